"""The field types of project files and document kinds: raw text in, typed value out; their JSON Schema goes with them.

A record is a frozen dataclass that inherits `Record`; a field is annotated with a type from this file:

    class Adres(Record):
        postcode: Postcode
        plaats: Tekst

Pydantic validates such a class at the border and derives the JSON Schema from it; this file imports pydantic only when
that happens, so that a run on a project that was validated before does without it.
"""

import dataclasses
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING, Annotated, Any, get_args, get_type_hints

from generator import values
from generator.dutch import durations
from generator.problem import Position
from generator.values import FieldError

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic_core import CoreSchema

Schema = dict[str, Any]


class Hole:
    """Stands for a value that could not be read, while the checks look at the rest; reads as None."""


HOLE = Hole()


@dataclass(frozen=True, slots=True, eq=False)
class Veld:
    """A field type: its name in document kinds, how raw text becomes a value, and its JSON Schema."""

    naam: str
    lees: Callable[[str], object]
    schema: Mapping[str, Any]
    voorbeeld: str

    def __get_pydantic_core_schema__(self, source: object, handler: "GetCoreSchemaHandler") -> "CoreSchema":
        """Validate through `lees`; pydantic calls this when it builds a validator."""
        from pydantic_core import core_schema  # noqa: PLC0415 - only at the border

        return core_schema.no_info_plain_validator_function(lambda raw: read_scalar(self.lees, raw))

    def __get_pydantic_json_schema__(self, core: "CoreSchema", handler: "GetJsonSchemaHandler") -> Schema:
        """The JSON Schema of this type, for editors."""
        return {**self.schema, "examples": [self.voorbeeld]}


@dataclass(frozen=True, slots=True)
class Uitleg:
    """What a field means, for editors, messages and forms. `grond` marks personal data: the kind of data it is."""

    label: str = ""
    hulp: str = ""
    grond: str = ""

    def __get_pydantic_json_schema__(self, core: "CoreSchema", handler: "GetJsonSchemaHandler") -> Schema:
        """Add title and description to the schema of the type."""
        schema = dict(handler(core))
        if self.label:
            schema["title"] = self.label
        if self.hulp:
            schema["description"] = self.hulp
        return schema


@dataclass(frozen=True, slots=True)
class Keuze:
    """One of a few words; reads the choices from the `Literal` that it annotates."""

    keuzes: tuple[str, ...] = ()

    def __get_pydantic_core_schema__(self, source: object, handler: "GetCoreSchemaHandler") -> "CoreSchema":
        """Validate against the choices, with a suggestion when it is none of them."""
        from pydantic_core import core_schema  # noqa: PLC0415 - only at the border

        keuzes = self.keuzes or get_args(source)
        return core_schema.no_info_plain_validator_function(
            lambda raw: read_scalar(lambda text: values.lees_keuze(text, keuzes), raw),
            metadata={"keuzes": keuzes},
        )

    def __get_pydantic_json_schema__(self, core: "CoreSchema", handler: "GetJsonSchemaHandler") -> Schema:
        """The choices, for completion in the editor."""
        metadata: Any = core.get("metadata") or {}
        return {"enum": list(metadata.get("keuzes", self.keuzes))}


def read_scalar(lees: Callable[[str], object], raw: object) -> object:
    """Read one scalar for pydantic: text in, value out; a mistake becomes pydantic's error with our words."""
    from pydantic_core import PydanticCustomError  # noqa: PLC0415 - only at the border

    if isinstance(raw, Hole):
        return None
    if not isinstance(raw, str):
        raise PydanticCustomError("geen-waarde", "hier hoort één waarde, geen lijst of blok met sleutels")
    try:
        return lees(raw)
    except FieldError as fout:
        raise PydanticCustomError(
            fout.code, "{bericht}", {"bericht": fout.bericht, "tip": fout.tip}
        ) from None


