"""Een Word-sjabloon heeft alle opmaakprofielen die het programma gebruikt, elk van de goede soort.

Het programma zet alles wat het schrijft in een opmaakprofiel van het sjabloon, bij naam: een lid in „Lid”, een tabelkop in
„Tabelkop”. Ontbreekt er een, dan kan het document niet worden gemaakt. Een profiel voor alinea's dat een profiel voor tekens is
geworden, doet niets; een profiel met de eigenschap „verborgen” laat de tekst verdwijnen. Bron: ECMA-376 deel 1, 17.7 (stijlen) en
17.3.2.41 (verborgen tekst).

Goed:

    opmaakprofiel: Lid, met uw eigen lettertype en kleur

Fout:

    opmaakprofiel: Lid artikel   # het heette Lid

Herstel: geef het profiel zijn naam terug (rechtsklik > Wijzigen), of maak het opnieuw met die naam en als soort alinea, teken of
tabel. Een vers sjabloon met alle profielen maakt u met `akkoord huisstijl nieuw`.
"""

from collections import Counter
from collections.abc import Iterator
from functools import cache

from lxml import etree

from generator.problem import Problem
from generator.render.word.styles import Stijl
from generator.values import suggest
from generator.wordcheck import W
from generator.wordtemplate.fresh import fresh_template
from generator.wordtemplate.looks import Opmaak, is_on, val
from generator.wordtemplate.template import Sjabloon

_CODE = "sjabloon-stijlen"
_KINDS = {"paragraph": "alinea", "character": "teken", "table": "tabel", "numbering": "lijst"}
_KEEP, _SIDE = "w:pPr/w:keepNext", "w:pPr/w:jc"
_RIGHT = ("right", "end")
_TEXT = 9  # 17.3.1.20: levels 0 to 8 are headings
_TINY = 5  # points; what is made smaller than this on purpose ends a section or a table
_ON_PURPOSE = (Stijl.INHOUD_EINDE, "Sectie-einde")


def check(template: Sjabloon) -> Iterator[Problem]:
    """Look up every style by its name."""
    opmaak = Opmaak(template.word)
    if template.word.boom("styles") is None:
        return
    for stijl in Stijl:
        style = opmaak.op_naam.get(stijl.lower())
        yield from _missing(template, stijl, opmaak) if style is None else _kind(template, stijl, style)
    yield from _swapped(template, opmaak)
    yield from _twice(template)
    yield from _based_on(template, opmaak)
    yield from _hidden(template, opmaak)
    yield from _roles(template, opmaak)
    yield from _plain(template)


def _missing(template: Sjabloon, stijl: Stijl, opmaak: Opmaak) -> Iterator[Problem]:
    ours = {each.lower() for each in Stijl}
    others = [opmaak.naam(style) for name, style in opmaak.op_naam.items() if name not in ours]
    message = f"het opmaakprofiel '{stijl}' ontbreekt"
    near = suggest(stijl, others) if len(others) > 1 else ""
    renamed = f"; {near.replace('bedoelde u', 'heet het nu')}" if near.startswith("bedoelde") else ""
    hint = f"maak in Word een opmaakprofiel met de naam '{stijl}'{renamed}"
    yield template.meld(_CODE, message, hint)


def _kind(template: Sjabloon, stijl: Stijl, style: etree._Element) -> Iterator[Problem]:
    wanted = val(_fresh(template.naam).op_naam[stijl.lower()], "type")
    if val(style, "type") != wanted:
        kind = _KINDS.get(val(style, "type"), val(style, "type"))
        message = f"het opmaakprofiel '{stijl}' is voor een {kind}, en moet voor een {_KINDS[wanted]} zijn"
        yield template.meld(_CODE, message, f"maak het opnieuw als opmaakprofiel voor een {_KINDS[wanted]}")


def _twice(template: Sjabloon) -> Iterator[Problem]:
    """Names and ids are unique (17.7.4.9, 17.7.4.17)."""
    styles = template.word.boom("styles")
    every = () if styles is None else tuple(styles.iter(f"{W}style"))
    for what, keys in (
        ("de naam", [val(style.find(f"{W}name")) for style in every]),
        ("de aanduiding", [val(style, "styleId") for style in every]),
    ):
        for key, times in Counter(keys).items():
            if not key:
                message = f"er is een opmaakprofiel zonder {what.removeprefix('de ')}"
                yield template.meld(_CODE, message, "geef het een naam, of verwijder het")
            elif times > 1:
                message = f"{times} opmaakprofielen hebben {what} '{key}'"
                yield template.meld(_CODE, message, "verwijder er een, of geef het een andere naam")


def _swapped(template: Sjabloon, opmaak: Opmaak) -> Iterator[Problem]:
    """Two styles of which each has the id that the other had: Word itself makes an id of the name."""
    fresh = _fresh(template.naam)
    owners = {val(style, "styleId"): fresh.naam(style) for style in fresh.op_naam.values()}
    for name, style in opmaak.op_naam.items():
        other = owners.get(val(style, "styleId"), "")
        if other and other.lower() != name and name in fresh.op_naam and other.lower() in opmaak.op_naam:
            message = (
                f"het opmaakprofiel '{opmaak.naam(style)}' is eigenlijk '{other}': hun namen zijn verwisseld"
            )
            yield template.meld(
                _CODE, message, f"geef het weer de naam '{other}' (rechtsklik > Naam wijzigen)"
            )


