"""`akkoord maak` of many: projects or a table in; their documents, the problems of each, and an exit code out."""

import time
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

import click

from generator.batch.place import left_over, written_parts
from generator.batch.pool import Werkplaats, local, processors
from generator.batch.run import VerbrokenError, results
from generator.batch.series import Projecten, Rijen, folders_of, of_rows
from generator.batch.task import Resultaat, Wens
from generator.commands.counter import Teller, duration
from generator.commands.terminal import count, report
from generator.problem import Outcome, Problem
from generator.write.write import Geschreven

__all__ = ["Opdracht", "Wens", "make_many"]

_FEW, _FEW_PROJECTS = 8, 2  # what is made before other processes would have started
_SHOWN_ONCE = 1_000  # problems that are remembered, to print each once
_LABELS, _LABELS_COUNTED = 20, 1_000  # kinds of open points that are told, and counted


@dataclass(frozen=True, slots=True)
class Opdracht:
    """What was asked with options: what to make, with which table, and where it is worked on."""

    wens: Wens
    reeks: Path | None = None
    processen: int | None = None
    op: str = ""


@dataclass(slots=True)
class _Stand:
    """What has become of the parts so far."""

    gemaakt: int = 0
    ongewijzigd: int = 0
    mislukt: int = 0
    open_punten: Counter[str] = field(default_factory=Counter)
    getoond: set[Problem] = field(default_factory=set)
    namen: set[str] = field(default_factory=set)

    def nieuw(self, problems: Sequence[Problem]) -> list[Problem]:
        """Problems that were not shown yet: of one project, most rows have the same warnings."""
        fresh = [each for each in problems if each not in self.getoond]
        if len(self.getoond) < _SHOWN_ONCE:
            self.getoond.update(fresh)
        return fresh


def make_many(projecten: Sequence[Path], uit: Path | None, opdracht: Opdracht) -> int:
    """Make every project, or the one project for every row of the table; what goes wrong with one stops no other."""
    if opdracht.reeks is None:
        return _make(Projecten(folders_of(projecten, uit), opdracht.wens), opdracht)
    rows = of_rows(projecten[0], opdracht.reeks, opdracht.wens)
    if rows.value is None:
        report(rows.problems)
        click.echo("er is niets geschreven", err=True)
        return 1
    return _make(rows.value, opdracht)


def _make(reeks: Projecten | Rijen, opdracht: Opdracht) -> int:
    werkplaats = _werkplaats(opdracht, reeks.aantal, few=_FEW if isinstance(reeks, Rijen) else _FEW_PROJECTS)
    start, stand = time.monotonic(), _Stand()
    teller = Teller(reeks.aantal)
    stopped = ""
    try:
        made = results(reeks.werk(werkplaats.breedte), werkplaats)
        for each, written in written_parts(made, overschrijf=opdracht.wens.uitgave.overschrijf):
            _take(each, written, stand, teller)
    except KeyboardInterrupt:
        stopped = "afgebroken"
    except VerbrokenError:
        stopped = f"{opdracht.op or 'het systeem'} neemt geen werk meer aan"
    teller.clear()
    _print_open_points(stand)
    if isinstance(reeks, Rijen) and not stopped:
        _print_left_over(opdracht.wens.uitgave.map, stand.namen)
    _print_tally(stand, time.monotonic() - start)
    if stopped:
        click.echo(f"{stopped}; geef dezelfde opdracht nog eens om verder te gaan", err=True)
    return 1 if stand.mislukt or stopped else 0


def _werkplaats(opdracht: Opdracht, aantal: int, few: int) -> Werkplaats:
    if opdracht.op:
        from generator.batch.cluster import ClusterError, cluster  # noqa: PLC0415 - few runs ask for it

        try:
            return cluster(opdracht.op)
        except ClusterError as error:
            raise click.BadParameter(str(error), param_hint="'--op'") from error
    wanted = opdracht.processen or (1 if aantal <= few else processors())
    return local(max(1, min(wanted, aantal)))


def _take(each: Resultaat, written: Outcome[tuple[Geschreven, ...]], stand: _Stand, teller: Teller) -> None:
    """Count one part, and say what was wrong with it."""
    stand.namen.add(each.deel.bestemming.naam)
    problems = (*each.problems, *written.problems)
    if fresh := stand.nieuw(problems):
        teller.clear()
        report(fresh)
    if each.ongewijzigd or (written.value and all(one.status == "ongewijzigd" for one in written.value)):
        stand.ongewijzigd += 1
    elif written.value is not None:
        stand.gemaakt += 1
    else:
        stand.mislukt += 1
        teller.clear()
        number = count(sum(problem.is_error for problem in problems), "fout", "fouten")
        click.echo(f"{each.deel.naam or each.deel.plaats}: {number}; hiervan is niets geschreven", err=True)
    stand.open_punten.update(
        label
        for label in each.open_punten
        if label in stand.open_punten or len(stand.open_punten) < _LABELS_COUNTED
    )
    teller.step(stand.mislukt)


def _print_open_points(stand: _Stand) -> None:
    """What is still to be filled in, with how often."""
    if not stand.open_punten:
        return
    click.echo("Nog in te vullen:")
    for label, number in sorted(stand.open_punten.items(), key=lambda item: (-item[1], item[0]))[:_LABELS]:
        click.echo(f"  - {label} ({number} keer)")


def _print_left_over(folder: Path, namen: Collection[str]) -> None:
    """Letters of rows that are gone: nobody should send them by mistake."""
    found = list(islice(left_over(folder, namen), _LABELS + 1))
    if found and any(namen):
        more = " en meer" if len(found) > _LABELS else ""
        click.echo(f"In {folder} liggen ook brieven van rijen die niet in deze tabel staan:", err=True)
        click.echo(f"  {'; '.join(found[:_LABELS])}{more}", err=True)


def _print_tally(stand: _Stand, seconds: float) -> None:
    parts = (
        f"{stand.gemaakt or 'geen'} gemaakt",
        f"{stand.ongewijzigd or 'geen'} ongewijzigd",
        f"{stand.mislukt or 'geen'} mislukt",
    )
    click.echo(f"{', '.join(parts)} in {duration(seconds)}")
