"""LibreOffice as a program: Word files by name in, the PDF that it makes of each out, and a Problem for each that failed.

One process converts all files of a run: starting it takes a second, a next file some tenths. It listens to nothing,
needs no Python of its own, and works in a folder that is thrown away, with a profile of its own: what a user has open
or has set in LibreOffice neither changes the result nor keeps it from starting.
"""

import contextlib
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.problem import Outcome, Problem

# LibreOffice's own names of its PDF options (help.libreoffice.org, "PDF Export Command Line Parameters").
# SelectPdfVersion 2 is PDF/A-2b.
_OPTIONS = {
    "SelectPdfVersion": {"type": "long", "value": "2"},
    "PDFUACompliance": {"type": "boolean", "value": "true"},
    "UseTaggedPDF": {"type": "boolean", "value": "true"},
    "ExportBookmarks": {"type": "boolean", "value": "true"},
    "DisplayPDFDocumentTitle": {"type": "boolean", "value": "true"},
}
_FILTER = f"pdf:writer_pdf_Export:{json.dumps(_OPTIONS, separators=(',', ':'))}"
# No macros, and nothing fetched from elsewhere: a Word template may be anybody's.
_PROFILE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
  <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution"
    oor:op="fuse"><value>true</value></prop></item>
  <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks"
    oor:op="fuse"><value>true</value></prop></item>
</oor:items>
"""
_PLACES = (
    r"C:\Program Files\LibreOffice\program\soffice.com",
    r"C:\Program Files (x86)\LibreOffice\program\soffice.com",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
)
_TIPS = {
    "win32": "installeer LibreOffice van libreoffice.org en geef de opdracht daarna nog eens",
    "darwin": "installeer LibreOffice van libreoffice.org (of: brew install --cask libreoffice)",
}
_TIP = "op Debian en Ubuntu: sudo apt install libreoffice-writer-nogui; elders: installeer LibreOffice van libreoffice.org"


@dataclass(frozen=True, slots=True)
class Geduld:
    """How long LibreOffice may take, in seconds: to start, and for each file."""

    begin: float = 60
    bestand: float = 30

    def voor(self, aantal: int) -> float:
        """The time for this many files."""
        return self.begin + aantal * self.bestand


RUSTIG = Geduld()


def find_office() -> str | None:
    """The program that converts: on the path, or where its installers put it."""
    found = shutil.which("soffice.com") or shutil.which("soffice") or shutil.which("libreoffice")
    return found or next((place for place in _PLACES if Path(place).is_file()), None)


def no_office() -> Problem:
    """What to do where LibreOffice is absent. Problem: `libreoffice`."""
    message = "een PDF wordt gemaakt met LibreOffice, en dat is hier niet gevonden"
    rest = "Word, HTML en platte tekst kunnen zonder"
    return Problem("libreoffice", message, hint=f"{_TIPS.get(sys.platform, _TIP)}; {rest}")


def convert(files: Mapping[str, bytes], geduld: Geduld = RUSTIG) -> Outcome[Mapping[str, bytes]]:
    """Convert all Word files; the value is None when one of them could not be.

    A file that makes LibreOffice stop takes those after it along, so what is missing gets a second try, each alone.
    Problems: `libreoffice` (absent, or it does not start), `pdf-omzetten` (a file that it cannot convert).
    """
    program = find_office()
    if program is None:
        return Outcome(None, (no_office(),))
    with tempfile.TemporaryDirectory(prefix="akkoord-", ignore_cleanup_errors=True) as folder:
        work = _Werkmap(program, Path(folder))
        names = dict(enumerate(files))
        work.fill({number: files[name] for number, name in names.items()})
        said = work.run(names, geduld)
        missing = [number for number in names if work.pdf(number) is None]
        if missing and (said == _STUK or len(missing) == len(names) > 1):
            return Outcome(None, (_not_working(program, said),))
        for number in missing:
            said = work.run((number,), geduld)
        made = {name: data for number, name in names.items() if (data := work.pdf(number)) is not None}
    problems = tuple(_not_converted(name, said) for name in files if name not in made)
    return Outcome(None if problems else made, problems)


_STUK = "startte niet"
_TE_LANG = "deed er te lang over"


@dataclass(frozen=True, slots=True)
class _Werkmap:
    """A folder in which LibreOffice works; files in it have numbers for names, whatever the documents are called."""

    program: str
    folder: Path

    def fill(self, files: Mapping[int, bytes]) -> None:
        """Write the files, and a profile for LibreOffice."""
        settings = self.folder / "profiel" / "user" / "registrymodifications.xcu"
        settings.parent.mkdir(parents=True)
        settings.write_text(_PROFILE, encoding="utf-8")
        for number, data in files.items():
            (self.folder / f"{number:04}.docx").write_bytes(data)

    def run(self, numbers: Collection[int], geduld: Geduld) -> str:
        """Convert these files in one process; gives what went wrong, in Dutch, or nothing."""
        profile = (self.folder / "profiel").as_uri()
        command = [self.program, f"-env:UserInstallation={profile}", "--headless", "--norestore"]
        command += ["--convert-to", _FILTER, "--outdir", "pdf", *(f"{number:04}.docx" for number in numbers)]
        return _run(command, self.folder, geduld.voor(len(numbers)))

    def pdf(self, number: int) -> bytes | None:
        """What was made of a file; a piece of a file that was cut off is nothing."""
        path = self.folder / "pdf" / f"{number:04}.pdf"
        data = path.read_bytes() if path.is_file() else b""
        return data if data.rstrip().endswith(b"%%EOF") else None


def _run(command: Sequence[str], folder: Path, seconds: float) -> str:
    """Run a program and everything that it starts; none of it is left when this returns, also after Ctrl-C."""
    # Dutch is in the document itself; the language and the clock of the machine must not change the result.
    environment = {**os.environ, "LC_ALL": "C.UTF-8", "TZ": "UTC", "SAL_USE_VCLPLUGIN": "svp"}
    try:
        process = subprocess.Popen(  # noqa: S603 - the program was looked up, the names are numbers
            command,
            cwd=folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except OSError:
        return _STUK
    try:
        code = process.wait(timeout=seconds)
    except subprocess.TimeoutExpired:
        return _TE_LANG
    finally:
        _end(process)
    return "" if code == 0 else f"stopte met code {code}"


def _end(process: subprocess.Popen[bytes]) -> None:
    """End the program with its children: `soffice` is often a script that starts the real one."""
    if sys.platform == "win32":
        if process.poll() is None:
            ender = ["taskkill", "/T", "/F", "/PID", str(process.pid)]
            subprocess.run(ender, check=False, capture_output=True)  # noqa: S603 - the number of a child of ours
    else:
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def _not_working(program: str, said: str) -> Problem:
    message = f"LibreOffice ({program}) werkt niet: het {said or 'maakte geen enkel bestand'}"
    hint = (
        "start LibreOffice eens zelf, of installeer het opnieuw; er zijn geen andere programma's voor nodig"
    )
    return Problem("libreoffice", message, hint=hint)


def _not_converted(name: str, said: str) -> Problem:
    message = f"LibreOffice kon van {name} geen PDF maken: het {said or 'gaf geen bestand'}"
    hint = "maak het document als Word-bestand en open dat in LibreOffice; vaak is een afbeelding of sjabloon de oorzaak"
    return Problem("pdf-omzetten", message, hint=hint)
