"""Named blocks of a clause: their YAML in; tables in a document, or problems at the exact place, out."""

from pathlib import Path

import pytest
from projects import briefly, lines_of, make_clause, only_document

from generator.document import Tabel, clausules
from generator.resolve.blocks import BLOKKEN

BEGIN = "Tekst.\n\n```tabel\n"


def table(text: str) -> str:
    return f"{BEGIN}{text}```\n"


RIJEN = "titel: Leden van {{ samenwerking.naam }}\nrij: p in partijen\nkolommen:\n"


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (
            f"{RIJEN}  - {{kop: Naam, waarde: p.naam}}\n  - {{kop: Rol, waarde: p.rol}}\n",
            ["[Leden van Proefsamenwerking]", "| Coevorden | gast |", "| Emmen | gastheer |"],
        ),
        (
            f"{RIJEN}  - {{kop: Naam, waarde: p.naam}}\n  - {{kop: Aantal, waarde: '1', totaal: partijen | aantal}}\n",
            ["[Leden van Proefsamenwerking]", "| Coevorden | 1 |", "| Emmen | 1 |", "| Totaal | 2 |"],
        ),
        (
            f"{RIJEN}  - {{kop: Naam, waarde: p.naam, totaal: \"'Samen'\"}}\n  - {{kop: '**n**', waarde: '1', totaal: partijen | aantal}}\n",
            ["[Leden van Proefsamenwerking]", "| Coevorden | 1 |", "| Emmen | 1 |", "| Samen | 2 |"],
        ),
        (
            "titel: Vast\nkolommen: [{kop: A}, {kop: B}]\nrijen:\n  - [gastheer.naam, \"'*x*'\"]\n  - [document.einddatum, '2']\n",
            ["[Vast]", "| Emmen | *x* |", "| [nog in te vullen: einddatum] | 2 |"],
        ),
        (
            f"{RIJEN}  - {{kop: Naam, waarde: p.naam}}\nrijen: [[gastheer.naam]]\n",
            ["[Leden van Proefsamenwerking]", "| Coevorden |", "| Emmen |", "| Emmen |"],
        ),
        (
            (
                "titel: Wie\nrij: p in partijen\nkolommen:\n  - {kop: Naam, waarde: p.naam}\n"
                "  - {kolom: q in partijen, kop: '{{ q.naam }}', waarde: \"'zelf' if p.naam == q.naam else q.rol\", totaal: q.rol}\n"
            ),
            [
                "[Wie]",
                "| Coevorden | zelf | gastheer |",
                "| Emmen | gast | zelf |",
                "| Totaal | gast | gastheer |",
            ],
        ),
        ("titel: Leeg\nrij: k in kpis\nkolommen: [{kop: A, waarde: k.code}]\n", ["[Leeg]"]),
        ("titel: Leeg\nrij: k in kosten.index\nkolommen: [{kop: A, waarde: k.x}]\n", ["[Leeg]"]),
    ],
)
def test_a_table_has_rows_from_a_list_or_written_out(text: str, lines: list[str], tmp_path: Path) -> None:
    assert [line.strip() for line in lines_of(tmp_path, table(text))[1:]] == lines


