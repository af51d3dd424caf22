"""What a product costs, with and without btw: a price, a tariff and the cost system in; a row of a table out."""

from pathlib import Path

import pytest
from projects import KLEIN, lines_of

TABLE = (
    "Tekst.\n\n```tabel\ntitel: T\nrij: p in producten\nkolommen:\n"
    "  - {kop: Excl, waarde: p.exclusief | bedrag_tabel, totaal: producten | som('exclusief') | bedrag_tabel}\n"
    "  - {kop: Btw, waarde: p.btw | bedrag_tabel, totaal: producten | som('btw') | bedrag_tabel}\n"
    "  - {kop: Incl, waarde: p.inclusief | bedrag_tabel, totaal: producten | som('inclusief') | bedrag_tabel}\n```\n"
)
PRODUCT = "  - {code: A, omschrijving: werkplek, deelterrein: ict, volume: 3, eenheid: stuk, prijs: %s%s}\n"


def rows(folder: Path, kosten: str, *products: str) -> list[str]:
    project = (
        f"{KLEIN}deelterreinen:\n  ict: {{naam: ICT}}\nkosten: {{{kosten}}}\nproducten:\n{''.join(products)}"
    )
    return [line.strip() for line in lines_of(folder, TABLE, project)[2:]]


@pytest.mark.parametrize(
    ("kosten", "prijs", "tarief", "row"),
    [
        ("btw: exclusief", "100", ", btw_tarief: 21%", "| € 300,00 | € 63,00 | € 363,00 |"),
        ("btw: exclusief", "'0,33'", ", btw_tarief: 21%", "| € 0,99 | € 0,21 | € 1,20 |"),
        ("btw: inclusief", "121", ", btw_tarief: 21%", "| € 300,00 | € 63,00 | € 363,00 |"),
        ("btw: exclusief, btw_tarief: 9%", "100", "", "| € 300,00 | € 27,00 | € 327,00 |"),
        ("btw: exclusief, btw_tarief: 21%", "100", ", btw_tarief: 0%", "| € 300,00 | € 0,00 | € 300,00 |"),
    ],
)
def test_btw_is_counted_on_a_price_or_taken_from_it(
    tmp_path: Path, kosten: str, prijs: str, tarief: str, row: str
) -> None:
    assert rows(tmp_path, kosten, PRODUCT % (prijs, tarief))[0] == row


def test_without_a_tariff_the_btw_is_an_open_point(tmp_path: Path) -> None:
    gap = "[nog in te vullen: btw-tarief van werkplek]"
    assert rows(tmp_path, "btw: exclusief", PRODUCT % ("100", ""))[0] == f"| € 300,00 | {gap} | {gap} |"


def test_a_total_is_the_sum_of_the_rounded_rows(tmp_path: Path) -> None:
    product = PRODUCT % ("'0,33'", ", btw_tarief: 21%")
    found = rows(tmp_path, "btw: exclusief", *(product.replace("code: A", f"code: {code}") for code in "ABC"))
    assert found[-1] == "| € 2,97 | € 0,63 | € 3,60 |"
