"""Runs: the inline nodes of a Document in, the runs, fields and links of a Word paragraph out."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

from generator.document import (
    DocInline,
    Hyperlink,
    Nadruk,
    Ontbreekt,
    Regeleinde,
    Tekst,
    Verwijsdeel,
    Verwijzing,
    Waarde,
    inline_text,
)
from generator.render.word import ooxml
from generator.render.word.references import Doelen
from generator.render.word.styles import STILLE_KOPPELING, Stijl

# Relations are numbered by the package; the address of a web page becomes one.
Relatie = Callable[[str], str]

# REF gives the number of the paragraph at a bookmark: \r in relative context, \n its own only, \h as a link
# (ECMA-376 part 1, 17.16.5.51). Where the text starts with a small letter, \* lower makes "artikel 7" of "Artikel 7".
_SWITCHES = {
    "artikel": r"\r \h",
    "hoofdstuk": r"\r \h",
    "lid": r"\n \h",
    "onderdeel": r"\n \h",
    "item": r"\n \h",
}
_NADRUK = {"sterk": Stijl.STERK, "cursief": Stijl.CURSIEF}


@dataclass(frozen=True, slots=True)
class Inlineschrijver:
    """Writes inline nodes; knows the styles of the template, the bookmarks and how references are written."""

    stijlen: Mapping[Stijl, str]
    doelen: Doelen
    verwijzingen: Literal["velden", "koppelingen"] = "velden"
    relatie: Relatie = lambda _url: ""

    def runs(self, inhoud: tuple[DocInline, ...], nadruk: Stijl | None = None) -> str:
        """All nodes; neighbours of plain text become one run, so that Word's users can search and edit them."""
        stijl = self.stijlen[nadruk] if nadruk else ""
        parts: list[str] = []
        plain: list[str] = []
        for node in inhoud:
            match node:
                case Tekst(tekst=tekst) | Waarde(tekst=tekst):
                    plain.append(tekst)
                    continue
                case Regeleinde():
                    plain.append("\n")
                    continue
                case _:
                    parts.append(ooxml.run("".join(plain), stijl))
                    plain.clear()
                    parts.append(self._special(node, nadruk))
        parts.append(ooxml.run("".join(plain), stijl))
        return "".join(parts)

    def _special(self, node: DocInline, nadruk: Stijl | None) -> str:
        match node:
            case Ontbreekt(tekst=tekst):
                return ooxml.run(tekst, self.stijlen[Stijl.ONTBREEKT])
            case Nadruk(soort=soort, inhoud=inhoud):
                both = nadruk not in {None, _NADRUK[soort]}
                return self.runs(inhoud, Stijl.STERK_CURSIEF if both else _NADRUK[soort])
            case Hyperlink(url=url, tekst=tekst):
                runs = ooxml.run(tekst, self.stijlen[Stijl.KOPPELING])
                return ooxml.external_link(self.relatie(url), runs)
            case Verwijzing():
                return self._verwijzing(node, self.stijlen[nadruk] if nadruk else "")
            case _:
                return ooxml.run(inline_text((node,)), self.stijlen[nadruk] if nadruk else "")

    def _verwijzing(self, verwijzing: Verwijzing, stijl: str) -> str:
        """A reference: fields that Word counts anew, one link, or plain text when its target is elsewhere."""
        countable = any(self._countable(deel) for deel in verwijzing.delen)
        if self.verwijzingen == "velden" and countable:
            return "".join(self._deel(deel, stijl) for deel in verwijzing.delen)
        name = self.doelen.verwijzingen.get(verwijzing.anker)
        if not name:
            return ooxml.run(verwijzing.tekst, stijl)
        if self.verwijzingen == "koppelingen":
            stijl = stijl or STILLE_KOPPELING
        return ooxml.internal_link(name, ooxml.run(verwijzing.tekst, stijl))

    def _countable(self, deel: Verwijsdeel) -> bool:
        return deel.anker in self.doelen.genummerd and bool(deel.vorm)

    def _deel(self, deel: Verwijsdeel, stijl: str) -> str:
        plain = ooxml.run(deel.tekst, stijl)
        if not self._countable(deel):
            return plain
        name = self.doelen.verwijzingen[deel.anker]
        lower = r" \* lower" if deel.vorm in {"artikel", "hoofdstuk"} and deel.tekst[:1].islower() else ""
        return ooxml.field(f"REF {name} {_SWITCHES[deel.vorm]}{lower}", plain)
