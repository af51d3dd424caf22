"""A class that can take the place of docxtpl's: the same calls in, the same Word file out, printed by the compiled path.

What only docxtpl's own path can print goes there, and what that is, is found and not guessed:

- a template with something unusual in it (`Voorbereid.eigen_pad`), or with a filter on a fixed value, which Jinja works out
  when it compiles and may come to something else next time;
- one that was opened with `get_docx`, `new_subdoc`, `build_url_id` or `docx` before it was printed: those change the file;
- a value that puts something in the file while it is printed, as `InlineImage` does;
- whatever fails: docxtpl then fails at the same place, with the lines around it;
- another docxtpl than the one that this file knows, and a class of somebody's own that prints in another way.

On that path too every value is printed once, and what docxtpl patched and Jinja compiled is kept.
"""

from collections.abc import Mapping
from io import BytesIO
from os import PathLike
from pathlib import Path
from typing import IO, Any
from weakref import proxy

import docxtpl
from docx import Document
from docxtpl import DocxTemplate
from jinja2 import Environment

from generator.template.afdruk import Afdruk
from generator.template.jinja import own_environment, settings
from generator.template.kept import compiled, packed, patched
from generator.template.parts import EigenPadError

# The versions of docxtpl that the tests hold against the compiled path.
BEKEND = ("0.20.2",)


class Sjabloon(DocxTemplate):  # type: ignore[misc]  # docxtpl ships no types that mypy reads here
    """docxtpl's DocxTemplate, compiled once for each template and each Jinja environment."""

    is_rendered: bool
    is_saved: bool
    # python-docx's document, where it is open; what was printed without it, and of what.
    _opened: Any = None
    _printed: bytes | None = None
    _source: bytes = b""
    _afdruk: Afdruk

    @property
    def docx(self) -> Any:
        """python-docx's document; after printing, that of what was printed."""
        if self._opened is None and self._printed is not None:
            self._open_printed()
        return self._opened

    @docx.setter
    def docx(self, document: Any) -> None:
        self._opened = document
        self._printed = None

    def init_docx(self, reload: bool = True) -> None:
        """Open the template, as DocxTemplate.init_docx does: what was printed goes."""
        if reload and self.is_rendered:
            self.docx = Document(self.template_file)
            self.is_rendered = False
        super().init_docx(reload)

    def patch_xml(self, src_xml: str) -> str:
        """What docxtpl makes of a part before Jinja reads it."""
        return str(super().patch_xml(src_xml)) if _prints_otherwise(self) else patched(src_xml)

    def render(
        self, context: dict[str, Any], jinja_env: Environment | None = None, autoescape: bool = False
    ) -> None:
        """Print the template, as DocxTemplate.render does."""
        if docxtpl.__version__ not in BEKEND or _prints_otherwise(self):
            super().render(context, jinja_env, autoescape)
            return
        if autoescape and jinja_env:
            jinja_env.autoescape = autoescape
        afdruk = Afdruk(jinja_env or own_environment(autoescape))
        printed = self._quickly(context, afdruk)
        if printed is None or self._opened is not None:
            super().render(context, afdruk)
            return
        self._printed, self._afdruk = printed, afdruk
        self.is_rendered = True

    def _quickly(self, context: dict[str, Any], afdruk: Afdruk) -> bytes | None:
        """The file by the compiled path; None when it is for docxtpl's own."""
        if (self._opened is not None and not self.is_rendered) or not isinstance(context, Mapping):
            return None
        try:
            source = self._bytes()
            gecompileerd = compiled(source, afdruk.environment, settings(afdruk.environment))
            if gecompileerd is None:
                return None
            self._start(source, afdruk)
            return packed(gecompileerd, gecompileerd.print(context, afdruk))
        except Exception:  # noqa: BLE001 - docxtpl meets the same, and says it in its own way
            return None

    def _start(self, source: bytes, afdruk: Afdruk) -> None:
        """As DocxTemplate.render_init, but nothing is opened."""
        self.docx = None
        self._source = source
        self.current_rendering_part: Any = _Deel(self, afdruk)
        self.pic_map: dict[str, Any] = {}
        self.docx_ids_index = 1000
        self.is_rendered = self.is_saved = False

    def _open_printed(self) -> None:
        """Let docxtpl make its document of what was printed; no value is printed again."""
        saved = self.is_saved
        self.docx = Document(BytesIO(self._source))
        self.is_rendered = False
        super().render({}, self._afdruk)
        self.is_saved = saved

    def open_part(self, name: str) -> Any:
        """The part that is being printed, for a value that puts something in it."""
        if self._printed is not None:
            self._open_printed()
            return self.current_rendering_part
        if not name:
            raise EigenPadError("een waarde die iets aan het bestand toevoegt, in de eigenschappen ervan")
        if self._opened is None:
            self._opened = Document(BytesIO(self._source))
        parts = self._opened.part.package.iter_parts()
        return next(part for part in parts if part.partname.membername == name)

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
        if self._printed is None or any(replaced) or args or kwargs:
            super().save(filename, *args, **kwargs)
            return
        if hasattr(filename, "write"):
            filename.write(self._printed)
        else:
            Path(filename).write_bytes(self._printed)
        self.is_saved = True


class _Deel:
    """Stands for the part that is being printed; whoever wants something of it gets the part, in an opened file."""

    def __init__(self, sjabloon: Sjabloon, afdruk: Afdruk) -> None:
        self._sjabloon = proxy(sjabloon)  # which holds this; without a circle both go at once
        self._afdruk = afdruk

    def __getattr__(self, name: str) -> Any:
        return getattr(self._sjabloon.open_part(self._afdruk.deel), name)


# What decides how a document is printed.
_METHODEN = {
    naam: what for naam, what in vars(DocxTemplate).items() if not naam.startswith("__") and naam != "save"
}


def _prints_otherwise(sjabloon: Sjabloon) -> bool:
    """Whether somebody has put something else in the place of a method of docxtpl: in a class, an object or docxtpl itself."""
    classes = type(sjabloon).__mro__
    others = (sjabloon, *classes[: classes.index(Sjabloon)])
    if any(not _METHODEN.keys().isdisjoint(vars(each)) for each in others):
        return True
    return any(vars(DocxTemplate).get(naam) is not what for naam, what in _METHODEN.items())
