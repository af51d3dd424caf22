"""What an expression can be: its tree and the views of its names in; the views that can come out, and what is wrong, out.

Every step is done on the real views of a filled trial: a field is asked of them, a filter of Dutch notation is run on them. A list
filter keeps all members, since which of them it would choose depends on the project. No views means: nothing is known, so
nothing is said of what follows from it.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from jinja2 import nodes

from generator.clausecheck.comparisons import Vergelijking, compare
from generator.clausecheck.names import Beeld, Zichten
from generator.coverage.written import written
from generator.document import Waarde
from generator.expression import filters
from generator.expression.view import Gat, Kijk, Los, Paar, Rij, UnknownFieldError, WrongUseError
from generator.model import Stuk
from generator.model.assignment import Opdracht

Meld = Callable[[str, str, str], None]  # code, message, hint
_FILTERS, _TESTS = filters.alle(), filters.alle_tests()
_BOTH: Zichten = (True, False)
_ENOUGH = 40  # views of one thing; lists are longer only by more of the same
# Filters that take a list and the name of a field of its members.
_VELDFILTERS = ("waar", "op", "som", "kleinste_groep")


@dataclass(slots=True)
class Lezer:
    """Works out one expression. `namen` are the views of every name, those of loops included."""

    beeld: Beeld
    namen: Mapping[str, Zichten]
    meld: Meld
    vergelijkingen: list[Vergelijking] = field(default_factory=list)
    gevraagd: list[tuple[str, Zichten]] = field(
        default_factory=list
    )  # artikel('…') with the documents that it asks of
    via: dict[str, set[str]] = field(default_factory=dict)  # what is asked of the document that a field names

    def views(self, node: nodes.Node) -> Zichten:
        """The views that a node can come out as, not too many of them."""
        match node:
            case nodes.Const(value=value):
                found: Zichten = (value,)
            case nodes.Name(name=name):
                found = self.namen.get(name, ())
            case nodes.Getattr(node=inner, attr=attr):
                found = self.attribute(self.views(inner), attr, written(inner))
            case nodes.Getitem(node=inner, arg=nodes.Const(value=str(key))):
                found = self.item(self.views(inner), key, written(inner))
            case nodes.Filter(node=inner, name=name) if inner is not None:
                found = self.filtered(node, name, self.views(inner))
            case nodes.List(items=items) | nodes.Tuple(items=items):
                found = ([view for each in items for view in self.views(each)[:1]],)
            case nodes.Neg(node=inner):
                found = self.views(inner)
            case _:
                found = self.logic(node)
        return found[:_ENOUGH]

    def logic(self, node: nodes.Node) -> Zichten:
        """What is true or false, or one of two."""
        match node:
            case nodes.And(left=left, right=right) | nodes.Or(left=left, right=right):
                return (*self.views(left), *self.views(right))
            case nodes.CondExpr(test=test, expr1=one, expr2=other):
                self.views(test)
                return (*self.views(one), *(self.views(other) if other else ()))
            case nodes.Test(node=inner):
                self.tested(node, self.views(inner))
            case nodes.Compare():
                self.compared(node)
            case nodes.Not(node=inner):
                self.views(inner)
            case nodes.Call(args=args):
                self.asked(args)
        return _BOTH

    # --- fields

    def attribute(self, views: Zichten, naam: str, whose: str) -> Zichten:
        """A field of a value; a mistake where none of the views has it."""
        found: list[Any] = []
        refused: list[tuple[str, str]] = []
        if "." in whose and any(_is_document(view) for view in views):
            self.via.setdefault(whose.rsplit(".", 1)[-1], set()).add(naam)
        for view in views:
            if isinstance(view, Rij):
                refused.append(_of_list(naam, whose))
            if isinstance(view, Rij | Gat):
                continue
            try:
                result = view.get(naam) if isinstance(view, Los | Kijk | Paar) else _no_fields(naam)
            except UnknownFieldError as error:
                refused.append((str(error), error.tip))
                continue
            found += self.widened(result, naam, view)
        if refused and not found:
            self.meld("onbekend-veld", *refused[0])
        return tuple(found)

    def widened(self, result: Any, naam: str, whose: Any) -> Zichten:
        """A field that names a document can name any: of the kind that it is called after, or else of every kind."""
        if not _is_document(result) or isinstance(whose, Rij):
            return (result,)
        named = [
            view
            for view in self.beeld.documenten
            if isinstance(view.record, Stuk) or view.record.soort == naam
        ]
        return tuple(named if naam in self.beeld.namen else self.beeld.documenten)

    def item(self, views: Zichten, key: str, whose: str) -> Zichten:
        """`besluiten['…']` is one of the list, whatever its id; of another value it is a field."""
        members = [deel for view in views if isinstance(view, Rij) for deel in view]
        rest = tuple(view for view in views if not isinstance(view, Rij))
        return (*members, *(self.attribute(rest, key, whose) if rest else ()))

    # --- filters

    def filtered(self, node: nodes.Filter, naam: str, views: Zichten) -> Zichten:
        views = tuple(view for view in views if not isinstance(view, Gat))
        args = [self.views(each) for each in node.args]
        if node.kwargs:
            self.meld(
                "uitdrukking",
                f"het filter '{naam}' neemt geen woorden met een =",
                "schrijf alleen de waarden",
            )
            return ()
        if not views:
            return ()
        if naam in _VELDFILTERS and node.args:
            return self.by_field(node, naam, views)
        if naam in ("eerste", "laatste") and any(isinstance(view, Rij) for view in views):
            return tuple(deel for view in views if isinstance(view, Rij) for deel in view)
        if not all(args):
            return ()
        return self.run(naam, _FILTERS[naam], views, [each[0] for each in args])

    def by_field(self, node: nodes.Filter, naam: str, views: Zichten) -> Zichten:
        """A list and a field of its members: the field has to be there, and hold what it is asked for."""
        members = tuple(deel for view in views if isinstance(view, Rij) for deel in view)
        first = node.args[0]
        if not isinstance(first, nodes.Const) or not isinstance(first.value, str) or not members:
            return self.run(naam, _FILTERS[naam], views, [v[0] for v in map(self.views, node.args) if v])
        values = self.attribute(members, first.value, "een van de lijst")
        if naam == "waar":
            for wanted in node.args[1:]:
                both = (values, self.views(wanted))
                self.note(compare("eq", both, self.beeld), f"{first.value} == {written(wanted)}")
            return tuple(Rij(view.delen, view.pad, view.label) for view in views if isinstance(view, Rij))
        args = [first.value] if values else []
        return self.run(naam, _FILTERS[naam], views, args) if args else ()

    def run(self, naam: str, function: Callable[..., Any], views: Zichten, args: list[Any]) -> Zichten:
        """Run a filter on the views; a mistake where it refuses all of them."""
        context = {"zicht_": self.beeld.omgeving}
        found: list[Any] = []
        refused = ""
        for view in views:
            try:
                found.append(function(context, view, *args))
            except WrongUseError as error:
                refused = refused or str(error)
            except (TypeError, AttributeError, ArithmeticError):
                refused = (
                    refused
                    or f"het filter '{naam}' past niet bij deze waarde, of krijgt te veel of te weinig woorden mee"
                )
            except (UnknownFieldError, ValueError):
                return ()  # depends on what the project fills in
        if refused and not found:
            self.meld("uitdrukking", refused, f"kijk in de lijst van filters bij '{naam}'")
        return tuple(found)

    def tested(self, node: nodes.Test, views: Zichten) -> None:
        args = [self.views(each) for each in node.args]
        known = tuple(view for view in views if not isinstance(view, Gat))
        if known and all(args):
            self.run(node.name, _TESTS[node.name], known, [each[0] for each in args])

    # --- comparisons, and the presence of clauses

    def compared(self, node: nodes.Compare) -> None:
        left = node.expr
        for each in node.ops:
            sides = (self.views(left), self.views(each.expr))
            self.note(compare(each.op, sides, self.beeld), written(nodes.Compare(left, [each])))
            left = each.expr

    def note(self, found: Vergelijking, text: str) -> None:
        self.vergelijkingen.append(found)
        if found.fout:
            self.meld(found.code, f"{text}: {found.fout}", found.tip)

    def asked(self, args: list[nodes.Expr]) -> None:
        anker = args[0] if args else None
        documents = self.views(args[1]) if len(args) > 1 else (None,)
        if isinstance(anker, nodes.Const) and isinstance(anker.value, str):
            self.gevraagd.append((anker.value, documents))


def _of_list(naam: str, whose: str) -> tuple[str, str]:
    """A field of a list is a mistake that would show as a gap; one of its members has an id between brackets."""
    hint = f"kies er een ({whose} | eerste), loop erover, of gebruik een filter: {whose} | aantal"
    return f"'{whose}' is een lijst en heeft geen veld '{naam}'", hint


def _is_document(view: Any) -> bool:
    return isinstance(view, Kijk) and isinstance(view.record, Opdracht | Stuk)


def _no_fields(naam: str) -> Any:
    raise UnknownFieldError(naam, "een enkele waarde")


__all__ = ["Lezer", "Meld", "Waarde"]
