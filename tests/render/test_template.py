"""Word templates made from house styles: a huisstijl.yaml in; the Word files, equal to those in the project, out."""

import re
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from word import find, findings, paragraphs, parts, style_names, texts, values, xml
from word_notation import png
from word_samples import brief, overeenkomst

from generator.library.housestyle import (
    Huisstijl,
    Kenmerklabel,
    Woordmerk,
    contrast_on_white,
    read_house_style,
)
from generator.render.docx import render_docx
from generator.render.template import maak_sjablonen
from generator.render.word.inline import Inlineschrijver
from generator.render.word.references import find_targets
from generator.render.word.shell import shell_context
from generator.render.word.styles import Stijl, missing_styles, read_styles

HUISSTIJLEN = Path(__file__).parents[2] / "templates" / "huisstijlen"
NAMEN = sorted(path.parent.name for path in HUISSTIJLEN.glob("*/huisstijl.yaml"))
EIGEN = Huisstijl(
    naam="eigen",
    omschrijving="Voor tests",
    woordmerk=Woordmerk(tekst="Gemeente Eigen", alternatief="Woordmerk"),
)


def house(naam: str) -> Huisstijl:
    found = read_house_style(HUISSTIJLEN / naam / "huisstijl.yaml", naam)
    assert found.problems == ()
    assert found.value
    return found.value


