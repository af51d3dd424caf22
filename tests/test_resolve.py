"""Filling clauses: a clause and a small project in; the lines of a document, with its numbers, or problems out."""

from pathlib import Path

import pytest
from lxml import html
from projects import KLEIN, briefly, documents, library, lines_of, make, make_clause, only_document, outline
from word import xml

from generator.document import Alinea, Artikel, Tekst, Waarde, clausules
from generator.load import load_project
from generator.make import rendered

VIJANDIG = [
    'Van Dijk & Zn. <Noord> "x"',
    "*ster* **vet** _laag_",
    "1. punt",
    "- streep",
    "{{ gastheer.naam }}",
    "{% if x %}",
    "{#naam}",
    "[](#kosten)",
    "[link](https://x.nl)",
    "ĳ en ĲSSEL",
    "e\u0301\u0323 🙂",
    "\u05e9\u05dc\u05d5\u05dd",
    "&amp; &#60;",
    "'enkel' \"dubbel\"",
    "\\*",
    "a  b",
    "|kolom|",
    "```tabel",
]


def with_value(text: str) -> str:
    quoted = text.replace("'", "''")
    return KLEIN.replace("naam: Proefsamenwerking", f"naam: '{quoted}'")


@pytest.mark.parametrize("text", VIJANDIG)
def test_a_value_comes_out_as_typed_whatever_it_looks_like(text: str, tmp_path: Path) -> None:
    clause = "1. Naam: {{ samenwerking.naam }}.\n1. {{ samenwerking.naam | hoofdletter }}\n"
    lines = lines_of(tmp_path, clause, with_value(text))
    assert lines[0] == f"  1. Naam: {text}."
    assert lines[1].lower() == f"  2. {text}".lower()


@pytest.mark.parametrize("text", VIJANDIG)
def test_a_value_stays_text_in_tables_titles_and_definitions(text: str, tmp_path: Path) -> None:
    head = (
        "---\ntitel: 'Over {{ samenwerking.naam }}'\nbegrippen:\n  Doel: 'van {{ samenwerking.naam }}'\n---\n"
    )
    body = "```begrippen\n```\n\n```tabel\ntitel: T {{ samenwerking.naam }}\nkolommen: [{kop: K}]\nrijen: [[samenwerking.naam]]\n```\n"
    outcome = make(tmp_path, with_value(text), library({"kosten": head + body}))
    assert outline(only_document(outcome)) == [
        f"Artikel 1 Over {text}",
        f"  Doel: van {text}",
        f"  [T {text}]",
        f"  | {text} |",
    ]


def test_a_value_of_several_lines_keeps_them(tmp_path: Path) -> None:
    project = KLEIN.replace("naam: Proefsamenwerking", "naam: |\n    een\n    twee")
    assert lines_of(tmp_path, "{{ samenwerking.naam }}\n", project) == ["  een\ntwee"]


def test_a_list_of_texts_alone_in_a_paragraph_becomes_paragraphs(tmp_path: Path) -> None:
    project = KLEIN.replace("naam: Proefsamenwerking", "naam: x\n  doelen: [een, '*twee*']")
    assert lines_of(tmp_path, "{{ samenwerking.doelen }}\n\nslot\n", project) == [
        "  een",
        "  *twee*",
        "  slot",
    ]


def test_a_value_remembers_the_key_it_came_from(tmp_path: Path) -> None:
    document = only_document(make_clause(tmp_path, "Naam: {{ samenwerking.naam }}.\n"))
    (clause,) = clausules(document)
    assert isinstance(clause.blokken[0], Alinea)
    assert clause.blokken[0].inhoud == (
        Tekst("Naam: "), Waarde("Proefsamenwerking", ("samenwerking.naam",)), Tekst("."),
    )  # fmt: skip
    assert "samenwerking.naam" in clause.herkomst.paden
    assert clause.herkomst.clausule == "proef/kosten"


