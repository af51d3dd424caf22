"""Word files that are good, wrong, damaged or hostile in; what is said of them out, and never a traceback."""

import io
import re
import struct
import zipfile
from collections.abc import Mapping
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import docx
import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from wordfiles import (
    CORE,
    STYLES,
    TYPES,
    bookmark,
    fld,
    p,
    part,
    parts_of,
    relations,
    word_file,
)

from generator.cli import main
from generator.wordcheck import _package, all_rules, check_word_file

EXAMPLES = Path(__file__).parents[1] / "examples"


def said(folder: Path, body: str = "", others: Mapping[str, str] | None = None) -> list[str]:
    """What is said of a file: "code: message"."""
    return [f"{each.code}: {each.message}" for each in check_word_file(word_file(folder, body, others))]


def only(folder: Path, body: str = "", others: Mapping[str, str] | None = None) -> str:
    found = said(folder, body, others)
    assert len(found) == 1, found
    return found[0]


# --- files that are good


def test_a_small_whole_file_gives_nothing(tmp_path: Path) -> None:
    assert said(tmp_path) == []


@pytest.mark.parametrize("name", ["boce", "hedendaags"])
def test_our_own_documents_only_say_that_they_are_concepts(tmp_path: Path, name: str) -> None:
    done = CliRunner().invoke(main, ["maak", str(EXAMPLES / name), "--uit", str(tmp_path)])
    assert done.exit_code == 0
    files = sorted(tmp_path.glob("*.docx"))
    assert len(files) > 5
    for path in files:
        found = check_word_file(path)
        assert [each.code for each in found].count("word-concept") == 1
        rest = {
            each.message.partition("er staat nog '")[2][:20] for each in found if each.code != "word-concept"
        }
        assert rest <= {"[nog in te vullen: d", "[nog in te vullen: n"}
        assert not any(each.is_error for each in found)


def test_the_command_takes_a_word_file_beside_a_project(tmp_path: Path) -> None:
    path = word_file(tmp_path, p("{{ titel }}"))
    done = CliRunner().invoke(main, ["controleer", str(path)])
    assert done.exit_code == 1
    assert (
        "stuk.docx:1:1: fout [word-plaatshouders] alinea 1 („{{ titel }}”): er staat nog '{{ titel }}'"
        in done.stderr
    )
    assert done.stderr.endswith("1 document gecontroleerd: 1 fout, geen waarschuwingen\n")


@pytest.mark.parametrize("code", all_rules())
def test_every_rule_has_a_manual_page_and_gives_its_own_code(code: str) -> None:
    module = all_rules()[code]
    page = module.__doc__ or ""
    assert re.fullmatch(r"[A-Z].+[.]", page.split("\n\n")[0], re.DOTALL)
    assert "\n\nFout: " in page
    assert "\n\nHerstel: " in page
    assert f'"{code}"' in Path(module.__file__ or "").read_text("utf-8")
    assert CliRunner().invoke(main, ["controleer", "--uitleg", code]).stdout.startswith(f"{code}\n\n")


# --- whole or damaged


def test_a_file_that_is_no_zip_is_no_word_file(tmp_path: Path) -> None:
    for content in (b"", b"tekst", b"%PDF-1.7", b"PK\x03\x04 en dan niets"):
        path = tmp_path / "stuk.docx"
        path.write_bytes(content)
        (problem,) = check_word_file(path)
        assert (problem.code, problem.is_error) == ("word-bestand", True)
        assert "geen Word-bestand (.docx), of het is beschadigd" in problem.message


def test_an_old_or_locked_file_is_told_apart(tmp_path: Path) -> None:
    path = tmp_path / "stuk.docx"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    assert "met een wachtwoord, of een oud .doc-bestand" in check_word_file(path)[0].message


def test_a_file_that_is_not_there_is_a_problem(tmp_path: Path) -> None:
    done = CliRunner().invoke(main, ["controleer", str(tmp_path / "weg.docx")])
    assert done.exit_code == 1


