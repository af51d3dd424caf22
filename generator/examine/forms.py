"""Forms of terms and names in; where they stand in a line, as whole words and the longest first, out."""

import re
from dataclasses import dataclass, field

_INSIDE = re.compile(r"[\w-]")  # what stands beside a form that is only a part of a word


@dataclass(frozen=True, slots=True)
class Vormen:
    """Many forms of terms and names, looked up one by one: to compile them all to a pattern takes longer than to use it."""

    vormen: frozenset[str]
    lengten: tuple[int, ...] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "lengten", tuple(sorted({len(each) for each in self.vormen}, reverse=True)))

    def end_of(self, line: str, start: int, stop: int | None = None) -> int | None:
        """Where the longest form ends that begins at `start` and is a whole word before `stop`, None where there is none."""
        if start and _INSIDE.match(line, start - 1):
            return None
        text = line[:stop]
        ends = (start + length for length in self.lengten)
        return next(
            (
                end
                for end in ends
                if text[start:end] in self.vormen and end <= len(text) and not _INSIDE.match(text, end)
            ),
            None,
        )

    def first_in(self, line: str, start: int, stop: int) -> int:
        """Where the first form begins between two places, the second of them where there is none."""
        found = (at for at in range(start, stop) if self.end_of(line, at, stop) is not None)
        return next(found, stop)
