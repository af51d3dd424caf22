"""The Woo metadata of a document (DiWoo): its facts in, the element that a sitemap of published documents takes out, as XML.

Source of elements and number: the schema DiWoo-metadata 0.9.8. The list of relations has no words for an annex seen from
itself, so that one is said with isPartOf.
"""

from collections.abc import Iterator

from lxml import etree

from generator.metadata.facts import Bestand, Feiten, Instantie
from generator.metadata.lists import KERN, Lijsten, Wooblad
from generator.metadata.mdto import day_and_time
from generator.metadata.relations import Relatie, Verband
from generator.metadata.xml import Schrijver, as_bytes

_E = Schrijver("https://standaarden.overheid.nl/diwoo/metadata/", "diwoo")
_FORMATEN = "http://publications.europa.eu/resource/authority/file-type/"
_TALEN = {"nl": ("http://publications.europa.eu/resource/authority/language/NLD", "Nederlands")}
_VOORKEUR = ("pdf", "html", "docx", "txt")  # what a reader opens first
_ROLLEN: dict[Verband, str] = {
    "bijlage": "heeft bijlage",
    "uitwerking van": "is uitwerking van",
    "verwijst naar": "verwijst naar",
    "vervangt": "verwijst naar",
}

_Element = etree._Element  # noqa: SLF001 - lxml has no public name for the type of an element


def diwoo_document(feiten: Feiten, categorie: str, lijsten: Lijsten) -> bytes:
    """The metadata of a document that is published, under a category of the list."""
    return as_bytes(_E("Document", _E("DiWoo", *_parts(feiten, categorie, lijsten.woo))))


def main_file(bestanden: tuple[Bestand, ...]) -> Bestand | None:
    """The file that the metadata is about, when there are several formats."""
    return min(bestanden, key=lambda each: _VOORKEUR.index(each.formaat), default=None)


def _parts(feiten: Feiten, categorie: str, woo: Wooblad) -> Iterator[_Element]:
    publisher, *others = feiten.archiefvormers
    names = [name for name in (feiten.kenmerk, feiten.sleutel) if name]
    yield _E("identifiers", *(_E("identifier", name) for name in names))
    yield _organisation("publisher", publisher)
    yield _organisation("verantwoordelijke", publisher)
    if others:
        yield _E("medeverantwoordelijken", *(_organisation("medeverantwoordelijke", each) for each in others))
    yield _E("titelcollectie", _E("officieleTitel", feiten.titel))
    yield _classification(feiten, categorie, woo)
    if feiten.datum_bekend:
        yield _E("creatiedatum", feiten.datum.isoformat())
    yield from _validity(feiten)
    address, label = _TALEN[feiten.taal]
    yield _E("language", label, resource=address)
    if file := main_file(feiten.bestanden):
        formaat = woo.formaten[file.formaat]
        yield _E("format", formaat.label, resource=f"{_FORMATEN}{formaat.code}")
    yield from _relations(feiten, woo)
    yield _E("documenthandelingen", *_actions(feiten, woo))
    yield from _roles(feiten, woo)


def _organisation(element: str, who: Instantie) -> _Element:
    return _E(element, who.naam, resource=who.tooi)


def _classification(feiten: Feiten, categorie: str, woo: Wooblad) -> _Element:
    term = woo.categorieen[categorie]
    kind = woo.soorten.get(feiten.soort)
    soort = kind.documentsoort if kind else None
    return _E(
        "classificatiecollectie",
        _E("informatiecategorieen", _E("informatiecategorie", term.label, resource=KERN + term.code)),
        _E("documentsoorten", _E("documentsoort", soort, resource=KERN + woo.documentsoorten[soort]))
        if soort
        else None,
    )


def _validity(feiten: Feiten) -> Iterator[_Element]:
    start, end = feiten.geldig
    if start and not feiten.brief:
        yield _E(
            "geldigheid",
            _E("begindatum", day_and_time(start)),
            _E("einddatum", day_and_time(end)) if end else None,
        )


def _actions(feiten: Feiten, woo: Wooblad) -> Iterator[_Element]:
    """What was signed on which day, and otherwise that it was settled on the day that it bears."""
    signed = [each for each in feiten.handelingen if each.soort == "Accordering"]
    done = [("ondertekening", each.dag, each.wie) for each in signed]
    for soort, dag, who in done or [("vaststelling", feiten.datum, feiten.archiefvormers[0])]:
        yield _E(
            "documenthandeling",
            _E("soortHandeling", soort, resource=KERN + woo.handelingen[soort]),
            _E("atTime", day_and_time(dag)),
            _organisation("wasAssociatedWith", who),
        )


def _public(feiten: Feiten) -> list[Relatie]:
    """The relations that may be told: a confidential annex is not published, so nothing points at it."""
    return [each for each in feiten.relaties if not each.vertrouwelijk]


def _relations(feiten: Feiten, _woo: Wooblad) -> Iterator[_Element]:
    """Whole and parts."""
    above = [each for each in _public(feiten) if each.verband == "bijlage bij"]
    parts = [each for each in _public(feiten) if each.verband == "bijlage" and each.sleutel]
    if above:
        yield _E("isPartOf", above[0].titel, resource=above[0].sleutel)
    if parts:
        yield _E("hasParts", *(_E("hasPart", each.titel, resource=each.sleutel) for each in parts))


def _roles(feiten: Feiten, woo: Wooblad) -> Iterator[_Element]:
    found = [
        _E(
            "documentrelatie",
            _E("role", role, resource=KERN + woo.relaties[role]),
            _E("relation", each.titel, resource=each.sleutel),
        )
        for each in _public(feiten)
        if (role := _ROLLEN.get(each.verband))
    ]
    if found:
        yield _E("documentrelaties", *found)
