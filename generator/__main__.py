"""The program: the words that were typed in, an exit code out. The help and the version it knows; the rest is for cli.py.

Click takes five times as long to import as Python takes to start, so the help of the whole program lies ready as text, as it is
printed 80 columns wide. A test holds it equal to what click prints; after a change: `.venv/bin/python tests/help_text.py`.
"""

import os
import sys

from generator import __version__

HULP = os.path.join(os.path.dirname(__file__), "hulp.txt")  # noqa: PTH118, PTH120 - pathlib takes as long as all the rest
_BREED = 80  # click uses no more columns than this


def main() -> None:
    """Answer at once what can be, and import the commands for everything else."""
    answer = _ready_answer(sys.argv[1:])
    if answer is None:
        from generator.cli import main as program  # noqa: PLC0415 - start-up time

        program(prog_name="akkoord")
    else:
        _print(answer)


def _ready_answer(words: list[str]) -> str | None:
    """The version or the help, None when it takes click to say: something else was typed, or the terminal is narrow."""
    if "_AKKOORD_COMPLETE" in os.environ:
        return None  # a shell asks click how to complete what was typed
    if words in (["--versie"], ["--version"]):
        return f"{__version__}\n"
    if words in (["--help"], ["-h"]) and _is_wide():
        with open(HULP, encoding="utf-8") as stream:  # noqa: PTH123 - as above
            return stream.read()
    return None


def _is_wide() -> bool:
    """Whether the terminal is as wide as click uses at most; what is no terminal, is."""
    if "COLUMNS" in os.environ:
        return False
    try:
        return os.get_terminal_size().columns >= _BREED
    except (OSError, ValueError):
        return True


def _print(answer: str) -> None:
    """Print as the commands do: a sign that the terminal lacks is a question mark, a reader that went away no mistake."""
    if sys.stdout is None:  # closed by whoever started us
        return
    sys.stdout.reconfigure(errors="replace")  # type: ignore[union-attr]  # TextIO of the type, TextIOWrapper in fact
    try:
        sys.stdout.write(answer)
        sys.stdout.flush()
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # Python writes the rest when it ends
        if not isinstance(error, BrokenPipeError):
            sys.exit("Fout: de uitvoer is niet te schrijven. Is de schijf vol?")
        sys.exit(1)


if __name__ == "__main__":
    main()
