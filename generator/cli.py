"""The commands: words typed in, work done by the other files, problems and a table printed, an exit code out.

0: clean; 1: problems; 2: wrong usage. Every import that takes time happens in the command that needs it.
"""

import sys
from pathlib import Path
from typing import Any

import click

from generator import __version__
from generator.cli_library import OPDRACHTEN
from generator.commands.dutch import Programma, speak_dutch
from generator.render import formats

speak_dutch()

_PAD = click.Path(path_type=Path)
_MAP = click.option(
    "--in",
    "-i",
    "map_",
    type=click.Path(exists=True, path_type=Path),
    default=".",
    callback=lambda _context, _option, path: path.parent if path.is_file() else path,
    metavar="MAP",
    help="Map van het project. Zonder: deze map.",
)
_OVERSCHRIJF = click.option(
    "--overschrijf", is_flag=True, help="Vervang ook wat met de hand is bewerkt; dat wordt eerst bewaard."
)


@click.group(cls=Programma, context_settings={"help_option_names": ["--help", "-h"]})
@click.version_option(__version__, "--versie", "--version", message="%(version)s")
def main() -> None:
    """Stel de Word-documenten van een samenwerking tussen gemeenten samen uit één projectbestand."""


def _formats(formaten: tuple[str, ...], keuzen: dict[str, Any]) -> tuple[str, ...]:
    """The formats to make, with those that other options ask for; options that exclude each other are wrong usage."""
    default = ("docx", "pdf") if keuzen["bundel"] else ("docx",)
    formats = tuple(dict.fromkeys([*(formaten or default), *(["pdf"] if keuzen["bundel"] else [])]))
    if keuzen["toelichting"] and formats != ("docx",):
        raise click.UsageError("Een toelichting staat alleen in een Word-bestand; laat --naar weg.")
    keuzen["metadata"] |= keuzen["bundel"]
    if keuzen["toelichting"] and keuzen["metadata"]:
        raise click.UsageError(
            "Een toelichting wordt niet gearchiveerd; laat --toelichting of --metadata weg."
        )
    if keuzen["toelichting"] and keuzen["openbaar"]:
        raise click.UsageError(
            "Een toelichting is voor de jurist, niet voor iedereen; laat --toelichting of --openbaar weg."
        )
    return formats


@main.command()
@click.argument("projecten", metavar="PROJECT…", type=_PAD, nargs=-1)
@click.option(
    "--document", "-d", "documenten", multiple=True, metavar="ID", help="Alleen dit document; mag vaker."
)
@click.option(
    "--naar",
    "-n",
    "formaten",
    multiple=True,
    type=click.Choice(formats()),
    help="Formaat; mag vaker. Zonder: docx.",
)
@click.option(
    "--uit", "-u", type=_PAD, metavar="MAP", help="Map voor de documenten. Zonder: uit/ naast het project."
)
@click.option(
    "--toelichting",
    is_flag=True,
    help="Word-bestanden met opmerkingen voor de jurist bij elke clausule; alleen van een concept.",
)
@click.option(
    "--openbaar",
    is_flag=True,
    help="Maak bij elk document ook de versie zonder persoonsgegevens, met een verslag van wat er is gelakt.",
)
@click.option(
    "--bundel",
    is_flag=True,
    help="Maak van elke brief met zijn bijlagen één PDF, en van alle bestanden samen één zip.",
)
@click.option(
    "--metadata",
    is_flag=True,
    help="Schrijf bij elk document de metagegevens voor het archief (MDTO) en voor publicatie (Woo). Een bundel heeft ze altijd.",
)
@click.option(
    "--reeks",
    "-r",
    type=_PAD,
    metavar="TABEL",
    help="Een .csv of .xlsx: maak PROJECT voor elke rij, met de waarden van die rij.",
)
@click.option(
    "--processen",
    type=click.IntRange(1, 256),
    metavar="AANTAL",
    help="Hoeveel processen tegelijk werken aan een reeks. Zonder: een per rekenkern.",
)
@click.option("--op", metavar="ADRES", help="Werk op een Dask-cluster: dask://HOST:POORT.")
@_OVERSCHRIJF
def maak(
    projecten: tuple[Path, ...],
    documenten: tuple[str, ...],
    formaten: tuple[str, ...],
    uit: Path | None,
    **keuzen: Any,
) -> None:
    """Maak de documenten van PROJECT.

    PROJECT is een map met een project.yaml, dat bestand zelf, of een map met zulke mappen; het mogen er meer zijn.
    """
    from generator.write.uitgave import Uitgave  # noqa: PLC0415

    if not projecten:
        raise click.UsageError("Er ontbreekt een argument 'PROJECT'.")
    reeks, processen, op = (keuzen.pop(name) for name in ("reeks", "processen", "op"))
    formats = _formats(formaten, keuzen)
    if len(projecten) > 1 or (projecten[0].is_dir() and not (projecten[0] / "project.yaml").exists()):
        from generator.examine.examine import projects_below  # noqa: PLC0415 - start-up time

        projecten = projects_below(projecten) or projecten
    project = projecten[0]
    home = project if project.is_dir() else project.parent
    if reeks or len(projecten) > 1 or processen or op:
        if reeks and len(projecten) > 1:
            raise click.UsageError("Een reeks is van één project; noem er één.")
        from generator.commands.batch import Opdracht, Wens, make_many  # noqa: PLC0415 - start-up time

        folder = uit or home / "uit" / reeks.stem if reeks else home
        wens = Wens(documenten, Uitgave(folder, formats, **keuzen))
        sys.exit(make_many(projecten, uit, Opdracht(wens, reeks, processen, op or "")))
    from generator.commands.again import key_of, make_again  # noqa: PLC0415 - start-up time

    uitgave = Uitgave(uit or home / "uit", formats, **keuzen)
    key = key_of(project, documenten, uitgave)
    code = make_again(key, uitgave)
    if code is None:
        from generator.commands.make import make  # noqa: PLC0415 - start-up time

        code = make(project, documenten, uitgave, key)
    sys.exit(code)


