"""„In principe positief” is geen instemming.

Staat onder `medezeggenschap` dat een overlegorgaan advies is gevraagd of in principe positief is, dan mag een tekst niet zeggen dat het
heeft ingestemd, akkoord is of positief adviseerde. De medezeggenschap kan zich daarop beroepen, en de raad is dan verkeerd ingelicht. Noemt
de zin een gemeente, dan telt wat haar orgaan zei; staat er een meervoud, dan moeten ze het allemaal hebben gezegd. Waarschuwing.

Goed:

    medezeggenschap:
      - {orgaan: OR, organisatie: emmen, strekking: in principe positief}
    documenten:
      brief: {soort: raadsbrief, personeel_toelichting: De ondernemingsraad is in principe positief.}

Fout:

    medezeggenschap:
      - {orgaan: OR, organisatie: emmen, strekking: in principe positief}
    documenten:
      brief: {soort: raadsbrief, personeel_toelichting: De ondernemingsraad heeft ingestemd.}

Herstel: schrijf wat het orgaan heeft gezegd, of leg de instemming vast onder `medezeggenschap`.
"""

import re
from collections.abc import Iterator

from generator.checks._melding import naam_van
from generator.checks._patronen import plain, sentences
from generator.checks._teksten import teksten
from generator.library.library import Library
from generator.model import Medezeggenschap, Project
from generator.problem import Problem

_ORGANEN = {
    ("OR",): re.compile(r"\bOR(?:'en|-en)?\b|\b[Oo]ndernemingsra(?:ad|den)\b"),
    ("GO",): re.compile(r"\bGO(?:'s)?\b|\b[Gg]eorganiseerd [Oo]verleg\b"),
    ("lokaal overleg",): re.compile(r"\b[Ll]oka(?:al|le) [Oo]verleg(?:gen)?\b"),
    ("GO", "lokaal overleg"): re.compile(r"\b(?:[Vv]ak)?bonden\b|\b[Vv]akorganisaties\b"),
    ("OR", "GO", "lokaal overleg"): re.compile(r"\b[Mm]edezeggenschap\w*\b|\b[Oo]verlegorganen\b"),
}
_MEERVOUD = re.compile(r"raden\b|\w'(?:s|en)\b|overleggen\b|\balle\b|\bbeide\b|organen\b", re.IGNORECASE)
_AKKOORD = re.compile(
    r"\b(ingestemd|stemt in|stemmen in|stemde in|stemden in|instemming|akkoord|overeenstemming|goedgekeurd|goedkeuring|eens met)\b",
    re.IGNORECASE,
)
_POSITIEF = re.compile(r"(?<!in principe )(?<!in beginsel )(?<!voorlopig )\bpositief\b", re.IGNORECASE)
_NIET = re.compile(
    r"\b(niet|geen|zonder|vragen|vraagt|gevraagd|verzoek\w*|nodig|vereist|zodra|als|indien|voorbehoud|mits|moet|moeten|zal|zullen|kan|"
    r"kunnen|verwacht\w*|streven|nog (?:te|moet|wordt)|in afwachting|(?:na|tot|over|op|om) (?:de |hun |haar |te )?(?:instemming|overeenstemming|"
    r"akkoord|goedkeuring)|wordt|worden)\b",
    re.IGNORECASE,
)
_UITSPRAAK = re.compile(
    rf"{_AKKOORD.pattern}|\\b(?:positief|negatief|geadviseerd|gevraagd)\\b", re.IGNORECASE
)
_GEEN_INSTEMMING = ("gevraagd", "in principe positief", "negatief")


def check(project: Project, library: Library) -> Iterator[Problem]:
    """Look for agreement in the texts where the facts know none."""
    for each in teksten(project, library):
        if each.pad.split("[")[0] == "medezeggenschap":
            continue
        for said, found in _gezegd(project, each.tekst):
            who = f"de {found.orgaan} van" if found.orgaan == "OR" else f"het {found.orgaan} van"
            wat = f"'{said}', maar {who} {naam_van(project, found.organisatie)} is vastgelegd als: {found.strekking}"
            hint = "schrijf wat het orgaan heeft gezegd, of leg het vast onder medezeggenschap"
            yield each.meld("in-principe-positief", wat, hint, fout=False)
            break


def _gezegd(project: Project, text: str) -> Iterator[tuple[str, Medezeggenschap]]:
    """Every word of agreement with the advice that gives it the lie."""
    for _, sentence in sentences(plain(text)):
        for part in _uitspraken(sentence):
            said = _AKKOORD.search(part) or _POSITIEF.search(part)
            if said and not _NIET.search(part) and (found := _ontkracht(project, part)):
                yield said[0], found


def _uitspraken(sentence: str) -> Iterator[str]:
    """The statements of a sentence: "de OR is positief, en in het GO is overeenstemming" makes two."""
    statement = ""
    for part in re.split(r"(?<=,)\s|\s(?=en\s|maar\s|terwijl\s)|(?<=;)\s", sentence):
        statement = f"{statement} {part}"
        if _UITSPRAAK.search(part):
            yield statement
            statement = ""
    yield statement


def _ontkracht(project: Project, sentence: str) -> Medezeggenschap | None:
    """The advice that gives the lie to a sentence that says that there is agreement."""
    organs = {organ for names, pattern in _ORGANEN.items() if pattern.search(sentence) for organ in names}
    known = [each for each in project.medezeggenschap if each.orgaan in organs and each.strekking]
    named = [each for each in known if naam_van(project, each.organisatie or "") in sentence]
    many = bool(_MEERVOUD.search(sentence))
    latest = _laatste(named or known)
    unsettled = [each for each in latest if each.strekking in _GEEN_INSTEMMING]
    enough = bool(unsettled) if named or many else len(unsettled) == len(latest)
    return unsettled[0] if unsettled and enough else None


def _laatste(known: list[Medezeggenschap]) -> list[Medezeggenschap]:
    """What every body of every organisation said last: who asked first and agreed later, agreed."""
    by_body: dict[tuple[str, str], list[Medezeggenschap]] = {}
    for each in known:
        by_body.setdefault((each.orgaan, each.organisatie), []).append(each)
    return [
        next((each for each in group if each.strekking not in _GEEN_INSTEMMING), group[-1])
        for group in by_body.values()
    ]
