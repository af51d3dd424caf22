"""MDTO, the archive's metadata: the facts of a document in; an informatieobject per municipality and its files out, as XML.

Source of elements, order and number: the XML schema MDTO 1.0.1 of the Nationaal Archief. What nobody knows stands as the
standard says it should: "Nader te bepalen" (Begrippenlijst Waarderingen, Begrippenlijst BeperkingGebruikTypeLijst).
"""

import hashlib
from collections.abc import Iterator, Mapping
from datetime import date

from lxml import etree

from generator.dutch.durations import Duur
from generator.metadata.facts import Bestand, Feiten, Instantie
from generator.metadata.lists import Lijsten
from generator.metadata.relations import Verband
from generator.metadata.xml import Schrijver, as_bytes

_E = Schrijver("https://www.nationaalarchief.nl/mdto")
_LANGSTE_NAAM = 80  # what the validators of archives accept; a longer title stands in full in omschrijving
_BRON = "akkoord, project {}"

_Element = etree._Element  # noqa: SLF001 - lxml has no public name for the type of an element

# Begrippenlijst Relatietypen (informatieobject), after Dublin Core: requires, isRequiredBy, references, replaces.
_RELATIES: Mapping[Verband, str] = {
    "uitwerking van": "Heeft nodig",
    "uitgewerkt in": "Is vereist door",
    "bijlage": "Heeft nodig",
    "bijlage bij": "Is vereist door",
    "verwijst naar": "Refereert aan",
    "genoemd in": "Wordt aangehaald door",
    "vervangt": "Vervangt",
    "is versie van": "Is een versie van",
}


def mdto_informatieobject(feiten: Feiten, maker: Instantie, lijsten: Lijsten) -> bytes:
    """The document as an informatieobject in the archive of one organisation."""
    return as_bytes(_E("MDTO", _E("informatieobject", *_Mdto(feiten, maker, lijsten).informatieobject())))


def mdto_bestand(feiten: Feiten, maker: Instantie, bestand: Bestand, lijsten: Lijsten) -> bytes:
    """One file of the document, with its fingerprint."""
    return as_bytes(_E("MDTO", _E("bestand", *_Mdto(feiten, maker, lijsten).bestand(bestand))))


