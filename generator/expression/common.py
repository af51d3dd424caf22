"""What all documents of a project see alike: a project and a notation in, surroundings without a document out.

What can be worked out here is the same in every document, so it need be worked out only once.
"""

from typing import Any, NoReturn

from generator.dutch.notation import Notatie
from generator.expression.names import Omgeving
from generator.model import Project


class DocumentNeededError(Exception):
    """Something was asked that differs from one document to another."""


class _Geen:
    """Stands for a document, and for what is known by document: whoever looks at it is refused."""

    def __getattr__(self, _naam: str) -> NoReturn:
        raise DocumentNeededError


def _refuse(*_: object) -> NoReturn:
    raise DocumentNeededError


def common_surroundings(project: Project, notatie: Notatie) -> Omgeving:
    """The surroundings that documents of a project in one notation share; DocumentNeededError for who asks more."""
    geen: Any = _Geen()
    return Omgeving(
        project, geen, notatie, _refuse, titels=geen, lidwoorden=geen, aanwezig=_refuse, planning=_refuse
    )
