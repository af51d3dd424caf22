"""Both examples and all cases as PDF: what the standards, a screen reader and a reader on paper need of them."""

import re
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from pdfs import ROOT, VOORBEELDEN, documents, files, findings, page_texts, pdfs, tree, words
from pikepdf import Name, Pdf
from word import findings as word_findings
from word import paragraphs

from generator.document import Artikel, Hoofdstuk, clausules, inline_text
from generator.pdf.office import convert, find_office
from generator.render.docx import Woordopties, render_docx

EXAMPLES = [f"examples/{name}" for name in VOORBEELDEN]
PROJECTS = [
    pytest.param(project, marks=() if project in EXAMPLES else pytest.mark.no_cover)
    for project in sorted(
        each.parent.relative_to(ROOT).as_posix() for each in ROOT.glob("[et]*/**/project.yaml")
    )
]
BOCE, HEDEN = EXAMPLES
RAAM = "raam-2009.pdf"
BRIEF = "brief-2014-emmen.pdf"
PERSONEEL = "personeel-2027.pdf"


@pytest.mark.parametrize("project", PROJECTS)
def test_every_pdf_is_pdf_a_2b_and_pdf_ua_1(project: str) -> None:
    found = {name: findings(data) for name, data in pdfs(project).items()}
    assert len(found) == len(documents(project))
    assert not {name: each for name, each in found.items() if each}


def test_what_libreoffice_makes_itself_is_neither() -> None:
    """The test above can fail."""
    if find_office() is None:
        pytest.skip("LibreOffice is niet geïnstalleerd")
    document = documents(BOCE)["raam-2009"]
    template = (ROOT / "templates" / "huisstijlen" / "emmen" / "overeenkomst.docx").read_bytes()
    raw = convert({"raam": render_docx(document, template, Woordopties(verwijzingen="koppelingen"))}).value
    assert raw
    found = " ".join(findings(raw["raam"]))
    assert "ua1" in found
    assert "2b" in found


# --- page numbers ----------------------------------------------------------------------------------------------------


def contents(data: bytes) -> list[tuple[str, int, int]]:
    """The links in the table of contents: their text, the page that they show, and the page that they lead to."""
    found: dict[tuple[str, int], int] = {}
    with Pdf.open(BytesIO(data)) as pdf:
        places = {each.obj.objgen: number for number, each in enumerate(pdf.pages, start=1)}
        for each in pdf.pages:
            for link in each.obj.get("/Annots", []):
                text, _, shown = str(link.Contents).rpartition(" ")
                if (
                    shown.isdigit()
                    and "/Dest" in link
                    and not re.fullmatch("artikel|lid", text.split(" ")[0])
                ):
                    found[text, int(shown)] = places[link.Dest[0].objgen]
    return [(text, shown, target) for (text, shown), target in found.items()]


@pytest.mark.parametrize(
    ("project", "name"), [(BOCE, RAAM), (HEDEN, "deel-ict-2027.pdf"), (HEDEN, PERSONEEL)]
)
def test_the_table_of_contents_shows_the_pages_where_the_headings_are(
    project: str, name: str, tmp_path: Path
) -> None:
    pages = page_texts(pdfs(project)[name], tmp_path)
    found = contents(pdfs(project)[name])
    assert len(found) > 10
    for text, shown, target in found:
        assert shown == target
        assert text in pages[shown - 1], f"{text} staat niet op pagina {shown}"
        assert f"Pagina {shown} van {len(pages)}" in pages[shown - 1]


@pytest.mark.parametrize("project", EXAMPLES)
def test_the_word_file_beside_a_pdf_shows_the_same_pages(project: str) -> None:
    for name, data in pdfs(project).items():
        word = files(project)[name.replace(".pdf", ".docx")]
        entries = [line for line in paragraphs(word) if line.startswith("toc ")]
        matches = [re.search(r"\[(.*)\t\{PAGEREF \S+ \\h\|(\d+)\}", line) for line in entries]
        shown = [(" ".join(match[1].split()), int(match[2])) for match in matches if match]
        assert sorted(shown) == sorted((text, page) for text, page, _ in contents(data)), name
        assert len(shown) == len(entries)


