"""Signed documents: the kept files in; those that the program still makes byte for byte, to take personal data out of, out.

In a signed file nobody sees any more which word came from which key. But when making the document again gives exactly the
file that was kept, its tree is that of the file, and a public version of the one is one of the other.
"""

from collections.abc import Iterator
from dataclasses import replace

from generator.keep.signed import GETEKEND
from generator.load import Geladen
from generator.make import rendered
from generator.model import Opdracht
from generator.pipeline import Gemaakt, make_loaded
from generator.problem import Outcome, Problem, Severity
from generator.write.manifest import sha256


def signed_again(loaded: Geladen) -> Outcome[tuple[Gemaakt, ...]]:
    """Every signed document that is made as it was kept. Problem: `openbaar-getekend` (a warning) for each other one."""
    found: list[Gemaakt] = []
    problems: list[Problem] = []
    for id_, opdracht in loaded.project.documenten.items():
        if opdracht.status == "getekend":
            again = list(_again(id_, loaded))
            found += again
            problems += [] if again else [_by_hand(id_, opdracht)]
    return Outcome(tuple(found), tuple(problems))


def _again(id_: str, loaded: Geladen) -> Iterator[Gemaakt]:
    kept = loaded.getekend.get(id_)
    if kept is None:
        return
    others = {key: each for key, each in loaded.getekend.items() if key != id_}
    made = make_loaded(Outcome(replace(loaded, getekend=others)), [id_], tekenen=id_)
    for each in made.value or ():
        file = rendered(each, "docx", loaded)
        if file.value and sha256(file.value.inhoud) == kept.sha256:
            yield each


def _by_hand(id_: str, opdracht: Opdracht) -> Problem:
    message = f"{id_} is getekend, en het bestand is niet meer precies zo te maken; er komt geen openbare versie van"
    hint = f"lak met de hand een kopie van het bestand in {GETEKEND}/{id_}"
    return Problem("openbaar-getekend", message, opdracht.where("status"), hint, Severity.WARNING)
