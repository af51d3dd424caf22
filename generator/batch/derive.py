"""A row in the place of what the project says: a tree and the values of a row in; the tree with those values out."""

from dataclasses import dataclass

from generator.batch.task import Deel, Invulling
from generator.load import Geladen, Grond, load_tree
from generator.problem import Outcome, Problem
from generator.source.source import Entry, Mapping, Node, Scalar, Sequence


@dataclass(frozen=True, slots=True)
class Basis:
    """A project that was read once, to be filled in anew for every row."""

    boom: Node
    grond: Grond
    problems: tuple[Problem, ...] = ()

    def ingevuld(self, deel: Deel) -> Outcome[Geladen]:
        """The project as if its file said what the row says: read and checked in the same way, with the row's places."""
        tree = self.boom
        for each in deel.waarden:
            tree = put(tree, each.pad, each)
        return load_tree(tree, self.grond, self.problems)


def put(node: Node, pad: tuple[str | int, ...], waarde: Invulling) -> Node:
    """The tree with a value at a path; what it stands in exists (columns.py), the last key may be new."""
    if not pad:
        return Scalar(waarde.tekst, waarde.plaats, plain=False)
    first, rest = pad[0], pad[1:]
    if isinstance(first, int):
        assert isinstance(node, Sequence)
        items = tuple(put(item, rest, waarde) if n == first else item for n, item in enumerate(node.items))
        return Sequence(items, node.position)
    assert isinstance(node, Mapping)
    known = node.get(first)
    if known is not None:
        entries = tuple(
            Entry(_key(each.key, waarde, rest), put(each.value, rest, waarde))
            if each.key.text == first
            else each
            for each in node.entries
        )
        return Mapping(entries, node.position)
    new = Entry(Scalar(first, waarde.kop, plain=True), put(Mapping((), waarde.plaats), rest, waarde))
    return Mapping((*node.entries, new), node.position)


def _key(key: Scalar, waarde: Invulling, rest: tuple[str | int, ...]) -> Scalar:
    """The key of a value from a row stands above its column; those around it stay in the project file."""
    return key if rest else Scalar(key.text, waarde.kop, plain=True)
