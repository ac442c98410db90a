"""What the page's list of events holds: the newest events, their mentions, sentences and articles.

A browser must stay quick, so what is embedded is capped here, and `Content.left_out` says by how much.
Everything is embedded once: mentions point at sentences and articles by their number. The tables are read
part by part, and of each part only what the page shows is kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import polars as pl

from pipeline.report.slots import Sentence, by_sentence
from pipeline.report.untrusted import safe_url
from pipeline.schema.tables import EVENTS

# Some 20 MB of page, which a browser still opens in a few seconds.
MAX_EVENTS = 20_000
# What a person may want to compare; an agency's report is reprinted hundreds of times.
MAX_MENTIONS = 30
# Of all events together: some 20 MB as well. Where it is not enough, the events told most show fewer.
MAX_SHOWN = 40_000

ARTICLE_COLUMNS = ("article_id", "outlet", "title", "url", "published_on", "duplicate_of")
SENTENCE_COLUMNS = ("article_id", "sentence_id", "start", "end", "text")
Part = tuple[pl.DataFrame, ...]  # articles, their sentences, their mentions


def newest(events: Iterable[pl.DataFrame]) -> pl.DataFrame:
    """Return the events that the page lists, newest first; those without a day go by their first report.

    Args:
        events: the table `events`, in one frame or more.
    """
    day = pl.coalesce("event_on", "first_published_on")
    listed = EVENTS.empty()
    for chunk in events:
        both = pl.concat([listed, chunk])
        listed = both.sort(day, "event_id", descending=[True, False]).head(MAX_EVENTS)
    return listed


def most_mentions(listed: pl.DataFrame) -> int:
    """How many mentions the page shows of an event at most."""
    told = listed["n_mentions"]
    fitting = (n for n in range(MAX_MENTIONS, 1, -1) if int(told.clip(upper_bound=n).sum()) <= MAX_SHOWN)
    return min(next(fitting, 1), MAX_MENTIONS)


@dataclass(frozen=True)
class Content:
    """The embedded JSON, and in words what was left out of it."""

    data: dict[str, Any]
    left_out: list[str]


def content(listed: pl.DataFrame, n_events: int, parts: Iterable[Part]) -> Content:
    """Choose and shape what the list of events shows.

    Args:
        listed: what `newest` gives.
        n_events: the number of all events.
        parts: `ARTICLE_COLUMNS`, `SENTENCE_COLUMNS` and `event_mentions`, some articles at a time.

    Raises:
        ValueError: words of a mention stand in none of the sentences.
        KeyError: a mention or an article is missing.
    """
    most = most_mentions(listed)
    shown = set(listed.select(pl.col("mention_ids").list.head(most).explode()).to_series().drop_nulls())
    numbers = _Numbers()
    rows: dict[str, dict[str, Any]] = {}
    for articles, sentences, mentions in parts:
        of_page = mentions.filter([one in shown for one in mentions["event_mention_id"]])
        if of_page.height:
            rows.update(_mentions(of_page, articles, sentences, numbers))
    data = {
        "events": [_event(row, rows, most) for row in listed.iter_rows(named=True)],
        "sentences": numbers.texts,
        "articles": numbers.told,
    }
    return Content(data, _left_out(n_events, listed, most))


class _Numbers:
    """Numbers sentences and articles in the order in which they are first needed, and keeps these."""

    def __init__(self) -> None:
        self._sentences: dict[tuple[str, int], int] = {}
        self._articles: dict[str, int] = {}
        self.texts: list[str] = []
        self.told: list[dict[str, Any]] = []

    def sentence(self, article_id: str, sentence: Sentence, texts: pl.Series) -> int:
        number = self._sentences.setdefault((article_id, sentence.start), len(self.texts))
        if number == len(self.texts):
            self.texts.append(texts[sentence.number])
        return number

    def article(self, row: Mapping[str, Any]) -> int:
        number = self._articles.setdefault(row["article_id"], len(self.told))
        if number == len(self.told):
            self.told.append(_article(row))
        return number


def _mentions(
    mentions: pl.DataFrame, articles: pl.DataFrame, sentences: pl.DataFrame, numbers: _Numbers
) -> Iterator[tuple[str, dict[str, Any]]]:
    """Each mention by its id: the number of its article, and of its sentences with the words to mark."""
    wanted = pl.col("article_id").is_in(mentions["article_id"].unique().implode())
    told = {row["article_id"]: row for row in articles.filter(wanted).iter_rows(named=True)}
    ordered = sentences.filter(wanted).sort("article_id", "start")
    lying: dict[str, list[Sentence]] = {}
    for number, (article_id, start, end) in enumerate(
        ordered.select("article_id", "start", "end").iter_rows()
    ):
        lying.setdefault(article_id, []).append(Sentence(start, end, number))
    texts = ordered["text"]
    for mention in mentions.iter_rows(named=True):
        article_id = mention["article_id"]
        said = [
            [numbers.sentence(article_id, sentence, texts), inside]
            for sentence, inside in by_sentence(mention, lying[article_id])
        ]
        yield mention["event_mention_id"], {"article": numbers.article(told[article_id]), "said": said}


def _article(row: Mapping[str, Any]) -> dict[str, Any]:
    return _told(
        title=row["title"],
        outlet=row["outlet"],
        on=_day(row["published_on"]),
        url=safe_url(row["url"]),
        copy=row["duplicate_of"] is not None or None,
    )


def _event(row: Mapping[str, Any], mentions: Mapping[str, dict[str, Any]], most: int) -> dict[str, Any]:
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
        source=_parties(row["attributed_to"]),
        place=_place(row["place"]),
        counts=_counts(row["counts"]),
        confidence=round(row["confidence"], 2),
        merged=row["merge_reason"],
        sources=row["n_independent_sources"],
        told_by=row["n_mentions"],
        mentions=[mentions[one] for one in row["mention_ids"][:most]],
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


def _left_out(n_events: int, listed: pl.DataFrame, most: int) -> list[str]:
    said = []
    if n_events > listed.height:
        said.append(
            f"The list holds the newest {listed.height:,} of {n_events:,} events; the charts count all."
        )
    long = listed.filter(pl.col("n_mentions") > most).height
    if long:
        said.append(f"{long:,} events are told more than {most} times: the best of these are shown.")
    return said
