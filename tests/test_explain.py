"""A document that was made in; out comes for every clause the rule that really decided, with the values it looked at."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import date
from functools import cache
from itertools import permutations, product
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from projects import KLEIN, library, write

from generator.cli import main
from generator.explain import as_json, as_text, explain_document, to_verify
from generator.expression.names import Blad, Omgeving
from generator.fields import Record
from generator.library.kinds import Deelopbouw
from generator.load import Geladen, load_project
from generator.model import Bijlage, Project
from generator.pipeline import Gemaakt, make_loaded
from generator.problem import Position
from generator.selection import Gekozen, select_clausules
from generator.surroundings import PresenceOf

EXAMPLES = Path(__file__).parents[1] / "examples"
PROJECTS = ("boce", "hedendaags")
EMPTY = (None, (), "anders", date(1900, 1, 1))
LISTS = ("besluiten", "stukken")
# A value of a type that its key never has, or a member of a list that is empty now.
BROKEN = (AttributeError, TypeError, KeyError, IndexError, ValueError)
Values = Mapping[str, Any]


@cache
def loaded(project: str) -> Geladen:
    found = load_project(EXAMPLES / project).value
    assert found is not None
    return found


@cache
def made(project: str) -> tuple[Gemaakt, ...]:
    outcome = make_loaded(load_project(EXAMPLES / project))
    assert outcome.value is not None, outcome.problems
    return outcome.value


# --- the same project with another value


def with_value(holder: Any, keys: list[str], value: Any) -> Any:
    """A record, mapping or list with one value of it replaced; keys as in messages: `producten[3].aard`."""
    if not keys:
        return value
    key, rest = keys[0], keys[1:]
    if isinstance(holder, tuple):
        at = int(key) - 1
        return (*holder[:at], with_value(holder[at], rest, value), *holder[at + 1 :])
    if isinstance(holder, Mapping):
        return {**holder, key: with_value(holder[key], rest, value)}
    own = getattr(holder, "velden", None)
    if own is not None and key not in type(holder).__dataclass_fields__:
        return replace(holder, velden=with_value(own, keys, value))
    return replace(holder, **{key: with_value(getattr(holder, key), rest, value)})


def value_at(holder: Any, keys: list[str]) -> Any:
    for key in keys:
        if isinstance(holder, tuple):
            holder = holder[int(key) - 1]
        elif isinstance(holder, Mapping):
            holder = holder[key]
        elif key in type(holder).__dataclass_fields__:
            holder = getattr(holder, key)
        else:
            holder = getattr(holder.velden, key)
    return holder


def keys_of(pad: str) -> list[str]:
    return re.findall(r"[^.\[\]]+", pad)


def test_a_value_is_replaced_wherever_it_stands() -> None:
    project = loaded("boce").project
    for pad, value in {"producten[2].aard": "eenmalig", "documenten.raam-2009.toetreding": False}.items():
        changed = with_value(project, keys_of(pad), value)
        assert value_at(changed, keys_of(pad)) == value
        assert value_at(project, keys_of(pad)) != value


# --- what a rule would decide then


def decide(each: Gemaakt, project: Geladen, clause: str, changes: Values) -> Gekozen | None:
    """The choice of one clause after changes to the project; None where the change breaks the rule."""
    document: Project = project.project
    for pad, value in changes.items():
        document = with_value(document, keys_of(pad), value)
    other = replace(project, project=document)
    opdracht = document.documenten[each.blad.id]
    if each.blad.afzender:  # a copy keeps what it gives anew
        own = each.blad.opdracht
        same = [key for key in changes if key.startswith(f"documenten.{each.blad.id}.")]
        opdracht = own
        for pad in same:
            opdracht = with_value(opdracht, keys_of(pad)[2:], changes[pad])
    known = each.omgeving
    around = Omgeving(
        document, Blad(each.blad.id, opdracht, each.blad.afzender), known.notatie, known.wet, known.titels
    )
    names = frozenset(found.naam for found in each.selection.clausules())
    around.aanwezig = PresenceOf(each.blad.id, names, other)
    kind = replace(each.selection.soort, opbouw=(Deelopbouw((), False, ((clause, Position("")),)),))
    outcome = select_clausules(kind, around, project.library)
    return outcome.value.delen[0].clausules[0] if outcome.value and outcome.value.delen[0].clausules else None


def other_values(rule: str, project: Project) -> list[Any]:
    """Values of every type that a rule can ask for; the words between quotes in the rule are among them."""
    ids = [*project.deelterreinen, *list(project.documenten)[:2], *list(project.stukken)[:1]]
    words = re.findall(r"'([^']*)'", rule)
    return [
        None,
        (),
        False,
        True,
        "anders",
        *words,
        *ids,
        Record(),
        (Record(),),
        (Bijlage(),),
        ("anders",),
        date(1900, 1, 1),
        date(2200, 1, 1),
    ]


def outcomes(each: Gemaakt, project: Geladen, chosen: Gekozen, settings: Iterable[Values]) -> set[bool]:
    found = set()
    for changes in settings:
        try:
            decided = decide(each, project, chosen.id, changes)
        except BROKEN:
            continue
        if decided is not None:
            found.add(decided.erin)
        if len(found) == 2:
            break
    return found


def one_of_each_list(chosen: Gekozen) -> Iterable[str]:
    """The keys that a rule looked at; of the members of a list, which it treats alike, the first."""
    found: dict[str, str] = {}
    for pad, _ in chosen.reden.gezien:
        found.setdefault(re.sub(r"\[\d+\]", "[]", pad), pad)
    return found.values()


def decides(each: Gemaakt, project: Geladen, chosen: Gekozen, pad: str) -> bool:
    """Whether there is a setting of the other values in which this one makes the difference."""
    values = other_values(chosen.reden.regel, project.project)
    for others in settings_of(each, project, chosen, pad):
        own = [others, *({**others, pad: value} for value in values)]
        if len(outcomes(each, project, chosen, own)) == 2:
            return True
    return False


def settings_of(each: Gemaakt, project: Geladen, chosen: Gekozen, pad: str) -> Iterator[Values]:
    """The values as they are; those of the same field set alike; then one other value changed, also one seen only then."""
    values = other_values(chosen.reden.regel, project.project)
    yield {}
    seen = {other for other, _ in chosen.reden.gezien} - {pad}
    alike = [other for other in seen if keys_of(other)[-1] == keys_of(pad)[-1]]
    for value in values if alike else ():
        yield dict.fromkeys(alike, value)
    seen |= seen_after_changes(each, project, chosen, {pad, *seen}) - {pad}
    for value, other in product(values, sorted(seen)):
        yield {other: value}
    words = re.findall(r"'([^']*)'", chosen.reden.regel)
    pairs = list(permutations(sorted(seen), 2))
    for first, last in product((None, (), *words), EMPTY):  # two that are empty, before anything more special
        yield from ({one: first, two: last} for one, two in pairs)
    yield all_empty(seen)


def all_empty(keys: Iterable[str]) -> Values:
    """Nothing filled in, save a choice, which always is; what stands in something that is empty goes with it."""
    pads = set(keys)
    outer = {pad for pad in pads if not any(pad.startswith((f"{other}.", f"{other}[")) for other in pads)}
    return {pad: {} if pad in LISTS else None for pad in outer if not pad.endswith("voorgeschiedenis")}


def seen_after_changes(each: Gemaakt, project: Geladen, chosen: Gekozen, keys: set[str]) -> set[str]:
    """What the rule comes to look at when the values that it looked at first are others."""
    values = other_values(chosen.reden.regel, project.project)
    for _ in range(2):
        tried = [*({pad: value} for pad in sorted(keys) for value in values), all_empty(keys)]
        for changes in tried:
            with suppress(*BROKEN):
                decided = decide(each, project, chosen.id, changes)
                keys |= {other for other, _ in (decided.reden.gezien if decided else ())}
    return keys


Rules = dict[tuple[str, tuple[str, ...]], tuple[Gemaakt, Gekozen]]


@cache
def conditional(project: str) -> Rules:
    """Every rule that looked at something, once for each set of values that it looked at, whatever the document."""
    found: Rules = {}
    for each in made(project):
        for deel in each.selection.delen:
            for chosen in deel.clausules:
                keys = tuple(pad.replace(each.blad.id, "*") for pad, _ in chosen.reden.gezien)
                if keys:
                    found.setdefault((chosen.reden.regel, keys), (each, chosen))
    return found


@pytest.mark.no_cover
@pytest.mark.parametrize("project", PROJECTS)
def test_every_value_that_a_rule_names_makes_the_difference(project: str) -> None:
    idle = [
        f"{each.blad.sleutel}: {chosen.id}: {pad}"
        for each, chosen in conditional(project).values()
        for pad in one_of_each_list(chosen)
        if not decides(each, loaded(project), chosen, pad)
    ]
    assert len(conditional(project)) > 15
    assert idle == []


@pytest.mark.no_cover
@pytest.mark.parametrize("project", PROJECTS)
def test_a_field_that_a_rule_does_not_name_makes_no_difference(project: str) -> None:
    for each, chosen in conditional(project).values():
        named = {pad for pad, _ in chosen.reden.gezien}
        own = each.blad.opdracht.velden
        unnamed = [
            key
            for key in type(own).__dataclass_fields__
            if key != "bron" and each.blad.opdracht.path(key) not in named
        ]
        changes = {f"documenten.{each.blad.id}.{key}": None for key in unnamed}
        decided = decide(each, loaded(project), chosen.id, changes)
        assert decided is not None
        assert decided.erin == chosen.erin, f"{each.blad.sleutel}: {chosen.id}"


@pytest.mark.parametrize("project", PROJECTS)
def test_every_value_has_a_place_in_a_file(project: str) -> None:
    for each in made(project):
        for row in explain_document(each, loaded(project)):
            for seen in (*row.gezien, *((row.peildatum,) if row.peildatum else ())):
                assert re.search(r"project\.yaml:\d+:\d+$", seen.plaats), seen


# --- a project of our own: dates, copies, alternatives

CHOICE = """\
  proef:
    soort: proef
    ingangsdatum: 2027-01-01
    alternatieven: {proef/kosten: proef/kosten-vooraf}
