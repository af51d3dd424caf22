"""What a document still lacks: a Document in, its open points in reading order out."""

from generator.document import Document, Ontbreekt
from generator.lines import nodes_of


def open_points(document: Document) -> tuple[Ontbreekt, ...]:
    """Everything that shows as `[nog in te vullen: …]`, in the shell, the headings and the text."""
    return tuple(node for node in nodes_of(document) if isinstance(node, Ontbreekt))
