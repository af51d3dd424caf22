"""Begin a project: a name, municipalities, a date and a policy area in; a project.yaml with its schema beside it out.

What it writes builds without errors: a raamovereenkomst, a deelovereenkomst and a letter to each council. What nobody
has said yet is not made up: it stands there as a comment, and becomes an open point in the documents.
"""

import json
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.library.folders import built_in
from generator.library.library import Library
from generator.load import PROJECTBESTAND
from generator.model import INDELING
from generator.problem import Outcome, Problem
from generator.source.characters import is_clean_value
from generator.start.schema import project_schema, schema_text
from generator.values import FieldError
from generator.write.swap import ChangedMeanwhileError, Step, swap_all

SCHEMABESTAND = "project.schema.json"
# The kinds of policy area that a project file knows; the last one is for whatever is none of the others.
SOORTEN = ("sociaal", "ict", "bedrijfsvoering", "fysiek", "algemeen")
_LONGEST_NAME = 200
_LONGEST_ID = 40
_FEWEST = 2
# What needs no quotes in YAML, whichever version reads it: letters first, and nothing that has a meaning there.
_PLAIN = re.compile(r"[^\W\d_][\w ,.()/-]*(?<! )")
_YAML_WORDS = {"true", "false", "yes", "no", "on", "off", "null", "y", "n"}  # YAML 1.1, section 10.2


@dataclass(frozen=True, slots=True)
class Begin:
    """What somebody who begins has to know; the first municipality is the host."""

    naam: str
    gemeenten: tuple[str, ...]
    ingangsdatum: date
    deelterrein: str
    soort_deelterrein: str = "algemeen"


def lees_naam(raw: str) -> str:
    """A name on one line."""
    text = " ".join(raw.split())
    if not text or len(text) > _LONGEST_NAME:
        raise FieldError("naam", f"een naam heeft 1 tot {_LONGEST_NAME} tekens")
    if not is_clean_value(text):
        raise FieldError(
            "naam", "in deze naam staat een teken dat in geen document past", "typ de naam opnieuw"
        )
    return text


def lees_gemeente(raw: str) -> str:
    """The name of a municipality, without the word itself: the documents add it."""
    return lees_naam(re.sub(r"^\s*(de\s+)?gemeente\s+", "", raw, flags=re.IGNORECASE))


def lees_gemeenten(namen: Sequence[str]) -> tuple[str, ...]:
    """Two or more municipalities, each of them once."""
    gemeenten = tuple(lees_gemeente(naam) for naam in namen)
    if len(gemeenten) < _FEWEST:
        raise FieldError("gemeenten", "een samenwerking heeft ten minste twee gemeenten")
    if len({naam.casefold() for naam in gemeenten}) < len(gemeenten):
        raise FieldError("gemeenten", "een gemeente staat er twee keer")
    return gemeenten


def start_project(folder: Path, begin: Begin) -> Outcome[tuple[Path, ...]]:
    """Write the files of a new project; what is there already stays as it is, and then nothing is written.

    Problems: `bestaat-al`, `schrijven`.
    """
    schema = project_schema(Library((built_in(),)))
    if schema.value is None:
        return Outcome(None, schema.problems)
    steps = [
        Step(SCHEMABESTAND, schema_text(schema.value).encode()),
        Step(PROJECTBESTAND, project_text(begin).encode()),
    ]
    try:
        swap_all(folder, steps)
    except ChangedMeanwhileError as error:
        message = f"in {folder} staat al een {error.name}; er is niets geschreven"
        return Outcome(None, (Problem("bestaat-al", message, hint="kies een andere map"),))
    except OSError as error:
        message = f"{folder}: hier kan niet geschreven worden (systeemfout {error.errno})"
        return Outcome(None, (Problem("schrijven", message, hint="kies een andere map"),))
    return Outcome((folder / PROJECTBESTAND, folder / SCHEMABESTAND))


def project_text(begin: Begin) -> str:
    """The project file, with comments that say what can be added."""
    ids = unique_ids(begin.gemeenten)
    area = unique_ids((begin.deelterrein,))[0]
    year = begin.ingangsdatum.year
    organisations = "".join(
        _ORGANISATIE.format(id=id_, naam=quote(naam)) for id_, naam in zip(ids, begin.gemeenten, strict=True)
    )
    return _PROJECT.format(
        indeling=INDELING,
        schema=SCHEMABESTAND,
        naam=quote(begin.naam),
        organisaties=organisations,
        partijen="".join(
            f"    {id_}: {{rol: {'gast' if number else 'gastheer'}}}\n" for number, id_ in enumerate(ids)
        ),
        gastheer=ids[0],
        gebied=area,
        gebied_naam=quote(begin.deelterrein),
        gebied_soort=begin.soort_deelterrein,
        raam=f"raam-{year}",
        deel=f"deel-{area}-{year}",
        brief=f"brief-{year}",
        onderwerp=quote(f"Samenwerking op het terrein van {begin.deelterrein}"),
        ingang=begin.ingangsdatum.isoformat(),
    )