def test_a_damaged_byte_is_found_by_the_checksum(tmp_path: Path) -> None:
    path = tmp_path / "stuk.docx"
    with ZipFile(path, "w") as archive:  # not compressed: the byte lands in the text
        for name, content in parts_of(p("Tekst die verandert.")).items():
            archive.writestr(name, content)
    path.write_bytes(path.read_bytes().replace(b"Tekst die verandert", b"Tekst die veranderd"))
    assert "beschadigd" in check_word_file(path)[0].message


def test_a_raw_ampersand_is_found_with_the_name_of_the_part(tmp_path: Path) -> None:
    text = only(tmp_path, p("Jansen & Zn."))
    assert re.fullmatch(
        r"word-bestand: het onderdeel 'word/document.xml' is geen goede XML: regel 1, teken \d+", text
    )


def test_a_missing_part_type_or_relation_is_found(tmp_path: Path) -> None:
    rels = relations(("image", "media/weg.png"))
    found = said(
        tmp_path,
        p(content='<w:hyperlink r:id="rId7"><w:r><w:t>link</w:t></w:r></w:hyperlink>'),
        {"word/_rels/document.xml.rels": rels, "word/media/x.gif": "GIF"},
    )
    assert found == [
        "word-bestand: van het onderdeel 'word/media/x.gif' is niet gezegd wat het is",
        "word-bestand: 'word/document.xml' verwijst naar 'word/media/weg.png', en dat ontbreekt",
        "word-bestand: 'word/document.xml' gebruikt de relatie 'rId7', en die ontbreekt",
    ]


def test_relations_may_count_from_the_root_or_lead_outside(tmp_path: Path) -> None:
    link = '<w:hyperlink r:id="rId1"><w:r><w:t>link</w:t></w:r></w:hyperlink>'
    inside = {"word/_rels/document.xml.rels": relations(("styles", "/word/styles.xml"))}
    outside = {"word/_rels/document.xml.rels": relations(("hyperlink", "https://wetten.nl"), mode="External")}
    assert said(tmp_path, p(content=link), inside) == []
    assert said(tmp_path, p(content=link), outside) == []


def test_another_kind_of_file_in_a_zip_is_no_document(tmp_path: Path) -> None:
    path = tmp_path / "stuk.docx"
    with ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
    assert "er zit geen Word-document in" in check_word_file(path)[0].message


def test_the_strict_format_is_named(tmp_path: Path) -> None:
    strict = '<document xmlns="http://purl.oclc.org/ooxml/wordprocessingml/main"/>'
    assert "Strict Open XML" in only(tmp_path, others={"word/document.xml": strict})


# --- hostile files


@pytest.mark.parametrize(
    "name", ["../buiten.xml", "/etc/passwd", "word/../../x", "c:/x.xml", "word\\..\\x.xml", "a/./b"]
)
def test_a_name_that_leads_outside_is_refused(tmp_path: Path, name: str) -> None:
    text = only(tmp_path, others={name: "<x/>"})
    assert text.startswith("word-onveilig: het onderdeel '")
    assert text.endswith("' zou buiten de map van het document komen")


def test_two_parts_of_one_name_are_refused(tmp_path: Path) -> None:
    assert "staat er twee keer in" in only(tmp_path, others={"WORD/Document.xml": "<x/>"})


def test_a_bomb_is_not_unpacked(tmp_path: Path) -> None:
    path = word_file(tmp_path)
    with (
        ZipFile(path, "a", ZIP_DEFLATED) as archive,
        archive.open("word/groot.xml", "w", force_zip64=True) as part_,
    ):
        for _ in range(60):
            part_.write(bytes(1 << 20))
    assert path.stat().st_size < 100_000
    (problem,) = check_word_file(path)
    assert problem.code == "word-onveilig"
    assert "'word/groot.xml' is uitgepakt groter dan 40 MB" in problem.message


