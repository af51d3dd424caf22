"""The bench in tiny sizes: it runs, and prints every table with a row for every way of making a document. No times."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]


def test_the_bench_runs_and_prints_every_table() -> None:
    # A folder of its own for the cache of the commands that it runs.
    done = subprocess.run(
        [sys.executable, "-m", "bench", "--klein"],
        cwd=ROOT,
        env=os.environ,
        capture_output=True,
        text=True,
        check=True,
    )
    for title in (
        "brief: een document, warm",
        "overeenkomst: een document, warm",
        "brief: waar de tijd blijft",
        "overeenkomst: tijd per artikel",
        "hoogste geheugen van een eigen proces",
        "koud: hele opdrachten",
        "een reeks brieven: snelheid",
        "een reeks brieven: hoogste geheugen",
    ):
        assert title in done.stdout
    for engine in (
        "akkoord",
        "docxtpl, zoals gedocumenteerd",
        "python-docx, in code",
        "praktische grens, zlib 6",
    ):
        assert done.stdout.count(f"\n{engine} ") >= 2
