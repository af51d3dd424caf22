"""House styles in; every Word file of them out, read once for all checks, and what keeps one from being read."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.library.folders import shown
from generator.library.housestyle import Huisstijl, read_house_style
from generator.library.library import Library
from generator.problem import Outcome, Position, Problem, Severity
from generator.values import suggest
from generator.wordcheck import Wordbestand, read_word_file

NAMEN = ("overeenkomst", "brief")
BLAD = "huisstijl.yaml"
# What only a template has: tags that take the place of their paragraph, row or run.
_MARKS = ("{%p", "{%tr", "{%tc", "{%r", "{{p", "{{r")


@dataclass(frozen=True, slots=True)
class Sjabloon:
    """A Word file of a house style: parsed, and as bytes to try it with. `huisstijl` is "" for a file that lies alone."""

    huisstijl: str
    naam: str  # "overeenkomst" or "brief"
    word: Wordbestand
    inhoud: bytes
    stijl: Huisstijl | None = None

    def meld(self, code: str, message: str, hint: str, *, fout: bool = True) -> Problem:
        """A problem of this file."""
        return self.word.meld(code, message, hint, fout=fout)


@dataclass(frozen=True, slots=True)
class Stijlmap:
    """The folder of a house style: its name, where it lies, and what its huisstijl.yaml says."""

    naam: str
    map: Path
    stijl: Huisstijl


@dataclass(frozen=True, slots=True)
class Gelezen:
    """What there is to check of house styles: the folders, and their Word files."""

    huisstijlen: tuple[Stijlmap, ...] = ()
    sjablonen: tuple[Sjabloon, ...] = ()

    @property
    def onderwerpen(self) -> Mapping[str, Sequence[object]]:
        """The subjects that checks ask for, as check_library() takes them."""
        return {"huisstijl": self.huisstijlen, "template": self.sjablonen}


def is_template(path: Path) -> bool:
    """Whether a Word file is a template: it lies in a house style, or has tags that only a template has."""
    if (path.parent / BLAD).is_file():
        return True
    word = read_word_file(path).value
    if word is None:
        return False
    return any(mark in "".join(alinea.tekst.split()) for alinea in word.alineas for mark in _MARKS)


def read_template(path: Path) -> Outcome[Sjabloon]:
    """Read one template. Problems: `word-bestand`, `word-onveilig`."""
    word = read_word_file(path)
    if word.value is None:
        return Outcome(None, word.problems)
    sheet = path.parent / BLAD
    style = read_house_style(sheet, shown(sheet)).value if sheet.is_file() else None
    naam = path.stem if path.stem in NAMEN else _by_content(word.value)
    name = path.absolute().parent.name if sheet.is_file() else ""
    return Outcome(Sjabloon(name, naam, word.value, path.read_bytes(), style), word.problems)


def read_house_styles(library: Library) -> Outcome[Gelezen]:
    """Read every house style that a library uses, and every notation.

    Problems: those of house styles and notations that cannot be read, `sjabloon-ontbreekt` and those of read_template().
    """
    found = [read_folder(path.parent) for path in _sheets(library)]
    problems = [problem for each in found for problem in each.problems]
    problems += _without_sheet(library)
    problems += (problem for naam in library.notaties() for problem in library.notatie(naam).problems)
    read = [each.value for each in found if each.value]
    styles = tuple(style for each in read for style in each.huisstijlen)
    return Outcome(Gelezen(styles, tuple(word for each in read for word in each.sjablonen)), tuple(problems))


def read_folder(folder: Path) -> Outcome[Gelezen]:
    """Read one house style. Problems: as read_house_styles()."""
    sheet = read_house_style(folder / BLAD, shown(folder / BLAD))
    problems = [*sheet.problems, *_missing(folder)]
    found: list[Sjabloon] = []
    for naam in NAMEN:
        if (folder / f"{naam}.docx").is_file():
            outcome = read_template(folder / f"{naam}.docx")
            problems += outcome.problems
            found += [outcome.value] if outcome.value else []
    styles = (Stijlmap(folder.name, folder, sheet.value),) if sheet.value else ()
    return Outcome(Gelezen(styles, tuple(found)), tuple(problems))


def _sheets(library: Library) -> Iterator[Path]:
    paths = (library.bestand(f"templates/huisstijlen/{style}/{BLAD}") for style in library.huisstijlen())
    return (path for path in paths if path is not None)


def _by_content(word: Wordbestand) -> str:
    return "brief" if any("brief." in alinea.tekst for alinea in word.alineas) else "overeenkomst"


def _missing(folder: Path) -> Iterator[Problem]:
    """Word files that a house style has not got, and Word files that nothing looks for."""
    there = {path.stem: path for path in sorted(folder.glob("*.docx")) if not path.name.startswith("~$")}
    for naam in NAMEN:
        if naam not in there:
            last = folder.name == "standaard"  # what another house style has not got, comes from this one
            what = f"in de huisstijl '{folder.name}' ontbreekt {naam}.docx"
            message = what if last else f"{what}; wat zij opmaakt, ziet eruit als 'standaard'"
            hint = "maak het Word-bestand met: akkoord huisstijl nieuw, of zet het terug"
            severity = Severity.ERROR if last else Severity.WARNING
            yield Problem("sjabloon-ontbreekt", message, Position(shown(folder / BLAD)), hint, severity)
    for naam in sorted(there.keys() - set(NAMEN)):
        place = Position(shown(there[naam]))
        message = f"{naam}.docx wordt nergens gebruikt: een huisstijl heeft overeenkomst.docx en brief.docx"
        yield Problem("sjabloon-ontbreekt", message, place, suggest(naam, NAMEN), Severity.WARNING)


def _without_sheet(library: Library) -> Iterator[Problem]:
    """Folders with Word files and no huisstijl.yaml: nothing can name them."""
    for root in library.mappen:
        for folder in sorted((root / "templates/huisstijlen").glob("*/")):
            words = sorted(folder.glob("*.docx"))
            if words and not (folder / BLAD).is_file():
                message = (
                    f"in de map '{folder.name}' ontbreekt {BLAD}: het programma kent deze huisstijl niet"
                )
                hint = f"zet {BLAD} terug, met deze naam"
                yield Problem("sjabloon-ontbreekt", message, Position(shown(words[0])), hint)
