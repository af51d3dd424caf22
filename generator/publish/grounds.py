"""Why something is withheld, as dated data: `clauses/lakgronden.yaml` and the laws in; a ground per kind of data and day out."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Annotated

from generator.fields import Datum, Id, JaNee, Record, Tekst, Uitleg
from generator.library.folders import shown
from generator.library.library import Library
from generator.model import Openbaar
from generator.problem import Outcome, Problem, has_errors
from generator.records import read_record
from generator.source.source import parse_yaml, read_text

BESTAND = "clauses/lakgronden.yaml"
REST = "naam"  # a kind of data that nobody described is withheld all the same, on the ground of a name


@dataclass(frozen=True, slots=True, kw_only=True)
class Grondplaats(Record):
    """Where a ground stands, from a day on and until another (not included)."""

    vanaf: Datum | None = None
    tot: Datum | None = None
    wet: Id
    plaats: Annotated[Tekst, Uitleg(hulp="artikel,lid,onderdeel")]
    te_verifieren: Tekst | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Gegevenssoort(Record):
    """A kind of personal data: what it is called, its ground, and whether a public version shows it all the same."""

    omschrijving: Tekst
    grond: Tekst
    blijft: JaNee = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Grondenblad(Record):
    """The file of grounds."""

    gronden: Mapping[Tekst, tuple[Grondplaats, ...]]
    soorten: Mapping[Tekst, Gegevenssoort]


@dataclass(frozen=True, slots=True)
class Gronden:
    """What is withheld in a project and on which ground."""

    blad: Grondenblad
    wetten: Mapping[str, str]  # law to its abbreviation
    blijft: frozenset[str]

    def stays(self, soort: str) -> bool:
        """Whether a public version shows this kind of data."""
        return soort in self.blijft

    def what(self, soort: str) -> str:
        """What a kind of data is called in the report."""
        return self._kind(soort).omschrijving if soort in self.blad.soorten else soort

    def ground(self, soort: str, dag: date | None) -> str:
        """As it stands in the block: "Woo 5.1 lid 2 onder e". Without a day it is the ground of the newest law."""
        places = self.blad.gronden.get(self._kind(soort).grond, ())
        fitting = [each for each in places if _holds(each, dag)]
        place = (fitting or places)[-1]
        artikel, *rest = place.plaats.split(",")
        words = [self.wetten.get(place.wet, place.wet), artikel]
        words += [f"{word} {part}" for word, part in zip(("lid", "onder"), rest, strict=False)]
        return " ".join(words)

    def _kind(self, soort: str) -> Gegevenssoort:
        return self.blad.soorten.get(soort) or self.blad.soorten[REST]


def _holds(place: Grondplaats, dag: date | None) -> bool:
    if dag is None:
        return place.tot is None
    return (place.vanaf is None or place.vanaf <= dag) and (place.tot is None or dag < place.tot)


def read_grounds(library: Library, openbaar: Openbaar) -> Outcome[Gronden]:
    """The grounds of a library, with what a project shows or withholds in its own way.

    Problems: those of reading the file, and `lakgrond` (a kind without a ground, or a file that is not there).
    """
    known = next((sheet for each, sheet in _GELEZEN if each is library), None)
    sheet = known or _read_sheet(library)
    _GELEZEN[:] = [(library, sheet)]
    problems = list(sheet.problems)
    if sheet.value is None or has_errors(problems):
        return Outcome(None, tuple(problems))
    problems += _without_ground(sheet.value)
    if has_errors(problems):
        return Outcome(None, tuple(problems))
    shows = {naam for naam, each in sheet.value.soorten.items() if each.blijft}
    stays = frozenset((shows | set(openbaar.tonen)) - set(openbaar.lakken))
    return Outcome(Gronden(sheet.value, _abbreviations(sheet.value, library), stays), tuple(problems))


# The sheet of the library that was asked last: every project of a series asks for it again.
_GELEZEN: list[tuple[Library, Outcome[Grondenblad]]] = []


def _read_sheet(library: Library) -> Outcome[Grondenblad]:
    path = library.bestand(BESTAND)
    if path is None:
        return Outcome(None, (Problem("lakgrond", f"het bestand {BESTAND} ontbreekt"),))
    text = read_text(path, shown(path))
    tree = parse_yaml(text.value, shown(path)) if text.value is not None else Outcome(None, text.problems)
    if tree.value is None:
        return Outcome(None, tree.problems)
    sheet = read_record(tree.value, Grondenblad)
    return Outcome(sheet.value, (*tree.problems, *sheet.problems))


def _without_ground(blad: Grondenblad) -> list[Problem]:
    lacking = [naam for naam, each in blad.soorten.items() if not blad.gronden.get(each.grond)]
    found = [
        Problem(
            "lakgrond",
            f"soorten.{naam}: de grond '{blad.soorten[naam].grond}' staat er niet bij",
            blad.soorten[naam].where("grond"),
            f"kies uit: {', '.join(blad.gronden)}",
        )
        for naam in lacking
    ]
    if REST not in blad.soorten:
        found.append(
            Problem("lakgrond", f"soorten: '{REST}' ontbreekt", blad.where("soorten"), f"voeg toe: {REST}: …")
        )
    return found


def _abbreviations(blad: Grondenblad, library: Library) -> Mapping[str, str]:
    names = {each.wet for places in blad.gronden.values() for each in places}
    laws = {naam: library.wet(naam).value for naam in names}
    return {naam: (wet.afkorting or wet.naam) for naam, wet in laws.items() if wet}
