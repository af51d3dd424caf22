"""What was withheld: rows in; a table for people and JSON for programs out. Never the value itself."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

JSON_NAAM = "lakverslag.json"
TEKST_NAAM = "lakverslag.txt"
FORMAAT = 1


@dataclass(frozen=True, slots=True)
class Lakregel:
    """One kind of data that is gone from one place of a document, and how often."""

    plaats: str
    soort: str
    omschrijving: str
    grond: str
    aantal: int


@dataclass(frozen=True, slots=True)
class Lakblad:
    """What was done to one document. `in_plaats_van`: what stands in the place of a confidential one."""

    document: str
    regels: tuple[Lakregel, ...] = ()
    in_plaats_van: str = ""
    opmerking: str = ""
    bestanden: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


def report_json(bladen: Sequence[Lakblad]) -> bytes:
    """The report as JSON, the same bytes for the same documents."""
    content = {"formaat": FORMAAT, "documenten": [_sheet(each) for each in bladen]}
    return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode()


def _sheet(blad: Lakblad) -> dict[str, object]:
    rows = [
        {"plaats": each.plaats, "soort": each.soort, "grond": each.grond, "aantal": each.aantal}
        for each in blad.regels
    ]
    found: dict[str, object] = {"document": blad.document, "gelakt": rows}
    extra = {"in_plaats_van": blad.in_plaats_van, "opmerking": blad.opmerking, "bestanden": blad.bestanden}
    return found | {key: value for key, value in extra.items() if value}


def report_text(bladen: Sequence[Lakblad]) -> bytes:
    """The report as a person reads it."""
    lines = ["Wat in de openbare versies is gelakt", ""]
    for blad in bladen:
        lines.append(blad.document)
        lines += [f"  {line}" for line in _lines(blad)] or ["  niets gelakt"]
        lines.append("")
    return ("\n".join(lines).rstrip() + "\n").encode()


def _lines(blad: Lakblad) -> list[str]:
    lines = [blad.opmerking] if blad.opmerking else []
    return lines + [
        f"{each.plaats}: {each.omschrijving}, {each.aantal} keer ({each.grond})" for each in blad.regels
    ]


def rows_of(bladen: Sequence[Lakblad]) -> list[tuple[str, ...]]:
    """The rows of a table on the terminal: document, place, what, ground, count."""
    rows: list[tuple[str, ...]] = []
    for blad in bladen:
        if blad.opmerking:
            rows.append((blad.document, "", blad.opmerking, "", ""))
        rows += [
            (blad.document, each.plaats, each.omschrijving, each.grond, str(each.aantal))
            for each in blad.regels
        ]
    return rows
