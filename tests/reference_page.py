"""The classes of generator/model in; docs/projectbestand.md, in Dutch, out.

After a change in the model: `.venv/bin/python tests/reference_page.py`. A test says when that is needed.
"""

import dataclasses
import types
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Any, Union, get_args, get_origin

from generator import fields, model
from generator.fields import Keuze, Record, Uitleg, Veld
from generator.model import Project
from generator.records import hints_of
from generator.values import Looptijd

PAGE = Path(__file__).parents[1] / "docs" / "projectbestand.md"

INLEIDING = """# Het projectbestand: alle sleutels

Deze pagina is een naslag; wie begint, leest de [handleiding](handleiding.md). Zij is gemaakt uit het programma zelf, en een
test houdt haar daaraan gelijk. Wat een editor bij het typen aanvult en wat `akkoord controleer` weigert, komt uit dezelfde bron.

- **ja** in de kolom „moet” betekent: zonder deze sleutel is het bestand niet compleet. Al het andere mag ontbreken; waar een
  document het nodig heeft, staat er dan `[nog in te vullen: …]`.
- Een sleutel die niet op deze pagina staat, wordt geweigerd, met een voorstel.
- Een id is een naam om naar te verwijzen. U kiest hem zelf, op de plaats waar het gegeven staat: `organisaties`, `deelterreinen`,
  `besluiten`, `stukken`, `documenten`.
"""

# How each type is written, in words. The examples come from the types themselves.
WAARDEN: Mapping[str, str] = {
    "tekst": "precies zoals getypt; aanhalingstekens zijn alleen nodig als YAML dat vraagt",
    "id": "kleine letters, cijfers en streepjes",
    "datum": "jaar-maand-dag",
    "jaar": "vier cijfers",
    "tijd": "uren en minuten, met een punt of een dubbele punt",
    "bedrag": "in euro's, hoogstens twee cijfers achter de komma",
    "percentage": "met of zonder procentteken",
    "getal": "met een komma voor de decimalen",
    "aantal": "een heel getal",
    "fte": "met een komma voor de decimalen, niet onder nul",
    "breuk": "een aandeel tussen 0 en 1: een breuk, een percentage of een getal",
    "ja_nee": "`ja` of `nee`",
    "duur": "jaren, maanden, weken, dagen of uren",
    "looptijd": "een duur, of `onbepaald`",
    "postcode": "vier cijfers en twee letters",
    "postbus": "alleen het nummer",
    "telefoon": "een nummer dat kan bestaan; de huisstijl bepaalt hoe het wordt geschreven",
    "email": "een e-mailadres",
    "kvk": "acht cijfers; voorloopnullen tellen mee",
    "tooi": "gm en de gemeentecode van vier cijfers, of het hele adres in het TOOI-register",
    "partij": "een id uit `organisaties`",
    "document": "een id uit `documenten` of `stukken`",
    "deelterrein": "een id uit `deelterreinen`",
    "besluit": "een id uit `besluiten`",
    "artikel": "de naam van een artikel of lid: kosten, of kosten.indexering",
}

# The heading of each record, and what it is in one line.
KOPPEN: Mapping[type[Record], tuple[str, str]] = {
    model.Project: ("Het hele bestand", "Wat helemaal links in `project.yaml` staat."),
    model.Organisatie: ("Organisatie", "Een gemeente, of een andere organisatie die meedoet of wordt genoemd."),
    model.Archivering: (
        "Archivering",
        "Wat de archivaris beslist over bewaren, en de Woo-categorie; alleen voor de metagegevens.",
    ),
    model.Adres: ("Adres", "Een bezoekadres heeft een `straat`, een postadres een `postbus`."),
    model.Ambtsdrager: ("Ambtsdrager", "Wie een ambt bekleedt, en van wanneer tot en met wanneer."),
    model.Persoon: ("Persoon", "Een naam in delen, zodat zij overal goed kan worden geschreven."),
    model.Samenwerking: ("Samenwerking", "De samenwerking zelf: rechtsvorm, partijen en rolwoorden."),
    model.Deelnemer: ("Deelnemer", "De rol van een organisatie. Wie vertrekt, blijft hier staan met een datum."),
    model.Rolwoorden: ("Rolwoorden", "Hoe de rollen heten; die woorden verschillen per samenwerking."),
    model.Rolwoord: ("Rolwoord", "Eén rol in enkelvoud en meervoud."),
    model.Deelterrein: ("Deelterrein", "Een beleidsterrein waarop wordt samengewerkt."),
    model.Besluit: ("Besluit", "Een besluit van één orgaan van één organisatie."),
    model.Stuk: ("Stuk", "Een document dat elders is gemaakt of eerder is getekend."),
    model.Medezeggenschap: ("Medezeggenschap", "Advies of overeenstemming over het personeel."),
    model.Kosten: ("Kosten", "Hoe de kosten worden berekend en betaald."),
    model.Index: ("Index", "Hoe bedragen met de prijzen meegaan."),
    model.Product: ("Product", "Een product of dienst met aantal en prijs; zonder `afnemer` voor elke gast."),
    model.Kpi: ("Kpi", "Een prestatie-indicator met norm, bron en meetmoment."),
    model.Verdeelsleutel: ("Verdeelsleutel", "Hoe kosten worden verdeeld; de aandelen zijn samen één."),
    model.Mandaat: ("Mandaat", "Een bevoegdheid die de gastheer namens een gast uitoefent."),
    model.Verwerking: ("Verwerking", "Verwerking van persoonsgegevens, en in welke rol."),
    model.Dienst: ("Dienst", "Een regel van de productencatalogus."),
    model.Personeel: ("Personeel", "De medewerkers die van werkgever veranderen, hier of in een bestand ernaast."),
    model.Medewerker: ("Medewerker", "Eén medewerker; deze sleutels zijn ook de kolomkoppen van een personeelsbestand."),
    model.Openbaar: ("Openbaar", "Wat de openbare versies tonen en lakken, als dat anders is dan gewoonlijk."),
    model.Uitzondering: ("Uitzondering", "Een melding die in dit project mag blijven staan, en waarom."),
    model.Opdracht: ("Document", "Een document om te maken. Daarnaast heeft het de velden van zijn soort."),
    model.Handtekening: ("Handtekening", "Wie voor een partij tekent. Zonder naam is dat wie het ambt dan bekleedt."),
    model.Bijlage: ("Bijlage", "Een document uit dit bestand, of de titel van iets anders."),
}  # fmt: skip

