"""Een Word-sjabloon is een heel en veilig Word-bestand, zonder iets wat in ieder document terugkomt.

Voor een sjabloon gelden de regels voor Word-bestanden ook: alle onderdelen zijn er, velden zijn heel, er staan geen macro's, sjablonen
van elders, bijgehouden wijzigingen of opmerkingen in. Die meldingen houden hun eigen code (`word-bestand`, `word-velden`,
`word-onveilig` …). Daarbij komt wat alleen in een sjabloon fout is: het watermerk CONCEPT, dat het programma er zelf in zet zolang een
document een concept is, en tekst die ingevuld had moeten worden („xxxx”, „lorem ipsum”).

Goed:

    watermerk: geen
    bijgehouden wijzigingen: geen

Fout:

    watermerk: CONCEPT   # dan staat het ook op de definitieve overeenkomst

Herstel: haal het watermerk weg (Ontwerpen > Watermerk), of de tekst die er niet hoort.
"""

from collections.abc import Iterator

from generator.problem import Problem
from generator.wordcheck import check_rules
from generator.wordcheck.word_concept import signs
from generator.wordcheck.word_plaatshouders import left_over
from generator.wordtemplate.template import Sjabloon

_CODE = "sjabloon-bestand"
# What a template is looked at for in another way, or what only a finished document has.
_NOT_HERE = (
    "word-plaatshouders",
    "word-concept",
    "word-titel",
    "word-koppen",
    "word-taal",
    "word-afbeeldingen",
)


def check(template: Sjabloon) -> Iterator[Problem]:
    """Run the rules for any Word file that say something of a template."""
    yield from check_rules(template.word, _NOT_HERE)
    for sign in dict.fromkeys(signs(template.word)):
        hint = "haal het weg; het programma zet CONCEPT er zelf in zolang de status concept is"
        yield template.meld(_CODE, f"het sjabloon is een concept: {sign}", hint)
    for alinea in template.word.alineas:
        for text in left_over(alinea.tekst):
            message = f"{alinea.waar}: er staat '{text}'"
            yield template.meld(_CODE, message, "schrijf wat er moet staan, of haal het weg", fout=False)
