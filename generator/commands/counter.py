"""How far a long run is: parts that are done in; a line on the terminal with an estimate out, or now and then one elsewhere."""

import sys
import time
from dataclasses import dataclass, field

import click

_ON_TERMINAL, _ELSEWHERE = 0.2, 30.0  # seconds between two lines
_SURE = 2.0  # seconds before which an estimate says nothing: processes are still starting


@dataclass(slots=True)
class Teller:
    """Counts parts. On a terminal one line changes; in a log a new one comes now and then."""

    aantal: int
    gedaan: int = 0
    begin: float = field(default_factory=time.monotonic)
    vorige: float = field(default_factory=time.monotonic)

    def step(self, mislukt: int) -> None:
        """One more is done."""
        self.gedaan += 1
        now = time.monotonic()
        terminal = sys.stderr.isatty()
        if now - self.vorige < (_ON_TERMINAL if terminal else _ELSEWHERE):
            return
        self.vorige = now
        left = (now - self.begin) / self.gedaan * (self.aantal - self.gedaan)
        failed = f", {mislukt} mislukt" if mislukt else ""
        line = f"{self.gedaan} van {self.aantal}{failed}"
        if now - self.begin > _SURE:
            line += f", nog ongeveer {duration(left)}"
        click.echo(f"\r\x1b[K{line}" if terminal else line, nl=not terminal, err=True)

    def clear(self) -> None:
        """Make room for another line."""
        if sys.stderr.isatty():
            click.echo("\r\x1b[K", nl=False, err=True)


def duration(seconds: float) -> str:
    """A length of time as people say it: "12 seconden", "3 minuten", "2 uur en 5 minuten"."""
    whole = max(1, round(seconds))
    if whole < 120:  # noqa: PLR2004
        return f"{whole} {'seconde' if whole == 1 else 'seconden'}"
    minutes = round(whole / 60)
    if minutes < 120:  # noqa: PLR2004
        return f"{minutes} minuten"
    return f"{minutes // 60} uur en {minutes % 60} minuten" if minutes % 60 else f"{minutes // 60} uur"
