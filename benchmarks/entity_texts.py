"""The texts on which entities are measured, and what the engine finds in them."""

import json
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import polars as pl
import typer

from benchmarks.language import SHARED
from pipeline.cleaning.stage import batch_profile, clean
from pipeline.entities.stage import entities
from pipeline.language.stage import sentences
from pipeline.reading.stage import BatchOptions, read_file
from pipeline.schema.tables import RAW_DOCUMENTS

ROOT = Path(__file__).resolve().parents[1]
SEEDS = {"000_493b47f04a0b3331.txt": date(2015, 12, 2), "001_18e82a75fae53e99.txt": date(2015, 12, 14)}
# BKEE is of VnExpress and others between 2014 and 2019 and tells no dates.
BKEE_DAY = date(2018, 6, 1)
Document = tuple[str, date, str]
Row = dict[str, Any]
Link = tuple[str | None, str | None]
_SPAN = tuple[int, int, str]


def _lines(path: str) -> list[Row]:
    if not (SHARED / path).exists():
        typer.echo(f"{path} is absent from {SHARED}")
        return []
    with (SHARED / path).open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def bkee() -> list[Row]:
    """The documents of BKEE's training part: doc, text, entities; none if absent."""
    return _lines("data/bkee_train.jsonl")


def stories() -> list[Document]:
    """Id, day and body of every story of 2013; none if absent."""
    return [
        (row["doc"], datetime.fromisoformat(row["published"]).date(), row["body"])
        for row in _lines("data/story_clusters.jsonl")
    ]


def articles_of(documents: Iterable[Document]) -> pl.DataFrame:
    """Articles of ids, days and texts, every line a paragraph."""
    rows = []
    for article_id, day, body in documents:
        paragraphs, at = [], 0
        for line in body.split("\n"):
            if line.strip():
                paragraphs.append({"start": at, "end": at + len(line), "kind": "paragraph"})
            at += len(line) + 1
        rows.append((article_id, "benchmark", body, day, paragraphs))
    paragraph = pl.List(pl.Struct({"start": pl.Int32, "end": pl.Int32, "kind": pl.String}))
    schema = {
        "article_id": pl.String, "batch": pl.String, "body": pl.String, "published_on": pl.Date,
        "paragraphs": paragraph,
    }  # fmt: skip
    return pl.DataFrame(rows, schema=schema, orient="row")


def found(documents: Iterable[Document]) -> list[Row]:
    """The rows of the entities table, each with `before` and `after`, the words around it."""
    articles = articles_of(documents)
    bodies = dict(articles.select("article_id", "body").iter_rows())
    rows = entities(articles, sentences(articles)).to_dicts()
    for row in rows:
        body = bodies[row["article_id"]]
        row["before"] = body[max(0, row["start"] - 130) : row["start"]].replace("\n", " | ")
        row["after"] = body[row["end"] : row["end"] + 90].replace("\n", " | ")
    return rows


def seeds() -> Iterator[tuple[str, dict[_SPAN, Link], dict[_SPAN, Link]]]:
    """Name of each seed, and the links found and labelled by span and type."""
    labels = json.loads((ROOT / "tests/pipeline/entities/seeds.json").read_text(encoding="utf-8"))["seeds"]
    for name, day in SEEDS.items():
        with (ROOT / "seeds" / name).open("rb") as stream:
            raw = RAW_DOCUMENTS.frame(list(read_file(stream, name, "loose", BatchOptions())))
        articles = clean(raw, batch_profile(raw)).with_columns(
            pl.col("document_id").alias("article_id"), pl.lit(day).alias("published_on")
        )
        rows = entities(articles, sentences(articles)).iter_rows(named=True)
        made = {(r["start"], r["end"], r["type"]): (r["entity_id"], r["country"]) for r in rows}
        yield name, made, {(g[0], g[1], g[3]): (g[4], g[5]) for g in labels[name]}
