"""Een samenwerking heeft één gastheer.

De artikelen spreken van de gastheer: wie uitvoert, personeel in dienst neemt en rekeningen stuurt. Zonder gastheer, of met twee
tegelijk, weet niemand welke gemeente zij bedoelen. Zolang de gemeenten nog verkennen (`status: verkennend`), heeft niemand een rol. Het woord voor die rol verschilt per samenwerking (`rolwoorden`), de rol zelf
niet. Een gastheer mag de rol wel overdragen: de oude heeft dan een datum bij `tot`, de nieuwe bij `sinds`.

Goed:

    samenwerking:
      partijen: {emmen: {rol: gastheer}, coevorden: {rol: gast}}

Fout:

    samenwerking:
      partijen: {emmen: {rol: gastheer}, coevorden: {rol: gastheer}}

Herstel: geef precies één partij de rol gastheer; de andere zijn gast.
"""

from collections.abc import Iterator

from generator.checks._melding import naam_van, sleutelplaats
from generator.checks._overeenkomst import partijen_volledig
from generator.model import Deelnemer, Project
from generator.problem import Problem


def check(project: Project) -> Iterator[Problem]:
    """Count the hosts."""
    deelnemers = project.samenwerking.partijen
    if not partijen_volledig(project):
        return  # a party that could not be read has been reported
    roleless = [id_ for id_, each in deelnemers.items() if each.rol is None and each.status == "deelnemer"]
    for id_ in roleless:
        each = deelnemers[id_]
        if "rol" not in each.bron.sleutels:  # a role that could not be read has been reported
            message = f"{each.bron.pad}: de rol van {naam_van(project, id_)} ontbreekt"
            hint = "voeg toe: rol: gastheer, of rol: gast; wie nog verkent, heeft status: verkennend"
            yield Problem("gastheer-aantal", message, each.where(), hint)
    if roleless or all(each.status != "deelnemer" for each in deelnemers.values()):
        return
    hosts = [(id_, each) for id_, each in deelnemers.items() if each.rol == "gastheer"]
    if not hosts:
        message = "samenwerking.partijen: geen enkele partij is gastheer"
        place = sleutelplaats(project.samenwerking, "partijen")
        yield Problem("gastheer-aantal", message, place, "geef de gemeente die uitvoert de rol gastheer")
    for number, (id_, host) in enumerate(hosts):
        for earlier, other in hosts[:number]:
            if _tegelijk(host, other):
                message = f"{host.path('rol')}: {naam_van(project, earlier)} is al gastheer"
                hint = "één partij is gastheer, de andere zijn gast"
                yield Problem(
                    "gastheer-aantal", message, host.where("rol"), f"{hint} (rol: gast voor {id_}?)"
                )
                break


def _tegelijk(one: Deelnemer, other: Deelnemer) -> bool:
    """Whether two parties take part in the same time; one that left without a date is gone."""
    if any(each.status == "afgehaakt" and not each.tot for each in (one, other)):
        return False
    return not any(a.tot and b.sinds and a.tot <= b.sinds for a, b in ((one, other), (other, one)))
