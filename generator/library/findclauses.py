"""Find clauses: a library and a question in, clauses with their history and use out; a new one as a skeleton, too."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from generator.library.clause import Clausule
from generator.library.folders import built_in, shown
from generator.library.library import Library
from generator.load import EIGEN_MAP
from generator.problem import Outcome, Problem
from generator.values import suggest

_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_CITED = re.compile(r"\]\(wet:([a-z0-9-]+)")
_EXPRESSION = re.compile(r"\{\{.*?\}\}")
_WIDEST = 100  # characters of a line that are shown where a word was found


@dataclass(frozen=True, slots=True)
class Zoekvraag:
    """What is asked for; an empty field asks nothing. Every word has to be there, in the head or in the text."""

    woorden: tuple[str, ...] = ()
    onderwerp: str = ""
    soort: str = ""
    wet: str = ""
    status: str = ""


@dataclass(frozen=True, slots=True)
class Versie:
    """One text of a clause, with the file as it was written and the laws that it cites."""

    clausule: Clausule
    tekst: str
    wetten: tuple[str, ...]

    @property
    def inhoud(self) -> str:
        """The text below the head."""
        return self.tekst.split("\n---\n", 1)[-1].strip("\n")


@dataclass(frozen=True, slots=True)
class Kaart:
    """A clause: its versions, the oldest first, its alternatives, and the kinds that list it."""

    id: str
    versies: tuple[Versie, ...]
    alternatieven: tuple[str, ...]
    soorten: tuple[str, ...]
    treffer: str = ""  # the first line with a word that was looked for

    @property
    def titel(self) -> str:
        """The heading of the newest text, with an ellipsis for what the project fills in."""
        return _EXPRESSION.sub("…", self.versies[-1].clausule.kop.titel or "")

    @property
    def status(self) -> str:
        """That of the newest text."""
        return self.versies[-1].clausule.kop.status

    @property
    def te_verifieren(self) -> int:
        """How many points of the newest text nobody has checked in a source."""
        return len(self.versies[-1].clausule.kop.te_verifieren)


def search(library: Library, vraag: Zoekvraag) -> Outcome[tuple[Kaart, ...]]:
    """The clauses that answer a question, by id. A clause that cannot be read is a problem and no answer."""
    found: list[Kaart] = []
    problems: list[Problem] = []
    for id_ in library.clausule_ids():
        if vraag.onderwerp and not f"{id_}/".startswith(f"{vraag.onderwerp}/"):
            continue
        card = card_of(library, id_)
        problems += card.problems
        if card.value and (answer := _answer(card.value, vraag, library)):
            found.append(answer)
    return Outcome(tuple(found), tuple(problems))


def subjects(library: Library) -> tuple[str, ...]:
    """The subjects that clauses are sorted under."""
    return tuple(dict.fromkeys(id_.rpartition("/")[0] for id_ in library.clausule_ids()))


def card_of(library: Library, id_: str) -> Outcome[Kaart]:
    """All that is known of one clause. Problems: those of reading it, `clausule-onbekend` among them."""
    versions = library.clausules(id_)
    if versions.value is None:
        return Outcome(None, versions.problems)
    texts = {
        shown(path): path.read_text(encoding="utf-8-sig") for path in library.bestanden_clausule(id_).values()
    }
    found = tuple(
        Versie(each, texts[each.bestand], tuple(dict.fromkeys(_CITED.findall(texts[each.bestand]))))
        for each in versions.value
    )
    return Outcome(Kaart(id_, found, library.alternatieven(id_), _kinds_with(library, found[-1])))


def _kinds_with(library: Library, newest: Versie) -> tuple[str, ...]:
    """The kinds that list a clause, or the clause that it can replace."""
    wanted = {newest.clausule.id, newest.clausule.kop.alternatief_van}
    kinds = [library.soort(naam).value for naam in library.soorten()]
    return tuple(
        kind.naam
        for kind in kinds
        if kind and any(id_ in wanted for deel in kind.opbouw for id_, _ in deel.clausules)
    )


def _answer(card: Kaart, vraag: Zoekvraag, library: Library) -> Kaart | None:
    if (vraag.status and card.status != vraag.status) or (vraag.soort and vraag.soort not in card.soorten):
        return None
    if vraag.wet and not any(_is_about(each, vraag.wet, library) for each in card.versies):
        return None
    lines = [card.id, *(line for each in card.versies for line in each.tekst.split("\n"))]
    whole = "\n".join(lines).casefold()
    if not all(word.casefold() in whole for word in vraag.woorden):
        return None
    hits = [line for line in lines[1:] if any(word.casefold() in line.casefold() for word in vraag.woorden)]
    return replace(card, treffer=_shortened(hits[0], vraag.woorden) if hits else "")


def _is_about(versie: Versie, wet: str, library: Library) -> bool:
    """Whether a text cites a law or names it as its basis: by its name in the library, its title or its short name."""
    wanted = {wet.casefold()}
    for naam in library.wetten():
        law = library.wet(naam).value
        names = {each.casefold() for each in (naam, law.naam, law.afkorting or "") if each} if law else {naam}
        if wet.casefold() in names:
            wanted |= names
    grounds = " \n".join(versie.clausule.kop.rechtsgrond).casefold()
    named = any(re.search(rf"(?<!\w){re.escape(each)}(?!\w)", grounds) for each in wanted)
    return named or not wanted.isdisjoint(versie.wetten)


def _shortened(line: str, words: tuple[str, ...]) -> str:
    """A line, cut around the first word when it is long."""
    line = line.strip()
    at = min((found for word in words if (found := line.casefold().find(word.casefold())) >= 0), default=0)
    start = max(0, at - _WIDEST // 2) if len(line) > _WIDEST else 0
    part = line[start : start + _WIDEST]
    return f"{'…' if start else ''}{part}{'…' if start + _WIDEST < len(line) else ''}"


# --- a project's own


def replaced(folder: Path) -> tuple[str, ...]:
    """What a project has of its own in the place of something built-in: "clausule financien/kosten"."""
    ours = set(_names(Library((built_in(),))))
    return tuple(
        f"{kind} {name}" for kind, name in _names(Library((folder / EIGEN_MAP,))) if (kind, name) in ours
    )


def _names(library: Library) -> Iterator[tuple[str, str]]:
    yield from (("clausule", id_) for id_ in library.clausule_ids())
    yield from (("soort", naam) for naam in library.soorten())
    yield from (("huisstijl", naam) for naam in library.huisstijlen())
    yield from (("wet", naam) for naam in library.wetten())


_SKELETON = """\
---
titel: {titel}
# als: kosten.stelsel == 'prijs per product'   (zonder voorwaarde staat de clausule er altijd in)
peildatum: ondertekening
status: ontwerp
# rechtsgrond:
#   - Gemeentewet, artikel 160, eerste lid
toelichting: Schrijf hier waarom deze clausule er is en wanneer u haar kiest.
---
1. Schrijf hier één verplichting.
1. Schrijf hier de volgende verplichting.
"""


def new_clause(folder: Path, id_: str, *, kopie: bool = False) -> Outcome[tuple[Path, ...]]:
    """Write a clause in the project's own library: a skeleton, or a copy of the built-in one with all its texts.

    Problems: `clausule-naam`, `clausule-bestaat`, `clausule-onbekend`, `schrijven`. Nothing is ever overwritten.
    """
    subject, _, naam = id_.rpartition("/")
    parts = [*subject.split("/"), naam]
    if not subject or not all(_NAME.fullmatch(part) for part in parts) or parts[0] == "wetten":
        hint = "schrijf onderwerp/naam, in kleine letters, cijfers en streepjes: financien/kosten"
        return _refused("clausule-naam", f"'{id_}' kan geen naam van een clausule zijn", hint)
    target = folder / EIGEN_MAP / "clauses"
    if Library((folder / EIGEN_MAP,)).bestanden_clausule(id_):
        return _refused(
            "clausule-bestaat", f"'{id_}' staat al in {target}", "kies een andere naam, of bewerk die"
        )
    standing = Library((built_in(),)).bestanden_clausule(id_)
    if standing and not kopie:
        hint = "met --kopie krijgt u die tekst om te bewerken; uw tekst komt er dan voor in de plaats"
        return _refused("clausule-bestaat", f"'{id_}' is een ingebouwde clausule", hint)
    if kopie and not standing:
        hint = suggest(id_, Library((built_in(),)).clausule_ids())
        return _refused("clausule-onbekend", f"er is geen ingebouwde clausule '{id_}'", hint)
    title = naam.replace("-", " ").capitalize()
    texts = {name: path.read_bytes() for name, path in standing.items()}
    return _write(folder / EIGEN_MAP, texts or {f"clauses/{id_}.md": _SKELETON.format(titel=title).encode()})


def _write(root: Path, texts: dict[str, bytes]) -> Outcome[tuple[Path, ...]]:
    written: list[Path] = []
    try:
        for name, data in texts.items():
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("xb") as stream:
                stream.write(data)
            written.append(path)
    except OSError:
        return _refused(
            "schrijven", f"in {root} kan niet geschreven worden", "vraag om schrijfrecht op de map"
        )
    return Outcome(tuple(written))


def _refused(code: str, message: str, hint: str) -> Outcome[tuple[Path, ...]]:
    return Outcome(None, (Problem(code, message, hint=hint),))