def test_a_size_that_lies_is_not_believed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_package, "MAX_PART", 1000)
    path = word_file(tmp_path, others={"word/groot.xml": "<x>" + " " * 5000 + "</x>"})
    data = path.read_bytes()
    size, lie = struct.pack("<I", 5007), struct.pack("<I", 9)
    assert data.count(size) == 2
    path.write_bytes(data.replace(size, lie))
    assert {each.code for each in check_word_file(path)} <= {"word-onveilig", "word-bestand"}
    assert check_word_file(path)


def test_too_many_parts_and_too_much_in_all_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(_package, "MAX_ENTRIES", 4)
    assert "meer dan 4 heeft geen document" in only(tmp_path)
    monkeypatch.setattr(_package, "MAX_ENTRIES", 100)
    monkeypatch.setattr(_package, "MAX_TOTAL", 3000)
    assert "is uitgepakt groter dan" in only(tmp_path, others={"word/media/a.png": "x" * 5000})
    monkeypatch.setattr(_package, "MAX_FILE", 100)
    assert "het bestand is groter dan" in only(tmp_path)


LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
@pytest.mark.parametrize(
    "doctype",
    [
        '<!DOCTYPE x [<!ENTITY geheim SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">',
        f'<!DOCTYPE x [<!ENTITY l0 "ha">{LAUGHS}]>',
        "<!DOCTYPE x>",
    ],
)
def test_a_document_type_is_refused_before_anything_in_it_is_read(
    tmp_path: Path, doctype: str, encoding: str
) -> None:
    text = f'<?xml version="1.0" encoding="{encoding}"?>{doctype}<x>&geheim;&l9;</x>'
    path = word_file(tmp_path)
    with ZipFile(path, "a") as archive:
        archive.writestr("word/extra.xml", text.encode(encoding))
    (problem,) = check_word_file(path)
    assert problem.code == "word-onveilig"
    assert "'word/extra.xml' heeft een documenttype (DTD)" in problem.message


def test_elements_within_elements_without_end_are_refused(tmp_path: Path) -> None:
    deep = "<a>" * 100_000 + "</a>" * 100_000
    assert "is geen goede XML" in only(tmp_path, others={"word/extra.xml": deep})


def test_more_elements_than_memory_can_hold_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(_package, "MAX_TAGS", 10_000)
    assert "meer dan 10.000 elementen" in only(tmp_path, others={"word/extra.xml": "<a/>" * 10_001})


def test_of_one_rule_no_more_is_said_than_somebody_reads(tmp_path: Path) -> None:
    found = said(tmp_path, p("xxxx") * 1000 + p("k", "Kop1"))
    assert len(found) == 201
    assert found[-1].startswith("word-plaatshouders: er zijn meer dan 200 meldingen van deze soort")
    assert len(said(tmp_path, p("xxxx") * 200 + p("k", "Kop1"))) == 200


def test_programs_and_files_from_elsewhere_are_found(tmp_path: Path) -> None:
    template = relations(("attachedTemplate", "https://kwaad.example/x.dotm"), mode="External")
    share = relations(("attachedTemplate", "file://server/map/x.dotm"), mode="External")
    types = TYPES.replace("png", "bin")
    assert "bevat een macro ('word/vbaProject.bin')" in only(
        tmp_path, others={"word/vbaProject.bin": "x", "[Content_Types].xml": types}
    )
    assert "bevat een ingesloten object" in only(
        tmp_path, others={"word/embeddings/oleObject1.bin": "x", "[Content_Types].xml": types}
    )
    for rels in (template, share):
        text = only(
            tmp_path, others={"word/settings.xml": part("settings", ""), "word/_rels/settings.xml.rels": rels}
        )
        assert "laat Word bij het openen iets van elders halen (attachedTemplate: " in text


def test_the_template_on_the_disk_of_the_sender_is_everyday(tmp_path: Path) -> None:
    rels = relations(("attachedTemplate", "file:///C:/Sjablonen/brief.dotx"), mode="External")
    others = {"word/settings.xml": part("settings", ""), "word/_rels/settings.xml.rels": rels}
    assert said(tmp_path, others=others) == []


