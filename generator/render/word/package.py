"""The package around the XML: bytes of a Word file in, its parts to change; parts in, the same bytes every time out."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from io import BytesIO
from posixpath import basename, dirname, join, normpath
from zipfile import BadZipFile, ZipFile

from lxml import etree

from generator.render.word.ooxml import XML_HEAD, attribute
from generator.render.word.zipped import KLEIN, SNEL, Geperst, deflated, pack

_CONTENT_TYPES = "[Content_Types].xml"
_TYPES_NS = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELS_NS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE_RELS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
DOCUMENT = "word/document.xml"
_SMALL = 8_000  # bytes of a part that is remembered with its deflated data
_OPTIONAL = tuple(f"{OFFICE_RELS}/{kind}" for kind in ("header", "footer", "image"))


class TemplateError(ValueError):
    """A Word template that cannot carry a document; the message says what is wrong with it, in Dutch."""


@dataclass(frozen=True, slots=True)
class Relatie:
    """A relation of a part: its id, its kind, and the part or the web address that it leads to."""

    id: str
    soort: str
    doel: str
    extern: bool = False


@dataclass(slots=True)
class Pakket:
    """The parts of one Word file by name.

    Parts that stay as they were read are deflated once (`prepare`) and copied at every `write`; relations and content
    types are read when they are first asked for.
    """

    parts: dict[str, bytes] = field(default_factory=dict)
    _relations: dict[str, tuple[Relatie, ...]] = field(default_factory=dict)
    _next: dict[str, int] = field(default_factory=dict)
    _defaults: dict[str, str] = field(default_factory=dict)
    _overrides: dict[str, str] = field(default_factory=dict)
    _pressed: Mapping[str, tuple[bytes, Geperst]] = field(default_factory=dict)

    @classmethod
    def read(cls, data: bytes) -> "Pakket":
        """Unpack a file."""
        try:
            with ZipFile(BytesIO(data)) as archive:
                parts = {name: archive.read(name) for name in archive.namelist() if not name.endswith("/")}
        except BadZipFile:
            raise TemplateError("dit is geen Word-bestand (.docx)") from None
        return cls.of(parts)

    @classmethod
    def of(cls, parts: Mapping[str, bytes]) -> "Pakket":
        """A package of parts that were unpacked already."""
        if DOCUMENT not in parts or _CONTENT_TYPES not in parts:
            raise TemplateError("dit is geen Word-bestand (.docx)")
        pakket = cls(dict(parts))
        root = etree.fromstring(pakket.parts.pop(_CONTENT_TYPES))
        for each in root.findall(f"{{{_TYPES_NS}}}Default"):
            pakket._defaults[each.get("Extension", "").lower()] = each.get("ContentType", "")
        for each in root.findall(f"{{{_TYPES_NS}}}Override"):
            pakket._overrides[each.get("PartName", "/")[1:]] = each.get("ContentType", "")
        for name in [name for name in parts if name.endswith(".rels")]:
            pakket._relations[_source_of(name)] = _read_relations(pakket.parts.pop(name))
        return pakket

    def prepare(self) -> "Pakket":
        """The same package with every part deflated, to take copies of."""
        pressed = {name: (data, deflated(name, data, niveau=KLEIN)) for name, data in self.parts.items()}
        return replace(self, _pressed=pressed)

    def copy(self) -> "Pakket":
        """The same package, to change without changing this one."""
        return Pakket(
            self.parts.copy(),
            self._relations.copy(),
            self._next.copy(),
            self._defaults.copy(),
            self._overrides.copy(),
            self._pressed,
        )

    def write(self, niveau: int = SNEL) -> bytes:
        """Pack the parts: content types first, as the standard advises, then by name, without dates.

        `niveau` is that of zlib, for what is large and not prepared.
        """
        every = dict(self.parts)
        every |= {
            _rels_name(source): _relations_xml(relations)
            for source, relations in self._relations.items()
            if relations
        }
        every[_CONTENT_TYPES] = _types_xml(tuple(self._defaults.items()), tuple(self._overrides.items()))
        return pack(self._deflated(name, every[name], niveau) for name in _in_order(tuple(every)))

    def _deflated(self, name: str, data: bytes, niveau: int) -> Geperst:
        """A part that is still the one that was prepared is ready."""
        before, pressed = self._pressed.get(name, (None, None))
        if pressed and before is data:
            return pressed
        if len(data) <= _SMALL and name != DOCUMENT:
            return _small(name, data)
        return deflated(name, data, niveau=niveau)

    def related(self, kind: str, source: str = DOCUMENT) -> tuple[str, ...]:
        """The names of the parts of one kind ("styles", "header") that a part refers to."""
        wanted = f"{OFFICE_RELS}/{kind}"
        return tuple(_resolve(source, each.doel) for each in self._of(source) if each.soort == wanted)

    def relate(self, kind: str, target: str, source: str = DOCUMENT, *, external: bool = False) -> str:
        """Add a relation and give its id."""
        if source not in self._next:
            self._next[source] = max((_number(each.id) for each in self._of(source)), default=0) + 1
        identifier = f"rId{self._next[source]}"
        self._next[source] += 1
        self._add(Relatie(identifier, _kind(kind), target, external), source)
        return identifier

    def relate_as(self, identifier: str, kind: str, target: str, source: str = DOCUMENT) -> None:
        """Add a relation under an id of one's own."""
        self._add(Relatie(identifier, _kind(kind), target), source)

    def forget_unused(self, used: set[str], source: str = DOCUMENT) -> None:
        """Drop the headers, footers and pictures that a part does not use, and with them what only they use."""
        kept = tuple(each for each in self._of(source) if each.soort not in _OPTIONAL or each.id in used)
        self._relations[source] = kept
        reached = self._reached("", set())
        for name in self.parts.keys() - reached:
            del self.parts[name]
        for name in self._relations.keys() - reached - {""}:
            del self._relations[name]
        for name in self._overrides.keys() - reached:
            del self._overrides[name]

    def _reached(self, source: str, reached: set[str]) -> set[str]:
        """The parts that can be reached from a part through relations."""
        for each in self._of(source):
            target = _resolve(source, each.doel)
            if not each.extern and target in self.parts and target not in reached:
                reached.add(target)
                self._reached(target, reached)
        return reached

    def set_type(self, name: str, content_type: str) -> None:
        """Say what kind of content a part has."""
        self._overrides.pop(name, None)
        self._overrides[name] = content_type

    def set_default_type(self, extension: str, content_type: str) -> None:
        """Say what kind of content the files with this extension have."""
        if extension not in self._defaults:
            self._defaults = {extension: content_type, **self._defaults}

    def _of(self, source: str) -> tuple[Relatie, ...]:
        return self._relations.get(source, ())

    def _add(self, relatie: Relatie, source: str) -> None:
        self._relations[source] = (*self._of(source), relatie)


