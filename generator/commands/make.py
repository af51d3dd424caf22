"""`akkoord maak`: a project's path in; documents, problems and open points out."""

from collections.abc import Sequence
from pathlib import Path

import click

from generator.commands.again import Run, key_of, print_written, remember
from generator.commands.remarks import print_remarks, remarks
from generator.commands.terminal import count, progress, report, told
from generator.load import Geladen, load_project
from generator.make import Uitgave, write_documents
from generator.pipeline import Gemaakt, make_loaded
from generator.problem import Problem
from generator.write.manifest import MANIFEST_NAAM, read_manifest, sha256
from generator.write.write import Geschreven, Uitvoer


def make(project: Path, wanted: Sequence[str], uitgave: Uitgave, key: str = "") -> int:
    """Make the documents of a project, or only those that are wanted; the run is kept under the key, if there is one."""
    with progress() as step:
        step("project lezen")
        loaded = load_project(project)
        step("documenten samenstellen")
        made = make_loaded(loaded, wanted)
        # Of a project in which everything is signed nothing is made, but the archive still wants the metadata, and the
        # public its versions.
        more = uitgave.metadata or uitgave.openbaar
        kept = more and loaded.value and loaded.value.getekend and not wanted
        written = (
            write_documents(made.value, loaded.value, uitgave, step)
            if loaded.value and made.value is not None and (made.value or kept)
            else None
        )
    problems = [*made.problems, *(written.problems if written else ())]
    code = report(problems)
    if made.value == () and loaded.value and not written:
        click.echo("Dit project heeft geen documenten om te maken.", err=True)
        print_remarks(loaded.value, ())
        return code
    if written is None or written.value is None:
        click.echo(f"{_errors(problems)}; er is niets geschreven", err=True)
        return code
    print_written(written.value, uitgave.map)
    if uitgave.openbaar:
        _print_withheld(uitgave.map)
    open_points = _open_points(made.value or ())
    click.echo(open_points, nl=False)
    said = "".join(f"{line}\n" for line in remarks(loaded.value, made.value or ())) if loaded.value else ""
    click.echo(said, err=True, nl=False)
    if key and not written.problems and loaded.value and _may_be_kept(loaded.value):
        run = _run_of(written.value, uitgave.map, (told(problems), open_points, said))
        if run and key == key_of(project, wanted, uitgave):
            remember(key, run)
    return code


def _may_be_kept(loaded: Geladen) -> bool:
    """Nothing is kept of staff, and nothing that depends on files outside the folder of the project."""
    here = loaded.map.resolve()
    inside = all(path.resolve().is_relative_to(here) for path in loaded.bestanden.values())
    return loaded.project.personeel is None and inside


def _run_of(written: Sequence[Geschreven], folder: Path, said: tuple[str, str, str]) -> Run | None:
    """A run as it can be done again; None when a file was changed in the meantime."""
    manifest = read_manifest(folder / MANIFEST_NAAM).value
    if manifest is None or manifest.herkomst is None:
        return None
    outputs = []
    for each in written:
        data, known = (folder / each.pad).read_bytes(), dict(manifest.uitvoer.get(each.pad, {}))
        if known.pop("sha256", "") != sha256(data):
            return None
        outputs.append(Uitvoer(each.pad, data, known))
    return Run(tuple(outputs), manifest.herkomst, *said)


def _errors(problems: Sequence[Problem]) -> str:
    return count(sum(problem.is_error for problem in problems), "fout", "fouten")


def _print_withheld(folder: Path) -> None:
    """What the public versions lack, as it stands in the report beside them."""
    from generator.publish.report import TEKST_NAAM  # noqa: PLC0415 - few runs ask for it

    click.echo(f"\n{(folder / TEKST_NAAM).read_text(encoding='utf-8')}", nl=False)


def _open_points(made: Sequence[Gemaakt]) -> str:
    """What is still to be filled in, by document, each thing once."""
    said = ""
    for each in made:
        labels = dict.fromkeys(point.label for point in each.open_punten)
        if labels:
            said += f"\nNog in te vullen in {each.blad.sleutel}:\n"
            said += "".join(f"  - {label}\n" for label in labels)
    return said
