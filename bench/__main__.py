"""`python -m bench`: measures everything and prints it.

`--klein` measures tiny sizes, to see that it runs; `--10000` makes the series of ten thousand letters, which takes minutes;
`--node MAP` adds easy-template-x, from a folder where it is installed.
"""

import argparse
import os
import sys
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.tables import Maat, all_tables

KLEIN = Maat(artikelen=2, groei=(2, 3), rondes=3, reeks=(40,))
LANG = Maat(reeks=(100, 10_000))

if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m bench")
    parser.add_argument("--klein", dest="maat", action="store_const", const=KLEIN, default=Maat())
    parser.add_argument("--10000", dest="maat", action="store_const", const=LANG)
    parser.add_argument("--node", type=Path)
    asked = parser.parse_args()
    with TemporaryDirectory() as folder:
        os.environ["AKKOORD_CACHE"] = str(Path(folder) / "cache")  # what a user has is left alone
        for table in all_tables(Path(folder), replace(asked.maat, node=asked.node)):
            sys.stdout.write(f"{table}\n")
            sys.stdout.flush()
