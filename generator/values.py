"""Raw scalars to values: text as typed in, a date, amount, fraction, … out; a mistake is a `FieldError` in plain Dutch.

YAML's own guesses (`010` is 8, `nee` is false, `14.031550` is 14.03155) never apply: each reader gets the text.
Patterns say [0-9], since Python's own class of digits takes those of every script.
"""

import difflib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal
from fractions import Fraction

from generator.dutch.contact import telefoon
from generator.dutch.durations import Duur, duur_uit

ID_PATROON = r"^[a-z0-9]+(-[a-z0-9]+)*$"
MAX_TEKST = 20_000
MAX_JAREN = 200
NBSP = "\N{NO-BREAK SPACE}"

_MAANDEN = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip


class FieldError(ValueError):
    """A value that does not fit its field. `code` is stable; `tip` says how to mend it."""

    def __init__(self, code: str, bericht: str, tip: str = "") -> None:
        super().__init__(bericht)
        self.code = code
        self.bericht = bericht
        self.tip = tip


@dataclass(frozen=True, slots=True)
class Looptijd:
    """How long an agreement lasts; without `duur` it is for an indefinite time."""

    duur: Duur | None = None

    @property
    def onbepaald(self) -> bool:
        return self.duur is None


def suggest(word: str, known: Sequence[str]) -> str:
    """A hint that names the known word nearest to `word`, or lists them when none is near and they are few."""
    word = word.lower()
    # "gastgemeente" looks more like "gastheer" than like "gast", the word that it begins with.
    begun = sorted((each for each in known if word.startswith(each) and each), key=len)[-1:]
    near = (
        difflib.get_close_matches(word, known, n=1, cutoff=0.8)
        or begun
        or difflib.get_close_matches(word, known, n=1, cutoff=0.6)
    )
    if near:
        return f"bedoelde u '{near[0]}'?"
    if 0 < len(known) <= 24:  # noqa: PLR2004 - what still fits in a hint
        return f"kies uit: {', '.join(known)}"
    return ""


def lees_tekst(raw: str) -> str:
    """One line or more of text, exactly as typed."""
    if len(raw) > MAX_TEKST:
        raise FieldError("tekst-te-lang", f"deze tekst is langer dan {MAX_TEKST} tekens")
    if not raw.strip():
        raise FieldError("tekst-leeg", "deze tekst is leeg", "vul hem in, of laat de sleutel weg")
    return raw.strip("\n")


def lees_id(raw: str) -> str:
    """A name to refer by: lower-case letters, digits and hyphens."""
    if not re.fullmatch(ID_PATROON, raw) or len(raw) > 60:  # noqa: PLR2004 - a file name is made of it
        raise FieldError(
            "id",
            f"'{raw[:60]}' kan geen naam zijn om naar te verwijzen",
            "gebruik kleine letters, cijfers en streepjes, bijvoorbeeld raam-2009",
        )
    return raw


def lees_anker(raw: str) -> str:
    """The lasting name of an article, or of a lid of it: `kosten`, `kosten.indexering`."""
    parts = raw.split(".")
    if len(parts) > 2 or not all(re.fullmatch(ID_PATROON, part) for part in parts) or len(raw) > 120:  # noqa: PLR2004 - two ids
        raise FieldError(
            "artikel",
            f"'{raw[:60]}' kan geen naam van een artikel zijn",
            "noem het artikel bij de naam van zijn clausule, en een lid erachter: kosten, of kosten.indexering",
        )
    return raw


def lees_datum(raw: str) -> date:
    """A date as `2014-03-20`; `20-03-2014` is recognised and refused with the right form in the hint."""
    text = raw.strip()
    if match := re.fullmatch(r"([0-9]{4})-([0-9]{2})-([0-9]{2})", text):
        year, month, day = (int(group) for group in match.groups())
    elif match := re.fullmatch(r"([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4})", text):
        day, month, year = (int(group) for group in match.groups())
        raise FieldError(
            "datum", f"'{text}' is geen datum zoals hier nodig", f"schrijf {year:04}-{month:02}-{day:02}"
        )
    else:
        raise FieldError(
            "datum", f"'{text[:40]}' is geen datum", "schrijf jaar-maand-dag, bijvoorbeeld 2014-03-20"
        )
    try:
        value = date(year, month, day)
    except ValueError:
        if 1 <= month <= 12 and 1 <= day <= 31:  # noqa: PLR2004 - months and days
            message = f"{day} {_MAANDEN[month - 1]} {year} bestaat niet"
        else:
            message = f"'{text}' is geen bestaande datum"
        raise FieldError("datum", message, "controleer dag en maand") from None
    if not 1800 <= value.year <= 2200:  # noqa: PLR2004 - anything else is a slip of the finger
        raise FieldError("datum", f"het jaar {value.year} kan hier niet goed zijn")
    return value


