"""LibreOffice as an independent reader: Word files in; its own count of every number and reference, page by page, out."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from word import libreoffice_pages, libreoffice_text, parts, repacked
from word_notation import (
    al,
    artikel,
    hoofdstuk,
    kosten_tabel,
    leden,
    lijst,
    onderdelen,
    partij_blok,
    passage,
    ref_lid,
    stuk,
)
from word_samples import LANG, brief, overeenkomst

from generator.document import (
    Alinea,
    Artikel,
    DocBlok,
    DocDeel,
    Document,
    Hoofdstuk,
    Item,
    Lijst,
    Nummer,
    Ondertekening,
    Reeks,
    Verwijzing,
    inline_text,
)
from generator.render.docx import Woordopties, render_docx

HUISSTIJLEN = Path(__file__).parents[2] / "templates" / "huisstijlen"
SJABLOON = (HUISSTIJLEN / "standaard" / "overeenkomst.docx").read_bytes()
BRIEF = (HUISSTIJLEN / "emmen" / "brief.docx").read_bytes()


def numbered(delen: tuple[DocDeel, ...]) -> Iterator[str]:
    """Every number that a reader should see, with the text behind it, in reading order."""
    for deel in delen:
        if isinstance(deel, Hoofdstuk):
            yield f"{deel.nummer.tekst} {inline_text(deel.kop)}"
            yield from numbered(deel.delen)
        else:
            if isinstance(deel, Artikel):
                yield f"{deel.nummer.tekst} {inline_text(deel.kop)}"
            yield from _items(deel.blokken)


def _items(blokken: tuple[DocBlok, ...]) -> Iterator[str]:
    for blok in blokken:
        if isinstance(blok, Lijst):
            for item in blok.items:
                first = item.blokken[0]
                if item.nummer.tekst and isinstance(first, Alinea):
                    yield " ".join(f"{item.nummer.tekst} {inline_text(first.inhoud)}".split())
                yield from _items(item.blokken)


def many() -> Document:
    """Chapters, twelve articles with leden and onderdelen that stop and go on, and lists that begin again."""

    def body(number: int) -> Lijst[Nummer, Verwijzing]:
        naam = f"art{number}"
        return leden(
            naam,
            f"eerste lid van {number}",
            (
                f"tweede lid van {number}:",
                onderdelen(f"{naam}.2", "x;", ("y:", lijst(Reeks.SUBONDERDEEL, f"{naam}.y", "p;", "q."))),
                "een stelling tussendoor",
                lijst(Reeks.ONDERDEEL, f"{naam}.3", "z.", vervolg=True, vanaf=3),
                onderdelen(f"{naam}.4", "opnieuw;", "en door."),
            ),
            ("derde lid:", lijst(Reeks.OPSOMMING, f"{naam}.5", "punt")),
        )

    artikelen = [artikel(number, f"art{number}", f"Kop {number}", body(number)) for number in range(1, 12)]
    enkel = artikel(12, "art12", "Enkel", leden("art12", ("Er is:", onderdelen("art12.1", "dit;", "dat."))))
    dertien = artikel(
        13, "art13", "Na het enkele lid", leden("art13", "een", ("twee", onderdelen("art13.2", "a1")))
    )
    onder = (onderdelen("art15.2", "p", ("q", kosten_tabel(2)), "r"), kosten_tabel(2))
    tabellen = artikel(
        15,
        "art15",
        "Met tabellen",
        leden("art15", ("een", kosten_tabel(2)), ("twee", *onder)),
        kosten_tabel(1),
        Lijst(Reeks.LID, (Item(Reeks.LID, "art15.9", Nummer("3.", "3"), (al("drie"),)),), vervolg=True),
    )
    letters = artikel(
        14, "art14", "Veel", leden("art14", "een", ("twee", onderdelen("art14.2", *map(str, range(26)))))
    )
    return stuk(
        passage("p", "Partijen", lijst(Reeks.PARTIJ, "p", "de een;", "de ander;")),
        passage(
            "o",
            "Overwegende",
            lijst(Reeks.OVERWEGING, "o", "dat;", ("en:", onderdelen("o.b", "x;", "y;")), "dus;"),
        ),
        hoofdstuk(1, "Begin", *artikelen[:5]),
        hoofdstuk(2, "Midden", *artikelen[5:]),
        hoofdstuk(3, "Einde", enkel, dertien, letters, tabellen),
        passage(
            "n",
            "Nummers",
            lijst(Reeks.NUMMER, "n1", "een", ("twee", onderdelen("n1.2", "x"))),
            al("en"),
            lijst(Reeks.NUMMER, "n2", "opnieuw"),
        ),
        passage(
            "m",
            "Meer nummers",
            lijst(Reeks.NUMMER, "m1", "weer een"),
            al("tekst"),
            lijst(Reeks.NUMMER, "m2", "verder", vervolg=True, vanaf=2),
        ),
    )


@pytest.fixture(scope="module")
def lines(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    folder = tmp_path_factory.mktemp("libreoffice")
    files = {"overeenkomst": overeenkomst(), "veel": many()}
    return libreoffice_text({name: render_docx(each, SJABLOON) for name, each in files.items()}, folder)


@pytest.mark.parametrize(("naam", "document"), [("overeenkomst", overeenkomst()), ("veel", many())])
def test_libreoffice_counts_every_number_as_we_do(
    naam: str, document: Document, lines: dict[str, list[str]]
) -> None:
    expected = [" ".join(line.split()) for line in numbered(document.delen)]
    wanted = set(expected)
    # The table of contents repeats headings before the body.
    start = next(index for index, line in enumerate(lines[naam]) if line.startswith("1. "))
    assert [line for line in lines[naam][start:] if line in wanted] == expected


def test_without_the_restart_libreoffice_would_count_otherwise(tmp_path: Path) -> None:
    """The test above can fail: take the restarts out, and the count goes on."""
    data = render_docx(many(), SJABLOON)
    numbering = parts(data)["word/numbering.xml"].decode()
    broken = re.sub(r"<w:lvlOverride.*?</w:lvlOverride>", "", numbering)
    text = libreoffice_text({"kapot": repacked(data, {"word/numbering.xml": broken.encode()})}, tmp_path)[
        "kapot"
    ]
    expected = [" ".join(line.split()) for line in numbered(many().delen)]
    assert [line for line in text if line in set(expected)] != expected


# --- pages -----------------------------------------------------------------------------------------------------


def lang_stuk() -> Document:
    """Articles over many pages, then nine parties that sign."""
    delen = [
        artikel(
            number,
            f"a{number}",
            "Kop",
            leden(f"a{number}", LANG, Alinea((ref_lid(number, f"a{number}", 1),))),
        )
        for number in range(1, 31)
    ]
    slot = Ondertekening(
        tuple(partij_blok(f"De gemeente {naam},", "burgemeester", f"N. {naam}") for naam in "ABCDEFGHI")
    )
    return stuk(*delen, passage("slot", "Ondertekening", al("Aldus overeengekomen,"), slot))


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    folder = tmp_path_factory.mktemp("paginas")
    data = render_docx(lang_stuk(), SJABLOON)
    # The stored results of all fields wrong on purpose: what the PDF says is what LibreOffice counted.
    wrong = re.sub(
        r"(\\h(?: \\\* lower)? </w:instrText>.*?<w:t[^>]*>)[^<]*",
        r"\1FOUT",
        parts(data)["word/document.xml"].decode(),
    )
    concept = brief(3)
    concept = replace(concept, eigenschappen=replace(concept.eigenschappen, status="concept"))
    return libreoffice_pages(
        {
            "fout": repacked(data, {"word/document.xml": wrong.encode()}),
            "koppelingen": render_docx(lang_stuk(), SJABLOON, Woordopties("koppelingen")),
            "overeenkomst": render_docx(overeenkomst(), SJABLOON),
            "brief": render_docx(concept, BRIEF),
        },
        folder,
    )


def test_libreoffice_counts_every_reference_as_we_do(pages: dict[str, list[str]]) -> None:
    text = " ".join(pages["fout"])
    assert "FOUT" not in text
    assert re.findall(r"\b[Aa]rtikel (\d+) lid 1\b", text) == [str(number) for number in range(1, 31)]


def test_links_keep_our_own_text_in_a_pdf(pages: dict[str, list[str]]) -> None:
    assert re.findall(r"\bartikel (\d+) lid 1\b", " ".join(pages["koppelingen"])) == [
        str(n) for n in range(1, 31)
    ]


def test_every_page_says_which_it_is_but_the_cover(pages: dict[str, list[str]]) -> None:
    cover, *others = pages["overeenkomst"]
    assert "Pagina" not in cover
    count = len(others) + 1
    assert [f"Pagina {number} van {count}" in page for number, page in enumerate(others, start=2)] == [
        True
    ] * len(others)


def test_a_signature_block_never_splits_over_pages(pages: dict[str, list[str]]) -> None:
    found = [page for page in pages["fout"] if "De gemeente " in page]
    assert len(found) > 1, "nine parties must need more than one page, or this says nothing"
    for naam in "ABCDEFGHI":
        assert sum(f"De gemeente {naam}," in page and f"N. {naam}" in page for page in found) == 1


def test_the_closing_sentence_stays_with_the_first_signatures(pages: dict[str, list[str]]) -> None:
    assert any("Aldus overeengekomen" in page and "De gemeente A," in page for page in pages["fout"])


def test_following_pages_of_a_letter_have_another_header(pages: dict[str, list[str]]) -> None:
    first, second = pages["brief"][:2]
    assert "Raadhuisplein 1" in first
    assert "Raadhuisplein 1" not in second
    assert second.startswith("Deelovereenkomst samenwerking, 20 maart 2014, kenmerk 14.031553")
