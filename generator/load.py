"""Load a project: a folder or file in, `Project` out, every value with its place; documents get the fields of their kind."""

import dataclasses
import re
from collections.abc import Iterator
from collections.abc import Mapping as MappingType
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generator.fields import Record
from generator.keep.lock import VERGRENDELD
from generator.keep.signed import Vastgelegd, read_signed
from generator.library.folders import built_in, shown
from generator.library.kinds import Veldopgave
from generator.library.library import Library
from generator.model import INDELING, Exemplaar, Opdracht, Personeel, Project
from generator.problem import Outcome, Problem, sort_problems
from generator.records import hints_of, read_record, source_of
from generator.source.source import Entry, Mapping, Node, Scalar, parse_yaml, read_text
from generator.staff import read_staff
from generator.values import suggest

if TYPE_CHECKING:
    from generator.expression.names import Omgeving

PROJECTBESTAND = "project.yaml"
_SOORT = "soort"  # a copy is of the same kind as its letter
EIGEN_MAP = "bibliotheek"  # a project's own clauses/ and templates/, which win over the built-in ones


@dataclass(frozen=True, slots=True)
class Namen:
    """How every document is called, by its id: its title, and the article before it."""

    titels: MappingType[str, str]
    lidwoorden: MappingType[str, str]


@dataclass(frozen=True, slots=True)
class Geladen:
    """A project with the library that goes with it, the texts that were read (for excerpts) and their hashes."""

    project: Project
    library: Library
    map: Path
    getekend: MappingType[str, Vastgelegd]
    bestanden: MappingType[str, Path]
    vergrendeld: bool = True  # whether pinned copies count, when there are any
    # What is found out once for all documents: by notation and sender their titles (surroundings.py).
    namen: dict[tuple[str, str], Namen] = field(default_factory=dict, init=False, compare=False, repr=False)
    # And by notation what those documents see alike.
    gemeenschappelijk: dict[str, "Omgeving"] = field(
        default_factory=dict, init=False, compare=False, repr=False
    )


@dataclass(frozen=True, slots=True)
class Grond:
    """What a project file stands on, read once: how messages call the file, the library, what was signed, the staff list."""

    bestand: Path
    naam: str
    library: Library
    getekend: Outcome[MappingType[str, Vastgelegd]]
    vergrendeld: bool = True
    staf: list[tuple[Personeel | None, Outcome[Personeel]]] = field(default_factory=list, compare=False)

    def staff(self, personeel: Personeel | None) -> Outcome[Personeel]:
        """The staff with what is in its file, which is read when the project asks for another one than before."""
        if not self.staf or self.staf[0][0] != personeel:
            self.staf[:] = [(personeel, read_staff(personeel, self.bestand.parent))]
        return self.staf[0][1]


def load_project(path: Path, *, vergrendeld: bool = True) -> Outcome[Geladen]:
    """Load a project from its folder, or from its file; without its pinned copies it gets the texts of now.

    Problems: those of source.py, records.py and staff.py; `indeling` (another version of the format). The value is
    there even when there are problems, so that the checks can run; what could not be read is None in it.
    """
    tree = read_tree(path)
    if tree.value is None:
        return Outcome(None, tree.problems)
    return load_tree(tree.value, ground_of(path, vergrendeld=vergrendeld), tree.problems)


def project_file(path: Path) -> Path:
    """The project file that a folder or a file stands for."""
    return path / PROJECTBESTAND if path.is_dir() else path


def read_tree(path: Path) -> Outcome[Node]:
    """The tree of a project file, in the format that this program reads. Problems: those of source.py, `indeling`."""
    file = project_file(path)
    naam = shown(file.absolute())
    text = read_text(file, naam)
    tree = parse_yaml(text.value, naam) if text.value is not None else Outcome(None, text.problems)
    if tree.value is not None and (wrong := _wrong_version(tree.value)):
        return Outcome(None, (wrong,))
    return tree


def ground_of(path: Path, *, vergrendeld: bool = True) -> Grond:
    """What the project in a folder or file stands on."""
    file = project_file(path)
    library = library_of(file.parent, vergrendeld=vergrendeld)
    return Grond(file, shown(file.absolute()), library, read_signed(file.parent), vergrendeld)


def load_tree(tree: Node, grond: Grond, before: tuple[Problem, ...] = ()) -> Outcome[Geladen]:
    """The project in a tree, with what it stands on; `before` are the problems of the tree itself."""
    # Of a project with staff nothing is kept on disk, of its own clauses neither.
    grond.library.bewaren = isinstance(tree, Mapping) and tree.get("personeel") is None
    reader = _Projectlezer(grond.library)
    outcome = read_record(reader.without_kind_fields(tree), Project)
    if outcome.value is None:
        return Outcome(None, (*before, *outcome.problems))
    project = reader.with_kind_fields(outcome.value)
    reader.problems += _double_ids(project)
    folder = grond.bestand.parent
    staff = grond.staff(project.personeel)
    if staff.value is not None:
        project = replace(project, personeel=staff.value)
    files = {grond.naam: grond.bestand}
    if project.personeel and project.personeel.bestand:
        files[project.personeel.bestand] = folder / project.personeel.bestand
    problems = sort_problems([*before, *outcome.problems, *reader.problems, *staff.problems])
    signed = grond.getekend
    loaded = Geladen(project, grond.library, folder, signed.value or {}, files, grond.vergrendeld)
    return Outcome(loaded, problems + signed.problems)


