"""How long a document lasts: its dates as the project file gives them in; the last day that follows from them out."""

from datetime import date

from generator.dutch.terms import einddatum
from generator.model.assignment import Opdracht
from generator.model.elsewhere import Stuk
from generator.values import Looptijd


def laatste_dag(opdracht: Opdracht | Stuk) -> date | None:
    """The last day of a document: as given, or as it follows from its first day and its duration."""
    if opdracht.einddatum:
        return opdracht.einddatum
    return verwachte_einddatum(opdracht.ingangsdatum, opdracht.looptijd)


def verwachte_einddatum(begin: date | None, looptijd: Looptijd | None) -> date | None:
    """The last day that follows from a first day and a duration, None where that cannot be said."""
    return einddatum(begin, looptijd.duur) if begin and looptijd and looptijd.duur else None
