"""A part of an expression as text: a node of Jinja's tree in, what an author could have written out."""

from jinja2 import nodes

_OPERATORS = {
    "eq": "==", "ne": "!=", "lt": "<", "lteq": "<=", "gt": ">", "gteq": ">=", "in": "in", "notin": "not in",
}  # fmt: skip


def written(node: nodes.Node) -> str:
    """Write a node of an expression; brackets stand around what is composed, so that it reads back the same."""
    match node:
        case nodes.Const(value=value):
            return str(value).lower() if isinstance(value, bool) else repr(value)
        case nodes.Name(name=name):
            return name
        case nodes.Getattr(node=inner, attr=attr):
            return f"{_closed(inner)}.{attr}"
        case nodes.Getitem(node=inner, arg=arg):
            return f"{_closed(inner)}[{written(arg)}]"
        case nodes.Filter(node=inner, name=name, args=args) if inner is not None:
            return f"{_closed(inner)} | {name}{_called(args)}"
        case nodes.Call(node=inner, args=args):
            return f"{written(inner)}{_called(args)}"
        case nodes.List(items=items) | nodes.Tuple(items=items):
            return f"[{', '.join(map(written, items))}]"
    return _logic(node)


def _logic(node: nodes.Node) -> str:
    match node:
        case nodes.Test(node=inner, name=name, args=args):
            return f"{_closed(inner)} is {name}{_called(args)}"
        case nodes.Compare(expr=expr, ops=ops):
            return _closed(expr) + "".join(f" {_OPERATORS[each.op]} {_closed(each.expr)}" for each in ops)
        case nodes.And(left=left, right=right) | nodes.Or(left=left, right=right):
            return f"{_closed(left)} {'and' if isinstance(node, nodes.And) else 'or'} {_closed(right)}"
        case nodes.Not(node=inner):
            return f"not {_closed(inner)}"
        case nodes.Neg(node=inner):
            return f"-{_closed(inner)}"
        case nodes.CondExpr(test=test, expr1=one, expr2=other):
            return f"{_closed(one)} if {_closed(test)}" + (f" else {_closed(other)}" if other else "")
    raise AssertionError(f"an expression has no {type(node).__name__}")


def _called(args: list[nodes.Expr]) -> str:
    return f"({', '.join(map(written, args))})" if args else ""


def _closed(node: nodes.Node) -> str:
    simple = nodes.Const | nodes.Name | nodes.Getattr | nodes.Getitem | nodes.List | nodes.Tuple | nodes.Call
    return written(node) if isinstance(node, simple) else f"({written(node)})"
