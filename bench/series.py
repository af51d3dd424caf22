"""A series of letters in a process of its own: a folder, a number of letters and of processes in; seconds and MB out.

As JSON: letters a second once everything is warm, processor time of a letter with the start in it, the peak of this process, and that of the largest one beside it.
"""

import json
import os
import resource
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from bench.measure import peak_memory
from bench.project import BRIEF
from generator.batch.place import written_parts
from generator.batch.pool import local
from generator.batch.run import results
from generator.batch.series import of_rows
from generator.batch.task import Wens
from generator.write.uitgave import Uitgave

_STARTED = 16  # letters after which every process has read the project


def make_series(folder: Path, letters: int, processes: int, out: Path) -> float:
    """Make the letters; gives the seconds that those took which were made with everything warm."""
    table = folder / f"{letters}.csv"
    rows = (f"{number};het onderwerp van brief {number};de heer {number}\n" for number in range(letters))
    table.write_text("bestand;onderwerp;contact\n" + "".join(rows), encoding="utf-8")
    series = of_rows(folder, table, Wens((BRIEF,), Uitgave(out))).value
    if series is None:
        raise ValueError("the series of the bench cannot be made")
    place = local(processes)
    start = 0.0
    for number, (_, written) in enumerate(
        written_parts(results(series.werk(place.breedte), place), overschrijf=False)
    ):
        if written.value is None:
            raise ValueError(f"a letter of the bench cannot be made: {written.problems}")
        if number == _STARTED * processes:
            start = perf_counter()
    return perf_counter() - start


def _processor_time() -> float:
    """Seconds that this process and those that it has ended took of a processor."""
    spent = os.times()
    return spent.user + spent.system + spent.children_user + spent.children_system


if __name__ == "__main__":
    where, letters, processes = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    with TemporaryDirectory() as out:
        seconds = make_series(where, letters, processes, Path(out))
    warm = letters - _STARTED * processes - 1
    found = {
        "per_seconde": warm / seconds,
        "processortijd": _processor_time() * 1000 / letters,
        "hier": peak_memory(),
        "ernaast": resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024,
    }
    sys.stdout.write(json.dumps(found))
