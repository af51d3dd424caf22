"""All files of a run in one: files in, the bytes of a zip with a manifest of its own out; the same bytes every time."""

from collections.abc import Sequence
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from generator.write import manifest
from generator.write.manifest import MANIFEST_NAAM, Herkomst, Manifest
from generator.write.write import Uitvoer

# Zip cannot say "no date"; 1980 is the earliest that it knows, and no clock is read.
_EPOCH = (1980, 1, 1, 0, 0, 0)
_FILE_MODE = 0o100644 << 16  # a plain file that everybody may read, where a system asks


def archive(files: Sequence[Uitvoer], herkomst: Herkomst) -> bytes:
    """Pack files by name, with a manifest that says of each what it was made of and its hash."""
    entries = {each.pad: manifest.describe(each.inhoud, each.gegevens) for each in files}
    contents = {each.pad: each.inhoud for each in files}
    contents[MANIFEST_NAAM] = manifest.manifest_bytes(Manifest(herkomst, entries))
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as target:
        for name in sorted(contents):
            info = ZipInfo(name, _EPOCH)
            info.compress_type = ZIP_DEFLATED
            info.create_system = 3  # the same on every system
            info.external_attr = _FILE_MODE
            target.writestr(info, contents[name], compresslevel=6)
    return buffer.getvalue()
