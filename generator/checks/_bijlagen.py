"""Lists of annexes: a project in, the annexes of every document, of every copy of a letter and of what was made elsewhere out."""

from collections.abc import Iterator

from generator.model import Bijlage, Project


def lijsten(project: Project) -> Iterator[tuple[Bijlage, ...]]:
    """Every list of annexes that somebody wrote; what could not be read is left out."""
    for opdracht in project.documenten.values():
        yield opdracht.bijlagen
        for copy in opdracht.exemplaren.values():
            own = copy.anders.get("bijlagen") or ()
            yield tuple(each for each in own if isinstance(each, Bijlage))
    for stuk in project.stukken.values():
        yield stuk.bijlagen
