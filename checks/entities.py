"""What we promise of ``entities``: each mention stands where it says, and says whom it means or why not."""

from collections.abc import Iterator

import polars as pl

from assets.entities import entities
from checks.promises import Promise, Views, holds, unique, within
from checks.table_checks import table_checks
from checks.views import points_at, stands_in_sentence, with_sentences
from pipeline.knowledge.countries import codes
from pipeline.parquet import TableStore
from pipeline.resources import LandingZone
from pipeline.schema.codes import ENTITY_TYPES, SECTORS
from pipeline.schema.tables import ENTITIES

COUNTRIES = tuple(sorted(codes()))

PROMISES = [
    unique("mention_id", "References point at a mention by it."),
    holds("is_known_article", "article_exists", "A mention is traced to its article."),
    holds("is_in_sentence", "stands_in_its_sentence", "Events look for their parties in the sentence."),
    holds("points_at_text", "positions_point_at_text", "A cell is traced to its words by them."),
    holds("antecedent_exists", "antecedent_exists", "A reference leads to a mention."),
    holds("resolved_or_says_why_not", "resolved_or_says_why_not", "Unknown is null with a reason."),
    within("type", ENTITY_TYPES, "type_is_a_code", "Readers filter by it."),
    within("country", COUNTRIES, "country_is_iso", "Countries are joined by ISO 3166-1 alpha-3."),
    within("sector", SECTORS, "sector_is_a_code", "Readers filter by it."),
    Promise("confidence_is_a_share", "It is compared over tables.", "ExpectColumnValuesToBeBetween",
            {"column": "confidence", "min_value": 0, "max_value": 1}),
]  # fmt: skip

_COLUMNS = (
    "mention_id", "sentence_id", "start", "end", "text", "type", "entity_id", "country", "sector",
    "antecedent_id", "basis", "confidence",
)  # fmt: skip


def view(tables: TableStore, landing: LandingZone, batch: str | None) -> Iterator[Views]:  # noqa: ARG001
    """One row a mention with its verdicts."""
    is_unresolved = pl.col("basis").str.starts_with("unresolved: ")
    antecedent = pl.col("antecedent_id")
    for chunk in with_sentences(tables, ENTITIES, batch, _COLUMNS):
        rows = chunk.select(
            "mention_id",
            pl.col("mention_id").alias("key"),
            pl.col("body").is_not_null().alias("is_known_article"),
            stands_in_sentence().alias("is_in_sentence"),
            points_at().alias("points_at_text"),
            (antecedent.is_null() | antecedent.is_in(pl.col("mention_id").implode())).alias(
                "antecedent_exists"
            ),
            (pl.col("entity_id").is_not_null() | is_unresolved).alias("resolved_or_says_why_not"),
            "type",
            "country",
            "sector",
            "confidence",
        )
        yield {"rows": rows}


entities_checks = table_checks(entities, PROMISES, view)
