"""The commands of a jurist: why a clause is there, pinning, signing, and the clause library; as cli.py, which adds them."""

import sys
from pathlib import Path

import click

from generator.commands.dutch import Groep, Opdracht

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


@click.command(cls=Opdracht)
@click.argument("project", type=_PAD)
@click.argument("document")
@click.option("--json", is_flag=True, help="Voor programma's: hetzelfde als JSON.")
def verklaar(project: Path, document: str, *, json: bool) -> None:
    """Verklaar waarom elke clausule in DOCUMENT staat, of waarom niet.

    Bij elke clausule staan de regel die besliste, de gegevens waar die naar keek met hun plaats in het projectbestand, de gekozen
    tekst en wie haar goedkeurde.
    """
    from generator.commands.explain import explain  # noqa: PLC0415 - start-up time

    sys.exit(explain(project, document, json=json))


@click.command(cls=Opdracht)
@click.argument("project", type=_PAD)
def vergrendel(project: Path) -> None:
    """Zet de teksten van PROJECT vast.

    Kopieën van alle gebruikte clausules, soorten en wetten komen in vergrendeld/, met akkoord.lock. Een nieuwe versie van de
    bibliotheek verandert dit project dan niet meer, tot u bijwerkt met: akkoord clausules bijwerken.
    """
    from generator.commands.lock import lock  # noqa: PLC0415 - start-up time

    sys.exit(lock(project))


@click.command(cls=Opdracht)
@click.argument("project", type=_PAD)
@click.argument("document")
@click.option(
    "--bestand",
    "-b",
    type=_PAD,
    metavar="BESTAND",
    help="Wat getekend is: een .docx of .pdf, zoals een scan.",
)
@click.option(
    "--uit",
    "-u",
    type=_PAD,
    metavar="MAP",
    help="Map met de gemaakte documenten. Zonder: uit/ naast het project.",
)
def teken(project: Path, document: str, bestand: Path | None, uit: Path | None) -> None:
    """Leg het getekende DOCUMENT vast in getekend/.

    Het bestand, zijn nummers en de gebruikte teksten worden bewaard; latere documenten verwijzen ernaar en niets maakt het opnieuw.
    Zet eerst in project.yaml de status op getekend, met een datum van ondertekening voor elke partij.
    """
    from generator.commands.sign import sign  # noqa: PLC0415 - start-up time

    folder = project if project.is_dir() else project.parent
    sys.exit(sign(project, document, bestand, uit or folder / "uit"))


