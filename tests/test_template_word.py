"""Templates as Word and LibreOffice leave them after an edit that harms nothing; only what is true is said of them."""

import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from test_template_mutations import STYLES, TEMPLATES, parts_of, said, write

from generator.examine.housestyles import check_template_file

IDS = {
    "Heading1": "Kop1",
    "Heading2": "Kop2",
    "Title": "Titel",
    "BodyText": "Plattetekst",
    "Header": "Koptekst",
}
IDS |= {"Footer": "Voettekst", "ListNumber": "Lijstnummering", "TOC1": "Inhopg1", "Normal": "Standaard"}


def split_runs(xml: str) -> str:
    """Tags in pieces, with the marks of the spelling checker between them, as Word leaves them."""

    def pieces(found: re.Match[str]) -> str:
        text = found[2]
        cuts = (text[: len(text) // 3], text[len(text) // 3 : len(text) // 2], text[len(text) // 2 :])
        between = (
            '</w:t></w:r><w:proofErr w:type="spellStart"/><w:r w:rsidR="00A1B2C3"><w:t xml:space="preserve">'
        )
        return f"{found[1]}{between.join(cuts)}</w:t>"

    return re.sub(r'(<w:t xml:space="preserve">)((?:\{\{|\{%)[^<]*)</w:t>', pieces, xml)


def dutch_ids(xml: str) -> str:
    for english, dutch in IDS.items():
        xml = re.sub(rf'(?<!<w:name )(w:(?:val|styleId)=)"{english}"', rf'\1"{dutch}"', xml)
    return xml


def every(change: Callable[[str], str], parts: dict[str, bytes]) -> dict[str, bytes]:
    return {
        name: change(content.decode()).encode()
        if name.startswith("word/") and name.endswith(".xml")
        else content
        for name, content in parts.items()
    }


@pytest.mark.parametrize(("house", "naam"), TEMPLATES)
def test_nothing_is_said_of_split_tags_and_dutch_ids(tmp_path: Path, house: str, naam: str) -> None:
    parts = every(dutch_ids, every(split_runs, parts_of(house, naam)))
    assert b"proofErr" in parts["word/document.xml"]
    assert said(check_template_file(write(tmp_path, house, naam, parts))) == []


def test_an_address_in_a_text_box_is_fine(tmp_path: Path) -> None:
    parts = parts_of("emmen", "brief")
    xml = parts["word/document.xml"].decode()
    end = xml.index("{%p endfor %}")
    start, stop = xml.index("<w:p>"), xml.index("</w:p>", end) + len("</w:p>")
    box = f'<v:shape style="width:200pt;height:80pt"><v:textbox><w:txbxContent>{xml[start:stop]}</w:txbxContent></v:textbox></v:shape>'
    moved = f'<w:p><w:r><w:pict xmlns:v="urn:schemas-microsoft-com:vml">{box}</w:pict></w:r></w:p>'
    parts["word/document.xml"] = (xml[:start] + moved + xml[stop:]).encode()
    assert said(check_template_file(write(tmp_path, "emmen", "brief", parts))) == []


EDITS = [
    ("word/styles.xml", 'w:val="00594F"', 'w:val="7A1E1E"'),  # another colour
    ("word/styles.xml", 'w:ascii="Calibri"', 'w:ascii="Verdana"'),
    ("word/styles.xml", '<w:name w:val="Lid"/>', '<w:name w:val="lid"/>'),  # Word does not see capitals
    ("word/document.xml", 'w:left="1531"', 'w:left="1134"'),
    ("word/numbering.xml", 'w:val="%2."', 'w:val="%2"'),  # leden without a dot
    ("word/numbering.xml", 'w:val="%3."', 'w:val="%3)"'),
    ("word/numbering.xml", 'w:val="\u2013"', 'w:val="\u2022"'),  # another bullet
    ("word/document.xml", "{{ voorblad.ondertitel }}", "{{voorblad.ondertitel}}"),
    ("word/document.xml", "{{ voorblad.ondertitel }}", "Over: {{ voorblad.ondertitel }}"),
    ("word/document.xml", "{%p if voorblad.ondertitel %}", "{%p if voorblad.ondertitel != \u201cx\u201d %}"),
    ("word/footer2.xml", "Pagina", "Blad"),
    ("word/footer2.xml", "{{ voettekst }}", "{{ voettekst }} ({{ status }}, {{ versie }})"),
]  # fmt: skip


@pytest.mark.parametrize(("part", "old", "new"), EDITS)
def test_a_house_may_choose_its_own_look_and_words(tmp_path: Path, part: str, old: str, new: str) -> None:
    parts = parts_of("emmen", "overeenkomst")
    text = parts[part].decode()
    assert old in text
    parts[part] = text.replace(old, new).encode()
    assert said(check_template_file(write(tmp_path, "emmen", "overeenkomst", parts))) == []


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not here")
def test_of_a_template_that_libreoffice_saved_only_what_is_true_is_said(tmp_path: Path) -> None:
    profile = f"-env:UserInstallation={(tmp_path / 'profiel').as_uri()}"
    source = STYLES / "coevorden"
    files = [str(source / f"{naam}.docx") for naam in ("overeenkomst", "brief")]
    command = ["soffice", profile, "--headless", "--convert-to", "docx", "--outdir", str(tmp_path), *files]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    shutil.copy(source / "huisstijl.yaml", tmp_path)
    letter, agreement = (
        said(check_template_file(tmp_path / f"{naam}.docx")) for naam in ("brief", "overeenkomst")
    )
    # It leaves out which level of a list belongs to which style.
    assert len(letter) == 1
    assert letter[0].startswith("sjabloon-nummering: geen niveau van een lijst is gekoppeld")
    # It moves the end of a section into the paragraph before it, which goes when its tag is filled.
    lost = [line for line in agreement if line.startswith("sjabloon-tags: ")]
    assert len(lost) == 2
    assert all("eindigt een sectie" in line for line in lost)
    rest = {line.partition(":")[0] for line in agreement if line not in lost}
    assert rest == {"sjabloon-nummering", "word-opbouw"}


def test_a_header_that_two_sections_refer_to_is_filled_like_any_other(tmp_path: Path) -> None:
    parts = parts_of("emmen", "brief")
    relations = parts["word/_rels/document.xml.rels"].decode()
    found = re.search(
        r'<Relationship [^>]*?Id="(\w+)"[^>]*"header2.xml"[^>]*/>|<Relationship [^>]*"header2.xml"[^>]*Id="(\w+)"[^>]*/>',
        relations,
    )
    assert found
    again = found[0].replace(found[1] or found[2], "rId99")
    parts["word/_rels/document.xml.rels"] = relations.replace(found[0], found[0] + again).encode()
    assert said(check_template_file(write(tmp_path, "emmen", "brief", parts))) == []
