"""Writing: nothing that a person wrote is ever lost, and all files come or none."""

import errno
import json
import os
import resource
import stat
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.problem import Outcome, Severity
from generator.write.manifest import MANIFEST_NAAM, sha256
from generator.write.swap import ChangedMeanwhileError, Step, swap_all
from generator.write.write import Geschreven, Herkomst, Klus, Plek, Uitvoer, write_all, write_together

HERKOMST = Herkomst("0.1.0", {"project.yaml": "aa"})


def make(
    uit: Path, files: dict[str, bytes], *, overschrijf: bool = False, herkomst: Herkomst = HERKOMST
) -> Outcome[tuple[Geschreven, ...]]:
    uitvoer = [Uitvoer(name, content, {"document": name.split(".")[0]}) for name, content in files.items()]
    return write_all(uit, uitvoer, herkomst, overschrijf=overschrijf)


def folder(uit: Path) -> dict[str, bytes]:
    """Everything in the folder, hidden files too, without the manifest."""
    return {path.name: path.read_bytes() for path in uit.iterdir() if path.name != MANIFEST_NAAM}


def statuses(outcome: Outcome[tuple[Geschreven, ...]]) -> list[str]:
    assert outcome.value is not None
    return [f"{file.pad} {file.status} {file.bewaard_als}".strip() for file in outcome.value]


def codes(outcome: Outcome[tuple[Geschreven, ...]]) -> list[str]:
    assert outcome.value is None
    return [problem.code for problem in outcome.problems]


def manifest(uit: Path) -> dict[str, object]:
    content = json.loads((uit / MANIFEST_NAAM).read_text())
    assert isinstance(content, dict)
    return content


# --- what is made --------------------------------------------------------------------------------------------------


def test_the_folder_is_made_with_the_files_and_the_manifest(tmp_path: Path) -> None:
    uit = tmp_path / "uit" / "boce"
    outcome = make(uit, {"raam-2009.docx": b"een", "brief.html": b""})
    assert statuses(outcome) == ["raam-2009.docx nieuw", "brief.html nieuw"]
    assert folder(uit) == {"raam-2009.docx": b"een", "brief.html": b""}
    assert manifest(uit) == {
        "akkoord": "0.1.0",
        "formaat": 1,
        "invoer": {"project.yaml": "aa"},
        "uitvoer": {
            "brief.html": {"document": "brief", "sha256": sha256(b"")},
            "raam-2009.docx": {"document": "raam-2009", "sha256": sha256(b"een")},
        },
    }


def test_files_can_be_read_by_whoever_may_read_the_folder(tmp_path: Path) -> None:
    (tmp_path / "gewoon").write_bytes(b"")
    make(tmp_path / "uit", {"a.docx": b"een"})
    usual = stat.S_IMODE((tmp_path / "gewoon").stat().st_mode)
    assert stat.S_IMODE((tmp_path / "uit" / "a.docx").stat().st_mode) == usual


def test_a_second_run_touches_nothing(tmp_path: Path) -> None:
    make(tmp_path, {"a.docx": b"een"})
    before = {path.name: path.stat() for path in tmp_path.iterdir()}
    outcome = make(tmp_path, {"a.docx": b"een"})
    assert statuses(outcome) == ["a.docx ongewijzigd"]
    assert {path.name: path.stat() for path in tmp_path.iterdir()} == before


def test_a_file_that_was_not_edited_is_renewed(tmp_path: Path) -> None:
    make(tmp_path, {"a.docx": b"een", "b.docx": b"een"})
    outcome = make(tmp_path, {"a.docx": b"twee", "b.docx": b"een", "c.docx": b"een"})
    assert statuses(outcome) == ["a.docx vernieuwd", "b.docx ongewijzigd", "c.docx nieuw"]
    assert folder(tmp_path) == {"a.docx": b"twee", "b.docx": b"een", "c.docx": b"een"}


def test_other_files_stay_in_the_manifest_as_long_as_they_exist(tmp_path: Path) -> None:
    make(tmp_path, {"a.docx": b"een", "b.docx": b"een"})
    (tmp_path / "b.docx").unlink()
    make(tmp_path, {"c.docx": b"een"}, herkomst=Herkomst("0.2.0", {}))
    uitvoer = manifest(tmp_path)["uitvoer"]
    assert isinstance(uitvoer, dict)
    assert sorted(uitvoer) == ["a.docx", "c.docx"]
    assert uitvoer["a.docx"]["gemaakt_met"] == {"akkoord": "0.1.0", "invoer": {"project.yaml": "aa"}}
    assert statuses(make(tmp_path, {"a.docx": b"twee"})) == ["a.docx vernieuwd"]


