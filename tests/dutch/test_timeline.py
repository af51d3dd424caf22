"""The marks below a timeline: two days in; months, half years or years in Dutch out."""

from datetime import date

import pytest

from generator.dutch.timeline import tijdas


@pytest.mark.parametrize(
    ("eerste", "laatste", "merken"),
    [
        (date(2026, 1, 1), date(2026, 3, 31), ["jan 2026", "feb", "mrt"]),
        (date(2026, 11, 15), date(2027, 2, 1), ["dec 2026", "jan 2027", "feb"]),
        (
            date(2026, 1, 1),
            date(2028, 12, 31),
            [
                "jan 2026",
                "apr",
                "jul",
                "okt",
                "jan 2027",
                "apr",
                "jul",
                "okt",
                "jan 2028",
                "apr",
                "jul",
                "okt",
            ],
        ),
        (date(2020, 6, 1), date(2030, 1, 1), [str(year) for year in range(2021, 2031)]),
        (date(2026, 1, 2), date(2026, 1, 30), []),
    ],
)
def test_as_many_marks_as_fit_with_the_year_where_it_changes(
    eerste: date, laatste: date, merken: list[str]
) -> None:
    assert [merk.replace("\n", " ").strip() for _, merk in tijdas(eerste, laatste)] == merken
