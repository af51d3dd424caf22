"""The names that expressions can use: a project and one document in, a view for every name out.

The table in docs/clausules.md lists them; `NAMEN` is that list, and a test compares the two.
"""

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, NamedTuple, TypeVar

from generator.again import Geheugen
from generator.document import Afbeelding
from generator.dutch.notation import Notatie
from generator.dutch.sorting import sorteersleutel_tekst
from generator.expression import computed
from generator.expression.view import Gat, Kijk, Los, Rij, Spoor, WrongUseError
from generator.fields import Record, Veld
from generator.library.laws import Wet
from generator.model import Organisatie, Project, Rolwoord, Rolwoorden
from generator.model.assignment import Opdracht
from generator.problem import Outcome

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Blad:
    """A document to make: its id, its order with the changes of a copy applied, and for a copy the sender's id."""

    id: str
    opdracht: Opdracht
    afzender: str = ""

    @property
    def sleutel(self) -> str:
        """The name of the output: "raam-2009", "brief-2014-emmen"."""
        return f"{self.id}-{self.afzender}" if self.afzender else self.id


class Antwoord(NamedTuple):
    """What an expression comes to in one document: nodes of a line, or yes or no; and the keys that it looked at."""

    uitkomst: Any
    paden: tuple[str, ...]


