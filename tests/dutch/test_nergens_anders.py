"""No date, amount or name is formatted outside generator/dutch: its source code in, the places that do so out."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ANDERS = sorted(
    pad for pad in (ROOT / "generator").rglob("*.py") if "dutch" not in pad.relative_to(ROOT).parts
)
VERBODEN = {
    "a date": r"\.strftime\(|\bformat_date\b",
    "an amount": r"€\s*\{|:,\.?\d*f?\}|\bformat_currency\b|\bformat_decimal\b",
    "a library that formats": r"^\s*(?:from|import) (?:babel|phonenumbers|stdnum|num2words|holidays|locale)\b",
}


@pytest.mark.parametrize("pad", ANDERS, ids=lambda pad: str(pad.relative_to(ROOT)))
@pytest.mark.parametrize("soort", VERBODEN)
def test_only_dutch_formats(pad: Path, soort: str) -> None:
    treffers = re.findall(VERBODEN[soort], pad.read_text(encoding="utf-8"), re.MULTILINE)
    assert treffers == [], f"{pad.relative_to(ROOT)} formats {soort} itself: use a filter of generator/dutch"


def test_the_patterns_find_what_they_look_for() -> None:
    assert re.search(VERBODEN["a date"], "dag.strftime('%d')")
    assert re.search(VERBODEN["an amount"], 'f"€ {bedrag}"')
    assert re.search(VERBODEN["an amount"], 'f"{bedrag:,.2f}"')
    assert re.search(
        VERBODEN["a library that formats"], "    from babel.dates import format_date", re.MULTILINE
    )
