"""Click in Dutch: click's own English words in, ours out; and a command group that never shows a traceback.

Click asks gettext for the language of the system. Our help is Dutch on every system, so click gets a gettext of ours.
"""

import contextlib
import errno
import os
import sys
from collections.abc import Mapping
from typing import Any

import click
import click.core
import click.decorators
import click.exceptions
import click.formatting
import click.parser
import click.termui
import click.types

from generator.fault import place_of

WOORDEN: Mapping[str, str] = {
    # help
    "Usage:": "Gebruik:",
    "Options": "Opties",
    "Commands": "Opdrachten",
    "Positional arguments": "Argumenten",
    "Show this message and exit.": "Toon deze uitleg.",
    "Show the version and exit.": "Toon de versie.",
    "%(prog)s, version %(version)s": "%(prog)s, versie %(version)s",
    "default: {default}": "standaard: {default}",
    "env var: {var}": "omgevingsvariabele: {var}",
    "required": "verplicht",
    "deprecated": "verouderd",
    "(dynamic)": "(wisselt)",
    "DeprecationWarning: The command {name!r} is deprecated.{extra_message}": (
        "Let op: de opdracht {name!r} is verouderd.{extra_message}"
    ),
    "DeprecationWarning: The {param_type} {name!r} is deprecated.{extra_message}": (
        "Let op: {name!r} is verouderd.{extra_message}"
    ),
    # wrong usage
    "Error: {message}": "Fout: {message}",
    "Try '{command} {option}' for help.": "Typ '{command} {option}' voor uitleg.",
    "Missing command.": "Er staat geen opdracht.",
    "Missing argument": "Er ontbreekt een argument",
    "Missing option": "Er ontbreekt een optie",
    "Missing parameter": "Er ontbreekt een gegeven",
    "Missing parameter: {param_name}": "Er ontbreekt een gegeven: {param_name}",
    "Missing {param_type}": "Er ontbreekt een {param_type}",
    "No such option {name!r}.": "De optie {name!r} bestaat niet.",
    "No such command {name!r}.": "De opdracht {name!r} bestaat niet.",
    "Invalid value: {message}": "Dit kan niet: {message}",
    "Invalid value for {param_hint}: {message}": "Dit kan niet bij {param_hint}: {message}",
    "Option {name!r} does not take a value.": "Achter de optie {name!r} hoort geen waarde.",
    "Argument {name!r} takes {nargs} values.": "Bij {name!r} horen {nargs} waarden.",
    "Choose from:\n\t{choices}": "Kies uit:\n\t{choices}",
    "Could not open file {filename!r}: {message}": "Het bestand {filename!r} kan niet open: {message}",
    "unknown error": "onbekende fout",
    # values
    "file": "bestand",
    "directory": "map",
    "path": "pad",
    "{name} {filename!r} does not exist.": "{name} {filename!r} bestaat niet.",
    "{name} {filename!r} is a file.": "{name} {filename!r} is een bestand.",
    "{name} {filename!r} is a directory.": "{name} {filename!r} is een map.",
    "{name} {filename!r} is not readable.": "{name} {filename!r} kan niet gelezen worden.",
    "{name} {filename!r} is not writable.": "{name} {filename!r} mag niet veranderd worden.",
    "{name} {filename!r} is not executable.": "{name} {filename!r} kan niet uitgevoerd worden.",
    "Value must be an iterable.": "hier hoort een rij waarden.",
    "{value} is not in the range {range}.": "{value} valt buiten {range}.",
    "{value!r} is not a valid {number_type}.": "{value!r} is geen getal.",
    "{value!r} is not a valid UUID.": "{value!r} is geen UUID.",
    "{value!r} is not a valid boolean. Recognized values: {states}": (
        "{value!r} is niet ja of nee. Kies uit: {states}"
    ),
    # questions
    "Aborted!": "Afgebroken.",
    "Error: invalid input": "Fout: dit antwoord is niet te lezen",
    "Error: The two entered values do not match.": "Fout: de twee antwoorden zijn niet gelijk.",
    "Repeat for confirmation": "Nog eens, ter controle",
    "Do you want to continue?": "Wilt u doorgaan?",
    "Confirm the action without prompting.": "Voer het uit zonder te vragen.",
    "Press any key to continue...": "Druk op een toets om door te gaan …",
}

