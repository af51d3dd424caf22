"""Anchors that tell who somebody is: a Document in; the same with other names for them, in places and references, out.

The item of a list is named by the key of its member (`leden-020318`), and a bookmark by a hash of that, which can be guessed.
"""

import dataclasses
import re
from collections.abc import Iterator
from typing import Any

from generator.document import DocBlok, Document, Hoofdstuk, Lijst, clausules
from generator.publish.collect import Inventaris


def rename_anchors(document: Document, inventaris: Inventaris) -> Document:
    """Give every anchor that holds personal data the name of its place."""
    names: dict[str, str] = {}
    for number, anker in enumerate(dict.fromkeys(_anchors(document)), 1):
        if _tells(anker, inventaris):
            names[anker] = f"{anker.partition('.')[0]}.gelakt-{number}"
    renamed: Document = _renamed(document, names) if names else document
    return renamed


def _tells(anker: str, inventaris: Inventaris) -> bool:
    keys = re.split(r"[.~]", anker)
    return inventaris.zoeker.holds(anker) or any(
        key.endswith(f"-{number}") for key in keys for number in inventaris.nummers
    )


def _anchors(document: Document) -> Iterator[str]:
    for deel in document.delen:
        if isinstance(deel, Hoofdstuk):
            yield deel.anker
    for clausule in clausules(document):
        yield clausule.anker
        yield from _within(clausule.blokken)


def _within(blokken: tuple[DocBlok, ...]) -> Iterator[str]:
    for blok in blokken:
        for item in blok.items if isinstance(blok, Lijst) else ():
            yield item.anker
            yield from _within(item.blokken)


def _renamed(value: Any, names: dict[str, str]) -> Any:
    """The same tree with other anchors, in whatever of its classes they stand."""
    if isinstance(value, tuple):
        return tuple(_renamed(each, names) for each in value)
    if not dataclasses.is_dataclass(value) or isinstance(value, type):
        return value
    changes = {}
    for each in dataclasses.fields(value):
        old = getattr(value, each.name)
        new = names.get(old, old) if each.name == "anker" else _renamed(old, names)
        if new is not old:
            changes[each.name] = new
    return dataclasses.replace(value, **changes) if changes else value
