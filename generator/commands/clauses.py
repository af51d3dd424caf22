"""`akkoord clausules`: a question, an id or a name in; a list, one clause with its history, or a new file out."""

from collections.abc import Iterator
from pathlib import Path

import click

from generator.commands.terminal import count, report
from generator.explain import approved
from generator.library.clause import EERSTE
from generator.library.findclauses import Kaart, Versie, Zoekvraag, card_of, new_clause, search, subjects
from generator.load import PROJECTBESTAND, library_of, load_project
from generator.pipeline import make_loaded
from generator.problem import has_errors
from generator.values import suggest


def find(folder: Path, vraag: Zoekvraag) -> int:
    """List the clauses that answer a question."""
    library = library_of(folder)
    _check(vraag.onderwerp, subjects(library), "--onderwerp")
    _check(vraag.soort, library.soorten(), "--soort")
    found = search(library, vraag)
    code = report(found.problems)
    for each in found.value or ():
        doubts = f", {each.te_verifieren} te verifiëren" if each.te_verifieren else ""
        kinds = ", ".join(each.soorten) or "in geen soort"
        click.echo(f"{click.style(each.id, bold=True)}  {each.titel or '(zonder kop)'}")
        click.echo(f"    {kinds}; {each.status}{doubts}")
        if each.treffer:
            click.echo(f"    {each.treffer}")
    click.echo(f"{count(len(found.value or ()), 'clausule', 'clausules')} gevonden", err=True)
    return code


def show(folder: Path, id_: str) -> int:
    """Show one clause: its texts with their history, and where it is used."""
    library = library_of(folder)
    card = card_of(library, id_)
    code = report(card.problems)
    if card.value is None:
        return code
    click.echo(f"{id_}: {card.value.titel or '(zonder kop)'}")
    for each in card.value.versies:
        click.echo(f"\n{_version_name(each)}")
        for line in _facts(each):
            click.echo(f"  {line}")
    click.echo("\nGebruik")
    for line in _use(card.value, folder):
        click.echo(f"  {line}")
    click.echo(f"\nTekst ({card.value.versies[-1].clausule.bestand})\n\n{card.value.versies[-1].inhoud}")
    return code


def create(folder: Path, id_: str, *, kopie: bool) -> int:
    """Write a new clause in the library of a project."""
    outcome = new_clause(folder, id_, kopie=kopie)
    code = report(outcome.problems)
    if outcome.value is not None:
        click.echo(f"Gemaakt: {', '.join(str(path) for path in outcome.value)}")
        if not kopie:
            click.echo(
                f"Noem '{id_}' bij de clausules van een soort, of geef haar: alternatief_van: onderwerp/naam"
            )
    return code


def _check(given: str, known: tuple[str, ...], option: str) -> None:
    """A subject or kind that does not exist is wrong usage."""
    if given and given not in known and not any(each.startswith(f"{given}/") for each in known):
        hint = suggest(given, known) or f"kies uit: {', '.join(known)}"
        raise click.BadParameter(f"'{given}' bestaat niet; {hint}", param_hint=f"'{option}'")


def _version_name(versie: Versie) -> str:
    return f"Tekst vanaf {versie.clausule.versie}" if versie.clausule.versie else "Eerste tekst"


def _facts(versie: Versie) -> Iterator[str]:
    """What the head of a text says of it, a line each."""
    kop = versie.clausule.kop
    yield f"bestand: {versie.clausule.bestand}"
    since = f"vanaf {versie.clausule.vanaf}" if versie.clausule.vanaf > EERSTE else "altijd"
    yield f"geldig: {since}{f', tot {kop.geldig_tot}' if kop.geldig_tot else ''}"
    yield f"peildatum: {kop.peildatum}"
    yield f"status: {kop.status}; goedgekeurd: {approved(versie.clausule)}"
    if kop.als:
        yield f"voorwaarde: {kop.als}"
    yield from (f"rechtsgrond: {each}" for each in kop.rechtsgrond)
    if versie.wetten:
        yield f"haalt aan: {', '.join(versie.wetten)}"
    yield from (f"te verifiëren: {each}" for each in kop.te_verifieren)
    if kop.laatst_getoetst:
        yield f"laatst getoetst: {kop.laatst_getoetst}"
    if kop.toelichting:
        yield f"toelichting: {kop.toelichting}"


def _use(card: Kaart, folder: Path) -> Iterator[str]:
    newest = card.versies[-1].clausule.kop
    if newest.alternatief_van:
        yield f"alternatief van: {newest.alternatief_van} ({newest.voorkeur})"
    yield from (f"alternatief: {each}" for each in card.alternatieven)
    yield f"soorten: {', '.join(card.soorten) or 'geen'}"
    if (folder / PROJECTBESTAND).is_file():
        yield from _documents(card, folder)


def _documents(card: Kaart, folder: Path) -> Iterator[str]:
    """In which documents of a project the clause is, which text, or which rule keeps it out."""
    loaded = load_project(folder)
    made = make_loaded(loaded)
    if made.value is None or has_errors(made.problems) or loaded.value is None:
        yield "documenten: onbekend, het project heeft fouten (akkoord controleer)"
        return
    for each in made.value:
        for chosen in (chosen for deel in each.selection.delen for chosen in deel.clausules):
            if card.id not in (chosen.id, chosen.clausule.id if chosen.clausule else chosen.id):
                continue
            if chosen.clausule and chosen.clausule.id != card.id:
                yield f"{each.blad.sleutel}: niet, in haar plaats staat {chosen.clausule.id}"
            elif chosen.erin and chosen.clausule:
                yield f"{each.blad.sleutel}: ja, {f'tekst vanaf {chosen.clausule.versie}' if chosen.clausule.versie else 'eerste tekst'}"
            else:
                yield f"{each.blad.sleutel}: nee ({chosen.reden.regel})"
    for id_, kept in loaded.value.getekend.items():
        texts = [name for name in kept.clausules if name.split("@")[0] == card.id]
        if texts:
            yield f"{id_}: ja, getekend ({texts[0]})"