@pytest.mark.parametrize(
    ("clause", "lines"),
    [
        ("1. Een.\n", ["  Een."]),
        ("1. Een.\n1. Twee.\n", ["  1. Een.", "  2. Twee."]),
        (
            "1. Een.\n{% if gastheer %}\n1. Twee.\n{% endif %}\n1. Drie.\n",
            ["  1. Een.", "  2. Twee.", "  3. Drie."],
        ),
        ("1. Een.\n{% if not gastheer %}\n1. Twee.\n{% endif %}\n1. Drie.\n", ["  1. Een.", "  2. Drie."]),
        ("1. Een.\n{% if not gastheer %}\n1. Twee.\n{% endif %}\n", ["  Een."]),
        ("{% if not gastheer %}\nx\n{% elif gasten %}\ny\n{% else %}\nz\n{% endif %}\n", ["  y"]),
        ("{% for p in partijen %}\n1. {{ p.naam }}.\n{% endfor %}\n", ["  1. Coevorden.", "  2. Emmen."]),
        ("{% for p in gasten %}\n1. {{ p.naam }}.\n{% endfor %}\n", ["  Coevorden."]),
        (
            "1. Zij:\n   {% for p in partijen %}\n   1. {{ p.naam }};\n   {% endfor %}\n1. Slot.\n",
            ["  1. Zij:", "    a. Coevorden;", "    b. Emmen;", "  2. Slot."],
        ),
        ("1. Een.\n\nTussen.\n\n1. Twee.\n", ["  1. Een.", "  Tussen.", "  2. Twee."]),
        (
            "1. Een:\n   1. a;\n\n   En ook:\n\n   1. b.\n1. Twee.\n",
            ["  1. Een:", "    a. a;", "    En ook:", "    b. b.", "  2. Twee."],
        ),
        (
            "1. A:\n   1. b:\n      1. c;\n      1. d.\n1. E.\n",
            ["  1. A:", "    a. b:", "      1°. c;", "      2°. d.", "  2. E."],
        ),
        ("- a\n- b\n\n1. een\n   - c\n1. twee\n", ["  – a", "  – b", "  1. een", "    – c", "  2. twee"]),
        ("{% for p in [] %}\nx\n{% endfor %}\nslot\n", None),
        ("{% for k in kpis %}\n1. x\n{% endfor %}\nslot\n", ["  slot"]),
        ("{% for k in kosten.index %}\nx\n{% endfor %}\nslot\n", ["  slot"]),
    ],
)
def test_branches_and_loops_choose_blocks_and_leden_count_on(
    clause: str, lines: list[str] | None, tmp_path: Path
) -> None:
    if lines is None:
        assert briefly(make_clause(tmp_path, clause).problems) == ["kosten.md:4:1 lus"]
    else:
        assert lines_of(tmp_path, clause) == lines


def test_a_loop_in_a_loop_sees_both_variables(tmp_path: Path) -> None:
    clause = "{% for p in partijen %}\n{% for q in partijen %}\n- {{ p.naam }}/{{ q.naam }}\n{% endfor %}\n{% endfor %}\n"
    assert lines_of(tmp_path, clause) == [
        "  – Coevorden/Coevorden",
        "  – Coevorden/Emmen",
        "  – Emmen/Coevorden",
        "  – Emmen/Emmen",
    ]


def test_the_variable_of_a_loop_is_unknown_after_it(tmp_path: Path) -> None:
    outcome = make_clause(tmp_path, "{% for p in partijen %}\nx\n{% endfor %}\n{{ p.naam }}\n")
    assert briefly(outcome.problems) == ["kosten.md:7:1 onbekende-naam"]


def test_a_loop_cannot_take_the_name_of_something_that_exists(tmp_path: Path) -> None:
    outcome = make_clause(tmp_path, "{% for document in documenten %}\nx\n{% endfor %}\n")
    assert briefly(outcome.problems) == ["kosten.md:4:1 lus"]


def test_items_of_a_loop_with_the_same_key_keep_names_of_their_own(tmp_path: Path) -> None:
    products = """\
  - {code: A, omschrijving: een, deelterrein: ict, afnemer: borger, volume: 1, eenheid: x, prijs: 1}
  - {code: A, omschrijving: twee, deelterrein: ict, afnemer: coevorden, volume: 1, eenheid: x, prijs: 2}
"""
    three = KLEIN.replace("samenwerking:", "  borger: {naam: Borger}\nsamenwerking:")
    three = three.replace("documenten:", "    borger: {rol: gast}\ndocumenten:")
    project = f"{three}deelterreinen: {{ict: {{naam: ICT}}}}\nproducten:\n{products}"
    clause = "{% for p in producten %}\n1. {{ p.omschrijving }} {#prijs}\n{% endfor %}\n1. [](#.prijs-A) en [](#.prijs-A-2)\n"
    assert lines_of(tmp_path, clause, project)[2] == "  3. Lid 1 en lid 2"


def test_every_mistake_in_a_clause_has_its_own_line_and_column(tmp_path: Path) -> None:
    clause = """\
1. Een {{ gastheer.namm }} en {{ gastherr }}.
1. Twee {{ gastheer | gemeentes }}:
   {% if gastheer.rool %}
   1. x {{ partijen }}
   {% endif %}
   {% for p in gastheer %}
   1. y
   {% endfor %}

```tabel
titel: T
rij: p in partijen
kolommen:
  - {kop: K, waarde: p.nam}
```

```tabbel
```
{{ document.datum | bedrag }} {{ gastheer.naam | bedrag }}
"""
    outcome = make_clause(tmp_path, clause)
    assert outcome.value is None
    assert briefly(outcome.problems) == [
        "kosten.md:4:8 onbekend-veld",
        "kosten.md:4:31 onbekende-naam",
        "kosten.md:5:9 uitdrukking",
        "kosten.md:6:4 onbekend-veld",
        "kosten.md:9:4 lus",
        "kosten.md:17:22 onbekend-veld",
        "kosten.md:20:1 blok",
        "kosten.md:22:31 notatie",
    ]


def test_two_leden_with_one_name_are_refused(tmp_path: Path) -> None:
    outcome = make_clause(tmp_path, "1. Een. {#a}\n1. Twee. {#a}\n")
    assert briefly(outcome.problems) == ["kosten.md:5:1 naam-dubbel"]