def test_a_file_that_was_thrown_away_is_made_anew(tmp_path: Path) -> None:
    make(tmp_path, {"a.docx": b"een"})
    (tmp_path / "a.docx").unlink()
    assert statuses(make(tmp_path, {"a.docx": b"een"})) == ["a.docx nieuw"]


def test_nothing_to_write_still_gives_a_manifest(tmp_path: Path) -> None:
    assert make(tmp_path, {}).ok
    assert manifest(tmp_path)["uitvoer"] == {}


# --- edits ---------------------------------------------------------------------------------------------------------


def test_an_edited_file_is_never_overwritten_and_then_nothing_is_written(tmp_path: Path) -> None:
    make(tmp_path, {"a.docx": b"een", "b.docx": b"een"})
    (tmp_path / "b.docx").write_bytes(b"met de hand")
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    outcome = make(tmp_path, {"a.docx": b"twee", "b.docx": b"twee", "c.docx": b"twee"})
    assert codes(outcome) == ["bewerkt"]
    [problem] = outcome.problems
    assert "b.docx" in problem.message
    assert "--overschrijf" in problem.hint
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_every_edited_file_is_named(tmp_path: Path) -> None:
    make(tmp_path, {"a.docx": b"een", "b.docx": b"een"})
    (tmp_path / "a.docx").write_bytes(b"met de hand")
    (tmp_path / "b.docx").write_bytes(b"")
    assert codes(make(tmp_path, {"a.docx": b"twee", "b.docx": b"twee"})) == ["bewerkt", "bewerkt"]


