"""What of a library is used: a kind or a library in; the fields that somebody asks for, or all words of its clauses, out."""

import re
from functools import cache
from pathlib import Path

from generator.clausecheck.findings import examined, examined_kind
from generator.clausecheck.names import beeld_van
from generator.clausecheck.texts import texts_of
from generator.library.clause import Clausule
from generator.library.kinds import Soort
from generator.library.library import Library

# The parts of the program that read fields of a document by their name.
_READERS = ("resolve/shell.py", "checks/*.py", "render/word/*.py", "render/page/*.py", "publish/*.py")
_NAME = re.compile(r"[\"'.]([a-z][a-z0-9_]*)\b")


def fields_used(kind: Soort, library: Library) -> frozenset[str]:
    """Every name that a clause, a title, a house style or the program asks of something."""
    beeld = beeld_van(library)
    used = set(examined_kind(kind, library).gevraagd)
    for naam in beeld.namen:  # another document may ask a field of this one
        other = library.soort(naam).value
        used |= examined_kind(other, library).gevraagd if other else set()
    for id_ in library.clausule_ids():
        for clause in library.clausules(id_).value or ():
            used |= _asked(clause, library) if kind.naam in beeld.soorten_van(clause) else set()
    for naam in library.huisstijlen():
        style = library.huisstijl(naam).value
        used |= {each.sleutel for each in style.brief.labels} if style else set()
    used |= {each.sleutel for each in kind.blad.kenmerken}
    return frozenset(used | _read_by_the_program())


def _asked(clause: Clausule, library: Library) -> set[str]:
    return examined(clause, library).gevraagd


@cache
def _read_by_the_program() -> frozenset[str]:
    """The names in the files of the program that read documents."""
    package = Path(__file__).resolve().parents[1]
    files = [path for pattern in _READERS for path in sorted(package.glob(pattern))]
    return frozenset(name for path in files for name in _NAME.findall(path.read_text("utf-8")))


_WORDS: list[tuple[Library, str]] = []


def words_of(library: Library) -> str:
    """The plain text of all clauses, without what stands in definitions as the term itself."""
    if not _WORDS or _WORDS[0][0] is not library:
        lines = [
            tekst
            for id_ in library.clausule_ids()
            for clause in library.clausules(id_).value or ()
            for tekst, place in texts_of(clause)
            if not any(
                begrip.plaats == place and begrip.term and getattr(begrip.term[0], "tekst", "") == tekst
                for begrip in clause.begrippen
            )
        ]
        _WORDS[:] = [(library, "\n".join(lines))]
    return _WORDS[0][1]