@dataclass(frozen=True, slots=True)
class Bron:
    """Where a record stands: its path in the file ("organisaties.emmen") and the place of each of its keys."""

    pad: str = ""
    plaats: Position | None = None
    sleutels: Mapping[str, Position] = field(default_factory=dict)
    waarden: Mapping[str, Position] = field(default_factory=dict)


class Verborgen:
    """Keeps a field out of validation and schema: the program fills it."""

    def __get_pydantic_core_schema__(self, source: object, handler: "GetCoreSchemaHandler") -> "CoreSchema":
        from pydantic_core import core_schema  # noqa: PLC0415 - only at the border

        return core_schema.any_schema()

    def __get_pydantic_json_schema__(self, core: "CoreSchema", handler: "GetJsonSchemaHandler") -> Schema:
        from pydantic_core import PydanticOmit  # noqa: PLC0415 - only at the border

        raise PydanticOmit


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A mapping of the project file. Unknown keys are refused; `bron` says where it stands."""

    __pydantic_config__ = {"extra": "forbid"}  # noqa: RUF012 - pydantic reads it from the class

    bron: Annotated[Bron, Verborgen()] = field(default_factory=Bron, repr=False, compare=False)

    def where(self, sleutel: str = "") -> Position | None:
        """The place of a key's value, or else of the key, or else of the record itself."""
        return self.bron.waarden.get(sleutel) or self.bron.sleutels.get(sleutel) or self.bron.plaats

    def path(self, sleutel: str) -> str:
        """The path of a key in the project file, as in messages: "organisaties.emmen.kvk"."""
        return f"{self.bron.pad}.{sleutel}" if self.bron.pad else sleutel


_TEXT: Schema = {"type": ["string", "number", "boolean"]}


def _pattern(pattern: str) -> Schema:
    return {"type": ["string", "number"], "pattern": pattern}