def test_a_file_that_we_did_not_make_is_not_overwritten(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(b"van een ander")
    assert codes(make(tmp_path, {"a.docx": b"een"})) == ["bewerkt"]
    assert folder(tmp_path) == {"a.docx": b"van een ander"}
    assert not (tmp_path / MANIFEST_NAAM).exists()


def test_a_file_that_happens_to_be_right_already_is_left_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(b"een")
    assert statuses(make(tmp_path, {"a.docx": b"een"})) == ["a.docx ongewijzigd"]
    assert statuses(make(tmp_path, {"a.docx": b"twee"})) == ["a.docx vernieuwd"]


def test_with_overschrijf_the_edited_file_is_kept_under_the_next_free_name(tmp_path: Path) -> None:
    make(tmp_path, {"raam-2009.docx": b"een"})
    (tmp_path / "raam-2009.docx").write_bytes(b"eerste bewerking")
    (tmp_path / "raam-2009.bewerkt-2.docx").write_bytes(b"bezet")
    outcome = make(tmp_path, {"raam-2009.docx": b"twee"}, overschrijf=True)
    assert statuses(outcome) == ["raam-2009.docx vernieuwd raam-2009.bewerkt-1.docx"]
    (tmp_path / "raam-2009.docx").write_bytes(b"tweede bewerking")
    outcome = make(tmp_path, {"raam-2009.docx": b"drie"}, overschrijf=True)
    assert statuses(outcome) == ["raam-2009.docx vernieuwd raam-2009.bewerkt-3.docx"]
    assert folder(tmp_path) == {
        "raam-2009.docx": b"drie",
        "raam-2009.bewerkt-1.docx": b"eerste bewerking",
        "raam-2009.bewerkt-2.docx": b"bezet",
        "raam-2009.bewerkt-3.docx": b"tweede bewerking",
    }


def test_a_kept_file_does_not_take_the_name_of_another_document(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(b"met de hand")
    outcome = make(tmp_path, {"a.docx": b"een", "A.bewerkt-1.docx": b"een"}, overschrijf=True)
    assert statuses(outcome) == ["a.docx vernieuwd a.bewerkt-2.docx", "A.bewerkt-1.docx nieuw"]


def test_overschrijf_keeps_no_copy_of_what_was_not_edited(tmp_path: Path) -> None:
    make(tmp_path, {"a.docx": b"een"})
    assert statuses(make(tmp_path, {"a.docx": b"twee"}, overschrijf=True)) == ["a.docx vernieuwd"]
    assert folder(tmp_path) == {"a.docx": b"twee"}


def test_after_overschrijf_a_run_without_it_works_again(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(b"met de hand")
    make(tmp_path, {"a.docx": b"een"}, overschrijf=True)
    assert statuses(make(tmp_path, {"a.docx": b"twee"})) == ["a.docx vernieuwd"]


@pytest.mark.parametrize(
    "owner", ["~$raam-2009.docx", "~$am-2009.docx", "~$aam-2009.docx", ".~lock.raam-2009.docx#"]
)
def test_a_document_that_is_open_gives_a_warning(tmp_path: Path, owner: str) -> None:
    make(tmp_path, {"raam-2009.docx": b"een"})
    (tmp_path / owner).write_bytes(b"")
    assert not make(tmp_path, {"raam-2009.docx": b"een"}).problems
    outcome = make(tmp_path, {"raam-2009.docx": b"twee"})
    assert statuses(outcome) == ["raam-2009.docx vernieuwd"]
    assert [(problem.code, problem.severity) for problem in outcome.problems] == [
        ("geopend", Severity.WARNING)
    ]


ACTIONS = st.one_of(
    st.tuples(
        st.just("maak"),
        st.dictionaries(
            st.sampled_from(["a.docx", "b.docx", "a.bewerkt-1.docx"]), st.sampled_from([b"1", b"2"])
        ),
        st.booleans(),
    ),
    st.tuples(
        st.just("bewerk"), st.sampled_from(["a.docx", "b.docx", "a.bewerkt-1.docx", "a.bewerkt-2.docx"])
    ),
    st.tuples(st.just("wis"), st.sampled_from(["a.docx", "b.docx", MANIFEST_NAAM])),
    st.tuples(st.just("hernoem"), st.sampled_from(["a.docx", "b.docx"])),
)


@given(actions=st.lists(ACTIONS, max_size=12))
def test_nothing_that_a_person_wrote_is_ever_lost(actions: list[tuple[object, ...]]) -> None:
    with tempfile.TemporaryDirectory() as name:
        uit = Path(name)
        for number, action in enumerate(actions):
            before = folder(uit)
            match action:
                case ("maak", dict(files), bool(overschrijf)):
                    outcome = make(uit, files, overschrijf=overschrijf)
                    after = folder(uit)
                    typed = sorted(text for text in before.values() if text.startswith(b"hand"))
                    assert sorted(text for text in after.values() if text.startswith(b"hand")) == typed
                    assert after.items() >= files.items() if outcome.ok else after == before
                    assert outcome.ok or not overschrijf
                case ("bewerk", str(file)):
                    (uit / file).write_bytes(b"hand %d" % number)
                case ("wis", str(file)):
                    (uit / file).unlink(missing_ok=True)
                case ("hernoem", str(file)) if (uit / file).exists():
                    (uit / file).replace(uit / "ander.docx")


# --- all or nothing ------------------------------------------------------------------------------------------------


def test_a_file_that_changes_while_we_write_is_not_lost_and_undoes_the_rest(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(b"een")
    (tmp_path / "b.docx").write_bytes(b"net bewaard in Word")
    steps = [Step("a.docx", b"twee", sha256(b"een")), Step("b.docx", b"twee", sha256(b"een"))]
    with pytest.raises(ChangedMeanwhileError):
        swap_all(tmp_path, steps)
    assert folder(tmp_path) == {"a.docx": b"een", "b.docx": b"net bewaard in Word"}


def test_a_file_that_appears_while_we_write_is_not_lost_and_undoes_the_rest(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(b"een")
    (tmp_path / "b.docx").write_bytes(b"nieuw van een ander")
    steps = [Step("a.docx", b"twee", sha256(b"een"), "a.bewerkt-1.docx"), Step("b.docx", b"twee")]
    with pytest.raises(ChangedMeanwhileError):
        swap_all(tmp_path, steps)
    assert folder(tmp_path) == {"a.docx": b"een", "b.docx": b"nieuw van een ander"}


@pytest.mark.parametrize(
    "error", [OSError(errno.EIO, "x"), PermissionError(errno.EACCES, "x"), KeyboardInterrupt()]
)
@pytest.mark.parametrize("nth", range(1, 8))
def test_whichever_move_fails_all_is_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, nth: int, error: BaseException
) -> None:
    make(tmp_path, {"a.docx": b"een", "b.docx": b"een"})
    (tmp_path / "b.docx").write_bytes(b"met de hand")
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    rename, count = Path.rename, 0

    def fail_once(path: Path, target: Path) -> Path:
        nonlocal count
        count += 1
        if count == nth:
            raise error
        return rename(path, target)

    # a out and in, b out and in, c in, the manifest out and in: seven moves, and each may fail.
    monkeypatch.setattr(Path, "rename", fail_once)
    files = {"a.docx": b"twee", "b.docx": b"twee", "c.docx": b"twee"}
    if isinstance(error, KeyboardInterrupt):
        with pytest.raises(KeyboardInterrupt):
            make(tmp_path, files, overschrijf=True)
    else:
        outcome = make(tmp_path, files, overschrijf=True)
        assert codes(outcome) == ["schrijven"]
    assert count > nth or nth == 1
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_what_cannot_be_put_back_is_kept_and_its_place_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(tmp_path, {"a.docx": b"een", "b.docx": b"een"})
    rename, count = Path.rename, 0

    def disk_goes_away(path: Path, target: Path) -> Path:
        nonlocal count
        count += 1
        if count > 3:
            raise OSError(errno.EIO, "x")
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", disk_goes_away)
    outcome = make(tmp_path, {"a.docx": b"twee", "b.docx": b"twee"})
    assert codes(outcome) == ["schrijven"]
    [hidden] = [path for path in tmp_path.iterdir() if path.is_dir()]
    assert str(hidden) in outcome.problems[0].message
    assert {path.name: path.read_bytes() for path in (hidden / "oud").iterdir()} == {
        "a.docx": b"een",
        "b.docx": b"een",
    }


def test_a_disk_that_takes_no_more_leaves_nothing_behind(tmp_path: Path) -> None:
    make(tmp_path, {"a.docx": b"een"})
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, hard))
    try:
        outcome = make(tmp_path, {"a.docx": b"twee", "b.docx": b"x" * 200_000})
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert codes(outcome) == ["schrijven"]
    assert "te groot voor deze schijf" in outcome.problems[0].message
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


@pytest.mark.parametrize(
    ("number", "message"),
    [
        (errno.ENOSPC, "de schijf is vol"),
        (errno.EROFS, "alleen gelezen"),
        (errno.EACCES, "mag niet geschreven worden"),
        (errno.ETIMEDOUT, f"systeemfout {errno.ETIMEDOUT}"),
    ],
)
def test_an_error_of_the_disk_is_said_in_plain_dutch(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, message: str
) -> None:
    def fail(*_: object) -> None:
        raise OSError(number, "No such luck")

    monkeypatch.setattr(os, "fsync", fail)
    uit = tmp_path / "nieuw" / "uit"
    outcome = make(uit, {"a.docx": b"een"})
    assert codes(outcome) == ["schrijven"]
    assert message in outcome.problems[0].message
    assert "luck" not in outcome.problems[0].message
    assert outcome.problems[0].hint
    assert not list(tmp_path.iterdir())


# --- places --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "name",
    [
        *["", ".", "..", "../a.docx", "map/a.docx", "map\\a.docx", "/etc/a.docx", "C:a.docx", ".verborgen"],
        *["a.docx ", "a.", "con", "NUL.docx", "com1.txt", "~$a.docx", "a?.docx", "\ud800.docx", "é" * 150],
        *["a\x00.docx", "a\n.docx", "a\t.docx", "a\r.docx"],
    ],
)
def test_a_name_that_is_no_name_of_a_file_is_refused(tmp_path: Path, name: str) -> None:
    uit = tmp_path / "uit"
    assert codes(make(uit, {"goed.docx": b"een", name: b"een"})) == ["bestandsnaam"]
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("names", [("a.docx", "A.DOCX"), (MANIFEST_NAAM,), ("Akkoord-Manifest.json",)])
def test_two_files_cannot_have_one_name(tmp_path: Path, names: tuple[str, ...]) -> None:
    assert codes(make(tmp_path, dict.fromkeys(names, b"een"))) == ["bestandsnaam"]


@given(name=st.text(alphabet=st.characters(categories=None)))
@settings(max_examples=50)
def test_no_name_whatever_leads_out_of_the_folder(name: str) -> None:
    with tempfile.TemporaryDirectory() as parent:
        uit = Path(parent) / "uit"
        outcome = make(uit, {name: b"een"})
        assert {path.name for path in Path(parent).iterdir()} <= {"uit"}
        if outcome.ok:
            assert [path.read_bytes() for path in uit.iterdir() if path.name != MANIFEST_NAAM] == [b"een"]


@pytest.mark.parametrize("name", ["a.docx", MANIFEST_NAAM])
@pytest.mark.parametrize("overschrijf", [False, True])
def test_a_link_is_not_followed(tmp_path: Path, name: str, *, overschrijf: bool) -> None:
    elsewhere = tmp_path / "elders"
    elsewhere.write_bytes(b"van een ander")
    uit = tmp_path / "uit"
    uit.mkdir()
    (uit / name).symlink_to(elsewhere)
    assert codes(make(uit, {"a.docx": b"een"}, overschrijf=overschrijf)) == ["snelkoppeling"]
    assert elsewhere.read_bytes() == b"van een ander"
    assert [path.name for path in uit.iterdir()] == [name]


def test_a_link_to_nowhere_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "a.docx").symlink_to(tmp_path / "nergens")
    assert codes(make(tmp_path, {"a.docx": b"een"}, overschrijf=True)) == ["snelkoppeling"]
    assert not (tmp_path / "nergens").exists()


