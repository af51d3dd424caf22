"""Een totaalbedrag is de som van de regels, en in ieder stuk hetzelfde.

De kostenbijlage, de overeenkomst en de brief aan de raad noemen hetzelfde bedrag. Wat hier wordt gemaakt, rekent het programma zelf uit; een
stuk dat elders is gemaakt (een kostenbijlage, een begroting, een brief van een andere gemeente) kan een ander totaal noemen. Leg dat totaal bij
het stuk vast onder `kosten`, dan wordt het vergeleken met de som van de producten, met de bedragen per gemeente (`per_partij`) en met andere
stukken. Afgerond op hele euro's, honderd- of duizendtallen is gelijk; met of zonder btw ook, als dat erbij staat. Een stuk dat is vervangen of van
een ander jaar is, telt niet mee.

Goed:

    producten:
      - {code: P1, omschrijving: werkplek, deelterrein: ict, afnemer: coevorden, volume: 100, eenheid: stuk, prijs: "1500,00"}
    stukken:
      begroting: {titel: Kostenbijlage ICT, soort: kostenbijlage, kosten: {totaal: 150000}}

Fout:

    producten:
      - {code: P1, omschrijving: werkplek, deelterrein: ict, afnemer: coevorden, volume: 100, eenheid: stuk, prijs: "1500,00"}
    stukken:
      begroting: {titel: Kostenbijlage ICT, soort: kostenbijlage, kosten: {totaal: 155000}}

Herstel: verbeter het totaal of de regels, of leg vast waarom het stuk over iets anders gaat (deelterrein, partijen, datum).
"""

from collections.abc import Iterator
from decimal import Decimal

from generator.checks._bedragen import (
    Bereik,
    basis_totaal,
    bereik_van_kosten,
    gelijk,
    kosten_van,
    totalen,
)
from generator.checks._melding import naam_van, plek
from generator.checks._overeenkomst import raam_van
from generator.dutch.amounts import bedrag
from generator.dutch.notation import NBSP
from generator.dutch.numbers import afgerond
from generator.model import Kosten, Project
from generator.problem import Position, Problem


def check(project: Project) -> Iterator[Problem]:
    """Hold every total against its parts, the products and the other documents."""
    yield from _basisbedragen(project)
    seen: dict[Bereik, tuple[str, Decimal, str]] = {}
    for id_, kosten, record in kosten_van(project):
        bereik = bereik_van_kosten(project, record)
        yield from _delen(project, kosten)
        known = totalen(project, bereik, "structureel") | totalen(project, bereik, "")
        basis = basis_totaal(kosten)
        known |= {basis} if basis is not None else set()
        if kosten.totaal is None:
            continue
        if known and not any(gelijk(kosten.totaal, each) for each in known):
            real = min(known, key=lambda each: abs(each - (kosten.totaal or 0)))
            yield _fout(kosten, "totaal", f"{_euro(kosten.totaal)}, maar de regels zijn samen {_euro(real)}")
        other = seen.get(bereik)
        if not known and other and other[2] == kosten.btw and not gelijk(kosten.totaal, other[1]):
            yield _fout(kosten, "totaal", f"{_euro(kosten.totaal)}, maar {other[0]} noemt {_euro(other[1])}")
        seen.setdefault(bereik, (id_, kosten.totaal, kosten.btw))


def _basisbedragen(project: Project) -> Iterator[Problem]:
    """A basic amount that is another one than that of the framework, from the same day on."""
    for id_, opdracht in project.documenten.items():
        raam = raam_van(project, id_)
        own, other = opdracht.kosten, (raam.record.kosten or project.kosten) if raam else None
        if not (own and other and raam) or own is other or own.stelsel != other.stelsel:
            continue
        same_day = raam.begin == opdracht.ingangsdatum
        if own.basisbedrag and other.basisbedrag and own.basisbedrag != other.basisbedrag and same_day:
            wat = f"{_euro(own.basisbedrag)}, maar {other.bron.pad} noemt {_euro(other.basisbedrag)}"
            yield _fout(own, "basisbedrag", wat)


def _delen(project: Project, kosten: Kosten) -> Iterator[Problem]:
    """The amounts of the clients: together the total, and each the sum of its own products."""
    given = {id_: each for id_, each in kosten.per_partij.items() if each is not None}
    total = sum(given.values(), Decimal(0))
    if given and kosten.totaal is not None and abs(total - kosten.totaal) >= 1:
        wat = f"{_euro(kosten.totaal)}, maar de bedragen per gemeente zijn samen {_euro(total)}"
        yield _fout(kosten, "totaal", wat)
    for id_, said in given.items():
        alone = Bereik(frozenset({id_}))
        known = {each for area in (None, *project.deelterreinen) for each in _van(project, alone, area)}
        if known and not any(gelijk(said, each) for each in known):
            real = min(known, key=lambda each: abs(each - said))
            wat = f"{_euro(said)}, maar de regels van {naam_van(project, id_)} zijn samen {_euro(real)}"
            yield _fout(kosten, f"per_partij.{id_}", wat, plek(kosten, "per_partij", id_))


def _van(project: Project, bereik: Bereik, area: str | None) -> set[Decimal]:
    own = Bereik(bereik.gasten, area)
    return totalen(project, own, "structureel") | totalen(project, own, "")


def _fout(kosten: Kosten, key: str, wat: str, place: Position | None = None) -> Problem:
    hint = "verbeter het bedrag of de regels"
    return Problem("kosten-totaal", f"{kosten.path(key)}: {wat}", place or kosten.where(key), hint)


def _euro(amount: Decimal) -> str:
    return bedrag(afgerond(amount)).replace(NBSP, " ")
