"""De raad besluit niet over wat van het college is, en andersom.

Een overeenkomst sluit het college, zijn mensen neemt het college in dienst, en het mandaat van zijn bevoegdheden geeft het college
(Gemeentewet, artikel 160, eerste lid). De raad stelt de begroting en verordeningen vast (artikelen 147 en 189), stelt geld beschikbaar
(artikel 192), brengt wensen en bedenkingen naar voren (artikel 169, vierde lid) en geeft toestemming voor een gemeenschappelijke regeling (Wet
gemeenschappelijke regelingen, artikel 1). Een raad die een overeenkomst „aangaat”, neemt een besluit dat niet van hem is. Kennisnemen,
een wens uiten of het college iets vragen kan altijd, en een college kan zijn raad alles voorstellen.

Goed:

    besluiten:
      raad: {orgaan: raad, organisatie: emmen, onderwerp: om geen wensen en bedenkingen te geven over de raamovereenkomst}

Fout:

    besluiten:
      raad: {orgaan: raad, organisatie: emmen, onderwerp: om de raamovereenkomst aan te gaan}

Herstel: verbeter het orgaan, of schrijf op wat dit orgaan wel besloot (kennisnemen, wensen en bedenkingen, toestemming).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.checks._melding import plek
from generator.model import Besluit, Project
from generator.problem import Position, Problem

_DOEN = r"(?:aan te gaan|aangaan|te sluiten|sluiten|te ondertekenen|te tekenen|op te zeggen|te beëindigen|te wijzigen)"
_COLLEGE = (
    re.compile(
        rf"\b[\w-]*overeenkomst(?:en)?\b[^.;]*\b{_DOEN}\b|\b{_DOEN}\b[^.;]*\b[\w-]*overeenkomst(?:en)?\b"
    ),
    re.compile(
        r"\b(?:ambtenaren|medewerkers|personeel)\b[^.;]*\b(?:aan te stellen|in dienst te nemen|te benoemen)\b"
    ),
    re.compile(r"\bmandaat\b[^.;]*\bte (?:geven|verlenen)\b|\bte mandateren\b"),
)
_RAAD = (
    re.compile(
        r"\b(?:verordening|begroting|begrotingswijziging|programmabegroting|jaarrekening|jaarstukken)\b[^.;]*\bvast te stellen\b"
    ),
    re.compile(r"\b(?:voorbereidings)?krediet\b[^.;]*\b(?:beschikbaar te stellen|te verlenen|te voteren)\b"),
    re.compile(
        r"\bwensen en bedenkingen\b[^.;]*\b(?:naar voren te brengen|te geven|kenbaar te maken|te uiten)\b"
    ),
)
# Words that turn a power into something that any body may do with it.
_ANDERS = re.compile(
    r"\b(?:kennis|kennisnemen|toestemming|wensen|bedenkingen|zienswijze|verzoeken|vragen|uit te nodigen|voor te stellen|voor te leggen|"
    r"voorleggen|op te dragen|opdracht|voornemen|ontwerp|concept|raadsvoorstel|uitgangspunten|kaders)\b|\b(?:het|zijn|ons) college\b"
)
_VOORSTEL = re.compile(r"\bde raad\b|\braadsvoorstel|\bvoor te (?:stellen|leggen)|\bte (?:vragen|verzoeken)")


@dataclass(frozen=True, slots=True)
class _Zin:
    """What a body decides, in its words, with its place."""

    orgaan: str
    tekst: str
    pad: str
    plaats: Position | None


def check(project: Project) -> Iterator[Problem]:
    """Read what every body decides, and what a proposal asks it to decide."""
    for besluit in project.besluiten.values():
        yield from _soort(project, besluit)
    for zin in _zinnen(project):
        yield from _woorden(zin)


def _zinnen(project: Project) -> Iterator[_Zin]:
    for besluit in project.besluiten.values():
        if besluit.orgaan == "raad" and besluit.soort in ("zienswijze", "toestemming"):
            continue  # its kind says what the raad does with it
        yield _Zin(besluit.orgaan, besluit.onderwerp, besluit.path("onderwerp"), besluit.where("onderwerp"))
        for number, punt in enumerate(besluit.beslispunten, 1):
            pad = f"{besluit.path('beslispunten')}[{number}]"
            yield _Zin(besluit.orgaan, punt, pad, plek(besluit, "beslispunten", number))
    for stuk in project.stukken.values():
        for number, punt in enumerate(stuk.beslispunten, 1):
            pad = f"{stuk.path('beslispunten')}[{number}]"
            yield _Zin(_orgaan(stuk.soort), punt, pad, plek(stuk, "beslispunten", number))
    for opdracht in project.documenten.values():
        for number, punt in enumerate(getattr(opdracht.velden, "beslispunten", None) or (), 1):
            pad = f"{opdracht.path('beslispunten')}[{number}]"
            yield _Zin(_orgaan(opdracht.soort), punt, pad, plek(opdracht.velden, "beslispunten", number))


def _orgaan(soort: str | None) -> str:
    """The body that a proposal or decision is for, by its kind."""
    kind = (soort or "").lower()
    return next(
        (body for body in ("raad", "college") if kind.startswith((body, f"besluit van de {body}"))), ""
    )


def _woorden(zin: _Zin) -> Iterator[Problem]:
    text = (zin.tekst or "").lower()
    if zin.orgaan == "raad" and not _ANDERS.search(text) and any(each.search(text) for each in _COLLEGE):
        message = f"{zin.pad}: dit besluit het college, niet de raad"
        tip = "laat de raad kennisnemen of wensen en bedenkingen geven, of verbeter het orgaan"
        yield Problem("bevoegdheid-orgaan", message, zin.plaats, tip)
    elif zin.orgaan == "college" and not _VOORSTEL.search(text) and any(each.search(text) for each in _RAAD):
        message = f"{zin.pad}: dit besluit de raad, niet het college"
        tip = "schrijf dat het college het de raad voorstelt, of verbeter het orgaan"
        yield Problem("bevoegdheid-orgaan", message, zin.plaats, tip)


def _soort(project: Project, besluit: Besluit) -> Iterator[Problem]:
    """A kind of decision that belongs to one body; where its words say so too, those will do."""
    text = (besluit.onderwerp or "").lower()
    named = any(
        project.besluiten.get(tekent.besluit or "") is besluit
        for opdracht in project.documenten.values()
        for tekent in opdracht.ondertekening.values()
    )
    private = project.samenwerking.vorm == "overeenkomst"
    told = any(each.search(text) for each in _COLLEGE) and not _ANDERS.search(text)
    if besluit.orgaan == "raad" and besluit.soort == "aangaan" and private and not named and not told:
        message = f"{besluit.path('soort')}: een overeenkomst gaat het college aan, niet de raad"
        yield Problem(
            "bevoegdheid-orgaan", message, besluit.where("soort"), "verbeter het orgaan, of de soort"
        )
    if besluit.orgaan == "college" and besluit.soort in ("toestemming", "zienswijze"):
        message = f"{besluit.path('soort')}: een {besluit.soort} geeft de raad, niet het college"
        yield Problem(
            "bevoegdheid-orgaan", message, besluit.where("soort"), "verbeter het orgaan, of de soort"
        )