@main.command()
@click.argument("projecten", metavar="PROJECT…", type=_PAD, nargs=-1)
@click.option(
    "--rapport",
    "-r",
    type=click.Choice(["text", "json", "sarif", "junit", "github", "gitlab"]),
    default="text",
    help="Vorm van het rapport. Zonder: text.",
)
@click.option("--naar", type=_PAD, metavar="BESTAND", help="Schrijf het rapport in dit bestand.")
@click.option("--strikt", is_flag=True, help="Waarschuwingen tellen als fouten.")
@click.option("--basis", type=_PAD, metavar="BESTAND", help="Meld niet wat in deze basis staat.")
@click.option(
    "--schrijf-basis", type=_PAD, metavar="BESTAND", help="Leg alle meldingen van nu vast in een basis."
)
@click.option("--uitleg", metavar="CODE", help="Leg uit wat de melding CODE betekent en hoe u haar oplost.")
@click.option(
    "--bibliotheek",
    is_flag=True,
    help="Controleer de clausules, soorten en sjablonen zelf, en wat er bereikbaar is.",
)
@click.option(
    "--in",
    "-i",
    "map_",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    metavar="MAP",
    help="Met --bibliotheek: ook de eigen clausules en soorten van het project in deze map.",
)
@click.option(
    "--peildatum",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="JJJJ-MM-DD",
    help="Met --bibliotheek: de dag waarop het recht geldt. Zonder: de laatste dag waarop er iets is getoetst.",
)
def controleer(projecten: tuple[Path, ...], uitleg: str | None, **wensen: Any) -> None:
    """Controleer projecten en Word-bestanden, zonder er iets aan te veranderen.

    PROJECT is een map met een project.yaml, dat bestand zelf, een map met zulke mappen, of een Word-bestand (.docx). Met
    --bibliotheek is PROJECT niet nodig; van een genoemd PROJECT staat er dan ook bij hoeveel het van de bibliotheek gebruikt.
    """
    if uitleg is not None:
        from generator.commands.show import show_check  # noqa: PLC0415 - start-up time

        sys.exit(show_check(uitleg))
    bibliotheek, map_, peildatum = (wensen.pop(name) for name in ("bibliotheek", "map_", "peildatum"))
    if not bibliotheek and (map_ or peildatum):
        raise click.UsageError("--in en --peildatum horen bij --bibliotheek.")
    if not projecten and not bibliotheek:
        raise click.UsageError("Er ontbreekt een argument 'PROJECT'.")
    from generator.commands.check import Wens, check  # noqa: PLC0415 - start-up time
    from generator.commands.library import question  # noqa: PLC0415

    asked = question(map_, peildatum, projecten) if bibliotheek else None
    sys.exit(check(projecten, Wens(**wensen, bibliotheek=asked)))


