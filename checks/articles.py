"""What we promise of ``articles``: each has a date and a body, and nothing of its page was lost."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import polars as pl

from assets.articles import articles_and_rejected_documents
from checks.promises import Promise, Views, holds, unique, within
from checks.table_checks import table_checks
from pipeline.chunks import align
from pipeline.parquet import TableStore
from pipeline.resources import LandingZone
from pipeline.schema.codes import PARAGRAPH_KINDS, PRECISIONS, PUBLISHED_BASES
from pipeline.schema.tables import ARTICLES, RAW_DOCUMENTS, REJECTED_DOCUMENTS

# Vietnamese newspapers went online in 1997; scanned archives reach back to independence, nothing further.
_EARLIEST, _LATEST = date(1945, 9, 2), date(2100, 1, 1)

# Shorter than this is a caption or a headline that slipped through, worth a look but no error.
_STUB_CHARACTERS = 120

_DATE_ORDER = {"or_equal": True, "ignore_row_if": "either_value_is_missing"}

PROMISES = [
    Promise(
        "has_rows",
        "A delivery without an article is possible, but rarely meant; every other promise passes on it.",
        "ExpectTableRowCountToBeBetween",
        {"min_value": 1},
        blocking=False,
        of_whole=True,
    ),
    unique("article_id", "Sentences, entities and events belong to an article by it."),
    holds("is_known_document", "document_exists", "An article is traced to its raw document."),
    Promise(
        "every_document_is_accounted_for",
        "Raw documents = articles + rejected documents: nothing is ever lost.",
        "ExpectColumnPairValuesToBeEqual",
        {"column_A": "n_raw", "column_B": "n_articles_and_rejected"},
        view="batch",
    ),
    Promise(
        "has_a_date",
        "Events are placed in time by it.",
        "ExpectColumnValuesToNotBeNull",
        {"column": "published_on"},
    ),
    Promise(
        "date_is_plausible",
        "A day before independence or after this century is a misreading.",
        "ExpectColumnValuesToBeBetween",
        {"column": "published_on", "min_value": _EARLIEST, "max_value": _LATEST},
    ),
    Promise(
        "date_not_before_earliest",
        "The day must lie within its own bounds.",
        "ExpectColumnPairValuesAToBeGreaterThanB",
        {"column_A": "published_on", "column_B": "published_earliest", **_DATE_ORDER},
    ),
    Promise(
        "date_not_after_latest",
        "The day must lie within its own bounds.",
        "ExpectColumnPairValuesAToBeGreaterThanB",
        {"column_A": "published_latest", "column_B": "published_on", **_DATE_ORDER},
    ),
    within("published_basis", PUBLISHED_BASES, "basis_is_a_code", "Readers filter by how a date is known."),
    within("published_precision", PRECISIONS, "precision_is_a_code", "Readers filter by it."),
    holds("has_evidence", "date_has_evidence", "A date without evidence cannot be traced."),
    Promise(
        "has_a_body",
        "Everything later points into it; a blank body passes a test for null.",
        "ExpectColumnValuesToMatchRegex",
        {"column": "body_start", "regex": r"\S"},
    ),
    Promise(
        "body_is_no_stub",
        "So short a body is mostly a caption or a headline.",
        "ExpectColumnValuesToBeBetween",
        {"column": "n_characters", "min_value": _STUB_CHARACTERS},
        blocking=False,
    ),
    holds("paragraphs_fit", "paragraphs_fit_body", "Paragraphs are non-empty ranges of the body, in order."),
    within(
        "paragraph_kind",
        PARAGRAPH_KINDS,
        "paragraph_kind_is_a_code",
        "Headings are no sentences.",
        view="paragraphs",
    ),
    holds(
        "removed_points_at_text",
        "removed_point_at_text",
        "What was taken out can be read where it stood.",
    ),
    holds(
        "tiles_content",
        "kept_and_removed_give_back_the_page",
        "Every character of the page was either kept or removed with a reason.",
    ),
]


def _paragraphs_fit(body: str, paragraphs: list[dict[str, int]]) -> bool:
    last = 0
    for paragraph in paragraphs:
        if not last <= paragraph["start"] < paragraph["end"] <= len(body):
            return False
        last = paragraph["end"]
    return bool(paragraphs)


def _removed_points(content: str | None, removed: list[dict[str, Any]]) -> bool:
    return content is not None and all(content[r["start"] : r["end"]] == r["text"] for r in removed)


def _tiles(content: str | None, kept: list[dict[str, int]], removed: list[dict[str, int]]) -> bool:
    if content is None:
        return False
    last = 0
    for start, end in sorted((part["start"], part["end"]) for part in (*kept, *removed)):
        if start != last:
            return False
        last = end
    return last == len(content)


def _judge(articles: pl.DataFrame) -> pl.DataFrame:
    rows = articles.select("body", "content", "paragraphs", "kept", "removed").iter_rows()
    verdicts = [
        (_paragraphs_fit(body, paragraphs), _removed_points(content, removed), _tiles(content, kept, removed))
        for body, content, paragraphs, kept, removed in rows
    ]
    schema = {"paragraphs_fit": pl.Boolean, "removed_points_at_text": pl.Boolean, "tiles_content": pl.Boolean}
    return articles.select(
        "article_id",
        pl.col("article_id").alias("key"),
        "published_on",
        "published_earliest",
        "published_latest",
        "published_basis",
        "published_precision",
        pl.col("content").is_not_null().alias("is_known_document"),
        (pl.col("published_evidence").list.len() > 0).alias("has_evidence"),
        pl.col("body").str.strip_chars().str.slice(0, 20).alias("body_start"),
        pl.col("body").str.len_chars().cast(pl.Int64).alias("n_characters"),
    ).hstack(pl.DataFrame(verdicts, schema=schema, orient="row"))


def view(tables: TableStore, landing: LandingZone, batch: str | None) -> Iterator[Views]:  # noqa: ARG001
    """One row an article with its verdicts; one row a paragraph; one row for the batch's counts."""
    documents = tables.open(RAW_DOCUMENTS, batch).chunks(["document_id", "content"])
    articles = tables.open(ARTICLES, batch).chunks()
    for contents, chunk in align(documents, articles, on="document_id", strict=False):
        paragraphs = chunk.select(
            pl.col("article_id").alias("key"),
            pl.col("paragraphs").list.eval(pl.element().struct.field("kind")).alias("paragraph_kind"),
        ).explode("paragraph_kind")
        rows = _judge(chunk.join(contents, on="document_id", how="left", maintain_order="left"))
        yield {"rows": rows, "paragraphs": paragraphs}
    kept = tables.open(ARTICLES, batch).n_rows + tables.open(REJECTED_DOCUMENTS, batch).n_rows
    counts = {"n_raw": [tables.open(RAW_DOCUMENTS, batch).n_rows], "n_articles_and_rejected": [kept]}
    yield {"batch": pl.DataFrame(counts)}


articles_checks = table_checks(
    articles_and_rejected_documents.keys_by_output_name["articles"], PROMISES, view
)
