"""References: `[](#anchor)` in a clause in; the words a reader sees, the pieces that Word counts anew, or problems out."""

from pathlib import Path

import pytest
from projects import KLEIN, briefly, documents, library, make, make_clause, only_document, outline

from generator.document import Alinea, DocClausule, Lijst, Verwijzing, clausules

DOELEN = "1. Een. {#een}\n1. Twee: {#twee}\n   1. a; {#a}\n   1. b: {#b}\n      1. c; {#c}\n      1. d.\n"


def referred(folder: Path, reference: str, rest: str = "", huisstijl: str = "") -> str:
    """What a reference from another article reads as."""
    files = library(
        {"verwijzing": f"Zie {reference}.\n", "kosten": DOELEN, **({"ander": rest} if rest else {})}
    )
    project = KLEIN
    if huisstijl:
        project = KLEIN.replace("{naam: Emmen,", f"{{naam: Emmen, huisstijl: {huisstijl},")
        files["bibliotheek/templates/huisstijlen/deftig/huisstijl.yaml"] = (
            "naam: deftig\nomschrijving: om te proberen\nwoordmerk: {tekst: X, alternatief: X}\nnotatie: aanwijzingen\n"
        )
    return (
        outline(only_document(make(folder, project, files)))[1].strip().removeprefix("Zie ").removesuffix(".")
    )


@pytest.mark.parametrize(
    ("reference", "text"),
    [
        ("[](#kosten)", "artikel 2"),
        ("[](#kosten.een)", "artikel 2 lid 1"),
        ("[](#kosten.twee)", "artikel 2 lid 2"),
        ("[](#kosten.a)", "artikel 2 lid 2 onder a"),
        ("[](#kosten.c)", "artikel 2 lid 2 onder b onder 1°"),
        ("[](#verwijzing)", "artikel 1"),
        ("[](proef#kosten)", "artikel 2"),
    ],
)
def test_a_reference_is_written_as_contracts_do(reference: str, text: str, tmp_path: Path) -> None:
    assert referred(tmp_path, reference) == text


@pytest.mark.parametrize(
    ("reference", "text"),
    [
        ("[](#kosten)", "artikel 2"),
        ("[](#kosten.twee)", "artikel 2, tweede lid"),
        ("[](#kosten.a)", "artikel 2, tweede lid, onder a"),
        ("[](#kosten.c)", "artikel 2, tweede lid, onder b, onder 1°"),
    ],
)
def test_the_other_notation_is_that_of_the_aanwijzingen(reference: str, text: str, tmp_path: Path) -> None:
    assert referred(tmp_path, reference, huisstijl="deftig") == text


@pytest.mark.parametrize(
    ("clause", "line"),
    [
        ("1. Zie [](#.twee). {#een}\n1. x {#twee}\n", "1. Zie lid 2."),
        ("1. [](#.twee) geldt. {#een}\n1. x {#twee}\n", "1. Lid 2 geldt."),
        ("1. x. [](#kosten) geldt.\n1. y\n", "1. x. Artikel 1 geldt."),
        ("1. Zie [](#.a):\n   1. x; {#a}\n   1. y.\n1. z\n", "1. Zie lid 1 onder a:"),
        ("1. Zie [](#.een). {#een}\n", "Zie artikel 1."),
        ("1. Zie [](#.a):\n   1. x; {#a}\n", "Zie onder a:"),
    ],
)
def test_within_its_article_a_reference_names_the_lid_and_at_the_start_of_a_sentence_it_has_a_capital(
    clause: str, line: str, tmp_path: Path
) -> None:
    assert outline(only_document(make_clause(tmp_path, clause)))[1].strip() == line


def test_a_reference_to_the_single_lid_of_another_article_names_the_article(tmp_path: Path) -> None:
    assert referred(tmp_path, "[](#ander.x)", "1. Enig lid. {#x}\n") == "artikel 3"
    assert (
        referred(tmp_path, "[](#ander.y)", "1. Enig lid:\n   1. a;\n   1. b. {#y}\n") == "artikel 3 onder b"
    )


def test_recitals_and_parties_are_named_by_their_own_words(tmp_path: Path) -> None:
    passage = "---\nvorm: passage\nreeks: overweging\n---\n1. dat; {#x}\n1. omdat. {#y}\n"
    assert referred(tmp_path, "[](#ander.y)", passage) == "overweging B"
    passage = "---\nvorm: passage\nreeks: partij\n---\n1. een; {#x}\n1. twee. {#y}\n"
    assert referred(tmp_path, "[](#ander.y)", passage) == "partij 2"


