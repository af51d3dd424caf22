"""Een verwijzing naar een artikel of lid is niet met de hand genummerd.

Komt er een artikel bij, dan schuiven de nummers op, en een getypt nummer wijst naar het verkeerde artikel. In een eigen clausule maakt
`[](#kosten)` een verwijzing die meeschuift, ook naar een lid (`[](#kosten.indexering)`) en naar een ander document
(`[](raam#kosten)`). In een toelichting of brief kan dat niet; noem daar het onderwerp. Een artikel van een wet of van een stuk dat de zin bij
naam noemt, is gewoon. Ook „sub a” is een waarschuwing: een onderdeel heet „onder a” (Aanwijzingen voor de regelgeving, 3.29), en in de notatie
`aanwijzingen` is „lid 2” het „tweede lid”.

Goed:

    kosten: {toelichting: De indexering staat in het artikel over indexering. De btw volgt artikel 9 van de Wet op de omzetbelasting 1968.}

Fout:

    kosten: {toelichting: De indexering staat in artikel 23.}

Herstel: gebruik in een clausule een verwijzing met een naam, en noem in een toelichting het onderwerp.
"""

import re
from collections.abc import Iterator

from generator.checks._patronen import HOLE, plain
from generator.checks._teksten import Tekst, teksten
from generator.checks._verwijzingen import articles, leden
from generator.library.library import Library
from generator.model import Besluit, Mandaat, Medewerker, Project
from generator.problem import Problem

_SUB = re.compile(r"\b(?:artikel \d+[^.;]{0,30}?|lid \d+,? |lid,? )(sub [a-z]\b)", re.IGNORECASE)
_LID = re.compile(rf"\b[Aa]rtikel (?:\d+[\w:.]*|{HOLE}),? (lid \d+)\b")


def check(project: Project, library: Library) -> Iterator[Problem]:
    """Look for numbers of articles and leden in texts and own clauses."""
    for each in teksten(project, library):
        if each.citaat or isinstance(each.record, Besluit | Mandaat | Medewerker):
            continue
        if found := next((one for one in articles(each.tekst) if one.kaal), None) or next(
            leden(each.tekst), None
        ):
            yield each.meld(
                "verwijzing-getypt",
                f"'{found.tekst}' schuift niet mee met de nummering",
                _tip(each),
                fout=False,
            )
        yield from _notatie(project, library, each)


def _tip(each: Tekst) -> str:
    if each.in_clausule:
        return "verwijs met een naam: [](#kosten) of [](#kosten.indexering)"
    return (
        "noem het onderwerp („het artikel over de kosten”), of de wet of het stuk waar het artikel in staat"
    )


def _notatie(project: Project, library: Library, each: Tekst) -> Iterator[Problem]:
    text = plain(each.tekst)
    if found := _SUB.search(text):
        tip = f"schrijf 'onder {found[1][-1]}'"
        yield each.meld(
            "verwijzing-getypt", f"'{found[1]}' is niet de notatie van dit document", tip, fout=False
        )
    elif (found := _LID.search(text)) and _aanwijzingen(project, library, each):
        tip = "schrijf het lid voluit met een komma ervoor: artikel 5, tweede lid"
        yield each.meld(
            "verwijzing-getypt", f"'{found[1]}' is niet de notatie van dit document", tip, fout=False
        )


def _aanwijzingen(project: Project, library: Library, each: Tekst) -> bool:
    """Whether the house style of the document writes references as the Aanwijzingen do."""
    opdrachten = [each.opdracht] if each.opdracht else list(project.documenten.values())
    styles = {opdracht.huisstijl for opdracht in opdrachten if opdracht.huisstijl}
    styles |= {org.huisstijl for org in project.organisaties.values()} if not styles else set()
    found = [library.huisstijl(style).value for style in styles]
    profiles = [library.notatie(style.notatie).value for style in found if style]
    return bool(profiles) and all(each is not None and each.verwijzing == "aanwijzingen" for each in profiles)
