"""Een Word-sjabloon doet het: een proefdocument komt er heel en volledig uit.

Het programma vult het sjabloon met een klein verzonnen document, zoals bij `akkoord maak`, en kijkt of alles terugkomt: de titel,
de partijen, de geadresseerde, de kenmerken, de tekst zelf. Zo valt op wat aan de accolades alleen niet te zien is: een gegeven dat
nergens meer staat, een briefhoofd dat pas op de tweede bladzijde komt, tekst op een plaats waar Word haar niet toont.

Goed:

    sjabloon: het ingebouwde, met uw eigen logo, kleuren en lettertype

Fout:

    koptekst van de eerste bladzijde: verwisseld met die van de volgende
    afzender: weggevallen

Herstel: zet het gegeven terug waar het moet komen; wat u tussen de accolades schrijft, staat in
[huisstijlen](huisstijlen.md#verder-in-word).
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.checks.sjabloon_onderdelen import check as check_parts
from generator.checks.sjabloon_stijlen import check as check_styles
from generator.checks.sjabloon_tags import check as check_tags
from generator.problem import Problem, has_errors
from generator.wordtemplate.tags import tags_of
from generator.wordtemplate.template import Sjabloon

if TYPE_CHECKING:
    from generator.wordtemplate.samples import Proef
    from generator.wordtemplate.trial import Gevuld

_CODE = "sjabloon-proef"
_UNDO = "maak het laatste in Word ongedaan, of begin opnieuw met: akkoord huisstijl nieuw"
_ABSENT = "zet het tussen {%p if … %} en {%p endif %}, of verbeter de voorwaarde die er al staat"
_NO_SUCH = re.compile(r"(?:'None' has no attribute|has no attribute|is undefined:?) '(\w+)'")
_SHOWN = 2  # places in a message
_PLACES = {
    "vooraan": "op de eerste bladzijde",
    "kop": "in de koptekst van alle bladzijden met tekst",
    "voet": "in de voettekst van alle bladzijden met tekst",
}


def check(template: Sjabloon) -> Iterator[Problem]:
    """Fill the template, once what can be said without filling it is in order."""
    before = (check_tags, check_styles, check_parts)
    if any(has_errors(rule(template)) for rule in before):
        return
    yield from dict.fromkeys(_tried(template))


def _tried(template: Sjabloon) -> Iterator[Problem]:
    from generator.wordtemplate.samples import samples  # noqa: PLC0415 - start-up time
    from generator.wordtemplate.trial import fill, misplaced  # noqa: PLC0415 - the same

    for proef in samples(template.naam):
        filled = fill(template, proef)
        kind = "een document" if proef.gewoon else "een document zonder voorblad"
        for problem in filled.problems:
            missing = _NO_SUCH.search(problem.message)
            where = _where(template, missing[1]) if missing else ""
            reason = (
                f"er wordt naar '{missing[1]}' gevraagd waar dat niet is{where}"
                if missing
                else problem.message
            )
            message = f"{kind} kan er niet mee worden gemaakt: {reason}"
            yield template.meld(_CODE, message, _ABSENT if missing else _UNDO, fout=proef.gewoon)
        if filled.value is None:
            continue
        for what in misplaced(filled.value):
            hint = "zet de tag alleen in een alinea, en tekst in een alinea"
            yield template.meld(_CODE, f"ingevuld klopt het niet: {what}", hint)
        for naam, message, hint in (*_values(proef, filled.value), *_order(proef, filled.value)):
            yield template.meld(_CODE, f"'{naam}' {message}{_where(template, naam)}", hint, fout=False)
        for message, hint in _pages(proef, filled.value):
            yield template.meld(_CODE, message, hint, fout=False)


def _where(template: Sjabloon, naam: str) -> str:
    """Where the tags stand that name something, in brackets; of a list, also where its loop stands."""
    tags = tags_of(template.word)
    places = dict.fromkeys(tag.waar for tag in tags if re.search(rf"\b{re.escape(naam)}\b", tag.inhoud))
    return f" (in het sjabloon: {'; '.join(tuple(places)[:_SHOWN])})" if places else ""


def _values(proef: "Proef", filled: "Gevuld") -> Iterator[tuple[str, str, str]]:
    """Every value comes back, once in a part, where it belongs."""
    from generator.wordtemplate.trial import absent, twice  # noqa: PLC0415 - start-up time

    kind = "een document" if proef.gewoon else "een document zonder voorblad"
    for each, elsewhere in absent(filled, proef.verwacht):
        where = f"niet {_PLACES[each.plek]}" if elsewhere else f"nergens in {kind}"
        yield (
            each.naam,
            f"staat {where}",
            f"zet terug wat '{each.naam}' toont, of verbeter de voorwaarde eromheen",
        )
    for each, part in twice(filled, proef.verwacht):
        yield each.naam, f"komt twee keer in {part}", "haal er een weg"


def _order(proef: "Proef", filled: "Gevuld") -> Iterator[tuple[str, str, str]]:
    """What comes after what."""
    from generator.wordtemplate.trial import after_body, glued, out_of_order  # noqa: PLC0415 - start-up time

    for each in after_body(filled, proef.verwacht):
        hint = "zet {{p inhoud }} onder wat eraan voorafgaat"
        yield each.naam, "komt pas na de tekst van het document", hint
    for each in out_of_order(filled, proef.verwacht):
        yield each.naam, "komt in een andere volgorde dan in de huisstijl", "zet links wat het eerst komt"
    for each in glued(filled, proef.verwacht):
        yield each.naam, "en het woord ernaast staan aan elkaar vast", "zet er een tab of een spatie tussen"


def _pages(proef: "Proef", filled: "Gevuld") -> Iterator[tuple[str, str]]:
    """Cover and table of contents have pages of their own."""
    from generator.wordtemplate.samples import PARTIJEN  # noqa: PLC0415 - start-up time
    from generator.wordtemplate.trial import has_empty_page, runs_on  # noqa: PLC0415 - the same

    if has_empty_page(filled):
        what = "met" if proef.document.schil.inhoudsopgave else "zonder"
        empty = "zet het sectie-einde tussen {%p if … %} en {%p endif %}"
        yield f"een document {what} inhoudsopgave krijgt een lege bladzijde", empty
    hint = "zet een sectie-einde (Indeling > Eindemarkeringen > Volgende pagina) voor wat erop volgt"
    schil = proef.document.schil
    if schil.voorblad is not None and runs_on(filled, PARTIJEN[-1]):
        yield "het voorblad loopt door in de tekst", hint
    if schil.inhoudsopgave and not schil.brief and runs_on(filled, "Inhoudsopgave"):
        yield "de inhoudsopgave loopt door in de tekst", hint
