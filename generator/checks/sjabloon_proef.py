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

from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.checks.sjabloon_onderdelen import check as check_parts
from generator.checks.sjabloon_stijlen import check as check_styles
from generator.checks.sjabloon_tags import check as check_tags
from generator.problem import Problem, has_errors
from generator.wordtemplate.template import Sjabloon

if TYPE_CHECKING:
    from generator.wordtemplate.samples import Proef
    from generator.wordtemplate.trial import Gevuld

_CODE = "sjabloon-proef"
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
            message = f"{kind} kan er niet mee worden gemaakt: {problem.message}"
            hint = "maak het laatste in Word ongedaan, of begin opnieuw met: akkoord huisstijl nieuw"
            yield template.meld(_CODE, message, hint, fout=proef.gewoon)
        if filled.value is None:
            continue
        for what in misplaced(filled.value):
            hint = "zet de tag alleen in een alinea, en tekst in een alinea"
            yield template.meld(_CODE, f"ingevuld klopt het niet: {what}", hint)
        for message, hint in (*_values(proef, filled.value), *_order(proef, filled.value)):
            yield template.meld(_CODE, message, hint, fout=False)


def _values(proef: "Proef", filled: "Gevuld") -> Iterator[tuple[str, str]]:
    """Every value comes back, once in a part, where it belongs."""
    from generator.wordtemplate.trial import absent, twice  # noqa: PLC0415 - start-up time

    kind = "een document" if proef.gewoon else "een document zonder voorblad"
    for each, elsewhere in absent(filled, proef.verwacht):
        where = f"niet {_PLACES[each.plek]}" if elsewhere else f"nergens in {kind}"
        yield f"'{each.naam}' staat {where}", f"zet terug wat '{each.naam}' toont"
    for each, part in twice(filled, proef.verwacht):
        yield f"'{each.naam}' komt twee keer in {part}", "haal er een weg"


def _order(proef: "Proef", filled: "Gevuld") -> Iterator[tuple[str, str]]:
    """What comes after what, and on which page."""
    from generator.wordtemplate.samples import PARTIJEN  # noqa: PLC0415 - start-up time
    from generator.wordtemplate.trial import after_body, glued, out_of_order, runs_on  # noqa: PLC0415 - the same

    for each in after_body(filled, proef.verwacht):
        yield (
            f"'{each.naam}' komt pas na de tekst van het document",
            "zet {{p inhoud }} onder wat eraan voorafgaat",
        )
    for each in out_of_order(filled, proef.verwacht):
        yield f"'{each.naam}' komt in een andere volgorde dan in de huisstijl", "zet links wat het eerst komt"
    for each in glued(filled, proef.verwacht):
        yield (
            f"bij '{each.naam}' staan label en waarde aan elkaar vast",
            "zet er een tab of een spatie tussen",
        )
    hint = "zet een sectie-einde (Indeling > Eindemarkeringen > Volgende pagina) voor wat erop volgt"
    if proef.document.schil.voorblad is not None and runs_on(filled, PARTIJEN[-1]):
        yield "het voorblad loopt door in de tekst", hint
    if (
        proef.document.schil.inhoudsopgave
        and not proef.document.schil.brief
        and runs_on(filled, "Inhoudsopgave")
    ):
        yield "de inhoudsopgave loopt door in de tekst", hint
