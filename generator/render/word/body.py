"""The body of a Word document: the parts of a Document in, its WordprocessingML and what that needs of the package out."""

from dataclasses import dataclass, replace

from generator.document import (
    Afbeelding,
    Alinea,
    Alineasoort,
    Artikel,
    Begrippen,
    DocBlok,
    DocClausule,
    DocDeel,
    DocInline,
    Hoofdstuk,
    Item,
    Lijst,
    Nummer,
    Ondertekening,
    Passage,
    Reeks,
    Tabel,
    Verwijzing,
    inline_text,
)
from generator.render.word import ooxml
from generator.render.word.context import Schrijfcontext
from generator.render.word.numbering import ARTIKEL_STIJL, MAX_DEPTH, REEKS_STIJL
from generator.render.word.references import points_of
from generator.render.word.signatures import write_ondertekening
from generator.render.word.styles import BIJEEN, VERVOLG, Stijl
from generator.render.word.tables import write_tabel

_SOORT_STIJL = {
    Alineasoort.TEKST: Stijl.TEKST,
    Alineasoort.AANHEF: Stijl.AANHEF,
    Alineasoort.AFSLUITING: Stijl.AFSLUITING,
    Alineasoort.TUSSENKOP: Stijl.TUSSENKOP,
    Alineasoort.BIJSCHRIFT: Stijl.BIJSCHRIFT,
    Alineasoort.NOOT: Stijl.NOOT,
}
# What is often moved to the next page as a whole, so that the line that leads to it must go with it.
_GEHEEL = (Tabel, Ondertekening, Afbeelding)
# Text of a lid stands at the first indent, of an onderdeel at the second.
_ARTIKEL_DEPTH = {Reeks.LID: 0, Reeks.ONDERDEEL: 1, Reeks.SUBONDERDEEL: 2}

DocLijst = Lijst[Nummer, Verwijzing]
DocItem = Item[Nummer, Verwijzing]


@dataclass(frozen=True, slots=True)
class _Plaats:
    """Where an item stands: its style, the list that it counts in when that is not the style's own, and its depth."""

    stijl: Stijl
    properties: str
    depth: int


@dataclass(slots=True)
class _Telling:
    """How far Word has counted at one level of an article, and in which list when that is not the automatic one."""

    aantal: int = 0
    num_id: int = 0


