"""Fields that the project file does not hold but that follow from it: a type of record in, a function for each field out."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from generator.dutch.names import Naam, volledige_naam
from generator.dutch.terms import einddatum
from generator.expression import products
from generator.expression.view import Gat, Kijk, Los, Paar, Rij, whole_ground, wrap
from generator.fields import BESLUIT, DATUM, DOCUMENT, TEKST, Record
from generator.model import (
    Besluit,
    Bijlage,
    Deelterrein,
    Medewerker,
    Organisatie,
    Persoon,
    Product,
    Stuk,
)
from generator.model.assignment import Opdracht

if TYPE_CHECKING:
    from generator.expression.names import Omgeving

# A field by its name: the record and what the document can see in, a view out.
Fields = Mapping[str, Callable[[Any, "Omgeving"], Any]]


def afgeleid(record: Record) -> Fields:
    """The computed fields of a record; they win over fields of the same name."""
    return _PER_SOORT.get(type(record), _GEEN)


def toon(record: Record, omgeving: "Omgeving") -> str | None:
    """How a record is called where an expression names it whole; None where it has to choose a field."""
    match record:
        case Organisatie() | Deelterrein():
            return record.naam
        case Opdracht():
            return record.citeertitel or titel_van(record, omgeving)
        case Stuk():
            return record.citeertitel or record.titel
        case Persoon():
            return naam_van(record, omgeving)
        case Product():
            return record.omschrijving
    return None


def naam_van(persoon: Persoon, omgeving: "Omgeving") -> str:
    """A person's name with initials and titles, in the notation of the document."""
    return volledige_naam(
        Naam(
            voorletters=persoon.voorletters,
            tussenvoegsel=persoon.tussenvoegsel or "",
            achternaam=persoon.achternaam,
            titels_voor=persoon.titels_voor or "",
            titels_na=persoon.titels_na or "",
        ),
        omgeving.notatie,
    )


def titel_van(opdracht: Opdracht, omgeving: "Omgeving") -> str | None:
    """The title of a document: its own, or else the one that its kind gives it."""
    return opdracht.titel or omgeving.titels.get(_id(opdracht))


def _id(record: Record) -> str:
    return record.bron.pad.rsplit(".", 1)[-1]


# --- documents


def _citeertitel(opdracht: Opdracht, omgeving: "Omgeving") -> Any:
    return wrap(opdracht, "citeertitel", omgeving) if opdracht.citeertitel else _titel(opdracht, omgeving)


def _lidwoord(opdracht: Opdracht, omgeving: "Omgeving") -> Los:
    return Los(omgeving.lidwoorden.get(_id(opdracht), "de"), TEKST)


def _partijen(opdracht: Opdracht, omgeving: "Omgeving") -> Rij:
    """The parties of a document; without a list of its own those of the cooperation."""
    pad = opdracht.path("partijen")
    omgeving.spoor.zie(pad, opdracht.partijen)
    organisaties = omgeving.project.organisaties
    return Rij(
        tuple(Kijk(organisaties[id_], omgeving, id_) for id_ in omgeving.partij_ids(opdracht)),
        pad,
        "partijen",
    )


def _titel(opdracht: Opdracht, omgeving: "Omgeving") -> Los | Gat:
    found = titel_van(opdracht, omgeving)
    pad = opdracht.path("titel")
    omgeving.spoor.zie(pad, found)
    return Los(found, TEKST, (pad,)) if found else Gat("titel", pad)


def _ondertekeningsdatum(opdracht: Opdracht, omgeving: "Omgeving") -> Los | Gat:
    found = opdracht.ondertekeningsdatum
    pad = opdracht.path("ondertekening")
    omgeving.spoor.zie(pad, found)
    return Los(found, DATUM, (pad,)) if found else Gat("datum van ondertekening", pad)


