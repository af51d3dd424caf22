"""What is typed in; help in Dutch, exit codes, lists and house styles out, and never a traceback."""

import ast
import contextlib
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result
from projects import KLEIN, write

from generator.checks import all_checks
from generator.cli import main
from generator.commands import make as make_module
from generator.commands.dutch import MEERVOUDEN, WOORDEN
from generator.library.folders import built_in
from generator.library.library import Library
from generator.start import newproject

AKKOORD = Path(sys.executable).with_name("akkoord")
HEAVY = {
    "babel",
    "docx",
    "docxtpl",
    "jinja2",
    "lxml",
    "markdown_it",
    "openpyxl",
    "pydantic",
    "rich",
}
# What click says to programmers, and to nobody else; or on a terminal and an editor that we do not use.
FOR_PROGRAMMERS = {
    "Could not determine name for option with declarations {decls!r}",
    "Arguments take exactly one parameter declaration, got {length}: {decls}.",
    "Name '{name}' defined twice",
    "Boolean option {decl!r} cannot use the same flag for true/false.",
    "Choice({choices})",
    "Invalid start character for option ({option})",
    "Unknown color {colour!r}",
}
NOT_USED = {"_termui_impl.py", "_winconsole.py", "shell_completion.py", "utils.py"}


def akkoord(*words: str | Path, answers: str = "") -> Result:
    return CliRunner().invoke(main, [str(word) for word in words], input=answers)


def in_shell(*words: str | Path, **options: str) -> subprocess.CompletedProcess[str]:
    environment = os.environ | options
    return subprocess.run([AKKOORD, *words], env=environment, capture_output=True, text=True, check=False)


# --- click's own words


def english_words() -> set[str]:
    """Everything that the installed click asks gettext for."""
    sources = [path for path in Path(click.__file__).parent.glob("*.py") if path.name not in NOT_USED]
    calls = [node for path in sources for node in ast.walk(ast.parse(path.read_text("utf-8")))]
    found = {
        node.args[0].value
        for node in calls
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in ("_", "ngettext")
        and isinstance(node.args[0], ast.Constant)
        and isinstance(node.args[0].value, str)
    }
    return {word for word in found if not word.startswith("No options defined but a name")} - FOR_PROGRAMMERS


def test_every_word_of_click_that_a_user_can_meet_has_a_dutch_one() -> None:
    assert english_words() - WOORDEN.keys() - MEERVOUDEN.keys() == set()


@pytest.mark.parametrize("english", [*WOORDEN, *MEERVOUDEN])
def test_a_translation_names_nothing_that_click_does_not_fill_in(english: str) -> None:
    holes = set(re.findall(r"\{(\w+)|%\((\w+)\)", english))
    for dutch in [WOORDEN[english]] if english in WOORDEN else MEERVOUDEN[english]:
        extra = set(re.findall(r"\{(\w+)|%\((\w+)\)", dutch)) - holes
        assert extra <= {("choices", ""), ("possibilities", ""), ("formats", ""), ("nargs", ""), ("len", "")}


def commands(group: click.Group = main, above: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    for name, command in group.commands.items():
        yield (*above, name)
        if isinstance(command, click.Group):
            yield from commands(command, (*above, name))


@pytest.mark.parametrize("words", list(commands()), ids=" ".join)
def test_the_help_of_every_command_is_in_dutch(words: tuple[str, ...]) -> None:
    done = akkoord(*words, "--help")
    assert done.exit_code == 0
    assert done.stdout.startswith(f"Gebruik: main {' '.join(words)} ")
    assert "-h, --help" in done.stdout
    english = re.findall(
        r"\b(?:usage|options?|commands?|arguments|show|and|the|exit|default)\b", done.stdout, re.IGNORECASE
    )
    assert english == [], done.stdout


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["maak"], "Er ontbreekt een argument 'PROJECT'."),
        (["controleer"], "Er ontbreekt een argument 'PROJECT'."),
        (["migreer", "a", "b"], "Dit is te veel: b"),
        (["maak", "a", "--naer", "txt"], "De optie '--naer' bestaat niet. Bedoelde u '--naar'?"),
        (["maak", "a", "-n", "odt"], "'odt' is geen van: 'docx', 'html', 'pdf', 'txt'."),
        (["maak", "a", "-n"], "Achter de optie '-n' hoort een waarde."),
        (["maak", "a", "--overschrijf=ja"], "Achter de optie '--overschrijf' hoort geen waarde."),
        (["soorten", "--in", "nergens"], "Pad 'nergens' bestaat niet."),
        (["maak", "a", "--processen", "x"], "'x' is geen getal.\n"),
        (["maak", "a", "--processen", "0"], "0 valt buiten 1<=x<=256.\n"),
        (["maakt"], "De opdracht 'maakt' bestaat niet. Bedoelde u 'maak'?"),
        (["huisstijl", "nieuwe"], "De opdracht 'nieuwe' bestaat niet. Bedoelde u 'nieuw'?"),
        (["controleer", "--uitleg", "onbekende-verwijzin"], "bedoelde u 'onbekende-verwijzing'?"),
        (["controleer", "--uitleg", "geheim"], "er is geen controle 'geheim' met een uitleg"),
    ],
)
def test_wrong_usage_is_told_in_dutch_with_exit_code_two(words: list[str], message: str) -> None:
    done = akkoord(*words)
    assert done.exit_code == 2
    assert message in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout == ""


