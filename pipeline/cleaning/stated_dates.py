"""Publication dates that the record or the page states; which of them is right is not decided here.

Dates of other items on the page must not get in: only short lines close to the article count as visible.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from pipeline.cleaning.date_texts import iso, parse
from pipeline.cleaning.evidence import Seen
from pipeline.cleaning.metadata import Metadata
from pipeline.cleaning.roles import BODY

# "/2015/12/02/", "/20151202/", a number that begins with the day and goes on with the clock
# ("-20201001163534963.htm"), or the day before the item's own number ("-20151202i1266753").
_URL_DAY = re.compile(
    r"/((?:19|20)\d\d)/(\d{1,2})/(\d{1,2})/|/(20\d\d)-?([01]\d)-?([0-3]\d)/"
    r"|(?<!\d)(20\d\d)([01]\d)([0-3]\d)(?=\d{6,9}(?!\d)|i\d)"
)
# A folder of the month, as web logs and some papers have: "/2011/09/", "/201005/".
_URL_MONTH = re.compile(r"/((?:19|20)\d\d)/?(0[1-9]|1[0-2])/")
# The same behind the site's number of three digits, as one family of content systems writes: the day on which
# the page was made, which may be the eve of publication.
_URL_MADE = re.compile(r"(?<!\d)\d{3}([1-4]\d)([01]\d)([0-3]\d)(?=[0-2]\d[0-5]\d[0-5]\d\d{2,3}(?!\d))")
_FILE_DAY = re.compile(r"(?<!\d)((?:19|20)\d\d)[-_]?(0[1-9]|1[0-2])[-_]?(0[1-9]|[12]\d|3[01])(?!\d)")
_MAX_DISTANCE = 4
# A day with its time at the end of a line under the headline: "Ban Thời sự-Thứ bảy, 12/03/2022 14:30".
_STAMPED = re.compile(r"\d{4}[\s,|-]+\d{1,2}[:h]\d{2}(?:\s*[AP]M)?(?:\s*\(?GMT[+\d: ]*\)?)?\s*\Z", re.I)
# "15/04/2016 07:50 GMT+7 | Trong nước", "Nguyên Minh - 07/03/2026 08:47"
_MAX_STAMP_WORDS = 12
# A day in these is told, or belongs to something else.
_SPEAKING = frozenset((*BODY, "title", "caption", "related", "teaser", "comments", "footer"))

Stated = dict[str, str | None]


def of_page(stated: Metadata) -> list[Stated]:
    """Dates in the head of an HTML page."""
    return [
        {"basis": basis, "text": text, "value": parse(text)}
        for basis, text in dict.fromkeys(stated.dates)
        if any(c.isdigit() for c in text)
    ]


def of_record(row: Mapping[str, Any]) -> list[Stated]:
    """Dates in the record around the text: the given date, the address, the file's name."""
    found: list[Stated] = []
    if given := row["given_published"]:
        found.append({"basis": "delivered", "text": given, "value": parse(given)})
    if row["url"] and (day := _in_address(row["url"])):
        found.append(day)
    name = row["source_uri"].split("#")[0].rsplit("/", 1)[-1]
    if (match := _FILE_DAY.search(name)) and (value := iso(*match.groups())):
        found.append({"basis": "filename", "text": match.group(), "value": value})
    return found


def _in_address(url: str) -> Stated | None:
    for match in (*_URL_DAY.finditer(url), *_URL_MADE.finditer(url)):
        year, month, day = (part for part in match.groups() if part is not None)
        if value := iso(year if len(year) == 4 else f"20{year}", month, day):
            return {"basis": "url", "text": match.group().strip("/"), "value": value}
    folder = _URL_MONTH.search(url)
    if folder is None:
        return None
    return {"basis": "url", "text": folder.group().strip("/"), "value": "-".join(folder.groups())}


def visible(seen: Sequence[Seen], run: range) -> list[Stated]:
    """Dates with a year in short lines between the headline and the text, or directly around the article."""
    if not run:
        return []
    head = next((i for i in range(run.start) if seen[i].block.label == "title"), run.start)
    near = range(max(0, head - _MAX_DISTANCE), min(len(seen), run.stop + 1))
    found = {
        seen[i].block.text: value
        for i in near
        if seen[i].block.label not in _SPEAKING
        or (head < i < run.start and _STAMPED.search(seen[i].block.text))
        if seen[i].block.n_words <= _MAX_STAMP_WORDS
        if (value := parse(seen[i].block.text)) is not None
    }
    return [{"basis": "visible", "text": text, "value": value} for text, value in found.items()]
