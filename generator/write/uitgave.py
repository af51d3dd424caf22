"""What a run is asked to write, and where: the words of a command in, one value out."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Uitgave:
    """What to write and where: the formats, the folder, and whether edited files may be replaced (and are kept).

    `toelichting`: Word files with comments for the jurist, under a name of their own. `openbaar`: beside every file its
    public version, and a report of what was withheld. `bundel`: each letter with its annexes as one PDF, and a zip.
    `metadata`: MDTO and Woo metadata of every document.
    """

    map: Path
    formaten: tuple[str, ...] = ("docx",)
    overschrijf: bool = False
    toelichting: bool = False
    openbaar: bool = False
    bundel: bool = False
    metadata: bool = False
