"""Reach what the pairwise rows missed: a point and a trial that came near in, the trials that reach it out.

A condition that was looked at but never turned out the wanted way says which keys it looked at. Each of those keys gets another
value: first all that are the same field of different records at once, then one by one, then two fields together. Values that
the condition names come first, another day comes last. This is how tests are searched for in programs (McMinn, Search-based software test data
generation, 2004), with the looked-at keys in the place of a distance.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import combinations, islice
from typing import Any

from generator.clausecheck.names import Beeld
from generator.coverage.design import Ontwerp
from generator.coverage.levels import Dag, Invoer
from generator.coverage.measure import Paden, observe
from generator.coverage.points import ONWAAR, WAAR, Punt, expressions_of
from generator.coverage.trial import only, steps_of, trial, with_value
from generator.fields import Record
from generator.library.clause import Clausule
from generator.sheets import sheets

MAX_TRIALS = 120  # from one trial that came near; what takes more is listed as not reached
MAX_NEAR = 4  # trials that came near in another way, found on the way
_MANY = 12  # keys that are still changed one by one
_STRING = re.compile(r"'([^']*)'")

Wijziging = tuple[tuple[str, ...], Invoer]  # paths that get a value


@dataclass(frozen=True, slots=True)
class Getuige:
    """A trial in which an expression was looked at: its row and day, the document, and the keys that were looked at."""

    rij: int
    dag: date
    document: str
    paden: Paden = ()


@dataclass(slots=True)
class Zoeker:
    """Looks for trials. `bekend` holds for every point that was reached one or two trials that did."""

    beeld: Beeld
    ontwerp: Ontwerp
    bekend: dict[Punt, tuple[Getuige, ...]] = field(default_factory=dict)
    gevonden: list[tuple[Getuige, dict[str, Any]]] = field(default_factory=list)

    def seek(self, clause: Clausule, punten: Sequence[Punt]) -> None:
        """Try to reach every point of a clause, the outer ones first since the inner ones lie behind them."""
        if punten[0] not in self.bekend:
            self.begin(clause)
        before = {each.plaats: each.na for each in expressions_of(clause) if each.na}
        for punt in punten:
            if punt.soort not in ("tekst", "lus") and punt not in self.bekend:
                branches = before.get(punt.plaats, ()) if punt.soort == "tak" else ()
                self.reach(punt, tuple(Punt(each.plaats, "tak", each.bron, WAAR) for each in branches))

    def begin(self, clause: Clausule) -> None:
        """Look at a text on its own first day, in every kind that can have it."""
        day = max(clause.vanaf, self.ontwerp.dagen[-1])
        for kind in self.beeld.soorten_van(clause):
            for row in range(min(2, len(self.ontwerp.rijen))):
                values = self.ontwerp.waarden(row)
                original = clause.kop.alternatief_van
                chosen = ("documenten", kind, "alternatieven", original or "")
                wanted = with_value(values, chosen, clause.id) if original else values
                self.attempt(Getuige(row, day, kind), wanted)

    def reach(self, punt: Punt, ervoor: tuple[Punt, ...] = ()) -> bool:
        """Change what the condition of a point looked at until it turns out the other way.

        Branches before it (`ervoor`) that are taken keep it from being looked at, so what those looked at changes too. A change
        may make it look at other keys; then it goes on from there.
        """
        obstacles = (replace(punt, uitkomst=ONWAAR if punt.uitkomst == WAAR else WAAR), *ervoor)
        known = [each for other in obstacles for each in reversed(self.bekend.get(other, ()))]
        near = [(each, self.ontwerp.waarden(each.rij)) for each in known]
        looked = {path for witness, _ in near for path in witness.paden}
        for witness, values in near:
            for day, changed in islice(self.tries(punt, witness, values), MAX_TRIALS):
                seen = self.attempt(replace(witness, dag=day), changed)
                if punt in self.bekend:
                    return True
                paden = max(
                    (each for other in obstacles for each in seen.get(other, ())), key=len, default=()
                )
                if len(near) < len(known) + MAX_NEAR and not looked.issuperset(paden):
                    looked.update(paden)
                    near.append((replace(witness, dag=day, paden=paden), changed))
        return False

    def attempt(self, witness: Getuige, values: dict[str, Any]) -> dict[Punt, tuple[Paden, Paden]]:
        """Run one document of a trial, and keep the trial when it reached something new."""
        loaded = trial(only(values, witness.document), witness.dag, self.beeld.library)
        if loaded.value is None:
            return {}
        seen: dict[Punt, tuple[Paden, Paden]] = {}
        for blad in sheets(loaded.value):
            if blad.id == witness.document:
                seen |= observe(blad, loaded.value)[1].punten
        new = {punt: keys for punt, keys in seen.items() if punt not in self.bekend}
        if new:
            number = len(self.ontwerp.rijen) + len(self.gevonden)
            self.gevonden.append((witness, values))
            self.ontwerp = replace(self.ontwerp, gezocht=(*self.ontwerp.gezocht, values))
            for punt, keys in new.items():
                self.bekend[punt] = tuple(
                    replace(witness, rij=number, paden=each) for each in dict.fromkeys(keys)
                )
        return seen

    def tries(
        self, punt: Punt, witness: Getuige, values: dict[str, Any]
    ) -> Iterator[tuple[date, dict[str, Any]]]:
        """The trials to run: on the same day, and then on others, where a key may have that day itself."""
        changes = list(islice(self.changes(punt, witness), MAX_TRIALS))
        yield from ((witness.dag, _changed(values, each)) for each in changes)
        today = [each for each in changes if len(each) == 1 and each[0][1] == Dag()]
        for day in self.ontwerp.dagen:
            yield from ((day, _changed(values, each)) for each in ((), *today))

    # --- what to change

    def changes(self, punt: Punt, witness: Getuige) -> Iterator[tuple[Wijziging, ...]]:
        """The changes to try, the likeliest first."""
        groups = self.groups(witness)
        wanted = set(_STRING.findall(punt.bron))
        singles = [((paths, value),) for paths, values in groups for value in values]
        singles.sort(key=lambda each: not (isinstance(each[0][1], str) and each[0][1] in wanted))
        yield from singles
        for paths, values in groups:
            if 1 < len(paths) <= _MANY:
                yield from ((((path,), value),) for path in paths for value in values)
        yield from ((one[0], other[0]) for one, other in combinations(singles, 2) if one[0][0] != other[0][0])

    def groups(self, witness: Getuige) -> list[tuple[tuple[str, ...], tuple[Invoer, ...]]]:
        """The looked-at keys by field, with the values that each can have."""
        found: dict[tuple[type[Record], str], list[str]] = {}
        for path in witness.paden:
            if place := self.beeld.velden.get(path):
                found.setdefault((place.record, place.naam), []).append(path)
        return [
            (tuple(paths), self.ontwerp.ruimte.levels(record, naam))
            for (record, naam), paths in found.items()
            if len(self.ontwerp.ruimte.levels(record, naam)) > 1
        ]


def _changed(values: Any, changes: tuple[Wijziging, ...]) -> Any:
    for paths, value in changes:
        for path in paths:
            values = with_value(values, steps_of(path), value)
    return values
