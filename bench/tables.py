"""What is measured: a folder to work in and a size in, the tables of the report out."""

import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path
from subprocess import run

from bench import batch, cold, ours, rivals
from bench.content import content_of
from bench.measure import medians
from bench.node import easy_template_x
from bench.project import BRIEF, OVEREENKOMST, write_project
from generator.again import BEWAARD
from generator.document import Document
from generator.load import Geladen
from generator.make import rendered
from generator.numbering import number_document
from generator.pipeline import choose, finish_document, start_document, targets_of
from generator.resolve.resolve import fill_clausules
from generator.sheets import sheets

# More documents in turn than are remembered of a clause, so that none comes back while it is.
DAGEN = range(2, 2 * BEWAARD + 2)
# Every letter of a series gets all checks of its project: with a long agreement in it those would be what is measured.
KORT = 2


@dataclass(frozen=True, slots=True)
class Maat:
    """How much is measured."""

    artikelen: int = 35
    groei: tuple[int, ...] = (35, 100, 300, 1600)
    rondes: int = 25
    reeks: tuple[int, ...] = (100, 400)  # letters; the last number is measured for speed
    node: Path | None = None  # a folder in which easy-template-x is installed


def all_tables(folder: Path, maat: Maat) -> Iterator[str]:
    """Every table, as soon as it is there."""
    project = write_project(folder / "project", maat.artikelen)
    loaded = ours.loaded_project(project)
    for id_ in (BRIEF, OVEREENKOMST):
        yield engines(project, id_, loaded, maat)
    for id_ in (BRIEF, OVEREENKOMST):
        yield stages(id_, loaded, maat)
    yield growth(folder, maat)
    yield memory(project)
    yield commands(project, maat)
    yield from series(write_project(folder / "reeks", KORT), maat)


def engines(project: Path, id_: str, loaded: Geladen, maat: Maat) -> str:
    """Every engine on one document, warm, in one process."""
    document = ours.linked(id_, loaded).document
    sjabloon, inhoud = _template(loaded, document), content_of(document)
    rivals.docxtpl_files(project, id_, sjabloon, inhoud)
    own = ours.make(id_, loaded)
    days = cycle(
        [ours.loaded_project(write_project(project.parent / f"dag-{n}", maat.artikelen, n)) for n in DAGEN]
    )
    times = medians(
        {
            "akkoord": lambda: ours.make(id_, loaded),
            "akkoord, telkens andere waarden": lambda: ours.make(id_, next(days)),
            "docxtpl, zoals gedocumenteerd": rivals.with_docxtpl(project, id_),
            "python-docx, in code": rivals.with_python_docx(sjabloon, inhoud.stukken),
            "praktische grens, zlib 6": rivals.practical_limit(own, sjabloon),
        },
        maat.rondes,
    )
    if maat.node:
        times["easy-template-x, in Node"] = easy_template_x(
            maat.node, project, sjabloon, inhoud.stukken, maat.rondes
        )
    first = times["akkoord"]
    rows = [(name, f"{time:.2f} ms", f"{time / first:.2f}") for name, time in times.items()]
    return _table(f"{id_}: een document, warm", ("manier", "tijd", "keer akkoord"), rows)


def stages(id_: str, loaded: Geladen, maat: Maat) -> str:
    """Where the time of ours goes."""
    blad = next(each for each in sheets(loaded) if each.id == id_)
    started = start_document(blad, loaded).value
    assert started is not None
    targets = targets_of([started], loaded)
    made = finish_document(started, targets).value
    assert made is not None
    kind = started.selection.soort
    work: dict[str, Callable[[], object]] = {
        "kiezen (select)": lambda: choose(kind, started.omgeving, loaded),
        "vullen (fill)": lambda: fill_clausules(started.selection, started.omgeving, started.huisstijl),
        "nummeren (number)": lambda: number_document(started.draft),
        "verwijzen (link)": lambda: finish_document(started, targets),
        "maken en inpakken (render, zip)": lambda: rendered(made, "docx", loaded),
        "alles": lambda: ours.make(id_, loaded),
    }
    times = medians(work, maat.rondes)
    whole = times["alles"]
    rows = [(name, f"{time:.2f} ms", f"{time / whole:.0%}") for name, time in times.items()]
    return _table(f"{id_}: waar de tijd blijft", ("stap", "tijd", "deel"), rows)


def growth(folder: Path, maat: Maat) -> str:
    """Time by article as an agreement grows."""
    rows = [(str(number), *_by_article(folder / f"groei-{number}", number, maat)) for number in maat.groei]
    return _table("overeenkomst: tijd per artikel", ("artikelen", "akkoord", "docxtpl in een lus"), rows)


def _by_article(folder: Path, number: int, maat: Maat) -> tuple[str, ...]:
    project = write_project(folder, number)
    loaded = ours.loaded_project(project)
    document = ours.linked(OVEREENKOMST, loaded).document
    rivals.docxtpl_files(project, OVEREENKOMST, _template(loaded, document), content_of(document))
    work: dict[str, Callable[[], object]] = {
        "akkoord": lambda: ours.make(OVEREENKOMST, loaded),
        "docxtpl": rivals.with_docxtpl(project, OVEREENKOMST),
    }
    times = medians(work, max(3, maat.rondes * 35 // (number + 35)))
    return tuple(f"{time * 1000 / number:.0f} µs" for time in times.values())


def _template(loaded: Geladen, document: Document) -> bytes:
    """The Word file that a document is made in."""
    path = loaded.library.sjabloon(document.huisstijl, document.sjabloon)
    assert path is not None
    return path.read_bytes()


def memory(project: Path) -> str:
    """The peak of memory of a process that makes one document twenty times."""
    rows = []
    for engine in ("akkoord", "docxtpl"):
        peaks = [_peak(engine, project, id_) for id_ in (BRIEF, OVEREENKOMST)]
        rows.append((engine, *(f"{peak:.0f} MB" for peak in peaks)))
    return _table("hoogste geheugen van een eigen proces", ("manier", BRIEF, OVEREENKOMST), rows)


def _peak(engine: str, project: Path, id_: str) -> float:
    command = [sys.executable, "-m", "bench.single", engine, str(project), id_]
    return float(run(command, check=True, capture_output=True, text=True).stdout)  # noqa: S603


def commands(project: Path, maat: Maat) -> str:
    """Cold: whole commands, from the first import to the last byte."""
    rows = list(cold.rows(project, maat.artikelen, max(1, maat.rondes // 3)))
    return _table("koud: hele opdrachten", ("opdracht", "tijd", "keer lege Python"), rows)


def series(project: Path, maat: Maat) -> Iterator[str]:
    """Many letters with one command."""
    found = batch.measure(project, maat.reeks, max(1, maat.rondes // 12))
    heads = ("processen", "brieven per seconde", "keer één", "processortijd per brief")
    yield _table("een reeks brieven: snelheid", heads, found.speed())
    heads = ("brieven", "hier", "elk proces", "samen, keer de eerste")
    yield _table("een reeks brieven: hoogste geheugen", heads, found.memory())


def _table(title: str, heads: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> str:
    """A title, and columns that are as wide as their widest cell."""
    every = [heads, *rows]
    widths = [max(len(row[index]) for row in every) for index in range(len(heads))]
    lines = [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in every
    ]
    return "\n".join([title, "-" * len(title), *lines, ""])
