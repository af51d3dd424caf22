"""Wie personeel laat overgaan, noemt het overleg daarover.

De ondernemingsraad adviseert over een overgang van werkzaamheden (Wet op de ondernemingsraden, artikel 25; het politiek primaat van
artikel 46d beperkt dat), en met de vakbonden wordt overlegd over de gevolgen voor personeel: het Georganiseerd Overleg, sinds 2020
het lokaal overleg. Staat er van een werkgever die personeel afstaat niets, dan is het misschien vergeten. Daarom een waarschuwing.

Goed:

    documenten:
      personeel: {soort: bijlage-personeel, overgangsdatum: 2010-01-01}
    personeel:
      medewerkers:
        - {nummer: 1041, van: coevorden, naar: emmen, functie: consulent, schaal: 8, fte: 1}
    medezeggenschap:
      - {orgaan: OR, organisatie: coevorden, strekking: gevraagd}

Fout:

    documenten:
      personeel: {soort: bijlage-personeel, overgangsdatum: 2010-01-01}
    personeel:
      medewerkers:
        - {nummer: 1041, van: coevorden, naar: emmen, functie: consulent, schaal: 8, fte: 1}

Herstel: leg het advies of overleg vast onder `medezeggenschap`; is het nog gaande, schrijf dan `strekking: gevraagd`.
"""

from collections.abc import Iterator

from generator.checks._melding import naam_van
from generator.dutch.lists import opsomming
from generator.model import Project
from generator.problem import Problem, Severity


def check(project: Project) -> Iterator[Problem]:
    """Look for employers whose staff goes over without any advice."""
    staff = project.personeel.medewerkers if project.personeel else ()
    heard = {each.organisatie for each in project.medezeggenschap}
    # A row of which the organisation could not be read may be the one that is looked for.
    if not project.personeel or None in heard or not (heard or _gaat_over(project)):
        return
    silent = dict.fromkeys(each.van for each in staff if each.van and each.van not in heard)
    known = [id_ for id_ in silent if id_ in project.samenwerking.partijen]
    if known:
        who = opsomming(naam_van(project, id_) for id_ in known)
        message = f"personeel: van {who} gaat personeel over, maar er staat geen advies of overleg bij"
        hint = "leg het vast onder medezeggenschap; is het nog gaande: strekking: gevraagd"
        place = project.bron.sleutels.get("personeel")
        yield Problem("personeel-zonder-overleg", message, place, hint, Severity.WARNING)


def _gaat_over(project: Project) -> bool:
    """Whether a document is made about the transfer; a list of staff alone may be there for the figures."""
    return any(
        each.soort == "bijlage-personeel" or each.overgangsdatum for each in project.documenten.values()
    )
