"""Een veld van een soort waarin een persoonsgegeven staat, zegt dat ook.

`maak --openbaar` lakt wat als persoonsgegeven is aangemerkt. Een veld voor een telefoonnummer of een e-mailadres is van een mens, tenzij het
hetzelfde is als dat van de organisatie, en dat ziet het programma zelf. Ook een veld dat `behandeld_door`, `bsn` of `geboortedatum` heet, is
dat. Zonder merk komt het gegeven in het openbare stuk terecht (Wet open overheid, artikel 5.1). Een merk dat geen soort gegeven is, krijgt
geen goede grond.

Goed:

    velden:
      behandeld_door: {type: tekst, persoonsgegeven: behandelaar}
      doorkiesnummer: {type: telefoon, persoonsgegeven: contactgegeven}

Fout:

    velden:
      behandeld_door: {type: tekst}
      doorkiesnummer: {type: telefoon}

Herstel: voeg `persoonsgegeven` toe, met een soort uit `clauses/lakgronden.yaml`.
"""

import re
from collections.abc import Iterator, Mapping

from generator.library.kinds import Soort, Veldopgave
from generator.library.library import Library
from generator.model import Openbaar
from generator.problem import Problem, Severity
from generator.publish.grounds import read_grounds
from generator.values import suggest

# By their key, what is most likely in them.
_NAMEN: Mapping[str, str] = {
    r"behandeld_door|behandelaar|steller|opsteller|contactpersoon_naam": "behandelaar",
    r"bsn|burgerservicenummer": "bsn",
    r"personeelsnummer|medewerkernummer": "personeelsnummer",
    r"geboortedatum|geboren": "geboortedatum",
    r"iban|rekeningnummer": "rekeningnummer",
    r"handtekening|paraaf": "handtekening",
    r"(bruto)?salaris|loon": "salaris",
}
_TYPEN: Mapping[str, str] = {"telefoon": "contactgegeven", "email": "contactgegeven"}


def check(soort: Soort, library: Library) -> Iterator[Problem]:
    """Look at every field of a kind, also within lists and groups."""
    grounds = read_grounds(library, Openbaar())
    if grounds.value:
        yield from _velden(soort.blad.velden, tuple(grounds.value.blad.soorten), boven="")


def _velden(velden: Mapping[str, Veldopgave], known: tuple[str, ...], boven: str) -> Iterator[Problem]:
    for key, veld in velden.items():
        mark = veld.persoonsgegeven or boven
        if veld.persoonsgegeven and veld.persoonsgegeven not in known:
            message = f"velden.{key}: het soort gegeven '{veld.persoonsgegeven}' bestaat niet"
            yield Problem(
                "openbaar-veld", message, veld.where("persoonsgegeven"), suggest(veld.persoonsgegeven, known)
            )
        elif not mark and (likely := _soort(key, veld)):
            message = f"velden.{key}: dit is vast een persoonsgegeven, en niet als zodanig aangemerkt"
            hint = f"voeg toe: persoonsgegeven: {likely}"
            yield Problem("openbaar-veld", message, veld.where(), hint, Severity.WARNING)
        yield from _velden(veld.velden, known, mark)


def _soort(key: str, veld: Veldopgave) -> str:
    if veld.type in _TYPEN:
        return _TYPEN[veld.type]
    return next((soort for names, soort in _NAMEN.items() if re.fullmatch(names, key)), "")