def _kind(kind: str) -> str:
    return kind if "://" in kind else f"{OFFICE_RELS}/{kind}"


# Files of one template have the same parts, relations and types, and the same headers, time after time.
@lru_cache(maxsize=64)
def _in_order(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted(names, key=lambda name: (name != _CONTENT_TYPES, name != "_rels/.rels", name)))


def _number(relation: str) -> int:
    digits = relation.removeprefix("rId")
    return int(digits) if digits.isdigit() else 0


@lru_cache(maxsize=256)
def _rels_name(source: str) -> str:
    return join(dirname(source), "_rels", f"{basename(source)}.rels") if source else "_rels/.rels"


def _source_of(rels: str) -> str:
    return "" if rels == "_rels/.rels" else join(dirname(dirname(rels)), basename(rels).removesuffix(".rels"))


@lru_cache(maxsize=1024)
def _resolve(source: str, target: str) -> str:
    return target[1:] if target.startswith("/") else normpath(join(dirname(source), target))


def _read_relations(data: bytes) -> tuple[Relatie, ...]:
    return tuple(
        Relatie(
            each.get("Id", ""),
            each.get("Type", ""),
            each.get("Target", ""),
            each.get("TargetMode") == "External",
        )
        for each in etree.fromstring(data).findall(f"{{{_RELS_NS}}}Relationship")
    )


@lru_cache(maxsize=64)
def _types_xml(defaults: tuple[tuple[str, str], ...], overrides: tuple[tuple[str, str], ...]) -> bytes:
    entries = [
        f'<Default Extension="{attribute(extension)}" ContentType="{attribute(kind)}"/>'
        for extension, kind in defaults
    ]
    entries += [
        f'<Override PartName="/{attribute(name)}" ContentType="{attribute(kind)}"/>'
        for name, kind in overrides
    ]
    return f'{XML_HEAD}<Types xmlns="{_TYPES_NS}">{"".join(entries)}</Types>'.encode()


@lru_cache(maxsize=256)
def _small(name: str, data: bytes) -> Geperst:
    return deflated(name, data, niveau=KLEIN)


@lru_cache(maxsize=256)
def _relations_xml(relations: tuple[Relatie, ...]) -> bytes:
    entries = "".join(map(_relation_xml, relations))
    return f'{XML_HEAD}<Relationships xmlns="{_RELS_NS}">{entries}</Relationships>'.encode()


def _relation_xml(each: Relatie) -> str:
    mode = ' TargetMode="External"' if each.extern else ""
    return f'<Relationship Id="{attribute(each.id)}" Type="{attribute(each.soort)}" Target="{attribute(each.doel)}"{mode}/>'