def test_the_language_of_the_system_makes_no_difference() -> None:
    done = in_shell("maak", LANG="en_US.UTF-8", LC_ALL="en_US.UTF-8", LANGUAGE="en")
    assert "Er ontbreekt een argument 'PROJECT'." in done.stderr
    assert done.returncode == 2


def test_help_appears_before_anything_that_takes_time_is_read() -> None:
    program = (
        "import sys\nfrom generator.cli import main\n"
        "try: main()\nexcept SystemExit: print(*sorted({name.partition('.')[0] for name in sys.modules}))"
    )
    for words in (["--help"], ["maak", "--help"], ["--versie"]):
        done = subprocess.run(
            [sys.executable, "-c", program, *words], capture_output=True, text=True, check=True
        )
        imported = set(done.stdout.splitlines()[-1].split())
        assert "click" in imported
        assert imported & HEAVY == set()


# --- our own faults, and readers that go away


@pytest.fixture
def failing(monkeypatch: pytest.MonkeyPatch) -> None:
    """The program fails in a way that nobody foresaw, over a value that is nobody's business."""

    def fail(_project: Path) -> None:
        raise KeyError("salaris van De Vries")

    monkeypatch.setattr(make_module, "load_project", fail)


@pytest.mark.usefixtures("failing")
def test_a_fault_of_ours_says_so_without_a_traceback_or_anybodys_data(tmp_path: Path) -> None:
    done = akkoord("maak", tmp_path)
    assert done.exit_code == 1
    assert "Dat ligt aan het programma, niet aan u" in done.stderr
    assert re.search(r"KeyError, generator/commands/make\.py regel \d+;", done.stderr)
    assert "Traceback" not in done.stderr
    assert "De Vries" not in done.stderr


@pytest.mark.usefixtures("failing")
def test_a_programmer_can_ask_for_the_traceback(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AKKOORD_DEBUG", "1")
    done = akkoord("maak", tmp_path)
    assert isinstance(done.exception, KeyError)


def test_a_reader_that_goes_away_is_no_error() -> None:
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "wb") as gone:
        done = subprocess.run(
            [AKKOORD, "soorten"], stdout=gone, stderr=subprocess.PIPE, text=True, check=False
        )
    assert done.stderr == ""
    assert done.returncode in (0, 1)


def test_ctrl_c_ends_quietly(tmp_path: Path) -> None:
    pty = pytest.importorskip("pty", reason="alleen op systemen met een pseudoterminal")
    keyboard, stdin = pty.openpty()
    command: list[str | Path] = [AKKOORD, "nieuw", tmp_path / "p"]
    with subprocess.Popen(
        command, stdin=stdin, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as running:
        assert running.stdout
        # The program waits for its first answer.
        assert running.stdout.read(5) == "Gasth"
        # Python misses a signal that comes after it looked for one and before it reads: so not once only.
        while running.poll() is None:
            time.sleep(0.3)
            running.send_signal(signal.SIGINT)
            with contextlib.suppress(subprocess.TimeoutExpired):
                running.wait(timeout=5)
        errors = running.stderr.read() if running.stderr else ""
    os.close(keyboard)
    os.close(stdin)
    assert errors.strip() == "Afgebroken."
    assert running.returncode == 1
    assert not (tmp_path / "p").exists()


def test_a_terminal_with_few_characters_gets_question_marks() -> None:
    done = subprocess.run(
        [AKKOORD, "--help"],
        env=os.environ | {"PYTHONIOENCODING": "latin-1", "PYTHONUTF8": "0"},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0
    assert b"Gebruik: akkoord [OPTIES] OPDRACHT [ARGUMENTEN]?" in done.stdout


# --- lists and explanations


@pytest.mark.parametrize("code", sorted(all_checks()))
def test_the_manual_page_of_every_check_can_be_shown(code: str) -> None:
    done = akkoord("controleer", "--uitleg", code)
    assert done.exit_code == 0
    assert done.stdout.startswith(f"{code}\n\n")
    assert "Herstel:" in done.stdout


def test_kinds_of_documents_are_listed_with_those_of_the_project(tmp_path: Path) -> None:
    kind = "soort: memo\ntitel: Memo\nomschrijving: een eigen soort\nsjabloon: overeenkomst\nondertekening: geen\nopbouw: []\n"
    write(tmp_path, KLEIN, {"bibliotheek/templates/soorten/memo.yaml": kind})
    done = akkoord("soorten", "--in", tmp_path / "project.yaml")
    assert done.exit_code == 0
    listed = re.findall(r"^  (\S+) {2}", done.stdout, re.MULTILINE)
    assert listed == sorted([*Library((built_in(),)).soorten(), "memo"])


def test_a_kind_that_cannot_be_read_is_reported_beside_the_others(tmp_path: Path) -> None:
    write(tmp_path, KLEIN, {"bibliotheek/templates/soorten/memo.yaml": "soort: memo\n"})
    done = akkoord("soorten", "--in", tmp_path)
    assert done.exit_code == 1
    assert "memo.yaml:1:1: fout [ontbreekt]" in done.stderr
    assert "raamovereenkomst" in done.stdout


def test_the_kinds_of_policy_areas_are_those_of_the_project_file() -> None:
    option = next(each for each in main.commands["nieuw"].params if each.name == "soort_deelterrein")
    assert isinstance(option.type, click.Choice)
    assert tuple(option.type.choices) == newproject.SOORTEN
