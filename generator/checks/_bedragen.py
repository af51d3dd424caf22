"""What the parties pay, as the facts of a project have it: a project in, known amounts by client and kind out.

Products give a price a year and once-only costs, without and with btw; a basic amount per fte gives its product with the establishment.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from generator.checks._opvolging import vervangers
from generator.checks._overeenkomst import partijen_van
from generator.model import Kosten, Opdracht, Product, Project, Stuk

_EURO = Decimal(1)
_DUIZEND = Decimal(1000)
_HONDERD = Decimal(100)
_OVER_KOSTEN = ("raamovereenkomst", "deelovereenkomst")
_JAAR = timedelta(days=366)


@dataclass(frozen=True, slots=True)
class Bereik:
    """Of whom and of what an amount is: the clients, and the policy area or None for all."""

    gasten: frozenset[str]
    deelterrein: str | None = None


def bereik_van(project: Project, record: Opdracht | Stuk) -> Bereik:
    """The clients and the area of a document; of one made elsewhere that names nobody, all clients."""
    parties = partijen_van(project, record)
    known = project.samenwerking.partijen
    everybody = [id_ for id_, each in known.items() if each.rol == "gast"]
    named = [id_ for id_ in parties if id_ in known and known[id_].rol == "gast"]
    main = project.documenten.get(record.hoort_bij or "")
    return Bereik(frozenset(named or everybody), record.deelterrein or (main.deelterrein if main else None))


def totalen(project: Project, bereik: Bereik, aard: str) -> set[Decimal]:
    """The totals that can be meant: `structureel`, `eenmalig` or both (""), without and with btw.

    A product without a client holds for every client; its row is counted once, and once for each of them.
    """
    rows = [each for each in project.producten if _hoort_bij(each, bereik) and aard in ("", each.aard)]
    if not rows or any(each.prijs is None or each.volume is None for each in rows):
        return set()
    times = [dict.fromkeys(rows_ids(rows), 1), {id(each): _keren(each, bereik) for each in rows}]
    found: set[Decimal] = set()
    for count in times:
        parts = [(bedrag_van(each) * count[id(each)], each.btw_tarief or Decimal(0)) for each in rows]
        found.add(sum((amount for amount, _ in parts), Decimal(0)))
        found.add(sum((amount * (1 + rate / _HONDERD) for amount, rate in parts), Decimal(0)))
    return found


def rows_ids(rows: Iterable[Product]) -> Iterator[int]:
    """What tells rows apart, also two that are equal."""
    return (id(each) for each in rows)


def bedrag_van(product: Product) -> Decimal:
    """The amount of a row."""
    return product.volume * product.prijs


def _keren(product: Product, bereik: Bereik) -> int:
    return 1 if product.afnemer else max(len(bereik.gasten), 1)


def _hoort_bij(product: Product, bereik: Bereik) -> bool:
    return product.afnemer in (None, *bereik.gasten) and bereik.deelterrein in (None, product.deelterrein)


def basis_totaal(kosten: Kosten) -> Decimal | None:
    """What a basic amount per fte comes to."""
    if kosten.stelsel != "basisbedrag per fte" or kosten.basisbedrag is None or kosten.formatie is None:
        return None
    return kosten.basisbedrag * kosten.formatie


def gelijk(said: Decimal, real: Decimal) -> bool:
    """Whether an amount is the real one, or that one rounded to euros, hundreds, thousands or ten thousands."""
    if abs(said - real) < _EURO:
        return True
    return any(
        said % step == 0 and real % fine != 0 and abs(said - real) * 2 <= step and step * 20 <= real
        for step, fine in ((_HONDERD, _HONDERD), (_DUIZEND, _DUIZEND), (_DUIZEND * 10, _DUIZEND))
    )


def hoort_bij_nu(project: Project, id_: str) -> bool:
    """Whether a document made elsewhere is about the agreements of this project: named by them, or of the same time."""
    stuk = project.stukken[id_]
    if vervangers(project, id_) or (stuk.einddatum and stuk.einddatum < _begin(project, stuk)):
        return False
    named = {stuk.hoort_bij, stuk.raamovereenkomst} & (project.documenten.keys() | project.stukken.keys())
    listed = any(
        each.document == id_ for opdracht in project.documenten.values() for each in opdracht.bijlagen
    )
    day = stuk.ingangsdatum or stuk.datum
    return bool(named) or listed or day is None or abs(day - _begin(project, stuk)) <= _JAAR


def _begin(project: Project, stuk: Stuk) -> date:
    """The first day of the agreement that lies nearest to a document made elsewhere."""
    days = [
        each.ingangsdatum
        for each in project.documenten.values()
        if each.soort in _OVER_KOSTEN and each.ingangsdatum and stuk.deelterrein in (None, each.deelterrein)
    ]
    day = stuk.ingangsdatum or stuk.datum or date.max
    return min(days, key=lambda each: abs(each - day), default=day)


def kosten_van(project: Project) -> Iterator[tuple[str, Kosten, Opdracht | Stuk | None]]:
    """Every block of costs, with its document: those of the project, of documents, and of those from elsewhere."""
    if project.kosten:
        yield "kosten", project.kosten, None
    for id_, opdracht in project.documenten.items():
        if opdracht.kosten:
            yield id_, opdracht.kosten, opdracht
    for id_, stuk in project.stukken.items():
        if stuk.kosten and hoort_bij_nu(project, id_):
            yield id_, stuk.kosten, stuk


def bereik_van_kosten(project: Project, record: Opdracht | Stuk | None) -> Bereik:
    """The clients and area of a block of costs."""
    if record is not None:
        return bereik_van(project, record)
    guests = [id_ for id_, each in project.samenwerking.partijen.items() if each.rol == "gast"]
    return Bereik(frozenset(guests))
