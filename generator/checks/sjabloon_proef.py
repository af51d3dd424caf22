"""Een Word-sjabloon doet het: een proefdocument komt er heel en volledig uit.

Het programma vult het sjabloon met een klein verzonnen document, zoals bij `akkoord maak`, en kijkt of alles terugkomt: de titel,
de partijen, de geadresseerde, de kenmerken, de tekst zelf. Zo valt op wat aan de accolades alleen niet te zien is: een gegeven dat
nergens meer staat, een briefhoofd dat pas op de tweede bladzijde komt, tekst op een plaats waar Word haar niet toont.

Goed: het ingebouwde sjabloon, met uw eigen logo, kleuren en lettertype.

Fout: `{{ brief.afzender }}` is weggevallen; de koptekst van de eerste bladzijde is verwisseld met die van de volgende.

Herstel: zet het gegeven terug waar het moet komen; wat u tussen de accolades schrijft, staat in
[huisstijlen](huisstijlen.md#verder-in-word).
"""

from collections.abc import Iterator

from generator.checks.sjabloon_onderdelen import check as check_parts
from generator.checks.sjabloon_stijlen import check as check_styles
from generator.checks.sjabloon_tags import check as check_tags
from generator.problem import Problem, has_errors
from generator.wordtemplate.template import Sjabloon

_CODE = "sjabloon-proef"
_PLACES = {
    "vooraan": "op de eerste bladzijde",
    "kop": "in de koptekst van de bladzijden met tekst",
    "voet": "in de voettekst van de bladzijden met tekst",
}


def check(template: Sjabloon) -> Iterator[Problem]:
    """Fill the template, once what can be said without filling it is in order."""
    before = (check_tags, check_styles, check_parts)
    if any(has_errors(rule(template)) for rule in before):
        return
    yield from dict.fromkeys(_tried(template))


def _tried(template: Sjabloon) -> Iterator[Problem]:
    from generator.wordtemplate.samples import samples  # noqa: PLC0415 - start-up time
    from generator.wordtemplate.trial import absent, after_body, fill, misplaced, out_of_order  # noqa: PLC0415

    for proef in samples(template.naam):
        filled = fill(template, proef)
        kind = "een document" if proef.gewoon else "een document zonder voorblad"
        if filled.value is None:
            for problem in filled.problems:
                message = f"{kind} kan er niet mee worden gemaakt: {problem.message}"
                hint = "maak het laatste in Word ongedaan, of begin opnieuw met: akkoord huisstijl nieuw"
                yield template.meld(_CODE, message, hint, fout=proef.gewoon)
            continue
        for what in misplaced(filled.value):
            hint = "zet de tag alleen in een alinea, en tekst in een alinea"
            yield template.meld(_CODE, f"ingevuld klopt het niet: {what}", hint)
        for each, elsewhere in absent(filled.value, proef.verwacht):
            where = f" niet {_PLACES[each.plek]}" if elsewhere else f" nergens in {kind}"
            message = f"'{each.naam}' staat{where}"
            yield template.meld(_CODE, message, f"zet terug wat '{each.naam}' toont", fout=False)
        for each in after_body(filled.value, proef.verwacht):
            hint = "zet {{p inhoud }} onder wat eraan voorafgaat"
            yield template.meld(
                _CODE, f"'{each.naam}' komt pas na de tekst van het document", hint, fout=False
            )
        for each in out_of_order(filled.value, proef.verwacht):
            message = f"'{each.naam}' komt in een andere volgorde dan in de huisstijl"
            yield template.meld(_CODE, message, "zet links wat het eerst komt", fout=False)
