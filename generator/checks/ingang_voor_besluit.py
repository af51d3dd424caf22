"""Een overeenkomst gaat niet in voordat er over is besloten, tenzij zij terugwerkt.

Gaat een overeenkomst in vóór het besluit van een van de colleges, dan is dat terugwerkende kracht. Dat mag tussen partijen, maar
moet er dan uitdrukkelijk staan (`terugwerkend: ja`); mandaat werkt nooit terug. Het komt voor: dienstverlening die in januari
begon en waarover in juli en september werd besloten.

Goed:

    besluiten:
      aangaan: {orgaan: college, organisatie: emmen, datum: 2013-07-09, onderwerp: om de overeenkomst aan te gaan}
    documenten:
      deel:
        ingangsdatum: 2013-01-01
        terugwerkend: ja
        ondertekening: {emmen: {besluit: aangaan}}

Fout:

    besluiten:
      aangaan: {orgaan: college, organisatie: emmen, datum: 2013-07-09, onderwerp: om de overeenkomst aan te gaan}
    documenten:
      deel:
        ingangsdatum: 2013-01-01
        ondertekening: {emmen: {besluit: aangaan}}

Herstel: zet `terugwerkend: ja` als dat de bedoeling is, of verbeter een van beide datums.
"""

from collections.abc import Iterator

from generator.checks._melding import dag, naam_van
from generator.checks._overeenkomst import collegebesluit, deelnemers_van, getekende_stukken, tekendatum
from generator.library.library import Library
from generator.model import Project
from generator.problem import Problem, Severity


def check(project: Project, library: Library) -> Iterator[Problem]:
    """Compare the first day of every document with the decisions about it."""
    for id_, opdracht in getekende_stukken(project, library):
        begin = opdracht.ingangsdatum
        if begin is None or opdracht.terugwerkend:
            continue
        late = []
        for partij in deelnemers_van(project, opdracht):
            found, signed = collegebesluit(project, id_, partij), tekendatum(opdracht, partij)
            decided = found[1].datum if found and found[1].organisatie == partij else None
            # A decision after the signature is a mistake in itself (besluit-na-ondertekening).
            if decided and decided > begin and not (signed and decided > signed):
                late.append(f"{naam_van(project, partij)} op {dag(decided)}")
        if late:
            message = (
                f"{opdracht.path('ingangsdatum')}: dit document gaat in op {dag(begin)}, "
                f"maar later besloot {' en '.join(late)}"
            )
            hint = "bedoelt u terugwerkende kracht? voeg toe: terugwerkend: ja"
            place = opdracht.where("ingangsdatum")
            yield Problem("ingang-voor-besluit", message, place, hint, Severity.WARNING)