@main.command()
@click.argument("map_", metavar="MAP", type=_PAD)
@click.option("--naam", metavar="TEKST", help="Naam van de samenwerking.")
@click.option(
    "--gemeente",
    "-g",
    "gemeenten",
    multiple=True,
    metavar="NAAM",
    help="Een gemeente, zonder 'gemeente' ervoor; mag vaker. De eerste is de gastheer.",
)
@click.option("--ingangsdatum", metavar="JJJJ-MM-DD", help="De eerste dag van de samenwerking.")
@click.option("--deelterrein", metavar="NAAM", help="Waarop de gemeenten samenwerken, bijvoorbeeld ICT.")
@click.option(
    "--soort-deelterrein",
    type=click.Choice(["sociaal", "ict", "bedrijfsvoering", "fysiek", "algemeen"]),
    help="Bepaalt welke clausules erbij horen.",
)
def nieuw(map_: Path, gemeenten: tuple[str, ...], **antwoorden: str | None) -> None:
    """Begin een project in MAP.

    Vraagt wat u niet met een optie opgeeft, en schrijft een project.yaml met een raamovereenkomst, een deelovereenkomst
    en een brief aan de raden. Wat er al in MAP staat, blijft zoals het is.
    """
    from generator.commands.start import start  # noqa: PLC0415 - start-up time

    sys.exit(start(map_, gemeenten, antwoorden))


@main.command()
@click.argument("project", type=_PAD)
def migreer(project: Path) -> None:
    """Zet PROJECT over naar de nieuwste indeling.

    Het oude bestand blijft ernaast staan, en uw toelichting in het bestand blijft behouden.
    """
    from generator.commands.start import migrate  # noqa: PLC0415 - start-up time

    sys.exit(migrate(project))


@main.command()
@click.option("--uit", "-u", type=_PAD, metavar="BESTAND", help="Schrijf het in dit bestand.")
@_MAP
def schema(map_: Path, uit: Path | None) -> None:
    """Toon het JSON Schema van project.yaml.

    Een tekstverwerker voor programmeurs, zoals VS Code met de YAML-uitbreiding, vult daarmee aan en wijst fouten aan.
    """
    from generator.commands.show import show_schema  # noqa: PLC0415 - start-up time

    sys.exit(show_schema(map_, uit))


@main.command()
@_MAP
def soorten(map_: Path) -> None:
    """Toon de soorten documenten die u kunt maken."""
    from generator.commands.show import show_kinds  # noqa: PLC0415 - start-up time

    sys.exit(show_kinds(map_))


@main.group()
def huisstijl() -> None:
    """Maak huisstijlen en toon ze."""


@huisstijl.command("nieuw")
@click.argument("naam", metavar="NAAM")
@click.option(
    "--van", type=_PAD, metavar="BESTAND", help="Een huisstijl.yaml om mee te beginnen; een map mag ook."
)
@click.option("--woordmerk", metavar="TEKST", help="De naam die bovenaan staat, bijvoorbeeld Gemeente Emmen.")
@click.option("--lettertype", metavar="NAAM", help="Een lettertype dat iedere Word heeft. Zonder: Arial.")
@click.option("--kleur", metavar="#RRGGBB", help="De accentkleur. Zonder: een donkerblauw.")
@_MAP
@_OVERSCHRIJF
def huisstijl_nieuw(
    naam: str, van: Path | None, map_: Path, *, overschrijf: bool, **keuzen: str | None
) -> None:
    """Maak de Word-bestanden van de huisstijl NAAM.

    Zij komen in bibliotheek/templates/huisstijlen/NAAM van het project, naast een huisstijl.yaml. Staat daar al een
    huisstijl.yaml, dan worden de Word-bestanden daaruit opnieuw gemaakt. Daarna past u ze aan in Word.
    """
    from generator.commands.style import make_style  # noqa: PLC0415 - start-up time
    from generator.start.newstyle import Wens  # noqa: PLC0415

    sys.exit(make_style(Wens(naam, map_, van, keuzen), overschrijf=overschrijf))


@huisstijl.command("lijst")
@_MAP
def huisstijl_lijst(map_: Path) -> None:
    """Toon de huisstijlen die u kunt kiezen."""
    from generator.commands.style import show_styles  # noqa: PLC0415 - start-up time

    sys.exit(show_styles(map_))


for _opdracht in OPDRACHTEN:
    main.add_command(_opdracht)