@dataclass(slots=True)
class Omgeving:
    """What one document can see of its project. Kept for one run; `spoor` notes what is looked at."""

    project: Project
    blad: Blad
    notatie: Notatie
    wet: Callable[[str], Outcome[Wet]] = lambda _naam: Outcome(None)
    titels: Mapping[str, str] = field(default_factory=dict)  # document id to the title that its kind gives it
    lidwoorden: Mapping[str, str] = field(default_factory=dict)  # document id to "de" or "het"
    aanwezig: Callable[[str, str], bool] = lambda _anker, _document: True
    planning: Callable[[date], Afbeelding | None] = lambda _dag: None  # the picture of the road on a day
    # What all documents of the project see alike (common.py), and there: what was worked out for all of them.
    gemeenschappelijk: "Omgeving | None" = None
    geheugen: Geheugen = field(default_factory=Geheugen)
    spoor: Spoor = field(default_factory=Spoor)
    # What the expressions of this document gave, with the keys that they looked at: clauses ask the same again and again.
    antwoorden: dict[str, tuple[Any, Mapping[str, object]]] = field(default_factory=dict)
    getoond: dict[str, Antwoord] = field(default_factory=dict)  # the same, as it stands in the text
    _partijen: tuple[str, ...] | None = None
    _dagen: dict[str, tuple[str, date | None]] = field(default_factory=dict)
    _namen: dict[str, tuple[Any, Mapping[str, object]]] = field(default_factory=dict)

    def eenmaal(self, stap: Hashable, sleutel: object, maak: Callable[[], T]) -> T:
        """What is the same in all documents of the project for which the key is the same."""
        common = self.gemeenschappelijk
        return common.geheugen.neem(stap, sleutel, maak) if common else maak()

    def zelfde(self, stap: Hashable, waarde: T) -> T:
        """An equal value that another document of the project had: what later stages know hangs on the value."""
        common = self.gemeenschappelijk
        return common.geheugen.zelfde(stap, waarde) if common else waarde

    def vergeet(self) -> None:
        """Ask every expression anew."""
        self.antwoorden.clear()
        self.getoond.clear()

    @property
    def afzender(self) -> str:
        return self.blad.afzender

    @property
    def rolwoorden(self) -> Rolwoorden:
        return self.project.samenwerking.rolwoorden

    def rolwoord(self, id_: str) -> Rolwoord:
        """What the role of a party is called."""
        deelnemer = self.project.samenwerking.partijen.get(id_)
        return self.rolwoorden.gastheer if deelnemer and deelnemer.rol == "gastheer" else self.rolwoorden.gast

    def namen(self, gevraagd: frozenset[str]) -> dict[str, Any]:
        """The views of the names that an expression uses, and the surroundings that its filters need."""
        found: dict[str, Any] = {"zicht_": self}
        if gevraagd.isdisjoint(NAMEN) and "artikel" not in gevraagd:
            return found  # variables of a loop only
        for naam in gevraagd & NAMEN:
            if naam not in self._namen:
                self._namen[naam] = self._bouw(naam)
            found[naam], seen = self._namen[naam]
            self.spoor.gezien.update(seen)
            if isinstance(found[naam], Rij | Gat):
                self.spoor.zie(found[naam].pad, found[naam])
        if "artikel" in gevraagd:
            found["artikel"] = Aanwezig(self)
        return found

    def _bouw(self, naam: str) -> tuple[Any, Mapping[str, object]]:
        """The view of a name with what making it looked at: whoever uses the name later has looked at that too."""
        before, self.spoor.gezien = self.spoor.gezien, {}
        view = _BOUW[naam](self)
        seen, self.spoor.gezien = self.spoor.gezien, before
        return view, seen

    # --- what views ask (view.Zicht)

    def volg(self, veld: Veld, waarde: str) -> Kijk | None:
        """Follow an id to its record."""
        kinds: Mapping[str, tuple[Mapping[str, Record], ...]] = {
            "partij": (self.project.organisaties,),
            "document": (self.project.documenten, self.project.stukken),
            "deelterrein": (self.project.deelterreinen,),
            "besluit": (self.project.besluiten,),
        }
        for records in kinds[veld.naam]:
            if waarde in records:
                return Kijk(self._eigen(waarde, records[waarde]), self, waarde)
        return None

    def _eigen(self, id_: str, record: Record) -> Record:
        """This document itself as it is made, and of another the copy of the same sender: its own date and references."""
        if not isinstance(record, Opdracht):
            return record
        return self.blad.opdracht if id_ == self.blad.id else record.exemplaar_van(self.afzender)

    def afgeleid(self, record: Record) -> Mapping[str, Callable[[Any, "Omgeving"], Any]]:
        return computed.afgeleid(record)

    def toon(self, record: Record) -> str | None:
        return computed.toon(record, self)

    # --- the parties of the document

    def partij_ids(self, opdracht: Opdracht | None = None) -> tuple[str, ...]:
        """The parties of this document, or of another, in alphabetical order, as everywhere in the document."""
        if opdracht is None or opdracht is self.blad.opdracht:
            if self._partijen is None:
                self._partijen = self._ordered_parties(self.blad.opdracht)
            return self._partijen
        return self._ordered_parties(opdracht)

    def _ordered_parties(self, opdracht: Opdracht) -> tuple[str, ...]:
        main = self.project.documenten.get(opdracht.hoort_bij or "")
        dag = opdracht.ingangsdatum or opdracht.datum
        ids = (
            opdracht.partijen or (main.partijen if main else ()) or self.project.samenwerking.deelnemers(dag)
        )
        known = [id_ for id_ in ids if id_ in self.project.organisaties]
        return tuple(sorted(known, key=lambda id_: sorteersleutel_tekst(self.project.organisaties[id_].naam)))

    def datum(self, soort: str) -> date | None:
        """The date of a document of the kind that a clause asks, or else the nearest one that is known."""
        return self.peildag(soort)[1]

    def peildag(self, soort: str) -> tuple[str, date | None]:
        """The same with the key of the project file that gives it; without any date the key that would."""
        if soort not in self._dagen:
            self._dagen[soort] = self._peildag(soort)
        return self._dagen[soort]

    def _peildag(self, soort: str) -> tuple[str, date | None]:
        opdracht = self.blad.opdracht
        dates = {
            "ondertekening": ("ondertekening", opdracht.ondertekeningsdatum),
            "ingang": ("ingangsdatum", opdracht.ingangsdatum),
            "overgang": ("overgangsdatum", opdracht.overgangsdatum),
            "publicatie": ("publicatiedatum", opdracht.publicatiedatum),
            "datum": ("datum", opdracht.datum),
        }
        known = (dates[each] for each in (soort, *_TERUGVAL[soort]) if dates[each][1])
        key, dag = next(known, dates[soort])
        return opdracht.path(key), dag

    @property
    def deelterrein(self) -> str | None:
        """The policy area of this document; an annex without one of its own is about that of what it belongs to."""
        opdracht = self.blad.opdracht
        main = self.project.documenten.get(opdracht.hoort_bij or "")
        return opdracht.deelterrein or (main.deelterrein if main else None)

    def hoort_erbij(self, record: Record) -> bool:
        """Whether a product, KPI, mandate … belongs to the policy area and the parties of this document."""
        area, wanted = getattr(record, "deelterrein", None), self.deelterrein
        parties = {getattr(record, key, None) for key in ("afnemer", "gever", "van", "naar")} - {None}
        return (not wanted or area in (None, wanted)) and parties <= set(self.partij_ids())


# Where a date is not known yet, the law is that of the nearest date that is; `datum` is the document's own date.
_TERUGVAL: Mapping[str, tuple[str, ...]] = {
    "ondertekening": ("datum", "publicatie", "ingang"),
    "ingang": ("ondertekening", "datum", "publicatie"),
    "overgang": ("ingang", "ondertekening", "datum", "publicatie"),
    "publicatie": ("datum", "ondertekening", "ingang"),
}


@dataclass(frozen=True, slots=True)
class Aanwezig:
    """`artikel('kosten')`: whether a clause, or a lid of it, is in this document; a second value names another one."""

    omgeving: Omgeving
    mag_in_uitdrukking: bool = True

    def __call__(self, anker: Any, document: Any = None) -> bool:
        if isinstance(document, Gat):
            return False
        if not (isinstance(anker, str) and isinstance(document, str | Kijk | None)):
            raise WrongUseError(
                "schrijf artikel('naam'), of artikel('naam', document) voor een ander document"
            )
        id_ = document.sleutel if isinstance(document, Kijk) else document or ""
        found = self.omgeving.aanwezig(anker, id_)
        self.omgeving.spoor.zie(
            f"{id_ or self.omgeving.blad.id}#{anker}", "staat erin" if found else "staat er niet in"
        )
        return found


