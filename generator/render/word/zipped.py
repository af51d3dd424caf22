"""The zip around a Word file: parts by name in, the bytes of the file out; a part that was deflated before is copied.

The standard library's zipfile can copy no deflated data, and opens, measures and seeks for every part. What is written
here is the same to the byte: no dates, no attributes, and every size is known beforehand (APPNOTE.TXT 4.3.7 to 4.3.16).
"""

import struct
import zlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass

_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s4B4H3L5H2L")
_END = struct.Struct("<4s4H2LH")
_VERSION, _DEFLATED, _UTF8 = 20, 8, 0x800
# Zip cannot say "no date"; the first of January 1980 is the earliest that it knows, and no clock is read.
_DATE = 1 << 5 | 1
_OWNER = 0o600 << 16  # as zipfile writes a file without attributes
_LEVEL = 6


@dataclass(frozen=True, slots=True)
class Geperst:
    """A part, ready to be copied into a zip: its name, its deflated data, and the sum and size of what it was."""

    naam: str
    data: bytes
    crc: int
    omvang: int


def press(data: bytes) -> bytes:
    """Deflate, without a header."""
    stream = zlib.compressobj(_LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS)
    return stream.compress(data) + stream.flush()


def deflated(naam: str, data: bytes, how: Callable[[bytes], bytes] = press) -> Geperst:
    """Deflate a part."""
    return Geperst(naam, how(data), zlib.crc32(data), len(data))


def pack(delen: Iterable[Geperst]) -> bytes:
    """A zip of these parts, in this order."""
    out: list[bytes] = []
    index: list[bytes] = []
    offset = 0
    for deel in delen:
        name = deel.naam.encode()
        flags = 0 if len(name) == len(deel.naam) else _UTF8
        sizes = (deel.crc, len(deel.data), deel.omvang, len(name), 0)
        out += (
            _LOCAL.pack(b"PK\3\4", _VERSION, flags, _DEFLATED, 0, _DATE, *sizes),
            name,
            deel.data,
        )
        index += (
            _CENTRAL.pack(
                b"PK\1\2",
                _VERSION,
                0,
                _VERSION,
                0,
                flags,
                _DEFLATED,
                0,
                _DATE,
                *sizes,
                0,
                0,
                0,
                _OWNER,
                offset,
            ),
            name,
        )
        offset += _LOCAL.size + len(name) + len(deel.data)
    size, number = sum(map(len, index)), len(index) // 2
    return b"".join((*out, *index, _END.pack(b"PK\5\6", 0, 0, number, number, size, offset, 0)))
