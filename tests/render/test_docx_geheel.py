"""Whole Word files: every sample in every house style in; no finding of any validator out, and every text as typed."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from word import findings, own_findings, parts, repacked, style_names, texts
from word_notation import al, artikel, leden, passage, ref_lid, stuk
from word_samples import brief, overeenkomst

from generator.document import Document
from generator.render.docx import TemplateError, Woordopties, render_docx

HUISSTIJLEN = Path(__file__).parents[2] / "templates" / "huisstijlen"
SJABLOON = (HUISSTIJLEN / "standaard" / "overeenkomst.docx").read_bytes()
STUKKEN = {
    "overeenkomst": overeenkomst("concept"),
    "definitief": overeenkomst("definitief"),
    "brief": brief(2),
    "leeg": stuk(),
}


@pytest.mark.parametrize("huisstijl", ["standaard", "emmen", "borger-odoorn", "coevorden"])
@pytest.mark.parametrize("naam", STUKKEN)
def test_no_validator_finds_anything(naam: str, huisstijl: str, tmp_path: Path) -> None:
    document = STUKKEN[naam]
    sjabloon = (HUISSTIJLEN / huisstijl / f"{document.sjabloon}.docx").read_bytes()
    assert findings(render_docx(document, sjabloon), tmp_path) == []


def test_the_variant_for_a_pdf_is_whole_too(tmp_path: Path) -> None:
    assert findings(render_docx(overeenkomst(), SJABLOON, Woordopties("koppelingen")), tmp_path) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b'w:fldCharType="end"/></w:r>', b'w:fldCharType="begin"/></w:r>'),
        (b'<w:tag w:val="kosten"/>', b'<w:tag w:val="duur"/>'),
        (b'w:name="_Ref', b'w:name="_Kwijt'),
        (b'w:pStyle w:val="Lid"', b'w:pStyle w:val="Bestaatniet"'),
        (b">De gemeente Emmen,<", b">{{ emmen }}<"),
    ],
)
def test_our_own_look_finds_what_is_broken_on_purpose(old: bytes, new: bytes) -> None:
    data = render_docx(overeenkomst(), SJABLOON)
    assert own_findings(data) == []
    document = parts(data)["word/document.xml"]
    assert old in document
    assert own_findings(repacked(data, {"word/document.xml": document.replace(old, new, 1)}))


# --- text ------------------------------------------------------------------------------------------------------

# Control characters are refused where input is read; private use is kept for marks of our own.
TYPED = st.text(st.characters(exclude_categories=("Cc", "Cs", "Co", "Cn")), min_size=1, max_size=40)


@settings(max_examples=150, deadline=None)
@given(TYPED)
def test_any_text_comes_out_as_typed(text: str) -> None:
    assert texts(render_docx(stuk(passage("p", text, al(text))), SJABLOON))[1:] == [text, text]


@given(st.text(max_size=30))
@settings(max_examples=50, deadline=None)
def test_whatever_is_in_a_text_the_file_can_be_read(text: str) -> None:
    assert (
        own_findings(
            render_docx(
                stuk(passage("p", "Kop", al("x" + text.replace("{{", "").replace("{%", "")))), SJABLOON
            )
        )
        == []
    )


def test_right_to_left_words_are_runs_that_word_lays_out_from_the_right() -> None:
    document = parts(render_docx(stuk(passage("p", "", al("naam: שלום עולם (x)"))), SJABLOON))[
        "word/document.xml"
    ].decode()
    assert '<w:rPr><w:rtl/></w:rPr><w:t xml:space="preserve">שלום עולם</w:t>' in document


# --- templates that were edited in Word ------------------------------------------------------------------------


def as_dutch_word_saves_it(template: bytes) -> bytes:
    """Word writes style ids anew in its own language; the names of built-in styles stay English."""
    ids = {identifier: f"X{number}" for number, identifier in enumerate(style_names(template))}
    changed = {}
    for name, part in parts(template).items():
        if name.startswith("word/") and name.endswith(".xml"):
            text = part.decode()
            for old, new in ids.items():
                text = text.replace(f'w:val="{old}"', f'w:val="{new}"').replace(
                    f'w:styleId="{old}"', f'w:styleId="{new}"'
                )
            # names of styles are no ids
            for old, new in ids.items():
                text = text.replace(f'<w:name w:val="{new}"/>', f'<w:name w:val="{old}"/>')
            changed[name] = text.encode()
    return repacked(template, changed)


def test_a_template_with_other_style_ids_gives_the_same_paragraphs(tmp_path: Path) -> None:
    data = render_docx(overeenkomst(), as_dutch_word_saves_it(SJABLOON))
    assert texts(data) == texts(render_docx(overeenkomst(), SJABLOON))
    assert findings(data, tmp_path) == []


def test_a_placeholder_that_word_cut_in_pieces_still_works() -> None:
    cut = '{{ ti</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:t xml:space="preserve">tel }}'
    document = parts(SJABLOON)["word/document.xml"].decode().replace("{{ titel }}", cut)
    template = repacked(SJABLOON, {"word/document.xml": document.encode()})
    assert texts(render_docx(overeenkomst(), template)) == texts(render_docx(overeenkomst(), SJABLOON))


@pytest.mark.parametrize(
    ("part", "old", "new", "message"),
    [
        ("word/styles.xml", '<w:name w:val="Lid"/>', '<w:name w:val="Lidd"/>', "mist de stijlen: Lid"),
        ("word/document.xml", "{{p inhoud }}", "hier niet", "precies één alinea met {{p inhoud }}"),
        ("word/document.xml", "{{ titel }}", "{{ tittel }}", "'tittel' is undefined"),
        ("word/document.xml", "{%p endfor %}", "", "een tag in het Word-sjabloon klopt niet"),
        (
            "word/header2.xml",
            "{{ koptekst }}",
            "{{ koptekst.__class__.mro() }}",
            "klopt niet: access to attribute",
        ),
    ],
)
def test_a_template_that_cannot_carry_a_document_is_refused(
    part: str, old: str, new: str, message: str
) -> None:
    text = parts(SJABLOON)[part].decode()
    assert old in text
    with pytest.raises(TemplateError, match=message.replace("{", r"\{")):
        render_docx(overeenkomst(), repacked(SJABLOON, {part: text.replace(old, new).encode()}))


def test_what_is_no_word_file_is_refused() -> None:
    for data in (b"PK", repacked(SJABLOON, {})[:200], b""):
        with pytest.raises(TemplateError, match="geen Word-bestand"):
            render_docx(overeenkomst(), data)


# --- time ------------------------------------------------------------------------------------------------------


def test_the_work_per_article_does_not_grow_with_their_number() -> None:
    """Counted in bytes of XML, not in seconds: a machine may be busy."""

    def size(count: int) -> int:
        delen = [
            artikel(
                number, f"a{number}", "Kop", leden(f"a{number}", "x", al(ref_lid(number, f"a{number}", 1)))
            )
            for number in range(1, count + 1)
        ]
        document: Document = stuk(*delen)
        return len(parts(render_docx(document, SJABLOON))["word/document.xml"])

    empty = size(0)
    assert (size(300) - empty) / 300 < 1.05 * (size(30) - empty) / 30
