"""De nummering van een Word-sjabloon telt zoals het programma telt.

Het programma berekent ieder nummer zelf, voor verwijzingen als „artikel 7 lid 2 onder b”, en Word telt in het document opnieuw.
Beide moeten op hetzelfde uitkomen: artikel, lid, onderdeel en subonderdeel zijn vier niveaus van één lijst (Artikel 1, 1., a.,
1°.), elk opnieuw beginnend onder het vorige; partijen, overwegingen en andere opsommingen hebben elk een eigen lijst. Bronnen:
Aanwijzingen voor de regelgeving 3.54 tot en met 3.59 voor de notatie, ECMA-376 deel 1, 17.9 voor hoe Word telt.

Goed:

    Artikel: niveau 1, Artikel 1
    Lid: niveau 2 van dezelfde lijst, 1.
    Onderdeel: niveau 3 van dezelfde lijst, a.

Fout:

    Artikel: niveau 1, Artikel 1
    Onderdeel: niveau 2, A.
    Lid: niveau 3, telt door in het volgende artikel

Herstel: klik op een alinea in dat opmaakprofiel, kies Start > Lijst met meerdere niveaus > Nieuwe lijst met meerdere niveaus
definiëren > Meer, en zet per niveau de getalnotatie, het begin en „Niveau koppelen aan opmaakprofiel” goed.
"""

from collections import Counter
from collections.abc import Iterator

from generator.problem import Problem
from generator.render.word.house_numbering import LIJSTEN, NIVEAUS, Niveau
from generator.render.word.styles import BIJEEN, Stijl
from generator.wordcheck import W
from generator.wordtemplate.lists import Lijst, Lijsten, Trap
from generator.wordtemplate.looks import Opmaak, val, whole
from generator.wordtemplate.template import Sjabloon

_CODE = "sjabloon-nummering"
_HERSTEL = "klik op een alinea in dat opmaakprofiel, kies Start > Lijst met meerdere niveaus > Nieuwe lijst definiëren > Meer, en "
_COUNTS = {
    "decimal": "1, 2, 3",
    "lowerLetter": "a, b, c",
    "upperLetter": "A, B, C",
    "lowerRoman": "i, ii, iii",
    "upperRoman": "I, II, III",
    "bullet": "met een teken",
    "none": "zonder nummer",
    "": "zonder getalnotatie",
}
_MAIN = Stijl.ARTIKEL
_PART_OF = {BIJEEN[stijl]: stijl for stijl in (Stijl.LID, Stijl.ONDERDEEL)}
_NUMBERED = (*LIJSTEN, *_PART_OF)


def check(template: Sjabloon) -> Iterator[Problem]:
    """Compare every list with how the program counts."""
    opmaak = Opmaak(template.word)
    lijsten = Lijsten(opmaak)
    unlinked: list[str] = []
    for stijl in LIJSTEN:
        style = opmaak.id_van(stijl)
        if not style:  # that is missing, sjabloon-stijlen says
            continue
        lijst = lijsten.lijst(style)
        if lijst is None:
            yield _no_list(template, stijl)
            continue
        if lijst.niveau_van(style) is None:
            unlinked.append(stijl)
        if lijst.soort == "singleLevel" and len(NIVEAUS[stijl]) > 1:
            message = f"de lijst van het opmaakprofiel '{stijl}' heeft maar één niveau"
            yield template.meld(
                _CODE, message, "kies Start > Lijst met meerdere niveaus > Nieuwe lijst definiëren"
            )
        yield from _place(template, stijl, style, lijst)
        yield from _count(template, stijl, lijst)
    if unlinked:
        yield _not_linked(template, unlinked)
    yield from _one_list(template, lijsten)
    yield from _parts(template, lijsten)
    yield from _should_not(template, lijsten)
    yield from _numbers(template)


def _no_list(template: Sjabloon, stijl: Stijl) -> Problem:
    hint = f"{_HERSTEL}koppel niveau {LIJSTEN[stijl][1] + 1} aan '{stijl}'"
    return template.meld(_CODE, f"het opmaakprofiel '{stijl}' is niet genummerd", hint)


