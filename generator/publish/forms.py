"""Personal data that gives itself away by its form: a typed text in; numbers of citizens and of mobile phones out.

The project need not know them: nobody means to publish a burgerservicenummer that slipped into a paragraph.
"""

import re
from collections.abc import Iterator

from generator.dutch.contact import is_bsn

_BSN = re.compile(r"(?<![\w.,-])\d{3}[\s.]?\d{3}[\s.]?\d{3}(?![\w-]|[.,]\d)")
# Mobile numbers begin with 06 (Nummerplan telefoon- en ISDN-diensten); they are of people, seldom of a desk.
_MOBILE = re.compile(r"(?<![\w+])(?:(?:\+|00)31[\s-]?(?:\(0\))?|0)6(?:[\s-]?\d){8}(?!\d)")


def by_form(text: str) -> Iterator[tuple[int, int, str]]:
    """Where such a number stands in a plain text, and its kind."""
    for match in _BSN.finditer(text):
        if is_bsn(re.sub(r"\D", "", match[0])):
            yield (*match.span(), "bsn")
    for match in _MOBILE.finditer(text):
        yield (*match.span(), "contactgegeven")
