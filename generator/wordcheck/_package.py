"""A zip file that nobody vouches for in; the bytes of its parts out, read within limits, nothing written to disk.

Sizes that a zip file says of itself are not believed: reading stops at the limit. Sources of what is refused: ECMA-376 part 2
(OPC) on names of parts and on DTDs, OWASP on zip bombs, path traversal and external entities.
"""

import re
import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from zipfile import BadZipFile, ZipFile, ZipInfo

from generator.dutch.numbers import getal
from generator.problem import Outcome, Position, Problem

MAX_FILE = 200_000_000  # bytes on disk
MAX_ENTRIES = 5_000
MAX_PART = 40_000_000  # bytes of one XML part: some thousand pages
MAX_TOTAL = 400_000_000  # bytes of everything unpacked
MAX_TAGS = 1_500_000  # of all XML, opening and closing; in memory a tag takes far more than on disk
_CHUNK = 1 << 20
_HEAD = 64  # bytes that tell what a picture is, and how large
_ENCRYPTED = 0x1
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # an old .doc, and also a .docx with a password
_XML_NAMES = (".xml", ".rels")
_BAD_NAME = re.compile(r"(?:^|/)\.\.?(?:/|$)|^/|\\|[\x00-\x1f]|^[A-Za-z]:")


class _RefusedError(Exception):
    """Why a file is read no further: a problem."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


def is_xml(name: str) -> bool:
    """Whether a part holds XML, by its name."""
    return name.lower().endswith(_XML_NAMES)


def read_package(path: Path, name: str) -> Outcome[Mapping[str, bytes]]:
    """Read every part; of those that are not XML only the first bytes. Problems: `word-bestand`, `word-onveilig`."""
    try:
        with path.open("rb") as file:
            head = file.read(len(_OLE))
        if head == _OLE:
            raise _broken(name, "dit is een bestand met een wachtwoord, of een oud .doc-bestand", _SAVE_AS)
        if path.stat().st_size > MAX_FILE:
            raise _unsafe(name, f"het bestand is groter dan {MAX_FILE // 1_000_000} MB")
        with ZipFile(path) as archive:
            _look_at_names(archive, name)
            parts = dict(_parts(archive, name))
        if sum(content.count(b"<") for content in parts.values()) > MAX_TAGS:
            raise _unsafe(name, f"het bestand heeft meer dan {getal(MAX_TAGS)} elementen")
        return Outcome(parts)
    except _RefusedError as error:
        return Outcome(None, (error.problem,))
    except OSError:
        return Outcome(None, (_broken(name, "het bestand kan niet gelezen worden").problem,))
    # What zipfile raises over a damaged or strange file is not one family.
    except (BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError):
        return Outcome(
            None, (_broken(name, "dit is geen Word-bestand (.docx), of het is beschadigd", _SAVE_AS).problem,)
        )


_SAVE_AS = "open het in Word en sla het op als .docx"


def _look_at_names(archive: ZipFile, name: str) -> None:
    entries = archive.infolist()
    if len(entries) > MAX_ENTRIES:
        raise _unsafe(
            name, f"het bestand heeft {len(entries)} onderdelen; meer dan {MAX_ENTRIES} heeft geen document"
        )
    seen: set[str] = set()
    for entry in entries:
        # `orig_filename` is what the file says; zipfile has already made `filename` harmless.
        if _BAD_NAME.search(entry.orig_filename) or _BAD_NAME.search(entry.filename):
            raise _unsafe(
                name,
                f"het onderdeel '{_printable(entry.orig_filename)}' zou buiten de map van het document komen",
            )
        # OPC 6.2.2.2: names of parts are equal when they differ in capitals only.
        if entry.filename.lower() in seen:
            raise _unsafe(name, f"het onderdeel '{_printable(entry.filename)}' staat er twee keer in")
        seen.add(entry.filename.lower())
        if entry.flag_bits & _ENCRYPTED:
            raise _broken(name, "het bestand is versleuteld", _SAVE_AS)


def _parts(archive: ZipFile, name: str) -> Iterator[tuple[str, bytes]]:
    """Read every part to its end, which also compares its checksum."""
    left = MAX_TOTAL
    for entry in archive.infolist():
        if entry.is_dir():
            continue
        content = _read(archive, entry, name, left)
        left -= content[1]
        yield entry.filename, content[0]


def _read(archive: ZipFile, entry: ZipInfo, name: str, left: int) -> tuple[bytes, int]:
    xml = is_xml(entry.filename)
    limit = min(MAX_PART, left) if xml else left
    kept: list[bytes] = []
    size = 0
    with archive.open(entry) as part:
        while chunk := part.read(_CHUNK):
            size += len(chunk)
            if size > limit:
                what = f"het onderdeel '{_printable(entry.filename)}' is uitgepakt groter dan {limit // 1_000_000} MB"
                raise _unsafe(name, what)
            if xml or not kept:
                kept.append(chunk if xml else chunk[:_HEAD])
    return b"".join(kept), size


def _printable(text: str) -> str:
    return "".join(each if each.isprintable() else "?" for each in text[:80])


def _broken(name: str, message: str, hint: str = "") -> _RefusedError:
    return _RefusedError(Problem("word-bestand", message, Position(name), hint))


def _unsafe(name: str, message: str) -> _RefusedError:
    hint = "open het niet; vraag de afzender om het document opnieuw op te slaan en te sturen"
    return _RefusedError(Problem("word-onveilig", message, Position(name), hint))