@pytest.fixture(scope="module")
def eigen(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return maak_sjablonen(EIGEN, tmp_path_factory.mktemp("eigen"))


# --- the house styles of the project ---------------------------------------------------------------------------


@pytest.mark.parametrize("naam", NAMEN)
def test_the_word_files_in_the_project_are_what_the_command_makes(naam: str) -> None:
    made = maak_sjablonen(house(naam), HUISSTIJLEN / naam)
    assert {f"{key}.docx" for key in made} == {path.name for path in (HUISSTIJLEN / naam).glob("*.docx")}
    for key, data in made.items():
        assert (HUISSTIJLEN / naam / f"{key}.docx").read_bytes() == data, f"maak {naam}/{key}.docx opnieuw"


@pytest.mark.parametrize("naam", NAMEN)
@pytest.mark.parametrize("sjabloon", ["overeenkomst", "brief"])
def test_a_template_is_a_whole_word_file(naam: str, sjabloon: str, tmp_path: Path) -> None:
    data = (HUISSTIJLEN / naam / f"{sjabloon}.docx").read_bytes()
    assert [each for each in findings(data, tmp_path) if not each.startswith("accolades over")] == []


def test_the_house_styles_look_different_from_each_other() -> None:
    looks = {(house(naam).lettertype, house(naam).kop_lettertype, house(naam).kleur) for naam in NAMEN}
    labels = {tuple(label.label for label in house(naam).brief.labels) for naam in NAMEN}
    assert len(looks) == len(labels) == len(NAMEN)


@pytest.mark.parametrize("naam", NAMEN)
def test_the_colour_of_a_house_can_be_read_on_white(naam: str) -> None:
    assert contrast_on_white(house(naam).kleur) >= 4.5


def test_emmen_has_the_labels_of_its_letters_and_the_function_before_the_name() -> None:
    emmen = house("emmen").brief
    assert [label.label for label in emmen.labels] == [
        "Afdeling",
        "Team",
        "Ons kenmerk",
        "Uw kenmerk",
        "Bijlage",
        "Behandeld door",
        "Datum",
        "Telefoon",
        "Fax",
        "E-mail",
        "Onderwerp",
    ]
    assert emmen.functie_eerst
    assert emmen.lege_labels
    assert emmen.ondertekenaars == ("gemeentesecretaris", "burgemeester")


# --- what every template has -----------------------------------------------------------------------------------


@pytest.mark.parametrize("sjabloon", ["overeenkomst", "brief"])
def test_a_template_has_every_style_that_the_renderer_names(eigen: dict[str, bytes], sjabloon: str) -> None:
    assert missing_styles(read_styles(parts(eigen[sjabloon])["word/styles.xml"])) == ()


def test_headings_and_the_like_have_the_ids_and_names_that_word_knows(eigen: dict[str, bytes]) -> None:
    names = style_names(eigen["overeenkomst"])
    expected = {
        "Title": "Title",
        "Heading1": "heading 1",
        "Heading2": "heading 2",
        "TOC1": "toc 1",
        "TOC2": "toc 2",
        "TOCHeading": "TOC Heading",
        "Header": "header",
        "Footer": "footer",
        "Hyperlink": "Hyperlink",
        "Caption": "caption",
        "ListNumber": "List Number",
        "ListContinue2": "List Continue 2",
    }
    assert {key: names[key] for key in expected} == expected


def test_an_article_is_a_heading_of_level_two_and_a_chapter_of_level_one(eigen: dict[str, bytes]) -> None:
    styles = xml(eigen["overeenkomst"], "word/styles.xml")
    based = {
        each: values(styles, f"//w:style[@w:styleId='{each}']/w:basedOn/@w:val")
        for each in ("Artikel", "Hoofdstuk")
    }
    assert based == {"Artikel": ["Heading2"], "Hoofdstuk": ["Heading1"]}
    assert values(styles, "//w:style[@w:styleId='Heading2']//w:outlineLvl/@w:val") == ["1"]


@pytest.mark.parametrize("sjabloon", ["overeenkomst", "brief"])
def test_the_page_is_a4_in_dutch_without_hyphenation_or_lonely_lines(
    eigen: dict[str, bytes], sjabloon: str
) -> None:
    data = eigen[sjabloon]
    assert set(values(xml(data), "//w:pgSz/@w:w")) == {"11906"}
    assert set(values(xml(data), "//w:pgSz/@w:h")) == {"16838"}
    styles, settings = xml(data, "word/styles.xml"), xml(data, "word/settings.xml")
    assert values(styles, "//w:docDefaults//w:lang/@w:val") == ["nl-NL"]
    assert values(settings, "//w:themeFontLang/@w:val") == ["nl-NL"]
    assert values(settings, "//w:autoHyphenation/@w:val") == ["0"]
    assert find(styles, "//w:pPrDefault//w:widowControl")


def test_headings_stay_with_the_text_below_them(eigen: dict[str, bytes]) -> None:
    styles = xml(eigen["overeenkomst"], "word/styles.xml")
    for name in ("Heading1", "Heading2", "Tussenkop", "Caption"):
        assert find(styles, f"//w:style[@w:styleId='{name}']/w:pPr/w:keepNext"), name


def test_every_list_style_is_linked_to_its_list_and_back(eigen: dict[str, bytes]) -> None:
    styles, numbering = (
        xml(eigen["overeenkomst"], "word/styles.xml"),
        xml(eigen["overeenkomst"], "word/numbering.xml"),
    )
    for stijl in (Stijl.ARTIKEL, Stijl.LID, Stijl.HOOFDSTUK, Stijl.PARTIJ, Stijl.OVERWEGING, Stijl.OPSOMMING):
        name = stijl.value.replace(" ", "")
        num = values(styles, f"//w:style[@w:styleId='{name}']//w:numId/@w:val")[0]
        abstract = values(numbering, f"//w:num[@w:numId='{num}']/w:abstractNumId/@w:val")[0]
        linked = values(numbering, f"//w:abstractNum[@w:abstractNumId='{abstract}']//w:pStyle/@w:val")
        assert name in linked


def test_page_numbers_are_fields_of_the_template(eigen: dict[str, bytes]) -> None:
    for data in eigen.values():
        assert paragraphs(data, "word/footer2.xml") == [
            "footer: {{ voettekst }}\tPagina\u00a0{PAGE|1} van\u00a0{NUMPAGES|1}"
        ]


def test_placeholders_can_be_read_and_moved_in_word(eigen: dict[str, bytes]) -> None:
    assert {"{{ titel }}", "{{p inhoudsopgave }}", "{{p inhoud }}"} <= set(texts(eigen["overeenkomst"]))
    assert {"{{ regel }}", "{{p inhoud }}"} <= set(texts(eigen["brief"]))


def test_the_page_for_editors_names_every_name_that_a_template_can_use(eigen: dict[str, bytes]) -> None:
    page = (HUISSTIJLEN / "README.md").read_text("utf-8")
    inline = Inlineschrijver(dict.fromkeys(Stijl, "X"), find_targets(overeenkomst()))
    names = set(shell_context(overeenkomst(), inline)) | {
        f"brief.{name}" for name in shell_context(brief(), inline)["brief"]
    }
    names |= {f"voorblad.{name}" for name in shell_context(overeenkomst(), inline)["voorblad"]}
    said = set(re.findall(r"\{[{%](?:p|r|tr)? ?(?:if |for \w+ in )?([a-z_.]+)", page))
    assert names - {"brief"} <= said
    tags = re.findall(r"\{[{%].*?[}%]\}", " ".join(texts(eigen["overeenkomst"]) + texts(eigen["brief"])))
    assert len(tags) >= 20
    assert [tag for tag in tags if tag not in page and not re.search(r"end|else", tag)] == []


# --- what the house style decides ------------------------------------------------------------------------------


def test_fonts_size_colour_and_margins_are_those_of_the_house(tmp_path: Path) -> None:
    marges = replace(EIGEN.marges, links=40, rechts=20)
    own = replace(
        EIGEN,
        lettertype="Verdana",
        kop_lettertype="Georgia",
        lettergrootte=Decimal(9),
        kleur="#123456",
        marges=marges,
    )
    data = maak_sjablonen(own, tmp_path)["overeenkomst"]
    styles = xml(data, "word/styles.xml")
    assert values(styles, "//w:docDefaults//w:rFonts/@w:ascii") == ["Verdana"]
    assert values(styles, "//w:docDefaults//w:sz/@w:val") == ["18"]
    assert values(styles, "//w:style[@w:styleId='Heading1']//w:rFonts/@w:ascii") == ["Georgia"]
    assert values(styles, "//w:style[@w:styleId='Heading1']//w:color/@w:val") == ["123456"]
    assert set(values(xml(data), "//w:pgMar/@w:left")) == {"2268"}
    # the page number stands at the right margin
    assert values(styles, "//w:style[@w:styleId='Footer']//w:tab/@w:pos") == ["8504"]


def test_a_wordmark_is_a_picture_with_alternative_text_or_text_in_a_style_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "merk.png").write_bytes(png(40, 10))
    drawn = replace(EIGEN, woordmerk=replace(EIGEN.woordmerk, afbeelding="merk.png"))
    assert values(xml(maak_sjablonen(drawn, tmp_path)["overeenkomst"]), "//wp:docPr/@descr") == ["Woordmerk"]
    assert values(xml(maak_sjablonen(drawn, tmp_path)["brief"], "word/header1.xml"), "//wp:docPr/@descr") == [
        "Woordmerk"
    ]
    assert "Woordmerk voorblad: Gemeente Eigen" in paragraphs(maak_sjablonen(EIGEN, tmp_path)["overeenkomst"])