WHOLE = io.BytesIO()
with ZipFile(WHOLE, "w", ZIP_DEFLATED) as _archive:
    for _name, _content in parts_of(p("Tekst.", content=fld("begin", " REF a ", "separate", "end"))).items():
        _archive.writestr(_name, _content)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.tuples(st.integers(0, len(WHOLE.getvalue()) - 1), st.integers(0, 255)), max_size=12),
    st.integers(0, 400),
)
def test_no_damage_makes_the_check_stumble(tmp_path: Path, changes: list[tuple[int, int]], cut: int) -> None:
    data = bytearray(WHOLE.getvalue())
    for place, byte in changes:
        data[place] = byte
    path = tmp_path / "stuk.docx"
    path.write_bytes(data[: len(data) - cut])
    assert {each.code for each in check_word_file(path)} <= set(all_rules())


TAGS = [
    "p",
    "r",
    "t",
    "tbl",
    "tr",
    "tc",
    "sdt",
    "sdtContent",
    "pPr",
    "pStyle",
    "fldChar",
    "bookmarkStart",
    "hyperlink",
    "ins",
]
XML = st.recursive(
    st.sampled_from(["", "tekst", "{{", "<!-- x -->", "<?pi?>"]),
    lambda inner: st.builds(
        lambda tag, value, content: f'<w:{tag} w:val="{value}" w:id="{value}">{"".join(content)}</w:{tag}>',
        st.sampled_from(TAGS),
        st.sampled_from(["", "1", "x", "-9", "²"]),
        st.lists(inner, max_size=3),
    ),
    max_leaves=20,
)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(XML, XML)
def test_no_order_of_elements_makes_the_check_stumble(tmp_path: Path, body: str, styles: str) -> None:
    others = {"word/styles.xml": part("styles", styles), "word/header1.xml": part("hdr", styles)}
    assert {each.code for each in check_word_file(word_file(tmp_path, body, others))} <= set(all_rules())


def test_a_rule_that_fails_itself_is_a_problem_and_the_others_go_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("AKKOORD_DEBUG", raising=False)
    monkeypatch.setattr(all_rules()["word-titel"], "check", lambda word: iter(word.weg))
    found = said(tmp_path, p("xxxx"))
    assert [each.partition(":")[0] for each in found] == ["word-plaatshouders", "controle-vastgelopen"]
    assert "de controle 'word-titel' is vastgelopen (AttributeError, generator/wordcheck/" in found[1]


# --- fields, references and bookmarks


@pytest.mark.parametrize(
    ("kinds", "message"),
    [
        (("begin", " PAGE "), "een veld begint en eindigt niet"),
        ((" PAGE ", "end"), "een veldopdracht staat buiten een veld"),
        (("end",), "een veld eindigt en is nergens begonnen"),
        (("separate",), "een veld eindigt en is nergens begonnen"),
        (("begin", " PAGE ", "separate", "separate", "end"), "een veld heeft twee keer een resultaat"),
        (("begin", "separate", "end"), "een veld zonder opdracht"),
    ],
)
def test_a_field_that_is_not_whole_is_found(tmp_path: Path, kinds: tuple[str, ...], message: str) -> None:
    found = said(tmp_path, p("Zie", content=fld(*kinds)))
    assert found[0] == f"word-velden: alinea 1 („Zie”): {message}"


@pytest.mark.parametrize(
    "kinds",
    [
        ("begin", " PAGE ", "separate", "end"),
        ("begin", " PAGE ", "end"),
        (
            "begin",
            " IF ",
            "begin",
            " PAGE ",
            "end",
            " = 1 ",
            "separate",
            "begin",
            " PAGE ",
            "separate",
            "end",
            "end",
        ),
    ],
)
def test_a_field_that_is_whole_is_fine_also_within_another(tmp_path: Path, kinds: tuple[str, ...]) -> None:
    assert said(tmp_path, p("Zie", content=fld(*kinds))) == []


def test_a_table_of_contents_runs_over_paragraphs(tmp_path: Path) -> None:
    start, end = fld("begin", ' TOC \\o "1-2" ', "separate"), fld("end")
    assert said(tmp_path, p(content=start) + p("Artikel 1") + p(content=end)) == []


