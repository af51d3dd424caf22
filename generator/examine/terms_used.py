"""Are terms defined and used? Documents that are made in; a warning for every term that is not, with its clause out.

A term begins with a capital inside a sentence (Aanwijzingen voor de regelgeving 3.59, and practice in agreements). It is
defined in the list of definitions, where a party is named ("hierna te noemen: Partijen"), or in the document above.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from generator.document import (
    Begrip,
    Begrippen,
    Document,
    Verwijzing,
    clausules,
)
from generator.dutch.inflection import forms_of, same_term
from generator.examine.forms import Vormen
from generator.library.clause import MBegrip
from generator.library.library import Library
from generator.model import Project
from generator.placed import HOLE, Regel, placed_lines
from generator.problem import Position, Problem, Severity
from generator.resolve.fill_lines import LineFiller, bare_text

if TYPE_CHECKING:
    from generator.keep.signed import Vastgelegd
    from generator.pipeline import Gemaakt

EIGENNAMEN = "clauses/eigennamen.txt"
_WORD = r"[A-ZÀ-Ý][a-zà-ÿ][\w’-]*"
# A capital inside a sentence: after a small letter, a comma or what the project filled in, and a space.
_CAPITAL = re.compile(rf"(?<=[a-zà-ÿ,;)’{HOLE}] ){_WORD}(?: {_WORD})*")
_OPENING = re.compile(rf"(?:{_WORD} )+\Z")
# What follows these is the name of a place or a person.
_NAME_FOLLOWS = re.compile(
    r"\b(?:[Rr]echtbank|[Gg]erechtshof|[Gg]emeente|[Pp]rovincie|[Ww]aterschap|[Ss]tichting|de heer|[Mm]evrouw)\s\Z"
)
_NAMED = re.compile(
    r"(?:hierna(?: te noemen)?|genoemd|afzonderlijk|noemen)\s*:?\s+(?:de |het )?[‘“„'\"]?([A-ZÀ-Ý][\w-]*)"
)


def unknown_terms(
    made: Sequence["Gemaakt"], names: frozenset[str], signed: Mapping[str, "Vastgelegd"], code: str
) -> Iterator[Problem]:
    """Terms that are used and not defined, in every document with a list of definitions."""
    own = {each.blad.id: _defined(each.document) for each in made}
    kept = {id_: frozenset(each.begrippen) for id_, each in signed.items()}
    for each in _with_lists(made):
        above = [id_ for id_ in (each.blad.opdracht.raamovereenkomst, each.blad.opdracht.hoort_bij) if id_]
        if all(id_ in own or id_ in kept for id_ in above):
            known = own[each.blad.id].union(*(own.get(id_) or kept[id_] for id_ in above))
            yield from _unknown(each, tuple(placed_lines(each.document)), known | names, code)


def unused_terms(made: Sequence["Gemaakt"], code: str) -> Iterator[Problem]:
    """Terms that are defined and not used."""
    for each in _with_lists(made):
        yield from _unused(each, tuple(placed_lines(each.document)), code)


def double_terms(made: Sequence["Gemaakt"], code: str) -> Iterator[Problem]:
    """Terms that two clauses define otherwise."""
    for each in _with_lists(made):
        yield from _doubles(each, code)


def _with_lists(made: Sequence["Gemaakt"]) -> Iterator["Gemaakt"]:
    return (each for each in made if _lists(each.document))


def proper_names(library: Library, project: Project) -> frozenset[str]:
    """Names with a capital that are no terms: those of the library's lists, its laws, and the project's organisations."""
    files = (folder / EIGENNAMEN for folder in library.mappen)
    found = {name for path in files if path.is_file() for name in _names_in(path)}
    for naam in library.wetten():
        if law := library.wet(naam).value:
            found |= {law.naam, *filter(None, [law.afkorting])}
    return frozenset(found.union(*(_with_main_part(each.naam) for each in project.organisaties.values())))


def _with_main_part(naam: str) -> frozenset[str]:
    """A name, and what follows a small particle in it: "'t Zandt" is looked up by its capital."""
    particle = re.match(r"\W?[^\W\dA-Z]+ ", naam)
    return frozenset({naam, naam[particle.end() :]} if particle else {naam})


def _names_in(path: Path) -> Iterator[str]:
    for line in path.read_text(encoding="utf-8-sig").splitlines():
        if line.strip() and not line.startswith("#"):
            yield line.strip()


# --- what is defined


def _lists(document: Document) -> tuple[Begrippen[Verwijzing], ...]:
    """The lists of definitions; a document without one, such as a letter, has no terms."""
    blocks = (blok for clause in clausules(document) for blok in clause.blokken)
    return tuple(blok for blok in blocks if isinstance(blok, Begrippen))


def _definitions(document: Document) -> tuple[Begrip[Verwijzing], ...]:
    return tuple(begrip for blok in _lists(document) for begrip in blok.begrippen)


def terms_of(document: Document) -> tuple[str, ...]:
    """The terms that a document defines, in its list or where it names the parties."""
    return tuple(sorted(_defined(document)))


def _defined(document: Document) -> frozenset[str]:
    named = (name for line in placed_lines(document) for name in _NAMED.findall(line.gelezen))
    return frozenset({begrip.term for begrip in _definitions(document)} | set(named))


def _doubles(each: "Gemaakt", code: str) -> Iterator[Problem]:
    """Two clauses that define one term in different words; the first one wins, so the second is not what it seems."""
    seen: dict[str, tuple[str, str]] = {}
    for clause in each.selection.clausules():
        filler = LineFiller(each.omgeving, clause)
        for begrip in clause.begrippen:
            term = bare_text(filler.line(begrip.term))
            meaning = " ".join(bare_text(filler.line(begrip.omschrijving)).split())
            earlier = next((found for found in seen if found == term or same_term(found, term)), "")
            if earlier and (earlier != term or seen[earlier][1] != meaning):
                message = f"{each.blad.sleutel}: '{term}' is anders omschreven dan bij '{seen[earlier][0]}'"
                yield _warning(
                    code,
                    message,
                    begrip.plaats,
                    "omschrijf een begrip één keer, in dezelfde woorden",
                )
            seen.setdefault(term, (clause.id, meaning))


def _unused(each: "Gemaakt", lines: Sequence[Regel], code: str) -> Iterator[Problem]:
    """Terms of the list that appear nowhere else."""
    text = "\n".join(line.gelezen for line in lines)
    for begrip in _definitions(each.document):
        if not _pattern(forms_of(begrip.term)).search(text):
            source = _source(each, begrip.term)
            message = (
                f"{each.blad.sleutel}: het begrip '{begrip.term}' is omschreven, maar wordt niet gebruikt"
            )
            hint = "schrap de omschrijving, of gebruik het begrip met zijn hoofdletter"
            yield _warning(code, message, source.plaats if source else None, hint)


def _source(each: "Gemaakt", term: str) -> MBegrip | None:
    for clause in each.selection.clausules():
        filler = LineFiller(each.omgeving, clause)
        for begrip in clause.begrippen:
            if bare_text(filler.line(begrip.term)) == term:
                return begrip
    return None


# --- what is used


def _unknown(each: "Gemaakt", lines: Sequence[Regel], known: frozenset[str], code: str) -> Iterator[Problem]:
    """Words with a capital inside a sentence that nothing defines; each once, at the first place."""
    allowed = Vormen(frozenset(form for term in known for form in forms_of(term)))
    elsewhere = {term: clause for term, clause in _left_out(each).items() if term not in allowed.vormen}
    certain = _pattern(frozenset(form for term in elsewhere for form in forms_of(term)))
    told: set[str] = set()
    for line in lines:
        found = [*_capitals(line.letterlijk, allowed), *certain.findall(line.letterlijk)]
        for word in dict.fromkeys(found):
            if any(same_term(word, other) for other in told):
                continue
            told.add(word)
            owner = next((clause for term, clause in elsewhere.items() if same_term(term, word)), "")
            hint = (
                f"de omschrijving staat bij clausule '{owner}', die hier niet in staat"
                if owner
                else f"omschrijf het bij de clausule (begrippen:), schrijf het klein, of zet een naam in {EIGENNAMEN}"
            )
            message = f"{each.blad.sleutel}: '{word}' heeft een hoofdletter, maar is geen omschreven begrip"
            yield _warning(code, message, line.plaats, hint)


def _capitals(line: str, allowed: Vormen) -> Iterator[str]:
    """What begins with a capital inside a sentence, up to where a known term or name begins."""
    at = 0
    while match := _CAPITAL.search(line, at):
        start, at = match.span()
        opening = _OPENING.search(
            line, 0, start
        )  # the capital that the sentence gives may belong to the term
        known = allowed.end_of(line, start)
        if known is None and opening:
            known = allowed.end_of(line, opening.start())
        if known is not None and known > start:
            at = known
        elif not _NAME_FOLLOWS.search(line, 0, start):
            yield line[start : allowed.first_in(line, start, at)].strip()


def _left_out(each: "Gemaakt") -> Mapping[str, str]:
    """The terms of clauses that the document leaves out, with those clauses."""
    found: dict[str, str] = {}
    for chosen in (chosen for deel in each.selection.delen for chosen in deel.clausules):
        if chosen.clausule and not chosen.erin:
            filler = LineFiller(each.omgeving, chosen.clausule)
            for begrip in chosen.clausule.begrippen:
                found.setdefault(bare_text(filler.line(begrip.term)), chosen.clausule.id)
    return {term: clause for term, clause in found.items() if term}


def _pattern(forms: frozenset[str]) -> re.Pattern[str]:
    """Any of the forms as whole words, the longest first; nothing when there are none."""
    ordered = sorted(forms, key=lambda form: (-len(form), form))
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, ordered)) or '(?!)'})(?![\w-])")


def _warning(code: str, message: str, place: Position | None, hint: str) -> Problem:
    return Problem(code, message, place, hint, Severity.WARNING)
