"""Een medewerker gaat van de ene partij naar de andere.

De personeelsafspraken gelden tussen de partijen: wie komt van of gaat naar een organisatie die niet meedoet, valt er niet onder, en
die organisatie is er niet aan gebonden. Hetzelfde geldt voor de bijlage waar hij onder valt: wie daar geen partij is, neemt niemand over. Huidige en nieuwe werkgever verschillen, anders gaat er niemand over.

Goed:

    samenwerking:
      partijen: {emmen: {rol: gastheer}, coevorden: {rol: gast}}
    personeel:
      medewerkers:
        - {nummer: 1041, van: coevorden, naar: emmen, functie: consulent, schaal: 8, fte: 1}

Fout:

    samenwerking:
      partijen: {emmen: {rol: gastheer}, coevorden: {rol: gast}}
    personeel:
      medewerkers:
        - {nummer: 1041, van: coevorden, naar: hoogeveen, functie: consulent, schaal: 8, fte: 1}

Herstel: verbeter `van` of `naar`, of zet de organisatie met haar rol onder `samenwerking.partijen`.
"""

from collections.abc import Iterator

from generator.checks._buitenstaanders import voor_zich
from generator.checks._melding import naam_van
from generator.checks._overeenkomst import partijen_van
from generator.model import Medewerker, Project
from generator.problem import Problem


def check(project: Project) -> Iterator[Problem]:
    """Compare the employers of all staff with the parties."""
    known = ", ".join(project.samenwerking.partijen)
    for found in voor_zich(project, "medewerker-partij"):
        message = f"{found.pad}: {naam_van(project, found.id)} is geen partij bij de samenwerking"
        yield Problem("medewerker-partij", message, found.plaats, f"kies uit: {known}")
    for medewerker in project.personeel.medewerkers if project.personeel else ():
        if medewerker.van and medewerker.van == medewerker.naar:
            message = f"{medewerker.path('naar')}: {medewerker.naar} is ook de huidige werkgever"
            hint = "noem de nieuwe werkgever, of haal de regel weg"
            yield Problem("medewerker-partij", message, medewerker.where("naar"), hint)
        elif annex := vreemde_bestemming(project, medewerker):
            id_, key = annex
            who = naam_van(project, getattr(medewerker, key))
            message = (
                f"{medewerker.path(key)}: {who} is geen partij bij {id_}, waar deze medewerker onder valt"
            )
            hint = f"verbeter {key}, of voeg de partij toe aan {id_}"
            yield Problem("medewerker-partij", message, medewerker.where(key), hint)


def vreemde_bestemming(project: Project, medewerker: Medewerker) -> tuple[str, str] | None:
    """The annex that a member of staff falls under and the employer that is no party to it; None when all is well."""
    found: tuple[str, str] | None = None
    known = project.samenwerking.partijen
    if medewerker.van not in known or medewerker.naar not in known:
        return None
    for id_, opdracht in project.documenten.items():
        main = project.documenten.get(opdracht.hoort_bij or "")
        area = opdracht.deelterrein or (main.deelterrein if main else None)
        if opdracht.soort != "bijlage-personeel" or (area and medewerker.deelterrein not in (None, area)):
            continue
        parties = partijen_van(project, opdracht)
        if medewerker.van in parties and medewerker.naar in parties:
            return None
        if medewerker.van in parties and area:
            found = (id_, "naar")
    return found
