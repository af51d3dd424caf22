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

from generator.checks._melding import naam_van
from generator.model import Project
from generator.problem import Problem


def check(project: Project) -> Iterator[Problem]:
    """Compare the employers of all staff with the parties."""
    known = project.samenwerking.partijen
    for medewerker in project.personeel.medewerkers if project.personeel else ():
        for key in ("van", "naar"):
            id_ = getattr(medewerker, key)
            if known and id_ in project.organisaties and id_ not in known:
                message = (
                    f"{medewerker.path(key)}: {naam_van(project, id_)} is geen partij bij de samenwerking"
                )
                yield Problem(
                    "medewerker-partij", message, medewerker.where(key), f"kies uit: {', '.join(known)}"
                )
        if medewerker.van and medewerker.van == medewerker.naar:
            message = f"{medewerker.path('naar')}: {medewerker.naar} is ook de huidige werkgever"
            hint = "noem de nieuwe werkgever, of haal de regel weg"
            yield Problem("medewerker-partij", message, medewerker.where("naar"), hint)