def test_a_wordmark_keeps_its_proportions_within_its_room(tmp_path: Path) -> None:
    for size in ((40, 10), (4000, 10), (10, 400)):
        (tmp_path / "merk.png").write_bytes(png(*size))
        drawn = replace(EIGEN, woordmerk=replace(EIGEN.woordmerk, afbeelding="merk.png"))
        root = xml(maak_sjablonen(drawn, tmp_path)["overeenkomst"])
        width, height = (int(values(root, f"//wp:extent/@{side}")[0]) / 36_000 for side in ("cx", "cy"))
        assert width <= 85.01
        assert height <= 18.01
        assert width / height == pytest.approx(size[0] / size[1], rel=0.01)


def test_a_wordmark_that_is_no_png_is_refused(tmp_path: Path) -> None:
    (tmp_path / "merk.png").write_bytes(b"GIF89a")
    drawn = replace(EIGEN, woordmerk=replace(EIGEN.woordmerk, afbeelding="merk.png"))
    with pytest.raises(ValueError, match="is geen PNG-bestand"):
        maak_sjablonen(drawn, tmp_path)


@pytest.mark.parametrize(("aantal", "tabellen"), [(7, 0), (8, 1)])
def test_the_number_of_labels_decides_whether_they_stand_in_two_columns(
    aantal: int, tabellen: int, tmp_path: Path
) -> None:
    labels = tuple(Kenmerklabel(sleutel=f"veld{number}", label=f"Label {number}") for number in range(aantal))
    own = replace(EIGEN, brief=replace(EIGEN.brief, labels=labels))
    assert len(find(xml(maak_sjablonen(own, tmp_path)["brief"]), "//w:tbl")) == tabellen


def test_a_new_house_style_carries_documents_at_once(eigen: dict[str, bytes], tmp_path: Path) -> None:
    assert findings(render_docx(overeenkomst(), eigen["overeenkomst"]), tmp_path) == []
    assert findings(render_docx(brief(), eigen["brief"]), tmp_path) == []


def test_a_name_with_every_kind_of_character_is_no_danger(tmp_path: Path) -> None:
    odd = replace(
        EIGEN,
        omschrijving='<a> & "b"',
        lettertype='Fo"nt & <x>',
        woordmerk=Woordmerk(tekst="Van Dijk & Zn. <Noord>", alternatief='"x" & <y>'),
    )
    for data in maak_sjablonen(odd, tmp_path).values():
        assert [each for each in findings(data, tmp_path) if not each.startswith("accolades over")] == []