def _einddatum(opdracht: Opdracht, omgeving: "Omgeving") -> Any:
    """The end date as given, or as it follows from the first day and the duration."""
    start, looptijd = opdracht.ingangsdatum, opdracht.looptijd
    if opdracht.einddatum or not (start and looptijd and looptijd.duur):
        return wrap(opdracht, "einddatum", omgeving)
    paden = (opdracht.path("ingangsdatum"), opdracht.path("looptijd"))
    for pad in paden:
        omgeving.spoor.zie(pad, None)
    return Los(einddatum(start, looptijd.duur), DATUM, paden)


def _bijlagen(opdracht: Opdracht, omgeving: "Omgeving") -> Rij:
    pad = opdracht.path("bijlagen")
    omgeving.spoor.zie(pad, opdracht.bijlagen)
    numbered = enumerate(opdracht.bijlagen, 1)
    return _unseen(
        lambda: Rij(tuple(_bijlage(each, n, omgeving) for n, each in numbered), pad, "bijlagen"), omgeving
    )


def _bijlage(bijlage: Bijlage, nummer: int, omgeving: "Omgeving") -> Paar:
    document = omgeving.volg(DOCUMENT, bijlage.document) if bijlage.document else None
    titel: Any = wrap(bijlage, "titel", omgeving)
    if isinstance(titel, Gat) and document:
        titel = document.get("titel")
    waarden = {
        "titel": titel,
        "nummer": Los(nummer, None, (bijlage.bron.pad,)),
        "document": document or Gat("document", bijlage.bron.pad),
        "vertrouwelijk": wrap(bijlage, "vertrouwelijk", omgeving),
    }
    return Paar(waarden, "een bijlage", str(nummer))


def _unseen(build: Callable[[], Rij], omgeving: "Omgeving") -> Rij:
    """Make a list whose members are made with it: whoever asks whether there are any has not looked at those."""
    before, omgeving.spoor.gezien = omgeving.spoor.gezien, {}
    found = build()
    omgeving.spoor.gezien = before
    return found


def _citeertitel_stuk(stuk: Stuk, omgeving: "Omgeving") -> Any:
    return wrap(stuk, "citeertitel" if stuk.citeertitel else "titel", omgeving)


# --- parties


def _van_deelnemer(naam: str) -> Callable[[Organisatie, "Omgeving"], Any]:
    """What the cooperation says of a party."""

    def field(organisatie: Organisatie, omgeving: "Omgeving") -> Any:
        deelnemer = omgeving.project.samenwerking.partijen.get(_id(organisatie))
        return wrap(deelnemer, naam, omgeving) if deelnemer else Gat(naam, "samenwerking.partijen")

    return field


def ondertekenaar(organisatie: Organisatie, omgeving: "Omgeving") -> Paar:
    """Who signs this document for a party: office, name, place and date, each missing where nobody knows it yet."""
    opdracht = omgeving.blad.opdracht
    tekent = opdracht.ondertekening.get(_id(organisatie))
    pad = f"{opdracht.path('ondertekening')}.{_id(organisatie)}"
    functie = Los(tekent.functie if tekent else "burgemeester", TEKST, (f"{pad}.functie",))
    dag = (tekent.datum if tekent else None) or opdracht.datum
    datum = (
        Los(dag, DATUM, (f"{pad}.datum",))
        if dag
        else Gat(f"datum van ondertekening {organisatie.naam}", f"{pad}.datum")
    )
    plaats = (tekent.plaats if tekent else None) or organisatie.plaats
    waar = (
        Los(plaats, TEKST, (f"{pad}.plaats",))
        if plaats
        else Gat(f"plaats van ondertekening {organisatie.naam}", f"{pad}.plaats")
    )
    persoon = tekent.persoon if tekent and tekent.persoon else ambtsdrager(organisatie, functie.waarde, dag)
    label = f"naam van de {functie.waarde} van {organisatie.naam}"
    naam = _naam(persoon, omgeving) if persoon else Gat(label, pad)
    return Paar(
        {"functie": functie, "naam": naam, "datum": datum, "plaats": waar},
        "een ondertekenaar",
        _id(organisatie),
    )


