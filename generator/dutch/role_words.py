"""The nouns of a cooperation as data: article, plural and gender of each; compounds follow their last part.

Source: Woordenlijst Nederlandse Taal (woordenlijst.org). The gender (m, v or o) decides *de* or *het* and *zijn* or
*haar*; it is that of the word, never of a person.
"""

import re
from dataclasses import dataclass
from functools import cache, lru_cache
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
aanbesteding aanbestedingen v, aanbieder aanbieders m, aandeel aandelen o, aanvraag aanvragen v,
activiteit activiteiten v, addendum addenda o, advies adviezen o, adviseur adviseurs m,
afdeling afdelingen v, afnemer afnemers m, afspraak afspraken v, ambtenaar ambtenaren m,
amendement amendementen o, artikel artikelen o, bedrag bedragen o, bedrijf bedrijven o,
begroting begrotingen v, bepaling bepalingen v, beschikking beschikkingen v, beslissing beslissingen v,
besluit besluiten o, bestand bestanden o, bestuur besturen o, bestuurder bestuurders m,
bestuursorgaan bestuursorganen o, bevoegdheid bevoegdheden v, bezwaar bezwaren o, bijdrage bijdragen v,
bijlage bijlagen v, brief brieven m, bureau bureaus o, burgemeester burgemeesters m, burger burgers m,
clausule clausules v, college colleges o, commissie commissies v, contract contracten o,
convenant convenanten o, coöperatie coöperaties v, dag dagen m, datum data m, deel delen o,
deelnemer deelnemers m, definitie definities v, dienst diensten m, dienstverlener dienstverleners m,
directeur directeuren m, directie directies v, document documenten o, doel doelen o, dorp dorpen o,
dossier dossiers o, eigenaar eigenaren m, evaluatie evaluaties v, exemplaar exemplaren o, factuur facturen v,
formatie formaties v, fractie fracties v, functie functies v, functionaris functionarissen m,
gebied gebieden o, gebouw gebouwen o, gebruiker gebruikers m, gegeven gegevens o, gemachtigde gemachtigden m,
gemeente gemeenten v, griffie griffies v, griffier griffiers m, groep groepen v, handvest handvesten o,
hoofdstuk hoofdstukken o, huurder huurders m, instelling instellingen v, inwoner inwoners m, jaar jaren o,
kamer kamers v, kantoor kantoren o, kenmerk kenmerken o, klant klanten m, kwartaal kwartalen o,
leverancier leveranciers m, levering leveringen v, lichaam lichamen o, lid leden o, lijst lijsten v,
locatie locaties v, maand maanden v, maatregel maatregelen m, machtiging machtigingen v, mandaat mandaten o,
medewerker medewerkers m, minister ministers m, ministerie ministeries o, motie moties v, nemer nemers m,
norm normen v, nota nota's v, onderdeel onderdelen o, ondergetekende ondergetekenden m,
onderneming ondernemingen v, ondernemingsraad ondernemingsraden m, onderwerp onderwerpen o,
opdracht opdrachten v, opdrachtgever opdrachtgevers m, opdrachtnemer opdrachtnemers m,
opzegging opzeggingen v, orgaan organen o, organisatie organisaties v, overeenkomst overeenkomsten v,
overleg overleggen o, paragraaf paragrafen m, partij partijen v, partner partners m, persoon personen m,
plan plannen o, portefeuillehouder portefeuillehouders m, prijs prijzen m, product producten o,
project projecten o, protocol protocollen o, provincie provincies v, raad raden m, rapport rapporten o,
rapportage rapportages v, recht rechten o, rechtbank rechtbanken v, rechter rechters m,
rechtspersoon rechtspersonen m, regeling regelingen v, regio regio's v, register registers o,
rekening rekeningen v, resultaat resultaten o, rijk rijken o, samenwerkingsverband samenwerkingsverbanden o,
secretariaat secretariaten o, secretaris secretarissen m, stad steden v, stichting stichtingen v,
stuk stukken o, systeem systemen o, taak taken v, tabel tabellen v, tarief tarieven o, team teams o,
termijn termijnen m, terrein terreinen o, toelichting toelichtingen v, toetreding toetredingen v,
uittreding uittredingen v, uitvoerder uitvoerders m, vennootschap vennootschappen v,
verantwoordelijke verantwoordelijken m, vereniging verenigingen v, vergadering vergaderingen v,
vergoeding vergoedingen v, verklaring verklaringen v, verordening verordeningen v,
verplichting verplichtingen v, vertegenwoordiger vertegenwoordigers m, verwerker verwerkers m,
verzoek verzoeken o, volmacht volmachten v, voorstel voorstellen o, voorwaarde voorwaarden v,
voorziening voorzieningen v, voorzitter voorzitters m, waterschap waterschappen o, week weken v,
werkgever werkgevers m, werknemer werknemers m, wet wetten v, wethouder wethouders m,
wijziging wijzigingen v, zaak zaken v
"""


@cache
def _woorden() -> dict[str, Woord]:
    woorden = (regel.split() for regel in _TABEL.split(","))
    return {enkel: Woord(enkel, meer, _geslacht(letter)) for enkel, meer, letter in woorden}


def _geslacht(letter: str) -> Geslacht:
    geslachten: dict[str, Geslacht] = {"m": "m", "v": "v", "o": "o"}
    return geslachten[letter]


def zonder_lidwoord(tekst: str) -> str:
    """`de gemeente Emmen` -> `gemeente Emmen`."""
    return re.sub(r"^(?:de|het) ", "", tekst.strip(), flags=re.IGNORECASE)


@lru_cache(maxsize=256)  # the same few titles and roles, for every document
def woord(tekst: str) -> Woord:
    """Gastheergemeente -> de, gastheergemeenten, v: the longest known word at the end of the head decides.

    The head is what stands before *van* or before a name: college van burgemeester en wethouders, gemeente Emmen.
    """
    kaal = zonder_lidwoord(tekst)
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


@lru_cache(maxsize=256)  # what is no known word either
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


_BUIGING = (
    ("lijk", "lijke"),
    ("lijks", "lijkse"),
    ("aal", "ale"),
    ("baar", "bare"),
    ("algemeen", "algemene"),
)


def _verbogen(kop: str) -> str:
    # An adjective before a neuter noun gets its -e in the plural: openbaar lichaam, openbare lichamen.
    for kaal, verbogen in _BUIGING:
        if kop.lower().endswith(f"{kaal} "):
            begin = kop[: -len(kaal) - 1]
            return begin + _zoals(kop[len(begin) :], f"{verbogen} ")
    return kop
