"""Een garantie aan medewerkers is niet korter dan het sociaal plan zegt.

Het sociaal plan is met de vakbonden afgesproken; medewerkers kunnen zich erop beroepen. Een bijlage, een brief of een eigen clausule die het
salaris of het werk korter garandeert, wijkt daar in hun nadeel van af. Leg bij het stuk vast wat het plan zegt: `salarisgarantie` en
`werkgarantie`, met een duur of `onbepaald`. Een bijlage die bij de salarisgarantie geen duur noemt, garandeert het salaris zonder einde. Langer
dan het plan mag.

Goed:

    stukken:
      plan: {titel: Sociaal plan, soort: sociaal plan, salarisgarantie: 3 jaar}
    documenten:
      personeel: {soort: bijlage-personeel, sociaal_plan: plan, salarisgarantie: 5 jaar}

Fout:

    stukken:
      plan: {titel: Sociaal plan, soort: sociaal plan, salarisgarantie: 3 jaar}
    documenten:
      personeel: {soort: bijlage-personeel, sociaal_plan: plan, salarisgarantie: 2 jaar}

Herstel: neem de duur van het sociaal plan over, of verbeter wat bij het plan is vastgelegd.
"""

import re
from collections.abc import Iterator

from generator.checks._patronen import plain, sentences
from generator.checks._teksten import Tekst, teksten
from generator.dutch.durations import Duur, duur_uit, duur_voluit
from generator.fields import Record
from generator.library.library import Library
from generator.model import Project, Stuk
from generator.problem import Problem
from generator.values import Looptijd

_PLAN = re.compile(r"\bsocia(?:al|le) (?:plan|statuut|convenant)\b", re.IGNORECASE)
_GARANTIES = {
    "salarisgarantie": re.compile(
        r"\bsalarisgarantie\b|\b(?:salaris|bezoldiging|loon)\b[^.;]*\b(?:garandeer\w*|gegarandeerd|garantie|behoud\w*|houd\w*)\b"
        r"|\b(?:garandeer\w*|gegarandeerd|garantie|behoud\w*|houd\w*)\b[^.;]*\b(?:salaris|bezoldiging|loon)\b",
        re.IGNORECASE,
    ),
    "werkgarantie": re.compile(
        r"\b(?:werk|baan|werkgelegenheids)garantie\b|\bniet ontslagen\b|\bgeen gedwongen ontslag\w*\b",
        re.IGNORECASE,
    ),
}
_DUUR = re.compile(
    r"\b((?:\d+|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|twaalf|achttien|vierentwintig|anderhalf)\s+(?:jaar|jaren|maand|maanden))\b",
    re.IGNORECASE,
)
# What comes behind these is said of something else.
_DELEN = re.compile(r";|,\s+(?:en|maar)\s|\sen\s(?=(?:de|het|een|zij|hun|krijgen|ontvangen)\s)")
_LANGER = re.compile(
    r"\b(?:ten minste|minstens|minimaal|daarna|vorige|oude|na|binnen|over)\s+$", re.IGNORECASE
)
_DAGEN_PER_MAAND = 30  # near enough to compare weeks with months


def check(project: Project, library: Library) -> Iterator[Problem]:
    """Hold the guarantees of annexes, letters and clauses against those of the social plan."""
    for key, pattern in _GARANTIES.items():
        plan = _plan(project, key)
        if plan is None:
            continue
        promised: Looptijd = getattr(plan, key)
        for record, given in _vastgelegd(project, plan, key):
            if _korter(given, promised):
                message = (
                    f"{record.path(key)}: {_woorden(given)}, maar {plan.bron.pad} zegt {_woorden(promised)}"
                )
                yield Problem("garantie-korter", message, record.where(key), _hint(promised))
        for each in teksten(project, library):
            if (
                each.record is not plan
                and (said := _gezegd(each, pattern))
                and _korter(Looptijd(said), promised)
            ):
                wat = f"hier staat {duur_voluit(said)}, maar {plan.bron.pad} zegt {_woorden(promised)}"
                yield each.meld("garantie-korter", wat, _hint(promised))


def _plan(project: Project, key: str) -> Stuk | None:
    """The social plan that says how long a guarantee lasts: the one that an annex names, or the last one."""
    named = [getattr(each.velden, "sociaal_plan", None) for each in project.documenten.values()]
    plans = {
        id_: stuk
        for id_, stuk in project.stukken.items()
        if getattr(stuk, key) and (id_ in named or _PLAN.search(f"{stuk.soort} {stuk.titel}"))
    }
    return next((plans[id_] for id_ in named if id_ in plans), next(reversed(plans.values()), None))


def _vastgelegd(project: Project, plan: Stuk, key: str) -> Iterator[tuple[Record, Looptijd]]:
    """What annexes say in a key of their own, those made elsewhere too."""
    for opdracht in project.documenten.values():
        found = getattr(opdracht.velden, key, None)
        if isinstance(found, Duur):
            yield opdracht.velden, Looptijd(found)
    for stuk in project.stukken.values():
        given = getattr(stuk, key)
        older = stuk.datum and plan.datum and stuk.datum < plan.datum
        if stuk is not plan and given and not older and not _PLAN.search(f"{stuk.soort} {stuk.titel}"):
            yield stuk, given


def _gezegd(tekst: Tekst, pattern: re.Pattern[str]) -> Duur | None:
    """How long a sentence says that the guarantee lasts."""
    for _, sentence in sentences(plain(tekst.tekst)):
        for part in _DELEN.split(sentence):
            for found in _DUUR.finditer(part) if pattern.search(part) else ():
                if not _LANGER.search(part[: found.start()]):
                    return duur_uit(found[1])
    return None


def _korter(given: Looptijd, promised: Looptijd) -> bool:
    if given.duur is None:
        return False
    return promised.duur is None or _dagen(given.duur) < _dagen(promised.duur)


def _dagen(duur: Duur) -> int:
    return duur.in_maanden * _DAGEN_PER_MAAND + duur.in_dagen


def _woorden(looptijd: Looptijd) -> str:
    return duur_voluit(looptijd.duur) if looptijd.duur else "onbepaald"


def _hint(promised: Looptijd) -> str:
    if promised.duur is None:
        return "laat de duur weg: de garantie eindigt niet"
    return f"neem de duur van het sociaal plan over: {duur_voluit(promised.duur)}"
