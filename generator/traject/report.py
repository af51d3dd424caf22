"""The road of a project as a document: steps, decisions and deadlines in; a Document that every renderer can print out."""

from datetime import date

from generator.document import (
    Afbeelding,
    Alinea,
    DocBlok,
    DocInline,
    Document,
    Eigenschappen,
    Herkomst,
    Kolom,
    Nummer,
    Passage,
    Schil,
    Stuk,
    Tabel,
    Tekst,
    Verwijzing,
)
from generator.dutch.dates import datum
from generator.dutch.lists import opsomming
from generator.dutch.sentences import hoofdletter_zin
from generator.load import Geladen
from generator.traject.deadlines import Termijn, deadlines
from generator.traject.decisions import Beslissing, decisions
from generator.traject.stand import Stapstand, next_step, skipped, summary

_HERKOMST = Herkomst("traject", "", "")


def report(
    loaded: Geladen, stappen: tuple[Stapstand, ...], dag: date, picture: Afbeelding | None = None
) -> Document:
    """The whole report as it stands on a day; with a picture of the planning where one was drawn."""
    project = loaded.project
    titel = f"Traject {project.samenwerking.naam}"
    schil = Schil(titel, titel, f"Stand op {datum(dag)}")
    eigenschappen = Eigenschappen(
        titel, project.samenwerking.naam, project.samenwerking.naam, "", "", "definitief", dag
    )
    parts = [
        _part("stand", f"Stand op {datum(dag)}", Alinea((Tekst(where(stappen)),))),
        *([_part("planning", "Planning", picture)] if picture else []),
        _part("stappen", "De stappen", _steps(stappen)),
        _part(
            "besluiten",
            "Besluiten van colleges en raden",
            _decisions(decisions(project, loaded.library), dag),
        ),
        _part("termijnen", "Termijnen", _deadlines(deadlines(project), dag)),
    ]
    return Stuk("traject", "traject", "standaard", "overeenkomst", eigenschappen, schil, tuple(parts))


def where(stappen: tuple[Stapstand, ...]) -> str:
    """The state in a few sentences: how far the road is, what was passed over, and what comes next."""
    done = sum(each.staat in ("gezet", "concept") for each in stappen)
    following = next_step(stappen)
    number = f"{done} van de {len(stappen)} stappen zijn gezet of in concept klaar."
    if missed := [each.stap.naam for each in skipped(stappen)]:
        number = f"{number} Nog niet vastgelegd, terwijl een latere stap er al is: {opsomming(missed)}."
    if following is None:
        return f"{number} De laatste stap is gezet."
    return f"{number} De volgende stap is: {following.stap.naam} ({following.stap.wie})."


def _part(anker: str, kop: str, blok: DocBlok) -> Passage[Nummer, Verwijzing]:
    return Passage(anker, (Tekst(kop),), (blok,), _HERKOMST)


def _steps(stappen: tuple[Stapstand, ...]) -> DocBlok:
    kolommen = (
        Kolom("Stap", breedte=3),
        Kolom("Fase", breedte=2),
        Kolom("Wie", breedte=3),
        Kolom("Wanneer", breedte=3),
    )
    rows = tuple(
        (
            _cell(f"{number}. {each.stap.naam}"),
            _cell(each.stap.fase),
            _cell(each.stap.wie),
            _cell(_when(each)),
            _cell(str(each.staat)),
            _cell(summary(each)),
        )
        for number, each in enumerate(stappen, 1)
    )
    more = (Kolom("Stand", breedte=2), Kolom("Waaraan te zien", breedte=5))
    return Tabel("Stappen", (*kolommen, *more), rows)


def _when(each: Stapstand) -> str:
    days = each.dagen
    if not days:
        return "nog geen dag"
    first, last = min(days), max(days)
    return datum(first) if first == last else f"{datum(first)} tot en met {datum(last)}"


def _decisions(found: tuple[Beslissing, ...], dag: date) -> DocBlok:
    """Every decision, by its day: taken before the day of the report, or planned."""
    rows = tuple(
        (_cell(_day(each.dag)), _cell(each.orgaan), _cell(each.besluit), _cell(_taken(each.dag, dag)))
        for each in found
    )
    kolommen = (
        Kolom("Dag", breedte=3),
        Kolom("Orgaan", breedte=3),
        Kolom("Besluit", breedte=6),
        Kolom("Stand", breedte=2),
    )
    return Tabel("Besluiten", kolommen, rows) if rows else Alinea((Tekst("Er zijn nog geen besluiten."),))


def _deadlines(found: tuple[Termijn, ...], dag: date) -> DocBlok:
    rows = tuple(
        (
            _cell(datum(each.dag)),
            _cell(hoofdletter_zin(each.wat)),
            _cell(each.document),
            _cell(each.grond),
            _cell("voorbij" if each.dag < dag else f"over {(each.dag - dag).days} dagen"),
        )
        for each in found
    )
    kolommen = (
        Kolom("Dag", breedte=3),
        Kolom("Wat", breedte=4),
        Kolom("Document", breedte=3),
        Kolom("Grond", breedte=4),
    )
    table = Tabel("Termijnen", (*kolommen, Kolom("Nog", breedte=2)), rows)
    return table if rows else Alinea((Tekst("Uit het project volgen geen termijnen."),))


def _taken(dag: date | None, op: date) -> str:
    return "genomen" if dag and dag <= op else "gepland"


def _day(dag: date | None) -> str:
    return datum(dag) if dag else "nog geen dag"


def _cell(text: str) -> tuple[DocInline, ...]:
    return (Tekst(text),)
