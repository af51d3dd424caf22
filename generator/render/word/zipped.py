"""The zip around a Word file: parts by name in, the bytes of the file out; a part that was deflated before is copied.

The standard library's zipfile can copy no deflated data, and opens, measures and seeks for every part. What is written
here is the same to the byte: no dates, no attributes, and every size is known beforehand (APPNOTE.TXT 4.3.7 to 4.3.16).
"""

import struct
import zlib
from collections.abc import Iterable
from dataclasses import dataclass

_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s4B4H3L5HL")
_OFFSET = struct.Struct("<L")
_END = struct.Struct("<4s4H2LH")
_VERSION, _DEFLATED, _UTF8 = 20, 8, 0x800
# Zip cannot say "no date"; the first of January 1980 is the earliest that it knows, and no clock is read.
_DATE = 1 << 5 | 1
_OWNER = 0o600 << 16  # as zipfile writes a file without attributes
# What changes from document to document is deflated for each of them: at level 3, more than three times as fast as zlib's
# own level 6, while Word's XML becomes hardly larger. What stays the same is deflated once (docs/snelheid.md).
SNEL, KLEIN = 3, 9


@dataclass(frozen=True, slots=True)
class Geperst:
    """A part, ready to be copied into a zip: its entry, and what the index says of it before and after its place."""

    inhoud: bytes
    index: bytes
    naam: bytes


def deflated(naam: str, data: bytes, *, niveau: int = SNEL) -> Geperst:
    """Deflate a part, at a level of zlib."""
    stream = zlib.compressobj(niveau, zlib.DEFLATED, -zlib.MAX_WBITS)
    return entry(naam, stream.compress(data) + stream.flush(), data)


def entry(naam: str, geperst: bytes, data: bytes) -> Geperst:
    """A part with its deflated data."""
    name = naam.encode()
    facts = (
        0 if len(name) == len(naam) else _UTF8,
        _DEFLATED,
        0,
        _DATE,
        zlib.crc32(data),
        len(geperst),
        len(data),
        len(name),
        0,
    )
    local = _LOCAL.pack(b"PK\3\4", _VERSION, *facts)
    central = _CENTRAL.pack(b"PK\1\2", _VERSION, 0, _VERSION, 0, *facts, 0, 0, 0, _OWNER)
    return Geperst(b"".join((local, name, geperst)), central, name)


def pack(delen: Iterable[Geperst]) -> bytes:
    """A zip of these parts, in this order."""
    out: list[bytes] = []
    index: list[bytes] = []
    offset = 0
    for deel in delen:
        out.append(deel.inhoud)
        index += (deel.index, _OFFSET.pack(offset), deel.naam)
        offset += len(deel.inhoud)
    size, number = sum(map(len, index)), len(out)
    return b"".join((*out, *index, _END.pack(b"PK\5\6", 0, 0, number, number, size, offset, 0)))
