"""De gast neemt af en geeft mandaat, de gastheer voert uit.

Wie welke rol heeft, staat onder `samenwerking.partijen`; het woord ervoor verschilt, en „gastgemeente” is in de ene samenwerking de
afnemer en in de andere de uitvoerder. Staat de gastheer als afnemer bij een product of als gever bij een mandaat, dan zijn de rollen
verwisseld: hij kan niet namens zichzelf in mandaat beslissen. Ook twee gelijke rolwoorden maken de tekst onleesbaar. In brieven, toelichtingen
en eigen clausules leest deze controle wie er bij zijn rol wordt genoemd: „de gastgemeente Emmen”, „Coevorden is gastheergemeente”.

Goed:

    samenwerking:
      partijen: {emmen: {rol: gastheer}, coevorden: {rol: gast}}
    producten:
      - {code: P1, omschrijving: werkplek, deelterrein: ict, afnemer: coevorden, volume: 10, eenheid: stuk, prijs: 100}

Fout:

    samenwerking:
      partijen: {emmen: {rol: gastheer}, coevorden: {rol: gast}}
    producten:
      - {code: P1, omschrijving: werkplek, deelterrein: ict, afnemer: emmen, volume: 10, eenheid: stuk, prijs: 100}

Herstel: noem de gast, of verbeter de rollen onder `samenwerking.partijen`.
"""

from collections.abc import Iterator

from generator.checks._melding import naam_van
from generator.checks._rollen import genoemde_rollen
from generator.checks._teksten import teksten
from generator.fields import Record
from generator.library.library import Library
from generator.model import Project
from generator.problem import Problem


def check(project: Project, library: Library) -> Iterator[Problem]:
    """Look for a host where a guest belongs, for roles with the same word, and for roles in texts."""
    hosts = {id_ for id_, each in project.samenwerking.partijen.items() if each.rol == "gastheer"}
    for lijst in (project.producten, project.kpis, project.catalogus):
        for each in lijst:
            yield from _gast(project, each, "afnemer", hosts)
    for mandaat in project.mandaten:
        yield from _gast(project, mandaat, "gever", hosts)
    words = project.samenwerking.rolwoorden
    if words.gastheer.enkelvoud and words.gastheer.enkelvoud == words.gast.enkelvoud:
        message = f"{words.gast.path('enkelvoud')}: gast en gastheer heten allebei {words.gast.enkelvoud}"
        place = words.gast.where("enkelvoud")
        yield Problem("rol-omgekeerd", message, place, "geef iedere rol een eigen woord")
    elif len(hosts) == 1:
        yield from _teksten(project, library)


def _gast(project: Project, record: Record, key: str, hosts: set[str]) -> Iterator[Problem]:
    id_ = getattr(record, key)
    # Where all are host, or two, the roles themselves are wrong (gastheer-aantal).
    if len(hosts) == 1 and id_ in hosts:
        message = f"{record.path(key)}: {naam_van(project, id_)} is de gastheer; hier hoort een gast"
        guests = [each for each in project.samenwerking.partijen if each not in hosts]
        yield Problem("rol-omgekeerd", message, record.where(key), f"kies uit: {', '.join(guests)}")


def _teksten(project: Project, library: Library) -> Iterator[Problem]:
    """Organisations that a text names with the word of the other role."""
    for each in teksten(project, library):
        for id_, word, role in genoemde_rollen(project, each.tekst):
            own = project.samenwerking.partijen[id_].rol
            if own and own != role:
                wat = f"{naam_van(project, id_)} is hier '{word}', maar is de {own} (samenwerking.partijen)"
                yield each.meld("rol-omgekeerd", wat, "verbeter het woord, of de rol van de partij")
                break
