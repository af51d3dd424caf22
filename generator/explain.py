"""Why a clause is in a document or not: a made document in; for every clause its rule, values, version and status out."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass

from generator.document import Wetsverwijzing
from generator.library.clause import Clausule
from generator.library.laws import Wet
from generator.lines import nodes_of
from generator.load import Geladen
from generator.model import Opdracht
from generator.pipeline import Gemaakt
from generator.problem import Position
from generator.selection import Gekozen
from generator.walk import places, records_in

_UITKOMST = {"erin": "staat erin", "voorwaarde": "staat er niet in", "datum": "staat er niet in"}


@dataclass(frozen=True, slots=True)
class Gezien:
    """A value that the rule looked at, with its key and its place in the project file."""

    sleutel: str
    waarde: str
    plaats: str

    @property
    def tekst(self) -> str:
        """As one line: "kosten.stelsel = prijs per product (project.yaml:12:3)"."""
        return f"{self.sleutel} = {self.waarde} ({self.plaats})"


@dataclass(frozen=True, slots=True)
class Verklaring:
    """Why one clause is in or out. `regel` is the condition that decided, or what took its place."""

    clausule: str
    erin: bool
    uitkomst: str
    regel: str
    gezien: tuple[Gezien, ...]
    versie: str
    peildatum: Gezien | None
    status: str
    goedgekeurd: str
    te_verifieren: tuple[str, ...]
    niet_gekozen: tuple[str, ...]
    bestand: str


@dataclass(frozen=True, slots=True)
class _Vindplaatsen:
    """Where each key of the project file stands; `kopie` are the keys that a letter's copy gives anew, by document key."""

    bekend: Mapping[str, Position]
    kopie: Mapping[str, tuple[str, Position]]

    def gezien(self, pad: str, waarde: str) -> Gezien:
        """A value with its place, or that of the nearest key around it: that is where an absent one belongs."""
        if "#" in pad:
            return Gezien(pad, waarde, "zie bij die clausule")
        if pad in self.kopie:
            copied, place = self.kopie[pad]
            return Gezien(copied, waarde, str(place))
        nearest = pad
        while nearest and nearest not in self.bekend:
            nearest = (
                nearest.rpartition(".")[0]
                if "[" not in nearest[nearest.rfind(".") :]
                else nearest.rpartition("[")[0]
            )
        if not nearest:
            return Gezien(pad, waarde, "niet in het bestand")
        where = str(self.bekend[nearest])
        return Gezien(pad, waarde, where if nearest == pad else f"staat er niet; hoort bij {where}")


def explain_document(made: Gemaakt, loaded: Geladen) -> tuple[Verklaring, ...]:
    """Explain every clause of the kind of a document, in its order."""
    whole = {
        each.bron.pad: each.bron.plaats
        for each in records_in(loaded.project)
        if each.bron.pad and each.bron.plaats
    }
    found = _Vindplaatsen(whole | places(loaded.project), dict(_copied(made)))
    return tuple(_explain(each, made, found) for deel in made.selection.delen for each in deel.clausules)


def _copied(made: Gemaakt) -> Iterator[tuple[str, tuple[str, Position]]]:
    """The keys of a letter that this copy of it gives anew."""
    opdracht: Opdracht = made.blad.opdracht
    copy = opdracht.exemplaren.get(made.blad.afzender)
    for key, place in (copy.bron.sleutels if copy else {}).items():
        yield opdracht.path(key), (f"{opdracht.path('exemplaren')}.{made.blad.afzender}.{key}", place)


def _explain(chosen: Gekozen, made: Gemaakt, found: _Vindplaatsen) -> Verklaring:
    clause, reden = chosen.clausule, chosen.reden
    seen = [found.gezien(pad, waarde) for pad, waarde in reden.gezien]
    if clause and clause.id != chosen.id:
        seen.append(found.gezien(made.blad.opdracht.path("alternatieven"), f"{chosen.id}: {clause.id}"))
    return Verklaring(
        clausule=clause.id if clause else chosen.id,
        erin=chosen.erin,
        uitkomst=_UITKOMST[reden.besluit],
        regel=reden.regel,
        gezien=tuple(seen),
        versie=_version(clause),
        peildatum=_reference_date(clause, made, found),
        status=clause.kop.status if clause else "",
        goedgekeurd=approved(clause),
        te_verifieren=clause.kop.te_verifieren if clause else (),
        niet_gekozen=reden.voorbij,
        bestand=clause.bestand if clause else "",
    )


def _version(clause: Clausule | None) -> str:
    if clause is None:
        return ""
    until = f", geldig tot {clause.kop.geldig_tot.isoformat()}" if clause.kop.geldig_tot else ""
    return f"{f'tekst vanaf {clause.versie}' if clause.versie else 'eerste tekst'}{until}"


def _reference_date(clause: Clausule | None, made: Gemaakt, found: _Vindplaatsen) -> Gezien | None:
    """The date by which the text was chosen, and the key that gives it."""
    if clause is None:
        return None
    pad, day = made.omgeving.peildag(clause.kop.peildatum)
    return found.gezien(pad, day.isoformat() if day else "onbekend")


def approved(clause: Clausule | None) -> str:
    """Who approved a text, and when."""
    if clause is None or not clause.kop.goedgekeurd_door:
        return "nog door niemand"
    day = f" op {clause.kop.goedgekeurd_op.isoformat()}" if clause.kop.goedgekeurd_op else ""
    return f"{clause.kop.goedgekeurd_door}{day}"


def to_verify(made: Iterable[Gemaakt]) -> tuple[str, ...]:
    """What nobody has checked in a source yet, of the texts that are in and of the laws that they cite; each once."""
    points: dict[str, None] = {}
    for each in made:
        for clause in each.selection.clausules():
            points |= {f"{clause.id}: {point}": None for point in clause.kop.te_verifieren}
        cited = {node for node in nodes_of(each.document) if isinstance(node, Wetsverwijzing)}
        for node in sorted(cited, key=lambda node: (node.wet, node.plaats)):
            wet = each.omgeving.wet(node.wet).value
            points |= {f"{node.wet}: {point}": None for point in (_doubts(wet, node.plaats) if wet else ())}
    return tuple(points)


def _doubts(wet: Wet, plaats: str) -> Iterator[str]:
    """What is not certain about a law, and about the provision that is cited."""
    yield from wet.te_verifieren
    for each in wet.artikelen.get(plaats, ()):
        if each.te_verifieren:
            yield each.te_verifieren


def as_text(naam: str, verklaringen: tuple[Verklaring, ...]) -> str:
    """Print explanations for a reader: a clause, what decided, and what it looked at."""
    lines = [naam, "=" * len(naam)]
    for each in verklaringen:
        lines += [
            "",
            f"{'+' if each.erin else '-'} {each.clausule}: {each.uitkomst}",
            f"    regel: {each.regel}",
        ]
        lines += [f"    keek naar: {seen.tekst}" for seen in each.gezien]
        if each.peildatum:
            lines.append(f"    tekst: {each.versie}; {each.status}, goedgekeurd: {each.goedgekeurd}")
            lines.append(f"    peildatum: {each.peildatum.tekst}")
        lines += [f"    niet gekozen: {other}" for other in each.niet_gekozen]
        lines += [f"    te verifiëren: {point}" for point in each.te_verifieren]
    return "\n".join(lines) + "\n"


def as_json(explained: Mapping[str, tuple[Verklaring, ...]]) -> str:
    """The same for programs: an object with a list of explanations for each document."""
    content = {naam: [asdict(each) for each in rows] for naam, rows in explained.items()}
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"
