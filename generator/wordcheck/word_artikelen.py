"""Een artikel dat de tekst met een getypt nummer noemt, is er.

Na een wijziging schuiven de nummers op, en een getypt nummer schuift niet mee: „artikel 45” in een overeenkomst met veertig artikelen. Deze
regel telt de opschriften die met „Artikel” en een nummer beginnen; zijn de artikelen automatisch genummerd, dan staan die nummers niet
in de tekst en kan zij niets zeggen. Artikelen van een wet of van een ander stuk tellen niet mee.

Fout: „De kosten staan in artikel 45.” in een overeenkomst met veertig artikelen.

Herstel: verbeter het nummer, of maak er een kruisverwijzing van (Verwijzingen > Kruisverwijzing).
"""

import re
from collections.abc import Iterator

from generator.checks._verwijzingen import articles
from generator.problem import Problem
from generator.wordcheck._view import Wordbestand

_OPSCHRIFT = re.compile(r"^\s*Artikel\s+(\d+[a-z]?)\b(?!,|\s+(?:lid|van|is|zijn|bepaalt|geldt))")
_GENOEG = 3  # headings from which the numbers say something


def check(word: Wordbestand) -> Iterator[Problem]:
    """Hold every typed number against the headings."""
    lines = (_OPSCHRIFT.match(each.tekst) for each in word.alineas if each.hoofdtekst)
    headings = {line[1] for line in lines if line}
    if len(headings) < _GENOEG:
        return
    for alinea in word.alineas:
        if _OPSCHRIFT.match(alinea.tekst):
            continue
        for found in articles(alinea.tekst):
            absent = [number for number in found.nummers if number not in headings]
            if found.kaal and absent:
                message = f"{alinea.waar}: '{found.tekst}' bestaat niet in dit document"
                yield word.meld(
                    "word-artikelen", message, "verbeter het nummer, of maak een kruisverwijzing", fout=False
                )
