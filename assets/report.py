"""The page analysts open: one HTML file over all published tables."""

import dagster as dg
import polars as pl

from assets.events import events
from assets.published import published_articles, published_event_mentions, published_sentences
from pipeline.catalog import OWNERS
from pipeline.parquet import PUBLISHED, TableStore
from pipeline.schema.table import Table
from pipeline.schema.tables import ARTICLES, EVENT_MENTIONS, EVENTS, SENTENCES


@dg.asset(
    name="report",
    key_prefix=PUBLISHED,
    group_name=PUBLISHED,
    code_version="1",
    owners=OWNERS,
    kinds={"html", "vega"},
    metadata={"grain": "One file is the page over one build of the published tables."},
    deps=[events, published_event_mentions, published_articles, published_sentences],
)
def report(tables: dg.ResourceParam[TableStore]) -> dg.MaterializeResult[None]:
    """The page for analysts: timeline, actor matrix, map, and every event with its highlighted sentences.

    One HTML file that opens by double click, without a server or a network.
    """
    # The drawing library and the towns of the map: only the run that makes the page pays for loading them.
    from pipeline.report.content import ARTICLE_COLUMNS, SENTENCE_COLUMNS, mentions_of, newest
    from pipeline.report.page import report_html

    found = tables.open(EVENTS, None).read()
    mentions = _rows(tables, EVENT_MENTIONS, "event_mention_id", mentions_of(newest(found)))
    told_in = mentions["article_id"].unique()
    html = report_html(
        found,
        mentions,
        _rows(tables, ARTICLES, "article_id", told_in, ARTICLE_COLUMNS),
        _rows(tables, SENTENCES, "article_id", told_in, SENTENCE_COLUMNS),
    )
    return dg.MaterializeResult(metadata=tables.write_page("report", html))


def _rows(
    tables: TableStore, table: Table, key: str, wanted: pl.Series, columns: tuple[str, ...] | None = None
) -> pl.DataFrame:
    """The rows of a published table that the page needs, found without holding the others."""
    chunks = tables.open(table, None).chunks(columns)
    return pl.concat(chunk.filter(pl.col(key).is_in(wanted.implode())) for chunk in chunks)
