"""A PDF in, its bytes out: the same bytes for the same PDF, and none of its streams in doubt about where it ends.

ISO 19005-2, 6.1.7.1: the length of a stream is that of its bytes up to the line end before `endstream`. Where the last byte of
a stream is a carriage return, that and the line feed of the file look like one line end, and some validators then
count one byte less. So no stream ends in a carriage return.
"""

import zlib
from io import BytesIO

from pikepdf import Name, Object, ObjectStreamMode, Pdf, Stream

_DOUBT = b"\r\nendstream"


def save(pdf: Pdf) -> bytes:
    """Write a PDF with objects in a fixed order and an identifier that follows from what is in it."""
    pdf.remove_unreferenced_resources()
    for each in pdf.objects:
        if isinstance(each, Stream):
            _end_well(each)
    keys = list(pdf.docinfo.keys())
    for key in (None, *keys):
        # The file packs objects in streams too. A value that becomes an object of its own moves all after it.
        if key is not None:
            pdf.docinfo[key] = pdf.make_indirect(pdf.docinfo[key])
        data = _written(pdf, ObjectStreamMode.generate)
        if _DOUBT not in data:
            return data
    return _written(pdf, ObjectStreamMode.disable)


def _written(pdf: Pdf, mode: ObjectStreamMode) -> bytes:
    buffer = BytesIO()
    pdf.save(
        buffer,
        force_version="1.7",
        object_stream_mode=mode,
        deterministic_id=True,
    )
    return buffer.getvalue()


def _end_well(stream: Object) -> None:
    """Compress what is not compressed yet, and see that the last byte is no carriage return.

    What is compressed ends in a checksum of the content (RFC 1950, 2.2). White space after operators and tables means
    nothing; programs read fonts, pictures and profiles by lengths that they hold themselves.
    """
    if stream.get("/Type") == Name.Metadata:
        return  # every program must be able to read what the file says of itself
    if "/Filter" not in stream:
        stream.write(zlib.compress(stream.read_bytes(), 9), filter=Name.FlateDecode)
    if stream.Filter == Name.FlateDecode and stream.read_raw_bytes().endswith(b"\r"):
        stream.write(zlib.compress(stream.read_bytes() + b"\n", 9), filter=Name.FlateDecode)
        if "/Length1" in stream:
            stream.Length1 = int(stream.Length1) + 1
