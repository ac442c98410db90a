"""Publication dates that the record or the page states; which of them is right is not decided here.

Dates of other items on the page must not get in: only stamps close to the article count as visible.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from pipeline.cleaning.evidence import Seen
from pipeline.cleaning.metadata import Metadata

_DAY = re.compile(r"(?<!\d)(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4})(?!\d)")
_ISO = re.compile(r"(?<!\d)(\d{4})[-/](\d{2})[-/](\d{2})(?!\d)")
_CLOCK = re.compile(r"(?<!\d)(\d{1,2})\s*[:hg]\s*(\d{2})(?!\d)")
_URL_DAY = re.compile(r"(?<!\d)(20\d\d)/?(\d{2})/?(\d{2})(?=\d{6,9}\b|/|-|\b)")
_FILE_DAY = re.compile(r"(?<!\d)((?:19|20)\d\d)[-_]?(0[1-9]|1[0-2])[-_]?(0[1-9]|[12]\d|3[01])(?!\d)")
_MAX_DISTANCE = 4

Stated = dict[str, str | None]


def of_record(row: Mapping[str, Any]) -> list[Stated]:
    """Dates in the record around the text: the given date, the address, the file's name."""
    found: list[Stated] = []
    if row["given_published"]:
        found.append(
            {"basis": "delivered", "text": row["given_published"], "value": parse(row["given_published"])}
        )
    if row["url"] and (match := _URL_DAY.search(row["url"])):
        found.append({"basis": "url", "text": match.group(), "value": _iso(*match.groups())})
    name = row["source_uri"].split("#")[0].rsplit("/", 1)[-1]
    if (match := _FILE_DAY.search(name)) and (value := _iso(*match.groups())):
        found.append({"basis": "filename", "text": match.group(), "value": value})
    return found


def visible(seen: Sequence[Seen], run: range) -> list[Stated]:
    """Stamps that stand between the title and the text, or directly around the article."""
    if not run:
        return []
    near = range(max(0, run.start - _MAX_DISTANCE), min(len(seen), run.stop + 1))
    return [
        {"basis": "visible", "text": seen[i].block.text, "value": parse(seen[i].block.text)}
        for i in near
        if seen[i].block.label in ("timestamp", "byline") and parse(seen[i].block.text) is not None
    ]


def parse(text: str) -> str | None:
    """ISO 8601 of a date with a year, with its time if there is one; None when there is no whole date.

    A time without a zone stays without one. Day before month, as Vietnamese writes.
    """
    stripped = text.strip()
    try:
        parsed = datetime.fromisoformat(stripped.replace("Z", "+00:00"))
    except ValueError:
        pass
    else:
        return parsed.isoformat() if len(stripped) > 10 else parsed.date().isoformat()
    if match := _ISO.search(text):
        year, month, day = match.groups()
    elif match := _DAY.search(text):
        day, month, year = match.groups()
    else:
        return None
    value = _iso(year, month, day)
    if value is None:
        return None
    clock = _CLOCK.search(text[match.end() :]) or _CLOCK.search(text[: match.start()])
    if clock and int(clock.group(1)) < 24 and int(clock.group(2)) < 60:
        return f"{value}T{int(clock.group(1)):02d}:{clock.group(2)}:00"
    return value


def _iso(year: str, month: str, day: str) -> str | None:
    try:
        return datetime(int(year), int(month), int(day)).date().isoformat()
    except ValueError:
        return None


def of_page(stated: Metadata) -> list[Stated]:
    """Dates in the head of an HTML page."""
    return [
        {"basis": basis, "text": text, "value": parse(text)}
        for basis, text in dict.fromkeys(stated.dates)
        if any(c.isdigit() for c in text)
    ]
