"""An Ondertekening in, its signatories out as they read one after another: for the renderers without columns."""

from dataclasses import replace

from generator.document import Ondertekenaar, Ondertekening


def sequence(blok: Ondertekening) -> list[Ondertekenaar]:
    """The signatories; where one body signs a letter by two people, as in Word, its name stands above the first only.

    In an agreement (`regel`) every block keeps its party, since each is signed apart.
    """
    first, *others = blok.ondertekenaars or (None,)
    if first is None:
        return []
    if blok.regel or any(wie.kop not in {(), first.kop} for wie in others):
        return [first, *others]
    return [first, *(replace(wie, kop=()) for wie in others)]
