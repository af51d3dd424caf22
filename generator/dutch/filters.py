"""What templates can do with a value: names in Dutch, and the functions they stand for.

Each one is called as `f(waarde, notatie, *rest)`, so that whoever renders a document binds its notation once.
`FILTERS` give text, `REKENFILTERS` a value to go on with, `TESTS` yes or no. `docs/notatie.md` shows an example of each.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import wraps

from generator.dutch import (
    addresses,
    amounts,
    contact,
    dates,
    grammar,
    lists,
    names,
    numbers,
    sentences,
    terms,
    words,
)
from generator.dutch.citations import verwijzing
from generator.dutch.notation import Notatie

Filter = Callable[..., str]


def _zonder_notatie(functie: Callable[..., str]) -> Filter:
    """A function that writes the same in every profile."""

    @wraps(functie)
    def filter_(waarde: object, _notatie: Notatie, *rest: object) -> str:
        return functie(waarde, *rest)

    return filter_


def _notatie_achteraan(functie: Callable[..., str]) -> Filter:
    """A function that takes more values before the notation."""

    @wraps(functie)
    def filter_(waarde: object, notatie: Notatie, *rest: object) -> str:
        return functie(waarde, *rest, notatie=notatie)

    return filter_


def _duur(waarde: terms.Duur | str) -> terms.Duur:
    return terms.duur_uit(waarde) if isinstance(waarde, str) else waarde


def _breuk(teller: int | Fraction, _notatie: Notatie, noemer: int = 1) -> str:
    return amounts.breuk(Fraction(teller, noemer))


def _breukdeel(teller: int | Fraction, _notatie: Notatie, noemer: int = 1) -> str:
    return amounts.breuk(Fraction(teller, noemer), deel=True)


def _aandeel(teller: int | Fraction, notatie: Notatie, noemer: int = 1) -> str:
    return amounts.aandeel(Fraction(teller, noemer), notatie)


def _verwijzing(artikel: str | int, notatie: Notatie, lid: int | None = None, *onderdelen: str) -> str:
    return verwijzing(artikel, notatie, lid, onderdelen)


def _postcode_plaats(code: str, notatie: Notatie, plaats: str) -> str:
    return addresses.postcode_plaats(code, plaats, notatie)


def _gesorteerd(naamlijst: Iterable[names.Naam], notatie: Notatie) -> str:
    op_volgorde = sorted(naamlijst, key=names.sorteersleutel)
    return lists.opsomming(names.volledige_naam(naam, notatie) for naam in op_volgorde)


FILTERS: Mapping[str, Filter] = {
    "datum": dates.datum,
    "datum_met_weekdag": dates.datum_met_weekdag,
    "datum_kort": dates.datum_kort,
    "datum_sorteerbaar": _zonder_notatie(dates.datum_sorteerbaar),
    "datum_voluit": _zonder_notatie(dates.datum_voluit),
    "datum_dd": dates.datum_dd,
    "dag_en_maand": _zonder_notatie(dates.dag_en_maand),
    "weekdag": _zonder_notatie(dates.weekdag),
    "maand_jaar": _zonder_notatie(dates.maand_jaar),
    "tijd": dates.tijd,
    "periode_tot_en_met": _notatie_achteraan(dates.periode_tot_en_met),
    "periode_tot": _notatie_achteraan(dates.periode_tot),
    "kwartaal": _zonder_notatie(dates.kwartaal),
    "jaren": _notatie_achteraan(dates.jaren),
    "duur": lambda waarde, notatie: terms.duur_voluit(_duur(waarde), notatie),
    "bedrag": amounts.bedrag,
    "bedrag_met_centen": amounts.bedrag_met_centen,
    "bedrag_tabel": amounts.bedrag_tabel,
    "bedrag_voluit": _zonder_notatie(words.bedrag_voluit),
    "zegge": _zonder_notatie(amounts.zegge),
    "bedrag_en_zegge": amounts.bedrag_en_zegge,
    "miljoenen": amounts.miljoenen,
    "percentage": amounts.percentage,
    "procent": amounts.procent,
    "fte": amounts.fte,
    "breuk": _breuk,
    "breukdeel": _breukdeel,
    "aandeel": _aandeel,
    "getal": numbers.getal,
    "getal_tabel": numbers.getal_tabel,
    "getal_in_tekst": numbers.getal_in_tekst,
    "getal_voluit": _zonder_notatie(words.getal_voluit),
    "decimaal": numbers.decimaal,
    "jaartal_voluit": _zonder_notatie(words.jaartal_voluit),
    "rangtelwoord": numbers.rangtelwoord,
    "rangtelwoord_in_tekst": numbers.rangtelwoord_in_tekst,
    "rangtelwoord_voluit": _zonder_notatie(words.rangtelwoord_voluit),
    "volledige_naam": names.volledige_naam,
    "naam_met_voornaam": names.naam_met_voornaam,
    "naam_met_aanspreekvorm": names.naam_met_aanspreekvorm,
    "achternaam": _zonder_notatie(names.achternaam),
    "partijnaam": names.partijnaam,
    "adresnaam": names.adresnaam,
    "lijstnaam": _zonder_notatie(names.lijstnaam),
    "aanhef": _zonder_notatie(names.aanhef),
    "aanhef_functie": _zonder_notatie(names.aanhef_functie),
    "namen_gesorteerd": _gesorteerd,
    "opsomming": _zonder_notatie(lists.opsomming),
    "postcode": addresses.postcode,
    "postcode_plaats": _postcode_plaats,
    "postbus": addresses.postbus,
    "telefoon": contact.telefoon,
    "iban": contact.iban,
    "kvk": contact.kvk,
    "btw_nummer": contact.btw_nummer,
    "verwijzing": _verwijzing,
    "naar_aantal": _zonder_notatie(grammar.naar_aantal),
    "aantal_met_woord": _notatie_achteraan(grammar.aantal_met_woord),
    "partijen": _zonder_notatie(grammar.partijen),
    "alle_partijen": _zonder_notatie(grammar.alle_partijen),
    "beide_of_alle": _zonder_notatie(grammar.beide_of_alle),
    "zijn_of_hun": _zonder_notatie(grammar.zijn_of_hun),
    "bezittelijk": _zonder_notatie(grammar.bezittelijk),
    "meervoud": _zonder_notatie(grammar.meervoud),
    "lidwoord": _zonder_notatie(grammar.lidwoord),
    "met_lidwoord": _zonder_notatie(grammar.met_lidwoord),
    "deze_of_dit": _zonder_notatie(grammar.deze_of_dit),
    "ons_of_onze": _zonder_notatie(grammar.ons_of_onze),
    "gemeente": lambda naam, _notatie, eigen=False: grammar.gemeente(naam, eigen=eigen),
    "aanspreking": _zonder_notatie(grammar.aanspreking),
    "hoofdletter_zin": _zonder_notatie(sentences.hoofdletter_zin),
    "zin_af": _zonder_notatie(sentences.zin_af),
}


def _einddatum(begin: date, _notatie: Notatie, duur: terms.Duur | str) -> date:
    return terms.einddatum(begin, _duur(duur))


def _opzegdatum(laatste_dag: date, _notatie: Notatie, termijn: terms.Duur | str) -> date:
    return terms.opzegdatum(laatste_dag, _duur(termijn))


def _termijn_verlengd(einde: date, _notatie: Notatie, gelijkgesteld: Sequence[date] = ()) -> date:
    return terms.termijn_verlengd(einde, gelijkgesteld)


def _wettelijke_termijn(
    gebeurtenis: date, _notatie: Notatie, duur: terms.Duur | str, gelijkgesteld: Sequence[date] = ()
) -> date:
    return terms.wettelijke_termijn(gebeurtenis, _duur(duur), gelijkgesteld)


def _afgerond(waarde: Decimal, _notatie: Notatie, decimalen: int = 2) -> Decimal:
    return numbers.afgerond(waarde, decimalen)


REKENFILTERS: Mapping[str, Callable[..., date | Decimal]] = {
    "einddatum": _einddatum,
    "opzegdatum": _opzegdatum,
    "termijn_verlengd": _termijn_verlengd,
    "wettelijke_termijn": _wettelijke_termijn,
    "afgerond": _afgerond,
}

TESTS: Mapping[str, Callable[..., bool]] = {
    "enkelvoud": lambda aantal, _notatie: aantal == 1,
    "meervoud": lambda aantal, _notatie: aantal != 1,
    "heel_bedrag": lambda waarde, _notatie: Decimal(waarde) == int(waarde),
    "voluit": numbers.voluit,
    "werkdag": lambda dag, _notatie: terms.is_werkdag(dag),
    "feestdag": lambda dag, _notatie: dag in terms.feestdagen(dag.year),
}