# The singular in English; singular and plural in Dutch.
MEERVOUDEN: Mapping[str, tuple[str, str]] = {
    "Got unexpected extra argument ({args})": ("Dit is te veel: {args}", "Dit is te veel: {args}"),
    "Did you mean {possibility}?": (
        "Bedoelde u {possibility}?",
        "(Bedoelde u een van deze: {possibilities}?)",
    ),
    "Takes {nargs} values but 1 was given.": (
        "Hier horen {nargs} waarden; er staat er 1.",
        "Hier horen {nargs} waarden; er staan er {len}.",
    ),
    "Option {name!r} requires an argument.": (
        "Achter de optie {name!r} hoort een waarde.",
        "Achter de optie {name!r} horen {nargs} waarden.",
    ),
    "{value!r} is not {choice}.": ("{value!r} is niet {choice}.", "{value!r} is geen van: {choices}."),
    "{value!r} does not match the format {format}.": (
        "{value!r} heeft niet de vorm {format}.",
        "{value!r} heeft geen van deze vormen: {formats}.",
    ),
    "{len_type} values are required, but {len_value} was given.": (
        "hier horen {len_type} waarden; er staat er {len_value}.",
        "hier horen {len_type} waarden; er staan er {len_value}.",
    ),
}

_MODULES = (
    click.core,
    click.decorators,
    click.exceptions,
    click.formatting,
    click.parser,
    click.termui,
    click.types,
)


def translate(message: str) -> str:
    """Click's words in Dutch; what it never says to a user stays as it is."""
    return WOORDEN.get(message, message)


def translate_number(one: str, more: str, number: int) -> str:
    """The same for words that follow a number."""
    singular, plural = MEERVOUDEN.get(one, (one, more))
    return singular if number == 1 else plural


def speak_dutch() -> None:
    """Give click's modules our words in the place of gettext's."""
    for module in _MODULES:
        for name, function in (("_", translate), ("ngettext", translate_number)):
            if hasattr(module, name):
                setattr(module, name, function)


class Opdracht(click.Command):
    """A command with its usage line in Dutch."""

    def __init__(self, *args: Any, **rest: Any) -> None:
        super().__init__(*args, **{"options_metavar": "[OPTIES]", **rest})


class Groep(click.Group):
    """A group of such commands."""

    command_class = Opdracht

    def __init__(self, *args: Any, **rest: Any) -> None:
        words = {"options_metavar": "[OPTIES]", "subcommand_metavar": "OPDRACHT [ARGUMENTEN]…"}
        super().__init__(*args, **{**words, **rest})


Groep.group_class = Groep


class Programma(Groep):
    """The whole program. What we did not foresee becomes a sentence that says so; AKKOORD_DEBUG=1 shows it bare."""

    def make_context(self, *args: Any, **rest: Any) -> click.Context:
        """Read what was typed; here click prints the help."""
        _print_anything()
        return super().make_context(*args, **rest)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command that was typed."""
        try:
            return super().invoke(ctx)
        except (click.ClickException, click.Abort, click.exceptions.Exit):
            raise
        except Exception as error:
            # A reader that went away (`akkoord soorten | head -1`) is nobody's fault; click ends quietly then.
            gone = isinstance(error, OSError) and error.errno == errno.EPIPE
            if gone or os.environ.get("AKKOORD_DEBUG") == "1":
                raise
            click.echo(explain_fault(error), err=True)
            ctx.exit(1)


def explain_fault(error: Exception) -> str:
    """What somebody is told when the program itself failed: the place, and never the data that it was working on."""
    return (
        "Fout: akkoord is vastgelopen. Dat ligt aan het programma, niet aan u of aan uw project.\n"
        f"Meld het aan wie akkoord voor u beheert, met deze gegevens: {place_of(error)};\n"
        "en de opdracht die u gaf. Zet er AKKOORD_DEBUG=1 voor om alles te zien wat een programmeur nodig heeft."
    )


def _print_anything() -> None:
    """A terminal that has no sign for a character shows a question mark; without this, printing it would be an error."""
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(AttributeError, ValueError):
            stream.reconfigure(errors="replace")  # type: ignore[union-attr]  # TextIO of the type, TextIOWrapper in fact