class _Mdto:
    """Writes the elements for one document and one organisation."""

    def __init__(self, feiten: Feiten, maker: Instantie, lijsten: Lijsten) -> None:
        self.feiten = feiten
        self.maker = maker
        self.lijsten = lijsten
        self.naam = _short(feiten.titel)

    def informatieobject(self) -> Iterator[_Element]:
        """The parts of an informatieobject, in the order of the schema."""
        feiten = self.feiten
        yield from self._identification(f"{feiten.sleutel}.{self.maker.id}")
        yield _E("naam", self.naam)
        yield self._term("aggregatieniveau", "aggregatieniveau", "Archiefstuk")
        if self.naam != feiten.titel:
            yield _E("omschrijving", feiten.titel)
        if feiten.status == "concept":
            yield _E("omschrijving", "Concept: dit stuk is nog niet definitief.")
        yield from self._coverage()
        yield _E("taal", feiten.taal)
        yield from self._events()
        yield from self._keeping()
        for each in feiten.bestanden:
            file = self._identified(
                "verwijzingIdentificatie", f"{feiten.sleutel}.{self.maker.id}/{each.naam}"
            )
            yield _E("heeftRepresentatie", _E("verwijzingNaam", each.naam), file)
        yield from self._relations()
        yield self._organisation("archiefvormer", self.maker)
        yield self._restriction()

    def bestand(self, bestand: Bestand) -> Iterator[_Element]:
        """The parts of a bestand, in the order of the schema."""
        formaat = self.lijsten.mdto.formaten[bestand.formaat]
        name = f"{self.feiten.sleutel}.{self.maker.id}"
        yield self._identified("identificatie", f"{name}/{bestand.naam}")
        yield _E("naam", bestand.naam)
        yield _E("omvang", str(len(bestand.inhoud)))
        yield self._term("bestandsformaat", "formaat", formaat.label, formaat.code)
        # The schema asks for a moment; nothing here reads the clock, so it is the day of the document.
        yield _E(
            "checksum",
            self._term("checksumAlgoritme", "checksum", "SHA-256"),
            _E("checksumWaarde", hashlib.sha256(bestand.inhoud).hexdigest()),
            _E("checksumDatum", f"{self.feiten.datum.isoformat()}T00:00:00"),
        )
        whole = self._identified("verwijzingIdentificatie", name)
        yield _E("isRepresentatieVan", _E("verwijzingNaam", self.naam), whole)

    # --- parts that return

    def _identification(self, name: str) -> Iterator[_Element]:
        yield self._identified("identificatie", name)
        if kenmerk := self.feiten.kenmerk:
            source = f"Kenmerk van {self.maker.naam}" if self.feiten.brief else "Kenmerk op het document"
            yield _E("identificatie", _E("identificatieKenmerk", kenmerk), _E("identificatieBron", source))

    def _identified(self, element: str, name: str) -> _Element:
        source = _BRON.format(self.feiten.project)
        return _E(element, _E("identificatieKenmerk", name), _E("identificatieBron", source))

    def _term(self, element: str, lijst: str, label: str, code: str = "") -> _Element:
        return _E(
            element,
            _E("begripLabel", label),
            _E("begripCode", code) if code else None,
            self._list(self.lijsten.mdto.lijsten[lijst]),
        )

    def _list(self, naam: str) -> _Element:
        return _E("begripBegrippenlijst", _E("verwijzingNaam", naam))

    def _organisation(self, element: str, who: Instantie) -> _Element:
        code = who.tooi.rpartition("/")[2]
        known = _E(
            "verwijzingIdentificatie",
            _E("identificatieKenmerk", code),
            _E("identificatieBron", self.lijsten.mdto.lijsten["organisatie"]),
        )
        return _E(element, _E("verwijzingNaam", who.naam), known if code else None)

    # --- what the document says and what is done with it

    def _coverage(self) -> Iterator[_Element]:
        start, end = self.feiten.geldig
        if start and not self.feiten.brief:
            yield _E(
                "dekkingInTijd",
                self._term("dekkingInTijdType", "dekking", "Looptijd"),
                _E("dekkingInTijdBegindatum", start.isoformat()),
                _E("dekkingInTijdEinddatum", end.isoformat()) if end else None,
            )

    def _events(self) -> Iterator[_Element]:
        for each in self.feiten.handelingen:
            if each.wie.id == self.maker.id:
                yield _E(
                    "event",
                    self._term("eventType", "event", each.soort),
                    _E("eventTijd", each.dag.isoformat()),
                    self._organisation("eventVerantwoordelijkeActor", each.wie),
                )

    def _keeping(self) -> Iterator[_Element]:
        keeping = self.feiten.archivering
        value = self.lijsten.mdto.waarderingen[keeping.waardering or "nader te bepalen"]
        yield self._term("waardering", "waardering", value.label, value.code)
        if keeping.bewaartermijn:
            yield _E("bewaartermijn", _E("termijnLooptijd", _duration(keeping.bewaartermijn)))
        if keeping.categorie and keeping.selectielijst:
            yield _E(
                "informatiecategorie",
                _E("begripLabel", keeping.categorie_naam or keeping.categorie),
                _E("begripCode", keeping.categorie),
                self._list(keeping.selectielijst),
            )

    def _relations(self) -> Iterator[_Element]:
        for each in self.feiten.relaties:
            key = each.exemplaar(self.maker.id)
            if each.sleutel and not key:
                continue  # a letter of which this organisation has no copy
            name = f"{key}.{self.maker.id}" if each.van_project else key
            other = self._identified("verwijzingIdentificatie", name) if name else None
            yield _E(
                "gerelateerdInformatieobject",
                _E("gerelateerdInformatieobjectVerwijzing", _E("verwijzingNaam", each.titel), other),
                self._term("gerelateerdInformatieobjectTypeRelatie", "relatie", _RELATIES[each.verband]),
            )

    def _restriction(self) -> _Element:
        feiten = self.feiten
        if feiten.vertrouwelijk:
            label, why = "Overig", "Vertrouwelijk; openbaarheid beoordelen volgens hoofdstuk 5 van de Woo."
        elif feiten.persoonsgegevens:
            label = "Overig"
            why = f"Bevat persoonsgegevens ({', '.join(feiten.persoonsgegevens)}); gebruik volgens de AVG."
        elif feiten.status == "concept" and not feiten.openbaar:
            label, why = "Nader te bepalen", ""
        else:
            label, why = "Geen beperking", ""
        return _E(
            "beperkingGebruik",
            self._term("beperkingGebruikType", "beperking", label),
            _E("beperkingGebruikNadereBeschrijving", why) if why else None,
        )


def _short(titel: str) -> str:
    """A title that fits, cut at a word."""
    if len(titel) <= _LANGSTE_NAAM:
        return titel
    return titel[: _LANGSTE_NAAM - 1].rsplit(" ", 1)[0] + "…"


def _duration(duur: Duur) -> str:
    """A period as XML Schema writes it: "P10Y", "P1Y6M"; weeks count as seven days."""
    parts = ((duur.jaren, "Y"), (duur.maanden, "M"), (duur.in_dagen, "D"))
    return "P" + "".join(f"{number}{letter}" for number, letter in parts if number)


def day_and_time(day: date) -> str:
    """A day where a schema asks for a moment."""
    return f"{day.isoformat()}T00:00:00"