@pytest.mark.parametrize("kind", [" REF {} \\r \\h ", " PAGEREF {} ", ' HYPERLINK \\l "{}" ', " ref {} "])
def test_a_reference_needs_a_target(tmp_path: Path, kind: str) -> None:
    field = fld("begin", kind.format("_Ref1"), "separate") + "<w:r><w:t>artikel 7</w:t></w:r>" + fld("end")
    assert said(tmp_path, p(content=field) + p(content=bookmark("_REF1"))) == []
    text = only(tmp_path, p(content=field) + p(content=bookmark("_Ref2")))
    assert (
        text == "word-verwijzingen: alinea 1 („artikel 7”): de verwijzing 'artikel 7' heeft geen doel (_Ref1)"
    )


def test_a_link_needs_a_target_too(tmp_path: Path) -> None:
    link = '<w:hyperlink w:anchor="kosten"><w:r><w:t>Kosten</w:t></w:r></w:hyperlink>'
    assert "de link 'Kosten' heeft geen doel (kosten)" in only(tmp_path, p(content=link))
    assert said(tmp_path, p(content=link.replace("kosten", "_top"))) == []
    assert said(tmp_path, p(content=link + bookmark("kosten"))) == []


@pytest.mark.parametrize("text", ["Fout! Verwijzingsbron niet gevonden.", "Error! Bookmark not defined."])
def test_the_words_of_word_for_a_lost_reference_are_found(tmp_path: Path, text: str) -> None:
    assert f"er staat '{text.rstrip('.')}'" in only(tmp_path, p(f"Zie {text}"))


def test_bookmarks_are_single_numbered_and_closed(tmp_path: Path) -> None:
    assert "de bladwijzer 'A' is er al" in only(tmp_path, p(content=bookmark("a") + bookmark("A", 2)))
    assert "twee bladwijzers hebben nummer 1" in only(tmp_path, p(content=bookmark("a") + bookmark("b")))
    assert "'a' begint en eindigt niet" in only(tmp_path, p(content=bookmark("a", ends=False)))
    assert said(tmp_path, p(content=bookmark("a") + bookmark("b", 2))) == []


def test_what_older_versions_would_show_is_not_counted_twice(tmp_path: Path) -> None:
    twice = "<mc:AlternateContent><mc:Choice Requires='wps'>{0}</mc:Choice><mc:Fallback>{0}</mc:Fallback></mc:AlternateContent>"
    assert said(tmp_path, p(content=f"<w:r>{twice.format(bookmark('a'))}</w:r>")) == []


# --- styles and lists


def test_a_style_that_is_not_there_is_found_once(tmp_path: Path) -> None:
    text = only(tmp_path, p("Een", "Artikel") + p("Twee", "Artikel"))
    assert text == "word-stijlen: alinea 1 („Een”): het opmaakprofiel 'Artikel' ontbreekt"


def test_a_style_based_on_nothing_is_a_warning(tmp_path: Path) -> None:
    styles = STYLES.replace("<w:basedOn w:val='Standaard'/>", "<w:basedOn w:val='Weg'/>", 1)
    assert "'Kop1' is gebaseerd op 'Weg', en dat ontbreekt" in only(
        tmp_path, others={"word/styles.xml": styles}
    )


def test_styles_based_on_each_other_in_a_circle_do_not_hang(tmp_path: Path) -> None:
    styles = STYLES.replace("<w:basedOn w:val='Standaard'/>", "<w:basedOn w:val='Kop2'/>")
    assert said(tmp_path, p("x", "Kop1"), {"word/styles.xml": styles}) == []


