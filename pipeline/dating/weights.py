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
# in the title and the first sentences (lead) is the news itself, most surely where somebody says something
# on the day, where a sentence opens with it or where it has a part; further down stands what led to it.
_NEAR_TOLD = (
    (0, 0, 0.31), (1, 1, 0.265), (2, 3, 0.205), (4, 7, 0.11), (8, 30, 0.095), (31, 183, 0.003),
    (-1, -1, 0.01), (-7, -2, 0.003), (-30, -8, 0.003),
)  # fmt: skip
_LATE_TOLD = (
    (0, 0, 0.21), (1, 1, 0.325), (2, 3, 0.18), (4, 7, 0.13), (8, 30, 0.09), (31, 183, 0.033),
    (-1, -1, 0.007), (-7, -2, 0.008), (-30, -8, 0.013), (-120, -31, 0.004),
)  # fmt: skip
BARE_DAYS: dict[str, Shares] = {
    "lead/says": (
        (0, 0, 0.64), (1, 1, 0.31), (2, 3, 0.015), (4, 7, 0.005), (8, 30, 0.003), (31, 183, 0.008),
        (-1, -1, 0.008), (-7, -2, 0.002), (-30, -8, 0.004),
    ),
    "lead/opens": (
        (0, 0, 0.64), (1, 1, 0.275), (2, 3, 0.043), (4, 7, 0.016), (8, 30, 0.004), (31, 183, 0.004),
        (-1, -1, 0.009), (-7, -2, 0.005), (-30, -8, 0.003),
    ),
    "lead/part": (
        (0, 0, 0.54), (1, 1, 0.27), (2, 3, 0.115), (4, 7, 0.03), (8, 30, 0.016), (31, 183, 0.008),
        (-1, -1, 0.006), (-7, -2, 0.004), (-30, -8, 0.006),
    ),
    "past/lead": (
        (0, 0, 0.22), (1, 1, 0.445), (2, 3, 0.19), (4, 7, 0.052), (8, 30, 0.055), (31, 183, 0.02),
        (-1, -1, 0.003), (-7, -2, 0.004), (-30, -8, 0.008),
    ),
    "untold/lead": (
        (0, 0, 0.25), (1, 1, 0.295), (2, 3, 0.095), (4, 7, 0.045), (8, 30, 0.06), (31, 183, 0.03),
        (-1, -1, 0.055), (-7, -2, 0.095), (-30, -8, 0.065), (-120, -31, 0.005),
    ),
    **dict.fromkeys(("near/says", "near/opens", "near/part"), _NEAR_TOLD),
    **dict.fromkeys(("late/says", "late/opens", "late/part"), _LATE_TOLD),
    "past/near": (
        (0, 0, 0.085), (1, 1, 0.285), (2, 3, 0.17), (4, 7, 0.14), (8, 30, 0.215), (31, 183, 0.075),
        (-1, -1, 0.003), (-7, -2, 0.012), (-30, -8, 0.004), (-120, -31, 0.008),
    ),
    "untold/near": (
        (0, 0, 0.195), (1, 1, 0.27), (2, 3, 0.11), (4, 7, 0.13), (8, 30, 0.045), (31, 183, 0.03),
        (-1, -1, 0.035), (-7, -2, 0.125), (-30, -8, 0.05), (-120, -31, 0.005),
    ),
    "past/late": (
        (0, 0, 0.11), (1, 1, 0.215), (2, 3, 0.24), (4, 7, 0.13), (8, 30, 0.19), (31, 183, 0.075),
        (184, 245, 0.004), (-1, -1, 0.004), (-7, -2, 0.01), (-30, -8, 0.01), (-120, -31, 0.01),
    ),
    "untold/late": (
        (0, 0, 0.115), (1, 1, 0.20), (2, 3, 0.13), (4, 7, 0.115), (8, 30, 0.14), (31, 183, 0.035),
        (184, 245, 0.003), (-1, -1, 0.035), (-7, -2, 0.085), (-30, -8, 0.063), (-120, -31, 0.07),
    ),
    "spans": (
        (0, 0, 0.135), (1, 1, 0.12), (2, 3, 0.08), (4, 7, 0.085), (8, 30, 0.115), (31, 183, 0.085),
        (184, 245, 0.02), (-1, -1, 0.04), (-7, -2, 0.10), (-30, -8, 0.125), (-120, -31, 0.085),
    ),
    "future": (
        (0, 0, 0.10), (1, 1, 0.033), (2, 3, 0.023), (4, 7, 0.02), (8, 30, 0.017), (31, 183, 0.017),
        (184, 245, 0.008), (-1, -1, 0.062), (-7, -2, 0.26), (-30, -8, 0.29), (-120, -31, 0.165),
    ),
    "future/part": (
        (0, 0, 0.43), (1, 1, 0.12), (2, 3, 0.07), (4, 7, 0.045), (8, 30, 0.025), (-1, -1, 0.14),
        (-7, -2, 0.10), (-30, -8, 0.05), (-120, -31, 0.01),
    ),
    "today": ((0, 0, 0.93), (1, 1, 0.02), (-1, -1, 0.03)),
    "yesterday": ((1, 1, 0.87), (0, 0, 0.085)),
    "tomorrow": ((-1, -1, 0.87), (0, 0, 0.085)),
    # Public holidays are spoken of for weeks before and after, as "dịp 30/4".
    "feast": (
        (0, 0, 0.11), (1, 7, 0.20), (8, 30, 0.08), (31, 245, 0.11), (-1, -1, 0.06), (-7, -2, 0.18),
        (-30, -8, 0.15), (-120, -31, 0.08),
    ),
}  # fmt: skip

