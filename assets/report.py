"""The page analysts open: one HTML file over all published tables."""

import dagster as dg

from assets.events import events
from assets.published import published_articles, published_event_mentions, published_sentences
from pipeline.catalog import OWNERS
from pipeline.chunks import align
from pipeline.parquet import PUBLISHED, TableStore
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
    from pipeline.report.content import ARTICLE_COLUMNS, SENTENCE_COLUMNS, newest
    from pipeline.report.page import EVENT_COLUMNS, report_html

    stored = tables.open(EVENTS, None)
    parts = align(
        tables.open(ARTICLES, None).chunks(ARTICLE_COLUMNS),
        tables.open(SENTENCES, None).chunks(SENTENCE_COLUMNS),
        tables.open(EVENT_MENTIONS, None).chunks(),
    )
    html = report_html(stored.read(EVENT_COLUMNS), newest(stored.chunks()), parts)
    return dg.MaterializeResult(metadata=tables.write_page("report", html))