def test_a_list_that_is_not_there_is_found(tmp_path: Path) -> None:
    item = "<w:p><w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='{}'/></w:numPr></w:pPr></w:p>"
    numbering = part(
        "numbering",
        "<w:abstractNum w:abstractNumId='1'/><w:num w:numId='3'><w:abstractNumId w:val='1'/></w:num>",
    )
    others = {"word/numbering.xml": numbering}
    assert "lijst 4 ontbreekt" in only(tmp_path, item.format(4), others)
    assert said(tmp_path, item.format(3) + item.format(0), others) == []
    broken = {"word/numbering.xml": numbering.replace("abstractNumId='1'", "abstractNumId='2'")}
    assert "lijst 3 heeft geen opmaak" in only(tmp_path, item.format(3), broken)


# --- language, title, headings


def test_the_language_is_dutch(tmp_path: Path) -> None:
    for wrong, message in (
        ("en-US", "de taal van het document is 'en-US'"),
        ("", "het document heeft geen taal"),
    ):
        assert message in only(tmp_path, others={"word/styles.xml": STYLES.replace("nl-NL", wrong)})
    assert said(tmp_path, others={"word/styles.xml": STYLES.replace("nl-NL", "nl-BE")}) == []


def test_a_fifth_of_the_text_may_be_in_another_language(tmp_path: Path) -> None:
    run = "<w:r><w:rPr><w:lang w:val='en-GB'/></w:rPr><w:t>{}</w:t></w:r>"
    assert said(tmp_path, p("n" * 90, content=run.format("e" * 10))) == []
    assert "50% van de tekst heeft de taal 'en-GB'" in only(
        tmp_path, p("n" * 50, content=run.format("e" * 50))
    )


@pytest.mark.parametrize("title", ["", "  ", "Document1", "Microsoft Word - "])
def test_a_title_says_what_the_document_is(tmp_path: Path, title: str) -> None:
    text = only(tmp_path, others={"docProps/core.xml": CORE.replace("Overeenkomst", title)})
    assert text.startswith("word-titel: ")


def test_headings_follow_each_other(tmp_path: Path) -> None:
    good = p("a", "Kop1") + p("b", "Kop2") + p("c", "Kop3") + p("d", "Kop1") + p("", "Kop3") + p("e", "Kop2")
    assert said(tmp_path, good) == []
    jump = only(tmp_path, p("a", "Kop1") + p("b", "Kop3"))
    assert jump == "word-koppen: alinea 2 („b”): na een kop van niveau 1 komt niveau 3"
    assert "de eerste kop heeft niveau 2" in only(tmp_path, p("b", "Kop2"))


def test_the_level_of_a_paragraph_itself_goes_before_that_of_its_style(tmp_path: Path) -> None:
    text = p("b", "Kop3").replace("</w:pPr>", "<w:outlineLvl w:val='9'/></w:pPr>")
    assert said(tmp_path, p("a", "Kop1") + text) == []


def test_a_long_text_has_headings(tmp_path: Path) -> None:
    assert "geen enkele kop" in only(tmp_path, p("tekst") * 61)
    assert said(tmp_path, p("tekst") * 60) == []


# --- tables and pictures

ROW = f"<w:tr>{{}}<w:tc>{p('a')}</w:tc><w:tc>{p('b')}</w:tc></w:tr>"


def table(properties: str, first: str = "", rows: int = 2) -> str:
    return (
        f"<w:tbl><w:tblPr>{properties}</w:tblPr>{ROW.format(first)}{ROW.format('') * (rows - 1)}</w:tbl>{p()}"
    )


GRID = "<w:tblStyle w:val='Raster'/><w:tblLook w:firstRow='1'/>"


def test_a_table_of_data_has_a_header_row(tmp_path: Path) -> None:
    text = only(tmp_path, table(GRID))
    assert text == "word-tabelkop: tabel 1, alinea 1 („a”): de eerste rij is niet als koprij gemerkt"
    assert "tabel 1" in only(tmp_path, table(GRID.replace("w:firstRow='1'", "w:val='04A0'")))


