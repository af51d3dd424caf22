"""Tags of a template in, as people type them or somebody means harm; what is said of them out, and never a traceback."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from wordfiles import p, word_file

from generator.checks.sjabloon_tags import check
from generator.wordcheck import read_word_file
from generator.wordtemplate.shellnames import shell_names
from generator.wordtemplate.template import Sjabloon

BODY = p("{{p inhoud }}")


def said(folder: Path, *tags: str, naam: str = "brief") -> list[str]:
    """What is said of paragraphs with these texts, besides their place."""
    text = "".join(p(tag.replace("&", "&amp;").replace("<", "&lt;")) for tag in tags)
    word = read_word_file(word_file(folder, text + BODY)).value
    assert word is not None
    return [each.message.partition("): ")[2] or each.message for each in check(Sjabloon("", naam, word, b""))]


def test_the_names_of_a_template_are_those_that_the_renderer_gives_it() -> None:
    letter, agreement = shell_names("brief"), shell_names("overeenkomst")
    assert letter.keys() == agreement.keys()
    assert (letter["voorblad"].naam, agreement["voorblad"].naam) == ("niets", "groep")
    rows = letter["brief"].velden["rijen"].van
    assert rows is not None
    assert {key: kind.naam for key, kind in rows.velden.items()} == {
        "breed": "ja/nee",
        "links": "groep",
        "rechts": "groep",
    }


FINE = [
    ("{{ titel }}", "{{titel}}", "{{ titel | upper }}", "{# een opmerking van de maker #}"),
    ("{%p for regel in brief.geadresseerde %}", "{{ loop.index }}. {{ regel }}", "{%p endfor %}"),
    ("{%p if brief.kenmerken and not koptekst == \u201cx\u201d %}", "ja", "{%p elif versie %}", "{%p else %}", "{%p endif %}"),
    ("{% if versie %}Versie {{ versie }}{% endif %}",),
    ("{{ brief.afzenderregels | join(', ') }}", "{{ brief.afzenderregels[0] }}"),
    ("{%p set naam = brief.afzender %}", "{{ naam }}"),
    ("{%p for kenmerk in brief.kenmerken %}", "{{ kenmerk.label }}: {{r kenmerk.waarde }}", "{%p endfor %}"),
]  # fmt: skip


@pytest.mark.parametrize("tags", FINE)
def test_what_a_template_may_say(tmp_path: Path, tags: tuple[str, ...]) -> None:
    assert said(tmp_path, *tags) == []


WRONG = [
    (("{%p for regel in brief.geadresseerde %}", "{%p endfor %}", "{{ regel }}"), "'regel' bestaat niet"),
    (("{{ brief.kenmerken }}",), "'brief.kenmerken' is een lijst en kan niet in één keer worden ingevuld"),
    (("{{ brief }}",), "'brief' is een groep gegevens"),
    (("{{ voorblad.ondertitel }}",), "'voorblad.ondertitel' bestaat niet in een brief"),
    (("{{ titel.lengte }}",), "'titel.lengte' bestaat niet"),
    (("{{ ''.__class__ }}",), "'….__class__' bestaat niet"),
    (("{{ 'a' * 999999999 }}",), "rekenen kan niet in een sjabloon"),
    (("{{ range(99999999) }}",), "een functie kan niet in een sjabloon"),
    (("{{ titel | center(99999999) }}",), "een getal boven 1000 kan niet in een sjabloon"),
    (("{% include 'x' %}",), "de opdracht 'include' in"),
    (("{%p if versie %}", "{%p for regel in brief.geadresseerde %}", "{%p endif %}", "{%p endfor %}"), "ontbreekt '{%p endfor %}'"),
    (("{%p else %}",), "hoort bij geen 'if'"),
    (("{%tr if versie %}",), "staat niet in een tabel"),
    (("{% if versie %}", "x", "{% endif %}"), "laten lege regels achter"),
    (("{{ titel", "}}"), "een accolade hoort nergens bij"),
    (("<<titel>>",), "'<<titel>>' wordt niet ingevuld"),
]  # fmt: skip


@pytest.mark.parametrize(("tags", "words"), WRONG)
def test_what_a_template_may_not_say(tmp_path: Path, tags: tuple[str, ...], words: str) -> None:
    assert any(words in line for line in said(tmp_path, *tags)), said(tmp_path, *tags)


WORDS = [
    "titel",
    "brief",
    "p ",
    "tr ",
    "if ",
    "for ",
    "x in ",
    "end",
    "endif",
    "endfor",
    "else",
    "brief.rijen",
    "|",
    "'",
    "[0]",
]
PIECES = st.sampled_from(
    ["{{", "}}", "{%", "%}", "{", "}", "{#", "#}", " ", ".", "(", ")", "=", "not ", "\u00a0", *WORDS]
)


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.lists(PIECES, max_size=9).map("".join), max_size=4))
def test_nothing_that_somebody_types_makes_the_check_stumble(tmp_path: Path, texts: list[str]) -> None:
    said(tmp_path, *texts)
