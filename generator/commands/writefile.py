"""A path and a text or bytes in; the file written whole or not at all, and an exit code out."""

from pathlib import Path

import click


def write_file(path: Path, text: str | bytes) -> int:
    """Write a file in the place of an older one, and say so; 1 when that cannot be."""
    from generator.write.manifest import sha256  # noqa: PLC0415 - start-up time
    from generator.write.swap import ChangedMeanwhileError, NotRestoredError, Step, swap_all  # noqa: PLC0415

    # A file name in a report can hold bytes that are no text.
    content = text if isinstance(text, bytes) else text.encode(errors="backslashreplace")
    try:
        expected = sha256(path.read_bytes()) if path.exists() else None
        swap_all(path.parent, [Step(path.name, content, expected)])
    except (OSError, ChangedMeanwhileError, NotRestoredError):
        click.echo(f"Fout: {path} kan niet geschreven worden.", err=True)
        return 1
    click.echo(f"Geschreven: {path}", err=True)
    return 0
