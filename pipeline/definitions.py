"""The roof: everything Dagster is told, in one place. Imported by nobody but tests and the command line.

Great Expectations and underthesea are not imported here: each costs seconds that every process would pay.
"""

import dagster as dg

from assets.article_drafts import article_drafts
from assets.articles import articles_and_rejected_documents
from assets.checked_batches import checked_batches
from assets.date_witnesses import date_witnesses
from assets.entities import entities
from assets.event_mentions import event_mentions
from assets.events import events
from assets.published import (
    published_articles,
    published_entities,
    published_event_mentions,
    published_rejected_documents,
    published_sentences,
)
from assets.raw_documents import raw_documents
from assets.report import report
from assets.sentences import sentences
from assets.time_expressions import time_expressions
from checks.article_drafts import article_drafts_checks
from checks.articles import articles_checks
from checks.entities import entities_checks
from checks.event_mentions import event_mentions_checks
from checks.events import events_checks
from checks.published import published_checks
from checks.raw_documents import raw_documents_checks
from checks.rejected_documents import rejected_documents_checks
from checks.sentences import sentences_checks
from checks.time_expressions import time_expressions_checks
from pipeline.automation import JOBS, new_checked_batches, new_deliveries, new_evidence, nightly
from pipeline.parquet import TableStore
from pipeline.resources import LandingZone, Workers
from pipeline.settings import Settings

ASSETS = [
    raw_documents,
    article_drafts,
    date_witnesses,
    articles_and_rejected_documents,
    sentences,
    entities,
    time_expressions,
    event_mentions,
    checked_batches,
    published_articles,
    published_rejected_documents,
    published_sentences,
    published_entities,
    published_event_mentions,
    events,
    report,
]
CHECKS = [
    raw_documents_checks,
    article_drafts_checks,
    articles_checks,
    rejected_documents_checks,
    sentences_checks,
    entities_checks,
    time_expressions_checks,
    event_mentions_checks,
    events_checks,
    *published_checks,
]


def build_definitions(settings: Settings) -> dg.Definitions:
    """Return all assets, checks, jobs, sensors and schedules, bound to the folders of ``settings``."""
    tables = TableStore(root=settings.data)
    return dg.Definitions(
        assets=ASSETS,
        asset_checks=CHECKS,
        jobs=JOBS,
        sensors=[new_deliveries, new_evidence, new_checked_batches],
        schedules=[nightly],
        resources={
            "io_manager": tables,
            "tables": tables,
            "landing": LandingZone(root=settings.landing),
            "workers": Workers(processes=settings.processes),
        },
        # One process a run: steps are spread inside, over chunks, and pay for imports once.
        executor=dg.in_process_executor,
    )


defs = build_definitions(Settings.from_environment())