@pytest.mark.parametrize(
    "good",
    [
        table(GRID, "<w:trPr><w:tblHeader/></w:trPr>"),
        table(GRID.replace("'1'", "'0'")),
        table(GRID.replace("w:firstRow='1'", "w:val='0480'")),
        table("<w:tblLook w:firstRow='1'/>"),
        table("<w:tblBorders><w:top w:val='nil'/></w:tblBorders><w:tblLook w:firstRow='1'/>"),
        table(GRID, rows=1),
    ],
)
def test_a_table_that_only_looks_like_it_needs_no_header_row(tmp_path: Path, good: str) -> None:
    assert said(tmp_path, good) == []


def drawing(
    attributes: str, uri: str = "http://schemas.openxmlformats.org/drawingml/2006/picture", inside: str = ""
) -> str:
    named = f"<wp:docPr id='1' name='Schema' {attributes}>{inside}</wp:docPr>"
    return p(
        content=f"<w:r><w:drawing><wp:inline>{named}<a:graphic><a:graphicData uri='{uri}'/></a:graphic></wp:inline></w:drawing></w:r>"
    )


def test_a_picture_has_an_alternative_text(tmp_path: Path) -> None:
    assert "de afbeelding 'Schema' heeft geen alternatieve tekst" in only(tmp_path, drawing(""))
    assert "geen alternatieve tekst" in only(tmp_path, drawing("descr='  '"))
    old = "<w:r><w:pict><v:shape id='s1'{}><v:imagedata/></v:shape></w:pict></w:r>"
    assert "de afbeelding 's1'" in only(tmp_path, p(content=old.format("")))
    assert said(tmp_path, p(content=old.format(" alt='kaart'"))) == []


@pytest.mark.parametrize(
    "good",
    [
        drawing("descr='Een kaart'"),
        drawing("", inside="<a:ext><adec:decorative val='1'/></a:ext>"),
        drawing("", "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"),
    ],
)
def test_decoration_and_text_boxes_need_none(tmp_path: Path, good: str) -> None:
    assert said(tmp_path, good) == []


# --- leftovers, concepts, changes


@pytest.mark.parametrize(
    "text",
    [
        "Naam: {{ partij.naam }}",
        "{% if x %}",
        "[nog in te vullen: datum]",
        "op xxxx 2026",
        "op dd-mm-jjjj",
        "op DD.MM.JJ",
        "namens «Naam»",
        "bedrag: […]",
        "Lorem ipsum dolor",
        "tel. XXXX",
    ],
)
def test_what_was_to_be_filled_in_is_found(tmp_path: Path, text: str) -> None:
    assert only(tmp_path, p(text)).startswith(f"word-plaatshouders: alinea 1 („{text}”): er staat nog '")


@pytest.mark.parametrize(
    "text",
    [
        "Hoofdstuk XXX", "Handtekening: ..........", "Datum: ____________", "artikel [vervallen]", "{ja of nee}",
        "Exxon", "de p.m.-post", "10 < 20 en 30 > 20", "[Emmen]", "add mm", "de naam [van de partij]",
    ],
)  # fmt: skip
def test_what_only_looks_like_it_is_fine(tmp_path: Path, text: str) -> None:
    assert said(tmp_path, p(text.replace("<", "&lt;").replace(">", "&gt;"))) == []


def test_a_placeholder_that_word_cut_in_pieces_is_found(tmp_path: Path) -> None:
    pieces = "".join(f"<w:r><w:t>{piece}</w:t></w:r>" for piece in ("{", "{ nu", "mmer }", "}"))
    assert "er staat nog '{{ nummer }}'" in only(tmp_path, p(content=pieces))


def test_a_content_control_that_nobody_filled_in_is_found(tmp_path: Path) -> None:
    control = "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"
    text = only(tmp_path, control.format(p("Klik om tekst in te voeren.")))
    assert "een invulveld is leeg ('Klik om tekst in te voeren.')" in text


def test_text_that_was_deleted_is_not_read(tmp_path: Path) -> None:
    gone = "<w:del w:id='1'><w:r><w:delText>xxxx</w:delText></w:r></w:del>"
    assert only(tmp_path, p("Tekst", content=gone)).startswith(
        "word-wijzigingen: er staat 1 bijgehouden wijziging in"
    )


