"""Het woordmerk van een huisstijl is een PNG-bestand in haar map.

`akkoord huisstijl nieuw` zet het woordmerk in de Word-bestanden, en HTML-uitvoer gebruikt het ook. Het staat naast `huisstijl.yaml`,
zodat de huisstijl als één map kan worden doorgegeven.

Goed:

    woordmerk: {tekst: Gemeente Emmen, alternatief: Woordmerk, afbeelding: woordmerk.png}

Fout:

    woordmerk: {tekst: Gemeente Emmen, alternatief: Woordmerk, afbeelding: C:/Huisstijl/logo.jpg}

Herstel: zet het bestand in de map van de huisstijl, of haal de regel `afbeelding` weg: dan staat `tekst` er in letters.
"""

from collections.abc import Iterator
from pathlib import Path

from generator.problem import Problem
from generator.render.word.ooxml import PNG_HEAD, png_size
from generator.values import suggest
from generator.wordtemplate.template import Stijlmap

_CODE = "huisstijl-woordmerk"
_HEADER = 24  # bytes: the signature, and the size in the first chunk (PNG specification, 5.2 and 11.2.2)


def check(huisstijl: Stijlmap) -> Iterator[Problem]:
    """Look for the file of the wordmark."""
    folder, name = huisstijl.map, huisstijl.stijl.woordmerk.afbeelding or ""
    place = huisstijl.stijl.woordmerk.where("afbeelding")
    path = folder / name
    if not name:
        return
    if Path(name).name != name:
        hint = "zet het bestand in de map van de huisstijl en schrijf alleen zijn naam"
        yield Problem(_CODE, f"'{name[:60]}' ligt buiten de map van de huisstijl", place, hint)
    elif not path.is_file():
        there = tuple(sorted(each.name for each in folder.glob("*.png")))
        hint = suggest(name, there) if there else "zet het PNG-bestand in de map van de huisstijl"
        yield Problem(_CODE, f"het bestand '{name[:60]}' staat niet in de map van de huisstijl", place, hint)
    else:
        with path.open("rb") as file:
            head = file.read(_HEADER)
        if not head.startswith(PNG_HEAD) or not all(png_size(head)):
            hint = "bewaar het logo als PNG; alleen de naam veranderen is niet genoeg"
            yield Problem(_CODE, f"'{name[:60]}' is geen PNG-bestand", place, hint)
