"""Mistakes put in the built-in clauses and kinds: each is found, in the right file, on the line where an author looks for it.

A mutation is a file, a pattern, what comes in its place, and how many lines from there the message stands ("0" is the line itself; an
unclosed `if` is told at its beginning). A second test makes mutations by itself, always the same ones.
"""

import random
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from generator.checks import check_library
from generator.clausecheck.names import beeld_van
from generator.examine.library import examination_day, unreadable
from generator.library.clause import Clausule
from generator.library.folders import built_in
from generator.library.library import Library
from generator.problem import Problem, has_errors

PRIJZEN, FRICTIE = "clauses/financien/prijzen.md", "clauses/uittreding/frictiekosten.md"
OVERZICHT, VERHOUDING = "clauses/personeel/overzicht.md", "clauses/algemeen/verhouding.md"
OPZEGGING, AANLEIDING = "clauses/regeling/opzegging.md", "clauses/brief/aanleiding.md"
MANDAAT, DUUR = "clauses/mandaat/mandaat.md", "clauses/slot/duur.md"
PARTIJEN, MEDIATION = "clauses/partijen/partijen.md", "clauses/geschillen/geschillen-mediation.md"
TAKEN_2012 = "clauses/sociaal/wettelijke-taken@2012-01-01.md"
RAAM, DEEL = "templates/soorten/raamovereenkomst.yaml", "templates/soorten/deelovereenkomst.yaml"

