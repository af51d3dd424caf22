"""What the public version of a document shows: `Openbaar`, where the project decides otherwise than the program."""

from dataclasses import dataclass
from typing import Annotated

from generator.fields import Aantal, Record, Tekst, Uitleg

KLEINSTE_GROEP = 5  # fewer people than this may be told apart


@dataclass(frozen=True, slots=True, kw_only=True)
class Openbaar(Record):
    """Choices for the public versions (`akkoord maak --openbaar`)."""

    tonen: Annotated[
        tuple[Tekst, ...],
        Uitleg(
            "soorten gegevens die blijven staan",
            "soorten uit clauses/lakgronden.yaml: behandelaar, contactgegeven; alleen met een reden, zoals toestemming",
        ),
    ] = ()
    lakken: Annotated[
        tuple[Tekst, ...],
        Uitleg(
            "soorten gegevens die ook worden gelakt", "bijvoorbeeld ambtsdrager: ook namen van bestuurders"
        ),
    ] = ()
    ondergrens: Annotated[
        Aantal,
        Uitleg("kleinste groep die wordt genoemd", "een cijfer over minder mensen wordt gelakt; zonder: 5"),
    ] = KLEINSTE_GROEP
