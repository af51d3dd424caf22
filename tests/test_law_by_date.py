"""The law of the day: one project built on five dates in; every citation of every document compared with a table.

The project (tests/cases/wet-op-datum) has all kinds of documents, four policy areas and the whole social domain. It is built as
an overeenkomst and as a centrumregeling.
"""

import re
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from days import SHAPES, built, citations
from projects import every_text

from generator.dutch.notation import NBSP
from generator.library.laws import Wet, read_law

DAYS = ("2009-11-01", "2014-03-20", "2019-06-01", "2022-08-01", "2027-01-01")

# A law and a place in it, on which of the five days it is cited (x), and what it then says.
TABLE = """
aanbestedingswet-2012#            ..xxx de Aanbestedingswet 2012
ambtenarenwet-2017#               ...xx de Ambtenarenwet 2017
archiefwet-1995#                  xxxxx de Archiefwet 1995
avg#                              ..xxx de Algemene verordening gegevensbescherming
avg#26,1                          ..xxx artikel 26, eerste lid, van de Algemene verordening gegevensbescherming
avg#28,3                          ..xxx artikel 28, derde lid, van de Algemene verordening gegevensbescherming
avg#32                            ..xxx artikel 32 van de Algemene verordening gegevensbescherming
awb#                              xxx.. de Algemene wet bestuursrecht
awb#10:10                         xxxxx artikel 10:10 van de Algemene wet bestuursrecht
awb#10:12                         xxxxx artikel 10:12 van de Algemene wet bestuursrecht
awb#10:2                          xxxxx artikel 10:2 van de Algemene wet bestuursrecht
awb#10:3                          xxxxx artikel 10:3 van de Algemene wet bestuursrecht
awb#10:3,3                        xxxxx artikel 10:3, derde lid, van de Algemene wet bestuursrecht
awb#10:4,1                        xxxxx artikel 10:4, eerste lid, van de Algemene wet bestuursrecht
awb#10:6,1                        xxxxx artikel 10:6, eerste lid, van de Algemene wet bestuursrecht
awb#10:6,2                        xxxxx artikel 10:6, tweede lid, van de Algemene wet bestuursrecht
awb#10:7                          xxxxx artikel 10:7 van de Algemene wet bestuursrecht
awb#10:7+10:8                     xxxxx artikelen 10:7 en 10:8 van de Algemene wet bestuursrecht
awb#10:9                          xxxxx artikel 10:9 van de Algemene wet bestuursrecht
awb#2:5                           xxxxx artikel 2:5 van de Algemene wet bestuursrecht
awb#afdeling-10.1.1               xxxxx afdeling 10.1.1 van de Algemene wet bestuursrecht
awb#hoofdstuk-9                   xxxxx hoofdstuk 9 van de Algemene wet bestuursrecht
bbz-2004#                         xxxxx het Besluit bijstandverlening zelfstandigen 2004
big#                              .xx.. de Baseline Informatiebeveiliging Nederlandse Gemeenten
bio#                              ...xx de Baseline Informatiebeveiliging Overheid
bw-6#159                          xxxxx artikel 159 van Boek 6 van het Burgerlijk Wetboek
bw-6#75                           xxxxx artikel 75 van Boek 6 van het Burgerlijk Wetboek
bw-7#662                          ...xx artikel 662 van Boek 7 van het Burgerlijk Wetboek
bw-7#663                          ...xx artikel 663 van Boek 7 van het Burgerlijk Wetboek
cao-gemeenten#                    ...xx de Cao Gemeenten
car-uwo#                          xxx.. de CAR-UWO
gemeentewet#160,1                 xxxxx artikel 160, eerste lid, van de Gemeentewet
gemeentewet#169                   xxxxx artikel 169 van de Gemeentewet
gemeentewet#169,2                 xxxxx artikel 169, tweede lid, van de Gemeentewet
gemeentewet#169,4                 xxxxx artikel 169, vierde lid, van de Gemeentewet
gemeentewet#geheimhouding-college xxxx. artikel 55 van de Gemeentewet
gemeentewet#geheimhouding-college ....x artikel 87 van de Gemeentewet
ioaw#                             xxxxx de Wet inkomensvoorziening oudere en gedeeltelijk arbeidsongeschikte werkloze werknemers
ioaz#                             xxxxx de Wet inkomensvoorziening oudere en gedeeltelijk arbeidsongeschikte gewezen zelfstandigen
jeugdwet#                         ..xxx de Jeugdwet
omgevingswet#                     ....x de Omgevingswet
participatiewet#                  ..xxx de Participatiewet
richtlijn-2014-24#12,4            ..xxx artikel 12, vierde lid, van Richtlijn 2014/24/EU
suwi#                             xxxxx de Wet structuur uitvoeringsorganisatie werk en inkomen
uavg#                             ..xxx de Uitvoeringswet Algemene verordening gegevensbescherming
wabo#                             .xxx. de Wet algemene bepalingen omgevingsrecht
wbp#                              xx... de Wet bescherming persoonsgegevens
wbp#13                            xx... artikel 13 van de Wet bescherming persoonsgegevens
wbp#14                            xx... artikel 14 van de Wet bescherming persoonsgegevens
wet-milieubeheer#                 xxxx. de Wet milieubeheer
wgr#                              xxxxx de Wet gemeenschappelijke regelingen
wgr#1+centrumregeling             xx... artikel 1 en artikel 8, derde lid, van de Wet gemeenschappelijke regelingen
wgr#1+centrumregeling             ..xxx artikel 1 en artikel 8, vierde lid, van de Wet gemeenschappelijke regelingen
wgr#1,1                           xxxxx artikel 1, eerste lid, van de Wet gemeenschappelijke regelingen
wgr#26                            xxxxx artikel 26 van de Wet gemeenschappelijke regelingen
wgr#28                            xxxxx artikel 28 van de Wet gemeenschappelijke regelingen
wgr#centrumregeling               xx... artikel 8, derde lid, van de Wet gemeenschappelijke regelingen
wgr#centrumregeling               ..xxx artikel 8, vierde lid, van de Wet gemeenschappelijke regelingen
wgr#ontwerp                       ...xx artikel 1, tweede lid, van de Wet gemeenschappelijke regelingen
wgr#toestemming                   xxx.. artikel 1, tweede lid, van de Wet gemeenschappelijke regelingen
wgr#toestemming                   ...xx artikel 1, vierde lid, van de Wet gemeenschappelijke regelingen
wgr#treffen                       xxx.. artikel 1, derde lid, van de Wet gemeenschappelijke regelingen
wgr#treffen                       ...xx artikel 1, vijfde lid, van de Wet gemeenschappelijke regelingen
wgr#zienswijze                    ...xx artikel 1, derde lid, van de Wet gemeenschappelijke regelingen
wgs#                              .xxxx de Wet gemeentelijke schuldhulpverlening
wij#                              x.... de Wet investeren in jongeren
wmo-2007#                         xx... de Wet maatschappelijke ondersteuning
wmo-2015#                         ..xxx de Wet maatschappelijke ondersteuning 2015
wob#                              xxx.. de Wet openbaarheid van bestuur
woningwet#                        x.... de Woningwet
woo#                              ...xx de Wet open overheid
wor#25                            xxxxx artikel 25 van de Wet op de ondernemingsraden
wro#                              xxxx. de Wet ruimtelijke ordening
wwb#                              xx... de Wet werk en bijstand
"""


