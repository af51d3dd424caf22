"""De formatie in de kosten is die van de medewerkers in het overzicht.

Rekent een overeenkomst met een basisbedrag per fte, dan staat de formatie twee keer in het dossier: bij de kosten en in het
personeelsoverzicht. Verschillen die, dan betaalt een gast voor mensen die er niet zijn, of andersom. Een stuk van elders (een personeelsbijlage, een
kostenbijlage, een brief) dat `fte`, `medewerkers` of een formatie bij zijn kosten noemt, telt mee. Afgeronde getallen mogen: 10,78 tegenover
10,7779 is hetzelfde.

Goed:

    documenten:
      raam:
        kosten: {stelsel: basisbedrag per fte, formatie: "1,5"}
        bijlagen: [{document: personeel}]
    personeel:
      medewerkers:
        - {nummer: 1, van: coevorden, naar: emmen, functie: consulent, schaal: 8, fte: 1}
        - {nummer: 2, van: coevorden, naar: emmen, functie: consulent, schaal: 8, fte: "0,5"}

Fout:

    documenten:
      raam:
        kosten: {stelsel: basisbedrag per fte, formatie: 2}
        bijlagen: [{document: personeel}]
    personeel:
      medewerkers:
        - {nummer: 1, van: coevorden, naar: emmen, functie: consulent, schaal: 8, fte: 1}
        - {nummer: 2, van: coevorden, naar: emmen, functie: consulent, schaal: 8, fte: "0,5"}

Herstel: verbeter de formatie, of maak het overzicht van medewerkers volledig.
"""

from collections.abc import Iterator
from decimal import Decimal

from generator.checks._bedragen import hoort_bij_nu
from generator.checks._formatie import Telling, even_veel, geteld, medewerkers_onder
from generator.dutch.numbers import getal
from generator.fields import Record
from generator.model import Project, Stuk
from generator.problem import Problem

_GETAL = "verbeter de formatie, of maak het overzicht van medewerkers volledig"


def check(project: Project) -> Iterator[Problem]:
    """Compare the establishment of every document that has a staff annex with the staff in it, then those from elsewhere."""
    seen: set[str] = set()
    for id_, opdracht in project.documenten.items():
        kosten = opdracht.kosten or project.kosten
        if kosten is None or kosten.formatie is None or not _heeft_personeelsbijlage(project, id_):
            continue
        real = geteld(f"de medewerkers onder {id_}", medewerkers_onder(project, opdracht))
        if real and kosten.bron.pad not in seen and not _gelijk(kosten.formatie, real.fte):
            seen.add(kosten.bron.pad)
            yield _fout(kosten, "formatie", f"{getal(kosten.formatie)} fte", real)
    yield from _stukken(project)


def _heeft_personeelsbijlage(project: Project, id_: str) -> bool:
    """Whether a staff annex belongs to a document, to its framework, or to an agreement under it."""
    own = project.documenten[id_]
    annexes = {each.document for each in own.bijlagen}
    family = {id_, own.raamovereenkomst}
    family |= {key for key, each in project.documenten.items() if each.raamovereenkomst == id_}
    return any(
        each.soort == "bijlage-personeel" and (each.hoort_bij in family or key in annexes)
        for key, each in project.documenten.items()
    )


def _stukken(project: Project) -> Iterator[Problem]:
    """Compare documents from elsewhere with the list of staff, or else with the costs, or with each other."""
    blocks = [each.kosten for each in project.documenten.values() if each.kosten] + [project.kosten]
    known = [each for each in blocks if each and each.formatie is not None]
    first = Telling(known[0].bron.pad, known[0].formatie, None) if len(known) == 1 else None
    for id_, stuk in project.stukken.items():
        if not hoort_bij_nu(project, id_):
            continue
        counted = geteld("het overzicht van medewerkers", medewerkers_onder(project, stuk))
        for record, key, fte, number in _genoemd(stuk):
            real = counted or first
            if real and fte is not None and not _gelijk(fte, real.fte):
                yield _fout(record, key, f"{getal(fte)} fte", real)
            elif real and number is not None and real.aantal is not None and number != real.aantal:
                yield _fout(record, key, f"{number} medewerkers", real)
            if real is None:
                first = Telling(f"stukken.{id_}", fte, number)
            elif real is first and first.aantal is None and number is not None:
                first = Telling(first.waar, first.fte, number)


def _genoemd(stuk: Stuk) -> Iterator[tuple[Record, str, Decimal | None, int | None]]:
    """Every number of staff that a document from elsewhere states, with its place."""
    if stuk.fte is not None:
        yield stuk, "fte", stuk.fte, None
    if stuk.medewerkers is not None:
        yield stuk, "medewerkers", None, stuk.medewerkers
    if stuk.kosten and stuk.kosten.formatie is not None:
        yield stuk.kosten, "formatie", stuk.kosten.formatie, None


def _gelijk(said: Decimal, real: Decimal | None) -> bool:
    return real is None or even_veel(said, real)


def _fout(record: Record, key: str, said: str, real: Telling) -> Problem:
    number = f"{real.aantal} medewerkers" if "medewerkers" in said and real.aantal is not None else ""
    number = number or (f"{getal(real.fte)} fte" if real.fte is not None else "")
    verb = "zijn samen" if real.waar.startswith("de medewerkers") else "zegt"
    message = f"{record.path(key)}: {said}, maar {real.waar} {verb} {number}"
    return Problem("formatie-gelijk", message, record.where(key), _GETAL)
