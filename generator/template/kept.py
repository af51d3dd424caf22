"""What is kept in memory of a template: its bytes in, the compiled template out, and the parts that stay the same deflated once.

Everything has a bound, so that a service that sees many templates and environments does not grow.
"""

from collections.abc import Mapping
from functools import lru_cache

from docxtpl import DocxTemplate
from jinja2 import Environment

from generator.render.word.zipped import KLEIN, Geperst, deflated, pack
from generator.template.compiled import Gecompileerd
from generator.template.jinja import is_worked_out
from generator.template.parts import Voorbereid
from generator.template.prepared import prepare


@lru_cache(maxsize=64)
def patched(xml: str) -> str:
    """What docxtpl makes of a part before Jinja reads it."""
    return str(DocxTemplate.patch_xml(None, xml))


@lru_cache(maxsize=32)
def _prepared(sjabloon: bytes) -> Voorbereid:
    return prepare(sjabloon)


@lru_cache(maxsize=32)
def compiled(sjabloon: bytes, environment: Environment, _settings: tuple[object, ...]) -> Gecompileerd | None:
    """A template that is ready to be printed; None when only docxtpl's own path prints it as docxtpl does."""
    voorbereid = _prepared(sjabloon)
    pieces = (
        voorbereid.lichaam,
        *voorbereid.marges.values(),
        *voorbereid.noten.values(),
        *voorbereid.eigenschappen,
    )
    if voorbereid.eigen_pad or any(is_worked_out(environment.parse(each), environment) for each in pieces):
        return None
    return Gecompileerd(voorbereid, environment)


def packed(gecompileerd: Gecompileerd, parts: Mapping[str, bytes]) -> bytes:
    """The file of these parts."""
    each = [
        _pressed(name, data) if name in gecompileerd.vast else deflated(name, data)
        for name, data in parts.items()
    ]
    for place, name, data in gecompileerd.voorbereid.eerder:
        each.insert(place, _pressed(name, data))
    return pack(each)


@lru_cache(maxsize=512)
def _pressed(name: str, data: bytes) -> Geperst:
    return deflated(name, data, niveau=KLEIN)