def in_lower_case(text: str) -> str:
    """A citation may open a sentence; the table has it in the middle of one."""
    text = text.replace(NBSP, " ")
    return text[:1].lower() + text[1:]


def rows(day: str) -> dict[str, set[str]]:
    """What the table says of a day: the citations with the texts that they have."""
    column = DAYS.index(day)
    found: dict[str, set[str]] = {}
    for line in TABLE.strip().splitlines():
        cited, marks, text = re.split(r"\s+", line, maxsplit=2)
        if marks[column] == "x":
            found.setdefault(cited, set()).add(text)
    return found


@pytest.mark.parametrize("day", DAYS)
def test_documents_of_a_day_cite_the_law_of_that_day_and_no_other(day: str) -> None:
    found: dict[str, set[str]] = {}
    for shape in SHAPES:
        for document in built(day, shape=shape).values():
            for node in citations(document):
                found.setdefault(f"{node.wet}#{node.plaats}", set()).add(in_lower_case(node.tekst))
    assert found == rows(day)


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("day", DAYS)
def test_every_law_that_is_cited_holds_on_the_day_that_counts(day: str, shape: str) -> None:
    for document in built(day, shape=shape).values():
        for node in citations(document):
            wet, counts = law(node.wet), date.fromisoformat(day)
            assert node.dag == counts, f"{document.id}: {node.tekst}"
            assert not wet.geldig_vanaf or wet.geldig_vanaf <= counts, f"{document.id}: {node.tekst}"
            assert not wet.geldig_tot or counts < wet.geldig_tot, f"{document.id}: {node.tekst}"


@cache
def law(naam: str) -> Wet:
    wet = read_law(Path("clauses/wetten") / f"{naam}.yaml", naam).value
    assert wet
    return wet


# --- words of a regime, also where no law is named

WORDS = r"""
CAR-UWO                                                          xxx..
\b[Aa]anstelling                                                xxx..
Georganiseerd Overleg                                            xxx..
eervol ontslag                                                   xxx..
[Bb]ezoldiging                                                   xxx..
Cao Gemeenten                                                    ...xx
[Ll]okaal overleg                                                ...xx
[Aa]rbeidsovereenkomst                                           ...xx
overgang van onderneming                                         ...xx
Wet bescherming persoonsgegevens                                 xx...
\bbewerker                                                      xx...
\bverwerker                                                     ..xxx
verwerkingsverantwoordelijke                                     ..xxx
Wet openbaarheid van bestuur                                     xxx..
Wet open overheid                                                ...xx
Wet werk en bijstand                                             xx...
Wet investeren in jongeren                                       x....
Participatiewet                                                  ..xxx
Wet maatschappelijke ondersteuning(?! 2015)                      xx...
Jeugdwet                                                         ..xxx
Wet algemene bepalingen omgevingsrecht                           .xxx.
Wet ruimtelijke ordening                                         xxxx.
Omgevingswet                                                     ....x
toestemming heeft gegeven [^;]*artikel 1, tweede lid, van de Wet xxx..
toestemming heeft gegeven [^;]*artikel 1, vierde lid, van de Wet ...xx
zienswijze daarover naar voren                                   ...xx
centrumgemeente, bedoeld in artikel 8, derde lid                 xx...
centrumgemeente, bedoeld in artikel 8, vierde lid                ..xxx
Baseline Informatiebeveiliging Nederlandse Gemeenten             .xx..
Baseline Informatiebeveiliging Overheid                          ...xx
"""
PATTERNS = [re.split(r"\s+(?=[x.]{5}$)", line) for line in WORDS.strip().splitlines()]


@pytest.mark.parametrize(("pattern", "marks"), PATTERNS, ids=[pattern for pattern, _ in PATTERNS])
def test_words_of_a_regime_stand_in_documents_of_its_days_only(pattern: str, marks: str) -> None:
    found = ""
    for day in DAYS:
        texts = [every_text(each) for shape in SHAPES for each in built(day, shape=shape).values()]
        found += "x" if any(re.search(pattern, text) for text in texts) else "."
    assert found == marks
