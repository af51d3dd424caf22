"""Fill the chosen clauses with the values of the project: Selection in, Draft out, references still open."""

from collections.abc import Sequence

from generator.document import (
    Alinea,
    Alineasoort,
    Artikel,
    Draft,
    DraftBlok,
    DraftClausule,
    DraftDeel,
    DraftInline,
    Herkomst,
    Hoofdstuk,
    Ongenummerd,
    Passage,
    Tekst,
)
from generator.expression.names import Antwoord, Omgeving
from generator.library.clause import Clausule
from generator.library.housestyle import Huisstijl
from generator.markup import MInline, MUitdrukking
from generator.problem import Outcome, Position, Problem, sort_problems
from generator.resolve import shell, signatures
from generator.resolve.anchors import double_anchors
from generator.resolve.fill_blocks import BlockFiller
from generator.resolve.fill_lines import LineFiller, Vraag
from generator.resolve.fill_table import TableFiller
from generator.selection import Selection


def fill_clausules(selection: Selection, omgeving: Omgeving, huisstijl: Huisstijl) -> Outcome[Draft]:
    """Put the values in the clauses.

    Problems: `uitdrukking`, `onbekende-naam`, `onbekend-veld`, `notatie` (an expression that does not fit), `blok` (a
    fenced block that does not), `naam-dubbel` (two things with one anchor), `lus` (a loop over what is no list).
    """
    problems: list[Problem] = []
    chosen = selection.clausules()
    delen: list[DraftDeel] = []
    for number, deel in enumerate(selection.delen, 1):
        clauses = [each.clausule for each in deel.clausules if each.erin and each.clausule]
        filled = [_fill(clause, chosen, omgeving) for clause in clauses]
        problems += [problem for outcome in filled for problem in outcome.problems]
        parts = tuple(outcome.value for outcome in filled if outcome.value)
        if not deel.kop:
            delen += parts
        elif parts or not deel.clausules:
            filler = LineFiller(omgeving)
            kop = filler.line(deel.kop)
            problems += filler.problems
            delen.append(Hoofdstuk(f"hoofdstuk~{number}", Ongenummerd(), kop, parts, deel.genummerd))
    delen = _dressed(selection, delen, omgeving, huisstijl)
    problems += double_anchors(delen)
    draft = shell.draft_of(selection, omgeving, huisstijl, tuple(delen))
    return Outcome(draft, sort_problems(problems))


def fill_line(line: tuple[MInline, ...], omgeving: Omgeving) -> Outcome[tuple[DraftInline, ...]]:
    """Put the values in one line: the title of a kind."""
    filler = LineFiller(omgeving)
    return Outcome(filler.line(line), tuple(filler.problems))


def _fill(clause: Clausule, chosen: Sequence[Clausule], omgeving: Omgeving) -> Outcome[DraftClausule]:
    """Fill a clause; one that gets the same answers as before is the one that it was before."""
    again = _filled_before(clause, omgeving)
    if again is not None:
        return Outcome(again)
    before, omgeving.spoor.gezien = omgeving.spoor.gezien, {}
    filler = BlockFiller(omgeving, clause, chosen=tuple(chosen))
    kop = filler.line(clause.titel)
    blokken = filler.blocks(clause.tekst)
    seen, omgeving.spoor.gezien = omgeving.spoor.gezien, before
    paden = tuple(sorted(pad for pad in seen if "#" not in pad))  # not the clauses that it asked for
    herkomst = Herkomst(clause.id, clause.versie, clause.hash, paden)
    place = Position(clause.bestand)
    filled: DraftClausule = (
        Artikel(clause.naam, Ongenummerd(), kop, blokken, herkomst, place)
        if clause.kop.vorm == "artikel"
        else Passage(clause.naam, kop, blokken, herkomst, place)
    )
    if not filler.eenmalig and not filler.problems:
        clause.geheugen.bewaar("fill", tuple(filler.gevraagd.values()), filled)
    return Outcome(filled, tuple(filler.problems))


def _filled_before(clause: Clausule, omgeving: Omgeving) -> DraftClausule | None:
    """The earlier outcome for which every question that the clause asked then has the same answer now."""
    filler = TableFiller(omgeving, clause)
    before, omgeving.spoor.gezien = omgeving.spoor.gezien, {}
    known = (result for asked, result in clause.geheugen.bekend("fill") if _same_answers(asked, filler))
    found: DraftClausule | None = next(known, None)
    omgeving.spoor.gezien = before
    return found


def _same_answers(asked: tuple[tuple[Vraag, Antwoord], ...], filler: TableFiller) -> bool:
    known = filler.omgeving.getoond
    for vraag, before in asked:
        answer = (known.get(vraag.bron) if isinstance(vraag, MUitdrukking) else None) or filler.answer(vraag)
        if answer is not before and answer != before:
            return False
    return not filler.problems


def _dressed(
    selection: Selection, delen: list[DraftDeel], omgeving: Omgeving, huisstijl: Huisstijl
) -> list[DraftDeel]:
    """A letter opens with its salutation and ends with its closing and signatures, as the house style words them.

    What a college or council decides ends with the signatures alone.
    """
    orgaan = selection.soort.blad.ondertekening
    if orgaan not in ("brief", "college", "raad"):
        return delen
    source = Herkomst(f"huisstijl/{huisstijl.naam}", "", "")
    signature = signatures.ondertekening_orgaan(omgeving, huisstijl, orgaan)
    closing: tuple[DraftBlok, ...] = (signature,)
    if orgaan == "brief":
        aanhef: DraftBlok = Alinea((Tekst(huisstijl.brief.aanhef),), Alineasoort.AANHEF)
        opening: DraftDeel = Passage("aanhef", (), (aanhef,), source)
        delen = [omgeving.zelfde("aanhef", opening), *delen]
        closing = (Alinea((Tekst(huisstijl.brief.afsluiting),), Alineasoort.AFSLUITING), signature)
    afsluiting: DraftDeel = Passage("afsluiting", (), closing, source)
    return [*delen, omgeving.zelfde("afsluiting", afsluiting)]
