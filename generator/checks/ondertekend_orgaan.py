"""Een besluit is ondertekend door wie voor dat orgaan tekent.

Wat van de raad uitgaat, ondertekent de burgemeester als voorzitter, en de griffier ondertekent mee (Gemeentewet, artikel 32a); de
gemeentesecretaris nooit: die staat het college bij, en tekent mee wat van het college uitgaat (artikel 59a). Wat van het college uitgaat,
tekent de griffier dus niet.

Goed:

    besluiten:
      raad: {orgaan: raad, organisatie: emmen, onderwerp: kennis te nemen van de overeenkomst, ondertekend_door: [griffier, voorzitter]}

Fout:

    besluiten:
      raad: {orgaan: raad, organisatie: emmen, onderwerp: kennis te nemen van de overeenkomst, ondertekend_door: [secretaris, burgemeester]}

Herstel: verbeter de functie, of het orgaan. Is het besluit echt zo getekend, laat het dan opnieuw tekenen.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.checks._melding import plek
from generator.model import Opdracht, Project, Stuk
from generator.problem import Position, Problem

_SECRETARIS = re.compile(r"\b(?:loco-?|adjunct-)?(?:gemeente)?secretaris\b(?!.*\bgriffi)", re.IGNORECASE)
_GRIFFIER = re.compile(r"\b(?:plaatsvervangend |loco-?)?(?:raads)?griffier\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Getekend:
    """Who signed what a body decided: the function, with its place."""

    orgaan: str
    functie: str
    pad: str
    plaats: Position | None


def check(project: Project) -> Iterator[Problem]:
    """Look at everybody who signed a decision of a raad or a college."""
    for each in _getekend(project):
        if each.orgaan == "raad" and _SECRETARIS.search(each.functie):
            message = f"{each.pad}: een besluit van de raad tekent de {each.functie} niet"
            yield Problem(
                "ondertekend-orgaan", message, each.plaats, "de griffier en de voorzitter tekenen het"
            )
        elif each.orgaan == "college" and _GRIFFIER.search(each.functie):
            message = f"{each.pad}: een besluit van het college tekent de {each.functie} niet"
            yield Problem(
                "ondertekend-orgaan",
                message,
                each.plaats,
                "de burgemeester en de gemeentesecretaris tekenen het",
            )


def _getekend(project: Project) -> Iterator[_Getekend]:
    for besluit in project.besluiten.values():
        for number, functie in enumerate(besluit.ondertekend_door, 1):
            pad = f"{besluit.path('ondertekend_door')}[{number}]"
            yield _Getekend(besluit.orgaan, functie, pad, plek(besluit, "ondertekend_door", number))
    for stuk in project.stukken.values():
        for number, functie in enumerate(stuk.ondertekend_door, 1):
            pad = f"{stuk.path('ondertekend_door')}[{number}]"
            yield _Getekend(_orgaan(stuk.soort), functie, pad, plek(stuk, "ondertekend_door", number))
    signed: list[Stuk | Opdracht] = [*project.stukken.values(), *project.documenten.values()]
    for each in signed:
        for tekent in each.ondertekening.values():
            place = tekent.where("functie")
            yield _Getekend(_orgaan(each.soort), tekent.functie or "", tekent.path("functie"), place)


def _orgaan(soort: str | None) -> str:
    """The body that a decision is of; a proposal to the raad is signed by the college."""
    kind = (soort or "").lower().strip()
    if kind in ("raadsbesluit", "verordening", "besluit van de raad", "motie", "amendement"):
        return "raad"
    if kind in ("collegebesluit", "raadsvoorstel", "raadsbrief", "raadsinformatiebrief", "collegebrief"):
        return "college"
    return ""
