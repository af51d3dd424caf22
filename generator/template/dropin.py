"""A class that can take the place of docxtpl's: the same calls in, the same Word file out, printed by the compiled path.

What only docxtpl's own path can print goes there, and what that is, is found and not guessed:

- a template with something unusual in it (`Voorbereid.eigen_pad`), or one that was opened with `get_docx`, `new_subdoc`,
  `build_url_id` or `docx` before it was printed: those change the file itself;
- values with a picture (`InlineImage`), or an iterator, which can be gone through once only;
- whatever a tag raises: docxtpl then raises it anew, with the lines around it.

Pictures and embedded files that are replaced (`replace_pic` and the like) are replaced by docxtpl in what was printed.
"""

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from io import BytesIO
from os import PathLike
from pathlib import Path
from typing import IO, Any, NoReturn
from weakref import WeakKeyDictionary

from docx import Document
from docxtpl import DocxTemplate, InlineImage
from jinja2 import Environment
from jinja2 import TemplateError as JinjaError

from generator.render.word.zipped import Geperst, deflated, pack
from generator.template.compiled import EigenPadError, Gecompileerd
from generator.template.prepared import Voorbereid, prepare

_DEEPEST = 50


class Sjabloon(DocxTemplate):  # type: ignore[misc]  # docxtpl ships no types that mypy reads here
    """docxtpl's DocxTemplate, compiled once for each template and each Jinja environment."""

    def __init__(self, template_file: IO[bytes] | str | PathLike[str]) -> None:
        """Take a template; it is opened when it is printed."""
        self._opened: Any = None
        self._printed: bytes | None = None
        super().__init__(template_file)

    @property
    def docx(self) -> Any:
        """python-docx's document; after printing, that of what was printed."""
        if self._opened is None and self._printed is not None:
            self._opened = Document(BytesIO(self._printed))
        return self._opened

    @docx.setter
    def docx(self, document: Any) -> None:
        self._opened = document

    def render(
        self, context: dict[str, Any], jinja_env: Environment | None = None, autoescape: bool = False
    ) -> None:
        """Print the template, as DocxTemplate.render does."""
        if autoescape and jinja_env:
            jinja_env.autoescape = autoescape
        environment = jinja_env or _environment(autoescape=autoescape)
        untouched = self._opened is None
        self._printed = self._quickly(context, environment) if untouched else None
        if self._printed is None:
            super().render(context, jinja_env, autoescape)
        else:
            self.is_rendered = True
            self.is_saved = False

    def _quickly(self, context: dict[str, Any], environment: Environment) -> bytes | None:
        """The file by the compiled path; None when it is for docxtpl's own."""
        if _needs_own_path(context):
            return None
        self.current_rendering_part = _NoPart()
        try:
            compiled = _compiled(self._bytes(), environment)
            return _packed(compiled.voorbereid, compiled.print(context))
        except (EigenPadError, JinjaError):
            return None

    def _bytes(self) -> bytes:
        source = self.template_file
        if hasattr(source, "read"):
            source.seek(0)
            return bytes(source.read())
        return Path(source).read_bytes()

    def save(self, filename: IO[bytes] | str | PathLike[str], *args: Any, **kwargs: Any) -> None:
        """Write what was printed, as DocxTemplate.save does."""
        replaced = (
            self.pics_to_replace,
            self.crc_to_new_media,
            self.crc_to_new_embedded,
            self.zipname_to_replace,
        )
        if self._printed is None or self._opened is not None or any(replaced):
            super().save(filename, *args, **kwargs)
            return
        if hasattr(filename, "write"):
            filename.write(self._printed)
        else:
            Path(filename).write_bytes(self._printed)
        self.is_saved = True


class _NoPart:
    """Stands for the part that is being printed: a value that wants to put something in it needs docxtpl's own path."""

    def __getattr__(self, name: str) -> NoReturn:
        raise EigenPadError(f"een waarde die zelf iets aan het bestand toevoegt ({name})")


def _needs_own_path(value: Any, depth: int = 0) -> bool:
    """Whether values hold what can be printed only once, or belongs to a document of its own."""
    if isinstance(value, InlineImage | Iterator) or depth > _DEEPEST:
        return True
    if isinstance(value, Mapping):
        return any(_needs_own_path(each, depth + 1) for each in value.values())
    return isinstance(value, list | tuple | set) and any(_needs_own_path(each, depth + 1) for each in value)


@cache
def _environment(*, autoescape: bool) -> Environment:
    """The environment that docxtpl makes when it is given none."""
    return Environment(autoescape=autoescape)  # noqa: S701 - docxtpl's own choice, which this must equal


@lru_cache(maxsize=32)
def _prepared(sjabloon: bytes) -> Voorbereid:
    return prepare(sjabloon)


_COMPILED: WeakKeyDictionary[Environment, dict[tuple[bytes, object], Gecompileerd]] = WeakKeyDictionary()


def _compiled(sjabloon: bytes, environment: Environment) -> Gecompileerd:
    """A template compiled in an environment; whether values are escaped is compiled into it."""
    known = _COMPILED.setdefault(environment, {})
    key = (sjabloon, environment.autoescape)
    if key not in known:
        known[key] = Gecompileerd(_prepared(sjabloon), environment)
    return known[key]


def _packed(voorbereid: Voorbereid, printed: Mapping[str, bytes]) -> bytes:
    return pack(
        deflated(name, printed[name]) if name in printed else _pressed(name, data)
        for name, data in voorbereid.delen.items()
    )


@lru_cache(maxsize=512)
def _pressed(name: str, data: bytes) -> Geperst:
    return deflated(name, data)
