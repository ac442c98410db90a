"""Reading the CSV files that lie in a package, this one or another: the only place that opens them.

A list is read whole and as text; giving fields their types is the business of the module that owns the list.
"""

import csv
from datetime import date
from importlib.resources import files

_EARLY = date(1, 1, 1)
_LATE = date(9999, 12, 31)


def rows(name: str, package: str = __package__) -> list[dict[str, str]]:
    """All rows of `name`.csv in a package as text by column, in the file's order.

    Raises:
        ValueError: a row has more or fewer cells than the header.
    """
    text = files(package).joinpath(f"{name}.csv").read_text(encoding="utf-8")
    table = list(csv.DictReader(text.splitlines()))
    for number, row in enumerate(table, start=2):
        if None in row or None in row.values():
            raise ValueError(f"{name}.csv, line {number}: wrong number of cells")
    return table


def parts(cell: str, separator: str = "|") -> tuple[str, ...]:
    """The values of a cell that holds several."""
    return tuple(part for part in (p.strip() for p in cell.split(separator)) if part)


def first_day(cell: str) -> date:
    """First day that a date written as YYYY, YYYY-MM or YYYY-MM-DD can mean; the dawn of time if empty."""
    if not cell:
        return _EARLY
    year, month, day = (*map(int, cell.split("-")), 1, 1)[:3]
    return date(year, month, day)


def last_day(cell: str) -> date:
    """Last day that a date written as YYYY, YYYY-MM or YYYY-MM-DD can mean; the end of time if empty."""
    if not cell:
        return _LATE
    numbers = list(map(int, cell.split("-")))
    if len(numbers) == 3:
        return date(*numbers)
    year, month = (*numbers, 12)[:2]
    following = date(year + month // 12, month % 12 + 1, 1)
    return date.fromordinal(following.toordinal() - 1)