# file, pattern, replacement, the code of the message
MUTATIONS = [
    # statements
    (PRIJZEN, r"^\{% else %\}", "{% esle %}", "clausule-regel"),
    (PRIJZEN, r"^\{% if gasten", "{% fi gasten", "clausule-regel"),
    (OVERZICHT, r"^\{% for partij", "{% four partij", "clausule-regel"),
    (OVERZICHT, r"^\{% for partij in partijen", "{% for partij partijen", "clausule-regel"),
    (OVERZICHT, r"^\{% for partij in partijen", "{% for partij in partij", "onbekende-naam"),
    (OVERZICHT, r"^\{% for partij in partijen", "{% for gasten in partijen", "uitdrukking"),
    (OVERZICHT, r"^\{% for partij in partijen", "{% for partij in gastheer", "uitdrukking"),
    (FRICTIE, r"^\{% if document.frictie_plafond %\}", "{% if document.frictie_plafond }", "clausule-regel"),
    (FRICTIE, r"^\{% if document", "{ if document", "clausule-uitdrukking"),
    (FRICTIE, r"^\{% if document.frictie_plafond %\}", "{% if %}", "clausule-regel"),
    (FRICTIE, r"^\{% if document.frictie_plafond %\}", "{% if true %}", "voorwaarde-vast"),
    (FRICTIE, r"^\{% if document.frictie_plafond %\}", "{% if document.frictie_plafond and %}", "uitdrukking"),
    (FRICTIE, r"^\{% if document.frictie_plafond %\}", "{% if document.frictie_plafond = 1 %}", "uitdrukking"),
    (DUUR, r"^\{% else %\}", "{% elif %}", "clausule-regel"),
    (DUUR, r"^\{% elif document.einddatum %\}", "{% elif document.einddatum and document.verlenging %}", "voorwaarde-vast"),
    # names
    (FRICTIE, "frictie_eerste_jaar", "frictie_eerst_jaar", "onbekend-veld"),
    (FRICTIE, "document.frictie_tweede", "dokument.frictie_tweede", "onbekende-naam"),
    (FRICTIE, r"\{% if document.frictie_plafond", "{% if document.frictie_plafont", "onbekend-veld"),
    (FRICTIE, r"gastheer \| rol", "gasther | rol", "onbekende-naam"),
    (OVERZICHT, "waarde: medewerker.functie", "waarde: medewerker.funktie", "onbekend-veld"),
    (OVERZICHT, r"waar\('van', partij\)", "waar('fan', partij)", "onbekend-veld"),
    (OVERZICHT, r"\(medewerkers|in medewerkers", "in medewerker", "onbekende-naam"),
    (VERHOUDING, "raamovereenkomst.citeertitel", "raamovereenkomst.citertitel", "onbekend-veld"),
    (AANLEIDING, "afzender.sinds", "afzender.sints", "onbekend-veld"),
    (AANLEIDING, r"waar\('document'", "waar('dokument'", "onbekend-veld"),
    (PARTIJEN, "ondertekenaar.functie in", "ondertekenaar.funktie in", "onbekend-veld"),
    (PARTIJEN, "partij.collegebesluit.datum", "partij.collegebesluit.dag", "onbekend-veld"),
    (PRIJZEN, r"gasten \| aantal == 1", "gasten.aantal == 1", "onbekend-veld"),
    # filters
    (FRICTIE, r"\| procent", "| procnt", "uitdrukking"),
    (FRICTIE, r"\| procent", "| datum", "uitdrukking"),
    (FRICTIE, r"\| iedere", "| ieder", "uitdrukking"),
    (OVERZICHT, r"som\('fte'\)", "som('functie')", "uitdrukking"),
    (PARTIJEN, r"partijen \| laatste", "partijen | latste", "uitdrukking"),
    (PARTIJEN, r"naar_aantal\('wordt', 'worden'\)", "naar_aantal('wordt')", "uitdrukking"),
    (PRIJZEN, r"product.prijs \| bedrag_tabel", "product.prijs | datum", "uitdrukking"),
    # values that a field never has
    (OPZEGGING, r"== 'centrumregeling'", "== 'centrum-regeling'", "voorwaarde-vast"),
    (OPZEGGING, r"vorm != 'overeenkomst'", "vorm != 'overenkomst'", "voorwaarde-vast"),
    (OVERZICHT, r"!= 'mens volgt werk'", "!= 'mens volgt het werk'", "voorwaarde-vast"),
    (AANLEIDING, "== 'wensen en bedenkingen'", "== 'wensen of bedenkingen'", "voorwaarde-vast"),
    (FRICTIE, r"\{% if document.frictie_plafond", "{% if document.frictie_plafond == 'ja'", "voorwaarde-vast"),
    (PRIJZEN, r"waar\('aard', 'structureel'\)", "waar('aard', 'structurel')", "voorwaarde-vast"),
    (TAKEN_2012, "'2012-07-01'", "'2012-17-01'", "uitdrukking"),
    (TAKEN_2012, "taakveld == 'jeugdhulp'", "taakveld == 'jeugd'", "voorwaarde-vast"),
    # references
    (FRICTIE, r"\[\]\(#geschillen\)", "[](#geschil)", "verwijzing-doel"),
    (FRICTIE, r"\[\]\(#geschillen\)", "[](#geschillen.nergens)", "verwijzing-doel"),
    (FRICTIE, r"\[\]\(#geschillen\)", "[](geschillen)", "clausule-verwijzing"),
    (FRICTIE, r"\[\]\(#geschillen\)", "[](#geschillen", "losse-tekens"),
    (FRICTIE, r"\[\]\(#geschillen\)", "](#geschillen)", "losse-tekens"),
    (VERHOUDING, r"artikel\('deelovereenkomsten'", "artikel('deelovereenkomstn'", "verwijzing-doel"),
    (VERHOUDING, "@raamovereenkomst#deelovereenkomsten", "@raamovereenkomst#deelovereenkomstn", "verwijzing-doel"),
    (VERHOUDING, "@raamovereenkomst#", "@raamovereenkomt#", "onbekend-veld"),
    # laws
    (MANDAAT, "wet:awb#", "wet:abw#", "wet-onbekend"),
    (MANDAAT, "wet:awb#10:4,1", "wet:awb#10:4;1", "wet-plaats"),
    (MANDAAT, "wet:awb", "wt:awb", "verwijzing-doel"),
    ("clauses/gegevens/openbaarheid@2022-05-01.md", "wet:woo", "wet:wob", "wet-niet-geldig"),
    (OPZEGGING, "wgr#treffen", "wgr#trefen", "wet-plaats"),
    # marks
    (FRICTIE, r"\{\{ gastheer", "{ gastheer", "clausule-uitdrukking"),
    (FRICTIE, r"\{\{ gastheer \| rol \}\}", "}} gastheer | rol {{", "clausule-uitdrukking"),
    (FRICTIE, r"\{\{ gastheer \| rol \}\}", "{ gastheer | rol }", "losse-tekens"),
    (FRICTIE, r"\{#afbouw\}", "{#afbouw", "clausule-naam"),
    (FRICTIE, r"\{#afbouw\}", "#afbouw}", "losse-tekens"),
    (FRICTIE, r"^   1\. in het tweede", "  1. in het tweede", "clausule-opbouw"),
    (FRICTIE, r"^   1\. in het tweede", "\t1. in het tweede", "clausule-opbouw"),
    (FRICTIE, r"\*?Frictiekosten die", "<b>Frictiekosten</b> die", "losse-tekens"),
    (FRICTIE, r"Frictiekosten die", "Frictiekosten&nbsp;die", "losse-tekens"),
    (FRICTIE, r"Frictiekosten die", "**Frictiekosten die", "losse-tekens"),
    (OVERZICHT, "```tabel", "```tabl", "losse-tekens"),
    (OVERZICHT, "kolommen:", "kolomen:", "losse-tekens"),
    (OVERZICHT, "rij: medewerker in", "rij: medewerker of", "losse-tekens"),
    (OVERZICHT, "breedte: 2", "breedte: twee", "losse-tekens"),
    # the head
    (FRICTIE, "^peildatum: ingang", "peildatum: ingan", "keuze"),
    (FRICTIE, "^peildatum:", "peil_datum:", "onbekende-sleutel"),
    (FRICTIE, "^status: ontwerp", "status: concept", "keuze"),
    (FRICTIE, "^toelichting: >-", "toelichting >-", "yaml"),
    (MEDIATION, "^alternatief_van: .*", "alternatief_van: geschillen/geschil", "alternatief-onbekend"),
    # kinds
    (RAAM, "- financien/kosten", "- financien/kostn", "soort-opbouw"),
    (RAAM, "- financien/btw", "- financien/kosten", "soort-opbouw"),
    (DEEL, "geschillen/geschillen-deel", "geschillen/geschillen-rechter", "soort-opbouw"),
    (RAAM, "^sjabloon: overeenkomst", "sjabloon: overenkomst", "keuze"),
    (RAAM, "^inhoudsopgave:", "inhoud:", "onbekende-sleutel"),
    (RAAM, "samenwerking.vorm == 'centrumregeling'", "samenwerking.vorm == 'centrum'", "soort-titel"),
    (RAAM, "samenwerking.naam", "samenwerking.nam", "soort-titel"),
    (RAAM, "^  opzegtermijn:", "  opzeg_termijn:", "veld-ongebruikt"),
    (RAAM, "type: duur", "type: duurr", "keuze"),
    (RAAM, "standaard: halfjaar", "standaard: half jaar", "veldtype"),
    (RAAM, "hoofdstuk: Besturing", "hoofstuk: Besturing", "onbekende-sleutel"),
    (DEEL, "^soort: deelovereenkomst", "soort: deelovereenkomts", "soort-naam"),
    (DEEL, "verplicht: nee", "verplicht: neen", "keuze"),
]  # fmt: skip


