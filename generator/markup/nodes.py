"""The tree that the text of a clause is read into: frozen nodes with their place in the file, no value filled in."""

from dataclasses import dataclass
from typing import TypeAlias

from generator.problem import Position

# --- inside a line


@dataclass(frozen=True, slots=True)
class MTekst:
    tekst: str


@dataclass(frozen=True, slots=True)
class MUitdrukking:
    """`{{ bron }}`"""

    bron: str
    plaats: Position


@dataclass(frozen=True, slots=True)
class MVerwijzing:
    """`[](document#anker)`; `begin_zin`: it opens a sentence, so it gets a capital.

    `kort`, written `[kort](…)`: the other document is not named, since the sentence does that itself.
    """

    document: str
    anker: str
    plaats: Position
    begin_zin: bool
    kort: bool = False


@dataclass(frozen=True, slots=True)
class MNadruk:
    sterk: bool
    inhoud: tuple["MInline", ...]


@dataclass(frozen=True, slots=True)
class MLink:
    url: str
    tekst: str


@dataclass(frozen=True, slots=True)
class MRegeleinde:
    pass


MInline: TypeAlias = MTekst | MUitdrukking | MVerwijzing | MNadruk | MLink | MRegeleinde

# --- blocks


@dataclass(frozen=True, slots=True)
class MAlinea:
    inhoud: tuple[MInline, ...]
    anker: str
    plaats: Position


@dataclass(frozen=True, slots=True)
class MItem:
    """An item of a list; its lasting name is that of its first paragraph."""

    blokken: tuple["MBlok", ...]
    plaats: Position

    @property
    def anker(self) -> str:
        first = self.blokken[0] if self.blokken else None
        return first.anker if isinstance(first, MAlinea) else ""


@dataclass(frozen=True, slots=True)
class MLijst:
    genummerd: bool
    items: tuple[MItem, ...]


@dataclass(frozen=True, slots=True)
class MBlokje:
    """A fenced block with a name: a table, the definitions, the signatures. Its content is still YAML text."""

    naam: str
    inhoud: str
    plaats: Position


@dataclass(frozen=True, slots=True)
class MTak:
    """One branch of an `if`; the condition of `else` is empty."""

    voorwaarde: str
    blokken: tuple["MBlok", ...]
    plaats: Position


@dataclass(frozen=True, slots=True)
class MAls:
    takken: tuple[MTak, ...]


@dataclass(frozen=True, slots=True)
class MLus:
    """`{% for naam in bron %}`"""

    naam: str
    bron: str
    blokken: tuple["MBlok", ...]
    plaats: Position


MBlok: TypeAlias = MAlinea | MLijst | MBlokje | MAls | MLus

# Every class of the tree, in an order that lasts, for who keeps it on disk.
NODES = (
    MTekst,
    MUitdrukking,
    MVerwijzing,
    MNadruk,
    MLink,
    MRegeleinde,
    MAlinea,
    MItem,
    MLijst,
    MBlokje,
    MTak,
    MAls,
    MLus,
)
