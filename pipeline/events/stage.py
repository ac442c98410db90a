"""The stage that fills `event_mentions`: articles, sentences, entities and times in, coded mentions out.

Articles are independent of each other, so the stage may be mapped over chunks of them. Every position in
the result is checked against the body before it leaves.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import polars as pl

from pipeline.events.article import code_article
from pipeline.events.choice.confidence import confidence
from pipeline.events.choice.genre import uncoded_genre
from pipeline.events.distance import slot_distance
from pipeline.events.drafts import Draft
from pipeline.events.ontology import HAPPENINGS, cameo_root, event_types
from pipeline.schema.codes import COUNT_KINDS
from pipeline.schema.tables import EVENT_MENTIONS

CODER_VERSION = "12"  # raise with every change of a rule or a list
Row = dict[str, Any]
PARTY_CELLS = ("text", "start", "end", "name", "country", "sector", "entity_id")


def event_mentions(
    articles: pl.DataFrame, sentences: pl.DataFrame, entities: pl.DataFrame, time_expressions: pl.DataFrame
) -> pl.DataFrame:
    """Code the events of all articles.

    Args:
        articles: rows with article_id, batch, title, body, paragraphs, published_on.
        sentences: the sentences of those articles with their tokens.
        entities: the mentions in those sentences.
        time_expressions: the expressions of time in those sentences.

    Returns:
        The table `event_mentions`, in the order of the articles and of the text.

    Raises:
        ValueError: a position does not fit the body.
    """
    rows: list[dict[str, object]] = []
    for article, *inputs in inputs_by_article(articles, sentences, entities, time_expressions):
        if uncoded_genre(article["title"], article["body"]) is not None:
            continue
        starts = [sentence["start"] for sentence in inputs[0]]
        rows += [mention_row(article, draft, starts) for draft in code_article(article, *inputs)]
    return EVENT_MENTIONS.verify(EVENT_MENTIONS.frame(rows))


def inputs_by_article(
    articles: pl.DataFrame, sentences: pl.DataFrame, entities: pl.DataFrame, time_expressions: pl.DataFrame
) -> Iterator[tuple[Row, list[Row], list[Row], list[Row]]]:
    """Each article with its sentences, mentions and time expressions, in the order of the articles."""
    parts = [_by_article(frame) for frame in (sentences, entities, time_expressions)]
    columns = ["article_id", "batch", "title", "body", "paragraphs", "published_on"]
    for article in articles.select(columns).iter_rows(named=True):
        found, named, timed = (part.get(article["article_id"], []) for part in parts)
        yield article, found, named, timed


def _by_article(frame: pl.DataFrame) -> dict[str, list[Row]]:
    result: dict[str, list[Row]] = {}
    for row in frame.sort("article_id", "start", "end").iter_rows(named=True):
        result.setdefault(row["article_id"], []).append(row)
    return result


def mention_row(article: Row, draft: Draft, starts: list[int]) -> dict[str, object]:
    """The row of `event_mentions` that a finished draft makes.

    Args:
        article: the article's row.
        draft: one of its drafts.
        starts: where the article's sentences begin, in order.

    Raises:
        ValueError: a position does not fit the body.
    """
    kind = event_types()[draft.event_type]
    body = article["body"]
    counts = {
        c.kind: {"low": c.low, "high": c.high, "start": c.start, "end": c.end, "text": body[c.start : c.end]}
        for c in draft.counts
    }
    row: dict[str, object] = {
        "event_mention_id": f"{article['article_id']}:{draft.start}-{draft.end}",
        "article_id": article["article_id"],
        "sentence_id": draft.sentence["sentence_id"],
        "batch": article["batch"],
        "published_on": article["published_on"],
        "trigger_start": draft.start,
        "trigger_end": draft.end,
        "trigger_text": body[draft.start : draft.end],
        "event_type": draft.event_type,
        "event_mode": draft.mode,
        "quad_class": kind.quad_class,
        "cameo_root": cameo_root(draft.event_type, draft.mode),
        "intensity": kind.intensity,
        "actors": [_party(p) for p in draft.actors],
        "recipients": [_party(p) for p in draft.recipients],
        "place": draft.place,
        **draft.dated,
        "realis": draft.realis,
        "attributed_to": [_party(p) for p in draft.attributed_to],
        "is_quoted": draft.is_quoted,
        "counts": {k: counts.get(k) for k in COUNT_KINDS},
        "confidence": confidence(draft),
        "slot_distance": slot_distance(draft, starts),
        "rule_id": draft.rule_id,
        "coder_version": CODER_VERSION,
        "null_reasons": [{"slot": slot, "reason": reason} for slot, reason in _null_reasons(draft)],
    }
    _check(body, row)
    return row


def _party(row: Row) -> Row:
    return {cell: row[cell] for cell in PARTY_CELLS}


def _null_reasons(draft: Draft) -> list[tuple[str, str]]:
    """Why each empty slot is empty."""
    happening = draft.event_type in HAPPENINGS
    result: list[tuple[str, str]] = []
    if draft.mode is None:
        result.append(
            (
                "event_mode",
                "the words tell none" if event_types()[draft.event_type].modes else "the type has none",
            )
        )
    if happening:
        result += [("cameo_root", "a happening"), ("intensity", "a happening")]
    if not draft.actors:
        result.append(("actors", "a happening" if happening else "none named in the clause"))
    if not draft.recipients:
        result.append(("recipients", "none named in the clause"))
    if draft.place is None:
        result.append(("place", "no place named in the clause"))
    if draft.dated["event_on"] is None:
        unknown = draft.dated["date_precision"] == "unknown"
        result.append(("event_on", "no time named for the act" if unknown else "no single day is told"))
    if not draft.counts:
        result.append(("counts", "no number told of this act"))
    return result


def _check(body: str, row: Row) -> None:
    spans = [*row["actors"], *row["recipients"], *row["attributed_to"], *filter(None, row["counts"].values())]
    if row["place"] is not None:
        spans.append(row["place"])
    for span in spans:
        if span["start"] is not None and body[span["start"] : span["end"]] != span["text"]:
            raise ValueError(f"{row['event_mention_id']}: {span['text']!r} does not stand at {span['start']}")
