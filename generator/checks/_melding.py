"""Words and places that checks share: values of a project in, a `Problem` or a piece of its message out."""

from collections.abc import Hashable, Iterable, Iterator
from dataclasses import replace
from datetime import date

from generator.dutch.dates import datum
from generator.dutch.names import achternaam_met_tussenvoegsel
from generator.dutch.notation import NBSP
from generator.fields import Record
from generator.model import Opdracht, Persoon, Project
from generator.problem import Position, Problem, Severity


def dag(moment: date) -> str:
    """A date as in running text, with plain spaces: messages are read on a terminal."""
    return datum(moment).replace(NBSP, " ")


def plek(record: Record, sleutel: str, deel: int | str) -> Position | None:
    """The place of one item of a list (counting from 1) or of one key of a block."""
    part = f"{sleutel}[{deel}]" if isinstance(deel, int) else f"{sleutel}.{deel}"
    return record.bron.waarden.get(part) or record.where(sleutel)


def sleutelplaats(record: Record, sleutel: str) -> Position | None:
    """The place of a key itself: for what is missing in the block behind it."""
    return record.bron.sleutels.get(sleutel) or record.where()


def naam_van(project: Project, id_: str) -> str:
    """How a message calls an organisation: its name, or its id while the name is missing."""
    organisatie = project.organisaties.get(id_)
    return (organisatie.naam if organisatie else "") or id_


def achternaam_van(persoon: Persoon) -> str:
    """A surname with its particle, as it stands in a sentence: van den Berg."""
    return achternaam_met_tussenvoegsel(persoon.tussenvoegsel, persoon.achternaam)


def ernst_van_gemis(*opdrachten: Opdracht) -> Severity:
    """How serious it is that something is missing: in a concept it may still come, so a warning will do there."""
    return Severity.WARNING if all(each.status == "concept" for each in opdrachten) else Severity.ERROR


def zelfde_afnemer(one: str | None, other: str | None) -> bool:
    """Whether two lines are for the same client; a line without one is for every client."""
    return one is None or other is None or one == other


def gebundeld(
    found: Iterable[tuple[Hashable, Problem]],
    waar: tuple[str, str] = ("op {} andere plaats", "op {} andere plaatsen"),
) -> Iterator[Problem]:
    """One problem for one mistake: of those with the same key the first, saying where else it shows."""
    groups: dict[Hashable, list[Problem]] = {}
    for key, problem in found:
        groups.setdefault(key, []).append(problem)
    for first, *others in groups.values():
        more = waar[len(others) > 1].format(len(others))
        yield replace(first, message=f"{first.message}; ook {more}") if others else first
