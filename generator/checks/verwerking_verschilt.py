"""De verwerkersovereenkomst gaat over dezelfde partijen en taken als de overeenkomst.

Een verwerkersovereenkomst bindt alleen wie haar tekent, voor de verwerking die zij noemt (AVG, artikel 28, derde lid). Ontbreekt er een
gast, staat er een ander in, of gaat zij over een ander deelterrein, dan mist de verwerking haar grondslag. Hetzelfde geldt voor een onderlinge
regeling (artikel 26). Deze controle vergelijkt wat onder `verwerkingen` staat met de deelovereenkomsten, en met de stukken die als
verwerkersovereenkomst zijn vastgelegd: partijen, deelterrein, rol en datum.

Goed:

    stukken:
      vwo: {titel: Verwerkersovereenkomst ICT, soort: verwerkersovereenkomst, partijen: [coevorden, emmen]}
    verwerkingen:
      - {deelterrein: ict, rol: verwerker, overeenkomst: Verwerkersovereenkomst ICT}
    documenten:
      deel: {soort: deelovereenkomst, deelterrein: ict, partijen: [coevorden, emmen]}

Fout:

    stukken:
      vwo: {titel: Verwerkersovereenkomst ICT, soort: verwerkersovereenkomst, partijen: [borger-odoorn, emmen]}
    verwerkingen:
      - {deelterrein: ict, rol: verwerker, overeenkomst: Verwerkersovereenkomst ICT}
    documenten:
      deel: {soort: deelovereenkomst, deelterrein: ict, partijen: [coevorden, emmen]}

Herstel: noem de goede verwerkersovereenkomst, of laat haar aanpassen.
"""

import re
from collections.abc import Iterator

from generator.checks._gelijkenis import bare
from generator.checks._melding import dag, naam_van
from generator.checks._overeenkomst import partijen_van
from generator.dutch.lists import opsomming
from generator.model import Deelterrein, Opdracht, Project, Stuk, Verwerking
from generator.problem import Problem, Severity

_VERWERKER = re.compile(r"\b(?:ver|be)werkersovereenkomst", re.IGNORECASE)
_SAMEN = re.compile(r"\bonderlinge regeling|\bgezamenlijk", re.IGNORECASE)


def check(project: Project) -> Iterator[Problem]:
    """Compare every processing with the agreements on its area and with what was signed for it."""
    for each in project.verwerkingen:
        area = project.deelterreinen.get(each.deelterrein)
        deals = [
            opdracht
            for opdracht in project.documenten.values()
            if opdracht.soort == "deelovereenkomst" and opdracht.deelterrein == each.deelterrein
        ]
        if area is None:
            continue
        yield from _titel(project, each, area)
        yield from _niet(each, area)
        yield from _datum(each, deals)
        signed = {id_: stuk for id_, stuk in project.stukken.items() if _hoort_bij(stuk, each)}
        for id_, stuk in signed.items():
            yield from _stuk(project, each, id_, stuk)
        yield from _partijen(project, each, signed, deals)


def _hoort_bij(stuk: Stuk, each: Verwerking) -> bool:
    titles = [bare(title) for title in (stuk.titel, stuk.citeertitel) if title]
    if each.overeenkomst and bare(each.overeenkomst) in titles:
        return True
    arranged = _VERWERKER.search(stuk.soort or "") or _SAMEN.search(stuk.soort or "")
    return bool(arranged) and stuk.deelterrein is not None and stuk.deelterrein == each.deelterrein


def _partijen(
    project: Project, each: Verwerking, signed: dict[str, Stuk], deals: list[Opdracht]
) -> Iterator[Problem]:
    """One agreement for all guests, or one for each of them: together they bind who the deelovereenkomsten bind."""
    expected = {id_ for opdracht in deals for id_ in partijen_van(project, opdracht)}
    given = {id_: set(stuk.partijen) for id_, stuk in signed.items() if stuk.partijen}
    if not expected or not given:
        return
    for id_, parties in given.items():
        if strange := sorted(parties - expected):
            who = opsomming(naam_van(project, party) for party in strange)
            message = f"{signed[id_].path('partijen')}: {who} is geen partij bij de deelovereenkomst"
            yield _fout(signed[id_], "partijen", message, "noem de partijen van de deelovereenkomst")
            return
    if lacking := sorted(expected - set().union(*given.values())):
        who = opsomming(naam_van(project, party) for party in lacking)
        names = opsomming(given)
        message = (
            f"{each.path('overeenkomst' if each.overeenkomst else 'rol')}: {who} is geen partij bij {names}"
        )
        place = each.where("overeenkomst") if each.overeenkomst else each.where("rol")
        tip = "laat ook deze partij de verwerkersovereenkomst tekenen, of leg haar eigen overeenkomst vast"
        yield Problem("verwerking-verschilt", message, place, tip)


