"""Many tasks through a place where they are done: tasks in, results out in the same order, never more at hand than needed.

When the system ends a process, its pool breaks and takes the others along. What was under way is then done part by part: where
the pool breaks again, the guilty part is known, and the rest goes on.
"""

from collections import Counter, deque
from collections.abc import Iterable, Iterator
from concurrent.futures import BrokenExecutor, Executor, Future, wait
from dataclasses import dataclass, replace
from typing import Any

from generator.batch.pool import Werkplaats, is_alive
from generator.batch.task import Deel, OnbekendPakket, Resultaat, Taak
from generator.batch.work import work
from generator.problem import Problem

_WATCH = 5.0  # seconds between two looks whether a place is still there
_AHEAD = 2  # tasks that wait for each process, so that none is idle


@dataclass(slots=True)
class _Onderweg:
    """A task that was given out, or a result that was there at once and waits for its turn."""

    werk: Taak | Resultaat
    future: Future[Any] | None = None


_WEG = "proces-weg"
_GIVEN_UP = 5  # parts that are lost one after the other; then it is not the parts


class VerbrokenError(Exception):
    """The place where tasks are done takes no more: the machine that gives them out is gone, or every process ends."""


def results(werk: Iterable[Taak | Resultaat], werkplaats: Werkplaats) -> Iterator[Resultaat]:
    """Do every task; of a part that took its process along, the result says so."""
    rest = iter(werk)
    under_way: deque[_Onderweg] = deque()
    lost = 0
    while True:
        try:
            with werkplaats.open() as executor:
                for each in _through(executor, werkplaats.breedte, rest, under_way):
                    lost = 0
                    yield each
        except BrokenExecutor:
            for each in _part_by_part(werkplaats, under_way):
                lost = lost + 1 if _is_lost(each) else 0
                yield each
                if lost == _GIVEN_UP:
                    raise VerbrokenError from None
        else:
            return


def _through(
    executor: Executor, width: int, rest: Iterator[Taak | Resultaat], under_way: deque[_Onderweg]
) -> Iterator[Resultaat]:
    """Give out tasks, a few ahead, and take in their results in order."""
    sent: Counter[str] = Counter()
    while True:
        while len(under_way) <= width * _AHEAD and (werk := next(rest, None)) is not None:
            under_way.append(_Onderweg(werk))
            if isinstance(werk, Taak):
                # The files of the project go along with the first tasks; a process that missed them asks.
                key = werk.pakket.sleutel
                _give(executor, under_way[-1], whole=sent[key] < width)
                sent = Counter({key: sent[key] + 1})
        if not under_way:
            return
        first = under_way[0]
        found = (first.werk,) if isinstance(first.werk, Resultaat) else _outcome(first, executor)
        if isinstance(found, OnbekendPakket):
            _give(executor, first, whole=True)
            continue
        under_way.popleft()
        if found is None and isinstance(first.werk, Taak):
            apart = [_Onderweg(each) for each in _apart(first.werk)]
            under_way.extendleft(reversed(apart))
            for each in apart:
                _give(executor, each, whole=True)
        yield from found or ()


def _give(executor: Executor, each: _Onderweg, *, whole: bool) -> None:
    assert isinstance(each.werk, Taak)
    task = each.werk if whole else replace(each.werk, pakket=each.werk.pakket.envelop)
    try:
        each.future = executor.submit(work, task)
    except BrokenExecutor:
        raise
    except Exception as error:
        raise VerbrokenError from error


def _outcome(each: _Onderweg, executor: Executor) -> tuple[Resultaat, ...] | OnbekendPakket | None:
    """What came of a task. None: it was lost on the way and is to be done part by part."""
    assert each.future is not None
    assert isinstance(each.werk, Taak)
    while not wait([each.future], _WATCH).done:
        if not is_alive(executor):
            raise VerbrokenError
    try:
        found: tuple[Resultaat, ...] | OnbekendPakket = each.future.result()
    except BrokenExecutor:
        raise
    except Exception:  # noqa: BLE001 - a cluster raises anything when a machine is gone
        if not is_alive(executor):
            raise VerbrokenError from None
        return (_lost(each.werk.delen[0]),) if len(each.werk.delen) == 1 else None
    return found


def _apart(taak: Taak) -> Iterator[Taak]:
    return (replace(taak, delen=(deel,)) for deel in taak.delen)


def _part_by_part(werkplaats: Werkplaats, under_way: deque[_Onderweg]) -> Iterator[Resultaat]:
    """What was under way when the pool broke; a part that breaks it again is the guilty one."""
    for each in list(under_way):
        if isinstance(each.werk, Taak) and not _done(each):
            under_way.extend(_Onderweg(part) for part in _apart(each.werk))
        else:
            under_way.append(each)
        under_way.popleft()
    while under_way:
        try:
            with werkplaats.proef() as executor:
                while under_way:
                    first = under_way[0]
                    if isinstance(first.werk, Taak) and not _done(first):
                        _give(executor, first, whole=True)
                    found = (first.werk,) if isinstance(first.werk, Resultaat) else _outcome(first, executor)
                    under_way.popleft()
                    yield from found if isinstance(found, tuple) else ()
        except BrokenExecutor:
            first = under_way.popleft()
            assert isinstance(first.werk, Taak)
            yield _lost(first.werk.delen[0])


def _done(each: _Onderweg) -> bool:
    future = each.future
    done = future is not None and future.done() and not future.cancelled() and future.exception() is None
    return done and not isinstance(future and future.result(), OnbekendPakket)


def _is_lost(each: Resultaat) -> bool:
    return any(problem.code == _WEG for problem in each.problems)


def _lost(deel: Deel) -> Resultaat:
    message = "het proces dat dit maakte, is door het systeem beëindigd"
    hint = "misschien was er te weinig geheugen: geef dezelfde opdracht nog eens, met --processen 1"
    return Resultaat(deel, (Problem(_WEG, message, deel.plaats, hint),))
