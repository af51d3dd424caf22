"""Expressions to functions: text in, a compiled expression out that a sandbox runs; what it may say is a short list."""

from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, reduce
from typing import Any

from jinja2 import Environment, StrictUndefined, TemplateSyntaxError, nodes
from jinja2.runtime import Context
from jinja2.sandbox import SandboxedEnvironment

from generator.expression import filters
from generator.expression.view import Gat, Kijk, Los, Paar, Rij, UnknownFieldError, WrongUseError
from generator.problem import Position, Problem
from generator.values import suggest

MAX_LENGTH = 500
FUNCTIES = ("artikel",)

# What an expression may consist of: no assignments, no arithmetic on text, no calls but ours.
_ALLOWED = (
    nodes.Template, nodes.Output, nodes.Const, nodes.Name, nodes.Getattr, nodes.Getitem, nodes.Compare, nodes.Operand,
    nodes.And, nodes.Or, nodes.Not, nodes.CondExpr, nodes.Filter, nodes.Test, nodes.Call, nodes.List, nodes.Tuple,
    nodes.Neg, nodes.TemplateData,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Uitdrukking:
    """A compiled expression with the names that it uses.

    Most are a name and its fields (`document.ingangsdatum`): `keten`, which needs no code of Jinja's to be followed.
    """

    bron: str
    namen: frozenset[str]
    code: Callable[[Context], Iterator[str]]
    keten: tuple[str, ...] = ()

    def reken(self, namen: dict[str, Any]) -> Any:
        """Evaluate; raises UnknownFieldError, WrongUseError or ValueError (a value that its notation refuses)."""
        if self.keten:
            return reduce(_attribute, self.keten[1:], namen[self.keten[0]])
        context = _Names(namen)
        for _ in self.code(context):
            pass  # the code of an expression prints nothing; it leaves its result in the context
        return context.vars["result"]


class _Names(Context):
    """The names of one evaluation. Jinja's own constructor copies them and looks for blocks, which no expression has."""

    def __init__(self, namen: dict[str, Any]) -> None:
        self.parent = namen
        self.vars = {}
        self.environment = environment()
        self.exported_vars = set()
        self.name = None


class _Sandbox(SandboxedEnvironment):
    """Attributes and items come from our views and from nothing else."""

    def getattr(self, obj: Any, attribute: str) -> Any:
        return _attribute(obj, attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        if isinstance(obj, Kijk | Gat | Paar | Rij) and isinstance(argument, str):
            return obj.get(argument)
        raise WrongUseError("tussen [ ] hoort een id tussen aanhalingstekens, bij een lijst")

    def is_safe_callable(self, obj: Any) -> bool:
        return getattr(obj, "mag_in_uitdrukking", False) is True


def _attribute(obj: Any, naam: str) -> Any:
    if isinstance(obj, _VIEWS):
        return obj.get(naam)
    raise UnknownFieldError(naam, "deze waarde")


_VIEWS = (Los, Gat, Kijk, Paar, Rij)


def _environment() -> Environment:
    environment = _Sandbox(undefined=StrictUndefined)
    environment.globals.clear()
    environment.filters = dict(filters.alle())
    environment.tests = dict(filters.alle_tests())
    return environment


@cache
def environment() -> Environment:
    """The sandbox, made once: our filters and tests, no globals."""
    return _environment()


@cache
def _compiled(bron: str) -> Uitdrukking | tuple[str, str]:
    """Compile, or say what is wrong and how to mend it."""
    if len(bron) > MAX_LENGTH:
        return f"deze uitdrukking is langer dan {MAX_LENGTH} tekens", "verdeel haar"
    if not bron.strip():
        return "hier staat een lege uitdrukking", "zet er een naam in"
    env = environment()
    try:
        tree = env.parse("{{ " + bron + " }}")
        wrong = _wrong(tree)
        if wrong:
            return wrong
        return Uitdrukking(
            bron,
            # Nothing can be declared in an expression, so every name comes from outside; Jinja's own `self` too.
            frozenset(name.name for name in tree.find_all(nodes.Name)),
            _code(bron, env),
            _chain(tree),
        )
    except TemplateSyntaxError as error:
        return (
            f"deze uitdrukking is niet te lezen: {_dutch(error)}",
            "kijk naar haakjes, aanhalingstekens en |",
        )
    except RecursionError:
        return "deze uitdrukking heeft te veel lagen", "maak haar korter"


def _chain(tree: nodes.Template) -> tuple[str, ...]:
    """The names of an expression that is a name and its fields, and nothing else; empty for any other."""
    (output,) = tree.body
    assert isinstance(output, nodes.Output)
    node, fields = output.nodes[0], deque[str]()
    while isinstance(node, nodes.Getattr):
        fields.appendleft(node.attr)
        node = node.node
    return (node.name, *fields) if isinstance(node, nodes.Name) else ()


def _code(bron: str, env: Environment) -> Callable[[Context], Iterator[str]]:
    """What Jinja compiles an expression to; `compile_expression` wraps the same in a template of its own making."""
    template: Any = env.compile_expression(bron, undefined_to_none=False)
    code: Callable[[Context], Iterator[str]] = template._template.root_render_func  # noqa: SLF001 - it has no other way
    return code


def _wrong(tree: nodes.Template) -> tuple[str, str] | None:
    for node in tree.find_all(nodes.Node):
        match node:
            case nodes.Filter(name=name) if name not in environment().filters:
                return f"het filter '{name}' bestaat niet", suggest(name, tuple(environment().filters))
            case nodes.Test(name=name) if name not in environment().tests:
                return f"de toets '{name}' bestaat niet", suggest(name, tuple(environment().tests))
            case nodes.Call() if not (isinstance(node.node, nodes.Name) and node.node.name in FUNCTIES):
                return (
                    "alleen artikel('…') mag worden aangeroepen",
                    "gebruik een filter: {{ waarde | filter }}",
                )
            case nodes.Call() if (
                node.kwargs or node.dyn_args or node.dyn_kwargs or len(node.args) not in (1, 2)
            ):
                return "artikel() vraagt een naam", "schrijf artikel('kosten')"
            case nodes.Template() | nodes.Output():
                if isinstance(node, nodes.Output) and len(node.nodes) != 1:
                    return "hier hoort één uitdrukking", "zet elke waarde in haar eigen {{ … }}"
            case _ if not isinstance(node, (*_ALLOWED, nodes.Keyword)):
                return f"dit mag niet in een uitdrukking ({type(node).__name__})", "gebruik een filter"
    return None


def _dutch(error: TemplateSyntaxError) -> str:
    """Jinja's English, as far as authors meet it."""
    message = error.message or ""
    if "No filter named" in message:
        return message.replace("No filter named", "geen filter met de naam").rstrip(".")
    if "expected token" in message:
        return "er ontbreekt een haakje of aanhalingsteken, of er staat een woord te veel"
    return "de schrijfwijze klopt niet"


def compile_expression(bron: str, plaats: Position, bekend: frozenset[str]) -> Uitdrukking | Problem:
    """Compile an expression of a clause or kind; `bekend` are the names that it may use.

    A problem has the code `uitdrukking` (it cannot be read) or `onbekende-naam`.
    """
    compiled = _compiled(bron)
    if not isinstance(compiled, Uitdrukking):
        return Problem("uitdrukking", compiled[0], plaats, compiled[1])
    if compiled.namen <= bekend:
        return compiled
    for naam in sorted(compiled.namen - bekend - set(FUNCTIES)):
        return Problem(
            "onbekende-naam",
            f"de naam '{naam}' bestaat niet in een uitdrukking",
            plaats,
            suggest(naam, tuple(sorted(bekend))),
        )
    return compiled
