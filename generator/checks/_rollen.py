"""Role words in running text: a project and a text in; which organisation has which word of which role out.

The words of the project itself come first: gastgemeente is the client in one cooperation and the host in another.
"""

import re
from collections.abc import Iterator, Mapping

from generator.checks._patronen import plain
from generator.model import Project

# Seen in agreements; only what can mean one role wherever it is used.
_GEWOON: Mapping[str, str] = {
    "gastheergemeente": "gastheer",
    "centrumgemeente": "gastheer",
    "servicegemeente": "gastheer",
    "partnergemeente": "gast",
}
_NIET_VAST = ("gastgemeente",)


def rolwoorden(project: Project) -> Mapping[str, str]:
    """Every word, in singular and plural, with its role."""
    own: dict[str, str] = {}
    for role in ("gastheer", "gast"):
        word = getattr(project.samenwerking.rolwoorden, role)
        own |= {form.lower(): role for form in (word.enkelvoud, word.meervoud) if form}
    plain_words = {form: role for word, role in _GEWOON.items() for form in (word, f"{word}n")}
    return {**plain_words, **own}


def vreemde_woorden(project: Project) -> frozenset[str]:
    """Words for a role that this project does not use."""
    own = project.samenwerking.rolwoorden
    used = {
        form.lower() for each in (own.gastheer, own.gast) for form in (each.enkelvoud, each.meervoud) if form
    }
    known = {form for word in (*_GEWOON, *_NIET_VAST) for form in (word, f"{word}n")}
    return frozenset(known - used)


def genoemde_rollen(project: Project, text: str) -> Iterator[tuple[str, str, str]]:
    """Every party that stands beside a role word: its id, the word and the role of the word."""
    words = rolwoorden(project)
    names = {
        organisatie.naam: id_
        for id_ in project.samenwerking.partijen
        if (organisatie := project.organisaties.get(id_)) and organisatie.naam
    }
    if not names:
        return
    text = plain(text)
    name = "|".join(sorted(map(re.escape, names), key=len, reverse=True))
    word = "|".join(sorted(map(re.escape, words), key=len, reverse=True))
    several = rf"(?:{name})(?:(?:,\s+|\s+en\s+)(?:{name}))*(?![\w-])"
    before = re.compile(rf"(?<![\w-])(?P<woord>{word})\s+(?P<namen>{several})", re.IGNORECASE)
    behind = re.compile(
        rf"(?<![\w-])(?P<namen>{several})(?:,\s+|\s+\(|\s+)(?:is|zijn|wordt|worden|blijft|treedt op als|als|optreden als|fungeert als)?\s*(?:de\s+)?"
        rf"(?P<woord>{word})(?![\w-])",
        re.IGNORECASE,
    )
    for pattern in (before, behind):
        for found in pattern.finditer(text):
            for each in re.findall(rf"(?:{name})(?![\w-])", found["namen"]):
                if each in names:
                    yield names[each], found["woord"], words[found["woord"].lower()]
