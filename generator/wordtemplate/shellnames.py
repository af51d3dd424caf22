"""The name of a template in; the names that its tags can use out, with what each of them is: text, a list, a group.

They are read off what the renderer really gives a template (render/word/shell.py), so that they cannot fall behind.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any


@dataclass(frozen=True, slots=True)
class Soort:
    """What a name stands for: "tekst", "regel" (runs of a line), "alineas", "ja/nee", "lijst", "groep" or "niets"."""

    naam: str
    velden: Mapping[str, "Soort"] = field(default_factory=dict)
    van: "Soort | None" = None  # what a list is of

    @property
    def is_value(self) -> bool:
        """Whether it can be printed."""
        return self.naam in ("tekst", "regel", "alineas")


TEKST, JA_NEE, NIETS = Soort("tekst"), Soort("ja/nee"), Soort("niets")
# What Jinja knows of every loop.
_LOOP = Soort(
    "groep",
    {
        name: TEKST if name in ("index", "index0", "revindex", "revindex0", "length") else JA_NEE
        for name in ("index", "index0", "revindex", "revindex0", "length", "first", "last")
    },
)


@cache
def shell_names(naam: str) -> Mapping[str, Soort]:
    """The names of a template: those of every document that is tried with it, taken together."""
    from generator.wordtemplate.samples import contexts  # noqa: PLC0415 - start-up time

    found: dict[str, Soort] = {}
    for context in contexts(naam):
        for key, value in context.items():
            found[key] = _union(found.get(key), _kind(value))
    return found


def in_loop(names: Mapping[str, Soort]) -> Mapping[str, Soort]:
    """The same names within a loop."""
    return {**names, "loop": _LOOP}


def _kind(value: Any) -> Soort:
    if value is None:
        return NIETS
    if isinstance(value, bool):
        return JA_NEE
    if isinstance(value, Mapping):
        return Soort("groep", {key: _kind(each) for key, each in value.items()})
    if isinstance(value, list):
        of: Soort | None = None
        for each in value:
            of = _union(of, _kind(each))
        return Soort("lijst", van=of)
    text = str(value)
    return Soort("alineas" if text.startswith("<w:p") else "regel" if text.startswith("<w:r") else "tekst")


def _union(one: Soort | None, other: Soort) -> Soort:
    """What a name is in two documents; in one of them it may be absent or empty."""
    if one is None or one.naam == "niets":
        return other
    if other.naam == "niets" or (one.naam == "alineas" and other.naam == "tekst"):
        return one
    if one.naam == other.naam == "groep":
        keys = {**one.velden, **other.velden}
        fields = {key: _both(one.velden.get(key), other.velden.get(key)) for key in keys}
        return Soort("groep", fields)
    if one.naam == other.naam == "lijst":
        return Soort("lijst", van=_both(one.van, other.van) if one.van or other.van else None)
    return other if other.naam == "alineas" else one


def _both(one: Soort | None, other: Soort | None) -> Soort:
    return _union(one, other) if other is not None else one if one is not None else NIETS
