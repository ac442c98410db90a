"""From which day an article looks: that of its printing, that of the story it tells late, or none."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from pipeline.events.drafts import Draft

Row = dict[str, Any]
# An article is history where so many of its times, and this share of them, lie more than two months back.
OLD_DAYS, OLD_LEAST, OLD_SHARE = 60, 4, 0.7
NEAR_DAYS = 30
# A term of office or of a plan, which is no time of what is told.
_TERM = re.compile(r"(?:từ )?(?:19|20)\d\d ?[-–] ?(?:19|20)\d\d")
LEAD = 400  # characters in which an article tells its news


def told_day(draft: Draft, times: Sequence[Row], published: date) -> date:
    """The last day told before the act that was over or had come when the article was printed."""
    told = [
        t["latest"] for t in times
        if t["start"] < draft.start and t["latest"] is not None and t["earliest"] == t["latest"] <= published
    ]  # fmt: skip
    return told[-1] if told else published


def tells_history(times: Sequence[dict[str, Any]], published: date) -> bool:
    """Whether most of the article's times lie far back."""
    told = [t for t in times if not _TERM.fullmatch(str(t["text"]).strip())]
    known = [t["latest"] for t in told if t["latest"] is not None]
    old = [latest for latest in known if latest < published - timedelta(days=OLD_DAYS)]
    return len(old) >= OLD_LEAST and len(old) > OLD_SHARE * len(known)


def last_told(times: Sequence[Row], published: date) -> date:
    """The day from which the article looks back: that of its lead, where no other lies near its printing.

    A story told weeks later is no background of the day on which it was printed.
    """
    days = [t for t in times if t["latest"] is not None and t["earliest"] == t["latest"] <= published]
    last = max(days, key=lambda t: t["latest"], default=None)
    leads = last is not None and last["start"] < LEAD and tells_no_news(times, published)
    day: date = last["latest"] if last is not None and leads else published
    return day


def tells_no_news(times: Sequence[dict[str, Any]], published: date) -> bool:
    """Whether no time of the article lies near the day it was printed."""
    known = [t["latest"] for t in times if t["latest"] is not None]
    return not any(latest >= published - timedelta(days=NEAR_DAYS) for latest in known)
