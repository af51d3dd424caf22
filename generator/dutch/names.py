"""Names of persons: `Naam` in, the name as a sentence, a salutation or a sorted list has it out.

Sources: Taaladvies, "J. van den Berg" and "mevrouw Van der Ven-van Dijk"; Onze Taal, "hoofdletters in namen" and
"geachte mevrouw Jansen(-de Jong)"; Taaladvies, "aanhef voor een non-binaire persoon".
"""

import re
from dataclasses import dataclass
from typing import Literal

from generator.dutch.grammar import lidwoord
from generator.dutch.notation import NBSP, STANDAARD, Notatie
from generator.dutch.sentences import hoofdletter_zin
from generator.dutch.sorting import sorteersleutel_tekst

_LOSSE_LETTERS = re.compile(r"\s*[A-Z](?:\s+[A-Z])*\s*")
_KLEIN_BEGIN = re.compile(r"^(?:(?:[a-z]+|['’]t) )+(?=[A-Z])|^d['’](?=[A-Z])")
_ADEL = re.compile(r"^(?:baron|barones|burggraaf|burggravin|graaf|gravin|ridder) (?=\S)")
# The Arabic article is no name of its own: Al-Khatib, El-Sayed.
_HALVE_NAAM = re.compile(r"^(?:a[bdlnrstz]|el|ben|bint|abou|abu)$", re.IGNORECASE)
_TUSSEN_VOORLETTERS = re.compile(r"\.[\s\u00a0]+(?=[^\s.]{1,3}\.)")

Naamgebruik = Literal["partner-eigen", "eigen-partner", "partner", "eigen"]


@dataclass(frozen=True, slots=True)
class Naam:
    """A person's name in its parts; `naamgebruik` says how own name and partner's name are combined."""

    voorletters: str
    achternaam: str
    tussenvoegsel: str = ""
    voornaam: str = ""
    titels_voor: str = ""
    titels_na: str = ""
    aanspreekvorm: Literal["de heer", "mevrouw", ""] = ""
    partnernaam: str = ""
    partnertussenvoegsel: str = ""
    belgisch: bool = False
    naamgebruik: Naamgebruik = "partner-eigen"


def volledige_naam(naam: Naam, notatie: Notatie = STANDAARD) -> str:
    """`mr. J. van den Berg MPM`: titles, initials (or else the first name), surname."""
    voor = naam.voorletters or naam.voornaam
    return _met_titels(naam, voor, notatie)


def naam_met_voornaam(naam: Naam, notatie: Notatie = STANDAARD) -> str:
    """`mr. Jan van den Berg MPM`."""
    return _met_titels(naam, naam.voornaam or naam.voorletters, notatie)


def achternaam(naam: Naam) -> str:
    """The surname standing alone: Van den Berg, 't Hart, Van der Sluis-van Dam."""
    return _begin_met_hoofdletter(_achternaam(naam), naam)


def achternaam_met_tussenvoegsel(tussenvoegsel: str | None, eigenlijk: str | None) -> str:
    """A surname with its particle, as it stands in a sentence: van den Berg."""
    return _plak(tussenvoegsel or "", eigenlijk or "")


def naam_met_aanspreekvorm(naam: Naam, notatie: Notatie = STANDAARD) -> str:
    """`de heer Van den Berg`; without a form of address the full name: K. Verbeek."""
    if not naam.aanspreekvorm:
        return volledige_naam(naam, notatie)
    return f"{naam.aanspreekvorm} {achternaam(naam)}"


def partijnaam(naam: Naam, notatie: Notatie = STANDAARD) -> str:
    """`mr. J. van den Berg MPM`, or `de heer mr. J. van den Berg MPM` when the profile wants a form of address."""
    voluit = volledige_naam(naam, notatie)
    return f"{naam.aanspreekvorm} {voluit}" if naam.aanspreekvorm and notatie.partij_aanspreekvorm else voluit


def adresnaam(naam: Naam, notatie: Notatie = STANDAARD) -> str:
    """The first line of an address: De heer drs. W. Jansen, or K. Verbeek."""
    if not naam.aanspreekvorm:
        return hoofdletter_zin(volledige_naam(naam, notatie))
    return hoofdletter_zin(f"{naam.aanspreekvorm} {volledige_naam(naam, notatie)}")


def aanhef(naam: Naam) -> str:
    """Geachte heer Van den Berg, without titles and initials and with the first surname only.

    Taaladvies, "aanhef voor een non-binaire persoon": without a known form `Geachte K. Verbeek`.
    """
    voor = naam.voorletters or naam.voornaam
    if not naam.aanspreekvorm and voor:
        return f"Geachte {_met_voor(naam, voor)},"
    eerste = _begin_met_hoofdletter(_eerste_achternaam(naam), naam)
    # Taaladvies, "Geachte mevrouw / Geachte mevrouw Jansen", example 3.
    vorm = naam.aanspreekvorm.removeprefix("de ") or "heer of mevrouw"
    return f"Geachte {vorm} {eerste},".replace(" ,", ",")


