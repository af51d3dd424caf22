"""A project with an unmistakable value in every personal field: the example in; the same with canaries, and what to look for, out.

The fields are found by walking the records, so a field that is marked tomorrow is tested tomorrow.
"""

import dataclasses
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from decimal import Decimal
from io import BytesIO
from itertools import count
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from lxml import etree

from generator.dutch.amounts import bedrag
from generator.dutch.contact import telefoon
from generator.dutch.dates import datum, datum_kort
from generator.fields import (
    BEDRAG,
    DATUM,
    EMAIL,
    FTE,
    GETAL,
    POSTCODE,
    TEKST,
    TELEFOON,
    Record,
    Veld,
    ground_of,
    type_of,
)
from generator.load import Geladen, load_project
from generator.model import Exemplaar, Opdracht
from generator.pipeline import Gemaakt, called, finish_document, start_document
from generator.publish.plain import fold
from generator.records import hints_of
from generator.references import Doel
from generator.sheets import sheets

EXAMPLES = Path(__file__).parents[2] / "examples"
_LETTERS = "bdfghklmnprstvwz"


@dataclass(slots=True)
class Planter:
    """Puts canaries in records and remembers them by kind. `soorten`: which kinds get one."""

    soorten: Callable[[str], bool]
    naalden: dict[str, set[str]] = field(default_factory=dict)
    gezien: set[tuple[str, str]] = field(default_factory=set)
    _count: Iterator[int] = field(default_factory=lambda: count(1))

    def plant(self, value: Any) -> Any:
        """The same value with a canary in each marked field below it."""
        match value:
            case Exemplaar():
                return replace(value, anders={key: self.plant(each) for key, each in value.anders.items()})
            case Record():
                return self.record(value)
            case tuple():
                return tuple(self.plant(each) for each in value)
            case Mapping():
                return {key: self.plant(each) for key, each in value.items()}
        return value

    def record(self, record: Record) -> Record:
        changes: dict[str, Any] = {}
        for each in dataclasses.fields(record):
            old = getattr(record, each.name)
            ground, veld = ground_of(type(record), each.name), type_of(type(record), each.name)
            if each.name == "bron":
                continue
            if ground and veld and self.soorten(ground):
                self.gezien.add((type(record).__name__, each.name))
                changes[each.name] = self.canary(each.name, ground, veld)
            else:
                changes[each.name] = self.plant(old)
        if isinstance(record, Opdracht):
            changes["exemplaren"] = {key: self.copy(each, record) for key, each in record.exemplaren.items()}
        return replace(record, **changes)

    def copy(self, copy: Exemplaar, record: Opdracht) -> Exemplaar:
        """A copy of a letter gives every personal field of its kind anew."""
        own = type(record.velden)
        personal = {
            naam: self.canary(naam, ground_of(own, naam), veld)
            for naam in hints_of(own)
            if self.soorten(ground_of(own, naam)) and (veld := type_of(own, naam))
        }
        self.gezien |= {(own.__name__, naam) for naam in personal}
        return replace(copy, anders={**copy.anders, **personal})

    def canary(self, naam: str, ground: str, veld: Veld) -> Any:
        """A value that stands nowhere else, of the type of its field."""
        number = next(self._count)
        word = _word(number)
        needles = self.naalden.setdefault(ground, set())
        match veld.naam:
            case EMAIL.naam:
                needles.add(f"{word}@kanarie.example")
                return f"{word}@kanarie.example"
            case TELEFOON.naam:
                value = f"06 {21_000_000 + 137 * number}"
                needles |= {telefoon(value), re.sub(r"\s", "", value)}
                return value
            case BEDRAG.naam:
                amount = Decimal(7_013_000 + 1_000 * number + 37) / 100
                needles |= {bedrag(amount), str(amount)}
                return amount
            case DATUM.naam:
                day = date(1951, 2, 3) + timedelta(days=37 * number)
                needles |= {datum(day), datum_kort(day), day.isoformat()}
                return day
            case FTE.naam | GETAL.naam:
                figure = Decimal(6131 + 2 * number) / 10_000 + (0 if veld is FTE else 41)
                needles.add(str(figure).replace(".", ","))
                return figure
            case POSTCODE.naam:
                needles.add(f"{5000 + number} ZQ")
                return f"{5000 + number} ZQ"
            case TEKST.naam:
                return self.words(naam, word, needles)
        raise AssertionError(f"geen kanarie voor het veldtype {veld.naam} van {naam}")

    def words(self, naam: str, word: str, needles: set[str]) -> str:
        match naam:
            case "voorletters":
                return "Q.X."
            case "tussenvoegsel":
                return "van der"
            case "titels_voor" | "titels_na":
                return "mr." if naam == "titels_voor" else "MPM"
            case "achternaam":
                needles.add(word)
                return word.capitalize()
            case "nummer":
                needles.add(f"{word}-90417")
                return f"{word}-90417"
            case "behandeld_door":
                needles.add(word)
                return f"mevrouw Q.X. van der {word.capitalize()}"
        needles.add(f"{word} kwartelstaart")
        return f"{word} kwartelstaart"


