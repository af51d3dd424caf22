"""A report for test pages in; JUnit XML out: a suite a subject, a test case a check, as Jenkins and GitLab read it.

JUnit XML has no standard; this keeps to what its readers share: `testsuites`, `testsuite`, `testcase` with a `name` and a
`classname`, and in it at most one `failure`, `error` or `skipped`, since Jenkins keeps one.
"""

import re
from collections.abc import Mapping

from lxml import etree

from generator.checks import all_checks
from generator.examine.examine import Onderzocht
from generator.problem import Problem, format_problem
from generator.reports import Melding, Rapport
from generator.wordcheck import all_rules

_CRASHED = ("vastgelopen", "controle-vastgelopen")
# What XML 1.0 (production 2, Char) cannot hold, however it is escaped.
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_KINDS = ("failure", "error", "skipped")


def write(rapport: Rapport) -> str:
    """Write the whole report."""
    root = etree.Element("testsuites", name="akkoord")
    for each, found in rapport.per_onderwerp():
        _suite(root, each, found)
    _count(root)
    text: bytes = etree.tostring(root, encoding="UTF-8", xml_declaration=True, pretty_print=True)
    return text.decode()


def _suite(root: etree._Element, each: Onderzocht, found: tuple[Melding, ...]) -> None:
    suite = etree.SubElement(root, "testsuite", name=_clean(each.pad))
    by_code: dict[str, list[Problem]] = {}
    for melding in found:
        by_code.setdefault(melding.problem.code, []).append(melding.problem)
    ran: Mapping[str, object] = all_rules() if each.pad.lower().endswith(".docx") else all_checks()
    for code in sorted({*ran, *by_code}):
        _case(suite, code, by_code.get(code, []))
    _count(suite)


def _case(suite: etree._Element, code: str, problems: list[Problem]) -> None:
    case = etree.SubElement(suite, "testcase", name=code, classname=suite.get("name") or "")
    errors = [each for each in problems if each.is_error]
    text = _clean("\n".join(format_problem(each) for each in problems))
    if errors:
        kind = "error" if code in _CRASHED else "failure"
        message = _clean(errors[0].message) if len(errors) == 1 else f"{len(errors)} fouten"
        etree.SubElement(case, kind, message=message, type=code).text = text
    elif problems and all(each.exemption for each in problems):
        reasons = "; ".join(dict.fromkeys(each.exemption for each in problems))
        etree.SubElement(case, "skipped", message=_clean(f"uitgezonderd: {reasons}"))
        etree.SubElement(case, "system-out").text = text
    elif problems:
        etree.SubElement(case, "system-out").text = text


def _count(element: etree._Element) -> None:
    element.set("tests", str(len(element.findall(".//testcase"))))
    for kind, name in zip(_KINDS, ("failures", "errors", "skipped"), strict=True):
        element.set(name, str(len(element.findall(f".//{kind}"))))


def _clean(text: str) -> str:
    return _ILLEGAL.sub("\ufffd", text)
