"""What is shared while a body is written: unique numbers, bookmarks that wait for a paragraph, relations and controls."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from itertools import count

from generator.document import Afbeelding, Artikel, DocInline, Herkomst, Nummer, Passage, Verwijzing
from generator.render.word import ooxml
from generator.render.word.comments import Opmerkingen
from generator.render.word.inline import Inlineschrijver
from generator.render.word.numbering import Lijstnummering
from generator.render.word.references import Doelen, Punten, bookmark_name
from generator.render.word.styles import Stijl

# Word refuses a longer tag of a content control.
MAX_TAG = 64
# Numbers of pictures of ours start above those that a template uses.
_FIRST_PICTURE = 10_000
# Where a template has bookmarks of its own, ours come after them.
_FIRST_BOOKMARK = 10_000


@dataclass(frozen=True, slots=True)
class Opslag:
    """What a body needs of its package: a place for a picture, the width of the text (twips), the letters in tables."""

    afbeelding: Callable[[bytes], str]
    tekstbreedte: int
    tabelpunten: float


class Schrijfcontext:
    """Writes paragraphs and keeps what must be unique in a file."""

    def __init__(
        self,
        inline: Inlineschrijver,
        nummering: Lijstnummering,
        opslag: Opslag,
        opmerkingen: Opmerkingen,
    ) -> None:
        """Start a body in a template with these styles and lists."""
        self._opmerkingen = opmerkingen
        self.nummering = nummering
        self.tekstbreedte = opslag.tekstbreedte
        self.tabelpunten = opslag.tabelpunten
        self.clausules: dict[str, Herkomst] = {}
        self._inline = inline
        self._stijlen = inline.stijlen
        self.voor_pdf = inline.verwijzingen == "koppelingen"
        self._store = opslag.afbeelding
        self._doelen = inline.doelen
        self._koppen = {kop.anker for kop in inline.doelen.koppen}
        self._aangewezen = self._koppen | inline.doelen.verwijzingen.keys()  # what gets a bookmark
        self._waiting: list[str] = []
        self._marked: set[str] = set()
        self._bookmarks = _numbered(inline.doelen)
        self._pictures = count(_FIRST_PICTURE)
        self._controls: set[int] = set()

    def stijl(self, stijl: Stijl) -> str:
        """The id that a style has in this template."""
        return self._stijlen[stijl]

    def runs(self, inhoud: tuple[DocInline, ...]) -> str:
        """The runs of a line."""
        return self._inline.runs(inhoud)

    def mark(self, anker: str) -> None:
        """Put the bookmarks of an anchor around the next paragraph; a second time it gets none."""
        if anker in self._marked:
            return
        self._marked.add(anker)
        self._opmerkingen.wait(anker)
        if anker in self._koppen:
            self._waiting.append(bookmark_name("_Toc", anker))
        if anker in self._doelen.verwijzingen:
            self._waiting.append(self._doelen.verwijzingen[anker])

    def paragraph(self, stijl: Stijl, content: str, properties: str = "") -> str:
        """A paragraph in a style, with the bookmarks that waited for it."""
        while self._waiting:
            name = self._waiting.pop()
            content = ooxml.bookmark(self._bookmarks[name], name, content)
        return ooxml.paragraph(self._stijlen[stijl], self._opmerkingen.around(content), properties)

    def depends_on(self, punten: Punten) -> tuple[object, ...] | None:
        """All that the XML of a clause depends on beside the clause; None when it is for this document alone."""
        if punten.eigen_relaties or self._waiting or not self._opmerkingen.leeg:
            return None
        doelen = self._doelen
        marks = [
            (anker, anker in self._koppen, self._bookmarks.get(doelen.verwijzingen.get(anker, "")))
            for anker in punten.ankers
            if anker in self._aangewezen
        ]
        asked = [(anker in doelen.verwijzingen, anker in doelen.genummerd) for anker in punten.gevraagd]
        return (marks, asked, self._inline.verwijzingen, self.tekstbreedte, self.tabelpunten, self._stijlen)

    def picture(self, afbeelding: Afbeelding) -> str:
        """A picture, in the proportions of its PNG."""
        width, height = ooxml.png_size(afbeelding.png)
        size = (float(afbeelding.breedte_mm), afbeelding.breedte_mm * height / width)
        relation = self._store(afbeelding.png)
        return ooxml.picture(next(self._pictures), relation, size, afbeelding.alternatief)

    def clausule(
        self, deel: Artikel[Nummer, Verwijzing] | Passage[Nummer, Verwijzing], alias: str, content: str
    ) -> str:
        """A clause in its content control; its key is remembered with where the text came from."""
        tag = _tag(deel.anker, self.clausules)
        self.clausules[tag] = deel.herkomst
        return ooxml.content_control(self.control_number(tag), tag, alias[:MAX_TAG], content)

    def control_number(self, key: str) -> int:
        """A number for a content control: derived from its key, so that it lasts; positive in 32 bits, and free."""
        number = _lasting_number(key)
        while number in self._controls or number == 0:
            number = (number + 1) & 0x7FFFFFFF
        self._controls.add(number)
        return number


@lru_cache(maxsize=8192)  # the clauses of a library, document after document
def _lasting_number(key: str) -> int:
    return int(sha256(key.encode()).hexdigest()[:8], 16) & 0x7FFFFFFF


def _numbered(doelen: Doelen) -> dict[str, int]:
    """A number for every bookmark: derived from its name, so that it lasts, and free."""
    names = (*(bookmark_name("_Toc", kop.anker) for kop in doelen.koppen), *doelen.verwijzingen.values())
    taken: set[int] = set()
    numbers: dict[str, int] = {}
    for name in names:
        number = max(_lasting_number(name), _FIRST_BOOKMARK)
        while number in taken:
            number += 1
        taken.add(number)
        numbers[name] = number
    return numbers


def _tag(anker: str, taken: Mapping[str, object]) -> str:
    """The anchor itself where it fits and is free, else its beginning with a hash."""
    tag = anker
    for attempt in count(1):
        if tag and len(tag) <= MAX_TAG and tag not in taken:
            break
        tag = f"{anker[:47]}-{sha256(f'{anker}/{attempt}'.encode()).hexdigest()[:16]}"
    return tag
