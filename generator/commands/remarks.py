"""What a run has to say besides problems: a loaded project and what was made in; lines on the terminal out."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from generator.commands.terminal import count
from generator.explain import to_verify
from generator.keep.lock import outdated
from generator.keep.signed import GETEKEND
from generator.library.findclauses import replaced
from generator.load import Geladen, library_of
from generator.pipeline import Gemaakt


def print_remarks(loaded: Geladen, made: Sequence[Gemaakt]) -> None:
    """Print what `remarks` gives, on stderr."""
    for line in remarks(loaded, made):
        click.echo(line, err=True)


def remarks(loaded: Geladen, made: Sequence[Gemaakt]) -> tuple[str, ...]:
    """Signed documents, texts of one's own, pinned texts that fell behind, and what is still to be verified."""
    return (*_signed(loaded), *_own_texts(loaded.map), *_behind(loaded), *_doubts(made))


def _signed(loaded: Geladen) -> Iterator[str]:
    for id_, record in loaded.getekend.items():
        yield f"{id_} is getekend en blijft zoals het is: {GETEKEND}/{id_}/{record.bestand}"


def _own_texts(folder: Path) -> Iterator[str]:
    yield from (f"eigen tekst in plaats van de ingebouwde: {name}" for name in replaced(folder))


def _behind(loaded: Geladen) -> Iterator[str]:
    behind = outdated(loaded.map, library_of(loaded.map, vergrendeld=False))
    if behind:
        number = count(len(behind), "vergrendelde tekst is", "vergrendelde teksten zijn")
        yield f"{number} in de bibliotheek veranderd; bekijk het met: akkoord clausules bijwerken PROJECT"


def _doubts(made: Sequence[Gemaakt]) -> Iterator[str]:
    points = to_verify(made)
    if points:
        number = count(len(points), "punt is", "punten zijn")
        yield f"{number} nog te verifiëren; zie per clausule: akkoord verklaar PROJECT DOCUMENT"
