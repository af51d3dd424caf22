"""Document kinds as data: `templates/soorten/<soort>.yaml` in, `Soort` with a record type for its own fields out."""

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from keyword import iskeyword
from pathlib import Path
from typing import Annotated, Any, Literal

from generator.fields import VELDTYPEN, Bron, Id, JaNee, Keuze, Record, Tekst, Uitleg
from generator.library.housestyle import Kenmerklabel
from generator.markup import NODES, MInline, parse_value
from generator.model import Opdracht
from generator.problem import Outcome, Position, Problem, has_errors
from generator.records import read_record
from generator.source.source import parse_yaml, read_text
from generator.stored.codec import Codec
from generator.stored.kept import Opslag, kept
from generator.values import FieldError, suggest

_BEZET = ("bron",)  # every record has it
_MET_VELDEN = ("lijst", "groep")
_VAN_EEN_ORGAAN = ("brief", "college", "raad")
_TYPEN = (*VELDTYPEN, "alineas", "keuze", *_MET_VELDEN)


@dataclass(frozen=True, slots=True, kw_only=True)
class Veldopgave(Record):
    """How a kind declares a field."""

    type: Annotated[str, Keuze(_TYPEN)]
    label: Tekst | None = None
    hulp: Tekst | None = None
    verplicht: Annotated[Literal["ja", "nee", "bij definitief"], Keuze()] = "bij definitief"
    standaard: Tekst | None = None
    keuzes: tuple[Tekst, ...] = ()
    persoonsgegeven: Annotated[
        Tekst | None,
        Uitleg(hulp="het soort persoonsgegeven, uit clauses/lakgronden.yaml: naam, contactgegeven, salaris"),
    ] = None
    velden: Mapping[Tekst, "Veldopgave"] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Onderdeel(Record):
    """A part of the structure: a numbered chapter, an unnumbered heading, or neither; and its clauses."""

    hoofdstuk: Tekst | None = None
    kop: Tekst | None = None
    clausules: tuple[Tekst, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Soortblad(Record):
    """The file of a kind."""

    soort: Id
    titel: Tekst
    lidwoord: Annotated[Literal["de", "het"], Keuze()] = "de"
    omschrijving: Tekst
    sjabloon: Annotated[Literal["overeenkomst", "brief"], Keuze()]
    geadresseerde: Annotated[
        Literal["raad", "college", "geen"], Keuze(), Uitleg(hulp="alleen bij sjabloon brief")
    ] = "raad"
    kenmerken: Annotated[
        tuple[Kenmerklabel, ...],
        Uitleg(hulp="alleen bij sjabloon brief, als het andere zijn dan die van de huisstijl"),
    ] = ()
    inhoudsopgave: JaNee = False
    voorblad: Annotated[JaNee, Uitleg(hulp="nee: de titel staat boven de tekst")] = True
    vertrouwelijk: JaNee = False
    openbaar_als: Annotated[
        Id | None, Uitleg(hulp="bij vertrouwelijk: de soort die in de openbare versie in de plaats komt")
    ] = None
    ondertekening: Annotated[Literal["partijen", "brief", "college", "raad", "geen"], Keuze()]
    per_partij: Annotated[
        JaNee,
        Uitleg(hulp="ja: elke partij krijgt een eigen exemplaar; vanzelf zo waar een bestuursorgaan tekent"),
    ] = False
    velden: Mapping[Tekst, Veldopgave] = field(default_factory=dict)
    opbouw: tuple[Onderdeel, ...]

    @property
    def voor_elke_partij(self) -> bool:
        """Whether each party has a copy of its own: what one of its bodies sends or decides is not of the others."""
        return self.per_partij or self.ondertekening in _VAN_EEN_ORGAAN


@dataclass(frozen=True, slots=True)
class Deelopbouw:
    """A part of the structure with its heading parsed."""

    kop: tuple[MInline, ...]
    genummerd: bool
    clausules: tuple[tuple[str, Position], ...]


@dataclass(frozen=True, slots=True)
class Soort:
    """A document kind: what is in its file, its fields as a record type, its structure with headings parsed."""

    naam: str
    blad: Soortblad
    titel: tuple[MInline, ...]
    velden: type[Record]
    opbouw: tuple[Deelopbouw, ...]


@dataclass(frozen=True, slots=True)
class Gelezen:
    """What is read in the file of a kind, before its fields become a record type."""

    blad: Soortblad
    titel: tuple[MInline, ...]
    opbouw: tuple[Deelopbouw, ...]


_CODEC = Codec(Gelezen, Soortblad, Veldopgave, Onderdeel, Kenmerklabel, Deelopbouw, Bron, *NODES)


def read_kind(path: Path, naam: str, *, bewaren: bool = False) -> Outcome[Soort]:
    """Read the file of a kind; `naam` is how messages call the file, `bewaren` keeps what is read on disk.

    Problems: those of records.py, `soort-naam` (the file is called otherwise), `veldtype` (a field without what its
    type needs, or a default that does not fit), `soort-afzender` (a letter of all parties together), and those of
    markup.py for the headings.
    """
    text = read_text(path, naam)
    if text.value is None:
        return Outcome(None, text.problems)
    return _kind(text.value, path.stem, naam, bewaren)


@lru_cache(maxsize=256)  # one record type for the fields of a kind, however often a process reads its file
def _kind(text: str, stam: str, naam: str, bewaren: bool) -> Outcome[Soort]:
    opslag = Opslag("soort", (text, stam, naam), naam) if bewaren else None
    outcome = kept(opslag, _CODEC, lambda: _parse_kind(text, stam, naam))
    if outcome.value is None:
        return Outcome(None, outcome.problems)
    blad, problems = outcome.value.blad, [*outcome.problems]
    velden = _record_type(blad.soort, blad.velden, problems)
    kind = Soort(blad.soort, blad, outcome.value.titel, velden, outcome.value.opbouw)
    return Outcome(None if has_errors(problems) else kind, tuple(problems))


def _parse_kind(text: str, stam: str, naam: str) -> Outcome[Gelezen]:
    tree = parse_yaml(text, naam)
    if tree.value is None:
        return Outcome(None, tree.problems)
    sheet = read_record(tree.value, Soortblad)
    problems = [*tree.problems, *sheet.problems]
    if sheet.value is None or has_errors(problems):
        return Outcome(None, tuple(problems))
    blad = sheet.value
    if blad.soort != stam:
        message = f"het bestand heet {stam}.yaml, maar de soort '{blad.soort}'"
        problems.append(Problem("soort-naam", message, blad.where("soort"), "geef ze dezelfde naam"))
    problems += _taken(blad.velden)
    if blad.sjabloon == "brief" and not blad.voor_elke_partij:
        hint = "voeg toe: per_partij: ja, of kies sjabloon: overeenkomst"
        problems.append(
            Problem("soort-afzender", "een brief heeft één afzender", blad.where("sjabloon"), hint)
        )
    titel = _line(blad, "titel", problems)
    opbouw = tuple(
        Deelopbouw(
            _line(deel, "hoofdstuk" if deel.hoofdstuk else "kop", problems),
            bool(deel.hoofdstuk),
            tuple((each, deel.where("clausules") or Position(naam)) for each in deel.clausules),
        )
        for deel in blad.opbouw
    )
    return Outcome(Gelezen(blad, titel, opbouw), tuple(problems))


def _taken(velden: Mapping[str, Veldopgave]) -> list[Problem]:
    """A field of a kind that every document has already would never be read."""
    return [
        Problem(
            "veldtype", f"'{key}' heeft ieder document al", opgave.where(), "geef het veld een andere naam"
        )
        for key, opgave in velden.items()
        if key in Opdracht.__dataclass_fields__
    ]


def _line(record: Record, key: str, problems: list[Problem]) -> tuple[MInline, ...]:
    text = getattr(record, key)
    place = record.where(key)
    if not text or place is None:
        return ()
    line = parse_value(text, place)
    problems += line.problems
    return line.value or ()


def _record_type(naam: str, opgaven: Mapping[str, Veldopgave], problems: list[Problem]) -> type[Record]:
    """The record type of declared fields: all optional, since a copy of a letter may give what the letter lacks."""
    fields: list[Any] = []
    for key, opgave in opgaven.items():
        if not key.isidentifier() or not key.isascii() or iskeyword(key) or key in _BEZET:
            hint = "gebruik kleine letters, cijfers en een laag streepje"
            problems.append(
                Problem("veldtype", f"'{key}' kan geen naam van een veld zijn", opgave.where(), hint)
            )
            continue
        hint_type, default = _type(key, opgave, problems)
        uitleg = Uitleg(
            opgave.label or key.replace("_", " "), opgave.hulp or "", opgave.persoonsgegeven or ""
        )
        fields.append((key, Annotated[hint_type | None, uitleg], field(default=default)))
    record: type[Record] = dataclasses.make_dataclass(
        f"Velden_{naam}",
        fields,
        bases=(Record,),
        namespace={"__doc__": naam},  # without one it is put together from all types, which takes long
        frozen=True,
        kw_only=True,
        slots=True,
    )
    return record


def _type(key: str, opgave: Veldopgave, problems: list[Problem]) -> tuple[Any, Any]:
    """The annotation of a field and its default."""
    match opgave.type:
        case "alineas":
            return tuple[Tekst, ...], None if opgave.standaard is None else (opgave.standaard,)
        case "keuze":
            if not opgave.keuzes:
                problems.append(
                    _wrong(opgave, "type", "een keuze heeft 'keuzes' nodig", "voeg toe: keuzes: [a, b]")
                )
            elif len(opgave.keuzes) == 1 and "," in opgave.keuzes[0]:
                problems.append(
                    _wrong(
                        opgave,
                        "keuzes",
                        "de keuzes staan hier als één tekst",
                        "schrijf een lijst: keuzes: [a, b]",
                    )
                )
            elif opgave.standaard is not None and opgave.standaard not in opgave.keuzes:
                tip = suggest(opgave.standaard, opgave.keuzes)
                problems.append(
                    _wrong(opgave, "standaard", f"'{opgave.standaard}' is geen van de keuzes", tip)
                )
            return Annotated[str, Keuze(opgave.keuzes)], opgave.standaard
        case "lijst" | "groep":
            if not opgave.velden:
                problems.append(
                    _wrong(opgave, "type", f"een {opgave.type} heeft 'velden' nodig", "voeg toe: velden:")
                )
            mark = opgave.persoonsgegeven  # of a group of personal data every field is
            inner = {
                name: dataclasses.replace(each, persoonsgegeven=each.persoonsgegeven or mark)
                for name, each in opgave.velden.items()
            }
            record = _record_type(key, inner, problems)
            return (tuple[record, ...], ()) if opgave.type == "lijst" else (record, None)  # type: ignore[valid-type]
        case _:
            veld = VELDTYPEN[opgave.type]
            try:
                default = None if opgave.standaard is None else veld.lees(opgave.standaard)
            except FieldError as error:
                problems.append(_wrong(opgave, "standaard", error.bericht, error.tip))
                default = None
            return Annotated[Any, veld], default


def _wrong(opgave: Veldopgave, key: str, message: str, hint: str) -> Problem:
    return Problem("veldtype", f"{opgave.bron.pad}: {message}", opgave.where(key), hint)
