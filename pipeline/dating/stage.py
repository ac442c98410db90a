"""The stage that fills `time_expressions`: tag every sentence, resolve against the article's day.

Articles are independent of each other. Within one, an expression that is counted from another ("hôm sau",
"cùng ngày") takes the last day told before it, no more than two sentences back. A bare time of day goes on in
the story of a day of that week, however far back it was told.
"""

from __future__ import annotations

from datetime import date, timedelta

import polars as pl

from pipeline.dating.expressions import find
from pipeline.dating.resolving import resolve
from pipeline.dating.shapes import Interval, Slots, TimeExpression
from pipeline.dating.tense import told
from pipeline.schema.tables import TIME_EXPRESSIONS

ANCHOR_REACH = 2  # sentences; further back, "hôm sau" means nothing a reader could be sure of
STORY = timedelta(days=7)  # before the article: such a day is that of the story it tells
COMPARED = ("so với", "hơn", "như", "cùng kỳ")
SINCE = "kể từ"  # the day behind it is one that something began long ago, not that of the story


def in_context(
    text: str, reference: date, anchor: date | None = None, story: date | None = None
) -> list[tuple[TimeExpression, Interval]]:
    """The expressions of one sentence, each with its days, the earlier ones helping the later.

    Args:
        text: one sentence.
        reference: the article's day.
        anchor: the last day told before the sentence, if it is near.
        story: the day of the story told before the sentence, for a bare time of day.
    """
    found: list[tuple[TimeExpression, Interval]] = []
    year: int | None = None
    for expression in find(text):
        tense = told(text, expression.start, expression.end)
        slots = expression.slots
        counted_from = (anchor or story) if _is_time_of_day(slots) else anchor
        if year is not None and _takes_year(slots) and tense != "future" and slots.told != "future":
            interval = resolve(_with_year(slots, year), reference, tense, counted_from)
        else:
            interval = resolve(expression, reference, tense, counted_from)
        found.append((expression, interval))
        if _is_told_day(expression, interval, text):
            anchor = interval.earliest
        if slots.until is None and (told_year := _past_year(slots, reference)) is not None:
            year = told_year if not _is_compared(text[: expression.start]) else year
    return found


def _is_time_of_day(slots: Slots) -> bool:
    """Whether it tells an hour and no day ("lúc 15h17")."""
    return slots.hour is not None and not slots.names_a_day


def _is_told_day(expression: TimeExpression, interval: Interval, text: str) -> bool:
    """Whether it is a day that what follows may be counted from."""
    since = text[: expression.start].rstrip().lower().endswith(SINCE)
    return interval.precision == "day" and not _is_time_of_day(expression.slots) and not since


def _past_year(slots: Slots, reference: date) -> int | None:
    """The year that it tells, if it is over ("năm 2012", "năm ngoái")."""
    year = slots.year
    if year is None and slots.year_offset is not None and slots.month is None:
        year = reference.year + slots.year_offset
    return year if year is not None and year < reference.year else None


def _is_compared(before: str) -> bool:
    """Whether it is only what something is compared with ("so với năm ngoái, tháng 11 ...")."""
    return any(f" {word} " in f" {before.lower()} " for word in COMPARED)


def _takes_year(slots: Slots) -> bool:
    """Whether "ngày 3/5" may belong to a year named before it in the sentence ("Năm 2012, ngày 3/5 ...")."""
    bare = (
        slots.year is None
        and slots.year_offset is None
        and slots.weekday is None
        and slots.day_offset is None
    )
    return bare and slots.month is not None and slots.until is None and not slots.lunar and slots.told is None


def _with_year(slots: Slots, year: int) -> Slots:
    joined = slots.joined(Slots(year=year))
    return slots if joined is None or (slots.day, slots.month) == (29, 2) else joined


def time_expressions(articles: pl.DataFrame, sentences: pl.DataFrame) -> pl.DataFrame:
    """Tag and resolve the time expressions of all sentences.

    Args:
        articles: rows with article_id, body, published_on.
        sentences: rows with sentence_id, article_id, batch, start, end, text of those articles.

    Returns:
        The table `time_expressions`, ordered by article and position; positions are in `articles.body`.
    """
    published = dict(articles.select("article_id", "published_on").iter_rows())
    rows: list[dict[str, object]] = []
    ordered = sentences.sort("article_id", "start").select(
        "article_id", "sentence_id", "batch", "start", "text"
    )
    current, age = "", 0
    anchor: date | None = None
    for article_id, sentence_id, batch, start, text in ordered.iter_rows():
        if article_id != current:
            current, anchor, age = article_id, None, 0
        usable = anchor if age <= ANCHOR_REACH else None
        day = published[article_id]
        story = anchor if anchor is not None and day - STORY <= anchor <= day else None
        for expression, interval in in_context(text, day, usable, story):
            rows.append(
                {
                    "article_id": article_id,
                    "sentence_id": sentence_id,
                    "batch": batch,
                    "start": start + expression.start,
                    "end": start + expression.end,
                    "text": expression.text,
                    "earliest": interval.earliest,
                    "latest": interval.latest,
                    "precision": interval.precision,
                    "basis": interval.basis,
                }
            )
            if _is_told_day(expression, interval, text):
                anchor, age = interval.earliest, 0
        age += 1
    return TIME_EXPRESSIONS.frame(rows)