@pytest.mark.parametrize(
    ("reference", "text"),
    [
        ("[](oud#kosten)", "artikel 7 van de Oude overeenkomst"),
        ("[](oud#)", "de Oude overeenkomst"),
        ("[](ander#kosten.een)", "artikel 2 lid 1 van de Andere"),
        ("[](ander#)", "de Andere"),
        ("[](@raamovereenkomst#kosten)", "artikel 7 van de Oude overeenkomst"),
        ("[](@vervangt#)", "[nog in te vullen: vervangt]"),
    ],
)
def test_a_reference_into_another_document_names_it(reference: str, text: str, tmp_path: Path) -> None:
    project = KLEIN.replace(
        "ingangsdatum: 2027-01-01}",
        "raamovereenkomst: oud}\n  ander: {soort: proef, titel: Lange titel, citeertitel: Andere, raamovereenkomst: oud, vervangt: oud}\n"
        "stukken: {oud: {titel: Oud, citeertitel: Oude overeenkomst, soort: overeenkomst, artikelen: {kosten: 7}}}",
    )
    files = library({"verwijzing": f"Zie {reference}.\n", "kosten": DOELEN})
    document = documents(make(tmp_path, project, files))["proef"]
    assert outline(document)[1] == f"  Zie {text}."


def test_documents_may_refer_to_each_other(tmp_path: Path) -> None:
    project = f"{KLEIN}  ander: {{soort: proef, titel: Ander}}\n"
    clause = "1. Zie [](ander#kosten.twee) of [](#.twee). {#een}\n1. Zie [](proef#kosten.een). {#twee}\n"
    made = documents(make(tmp_path, project, library({"kosten": clause})))
    assert outline(made["proef"])[1:] == [
        "  1. Zie artikel 1 lid 2 van de Ander of lid 2.",
        "  2. Zie lid 1.",
    ]
    assert outline(made["ander"])[1:] == [
        "  1. Zie lid 2 of lid 2.",
        "  2. Zie artikel 1 lid 1 van het Proefstuk.",
    ]


@pytest.mark.parametrize(
    ("clause", "problem"),
    [
        ("Zie [](#kostn).\n", "kosten.md:4:5 verwijzing-doel"),
        ("1. a\n1. Zie [](#.weg).\n", "kosten.md:5:8 verwijzing-doel"),
        ("Zie [](weg#kosten).\n", "kosten.md:4:5 verwijzing-document"),
        ("Zie [](proef#weg).\n", "kosten.md:4:5 verwijzing-doel"),
        ("Zie [](@raamovereenkomt#x).\n", "kosten.md:4:5 onbekend-veld"),
        ("Zie [](#).\n", "kosten.md:4:5 verwijzing-doel"),
    ],
)
def test_a_reference_to_what_is_not_there_is_a_problem_at_its_place(
    clause: str, problem: str, tmp_path: Path
) -> None:
    assert briefly(make_clause(tmp_path, clause).problems) == [problem]


def test_a_wrong_reference_suggests_the_name_that_was_meant(tmp_path: Path) -> None:
    (problem,) = make_clause(tmp_path, "1. a {#indexering}\n1. [](#.indexring)\n").problems
    assert problem.hint == "bedoelde u 'kosten.indexering'?"


def test_text_can_ask_whether_an_article_is_there(tmp_path: Path) -> None:
    clause = "Een.\n\n{% if artikel('weg') %}\nZie [](#weg).\n{% endif %}\n{% if artikel('kosten') %}\nZie [](#kosten).\n{% endif %}\n"
    assert outline(only_document(make_clause(tmp_path, clause)))[1:] == ["  Een.", "  Zie artikel 1."]


def test_the_pieces_of_a_reference_say_what_word_can_count(tmp_path: Path) -> None:
    document = only_document(make_clause(tmp_path, "1. Zie [](#.a):\n   1. x; {#a}\n1. y\n"))
    (reference,) = [node for clause in clausules(document) for node in references(clause)]
    assert [(deel.tekst.replace("\u00a0", " "), deel.anker, deel.vorm) for deel in reference.delen] == [
        ("lid ", "", ""),
        ("1", "kosten.~1", "lid"),
        (" onder ", "", ""),
        ("a", "kosten.a", "onderdeel"),
    ]
    assert reference.anker == "kosten.a"


def references(clause: DocClausule) -> list[Verwijzing]:
    found = []
    for block in clause.blokken:
        for item in block.items if isinstance(block, Lijst) else ():
            for inner in item.blokken:
                if isinstance(inner, Alinea):
                    found += [node for node in inner.inhoud if isinstance(node, Verwijzing)]
    return found
