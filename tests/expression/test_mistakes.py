"""What an expression may not do: mistakes and attacks in; one problem in plain Dutch out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from projects import UNHURRIED
from tried import said

from generator.expression.compile import MAX_LENGTH, _Sandbox, environment
from generator.expression.names import NAMEN
from generator.expression.view import UnknownFieldError, WrongUseError


@pytest.mark.parametrize(
    ("bron", "problem"),
    [
        ("gastherr.naam", "onbekende-naam: de naam 'gastherr' bestaat niet in een uitdrukking"),
        ("gastheer.namm", "onbekend-veld: 'namm' bestaat niet bij Organisatie"),
        ("gastheer.naam.lengte", "onbekend-veld: 'lengte' bestaat niet bij een enkele waarde"),
        ("gastheer.ondertekenaar.leeftijd", "onbekend-veld: 'leeftijd' bestaat niet bij een ondertekenaar"),
        ("gastheer | gemeentes", "uitdrukking: het filter 'gemeentes' bestaat niet"),
        ("gastheer is groot", "uitdrukking: de toets 'groot' bestaat niet"),
        ("partijen", "uitdrukking: een lijst kan zo niet in de tekst"),
        ("gastheer.ondertekenaar", "uitdrukking: een ondertekenaar kan zo niet in de tekst"),
        ("not gastheer", "uitdrukking: ja of nee kan zo niet in de tekst"),
        ("artikel", "uitdrukking: dit kan niet in de tekst"),
        ("[1, 2]", "uitdrukking: dit kan niet in de tekst"),
        ("'x' if kosten", "uitdrukking: dit kan niet in de tekst"),
        ("project", "notatie: kies een veld van Project"),
        ("partijen[0]", "uitdrukking: tussen [ ] hoort een id tussen aanhalingstekens, bij een lijst"),
        ("document.ingangsdatum > 'x'", "uitdrukking: 'x' is geen datum; schrijf hem als '2020-01-01'"),
        (
            "document.ingangsdatum > 3",
            "uitdrukking: deze uitdrukking past niet bij de waarden die zij krijgt",
        ),
        ("gastheer < gastheer", "uitdrukking: deze uitdrukking past niet bij de waarden die zij krijgt"),
        ("'Emm' in gastheer.naam", "uitdrukking: deze uitdrukking past niet bij de waarden die zij krijgt"),
        ("partijen | waar", "uitdrukking: deze uitdrukking past niet bij de waarden die zij krijgt"),
        ("gastheer is werkdag", "uitdrukking: dit filter past niet bij deze waarde (organisaties.emmen)"),
        ("gastheer | datum", "uitdrukking: dit filter past niet bij deze waarde (organisaties.emmen)"),
        ("3 | afgerond(99999999)", "uitdrukking: dit filter past niet bij deze waarde"),
        ("partijen | som('naam')", "uitdrukking: 'naam' is geen getal of bedrag, en telt niet op"),
        ("gastheer | namen", "uitdrukking: dit filter past alleen bij een lijst"),
        ("'abc' | opsomming", "uitdrukking: dit filter past alleen bij een lijst"),
        (
            "gastheer.naam | naar_aantal('a', 'b')",
            "uitdrukking: dit filter past alleen bij een lijst of een getal",
        ),
        ("partijen | hoofdletter", "uitdrukking: een hoofdletter past alleen bij een tekst"),
        (
            "document | gemeente",
            "uitdrukking: dit filter past alleen bij een partij of een lijst van partijen",
        ),
        ("", "uitdrukking: hier staat een lege uitdrukking"),
        (
            "a b",
            "uitdrukking: deze uitdrukking is niet te lezen: er ontbreekt een haakje of aanhalingsteken, of er staat een woord te veel",
        ),
        ("a" * (MAX_LENGTH + 1), f"uitdrukking: deze uitdrukking is langer dan {MAX_LENGTH} tekens"),
    ],
)
def test_a_mistake_is_one_problem_in_plain_dutch(bron: str, problem: str) -> None:
    assert said(bron) == f"! {problem}"


@pytest.mark.parametrize(
    "bron",
    [
        "document.__class__",
        "''.join",
        "''.__class__.__mro__",
        "gastheer.record",
        "gastheer.get",
        "gastheer.zicht",
        "gastheer._naam",
        "document.bron",
        "document.velden",
        "document.exemplaren",
        "document['__class__']",
        "partijen['__class__'].x",
        "gastheer | attr('__class__')",
        "gastheer.naam | safe",
        "gastheer.naam.upper()",
        "partijen.get('emmen')",
        "range(10)",
        "artikel()",
        "artikel(1)",
        "artikel(gastheer)",
        "artikel(*partijen)",
        "artikel(**partijen)",
        "artikel(anker='kosten')",
        "artikel('a', 'b', 'c')",
        "artikel.omgeving",
        "2 ** 999999999",
        "'a' * 999999999",
        "1 + 1",
        "'a' ~ 'b'",
        "'%s' % 1",
        "1 / 0",
        "{'a': 1}",
        "partijen[1:2]",
        "self",
        "self.x",
        "zicht_",
        "caller()",
        "loop",
        "namespace()",
        "lambda: 1",
        "gastheer.naam }} {{ gastheer.naam",
        "gastheer.naam }} {% set x = 1 %} {{ x",
        "(" * 200 + "1" + ")" * 200,
    ],
)
def test_an_expression_cannot_leave_its_sandbox(bron: str) -> None:
    answer = said(bron)
    assert answer.startswith(("!", "[nog in te vullen")), answer
    assert "object at" not in answer


def test_the_sandbox_knows_no_globals_and_calls_nothing_unasked() -> None:
    assert environment().globals == {}
    sandbox = _Sandbox()
    assert not sandbox.is_safe_callable(print)
    with pytest.raises(UnknownFieldError):
        sandbox.getattr("tekst", "upper")
    with pytest.raises(WrongUseError):
        sandbox.getitem({"a": 1}, "a")


NAMES = st.sampled_from(
    [*sorted(NAMEN), "naam", "datum", "__class__", "artikel", "'x'", "1", "2.5", "none", "true", "[]"]
)
FILTERS = st.sampled_from(sorted(environment().filters))
FIELDS = st.sampled_from(["naam", "datum", "titel", "rol", "get", "id", "bron", "prijs", "partijen"])
EXPRESSIONS = st.recursive(
    NAMES,
    lambda inner: st.one_of(
        st.tuples(inner, FIELDS).map(lambda pair: f"{pair[0]}.{pair[1]}"),
        st.tuples(inner, FILTERS).map(lambda pair: f"({pair[0]} | {pair[1]})"),
        st.tuples(inner, FILTERS, inner).map(lambda three: f"({three[0]} | {three[1]}({three[2]}))"),
        st.tuples(inner, FILTERS, inner, inner).map(
            lambda four: f"({four[0]} | {four[1]}({four[2]}, {four[3]}))"
        ),
        st.tuples(inner, st.sampled_from(["==", "<", "in", "and", "or", "not in"]), inner)
        .map(" ".join)
        .map("({})".format),
        st.tuples(inner, st.sampled_from(sorted(environment().tests))).map(
            lambda pair: f"({pair[0]} is {pair[1]})"
        ),
        inner.map("not ({})".format),
        inner.map("-{}".format),
        st.tuples(inner, inner).map(lambda pair: f"{pair[0]}[{pair[1]}]"),
    ),
    max_leaves=5,
)


@UNHURRIED
@given(bron=EXPRESSIONS)
def test_any_expression_gives_text_a_gap_or_a_problem(bron: str) -> None:
    said(bron)


@UNHURRIED
@given(bron=st.text(max_size=40) | st.text("abc'\"()[]{}|.,%#~*/<>=! ", max_size=25))
def test_any_text_between_braces_gives_text_or_a_problem(bron: str) -> None:
    said(bron)
