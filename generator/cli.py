"""The commands: words typed in, work done by the other files, problems and a table printed, an exit code out.

0: clean; 1: problems; 2: wrong usage. Every import that takes time happens in the command that needs it.
"""

import sys
from pathlib import Path

import click

_PROJECT = click.Path(path_type=Path)


class _Dutch(click.Group):
    """The command group; click's own words in Dutch."""

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        pieces = self.collect_usage_pieces(ctx)
        formatter.write_usage(ctx.command_path, " ".join(pieces), prefix="Gebruik: ")


@click.group(cls=_Dutch, options_metavar="[OPTIES]", subcommand_metavar="OPDRACHT [ARGUMENTEN]…")
@click.help_option("--help", "-h", help="Toon deze uitleg.")
@click.version_option(
    None, "--versie", "--version", package_name="akkoord", message="%(version)s", help="Toon de versie."
)
def main() -> None:
    """Stel de Word-documenten van een samenwerking tussen gemeenten samen uit één projectbestand."""


@main.command(options_metavar="[OPTIES]")
@click.argument("project", type=_PROJECT)
@click.option(
    "--document", "-d", "documenten", multiple=True, metavar="ID", help="Alleen dit document; mag vaker."
)
@click.option(
    "--naar",
    "-n",
    multiple=True,
    type=click.Choice(["docx", "html", "txt"]),
    help="Formaat; mag vaker. Zonder: docx.",
)
@click.option(
    "--uit",
    "-u",
    "uit",
    type=_PROJECT,
    metavar="MAP",
    help="Map voor de documenten. Zonder: uit/ naast het project.",
)
@click.option(
    "--overschrijf", is_flag=True, help="Vervang ook wat met de hand is bewerkt; dat wordt eerst bewaard."
)
@click.help_option("--help", "-h", help="Toon deze uitleg.")
def maak(
    project: Path, documenten: tuple[str, ...], naar: tuple[str, ...], uit: Path | None, *, overschrijf: bool
) -> None:
    """Maak de documenten van PROJECT, een map met een project.yaml."""
    from generator.commands import make  # noqa: PLC0415 - start-up time

    sys.exit(
        make(
            project, documenten, (naar or ("docx",), uit or _default_output(project)), overschrijf=overschrijf
        )
    )


@main.command(options_metavar="[OPTIES]")
@click.argument("project", type=_PROJECT)
@click.option("--strikt", is_flag=True, help="Waarschuwingen tellen als fouten.")
@click.help_option("--help", "-h", help="Toon deze uitleg.")
def controleer(project: Path, *, strikt: bool) -> None:
    """Controleer PROJECT zonder iets te schrijven."""
    from generator.commands import check  # noqa: PLC0415 - start-up time

    sys.exit(check(project, strict=strikt))


def _default_output(project: Path) -> Path:
    return (project if project.is_dir() else project.parent) / "uit"