def lees_jaar(raw: str) -> int:
    """A year of four digits."""
    if not re.fullmatch(r"[0-9]{4}", raw.strip()):
        raise FieldError("jaar", f"'{raw[:40]}' is geen jaartal", "schrijf vier cijfers, bijvoorbeeld 2014")
    return int(raw)


def lees_tijd(raw: str) -> time:
    """A time of day, with a point or a colon: `21.15` or `21:15`."""
    match = re.fullmatch(r"([0-9]{1,2})[.:]([0-9]{2})(?:\s*uur)?", raw.strip())
    if not match or int(match[1]) > 23 or int(match[2]) > 59:  # noqa: PLR2004 - hours and minutes
        raise FieldError("tijd", f"'{raw[:40]}' is geen tijd", "schrijf uren en minuten, bijvoorbeeld 21.15")
    return time(int(match[1]), int(match[2]))


def _decimal(raw: str, code: str, what: str) -> Decimal:
    """A decimal number in Dutch or programmer's notation; what can be read two ways is refused."""
    text = raw.strip().replace(NBSP, "").replace(" ", "").replace("−", "-")
    if re.fullmatch(r"-?[0-9]{1,3}(\.[0-9]{3})+,[0-9]+", text) or re.fullmatch(
        r"-?[0-9]{1,3}(\.[0-9]{3}){2,}", text
    ):
        text = text.replace(".", "").replace(",", ".")
    elif re.fullmatch(r"-?[1-9][0-9]{0,2}\.[0-9]{3}", text):
        whole = text.replace(".", "")
        raise FieldError(
            code,
            f"'{raw.strip()}' kan {whole} zijn of {text.replace('.', ',')}",
            f"schrijf {whole}, of {text.replace('.', ',')} met een komma",
        )
    elif re.fullmatch(r"-?[0-9]+(,[0-9]+)?", text):
        text = text.replace(",", ".")
    elif not re.fullmatch(r"-?[0-9]+\.[0-9]+", text):
        raise FieldError(
            code, f"'{raw.strip()[:40]}' is geen {what}", "gebruik cijfers en een komma, bijvoorbeeld 1250,50"
        )
    if len(text) > 30:  # noqa: PLR2004 - more digits than any document needs
        raise FieldError(code, f"dit {what} heeft te veel cijfers")
    return Decimal(text)


def lees_bedrag(raw: str) -> Decimal:
    """An amount in euros, at most two decimals; a euro sign may stand before it."""
    text = re.sub(r"^(€|EUR|euro)\s*", "", raw.strip().replace(NBSP, " "))
    text = re.sub(r",[-=]+$", "", text)
    # Behind three digits a point groups: nobody writes an amount with three decimals.
    if re.fullmatch(r"-?[1-9][0-9]{0,2}\.[0-9]{3}", text):
        text = text.replace(".", "")
    value = _decimal(text, "bedrag", "bedrag")
    if value != value.quantize(Decimal("0.01")):
        raise FieldError("bedrag", f"'{raw.strip()}' heeft meer dan twee cijfers achter de komma")
    return value


def lees_percentage(raw: str) -> Decimal:
    """A percentage, with or without the sign; the number itself is kept: 21 for 21%."""
    return _decimal(re.sub(r"\s*(%|procent)$", "", raw.strip()), "percentage", "percentage")


def lees_getal(raw: str) -> Decimal:
    """A number."""
    return _decimal(raw, "getal", "getal")


def lees_aantal(raw: str) -> int:
    """A whole number, not below zero."""
    if not re.fullmatch(r"[0-9]{1,9}", raw.strip()):
        raise FieldError(
            "aantal", f"'{raw[:40]}' is geen heel getal", "gebruik alleen cijfers, bijvoorbeeld 25"
        )
    return int(raw)


def lees_fte(raw: str) -> Decimal:
    """A number of full-time equivalents, not below zero."""
    value = _decimal(re.sub(r"\s*fte$", "", raw.strip()), "fte", "aantal fte")
    if value < 0:
        raise FieldError("fte", "een aantal fte kan niet onder nul zijn")
    return value


def lees_breuk(raw: str) -> Fraction:
    """A share: `1/3`, `25%` or `0,25`, between 0 and 1."""
    text = raw.strip()
    if match := re.fullmatch(r"([0-9]{1,6})\s*/\s*([0-9]{1,6})", text):
        if int(match[2]) == 0:
            raise FieldError("breuk", "delen door nul kan niet")
        value = Fraction(int(match[1]), int(match[2]))
    elif text.endswith("%"):
        value = Fraction(lees_percentage(text)) / 100
    else:
        value = Fraction(_decimal(text, "breuk", "aandeel"))
    if not 0 <= value <= 1:
        raise FieldError(
            "breuk", f"een aandeel ligt tussen 0 en 1, hier staat {text}", "schrijf 1/3, 25% of 0,25"
        )
    return value


