"""A reference whose target the project names: the name of an article and a document in, a reference to it out.

A clause writes `[](#kosten)` where it knows the article itself. An agreement that changes another one does not: the project
says which article changes, and `{{ wijziging.artikel | verwijzing(document.wijzigt) }}` refers to it.
"""

from collections.abc import Callable, Mapping
from typing import Any

from generator.expression.view import Gat, Kijk, Los, Wijzer, WrongUseError
from generator.fields import ARTIKEL


def verwijzing(_zicht: Any, value: Any, document: Any) -> Any:
    """Refer to an article (or lid) of another document by its lasting name; without that document's name."""
    for each in (value, document):
        if isinstance(each, Gat):
            return each
    if not (isinstance(value, Los) and value.veld is ARTIKEL and isinstance(document, Kijk)):
        raise WrongUseError("'verwijzing' vraagt een veld van het type artikel, en een document")
    return Wijzer(document.sleutel, value.waarde, value.paden)


VERWIJSFILTERS: Mapping[str, Callable[..., Any]] = {"verwijzing": verwijzing}
