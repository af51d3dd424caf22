"""The lists of MDTO, of the Woo and of municipalities as dated data: `templates/metagegevens/` in, records out."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated, TypeVar

from generator.fields import Datum, Id, Record, Tekst, Tooi, Uitleg
from generator.library.folders import shown
from generator.library.library import Library
from generator.problem import Outcome, Problem, has_errors
from generator.records import read_record
from generator.source.source import parse_yaml, read_text

MAP = "templates/metagegevens"
KERN = "https://identifier.overheid.nl/tooi/def/thes/kern/"

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True, kw_only=True)
class Begrip(Record):
    """A term of a list: its code and how it is written."""

    code: Tekst
    label: Tekst


@dataclass(frozen=True, slots=True, kw_only=True)
class Categorie(Begrip):
    """An information category of the Woo, and since when it is compulsory."""

    artikel: Tekst
    plicht: Tekst


@dataclass(frozen=True, slots=True, kw_only=True)
class Soortcategorie(Record):
    """Under which category a kind of document comes."""

    categorie: Id
    documentsoort: Id | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Mdtoblad(Record):
    """The lists that MDTO names, and the file formats."""

    norm: Tekst
    vindplaats: Tekst
    laatst_getoetst: Datum
    lijsten: Annotated[Mapping[Id, Tekst], Uitleg(hulp="hoe een begrippenlijst heet")]
    waarderingen: Mapping[Tekst, Begrip]
    formaten: Mapping[Id, Begrip]
    te_verifieren: tuple[Tekst, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Wooblad(Record):
    """The categories, and the lists that DiWoo refers to; codes without an address are of the core thesaurus."""

    norm: Tekst
    vindplaats: Tekst
    laatst_getoetst: Datum
    categorieen: Mapping[Id, Categorie]
    soorten: Mapping[Id, Soortcategorie]
    documentsoorten: Mapping[Id, Tekst]
    handelingen: Mapping[Id, Tekst]
    relaties: Mapping[Tekst, Tekst]
    formaten: Mapping[Id, Begrip]
    te_verifieren: tuple[Tekst, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Gemeenteblad(Record):
    """The address of every municipality that is known by its name."""

    vindplaats: Tekst
    stand: Datum
    laatst_getoetst: Datum
    gemeenten: Mapping[Tekst, Tooi] = field(default_factory=dict)
    te_verifieren: tuple[Tekst, ...] = ()


@dataclass(frozen=True, slots=True)
class Lijsten:
    """All of them."""

    mdto: Mdtoblad
    woo: Wooblad
    gemeenten: Mapping[str, str]


def read_lists(library: Library) -> Outcome[Lijsten]:
    """Read the lists of a library. Problems: those of source.py and records.py."""
    mdto = _read(library, "mdto.yaml", Mdtoblad)
    woo = _read(library, "woo.yaml", Wooblad)
    gemeenten = _read(library, "gemeenten.yaml", Gemeenteblad)
    problems = (*mdto.problems, *woo.problems, *gemeenten.problems)
    if has_errors(problems) or not (mdto.value and woo.value and gemeenten.value):
        return Outcome(None, problems)
    return Outcome(Lijsten(mdto.value, woo.value, gemeenten.value.gemeenten), problems)


def _read(library: Library, name: str, record: type[R]) -> Outcome[R]:
    path = library.bestand(f"{MAP}/{name}")
    if path is None:
        return Outcome(None, (Problem("metagegevens", f"{MAP}/{name} ontbreekt in de bibliotheek"),))
    text = read_text(path, shown(path))
    if text.value is None:
        return Outcome(None, text.problems)
    tree = parse_yaml(text.value, shown(path))
    if tree.value is None:
        return Outcome(None, tree.problems)
    outcome = read_record(tree.value, record)
    return Outcome(outcome.value, (*tree.problems, *outcome.problems))
