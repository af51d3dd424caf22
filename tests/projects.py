"""Small projects for tests: YAML and clause texts in; a folder, problems in one line each, or a document as lines out."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from hypothesis import settings

from generator.document import (
    Alinea,
    Artikel,
    Begrippen,
    DocBlok,
    DocClausule,
    Document,
    Hoofdstuk,
    Lijst,
    Ondertekening,
    Tabel,
    inline_text,
)
from generator.dutch.notation import NBSP
from generator.pipeline import Gemaakt, make_documents
from generator.problem import Outcome, Problem

KLEIN = """\
indeling: 1
naam: Proef
organisaties:
  emmen: {naam: Emmen, plaats: Emmen}
  coevorden: {naam: Coevorden, plaats: Coevorden}
samenwerking:
  naam: Proefsamenwerking
  partijen:
    emmen: {rol: gastheer}
    coevorden: {rol: gast}
documenten:
  proef: {soort: proef, ingangsdatum: 2027-01-01}
"""
"""The smallest project: two parties and one document, of the kind `proef` that `library` makes."""

KOP = "---\ntitel: Proef\n---\n"

UNHURRIED = settings(deadline=None)
"""For property tests: a machine that does more at once is slow now and then."""

Bestanden = Mapping[str, str]


def write(folder: Path, project: str = KLEIN, bestanden: Bestanden | None = None) -> Path:
    """Write a project with the files beside it, by their path; gives the folder."""
    for name, text in {"project.yaml": project, **(bestanden or {})}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def library(clauses: Mapping[str, str], rest: str = "") -> dict[str, str]:
    """The files of a project's own library: a kind `proef` with these clauses in order, each text with its head.

    A clause without front matter gets the title "Proef". `rest` is more YAML for the kind.
    """
    names = list(dict.fromkeys(name.split("@", 1)[0] for name in clauses))
    kind = (
        "soort: proef\ntitel: Proefstuk\nomschrijving: om te proberen\nsjabloon: overeenkomst\n"
        f"ondertekening: partijen\n{rest}opbouw:\n  - clausules: [{', '.join(f'proef/{name}' for name in names)}]\n"
    )
    files = {"bibliotheek/templates/soorten/proef.yaml": kind}
    for name, text in clauses.items():
        files[f"bibliotheek/clauses/proef/{name}.md"] = text if text.startswith("---") else KOP + text
    return files


def make(
    folder: Path, project: str = KLEIN, bestanden: Bestanden | None = None
) -> Outcome[tuple[Gemaakt, ...]]:
    return make_documents(write(folder, project, bestanden))


def make_clause(folder: Path, text: str, project: str = KLEIN) -> Outcome[tuple[Gemaakt, ...]]:
    """Make a document of one clause, `proef/kosten`."""
    return make(folder, project, library({"kosten": text}))


def lines_of(folder: Path, text: str, project: str = KLEIN) -> list[str]:
    """The document of one clause as lines, without its heading."""
    return outline(only_document(make_clause(folder, text, project)))[1:]


def only_document(outcome: Outcome[tuple[Gemaakt, ...]]) -> Document:
    assert outcome.value is not None, briefly(outcome.problems)
    assert not any(problem.is_error for problem in outcome.problems)
    return outcome.value[0].document


def documents(outcome: Outcome[tuple[Gemaakt, ...]]) -> dict[str, Document]:
    assert outcome.value is not None, briefly(outcome.problems)
    return {each.document.id: each.document for each in outcome.value}


# --- a notation for problems


def briefly(problems: tuple[Problem, ...]) -> list[str]:
    """Each problem as "kosten.md:4:3 uitdrukking", or "? code" without a place."""
    return [f"{place(problem)} {problem.code}" for problem in problems]


def place(problem: Problem) -> str:
    where = problem.position
    return f"{where.file.rsplit('/', 1)[-1]}:{where.line}:{where.column}" if where else "?"


def underlined(problem: Problem, text: str) -> str:
    """What the carets of a problem stand under in `text`."""
    assert problem.position
    line = text.split("\n")[problem.position.line - 1]
    return line[problem.position.column - 1 :][: problem.position.length]


# --- a notation for documents


def outline(document: Document) -> list[str]:
    """A document as lines: numbers, text, a table's cells between bars; non-breaking spaces as spaces."""
    return [line.replace(NBSP, " ") for line in _outline(document)]


def _outline(document: Document) -> Iterator[str]:
    for deel in document.delen:
        if isinstance(deel, Hoofdstuk):
            yield f"# {deel.nummer.tekst} {inline_text(deel.kop)}".replace("#  ", "# ")
            for inner in deel.delen:
                yield from _clause(inner)
        else:
            yield from _clause(deel)


def _clause(clause: DocClausule) -> Iterator[str]:
    number = f"{clause.nummer.tekst} " if isinstance(clause, Artikel) else ""
    if number or clause.kop:
        yield f"{number}{inline_text(clause.kop)}"
    yield from _blocks(clause.blokken, "  ")


def _blocks(blocks: tuple[DocBlok, ...], indent: str) -> Iterator[str]:
    for block in blocks:
        match block:
            case Lijst():
                for item in block.items:
                    inner = list(_blocks(item.blokken, indent + "  "))
                    mark = f"{item.nummer.tekst} " if item.nummer.tekst else ""
                    yield f"{indent}{mark}{inner[0].strip() if inner else ''}"
                    yield from inner[1:]
            case _:
                for line in _lines(block):
                    yield indent + line


def _lines(block: DocBlok) -> Iterator[str]:
    match block:
        case Alinea():
            yield inline_text(block.inhoud)
        case Tabel():
            yield f"[{block.titel}]"
            for row in (*block.rijen, *((block.totaal,) if block.totaal else ())):
                yield "| " + " | ".join(inline_text(cell) for cell in row) + " |"
        case Begrippen():
            for begrip in block.begrippen:
                yield f"{begrip.term}: {inline_text(begrip.omschrijving)}"
        case Ondertekening():
            for who in block.ondertekenaars:
                parts = (who.kop, who.functie, who.naam, who.plaats_datum)
                yield " / ".join(inline_text(part) for part in parts if part)


def every_text(document: Document) -> str:
    """All text of a document with single spaces, to look for something in."""
    return re.sub(r"\s+", " ", " ".join(outline(document)))
