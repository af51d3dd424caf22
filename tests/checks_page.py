"""The docstrings of all checks in; docs/controles.md, in Dutch, out.

After a change in a check: `.venv/bin/python tests/checks_page.py`. A test says when that is needed.
"""

import inspect
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import ModuleType

from generator.checks import all_checks, moment_of
from generator.wordcheck import all_rules

PAGE = Path(__file__).parents[1] / "docs" / "controles.md"

_LIBRARY = "bibliotheek"

INLEIDING = """# Alle controles

Deze pagina is gemaakt uit het programma zelf, en een test houdt haar daaraan gelijk. Dezelfde uitleg geeft
`akkoord controleer --uitleg CODE`. Hoe u controleert, een melding laat staan of er een rapport van maakt, staat in
[controleren](controleren.md).
"""


def page() -> str:
    """The whole page."""
    parts = [
        INLEIDING,
        *_chapter(
            "Projecten", {code: each for code, each in all_checks().items() if moment_of(code) != _LIBRARY}
        ),
        *_chapter(
            "Bibliotheken en huisstijlen",
            {code: each for code, each in all_checks().items() if moment_of(code) == _LIBRARY},
        ),
        *_chapter("Word-bestanden", all_rules()),
    ]
    return "\n".join(parts)


def _chapter(title: str, checks: Mapping[str, ModuleType]) -> Iterator[str]:
    """A table of contents with the rule in one sentence, and the manual page of each."""
    yield f"## {title}\n"
    yield "| code | regel |"
    yield "|---|---|"
    for code, module in checks.items():
        rule = " ".join(_manual(module).split("\n\n", 1)[0].split())
        yield f"| [`{code}`](#{code}) | {rule.replace('|', chr(92) + '|')} |"
    yield ""
    for code, module in checks.items():
        yield f"### {code}\n\n{_manual(module)}\n"


def _manual(module: ModuleType) -> str:
    """The docstring as Markdown: a blank line before a list, an example as a block."""
    text = inspect.getdoc(module) or ""
    return re.sub(r"(?<=:)\n(?=- )", "\n\n", text)


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
