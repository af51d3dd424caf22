"""References to articles: numbers in, "artikel 5 lid 2 onder b" out, in the notation of the profile.

Sources: Aanwijzingen voor de regelgeving 3.29 (a comma, the lid as an ordinal in words, *onder*, no point after the
letter); agreements usually have "artikel 5 lid 2 onder b".
"""

from collections.abc import Sequence

from generator.dutch.notation import NBSP, STANDAARD, Notatie
from generator.dutch.words import rangtelwoord_voluit


def verwijzing(
    artikel: str | int, notatie: Notatie = STANDAARD, lid: int | None = None, onderdelen: Sequence[str] = ()
) -> str:
    """Artikel 5 lid 2 onder b, or artikel 5, tweede lid, onder b, onder 2°."""
    letters = [f"onder{NBSP}{onderdeel.rstrip('.')}" for onderdeel in onderdelen]
    kop = f"artikel{NBSP}{artikel}"
    if notatie.verwijzing == "aanwijzingen":
        return ", ".join([kop, *([f"{rangtelwoord_voluit(lid)} lid"] if lid else []), *letters])
    return " ".join([kop, *([f"lid{NBSP}{lid}"] if lid else []), *letters])