def test_the_output_folder_itself_may_be_a_link(tmp_path: Path) -> None:
    (tmp_path / "echt").mkdir()
    (tmp_path / "uit").symlink_to(tmp_path / "echt")
    assert make(tmp_path / "uit", {"a.docx": b"een"}).ok
    assert folder(tmp_path / "echt") == {"a.docx": b"een"}


def test_a_folder_in_the_place_of_a_file_stays(tmp_path: Path) -> None:
    (tmp_path / "a.docx").mkdir()
    assert codes(make(tmp_path, {"a.docx": b"een"}, overschrijf=True)) == ["schrijven"]


@pytest.mark.parametrize("place", ["bestand", "bestand/uit"])
def test_a_file_in_the_place_of_the_folder_stays(tmp_path: Path, place: str) -> None:
    (tmp_path / "bestand").write_bytes(b"van een ander")
    outcome = make(tmp_path / place, {"a.docx": b"een"}, overschrijf=True)
    assert codes(outcome) == ["schrijven"]
    assert "staat een bestand" in outcome.problems[0].message
    assert (tmp_path / "bestand").read_bytes() == b"van een ander"


def test_a_damaged_manifest_stops_the_writing(tmp_path: Path) -> None:
    make(tmp_path, {"a.docx": b"een"})
    (tmp_path / MANIFEST_NAAM).write_bytes(b'{"uitvoer"')
    for overschrijf in (False, True):
        assert codes(make(tmp_path, {"a.docx": b"twee"}, overschrijf=overschrijf)) == ["manifest"]
    (tmp_path / MANIFEST_NAAM).unlink()
    outcome = make(tmp_path, {"a.docx": b"twee"}, overschrijf=True)
    assert statuses(outcome) == ["a.docx vernieuwd a.bewerkt-1.docx"]


