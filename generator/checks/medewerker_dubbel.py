"""Een medewerker staat één keer in het overzicht.

Wie twee keer in de personeelslijst staat, telt dubbel in de formatie en in de kosten. Een personeelsnummer geldt bij één werkgever:
twee gemeenten kunnen hetzelfde nummer gebruiken. Wie bij één werkgever twee functies heeft die samen niet meer dan een volledige
betrekking zijn, mag twee regels hebben. Dezelfde naam met dezelfde functie en dezelfde datum van indiensttreding onder een ander nummer is
waarschijnlijk ook dezelfde medewerker; dat is een waarschuwing.

Goed:

    personeel:
      medewerkers:
        - {nummer: 1041, achternaam: Alberts, van: borger-odoorn, naar: emmen, functie: consulent, schaal: 8, fte: 1}
        - {nummer: 1041, achternaam: Zwiers, van: coevorden, naar: emmen, functie: consulent, schaal: 8, fte: 1}

Fout:

    personeel:
      medewerkers:
        - {nummer: 1041, achternaam: Alberts, van: coevorden, naar: emmen, functie: consulent, schaal: 8, fte: 1}
        - {nummer: 1041, achternaam: Alberts, van: coevorden, naar: emmen, functie: consulent, schaal: 8, fte: 1}

Herstel: haal een van de regels weg, of verbeter het nummer.
"""

from collections.abc import Iterator
from decimal import Decimal

from generator.model import Medewerker, Project
from generator.problem import Problem, Severity

_VOLLEDIG = Decimal(1)


def check(project: Project) -> Iterator[Problem]:
    """Look for the same number at the same employer, and for the same person under another number."""
    yield from _zelfde_naam(project)
    seen: dict[tuple[str, str], list[Medewerker]] = {}
    for medewerker in project.personeel.medewerkers if project.personeel else ():
        if not medewerker.nummer or not medewerker.van:
            continue
        earlier = seen.setdefault((medewerker.van, medewerker.nummer.strip()), [])
        if earlier and not _twee_functies([*earlier, medewerker]):
            message = (
                f"{medewerker.path('nummer')}: personeelsnummer {medewerker.nummer} van {medewerker.van} "
                "staat al in het overzicht"
            )
            first = earlier[0].where("nummer")
            hint = f"de eerste keer staat op regel {first.line}" if first else "haal een van de regels weg"
            yield Problem("medewerker-dubbel", message, medewerker.where("nummer"), hint)
        earlier.append(medewerker)


def _zelfde_naam(project: Project) -> Iterator[Problem]:
    seen: dict[tuple[object, ...], Medewerker] = {}
    for each in project.personeel.medewerkers if project.personeel else ():
        if not each.achternaam or not each.van:
            continue
        person = (
            each.van,
            each.voorletters,
            each.tussenvoegsel,
            each.achternaam,
            each.functie,
            each.in_dienst,
        )
        first = seen.setdefault(person, each)
        if first is not each and (first.nummer or "").strip() != (each.nummer or "").strip():
            message = f"{each.path('achternaam')}: deze medewerker lijkt al in het overzicht te staan, met nummer {first.nummer}"
            hint = "haal een van de regels weg, of vul bij beiden in_dienst in"
            place = each.where("achternaam")
            yield Problem("medewerker-dubbel", message, place, hint, Severity.WARNING)


def _twee_functies(regels: list[Medewerker]) -> bool:
    """Whether the rows are one person with several functions that together are no more than one full job."""
    names = {(each.voorletters, each.tussenvoegsel, each.achternaam) for each in regels}
    functions = {each.functie for each in regels}
    total = sum((each.fte or _VOLLEDIG for each in regels), Decimal(0))
    return len(names) == 1 and len(functions) == len(regels) and total <= _VOLLEDIG