@pytest.mark.parametrize(
    ("others", "message"),
    [
        ({"word/header1.xml": part("hdr", "<w:p><w:r><w:pict><v:shape><v:textpath string='CONCEPT'/></v:shape></w:pict></w:r></w:p>")},
         "het watermerk 'CONCEPT'"),
        ({"word/header1.xml": part("hdr", p("Concept"))}, "in de kop- of voettekst staat 'Concept'"),
        ({"docProps/core.xml": CORE.replace("<dc:title>", "<cp:contentStatus>Draft</cp:contentStatus><dc:title>")},
         "de status 'Draft'"),
    ],
)  # fmt: skip
def test_a_concept_is_known_by_watermark_header_or_status(
    tmp_path: Path, others: dict[str, str], message: str
) -> None:
    assert message in only(tmp_path, others=others)


def test_a_document_about_concepts_is_none(tmp_path: Path) -> None:
    others = {"word/header1.xml": part("hdr", p("Procedure voor een conceptbesluit"))}
    assert said(tmp_path, p("Het concept is besproken."), others) == []


def test_changes_and_comments_are_counted(tmp_path: Path) -> None:
    change = "<w:ins w:id='{}'><w:r><w:t>nieuw</w:t></w:r></w:ins>"
    comments = part("comments", "<w:comment w:id='0'/><w:comment w:id='1'/>")
    found = said(
        tmp_path, p(content=change.format(1)) + p(content=change.format(2)), {"word/comments.xml": comments}
    )
    assert found == [
        "word-wijzigingen: er staan 2 bijgehouden wijzigingen in, de eerste bij alinea 1 („nieuw”)",
        "word-wijzigingen: er staan 2 opmerkingen in de kantlijn",
    ]


# --- what Word refuses to open


def test_a_cell_ends_with_a_paragraph(tmp_path: Path) -> None:
    cell = "<w:tbl><w:tr><w:tc>{}</w:tc></w:tr></w:tbl>"
    assert "een tabelcel eindigt niet met een alinea" in only(tmp_path, p("Voor") + cell.format(""))
    inner = cell.format(p())
    assert "alinea 2" in only(tmp_path, p("Voor") + cell.format(inner))
    assert said(tmp_path, cell.format(inner + p())) == []


def test_content_controls_have_content_and_numbers_of_their_own(tmp_path: Path) -> None:
    control = "<w:sdt><w:sdtPr><w:id w:val='{}'/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"
    assert "een inhoudsbesturingselement is leeg" in only(tmp_path, control.format(1, ""))
    assert "2 inhoudsbesturingselementen hebben hetzelfde nummer (1)" in only(
        tmp_path, control.format(1, p()) * 2
    )
    assert said(tmp_path, control.format(1, p()) + control.format(2, p())) == []


def test_properties_stand_in_the_order_of_the_schema(tmp_path: Path) -> None:
    good = "<w:p><w:pPr><w:keepNext/><w:jc w:val='left'/><w:rPr><w:i/><w:b/></w:rPr></w:pPr></w:p>"
    assert said(tmp_path, good) == []
    wrong = "<w:p><w:pPr><w:jc w:val='left'/><w:keepNext/></w:pPr></w:p>"
    text = only(tmp_path, wrong + wrong)
    assert (
        text == "word-opbouw: alinea 1: 'w:keepNext' staat niet in de volgorde van het formaat; zo zijn er 2"
    )


def test_a_document_without_body_is_found(tmp_path: Path) -> None:
    assert "geen inhoud (w:body)" in only(tmp_path, others={"word/document.xml": part("document", "")})


# --- a file that another program made


def test_a_file_of_another_program_gives_what_is_wrong_with_it_and_nothing_else(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_heading("Overeenkomst", 1)
    document.add_heading("Artikel", 3)
    document.core_properties.title = "Overeenkomst"
    path = tmp_path / "stuk.docx"
    document.save(str(path))
    assert zipfile.is_zipfile(path)
    assert {each.code for each in check_word_file(path)} == {"word-koppen", "word-taal"}
