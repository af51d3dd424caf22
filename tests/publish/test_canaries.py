"""A project with a canary in every personal field; no public file that holds one, and full files that do."""

import contextlib
import dataclasses
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from planted import Planter, found_in, loaded_example, make_all, with_text

from generator.fields import ground_of, type_of
from generator.load import Geladen
from generator.make import Uitgave, outputs_of
from generator.metadata.outputs import metadata_outputs
from generator.model import Medewerker, Openbaar, Persoon
from generator.publish.outputs import public_outputs
from generator.publish.plain import fold
from generator.write.write import Uitvoer

FORMATEN = ("docx", "html", "txt")
STAYS = "ambtsdrager"
LACKING = [each for each in ("soffice", "pdftotext", "pdfinfo") if not shutil.which(each)]


def planted(loaded: Geladen, *, ook_ambtsdragers: bool = False) -> tuple[Geladen, Planter]:
    """A project with canaries, also typed in its texts; with those of office-holders it says that they go, too."""
    planter = Planter(lambda ground: bool(ground) and (ook_ambtsdragers or ground != STAYS))
    project = planter.plant(loaded.project)
    if ook_ambtsdragers:
        project = replace(project, openbaar=Openbaar(lakken=(STAYS,)))
    return with_text(replace(loaded, project=project), sentence(planter.naalden)), planter


def sentence(naalden: Mapping[str, set[str]]) -> str:
    """A paragraph in which somebody typed all of it."""
    return (
        "Volgens het overzicht: "
        + "; ".join(sorted(each for group in naalden.values() for each in group))
        + "."
    )


def written(
    loaded: Geladen, formaten: tuple[str, ...] = FORMATEN
) -> tuple[tuple[Uitvoer, ...], tuple[Uitvoer, ...]]:
    """The full files and the public ones."""
    made = make_all(loaded)
    uitgave = Uitgave(Path("uit"), formaten, openbaar=True)
    full = outputs_of(made, loaded, uitgave)
    assert full.value, full.problems
    public = public_outputs(made, loaded, uitgave, full.value)
    assert public.value, public.problems
    return full.value, public.value


def test_every_marked_field_of_the_model_gets_a_canary() -> None:
    _, planter = planted(loaded_example(), ook_ambtsdragers=True)
    for record, name in ((Medewerker, "Medewerker"), (Persoon, "Ambtsdrager")):
        for each in dataclasses.fields(record):
            if ground_of(record, each.name) and type_of(record, each.name):
                assert (name, each.name) in planter.gezien
    assert ("Velden_raadsbrief", "behandeld_door") in planter.gezien
    assert len(set().union(*planter.naalden.values())) > 200


@pytest.mark.no_cover
@pytest.mark.parametrize("name", ["boce", "hedendaags"])
def test_no_public_file_holds_a_canary_and_the_full_ones_do(name: str) -> None:
    loaded, planter = planted(loaded_example(name))
    full, public = written(loaded)
    assert {each.pad.partition(".")[2] for each in public} >= {f"openbaar.{each}" for each in FORMATEN}
    for each in public:
        assert found_in(each.inhoud, planter.naalden) == set(), each.pad
        assert found_in(each.pad.encode(), planter.naalden) == set()
        assert found_in(repr(dict(each.gegevens)).encode(), planter.naalden) == set()
    seen = set().union(*(found_in(each.inhoud, planter.naalden) for each in full))
    missing = set().union(*planter.naalden.values()) - seen
    assert missing == set()


def test_the_metadata_of_public_versions_holds_no_canary() -> None:
    loaded, planter = planted(loaded_example())
    full, public = written(loaded, ("txt",))
    metadata = metadata_outputs(make_all(loaded), loaded, [*full, *public]).value
    assert metadata
    about = [each for each in metadata if ".openbaar." in each.pad]
    assert len(about) > 10
    for each in about:
        assert found_in(each.inhoud, planter.naalden) == set(), each.pad
    letters = [each for each in metadata if each.pad.startswith("brief") and each not in about]
    assert any(found_in(each.inhoud, planter.naalden) for each in letters)


def test_office_holders_stay_unless_the_project_says_otherwise() -> None:
    loaded, planter = planted(loaded_example(), ook_ambtsdragers=True)
    _, public = written(loaded, ("docx", "txt"))
    for each in public:
        assert found_in(each.inhoud, planter.naalden) == set(), each.pad
    plain = {each.pad: each.inhoud for each in written(loaded_example())[1]}
    assert "D. Fictief-de Jong" in fold(plain["brief-2026-heerenduin.openbaar.txt"].decode())
    assert "L. Schaduw" not in fold(plain["brief-2026-elzenmeer.openbaar.txt"].decode())


@pytest.mark.no_cover
@pytest.mark.skipif(LACKING != [], reason=f"ontbreekt: {', '.join(LACKING)}")
def test_a_pdf_holds_no_canary_in_its_bytes_its_streams_or_its_words(tmp_path: Path) -> None:
    loaded = loaded_example("boce")
    documents = loaded.project.documenten
    letter = documents["brief-2014"]
    velden: Any = letter.velden
    copies = {"emmen": letter.exemplaren["emmen"]}
    few = {
        "brief-2014": replace(letter, exemplaren=copies, bijlagen=(), velden=replace(velden, betreft=())),
        "personeel-2010": replace(documents["personeel-2010"], hoort_bij=None),
    }
    loaded, planter = planted(replace(loaded, project=replace(loaded.project, documenten=few)))
    full, public = written(loaded, ("pdf",))
    files = [each for each in public if each.pad.endswith(".pdf")]
    assert len(files) == 2
    for each in files:
        text = "\n".join(spoken(each.inhoud, tmp_path)).encode()
        assert found_in(each.inhoud, planter.naalden) | found_in(text, planter.naalden) == set()
    seen = [found_in("\n".join(spoken(each.inhoud, tmp_path)).encode(), planter.naalden) for each in full]
    assert len(set().union(*seen)) > 50


def spoken(data: bytes, folder: Path) -> Iterator[str]:
    """The words of a PDF as poppler reads them, its properties, and its streams unpacked."""
    path = folder / "stuk.pdf"
    path.write_bytes(data)
    for command in (["pdftotext", "-layout", str(path), "-"], ["pdfinfo", str(path)]):
        shown = subprocess.run(command, capture_output=True, text=True, check=True).stdout
        yield shown
        yield shown.replace("-\n", "").replace("\n", " ")
    with pikepdf.open(path) as pdf:
        for thing in pdf.objects:
            if isinstance(thing, pikepdf.Stream):
                # A picture that pikepdf does not unpack stays as it is in the file.
                with contextlib.suppress(pikepdf.PdfError):
                    yield thing.read_bytes().decode("latin-1")
            yield repr(thing)
