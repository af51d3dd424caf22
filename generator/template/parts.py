"""What a template is taken apart to, and the marks in it: plain data, which prepared.py makes and compiled.py prints."""

from collections.abc import Mapping
from dataclasses import dataclass

# The properties that docxtpl prints, in its order (DocxTemplate.render_properties).
EIGENSCHAPPEN = ("author", "comments", "identifier", "language", "subject", "title")
# The element that keeps the place of the body.
PLAATS = "plaats"
# The gap for the time that python-docx writes in properties that it made itself.
GEWIJZIGD = "gewijzigd"


class EigenPadError(Exception):
    """This template, or this value, is for docxtpl's own path; the message says why."""


@dataclass(frozen=True, slots=True)
class Voorbereid:
    """A template taken apart; what Jinja prints is text in which docxtpl has put everything right.

    `delen`: every part as python-docx writes it; `document`: the name of the main one, `romp` what stands around its
    `lichaam`; `marges`: headers and footers in the order of docxtpl; `noten`: footnotes; `eigenschappen`: properties of
    the file, and the XML around them. `eigen_pad`: why only docxtpl itself can print this template, or nothing. `eerder`: a
    part that python-docx writes before another of the same name, and at which place.
    """

    delen: Mapping[str, bytes]
    document: str
    romp: str
    lichaam: str
    marges: Mapping[str, str]
    noten: Mapping[str, str]
    eigenschappen: tuple[str, ...]
    kern: str
    kern_xml: tuple[str, ...]
    eigen_pad: str = ""
    eerder: tuple[tuple[int, str, bytes], ...] = ()