def _stuk(project: Project, each: Verwerking, id_: str, stuk: Stuk) -> Iterator[Problem]:
    """What the agreement itself says: its area, its kind and its date."""
    if stuk.deelterrein and stuk.deelterrein != each.deelterrein:
        message = f"{stuk.path('deelterrein')}: deze verwerking gaat over {each.deelterrein}"
        yield _fout(stuk, "deelterrein", message, "noem de overeenkomst van dit deelterrein")
    said = f" {bare(stuk.titel or '')} {bare(stuk.omschrijving or '')} "
    area = project.deelterreinen[each.deelterrein].naam or ""
    others = (
        other.naam for key, other in project.deelterreinen.items() if key != each.deelterrein and other.naam
    )
    strange = next((name for name in others if f" {bare(name)} " in said), "")
    if strange and f" {bare(area)} " not in said and not stuk.deelterrein:
        key = "omschrijving" if f" {bare(strange)} " in f" {bare(stuk.omschrijving or '')} " else "titel"
        message = f"{stuk.path(key)}: dit gaat over {strange}, en de verwerking over {area}"
        yield _fout(stuk, key, message, "noem de overeenkomst van dit deelterrein")
    kind = f"{stuk.soort or ''} {stuk.titel or ''}"
    joint = each.rol == "gezamenlijk verwerkingsverantwoordelijken"
    if (joint and _VERWERKER.search(kind)) or (each.rol == "verwerker" and _SAMEN.search(kind)):
        message = f"{each.path('rol')}: de gastheer is hier {each.rol}, maar {id_} is een {stuk.soort}"
        yield _fout(
            each,
            "rol",
            message,
            "bij een verwerker hoort een verwerkersovereenkomst, anders een onderlinge regeling",
        )
    if each.datum and stuk.datum and each.datum != stuk.datum:
        message = f"{each.path('datum')}: {dag(each.datum)}, maar {id_} is van {dag(stuk.datum)}"
        yield _fout(each, "datum", message, "verbeter een van beide")


def _titel(project: Project, each: Verwerking, area: Deelterrein) -> Iterator[Problem]:
    """A title with the name of another area in it, or of another kind of agreement."""
    title = f" {bare(each.overeenkomst or '')} "
    own = any(f" {word} " in title for word in (bare(area.naam or ""), each.deelterrein))
    for id_, other in project.deelterreinen.items():
        if id_ != each.deelterrein and other.naam and f" {bare(other.naam)} " in title and not own:
            message = f"{each.path('overeenkomst')}: de titel noemt {other.naam}, en dit is de verwerking voor {area.naam}"
            yield _fout(each, "overeenkomst", message, "noem de overeenkomst van dit deelterrein")
    joint = each.rol == "gezamenlijk verwerkingsverantwoordelijken"
    wrong = _VERWERKER if joint else _SAMEN if each.rol == "verwerker" else None
    registered = any(_hoort_bij(stuk, each) for stuk in project.stukken.values())
    if wrong and wrong.search(each.overeenkomst or "") and not registered:
        message = f"{each.path('overeenkomst')}: de titel past niet bij de rol '{each.rol}'"
        tip = "bij een verwerker hoort een verwerkersovereenkomst, anders een onderlinge regeling"
        yield _fout(each, "overeenkomst", message, tip)


def _niet(each: Verwerking, area: Deelterrein) -> Iterator[Problem]:
    if "persoonsgegevens" in area.bron.sleutels and area.persoonsgegevens is False:
        message = (
            f"{area.path('persoonsgegevens')}: nee, maar {each.bron.pad} is een verwerking op dit deelterrein"
        )
        tip = "zet persoonsgegevens: ja, of haal de verwerking weg"
        yield Problem("verwerking-verschilt", message, area.where("persoonsgegevens"), tip, Severity.WARNING)


def _datum(each: Verwerking, deals: list[Opdracht]) -> Iterator[Problem]:
    """Agreed after the work began."""
    begins = [
        opdracht.ingangsdatum for opdracht in deals if opdracht.ingangsdatum and not opdracht.terugwerkend
    ]
    if each.datum and begins and each.datum > min(begins):
        message = (
            f"{each.path('datum')}: {dag(each.datum)} ligt na het begin van de verwerking, {dag(min(begins))}"
        )
        place, tip = each.where("datum"), "sluit haar voordat de verwerking begint, of verbeter de datum"
        yield Problem("verwerking-verschilt", message, place, tip, Severity.WARNING)


def _fout(record: Stuk | Verwerking, key: str, message: str, tip: str) -> Problem:
    return Problem("verwerking-verschilt", message, record.where(key), tip)
