"""`akkoord controleer --bibliotheek`: what was asked in, the question and the outcome of the examination out."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from generator.examine.examine import Onderzocht

if TYPE_CHECKING:
    from generator.examine.library import Bibliotheekvraag


def question(
    map_: Path | None, peildatum: datetime | None, projecten: tuple[Path, ...]
) -> "Bibliotheekvraag":
    """What is asked: the library of a project or the built-in one, as of a day, with the projects that are its examples."""
    from generator.examine.examine import subjects  # noqa: PLC0415 - start-up time
    from generator.examine.library import Bibliotheekvraag  # noqa: PLC0415

    examples = tuple(each for each in subjects(projecten) if each.suffix.lower() != ".docx")
    return Bibliotheekvraag(map_, peildatum.date() if peildatum else None, examples)


def examine(vraag: "Bibliotheekvraag", stap: Callable[[str], None]) -> Onderzocht:
    """Examine the library."""
    from generator.examine.library import examine_library  # noqa: PLC0415 - projects do without

    return examine_library(vraag, stap)
