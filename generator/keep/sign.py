"""Keep what was signed: a loaded project and the id of a document in; a record under `getekend/` out, made once."""

import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from io import BytesIO
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from lxml import etree

from generator.examine.terms_used import terms_of
from generator.keep.signed import GETEKEND, TEKST, VASTGELEGD, Vastgelegd, check_ready
from generator.keep.tree import tree_as_json
from generator.load import Geladen
from generator.make import clauses_of, rendered
from generator.pipeline import Gemaakt, called, make_loaded
from generator.problem import Outcome, Problem, Severity, has_errors
from generator.render.word.parts import CLAUSULE_NS
from generator.write.manifest import MANIFEST_NAAM, read_manifest, sha256

FORMATEN = (".docx", ".pdf")


def sign_document(
    loaded: Outcome[Geladen], id_: str, bestand: Path | None, uit: Path
) -> Outcome[tuple[Path, Vastgelegd]]:
    """Keep a signed document with its numbers and clause versions; gives its folder and the record.

    `bestand` is what was signed; without it, what is made now, unless the one in `uit` was edited. Problems: those of
    making the documents, `al-vastgelegd`, `niet-getekend`, `getekend-bestand` and `getekend-anders` (a warning).
    """
    if loaded.value is None:
        return Outcome(None, loaded.problems)
    problems = [*loaded.problems, *_refusals(loaded.value, id_)]
    if has_errors(problems):
        return Outcome(None, tuple(problems))
    made = make_loaded(loaded, [id_], tekenen=id_)
    if made.value is None:
        return Outcome(None, made.problems)
    document = made.value[0]
    file = _given(bestand, document) if bestand else _made(document, loaded.value, uit)
    problems = [*made.problems, *file.problems]
    if file.value is None or has_errors(problems):
        return Outcome(None, tuple(problems))
    name, data = file.value
    text = tree_as_json(document.document)
    record = _record(document, (name, data), text)
    files = {record.bestand: data, TEKST: text, VASTGELEGD: record.as_bytes()}
    return Outcome((_write(loaded.value.map / GETEKEND / record.id, files), record), tuple(problems))


def _refusals(loaded: Geladen, id_: str) -> Iterator[Problem]:
    opdracht = loaded.project.documenten.get(id_)
    if opdracht is None:
        return  # make_loaded says so, with a suggestion
    if (loaded.map / GETEKEND / id_).exists():
        message = f"'{id_}' is al vastgelegd in {GETEKEND}/{id_} en wordt niet overschreven"
        yield Problem(
            "al-vastgelegd",
            message,
            opdracht.where("status"),
            "een wijziging is een nieuw document (vervangt: …)",
        )
        return
    kind = loaded.library.soort(opdracht.soort).value
    if kind and kind.blad.voor_elke_partij:
        message = f"'{id_}' is van één partij; alleen een document dat alle partijen tekenen wordt vastgelegd"
        yield Problem("niet-getekend", message, opdracht.where("status"), "maak de status: definitief")
        return
    yield from check_ready(loaded.project, id_)


# --- the file that is kept


def _given(path: Path, document: Gemaakt) -> Outcome[tuple[str, bytes]]:
    """The file that somebody hands over: a Word file or a PDF, such as a scan."""
    suffix = path.suffix.lower()
    try:
        data = path.read_bytes()
    except OSError:
        return _refused(f"het bestand {path} kan niet gelezen worden", "kijk of de naam klopt")
    if suffix not in FORMATEN or not data.startswith(b"%PDF" if suffix == ".pdf" else b"PK"):
        return _refused(f"{path.name} is geen Word-bestand of PDF", "geef een .docx of .pdf")
    warnings = _other_texts(data, document) if suffix == ".docx" else ()
    return Outcome((f"{document.blad.id}{suffix}", data), tuple(warnings))


def _made(document: Gemaakt, loaded: Geladen, uit: Path) -> Outcome[tuple[str, bytes]]:
    """The document as it is made now; refused when somebody edited the earlier one, since that may be what was signed."""
    name = f"{document.blad.sleutel}.docx"
    earlier, manifest = uit / name, read_manifest(uit / MANIFEST_NAAM)
    if manifest.value and earlier.is_file():
        expected = manifest.value.recorded_hash(name)
        if expected != sha256(earlier.read_bytes()):
            message = f"{earlier} is met de hand bewerkt; dat is misschien wat er getekend is"
            return _refused(message, "geef met --bestand het bestand dat getekend is")
    outcome = rendered(document, "docx", loaded)
    return Outcome((name, outcome.value.inhoud) if outcome.value else None, outcome.problems)


def _refused(message: str, hint: str) -> Outcome[tuple[str, bytes]]:
    return Outcome(None, (Problem("getekend-bestand", message, hint=hint),))


def _other_texts(data: bytes, document: Gemaakt) -> Iterator[Problem]:
    """Warn when a Word file of ours was made of other texts than the project gives now: its numbers may differ too."""
    found = _texts_in(data)
    ours = clauses_of(document)
    other = sorted(name for name in {*found, *ours} if found.get(name) != ours.get(name)) if found else []
    if other:
        message = (
            f"in het getekende bestand staan andere teksten dan het project nu geeft: {', '.join(other)}"
        )
        hint = "vastgelegd worden de nummers van nu; kijk of die kloppen met het getekende bestand"
        yield Problem("getekend-anders", message, hint=hint, severity=Severity.WARNING)


def _texts_in(data: bytes) -> Mapping[str, str]:
    """The texts that a Word file says it was made of (render.word.parts.add_clausules); nothing for a file of others."""
    found: dict[str, str] = {}
    try:
        with ZipFile(BytesIO(data)) as archive:
            parts = [archive.read(name) for name in archive.namelist() if name.startswith("customXml/item")]
        roots = [etree.fromstring(part) for part in parts]
    except (BadZipFile, etree.XMLSyntaxError):
        return found
    for root in roots:
        for each in root.iter(f"{{{CLAUSULE_NS}}}clausule"):
            name, version, digest = (each.get(key, "") for key in ("naam", "versie", "hash"))
            if digest:
                found[f"{name}@{version}" if version else name] = digest
    return found


# --- the record


def _record(document: Gemaakt, file: tuple[str, bytes], text: bytes) -> Vastgelegd:
    signatures = document.blad.opdracht.ondertekening
    return Vastgelegd(
        id=document.blad.id,
        titel=document.document.schil.titel,
        naam=called(document.selection.soort, document.omgeving),
        bestand=file[0],
        sha256=sha256(file[1]),
        getekend={party: each.datum.isoformat() for party, each in signatures.items() if each.datum},
        clausules=clauses_of(document),
        numbering=document.numbering,
        begrippen=terms_of(document.document),
        tekst=sha256(text),
    )


def _write(folder: Path, files: Mapping[str, bytes]) -> Path:
    """Write files in a folder that gets its name when it is complete. Raises OSError, also when the name is taken."""
    root = folder.parent
    root.mkdir(exist_ok=True)
    fresh = Path(tempfile.mkdtemp(prefix=".akkoord-", dir=root))
    try:
        for name, content in files.items():
            with (fresh / name).open("xb") as stream:
                stream.write(content)
                stream.flush()
                os.fsync(stream.fileno())
        fresh.chmod(0o755)
        fresh.rename(folder)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    return folder
