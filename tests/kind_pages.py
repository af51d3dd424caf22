"""The built-in document kinds in; docs/soorten/<soort>.md, in Dutch, and the list of them out.

After a change in a kind: `.venv/bin/python tests/kind_pages.py`. A test says when that is needed. With `--beeld` the
pictures are made anew too, from the examples; that needs LibreOffice and pdftoppm.
"""

import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from generator.library.clause import Clausule
from generator.library.folders import built_in
from generator.library.kinds import Soort, Soortblad, Veldopgave
from generator.library.library import Library
from generator.load import load_project
from generator.sheets import sheets

ROOT = Path(__file__).parents[1]
PAGES = ROOT / "docs" / "soorten"
EXAMPLES = ("boce", "hedendaags", "hele-weg", "wol")
_WIDTH = "620"  # of a picture, in pixels

GEMAAKT = "<!-- Gemaakt door tests/kind_pages.py uit templates/soorten; niet met de hand wijzigen. -->"
_TYPEN = {"alineas": "tekst, of een lijst van alinea's", "lijst": "lijst van blokken", "groep": "een blok"}
_TEKENT = {
    "partijen": "alle partijen",
    "brief": "het college, na de slotgroet van de huisstijl",
    "college": "het college: gemeentesecretaris en burgemeester",
    "raad": "de raad: griffier en voorzitter",
    "geen": "niemand",
}


@cache
def kinds() -> Mapping[str, Soort]:
    """Every built-in kind by its name."""
    library = Library((built_in(),))
    found = {naam: library.soort(naam).value for naam in library.soorten()}
    assert all(found.values())
    return {naam: kind for naam, kind in found.items() if kind}


@cache
def examples() -> Mapping[str, tuple[str, str]]:
    """For each kind an example project, and the document in it that shows the kind: the first in the order of EXAMPLES."""
    found: dict[str, tuple[str, str]] = {}
    for name in EXAMPLES:
        loaded = load_project(ROOT / "examples" / name).value
        assert loaded is not None, name
        for blad in sheets(loaded):
            found.setdefault(blad.opdracht.soort, (name, blad.sleutel))
    return found


def page(naam: str) -> str:
    """The page of one kind."""
    kind = kinds()[naam]
    parts = [GEMAAKT, f"# {naam}\n", f"{kind.blad.omschrijving}.\n", *_example(naam), *_facts(kind.blad)]
    parts += ["## Velden\n", *_fields(kind.blad.velden), "", "## Opbouw\n", *_structure(kind), ""]
    return "\n".join(parts).rstrip() + "\n"


def index() -> str:
    """The list of all kinds."""
    rows = [f"| [`{naam}`]({naam}.md) | {kind.blad.omschrijving} |" for naam, kind in kinds().items()]
    head = [
        GEMAAKT,
        "# Alle soorten documenten\n",
        "Hoe u zelf een soort maakt, staat in [soorten](../soorten.md).\n",
    ]
    return "\n".join([*head, "| soort | wat het is |", "|---|---|", *rows]) + "\n"


def picture(naam: str) -> Path:
    """Where the picture of a page of a kind is."""
    return PAGES / "beeld" / f"{naam}.png"


def _example(naam: str) -> Iterator[str]:
    project, sleutel = examples()[naam]
    yield f"![Een bladzijde van {sleutel} uit het voorbeeld {project}](beeld/{naam}.png)\n"
    yield "Zo maakt u dit voorbeeld:\n"
    yield f"```console\n$ akkoord maak examples/{project} --document {sleutel}\n```\n"


def _facts(blad: Soortblad) -> Iterator[str]:
    yield "| | |"
    yield "|---|---|"
    yield f"| titel | `{blad.titel}` |"
    yield f"| wie tekent | {_TEKENT[blad.ondertekening]} |"
    yield f"| exemplaren | {'een voor elke partij' if blad.voor_elke_partij else 'één voor allen'} |"
    yield f"| Word-bestand van de huisstijl | `{blad.sjabloon}.docx` |"
    if blad.vertrouwelijk:
        yield "| vertrouwelijk | ja |"
    yield ""


