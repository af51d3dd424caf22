"""Make a house style: a huisstijl.yaml, or a few choices, in; that file and the Word files made from it in a folder out.

The Word files are the user's from then on. Made again, those that were edited in Word stay, unless the user asks for
new ones; then the edited ones are kept under another name (write.py).
"""

import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from generator import __version__
from generator.library.folders import shown
from generator.library.housestyle import read_house_style
from generator.load import EIGEN_MAP, PROJECTBESTAND
from generator.problem import Outcome, Position, Problem, has_errors
from generator.render.template import maak_sjablonen
from generator.source.source import Mapping as YamlMapping
from generator.source.source import Scalar, parse_yaml, read_text
from generator.start.newproject import lees_naam, quote
from generator.values import FieldError, lees_id
from generator.write.write import Geschreven, Herkomst, Uitvoer, write_all

BLAD = "huisstijl.yaml"
_KEUZEN = {"woordmerk": "{{ organisatie }}", "lettertype": "Arial", "kleur": "#1F4E79"}


@dataclass(frozen=True, slots=True)
class Wens:
    """What somebody asks for: the name, the project's folder, a file to start from, and choices for a first file."""

    naam: str
    map: Path
    van: Path | None = None
    keuzen: Mapping[str, str | None] | None = None

    @property
    def doel(self) -> Path:
        """Where the house style comes."""
        return self.map / EIGEN_MAP / "templates" / "huisstijlen" / self.naam


def make_style(wens: Wens, *, overschrijf: bool) -> Outcome[tuple[Geschreven, ...]]:
    """Write the house style's files.

    Problems: `id` (its name), `geen-project`, `bestaat-al` (a huisstijl.yaml where choices were given), `woordmerk`, and
    those of housestyle.py and write.py.
    """
    if wrong := _refuse(wens):
        return Outcome(None, (wrong,))
    first = _first_files(wens)
    if first.value is None:
        return Outcome(None, first.problems)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for pad, content in first.value.items():
            (folder / pad).write_bytes(content)
        source = shown((wens.van or wens.doel / BLAD).absolute())
        style = read_house_style(folder / BLAD, source)
        if style.value is None:
            return Outcome(None, style.problems)
        try:
            words = maak_sjablonen(style.value, folder)
        except ValueError as error:
            return Outcome(
                None, (Problem("woordmerk", str(error), style.value.woordmerk.where("afbeelding")),)
            )
    files = {
        pad: content for pad, content in first.value.items() if not (wens.doel / pad).exists() or wens.van
    }
    files |= {f"{naam}.docx": content for naam, content in words.items()}
    outputs = [Uitvoer(pad, content, {"huisstijl": wens.naam}) for pad, content in files.items()]
    return write_all(wens.doel, outputs, Herkomst(__version__, {}), overschrijf=overschrijf)


def _refuse(wens: Wens) -> Problem | None:
    try:
        lees_id(wens.naam)
    except FieldError as error:
        return Problem(error.code, error.bericht, hint=error.tip)
    if not (wens.map / PROJECTBESTAND).is_file():
        message = f"in {wens.map} staat geen {PROJECTBESTAND}; een huisstijl hoort bij een project"
        return Problem("geen-project", message, hint="wijs de map van het project aan met --in")
    if any((wens.keuzen or {}).values()) and (wens.van or (wens.doel / BLAD).exists()):
        which = wens.van or wens.doel / BLAD
        hint = f"pas {BLAD} aan, en geef deze opdracht zonder --woordmerk, --lettertype en --kleur"
        return Problem("bestaat-al", f"de keuzen voor deze huisstijl staan al in {which}", hint=hint)
    return None


