"""The name of a template in; that template as the program makes it anew out: what a template that people edited is held against."""

from functools import cache
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from generator.library.housestyle import Huisstijl, Woordmerk
from generator.wordcheck._view import Wordbestand


@cache
def fresh_template(naam: str) -> Wordbestand:
    """A template without choices of a house: only what every template has."""
    from generator.render.template import maak_sjablonen  # noqa: PLC0415 - start-up time

    plain = Huisstijl(
        naam="standaard",
        omschrijving="voorbeeld",
        woordmerk=Woordmerk(tekst="Gemeente", alternatief="Gemeente"),
    )
    with ZipFile(BytesIO(maak_sjablonen(plain, Path())[naam])) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    word = Wordbestand.of(naam, parts).value
    if word is None:
        raise ValueError(f"het verse sjabloon '{naam}' is geen Word-bestand")
    return word