"""
PROJECT = KLEIN.replace("  proef: {soort: proef, ingangsdatum: 2027-01-01}\n", CHOICE)
CLAUSES = {
    "kosten": "---\ntitel: Kosten\n---\nAchteraf.\n",
    "kosten-vooraf": """---
titel: Kosten
alternatief_van: proef/kosten
voorkeur: aanvaardbaar
status: vastgesteld
goedgekeurd_door: de jurist
goedgekeurd_op: 2026-05-01
te_verifieren: [of vooraf betalen mag]
---
Vooraf.
""",
    "regeling": "---\ntitel: Regeling\npeildatum: ingang\ngeldig_tot: 2020-01-01\n---\nOud.\n",
    "slot": "---\ntitel: Slot\nals: artikel('kosten') and not project.omschrijving\n---\nKlaar.\n",
}


def project_of(folder: Path, project: str = PROJECT) -> tuple[Gemaakt, Geladen]:
    files = library(CLAUSES)
    kind = "bibliotheek/templates/soorten/proef.yaml"
    files[kind] = files[kind].replace("proef/kosten-vooraf, ", "")
    found = load_project(write(folder, project, files))
    outcome = make_loaded(found)
    assert outcome.value is not None, outcome.problems
    assert found.value is not None
    return outcome.value[0], found.value


def test_a_chosen_alternative_names_its_approval_and_what_was_passed_over(tmp_path: Path) -> None:
    row = explain_document(*project_of(tmp_path))[0]
    assert (row.clausule, row.erin, row.regel) == ("proef/kosten-vooraf", True, "staat er altijd in")
    assert [(seen.sleutel, seen.waarde) for seen in row.gezien] == [
        ("documenten.proef.alternatieven", "proef/kosten: proef/kosten-vooraf")
    ]
    assert row.goedgekeurd == "de jurist op 2026-05-01"
    assert row.niet_gekozen == ("proef/kosten",)
    assert row.te_verifieren == ("of vooraf betalen mag",)


def test_a_text_that_the_date_keeps_out_names_the_date_and_its_place(tmp_path: Path) -> None:
    row = explain_document(*project_of(tmp_path))[1]
    assert (row.clausule, row.erin, row.regel) == (
        "proef/regeling",
        False,
        "geen tekst die geldt op 2027-01-01",
    )
    assert [(seen.sleutel, seen.waarde) for seen in row.gezien] == [
        ("documenten.proef.ingangsdatum", "2027-01-01")
    ]
    earlier = PROJECT.replace("ingangsdatum: 2027", "ingangsdatum: 2019")
    flipped = explain_document(*project_of(tmp_path, earlier))[1]
    assert (flipped.erin, flipped.versie) == (True, "eerste tekst, geldig tot 2020-01-01")


def test_a_rule_can_look_at_another_clause_and_at_what_is_not_there(tmp_path: Path) -> None:
    row = explain_document(*project_of(tmp_path))[2]
    seen = {each.sleutel: (each.waarde, each.plaats) for each in row.gezien}
    assert seen["proef#kosten"] == ("staat erin", "zie bij die clausule")
    assert seen["omschrijving"] == ("niet ingevuld", "niet in het bestand")


def test_the_place_of_a_value_that_a_copy_gives_is_in_the_copy() -> None:
    letter = next(each for each in made("boce") if each.blad.sleutel == "brief-2014-coevorden")
    row = next(row for row in explain_document(letter, loaded("boce")) if row.clausule == "brief/bijlagen")
    assert row.gezien[0].sleutel == "documenten.brief-2014.exemplaren.coevorden.bijlagen"


def test_a_rule_that_stops_early_names_nothing_behind_that(tmp_path: Path) -> None:
    rule = "document.ingangsdatum or kpis or gasten"
    clause = {"kosten": f"---\ntitel: Kosten\nals: {rule}\n---\nTekst.\n"}
    found = load_project(write(tmp_path, KLEIN, library(clause)))
    outcome = make_loaded(found)
    assert outcome.value is not None
    chosen = outcome.value[0].selection.delen[0].clausules[0]
    assert [pad for pad, _ in chosen.reden.gezien] == ["documenten.proef.ingangsdatum"]


def test_what_is_to_be_verified_is_counted_once_for_all_documents() -> None:
    points = to_verify(made("hedendaags"))
    assert len(points) == len(set(points))
    own = {
        f"{clause.id}: {point}"
        for each in made("hedendaags")
        for clause in each.selection.clausules()
        for point in clause.kop.te_verifieren
    }
    assert own <= set(points)


# --- printed


def test_the_printed_explanation_reads_as_a_list(tmp_path: Path) -> None:
    made_, loaded_ = project_of(tmp_path)
    text = as_text("proef", explain_document(made_, loaded_))
    assert text.startswith(
        "proef\n=====\n\n+ proef/kosten-vooraf: staat erin\n    regel: staat er altijd in\n"
    )
    assert "\n- proef/regeling: staat er niet in\n    regel: geen tekst die geldt op 2027-01-01\n" in text


def test_json_holds_the_same(tmp_path: Path) -> None:
    made_, loaded_ = project_of(tmp_path)
    rows = json.loads(as_json({"proef": explain_document(made_, loaded_)}))["proef"]
    assert [row["clausule"] for row in rows] == ["proef/kosten-vooraf", "proef/regeling", "proef/slot"]
    assert rows[0]["gezien"][0]["plaats"].endswith("project.yaml:15:5")


# --- the command


def akkoord(*words: str | Path) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words])


def test_the_command_explains_and_sums_up(tmp_path: Path) -> None:
    project_of(tmp_path)
    done = akkoord("verklaar", tmp_path, "proef")
    assert done.exit_code == 0
    assert done.stdout.startswith("proef\n=====\n")
    assert done.stdout.endswith("\n2 van 3 clausules in het document; 1 punt te verifiëren\n")


def test_the_command_gives_json_and_nothing_else(tmp_path: Path) -> None:
    project_of(tmp_path)
    done = akkoord("verklaar", tmp_path, "proef", "--json")
    assert [row["erin"] for row in json.loads(done.stdout)["proef"]] == [True, False, True]


def test_a_letter_is_explained_for_every_sender() -> None:
    done = akkoord("verklaar", EXAMPLES / "boce", "brief-2014", "--json")
    assert set(json.loads(done.stdout)) == {
        f"brief-2014-{each}" for each in ("borger-odoorn", "coevorden", "emmen")
    }


def test_a_document_that_does_not_exist_is_refused(tmp_path: Path) -> None:
    project_of(tmp_path)
    done = akkoord("verklaar", tmp_path, "proeff")
    assert done.exit_code == 1
    assert "bedoelde u 'proef'?" in done.stderr


@pytest.mark.parametrize("command", ["maak", "controleer"])
def test_a_run_says_how_much_is_still_to_be_verified(command: str, tmp_path: Path) -> None:
    project_of(tmp_path)
    assert "1 punt is nog te verifiëren" in akkoord(command, tmp_path).stderr