def library_of(folder: Path, *, vergrendeld: bool = True) -> Library:
    """The library of a project: its pinned copies, then its own files, then the built-in ones."""
    pinned = (folder / VERGRENDELD,) if vergrendeld else ()
    return Library((*pinned, folder / EIGEN_MAP, built_in()))


def _wrong_version(node: Node) -> Problem | None:
    """A file of another format is not read at all: its keys may mean something else."""
    version = node.get("indeling") if isinstance(node, Mapping) else None
    if not isinstance(version, Scalar) or not re.fullmatch(r"[0-9]{1,9}", version.text):
        return None
    if int(version.text) != int(INDELING):
        older = int(version.text) < int(INDELING)
        hint = "zet het bestand over met: akkoord migreer" if older else "werk akkoord bij"
        message = f"dit bestand heeft indeling {version.text}, dit programma leest indeling {INDELING}"
        return Problem("indeling", message, version.position, hint)
    return None


def _double_ids(project: Project) -> Iterator[Problem]:
    """A document of this project and one made elsewhere are named alike in references, so they need names of their own."""
    for id_, stuk in project.stukken.items():
        if id_ in project.documenten:
            message = f"stukken.{id_}: '{id_}' is ook de naam van een document van dit project"
            yield Problem("dubbele-naam", message, stuk.where(), "geef het stuk een andere naam")


