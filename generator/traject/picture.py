"""The planning as a picture: steps with their days in; a PNG with its text for who cannot see it out.

Drawn for print: black on white, and every mark differs in shape as well as in shade (WCAG 2.1, 1.4.1). The picture names the
cooperation and the day, so that it can be understood by itself. The same input gives the same bytes.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from io import BytesIO
from typing import TYPE_CHECKING, Any

from generator.document import Afbeelding
from generator.dutch.dates import datum
from generator.dutch.timeline import tijdas
from generator.traject.stand import Staat, Stapstand

if TYPE_CHECKING:
    from matplotlib.axes import Axes

BREEDTE_MM = 160
_INCH = 25.4
_DPI = 200
_ROW_MM = 9.5
_MARKS = {
    Staat.GEZET: ("o", "black", "gezet"),
    Staat.CONCEPT: ("D", "#767676", "in concept"),
    Staat.GEPLAND: ("o", "white", "gepland"),
}


def draw(naam: str, stappen: Sequence[Stapstand], dag: date) -> Afbeelding | None:
    """A row for each step, a mark for each thing that shows it, a line for the day; None when nothing has a day."""
    days = [each for stap in stappen for each in stap.dagen]
    if not days:
        return None
    from matplotlib import rc_context  # noqa: PLC0415 - it takes long to load, and few runs draw
    from matplotlib.figure import Figure  # noqa: PLC0415

    height = (len(stappen) + 3.2) * _ROW_MM
    with rc_context({"font.family": "DejaVu Sans", "font.size": 7.5, "axes.linewidth": 0.6}):
        figure = Figure(figsize=(BREEDTE_MM / _INCH, height / _INCH), dpi=_DPI)
        axes = figure.add_axes((0.25, 2.1 * _ROW_MM / height, 0.72, 1 - 3.2 * _ROW_MM / height))
        _rows(axes, stappen)
        _marks(axes, stappen)
        _time(axes, [*days, dag], dag)
        figure.suptitle(f"Planning {naam}", fontsize=9.5, fontweight="bold", x=0.02, ha="left")
        figure.legend(**_legend(), loc="lower left", bbox_to_anchor=(0.02, 0.005), ncols=4, frameon=False)
        buffer = BytesIO()
        figure.savefig(buffer, format="png", metadata={"Software": None})
    return Afbeelding(buffer.getvalue(), BREEDTE_MM, in_words(naam, stappen, dag))


def in_words(naam: str, stappen: Sequence[Stapstand], dag: date) -> str:
    """The same as text: every step with its days and its state."""
    told = "; ".join(f"{each.stap.naam}: {_span(each.dagen)}{each.staat}" for each in stappen)
    return f"Tijdlijn van de planning van {naam}, stand op {datum(dag)}. {told}."


def _span(days: Sequence[date]) -> str:
    if not days:
        return ""
    first, last = min(days), max(days)
    return f"{datum(first)}, " if first == last else f"{datum(first)} tot en met {datum(last)}, "


def _rows(axes: "Axes", stappen: Sequence[Stapstand]) -> None:
    """The names of the steps, and a band for every other phase."""
    axes.set_ylim(len(stappen) - 0.5, -0.5)
    axes.set_yticks(range(len(stappen)), [f"{n}. {each.stap.naam}" for n, each in enumerate(stappen, 1)])
    phases = list(dict.fromkeys(each.stap.fase for each in stappen))
    for number, phase in enumerate(phases):
        rows = [row for row, each in enumerate(stappen) if each.stap.fase == phase]
        if number % 2 == 0:
            axes.axhspan(rows[0] - 0.5, rows[-1] + 0.5, color="#EFEFEF", zorder=0)
        axes.text(
            1.005,
            (rows[0] + rows[-1]) / 2,
            phase,
            rotation=270,
            va="center",
            ha="left",
            fontsize=6.5,
            transform=axes.get_yaxis_transform(),
        )
    axes.tick_params(length=0)
    axes.grid(axis="x", color="#CCCCCC", linewidth=0.5)
    for side in ("top", "right", "left"):
        axes.spines[side].set_visible(False)


def _marks(axes: "Axes", stappen: Sequence[Stapstand]) -> None:
    for row, each in enumerate(stappen):
        days = each.dagen
        if len(days) > 1:
            axes.plot([_at(min(days)), _at(max(days))], [row, row], color="black", linewidth=0.9, zorder=2)
        if days:
            mark, colour, _ = _MARKS[each.staat]
            axes.plot(
                [_at(day) for day in days],
                [row] * len(days),
                mark,
                markerfacecolor=colour,
                markeredgecolor="black",
                markersize=5.5,
                zorder=3,
            )
        else:
            axes.text(
                0.01,
                row,
                "nog geen dag",
                va="center",
                fontsize=6.5,
                style="italic",
                color="#595959",
                transform=axes.get_yaxis_transform(),
            )


def _time(axes: "Axes", days: Sequence[date], dag: date) -> None:
    """The months, quarters or years below, in Dutch, and a line for the day of the picture."""
    first, last = min(days), max(days)
    room = max(timedelta(days=12), (last - first) / 24)
    axes.set_xlim(_at(first - room), _at(last + room))
    marks = tijdas(first - room, last + room)
    axes.set_xticks([_at(day) for day, _ in marks], [text for _, text in marks])
    axes.axvline(_at(dag), color="black", linestyle="--", linewidth=0.9, zorder=1)
    axes.text(_at(dag), -0.62, datum(dag), ha="center", va="bottom", fontsize=6.5)


def _at(dag: date) -> float:
    """Where a day is on the axis: days are counted, so that a year takes the same room everywhere."""
    return float(dag.toordinal())


def _legend() -> dict[str, Any]:
    from matplotlib.lines import Line2D  # noqa: PLC0415

    marks = [
        Line2D(
            [],
            [],
            marker=mark,
            color="none",
            markerfacecolor=colour,
            markeredgecolor="black",
            markersize=5.5,
            label=word,
        )
        for mark, colour, word in _MARKS.values()
    ]
    today = Line2D([], [], color="black", linestyle="--", linewidth=0.9, label="dag van deze stand")
    return {"handles": [*marks, today]}
