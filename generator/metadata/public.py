"""The facts of a public version: those of the document in; the same without what was withheld from it out.

Metadata names no person by itself. A title or reference may hold what somebody typed, so these are searched as the text
of the public document is, and so are the finished files.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.load import Geladen
from generator.metadata.facts import Bestand, Feiten
from generator.metadata.relations import Relatie
from generator.pipeline import Gemaakt
from generator.problem import Problem
from generator.publish.annex import is_confidential, overview_of
from generator.publish.collect import take_stock
from generator.publish.grounds import read_grounds
from generator.publish.leaks import find_leaks
from generator.publish.search import Regel, Zoeker
from generator.write.write import Uitvoer

OPENBAAR = "openbaar"
_GELAKT = "[gelakt]"


def searcher_of(loaded: Geladen) -> Zoeker | None:
    """What finds the personal data of a project; None when its grounds cannot be read, which publishing says itself."""
    grounds = read_grounds(loaded.library, loaded.project.openbaar)
    return take_stock(loaded.project, grounds.value).zoeker if grounds.value else None


def published(each: Gemaakt, loaded: Geladen) -> Gemaakt:
    """What is made public of a document: itself, or the overview that takes the place of a confidential one."""
    if not is_confidential(each, loaded):
        return each
    return overview_of(each, loaded).value or each


def public_facts(feiten: Feiten, bestanden: tuple[Bestand, ...], zoeker: Zoeker) -> Feiten:
    """The facts of the public version of a document, of which `bestanden` are the files."""
    titel = _without(feiten.titel, zoeker)
    full = Relatie("is versie van", feiten.sleutel, titel, vertrouwelijk=True)
    others = (replace(each, titel=_without(each.titel, zoeker)) for each in feiten.relaties)
    return replace(
        feiten,
        sleutel=f"{feiten.sleutel}.{OPENBAAR}",
        titel=titel,
        kenmerk=_without(feiten.kenmerk, zoeker),
        vertrouwelijk=False,
        persoonsgegevens=(),
        openbaar=True,
        publiceerbaar=True,
        bestanden=bestanden,
        relaties=(full, *others),
    )


def leaks_in(files: Sequence[Uitvoer], zoeker: Zoeker) -> Iterator[Problem]:
    """A problem for every public file that tells who somebody is all the same. Problem: `gelekt`."""
    for each in files:
        if f".{OPENBAAR}." in each.pad:
            yield from find_leaks(each.pad, each.inhoud, zoeker)


def _without(text: str, zoeker: Zoeker) -> str:
    typed = Regel(text, ((0, len(text)),))  # a title is what somebody typed, as far as anybody knows
    for found in reversed(zoeker.find(typed)):
        text = text[: found.begin] + _GELAKT + text[found.eind :]
    return text
