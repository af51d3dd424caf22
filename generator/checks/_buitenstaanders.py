"""Organisations that are named as a party and do not take part: a project in, every place that names one out.

One organisation that is forgotten under `samenwerking.partijen` is named all over a project. Then one message will do, of
partij-buiten-samenwerking; where it is named once or twice, it is the name that is wrong, and each check speaks for itself.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from generator.checks._melding import plek
from generator.checks._overeenkomst import partijen_volledig
from generator.model import Project
from generator.problem import Position

VEEL = 3  # from this many places on, the list of parties is what is wrong


@dataclass(frozen=True, slots=True)
class Plek:
    """A place that names an organisation as a party, and which check speaks about it."""

    id: str
    code: str
    pad: str
    plaats: Position | None


def buitenstaanders(project: Project) -> tuple[Plek, ...]:
    """Every place that names an organisation of the project that does not take part.

    An id that does not exist at all is a mistake of its own (onbekende-verwijzing). While a party could not be read,
    nobody knows who takes part.
    """
    known = project.samenwerking.partijen
    if not partijen_volledig(project):
        return ()
    return tuple(
        each for each in _genoemd(project) if each.id in project.organisaties and each.id not in known
    )


def voor_zich(project: Project, code: str) -> Iterator[Plek]:
    """The places about which this check speaks itself."""
    found = buitenstaanders(project)
    often = Counter(each.id for each in found)
    return (each for each in found if each.code == code and often[each.id] < VEEL)


def _genoemd(project: Project) -> Iterator[Plek]:
    for opdracht in project.documenten.values():
        for number, id_ in enumerate(opdracht.partijen, 1):
            pad = f"{opdracht.path('partijen')}[{number}]"
            yield Plek(id_, "partij-buiten-samenwerking", pad, plek(opdracht, "partijen", number))
        for id_ in opdracht.ondertekening:
            if id_ not in opdracht.partijen:
                pad = f"{opdracht.path('ondertekening')}.{id_}"
                yield Plek(id_, "ondertekenaar-geen-partij", pad, plek(opdracht, "ondertekening", id_))
        for id_, copy in opdracht.exemplaren.items():
            yield Plek(id_, "exemplaar-geen-partij", copy.bron.pad, copy.bron.plaats)
    yield from _afspraken(project)
    for medewerker in project.personeel.medewerkers if project.personeel else ():
        for key in ("van", "naar"):
            id_ = getattr(medewerker, key)
            yield Plek(id_, "medewerker-partij", medewerker.path(key), medewerker.where(key))


def _afspraken(project: Project) -> Iterator[Plek]:
    code = "partij-buiten-samenwerking"
    for afspraken in (project.producten, project.kpis, project.catalogus):
        for each in afspraken:
            if each.afnemer:
                yield Plek(each.afnemer, code, each.path("afnemer"), each.where("afnemer"))
    for mandaat in project.mandaten:
        if mandaat.gever:
            yield Plek(mandaat.gever, code, mandaat.path("gever"), mandaat.where("gever"))
    for sleutel in project.verdeelsleutels.values():
        for id_ in sleutel.aandelen:
            yield Plek(id_, code, f"{sleutel.path('aandelen')}.{id_}", plek(sleutel, "aandelen", id_))