def _fields(velden: Mapping[str, Veldopgave], above: str = "") -> Iterator[str]:
    """Every field that the kind has beside those of each document, and those within it."""
    if not velden:
        yield "Deze soort heeft geen eigen velden."
        return
    if not above:
        yield "Naast de [sleutels van elk document](../projectbestand.md#document):\n"
        yield "| veld | waarde | moet | betekenis | zonder het veld |"
        yield "|---|---|---|---|---|"
    for key, opgave in velden.items():
        value = ", ".join(f"`{word}`" for word in opgave.keuzes) or _TYPEN.get(opgave.type, opgave.type)
        must = "ja" if opgave.verplicht == "ja" else ""
        label = opgave.label if opgave.label and opgave.label.replace(" ", "_") != key else ""
        personal = "persoonsgegeven" if opgave.persoonsgegeven else ""
        meaning = "; ".join(part for part in (label, opgave.hulp, personal) if part)
        default = f"`{opgave.standaard}`" if opgave.standaard else ""
        yield f"| `{above}{key}` | {value} | {must} | {meaning} | {default} |"
        if opgave.velden:
            yield from _fields(opgave.velden, f"{above}{key}.")


def _structure(kind: Soort) -> Iterator[str]:
    """The clauses in order, each with its condition."""
    yield "| clausule | titel | staat erin als |"
    yield "|---|---|---|"
    library = Library((built_in(),))
    for deel, opbouw in zip(kind.blad.opbouw, kind.opbouw, strict=True):
        kop = deel.hoofdstuk or deel.kop
        if kop:
            yield f"| | **{f'Hoofdstuk: {kop}' if deel.hoofdstuk else kop}** | |"
        for id_, _place in opbouw.clausules:
            versions = library.clausules(id_).value
            assert versions, id_
            yield _clause(id_, versions[-1])


def _clause(id_: str, clausule: Clausule) -> str:
    condition = f"`{clausule.kop.als}`".replace("|", "\\|") if clausule.kop.als else ""
    return f"| [`{id_}`](../../clauses/{id_}.md) | {clausule.kop.titel or ''} | {condition} |"


def write_pages() -> None:
    """Write every page and the list."""
    PAGES.mkdir(exist_ok=True)
    (PAGES / "README.md").write_text(index(), "utf-8")
    for naam in kinds():
        (PAGES / f"{naam}.md").write_text(page(naam), "utf-8")


def draw_pictures() -> None:
    """Make every example, and a picture of the page that shows most: the first with text on it."""
    for naam, (project, sleutel) in examples().items():
        with tempfile.TemporaryDirectory() as folder:
            _run("akkoord", "maak", f"examples/{project}", "--document", sleutel, "--uit", folder)
            office = f"-env:UserInstallation=file://{folder}/profiel"
            _run(
                "soffice",
                office,
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                folder,
                f"{folder}/{sleutel}.docx",
            )
            number = "1" if kinds()[naam].blad.sjabloon == "brief" or not kinds()[naam].blad.voorblad else "2"
            if kinds()[naam].blad.inhoudsopgave:
                number = "3"
            target = picture(naam)
            target.parent.mkdir(parents=True, exist_ok=True)
            size = ("-scale-to-x", _WIDTH, "-scale-to-y", "-1")
            _run(
                "pdftoppm",
                "-png",
                "-gray",
                "-singlefile",
                "-f",
                number,
                "-l",
                number,
                *size,
                f"{folder}/{sleutel}.pdf",
                str(target.with_suffix("")),
            )


def _run(*command: str) -> None:
    subprocess.run(command, check=True, cwd=ROOT, capture_output=True)


if __name__ == "__main__":
    write_pages()
    if "--beeld" in sys.argv:
        draw_pictures()