def lees_ja_nee(raw: str) -> bool:
    """Yes or no: `ja`, `nee` (`true` and `false` too)."""
    words = {"ja": True, "nee": False, "true": True, "false": False}
    if raw.strip().lower() not in words:
        raise FieldError("ja-nee", f"'{raw[:40]}' is niet ja of nee", "schrijf ja of nee")
    return words[raw.strip().lower()]


def lees_duur(raw: str) -> Duur:
    """A period: `5 jaar`, `anderhalf jaar`, `1 jaar en 6 maanden`."""
    return _period(raw, "duur", "schrijf bijvoorbeeld 5 jaar of 18 maanden")


def lees_looptijd(raw: str) -> Looptijd:
    """A period, or `onbepaald`."""
    if raw.strip().lower() in ("onbepaald", "onbepaalde tijd"):
        return Looptijd()
    return Looptijd(_period(raw, "looptijd", "schrijf bijvoorbeeld 5 jaar, 18 maanden of onbepaald"))


def _period(raw: str, what: str, tip: str) -> Duur:
    try:
        duur = duur_uit(raw)
    except ValueError:
        raise FieldError("duur", f"'{raw[:40]}' is geen {what}", tip) from None
    # Longer than any agreement lasts, and within what a calendar can count from any date that we read.
    if duur.jaren + duur.maanden / 12 + duur.weken / 52 + duur.dagen / 365 > MAX_JAREN:
        raise FieldError("duur", f"'{raw[:40]}' is langer dan {MAX_JAREN} jaar", tip)
    return duur


def lees_keuze(raw: str, keuzes: Sequence[str]) -> str:
    """One of the words in `keuzes`."""
    text = raw.strip()
    if text not in keuzes:
        raise FieldError("keuze", f"'{text[:40]}' is hier geen keuze", suggest(text, keuzes))
    return text


def lees_postcode(raw: str) -> str:
    """A Dutch postcode, kept as `7811 AP`."""
    match = re.fullmatch(r"([1-9][0-9]{3})\s?([A-Za-z]{2})", raw.strip())
    if not match or match[2].upper() in ("SA", "SD", "SS"):
        raise FieldError(
            "postcode", f"'{raw[:20]}' is geen postcode", "vier cijfers en twee letters: 7811 AP"
        )
    return f"{match[1]} {match[2].upper()}"


def lees_postbus(raw: str) -> str:
    """The number of a post box, kept as digits."""
    match = re.fullmatch(r"(?:postbus\s*)?([1-9][0-9]{0,5})", raw.strip(), re.IGNORECASE)
    if not match:
        raise FieldError(
            "postbus", f"'{raw[:20]}' is geen postbusnummer", "alleen cijfers, bijvoorbeeld 30001"
        )
    return match[1]


def lees_telefoon(raw: str) -> str:
    """A telephone number that exists in the numbering plan, kept as typed; its notation is a matter of the profile."""
    try:
        telefoon(raw.strip())
    except ValueError:
        hint = "bijvoorbeeld 14 0591 of (0591) 68 55 99"
        raise FieldError("telefoon", f"'{raw[:30]}' is geen bestaand telefoonnummer", hint) from None
    return raw.strip()


def lees_email(raw: str) -> str:
    """An e-mail address."""
    if not re.fullmatch(r"[^@\s<>]+@[^@\s<>]+\.[a-z]{2,}", raw.strip(), re.IGNORECASE):
        raise FieldError("email", f"'{raw[:60]}' is geen e-mailadres")
    return raw.strip()


def lees_kvk(raw: str) -> str:
    """A number of the Chamber of Commerce: eight digits, kept as text."""
    if not re.fullmatch(r"[0-9]{8}", raw.strip()):
        count = sum(map(str.isdigit, raw))
        raise FieldError(
            "kvk-nummer",
            f"een KvK-nummer heeft 8 cijfers, hier staan er {count}",
            "het nummer staat op het uittreksel; voorloopnullen tellen mee",
        )
    return raw.strip()


# TOOI: a municipality is gm and the four digits of the CBS; another body has its own word in the address.
_TOOI = "https://identifier.overheid.nl/tooi/id/"


def lees_tooi(raw: str) -> str:
    """The address of an organisation in the register of the government: `gm0114`, or the whole address of another body.

    >>> lees_tooi("gm0114")
    'https://identifier.overheid.nl/tooi/id/gemeente/gm0114'
    """
    bare = raw.strip()
    if re.fullmatch(r"gm[0-9]{4}", bare):
        return f"{_TOOI}gemeente/{bare}"
    if re.fullmatch(re.escape(_TOOI) + r"[a-z]+/[a-z]+[0-9]+", bare):
        return bare
    hint = "schrijf gm en de gemeentecode van vier cijfers: gm0114"
    raise FieldError("tooi", f"'{bare}' is geen TOOI-id", hint)
