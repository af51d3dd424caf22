"""A notation file in, the `Notatie` that differs from the standard in what it says out; every wrong line with its place."""

from pathlib import Path

from generator.dutch.notation import STANDAARD, Notatie, notatie_uit
from generator.problem import Outcome, Problem
from generator.source.source import Mapping, Scalar, parse_yaml, read_text

_HERSTEL = "de sleutels en wat zij kunnen zijn, staan in docs/notatie.md"


def read_notation(path: Path, naam: str) -> Outcome[Notatie]:
    """Read a file of templates/notaties/; `naam` is how messages call it. Problem: `notatie`, one for each wrong line."""
    text = read_text(path, naam)
    tree = parse_yaml(text.value, naam) if text.value is not None else Outcome(None, text.problems)
    if tree.value is None:
        return Outcome(STANDAARD, tree.problems)
    if not isinstance(tree.value, Mapping):
        message = "een notatie is een lijst van sleutels met een waarde"
        return Outcome(STANDAARD, (Problem("notatie", message, tree.value.position, _HERSTEL),))
    problems = list(tree.problems)
    given: dict[str, str] = {}
    for entry in tree.value.entries:
        if not isinstance(entry.value, Scalar):
            message = f"bij '{entry.key.text}' hoort één waarde"
            problems.append(Problem("notatie", message, entry.value.position, _HERSTEL))
            continue
        try:
            notatie_uit({entry.key.text: entry.value.text})
            given[entry.key.text] = entry.value.text
        except ValueError as error:
            unknown = entry.key.text not in Notatie.__dataclass_fields__
            place = entry.key.position if unknown else entry.value.position
            problems.append(Problem("notatie", str(error), place, _HERSTEL))
    return Outcome(notatie_uit(given), tuple(problems))
