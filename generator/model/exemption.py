"""What a check may say without being heard: `Uitzondering`, with the reason in writing."""

from dataclasses import dataclass
from typing import Annotated

from generator.fields import Record, Tekst, Uitleg


@dataclass(frozen=True, slots=True, kw_only=True)
class Uitzondering(Record):
    """A rule that does not hold in this project, or in one part of it."""

    code: Annotated[
        Tekst, Uitleg(hulp="de code van de controle, zoals zij tussen vierkante haken in de melding staat")
    ]
    waar: Annotated[
        Tekst | None,
        Uitleg(
            hulp="alleen hier: een pad als `documenten.brief-2014`, of een bestand; zonder: het hele project"
        ),
    ] = None
    reden: Annotated[Tekst, Uitleg(hulp="waarom het hier goed is; staat bij de melding")]
