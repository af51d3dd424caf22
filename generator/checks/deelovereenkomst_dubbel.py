"""Voor een gast en een deelterrein geldt op een dag maar één deelovereenkomst.

Twee deelovereenkomsten over hetzelfde werk spreken elkaar op den duur tegen: welke prijs en welke norm gelden? Wat elkaar
opvolgt (`einddatum`, `looptijd` of `vervangt`) staat elkaar niet in de weg, en twee overeenkomsten met verschillende gasten
ook niet. Een overeenkomst die elders is gemaakt (onder `stukken`, met haar deelterrein) telt mee. Binnen het sociaal domein mogen de taakvelden verschillen (`taakveld`): jeugdhulp naast werk en inkomen.

Goed:

    documenten:
      deel-2010: {soort: deelovereenkomst, deelterrein: ict, ingangsdatum: 2010-01-01}
      deel-2015: {soort: deelovereenkomst, deelterrein: ict, ingangsdatum: 2015-01-01, vervangt: deel-2010}

Fout:

    documenten:
      deel-2010: {soort: deelovereenkomst, deelterrein: ict, ingangsdatum: 2010-01-01}
      deel-2015: {soort: deelovereenkomst, deelterrein: ict, ingangsdatum: 2015-01-01}

Herstel: zeg welke de andere vervangt (`vervangt`), geef de eerste een einddatum, of verbeter partijen of deelterrein.
"""

from collections.abc import Iterator

from generator.checks._melding import dag, naam_van
from generator.checks._opvolging import gelijktijdig
from generator.checks._overeenkomst import Overeenkomst, overeenkomsten
from generator.dutch.lists import opsomming
from generator.model import Opdracht, Project
from generator.problem import Problem


def check(project: Project) -> Iterator[Problem]:
    """Compare every two agreements about the same area."""
    agreements = [
        each
        for each in overeenkomsten(project, "deelovereenkomst")
        if isinstance(each.record, Opdracht) or each.record.status != "concept"
    ]
    for number, later in enumerate(agreements):
        for earlier in agreements[:number]:
            clients = _gasten(project, earlier) & _gasten(project, later)
            if clients and _zelfde_werk(earlier, later) and gelijktijdig(project, earlier, later):
                yield _fout(
                    project, earlier, later, opsomming(naam_van(project, each) for each in sorted(clients))
                )


def _gasten(project: Project, deel: Overeenkomst) -> frozenset[str]:
    known = project.samenwerking.partijen
    return frozenset(id_ for id_ in deel.partijen if id_ in known and known[id_].rol == "gast")


def _zelfde_werk(one: Overeenkomst, other: Overeenkomst) -> bool:
    """Whether two agreements are about the same area; of one made elsewhere the field of work may not be known."""
    a, b = one.record, other.record
    fields = [getattr(each.velden, "taakveld", None) for each in (a, b) if isinstance(each, Opdracht)]
    return a.deelterrein is not None and a.deelterrein == b.deelterrein and len(set(fields)) <= 1


def _fout(project: Project, earlier: Overeenkomst, later: Overeenkomst, wie: str) -> Problem:
    record = later.record
    area = project.deelterreinen.get(record.deelterrein or "")
    since = f" sinds {dag(earlier.begin)}" if earlier.begin else ""
    message = (
        f"{record.path('deelterrein')}: voor {wie} geldt over {(area.naam if area else '') or record.deelterrein}"
        f"{since} ook {earlier.id}"
    )
    hint = (
        f"vervangt de ene de andere? voeg toe: vervangt: {earlier.id}; of laat {earlier.id} eerder eindigen"
    )
    return Problem("deelovereenkomst-dubbel", message, record.where("deelterrein"), hint)
