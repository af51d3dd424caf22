"""De taal van een Word-sjabloon is Nederlands, in ieder opmaakprofiel.

Een document krijgt de taal van zijn sjabloon. Een schermlezer spreekt de tekst in die taal uit (WCAG 2.1, 3.1.1 en 3.1.2), en de
spelling van Word volgt haar. Een opmaakprofiel kan een eigen taal hebben: dan wordt elk lid of elke tabel in het Engels voorgelezen.

Goed:

    controletaal: Nederlands (nl-NL), als standaard

Fout:

    controletaal: Engels (en-US)   # het sjabloon is in een Engelse Word gemaakt

Herstel: selecteer alles (Ctrl+A) en kies Controleren > Taal > Controletaal instellen > Nederlands, als standaard; voor een
opmaakprofiel: Wijzigen > Opmaak > Taal.
"""

from collections.abc import Iterator

from generator.problem import Problem
from generator.render.word.styles import Stijl
from generator.wordcheck import W
from generator.wordtemplate.looks import Opmaak, val
from generator.wordtemplate.template import Sjabloon

_CODE = "sjabloon-taal"
_HERSTEL = "kies Controleren > Taal > Controletaal instellen > Nederlands, en maak dat de standaard"
_LANGUAGE = "w:rPr/w:lang"


def check(template: Sjabloon) -> Iterator[Problem]:
    """Look at the language of the document, of every style that comes in documents, and of the text in the template."""
    opmaak = Opmaak(template.word)
    if template.word.boom("styles") is None:
        return
    default = val(opmaak.standaard(_LANGUAGE))
    given = {style: val(opmaak.eigenschap(style, _LANGUAGE)) for style in opmaak.met_naam(iter(Stijl))}
    if not default and not all(given.values()):
        yield template.meld(_CODE, "het sjabloon heeft geen taal", _HERSTEL)
    elif default and _is_foreign(default):
        yield template.meld(_CODE, f"de taal van het sjabloon is '{default}'", _HERSTEL)
    for style, language in given.items():
        if language != default and _is_foreign(language):
            name = opmaak.naam(opmaak.word.stijlen[style])
            hint = "kies bij dit opmaakprofiel Wijzigen > Opmaak > Taal > Nederlands"
            yield template.meld(_CODE, f"de taal van het opmaakprofiel '{name}' is '{language}'", hint)
    for tree in template.word.verhalen.values():
        for mark in tree.iter(f"{W}lang"):
            language = val(mark)
            if language and _is_foreign(language):
                message = f"{template.word.waar(mark)}: de taal van deze tekst is '{language}'"
                yield template.meld(_CODE, message, _HERSTEL, fout=False)


def _is_foreign(language: str) -> bool:
    """BCP 47: nl, with or without a country."""
    return bool(language) and language.lower().partition("-")[0] != "nl"
