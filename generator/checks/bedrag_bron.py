"""Een bedrag dat uit een stuk wordt aangehaald, staat zo in dat stuk.

„Volgens het onderzoeksrapport kost dat € 152.000”, terwijl het rapport € 125.000 noemt: dan klopt het citaat niet, of het rapport is
verkeerd vastgelegd. De bedragen van een stuk zijn die in zijn omschrijving, zijn kosten en zijn beslispunten. Een zin die het stuk bij zijn
titel noemt, met een bedrag dat daar niet bij is, geeft een waarschuwing.

Goed:

    stukken:
      rapport: {titel: Rapport samenwerking, soort: rapport, omschrijving: De kosten zijn € 125.000 per jaar.}
    documenten:
      brief: {soort: raadsbrief, vervolg: [Volgens het Rapport samenwerking zijn de kosten € 125.000.]}

Fout:

    stukken:
      rapport: {titel: Rapport samenwerking, soort: rapport, omschrijving: De kosten zijn € 125.000 per jaar.}
    documenten:
      brief: {soort: raadsbrief, vervolg: [Volgens het Rapport samenwerking zijn de kosten € 152.000.]}

Herstel: neem het bedrag over uit het stuk, of vul aan wat er van het stuk is vastgelegd.
"""

from collections.abc import Iterator
from decimal import Decimal

from generator.checks._gelijkenis import bare
from generator.checks._getallen import amounts
from generator.checks._patronen import sentences
from generator.checks._teksten import teksten
from generator.dutch.amounts import bedrag
from generator.dutch.notation import NBSP
from generator.library.library import Library
from generator.model import Project, Stuk
from generator.problem import Problem
from generator.walk import walk


def check(project: Project, library: Library) -> Iterator[Problem]:
    """Compare the amounts of every sentence that names a document with what is known of that document."""
    known = {id_: found for id_, stuk in project.stukken.items() if (found := _bedragen(stuk))}
    if not known:
        return
    for each in teksten(project, library):
        if each.citaat:
            continue
        for _, sentence in sentences(each.tekst):
            stuk = next((id_ for id_ in known if _noemt(sentence, project.stukken[id_])), "")
            if stuk and (
                wrong := next((said for said, value in amounts(sentence) if value not in known[stuk]), "")
            ):
                there = ", ".join(bedrag(value).replace(NBSP, " ") for value in sorted(known[stuk]))
                wat = f"{wrong.strip()} staat niet bij stukken.{stuk}; daar staat {there}"
                tip = "neem het bedrag over uit het stuk, of vul het stuk aan"
                yield each.meld("bedrag-bron", wat, tip, fout=False)


def _bedragen(stuk: Stuk) -> frozenset[Decimal]:
    """Every amount that is known of a document."""
    found: set[Decimal] = set()
    for each in walk(stuk):
        if isinstance(each.waarde, str):
            found |= {value for _, value in amounts(each.waarde)}
        elif each.veld and each.veld.naam == "bedrag":
            found.add(Decimal(each.waarde))
    costs = stuk.kosten
    if costs:
        found |= {value for value in (*costs.per_partij.values(), costs.totaal) if value is not None}
    return frozenset(found)


def _noemt(sentence: str, stuk: Stuk) -> bool:
    titles = (bare(title) for title in (stuk.titel, stuk.citeertitel) if title)
    return any(title and f" {title} " in f" {bare(sentence)} " for title in titles)
