"""Figures about staff in a document: those that a clause counted and those that somebody typed in; whom each is about out.

    Drie medewerkers van Coevorden gaan in dienst van Emmen.

A typed number is about the staff of the employers that its sentence names, or about everybody.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.document import Document, Waarde
from generator.dutch.word_numbers import getal_uit_woorden
from generator.expression.origin import GROEP
from generator.lines import nodes_of
from generator.model import Medewerker, Project
from generator.publish.collect import Inventaris
from generator.publish.groups import Cijfer, Groep, group_of
from generator.publish.plain import fold

_SENTENCE = re.compile(r"[^.;!?\n]+")
_NUMBER = re.compile(
    r"\b(?P<getal>\d{1,4}|[a-zé]{3,})[\s\u00a0]+(?:medewerkers?|medewerksters?|collega's|collega’s|mensen|personen)\b",
    re.IGNORECASE,
)
# What is said of staff that moves; "twee medewerkers per balie" is about nobody.
_MOVES = re.compile(
    r"\b(?:in dienst|overgang|gaan|gaat|overgaan|herplaats\w*|geplaatst|boventallig|werkgever|ontslag|vertrek\w*)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Aantal:
    """A number in a text: where it stands, and whom it is about; nobody that is known when the list says otherwise."""

    begin: int
    eind: int
    waarde: int
    groep: Groep


def figures_of(
    document: Document, inventaris: Inventaris, getypt: Mapping[str, Sequence[Groep]]
) -> Iterator[Cijfer]:
    """The figures of a document; `getypt` has the groups whose fte stands under a key."""
    for node in nodes_of(document):
        if not isinstance(node, Waarde):
            continue
        if node.grond == GROEP:
            yield Cijfer(document.id, group_of(node.paden, inventaris.soorten))
        for pad in node.paden:
            yield from (Cijfer(document.id, group, pad) for group in getypt.get(pad, ()))
        for each in counts_in(node.tekst, inventaris.project) if inventaris.is_typed(node.paden) else ():
            yield Cijfer(document.id, each.groep)


def counts_in(text: str, project: Project) -> Iterator[Aantal]:
    """The numbers of staff in a text."""
    staff = project.personeel.medewerkers if project.personeel else ()
    for sentence in _SENTENCE.finditer(text) if staff else ():
        if not _MOVES.search(sentence[0]):
            continue
        for match in _NUMBER.finditer(text, sentence.start(), sentence.end()):
            value = _value(match["getal"])
            if value is not None:
                yield Aantal(*match.span("getal"), value, _group(sentence[0], value, staff, project))


def _value(word: str) -> int | None:
    if word.isdecimal():
        return int(word)
    if word.lower() == "een":  # the article; the number has its accents
        return None
    try:
        return int(getal_uit_woorden(word.lower()))
    except ValueError:
        return None


def _group(sentence: str, value: int, staff: Sequence[Medewerker], project: Project) -> Groep:
    """The staff of the employers that are named, if it has that number; or else everybody, if that is the number."""
    plain = fold(sentence)
    named = {id_ for id_, each in project.organisaties.items() if fold(each.naam) in plain}
    groups: Mapping[str, list[Medewerker]] = {
        "van": [each for each in staff if each.van in named],
        "alles": list(staff),
    }
    for members in groups.values():
        if len(members) == value:
            return frozenset(each.bron.pad for each in members)
    return frozenset()
