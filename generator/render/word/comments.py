"""Word comments for the jurist: notes by anchor in; marks around paragraphs and the part with the comments out.

ECMA-376 part 1, 17.13.4: a comment has an id, an author and paragraphs; in the text a range, and a run that refers to it.
A comment carries no date: that could only come from the clock.
"""

from collections.abc import Mapping

from lxml import etree

from generator.render.word.ooxml import XML_HEAD, namespaces, run
from generator.render.word.package import Pakket
from generator.render.word.styles import W

AUTEUR = "akkoord"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"


class Opmerkingen:
    """Puts each note at the first paragraph of what it is about, and keeps what was put for the part."""

    def __init__(self, toelichting: Mapping[str, tuple[str, ...]], pakket: Pakket) -> None:
        """Begin after the comments that the template has itself."""
        self._notes = dict(toelichting)
        self._waiting: list[tuple[str, ...]] = []
        self._pakket = pakket
        self._root: etree._Element | None = None
        if not self._notes:
            return
        self._root = _existing(pakket)
        ids = (each.get(f"{W}id", "") for each in self._root.iter(f"{W}comment"))
        self._next = max((int(number) for number in ids if number.isdigit()), default=-1) + 1

    @property
    def leeg(self) -> bool:
        """Whether nothing is left to be put anywhere."""
        return not self._notes and not self._waiting

    def wait(self, anker: str) -> None:
        """The next paragraph is the first of this anchor."""
        if note := self._notes.pop(anker, ()):
            self._waiting.append(note)

    def around(self, content: str) -> str:
        """The content of a paragraph with the notes that waited for it."""
        root = self._root
        while self._waiting and root is not None:
            number = self._next
            self._next += 1
            root.append(etree.fromstring(_comment(number, self._waiting.pop(0))))
            content = (
                f'<w:commentRangeStart w:id="{number}"/>{content}<w:commentRangeEnd w:id="{number}"/>'
                f'<w:r><w:commentReference w:id="{number}"/></w:r>'
            )
        return content

    def store(self) -> None:
        """Put the part in the package, when there is a comment at all."""
        if self._root is None or not len(self._root):
            return
        name = next(iter(self._pakket.related("comments")), "word/comments.xml")
        if name not in self._pakket.parts:
            self._pakket.relate("comments", "comments.xml")
        self._pakket.parts[name] = XML_HEAD.encode() + etree.tostring(self._root, encoding="UTF-8")
        self._pakket.set_type(name, _TYPE)


def _existing(pakket: Pakket) -> etree._Element:
    names = pakket.related("comments")
    return etree.fromstring(pakket.parts[names[0]] if names else f"<w:comments {namespaces('w')}/>".encode())


def _comment(number: int, note: tuple[str, ...]) -> str:
    paragraphs = "".join(f"<w:p>{run(line)}</w:p>" for line in note)
    return f'<w:comment {namespaces("w")} w:id="{number}" w:author="{AUTEUR}" w:initials="ak">{paragraphs}</w:comment>'
