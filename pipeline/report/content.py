"""What the page's list of events holds: the newest events, their mentions, sentences and articles.

A browser must stay quick, so what is embedded is capped here, and `Content.left_out` says by how much.
Everything is embedded once: mentions point at sentences and articles by their number.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import polars as pl

from pipeline.report.slots import Sentence, by_sentence
from pipeline.report.untrusted import safe_url

# Some 20 MB of page, which a browser still opens in a few seconds.
MAX_EVENTS = 20_000
# What a person may want to compare; an agency's report is reprinted hundreds of times.
MAX_MENTIONS = 30

ARTICLE_COLUMNS = ("article_id", "outlet", "title", "url", "published_on", "duplicate_of")
SENTENCE_COLUMNS = ("article_id", "sentence_id", "start", "end", "text")


def newest(events: pl.DataFrame) -> pl.DataFrame:
    """Return the events that the page lists, newest first; those without a day go by their first report."""
    day = pl.coalesce("event_on", "first_published_on")
    return events.sort(day, "event_id", descending=[True, False]).head(MAX_EVENTS)


def mentions_of(events: pl.DataFrame) -> pl.Series:
    """The ids of the mentions that the page shows of ``events``: of each event the best ones."""
    return events.select(pl.col("mention_ids").list.head(MAX_MENTIONS).explode()).to_series().drop_nulls()


@dataclass(frozen=True)
class Content:
    """The embedded JSON, and in words what was left out of it."""

    data: dict[str, Any]
    left_out: list[str]


def content(
    events: pl.DataFrame, mentions: pl.DataFrame, articles: pl.DataFrame, sentences: pl.DataFrame
) -> Content:
    """Choose and shape what the list of events shows.

    Args:
        events: the table `events`, all of it.
        mentions: rows of `event_mentions`; those of `mentions_of` must be there, others are ignored.
        articles: `ARTICLE_COLUMNS` of at least their articles.
        sentences: `SENTENCE_COLUMNS` of at least their articles.
    """
    listed = newest(events)
    shown = mentions.filter(pl.col("event_mention_id").is_in(mentions_of(listed).implode()))
    of_article = sentences.filter(pl.col("article_id").is_in(shown["article_id"].unique().implode()))
    lying, texts = _sentences(of_article)
    numbers = _Numbers()
    rows: dict[str, dict[str, Any]] = {}
    for mention in shown.iter_rows(named=True):
        said = by_sentence(mention, lying[mention["article_id"]])
        rows[mention["event_mention_id"]] = {
            "article": numbers.article(mention["article_id"]),
            "said": [[numbers.sentence(number), inside] for number, inside in said],
        }
    told = {row["article_id"]: row for row in articles.iter_rows(named=True)}
    data = {
        "events": [_event(row, rows) for row in listed.iter_rows(named=True)],
        "sentences": [texts[number] for number in numbers.sentences],
        "articles": [_article(told[article_id]) for article_id in numbers.articles],
    }
    return Content(data, _left_out(events, listed))


class _Numbers:
    """Numbers sentences and articles in the order in which they are first needed."""

    def __init__(self) -> None:
        self.sentences: dict[int, int] = {}
        self.articles: dict[str, int] = {}

    def sentence(self, number: int) -> int:
        return self.sentences.setdefault(number, len(self.sentences))

    def article(self, article_id: str) -> int:
        return self.articles.setdefault(article_id, len(self.articles))


def _sentences(sentences: pl.DataFrame) -> tuple[dict[str, list[Sentence]], list[str]]:
    ordered = sentences.sort("article_id", "start")
    lying: dict[str, list[Sentence]] = {}
    where = ordered.select("article_id", "start", "end").iter_rows()
    for number, (article_id, start, end) in enumerate(where):
        lying.setdefault(article_id, []).append(Sentence(start, end, number))
    return lying, ordered["text"].to_list()


def _article(row: Mapping[str, Any]) -> dict[str, Any]:
    return _told(
        title=row["title"],
        outlet=row["outlet"],
        on=_day(row["published_on"]),
        url=safe_url(row["url"]),
        copy=row["duplicate_of"] is not None or None,
    )


def _event(row: Mapping[str, Any], mentions: Mapping[str, dict[str, Any]]) -> dict[str, Any]:
    exact = row["event_on"] is not None and row["date_precision"] == "day"
    return _told(
        id=row["event_id"],
        type=row["event_type"],
        mode=row["event_mode"],
        quad=row["quad_class"],
        intensity=row["intensity"],
        realis=row["realis"],
        on=_day(row["event_on"]),
        earliest=None if exact else _day(row["event_on_earliest"]),
        latest=None if exact else _day(row["event_on_latest"]),
        dated=row["date_basis"],
        told=_day(row["first_published_on"]),
        who=_parties(row["actors"]),
        whom=_parties(row["recipients"]),
        place=_place(row["place"]),
        counts=_counts(row["counts"]),
        confidence=round(row["confidence"], 2),
        merged=row["merge_reason"],
        sources=row["n_independent_sources"],
        told_by=row["n_mentions"],
        mentions=[mentions[one] for one in row["mention_ids"][:MAX_MENTIONS]],
    )


def _told(**cells: Any) -> dict[str, Any]:
    """Only the cells that tell something; an unknown one is missing in the JSON."""
    return {name: cell for name, cell in cells.items() if cell is not None and cell != []}


def _day(value: Any) -> str | None:
    return None if value is None else str(value)


def _parties(parties: Iterable[Mapping[str, Any]]) -> list[list[str | None]]:
    return [[party["country"], party["sector"], party["name"] or party["text"]] for party in parties]


def _place(place: Mapping[str, Any] | None) -> list[Any] | None:
    if place is None:
        return None
    is_on_the_map = place["longitude"] is not None and place["latitude"] is not None
    return [place["name"] or place["text"], place["country"], is_on_the_map]


def _counts(counts: Mapping[str, Any] | None) -> list[list[Any]]:
    known = ((kind, count) for kind, count in (counts or {}).items() if count is not None)
    return [[kind, count["low"], count["high"]] for kind, count in known]


def _left_out(events: pl.DataFrame, listed: pl.DataFrame) -> list[str]:
    said = []
    if events.height > listed.height:
        said.append(
            f"The list holds the newest {listed.height:,} of {events.height:,} events; the charts count all."
        )
    long = listed.filter(pl.col("n_mentions") > MAX_MENTIONS).height
    if long:
        said.append(f"{long:,} events are told more than {MAX_MENTIONS} times: the best of these are shown.")
    return said
