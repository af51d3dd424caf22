"""How expressions see the project: views, what they remember, and the names in the manual."""

from pathlib import Path

import pytest
from tried import PLACE, holds, surroundings

from generator.expression.compile import compile_expression, environment
from generator.expression.names import NAMEN
from generator.expression.view import Gat, Kijk, Los, Paar, Rij, Spoor, WrongUseError
from generator.problem import Position
from generator.resolve.fill_lines import LineFiller


def test_a_value_never_becomes_text_by_accident() -> None:
    with pytest.raises(WrongUseError):
        str(Los("geheim"))
    with pytest.raises(TypeError):
        f"{Los('geheim')}"
    assert not Gat("niets")
    assert Gat("a") != Gat("a")


def test_views_remember_what_was_looked_at() -> None:
    omgeving = surroundings()
    omgeving.spoor = Spoor()
    assert holds("document.ingangsdatum and gastheer.bezoekadres.postcode")
    assert {"documenten.raam.ingangsdatum", "organisaties.emmen.bezoekadres.postcode"} <= set(
        omgeving.spoor.gezien
    )


def test_a_text_of_several_values_keeps_all_its_keys_and_its_mark() -> None:
    filler = LineFiller(surroundings())
    value = filler.value("(medewerkers | eerste).naam | hoofdletter", PLACE)
    assert value.grond == "naam"
    assert value.paden == ("personeel.medewerkers[1].achternaam",)
    total = filler.value("producten | som('bedrag') | bedrag", PLACE)
    assert total.paden == (
        "producten[1].volume", "producten[1].prijs", "producten[2].volume", "producten[2].prijs",
    )  # fmt: skip


def test_views_say_what_they_are() -> None:
    omgeving = surroundings()
    view = omgeving.namen(frozenset({"partijen", "gastheer"}))
    assert isinstance(view["partijen"], Rij)
    host = view["gastheer"]
    assert isinstance(host, Kijk)
    assert isinstance(host.get("ondertekenaar"), Paar)
    assert "ondertekenaar" in host.names()
    assert "bron" not in host.names()
    assert hash(host) == hash(Kijk(host.record, omgeving, "emmen"))


def test_every_name_of_the_manual_exists_and_every_name_that_exists_is_in_it() -> None:
    manual = Path(__file__).parents[2].joinpath("docs", "clausules.md").read_text(encoding="utf-8")
    table = manual.split("## De namen in uitdrukkingen")[1].split("Vergelijken kan")[0]
    first = [line.split("|")[1] for line in table.splitlines() if line.startswith("| `")]
    written = {name.strip(" `") for cell in first for name in cell.split(",")}
    assert written == NAMEN


def test_every_filter_of_the_manual_exists() -> None:
    manual = Path(__file__).parents[2].joinpath("docs", "clausules.md").read_text(encoding="utf-8")
    table = manual.split("### Filters van het programma zelf")[1].split("## Blokken")[0]
    names = [line.split("`")[1].split("(")[0] for line in table.splitlines() if line.startswith("| `")]
    written = {name for cell in names for name in [cell]}
    assert written <= set(environment().filters)


def test_an_expression_is_compiled_once() -> None:
    first = compile_expression("gastheer.naam", PLACE, NAMEN)
    assert first is compile_expression("gastheer.naam", Position("y.md"), NAMEN)