def _not_linked(template: Sjabloon, names: list[str]) -> Problem:
    """One message for all: some programs leave this out for every list."""
    shown = ", ".join(f"'{name}'" for name in names)
    one = len(names) == 1
    message = f"geen niveau van een lijst is gekoppeld aan {'het opmaakprofiel' if one else 'de opmaakprofielen'} {shown}"
    hint = f"{_HERSTEL}kies per niveau „Niveau koppelen aan opmaakprofiel”"
    # Where no list has any link, a program left them out, and Word mostly counts all the same.
    return template.meld(_CODE, message, hint, fout=len(names) < len(LIJSTEN))


def _place(template: Sjabloon, stijl: Stijl, style: str, lijst: Lijst) -> Iterator[Problem]:
    """The style is linked to the level that it should be at, and to no other."""
    wanted = LIJSTEN[stijl][1]
    linked = [level for level, trap in lijst.trappen.items() if trap.stijl == style]
    hint = f"{_HERSTEL}koppel alleen niveau {wanted + 1} aan '{stijl}'"
    if len(linked) > 1:
        message = f"meer niveaus van één lijst zijn gekoppeld aan het opmaakprofiel '{stijl}'"
        yield template.meld(_CODE, message, hint)
    level = linked[0] if linked else lijst.niveau
    if level != wanted:
        message = f"het opmaakprofiel '{stijl}' is niveau {level + 1} van zijn lijst, en moet niveau {wanted + 1} zijn"
        yield template.meld(_CODE, message, hint)


def _count(template: Sjabloon, stijl: Stijl, lijst: Lijst) -> Iterator[Problem]:
    """The levels count as the program does; the leading style of a list answers for those that no style leads to."""
    for level, niveau in enumerate(NIVEAUS[stijl]):
        if niveau.stijl not in (None, stijl):
            continue
        where = (
            f"het opmaakprofiel '{stijl}'"
            if niveau.stijl
            else f"niveau {level + 1} van de lijst van '{stijl}'"
        )
        trap = lijst.trappen.get(level)
        if trap is None:
            yield template.meld(
                _CODE, f"{where} ontbreekt in de lijst", f"{_HERSTEL}stel niveau {level + 1} in"
            )
            continue
        if not trap.ingesprongen:
            hint = f"{_HERSTEL}zet Uitlijnen bij en Inspringing"
            yield template.meld(_CODE, f"{where} springt niet in", hint, fout=False)
        for message, hint in _differences(level, niveau, trap):
            yield template.meld(_CODE, f"{where} {message}", f"{_HERSTEL}{hint}")


def _differences(level: int, niveau: Niveau, trap: Trap) -> Iterator[tuple[str, str]]:
    if trap.telling != niveau.telling:
        now, wanted = (_COUNTS.get(each, each) for each in (trap.telling, niveau.telling))
        yield f"telt {now}, en moet {wanted} tellen", f"kies bij Getalnotatie voor dit niveau: {wanted}"
    if trap.begin != 1 and niveau.telling != "bullet":
        yield f"begint bij {trap.begin}, en moet bij 1 beginnen", "zet Beginnen bij op 1"
    if trap.herstart is not None and trap.herstart != level and level:
        yield (
            "begint niet opnieuw onder ieder hoger niveau: de nummers tellen door",
            f"zet een vinkje bij Lijst opnieuw beginnen na, en kies niveau {level}",
        )
    if trap.verborgen:
        yield "verbergt zijn nummer", "haal bij Lettertype het vinkje bij Verborgen weg"
    yield from _looks(level, niveau, trap)


