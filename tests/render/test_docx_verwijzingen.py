"""References and the table of contents of a Word file: documents in; fields, links and bookmarks out."""

from pathlib import Path

import pytest
from word import find, paragraphs, parts, values, xml
from word_notation import (
    al,
    artikel,
    hoofdstuk,
    leden,
    passage,
    ref_artikel,
    ref_lid,
    stuk,
)

from generator.document import (
    DocBlok,
    Document,
    Schil,
    Verwijsdeel,
    Verwijzing,
)
from generator.render.docx import Woordopties, render_docx

HUISSTIJLEN = Path(__file__).parents[2] / "templates" / "huisstijlen"
SJABLOON = (HUISSTIJLEN / "standaard" / "overeenkomst.docx").read_bytes()


def body(*blokken: DocBlok) -> list[str]:
    """The paragraphs of a passage with these blocks; the title of the shell stands before them."""
    return paragraphs(render_docx(stuk(passage("p", "", *blokken)), SJABLOON))[1:]


def of(document: Document, opties: Woordopties | None = None) -> list[str]:
    return paragraphs(render_docx(document, SJABLOON, opties or Woordopties()))[1:]


# --- references ------------------------------------------------------------------------------------------------


def test_a_reference_is_fields_with_our_number_as_their_result() -> None:
    document = stuk(
        artikel(1, "a", "Een", leden("a", "x", "y")),
        artikel(
            2, "b", "Twee", al("Zie ", ref_lid(1, "a", 2), "."), al(ref_artikel(1, "a", hoofdletter=True))
        ),
    )
    line, capital = of(document)[-2:]
    names = values(xml(render_docx(document, SJABLOON)), "//w:bookmarkStart/@w:name")
    assert line == (
        f"Body Text: Zie {{REF {names[0]} \\r \\h \\* lower|artikel\u00a01}} lid\u00a0{{REF {names[1]} \\n \\h|2}}."
    )
    assert capital == f"Body Text: {{REF {names[0]} \\r \\h|Artikel\u00a01}}"


def test_only_what_is_referred_to_has_a_bookmark() -> None:
    document = stuk(
        artikel(1, "a", "Een", leden("a", "x", "y")), artikel(2, "b", "Twee", al(ref_lid(1, "a", 2)))
    )
    assert len(find(xml(render_docx(document, SJABLOON)), "//w:bookmarkStart")) == 2


def test_a_reference_for_a_pdf_is_one_link_with_our_text() -> None:
    document = stuk(
        artikel(1, "a", "Een", leden("a", "x", "y")), artikel(2, "b", "Twee", al(ref_lid(1, "a", 2)))
    )
    line = of(document, Woordopties(verwijzingen="koppelingen"))[-1]
    assert line.startswith(
        "Body Text: [<AkkoordKoppeling>artikel\u00a01 lid\u00a02</AkkoordKoppeling>](#_Ref"
    )


def test_a_reference_to_a_passage_without_number_is_a_link() -> None:
    document = stuk(
        passage("a", "Slot", al("x")), passage("b", "", al(Verwijzing((Verwijsdeel("deze passage"),), "a")))
    )
    line = "Body Text: [deze passage](#_Ref"
    assert of(document)[-1].startswith(line)


@pytest.mark.parametrize("anker", ["", "elders"])
def test_a_reference_to_what_is_not_in_the_document_is_plain_text(anker: str) -> None:
    verwijzing = Verwijzing((Verwijsdeel("artikel 3", anker, "artikel" if anker else ""),), anker)
    assert body(al(verwijzing)) == ["Body Text: artikel 3"]


def test_a_bookmark_name_is_short_and_lasts_when_something_is_added() -> None:
    long = "a" * 200
    one = stuk(artikel(1, long, "Een", al("x")), artikel(2, "b", "Twee", al(ref_artikel(1, long))))
    more = stuk(artikel(1, "nieuw", "Nul", al("x")), artikel(2, long, "Een", al(ref_artikel(2, long))))
    names = [values(xml(render_docx(each, SJABLOON)), "//w:bookmarkStart/@w:name") for each in (one, more)]
    assert names[0] == names[1]
    assert len(names[0][0]) <= 40


# --- table of contents -----------------------------------------------------------------------------------------

TAB = "\t"
MET_INHOUD = Schil("Titel", "kop", "voet", inhoudsopgave=True)


def test_the_table_of_contents_has_its_entries_and_links_from_the_start() -> None:
    document = stuk(
        passage("p", "Partijen", al("x")),
        hoofdstuk(1, "Algemeen", artikel(1, "a", "Begrippen", al("y"))),
        schil=MET_INHOUD,
    )
    data = render_docx(document, SJABLOON)
    start = [line for line in paragraphs(data) if line.lower().startswith("toc")]
    names = values(xml(data), "//w:bookmarkStart/@w:name")
    assert start == [
        "TOC Heading: Inhoudsopgave",
        f'toc 1: {{TOC \\o "1-2" \\n \\h \\z \\u|[Partijen](#{names[0]})',
        f"toc 1: [Hoofdstuk 1\tAlgemeen](#{names[1]})",
        f"toc 2: [Artikel 1\tBegrippen](#{names[2]})",
    ]
    assert values(xml(data), "//w:docPartGallery/@w:val") == ["Table of Contents"]
    assert b"w:dirty" not in parts(data)["word/document.xml"]


TWEE_KOPPEN = stuk(
    passage("p", "Partijen", al("x")),
    hoofdstuk(1, "Algemeen", artikel(1, "a", "Begrippen", al("y"))),
    schil=MET_INHOUD,
)


def test_the_table_of_contents_shows_the_pages_that_are_known() -> None:
    paginas = {"p": "2", "a": "4", TWEE_KOPPEN.delen[1].anker: "3"}
    data = render_docx(TWEE_KOPPEN, SJABLOON, Woordopties(paginas=paginas))
    first, *_, last = [line for line in paragraphs(data) if line.startswith("toc ")]
    name = values(xml(data), "//w:bookmarkStart/@w:name")[-1]
    assert first.startswith(r'toc 1: {TOC \o "1-2" \h \z \u|[Partijen')
    assert last == rf"toc 2: [Artikel 1{TAB}Begrippen{TAB}{{PAGEREF {name} \h|4}}](#{name})"


def test_a_table_of_contents_of_which_one_page_is_unknown_has_none() -> None:
    data = render_docx(TWEE_KOPPEN, SJABLOON, Woordopties(paginas={"p": "2"}))
    assert not any("PAGEREF" in line for line in paragraphs(data))


def test_the_table_of_contents_for_a_pdf_is_no_field_but_its_pages_are() -> None:
    data = render_docx(TWEE_KOPPEN, SJABLOON, Woordopties(verwijzingen="koppelingen"))
    lines = [line for line in paragraphs(data) if line.startswith("toc ")]
    assert ["PAGEREF" in line and "{TOC" not in line for line in lines] == [True, True, True]


def test_a_document_without_headings_has_no_empty_table_of_contents() -> None:
    assert not any("Inhoudsopgave" in line for line in of(stuk(passage("p", "", al("x")), schil=MET_INHOUD)))
