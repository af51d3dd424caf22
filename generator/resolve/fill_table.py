"""Fill the tables of a clause: an order for a table in, a table of a draft out.

What the rows of a table say is often the same in every document of a project: then they are worked out once.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeAlias, TypeVar

from generator.document import DraftBlok, DraftInline, Kolom, OpenVerwijzing, Tabel, Tekst
from generator.expression.common import DocumentNeededError
from generator.expression.compile import FUNCTIES
from generator.expression.names import NAMEN, Omgeving
from generator.expression.view import Gat, Kijk, Rij
from generator.markup import MBlokje
from generator.problem import Position
from generator.resolve.blocks import Kolomopgave, Tabelopgave, read_table
from generator.resolve.fill_lines import LineFiller, Vraag

MAX_LOOP = 5_000  # members of a list that a loop goes through

T = TypeVar("T")

Cel: TypeAlias = tuple[DraftInline, ...]
# A column, with the names that its expressions know beside those of the row.
Kolomnamen: TypeAlias = tuple[Kolomopgave, dict[str, Any]]


@dataclass(frozen=True, slots=True)
class _Rijen:
    """Rows that are the same in every document, the keys that were looked at for them, and the members they are about."""

    rijen: tuple[tuple[Cel, ...], ...]
    paden: tuple[str, ...]
    leden: tuple[Kijk, ...]


@dataclass(slots=True)
class TableFiller(LineFiller):
    """Fills tables, beside lines."""

    def outcome(self, vraag: Vraag) -> Any:
        """The outcome of a question; a table is one too."""
        return self.tables(vraag) if isinstance(vraag, MBlokje) else LineFiller.outcome(self, vraag)

    def tables(self, blok: MBlokje) -> list[DraftBlok]:
        """The table of a block; none after a problem."""
        table = read_table(blok.inhoud, blok.plaats)
        self.problems += table.problems
        return [self.table(table.value, blok.plaats)] if table.value else []

    def table(self, opgave: Tabelopgave, place: Position) -> Tabel[OpenVerwijzing]:
        columns = self.columns(opgave)
        kolommen = tuple(
            Kolom(self.within(names, partial(self.text, each.kop)), each.uitlijning, each.breedte)
            for each, names in columns
        )
        rows = self.rows(opgave, columns) if opgave.rij else ()
        rows += tuple(tuple(self.cell(cell, opgave.plaats) for cell in row) for row in opgave.rijen)
        total: tuple[Cel, ...] = ()
        if any(each.totaal for each in opgave.kolommen):
            total = tuple(
                self.within(names, partial(self.cell, each.totaal, each.plaats)) if each.totaal else ()
                for each, names in columns
            )
            total = total if total[0] else ((Tekst("Totaal"),), *total[1:])
        table = Tabel(self.text(opgave.titel), kolommen, rows, total, place)
        return self.omgeving.zelfde(("tabel", place), table)

    def members(self, naam: str, bron: str, place: Position) -> list[Any]:
        """What a loop or the rows of a table go through: a list of the project, under a name that is still free."""
        if naam in NAMEN or naam in FUNCTIES:
            self.problem("lus", f"'{naam}' bestaat al", place, "kies voor de lus een andere naam")
            return []
        members = self.value(bron, place)
        if isinstance(members, Rij | Gat):
            return list(members)[:MAX_LOOP]
        if members is not None:
            self.problem("lus", f"'{bron}' is geen lijst", place, "loop over een lijst van het project")
        return []

    def columns(self, opgave: Tabelopgave) -> list[Kolomnamen]:
        """The columns of a table, one for each member of a list where the order says so."""
        found: list[Kolomnamen] = []
        for each in opgave.kolommen:
            if each.lijst:
                found += [(each, {each.naam: m}) for m in self.members(each.naam, each.lijst, each.plaats)]
            else:
                found.append((each, {}))
        return found

    def rows(self, opgave: Tabelopgave, columns: Sequence[Kolomnamen]) -> tuple[tuple[Cel, ...], ...]:
        """A row for each member."""
        members = self.members(opgave.naam, opgave.lijst, opgave.plaats)
        common = self.common_rows(opgave, members)
        if common is None:
            return tuple(self.row(columns, {opgave.naam: member}) for member in members)
        self.omgeving.spoor.gezien.update(dict.fromkeys(common.paden))
        return common.rijen

    def common_rows(self, opgave: Tabelopgave, members: Sequence[Any]) -> _Rijen | None:
        """The rows as every document has them; None where they ask for a document, or where something is wrong."""
        common = self.omgeving.gemeenschappelijk
        views = tuple(each for each in members if isinstance(each, Kijk))
        alone = self.onthoudt and not self.eigen and not any(each.lijst for each in opgave.kolommen)
        if common is None or not alone or len(views) < len(members):
            return None
        # Records are alike when they say the same, wherever they stand; here it must be the very same ones. They stay as
        # long as the project does, so no number is given out twice.
        key = [(id(each.record), each.sleutel) for each in views]
        return common.geheugen.neem(
            ("rijen", opgave.plaats), key, lambda: self._rows_in(common, opgave, views)
        )

    def _rows_in(self, common: Omgeving, opgave: Tabelopgave, views: tuple[Kijk, ...]) -> _Rijen | None:
        filler = TableFiller(common, self.clausule)
        common.spoor.gezien = {}
        columns: list[Kolomnamen] = [(each, {}) for each in opgave.kolommen]
        leden = tuple(Kijk(each.record, common, each.sleutel) for each in views)
        try:
            rows = tuple(filler.row(columns, {opgave.naam: lid}) for lid in leden)
        except DocumentNeededError:
            return None
        return None if filler.problems else _Rijen(rows, tuple(common.spoor.gezien), leden)

    def row(self, columns: Sequence[Kolomnamen], names: dict[str, Any]) -> tuple[Cel, ...]:
        """The cells of one row."""
        return tuple(
            self.within({**names, **own}, partial(self.cell, each.waarde, each.plaats))
            for each, own in columns
        )

    def within(self, names: dict[str, Any], fill: Callable[[], T]) -> T:
        """Fill something that knows a few names more."""
        eigen, self.eigen = self.eigen, {**self.eigen, **names}
        found = fill()
        self.eigen = eigen
        return found

    def cell(self, bron: str, place: Position) -> Cel:
        return self.shown(self.value(bron, place), place)
