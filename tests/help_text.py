"""The commands of generator/cli.py in; generator/hulp.txt, their help as click prints it, out.

After a change of the help of the program: `.venv/bin/python tests/help_text.py`. A test says when that is needed.
"""

from pathlib import Path

from click.testing import CliRunner

from generator.__main__ import HULP
from generator.cli import main


def help_text() -> str:
    """What click prints for `akkoord --help`; its own test runner is 80 columns wide."""
    return CliRunner().invoke(main, ["--help"], prog_name="akkoord").stdout


if __name__ == "__main__":
    Path(HULP).write_text(help_text(), "utf-8")
