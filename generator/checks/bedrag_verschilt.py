"""Een bedrag in een brief of toelichting is het bedrag dat partijen hebben afgesproken.

De prijzen staan in de deelovereenkomst, en de raad leest er in de brief een. Noemt een zin wat een gemeente per jaar of eenmalig betaalt, de prijs
van een product of het basisbedrag per fte, dan is dat het bedrag van de producten en de kosten in het project, zonder of met btw. Zijn die er
niet, dan telt wat bij een stuk onder `kosten` staat, en spreken twee teksten elkaar niet tegen. Afronden op honderd- of duizendtallen mag.
Een zin die schat („ongeveer”, „ten hoogste”), vergelijkt („lager”), terugkijkt of over iets anders gaat (krediet, subsidie), blijft buiten
beschouwing.

Goed:

    producten:
      - {code: P1, omschrijving: werkplek, deelterrein: ict, afnemer: coevorden, volume: 100, eenheid: stuk, prijs: "1500,00"}
    documenten:
      brief: {soort: raadsbrief, kosten_toelichting: Coevorden betaalt € 150.000 per jaar.}

Fout:

    producten:
      - {code: P1, omschrijving: werkplek, deelterrein: ict, afnemer: coevorden, volume: 100, eenheid: stuk, prijs: "1500,00"}
    documenten:
      brief: {soort: raadsbrief, kosten_toelichting: Coevorden betaalt € 145.000 per jaar.}

Herstel: verbeter het bedrag in de tekst of in het project, of noem het bedrag niet en verwijs naar de overeenkomst.
"""

import re
from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal

from generator.checks._bedragen import Bereik, basis_totaal, bedrag_van, gelijk, kosten_van, totalen
from generator.checks._bedragtekst import Bewering, beweringen
from generator.checks._teksten import Tekst, teksten
from generator.dutch.amounts import bedrag
from generator.dutch.notation import NBSP
from generator.dutch.numbers import afgerond
from generator.library.library import Library
from generator.model import Project
from generator.problem import Problem

_JAAR = re.compile(r"(?<![\d.,])(?:19|20)\d{2}(?![\d.,])")
_ZEGT_HOEVEEL = re.compile(
    r"\b(?:per jaar|jaarlijks\w*|ieder jaar|elk jaar|per maand|per kwartaal|in totaal|totale?|totaalbedrag|jaarbedrag\w*|eenmalig\w*|structure\w+|"
    r"bijdrage|betaalt|betalen|bedraagt|bedragen|kost|kosten|komen|komt)\b",
    re.IGNORECASE,
)
_HONDERD = Decimal(100)
_MET_BTW = tuple(
    1 + Decimal(rate) / _HONDERD for rate in (0, 6, 9, 19, 21)
)  # an amount may be said both ways
_VERKENNING = timedelta(days=500)  # what was written longer before the agreements, explored them
_KORT = 4  # a description of fewer letters is found in other words
_CENTEN = Decimal(4)  # what dividing a year over quarters and months may round away


def check(project: Project, library: Library) -> Iterator[Problem]:
    """Hold every amount in the texts against what is known, or else against what another text said."""
    said: dict[tuple[frozenset[str], str], Bewering] = {}
    for tekst in teksten(project, library):
        if not _leest(tekst):
            continue
        for each in beweringen(project, tekst):
            if _ander_jaar(project, each):
                continue
            product = _van_product(project, each)
            known = set() if each.per_stuk else _bekend(project, each)
            if product or known:
                nearest = min(product or known, key=lambda real: abs(real - each.per_jaar))
                # Without a party a total may be that of everybody with the host, which no product tells.
                sure = product or each.partijen or abs(nearest - each.per_jaar) * 5 <= nearest
                if sure and not any(_past(each, real) for real in product | known):
                    yield _fout(each, nearest)
                continue
            if each.per_stuk:
                continue
            first = said.setdefault((each.partijen, each.aard), each)
            rated = {first.per_jaar * rate for rate in _MET_BTW} | {
                first.per_jaar / rate for rate in _MET_BTW
            }
            if each.aard and each.partijen and not any(_past(each, real) for real in rated):
                where = first.tekst.pad or "een clausule"
                wat = f"hier staat {each.geschreven}, maar in {where} staat {first.geschreven}"
                yield tekst.meld("bedrag-verschilt", wat, "verbeter een van beide bedragen")


