"""Een Word-sjabloon heeft de onderdelen die het programma nodig heeft, en ze hangen aan elkaar.

Een .docx is een zip met onderdelen: de tekst, de opmaakprofielen, de nummering, de instellingen. Elk wordt gevonden doordat een ander
ernaar verwijst (ECMA-376 deel 2). Is die verwijzing weg, dan is het onderdeel er nog wel, maar doet het niets. Het programma zoekt de
tekst in `word/document.xml`, zoals Word en LibreOffice haar schrijven.

Goed:

    soort: Word-document (.docx), opgeslagen door Word of LibreOffice

Fout:

    soort: Word-sjabloon (.dotx), met de hand .docx genoemd

Herstel: open het sjabloon in Word en sla het op als Word-document (.docx). Ontbreekt er dan nog iets, begin dan opnieuw met
`akkoord huisstijl nieuw`.
"""

from collections.abc import Iterator, Mapping

from generator.problem import Problem
from generator.render.word.package import DOCUMENT
from generator.wordcheck import W
from generator.wordtemplate.looks import is_on, val
from generator.wordtemplate.template import Sjabloon

_CODE = "sjabloon-onderdelen"
_HERSTEL = "open het in Word en sla het opnieuw op als .docx, of begin opnieuw met: akkoord huisstijl nieuw"
_NEEDED = {"styles": "de opmaakprofielen", "numbering": "de nummering", "settings": "de instellingen"}
# The content type of parts by the kind of their relation (ECMA-376 part 1, 11.3 and 15.2), without what all begin with.
_KINDS = {
    "officeDocument": ".document.main+xml",
    **{
        kind: f".{kind}+xml"
        for kind in (
            "styles",
            "numbering",
            "settings",
            "fontTable",
            "header",
            "footer",
            "footnotes",
            "endnotes",
            "comments",
        )
    },
    "theme": ".theme+xml",
    "core-properties": ".core-properties+xml",
    "extended-properties": ".extended-properties+xml",
    "custom-properties": ".custom-properties+xml",
}
_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_LOOSE = {f"{W}{name}": f"een {word}" for name, word in (("hdr", "koptekst"), ("ftr", "voettekst"))}
# Settings that a template passes on to every document made with it, by what they do there.
_SWITCHES = {
    "trackRevisions": ("Wijzigingen bijhouden staat aan", "zet het uit: Controleren > Wijzigingen bijhouden"),
    "documentProtection": ("het sjabloon is beveiligd", "hef het op: Controleren > Bewerken beperken"),
    "writeProtection": ("het sjabloon opent alleen om te lezen", "haal het weg: Opslaan als > Extra > Algemene opties"),
    "mailMerge": ("er zit een afdruksamenvoeging in", "haal haar weg: Verzendlijsten > Afdruk samenvoegen starten > Normaal Word-document"),
}  # fmt: skip


def check(template: Sjabloon) -> Iterator[Problem]:
    """Look up what the renderer looks up, in the way that it does."""
    word = template.word
    if word.hoofddeel != DOCUMENT:
        message = f"de tekst staat in '{word.hoofddeel}', en het programma zoekt haar in '{DOCUMENT}'"
        yield template.meld(_CODE, message, _HERSTEL)
        return
    reached = _reached(template)
    for kind, what in _NEEDED.items():
        targets = [target for _, found, target in word.relaties(DOCUMENT) if found == kind]
        if not targets:
            lost = word.boom(kind) is not None
            message = f"{what} {'zit er los bij' if lost else 'ontbreken' if kind != 'numbering' else 'ontbreekt'} (word/{kind}.xml)"
            yield template.meld(_CODE, message, _HERSTEL)
        elif targets[0] in word.bomen and word.bomen[targets[0]].tag != f"{W}{kind}":
            yield template.meld(_CODE, f"'{targets[0]}' bevat iets anders dan {what}", _HERSTEL)
    for name, tree in word.bomen.items():
        if str(tree.tag) in _LOOSE and name not in reached:
            message = f"{_LOOSE[str(tree.tag)]} zit er los bij ({name}): geen bladzijde toont haar"
            yield template.meld(
                _CODE, message, "zet haar opnieuw in het sjabloon, of haal haar weg", fout=False
            )
    yield from _wrong_type(template)
    yield from _settings(template)


def _wrong_type(template: Sjabloon) -> Iterator[Problem]:
    """What the file says of a part is what its relation says: else Word reads it as something else, or not at all."""
    types = template.word.bomen.get("[Content_Types].xml")
    if types is None:
        return  # word-bestand says so
    own = {
        (each.get("PartName") or "").lstrip("/"): each.get("ContentType")
        for each in types.iter(f"{_TYPES}Override")
    }
    endings = {
        (each.get("Extension") or "").lower(): each.get("ContentType")
        for each in types.iter(f"{_TYPES}Default")
    }
    for source in ("", DOCUMENT):
        for _, kind, target in template.word.relaties(source):
            given = own.get(target) or endings.get(target.rpartition(".")[2].lower()) or ""
            if target in template.word.namen and kind in _KINDS and not given.endswith(_KINDS[kind]):
                message = f"'{target}' heeft een soort die niet klopt ('{given or 'geen'}')"
                yield template.meld(_CODE, message, _HERSTEL)


def _reached(template: Sjabloon) -> frozenset[str]:
    """The parts that the main text leads to."""
    return frozenset(target for _, _, target in template.word.relaties(DOCUMENT))


def _settings(template: Sjabloon) -> Iterator[Problem]:
    settings = template.word.boom("settings")
    switches: Mapping[str, tuple[str, str]] = {} if settings is None else _SWITCHES
    for name, (message, hint) in switches.items():
        found = None if settings is None else settings.find(f"{W}{name}")
        enforced = name != "documentProtection" or (
            found is not None and val(found, "enforcement") in ("1", "true", "on")
        )
        if found is not None and is_on(found) and enforced:
            yield template.meld(
                _CODE, f"{message}: dat geldt ook in elk document dat ermee wordt gemaakt", hint, fout=False
            )
