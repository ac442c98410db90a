"""Expressions of time against two tables of expected days.

Duckling's Vietnamese corpus is of commands to an assistant: a bare expression means the next such time, so it
is resolved as told of the future. It knows times of day and a clock; the project knows days. So an expected
instant is compared by its day, and the following are left out, each with its reason:

* spans of seconds, minutes and hours: news dates nothing by them, and to the day they say "now";
* "4pm CET", which is English, and "sau bữa trưa" (after lunch), which is no date;
* a bare hour that is over at the reference's 3:55 o'clock and so means tomorrow to an assistant ("2 giờ
  sáng"): news tells it of the day.

Spans of whole units ("2 tháng qua") end or begin with the unit under way for Duckling, with the day under way
for the project, since an act of today is of the last two months too: counted as right where one unit's part
makes the difference, and printed.
"""

from __future__ import annotations

import csv
import json
import re
from datetime import date, timedelta
from pathlib import Path

from benchmarks.dated_corpora import SHARED
from pipeline.dating.expressions import find
from pipeline.dating.resolving import resolve
from pipeline.dating.spans import month, quarter, week, year
from pipeline.dating.stage import in_context

TABLE = Path(__file__).resolve().parents[1] / "tests" / "pipeline" / "dating" / "news_expressions.csv"
LEFT_OUT = {
    "span of seconds, minutes or hours": re.compile(r"\b(?:giây|s|phút|tiếng|giờ) (?:vừa|tới|tiếp|qua)"),
    "not Vietnamese": re.compile(r"\bCET\b"),
    "no date": re.compile(r"bữa trưa"),
    "an hour already over": re.compile(r"(?:2 giờ|1:18) sáng"),
}


def _expected(item: dict[str, str]) -> tuple[date, date]:
    """First and last day of Duckling's value, whose intervals are half-open."""
    stamps = [tuple(map(int, m.split(","))) for m in re.findall(r"\((\d[\d, ]+)\)", item["expected"])]
    days = [date(*stamp[:3]) for stamp in stamps]
    if item["kind"] == "datetimeInterval":
        midnight = not any(stamps[1][3:])
        return days[0], days[1] - timedelta(days=1) if midnight else days[1]
    first = days[0]
    grain = item["expected"].split()[-1]
    if grain == "Month":
        return month(first.year, first.month)
    if grain == "Week":
        return week(first)
    if grain == "Quarter":
        return quarter(first.year, (first.month - 1) // 3 + 1)
    return year(first.year) if grain == "Year" else (first, first)


def _differs_by_unit_under_way(found: tuple[date, date], expected: tuple[date, date], today: date) -> bool:
    return (found[0] == expected[0] and found[1] == today) or (
        found[1] == expected[1] and found[0] == today + timedelta(days=1)
    )


def duckling() -> float:
    """Print how many of Duckling's expressions are found whole and mean the expected days; their share."""
    lines = (SHARED / "data" / "date_expressions.jsonl").read_text("utf-8").splitlines()
    items = [json.loads(line) for line in lines]
    left_out: dict[str, list[str]] = {}
    right, units, wrong = 0, [], []
    for item in items:
        reason = next((name for name, pattern in LEFT_OUT.items() if pattern.search(item["text"])), None)
        if reason is not None:
            left_out.setdefault(reason, []).append(item["text"])
            continue
        today, expected = date.fromisoformat(item["reference"]), _expected(item)
        found = find(item["text"])
        interval = resolve(found[0], today, told="future") if found else None
        days = (interval.earliest, interval.latest) if interval else (None, None)
        if len(found) == 1 and found[0].text == item["text"] and days == expected:
            right += 1
        elif None not in days and _differs_by_unit_under_way(days, expected, today):
            units.append(item["text"])
        else:
            wrong.append(f"{item['text']}: {days[0]}..{days[1]}, expected {expected[0]}..{expected[1]}")
    n = right + len(units) + len(wrong)
    print(
        f"Duckling: {len(items)} expressions, {n} that news can hold: right {right + len(units)} "
        f"({(right + len(units)) / n:.1%}), to the letter {right} ({right / n:.1%})"
    )
    for reason, texts in left_out.items():
        print(f"  left out, {reason}: {', '.join(texts)}")
    print(f"  right but for the unit under way: {', '.join(units)}")
    for line in wrong:
        print(f"  wrong: {line}")
    return (right + len(units)) / n


def own_table() -> None:
    """Print the same for the table in tests, which has sentences of news and what is no date."""
    rows = list(csv.DictReader(TABLE.read_text(encoding="utf-8").splitlines()))
    wrong = []
    for row in rows:
        found = in_context(row["sentence"], date.fromisoformat(row["reference"]))
        if row["group"] == "none":
            ok = not found
        else:
            want = (row["expression"], row["earliest"], row["latest"], row["precision"])
            ok = want in [(e.text, str(i.earliest), str(i.latest), i.precision) for e, i in found]
        if not ok:
            wrong.append(row["sentence"])
    dates = sum(row["group"] != "none" for row in rows)
    right = len(rows) - len(wrong)
    print(f"own table: {dates} expressions and {len(rows) - dates} that are none: right {right}")
    for sentence in wrong:
        print(f"  wrong: {sentence}")


def main() -> None:
    """Print both comparisons."""
    duckling()
    own_table()