def _first_files(wens: Wens) -> Outcome[dict[str, bytes]]:
    """The files that the Word files are made from: huisstijl.yaml, and its wordmark where it has one."""
    source = wens.van / BLAD if wens.van and wens.van.is_dir() else wens.van or wens.doel / BLAD
    if wens.van is None and not source.exists():
        return _from_choices(wens)
    naam = shown(source.absolute())
    text = read_text(source, naam)
    if text.value is None:
        return Outcome(None, text.problems)
    tree = parse_yaml(text.value, naam)
    if tree.value is None or has_errors(tree.problems):
        return Outcome(None, tree.problems)
    files = {BLAD: _named(text.value, tree.value, wens.naam).encode()}
    mark = tree.value.get("woordmerk") if isinstance(tree.value, YamlMapping) else None
    picture = mark.get("afbeelding") if isinstance(mark, YamlMapping) else None
    if isinstance(picture, Scalar) and picture.text:
        path = source.parent / picture.text
        if Path(picture.text).name != picture.text or not path.is_file():
            message = f"het woordmerk '{picture.text[:60]}' staat niet naast {BLAD}"
            return Outcome(None, (_wordmark(message, picture.position),))
        files[picture.text] = path.read_bytes()
    return Outcome(files)


def _wordmark(message: str, position: Position) -> Problem:
    return Problem("woordmerk", message, position, "zet het PNG-bestand in dezelfde map")


def _named(text: str, tree: object, naam: str) -> str:
    """The file under its new name; everything else in it stays, comments too."""
    node = tree.get("naam") if isinstance(tree, YamlMapping) else None
    if not isinstance(node, Scalar) or node.text == naam:
        return text
    lines = text.split("\n")
    number, start = node.position.line - 1, node.position.column - 1
    lines[number] = lines[number][:start] + naam + lines[number][start + node.position.length :]
    return "\n".join(lines)


def _from_choices(wens: Wens) -> Outcome[dict[str, bytes]]:
    """A first huisstijl.yaml; what was not chosen is as in the house style `standaard`."""
    given = {key: value for key, value in (wens.keuzen or {}).items() if value}
    try:
        chosen = _KEUZEN | {key: lees_naam(value) for key, value in given.items()}
    except FieldError as error:
        return Outcome(None, (Problem(error.code, error.bericht, hint=error.tip),))
    named = chosen["woordmerk"] if "woordmerk" in given else "naam van de organisatie"
    quoted = {key: quote(value) for key, value in chosen.items()}
    text = _BLAD.format(
        naam=wens.naam, omschrijving=quote(f"Huisstijl {wens.naam}"), alternatief=quote(named), **quoted
    )
    return Outcome({BLAD: text.encode()})


_BLAD = """\
# Een huisstijl. Maak er Word-bestanden van met: akkoord huisstijl nieuw {naam}
# Die past u daarna aan in Word; wat u daar verandert, blijft staan.
naam: {naam}
omschrijving: {omschrijving}
lettertype: {lettertype}
lettergrootte: 10,5
kleur: {kleur}
marges: {{boven: 27, onder: 25, links: 27, rechts: 25}}
woordmerk:
  # wat tussen dubbele accolades staat, vult het programma in
  tekst: {woordmerk}
  alternatief: {alternatief}
  # afbeelding: woordmerk.png   # een PNG-bestand in deze map
brief:
  # de gegevens boven de brief: welke, in welke volgorde, en hoe zij hier heten
  labels:
    - {{sleutel: datum, label: Datum}}
    - {{sleutel: ons_kenmerk, label: Ons kenmerk}}
    - {{sleutel: uw_kenmerk, label: Uw kenmerk}}
    - {{sleutel: behandeld_door, label: Behandeld door}}
    - {{sleutel: telefoon, label: Telefoon}}
    - {{sleutel: bijlagen, label: Bijlage(n)}}
    - {{sleutel: onderwerp, label: Onderwerp}}
  lege_labels: nee              # ja: een label zonder gegeven staat er ook
  aanhef: Geachte leden van de raad,
  afsluiting: Hoogachtend,
  functie_eerst: nee            # ja: eerst de functie, dan de naam
  ondertekenaars: [gemeentesecretaris, burgemeester]
"""
