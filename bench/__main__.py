"""`python -m bench`: measures everything and prints it; with `--klein` in tiny sizes, to see that it runs."""

import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.tables import Maat, all_tables

KLEIN = Maat(artikelen=2, groei=(2, 3), rondes=3)

if __name__ == "__main__":
    with TemporaryDirectory() as folder:
        os.environ["AKKOORD_CACHE"] = str(Path(folder) / "cache")  # what a user has is left alone
        for table in all_tables(Path(folder), KLEIN if "--klein" in sys.argv else Maat()):
            sys.stdout.write(f"{table}\n")
            sys.stdout.flush()
