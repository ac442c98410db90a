"""What the date cells of an act rest on.

The day of its own time expression, or the article's own for news that tells none; an act long before the
article is background. Which expression is an act's own is decided in ``governing.py`` and ``timing.py``.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Any

Row = dict[str, Any]
NO_DATE: Row = {
    "event_on": None,
    "event_on_earliest": None,
    "event_on_latest": None,
    "date_precision": "unknown",
    "date_basis": "none",
}
LAST_DAY = re.compile(r"\b24 (?:giờ|tiếng|h)\b.*qua")
BACKGROUND_DAYS = 7  # codebook: recalled is more than seven days before the article


def cells(time: Row, published: date) -> Row:
    """The date cells of an act governed by a time expression; what is open lasts until ``published``."""
    earliest, latest = time["earliest"], time["latest"]
    if time.get("is_open") and earliest < published:
        return {
            "event_on": None,
            "event_on_earliest": earliest,
            "event_on_latest": published,
            "date_precision": "interval",
            "date_basis": time["basis"] if time["basis"] in ("explicit", "relative") else "none",
        }
    if earliest is None and latest is None:
        return dict(NO_DATE)
    day = earliest if earliest == latest else None
    if latest == published and _is_last_day(time):
        # "trong 24 giờ qua": told of the day it is printed, though it may have begun the day before.
        return {**of_publication(published), "event_on_earliest": earliest, "date_basis": time["basis"]}
    return {
        "event_on": day,
        "event_on_earliest": earliest,
        "event_on_latest": latest,
        "date_precision": time["precision"],
        "date_basis": time["basis"] if time["basis"] in ("explicit", "relative") else "none",
    }


def until_now(dated: Row, published: date) -> Row:
    """The date cells of an act told as done: "tháng này" and "tuần này" reach to the article's day."""
    first, last = dated["event_on_earliest"], dated["event_on_latest"]
    if dated["date_basis"] != "relative" or first is None or not first <= published < last:
        return dated
    day = first if first == published else None
    precision = "day" if day else "interval"
    return {**dated, "event_on": day, "event_on_latest": published, "date_precision": precision}


def _is_last_day(time: Row) -> bool:
    return LAST_DAY.search(str(time["text"]).lower()) is not None


def is_background(dated: Row, published: date) -> bool:
    """Whether a date lies more than seven days before the article."""
    latest = dated["event_on_latest"]
    return latest is not None and latest < published - timedelta(days=BACKGROUND_DAYS)


def of_publication(published: date) -> Row:
    """The article's own day, for news that states none."""
    return {
        "event_on": published,
        "event_on_earliest": published,
        "event_on_latest": published,
        "date_precision": "day",
        "date_basis": "publication",
    }