# Days with their year; distance in days. What is told as past or cited by its number never lies ahead.
_FULL_LEAD: Shares = (
    (0, 0, 0.19), (1, 1, 0.16), (2, 7, 0.10), (8, 30, 0.11), (31, 90, 0.06), (91, 365, 0.08),
    (366, 730, 0.03), (731, 20000, 0.24), (-7, -1, 0.005), (-400, -31, 0.01),
)  # fmt: skip
_FULL_PAST: Shares = (
    (0, 0, 0.02), (1, 1, 0.05), (2, 7, 0.095), (8, 30, 0.12), (31, 90, 0.06), (91, 365, 0.20),
    (366, 730, 0.08), (731, 20000, 0.365),
)  # fmt: skip
_FULL_UNTOLD: Shares = (
    (0, 0, 0.075), (1, 1, 0.09), (2, 7, 0.175), (8, 30, 0.20), (31, 90, 0.03), (91, 365, 0.07),
    (366, 730, 0.045), (731, 20000, 0.24), (-7, -1, 0.022), (-30, -8, 0.022), (-400, -31, 0.018),
)  # fmt: skip
FULL_DAYS: dict[str, Shares] = {
    **{way: _FULL_LEAD if "lead" in way else _FULL_PAST for way in BARE_DAYS},
    **dict.fromkeys(("untold/near", "untold/late", "feast"), _FULL_UNTOLD),
    "cited": (
        (0, 0, 0.015), (1, 1, 0.03), (2, 7, 0.11), (8, 30, 0.105), (31, 90, 0.11), (91, 365, 0.265),
        (366, 730, 0.14), (731, 20000, 0.21),
    ),
    "spans": (
        (0, 0, 0.047), (1, 1, 0.043), (2, 7, 0.09), (8, 30, 0.08), (31, 90, 0.058), (91, 365, 0.09),
        (366, 730, 0.022), (731, 20000, 0.115), (-7, -1, 0.087), (-30, -8, 0.145), (-400, -31, 0.21),
    ),
    **dict.fromkeys(("future", "future/part"), (
        (0, 0, 0.055), (1, 1, 0.03), (2, 30, 0.15), (31, 365, 0.12), (366, 20000, 0.065), (-7, -1, 0.22),
        (-30, -8, 0.11), (-400, -31, 0.22), (-4000, -401, 0.02),
    )),
    **{way: BARE_DAYS[way] for way in ("today", "yesterday", "tomorrow")},
}  # fmt: skip
LEAD, NEAR = 2, 6  # the last sentence, counting the title as 0, that belongs to each

# Months with their year; distance in months.
MONTHS: dict[str, Shares] = {
    "past": (
        (0, 0, 0.07), (1, 1, 0.095), (2, 3, 0.12), (4, 6, 0.107), (7, 12, 0.14), (13, 24, 0.123),
        (25, 600, 0.315), (-2, -1, 0.012), (-12, -3, 0.008),
    ),
    "untold": (
        (0, 0, 0.075), (1, 1, 0.105), (2, 3, 0.086), (4, 6, 0.107), (7, 12, 0.102), (13, 24, 0.117),
        (25, 600, 0.335), (-2, -1, 0.02), (-12, -3, 0.035), (-60, -13, 0.008),
    ),
    "future": (
        (0, 0, 0.10), (1, 1, 0.08), (2, 12, 0.10), (13, 24, 0.06), (25, 600, 0.30), (-2, -1, 0.14),
        (-12, -3, 0.18), (-60, -13, 0.03),
    ),
}  # fmt: skip

