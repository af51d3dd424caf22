"""The notation of a document: a profile as plain data in, one frozen `Notatie` out.

Where sources on Dutch disagree, the variant is a field here; its default is the form most sources advise.
A field's docstring names its source. Profiles are files in `templates/notaties/` that list what differs.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from difflib import get_close_matches
from functools import cache
from typing import Any, Literal, get_args, get_type_hints

NBSP = "\u00a0"
"""The space at which a line may not end: between € and amount, day and month, initials and name."""


@dataclass(frozen=True, slots=True)
class Notatie:
    """Every choice that sources on Dutch leave open."""

    naam: str = "standaard"
    land: Literal["nl", "be"] = "nl"
    """Names, postcodes and telephone numbers without a country are read as of this land."""

    datum_kort: Literal["dd-mm-jjjj", "d-m-jjjj", "dd.mm.jjjj", "d.m.jjjj", "d/mm/jjjj"] = "dd-mm-jjjj"
    """Taaladvies and Onze Taal, datumnotatie: hyphens; 10.5.1 of the EU style guide: points, no zeros."""
    tijd_teken: Literal[".", ":"] = "."
    """Taaladvies, 8.30 uur: a point between hours and minutes."""
    tijd_uur: Literal["uur", "u."] = "uur"
    reeks_streepje: Literal["half", "koppelteken"] = "half"
    """The dash of `2022–2026`."""

    munt: Literal["teken", "woord", "code-voor", "code-achter"] = "teken"
    """`€ 25`, `25 euro`, `EUR 25` or `25 EUR` (EU style guide 10.5.2)."""
    bedrag_spatie: bool = True
    """Taaladvies, euro/EUR/€: a space after the sign; the province of Zuid-Holland writes `€198,50`."""
    hele_bedragen: Literal["kaal", "streepje", "nullen"] = "kaal"
    """`€ 25`, `€ 25,-` or `€ 25,00`: Taaladvies calls all three right."""
    cijfergroep: Literal["punt", "spatie"] = "punt"
    """`10.000` or the `10 000` of ISO and EU."""
    getal_groep_vanaf: int = 5
    """Digits from which a number in prose is grouped; Taaladvies: `2000`, but `10.000`."""
    bedrag_groep_vanaf: int = 4
    """The same for amounts with a sign: `€ 1.234,56`."""

    procent: Literal["woord", "teken"] = "woord"
    """In running prose; a table always has the sign."""
    procent_spatie: bool = False
    """`25 %` of ISO 80000 and the EU style guide, or `25%`."""

    grens_voluit: int = 20
    """Whole numbers up to this one are written in words; 12 in the EU style guide."""
    ronde_getallen_voluit: bool = True
    """Round tens, hundreds and thousands in words as well, up to ten thousand."""
    rangtelwoorden_voluit: bool = False
    """Every ordinal in running text in words, as the province of Zuid-Holland has it, or up to `grens_voluit`."""
    rangtelwoord_cijfer: Literal["e", "ste"] = "e"
    """`1e` or `1ste`: Leidraad 6.9 allows both, one per text."""

    verwijzing: Literal["lid", "aanwijzingen"] = "lid"
    """`artikel 5 lid 2 onder b` or `artikel 5, tweede lid, onder b` (Aanwijzing 3.29)."""

    titels_na_komma: bool = False
    """`A. de Vries, LLM` (Onze Taal) or `A. de Vries LLM` (Taaladvies)."""
    partij_aanspreekvorm: bool = False
    """Whether a party block says `de heer` or `mevrouw`."""

    telefoon: Literal["haakjes", "spaties", "blokken", "internationaal", "internationaal-aaneen"] = "haakjes"
    """`(0591) 68 55 99`, `0591 68 55 99`, `0591 685 599` or `+31 591 68 55 99`."""
    postcode_spaties: int = 2
    """Spaces between postcode and place: PostNL wants two, and so prints Taaladvies, "adressering"."""
    naam_hoofdletters_plaats: bool = False
    """The place in capitals, as PostNL asks on an envelope."""


STANDAARD = Notatie()


@cache
def _soorten() -> Mapping[str, object]:
    return get_type_hints(Notatie)


def notatie_uit(gegevens: Mapping[str, object]) -> Notatie:
    """The profile that differs from the standard in `gegevens`; ValueError says what is wrong and what is possible."""
    bekend = [veld.name for veld in fields(Notatie)]
    waarden: dict[str, Any] = {}
    for sleutel, waarde in gegevens.items():
        if sleutel not in bekend:
            raise ValueError(f"onbekende notatie '{sleutel}'{_bedoelde(sleutel, bekend)}")
        waarden[sleutel] = _waarde(sleutel, waarde)
    return Notatie(**waarden)


def _waarde(sleutel: str, waarde: object) -> object:
    soort = _soorten()[sleutel]
    if soort is bool:
        return _ja_of_nee(sleutel, waarde)
    if soort is int:
        return _geheel(sleutel, waarde)
    tekst = waarde if isinstance(waarde, str) else ""
    mogelijk = [str(keuze) for keuze in get_args(soort)]
    if mogelijk and tekst not in mogelijk:
        keuzes = ", ".join(f"'{keuze}'" for keuze in mogelijk)
        raise ValueError(
            f"'{waarde}' kan niet bij notatie '{sleutel}': kies uit {keuzes}{_bedoelde(tekst, mogelijk)}"
        )
    if not tekst:
        raise ValueError(f"notatie '{sleutel}' moet een tekst zijn, hier staat '{waarde}'")
    return tekst


def _ja_of_nee(sleutel: str, waarde: object) -> bool:
    if isinstance(waarde, bool):
        return waarde
    # Project files are read as raw text, so that `nee` stays what the author typed.
    woorden = {"ja": True, "nee": False, "true": True, "false": False}
    if isinstance(waarde, str) and waarde.strip().lower() in woorden:
        return woorden[waarde.strip().lower()]
    raise ValueError(f"notatie '{sleutel}' is 'ja' of 'nee', hier staat '{waarde}'")


def _geheel(sleutel: str, waarde: object) -> int:
    if isinstance(waarde, int) and not isinstance(waarde, bool) and waarde >= 0:
        return waarde
    if isinstance(waarde, str) and waarde.strip().isdecimal():
        return int(waarde)
    raise ValueError(f"notatie '{sleutel}' is een heel getal vanaf 0, hier staat '{waarde}'")


def _bedoelde(woord: str, mogelijk: list[str]) -> str:
    dichtbij = get_close_matches(woord, mogelijk, n=1)
    return f" (bedoelde u '{dichtbij[0]}'?)" if dichtbij else ""
