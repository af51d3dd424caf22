"""A project on a day: `tests/cases/wet-op-datum` with other dates in it in, its documents and their citations out."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from projects import documents, make

from generator.document import Document, Wetsverwijzing
from generator.lines import nodes_of

SOURCE = Path("tests/cases/wet-op-datum/project.yaml")
SHAPES = ("overeenkomst", "centrumregeling")


def project_on(signed: str, begins: str, shape: str) -> str:
    text = SOURCE.read_text(encoding="utf-8")
    text = text.replace("vorm: overeenkomst", f"vorm: {shape}")
    return text.replace("2014-12-15", signed).replace("2015-01-01", begins)


@cache
def built(signed: str, begins: str = "", shape: str = "overeenkomst") -> dict[str, Document]:
    """The documents, by id, of the project signed on one day and in effect from another (or the same)."""
    with TemporaryDirectory() as folder:
        return documents(make(Path(folder), project_on(signed, begins or signed, shape)))


def citations(document: Document) -> Iterator[Wetsverwijzing]:
    return (node for node in nodes_of(document) if isinstance(node, Wetsverwijzing))
