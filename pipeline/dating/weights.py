"""How far from its day of publication an article speaks: the measured tables that dating weighs with.

Numbers only. Each table gives, for one way of telling a date, the share of mentions by their distance from
the day of publication: (from, to, share), distances in the unit that the table's name says, positive for the
past. They were counted on 2,652 articles of 2019-2021 and 316 of 2012-2013 of some ninety outlets, which
agree with each other to a few hundredths, and smoothed; shares left over are spread thinly over all days, so
that no single mention ever excludes a day for good.
"""

from __future__ import annotations

from datetime import date

# Nothing reads a clock: days after the last are not considered; before the first, the web had no news in
# Vietnamese.
FIRST_DAY, LAST_DAY = date(1998, 1, 1), date(2027, 12, 31)

Shares = tuple[tuple[int, int, float], ...]

# Days without a year; distance in days to the nearest such day, from 120 ahead to 245 behind. What stands
# in the title and the first sentences (lead) is the news itself; further down stands what led to it.
BARE_DAYS: dict[str, Shares] = {
    "past/lead": (
        (0, 0, 0.43), (1, 1, 0.35), (2, 3, 0.125), (4, 7, 0.033), (8, 30, 0.03), (31, 183, 0.014),
        (-1, -1, 0.003), (-7, -2, 0.005), (-30, -8, 0.007), (-120, -31, 0.005),
    ),
    "past/near": (
        (0, 0, 0.19), (1, 1, 0.22), (2, 3, 0.175), (4, 7, 0.125), (8, 30, 0.14), (31, 183, 0.09),
        (184, 245, 0.01), (-1, -1, 0.01), (-7, -2, 0.013), (-30, -8, 0.012), (-120, -31, 0.018),
    ),
    "past/late": (
        (0, 0, 0.11), (1, 1, 0.185), (2, 3, 0.205), (4, 7, 0.13), (8, 30, 0.19), (31, 183, 0.11),
        (184, 245, 0.013), (-1, -1, 0.005), (-7, -2, 0.013), (-30, -8, 0.02), (-120, -31, 0.02),
    ),
    "untold/lead": (
        (0, 0, 0.42), (1, 1, 0.30), (2, 3, 0.09), (4, 7, 0.043), (8, 30, 0.048), (31, 183, 0.025),
        (-1, -1, 0.016), (-7, -2, 0.03), (-30, -8, 0.018), (-120, -31, 0.007),
    ),
    "untold/near": (
        (0, 0, 0.20), (1, 1, 0.205), (2, 3, 0.125), (4, 7, 0.13), (8, 30, 0.105), (31, 183, 0.045),
        (184, 245, 0.005), (-1, -1, 0.022), (-7, -2, 0.04), (-30, -8, 0.08), (-120, -31, 0.04),
    ),
    "untold/late": (
        (0, 0, 0.08), (1, 1, 0.115), (2, 3, 0.125), (4, 7, 0.12), (8, 30, 0.14), (31, 183, 0.105),
        (184, 245, 0.022), (-1, -1, 0.02), (-7, -2, 0.05), (-30, -8, 0.095), (-120, -31, 0.12),
    ),
    "future": (
        (0, 0, 0.11), (1, 1, 0.03), (2, 3, 0.025), (4, 7, 0.02), (8, 30, 0.02), (31, 245, 0.025),
        (-1, -1, 0.065), (-7, -2, 0.23), (-30, -8, 0.30), (-120, -31, 0.165),
    ),
    "today": ((0, 0, 0.93), (1, 1, 0.025), (-1, -1, 0.03)),
    "yesterday": ((1, 1, 0.87), (0, 0, 0.08)),
    "tomorrow": ((-1, -1, 0.87), (0, 0, 0.08)),
    # Public holidays are spoken of for weeks before and after, as "dịp 30/4".
    "feast": (
        (0, 0, 0.10), (1, 7, 0.14), (8, 30, 0.10), (31, 245, 0.14), (-1, -1, 0.05), (-7, -2, 0.19),
        (-30, -8, 0.18), (-120, -31, 0.09),
    ),
}  # fmt: skip

# Days with their year; distance in days.
_FULL_LATE = (
    (0, 0, 0.04), (1, 1, 0.05), (2, 7, 0.13), (8, 30, 0.135), (31, 90, 0.07), (91, 365, 0.15),
    (366, 730, 0.06), (731, 20000, 0.23), (-7, -1, 0.02), (-30, -8, 0.03), (-400, -31, 0.065),
)  # fmt: skip
FULL_DAYS: dict[str, Shares] = {
    "past/lead": (
        (0, 0, 0.14), (1, 1, 0.14), (2, 7, 0.13), (8, 30, 0.11), (31, 90, 0.10), (91, 365, 0.12),
        (366, 730, 0.03), (731, 20000, 0.16), (-7, -1, 0.02), (-30, -8, 0.01), (-400, -31, 0.02),
    ),
    "untold/lead": (
        (0, 0, 0.20), (1, 1, 0.13), (2, 7, 0.14), (8, 30, 0.10), (31, 90, 0.04), (91, 365, 0.10),
        (366, 730, 0.02), (731, 20000, 0.12), (-7, -1, 0.06), (-30, -8, 0.05), (-400, -31, 0.02),
    ),
    "past/near": _FULL_LATE, "untold/near": _FULL_LATE, "past/late": _FULL_LATE, "untold/late": _FULL_LATE,
    "future": (
        (0, 0, 0.03), (1, 1, 0.03), (2, 30, 0.07), (31, 365, 0.08), (366, 20000, 0.13), (-7, -1, 0.17),
        (-30, -8, 0.19), (-400, -31, 0.26), (-4000, -401, 0.03),
    ),
    "today": ((0, 0, 0.93), (1, 1, 0.025), (-1, -1, 0.025)),
    "yesterday": ((1, 1, 0.87), (0, 0, 0.08)),
    "tomorrow": ((-1, -1, 0.87), (0, 0, 0.08)),
}  # fmt: skip
LEAD, NEAR = 2, 6  # the last sentence, counting the title as 0, that belongs to each

