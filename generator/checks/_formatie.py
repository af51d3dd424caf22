"""How many people and fte go over, as the facts of a project have it: a project in, counts by group out."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from generator.checks._bedragen import hoort_bij_nu
from generator.checks._overeenkomst import partijen_van
from generator.dutch.numbers import afgerond
from generator.model import Medewerker, Opdracht, Project, Stuk


@dataclass(frozen=True, slots=True)
class Telling:
    """A count of staff, and where it stands; what is not known is None."""

    waar: str
    fte: Decimal | None
    aantal: int | None


def medewerkers_onder(project: Project, record: Opdracht | Stuk | None) -> list[Medewerker]:
    """The staff that a document is about: of its parties and its area; without a document everybody."""
    staff = list(project.personeel.medewerkers) if project.personeel else []
    if record is None:
        return staff
    parties = set(partijen_van(project, record))
    area = record.deelterrein
    return [
        each
        for each in staff
        if (not parties or {each.van, each.naar} <= parties)
        and (area is None or each.deelterrein in (None, area))
    ]


def geteld(waar: str, staff: list[Medewerker]) -> Telling | None:
    """The count of a list; None when it is empty or not whole."""
    if not staff or any(each.fte is None for each in staff):
        return None
    return Telling(waar, sum((each.fte for each in staff), Decimal(0)), len(staff))


def tellingen(project: Project) -> Iterator[Telling]:
    """What the documents from elsewhere and the costs say, where they belong to these agreements."""
    for id_, opdracht in project.documenten.items():
        if opdracht.kosten and opdracht.kosten.formatie is not None:
            yield Telling(id_, opdracht.kosten.formatie, None)
    if project.kosten and project.kosten.formatie is not None:
        yield Telling("kosten", project.kosten.formatie, None)
    for id_, stuk in project.stukken.items():
        formatie = stuk.fte if stuk.fte is not None else stuk.kosten.formatie if stuk.kosten else None
        if hoort_bij_nu(project, id_) and (formatie is not None or stuk.medewerkers is not None):
            yield Telling(f"stukken.{id_}", formatie, stuk.medewerkers)


def even_veel(one: Decimal, other: Decimal) -> bool:
    """Equal as far as the rougher of the two is precise, to a tenth at least."""
    decimals = max(min(_decimals(one), _decimals(other)), 1)
    return afgerond(one, decimals) == afgerond(other, decimals)


def _decimals(value: Decimal) -> int:
    exponent = value.normalize().as_tuple().exponent
    return max(-exponent, 0) if isinstance(exponent, int) else 0
