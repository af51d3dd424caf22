"""What the published schemas ask of metadata, as rules: an XML file in; what is wrong with it, in one line each, out.

The schemas themselves are not in this project: nobody says under which licence they may be passed on. These are their
rules, written down anew: which element may stand where, how often and in which order, and what its text looks like.

Sources: MDTO-XML 1.0.1 of the Nationaal Archief (9 January 2023) and DiWoo-metadata 0.9.8 (standaarden.overheid.nl), with
the TOOI lists of August 2025.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import etree


@dataclass(frozen=True)
class Regels:
    """The rules of one schema. A line reads as a regular expression over the names of the elements in it.

    `vrij`: the elements of which the parts may stand in any order. `tekst`: what the text of an element looks like.
    """

    namespace: str
    wortel: str
    inhoud: Mapping[str, str]
    tekst: Mapping[str, str]
    vrij: frozenset[str] = frozenset()
    lijsten: Mapping[str, frozenset[str]] | None = None


_DATUM = r"\d{4}-\d{2}-\d{2}"
_JAAR_OF_DAG = rf"\d{{4}}(-\d{{2}})?|{_DATUM}"
_MOMENT = rf"{_DATUM}T\d{{2}}:\d{{2}}:\d{{2}}"

_VERWIJZING = "verwijzingNaam verwijzingIdentificatie?"
_BEGRIP = "begripLabel begripCode? begripBegrippenlijst"
_IDENTIFICATIE = "identificatieKenmerk identificatieBron"
_TERMIJN = "termijnTriggerStartLooptijd? termijnStartdatumLooptijd? termijnLooptijd? termijnEinddatum?"
_ALS_VERWIJZING = (
    "dekkingInRuimte isOnderdeelVan bevatOnderdeel heeftRepresentatie aanvullendeMetagegevens archiefvormer activiteit "
    "isRepresentatieVan begripBegrippenlijst eventVerantwoordelijkeActor gerelateerdInformatieobjectVerwijzing "
    "betrokkeneActor beperkingGebruikDocumentatie raadpleeglocatieFysiek"
)
_ALS_BEGRIP = (
    "aggregatieniveau classificatie waardering informatiecategorie bestandsformaat dekkingInTijdType eventType "
    "gerelateerdInformatieobjectTypeRelatie betrokkeneTypeRelatie beperkingGebruikType termijnTriggerStartLooptijd "
    "checksumAlgoritme"
)

MDTO = Regels(
    "https://www.nationaalarchief.nl/mdto",
    "MDTO",
    {
        "MDTO": "(informatieobject|bestand)",
        "informatieobject": (
            "identificatie+ naam aggregatieniveau? classificatie* trefwoord* omschrijving* raadpleeglocatie* dekkingInTijd* "
            "dekkingInRuimte* taal* event* waardering bewaartermijn? informatiecategorie? isOnderdeelVan* bevatOnderdeel* "
            "heeftRepresentatie* aanvullendeMetagegevens* gerelateerdInformatieobject* archiefvormer+ betrokkene* "
            "activiteit? beperkingGebruik+"
        ),
        "bestand": "identificatie+ naam omvang bestandsformaat checksum+ URLBestand? isRepresentatieVan",
        "identificatie": _IDENTIFICATIE,
        "verwijzingIdentificatie": _IDENTIFICATIE,
        "dekkingInTijd": "dekkingInTijdType dekkingInTijdBegindatum dekkingInTijdEinddatum?",
        "event": "eventType eventTijd? eventVerantwoordelijkeActor? eventResultaat?",
        "gerelateerdInformatieobject": (
            "gerelateerdInformatieobjectVerwijzing gerelateerdInformatieobjectTypeRelatie"
        ),
        "betrokkene": "betrokkeneTypeRelatie betrokkeneActor",
        "beperkingGebruik": (
            "beperkingGebruikType beperkingGebruikNadereBeschrijving? beperkingGebruikDocumentatie* "
            "beperkingGebruikTermijn?"
        ),
        "bewaartermijn": _TERMIJN,
        "beperkingGebruikTermijn": _TERMIJN,
        "checksum": "checksumAlgoritme checksumWaarde checksumDatum",
        "raadpleeglocatie": "(raadpleeglocatieFysiek|raadpleeglocatieOnline)*",
        **dict.fromkeys(_ALS_VERWIJZING.split(), _VERWIJZING),
        **dict.fromkeys(_ALS_BEGRIP.split(), _BEGRIP),
    },
    {
        "taal": r"[a-z]{2,3}(-[A-Za-z0-9]+)*",
        "omvang": r"\d+",
        "eventTijd": rf"{_JAAR_OF_DAG}|{_MOMENT}",
        "dekkingInTijdBegindatum": _JAAR_OF_DAG,
        "dekkingInTijdEinddatum": _JAAR_OF_DAG,
        "termijnStartdatumLooptijd": _DATUM,
        "termijnLooptijd": r"P(?=\d)(\d+Y)?(\d+M)?(\d+D)?",
        "termijnEinddatum": _JAAR_OF_DAG,
        "checksumDatum": _MOMENT,
    },
)
# The validators of archives take no longer name.
LANGSTE_NAAM = 80

_KERN = "https://identifier.overheid.nl/tooi/def/thes/kern/"
_ORGANISATIES = ("publisher", "verantwoordelijke", "medeverantwoordelijke", "opsteller", "wasAssociatedWith")
_CATEGORIEEN = (
    "3baef532 99a836c7 3a248e3a 89ee6784 46a81018 8c840238 8fc2335c 816e508d c6cd1213 a870c43d fdaee95e 759721e2 "
    "40a05794 aab6bfc7 cf268088 c76862ab db4862c3 139c6280"
)


def _codes(text: str) -> frozenset[str]:
    return frozenset(f"{_KERN}c_{code}" for code in text.split())


DIWOO = Regels(
    "https://standaarden.overheid.nl/diwoo/metadata/",
    "Document",
    {
        "Document": "DiWoo? extraMetadata*",
        "DiWoo": (
            "identifiers? publisher verantwoordelijke? medeverantwoordelijken? opsteller? naamOpsteller? titelcollectie "
            "omschrijvingen? classificatiecollectie creatiedatum? geldigheid? language? format? aggregatiekenmerk? "
            "isPartOf? hasParts? documenthandelingen documentrelaties? redenVerwijderingVervanging?"
        ),
        "identifiers": "identifier+",
        "medeverantwoordelijken": "medeverantwoordelijke+",
        "titelcollectie": "officieleTitel verkorteTitels? alternatieveTitels?",
        "classificatiecollectie": "informatiecategorieen documentsoorten? themas? trefwoorden?",
        "informatiecategorieen": "informatiecategorie+",
        "documentsoorten": "documentsoort+",
        "geldigheid": "begindatum? einddatum?",
        "hasParts": "hasPart+",
        "documenthandelingen": "documenthandeling+",
        "documenthandeling": "soortHandeling atTime wasAssociatedWith?",
        "documentrelaties": "documentrelatie+",
        "documentrelatie": "role relation",
    },
    {"creatiedatum": _DATUM, "begindatum": _MOMENT, "einddatum": _MOMENT, "atTime": _MOMENT},
    frozenset(
        {
            "DiWoo",
            "titelcollectie",
            "classificatiecollectie",
            "geldigheid",
            "documenthandeling",
            "documentrelatie",
        }
    ),
    {
        "informatiecategorie": _codes(_CATEGORIEEN),
        "soortHandeling": _codes("e1ec050e dfcee535 641ecd76"),
        "role": _codes("05f4a5f3 07748060 24ddfb9b 75fac459"),
        "documentsoort": _codes("386e74cb 7652d853 465163c9 7f9dffa7 3300f29a 38ba44de 5b1055aa c2f56984"),
        "language": frozenset({"http://publications.europa.eu/resource/authority/language/NLD"}),
        "format": frozenset(
            f"http://publications.europa.eu/resource/authority/file-type/{name}"
            for name in ("DOCX", "PDF", "HTML", "TXT")
        ),
    },
)


def mistakes(data: bytes, regels: Regels) -> list[str]:
    """What a file does against the rules; nothing when it keeps them."""
    root = etree.fromstring(data)
    first = [] if root.tag == f"{{{regels.namespace}}}{regels.wortel}" else [f"de wortel is {root.tag!s}"]
    return [*first, *(line for element in root.iter(etree.Element) for line in _of_element(element, regels))]


def _of_element(element: etree._Element, regels: Regels) -> Iterator[str]:
    name = etree.QName(element).localname
    if etree.QName(element).namespace != regels.namespace:
        yield f"{name}: andere namespace"
    parts = [etree.QName(each).localname for each in element]
    rule = regels.inhoud.get(name)
    if rule is None and parts:
        yield f"{name}: hoort geen elementen te hebben"
    elif rule is not None and not _fits(parts, rule, free=name in regels.vrij):
        yield f"{name}: {' '.join(parts) or 'leeg'} is niet {rule}"
    if rule is None:
        text = element.text or ""
        if not text.strip():
            yield f"{name}: leeg"
        if (pattern := regels.tekst.get(name)) and not re.fullmatch(pattern, text):
            yield f"{name}: '{text}'"
    yield from _of_address(element, name, regels)


def _of_address(element: etree._Element, name: str, regels: Regels) -> Iterator[str]:
    for key, value in sorted((str(key), str(value)) for key, value in element.attrib.items()):
        if key != "resource" or regels.lijsten is None:
            yield f"{name}: kenmerk {key}"
        elif name in _ORGANISATIES and not re.fullmatch(
            r"https://identifier\.overheid\.nl/tooi/id/gemeente/gm\d{4}", value
        ):
            yield f"{name}: '{value}' is geen gemeente"
        elif name in regels.lijsten and value not in regels.lijsten[name]:
            yield f"{name}: '{value}' staat niet in de lijst"


def _fits(parts: list[str], rule: str, *, free: bool) -> bool:
    """Whether names follow a rule; where the order is free, each name stands at most once and all that must be are."""
    if free:
        known = {word.rstrip("?") for word in rule.split()}
        needed = {word for word in rule.split() if not word.endswith("?")}
        return len(parts) == len(set(parts)) and needed <= set(parts) <= known
    pattern = re.sub(r"[A-Za-z]+", lambda word: f"(?:{word.group()} )", rule).replace(" )(", " )(")
    return (
        re.fullmatch(re.sub(r"(?<=[)?*+]) (?=\()", "", pattern), "".join(f"{part} " for part in parts))
        is not None
    )
