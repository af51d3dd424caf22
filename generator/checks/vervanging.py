"""Een document vervangt iets van eerder, tussen dezelfde partijen.

Wat later ingaat, kan niet worden vervangen door wat eerder inging; dan staan de twee verwisseld. En een overeenkomst eindigt alleen
voor wie de nieuwe tekent: wie bij de oude hoorde en bij geen enkele nieuwe, zit nog aan de oude vast. Een oude overeenkomst
tussen drie partijen mag wel door twee nieuwe worden vervangen, en wie de samenwerking heeft verlaten telt niet mee.

Goed:

    documenten:
      deel-2010: {soort: deelovereenkomst, ingangsdatum: 2010-01-01}
      deel-2015: {soort: deelovereenkomst, ingangsdatum: 2015-01-01, vervangt: deel-2010}

Fout:

    documenten:
      deel-2010: {soort: deelovereenkomst, ingangsdatum: 2010-01-01, vervangt: deel-2015}
      deel-2015: {soort: deelovereenkomst, ingangsdatum: 2015-01-01}

Herstel: zet `vervangt` bij het nieuwe document, en noem het oude dat tussen dezelfde partijen geldt.
"""

from collections.abc import Iterator

from generator.checks._melding import dag, naam_van
from generator.checks._opvolging import vervangers
from generator.checks._overeenkomst import Overeenkomst, overeenkomst, partijen_van, record_van
from generator.dutch.lists import opsomming
from generator.model import Opdracht, Project
from generator.problem import Problem, Severity


def check(project: Project) -> Iterator[Problem]:
    """Compare every document with the one that it replaces."""
    for id_, opdracht in project.documenten.items():
        old, new = overeenkomst(project, opdracht.vervangt), overeenkomst(project, id_)
        if old is None or new is None or _wederzijds(old, id_):
            continue
        place, pad = opdracht.where("vervangt"), opdracht.path("vervangt")
        if old.begin and new.begin and old.begin >= new.begin:
            message = f"{pad}: {old.id} gaat in op {dag(old.begin)}, dit document al op {dag(new.begin)}"
            yield Problem("vervanging", message, place, "zijn de twee verwisseld?")
        elif bound := _nog_gebonden(project, old):
            who = opsomming(naam_van(project, each) for each in bound)
            message = f"{pad}: {who} {'is' if len(bound) == 1 else 'zijn'} partij bij {old.id}, en bij geen document dat het vervangt"
            hint = "noem het document dat tussen dezelfde partijen geldt, of voeg de partij toe"
            yield Problem("vervanging", message, place, hint, Severity.WARNING)


def _wederzijds(old: Overeenkomst, id_: str) -> bool:
    """Whether two documents replace each other, or one itself: that is another mistake (kringverwijzing)."""
    return old.id == id_ or (isinstance(old.record, Opdracht) and old.record.vervangt == id_)


def _nog_gebonden(project: Project, old: Overeenkomst) -> list[str]:
    """The parties of an old agreement that no new one binds and that have not left."""
    known = project.samenwerking.partijen
    new = {
        party
        for id_ in vervangers(project, old.id)
        for party in partijen_van(project, record_van(project, id_))
    }
    stays = (id_ for id_ in old.partijen - new if id_ in known)
    return sorted(id_ for id_ in stays if known[id_].status != "afgehaakt" and not known[id_].tot)
