"""The stage that fills `time_expressions`: tag every sentence, resolve against the article's day.

Articles are independent of each other. Within one, an expression that is counted from another ("hôm sau",
"cùng ngày", a bare time of day) takes the last day told before it, no more than two sentences back.
"""

from __future__ import annotations

from datetime import date

import polars as pl

from pipeline.dating.expressions import find
from pipeline.dating.resolving import resolve
from pipeline.dating.shapes import Interval, Slots, TimeExpression
from pipeline.dating.tense import told
from pipeline.schema.tables import TIME_EXPRESSIONS

ANCHOR_REACH = 2  # sentences; further back, "hôm sau" means nothing a reader could be sure of


def in_context(
    text: str, reference: date, anchor: date | None = None
) -> list[tuple[TimeExpression, Interval]]:
    """The expressions of one sentence, each with its days, the earlier ones helping the later.

    Args:
        text: one sentence.
        reference: the article's day.
        anchor: the last day told before the sentence.
    """
    found: list[tuple[TimeExpression, Interval]] = []
    year: int | None = None
    for expression in find(text):
        tense = told(text, expression.start, expression.end)
        slots = expression.slots
        if year is not None and _takes_year(slots) and tense != "future" and slots.told != "future":
            interval = resolve(_with_year(slots, year), reference, tense, anchor)
        else:
            interval = resolve(expression, reference, tense, anchor)
        found.append((expression, interval))
        if interval.precision == "day" and interval.earliest is not None and slots.hour is None:
            anchor = interval.earliest
        if slots.year is not None and slots.until is None and slots.year < reference.year:
            year = slots.year
    return found


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
    current, anchor, age = "", None, 0
    for article_id, sentence_id, batch, start, text in ordered.iter_rows():
        if article_id != current:
            current, anchor, age = article_id, None, 0
        usable = anchor if age <= ANCHOR_REACH else None
        for expression, interval in in_context(text, published[article_id], usable):
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
            if interval.precision == "day" and expression.slots.hour is None:
                anchor, age = interval.earliest, 0
        age += 1
    return TIME_EXPRESSIONS.frame(rows)
