"""The renderers: a Document in, the bytes of a file out; one file a format, which finds itself by its name."""

from pathlib import Path


def formats() -> tuple[str, ...]:
    """The output formats: each is a file here that says `FORMAAT`, with a function `render_<format>`. Imports nothing."""
    files = sorted(Path(__file__).parent.glob("*.py"))
    return tuple(
        path.stem for path in files if f'FORMAAT = "{path.stem}"' in path.read_text(encoding="utf-8")
    )