def _looks(level: int, niveau: Niveau, trap: Trap) -> Iterator[tuple[str, str]]:
    """The text of a number: its own number once, no other, and around it no more than marks; a dot may be left out."""
    own = f"%{level + 1}"
    if niveau.telling == "bullet":
        if not trap.vorm.strip():
            yield "heeft geen teken", "kies een teken, zoals een streepje"
        return
    if trap.vorm.count("%") != trap.vorm.count(own) or trap.vorm.count(own) != 1:
        shown = trap.vorm or "niets"
        yield (
            f"toont '{shown}', en moet alleen zijn eigen nummer tonen ('{niveau.vorm}')",
            "klik bij Getalnotatie het nummer van dit niveau aan en haal andere nummers weg",
        )
        return
    words, wanted = (each.replace("\xa0", " ").strip(" .)(").lower() for each in (trap.vorm, niveau.vorm))
    if words.replace("°", "") != wanted.replace("°", ""):
        yield (
            f"toont '{trap.vorm}', en verwijzingen gaan uit van '{niveau.vorm}'",
            f"zet bij Getalnotatie: {niveau.vorm.replace(own, '1')}",
        )


def _one_list(template: Sjabloon, lijsten: Lijsten) -> Iterator[Problem]:
    """Article, lid and onderdeel count in one list; any other style in a list of its own."""
    main = lijsten.lijst(lijsten.opmaak.id_van(_MAIN))
    used: dict[str, Stijl] = {}
    for stijl, (number, _) in LIJSTEN.items():
        lijst = lijsten.lijst(lijsten.opmaak.id_van(stijl)) if lijsten.opmaak.id_van(stijl) else None
        if lijst is None:
            continue
        together = number == LIJSTEN[_MAIN][0]
        if together and main is not None and lijst.num_id != main.num_id:
            message = f"het opmaakprofiel '{stijl}' telt niet in de lijst van '{_MAIN}'"
            yield template.meld(
                _CODE, message, f"{_HERSTEL}koppel niveau {LIJSTEN[stijl][1] + 1} van die lijst aan '{stijl}'"
            )
        if not together and lijst.abstract_id in used:
            message = f"de opmaakprofielen '{used[lijst.abstract_id]}' en '{stijl}' tellen in dezelfde lijst"
            yield template.meld(_CODE, message, "geef elk een eigen lijst met meerdere niveaus")
        used.setdefault(lijst.abstract_id, stijl)


def _parts(template: Sjabloon, lijsten: Lijsten) -> Iterator[Problem]:
    """A lid that stays with what follows counts as a lid."""
    for stijl, entire in _PART_OF.items():
        style, other = (lijsten.opmaak.id_van(each) for each in (stijl, entire))
        if not style or not other:
            continue
        own, base = lijsten.lijst(style), lijsten.lijst(other)
        if base is not None and (own is None or (own.num_id, own.niveau) != (base.num_id, base.niveau)):
            message = f"het opmaakprofiel '{stijl}' telt niet zoals '{entire}'"
            yield template.meld(
                _CODE,
                message,
                f"kies Wijzigen > Stijl gebaseerd op: {entire}, en haal de eigen nummering weg",
            )


def _should_not(template: Sjabloon, lijsten: Lijsten) -> Iterator[Problem]:
    """A number that the program did not count."""
    for stijl in Stijl:
        style = lijsten.opmaak.id_van(stijl)
        if stijl not in _NUMBERED and style and lijsten.num_id(style):
            message = f"het opmaakprofiel '{stijl}' is genummerd, en hoort dat niet te zijn"
            yield template.meld(_CODE, message, "kies Wijzigen > Opmaak > Nummering > Geen")


def _numbers(template: Sjabloon) -> Iterator[Problem]:
    """Lists and levels are there once (17.9.1, 17.9.15)."""
    root = template.word.boom("numbering")
    if root is None:
        return
    hint = "open het sjabloon in Word, sla het opnieuw op en kijk de nummering na"
    for kind, key in (("abstractNum", "abstractNumId"), ("num", "numId")):
        for number, times in Counter(val(each, key) for each in root.findall(f"{W}{kind}")).items():
            if times > 1:
                yield template.meld(_CODE, f"{times} lijsten hebben nummer {number}", hint)
    for abstract in root.findall(f"{W}abstractNum"):
        for level, times in Counter(val(each, "ilvl") for each in abstract.findall(f"{W}lvl")).items():
            if times > 1:
                number = val(abstract, "abstractNumId")
                yield template.meld(
                    _CODE, f"lijst {number} heeft {times} keer niveau {whole(level) + 1}", hint
                )
