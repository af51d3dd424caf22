"""Problems: mistakes as values in; the text that people and editors read out."""

from generator.problem import Outcome, Position, Problem, Severity, format_problem, has_errors, sort_problems


def test_a_problem_is_printed_with_its_line_carets_and_hint() -> None:
    problem = Problem(
        "kvk-nummer", "een KvK-nummer heeft 8 cijfers", Position("p.yaml", 2, 10, 4), "kijk op het uittreksel"
    )
    assert format_problem(problem, {"p.yaml": "a: 1\n    kvk: 1234"}).split("\n") == [
        "p.yaml:2:10: fout [kvk-nummer] een KvK-nummer heeft 8 cijfers",
        "    kvk: 1234",
        "         ^^^^",
        "  tip: kijk op het uittreksel",
    ]


def test_a_problem_without_a_place_or_source_is_printed_without_them() -> None:
    assert format_problem(Problem("x", "mis")) == "fout [x] mis"
    assert format_problem(Problem("x", "mis", Position("p.yaml"))) == "p.yaml:1:1: fout [x] mis"
    assert (
        format_problem(Problem("x", "mis", Position("p.yaml", 9)), {"p.yaml": "een regel"})
        == "p.yaml:9:1: fout [x] mis"
    )


def test_carets_stay_within_the_line_that_is_shown() -> None:
    long = "a" * 5_000
    for column, length in ((1, 4_000), (4_990, 50), (199, 9), (9_999, 1)):
        shown = format_problem(Problem("x", "mis", Position("p", 1, column, length)), {"p": long}).split("\n")
        assert all(len(line) <= 206 for line in shown[1:])


def test_a_tab_takes_one_place_as_columns_count_it() -> None:
    shown = format_problem(Problem("x", "mis", Position("p", 1, 3, 1)), {"p": "a\tb"}).split("\n")
    assert shown[1:] == ["    a b", "      ^"]


def test_warnings_alone_stop_nothing() -> None:
    warning = Problem("x", "let op", severity=Severity.WARNING)
    assert not has_errors([warning])
    assert has_errors([warning, Problem("y", "mis")])
    assert Outcome(1, (warning,)).ok
    assert not Outcome(1, (Problem("y", "mis"),)).ok
    assert not Outcome(None).ok
    assert format_problem(warning) == "waarschuwing [x] let op"


def test_problems_are_sorted_by_place_each_once_and_those_without_come_last() -> None:
    late, early, nowhere = (
        Problem("a", "m", Position("p", 9)),
        Problem("b", "m", Position("p", 2, 4)),
        Problem("c", "m"),
    )
    assert sort_problems([nowhere, late, early, late]) == (early, late, nowhere)
