"""The text of an agreement as it reads after its changes: a Document and the changes to it in, a Document out.

Numbers stay those that were signed: an article that is added gets the number before it with a letter ("Artikel 7a"), and one that
lapses keeps its place, as in a law (Aanwijzingen voor de regelgeving, 6.17 and following; to be verified). The result explains what
changed and when; it has no force of its own.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from generator.document import (
    Alinea,
    Alineasoort,
    Artikel,
    DocBlok,
    DocDeel,
    Document,
    Herkomst,
    Hoofdstuk,
    Item,
    Label,
    Lijst,
    Nummer,
    Tekst,
    Verwijzing,
    Waarde,
)
from generator.dutch.dates import datum
from generator.fields import Record
from generator.model import Opdracht, Project
from generator.problem import Outcome, Problem

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_HERKOMST = Herkomst("wijziging", "", "")


@dataclass(frozen=True, slots=True)
class Wijziging:
    """One change: to which article or lid, what happens to it, from which day and by which agreement."""

    artikel: str
    aard: str
    opschrift: str
    tekst: tuple[Waarde, ...]
    dag: date
    door: str
    record: Record


def changes_of(project: Project, id_: str, op: date | None = None) -> tuple[Wijziging, ...]:
    """The changes to a document that hold on a day, or all of them; in the order in which they came into force."""
    found: list[Wijziging] = []
    for each in project.documenten.values():
        dag = each.ingangsdatum or each.ondertekeningsdatum or each.datum
        if getattr(each.velden, "wijzigt", None) == id_ and dag and (op is None or dag <= op):
            found += _changes(each, dag)
    return tuple(sorted(found, key=lambda change: change.dag))


def consolidate(document: Document, wijzigingen: Sequence[Wijziging], op: date) -> Outcome[Document]:
    """Apply every change in its order. Problem: `wijziging-doel` (a change to what is not in the document)."""
    problems: list[Problem] = []
    delen = document.delen
    for each in wijzigingen:
        place = _Place(each)
        delen = place.delen(delen)
        if not place.found:
            message = f"'{each.artikel}' staat niet in '{document.id}'"
            problems.append(Problem("wijziging-doel", message, each.record.where("artikel")))
    schil = document.schil
    if schil.voorblad:
        label = Label("Tekst", (Tekst(f"geconsolideerd, zoals hij geldt op {datum(op)}"),))
        voorblad = replace(schil.voorblad, gegevens=(*schil.voorblad.gegevens, label))
        schil = replace(schil, voorblad=voorblad)
    titel = f"{schil.titel} (geconsolideerde tekst)"
    schil = replace(
        schil, titel=titel, koptekst=titel, voettekst=f"Geldt op {datum(op)}; deze tekst is niet ondertekend"
    )
    eigenschappen = replace(document.eigenschappen, titel=titel, datum=op)
    return Outcome(replace(document, delen=delen, schil=schil, eigenschappen=eigenschappen), tuple(problems))


def _changes(opdracht: Opdracht, dag: date) -> Iterator[Wijziging]:
    velden: Any = opdracht.velden
    naam = opdracht.citeertitel or opdracht.titel or f"wijziging van {datum(dag)}"
    for each in velden.wijzigingen or ():
        texts = tuple(Waarde(text, (each.path("tekst"),)) for text in each.tekst or ())
        yield Wijziging(each.artikel or "", each.aard or "", each.opschrift or "", texts, dag, naam, each)


@dataclass(slots=True)
class _Place:
    """Looks for the article or lid of one change, and puts the change there."""

    wijziging: Wijziging
    found: bool = False

    def delen(self, delen: Sequence[DocDeel]) -> tuple[DocDeel, ...]:
        return tuple(
            replace(deel, delen=self.clausules(deel.delen)) if isinstance(deel, Hoofdstuk) else deel
            for deel in self.clausules(delen)
        )

    def clausules(self, delen: Sequence[Any]) -> tuple[Any, ...]:
        """The parts of one level with the change in them; what is added comes after what was added there before."""
        out = [self.clausule(deel) for deel in delen]
        if self.wijziging.aard == "toegevoegd":
            earlier = [each for each in out if each.anker.startswith(f"{self.wijziging.artikel}~")]
            for at, each in enumerate(out):
                if isinstance(each, Artikel) and each.anker == self.wijziging.artikel:
                    self.found = True
                    out.insert(at + 1 + len(earlier), self.added(each, _LETTERS[len(earlier)]))
                    break
        return tuple(out)

    def clausule(self, deel: DocDeel) -> DocDeel:
        if not isinstance(deel, Artikel):
            return deel
        if deel.anker != self.wijziging.artikel or self.wijziging.aard == "toegevoegd":
            return replace(deel, blokken=self.blokken(deel.blokken))
        self.found = True
        return replace(deel, blokken=(*self.text(), self.note()))

    def added(self, after: Artikel[Nummer, Verwijzing], letter: str) -> Artikel[Nummer, Verwijzing]:
        number = f"{after.nummer.los}{letter}"
        kop = (Tekst(self.wijziging.opschrift),) if self.wijziging.opschrift else ()
        nummer = Nummer(f"Artikel {number}", number)
        return Artikel(f"{after.anker}~{letter}", nummer, kop, (*self.text(), self.note()), _HERKOMST)

    def blokken(self, blokken: Sequence[DocBlok]) -> tuple[DocBlok, ...]:
        return tuple(self.lijst(blok) if isinstance(blok, Lijst) else blok for blok in blokken)

    def lijst(self, lijst: Lijst[Nummer, Verwijzing]) -> Lijst[Nummer, Verwijzing]:
        items: list[Item[Nummer, Verwijzing]] = []
        for item in lijst.items:
            if item.anker != self.wijziging.artikel:
                items.append(replace(item, blokken=self.blokken(item.blokken)))
                continue
            self.found = True
            changed = (*self.text(), self.note())
            if self.wijziging.aard == "toegevoegd":
                number = f"{item.nummer.los}{_LETTERS[0]}"
                items += [
                    item,
                    replace(
                        item, anker=f"{item.anker}-a", nummer=Nummer(f"{number}.", number), blokken=changed
                    ),
                ]
            else:
                items.append(replace(item, blokken=changed))
        return replace(lijst, items=tuple(items))

    def text(self) -> tuple[DocBlok, ...]:
        if self.wijziging.aard == "vervalt":
            return (Alinea((Tekst("Vervallen."),)),)
        return tuple(Alinea((each,)) for each in self.wijziging.tekst)

    def note(self) -> DocBlok:
        """What was changed, when and by what."""
        done = {"vervalt": "Vervallen", "toegevoegd": "Toegevoegd"}.get(self.wijziging.aard, "Gewijzigd")
        note = f"{done} met ingang van {datum(self.wijziging.dag)} ({self.wijziging.door})."
        return Alinea((Tekst(note),), Alineasoort.NOOT)
