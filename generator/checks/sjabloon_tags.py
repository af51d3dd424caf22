"""Wat in een Word-sjabloon tussen accolades staat, kan het programma invullen.

`{{ titel }}` wordt een gegeven, `{%p if voorblad %}` … `{%p endif %}` een keuze, `{%p for … %}` … `{%p endfor %}` een herhaling. Een
naam moet bestaan, een opdracht moet een einde hebben, en een tag met een letter (`p`, `tr`, `r`) neemt zijn hele alinea, rij of
tekst weg: er mag niets anders in staan. Bron: de documentatie van docxtpl, waarmee sjablonen worden ingevuld, en die van
Jinja; de namen staan in [huisstijlen](huisstijlen.md#verder-in-word).

Goed:

    - "{%p for partij in voorblad.partijen %}"
    - "{{ partij }}"
    - "{%p endfor %}"

Fout:

    - "{%p for partij in voorblad.partij %}"
    - "{{ partij }"
    - "{{ inhoud }}"

Herstel: verbeter de tekst tussen de accolades zoals de melding zegt. Typ haar in één keer: staat een deel in een link of in een
bijgehouden wijziging, dan kan het programma haar niet lezen.
"""

import re
from collections.abc import Iterator, Sequence

from lxml import etree

from generator.problem import Problem
from generator.wordcheck import W
from generator.wordtemplate.blocks import check_blocks, element_name, holder
from generator.wordtemplate.expressions import Bereik, check_tag
from generator.wordtemplate.shellnames import shell_names
from generator.wordtemplate.tags import Los, Tag, is_filled, joined, loose_braces, tags_of, unfilled_text
from generator.wordtemplate.template import Sjabloon

_CODE = "sjabloon-tags"
# A name of the template in braces or brackets of another kind: [[ titel ]], « titel », { titel }.
_OTHER = re.compile(
    r"(?:\[\[?|<<?|«|\(\(|\{)\s*%?\s*(?:p |r )?(?P<naam>[A-Za-z_]+)(?:\.[a-z_]+)*\s*%?\s*(?:\]\]?|>>?|»|\)\)|\})"
)
# What docxtpl throws away with the pieces of a tag that is spread over runs.
_LOST = tuple(
    f"{W}{name}"
    for name in (
        "drawing",
        "pict",
        "fldChar",
        "instrText",
        "footnoteReference",
        "bookmarkStart",
        "bookmarkEnd",
        "br",
    )
)
_TEXTS = ("p", "r", "tr", "tc")


def check(template: Sjabloon) -> Iterator[Problem]:
    """Look at every tag of every part."""
    tags = tuple(tags_of(template.word))
    for part in dict.fromkeys(tag.deel for tag in tags):
        yield from _part(template, [tag for tag in tags if tag.deel == part])
    for los in loose_braces(template.word):
        yield _loose(template, los)
    for los in unfilled_text(template.word):
        yield from _other_brackets(template, los)
    yield from _body(template, tags)


def _part(template: Sjabloon, tags: Sequence[Tag]) -> Iterator[Problem]:
    """One part: docxtpl fills each by itself."""
    if not is_filled(template.word, tags[0].deel):
        for tag in tags:
            yield _meld(
                template,
                tag,
                f"'{tag.ruw}' staat waar niets wordt ingevuld",
                "zet het in de tekst, de kop- of de voettekst",
            )
        return
    bereik = Bereik(shell_names(template.naam), template.naam)
    for tag in tags:
        for fout in check_tag(tag, bereik):
            yield _meld(template, tag, *fout)
        yield from _place(template, tag)
    for wrong in check_blocks(tags):
        yield _meld(template, wrong.tag, *wrong.fout, fout=not wrong.waarschuwing)


def _meld(template: Sjabloon, tag: Tag, message: str, hint: str, *, fout: bool = True) -> Problem:
    return template.meld(_CODE, f"{tag.waar}: {message}", hint, fout=fout)


