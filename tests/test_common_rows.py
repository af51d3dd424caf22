"""Rows that are worked out once for a project: the documents of a project in, each the same as when it is made alone."""

from collections.abc import Iterable
from pathlib import Path

from projects import library, make

from generator.document import Tabel, clausules, inline_text
from generator.library.clause import _clausule
from generator.pipeline import Gemaakt

TABLE = """
```tabel
titel: Prijzen
rij: product in producten
kolommen:
  - {kop: Code, waarde: product.code}
  - {kop: Prijs, waarde: product.prijs | bedrag_tabel}
  - {kop: Inclusief, waarde: product.inclusief | bedrag_tabel}
  - {kop: Afnemer, waarde: product.afnemer | gemeenten}
```
"""
PLAIN = """
```tabel
titel: Producten
rij: product in producten
kolommen:
  - {kop: Code, waarde: product.code}
  - {kop: Prijs, waarde: product.prijs | bedrag_tabel}
```
"""
PROJECT = """
indeling: 1
naam: Proef
organisaties:
  emmen: {naam: Emmen, plaats: Emmen}
  coevorden: {naam: Coevorden, plaats: Coevorden}
samenwerking:
  naam: Proefsamenwerking
  partijen: {emmen: {rol: gastheer}, coevorden: {rol: gast}}
deelterreinen:
  ict: {naam: ICT, soort: ict}
  sociaal: {naam: Sociale zaken, soort: sociaal}
kosten: {btw: exclusief, btw_tarief: 21}
producten:
  - {code: P1, omschrijving: Eerste, deelterrein: ict, eenheid: stuk, volume: 1, prijs: 100, afnemer: coevorden}
  - {code: P2, omschrijving: Tweede, deelterrein: sociaal, eenheid: stuk, volume: 2, prijs: 200, afnemer: coevorden}
documenten:
"""


DOCUMENTS = {
    "alles": "{soort: proef}",
    "ict": "{soort: proef, deelterrein: ict}",
    "anders": "{soort: proef, kosten: {btw: inclusief, btw_tarief: 21}}",
    "weer": "{soort: proef}",
}


def made(folder: Path, text: str, documents: Iterable[str] = DOCUMENTS) -> dict[str, Gemaakt]:
    project = PROJECT + "".join(f"  {id_}: {DOCUMENTS[id_]}\n" for id_ in documents)
    outcome = make(folder, project, library({"tabel": text}))
    assert outcome.value, outcome.problems
    return {each.blad.id: each for each in outcome.value}


def table(each: Gemaakt) -> Tabel:  # type: ignore[type-arg]
    return next(blok for deel in clausules(each.document) for blok in deel.blokken if isinstance(blok, Tabel))


def cells(each: Gemaakt) -> list[list[str]]:
    return [[inline_text(cel) for cel in rij] for rij in table(each).rijen]


def test_what_the_project_says_is_one_table_in_all_documents_with_the_same_members(tmp_path: Path) -> None:
    documents = made(tmp_path, PLAIN)
    assert table(documents["alles"]) is table(documents["weer"])
    assert cells(documents["ict"]) == [["P1", "€\N{NO-BREAK SPACE}100,00"]]
    assert cells(documents["alles"]) == [
        ["P1", "€\N{NO-BREAK SPACE}100,00"],
        ["P2", "€\N{NO-BREAK SPACE}200,00"],
    ]


def test_what_a_document_says_itself_is_worked_out_for_each(tmp_path: Path) -> None:
    documents = made(tmp_path, TABLE)
    assert cells(documents["alles"])[1] == [
        "P2",
        "€\N{NO-BREAK SPACE}200,00",
        "€\N{NO-BREAK SPACE}484,00",
        "de gemeente Coevorden",
    ]
    assert cells(documents["anders"])[1] == [
        "P2",
        "€\N{NO-BREAK SPACE}200,00",
        "€\N{NO-BREAK SPACE}400,00",
        "de gemeente Coevorden",
    ]


def test_every_document_is_the_same_as_when_it_is_alone(tmp_path: Path) -> None:
    for text in (PLAIN, TABLE):
        together = made(tmp_path, text)
        for id_, each in together.items():
            _clausule.cache_clear()
            alone = made(tmp_path, text, [id_])[id_]
            assert each.document == alone.document
            assert [deel.herkomst for deel in clausules(each.document)] == [
                deel.herkomst for deel in clausules(alone.document)
            ]
