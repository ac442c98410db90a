"""Run the pure stages in memory, without Dagster, from raw files or from ready texts to event mentions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import polars as pl

from pipeline.cleaning.stage import batch_profile, clean
from pipeline.dating.publication import date_articles, witnesses
from pipeline.dating.stage import time_expressions
from pipeline.entities.stage import entities
from pipeline.events.stage import event_mentions
from pipeline.language.stage import sentences
from pipeline.reading.options import BatchOptions
from pipeline.reading.stage import read_file
from pipeline.schema.tables import ARTICLES, RAW_DOCUMENTS


@dataclass(frozen=True)
class Coded:
    """What the stages make of some articles."""

    articles: pl.DataFrame
    sentences: pl.DataFrame
    entities: pl.DataFrame
    time_expressions: pl.DataFrame
    event_mentions: pl.DataFrame


def drafts_of_files(files: list[Path]) -> pl.DataFrame:
    """Read and clean raw files as one delivery."""
    rows: list[dict[str, object]] = []
    for path in files:
        with path.open("rb") as stream:
            rows += read_file(stream, path.name, "loose", BatchOptions())
    raw = RAW_DOCUMENTS.frame(rows)
    return clean(raw, batch_profile(raw.select("url", "given_outlet", "content")))


def articles_of_files(files: list[Path]) -> pl.DataFrame:
    """Read, clean and date raw files as one delivery."""
    drafts = drafts_of_files(files)
    articles, _ = date_articles(drafts, witnesses(drafts))
    return articles


def article_of_text(
    article_id: str, title: str | None, lead: str, body: str, day: date, outlet: str | None = None
) -> dict[str, object]:
    """A row of articles from a text that needs no cleaning; lines of the body are paragraphs."""
    parts = [("lead", lead.strip())] if lead.strip() and lead.strip() not in body else []
    parts += [("paragraph", line.strip()) for line in body.split("\n") if line.strip()]
    paragraphs, at = [], 0
    for kind, text in parts:
        paragraphs.append({"start": at, "end": at + len(text), "kind": kind})
        at += len(text) + 1
    return {
        "article_id": article_id, "document_id": article_id, "batch": "loose", "source_uri": article_id,
        "outlet": outlet, "title": title, "authors": [], "agencies": [], "paragraphs": paragraphs,
        "body": "\n".join(text for _, text in parts), "captions": [], "removed": [], "kept": [],
        "published_on": day, "published_earliest": day, "published_latest": day, "published_precision": "day",
        "published_basis": "delivered", "published_evidence": [], "language": "vi",
    }  # fmt: skip


def code(articles: pl.DataFrame) -> Coded:
    """Words, entities, times and events of articles."""
    articles = articles.select(ARTICLES.column_names)
    found = sentences(articles)
    named = entities(articles, found)
    timed = time_expressions(articles, found)
    return Coded(articles, found, named, timed, event_mentions(articles, found, named, timed))
