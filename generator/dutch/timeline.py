"""The marks below a timeline: its first and last day in; days with what stands there, in Dutch, out."""

from datetime import date

_HOOGSTENS = 14  # marks that fit beside each other
_STAPPEN = (1, 2, 3, 6, 12, 24)  # months
_JAAR = 12
# As the CLDR abbreviates them for `nl`, without the full stop.
_MAANDEN = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")


def tijdas(eerste: date, laatste: date) -> tuple[tuple[date, str], ...]:
    """Months, quarters, half years or years, as many as fit; the year stands with the first mark and where it changes."""
    maanden = (laatste.year - eerste.year) * _JAAR + laatste.month - eerste.month + 1
    stap = next((each for each in _STAPPEN if maanden / each <= _HOOGSTENS), 60)
    begin = eerste.year * _JAAR + (eerste.month - 1) // stap * stap
    einde = laatste.year * _JAAR + laatste.month
    dagen = [date(at // _JAAR, at % _JAAR + 1, 1) for at in range(begin, einde, stap)]
    binnen = [each for each in dagen if eerste <= each <= laatste]
    return tuple((each, _merk(each, stap, eerste=each == binnen[0])) for each in binnen)


def _merk(dag: date, stap: int, *, eerste: bool) -> str:
    if stap >= _JAAR:
        return str(dag.year)
    jaar = str(dag.year) if eerste or dag.month <= stap else ""
    return f"{_MAANDEN[dag.month - 1]}\n{jaar}"
