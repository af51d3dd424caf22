"""Expressions tried on one small project: an expression in; the text that a document gets, or "! code: message", out."""

import tempfile
from functools import cache
from pathlib import Path

from projects import write

from generator.dutch.notation import NBSP, STANDAARD
from generator.expression.names import Blad, Omgeving
from generator.load import load_project
from generator.problem import Position
from generator.resolve.fill_lines import LineFiller, bare_text

PROJECT = """\
indeling: 1
naam: Proef
organisaties:
  emmen:
    naam: Emmen
    plaats: Emmen
    bezoekadres: {straat: Raadhuisplein 1, postcode: 7811AP, plaats: Emmen}
    ambtsdragers:
      - {functie: burgemeester, voorletters: A.B., tussenvoegsel: van den, achternaam: Berg, van: 2020-01-01, tot_en_met: 2026-12-31}
      - {functie: burgemeester, voorletters: C., achternaam: Daarna, van: 2027-01-01}
  coevorden: {naam: Coevorden}
  borger: {naam: Borger-Odoorn}
  drenthe: {naam: Provincie Drenthe, soort: anders}
samenwerking:
  naam: Proefsamenwerking
  doelen: [meer doen, minder betalen]
  partijen:
    emmen: {rol: gastheer}
    coevorden: {rol: gast}
    borger: {rol: gast}
  rolwoorden:
    gast: {enkelvoud: Bedrijf, meervoud: Bedrijven, lidwoord: het}
deelterreinen:
  ict: {naam: ICT}
  zorg: {naam: Zorg}
besluiten:
  tweede: {orgaan: college, organisatie: emmen, datum: 2026-05-01, onderwerp: om mee te doen, soort: aangaan, betreft: raam}
  eerste: {orgaan: raad, organisatie: emmen, datum: 2026-02-01, onderwerp: om te wachten}
stukken:
  rapport: {titel: Rapport, soort: onderzoek, datum: 2026-03-01}
verdeelsleutels:
  helft: {naam: helft, grondslag: gelijke delen, aandelen: {emmen: 1/2, coevorden: 1/2}}
producten:
  - {code: A, omschrijving: eerste, deelterrein: ict, volume: 3, eenheid: stuk, prijs: "10,50"}
  - {code: B, omschrijving: tweede, deelterrein: ict, afnemer: coevorden, volume: 2, eenheid: stuk, prijs: 100}
  - {code: C, omschrijving: derde, deelterrein: zorg, volume: 1, eenheid: stuk, prijs: 1}
  - {code: D, omschrijving: vierde, deelterrein: ict, afnemer: drenthe, volume: 1, eenheid: stuk, prijs: 1}
personeel:
  medewerkers:
    - {nummer: 7, voorletters: J., tussenvoegsel: de, achternaam: Wit, van: coevorden, naar: emmen, functie: adviseur, schaal: 010, fte: "0,8889"}
documenten:
  raam: {soort: raamovereenkomst, deelterrein: ict, ingangsdatum: 2027-01-01, looptijd: 5 jaar, raamovereenkomst: rapport,
         ondertekening: {emmen: {datum: 2027-02-01}}}
  bijlage: {soort: bijlage-personeel, hoort_bij: raam}
  brief: {soort: raadsbrief, onderwerp: Over ICT, datum: 2027-03-01}
"""
PLACE = Position("x.md", 4, 5)


@cache
def surroundings(id_: str = "raam", afzender: str = "") -> Omgeving:
    """What a document of the project can see; only the clause `kosten` is in it."""
    with tempfile.TemporaryDirectory() as folder:
        loaded = load_project(write(Path(folder), PROJECT))
    assert loaded.value is not None
    assert loaded.problems == ()
    project = loaded.value.project
    omgeving = Omgeving(project, Blad(id_, project.documenten[id_], afzender), STANDAARD)
    omgeving.aanwezig = lambda anker, document: (anker, document) == ("kosten", "")
    return omgeving


def said(bron: str, omgeving: Omgeving | None = None) -> str:
    """The text that an expression gives, or "! code: message"."""
    filler = LineFiller(omgeving or surroundings())
    line = filler.shown(filler.value(bron, PLACE), PLACE)
    if filler.problems:
        assert all(problem.position == PLACE for problem in filler.problems)
        return "; ".join(f"! {problem.code}: {problem.message}" for problem in filler.problems)
    return bare_text(line).replace(NBSP, " ")


def holds(bron: str, omgeving: Omgeving | None = None) -> bool:
    filler = LineFiller(omgeving or surroundings())
    answer = filler.holds(bron, PLACE)
    assert filler.problems == []
    return answer
