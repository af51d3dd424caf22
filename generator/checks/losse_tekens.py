"""In een clausule blijft geen teken van de schrijfwijze over.

Een accolade, een sterretje of een haakje van een verwijzing dat zijn tegenhanger mist, wordt gewone tekst en staat dan zo in het
document: „{document.datum}”, „**vet”, „[](#kosten”. Hetzelfde geldt voor een blok met een naam die niet bestaat, en voor een
tabel met een sleutel of rij die niet te lezen is. Koppen met een #, HTML en tabs kent de schrijfwijze niet.

Bron: docs/clausules.md, De tekst en Blokken.

Goed:

    toelichting: "{{ document.datum }} en [](#kosten)"

Fout:

    toelichting: "{document.datum} en [](#kosten"

Herstel: zet het teken dat ontbreekt erbij.
"""

import re
from collections.abc import Iterator

from generator.clausecheck.findings import findings
from generator.clausecheck.texts import named_blocks, texts_of
from generator.library.clause import Clausule
from generator.library.library import Library
from generator.problem import Problem
from generator.resolve.blocks import BLOKKEN
from generator.values import suggest

# What is left of a reference, an expression, a statement, emphasis or a block when one of its characters is missing.
_LEFT = re.compile(
    r"[{}]|\[\]|\]\(|\(#[a-z.]|\(@[a-z]|\bwet:[a-z]|\*|```?|\t|^#{1,6} |</?[a-z]+/?>|&[a-z]+;|&#"
)


def check(clausule: Clausule, library: Library) -> Iterator[Problem]:
    """Look for what is left of markup in plain text, and for blocks that do not exist."""
    for tekst, place in texts_of(clausule):
        if found := _LEFT.search(tekst):
            hint = "{{ waarde }}, {% if … %}, [](#naam), **vet** en ``` hebben allemaal een begin en een eind"
            yield Problem("losse-tekens", f"hier blijft '{found[0]}' als tekst staan", place, hint)
    yield from findings(clausule, library, "losse-tekens")
    for blok in named_blocks(clausule):
        if blok.naam not in BLOKKEN:
            message = f"het blok '{blok.naam}' bestaat niet"
            yield Problem("losse-tekens", message, blok.plaats, suggest(blok.naam, BLOKKEN))
