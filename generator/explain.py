"""Why a clause is in a document or not: a made document in; for every clause its rule, values, version and status out."""

import json
from dataclasses import asdict, dataclass
from typing import Any

from generator.library import Clausule
from generator.load import Geladen
from generator.pipeline import Gemaakt
from generator.selection import Gekozen
from generator.walk import places

_UITKOMST = {"erin": "staat erin", "voorwaarde": "staat er niet in", "datum": "staat er niet in"}


@dataclass(frozen=True, slots=True)
class Gezien:
    """A value that the rule looked at, with its key and its place in the project file."""

    sleutel: str
    waarde: str
    plaats: str


@dataclass(frozen=True, slots=True)
class Verklaring:
    """Why one clause is in or out. `regel` is the condition that decided, or what took its place."""

    clausule: str
    erin: bool
    uitkomst: str
    regel: str
    gezien: tuple[Gezien, ...]
    versie: str
    peildatum: str
    status: str
    goedgekeurd: str
    te_verifieren: tuple[str, ...]
    niet_gekozen: tuple[str, ...]
    bestand: str


def explain_document(made: Gemaakt, loaded: Geladen) -> tuple[Verklaring, ...]:
    """Explain every clause of the kind of a document, in its order."""
    found = places(loaded.project)
    return tuple(_explain(each, made, found) for deel in made.selection.delen for each in deel.clausules)


def _explain(chosen: Gekozen, made: Gemaakt, found: dict[str, Any]) -> Verklaring:
    clause, reden = chosen.clausule, chosen.reden
    seen = tuple(
        Gezien(pad, waarde, str(_nearest(pad, found) or "niet in het bestand"))
        for pad, waarde in reden.gezien
    )
    return Verklaring(
        clausule=clause.id if clause else chosen.id,
        erin=chosen.erin,
        uitkomst=_UITKOMST[reden.besluit],
        regel=reden.regel,
        gezien=seen,
        versie=_version(clause),
        peildatum=_reference_date(clause, made),
        status=clause.kop.status if clause else "",
        goedgekeurd=_approved(clause),
        te_verifieren=clause.kop.te_verifieren if clause else (),
        niet_gekozen=reden.voorbij,
        bestand=clause.bestand if clause else "",
    )


def _nearest(pad: str, found: dict[str, Any]) -> Any:
    """The place of a key, or of the nearest one around it: a value that is not there has the place where it belongs."""
    while pad and pad not in found:
        pad = pad.rpartition(".")[0]
    return found.get(pad)


def _version(clause: Clausule | None) -> str:
    if clause is None:
        return ""
    return f"tekst vanaf {clause.versie}" if clause.versie else "eerste tekst"


def _reference_date(clause: Clausule | None, made: Gemaakt) -> str:
    if clause is None:
        return ""
    day = made.omgeving.datum(clause.kop.peildatum)
    return f"{clause.kop.peildatum}, {day.isoformat() if day else 'onbekend'}"


def _approved(clause: Clausule | None) -> str:
    if clause is None or not clause.kop.goedgekeurd_door:
        return "nog door niemand"
    day = f" op {clause.kop.goedgekeurd_op.isoformat()}" if clause.kop.goedgekeurd_op else ""
    return f"{clause.kop.goedgekeurd_door}{day}"


def as_text(naam: str, verklaringen: tuple[Verklaring, ...]) -> str:
    """Print explanations for a reader: a clause, what decided, and what it looked at."""
    lines = [naam, "=" * len(naam)]
    for each in verklaringen:
        lines += [
            "",
            f"{'+' if each.erin else '-'} {each.clausule}: {each.uitkomst}",
            f"    regel: {each.regel}",
        ]
        lines += [f"    keek naar: {seen.sleutel} = {seen.waarde} ({seen.plaats})" for seen in each.gezien]
        if each.status:
            lines.append(
                f"    tekst: {each.versie}, peildatum {each.peildatum}; {each.status}, goedgekeurd: {each.goedgekeurd}"
            )
        lines += [f"    niet gekozen: {other}" for other in each.niet_gekozen]
        lines += [f"    te verifiëren: {point}" for point in each.te_verifieren]
    return "\n".join(lines) + "\n"


def as_json(explained: dict[str, tuple[Verklaring, ...]]) -> str:
    """The same for programs: an object with a list of explanations for each document."""
    return (
        json.dumps(
            {naam: [asdict(each) for each in rows] for naam, rows in explained.items()},
            ensure_ascii=False,
            indent=2,
        )
        + "\n"
    )