def test_four_hundred_letters_are_written_in_a_moment(tmp_path: Path) -> None:
    files = {f"brief-{number}.docx": b"%d" % number * 20_000 for number in range(400)}
    assert make(tmp_path, files).ok
    assert len(folder(tmp_path)) == 400


# --- several runs in one folder ------------------------------------------------------------------------------------


def together(uit: Path, *parts: tuple[str, str, bytes]) -> list[str]:
    """Write parts, each with its name, its file and what is in it; what became of each."""
    klussen = [
        Klus(Plek(uit, f"manifesten/{name}.json"), (Uitvoer(file, content, {}),), HERKOMST)
        for name, file, content in parts
    ]
    found = write_together(klussen, overschrijf=False)
    return [each.value[0].status if each.value else each.problems[0].code for each in found]


def test_several_runs_are_written_in_one_go_each_with_its_manifest(tmp_path: Path) -> None:
    uit = tmp_path / "uit"
    assert together(uit, ("a", "a.txt", b"een"), ("b", "b.txt", b"twee")) == ["nieuw", "nieuw"]
    assert together(uit, ("a", "a.txt", b"een"), ("b", "b.txt", b"drie")) == ["ongewijzigd", "vernieuwd"]
    assert sorted(path.relative_to(uit).as_posix() for path in uit.rglob("*.*")) == [
        "a.txt", "b.txt", "manifesten/a.json", "manifesten/b.json",
    ]  # fmt: skip
    assert (uit / "b.txt").read_bytes() == b"drie"


def test_an_edited_file_stops_only_the_run_that_it_is_of(tmp_path: Path) -> None:
    together(tmp_path, ("a", "a.txt", b"een"), ("b", "b.txt", b"twee"))
    (tmp_path / "a.txt").write_bytes(b"met de hand")
    assert together(tmp_path, ("a", "a.txt", b"nu"), ("b", "b.txt", b"drie")) == ["bewerkt", "vernieuwd"]
    assert (tmp_path / "a.txt").read_bytes() == b"met de hand"


def test_of_two_runs_for_one_file_the_first_has_it(tmp_path: Path) -> None:
    assert together(tmp_path, ("a", "x.txt", b"een"), ("b", "x.txt", b"twee"), ("c", "c.txt", b"drie")) == [
        "nieuw",
        "bewerkt",
        "nieuw",
    ]
    assert (tmp_path / "x.txt").read_bytes() == b"een"
