"""The library: folders in; clauses with their versions, document kinds, house styles and notations out, each by its name.

Folders come in an order of precedence: a project's own first, the built-in ones last. What has the same name in an
earlier folder replaces the later one whole. Files are read when they are asked for, each once.
"""

import contextlib
import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from generator.dutch.notation import STANDAARD, Notatie
from generator.library.clause import BESTANDSNAAM, VOORKEUREN, Clausule, may_be_alternative, read_clausule
from generator.library.folders import built_in, shown
from generator.library.housestyle import Huisstijl, read_house_style
from generator.library.kinds import Soort, read_kind
from generator.library.laws import Wet, read_law
from generator.library.notations import read_notation
from generator.problem import Outcome, Problem, has_errors
from generator.values import suggest


@dataclass(slots=True)
class Library:
    """Everything that documents are made of beside the project. `mappen` are folders that hold clauses/ and templates/.

    `bewaren`: what is parsed of a project's own files may stay on disk; of the built-in ones it always may.
    """

    mappen: tuple[Path, ...]
    bewaren: bool = False
    _clausules: dict[str, Outcome[tuple[Clausule, ...]]] = field(default_factory=dict)
    _soorten: dict[str, Outcome[Soort]] = field(default_factory=dict)
    _stijlen: dict[str, Outcome[Huisstijl]] = field(default_factory=dict)
    _wetten: dict[str, Outcome[Wet]] = field(default_factory=dict)
    _wetnamen: tuple[str, ...] | None = None
    _notaties: dict[str, Outcome[Notatie]] = field(default_factory=dict)
    _sjablonen: dict[tuple[str, str], Path | None] = field(default_factory=dict)
    _ids: dict[tuple[Path, ...], tuple[str, ...]] = field(default_factory=dict)
    _bestanden: dict[Path, tuple[str, ...]] = field(default_factory=dict)
    _alternatieven: Mapping[str, tuple[str, ...]] | None = None

    def clausules(self, id_: str) -> Outcome[tuple[Clausule, ...]]:
        """Every version of a clause, the oldest first.

        Problems: `clausule-onbekend`, `clausule-indeling` (no front matter), and those of records.py and markup.py.
        """
        if id_ not in self._clausules:
            self._clausules[id_] = self._read_clausules(id_)
        return self._clausules[id_]

    def clausule_ids(self, mappen: tuple[Path, ...] = ()) -> tuple[str, ...]:
        """The id of every clause, sorted; of some of the folders only, if those are given."""
        if mappen not in self._ids:
            self._ids[mappen] = _ids_in([root / "clauses" for root in mappen or self.mappen])
        return self._ids[mappen]

    def alternatieven(self, id_: str) -> tuple[str, ...]:
        """The clauses that may stand in the place of another, in order of preference."""
        if self._alternatieven is None:
            found: dict[str, list[tuple[int, str]]] = {}
            for each in filter(self._may_be_alternative, self.clausule_ids()):
                for clause in (self.clausules(each).value or ())[-1:]:
                    if clause.kop.alternatief_van:
                        rank = VOORKEUREN.index(clause.kop.voorkeur)
                        found.setdefault(clause.kop.alternatief_van, []).append((rank, each))
            self._alternatieven = {
                key: tuple(name for _, name in sorted(names)) for key, names in found.items()
            }
        return self._alternatieven.get(id_, ())

    def _may_be_alternative(self, id_: str) -> bool:
        """Whether a file of a clause says so, before any is parsed: few are, and parsing all takes far longer."""
        return any(may_be_alternative(path) for path in self._clause_paths(id_))

    def soort(self, naam: str) -> Outcome[Soort]:
        """A document kind. Problems: `soort-onbekend`, and those of kinds.py."""
        if naam not in self._soorten:
            path = self._find("templates/soorten", f"{naam}.yaml")
            if path:
                self._soorten[naam] = read_kind(path, shown(path), bewaren=self.may_keep(path))
            else:
                hint = suggest(naam, self.soorten())
                self._soorten[naam] = Outcome(
                    None, (Problem("soort-onbekend", f"de soort '{naam}' bestaat niet", hint=hint),)
                )
        return self._soorten[naam]

    def soorten(self) -> tuple[str, ...]:
        """The name of every document kind, sorted."""
        return tuple(
            sorted({path.stem for root in self._roots("templates/soorten") for path in root.glob("*.yaml")})
        )

    def huisstijl(self, naam: str) -> Outcome[Huisstijl]:
        """A house style. Problems: `huisstijl-onbekend`, and those of housestyle.py."""
        if naam not in self._stijlen:
            path = self._find(f"templates/huisstijlen/{naam}", "huisstijl.yaml")
            if path:
                self._stijlen[naam] = read_house_style(path, shown(path))
            else:
                hint = suggest(naam, self.huisstijlen())
                message = f"de huisstijl '{naam}' bestaat niet"
                self._stijlen[naam] = Outcome(None, (Problem("huisstijl-onbekend", message, hint=hint),))
        return self._stijlen[naam]

    def huisstijlen(self) -> tuple[str, ...]:
        """The name of every house style, sorted."""
        roots = self._roots("templates/huisstijlen")
        return tuple(sorted({path.parent.name for root in roots for path in root.glob("*/huisstijl.yaml")}))

    def sjabloon(self, huisstijl: str, naam: str) -> Path | None:
        """The Word file of a house style; what it lacks comes from `standaard`."""
        if (huisstijl, naam) not in self._sjablonen:
            self._sjablonen[huisstijl, naam] = self._find(
                f"templates/huisstijlen/{huisstijl}", f"{naam}.docx"
            ) or self._find("templates/huisstijlen/standaard", f"{naam}.docx")
        return self._sjablonen[huisstijl, naam]

    def notatie(self, naam: str) -> Outcome[Notatie]:
        """A notation profile. Problems: `notatie-onbekend`, `notatie` (a value that it cannot have)."""
        if naam not in self._notaties:
            self._notaties[naam] = self._read_notatie(naam)
        return self._notaties[naam]

    def _read_notatie(self, naam: str) -> Outcome[Notatie]:
        path = self._find("templates/notaties", f"{naam}.yaml")
        if path is None:
            hint = suggest(naam, self.notaties())
            message = f"de notatie '{naam}' bestaat niet"
            return Outcome(STANDAARD, (Problem("notatie-onbekend", message, hint=hint),))
        return read_notation(path, shown(path))

    def notaties(self) -> tuple[str, ...]:
        """The name of every notation, sorted."""
        roots = self._roots("templates/notaties")
        return tuple(sorted({path.stem for root in roots for path in root.glob("*.yaml")}))

    def wet(self, naam: str) -> Outcome[Wet]:
        """A law. Problems: `wet-onbekend`, and those of laws.py."""
        if naam not in self._wetten:
            path = self._find("clauses/wetten", f"{naam}.yaml")
            if path:
                self._wetten[naam] = read_law(path, shown(path))
            else:
                hint = suggest(naam, self.wetten())
                self._wetten[naam] = Outcome(
                    None,
                    (Problem("wet-onbekend", f"de wet '{naam}' staat niet in clauses/wetten", hint=hint),),
                )
        return self._wetten[naam]

    def wetten(self) -> tuple[str, ...]:
        """The name of every law, sorted."""
        if self._wetnamen is None:
            files = (path for root in self._roots("clauses/wetten") for path in root.glob("*.yaml"))
            self._wetnamen = tuple(sorted({path.stem for path in files}))
        return self._wetnamen

    # --- which files those are, by their path in the library

    def bestand(self, name: str) -> Path | None:
        """A file by its path in the library: "clauses/financien/kosten.md"."""
        return next((root / name for root in self.mappen if (root / name).is_file()), None)

    def bestanden_clausule(self, id_: str) -> Mapping[str, Path]:
        """The files of a clause: all its versions."""
        return {f"clauses/{id_.rpartition('/')[0]}/{path.name}": path for path in self._clause_paths(id_)}

    def bestanden_soort(self, naam: str) -> Mapping[str, Path]:
        """The file of a kind."""
        return self._named(f"templates/soorten/{naam}.yaml")

    def bestanden_wet(self, naam: str) -> Mapping[str, Path]:
        """The file of a law."""
        return self._named(f"clauses/wetten/{naam}.yaml")

    def _named(self, name: str) -> Mapping[str, Path]:
        path = self.bestand(name)
        return {name: path} if path else {}

    def _clause_paths(self, id_: str) -> list[Path]:
        """The files of a clause in the first folder that has it."""
        subject, _, name = id_.rpartition("/")
        if not re.fullmatch(r"[a-z0-9/-]+", id_):
            return []
        for root in self._roots("clauses"):
            paths = [
                root / subject / each
                for each in self._names_in(root / subject)
                if each.startswith(name) and (match := BESTANDSNAAM.fullmatch(each)) and match["naam"] == name
            ]
            if paths:
                return paths
        return []

    def _names_in(self, folder: Path) -> tuple[str, ...]:
        """What is in a folder of clauses, sorted."""
        if folder not in self._bestanden:
            self._bestanden[folder] = ()
            with contextlib.suppress(OSError):  # no such folder, or none that may be read
                self._bestanden[folder] = tuple(sorted(path.name for path in folder.iterdir()))
        return self._bestanden[folder]

    def may_keep(self, path: Path) -> bool:
        """Whether what is made of a file may stay on disk."""
        return self.bewaren or path.is_relative_to(built_in())

    def _roots(self, under: str) -> Iterator[Path]:
        return (root / under for root in self.mappen if (root / under).is_dir())

    def _find(self, under: str, name: str) -> Path | None:
        return next((root / name for root in self._roots(under) if (root / name).is_file()), None)

    def _read_clausules(self, id_: str) -> Outcome[tuple[Clausule, ...]]:
        outcomes = [
            read_clausule(path, id_, shown(path), bewaren=self.may_keep(path))
            for path in self._clause_paths(id_)
        ]
        if not outcomes:
            hint = suggest(id_, self.clausule_ids())
            return Outcome(
                None, (Problem("clausule-onbekend", f"de clausule '{id_}' bestaat niet", hint=hint),)
            )
        problems = tuple(problem for outcome in outcomes for problem in outcome.problems)
        clauses = tuple(outcome.value for outcome in outcomes if outcome.value)
        ordered = tuple(sorted(clauses, key=lambda each: each.vanaf))
        return Outcome(None if has_errors(problems) else ordered, problems)


def _ids_in(roots: list[Path]) -> tuple[str, ...]:
    """The id of every clause in some folders, sorted."""
    found: set[str] = set()
    for root in roots:
        for here, _, names in os.walk(root):
            subject = Path(here).relative_to(root).as_posix()
            matches = (BESTANDSNAAM.fullmatch(name) for name in names if subject != ".")
            found |= {f"{subject}/{match['naam']}" for match in matches if match}
    return tuple(sorted(found))
