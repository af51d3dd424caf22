"""The picture of the road of a project on a day: a loaded project in; a picture for its documents out."""

from datetime import date

from generator.document import Afbeelding
from generator.load import Geladen
from generator.traject.road import read_road
from generator.traject.stand import stands


def planning(loaded: Geladen, dag: date) -> Afbeelding | None:
    """Draw the steps as they stand on a day; None when none of them has a day."""
    from generator.traject.picture import draw  # noqa: PLC0415 - it loads the drawing library

    road = read_road(loaded.library).value
    return draw(loaded.project.samenwerking.naam, stands(loaded.project, road, dag), dag) if road else None
