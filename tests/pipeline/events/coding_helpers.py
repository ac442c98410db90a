"""Codes a few sentences through the real stages, for tests that speak of sentences and not of frames."""

from datetime import date

import polars as pl

from pipeline.dating.stage import time_expressions
from pipeline.entities.stage import entities
from pipeline.events.article import as_read, candidates
from pipeline.events.drafts import Draft
from pipeline.events.stage import event_mentions, inputs_by_article, mention_row
from pipeline.language.stage import sentences

Pairs = list[tuple[str | None, str | None]]


def article(
    text: str, day: date = date(2015, 12, 2), article_id: str = "a1", title: str | None = None
) -> pl.DataFrame:
    """One article whose paragraphs are the lines of ``text``."""
    paragraphs, start = [], 0
    for line in text.split("\n"):
        paragraphs.append({"start": start, "end": start + len(line), "kind": "paragraph"})
        start += len(line) + 1
    return pl.DataFrame(
        {
            "article_id": [article_id],
            "batch": ["b"],
            "title": pl.Series([title], dtype=pl.String),
            "body": [text],
            "paragraphs": [paragraphs],
            "published_on": [day],
        }
    )


def code(text: str, day: date = date(2015, 12, 2), title: str | None = None) -> list[dict]:
    """The mentions coded in ``text``, in the order of the text."""
    articles = article(text, day, title=title)
    found = sentences(articles)
    return event_mentions(articles, found, entities(articles, found), time_expressions(articles, found)).rows(
        named=True
    )


def read(text: str, day: date = date(2015, 12, 2), title: str | None = None) -> list[dict]:
    """The mentions of ``text`` as the rules read them, before likelier sides, days and places are chosen."""
    articles = article(text, day, title=title)
    found = sentences(articles)
    (inputs,) = inputs_by_article(
        articles, found, entities(articles, found), time_expressions(articles, found)
    )
    starts = [sentence["start"] for sentence in inputs[1]]
    return [mention_row(inputs[0], draft, starts) for draft in as_read(*inputs).drafts]


def drafts(text: str, day: date = date(2015, 12, 2)) -> list[Draft]:
    """Everything in ``text`` that may be an act, in the order of the text."""
    articles = article(text, day)
    found = sentences(articles)
    (inputs,) = inputs_by_article(
        articles, found, entities(articles, found), time_expressions(articles, found)
    )
    return candidates(*inputs).drafts


def doubts(text: str, day: date = date(2015, 12, 2)) -> list[tuple[str, list[str]]]:
    """Type and doubts of everything in ``text`` that may be an act, in the order of the text."""
    return [(draft.event_type, draft.doubts) for draft in drafts(text, day)]


def who(parties: list[dict]) -> Pairs:
    """Parties as pairs of country (or name) and sector."""
    return [(p["country"] or p["name"], p["sector"]) for p in parties]


def told(mention: dict) -> tuple:
    """Type, actors and recipients of a mention."""
    return mention["event_type"], who(mention["actors"]), who(mention["recipients"])


def sides(text: str, trigger: str) -> tuple[Pairs, Pairs]:
    """Actors and recipients of the last mention with these words as its trigger."""
    mention = [m for m in code(text) if m["trigger_text"].lower() == trigger][-1]
    return who(mention["actors"]), who(mention["recipients"])
