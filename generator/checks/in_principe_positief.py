"""„In principe positief” is geen instemming.

Staat onder `medezeggenschap` dat een overlegorgaan advies is gevraagd of in principe positief is, dan mag een tekst niet zeggen dat het
heeft ingestemd of dat er overeenstemming is. De medezeggenschap kan zich daarop beroepen, en de raad is dan verkeerd ingelicht.
Waarschuwing.

Goed:

    medezeggenschap:
      - {orgaan: OR, organisatie: emmen, strekking: in principe positief}
    documenten:
      brief: {soort: raadsbrief, personeel_toelichting: De ondernemingsraad is in principe positief.}

Fout:

    medezeggenschap:
      - {orgaan: OR, organisatie: emmen, strekking: in principe positief}
    documenten:
      brief: {soort: raadsbrief, personeel_toelichting: De ondernemingsraad heeft ingestemd.}

Herstel: schrijf wat het orgaan heeft gezegd, of leg de instemming vast onder `medezeggenschap`.
"""

import re
from collections.abc import Iterator

from generator.checks._teksten import teksten
from generator.model import Project
from generator.problem import Problem, Severity

_ORGANEN = {
    "OR": re.compile(r"\bOR\b|\b[Oo]ndernemingsra(ad|den)\b|\bOR'?en\b"),
    "GO": re.compile(r"\bGO\b|\bGO's\b|\b[Gg]eorganiseerd [Oo]verleg\b"),
    "lokaal overleg": re.compile(r"\b[Ll]oka(al|le) [Oo]verleg(gen)?\b"),
}
_AKKOORD = re.compile(
    r"\b(ingestemd|stemt in|stemmen in|stemde in|stemden in|instemming|akkoord|overeenstemming)\b",
    re.IGNORECASE,
)
_NIET = re.compile(
    r"\b(niet|nog|geen|zonder|vragen|gevraagd|verzoek\w*|nodig|na|zodra|als|indien|onder voorbehoud|mits|wordt|worden|zal|zullen)\b",
    re.IGNORECASE,
)


def check(project: Project) -> Iterator[Problem]:
    """Look for agreement in the texts where the facts know none."""
    unsettled = [
        organ
        for organ in _ORGANEN
        if (found := [each.strekking for each in project.medezeggenschap if each.orgaan == organ])
        and all(each in ("gevraagd", "in principe positief", "negatief") for each in found)
    ]
    for each in teksten(project):
        if each.pad.split("[")[0] == "medezeggenschap":
            continue
        for sentence in re.split(r"(?<=[.;!?])\s+", each.tekst):
            organ = next((name for name in unsettled if _ORGANEN[name].search(sentence)), "")
            said = _AKKOORD.search(sentence)
            if organ and said and not _NIET.search(sentence):
                message = (
                    f"{each.pad}: '{said[0]}', maar van {organ} is geen instemming of overeenstemming bekend"
                )
                hint = "schrijf wat het orgaan heeft gezegd, of leg het vast onder medezeggenschap"
                yield Problem("in-principe-positief", message, each.plaats, hint, Severity.WARNING)
                break
