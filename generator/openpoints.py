"""What a document still lacks: a Document in, its open points in reading order out."""

from collections.abc import Iterable, Iterator
from functools import partial

from generator.document import DocClausule, Document, Hoofdstuk, Ontbreekt, clausules_in
from generator.lines import Line, flat, shell_lines, special_nodes


def open_points(document: Document) -> tuple[Ontbreekt, ...]:
    """Everything that shows as `[nog in te vullen: …]`, in the shell, the headings and the text."""
    found = list(_missing(shell_lines(document)))
    for deel in document.delen:
        if isinstance(deel, Hoofdstuk):
            found += _missing((deel.kop,))
        for clausule in clausules_in((deel,)):
            found += clausule.geheugen.neem("open punten", None, partial(_in_clause, clausule))
    return tuple(found)


def _in_clause(clausule: DocClausule) -> tuple[Ontbreekt, ...]:
    return tuple(node for node in special_nodes(clausule) if isinstance(node, Ontbreekt))


def _missing(lines: Iterable[Line]) -> Iterator[Ontbreekt]:
    return (node for line in lines for node in flat(line) if isinstance(node, Ontbreekt))