@dataclass(slots=True)
class _Projectlezer:
    """Reads the fields that a document has from its kind, and the copies of a letter; the rest is records.py."""

    library: Library
    problems: list[Problem] = field(default_factory=list)
    own: dict[str, Mapping] = field(default_factory=dict)  # the keys of a document that its kind declares
    copies: dict[str, Mapping] = field(default_factory=dict)  # the node of `exemplaren` of a document

    def without_kind_fields(self, node: Node) -> Node:
        """The tree without the fields of kinds, which are kept apart by document."""
        documents = node.get("documenten") if isinstance(node, Mapping) else None
        if not isinstance(node, Mapping) or not isinstance(documents, Mapping):
            return node
        entries = tuple(Entry(each.key, self.split(each)) for each in documents.entries)
        common = Mapping(entries, documents.position)
        swapped = tuple(
            Entry(each.key, common if each.key.text == "documenten" else each.value) for each in node.entries
        )
        return Mapping(swapped, node.position)

    def split(self, entry: Entry) -> Node:
        node = entry.value
        if not isinstance(node, Mapping):
            return node
        common = hints_of(Opdracht)
        soort = node.get("soort")
        fields = self.fields(soort) if isinstance(soort, Scalar) else None
        mine = [
            each for each in node.entries if each.key.text not in common and each.key.text != "exemplaren"
        ]
        if fields is None:
            return Mapping(tuple(each for each in node.entries if each.key.text in common), node.position)
        copies = node.get("exemplaren")
        if copies is not None and not self.has_copies(soort):
            self.unknown(
                next(each for each in node.entries if each.key.text == "exemplaren"),
                f"documenten.{entry.key.text}",
                fields,
            )
        elif isinstance(copies, Mapping):
            self.copies[entry.key.text] = copies
        elif copies is not None:
            message = f"documenten.{entry.key.text}.exemplaren: hier hoort een blok met sleutels"
            self.problems.append(
                Problem(
                    "geen-blok", message, copies.position, "schrijf een organisatie per regel: emmen: {…}"
                )
            )
        unknown = [each for each in mine if each.key.text not in hints_of(fields)]
        for each in unknown:
            self.unknown(each, f"documenten.{entry.key.text}", fields)
        self.own[entry.key.text] = Mapping(tuple(each for each in mine if each not in unknown), node.position)
        return Mapping(tuple(each for each in node.entries if each.key.text in common), node.position)

    def fields(self, soort: Scalar) -> type[Record] | None:
        """The record type of a kind's fields; a kind that does not exist or is broken is reported where it is named."""
        kind = self.library.soort(soort.text)
        for problem in kind.problems:
            self.problems.append(problem if problem.position else replace(problem, position=soort.position))
        return kind.value.velden if kind.value else None

    def has_copies(self, soort: Node | None) -> bool:
        """Whether every party has a copy of its own of a document of this kind."""
        kind = self.library.soort(soort.text).value if isinstance(soort, Scalar) else None
        return kind is not None and kind.blad.voor_elke_partij

    def unknown(self, entry: Entry, pad: str, fields: type[Record]) -> None:
        known = (*hints_of(Opdracht), *hints_of(fields))
        message = f"{pad}.{entry.key.text}: de sleutel '{entry.key.text}' bestaat hier niet"
        hint = suggest(entry.key.text, known)
        self.problems.append(Problem("onbekende-sleutel", message, entry.key.position, hint))

    # --- afterwards

    def with_kind_fields(self, project: Project) -> Project:
        documents = {id_: self.complete(id_, opdracht) for id_, opdracht in project.documenten.items()}
        return replace(project, documenten=documents)

    def complete(self, id_: str, opdracht: Opdracht) -> Opdracht:
        kind = self.library.soort(opdracht.soort) if opdracht.soort else Outcome(None)
        if kind.value is None or id_ not in self.own:
            return opdracht
        outcome = read_record(self.own[id_], kind.value.velden, f"documenten.{id_}")
        self.problems += outcome.problems
        copies = self.read_copies(id_, kind.value.velden)
        complete = replace(opdracht, velden=outcome.value or kind.value.velden(), exemplaren=copies)
        self.check_required(complete, kind.value.blad.velden)
        for key, opgave in kind.value.blad.velden.items():
            self.check_within(getattr(complete.velden, key, None), opgave)
            for copy in complete.exemplaren.values():
                self.check_within(copy.anders.get(key), opgave)
        return complete

    def read_copies(self, id_: str, velden: type[Record]) -> dict[str, Exemplaar]:
        """The copies of a letter: each gives keys of the document or of its kind anew."""
        copies: dict[str, Exemplaar] = {}
        for entry in self.copies[id_].entries if id_ in self.copies else ():
            pad = f"documenten.{id_}.exemplaren.{entry.key.text}"
            node = entry.value
            if isinstance(node, Scalar) and node.plain and not node.text:
                node = Mapping((), entry.key.position)
            if not isinstance(node, Mapping):
                self.problems.append(
                    Problem("geen-blok", f"{pad}: hier hoort een blok met sleutels", node.position)
                )
                continue
            anders: dict[str, Any] = {}
            for record in (Opdracht, velden):
                anders |= self.part(node, record, pad)
            for each in node.entries:
                if each.key.text not in (*hints_of(Opdracht), *hints_of(velden)) or each.key.text == _SOORT:
                    self.unknown(each, pad, velden)
            copies[entry.key.text] = Exemplaar(
                entry.key.text, anders, source_of(node, pad, entry.key.position)
            )
        return copies

    def part(self, node: Mapping, record: type[Record], pad: str) -> dict[str, Any]:
        """The keys of a copy that belong to one record type, read by the types of its fields."""
        hints = hints_of(record)
        given = [each for each in node.entries if each.key.text in hints and each.key.text != _SOORT]
        partial = _partial(record, tuple(each.key.text for each in given))
        outcome = read_record(Mapping(tuple(given), node.position), partial, pad)
        self.problems += outcome.problems
        return {each.key.text: getattr(outcome.value, each.key.text) for each in given}

    def check_required(self, opdracht: Opdracht, opgaven: MappingType[str, Any]) -> None:
        """A field that its kind asks for has to be there, in the document or in each of its copies."""
        for key, opgave in opgaven.items():
            if opgave.verplicht != "ja" or getattr(opdracht.velden, key, None) not in (None, ()):
                continue
            if (
                key in opdracht.velden.bron.sleutels
                and opdracht.velden.bron.waarden[key] != opdracht.velden.where()
            ):
                continue  # it is there and could not be read: that has been reported
            lacking = [each for each in opdracht.exemplaren.values() if each.anders.get(key) is None]
            if lacking or not opdracht.exemplaren:
                message = (
                    f"{opdracht.bron.pad}: de sleutel '{key}' ({opgave.label or key}) ontbreekt of is leeg"
                )
                place = (
                    lacking[0].bron.plaats
                    if lacking and len(lacking) < len(opdracht.exemplaren)
                    else opdracht.where()
                )
                self.problems.append(Problem("ontbreekt", message, place, f"voeg toe: {key}: …"))

    def check_within(self, value: Any, opgave: Veldopgave) -> None:
        """The fields that a kind asks for in each record of a list or group."""
        records = value if isinstance(value, tuple) else (value,)
        for record in (each for each in records if isinstance(each, Record)):
            for key, inner in opgave.velden.items():
                found = getattr(record, key, None)
                if inner.verplicht == "ja" and found in (None, ()) and key not in record.bron.sleutels:
                    message = f"{record.bron.pad}: de sleutel '{key}' ({inner.label or key}) ontbreekt"
                    self.problems.append(Problem("ontbreekt", message, record.where(), f"voeg toe: {key}: …"))
                self.check_within(found, inner)


_PARTIALS: dict[tuple[type[Record], tuple[str, ...]], Any] = {}


def _partial(record: type[Record], keys: tuple[str, ...]) -> Any:
    """A record type of some keys of another, all optional: a required key stands in the document itself."""
    if (record, keys) not in _PARTIALS:
        hints = hints_of(record)
        fields: list[Any] = [(key, hints[key] | None, field(default=None)) for key in keys]
        _PARTIALS[record, keys] = dataclasses.make_dataclass(
            f"Deel_{record.__name__}", fields, bases=(Record,), frozen=True, kw_only=True, slots=True
        )
    return _PARTIALS[record, keys]
