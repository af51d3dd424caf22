"""The bundle of a run: files that were rendered in; for each letter one PDF with its annexes, and zips of everything, out.

A council gets a letter with its annexes as one file. What is confidential goes to it another way (Gemeentewet 87 and
following), so that stays out of the bundle; its public version may be in the bundle of public versions.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.load import Geladen
from generator.model.assignment import Bijlage
from generator.pipeline import Gemaakt
from generator.problem import Outcome, Problem, Severity
from generator.write.archive import archive
from generator.write.manifest import Herkomst
from generator.write.write import Uitvoer

OPENBAAR = ".openbaar"
ZIP = "bundel"
_DEEPEST = 3  # annexes of annexes; a document that is an annex of itself must end somewhere


@dataclass(frozen=True, slots=True)
class Onderdeel:
    """A document in a bundle: its key, and what its bookmark says before the title."""

    sleutel: str
    rol: str


def bundle_outputs(
    made: Sequence[Gemaakt], loaded: Geladen, outputs: Sequence[Uitvoer], herkomst: Herkomst
) -> Outcome[tuple[Uitvoer, ...]]:
    """One PDF for each letter and a zip, for the full files and for the public ones apart.

    Problems: those of the PDF of a counter (office.py), `bundel-bijlage` (an annex that is in no bundle).
    """
    from generator.pdf.bundle import merge  # noqa: PLC0415 - few runs ask for it
    from generator.pdf.stamp import make_stamp  # noqa: PLC0415

    stempel = make_stamp()
    if stempel.value is None:
        return Outcome(None, stempel.problems)
    problems: list[Problem] = []
    found: list[Uitvoer] = []
    for suffix in ("", OPENBAAR):
        ours = {each.pad: each for each in outputs if (f"{OPENBAAR}." in each.pad) == bool(suffix)}
        letters = [
            each for each in made if each.document.schil.brief and f"{each.blad.sleutel}{suffix}.pdf" in ours
        ]
        pdfs: list[Uitvoer] = []
        for letter in letters:
            parts, missing = _parts(letter, loaded, suffix, ours)
            problems += missing if not suffix else ()
            if len(parts) > 1:
                delen = [(part.rol, ours[f"{part.sleutel}{suffix}.pdf"].inhoud) for part in parts]
                facts = {"document": letter.blad.id, "bundel": [part.sleutel for part in parts]}
                name = f"{letter.blad.sleutel}{suffix}.{ZIP}.pdf"
                pdfs.append(Uitvoer(name, merge(delen, stempel.value), facts))
        if ours:
            files = (*ours.values(), *pdfs)
            facts = {"bestanden": [each.pad for each in files]}
            found += [*pdfs, Uitvoer(f"{ZIP}{suffix}.zip", archive(files, herkomst), facts)]
    # The copies of a letter often have the same annexes.
    return Outcome(tuple(found), tuple(dict.fromkeys(problems)))


def _parts(
    letter: Gemaakt, loaded: Geladen, suffix: str, ours: Mapping[str, Uitvoer]
) -> tuple[list[Onderdeel], list[Problem]]:
    """The letter, its annexes and theirs, each once; and why an annex is not there."""
    parts = [Onderdeel(letter.blad.sleutel, "Brief")]
    problems: list[Problem] = []
    seen: set[str] = set()
    for rol, bijlage in _annexes(letter.blad.opdracht.bijlagen, loaded, "Bijlage"):
        name = bijlage.document or bijlage.titel or ""
        if name in seen:
            continue
        seen.add(name)
        if reason := _reason(bijlage, suffix, ours):
            problems.append(_missing(letter, bijlage, reason, loaded))
        else:
            parts.append(Onderdeel(name, rol))
    return parts, problems


def _annexes(
    bijlagen: Sequence[Bijlage], loaded: Geladen, rol: str, depth: int = 0
) -> Iterator[tuple[str, Bijlage]]:
    """Annexes in order, each followed by its own: an agreement has annexes too."""
    for number, bijlage in enumerate(bijlagen, start=1):
        name = f"{rol} {number}"
        yield name, bijlage
        own = loaded.project.documenten.get(bijlage.document or "")
        if own and depth < _DEEPEST:
            yield from _annexes(own.bijlagen, loaded, f"{name}, bijlage", depth + 1)


def _reason(bijlage: Bijlage, suffix: str, ours: Mapping[str, Uitvoer]) -> str:
    if bijlage.vertrouwelijk and not suffix:
        return "zij is vertrouwelijk; stuur haar apart"
    if not bijlage.document or f"{bijlage.document}{suffix}.pdf" not in ours:
        return "akkoord heeft haar nu niet gemaakt; voeg haar zelf toe"
    return ""


def _missing(letter: Gemaakt, bijlage: Bijlage, reason: str, loaded: Geladen) -> Problem:
    elsewhere = loaded.project.stukken.get(bijlage.document or "")
    name = bijlage.titel or (elsewhere.titel if elsewhere else bijlage.document)
    why, _, hint = reason.partition("; ")
    message = f"bijlage '{name}' zit niet in de bundel van {letter.blad.id}: {why}"
    return Problem("bundel-bijlage", message, bijlage.where(), hint, severity=Severity.WARNING)