TEKST = Veld("tekst", values.lees_tekst, _TEXT, "Deelovereenkomst sociale zaken")
ID = Veld("id", values.lees_id, {"type": "string", "pattern": values.ID_PATROON}, "raam-2009")
DATUM = Veld("datum", values.lees_datum, {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"}, "2014-03-20")
JAAR = Veld("jaar", values.lees_jaar, {"type": ["integer", "string"]}, "2014")
TIJD = Veld("tijd", values.lees_tijd, {"type": ["string", "number"]}, "21.15")
BEDRAG = Veld("bedrag", values.lees_bedrag, {"type": ["string", "number"]}, "1250,50")
PERCENTAGE = Veld("percentage", values.lees_percentage, {"type": ["string", "number"]}, "21%")
GETAL = Veld("getal", values.lees_getal, {"type": ["string", "number"]}, "12")
AANTAL = Veld("aantal", values.lees_aantal, {"type": ["string", "integer"]}, "25")
FTE = Veld("fte", values.lees_fte, {"type": ["string", "number"]}, "0,8889")
BREUK = Veld("breuk", values.lees_breuk, {"type": ["string", "number"]}, "1/3")
JA_NEE = Veld("ja_nee", values.lees_ja_nee, {"enum": ["ja", "nee", True, False]}, "ja")
DUUR = Veld("duur", values.lees_duur, {"type": "string"}, "5 jaar")
LOOPTIJD = Veld("looptijd", values.lees_looptijd, {"type": "string"}, "5 jaar")
POSTCODE = Veld("postcode", values.lees_postcode, {"type": "string"}, "7811 AP")
POSTBUS = Veld("postbus", values.lees_postbus, {"type": ["string", "number"]}, "30001")
TELEFOON = Veld("telefoon", values.lees_telefoon, {"type": ["string", "number"]}, "14 0591")
EMAIL = Veld("email", values.lees_email, {"type": "string"}, "gemeente@emmen.nl")
KVK = Veld("kvk", values.lees_kvk, _pattern(r"^\d{8}$"), "01234567")
TOOI = Veld("tooi", values.lees_tooi, {"type": "string"}, "gm0114")
PARTIJ = Veld("partij", values.lees_id, ID.schema, "emmen")
DOCUMENT = Veld("document", values.lees_id, ID.schema, "raam-2009")
DEELTERREIN = Veld("deelterrein", values.lees_id, ID.schema, "sociale-zaken")
BESLUIT = Veld("besluit", values.lees_id, ID.schema, "college-emmen")
ARTIKEL = Veld("artikel", values.lees_anker, {"type": "string"}, "kosten.indexering")

Tekst = Annotated[str, TEKST]
Id = Annotated[str, ID]
Datum = Annotated[date, DATUM]
Jaar = Annotated[int, JAAR]
Bedrag = Annotated[Decimal, BEDRAG]
Percentage = Annotated[Decimal, PERCENTAGE]
Getal = Annotated[Decimal, GETAL]
Aantal = Annotated[int, AANTAL]
Fte = Annotated[Decimal, FTE]
Breuk = Annotated[Fraction, BREUK]
JaNee = Annotated[bool, JA_NEE]
DuurVeld = Annotated[durations.Duur, DUUR]
Looptijd = Annotated[values.Looptijd, LOOPTIJD]
Postcode = Annotated[str, POSTCODE]
Postbus = Annotated[str, POSTBUS]
Telefoon = Annotated[str, TELEFOON]
Email = Annotated[str, EMAIL]
Kvk = Annotated[str, KVK]
Tooi = Annotated[str, TOOI]
PartijId = Annotated[str, PARTIJ]
DocumentId = Annotated[str, DOCUMENT]
DeelterreinId = Annotated[str, DEELTERREIN]
BesluitId = Annotated[str, BESLUIT]

# The types that a document kind can name; `keuze`, `lijst`, `groep` and `alineas` take more words (kinds.py).
VELDTYPEN: Mapping[str, Veld] = {
    veld.naam: veld
    for veld in (
        TEKST,
        DATUM,
        JAAR,
        TIJD,
        BEDRAG,
        PERCENTAGE,
        GETAL,
        FTE,
        BREUK,
        JA_NEE,
        DUUR,
        TELEFOON,
        EMAIL,
        POSTCODE,
        PARTIJ,
        DOCUMENT,
        BESLUIT,
        DEELTERREIN,
        ARTIKEL,
    )
}


def label_of(record: type[Record], name: str) -> str:
    """How a field is called in messages and in a document: its label, or its key with spaces."""
    for extra in _metadata(record, name):
        if isinstance(extra, Uitleg) and extra.label:
            return extra.label
    return re.sub(r"_", " ", name)


def ground_of(record: type[Record], name: str) -> str:
    """What kind of personal data a field holds, "" when it holds none."""
    return next(
        (extra.grond for extra in _metadata(record, name) if isinstance(extra, Uitleg) and extra.grond), ""
    )


def type_of(record: type[Record], name: str) -> Veld | None:
    """The field type of a field, None for a record, a list or a choice."""
    return next((extra for extra in _metadata(record, name) if isinstance(extra, Veld)), None)


def _metadata(record: Any, name: str) -> tuple[object, ...]:
    """Everything that the annotations of a field say, also inside `… | None`."""
    return _collect(record).get(name, ())


@lru_cache(maxsize=1024)  # kinds have types of records of their own, which go with them
def annotations_of(record: Any) -> Mapping[str, Any]:
    """The annotations of a record's fields, worked out once."""
    return get_type_hints(record, include_extras=True)


@lru_cache(maxsize=1024)
def _collect(record: Any) -> Mapping[str, tuple[object, ...]]:
    hints = annotations_of(record)
    return {each.name: tuple(_flatten(hints[each.name])) for each in dataclasses.fields(record)}


def _flatten(hint: object) -> list[object]:
    """The metadata of an annotation and of the members of a union, outermost first."""
    found = list(getattr(hint, "__metadata__", ()))
    for member in get_args(hint):
        if not isinstance(member, str):
            found += [extra for extra in _flatten(member) if extra not in found]
    return found
