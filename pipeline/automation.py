"""What starts runs: the jobs people launch, the sensors that follow the landing zone, the nightly schedule.

When something runs belongs here; what it does stands in ``assets``.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence

import dagster as dg
import polars as pl
from dagster import DagsterRunStatus

from pipeline.parquet import PUBLISHED, TableStore
from pipeline.partitions import batches
from pipeline.resources import LandingZone
from pipeline.schema.codes import BORROWED_EVIDENCE
from pipeline.schema.tables import (
    ARTICLES,
    CHECKED_BATCHES,
    DATE_WITNESSES,
    RAW_DOCUMENTS,
    REJECTED_DOCUMENTS,
)

# Metadata keys by which a later tick recognises what an earlier run has seen.
DELIVERY = "delivery"
WITNESSES = "witnesses"

_READING = dg.AssetSelection.assets("raw_documents", "article_drafts", "date_witnesses")
_BATCH = dg.AssetSelection.all() - dg.AssetSelection.key_prefixes([PUBLISHED])

read_batch = dg.define_asset_job(
    "read_batch",
    _READING,
    description="Read and clean one batch and note what its dated articles can tell of days.",
)
analyse_batch = dg.define_asset_job(
    "analyse_batch",
    _BATCH - _READING,
    description="Date the cleaned articles of one batch, then find entities and events in them.",
)
process_batch = dg.define_asset_job(
    "process_batch",
    _BATCH,
    description="Everything for one batch, from raw documents to checked event mentions.",
)
publish = dg.define_asset_job(
    "publish",
    dg.AssetSelection.key_prefixes([PUBLISHED]),
    description="Merge all checked batches into the tables that analysts read.",
)
everything = dg.define_asset_job(
    "everything",
    dg.AssetSelection.all(),
    description="One batch from raw documents to the published tables.",
)
JOBS = [read_batch, analyse_batch, process_batch, publish, everything]

_UNFINISHED = [
    DagsterRunStatus.QUEUED,
    DagsterRunStatus.NOT_STARTED,
    DagsterRunStatus.STARTING,
    DagsterRunStatus.STARTED,
]


def _latest(instance: dg.DagsterInstance, asset: str, batch: str) -> dict[str, object]:
    """The metadata of the newest materialization of one batch of an asset; empty if there is none."""
    found = instance.fetch_materializations(
        dg.AssetRecordsFilter(asset_key=dg.AssetKey(asset), asset_partitions=[batch]), limit=1
    ).records
    if not found or found[0].asset_materialization is None:
        return {}
    return {key: value.value for key, value in found[0].asset_materialization.metadata.items()}


def leans_on_others(tables: TableStore, batch: str) -> bool:
    """Whether a batch holds an article that could not be dated, or was dated by articles elsewhere."""
    rejected = tables.open(REJECTED_DOCUMENTS, batch).read(["reason"])
    if rejected.filter(pl.col("reason") == "undated").height:
        return True
    evidence = tables.open(ARTICLES, batch).read(["published_evidence"]).explode("published_evidence")
    bases = evidence.select(pl.col("published_evidence").struct.field("basis"))
    return bool(bases.filter(pl.col("basis") == BORROWED_EVIDENCE).height)


def witnesses_digest(tables: TableStore) -> str:
    """A hash over what all batches can tell of days: it changes when a new article may date an old one."""
    digest = hashlib.sha256()
    for batch in tables.batches(DATE_WITNESSES):
        digest.update(f"{batch}\0{tables.digest(DATE_WITNESSES, batch)}\n".encode())
    return digest.hexdigest()[:16]


@dg.sensor(job=process_batch, minimum_interval_seconds=15, default_status=dg.DefaultSensorStatus.RUNNING)
def new_deliveries(context: dg.SensorEvaluationContext, landing: LandingZone) -> dg.SensorResult:
    """Process each batch that is new in the landing zone, or whose files changed.

    A delivery that is still being copied changes from tick to tick; it is left alone until it rests.
    """
    now = {batch: landing.fingerprint(batch) for batch in landing.batches()}
    before = json.loads(context.cursor) if context.cursor else {}
    known = set(context.instance.get_dynamic_partitions("batches"))
    due = [
        batch
        for batch, fingerprint in now.items()
        if before.get(batch) == fingerprint
        and _latest(context.instance, RAW_DOCUMENTS.name, batch).get(DELIVERY) != fingerprint
    ]
    for name in landing.unusable():
        context.log.warning(f"the folder {name!r} cannot be a batch: rename it")
    return dg.SensorResult(
        run_requests=[dg.RunRequest(run_key=f"{b}:{now[b]}", partition_key=b) for b in due],
        dynamic_partitions_requests=[batches.build_add_request([b for b in due if b not in known])],
        cursor=json.dumps(now, sort_keys=True),
    )


@dg.sensor(job=analyse_batch, minimum_interval_seconds=60, default_status=dg.DefaultSensorStatus.RUNNING)
def new_evidence(
    context: dg.SensorEvaluationContext, tables: dg.ResourceParam[TableStore]
) -> Sequence[dg.RunRequest] | dg.SkipReason:
    """Date again the batches whose articles lean on others, when articles elsewhere have changed.

    So the tables become what a full rebuild gives, in whatever order the batches arrived.
    """
    digest = witnesses_digest(tables)
    due = []
    for batch in tables.batches(ARTICLES):
        seen = _latest(context.instance, ARTICLES.name, batch).get(WITNESSES)
        if seen != digest and leans_on_others(tables, batch):
            due.append(dg.RunRequest(run_key=f"{batch}:{digest}", partition_key=batch))
    return due or dg.SkipReason("no article waits for evidence that has changed")


@dg.sensor(job=publish, minimum_interval_seconds=30, default_status=dg.DefaultSensorStatus.RUNNING)
def new_checked_batches(context: dg.SensorEvaluationContext) -> dg.RunRequest | dg.SkipReason:
    """Publish when batches have been checked and none is being processed."""
    working = dg.RunsFilter(statuses=_UNFINISHED)
    if any(run.job_name != publish.name for run in context.instance.get_runs(filters=working)):
        return dg.SkipReason("a batch is being processed")
    newest = context.instance.get_latest_materialization_event(dg.AssetKey(CHECKED_BATCHES.name))
    if newest is None:
        return dg.SkipReason("no batch has been checked yet")
    return dg.RunRequest(run_key=f"checked:{newest.run_id}:{newest.timestamp}")


nightly = dg.ScheduleDefinition(
    name="publish_nightly",
    job=publish,
    cron_schedule="0 2 * * *",
    execution_timezone="Asia/Ho_Chi_Minh",
    description="Rebuild the published tables every night.",
    default_status=dg.DefaultScheduleStatus.RUNNING,
)