class _Zoekgroep(Groep):
    """A group that searches when no command is named: `akkoord clausules kosten` is `akkoord clausules zoek kosten`."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        first = args[0] if args else ""
        if first not in self.commands and first not in ctx.help_option_names:
            args = ["zoek", *args]
        return super().parse_args(ctx, args)


@click.group(cls=_Zoekgroep)
def clausules() -> None:
    """Zoek clausules, toon ze, maak ze en werk ze bij.

    Zonder opdracht zoekt dit: akkoord clausules btw --soort raamovereenkomst.
    """


@clausules.command("zoek")
@click.argument("woorden", nargs=-1)
@click.option("--onderwerp", metavar="NAAM", help="Alleen dit onderwerp, zoals financien.")
@click.option("--soort", metavar="NAAM", help="Alleen clausules van deze soort document.")
@click.option("--wet", metavar="NAAM", help="Alleen clausules die deze wet noemen, zoals avg.")
@click.option(
    "--status",
    type=click.Choice(["ontwerp", "vastgesteld", "ingetrokken"]),
    help="Alleen deze status.",
)
@_MAP
def clausules_zoek(woorden: tuple[str, ...], map_: Path, **filters: str | None) -> None:
    """Toon de clausules waarin alle WOORDEN voorkomen; zonder woorden alle clausules."""
    from generator.commands.clauses import find  # noqa: PLC0415 - start-up time
    from generator.library.findclauses import Zoekvraag  # noqa: PLC0415

    sys.exit(find(map_, Zoekvraag(woorden, **{key: value or "" for key, value in filters.items()})))


@clausules.command("toon")
@click.argument("id_", metavar="CLAUSULE")
@_MAP
def clausules_toon(id_: str, map_: Path) -> None:
    """Toon een CLAUSULE, zoals financien/kosten, met haar geschiedenis en waar zij gebruikt wordt."""
    from generator.commands.clauses import show  # noqa: PLC0415 - start-up time

    sys.exit(show(map_, id_))


@clausules.command("nieuw")
@click.argument("id_", metavar="CLAUSULE")
@click.option("--kopie", is_flag=True, help="Begin met de ingebouwde clausule van die naam.")
@_MAP
def clausules_nieuw(id_: str, map_: Path, *, kopie: bool) -> None:
    """Begin een eigen CLAUSULE, zoals financien/kosten, in bibliotheek/clauses van het project."""
    from generator.commands.clauses import create  # noqa: PLC0415 - start-up time

    sys.exit(create(map_, id_, kopie=kopie))


@clausules.command("bijwerken")
@click.argument("project", type=_PAD)
@click.option("--ja", is_flag=True, help="Werk bij zonder te vragen.")
@click.option(
    "--overschrijf", is_flag=True, help="Vervang ook wat met de hand is bewerkt; dat wordt eerst bewaard."
)
def clausules_bijwerken(project: Path, *, ja: bool, overschrijf: bool) -> None:
    """Toon wat de bibliotheek van nu in het vergrendelde PROJECT verandert, en werk het bij."""
    from generator.commands.lock import update  # noqa: PLC0415 - start-up time

    sys.exit(update(project, ja=ja, overschrijf=overschrijf))


@click.command(cls=Opdracht)
@click.argument("project", type=_PAD)
@click.option("--op", metavar="JJJJ-MM-DD", help="De dag waarop u de stand wilt weten. Zonder: vandaag.")
@click.option("--html", type=_PAD, metavar="BESTAND", help="Schrijf een webpagina, met de tijdlijn.")
@click.option("--beeld", type=_PAD, metavar="BESTAND", help="Teken de tijdlijn in dit bestand (.png).")
def traject(project: Path, op: str | None, html: Path | None, beeld: Path | None) -> None:
    """Toon hoe ver PROJECT is op de weg naar een samenwerking.

    De tien stappen met wat er ligt, wat ontbreekt en wat er nu moet gebeuren; de besluiten van colleges en raden, genomen en
    gepland; en de termijnen die uit het project volgen.
    """
    from generator.commands.road import Wens, day, show_road  # noqa: PLC0415 - start-up time

    sys.exit(show_road(project, Wens(day(op), html, beeld)))


@click.command(cls=Opdracht)
@click.argument("project", type=_PAD)
@click.argument("document")
@click.option(
    "--op", metavar="JJJJ-MM-DD", help="De tekst zoals hij op die dag geldt. Zonder: met alle wijzigingen."
)
@click.option(
    "--uit", "-u", type=_PAD, metavar="MAP", help="Map voor de tekst. Zonder: uit/ naast het project."
)
def geconsolideerd(project: Path, document: str, op: str | None, uit: Path | None) -> None:
    """Schrijf DOCUMENT zoals het na zijn wijzigingsovereenkomsten luidt.

    De nummers blijven die van de getekende tekst; een toegevoegd artikel krijgt een letter (artikel 7a), een vervallen artikel
    houdt zijn plaats. Bij elk gewijzigd artikel staat wanneer en waardoor het is gewijzigd.
    """
    from generator.commands.consolidate import Wens, write_consolidated  # noqa: PLC0415 - start-up time
    from generator.commands.road import day  # noqa: PLC0415

    folder = project if project.is_dir() else project.parent
    sys.exit(write_consolidated(project, Wens(document, day(op) if op else None, uit or folder / "uit")))


OPDRACHTEN = (geconsolideerd, traject, verklaar, vergrendel, teken, clausules)
