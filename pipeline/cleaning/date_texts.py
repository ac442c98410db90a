"""A date as sites and databases write it, read into ISO 8601; what it is the date of is not asked here."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime

_DAY = re.compile(r"(?<!\d)(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4})(?!\d)")
_ISO = re.compile(r"(?<!\d)(\d{4})([-/.])(\d{2})\2(\d{2})(?!\d)")
_WORDS = re.compile(r"(?<!\d)(\d{1,2})\s+tháng\s+(\d{1,2})\s*,?\s*(?:năm\s+)?(\d{4})(?!\d)", re.I)
_ZONE = re.compile(r"gmt\s*\+\s*0?7|\+0?7:?00", re.I)
_CLOCK = re.compile(r"(?<!\d)(\d{1,2})\s*[:hg]\s*(\d{2})(?!\d)")
# Online news in Vietnamese begins in 1997; dates far from then are misread numbers.
_FIRST_YEAR, _LAST_YEAR = 1990, 2099


def parse(text: str) -> str | None:
    """ISO 8601 of a date with a year, with its time and zone if stated; None when there is no whole date.

    Reads ISO 8601 (also as sites misspell it), RFC 2822, seconds since 1970, and Vietnamese dates, which
    put the day before the month. A time without a zone stays without one.
    """
    stripped = re.sub(r"(?:\.\d+)?\s*([+-]\d\d:?\d\d|Z)\Z", r"\1", text.strip())
    for read in (_iso_8601, _rfc_2822, _seconds):
        if (instant := read(stripped)) is not None:
            return instant
    if match := _ISO.search(text):
        year, _, month, day = match.groups()
    elif match := _DAY.search(text) or _WORDS.search(text):
        day, month, year = match.groups()
    else:
        return None
    value = iso(year, month, day)
    clock = _CLOCK.search(text[match.end() :]) or _CLOCK.search(text[: match.start()])
    if value is None or clock is None or int(clock.group(1)) > 23 or int(clock.group(2)) > 59:
        return value
    zone = "+07:00" if _ZONE.search(text) else ""
    return f"{value}T{int(clock.group(1)):02d}:{clock.group(2)}:00{zone}"


def _iso_8601(text: str) -> str | None:
    try:
        instant = datetime.fromisoformat(text)
    except ValueError:
        return None
    if not _FIRST_YEAR <= instant.year <= _LAST_YEAR:
        return None
    return instant.isoformat() if len(text) > 10 else instant.date().isoformat()


def _rfc_2822(text: str) -> str | None:
    if not re.match(r"[A-Z][a-z]{2},? ", text):
        return None
    try:
        return parsedate_to_datetime(text).isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _seconds(text: str) -> str | None:
    """Seconds or thousandths since 1970, as databases export them."""
    if not re.fullmatch(r"1\d{9}(?:\d{3})?", text):
        return None
    return datetime.fromtimestamp(int(text[:10]), UTC).isoformat()


def iso(year: str, month: str, day: str) -> str | None:
    """The day in ISO 8601; None where there is no such day, or not in the years of online news."""
    try:
        value = date(int(year), int(month), int(day))
    except ValueError:
        return None
    return value.isoformat() if _FIRST_YEAR <= value.year <= _LAST_YEAR else None
