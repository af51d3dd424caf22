"""De naam van een partij staat overal zoals zij heet.

Borger-Odoorn heeft een streepje, Noardeast-Fryslân een dakje, 's-Heerenduin een apostrof; „Coevoorden” is geen gemeente. Een partij
die in een brief of een titel anders heet dan in de overeenkomst, laat de vraag open of het dezelfde is. Staat er dezelfde naam met andere
tekens, dan is dat een fout; lijkt een naam er alleen op, dan een waarschuwing. Afleidingen (Emmense, Coevorder) zijn gewone woorden.

Goed:

    organisaties:
      borger-odoorn: {naam: Borger-Odoorn}
    kosten: {toelichting: De kosten voor Borger-Odoorn staan in de bijlage.}

Fout:

    organisaties:
      borger-odoorn: {naam: Borger-Odoorn}
    kosten: {toelichting: De kosten voor Borger Odoorn staan in de bijlage.}

Herstel: schrijf de naam zoals hij bij de organisatie staat, of verbeter hem daar.
"""

import re
from collections.abc import Iterator
from functools import cache

from generator.checks._gelijkenis import bare, distance
from generator.checks._patronen import plain
from generator.checks._teksten import Tekst, teksten
from generator.library.library import Library
from generator.model import Medewerker, Organisatie, Persoon, Project
from generator.problem import Problem

_TEKENS = "[\\s'’‘`´-]*"
_ACCENTEN = {"a": "aáàâä", "e": "eéèêë", "i": "iíìîï", "o": "oóòôö", "u": "uúùûü", "y": "yý"}
_WOORD = re.compile(r"(?<![\w@./-])[A-ZÀ-Ý][\w’'-]{5,}(?![\w@])")
_UITGANGEN = ("e", "s", "se", "er", "ers", "aar", "aars", "aren", "enaar", "enaren")
_KORT, _LANG = 6, 9  # letters from which one, or two, may differ
_GEWOON = re.compile(r"^(?:www\.|https?:)|@")


def check(project: Project, library: Library) -> Iterator[Problem]:
    """Look for the names of organisations in other spellings."""
    names = tuple(dict.fromkeys(each.naam for each in project.organisaties.values() if each.naam))
    known = {bare(word) for word in _bekend(project)}
    for each in teksten(project, library):
        if isinstance(each.record, Medewerker | Persoon) or _eigen(each) or _GEWOON.search(each.tekst):
            continue
        if found := _anders(each, names):
            wat, tip = f"'{found[0]}' heet {found[1]}", "schrijf de naam zoals hij bij de organisatie staat"
            yield each.meld("naam-verschilt", wat, tip)
        elif found := _tikfout(each, names, known):
            wat, tip = (
                f"'{found[0]}' lijkt op {found[1]}",
                "is dat dezelfde? Schrijf dan de naam zoals bij de organisatie",
            )
            yield each.meld("naam-verschilt", wat, tip, fout=False)


def _eigen(each: Tekst) -> bool:
    return isinstance(each.record, Organisatie) and each.sleutel in ("naam", "website")


def _bekend(project: Project) -> Iterator[str]:
    """Words that are names in their own right."""
    for each in project.organisaties.values():
        yield each.naam or ""
        yield each.plaats or ""
        for address in (each.bezoekadres, each.postadres):
            yield (address.plaats if address else "") or ""
        yield from (holder.achternaam or "" for holder in each.ambtsdragers)
    for member in project.personeel.medewerkers if project.personeel else ():
        yield member.achternaam or ""


def _anders(each: Tekst, names: tuple[str, ...]) -> tuple[str, str] | None:
    """The same letters with another hyphen, accent, apostrophe or capital."""
    text = plain(each.tekst)
    for name in names:
        for found in _patroon(name).finditer(text):
            written = found[0].replace("’", "'").replace("‘", "'")
            same = written == name.replace("’", "'")
            if same or found[0].isupper() or found[0].islower() or _als_gewoon(written, name):
                continue
            if any(found[0] in other for other in names if other != name):
                continue
            return found[0], name
    return None


def _als_gewoon(written: str, name: str) -> bool:
    """Whether only the capital of a first word differs, as at the begin of a sentence."""
    return written.lower() == name.lower() and written[1:] == name[1:]


@cache
def _patroon(name: str) -> re.Pattern[str]:
    letters = [re.escape(each) for each in bare(name).replace(" ", "")]
    spelled = _TEKENS.join(f"[{_ACCENTEN[each]}]" if each in _ACCENTEN else each for each in letters)
    front = "['’‘`]?" if name[:1] in "'’" else ""
    return re.compile(rf"(?<![\w@./-]){front}{spelled}(?![\w@-])(?!\.\w)", re.IGNORECASE)


def _tikfout(each: Tekst, names: tuple[str, ...], known: set[str]) -> tuple[str, str] | None:
    """A word with a capital that differs one letter from a name, or two from a long one."""
    for found in _WOORD.finditer(plain(each.tekst)):
        word = bare(found[0])
        if word in known:
            continue
        for name in names:
            meant = bare(name)
            letters = 2 if len(meant) >= _LANG else 1
            if len(meant) < _KORT or word[0] != meant[0] or _afgeleid(word, meant):
                continue
            if 0 < distance(word, meant, letters) <= letters:
                return found[0], name
    return None


def _afgeleid(word: str, name: str) -> bool:
    """Emmense and Emmenaar of Emmen, Coevorder of Coevorden."""
    stem = name.removesuffix("en").removesuffix("e")
    return any(word.startswith(each) and word[len(each) :] in _UITGANGEN for each in (name, stem))