@pytest.mark.parametrize("project", EXAMPLES)
def test_a_word_file_with_page_numbers_is_whole(project: str, tmp_path: Path) -> None:
    name = next(name for name in documents(project) if name.startswith("raam-"))
    assert word_findings(files(project)[f"{name}.docx"], tmp_path) == []


# --- the tree --------------------------------------------------------------------------------------------------------


def test_the_title_is_the_first_heading_and_no_level_is_skipped() -> None:
    for data in [*pdfs(BOCE).values(), *pdfs(HEDEN).values()]:
        levels = [int(match[1]) for line in tree(data) if (match := re.match(r" *H(\d)", line))]
        assert levels[0] == 1
        assert all(after <= before + 1 for before, after in pairwise(levels))
    headings = [line.strip() for line in tree(pdfs(BOCE)[RAAM]) if re.match(r" *H\d", line)]
    assert headings[0].startswith("H1: Raamovereenkomst samenwerking")
    assert headings[1] == "H2: Inhoudsopgave"
    assert [line for line in headings if line.startswith("H1")] == headings[:1]
    assert "H3: Artikel 1 Begrippen" in headings


def test_leden_and_onderdelen_are_lists_with_labels() -> None:
    lines = tree(pdfs(BOCE)[RAAM])
    start = lines.index("  H3: Artikel 2 Doel")
    assert lines[start + 1 : start + 11] == [
        "  L",
        "    LI",
        "      Lbl: 1.",
        "      LBody",
        "        P: Partijen werken samen om:",
        "        L",
        "          LI",
        "            Lbl: a.",
        "            LBody",
        "              P: de kwaliteit van hun dienstverlening te verbeteren;",
    ]
    assert not [line for line in lines if re.search(r"^ *P: (\d+|[a-z])\. ", line)]


def test_a_list_goes_on_after_a_table() -> None:
    lines = tree(pdfs(BOCE)[RAAM])
    table = lines.index("          Caption: Aandeel per gemeente")
    following = next(line for line in lines[table:] if line.startswith("      Lbl:"))
    assert following == "      Lbl: 3."


def test_a_table_has_headings_for_columns_and_rows() -> None:
    lines = tree(pdfs(BOCE)[RAAM])
    start = lines.index("          Caption: Aandeel per gemeente")
    shape = [line.strip() for line in lines[start - 1 : start + 11]]
    assert shape == [
        "Table",
        "Caption: Aandeel per gemeente",
        "TR",
        "TH scope=Column",
        "P: Gemeente",
        "TH scope=Column",
        "P: Aandeel",
        "TR",
        "TH scope=Row",
        "P: Borger-Odoorn",
        "TD",
        "P: 1/3",
    ]


def test_signatures_are_read_party_by_party_and_are_no_table() -> None:
    text = words(pdfs(BOCE)[RAAM]).rpartition("Ondertekening")[2]
    first, second = text.index("DegemeenteBorger-Odoorn"), text.index("DegemeenteCoevorden")
    assert text[first:second].startswith("DegemeenteBorger-OdoornPlaatsDatumHandtekeningBurgemeester")
    tables = [line for line in tree(pdfs(BOCE)[RAAM]) if line.strip() == "Table"]
    assert len(tables) == 1  # that of the shares


def test_the_wordmark_has_its_alternative_text_and_the_watermark_is_decoration() -> None:
    data = pdfs(BOCE)[RAAM]
    assert [line.strip() for line in tree(data) if "Figure" in line] == [
        "Figure alt=Woordmerk van de gemeente Emmen"
    ]
    with Pdf.open(BytesIO(data)) as pdf:
        for each in pdf.pages:
            assert each.obj.Contents.read_bytes().count(b"/Watermark") == 1


