"""When two happenings are not one: storms by their names, and diseases day by day.

Of a disease the press tells how many fell ill and how many died, each day anew, and the wave that goes on for
weeks: each of these is an event of its own in each country.
"""

from __future__ import annotations

from pipeline.merging.record import Record

# Of these the kind of what happened tells two apart: a storm and the flood behind it.
ONE_KIND = ("DISASTER", "OUTBREAK")
ROAMING = ("DISASTER",)  # a storm reaches many places, those of other countries under its name
TALLIED = ("cases", "deaths")  # of a disease, told day by day
SAME_TALLY = 1.02  # times: how many fell ill on a day is rounded, and like that of the day before
NIGHT = 1  # days by which two reports of one act may differ


def is_tally(record: Record) -> bool:
    """Whether it tells how many fell ill or died of a disease: each day's number is an event of its own."""
    return record.event_type == "OUTBREAK" and record.deed in TALLIED


def lasts(record: Record) -> bool:
    """Whether it is the wave of a disease, which is told of any of its days."""
    return record.event_type == "OUTBREAK" and record.deed == "epidemic"


def roams(a: Record, b: Record) -> bool:
    """Whether one happening may have struck both places."""
    one_country = not a.place[0] or not b.place[0] or a.place[0] == b.place[0]
    return a.event_type in ROAMING and (one_country or bool(a.own_name & b.own_name))


def named_apart(a: Record, b: Record) -> bool:
    """Whether two happenings bear different names."""
    return bool(a.own_name and b.own_name and not a.own_name & b.own_name)


def same_tally_day(a: Record, b: Record, gap: int) -> bool:
    """Whether two tallies may be of one day: new cases are neither the next day's nor those of the month.

    "In the last 24 hours" reaches over two days; of which it is told shows only by its last one, or by the
    number itself.
    """
    if not (a.is_short and b.is_short):
        return not gap and a.is_short == b.is_short
    apart = abs(a.latest - b.latest)
    return apart == 0 or (apart <= NIGHT and a.amount is not None and b.amount is not None)


def same_tally(a: int, b: int) -> bool:
    """Whether two numbers may be one, one of them rounded: 2.910 and 2.928 are counts of two days."""
    unit = max(_unit(a), _unit(b))
    return max(a, b) <= SAME_TALLY * min(a, b) and abs(a - b) < unit


def _unit(number: int) -> int:
    """What a number is rounded to, by its last digits: 1000 of 315.000."""
    unit = 1
    while number and number % (10 * unit) == 0:
        unit *= 10
    return unit