def _place(template: Sjabloon, tag: Tag) -> Iterator[Problem]:
    """Whether a tag can be read where it stands, and takes nothing along that should stay."""
    if len({_around_run(each) for each in tag.teksten}) > 1:
        hint = "haal de link, het inhoudsbesturingselement of de bijgehouden wijziging weg en typ de tag in één keer"
        yield _meld(template, tag, f"'{tag.ruw}' is verdeeld over stukken die niet bij elkaar horen", hint)
    elif any(True for _ in _between(tag)):
        hint = "haal weg wat tussen de accolades staat en typ de tag in één keer"
        yield _meld(template, tag, f"in '{tag.ruw}' staat iets wat bij het invullen verdwijnt", hint)
    if tag.voor not in _TEXTS or tag.alinea is None:
        return
    element = holder(tag)
    if element is None:
        message = f"'{tag.ruw}' neemt de plaats in van {element_name(tag)}, en staat niet in een tabel"
        yield _meld(template, tag, message, "zet het in een tabelrij, of schrijf p in plaats van tr")
        return
    if tag.voor == "r":
        return
    if _others(element, tag):
        message = (
            f"'{tag.ruw}' neemt de plaats in van {element_name(tag)}; wat er nog meer in staat, verdwijnt"
        )
        yield _meld(
            template,
            tag,
            message,
            f"zet '{tag.ruw}' alleen in {element_name(tag).replace('de ', 'een eigen ')}",
        )
    if tag.voor == "p" and element.find(f"{W}pPr/{W}sectPr") is not None:
        message = (
            f"in de alinea van '{tag.ruw}' eindigt een sectie; zij verdwijnt, en met haar de nieuwe bladzijde"
        )
        yield _meld(
            template, tag, message, "zet achter deze alinea een lege regel en zet het sectie-einde daarin"
        )


def _around_run(text: etree._Element) -> etree._Element | None:
    """What the run of a text stands in: a paragraph, or a link, a content control, a tracked change."""
    run = text.getparent()
    return None if run is None else run.getparent()


def _between(tag: Tag) -> Iterator[etree._Element]:
    """What stands between the first and the last piece of a tag and would be lost."""
    if len(tag.teksten) > 1:
        first, last = (each.getparent() for each in (tag.teksten[0], tag.teksten[-1]))
        inside = False
        for element in () if tag.alinea is None else tag.alinea.element.iter(etree.Element):
            inside = (inside or element is first) and element is not last
            if inside and element.tag in _LOST:
                yield element


def _others(element: etree._Element, tag: Tag) -> bool:
    """Whether an element holds more than the tag that takes its place."""
    paragraphs = [element] if tag.voor == "p" else list(element.iter(f"{W}p"))
    text = "".join(joined(each) for each in paragraphs).strip()
    return (
        text != tag.ruw.strip()
        or next(element.iter(f"{W}drawing", f"{W}pict", f"{W}fldChar"), None) is not None
    )


def _loose(template: Sjabloon, los: Los) -> Problem:
    message = f"{los.alinea.waar}: een accolade hoort nergens bij"
    hint = "een tag begint met {{ en eindigt met }}, of begint met {% en eindigt met %}, in één alinea"
    return template.meld(_CODE, message, hint)


def _other_brackets(template: Sjabloon, los: Los) -> Iterator[Problem]:
    """A name of the template in brackets that say nothing to the program; single braces are told already."""
    known = shell_names(template.naam)
    for found in _OTHER.finditer(los.tekst):
        if found["naam"] in known and "{" not in found[0]:
            message = f"{los.alinea.waar}: '{found[0]}' wordt niet ingevuld"
            yield template.meld(_CODE, message, f"schrijf: {{{{ {found['naam']} }}}}")


def _body(template: Sjabloon, tags: Sequence[Tag]) -> Iterator[Problem]:
    """The text itself comes once, in the main text and not in a table or a text box."""
    main = template.word.hoofddeel
    found = [tag for tag in tags if not tag.opdracht and tag.inhoud == "inhoud"]
    if not found:
        hint = "zet waar de tekst moet komen, alleen in een alinea: {{p inhoud }}"
        yield template.meld(
            _CODE, "nergens staat {{p inhoud }}: de tekst van het document heeft geen plaats", hint
        )
    lists = [tag for tag in tags if not tag.opdracht and tag.inhoud == "inhoudsopgave"]
    for tag in (*found[1:], *lists[1:]):
        yield _meld(template, tag, f"'{tag.ruw}' staat er nog een keer", "laat er één staan")
    for tag in found:
        inside = () if tag.alinea is None else tag.alinea.element.iterancestors(f"{W}tc", f"{W}txbxContent")
        if tag.deel != main or next(iter(inside), None) is not None:
            hint = "zet {{p inhoud }} in de gewone tekst, buiten een tabel, tekstvak, koptekst of voettekst"
            yield _meld(template, tag, "hier past de tekst van het document niet", hint)
