from datetime import date

import pytest

from pipeline.dating.lunar import solar_date

# Days of Tết as they were kept in Vietnam; 1968 (in the north), 1985 and 2007 differ from China's.
TET = {
    1968: "1968-01-29", 1985: "1985-01-21", 2000: "2000-02-05", 2005: "2005-02-09", 2007: "2007-02-17",
    2010: "2010-02-14", 2013: "2013-02-10", 2014: "2014-01-31", 2015: "2015-02-19", 2016: "2016-02-08",
    2017: "2017-01-28", 2018: "2018-02-16", 2019: "2019-02-05", 2020: "2020-01-25", 2021: "2021-02-12",
    2022: "2022-02-01", 2023: "2023-01-22", 2024: "2024-02-10", 2025: "2025-01-29", 2026: "2026-02-17",
}  # fmt: skip


@pytest.mark.parametrize(("year", "day"), TET.items())
def test_tet_falls_on_the_day_it_was_kept(year, day):
    assert solar_date(1, 1, year) == date.fromisoformat(day)


@pytest.mark.parametrize(
    ("day", "month", "year", "solar"),
    [
        (10, 3, 2015, "2015-04-28"),  # Hùng Kings
        (10, 3, 2024, "2024-04-18"),
        (15, 8, 2015, "2015-09-27"),  # mid-autumn
        (15, 8, 2020, "2020-10-01"),  # after the leap fourth month
        (23, 12, 2014, "2015-02-11"),  # the kitchen gods, of the lunar year that began in 2014
    ],
)
def test_feasts_fall_on_their_days(day, month, year, solar):
    assert solar_date(day, month, year) == date.fromisoformat(solar)


def test_a_month_of_29_days_has_no_thirtieth():
    assert solar_date(30, 12, 2015) is None
    assert solar_date(30, 12, 2014) == date(2015, 2, 18)
