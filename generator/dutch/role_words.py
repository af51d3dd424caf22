"""The nouns of a cooperation as data: article, plural and gender of each; compounds follow their last part.

Source: Woordenlijst Nederlandse Taal (woordenlijst.org). The gender (m, v or o) decides *de* or *het* and *zijn* or
*haar*; it is that of the word, never of a person.
"""

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

Geslacht = Literal["m", "v", "o"]


@dataclass(frozen=True, slots=True)
class Woord:
    """A noun with what a sentence needs to know of it."""

    enkelvoud: str
    meervoud: str
    geslacht: Geslacht

    @property
    def lidwoord(self) -> Literal["de", "het"]:
        """Het with neuter words, de with the others."""
        return "het" if self.geslacht == "o" else "de"


# enkelvoud, meervoud, geslacht
_TABEL = """
afdeling afdelingen v
adviseur adviseurs m
afnemer afnemers m
afspraak afspraken v
ambtenaar ambtenaren m
artikel artikelen o
bedrag bedragen o
bepaling bepalingen v
besluit besluiten o
bestuur besturen o
bestuurder bestuurders m
bestuursorgaan bestuursorganen o
bevoegdheid bevoegdheden v
bijlage bijlagen v
brief brieven m
burgemeester burgemeesters m
college colleges o
commissie commissies v
contract contracten o
dag dagen m
deelnemer deelnemers m
dienst diensten m
dienstverlener dienstverleners m
directeur directeuren m
document documenten o
dossier dossiers o
eigenaar eigenaren m
exemplaar exemplaren o
fractie fracties v
functionaris functionarissen m
gebied gebieden o
gebruiker gebruikers m
gemachtigde gemachtigden m
gemeente gemeenten v
griffier griffiers m
hoofdstuk hoofdstukken o
inwoner inwoners m
jaar jaren o
kwartaal kwartalen o
leverancier leveranciers m
lichaam lichamen o
lid leden o
maand maanden v
machtiging machtigingen v
mandaat mandaten o
medewerker medewerkers m
ministerie ministeries o
nemer nemers m
onderdeel onderdelen o
ondergetekende ondergetekenden m
ondernemingsraad ondernemingsraden m
opdrachtgever opdrachtgevers m
opdrachtnemer opdrachtnemers m
organisatie organisaties v
overeenkomst overeenkomsten v
overleg overleggen o
paragraaf paragrafen m
partij partijen v
partner partners m
persoon personen m
portefeuillehouder portefeuillehouders m
product producten o
project projecten o
provincie provincies v
raad raden m
regeling regelingen v
rechtspersoon rechtspersonen m
samenwerkingsverband samenwerkingsverbanden o
secretaris secretarissen m
taak taken v
team teams o
termijn termijnen m
terrein terreinen o
vergadering vergaderingen v
verordening verordeningen v
verplichting verplichtingen v
vertegenwoordiger vertegenwoordigers m
volmacht volmachten v
voorstel voorstellen o
voorwaarde voorwaarden v
voorzitter voorzitters m
waterschap waterschappen o
week weken v
werkgever werkgevers m
werknemer werknemers m
wethouder wethouders m
"""


@cache
def _woorden() -> dict[str, Woord]:
    regels = (regel.split() for regel in _TABEL.split("\n") if regel)
    return {enkel: Woord(enkel, meer, _geslacht(letter)) for enkel, meer, letter in regels}


def _geslacht(letter: str) -> Geslacht:
    geslachten: dict[str, Geslacht] = {"m": "m", "v": "v", "o": "o"}
    return geslachten[letter]


def woord(tekst: str) -> Woord:
    """Gastheergemeente -> de, gastheergemeenten, v: the longest known word at the end of the head decides.

    The head is what stands before *van* or before a name: college van burgemeester en wethouders, gemeente Emmen.
    """
    kaal = re.sub(r"^(?:de|het) ", "", tekst.strip())
    hoofd = kaal.split(" van ")[0]
    delen = hoofd.split(" ")
    for aantal in range(len(delen), 0, -1):
        hoofd = " ".join(delen[:aantal])
        laatste = _laatste(hoofd)
        if laatste:
            kop = _verbogen(hoofd[: -len(laatste.enkelvoud)])
            meervoud = kop + _zoals(hoofd[-len(laatste.enkelvoud) :], laatste.meervoud)
            return Woord(kaal, meervoud + kaal[len(hoofd) :], laatste.geslacht)
    raise ValueError(f"van '{tekst}' zijn lidwoord en meervoud niet bekend: geef ze op")


def _laatste(hoofd: str) -> Woord | None:
    einden = [bekend for bekend in _woorden() if hoofd.lower().endswith(bekend)]
    return _woorden()[max(einden, key=len)] if einden else None


def _zoals(enkelvoud: str, meervoud: str) -> str:
    # The author's own capitals stay: Opdrachtgever -> Opdrachtgevers, DienstVerlener -> DienstVerleners.
    if enkelvoud.isupper():
        return meervoud.upper()
    verschil = (plek for plek, letter in enumerate(enkelvoud.lower()) if meervoud[plek : plek + 1] != letter)
    gelijk = next(verschil, len(enkelvoud))
    return enkelvoud[:gelijk] + meervoud[gelijk:]


def _verbogen(kop: str) -> str:
    # An adjective before a neuter noun gets its -e in the plural: openbaar lichaam, openbare lichamen.
    vormen = {"openbaar ": "openbare ", "dagelijks ": "dagelijkse ", "algemeen ": "algemene "}
    for kaal, verbogen in vormen.items():
        if kop.lower().endswith(kaal):
            begin = kop[: -len(kaal)]
            return begin + _zoals(kop[len(begin) :], verbogen)
    return kop
