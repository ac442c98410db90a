"""What we promise of ``sentences``: each stands where it says, in one paragraph, with its words."""

from collections.abc import Iterator

import polars as pl

from assets.sentences import sentences
from checks.promises import Views, holds, unique, within
from checks.table_checks import table_checks
from checks.views import points_at
from pipeline.chunks import align
from pipeline.parquet import TableStore
from pipeline.resources import LandingZone
from pipeline.schema.codes import PARAGRAPH_KINDS
from pipeline.schema.tables import ARTICLES, SENTENCES

PROMISES = [
    unique("sentence_id", "Entities and events belong to a sentence by it."),
    holds("is_known_article", "article_exists", "A sentence is traced to its article."),
    holds("points_at_text", "positions_point_at_text", "A cell is traced to its words by them."),
    holds("tokens_point_at_text", "tokens_point_at_text", "Entities and events are built on the words."),
    holds("is_in_one_paragraph", "stands_in_one_paragraph", "One over two paragraphs joins what is apart."),
    holds("is_in_order", "sentences_are_in_order", "They are counted from 0 and do not overlap."),
    within("kind", PARAGRAPH_KINDS, "kind_is_a_code", "Headings must be told from sentences."),
]  # fmt: skip


def _tokens_point(sentences: pl.DataFrame) -> pl.Series:
    """Whether all tokens of a sentence, taken relative to it, spell its characters in order."""
    parts = (
        sentences.select(pl.int_range(pl.len()).alias("row"), pl.col("start").alias("s"), "text", "tokens")
        .rename({"text": "sentence"})
        .explode("tokens")
        .filter(pl.col("tokens").is_not_null())
        .with_columns(pl.col("tokens").struct.field("start", "end", "text"))
        .with_columns(pl.col("start") - pl.col("s"), pl.col("end") - pl.col("s"))
    )
    in_order = pl.col("start") >= pl.col("end").shift(1).over("row").fill_null(0)
    broken = parts.filter(~(points_at("sentence") & in_order)).get_column("row").implode()
    return sentences.select(~pl.int_range(pl.len()).is_in(broken)).to_series().alias("tokens_point_at_text")


def _paragraph_starts(articles: pl.DataFrame) -> pl.DataFrame:
    return (
        articles.select("article_id", "paragraphs")
        .explode("paragraphs")
        .select(
            "article_id",
            pl.col("paragraphs").struct.field("start").alias("paragraph_start"),
            pl.col("paragraphs").struct.field("end").alias("paragraph_end"),
        )
        .drop_nulls()
        .sort("paragraph_start")
    )


def _judge(articles: pl.DataFrame, sentences: pl.DataFrame) -> pl.DataFrame:
    rows = sentences.join(
        articles.select("article_id", "body"), on="article_id", how="left", maintain_order="left"
    ).with_row_index("row")
    placed = (
        rows.select("row", "article_id", "start", "end")
        .sort("start")
        .join_asof(
            _paragraph_starts(articles),
            left_on="start",
            right_on="paragraph_start",
            by="article_id",
            check_sortedness=False,
        )
        .sort("row")
    )
    previous_end = pl.col("end").shift(1).over("article_id").fill_null(0)
    counted = pl.int_range(pl.len()).over("article_id")
    return rows.select(
        "sentence_id",
        pl.col("sentence_id").alias("key"),
        "kind",
        pl.col("body").is_not_null().alias("is_known_article"),
        points_at().alias("points_at_text"),
        ((pl.col("position") == counted) & (pl.col("start") >= previous_end)).alias("is_in_order"),
    ).hstack(
        [
            _tokens_point(sentences),
            (placed["end"] <= placed["paragraph_end"]).fill_null(False).alias("is_in_one_paragraph"),
        ]
    )


def view(tables: TableStore, landing: LandingZone, batch: str | None) -> Iterator[Views]:  # noqa: ARG001
    """One row a sentence with its verdicts."""
    articles = tables.open(ARTICLES, batch).chunks(["article_id", "body", "paragraphs"])
    aligned = align(articles, tables.open(SENTENCES, batch).chunks(), strict=False)
    for pair in aligned:
        yield {"rows": _judge(*pair)}


sentences_checks = table_checks(sentences, PROMISES, view)
