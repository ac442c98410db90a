"""What the views of several tables need: columns that say whether a position points at its text.

Pure functions over frames; no promise is made here.
"""

from collections.abc import Iterable, Iterator

import polars as pl

from pipeline.chunks import align
from pipeline.parquet import TableStore
from pipeline.schema.table import Table
from pipeline.schema.tables import ARTICLES, SENTENCES


def points_at(body: str = "body", start: str = "start", end: str = "end", text: str = "text") -> pl.Expr:
    """Whether ``body[start:end] == text``, with the range not empty and inside the body.

    A row without a body (its article is missing) does not hold.
    """
    first, last = pl.col(start), pl.col(end)
    in_range = (first >= 0) & (first < last) & (last <= pl.col(body).str.len_chars())
    return (
        in_range & (pl.col(body).str.slice(first.clip(0), (last - first).clip(0)) == pl.col(text))
    ).fill_null(False)


def parts_point_at(frame: pl.DataFrame, column: str) -> pl.Series:
    """Whether every struct {start, end, text} in a list column points at its text in ``body``.

    Structs without a text must have no position either: what is only implied stands nowhere.
    """
    parts = (
        frame.select(pl.int_range(pl.len()).alias("row"), "body", pl.col(column).alias("part"))
        .explode("part")
        .filter(pl.col("part").is_not_null())
        .with_columns(pl.col("part").struct.field("start", "end", "text"))
    )
    implied = pl.col("text").is_null() & pl.col("start").is_null() & pl.col("end").is_null()
    broken = parts.filter(~(points_at() | implied)).get_column("row").implode()
    return frame.select(~pl.int_range(pl.len()).is_in(broken)).to_series().alias(f"{column}_point_at_text")


def with_sentences(
    tables: TableStore, table: Table, batch: str | None, columns: Iterable[str]
) -> Iterator[pl.DataFrame]:
    """Yield chunks of a table's columns with the ``body`` of each row's article and its sentence's range.

    The range stands in ``first`` and ``last``. They are null where the sentence is missing, the body where
    the article is missing. A chunk holds all rows of its articles.
    """
    articles = tables.open(ARTICLES, batch).chunks(["article_id", "body"])
    sentences = tables.open(SENTENCES, batch).chunks(["sentence_id", "article_id", "start", "end"])
    rows = tables.open(table, batch).chunks(["article_id", *columns])
    for bodies, ranges, chunk in align(articles, sentences, rows, strict=False):
        named = ranges.rename({"start": "first", "end": "last"})
        yield chunk.join(bodies, on="article_id", how="left", maintain_order="left").join(
            named, on=["sentence_id", "article_id"], how="left", maintain_order="left"
        )


def stands_in_sentence(start: str = "start", end: str = "end") -> pl.Expr:
    """Whether a range lies inside its sentence."""
    return ((pl.col(start) >= pl.col("first")) & (pl.col(end) <= pl.col("last"))).fill_null(False)


def keys_of(tables: TableStore, table: Table, batch: str | None) -> pl.Series:
    """The key column of a table that others refer to."""
    return tables.open(table, batch).read([table.key[0]]).to_series()
