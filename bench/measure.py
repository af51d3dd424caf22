"""Measuring: functions in, milliseconds and megabytes out. Ratios within one run count, on a machine that does more."""

import resource
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from statistics import median
from time import perf_counter

# How long a turn is at least, in milliseconds: long enough for a processor that has just done something else to be warm.
TURN = 30


def medians(work: Mapping[str, Callable[[], object]], rounds: int) -> dict[str, float]:
    """Milliseconds of each, the median of so many rounds.

    In turns, so that a busy moment hits all of them; a turn is a row of documents, since that is what warm means.
    """
    for function in work.values():
        function()  # what is made once is made now
    row = {name: max(1, round(TURN / _one(function))) for name, function in work.items()}
    times: dict[str, list[float]] = {name: [] for name in work}
    for _ in range(rounds):
        for name, function in work.items():
            start = perf_counter()
            for _ in range(row[name]):
                function()
            times[name].append((perf_counter() - start) * 1000 / row[name])
    return {name: median(each) for name, each in times.items()}


def _one(function: Callable[[], object]) -> float:
    """Milliseconds of one time."""
    start = perf_counter()
    function()
    return max((perf_counter() - start) * 1000, 0.001)


def peak_memory() -> float:
    """The most memory that this process has had, in MB.

    Linux counts in getrusage what the parent had before it started this process; its own file of the process does not.
    """
    status = Path("/proc/self/status")
    if status.exists():
        lines = (line.split() for line in status.read_text("ascii").splitlines())
        return next(int(words[1]) / 1024 for words in lines if words[0] == "VmHWM:")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1024 * 1024 if sys.platform == "darwin" else 1024)


def command_times(
    work: Mapping[str, tuple[list[str], Callable[[], object]]], rounds: int
) -> dict[str, float]:
    """Milliseconds of commands as whole processes, the median; in turns, each after what is to be done before it.

    The first time fills the cache and is not counted.
    """
    times: dict[str, list[float]] = {name: [] for name in work}
    for number in range(rounds + 1):
        for name, (command, before) in work.items():
            before()
            start = perf_counter()
            subprocess.run(command, check=True, capture_output=True)  # noqa: S603 - commands of our own
            if number:
                times[name].append((perf_counter() - start) * 1000)
    return {name: median(each) for name, each in times.items()}