def unique_ids(namen: Sequence[str]) -> tuple[str, ...]:
    """An id for every name, each a different one.

    >>> unique_ids(("Súdwest-Fryslân", "'s-Hertogenbosch", "Bergen (NH)", "Bergen NH"))
    ('sudwest-fryslan', 's-hertogenbosch', 'bergen-nh', 'bergen-nh-2')
    """
    found: list[str] = []
    for naam in namen:
        letters = unicodedata.normalize("NFKD", naam.casefold()).encode("ascii", "ignore").decode()
        base = "-".join(re.findall(r"[a-z0-9]+", letters.replace("'", "")))[:_LONGEST_ID].strip("-") or "naam"
        number = 1
        while (id_ := base if number == 1 else f"{base}-{number}") in found:
            number += 1
        found.append(id_)
    return tuple(found)


def quote(text: str) -> str:
    """Text as a value in YAML, with quotes where it needs them; every JSON string is one (YAML 1.2.2, section 1.3).

    >>> quote("Emmen"), quote("14 gemeenten: ja")
    ('Emmen', '"14 gemeenten: ja"')
    """
    if _PLAIN.fullmatch(text) and text.casefold() not in _YAML_WORDS:
        return text
    return json.dumps(text, ensure_ascii=False)


_ORGANISATIE = """\
  {id}:
    naam: {naam}
    # plaats: …                 # waar de gemeente zetelt en ondertekent
    # postadres: {{postbus: 1, postcode: 1234 AB, plaats: …}}
    # ambtsdragers:             # de burgemeester en de gemeentesecretaris, met de dag waarop hun ambt begon
    #   - {{functie: burgemeester, voorletters: A.B., achternaam: …, van: 2024-01-01}}
"""

_PROJECT = """\
# yaml-language-server: $schema={schema}
#
# Het projectbestand: alle gegevens van de samenwerking, één keer. Achter een # staat toelichting; haal het # weg om een
# regel mee te laten tellen. Wat u nog niet weet, laat u weg: dat staat in de documenten als [nog in te vullen: …].
#   akkoord controleer MAP    zoekt fouten
#   akkoord maak MAP          maakt de Word-documenten in MAP/uit
indeling: {indeling}
naam: {naam}

organisaties:
{organisaties}
samenwerking:
  naam: {naam}
  vorm: overeenkomst            # of: centrumregeling (Wgr), dienstverleningshandvest
  partijen:
{partijen}  # rolwoorden:               # hoe de gemeenten in de tekst heten
  #   gastheer: {{enkelvoud: Gastheergemeente, meervoud: Gastheergemeenten}}
  #   gast: {{enkelvoud: Gastgemeente, meervoud: Gastgemeenten}}
  # doelen:
  #   - de kwaliteit van de dienstverlening

deelterreinen:
  {gebied}:
    naam: {gebied_naam}
    soort: {gebied_soort} # sociaal, ict, bedrijfsvoering, fysiek of algemeen
    # taken:                    # wat de gastheer doet
    #   - het behandelen van aanvragen
    # persoonsgegevens: ja      # als de gastheer persoonsgegevens verwerkt voor de anderen

# besluiten:                    # de besluiten van de colleges, en die van de raden
#   college-{gastheer}: {{orgaan: college, organisatie: {gastheer}, datum: {ingang}, onderwerp: om de overeenkomst aan te gaan, soort: aangaan}}

# kosten:
#   stelsel: prijs per product  # of: basisbedrag per fte
#   btw: exclusief

documenten:
  {raam}:
    soort: raamovereenkomst
    status: concept             # wordt: definitief, en daarna getekend
    ingangsdatum: {ingang}
    looptijd: onbepaald         # of: 5 jaar
    # ondertekening:            # per gemeente: wie, waar en wanneer
    #   {gastheer}: {{functie: burgemeester, datum: {ingang}, plaats: …}}
  {deel}:
    soort: deelovereenkomst
    status: concept
    deelterrein: {gebied}
    raamovereenkomst: {raam}
    ingangsdatum: {ingang}
    looptijd: onbepaald
  {brief}:
    soort: raadsbrief           # één brief, met voor elke gemeente een eigen exemplaar
    status: concept
    onderwerp: {onderwerp}
    deelterrein: {gebied}
    raamovereenkomst: {raam}
    ingangsdatum: {ingang}
    # datum: {ingang}         # de dag van verzending
    betreft:
      - {{document: {raam}}}
      - {{document: {deel}}}
"""
