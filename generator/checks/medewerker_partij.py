"""Een medewerker gaat van de ene partij naar de andere.

De personeelsafspraken gelden tussen de partijen: wie komt van of gaat naar een organisatie die niet meedoet, valt er niet onder, en
die organisatie is er niet aan gebonden. Huidige en nieuwe werkgever verschillen, anders gaat er niemand over.

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
from generator.model import Project
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
