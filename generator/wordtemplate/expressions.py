"""The tags of a template and the names that it has in; every name, filter and kind of value that a tag gets wrong out.

Jinja parses what stands between the braces; this walks its tree with the kinds of shellnames.py, as the loops around a tag
leave them.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from jinja2 import Environment, TemplateSyntaxError, nodes

from generator.values import suggest
from generator.wordtemplate.shellnames import JA_NEE, TEKST, Soort, in_loop
from generator.wordtemplate.tags import Tag

# The same language as render/word/shell.py fills with; nothing is run here.
_JINJA = Environment(autoescape=True)
COMMANDS = ("if", "elif", "else", "endif", "for", "endfor", "set")
# A template may come from anybody: what it asks for must not fill the memory ("a" * 1000000000).
_MOST = 1000
# How a value of each kind is printed.
_PREFIX = {"tekst": ("",), "ja/nee": ("",), "regel": ("r",), "alineas": ("p",)}


class Fout(NamedTuple):
    """What is wrong with a tag, and how to mend it."""

    melding: str
    herstel: str


@dataclass(slots=True)
class Bereik:
    """The names at a place in a part: those of the template, and those of the loops around it."""

    namen: Mapping[str, Soort]
    sjabloon: str
    _lussen: list[Mapping[str, Soort]] = field(default_factory=list)

    def begin(self, namen: Mapping[str, Soort]) -> None:
        """Enter a loop."""
        self._lussen.append(self.namen)
        self.namen = in_loop({**self.namen, **namen})

    def einde(self) -> None:
        """Leave a loop."""
        if self._lussen:
            self.namen = self._lussen.pop()


def check_tag(tag: Tag, bereik: Bereik) -> Iterator[Fout]:
    """Look at one tag; `bereik` knows the names afterwards too."""
    if not tag.inhoud:
        yield Fout(f"'{tag.ruw}' is leeg", "schrijf er een naam in, of haal de accolades weg")
    elif not tag.opdracht:
        yield from _value(tag, bereik)
    elif tag.woord in ("if", "elif", "set"):
        yield from _condition(tag, bereik)
    elif tag.woord == "for":
        yield from _loop(tag, bereik)
    elif tag.woord == "endfor":
        bereik.einde()


def _value(tag: Tag, bereik: Bereik) -> Iterator[Fout]:
    tree = _parse(f"{{{{ {tag.inhoud} }}}}")
    if tree is None:
        yield _unreadable(tag)
        return
    output = tree.find(nodes.Output)
    printed = None if output is None else output.nodes[0]
    faults: list[Fout] = []
    kind = None if not isinstance(printed, nodes.Expr) else _Reader(tag, bereik, faults).kind(printed)
    yield from faults
    if kind is None or kind.naam == "onbekend" or faults:
        return
    if kind.naam in ("lijst", "groep", "niets"):
        yield _not_printable(tag, kind, bereik)
    elif tag.voor not in _PREFIX[kind.naam]:
        good = f"{{{{{_PREFIX[kind.naam][0]} {tag.inhoud} }}}}"
        yield Fout(f"'{tag.ruw}' moet zijn: '{good}'", f"vervang het door {good}")


def _not_printable(tag: Tag, kind: Soort, bereik: Bereik) -> Fout:
    name = tag.inhoud
    if kind.naam == "niets":
        return _absent(name, bereik)
    if kind.naam == "lijst":
        hint = f"herhaal haar: {{%p for regel in {name} %}}, dan {{{{ regel }}}}, dan {{%p endfor %}}"
        return Fout(f"'{name}' is een lijst en kan niet in één keer worden ingevuld", hint)
    fields = ", ".join(f"{name}.{key}" for key in kind.velden)
    return Fout(f"'{name}' is een groep gegevens", f"kies uit: {fields}")


def _condition(tag: Tag, bereik: Bereik) -> Iterator[Fout]:
    word, _, rest = tag.inhoud.partition(" ")
    source = f"{{% if {rest} %}}{{% endif %}}" if word != "set" else f"{{% {tag.inhoud} %}}"
    tree = _parse(source)
    if tree is None:
        yield _unreadable(tag)
        return
    faults: list[Fout] = []
    reader = _Reader(tag, bereik, faults)
    for found in tree.find_all(nodes.If):
        reader.kind(found.test)
    for given in tree.find_all(nodes.Assign):
        if isinstance(given.target, nodes.Name):
            bereik.namen = {**bereik.namen, given.target.name: reader.kind(given.node) or TEKST}
    yield from faults


def _loop(tag: Tag, bereik: Bereik) -> Iterator[Fout]:
    tree = _parse(f"{{% {tag.inhoud} %}}{{% endfor %}}")
    loop = None if tree is None else tree.find(nodes.For)
    if loop is None or not isinstance(loop.target, nodes.Name):
        bereik.begin({})
        yield _unreadable(tag)
        return
    faults: list[Fout] = []
    kind = _Reader(tag, bereik, faults).kind(loop.iter)
    if kind is not None and kind.naam == "niets":
        faults.append(_absent(tag.inhoud.rpartition(" ")[2], bereik))
    elif kind is not None and kind.naam != "lijst":
        hint = "herhaal een lijst: " + ", ".join(_lists(bereik.namen))
        faults.append(Fout(f"'{tag.ruw}' herhaalt iets wat geen lijst is", hint))
    of = kind.van if kind is not None and kind.van is not None else None
    bereik.begin({loop.target.name: of or Soort("onbekend")})
    yield from faults


def _lists(names: Mapping[str, Soort], above: str = "") -> Iterator[str]:
    for name, kind in names.items():
        if kind.naam == "lijst":
            yield f"{above}{name}"
        elif kind.naam == "groep" and name != "loop":
            yield from _lists(kind.velden, f"{above}{name}.")


def _absent(name: str, bereik: Bereik) -> Fout:
    what = "een brief" if bereik.sjabloon == "brief" else "een overeenkomst"
    return Fout(f"'{name}' bestaat niet in {what}", "haal het weg, of zet het in het andere sjabloon")


def _unreadable(tag: Tag) -> Fout:
    if tag.inhoud[:2] in ("p ", "r ") or tag.inhoud[:3] in ("tr ", "tc "):
        good = tag.ruw[:2] + tag.inhoud
        return Fout(
            f"'{tag.ruw}' is niet te lezen", f"zet geen spatie tussen de accolade en de letter: {good}…"
        )
    return Fout(
        f"'{tag.ruw}' is niet te lezen",
        "schrijf een naam zoals {{ titel }}, of een opdracht zoals {%p if voorblad %}",
    )


def _parse(source: str) -> nodes.Template | None:
    try:
        return _JINJA.parse(source)
    except TemplateSyntaxError:
        return None


@dataclass(slots=True)
class _Reader:
    """Finds what an expression is, and puts what is wrong with it in a list; None where that cannot be known."""

    tag: Tag
    bereik: Bereik
    fouten: list[Fout]

    def kind(self, node: nodes.Node) -> Soort | None:
        match node:
            case nodes.Name():
                return self._name(node.name, self.bereik.namen, "")
            case nodes.Getattr():
                return self._field(node.node, node.attr)
            case nodes.Getitem(arg=nodes.Const(value=str(key))):
                return self._field(node.node, key)
            case nodes.Getitem():
                of = self.kind(node.node)
                return of.van if of is not None else None
            case nodes.Filter():
                return self._filter(node)
            case nodes.Not() | nodes.Compare() | nodes.Test():
                self._children(node)
                return JA_NEE
            case nodes.Mul() | nodes.Pow() | nodes.Call():
                what = "een functie" if isinstance(node, nodes.Call) else "rekenen"
                hint = "schrijf alleen namen, vergelijkingen en filters"
                self.fouten.append(Fout(f"'{self.tag.ruw}': {what} kan niet in een sjabloon", hint))
                return None
            case nodes.Const(value=int(number)) if abs(number) > _MOST:
                hint = "neem een kleiner getal"
                self.fouten.append(
                    Fout(f"'{self.tag.ruw}': een getal boven {_MOST} kan niet in een sjabloon", hint)
                )
                return None
            case nodes.Const():
                return TEKST
            case _:
                self._children(node)
                return None

    def _children(self, node: nodes.Node) -> None:
        for child in node.iter_child_nodes():
            self.kind(child)

    def _filter(self, node: nodes.Filter) -> Soort | None:
        if node.name not in _JINJA.filters:
            hint = suggest(node.name, tuple(_JINJA.filters)) or "haal het filter weg"
            self.fouten.append(Fout(f"'{self.tag.ruw}': het filter '{node.name}' bestaat niet", hint))
        self._children(node)
        return None

    def _field(self, above: nodes.Node, key: str) -> Soort | None:
        kind = self.kind(above)
        if kind is None or kind.naam == "onbekend":
            return None
        path = _path(above)
        if kind.naam == "niets":
            self.fouten.append(_absent(f"{path}.{key}", self.bereik))
            return None
        return self._name(key, kind.velden, f"{path}.")

    def _name(self, name: str, known: Mapping[str, Soort], above: str) -> Soort | None:
        if name in known:
            return known[name]
        hint = suggest(name, tuple(key for key in known if key != "loop"))
        self.fouten.append(Fout(f"'{above}{name}' bestaat niet", hint or "haal het weg"))
        return None


def _path(node: nodes.Node) -> str:
    match node:
        case nodes.Name():
            return node.name
        case nodes.Getattr():
            return f"{_path(node.node)}.{node.attr}"
        case _:
            return "…"