EXEMPLAREN = """
Een brief heeft ook de sleutel `exemplaren`: per organisatie een blok met de sleutels, van het document of van zijn soort, waarin haar
exemplaar afwijkt. Zonder die sleutel krijgt elke partij een exemplaar.
"""

SOORTEN = """## De velden van elke soort

Naast de sleutels van [elk document](#document) heeft een document de velden van zijn soort; die staan op de bladzijde van die
[soort](soorten/README.md).
"""


def page() -> str:
    """The whole page."""
    parts = [INLEIDING, "## Zo schrijft u een waarde\n", *_values(), ""]
    for record in records():
        kop, zin = KOPPEN[record]
        parts += [f"## {kop}\n", f"{zin}\n", *_table(record), EXEMPLAREN if record is model.Opdracht else ""]
    parts += [SOORTEN]
    return "\n".join(parts).rstrip() + "\n"


def records() -> tuple[type[Record], ...]:
    """Every record of a project file, in the order in which the page meets them."""
    found: dict[type[Record], None] = {}

    def visit(record: type[Record]) -> None:
        if record not in found:
            found[record] = None
            for hint in hints_of(record).values():
                for inner in _inner_records(hint):
                    visit(inner)

    visit(Project)
    return tuple(found)


def _inner_records(hint: object) -> Iterator[type[Record]]:
    if isinstance(hint, type) and issubclass(hint, Record):
        yield hint
    for member in get_args(hint):
        yield from _inner_records(member)


def _values() -> Iterator[str]:
    yield "| waarde | voorbeeld | hoe |"
    yield "|---|---|---|"
    used = {veld.naam: veld for veld in vars(fields).values() if isinstance(veld, Veld)}
    for naam, uitleg in WAARDEN.items():
        yield f"| {naam} | `{used[naam].voorbeeld}` | {uitleg} |"


def _table(record: type[Record]) -> Iterator[str]:
    yield "| sleutel | waarde | moet | betekenis | zonder de sleutel |"
    yield "|---|---|---|---|---|"
    own = {each.name: each for each in dataclasses.fields(record)}
    for key, hint in hints_of(record).items():
        must = "ja" if own[key].default is own[key].default_factory is dataclasses.MISSING else ""
        yield f"| `{key}` | {_kind(hint)} | {must} | {_meaning(key, hint)} | {_default(own[key].default)} |"


def _kind(hint: Any) -> str:
    """What stands behind a key: a value, a choice, a list, a block."""
    origin = get_origin(hint)
    if origin is Annotated:
        base, *extras = get_args(hint)
        for extra in extras:
            if isinstance(extra, Keuze):
                return ", ".join(f"`{word}`" for word in extra.keuzes or get_args(base))
            if isinstance(extra, Veld):
                return extra.naam
        return _kind(base)
    if origin in (Union, types.UnionType):
        return _kind(next(member for member in get_args(hint) if member is not type(None)))
    if origin is tuple:
        return f"lijst van {_kind(get_args(hint)[0])}"
    if origin is Mapping:
        key, value = get_args(hint)
        return f"per {_kind(key)}: {_kind(value)}"
    kop = KOPPEN[hint][0]
    return f"[{kop}](#{kop.lower().replace(' ', '-')})"


def _meaning(key: str, hint: Any) -> str:
    """The label, where it says more than the key, and the help."""
    uitleg = next((extra for extra in _extras(hint) if isinstance(extra, Uitleg)), Uitleg())
    label = uitleg.label if uitleg.label.replace(" ", "_") != key else ""
    grond = "persoonsgegeven" if uitleg.grond else ""
    return "; ".join(part for part in (label, uitleg.hulp, grond) if part)


def _extras(hint: Any) -> Iterator[object]:
    yield from getattr(hint, "__metadata__", ())
    for member in get_args(hint):
        if not isinstance(member, str):
            yield from _extras(member)


def _default(default: object) -> str:
    """A default as one would type it."""
    match default:
        case bool():
            return "`ja`" if default else "`nee`"
        case str() | date() | Decimal() | int():
            return f"`{default}`"
        case Looptijd():
            return "`onbepaald`"
    return ""


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
