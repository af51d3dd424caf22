"""The name of a template in; that template as the program makes it anew out: what a template that people edited is held against."""

from collections.abc import Mapping
from functools import cache
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from generator.library.housestyle import Huisstijl, Woordmerk
from generator.wordcheck import Wordbestand


@cache
def fresh_bytes(naam: str) -> bytes:
    """A template without choices of a house: only what every template has."""
    from generator.render.template import maak_sjablonen  # noqa: PLC0415 - start-up time

    wordmark = Woordmerk(tekst="Gemeente", alternatief="Gemeente")
    plain = Huisstijl(naam="standaard", omschrijving="voorbeeld", woordmerk=wordmark)
    return maak_sjablonen(plain, Path())[naam]


@cache
def fresh_template(naam: str) -> Wordbestand:
    """The same, parsed."""
    word = Wordbestand.of(naam, unpack(fresh_bytes(naam))).value
    if word is None:
        raise ValueError(f"het verse sjabloon '{naam}' is geen Word-bestand")
    return word


def unpack(data: bytes) -> Mapping[str, bytes]:
    """The parts of a Word file of our own making."""
    with ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}