def _partijen(omgeving: Omgeving, rol: str = "") -> Rij:
    deelnemers = omgeving.project.samenwerking.partijen
    ids = [
        id_ for id_ in omgeving.partij_ids() if not rol or (id_ in deelnemers and deelnemers[id_].rol == rol)
    ]
    organisaties = omgeving.project.organisaties
    return Rij(
        tuple(Kijk(organisaties[id_], omgeving, id_) for id_ in ids), "samenwerking.partijen", "partijen"
    )


def _gastheer(omgeving: Omgeving) -> Kijk | Gat:
    deelnemers = omgeving.project.samenwerking.partijen
    hosts = [
        id_
        for id_, each in deelnemers.items()
        if each.rol == "gastheer" and id_ in omgeving.project.organisaties
    ]
    own = [id_ for id_ in hosts if id_ in omgeving.partij_ids()]
    if not hosts:
        return Gat("gastheer", "samenwerking.partijen")
    id_ = (own or hosts)[0]
    return Kijk(omgeving.project.organisaties[id_], omgeving, id_)


def _afzender(omgeving: Omgeving) -> Kijk | Gat:
    organisatie: Organisatie | None = omgeving.project.organisaties.get(omgeving.afzender)
    return Kijk(organisatie, omgeving, omgeving.afzender) if organisatie else Gat("afzender")


def _verzameling(naam: str) -> Callable[[Omgeving], Any]:
    """A whole collection of the project, as it stands."""
    return lambda omgeving: Kijk(omgeving.project, omgeving).get(naam)


def _eigen(naam: str) -> Callable[[Omgeving], Rij]:
    """The members of a list of the project that belong to this document."""

    def build(omgeving: Omgeving) -> Rij:
        opdracht = omgeving.blad.opdracht
        omgeving.spoor.zie(opdracht.path("deelterrein"), opdracht.deelterrein)
        members = omgeving.eenmaal(
            ("leden", naam),
            (omgeving.deelterrein, omgeving.partij_ids()),
            lambda: [
                (each, _sleutel(each))
                for each in getattr(omgeving.project, naam)
                if omgeving.hoort_erbij(each)
            ],
        )
        return Rij(tuple(Kijk(each, omgeving, sleutel) for each, sleutel in members), naam, naam)

    return build


def _sleutel(record: Record) -> str:
    """What names a record in a list: its code or number, or else its place in the list."""
    for key in ("code", "nummer"):
        if value := getattr(record, key, None):
            return str(value)
    return record.bron.pad.rsplit("[", 1)[-1].rstrip("]")


def _medewerkers(omgeving: Omgeving) -> Rij:
    personeel = omgeving.project.personeel
    members = [each for each in (personeel.medewerkers if personeel else ()) if omgeving.hoort_erbij(each)]
    return Rij(
        tuple(Kijk(each, omgeving, each.nummer) for each in members), "personeel.medewerkers", "medewerkers"
    )


def _deelterreinen(omgeving: Omgeving) -> Rij:
    wanted = omgeving.blad.opdracht.deelterrein
    found = omgeving.project.deelterreinen.items()
    delen = tuple(Kijk(each, omgeving, id_) for id_, each in found if not wanted or id_ == wanted)
    return Rij(delen, "deelterreinen", "deelterreinen")


def _kosten(omgeving: Omgeving) -> Kijk | Gat:
    kosten = omgeving.blad.opdracht.kosten or omgeving.project.kosten
    return Kijk(kosten, omgeving) if kosten else Gat("kosten", "kosten")


_BOUW: Mapping[str, Callable[[Omgeving], Any]] = {
    "document": lambda omgeving: Kijk(omgeving.blad.opdracht, omgeving, omgeving.blad.id),
    "project": lambda omgeving: Kijk(omgeving.project, omgeving),
    "samenwerking": lambda omgeving: Kijk(omgeving.project.samenwerking, omgeving),
    "partijen": _partijen,
    "gastheer": _gastheer,
    "gasten": lambda omgeving: _partijen(omgeving, "gast"),
    "afzender": _afzender,
    "deelterreinen": _deelterreinen,
    "deelterrein": lambda omgeving: Kijk(omgeving.blad.opdracht, omgeving).get("deelterrein"),
    "kosten": _kosten,
    "medewerkers": _medewerkers,
    "personeel": _verzameling("personeel"),
    "producten": _eigen("producten"),
    "kpis": _eigen("kpis"),
    "mandaten": _eigen("mandaten"),
    "verwerkingen": _eigen("verwerkingen"),
    "catalogus": _eigen("catalogus"),
    "verdeelsleutels": _verzameling("verdeelsleutels"),
    "medezeggenschap": _verzameling("medezeggenschap"),
    "besluiten": _verzameling("besluiten"),
    "stukken": _verzameling("stukken"),
    "documenten": _verzameling("documenten"),
    "organisaties": _verzameling("organisaties"),
}
NAMEN = frozenset(_BOUW)


__all__ = ["NAMEN", "Aanwezig", "Blad", "Los", "Omgeving"]
