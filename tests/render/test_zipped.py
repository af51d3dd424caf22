"""The zip that we write is the one that the standard library would write."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from hypothesis import given
from hypothesis import strategies as st
from projects import UNHURRIED

from generator.render.word.zipped import KLEIN, SNEL, deflated, pack

NAMES = st.text(st.characters(codec="utf-8", exclude_characters="\0/\\"), min_size=1, max_size=20)


def by_zipfile(parts: dict[str, bytes], level: int) -> bytes:
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            info = ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            info.compress_type = ZIP_DEFLATED
            info.create_system = 0
            archive.writestr(info, data, compresslevel=level)
    return buffer.getvalue()


@UNHURRIED
@given(st.dictionaries(NAMES, st.binary(max_size=3000), max_size=5), st.sampled_from([SNEL, KLEIN]))
def test_a_zip_is_the_same_to_the_byte_as_that_of_the_standard_library(
    parts: dict[str, bytes], level: int
) -> None:
    assert pack(deflated(name, data, niveau=level) for name, data in parts.items()) == by_zipfile(
        parts, level
    )


def test_a_part_that_was_deflated_before_is_copied() -> None:
    part = deflated("a.xml", b"<a/>" * 100)
    with ZipFile(BytesIO(pack([part, part]))) as archive:
        assert [archive.read(info) for info in archive.infolist()] == [b"<a/>" * 100] * 2