def test_columns_have_alignment_width_and_plain_headings(tmp_path: Path) -> None:
    text = "titel: T\nkolommen: [{kop: 'A **b** {{ gastheer.naam }}', uitlijning: rechts, breedte: 3}, {kop: B}]\nrijen: [['1', '2']]\n"
    (clause,) = clausules(only_document(make_clause(tmp_path, table(text))))
    found = clause.blokken[1]
    assert isinstance(found, Tabel)
    assert [(each.kop, each.uitlijning, each.breedte) for each in found.kolommen] == [
        ("A b Emmen", "rechts", 3),
        ("B", "links", 1),
    ]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "kosten.md:6:1 blok"),
        ("tekst\n", "kosten.md:6:1 blok"),
        ("- a\n", "kosten.md:6:1 blok"),
        ("titel: T\n", "kosten.md:7:1 ontbreekt"),
        ("kolommen: [{kop: A}]\nrijen: [['1']]\n", "kosten.md:7:1 ontbreekt"),
        ("titel: T\nkolommen: []\nrijen: []\n", "kosten.md:6:1 blok"),
        ("titel: T\nkolommen: [{kop: A}]\n", "kosten.md:6:1 blok"),
        ("titel: T\nkolommen: [{kop: A}]\nrijen: tekst\n", "kosten.md:9:8 blok"),
        ("titel: T\nkolommen: [{kop: A}]\nrijen: [tekst]\n", "kosten.md:9:9 blok"),
        ("titel: T\nkolommen: [{kop: A}]\nrijen: [['1', '2']]\n", "kosten.md:9:9 blok"),
        ("titel: T\nkolommen: [{kop: A, breedte: 0}]\nrijen: [['1']]\n", "kosten.md:8:30 blok"),
        ("titel: T\nkolommen: [{kop: A, uitlijning: midden}]\nrijen: [['1']]\n", "kosten.md:8:33 keuze"),
        ("titel: T\nkolom: [{kop: A}]\n", "kosten.md:8:1 onbekende-sleutel"),
        ("titel: T\ntitel: T\nkolommen: [{kop: A}]\nrijen: [['1']]\n", "kosten.md:8:1 dubbele-sleutel"),
        ("titel: T {{ x\nkolommen: [{kop: A}]\nrijen: [['1']]\n", "kosten.md:7:10 clausule-uitdrukking"),
        ("titel: T [](#kosten)\nkolommen: [{kop: A}]\nrijen: [['1']]\n", "kosten.md:7:10 blok"),
        ("titel: T\nrij: partijen\nkolommen: [{kop: A, waarde: '1'}]\n", "kosten.md:8:6 blok"),
        ("titel: T\nrij: p in gastheer\nkolommen: [{kop: A, waarde: '1'}]\n", "kosten.md:8:6 lus"),
        ("titel: T\nrij: document in partijen\nkolommen: [{kop: A, waarde: '1'}]\n", "kosten.md:8:6 lus"),
        (
            "titel: T\nrij: p in partijen\nkolommen: [{kop: A, waarde: p.nam}]\n",
            "kosten.md:9:29 onbekend-veld",
        ),
        ("titel: T\nrij: p in partijen\nkolommen: [{kop: A}]\n", "kosten.md:9:12 uitdrukking"),
        (
            "titel: T\nrij: p in partijen\nkolommen: [{kolom: partijen, kop: A, waarde: '1'}]\n",
            "kosten.md:9:20 blok",
        ),
        (
            "titel: T\nkolommen: [{kolom: p in partijen, kop: A, waarde: '1'}]\nrijen: [['1']]\n",
            "kosten.md:9:8 blok",
        ),
        ("titel: [\n", "kosten.md:7:9 yaml"),
    ],
)
def test_a_mistake_in_a_table_is_a_problem_at_its_place(text: str, problem: str, tmp_path: Path) -> None:
    outcome = make_clause(tmp_path, table(text))
    assert outcome.value is None
    assert problem in [each[: len(problem)] for each in briefly(outcome.problems)], briefly(outcome.problems)


def test_the_place_in_an_indented_table_is_that_in_the_file(tmp_path: Path) -> None:
    outcome = make_clause(
        tmp_path,
        "1. Zie:\n\n   ```tabel\n   titel: T\n   rij: p in partijen\n   kolommen: [{kop: A, waarde: p.nam}]\n   ```\n",
    )
    assert briefly(outcome.problems) == ["kosten.md:9:32 onbekend-veld"]


@pytest.mark.parametrize(
    ("naam", "tip"),
    [("tabbel", "bedoelde u 'tabel'?"), ("", f"kies uit: {', '.join(BLOKKEN)}")],
)
def test_a_block_that_does_not_exist_is_a_problem_with_a_suggestion(
    naam: str, tip: str, tmp_path: Path
) -> None:
    (problem,) = make_clause(tmp_path, f"```{naam}\n```\n").problems
    assert (problem.code, problem.hint) == ("blok", tip)
