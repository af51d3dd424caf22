"""What no project reaches, said to a jurist: the coverage of a library in; a warning for every outermost point, and figures, out."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace

from generator.coverage.points import GEEN, ONWAAR, WAAR, Punt, Puntsoort
from generator.problem import Problem, Severity

CODE = "niet-bereikt"
_WORDS: Mapping[Puntsoort, str] = {
    "tekst": "teksten",
    "voorwaarde": "uitkomsten van voorwaarden",
    "tak": "uitkomsten van takken",
    "keuze": "uitkomsten van keuzes in een zin",
}
_HINT = "klopt de voorwaarde? het kan ook dat akkoord het geval niet vond: maak dan zelf een voorbeeldproject dat er komt"


def unreached(punten: Mapping[str, tuple[Punt, ...]], bereikt: Collection[Punt]) -> Iterator[Problem]:
    """What nothing reaches. Of what lies within it nothing is said: that cannot be reached either."""
    for of_file in punten.values():
        conditional = any(punt.soort == "voorwaarde" for punt in of_file)
        for punt in of_file:
            if punt in bereikt or (punt.soort == "tekst" and conditional):
                continue
            if message := _message(punt, bereikt):
                yield Problem(CODE, message, punt.plaats, _HINT, Severity.WARNING)


def _message(punt: Punt, bereikt: Collection[Punt]) -> str:
    if punt.soort == "tekst":
        return "deze tekst komt in geen enkel proefproject in een document"
    if punt.soort == "lus":
        empty = replace(punt, uitkomst=GEEN) in bereikt
        filled = any(replace(punt, uitkomst=each) in bereikt for each in ("een", "meer"))
        return (
            "deze lijst is in elk proefproject leeg"
            if punt.uitkomst == "een" and empty and not filled
            else ""
        )
    other = replace(punt, uitkomst=ONWAAR if punt.uitkomst == WAAR else WAAR)
    if other not in bereikt:
        neither = punt.soort == "voorwaarde" and punt.uitkomst == WAAR
        return (
            "deze voorwaarde is in geen enkel proefproject bekeken: er is geen dag waarop deze tekst geldt"
            if neither
            else ""
        )
    if punt.soort == "keuze":
        return f"'{punt.bron}' is in elk proefproject {other.uitkomst}"
    if punt.uitkomst == WAAR:
        return "deze voorwaarde is in geen enkel proefproject waar: wat eronder staat, komt in geen document"
    return "deze voorwaarde is in elk proefproject waar: zij kan weg, of er hoort iets anders te staan"


def figures(punten: Mapping[str, tuple[Punt, ...]], bereikt: Collection[Punt]) -> str:
    """How much was reached, by kind of point: "218 van 218 teksten, …"."""
    every = [punt for of_file in punten.values() for punt in of_file]
    total, reached = (
        Counter(punt.soort for punt in some) for some in (every, [each for each in every if each in bereikt])
    )
    parts = [f"{reached[soort]} van {total[soort]} {word}" for soort, word in _WORDS.items() if total[soort]]
    loops = Counter(punt.uitkomst for punt in every if punt.soort == "lus" and punt in bereikt)
    if total["lus"]:
        parts.append(
            f"van {total['lus'] // 3} lijsten {loops['geen']} leeg, {loops['een']} met één lid en {loops['meer']} met meer"
        )
    return ", ".join(parts)


def texts_left(punten: Mapping[str, tuple[Punt, ...]], bereikt: Collection[Punt]) -> tuple[str, ...]:
    """The files of the texts that are not reached."""
    return tuple(
        file
        for file, of_file in punten.items()
        if any(punt.soort == "tekst" and punt not in bereikt for punt in of_file)
    )