def test_the_letterhead_is_read_before_the_letter() -> None:
    lines = tree(pdfs(BOCE)[BRIEF])
    assert lines[1:3] == ["  P: Gemeente Emmen", "  P: Raadhuisplein 1"]
    assert lines.index("  P: Raadhuisplein 1") < lines.index("  P: Aan de raad van de gemeente Emmen")
    assert not any("Pagina" in line for line in lines)


@pytest.mark.parametrize("project", EXAMPLES)
def test_everything_is_read_in_the_order_of_the_document(project: str) -> None:
    for name, document in documents(project).items():
        text, place = words(pdfs(project)[f"{name}.pdf"]), 0
        if document.schil.inhoudsopgave:
            place = text.index("Inhoudsopgave")
            # Headings stand in the table of contents too.
            last = [deel for deel in document.delen if deel.kop][-1]
            place = text.index("".join(inline_text(last.kop).split()), place) + 1
        for clausule in clausules(document):
            heading = "".join(inline_text(clausule.kop).split())
            number = "".join(clausule.nummer.tekst.split()) if isinstance(clausule, Artikel) else ""
            place = text.index(number + heading, place)


# --- links, bookmarks, properties ------------------------------------------------------------------------------------


def test_references_are_links_that_lead_to_their_article(tmp_path: Path) -> None:
    data = pdfs(BOCE)[RAAM]
    pages = page_texts(data, tmp_path)
    with Pdf.open(BytesIO(data)) as pdf:
        places = {each.obj.objgen: number for number, each in enumerate(pdf.pages)}
        links = [link for each in pdf.pages for link in each.obj.get("/Annots", [])]
        found = {str(link.Contents): places[link.Dest[0].objgen] for link in links}
    references = {text: place for text, place in found.items() if re.fullmatch(r"artikel \d+", text)}
    assert len(references) >= 5
    for text, place in references.items():
        assert f"A{text[1:]} " in pages[place]


def test_bookmarks_are_the_headings_of_the_document() -> None:
    document = documents(BOCE)["raam-2009"]
    with Pdf.open(BytesIO(pdfs(BOCE)[RAAM])) as pdf, pdf.open_outline() as outline:
        titles = [each.title.replace("\u00a0", " ") for each in outline.root]
        inner = sum(len(each.children) for each in outline.root)
        assert pdf.Root.PageMode == Name.UseOutlines
    assert titles[:3] == ["Partijen", "Overwegingen", "Hoofdstuk 1 Algemene bepalingen"]
    assert inner == sum(
        len(deel.delen) for deel in document.delen if isinstance(deel, Hoofdstuk) and deel.genummerd
    )


@pytest.mark.parametrize("project", EXAMPLES)
def test_a_pdf_says_what_it_is_and_nothing_of_the_clock(project: str) -> None:
    for name, document in documents(project).items():
        eigenschappen = document.eigenschappen
        with Pdf.open(BytesIO(pdfs(project)[f"{name}.pdf"])) as pdf:
            info: dict[str, Any] = {key: str(value) for key, value in pdf.docinfo.items()}
            xmp = pdf.Root.Metadata.read_bytes().decode()
            assert str(pdf.Root.Lang) == eigenschappen.taal
            assert pdf.Root.ViewerPreferences.DisplayDocTitle
            icc = pdf.Root.OutputIntents[0].DestOutputProfile.read_bytes()
            assert "/DocChecksum" not in pdf.trailer
        assert info["/Title"] == eigenschappen.titel
        assert info["/CreationDate"] == info["/ModDate"] == f"D:{eigenschappen.datum:%Y%m%d}000000Z"
        assert set(re.findall(r"Date>([^<\s]+)<", xmp)) == {f"{eigenschappen.datum.isoformat()}T00:00:00Z"}
        assert int.from_bytes(icc[24:26]) == eigenschappen.datum.year
