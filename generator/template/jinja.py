"""What Jinja compiles: the text of a part and a Jinja environment in, a template that is compiled once out.

docxtpl compiles anew for every document. What is kept here is the same template as long as the environment has the same
settings: those that Jinja looks at while it compiles are part of the key.
"""

from collections.abc import Callable
from functools import cache, lru_cache
from typing import Any

from jinja2 import Environment, Template, meta, nodes
from jinja2.defaults import DEFAULT_NAMESPACE
from jinja2.filters import FILTERS
from jinja2.tests import TESTS

# What Jinja looks at while it reads and compiles; the rest (filters, tests, globals) it looks up when it prints.
_SETTINGS = (
    "block_start_string",
    "block_end_string",
    "variable_start_string",
    "variable_end_string",
    "comment_start_string",
    "comment_end_string",
    "line_statement_prefix",
    "line_comment_prefix",
    "trim_blocks",
    "lstrip_blocks",
    "newline_sequence",
    "keep_trailing_newline",
    "optimized",
    "finalize",
    "autoescape",
)


def settings(environment: Environment) -> tuple[object, ...]:
    """What a compiled template depends on besides its text: compile anew where this has changed."""
    return (*(getattr(environment, naam) for naam in _SETTINGS), *environment.extensions)


def own_environment(autoescape: bool | Callable[[str | None], bool]) -> Environment:
    """The environment that docxtpl takes when it is given none."""
    if not autoescape:
        shared: Environment = Template("").environment  # that of every `jinja2.Template`
        return shared
    if autoescape is not True:
        return Environment(autoescape=autoescape)  # noqa: S701 - as it was given
    environment = _escaping()
    ours = (environment.filters, environment.tests, environment.globals)
    if ours == (FILTERS, TESTS, DEFAULT_NAMESPACE):
        return environment
    _escaping.cache_clear()  # somebody has added to Jinja's own filters
    return _escaping()


@cache
def _escaping() -> Environment:
    return Environment(autoescape=True)


def compile_source(source: str, environment: Any) -> Any:
    """A template that is kept, unless it has to be compiled anew for every document."""
    if not isinstance(environment, Environment):  # whatever renders will do for docxtpl
        return environment.from_string(source)
    kept = _kept(source, environment, settings(environment))
    return environment.from_string(source) if kept is None else kept


@lru_cache(maxsize=64)
def _kept(source: str, environment: Environment, _settings: tuple[object, ...]) -> Template | None:
    if is_worked_out(environment.parse(source), environment):
        return None
    return environment.from_string(source)


def starts(environment: Environment) -> tuple[str, ...]:
    """How a tag begins in this environment."""
    tags = (
        environment.block_start_string,
        environment.variable_start_string,
        environment.comment_start_string,
    )
    lines = (environment.line_statement_prefix, environment.line_comment_prefix)
    return (*tags, *(each for each in lines if each))


def is_text(tree: nodes.Template) -> bool:
    """Whether a template has no tags at all."""
    return all(
        isinstance(node, nodes.Output) and all(isinstance(each, nodes.TemplateData) for each in node.nodes)
        for node in tree.body
    )


def names(tree: nodes.Template) -> tuple[str, ...]:
    """The names that a template takes from its context."""
    return tuple(sorted(meta.find_undeclared_variables(tree)))


def is_worked_out(tree: nodes.Template, environment: Environment) -> bool:
    """Whether Jinja works something out while it compiles that may differ another time: a filter on a fixed value."""
    calls: list[nodes.Node] = list(tree.find_all((nodes.Filter, nodes.Test)))
    if environment.finalize is not None:
        printed = (each for output in tree.find_all(nodes.Output) for each in output.nodes)
        calls += (each for each in printed if not isinstance(each, nodes.TemplateData))
    return any(not isinstance(call, nodes.Name) and call.find(nodes.Name) is None for call in calls)