# Months with their year; distance in months.
MONTHS: dict[str, Shares] = {
    "past": (
        (0, 0, 0.075), (1, 1, 0.10), (2, 3, 0.12), (4, 6, 0.11), (7, 12, 0.14), (13, 24, 0.12),
        (25, 600, 0.29), (-2, -1, 0.015), (-12, -3, 0.012),
    ),
    "untold": (
        (0, 0, 0.11), (1, 1, 0.10), (2, 3, 0.08), (4, 6, 0.09), (7, 12, 0.11), (13, 24, 0.12),
        (25, 600, 0.34), (-2, -1, 0.016), (-12, -3, 0.02), (-60, -13, 0.008),
    ),
    "future": (
        (0, 0, 0.09), (1, 3, 0.12), (4, 12, 0.08), (13, 24, 0.05), (25, 600, 0.25), (-3, -1, 0.20),
        (-12, -4, 0.16), (-60, -13, 0.04),
    ),
}  # fmt: skip

# Years; distance in years. The shares of this year and its neighbours move with the season: in January
# news still speaks of the year past, in autumn of the one to come. (at its beginning, at its end)
YEARS: dict[str, dict[int, tuple[float, float]]] = {
    "past": {0: (0.06, 0.30), 1: (0.20, 0.13), 2: (0.09, 0.08), 3: (0.07, 0.06), -1: (0.003, 0.08)},
    "untold": {0: (0.09, 0.33), 1: (0.18, 0.11), 2: (0.08, 0.06), 3: (0.05, 0.04), -1: (0.01, 0.15)},
    "future": {0: (0.38, 0.24), 1: (0.10, 0.04), 2: (0.04, 0.03), 3: (0.03, 0.02), -1: (0.06, 0.25)},
    "compared": {0: (0.03, 0.03), 1: (0.62, 0.70), 2: (0.26, 0.18), 3: (0.03, 0.03), -1: (0.002, 0.002)},
}
OLD_YEARS = 0.011  # each single year further back
COMING_YEARS = {"past": 0.001, "untold": 0.0015, "future": 0.005, "compared": 0.0005}
# A year that stands behind a name ("Euro 2016", "V-League 2021") is mostly that of the article.
YEARS["named"] = {0: (0.45, 0.50), 1: (0.18, 0.08), 2: (0.06, 0.05), 3: (0.04, 0.04), -1: (0.05, 0.14)}
COMING_YEARS["named"] = 0.002
# Two years in a row ("năm học 2020-2021", "mùa giải 2020/21") run from August to July.
SEASON_NOW, SEASON_NEXT, SEASON_BEFORE = 0.62, 0.10, 0.09

WEEKDAY_RIGHT = 0.94  # of days written with their weekday
# Of persons named with a title: those who hold it on that day, who held it within a year, who held it longer
# ago (7 in 340 in all), and who do not hold it yet (none in 340).
IN_OFFICE, OFFICE_YEAR_AFTER, OFFICE_AFTER, OFFICE_BEFORE = 0.97, 0.04, 0.012, 0.001
EVENT_NOW = 0.25  # of mentions of a planned event that fall within a week of it
EVENT_ATTENDED = 0.75  # the same where the text says "bên lề", "tại", "dự" it
EVENT_SOON, EVENT_LONG_BEFORE, EVENT_YEAR_AFTER = 0.20, 0.06, 0.20
SHOCK_NOW, SHOCK_TWO_YEARS = (
    0.15,
    0.30,
)  # of mentions of a disaster or attack, those within two months and two years
ERA_NOW = 0.92  # of mentions of a term of its time

# Mentions in one article speak of the same things: each counts for this share of an independent one.
DEPENDENCE = 0.7
DEPENDENCE_OF_DAYS = 0.85  # days tell of different things more often than years do
# Left over for distances outside of a table.
REMAINDER = 0.01

# What a date must reach to be given: chance of its year, and of its day or a neighbour.
SURE_YEAR, SURE_DAY = 0.97, 0.70
SURE_STATED = 0.60  # the same for a day that the page states
# A year that keeps this chance is named as a candidate when the document is rejected.
CANDIDATE_YEAR = 0.04

# Names shared by two articles: with few witnesses to count in, a country stands in every eighth article and
# any other name in one of a few hundred; counts take over as witnesses outnumber these imagined articles.
PRIOR_ARTICLES = 200.0
COUNTRY_SHARE, NAME_SHARE = 0.12, 0.004
# Log odds that two articles are of one story: constant, per cosine of names, per root of shared rarity.
SAME_STORY = (-6.0, 9.0, 1.0)
MAX_WITNESSES = 8
MIN_CHANCE = 0.02
MOST_BORROWED = 0.97
# How many days articles of one story lie apart: (from, to, share).
STORY_DAYS: Shares = ((0, 1, 0.35), (2, 7, 0.30), (8, 21, 0.20), (22, 60, 0.10), (61, 180, 0.05))
SAME_STORY_DAYS = 60  # within which a witness counts as agreeing
BOUND_REACH = 31  # days ahead within which a day told as coming bounds the day of publication