def _word(number: int) -> str:
    """A word that is no other word: kanariebafob."""
    out = ""
    for _ in range(3):
        number, rest = divmod(number, len(_LETTERS))
        out += _LETTERS[rest] + "aeo"[rest % 3]
    return f"kanarie{out}"


# --- making documents


def loaded_example(name: str = "hedendaags") -> Geladen:
    loaded = load_project(EXAMPLES / name).value
    assert loaded
    return loaded


def make_all(loaded: Geladen) -> tuple[Gemaakt, ...]:
    """Every document of a project, without the checks: canaries are not what anybody would type."""
    started = [start_document(blad, loaded).value for blad in sheets(loaded)]
    underway = [each for each in started if each]
    assert len(underway) == len(started)
    targets = {
        each.blad.id: Doel(called(each.selection.soort, each.omgeving), each.numbering) for each in underway
    }
    targets |= {
        id_: Doel(f"{stuk.lidwoord} {stuk.titel}", artikelen=stuk.artikelen)
        for id_, stuk in loaded.project.stukken.items()
    }
    finished = [finish_document(each, targets) for each in underway]
    assert not [problem for each in finished for problem in each.problems if problem.is_error]
    return tuple(each.value for each in finished if each.value)


def with_text(loaded: Geladen, sentence: str) -> Geladen:
    """The project with a paragraph in its letters, each in another field where somebody can type paragraphs."""
    documents: dict[str, Opdracht] = {}
    for number, (id_, opdracht) in enumerate(loaded.project.documenten.items()):
        velden: Any = opdracht.velden
        fields = [naam for naam in hints_of(type(velden)) if _is_paragraphs(velden, naam)]
        if fields:
            naam = fields[number % len(fields)]
            velden = replace(velden, **{naam: (*(getattr(velden, naam) or ()), sentence)})
        if getattr(velden, "onderwerp", None):
            velden = replace(
                velden, onderwerp=f"{velden.onderwerp}: {sentence.split(';')[number + 3].strip()}"
            )
        documents[id_] = replace(opdracht, velden=velden)
    return replace(loaded, project=replace(loaded.project, documenten=documents))


def _is_paragraphs(velden: Record, naam: str) -> bool:
    """Whether a field holds paragraphs that its letter prints."""
    printed = ("vervolg", "communicatie", "juridisch", "personeel_toelichting", "aanbestedingsgrond")
    return naam in printed and isinstance(getattr(velden, naam), tuple | None)


# --- looking


def raw(data: bytes) -> Iterator[str]:
    """The bytes of a file and of every part in it, as letters."""
    for encoding in ("utf-8", "latin-1", "utf-16-le", "utf-16-be"):
        yield data.decode(encoding, "ignore")
    for part in parts(data):
        yield from raw(part)


def parts(data: bytes) -> Iterator[bytes]:
    """The files in a zip, with their names."""
    if data.startswith(b"PK"):
        with ZipFile(BytesIO(data)) as archive:
            for name in archive.namelist():
                yield name.encode()
                yield archive.read(name)


def words(data: bytes) -> Iterator[str]:
    """What a file says: a text as it is, the words of each XML part and page run together and apart."""
    for part in parts(data):
        yield from words(part)
    if data.startswith(b"<?xml"):
        root = etree.fromstring(data)
        yield "".join(map(str, root.itertext()))
        yield " ".join(map(str, root.itertext()))
    elif b"</html>" in data:
        yield re.sub(r"<[^>]*>", "", data.decode())
    elif not data.startswith((b"PK", b"%PDF")):
        yield data.decode("utf-8", "ignore")


def found_in(data: bytes, needles: Mapping[str, set[str]]) -> set[str]:
    """The needles that stand in a file, whatever accents, spaces and capitals."""
    said = [fold(text).lower() for text in words(data)]
    hay = "\n".join([*said, *(text.replace(" ", "") for text in said), *(text.lower() for text in raw(data))])
    return {needle for group in needles.values() for needle in group if fold(needle).lower() in hay}
