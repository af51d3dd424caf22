"""The package around the XML: bytes of a Word file in, its parts to change; parts in, the same bytes every time out."""

from dataclasses import dataclass, field
from io import BytesIO
from posixpath import basename, dirname, join, normpath
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

from lxml import etree

from generator.render.word.ooxml import XML_HEAD

# Zip cannot say "no date"; 1980 is the earliest that it knows, and no clock is read.
_EPOCH = (1980, 1, 1, 0, 0, 0)
_CONTENT_TYPES = "[Content_Types].xml"
_TYPES_NS = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELS_NS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE_RELS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
DOCUMENT = "word/document.xml"


class TemplateError(ValueError):
    """A Word template that cannot carry a document; the message says what is wrong with it, in Dutch."""


@dataclass(slots=True)
class Pakket:
    """The parts of one Word file by name."""

    parts: dict[str, bytes] = field(default_factory=dict)
    _relations: dict[str, etree._Element] = field(default_factory=dict)
    _next: dict[str, int] = field(default_factory=dict)

    @classmethod
    def read(cls, data: bytes) -> "Pakket":
        """Unpack a file."""
        try:
            with ZipFile(BytesIO(data)) as archive:
                parts = {name: archive.read(name) for name in archive.namelist() if not name.endswith("/")}
        except BadZipFile:
            raise TemplateError("dit is geen Word-bestand (.docx)") from None
        if DOCUMENT not in parts or _CONTENT_TYPES not in parts:
            raise TemplateError("dit is geen Word-bestand (.docx)")
        return cls(parts)

    def write(self) -> bytes:
        """Pack the parts: content types first, as the standard advises, then by name, without dates."""
        for source, root in self._relations.items():
            if len(root):
                self.parts[_rels_name(source)] = _xml(root)
            else:
                self.parts.pop(_rels_name(source), None)
        names = sorted(self.parts, key=lambda name: (name != _CONTENT_TYPES, name != "_rels/.rels", name))
        buffer = BytesIO()
        with ZipFile(buffer, "w", ZIP_DEFLATED) as archive:
            for name in names:
                info = ZipInfo(name, _EPOCH)
                info.compress_type = ZIP_DEFLATED
                info.create_system = 0  # the same on every system
                info.external_attr = 0
                archive.writestr(info, self.parts[name], compresslevel=6)
        return buffer.getvalue()

    def related(self, kind: str, source: str = DOCUMENT) -> tuple[str, ...]:
        """The names of the parts of one kind ("styles", "header") that a part refers to."""
        found = (rel for rel in self._related(source) if rel.get("Type") == f"{OFFICE_RELS}/{kind}")
        return tuple(_resolve(source, rel.get("Target", "")) for rel in found)

    def relate(self, kind: str, target: str, source: str = DOCUMENT, *, external: bool = False) -> str:
        """Add a relation and give its id."""
        if source not in self._next:
            ids = (_number(rel.get("Id", "")) for rel in self._related(source))
            self._next[source] = max(ids, default=0) + 1
        identifier = f"rId{self._next[source]}"
        self._next[source] += 1
        rel = self.relate_as(identifier, kind, target, source)
        if external:
            rel.set("TargetMode", "External")
        return identifier

    def relate_as(self, identifier: str, kind: str, target: str, source: str = DOCUMENT) -> etree._Element:
        """Add a relation under an id of one's own."""
        rel = etree.SubElement(self._related(source), f"{{{_RELS_NS}}}Relationship")
        rel.set("Id", identifier)
        rel.set("Type", kind if "://" in kind else f"{OFFICE_RELS}/{kind}")
        rel.set("Target", target)
        return rel

    def forget_unused(self, used: set[str], source: str = DOCUMENT) -> None:
        """Drop the headers, footers and pictures that a part does not use, and with them what only they use."""
        kinds = {f"{OFFICE_RELS}/{kind}" for kind in ("header", "footer", "image")}
        for rel in list(self._related(source)):
            if rel.get("Type") in kinds and rel.get("Id") not in used:
                self._related(source).remove(rel)
        reached = self._reached("", {_CONTENT_TYPES, _rels_name("")})
        for name in self.parts.keys() - reached:
            del self.parts[name]
        root = etree.fromstring(self.parts[_CONTENT_TYPES])
        for override in root.findall(f"{{{_TYPES_NS}}}Override"):
            if override.get("PartName", "/")[1:] not in reached:
                root.remove(override)
        self.parts[_CONTENT_TYPES] = _xml(root)

    def _reached(self, source: str, reached: set[str]) -> set[str]:
        """The parts that can be reached from a part through relations, their relations included."""
        for rel in self._related(source):
            target = _resolve(source, rel.get("Target", ""))
            if rel.get("TargetMode") != "External" and target in self.parts and target not in reached:
                reached |= {target, _rels_name(target)}
                self._reached(target, reached)
        return reached

    def set_type(self, name: str, content_type: str) -> None:
        """Say what kind of content a part has."""
        root = etree.fromstring(self.parts[_CONTENT_TYPES])
        for override in root.findall(f"{{{_TYPES_NS}}}Override"):
            if override.get("PartName") == f"/{name}":
                root.remove(override)
        override = etree.SubElement(root, f"{{{_TYPES_NS}}}Override")
        override.set("PartName", f"/{name}")
        override.set("ContentType", content_type)
        self.parts[_CONTENT_TYPES] = _xml(root)

    def set_default_type(self, extension: str, content_type: str) -> None:
        """Say what kind of content the files with this extension have."""
        root = etree.fromstring(self.parts[_CONTENT_TYPES])
        defaults = root.findall(f"{{{_TYPES_NS}}}Default")
        if not any(default.get("Extension", "").lower() == extension for default in defaults):
            default = etree.Element(f"{{{_TYPES_NS}}}Default")
            default.set("Extension", extension)
            default.set("ContentType", content_type)
            root.insert(0, default)
            self.parts[_CONTENT_TYPES] = _xml(root)

    def _related(self, source: str) -> etree._Element:
        """The relations of a part, parsed once and written back at the end."""
        if source not in self._relations:
            data = self.parts.get(_rels_name(source))
            self._relations[source] = etree.fromstring(data or f'<Relationships xmlns="{_RELS_NS}"/>')
        return self._relations[source]


def _number(relation: str) -> int:
    digits = relation.removeprefix("rId")
    return int(digits) if digits.isdigit() else 0


def _rels_name(source: str) -> str:
    return join(dirname(source), "_rels", f"{basename(source)}.rels") if source else "_rels/.rels"


def _resolve(source: str, target: str) -> str:
    return target[1:] if target.startswith("/") else normpath(join(dirname(source), target))


def _xml(root: etree._Element) -> bytes:
    return XML_HEAD.encode() + etree.tostring(root, encoding="UTF-8")
