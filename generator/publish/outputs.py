"""Render the public versions: documents and formats in; files to write beside the full ones, and the report, out."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from generator.load import Geladen
from generator.make import Uitgave, outputs_of
from generator.pipeline import Gemaakt, make_loaded
from generator.problem import Outcome, Problem, has_errors
from generator.publish.leaks import find_leaks
from generator.publish.publish import Versie, public_versions
from generator.publish.report import JSON_NAAM, TEKST_NAAM, Lakblad, report_json, report_text
from generator.publish.signed import signed_again
from generator.sheets import sheets
from generator.write.manifest import sha256
from generator.write.write import Uitvoer

MERK = "openbaar"


def public_outputs(
    made: Sequence[Gemaakt], loaded: Geladen, uitgave: Uitgave, volledig: Sequence[Uitvoer]
) -> Outcome[tuple[Uitvoer, ...]]:
    """The public version of every document that was made, in the formats asked for, with the report.

    `volledig` are the full files, whose hashes stand beside those of the public ones. Nothing is given when one of the
    files still holds personal data. Problems: those of publish.py, signed.py and of rendering, `gelekt`.
    """
    signed = signed_again(loaded)
    everything = _everything(made, loaded)
    found = public_versions([*everything, *(signed.value or ())], loaded)
    if found.value is None:
        return Outcome(None, found.problems)
    problems: list[Problem] = [*signed.problems, *found.problems]
    outputs: list[Uitvoer] = []
    sheets_: list[Lakblad] = []
    hashes = {each.pad: sha256(each.inhoud) for each in volledig}
    hashes |= {f"{id_}.docx": each.sha256 for id_, each in loaded.getekend.items()}
    wanted = {each.blad.sleutel for each in made}
    if everything is made:
        wanted |= {each.blad.sleutel for each in signed.value or ()}
    versions = [each for each in found.value.versies if each.van in wanted]
    rendered = outputs_of([each.gemaakt for each in versions], loaded, uitgave)
    problems += rendered.problems
    for versie in versions:
        files = [_renamed(each, versie, hashes) for each in rendered.value or () if _is_of(each, versie)]
        outputs += files
        sheets_.append(replace(versie.blad, bestanden=_hashes(files, hashes)))
    problems += [each for file in outputs for each in find_leaks(file.pad, file.inhoud, found.value.zoeker)]
    if has_errors(problems):
        return Outcome(None, tuple(problems))
    sheets_ += [each for each in found.value.zonder if each.document in wanted]
    return Outcome((*outputs, *_reports(sheets_)), tuple(problems))


def _everything(made: Sequence[Gemaakt], loaded: Geladen) -> Sequence[Gemaakt]:
    """All documents of the project: figures in those that are not asked for now are public too, or will be."""
    if len(made) == len(sheets(loaded)):
        return made
    return make_loaded(Outcome(loaded)).value or made


def _is_of(file: Uitvoer, versie: Versie) -> bool:
    return file.pad.rpartition(".")[0] == versie.gemaakt.blad.sleutel


def _renamed(file: Uitvoer, versie: Versie, hashes: Mapping[str, str]) -> Uitvoer:
    """A public file under its name, with the fingerprint of the full one beside it in the manifest."""
    formaat = file.pad.rpartition(".")[2]
    full = f"{versie.van}.{formaat}"
    facts = {**file.gegevens, MERK: True, "volledig": full, "sha256_volledig": hashes.get(full, "")}
    return Uitvoer(f"{versie.van}.{MERK}.{formaat}", file.inhoud, facts)


def _hashes(files: Sequence[Uitvoer], hashes: Mapping[str, str]) -> Mapping[str, Mapping[str, str]]:
    """Both fingerprints of every file, by the name of the public one."""
    return {
        each.pad: {
            "openbaar": sha256(each.inhoud),
            "volledig": hashes.get(str(each.gegevens["volledig"]), ""),
        }
        for each in files
    }


def _reports(bladen: Sequence[Lakblad]) -> tuple[Uitvoer, ...]:
    return (
        Uitvoer(JSON_NAAM, report_json(bladen), {MERK: False, "verslag": True}),
        Uitvoer(TEKST_NAAM, report_text(bladen), {MERK: False, "verslag": True}),
    )
