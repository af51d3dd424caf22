"""A document's tree as data: a Document in, JSON out, and back; kept beside what was signed, so that its text can be read later.

Every class of the tree is written with its name; nothing else can be made from a file, whatever stands in it.
"""

import base64
import dataclasses
import json
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from generator import document as tree
from generator.document import Alineasoort, Document, Reeks, Stuk
from generator.problem import Position

_CLASSES: Mapping[str, type] = {
    name: each
    for name, each in {**vars(tree), "Position": Position}.items()
    if isinstance(each, type) and dataclasses.is_dataclass(each)
}
_PLAIN: Mapping[str, Callable[[str], Any]] = {
    "date": date.fromisoformat,
    "bytes": base64.b64decode,
    "Reeks": Reeks,
    "Alineasoort": Alineasoort,
}


def tree_as_json(document: Document) -> bytes:
    """The whole tree of a document; the same document gives the same bytes."""
    return (json.dumps(_data(document), ensure_ascii=False, separators=(",", ":")) + "\n").encode()


def tree_from_json(content: bytes) -> Document:
    """The document that was written. Raises ValueError for what is no tree of a document."""
    try:
        found = _node(json.loads(content))
    except (KeyError, TypeError, RecursionError) as error:
        raise ValueError("dit is geen tekst van een document") from error
    if isinstance(found, Stuk):
        return found
    raise ValueError("dit is geen tekst van een document")


def _data(value: Any) -> Any:
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        # What is not compared is remembered on the way and no part of the text.
        fields = {
            each.name: _data(getattr(value, each.name)) for each in dataclasses.fields(value) if each.compare
        }
        return {"_": type(value).__name__, **fields}
    match value:
        case tuple():
            return [_data(each) for each in value]
        case Reeks() | Alineasoort():
            return {"_": type(value).__name__, "is": value.value}
        case date():
            return {"_": "date", "is": value.isoformat()}
        case bytes():
            return {"_": "bytes", "is": base64.b64encode(value).decode()}
    return value


def _node(value: Any) -> Any:
    if isinstance(value, list):
        return tuple(_node(each) for each in value)
    if not isinstance(value, dict):
        return value
    name = value.pop("_")
    if name in _PLAIN:
        return _PLAIN[name](value["is"])
    return _CLASSES[name](**{key: _node(each) for key, each in value.items()})