def _based_on(template: Sjabloon, opmaak: Opmaak) -> Iterator[Problem]:
    """A style is based on one that is there, of its own kind, and not in the end on itself (17.7.4.3)."""
    for name, style in opmaak.word.stijlen.items():
        after = val(style.find(f"{W}next"))
        if after and after not in opmaak.word.stijlen:
            message = f"na het opmaakprofiel '{opmaak.naam(style)}' komt '{after}', en dat ontbreekt"
            yield template.meld(
                _CODE, message, "kies bij Wijzigen > Stijl volgende alinea een ander", fout=False
            )
        above = val(style.find(f"{W}basedOn"))
        if not above or above not in opmaak.word.stijlen:  # that it is not there, word-stijlen says
            continue
        other = opmaak.word.stijlen[above]
        if val(other, "type") != val(style, "type"):
            message = f"het opmaakprofiel '{opmaak.naam(style)}' is gebaseerd op '{opmaak.naam(other)}', dat van een andere soort is"
            yield template.meld(
                _CODE, message, "kies bij Wijzigen > Stijl gebaseerd op een profiel van dezelfde soort"
            )
        if any(val(each.find(f"{W}basedOn")) == name for each in opmaak.word.keten(above)):
            message = f"het opmaakprofiel '{opmaak.naam(style)}' is via een omweg gebaseerd op zichzelf"
            yield template.meld(_CODE, message, "kies bij Wijzigen > Stijl gebaseerd op een ander profiel")


def _hidden(template: Sjabloon, opmaak: Opmaak) -> Iterator[Problem]:
    """Styles whose text nobody sees."""
    purpose = {opmaak.id_van(name) for name in _ON_PURPOSE}
    for style in opmaak.met_naam(iter(Stijl)):
        name = opmaak.naam(opmaak.word.stijlen[style])
        if is_on(opmaak.eigenschap(style, "w:rPr/w:vanish")):
            hint = "kies Wijzigen > Opmaak > Lettertype en haal het vinkje bij Verborgen weg"
            yield template.meld(_CODE, f"het opmaakprofiel '{name}' verbergt zijn tekst", hint)
        if style not in purpose and opmaak.punten(style) < _TINY:
            message = (
                f"het opmaakprofiel '{name}' heeft letters van {opmaak.punten(style):g} punten: niet te lezen"
            )
            yield template.meld(
                _CODE, message, "kies een grotere letter: Wijzigen > Opmaak > Lettertype", fout=False
            )


def _roles(template: Sjabloon, opmaak: Opmaak) -> Iterator[Problem]:
    """What a style is for, and Word does by itself: levels of headings, staying on one page, amounts in a column."""
    fresh = _fresh(template.naam)
    for stijl in Stijl:
        style, wanted = opmaak.id_van(stijl), fresh.id_van(stijl)
        if not style:
            continue
        level, now = _level(fresh, wanted), _level(opmaak, style)
        if level != now:
            message = f"het opmaakprofiel '{stijl}' is {_as_heading(now)}, en moet {_as_heading(level)} zijn"
            hint = f"kies Wijzigen > Opmaak > Alinea > Overzichtsniveau: {f'Niveau {level + 1}' if level < _TEXT else 'Platte tekst'}"
            yield template.meld(_CODE, message, hint)
        if is_on(fresh.eigenschap(wanted, _KEEP)) and not is_on(opmaak.eigenschap(style, _KEEP)):
            message = f"het opmaakprofiel '{stijl}' blijft niet meer bij de volgende alinea"
            hint = "kies Wijzigen > Opmaak > Alinea > Tekstdoorloop > Bij volgende alinea houden"
            yield template.meld(_CODE, message, hint, fout=False)
        if (
            val(fresh.eigenschap(wanted, _SIDE)) == "right"
            and val(opmaak.eigenschap(style, _SIDE)) not in _RIGHT
        ):
            message = f"het opmaakprofiel '{stijl}' lijnt niet rechts uit: de komma's van bedragen staan niet onder elkaar"
            yield template.meld(
                _CODE, message, "kies Wijzigen > Opmaak > Alinea > Uitlijning: Rechts", fout=False
            )


def _plain(template: Sjabloon) -> Iterator[Problem]:
    """A value in a paragraph that nobody gave a look: it comes out as the bare text of Word."""
    for alinea in template.word.alineas:
        own = alinea.element.find(f"{W}pPr")
        has_look = own is not None and any(each.tag != f"{W}rPr" for each in own)
        looks = (each.find(f"{W}rPr") for each in alinea.element.iter(f"{W}r"))
        has_look = has_look or any(each is not None and len(each) for each in looks)
        if "{{" in alinea.tekst and "{{p" not in alinea.tekst and not has_look:
            message = f"{alinea.waar}: deze tekst heeft geen opmaakprofiel"
            yield template.meld(_CODE, message, "kies er een bij Start > Stijlen", fout=False)


@cache
def _fresh(naam: str) -> Opmaak:
    return Opmaak(fresh_template(naam))


def _as_heading(level: int) -> str:
    return f"een kop van niveau {level + 1}" if level < _TEXT else "geen kop"


def _level(opmaak: Opmaak, style: str) -> int:
    """The level of a heading; Word knows its own by their name, and LibreOffice leaves their level out."""
    for each in opmaak.word.keten(style):
        given = val(each.find(f"{W}pPr/{W}outlineLvl"))
        if given.isdecimal():
            return int(given)
        name = opmaak.naam(each).lower()
        if name.startswith("heading ") and name[8:].isdecimal():
            return int(name[8:]) - 1
    return _TEXT
