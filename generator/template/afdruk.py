"""What Jinja has printed of one document, kept in order: by the compiled path in, the same once more for docxtpl out.

Values are printed once. Where docxtpl itself has to go on, because a value put a picture in the file or because a tag
failed, it gets this in the place of its Jinja environment: what was printed comes out again, with the error at its place,
and only the rest is printed.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from jinja2 import Environment, Template

from generator.template.jinja import compile_source
from generator.template.parts import EigenPadError


@dataclass(slots=True)
class Afdruk:
    """The parts of one document as Jinja printed them, in the order of docxtpl; `deel` is the one that is being printed, if any."""

    environment: Environment
    deel: str = ""
    _uitkomsten: list[str | Exception | None] = field(default_factory=list)
    _gevraagd: int = 0

    def print(self, template: Template | None, context: Mapping[str, Any]) -> str:
        """Print a part, or keep the place of one without tags."""
        if template is None:
            self._uitkomsten.append(None)
            return ""
        try:
            printed = template.render(context)
        except EigenPadError:
            raise
        except Exception as error:
            self._uitkomsten.append(error)
            raise
        self._uitkomsten.append(printed)
        return printed

    def from_string(self, source: str) -> Any:
        """What docxtpl asks for each part: something that renders."""
        number, self._gevraagd = self._gevraagd, self._gevraagd + 1
        known = self._uitkomsten[number] if number < len(self._uitkomsten) else None
        return compile_source(source, self.environment) if known is None else _Eerder(known)


@dataclass(frozen=True, slots=True)
class _Eerder:
    """What was printed before."""

    uitkomst: str | Exception

    def render(self, _context: Mapping[str, Any]) -> str:
        """The same text, or the same error."""
        if isinstance(self.uitkomst, Exception):
            raise self.uitkomst
        return self.uitkomst