def mutated(name: str, text: str, folder: Path) -> Library:
    """A library in which one file is another; of a clause its other versions come along, since a folder wins as a whole."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    source = built_in() / name
    if name.startswith("clauses/"):
        stem = source.stem.split("@")[0]
        for other in (source.parent / f"{stem}.md", *source.parent.glob(f"{stem}@*.md")):
            if other.is_file():
                (path.parent / other.name).write_bytes(other.read_bytes())
    path.write_text(text, encoding="utf-8")
    return Library((folder, built_in()))


def found_in(library: Library, name: str, folder: Path) -> list[Problem]:
    """What is said of one file when a library is examined, without the trial projects."""
    problems = list(unreadable(library))
    if not has_errors(problems):
        problems += check_library(library, subjects(library, name))
    return [
        each for each in problems if each.position and Path(each.position.file).absolute() == folder / name
    ]


def subjects(library: Library, name: str) -> dict[str, list[object]]:
    """The versions of the clause in a file, or the kind: what the checks look at one by one."""
    path = Path(name)
    if path.suffix == ".yaml":
        return {"soort": [library.soort(path.stem).value]}
    id_ = f"{path.parent.name}/{path.stem.split('@')[0]}"
    return {"clausule": [*(library.clausules(id_).value or ())], "peildatum": [last_tested()]}


@cache
def last_tested() -> object:
    return examination_day(Library((built_in(),)))


def source_of(name: str) -> str:
    return (built_in() / name).read_text(encoding="utf-8")


@pytest.mark.no_cover
@pytest.mark.parametrize(
    ("name", "pattern", "replacement", "code"),
    MUTATIONS,
    ids=[f"{Path(m[0]).stem}: {m[2]}" for m in MUTATIONS],
)
def test_a_mutation_is_found_on_its_line(
    name: str, pattern: str, replacement: str, code: str, tmp_path: Path
) -> None:
    text = source_of(name)
    place = re.search(pattern, text, re.MULTILINE)
    assert place, "the mutation fits nowhere: take another"
    library = mutated(name, text[: place.start()] + replacement + text[place.end() :], tmp_path)
    line = text.count("\n", 0, place.start()) + 1
    found = [(each.code, each.position.line) for each in found_in(library, name, tmp_path) if each.position]
    assert (code, line) in found


# --- what is taken away is told where the rest of it stands


@pytest.mark.parametrize(
    ("name", "pattern", "line", "code"),
    [
        (PRIJZEN, r"^\{% endif %\}\n", r"^\{% if", "clausule-opbouw"),
        (OVERZICHT, r"^\{% endfor %\}\n", r"^\{% for", "clausule-opbouw"),
        (FRICTIE, r"^\{% if .*\n", r"^\{% endif", "clausule-opbouw"),
        (FRICTIE, r"^peildatum: .*\n", r"^titel", "kop-onvolledig"),
        (FRICTIE, r"^status: .*\n", r"^titel", "kop-onvolledig"),
        (FRICTIE, r"^titel: .*\n", r"^peildatum", "clausule-indeling"),
        (FRICTIE, r"^---\n(?=1\.)", r"^---", "clausule-indeling"),
        (MEDIATION, r"^alternatief_van: .*\n", r"^---", "clausule-ongebruikt"),
    ],
)
def test_what_is_taken_away_is_missed(name: str, pattern: str, line: str, code: str, tmp_path: Path) -> None:
    text = re.sub(pattern, "", source_of(name), count=1, flags=re.MULTILINE)
    place = re.search(line, text, re.MULTILINE)
    assert place
    library = mutated(name, text, tmp_path)
    found = [(each.code, each.position.line) for each in found_in(library, name, tmp_path) if each.position]
    assert (code, text.count("\n", 0, place.start()) + 1) in found


# --- misspelt by a machine

SEED = 20261122
NAMES = re.compile(
    r"(?<=\bdocument\.)[a-z_]{4,}|(?<=\bsamenwerking\.)[a-z_]{4,}|(?<=\| )[a-z_]{5,}(?= \}\}| \|)"
)


def misspellings() -> Iterator[tuple[str, int, str]]:
    """A letter doubled in a field or filter of forty clauses that are drawn by lot: file, place in the text, the new text."""
    chance = random.Random(SEED)  # the same ones every time
    files = sorted(
        path for path in (built_in() / "clauses").glob("*/*.md") if NAMES.search(path.read_text("utf-8"))
    )
    for path in chance.sample(files, 40):
        text = path.read_text("utf-8")
        match = chance.choice(list(NAMES.finditer(text)))
        at = match.start() + chance.randrange(1, len(match[0]) - 1)
        yield (
            f"clauses/{path.parent.name}/{path.name}",
            match.start(),
            f"{text[:at]}{text[at]}{text[at]}{text[at + 1 :]}",
        )


@pytest.mark.no_cover
def test_a_doubled_letter_in_a_name_or_filter_is_found(tmp_path: Path) -> None:
    missed = []
    for number, (name, at, text) in enumerate(misspellings()):
        folder = tmp_path / str(number)
        library = mutated(name, text, folder)
        line = text.count("\n", 0, at) + 1
        lines = {
            each.position.line for each in found_in(library, name, folder) if each.position and each.is_error
        }
        # Of an explanation folded over several lines the place is that of the key.
        if line not in lines:
            missed.append(f"{name}:{line}: {text.splitlines()[line - 1].strip()}")
    assert missed == []


@pytest.mark.no_cover
def test_the_built_in_clauses_and_kinds_hold_no_mistakes() -> None:
    library = Library((built_in(),))
    clauses: list[Clausule] = [
        each for id_ in library.clausule_ids() for each in library.clausules(id_).value or ()
    ]
    kinds = [library.soort(naam).value for naam in library.soorten()]
    assert list(unreadable(library)) == []
    looked_at: dict[str, list[object]] = {
        "clausule": [*clauses],
        "soort": [*kinds],
        "peildatum": [last_tested()],
    }
    assert [str(each) for each in check_library(library, looked_at)] == []
    assert beeld_van(library).soorten
