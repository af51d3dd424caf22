"""Telephone, IBAN, KvK and btw numbers: what somebody typed in, the printed form out, ValueError when it is wrong.

Sources: NEN 2132 (area code in brackets, the rest in pairs from the end); VNG on the 14 numbers; "Over op IBAN" and
the province of Zuid-Holland (groups of four); KvK and btw numbers are unbroken.
"""

import re

from generator.dutch.notation import NBSP, STANDAARD, Notatie

_GEMEENTENUMMER = re.compile(r"14(0\d{2,3})")
_DIENSTCODES = ("800", "900", "906", "909")
_KVK_CIJFERS = 8
_PAREN, _LANG = 2, 7
_NEDERLAND = 31
_LANDEN = {"nl": _NEDERLAND, "be": 32}


def telefoon(tekst: str, notatie: Notatie = STANDAARD) -> str:
    """(0591) 68 55 99, 06 12 34 56 78, 14 0591 or +32 2 555 12 12."""
    import phonenumbers as norm  # noqa: PLC0415  # slow to import, and only this function needs it

    try:
        nummer = norm.parse(tekst, notatie.land.upper())
    except norm.NumberParseException as fout:
        raise ValueError(_geen_telefoon(tekst)) from fout
    if not norm.is_valid_number(nummer):
        raise ValueError(_geen_telefoon(tekst))
    cijfers = str(nummer.national_number)
    gemeente = _GEMEENTENUMMER.fullmatch(cijfers)
    if gemeente and nummer.country_code == _NEDERLAND:
        return f"14{NBSP}{gemeente[1]}"
    gratis = nummer.country_code == _NEDERLAND and cijfers.startswith(_DIENSTCODES)
    if notatie.telefoon == "internationaal-aaneen" and not gratis:
        return f"+{nummer.country_code}{NBSP}{cijfers}"
    if nummer.country_code == _NEDERLAND:
        return _nederlands(cijfers, norm.length_of_geographical_area_code(nummer), notatie)
    binnenland = _LANDEN[notatie.land] == nummer.country_code and notatie.telefoon != "internationaal"
    vorm = norm.PhoneNumberFormat.NATIONAL if binnenland else norm.PhoneNumberFormat.INTERNATIONAL
    return norm.format_number(nummer, vorm).replace(" ", NBSP)


def _nederlands(cijfers: str, netnummer: int, notatie: Notatie) -> str:
    lengte = netnummer or _lengte_van_kop(cijfers)
    kop, rest = cijfers[:lengte], cijfers[lengte:]
    groepen = NBSP.join(_blokken(rest) if notatie.telefoon == "blokken" else _paren(rest))
    # 0800 and 0900 cannot be dialled from abroad.
    buitenland = notatie.telefoon == "internationaal" or notatie.land != "nl"
    if buitenland and not cijfers.startswith(_DIENSTCODES):
        return f"+31{NBSP}{kop}{NBSP}{groepen}"
    # Brackets mean that a part can be left out; that holds for an area code only.
    haakjes = notatie.telefoon == "haakjes" and netnummer
    return f"(0{kop}){NBSP}{groepen}" if haakjes else f"0{kop}{NBSP}{groepen}"


def _lengte_van_kop(cijfers: str) -> int:
    if cijfers.startswith("6"):
        return 1
    return 3 if cijfers.startswith(_DIENSTCODES) else 2


def _paren(cijfers: str) -> list[str]:
    """685599 -> 68 55 99, 4567890 -> 456 78 90; four digits stay together (0800 1234)."""
    if len(cijfers) <= 2 * _PAREN:
        return [cijfers]
    eerste = _PAREN + len(cijfers) % _PAREN
    return [cijfers[:eerste], *(cijfers[i : i + _PAREN] for i in range(eerste, len(cijfers), _PAREN))]


def _blokken(cijfers: str) -> list[str]:
    """320608 -> 320 608, 2202121 -> 220 2121, 52702892 -> 5270 2892: the province of Zuid-Holland."""
    if len(cijfers) < _LANG - 1:
        return [cijfers]
    return [cijfers[: len(cijfers) // 2], cijfers[len(cijfers) // 2 :]]


def _geen_telefoon(tekst: str) -> str:
    return f"'{tekst}' is geen telefoonnummer: tien cijfers, of een nummer als 14 0591"


def is_bsn(cijfers: str) -> bool:
    """Whether nine digits can be a burgerservicenummer: they pass its elfproef (Besluit burgerservicenummer)."""
    from stdnum.nl import bsn  # noqa: PLC0415  # only where it is needed

    return bool(bsn.is_valid(cijfers))


def iban(tekst: str, notatie: Notatie = STANDAARD) -> str:
    """NL91 ABNA 0417 1643 00, checked modulo 97."""
    del notatie  # one form in every profile
    from stdnum import exceptions  # noqa: PLC0415  # only where it is needed
    from stdnum import iban as norm  # noqa: PLC0415  # only where it is needed

    try:
        # Without the lists of banks that some countries have: they run behind.
        return str(norm.format(norm.validate(tekst, check_country=False))).replace(" ", NBSP)
    except exceptions.InvalidChecksum as fout:
        raise ValueError(
            f"'{tekst}' is geen IBAN: het controlegetal klopt niet, er zit een tikfout in"
        ) from fout
    except exceptions.ValidationError as fout:
        raise ValueError(f"'{tekst}' is geen IBAN, bijvoorbeeld NL91 ABNA 0417 1643 00") from fout


def kvk(tekst: str, notatie: Notatie = STANDAARD) -> str:
    """12345678: eight digits, unbroken."""
    del notatie  # one form in every profile
    cijfers = re.sub(r"[\s.\u00a0]", "", tekst)
    if not (cijfers.isascii() and cijfers.isdecimal()):
        raise ValueError(f"'{tekst}' is geen KvK-nummer: een KvK-nummer bestaat uit 8 cijfers")
    if len(cijfers) != _KVK_CIJFERS:
        raise ValueError(f"'{tekst}' is geen KvK-nummer: dat heeft 8 cijfers, hier staan er {len(cijfers)}")
    return cijfers


def btw_nummer(tekst: str, notatie: Notatie = STANDAARD) -> str:
    """NL004495445B01, with its check digit; capitals, no spaces."""
    del notatie  # one form in every profile
    from stdnum import exceptions  # noqa: PLC0415  # only where it is needed
    from stdnum.eu import vat  # noqa: PLC0415  # only where it is needed

    schoon = re.sub(r"[\s.\u00a0-]", "", tekst).upper()
    nummer = schoon if schoon[:2].isalpha() else f"NL{schoon}"
    try:
        return str(vat.validate(nummer))
    except exceptions.InvalidChecksum as fout:
        raise ValueError(
            f"'{tekst}' is geen btw-nummer: het controlecijfer klopt niet, er zit een tikfout in"
        ) from fout
    except exceptions.ValidationError as fout:
        raise ValueError(f"'{tekst}' is geen btw-nummer, bijvoorbeeld NL004495445B01") from fout