# Years; distance in years. The shares of this year and its neighbours move with the season: in January
# news still speaks of the year past, in autumn of the one to come. (at its beginning, at its end)
YEARS: dict[str, dict[int, tuple[float, float]]] = {
    "past": {0: (0.04, 0.26), 1: (0.175, 0.065), 2: (0.10, 0.06), 3: (0.078, 0.07), -1: (0.001, 0.055)},
    "untold": {0: (0.03, 0.30), 1: (0.125, 0.097), 2: (0.08, 0.035), 3: (0.052, 0.035), -1: (0.001, 0.11)},
    "future": {0: (0.43, 0.21), 1: (0.11, 0.015), 2: (0.045, 0.03), 3: (0.05, 0.03), -1: (0.02, 0.29)},
    "compared": {0: (0.015, 0.015), 1: (0.70, 0.85), 2: (0.20, 0.08), 3: (0.02, 0.02), -1: (0.001, 0.001)},
}
OLD_YEARS = 0.011  # each single year further back
COMING_YEARS = {"past": 0.001, "untold": 0.0015, "future": 0.005, "compared": 0.0005}
# A year that stands behind a name ("Euro 2016", "V-League 2021") is mostly that of the article.
YEARS["named"] = {0: (0.48, 0.72), 1: (0.17, 0.10), 2: (0.045, 0.02), 3: (0.025, 0.02), -1: (0.12, 0.05)}
COMING_YEARS["named"] = 0.002
# Two years in a row ("năm học 2020-2021", "mùa giải 2020/21") run from August to July.
SEASON_NOW, SEASON_NEXT, SEASON_BEFORE = 0.35, 0.20, 0.13

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
# Of mentions of a product: rumours of the year before, news of the year and a half after its announcement.
PRODUCT_SOON, PRODUCT_NOW, PRODUCT_AFTER = 0.18, 0.55, 0.25
TERM_NOW, TERM_AFTER = 0.72, 0.22  # of mentions of a term of office ("nhiệm kỳ 2016-2021")
ERA_NOW = 0.92  # of mentions of a term of its time

# Mentions in one article speak of the same things: each counts for a share of an independent one. What is
# told in the lead stands for itself; background repeats itself. Chosen so that of the days that are given
# a chance of 0.8, 0.9, 0.95, that share is right.
DEPENDENCE = 0.7
DEPENDENCE_OF_DAYS = {"lead": 1.0, "near": 0.7, "late": 0.5, "other": 0.85}
DEPENDENCE_OF_DATES = 0.6  # days with their year

# Left over for distances outside of a table.
REMAINDER = 0.01

# What a date must reach to be given: chance of its year, and of its day or a neighbour.
SURE_YEAR, SURE_DAY = 0.95, 0.80
# A year with this share of the best year's chance is named as a candidate when the document is rejected.
CANDIDATE_YEAR = 0.1

# Shares of articles that hold a name: of a country that is rarely named, and of any other name.
NAME_SHARE, COUNTRY_SHARE = 0.004, 0.006
# Those of countries named more often, counted as the tables above.
COUNTRY_SHARES = {
    "VNM": 0.38, "USA": 0.12, "CHN": 0.11, "IND": 0.05, "JPN": 0.06, "KOR": 0.054, "GBR": 0.052, "THA": 0.046,
    "ESP": 0.03, "RUS": 0.037, "SGP": 0.033, "IDN": 0.025, "AUS": 0.029, "KHM": 0.026, "MYS": 0.024,
    "DEU": 0.022, "FRA": 0.022, "ITA": 0.021, "HKG": 0.019, "TWN": 0.018, "PHL": 0.017, "CAN": 0.017,
    "BRA": 0.016, "NLD": 0.015, "LAO": 0.013, "MMR": 0.01, "UKR": 0.0105, "ARE": 0.01, "ARG": 0.01,
}  # fmt: skip
# Log ratio of a likeness within two weeks against one of years apart: constant, per cosine of names, per
# logarithm of the summed weights of shared names, per both. Logistic fit on the 4.3 million pairs of the same
# articles, 2.2 million of them within two weeks and 1.3 million over 150 days apart.
SAME_TIME = (0.887, -5.167, -0.406, 3.335)
MOST_RATIO = 200.0
# Share of pairs of other years that are at least as alike as the ratio: a * ratio ** -b, from the same pairs.
BY_CHANCE = (1.0e-3, 1.2)
MIN_SHARED = 3  # names
MIN_RATIO = 5.0
MAX_WITNESSES = 12
STORY_LASTS = 14  # days on either side
# How the favour for a witness's time falls off with the distance in days: (from, to, share).
STORY_DAYS: Shares = ((0, 14, 1.0), (15, 30, 0.3), (31, 60, 0.1))
# The chance of its year that a borrowed date must reach: own evidence already left few years.
SURE_BORROWED_YEAR = 0.8
# Nats that the days of a text may lose under a stated day that could be the crawl's.
DAYS_CONTRADICT = 5.0
# The month in an address is that of publication, but for what was moved or posted again across its end.
STATED_MONTH: Shares = ((0, 0, 0.98), (-1, -1, 0.005), (1, 1, 0.01))
SAME_STORY_DAYS = 60  # within which a witness counts as agreeing
BOUND_REACH = 31  # days ahead within which a day told as coming bounds the day of publication
