"""De formatie in de kosten is die van de medewerkers in het overzicht.

Rekent een overeenkomst met een basisbedrag per fte, dan staat de formatie twee keer in het dossier: bij de kosten en in het
personeelsoverzicht. Verschillen die, dan betaalt een gast voor mensen die er niet zijn, of andersom. Afgeronde getallen mogen: 10,78
tegenover 10,7779 is hetzelfde.

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

from generator.checks._overeenkomst import partijen_van
from generator.dutch.numbers import afgerond, getal
from generator.model import Kosten, Opdracht, Project
from generator.problem import Problem


def check(project: Project) -> Iterator[Problem]:
    """Compare the establishment of every document that has a staff annex with the staff in it."""
    seen: set[str] = set()
    for id_, opdracht in project.documenten.items():
        kosten = opdracht.kosten or project.kosten
        if kosten is None or kosten.formatie is None or not _heeft_personeelsbijlage(project, id_):
            continue
        fte = [each for each in _omvang(project, opdracht) if each is not None]
        if fte and kosten.bron.pad not in seen and not _gelijk(kosten.formatie, sum(fte, Decimal(0))):
            seen.add(kosten.bron.pad)
            yield _fout(kosten, sum(fte, Decimal(0)), id_)


def _heeft_personeelsbijlage(project: Project, id_: str) -> bool:
    annexes = {each.document for each in project.documenten[id_].bijlagen}
    return any(
        each.soort == "bijlage-personeel" and (each.hoort_bij == id_ or key in annexes)
        for key, each in project.documenten.items()
    )


def _omvang(project: Project, opdracht: Opdracht) -> list[Decimal | None]:
    parties = set(partijen_van(project, opdracht))
    return [
        each.fte
        for each in (project.personeel.medewerkers if project.personeel else ())
        if {each.van, each.naar} <= parties
        and (opdracht.deelterrein is None or each.deelterrein in (None, opdracht.deelterrein))
    ]


def _gelijk(formatie: Decimal, fte: Decimal) -> bool:
    """Equal as far as the rougher of the two is precise."""
    exponent = formatie.normalize().as_tuple().exponent
    decimals = max(-exponent, 1) if isinstance(exponent, int) else 1
    return afgerond(formatie, decimals) == afgerond(fte, decimals)


def _fout(kosten: Kosten, fte: Decimal, id_: str) -> Problem:
    assert kosten.formatie is not None
    message = (
        f"{kosten.path('formatie')}: {getal(kosten.formatie)} fte, maar de medewerkers "
        f"onder {id_} zijn samen {getal(fte)} fte"
    )
    hint = "verbeter de formatie, of maak het overzicht van medewerkers volledig"
    return Problem("formatie-gelijk", message, kosten.where("formatie"), hint)