class Lichaam:
    """Writes the parts of a document one after another."""

    def __init__(self, context: Schrijfcontext) -> None:
        """Begin with nothing written."""
        self._context = context
        self._lists: dict[Reeks, int] = {}
        self._in_artikel = False
        self._telling: tuple[_Telling, ...] = ()

    def delen(self, delen: tuple[DocDeel, ...], kop: Stijl = Stijl.KOP1) -> str:
        """The parts in order; `kop` is the heading of a passage at this level."""
        return "".join(
            self._deel(deel, kop, after) for deel, after in zip(delen, (*delen[1:], None), strict=False)
        )

    def _deel(self, deel: DocDeel, kop: Stijl, after: DocDeel | None) -> str:
        if isinstance(deel, Hoofdstuk):
            stijl = Stijl.HOOFDSTUK if deel.genummerd else Stijl.KOP1
            return self._kop(deel, stijl) + self.delen(deel.delen, Stijl.KOP2)
        content = self._inhoud(deel, kop, _closing(after))
        if not content:
            return ""
        number = f"{deel.nummer.tekst} " if isinstance(deel, Artikel) else ""
        alias = f"{number}{inline_text(deel.kop)}".strip() or deel.herkomst.clausule
        return self._context.clausule(deel, alias, content)

    def _inhoud(self, deel: DocClausule, kop: Stijl, then: DocBlok | None) -> str:
        """What stands in a clause; the same as in an earlier document when all that it depends on is the same."""
        depends = self._context.depends_on(points_of(deel))
        if depends is None:
            return self._geschreven(deel, kop, then)
        lists = self._context.nummering
        stand = lists.stand
        key = (kop, then is None, stand, depends)
        for known, (content, begun) in deel.geheugen.bekend("word"):
            if known == key:
                lists.hervat(begun)
                return str(content)
        content = self._geschreven(deel, kop, then)
        deel.geheugen.bewaar("word", key, (content, lists.sinds(stand)))
        return content

    def _geschreven(self, deel: DocClausule, kop: Stijl, then: DocBlok | None) -> str:
        self._lists = {}
        self._telling = tuple(_Telling() for _ in _ARTIKEL_DEPTH)
        self._in_artikel = isinstance(deel, Artikel)
        heading = self._kop(deel, Stijl.ARTIKEL if self._in_artikel else kop)
        return heading + self._blokken(deel.blokken, -1, then)

    def _kop(self, deel: DocDeel, stijl: Stijl) -> str:
        self._context.mark(deel.anker)
        if not deel.kop and isinstance(deel, Passage):
            return ""
        return self._context.paragraph(stijl, self._context.runs(deel.kop))

    def _blokken(self, blokken: tuple[DocBlok, ...], depth: int, then: DocBlok | None = None) -> str:
        """Blocks in order; `then` is what follows the last of them."""
        following = (*blokken[1:], then)
        return "".join(
            self._blok(blok, depth, after) for blok, after in zip(blokken, following, strict=False)
        )

    def _blok(self, blok: DocBlok, depth: int, then: DocBlok | None) -> str:
        match blok:
            case Alinea(soort=soort, inhoud=inhoud):
                stijl = _SOORT_STIJL[soort]
                if stijl is Stijl.TEKST and depth >= 0:
                    stijl = VERVOLG[min(depth, MAX_DEPTH)]
                elif stijl is Stijl.TEKST and (isinstance(then, (*_GEHEEL, Lijst)) or _closes(then)):
                    stijl = Stijl.TEKST_BIJEEN
                return self._context.paragraph(stijl, self._context.runs(inhoud))
            case Lijst():
                return self._lijst(blok, depth + 1, then)
            case Tabel():
                return write_tabel(self._context, blok)
            case Begrippen(begrippen=begrippen):
                return "".join(self._begrip(begrip.term, begrip.omschrijving) for begrip in begrippen)
            case Ondertekening():
                return write_ondertekening(self._context, blok)
            case Afbeelding():
                return self._context.paragraph(Stijl.AFBEELDING, self._context.picture(blok))

    def _begrip(self, term: str, omschrijving: tuple[DocInline, ...]) -> str:
        runs = ooxml.run(term, self._context.stijl(Stijl.BEGRIP)) + ooxml.run(": ")
        return self._context.paragraph(Stijl.BEGRIPSOMSCHRIJVING, runs + self._context.runs(omschrijving))

    # --- lists -------------------------------------------------------------------------------------------------

    def _lijst(self, lijst: DocLijst, depth: int, then: DocBlok | None) -> str:
        after = (*(None for _ in lijst.items[1:]), then)
        if self._in_artikel and lijst.reeks in ARTIKEL_STIJL:
            return self._artikellijst(lijst, after)
        depth = min(depth, MAX_DEPTH)
        properties = ooxml.numbering_properties(self._num_id(lijst, depth), depth)
        if lijst.reeks is Reeks.OPSOMMING and depth == 0:
            properties = ""  # the style's own list will do: bullets do not count
        plaats = _Plaats(REEKS_STIJL[lijst.reeks], properties, depth)
        return "".join(
            self._item(item, plaats, follower) for item, follower in zip(lijst.items, after, strict=False)
        )

    def _num_id(self, lijst: DocLijst, depth: int) -> int:
        """The list to count in: the same as before for a continuation, a fresh one otherwise."""
        numbering = self._context.nummering
        if lijst.reeks is Reeks.OPSOMMING:
            return numbering.base(Stijl.OPSOMMING)
        if not (lijst.vervolg and lijst.reeks in self._lists):
            self._lists[lijst.reeks] = numbering.restart(REEKS_STIJL[lijst.reeks], depth)
        return self._lists[lijst.reeks]

    def _artikellijst(self, lijst: DocLijst, after: tuple[DocBlok | None, ...]) -> str:
        """Leden and onderdelen count by themselves; only a second list in the same place must be told to begin anew."""
        depth = _ARTIKEL_DEPTH[lijst.reeks]
        telling = self._telling[depth]
        if telling.aantal and not lijst.vervolg:
            telling.aantal = 0
            telling.num_id = self._context.nummering.restart(Stijl.ARTIKEL, depth + 1)
        properties = ooxml.numbering_properties(telling.num_id, depth + 1) if telling.num_id else ""
        plaats = _Plaats(ARTIKEL_STIJL[lijst.reeks], properties, depth)
        return "".join(
            self._artikelitem(item, plaats, follower)
            for item, follower in zip(lijst.items, after, strict=False)
        )

    def _artikelitem(self, item: DocItem, plaats: _Plaats, then: DocBlok | None) -> str:
        if not item.nummer.tekst:
            # A single lid carries no number: running text, under which the onderdelen still begin at a.
            self._context.mark(item.anker)
            return self._blokken(item.blokken, -1, then)
        self._telling[plaats.depth].aantal += 1
        for deeper in self._telling[plaats.depth + 1 :]:
            deeper.aantal = deeper.num_id = 0
        if isinstance((*item.blokken[1:], then)[0], _GEHEEL) and plaats.stijl in BIJEEN:
            # The style that stays with what follows is not linked to a level itself, so the level is said here.
            base = ooxml.numbering_properties(self._context.nummering.base(Stijl.ARTIKEL), plaats.depth + 1)
            plaats = replace(plaats, stijl=BIJEEN[plaats.stijl], properties=plaats.properties or base)
        return self._item(item, plaats, then)

    def _item(self, item: DocItem, plaats: _Plaats, then: DocBlok | None) -> str:
        self._context.mark(item.anker)
        match item.blokken:
            case (Alinea(soort=Alineasoort.TEKST, inhoud=inhoud), *_):
                first, rest = self._context.runs(inhoud), item.blokken[1:]
            case _:
                first, rest = "", item.blokken
        # A list within an item goes on from no list outside it.
        outer, self._lists = self._lists, {}
        xml = self._context.paragraph(plaats.stijl, first, plaats.properties)
        xml += self._blokken(rest, plaats.depth, then)
        self._lists = outer
        return xml


def _closes(blok: DocBlok | None) -> bool:
    """Whether a block is the closing of a letter, which may not stand alone on a page."""
    return isinstance(blok, Alinea) and blok.soort is Alineasoort.AFSLUITING


def _closing(deel: DocDeel | None) -> DocBlok | None:
    """The closing with which a part begins, if it does."""
    if isinstance(deel, Passage) and not deel.kop and deel.blokken and _closes(deel.blokken[0]):
        return deel.blokken[0]
    return None
