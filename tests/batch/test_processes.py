"""Tasks in; the same results in the same order out, wherever they are made and whatever happens to a process."""

from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from concurrent.futures.process import BrokenProcessPool, ProcessPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from series_of_letters import files, letters, project, table

from generator.batch.pool import Hier, Werkplaats, local
from generator.batch.run import VerbrokenError, results
from generator.batch.series import Rijen, of_rows
from generator.batch.task import OnbekendPakket, Resultaat, Taak, Wens
from generator.write.uitgave import Uitgave

TWAALF = "bestand;onderwerp\n" + "".join(f"rij-{n};onderwerp {n}\n" for n in range(12))


def series(folder: Path) -> Rijen:
    project(folder)
    wens = Wens(("brief",), Uitgave(folder / "uit", ("txt",)))
    found = of_rows(folder / "p", table(folder, TWAALF), wens).value
    assert found is not None
    return found


def named(found: Iterator[Resultaat]) -> list[tuple[str, str]]:
    """Every part with its text, or the code of what was wrong."""
    return [
        (each.deel.naam, each.uitvoer[0].inhoud.decode() if each.uitvoer else each.problems[0].code)
        for each in found
    ]


class Breekbaar(Hier):
    """A place whose process ends when it is given a certain row, as after a kill."""

    def __init__(self, guilty: str, error: type[Exception] = BrokenProcessPool) -> None:
        self.guilty, self.error = guilty, error

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        if any(deel.naam == self.guilty for deel in args[0].delen):
            future: Future[Any] = Future()
            future.set_exception(self.error("weg"))
            return future
        return super().submit(fn, *args, **kwargs)


def fragile(executor: Executor, breedte: int = 1) -> Werkplaats:
    @contextmanager
    def opened() -> Iterator[Executor]:
        yield executor

    return Werkplaats(breedte, opened, opened)


@pytest.mark.parametrize("error", [BrokenProcessPool, OSError])
def test_a_row_that_takes_its_process_along_is_told_and_the_others_are_made(
    error: type[Exception], tmp_path: Path
) -> None:
    rows = series(tmp_path)
    good = named(results(rows.werk(1), local(1)))
    found = named(results(rows.werk(1), fragile(Breekbaar("rij-5", error))))
    assert found[5] == ("rij-5", "proces-weg")
    assert [each for n, each in enumerate(found) if n != 5] == [each for n, each in enumerate(good) if n != 5]


def test_a_place_that_takes_no_more_ends_the_series(tmp_path: Path) -> None:
    class Dicht(Executor):
        def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
            raise OSError("dicht")

    with pytest.raises(VerbrokenError):
        list(results(series(tmp_path).werk(1), fragile(Dicht())))


def test_a_place_that_is_gone_is_not_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Stil(Executor):
        leeft = False

        def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
            return Future()  # never done

    monkeypatch.setattr("generator.batch.run._WATCH", 0.01)
    with pytest.raises(VerbrokenError):
        list(results(series(tmp_path).werk(1), fragile(Stil())))


def test_where_every_process_ends_the_series_does_too(tmp_path: Path) -> None:
    class Stuk(Executor):
        def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
            raise BrokenProcessPool("weg")

    found = results(series(tmp_path).werk(1), fragile(Stuk()))
    with pytest.raises(VerbrokenError):
        list(found)


def test_no_more_tasks_are_under_way_than_there_is_room_for(tmp_path: Path) -> None:
    taken: list[int] = []
    rows = series(tmp_path)

    def counted() -> Iterator[Taak | Resultaat]:
        for number, each in enumerate(rows.werk(2)):
            taken.append(number)
            yield each

    found = results(counted(), fragile(Hier(), 2))
    next(found)
    assert len(taken) <= 6


def test_a_process_without_the_files_of_the_project_asks_for_them(tmp_path: Path) -> None:
    asked: list[bool] = []

    class Vergeetachtig(Hier):
        def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
            asked.append(not args[0].pakket.bestanden)
            if asked[-1]:
                future: Future[Any] = Future()
                future.set_result(OnbekendPakket())
                return future
            return super().submit(fn, *args, **kwargs)

    rows = series(tmp_path)
    assert named(results(rows.werk(1), fragile(Vergeetachtig()))) == named(results(rows.werk(1), local(1)))
    assert any(asked)


def test_two_processes_of_which_one_is_killed_make_the_same_files(tmp_path: Path) -> None:
    pools: list[ProcessPoolExecutor] = []
    place = local(2)

    @contextmanager
    def one_is_killed() -> Iterator[Executor]:
        with place.open() as pool:
            assert isinstance(pool, ProcessPoolExecutor)
            if not pools:
                pool.submit(int).result()
                next(iter(pool._processes.values())).kill()
            pools.append(pool)
            yield pool

    rows = series(tmp_path)
    good = named(results(rows.werk(1), local(1)))
    assert named(results(rows.werk(2), Werkplaats(2, one_is_killed, place.proef))) == good
    assert pools


def test_nothing_is_left_behind_of_what_was_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "tijdelijk"))
    (tmp_path / "tijdelijk").mkdir()
    project(tmp_path)
    table(tmp_path)
    assert letters(tmp_path).exit_code == 0
    assert files(tmp_path / "tijdelijk") == {}