def test_two_clauses_with_one_name_are_refused(tmp_path: Path) -> None:
    files = library({"kosten": "Een.\n"})
    kind = files["bibliotheek/templates/soorten/proef.yaml"]
    files["bibliotheek/templates/soorten/proef.yaml"] = kind.replace(
        "[proef/kosten]", "[proef/kosten, ander/kosten]"
    )
    files["bibliotheek/clauses/ander/kosten.md"] = "---\ntitel: Ander\n---\nTwee.\n"
    assert briefly(make(tmp_path, KLEIN, files).problems) == ["kosten.md:1:1 naam-dubbel"]


def test_a_passage_has_no_number_and_its_own_list(tmp_path: Path) -> None:
    files = library(
        {
            "partijen": "---\ntitel: Partijen\nvorm: passage\nreeks: partij\n---\n1. een;\n1. twee.\n",
            "overwegingen": "---\nvorm: passage\nreeks: overweging\n---\n1. dat;\n1. omdat:\n   1. x;\n   1. y.\n",
            "een": "Tekst.\n",
        }
    )
    assert outline(only_document(make(tmp_path, KLEIN, files))) == [
        "Partijen", "  1. een;", "  2. twee.", "  A. dat;", "  B. omdat:", "    a. x;", "    b. y.", "Artikel 1 Proef", "  Tekst.",
    ]  # fmt: skip


def test_definitions_of_all_clauses_are_collected_in_order_each_once(tmp_path: Path) -> None:
    files = library(
        {
            "begrippen": "```begrippen\n```\n",
            "een": "---\ntitel: Een\nbegrippen:\n  Partij: een gemeente\n  Éénheid: een stuk\n---\nx\n",
            "twee": "---\ntitel: Twee\nbegrippen:\n  Dienst: wat [](#een) noemt\n  Partij: iets anders\n---\nx\n",
            "drie": "---\ntitel: Drie\nals: kosten\nbegrippen:\n  Afwezig: staat er niet in\n---\nx\n",
        }
    )
    lines = outline(only_document(make(tmp_path, KLEIN, files)))
    assert lines[1:4] == ["  Dienst: wat artikel 2 noemt", "  Éénheid: een stuk", "  Partij: een gemeente"]


def test_annexes_are_a_numbered_list_with_titles_of_documents(tmp_path: Path) -> None:
    project = KLEIN.replace(
        "ingangsdatum: 2027-01-01}",
        "bijlagen: [{titel: Kaart}, {document: ander, vertrouwelijk: ja}, {document: stuk}]}\n  ander: {soort: proef, titel: Ander}\n"
        "stukken: {stuk: {titel: Oud stuk, soort: rapport}}",
    )
    made = documents(make(tmp_path, project, library({"bijlagen": "```bijlagen\n```\n"})))
    assert outline(made["proef"])[1:] == [
        "  1. Kaart",
        "  2. Ander (vertrouwelijk)",
        "  3. Oud stuk",
    ]
    assert outline(made["ander"])[1:] == []


def test_signatures_name_every_party_and_who_signs(tmp_path: Path) -> None:
    lines = lines_of(tmp_path, "```ondertekening\n```\n")
    assert lines == [
        "  De gemeente Coevorden / Burgemeester / [nog in te vullen: naam van de burgemeester van Coevorden]",
        "  De gemeente Emmen / Burgemeester / [nog in te vullen: naam van de burgemeester van Emmen]",
    ]


@pytest.mark.parametrize("formaat", ["docx", "html", "txt"])
def test_what_is_hostile_survives_every_format(formaat: str, tmp_path: Path) -> None:
    text = 'Van Dijk & Zn. <Noord> "x" *ster* {{ x }} {% if %} 🙂 ĳ'
    outcome = make_clause(tmp_path, "1. {{ samenwerking.naam }}\n1. Twee.\n", with_value(text))
    loaded = load_project(tmp_path).value
    assert outcome.value is not None
    assert loaded is not None
    file = rendered(outcome.value[0], formaat, loaded).value
    assert file is not None
    assert text in text_of(file.inhoud, formaat)


def text_of(data: bytes, formaat: str) -> str:
    if formaat == "docx":
        return "".join(map(str, xml(data).itertext()))
    if formaat == "html":
        return "".join(map(str, html.fromstring(data).itertext()))
    return " ".join(data.decode("utf-8").split())


def test_an_article_without_leden_is_running_text(tmp_path: Path) -> None:
    document = only_document(make_clause(tmp_path, "Een.\n\nTwee.\n"))
    (clause,) = clausules(document)
    assert isinstance(clause, Artikel)
    assert outline(document) == ["Artikel 1 Proef", "  Een.", "  Twee."]


def test_a_reference_opens_a_lid_with_a_capital_and_an_onderdeel_without(tmp_path: Path) -> None:
    lines = lines_of(tmp_path, "1. [](#kosten) geldt:\n   1. [](#kosten).\n1. Slot.\n")
    assert [line.strip() for line in lines[:2]] == ["1. Artikel 1 geldt:", "a. artikel 1."]
