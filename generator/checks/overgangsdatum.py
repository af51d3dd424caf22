"""De datum waarop een medewerker overgaat, past bij het document waar hij onder valt.

De afspraken over personeel en de deelovereenkomst gaan over dezelfde dag: de dienstverlening begint, de medewerker gaat over. Een
medewerker die eerder overgaat dan er iets is afgesproken, is een fout. Een latere datum kan bedoeld zijn (na een ziekte of een
verlof) en geeft een waarschuwing. Bij meer documenten telt dat van zijn eigen deelterrein. Een deelovereenkomst met een
personeelsbijlage noemt zelf ook de overgangsdatum: zonder die datum zou erin staan dat er niemand overgaat. Noemt geen enkel document een
overgangsdatum, dan telt de ingangsdatum van de deelovereenkomst. Gaat het personeel in een deelovereenkomst over voordat zij ingaat, dan is dat
een waarschuwing.

Goed:

    documenten:
      deel: {soort: deelovereenkomst, deelterrein: ict, ingangsdatum: 2027-01-01, overgangsdatum: 2027-01-01}
    personeel:
      medewerkers:
        - {nummer: 1041, van: coevorden, naar: emmen, functie: beheerder, schaal: 8, fte: 1, overgang: 2027-01-01}

Fout:

    documenten:
      deel: {soort: deelovereenkomst, deelterrein: ict, ingangsdatum: 2027-01-01, overgangsdatum: 2027-01-01}
    personeel:
      medewerkers:
        - {nummer: 1041, van: coevorden, naar: emmen, functie: beheerder, schaal: 8, fte: 1, overgang: 2026-01-01}

Herstel: verbeter een van beide datums, of laat `overgang` bij de medewerker weg.
"""

from collections.abc import Iterator
from datetime import date

from generator.checks._melding import dag
from generator.checks._overeenkomst import partijen_van, soort_van
from generator.model import Medewerker, Opdracht, Project
from generator.problem import Problem, Severity

_OVER_PERSONEEL = ("bijlage-personeel", "deelovereenkomst", "raamovereenkomst")


def check(project: Project) -> Iterator[Problem]:
    """Compare the day of every annex with its main document, and that of every member of staff with both."""
    for opdracht in project.documenten.values():
        yield from _bijlage(project, opdracht)
        yield from _te_vroeg(opdracht)
    for medewerker in project.personeel.medewerkers if project.personeel else ():
        days = _dagen(project, medewerker)
        if medewerker.overgang and days and medewerker.overgang not in days:
            early = medewerker.overgang < min(days)
            severity = Severity.ERROR if early else Severity.WARNING
            expected = " of ".join(dag(each) for each in sorted(days))
            message = f"{medewerker.path('overgang')}: {dag(medewerker.overgang)}, maar de overgang is op {expected}"
            hint = "verbeter de datum, of laat haar weg bij wie met de anderen overgaat"
            yield Problem("overgangsdatum", message, medewerker.where("overgang"), hint, severity)


def _bijlage(project: Project, opdracht: Opdracht) -> Iterator[Problem]:
    """Compare an annex with the document that it belongs to."""
    main = project.documenten.get(opdracht.hoort_bij or "")
    found = opdracht.overgangsdatum
    if main is None or main is opdracht or found is None:
        return
    if main.soort == "deelovereenkomst" and not main.overgangsdatum:
        # Without the date the clause organisatie/geen-personeel is chosen, which contradicts the annex.
        message = (
            f"{main.path('overgangsdatum')}: er hoort een personeelsbijlage bij, maar de datum ontbreekt"
        )
        hint = f"voeg toe: overgangsdatum: {found}; anders staat er dat geen personeel overgaat"
        yield Problem("overgangsdatum", message, main.where("overgangsdatum"), hint)
    elif main.overgangsdatum and found != main.overgangsdatum:
        message = (
            f"{opdracht.path('overgangsdatum')}: {dag(found)}, "
            f"maar bij {opdracht.hoort_bij} is het {dag(main.overgangsdatum)}"
        )
        hint = "verbeter een van beide datums"
        yield Problem("overgangsdatum", message, opdracht.where("overgangsdatum"), hint)


def _te_vroeg(opdracht: Opdracht) -> Iterator[Problem]:
    """Staff that goes over before the work does."""
    begin, over = opdracht.ingangsdatum, opdracht.overgangsdatum
    if opdracht.soort == "deelovereenkomst" and begin and over and over < begin:
        message = f"{opdracht.path('overgangsdatum')}: {dag(over)} ligt vóór de ingangsdatum, {dag(begin)}"
        hint = "verbeter een van beide datums"
        yield Problem("overgangsdatum", message, opdracht.where("overgangsdatum"), hint, Severity.WARNING)


def _dagen(project: Project, medewerker: Medewerker) -> set[date]:
    """The days on which the documents that a member of staff falls under have staff go over.

    Those of his own policy area count before those about everything; of a signed one too. Where no document has a day for
    it, it is the first day of the agreement about his area.
    """
    found: dict[bool, set[date]] = {True: set(), False: set()}
    begins: set[date] = set()
    parties = {medewerker.van, medewerker.naar}
    for opdracht in project.documenten.values():
        day = opdracht.overgangsdatum
        if opdracht.soort not in _OVER_PERSONEEL or not parties <= set(partijen_van(project, opdracht)):
            continue
        if day is None:
            own = opdracht.soort == "deelovereenkomst" and opdracht.deelterrein in (
                None,
                medewerker.deelterrein,
            )
            begins |= {opdracht.ingangsdatum} if own and opdracht.ingangsdatum else set()
            continue
        if opdracht.deelterrein in (None, medewerker.deelterrein):
            found[opdracht.deelterrein is not None].add(day)
    for stuk in project.stukken.values():
        day = stuk.overgangsdatum
        about = soort_van(stuk) in _OVER_PERSONEEL and stuk.status != "concept"
        if (
            day
            and about
            and stuk.deelterrein in (None, medewerker.deelterrein)
            and parties <= set(stuk.partijen)
        ):
            found[stuk.deelterrein is not None].add(day)
    return found[True] or found[False] or begins
