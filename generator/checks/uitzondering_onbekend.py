"""Een uitzondering noemt een controle die bestaat.

Met `uitzonderingen` zet u een controle uit, voor het hele project of voor een deel ervan. Een tikfout in de code zou niets
uitzetten, en wie het leest denkt van wel.

Goed:

    uitzonderingen:
      - {code: telefoonnotatie, reden: het faxnummer op de brief van 2014 is overgenomen zoals het er stond}

Fout:

    uitzonderingen:
      - {code: telefoonnotaties, reden: het faxnummer op de brief van 2014 is overgenomen zoals het er stond}

Herstel: neem de code over die tussen vierkante haken in de melding staat. Alleen wat een controle meldt, kan worden
uitgezonderd; een waarde die niet te lezen is, niet.
"""

from collections.abc import Iterator

from generator.model import Project
from generator.problem import Problem
from generator.values import suggest


def check(project: Project) -> Iterator[Problem]:
    """Look up every code."""
    from generator.checks import all_codes  # noqa: PLC0415 - this file is one of those that it lists

    known = all_codes()
    for each in project.uitzonderingen or ():
        if each.code and each.code not in known:
            message = f"{each.bron.pad}.code: er is geen controle '{each.code}' die u kunt uitzetten"
            hint = suggest(each.code, known) or "de codes staan tussen vierkante haken in de meldingen"
            yield Problem("uitzondering-onbekend", message, each.where("code"), hint)
