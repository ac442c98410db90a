"""What we promise of ``time_expressions``: each stands where it says and means days in order."""

from collections.abc import Iterator

import polars as pl

from assets.time_expressions import time_expressions
from checks.promises import Promise, Views, holds, unique, within
from checks.table_checks import table_checks
from checks.views import points_at, stands_in_sentence, with_sentences
from pipeline.parquet import TableStore
from pipeline.resources import LandingZone
from pipeline.schema.codes import PRECISIONS, TIME_BASES
from pipeline.schema.tables import TIME_EXPRESSIONS

PROMISES = [
    unique("key", "An expression stands in one place."),
    holds("is_known_article", "article_exists", "An expression is traced to its article."),
    holds("is_in_sentence", "stands_in_its_sentence", "Events look for their dates in the sentence."),
    holds("points_at_text", "positions_point_at_text", "A cell is traced to its words by them."),
    within("precision", PRECISIONS, "precision_is_a_code", "Readers filter by it."),
    within("basis", TIME_BASES, "basis_is_a_code", "Readers filter by it."),
    Promise("earliest_not_after_latest", "An interval that ends before it begins is a misreading.",
            "ExpectColumnPairValuesAToBeGreaterThanB",
            {"column_A": "latest", "column_B": "earliest", "or_equal": True,
             "ignore_row_if": "either_value_is_missing"}),
    holds("day_is_one_day", "day_is_one_day", "Precision day means that earliest and latest are that day."),
]  # fmt: skip

_COLUMNS = ("sentence_id", "start", "end", "text", "earliest", "latest", "precision", "basis")


def view(tables: TableStore, landing: LandingZone, batch: str | None) -> Iterator[Views]:  # noqa: ARG001
    """One row an expression with its verdicts."""
    one_day = (pl.col("earliest") == pl.col("latest")).fill_null(False)
    for chunk in with_sentences(tables, TIME_EXPRESSIONS, batch, _COLUMNS):
        rows = chunk.select(
            pl.format("{}:{}-{}", "article_id", "start", "end").alias("key"),
            pl.col("body").is_not_null().alias("is_known_article"),
            stands_in_sentence().alias("is_in_sentence"),
            points_at().alias("points_at_text"),
            "precision",
            "basis",
            "earliest",
            "latest",
            ((pl.col("precision") != "day") | one_day).alias("day_is_one_day"),
        )
        yield {"rows": rows}


time_expressions_checks = table_checks(time_expressions, PROMISES, view)
