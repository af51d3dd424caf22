"""`python -m bench`: measures everything and prints it; with `--klein` in tiny sizes, to see that it runs.

With `--10000` the series are of ten thousand letters; that takes minutes.
"""

import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.tables import Maat, all_tables

KLEIN = Maat(artikelen=2, groei=(2, 3), rondes=3, reeks=(40,))

if __name__ == "__main__":
    with TemporaryDirectory() as folder:
        os.environ["AKKOORD_CACHE"] = str(Path(folder) / "cache")  # what a user has is left alone
        maat = (
            KLEIN
            if "--klein" in sys.argv
            else Maat(reeks=(100, 10_000) if "--10000" in sys.argv else (100, 1000))
        )
        for table in all_tables(Path(folder), maat):
            sys.stdout.write(f"{table}\n")
            sys.stdout.flush()