def aanhef_functie(functie: str) -> str:
    """Geachte wethouder; Geachte leden van de raad; Geacht dagelijks bestuur: before a neuter word without -e."""
    try:
        # What stands first decides: geacht college en geachte raad begin with a neuter word.
        onzijdig = lidwoord(re.split(r" en |,", functie, maxsplit=1)[0]) == "het"
    except ValueError:
        onzijdig = False
    return f"{'Geacht' if onzijdig else 'Geachte'} {functie},"


def lijstnaam(naam: Naam) -> str:
    """The name in an alphabetical list: Horst, J. van der; Belgian: De Smet, L.

    Taaladvies, "alfabetische rangschikking van namen".
    """
    voor = _voorletters(naam.voorletters or naam.voornaam)
    if naam.belgisch:
        return ", ".join(deel for deel in (_achternaam(naam), voor) if deel)
    tussen = _eerste_tussenvoegsel(naam)
    achteraan = f"{voor}{NBSP}{tussen}" if voor and tussen else voor or tussen
    return ", ".join(deel for deel in (_hoofdnaam(naam), achteraan) if deel)


def sorteersleutel(naam: Naam) -> str:
    """What to sort on: Van Dijk under D, IJ as i and j, no accents; Belgian names as registered."""
    hoofd = _achternaam(naam) if naam.belgisch else _hoofdnaam(naam)
    staart = "" if naam.belgisch else _eerste_tussenvoegsel(naam)
    return "\t".join(
        sorteersleutel_tekst(deel) for deel in (hoofd, naam.voorletters or naam.voornaam, staart)
    )


def _met_titels(naam: Naam, voor: str, notatie: Notatie) -> str:
    tekst = " ".join(deel for deel in (naam.titels_voor, _met_voor(naam, voor)) if deel)
    if not naam.titels_na:
        return tekst
    return f"{tekst}{',' if notatie.titels_na_komma else ''} {naam.titels_na}"


def _met_voor(naam: Naam, voor: str) -> str:
    return f"{_voorletters(voor)}{NBSP}{_achternaam(naam)}" if voor else achternaam(naam)


def _voorletters(tekst: str) -> str:
    # Taaladvies, "J.P. Vermeer": a point after each initial and no spaces between them; first names keep theirs.
    if _LOSSE_LETTERS.fullmatch(tekst.strip()):
        return "".join(f"{letter}." for letter in tekst.split())
    return _TUSSEN_VOORLETTERS.sub(".", tekst.strip())


def _delen(naam: Naam) -> list[tuple[str, str]]:
    eigen = (naam.tussenvoegsel, naam.achternaam)
    partner = (naam.partnertussenvoegsel, naam.partnernaam)
    if not naam.partnernaam:
        return [eigen]
    volgorde: dict[Naamgebruik, list[tuple[str, str]]] = {
        "partner-eigen": [partner, eigen],
        "eigen-partner": [eigen, partner],
        "partner": [partner],
        "eigen": [eigen],
    }
    return volgorde[naam.naamgebruik]


def _achternaam(naam: Naam) -> str:
    return "-".join(_plak(tussen, eigenlijk) for tussen, eigenlijk in _delen(naam))


def _plak(tussenvoegsel: str, eigenlijk: str) -> str:
    # d'Ancona is one word, 't Hart is two.
    los = "" if not tussenvoegsel or tussenvoegsel.endswith(("'", "’")) else " "
    return f"{tussenvoegsel}{los}{eigenlijk}"


def _eerste_achternaam(naam: Naam) -> str:
    # Onze Taal: one says "Dag mevrouw Jansen", not "Dag mevrouw Jansen-de Jong"; a hyphenated surname
    # typed in one field is read the same way.
    tussen, eigenlijk = _delen(naam)[0]
    eerste, streepje, rest = eigenlijk.partition("-")
    if _HALVE_NAAM.match(eerste):
        eerste += streepje + rest.split("-")[0]
    return _plak(tussen, eerste)


def _hoofdnaam(naam: Naam) -> str:
    (_, eerste), *rest = _delen(naam)
    # A small word that was typed into the surname does not count either: van Dijk is under D.
    return "-".join([_KLEIN_BEGIN.sub("", eerste), *(_plak(tussen, eigenlijk) for tussen, eigenlijk in rest)])


def _eerste_tussenvoegsel(naam: Naam) -> str:
    return _delen(naam)[0][0]


def _begin_met_hoofdletter(tekst: str, naam: Naam) -> str:
    # Hoge Raad van Adel: a title stands between initials and surname only (A.B.C. baron van Dedem, de heer Van Dedem).
    tekst = _ADEL.sub("", tekst)
    # Onze Taal: the short forms 't and d' are always written small; Belgian names as registered.
    if naam.belgisch or tekst.startswith(("'", "’")) or tekst[1:2] in {"'", "’"}:
        return tekst
    return hoofdletter_zin(tekst)
