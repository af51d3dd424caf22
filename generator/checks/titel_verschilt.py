"""Een titel wordt aangehaald zoals hij is.

Wie een stuk aanhaalt met een woord te veel, te weinig of verkeerd, haalt een stuk aan dat er niet is: „marktbeperkingsplan” voor een
marktbewerkingsplan. Deze controle vergelijkt wat tussen aanhalingstekens staat, de titels van bijlagen en verwerkersovereenkomsten, en lange
woorden in de tekst met de titels van de stukken en documenten van het project. Is de vreemde titel die van de bron zelf, dan is het
stuk zo vastgelegd, en is er geen verschil. Waarschuwing.

Goed:

    stukken:
      plan: {titel: Marktbewerkingsplan 2014, soort: plan}
    documenten:
      brief: {soort: raadsbrief, vervolg: [Wij voeren het „Marktbewerkingsplan 2014” uit.]}

Fout:

    stukken:
      plan: {titel: Marktbewerkingsplan 2014, soort: plan}
    documenten:
      brief: {soort: raadsbrief, vervolg: [Wij voeren het „Marktbeperkingsplan 2014” uit.]}

Herstel: neem de titel letterlijk over, of verbeter hem bij het stuk.
"""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import cache

from generator.checks._gelijkenis import bare, inflected, slip
from generator.checks._patronen import plain
from generator.checks._teksten import Tekst, teksten
from generator.library.library import Library
from generator.model import Bijlage, Medewerker, Opdracht, Organisatie, Project, Stuk, Verwerking
from generator.problem import Problem

_CITAAT = re.compile(
    r"„([^”“]{4,})[”“]|“([^”]{4,})”|‘([^’]{4,})’(?!\w)|\"([^\"]{4,})\"|(?<!\w)'([^']{6,})'(?!\w)"
)
_WOORD = re.compile(r"[A-Za-zÀ-ÿ][\w’-]{9,}")
_JAARGANG = re.compile(r"\b(?:volgt|volgend|nieuw|eerder|vorig|vroeger|opvolger|later)\w*", re.IGNORECASE)
_GELIJK = 0.86  # of the letters, where a title of several words is meant
_LANG = 12  # letters of a word that can hardly be another word
_LETTERS = 3  # that may differ in such a word


def check(project: Project, library: Library) -> Iterator[Problem]:
    """Compare quotations and long words with the titles that are known."""
    titles = _titels(project)
    if not titles:
        return
    words = {word for title in titles for word in _WOORD.findall(title) if len(word) >= _LANG}
    said = {bare(word) for each in titles for word in _WOORD.findall(each)}
    for each in teksten(project, library):
        if isinstance(each.record, Organisatie | Medewerker) or (each.citaat and not _is_titel(each)):
            continue
        found = _aangehaald(each, titles) or _woord(each, words, said)
        if found:
            typed, title = found
            wat = f"'{typed}' lijkt op '{title}', maar is het niet"
            yield each.meld(
                "titel-verschilt",
                wat,
                "neem de titel letterlijk over, of verbeter hem bij het stuk",
                fout=False,
            )


def _titels(project: Project) -> tuple[str, ...]:
    documents: list[Stuk | Opdracht] = [*project.stukken.values(), *project.documenten.values()]
    found = (title for each in documents for title in (each.titel, each.citeertitel) if title)
    arranged = (each.overeenkomst for each in project.verwerkingen if each.overeenkomst)
    return tuple(dict.fromkeys(plain(title) for title in (*found, *arranged)))


def _is_titel(each: Tekst) -> bool:
    return isinstance(each.record, Bijlage | Verwerking) and each.sleutel in ("titel", "overeenkomst")


def _aangehaald(each: Tekst, titles: tuple[str, ...]) -> tuple[str, str] | None:
    """A quotation, or a field that holds a title, that is nearly one of the titles."""
    text = plain(each.tekst)
    quoted = [next(filter(None, groups)) for groups in _CITAAT.findall(text)]
    if _is_titel(each) or each.sleutel == "overeenkomst":
        quoted.append(text)
    known = {bare(title) for title in titles}
    for one in quoted:
        if bare(one) in known or any(f" {bare(one)} " in f" {title} " for title in known):
            continue
        best = max(_stukken(titles, one), key=lambda title: _gelijkenis(bare(one), bare(title)))
        if _gelijkenis(bare(one), bare(best)) >= _GELIJK and not _ander(one, best, text):
            return one, best
    return None


def _stukken(titles: tuple[str, ...], one: str) -> Iterator[str]:
    """The titles, and the ends of longer ones: people leave "Rapport" out."""
    yield from titles
    count = len(one.split())
    for title in titles:
        words = title.split()
        if 1 < count < len(words):
            yield " ".join(words[-count:])


@cache
def _gelijkenis(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def _ander(one: str, title: str, text: str) -> bool:
    """Whether it is another document: of another year that the text tells apart, or with another word in its title."""
    numbers = [re.findall(r"\d+", each) for each in (one, title)]
    if all(numbers) and numbers[0] != numbers[1] and (bare(title) in bare(text) or _JAARGANG.search(text)):
        return True
    typed, meant = bare(one).split(), bare(title).split()
    changed = [(a, b) for a, b in zip(typed, meant, strict=False) if a != b and not (a + b).isdigit()]
    return len(typed) == len(meant) and any(
        not inflected(a, b)
        and not slip(a, b, _LETTERS)
        and not (len(a) > _LANG < len(b) and _gelijkenis(a, b) >= _GELIJK)
        for a, b in changed
    )


def _woord(each: Tekst, words: set[str], said: set[str]) -> tuple[str, str] | None:
    """A long word that is a slip for one in a title."""
    for word in _WOORD.findall(plain(each.tekst)):
        if len(word) < _LANG or bare(word) in said:
            continue
        for title in words:
            if slip(word, title, _LETTERS):
                return word, title
    return None