def _leest(tekst: Tekst) -> bool:
    """Running text of documents, costs and what was made elsewhere."""
    if tekst.sleutel in ("titel", "citeertitel", "reden", "onderwerp"):
        return False
    return tekst.in_clausule or tekst.pad.startswith(("documenten.", "kosten.", "stukken."))


def _ander_jaar(project: Project, each: Bewering) -> bool:
    """Whether a sentence speaks of another year than that of the agreements: then other amounts hold."""
    years = {int(found) for found in _JAAR.findall(each.zin)}
    opdracht = each.tekst.opdracht
    days = [opdracht.ingangsdatum, opdracht.datum] if opdracht else []
    begins = [other.ingangsdatum for other in project.documenten.values() if other.ingangsdatum]
    days += begins
    early = opdracht.datum if opdracht else None
    if early and begins and min(begins) - early > _VERKENNING:
        return True
    return bool(years) and not years & {day.year for day in days if day}


def _past(each: Bewering, real: Decimal) -> bool:
    if each.keren > 1:
        return abs(each.per_jaar - real) <= _CENTEN or gelijk(each.bedrag, real / each.keren)
    return gelijk(each.bedrag, real) or _miljoenen(each, real)


def _miljoenen(each: Bewering, real: Decimal) -> bool:
    """Whether "€ 1,2 miljoen" is the amount, as far as it is precise."""
    if "miljoen" not in each.geschreven:
        return False
    step = Decimal(100_000) if "," in each.geschreven else Decimal(1_000_000)
    return abs(each.bedrag - real) * 2 <= step


def _van_product(project: Project, each: Bewering) -> set[Decimal]:
    """The prices and amounts of the products that a sentence names, and a basic amount per fte."""
    text = each.zin.lower()
    found: set[Decimal] = set()
    if "basisbedrag" in text or "per fte" in text:
        for _, kosten, _ in kosten_van(project):
            found |= {kosten.basisbedrag} if kosten.basisbedrag else set()
    for product in project.producten:
        name = (product.omschrijving or "").lower()
        named = (len(name) >= _KORT and name in text) or (
            product.code and f" {product.code.lower()} " in f" {text} "
        )
        if (
            named
            and (not each.partijen or product.afnemer in (None, *each.partijen))
            and product.prijs is not None
            and product.volume
        ):
            for amount in (product.prijs, bedrag_van(product)):
                found |= {amount, amount * (1 + (product.btw_tarief or Decimal(0)) / _HONDERD)}
    return found


def _bekend(project: Project, each: Bewering) -> set[Decimal]:
    """The totals that a sentence can mean: of the products, or else what blocks of costs say."""
    if not _ZEGT_HOEVEEL.search(each.zin):
        return set()
    guests = [id_ for id_, party in project.samenwerking.partijen.items() if party.rol == "gast"]
    groups = [set(each.partijen)] if each.partijen else [set(guests), *({id_} for id_ in guests)]
    found: set[Decimal] = set()
    for group in groups:
        for area in (None, *project.deelterreinen):
            bereik = Bereik(frozenset(group), area)
            for kind in {each.aard or "structureel", ""}:
                found |= totalen(project, bereik, kind)
    if found or each.aard == "eenmalig":
        return found
    return _in_stukken(project, each, groups, set(guests))


def _in_stukken(project: Project, each: Bewering, groups: list[set[str]], guests: set[str]) -> set[Decimal]:
    """What blocks of costs say of these clients, where no products tell it."""
    found: set[Decimal] = set()
    for _, kosten, record in kosten_van(project):
        per = kosten.per_partij
        found |= {sum((per[id_] for id_ in group), Decimal(0)) for group in groups if group <= per.keys()}
        alone = record is not None and each.partijen == set(record.partijen) & guests
        if kosten.totaal is not None and (not each.partijen or alone):
            found.add(kosten.totaal)
        if (basis := basis_totaal(kosten)) is not None:
            found.add(basis)
    return found


def _fout(each: Bewering, real: Decimal) -> Problem:
    amount = bedrag(afgerond(real / each.keren)).replace(NBSP, " ")
    wat = f"hier staat {each.geschreven}, maar volgens het project is het {amount}"
    hint = "verbeter het bedrag hier of in het project, of noem het bedrag niet"
    return each.tekst.meld("bedrag-verschilt", wat, hint)
