"""The tree that a document is made of; Draft (numbers and references open) and Document (all final) are two types of it.

Every class is frozen. `N` is what a number is at this stage and `R` what a reference is:

    Draft    = Stuk[Ongenummerd, OpenVerwijzing]
    Document = Stuk[Nummer, Verwijzing]

so that a type checker refuses a Draft where a Document is asked: renderers never see an open reference.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Generic, Literal, TypeAlias, TypeVar

from generator.again import Geheugen
from generator.problem import Position

N = TypeVar("N", covariant=True)
R = TypeVar("R", covariant=True)

# --- inside a line ---------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Tekst:
    """Literal text of a clause or of the program, already with non-breaking spaces where they belong."""

    tekst: str


@dataclass(frozen=True, slots=True)
class Wetsverwijzing(Tekst):
    """A citation of a law as it reads on the day that counts for it; a renderer prints it as text."""

    wet: str = ""
    plaats: str = ""
    dag: date | None = None


@dataclass(frozen=True, slots=True)
class Waarde:
    """A value of the project, formatted. `paden` are the keys it came from; `grond` is set for personal data."""

    tekst: str
    paden: tuple[str, ...] = ()
    grond: str = ""


@dataclass(frozen=True, slots=True)
class Ontbreekt:
    """A value that the project does not give yet: shown as `[nog in te vullen: …]` and listed as an open point."""

    label: str
    pad: str = ""

    @property
    def tekst(self) -> str:
        return f"[nog in te vullen: {self.label}]"


@dataclass(frozen=True, slots=True)
class Regeleinde:
    """A line break inside a paragraph."""


@dataclass(frozen=True, slots=True)
class Nadruk(Generic[R]):
    """Emphasis, as a character style: `sterk` or `cursief`."""

    soort: Literal["sterk", "cursief"]
    inhoud: tuple["Inline[R]", ...]


@dataclass(frozen=True, slots=True)
class Hyperlink:
    """A link to a web page, with a text that says where it leads."""

    url: str
    tekst: str


@dataclass(frozen=True, slots=True)
class OpenVerwijzing:
    """A reference before numbering: `[](#kosten.indexering)` or, into another document, `[](raam-2009#kosten)`."""

    document: str
    anker: str
    bron: Position
    begin_zin: bool = False
    kort: bool = False  # without the name of the other document


@dataclass(frozen=True, slots=True)
class Verwijsdeel:
    """A piece of a reference: literal text, or a number that Word can count anew at bookmark `anker`.

    `vorm` says which number is meant: `artikel` ("artikel 7"), `lid` ("2"), `onderdeel` ("b"), `hoofdstuk`
    ("hoofdstuk 2"), `item` (a recital or party: "C"), and is empty for literal text.
    """

    tekst: str
    anker: str = ""
    vorm: Literal["", "artikel", "lid", "onderdeel", "hoofdstuk", "item"] = ""


@dataclass(frozen=True, slots=True)
class Verwijzing:
    """A reference whose text is final; `anker` is its target in this document, empty when in another document."""

    delen: tuple[Verwijsdeel, ...]
    anker: str = ""

    @property
    def tekst(self) -> str:
        return "".join(deel.tekst for deel in self.delen)


Inline: TypeAlias = Tekst | Waarde | Ontbreekt | Regeleinde | Nadruk[R] | Hyperlink | R

# --- blocks ----------------------------------------------------------------------------------------------------


class Alineasoort(StrEnum):
    """What a paragraph is for; every house style has a paragraph style for each."""

    TEKST = "tekst"
    AANHEF = "aanhef"
    AFSLUITING = "afsluiting"
    TUSSENKOP = "tussenkop"
    BIJSCHRIFT = "bijschrift"
    NOOT = "noot"


@dataclass(frozen=True, slots=True)
class Alinea(Generic[R]):
    """A paragraph."""

    inhoud: tuple[Inline[R], ...]
    soort: Alineasoort = Alineasoort.TEKST
    bron: Position | None = None


class Reeks(StrEnum):
    """The list that an item is counted in, hence its mark: see numbering.py for the notation of each."""

    LID = "lid"  # 1. 2. 3., restarts in every article
    ONDERDEEL = "onderdeel"  # a. b. c., inside a lid
    SUBONDERDEEL = "subonderdeel"  # 1° 2°, inside an onderdeel
    PARTIJ = "partij"  # 1. 2., the parties
    OVERWEGING = "overweging"  # A. B. C., the recitals
    NUMMER = "nummer"  # 1. 2. 3., a numbered list in running text
    OPSOMMING = "opsomming"  # bullets


@dataclass(frozen=True, slots=True)
class Item(Generic[N, R]):
    """One item of a list. `anker` is unique in the document and lasts when items are added before it."""

    reeks: Reeks
    anker: str
    nummer: N
    blokken: tuple["Blok[N, R]", ...]
    bron: Position | None = None


@dataclass(frozen=True, slots=True)
class Lijst(Generic[N, R]):
    """Items of one kind, in order. `vervolg`: the count goes on from the list before it in the same clause."""

    reeks: Reeks
    items: tuple[Item[N, R], ...]
    vervolg: bool = False


@dataclass(frozen=True, slots=True)
class Kolom:
    """A column: its heading, where its cells are aligned, and its share of the width (all shares together count)."""

    kop: str
    uitlijning: Literal["links", "rechts"] = "links"
    breedte: int = 1


@dataclass(frozen=True, slots=True)
class Tabel(Generic[R]):
    """A table: one header row that repeats on every page, rows of cells, perhaps a total row; first cell is the row's name."""

    titel: str
    kolommen: tuple[Kolom, ...]
    rijen: tuple[tuple[tuple[Inline[R], ...], ...], ...]
    totaal: tuple[tuple[Inline[R], ...], ...] = ()
    bron: Position | None = None
    geheugen: Geheugen = field(default_factory=Geheugen, init=False, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Begrip(Generic[R]):
    """A defined term with its meaning."""

    term: str
    omschrijving: tuple[Inline[R], ...]


@dataclass(frozen=True, slots=True)
class Begrippen(Generic[R]):
    """The definitions, in alphabetical order, without numbers (Aanwijzing 3.59)."""

    begrippen: tuple[Begrip[R], ...]


@dataclass(frozen=True, slots=True)
class Ondertekenaar:
    """One block for a signature: `kop` names the party or body, then function and name, then place and date."""

    kop: tuple[Tekst | Waarde | Ontbreekt, ...]
    functie: tuple[Tekst | Waarde | Ontbreekt, ...]
    naam: tuple[Tekst | Waarde | Ontbreekt, ...]
    plaats_datum: tuple[Tekst | Waarde | Ontbreekt, ...] = ()


@dataclass(frozen=True, slots=True)
class Ondertekening:
    """Signature blocks, at most two beside each other; a block never splits over pages.

    `functie_eerst`: the function stands before the name (house style).
    `regel`: draw a line to sign on, with the labels Plaats and Datum, as agreements do and letters do not.
    """

    ondertekenaars: tuple[Ondertekenaar, ...]
    functie_eerst: bool = True
    regel: bool = True


@dataclass(frozen=True, slots=True)
class Afbeelding:
    """A picture: PNG bytes, its width in millimetres, and the text for who cannot see it."""

    png: bytes
    breedte_mm: int
    alternatief: str


@dataclass(frozen=True, slots=True)
class Herkomst:
    """Where the text of a clause came from: for the content control, the manifest and the jurist."""

    clausule: str  # onderwerp/naam
    versie: str  # the date in the file name, or "" for the first text
    hash: str  # sha256 of the clause's text, hex
    paden: tuple[str, ...] = ()  # the project's keys that it used, sorted


@dataclass(frozen=True, slots=True)
class Artikel(Generic[N, R]):
    """An article: a number, a heading, and leden or running text."""

    anker: str
    nummer: N
    kop: tuple[Inline[R], ...]
    blokken: tuple["Blok[N, R]", ...]
    herkomst: Herkomst
    bron: Position | None = None
    geheugen: Geheugen = field(default_factory=Geheugen, init=False, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Passage(Generic[N, R]):
    """A clause without an article number: an opening, the recitals, a part of a letter. The heading may be empty."""

    anker: str
    kop: tuple[Inline[R], ...]
    blokken: tuple["Blok[N, R]", ...]
    herkomst: Herkomst
    bron: Position | None = None
    geheugen: Geheugen = field(default_factory=Geheugen, init=False, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Hoofdstuk(Generic[N, R]):
    """A chapter of an agreement ("Hoofdstuk 1 Algemeen"), or an unnumbered part when `genummerd` is false."""

    anker: str
    nummer: N
    kop: tuple[Inline[R], ...]
    delen: tuple[Artikel[N, R] | Passage[N, R], ...]
    genummerd: bool = True


# Lijst comes first: an alias takes its parameters in the order in which they appear.
Blok: TypeAlias = Lijst[N, R] | Alinea[R] | Tabel[R] | Begrippen[R] | Ondertekening | Afbeelding
Deel: TypeAlias = Hoofdstuk[N, R] | Artikel[N, R] | Passage[N, R]

# --- the shell of the page -------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Label:
    """A label with its value, in the reference block of a letter or on a cover. Value may be empty."""

    label: str
    waarde: tuple[Tekst | Waarde | Ontbreekt, ...]

    @property
    def tekst(self) -> str:
        return inline_text(self.waarde)


@dataclass(frozen=True, slots=True)
class Briefhoofd:
    """What stands around a letter: sender, addressee, references."""

    afzender: str  # "Gemeente Emmen"
    afzenderregels: tuple[str, ...]  # address and contact lines of the letterhead
    geadresseerde: tuple[str, ...]  # address lines, first line "Aan de raad van de gemeente Emmen"
    kenmerken: tuple[Label, ...]  # the reference block, in the house style's order


@dataclass(frozen=True, slots=True)
class Voorblad:
    """What stands on the cover of an agreement or annex."""

    ondertitel: str
    partijen: tuple[str, ...]
    gegevens: tuple[Label, ...]  # kenmerk, versie, status, datum


@dataclass(frozen=True, slots=True)
class Schil:
    """The shell of the page, typed: the Word template prints it through docxtpl, HTML and text print it themselves."""

    titel: str
    koptekst: str  # in the running header
    voettekst: str  # in the running footer, beside "Pagina X van Y"
    brief: Briefhoofd | None = None
    voorblad: Voorblad | None = None
    inhoudsopgave: bool = False


# The date in the properties of a file of which no date is known: it may not come from the clock. A page does not tell it.
GEEN_DATUM = date(2000, 1, 1)


@dataclass(frozen=True, slots=True)
class Eigenschappen:
    """Properties of the file. `datum` comes from the project, never from the clock."""

    titel: str
    onderwerp: str
    organisatie: str
    kenmerk: str
    versie: str
    status: Literal["concept", "definitief", "getekend"]
    datum: date
    taal: str = "nl-NL"


@dataclass(frozen=True, slots=True)
class Stuk(Generic[N, R]):
    """A whole document: id ("raam-2009", or "brief-2014.emmen" for a copy), house style, Word template, shell and body."""

    id: str
    soort: str
    huisstijl: str
    sjabloon: str
    eigenschappen: Eigenschappen
    schil: Schil
    delen: tuple[Deel[N, R], ...]
    citeertitel: str = ""


@dataclass(frozen=True, slots=True)
class Ongenummerd:
    """Stands where a number will come."""


@dataclass(frozen=True, slots=True)
class Nummer:
    """A final number.

    `tekst` is what a reader sees ("Artikel 7", "2.", "b."), empty for a single lid; `los` is the bare number that
    references use ("7", "2", "b").
    """

    tekst: str
    los: str


Draft: TypeAlias = Stuk[Ongenummerd, OpenVerwijzing]
Document: TypeAlias = Stuk[Nummer, Verwijzing]
DocInline: TypeAlias = Inline[Verwijzing]
DocBlok: TypeAlias = Blok[Nummer, Verwijzing]
DocDeel: TypeAlias = Deel[Nummer, Verwijzing]
DocClausule: TypeAlias = Artikel[Nummer, Verwijzing] | Passage[Nummer, Verwijzing]
DraftInline: TypeAlias = Inline[OpenVerwijzing]
DraftBlok: TypeAlias = Blok[Ongenummerd, OpenVerwijzing]
DraftDeel: TypeAlias = Deel[Ongenummerd, OpenVerwijzing]
DraftClausule: TypeAlias = Artikel[Ongenummerd, OpenVerwijzing] | Passage[Ongenummerd, OpenVerwijzing]


def inline_text(inhoud: tuple[DocInline, ...]) -> str:
    """The plain text of a line of a Document, line breaks as newlines."""
    parts: list[str] = []
    for node in inhoud:
        match node:
            case Regeleinde():
                parts.append("\n")
            case Nadruk(inhoud=inner):
                parts.append(inline_text(inner))
            case _:
                parts.append(node.tekst)
    return "".join(parts)


def clausules(document: Stuk[N, R]) -> Iterator[Artikel[N, R] | Passage[N, R]]:
    """Every article and passage of a document, in reading order."""
    return clausules_in(document.delen)


def clausules_in(delen: Iterable[Deel[N, R]]) -> Iterator[Artikel[N, R] | Passage[N, R]]:
    """Every article and passage in the parts of a document, in reading order."""
    for deel in delen:
        if isinstance(deel, Hoofdstuk):
            yield from deel.delen
        else:
            yield deel