def ambtsdrager(organisatie: Organisatie, functie: str, dag: date | None) -> Persoon | None:
    """Who holds an office on a day; nobody when the day is unknown, since the office may have changed hands."""
    if dag is None:
        return None
    for each in organisatie.ambtsdragers:
        begun = each.van is None or each.van <= dag
        ended = each.tot_en_met is not None and each.tot_en_met < dag
        if each.functie == functie and begun and not ended:
            return each
    return None


def _collegebesluit(organisatie: Organisatie, omgeving: "Omgeving") -> Kijk | Gat:
    """The decision of the college to enter into this document: named at the signature, or found among the decisions."""
    opdracht = omgeving.blad.opdracht
    id_ = _id(organisatie)
    tekent = opdracht.ondertekening.get(id_)
    if tekent and tekent.besluit:
        return omgeving.volg(BESLUIT, tekent.besluit) or Gat(
            f"collegebesluit '{tekent.besluit}'", tekent.path("besluit")
        )
    for key, besluit in omgeving.project.besluiten.items():
        aangaan = besluit.soort in ("aangaan", "toetreding")
        if (
            besluit.orgaan == "college"
            and besluit.organisatie == id_
            and besluit.betreft == omgeving.blad.id
            and aangaan
        ):
            return Kijk(besluit, omgeving, key)
    return Gat(f"collegebesluit van {organisatie.naam}", f"{opdracht.path('ondertekening')}.{id_}.besluit")


# --- the rest


def _naam_medewerker(medewerker: Medewerker, omgeving: "Omgeving") -> Los | Gat:
    if not medewerker.achternaam:
        return Gat("naam van de medewerker", medewerker.path("achternaam"))
    name = Naam(
        voorletters=medewerker.voorletters or "",
        tussenvoegsel=medewerker.tussenvoegsel or "",
        achternaam=medewerker.achternaam,
    )
    text = volledige_naam(name, omgeving.notatie)
    return Los(text, TEKST, (medewerker.path("achternaam"),), "naam", "naam")


def _overgang(medewerker: Medewerker, omgeving: "Omgeving") -> Any:
    if medewerker.overgang:
        return wrap(medewerker, "overgang", omgeving)
    found = omgeving.datum("overgang")
    pad = omgeving.blad.opdracht.path("overgangsdatum")
    return Los(found, DATUM, (pad,)) if found else Gat("datum van overgang", pad)


def _naam(persoon: Persoon, omgeving: "Omgeving") -> Los:
    return Los(naam_van(persoon, omgeving), TEKST, (persoon.bron.pad,), whole_ground(type(persoon)))


_GEEN: Fields = {}
_PER_SOORT: Mapping[type[Record], Fields] = {
    Opdracht: {
        "titel": _titel,
        "citeertitel": _citeertitel,
        "ondertekeningsdatum": _ondertekeningsdatum,
        "einddatum": _einddatum,
        "bijlagen": _bijlagen,
        "partijen": _partijen,
        "lidwoord": _lidwoord,
    },
    Stuk: {
        "citeertitel": _citeertitel_stuk,
        "aard": lambda _stuk, _omgeving: Los("stuk", TEKST),
        "ondertekeningsdatum": lambda stuk, omgeving: wrap(stuk, "datum", omgeving),
    },
    Besluit: {"aard": lambda _besluit, _omgeving: Los("besluit", TEKST)},
    Organisatie: {
        "rol": _van_deelnemer("rol"),
        "status": _van_deelnemer("status"),
        "sinds": _van_deelnemer("sinds"),
        "tot": _van_deelnemer("tot"),
        "ondertekenaar": ondertekenaar,
        "collegebesluit": _collegebesluit,
    },
    Product: {
        "bedrag": products.bedrag,
        "btw": products.btw,
        "exclusief": products.exclusief,
        "inclusief": products.inclusief,
    },
    Medewerker: {"naam": _naam_medewerker, "overgang": _overgang},
    Persoon: {"naam": _naam},
}
