"""Materialize every batch of the landing zone through Dagster, and tell how it went.

The command line's counterpart to the sensors: the same jobs, one after the other, in this process. What
is printed stands in ``glance.py``.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import dataclass, field

import dagster as dg
from dagster._core.events import DagsterEventType

from pipeline.automation import analyse_batch, publish, read_batch
from pipeline.orphans import COMMAND_LINE
from pipeline.parquet import TableStore
from pipeline.partitions import batches
from pipeline.resources import LandingZone
from pipeline.schema.tables import RAW_DOCUMENTS
from pipeline.settings import Settings

Listener = Callable[[dg.EventLogEntry], None]

_QUIET = {"loggers": {"console": {"config": {"log_level": "CRITICAL"}}}}


@dataclass(frozen=True)
class BrokenPromise:
    """A check that did not pass: where, what was promised, and what was found."""

    batch: str
    table: str
    check: str
    why: str
    found: str
    is_blocking: bool


@dataclass
class Outcome:
    """How a run over all batches went."""

    n_passed: int = 0
    broken: list[BrokenPromise] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)
    unusable: list[str] = field(default_factory=list)

    @property
    def is_success(self) -> bool:
        """Whether no blocking promise was broken and nothing raised."""
        return not self.errors and not any(promise.is_blocking for promise in self.broken)


def steps_of(batch_names: list[str]) -> list[tuple[str, str | None]]:
    """The jobs to run, in order, each with its batch.

    All batches are read before the first is dated: an article may be dated by one of another batch, and
    must not depend on which of them came first.
    """
    return [
        *((read_batch.name, batch) for batch in batch_names),
        *((analyse_batch.name, batch) for batch in batch_names),
        (publish.name, None),
    ]


def run(
    settings: Settings,
    definitions: dg.Definitions,
    instance: dg.DagsterInstance,
    on_job: Callable[[str, str | None], Listener],
) -> Outcome:
    """Run everything and return how it went; a batch that fails does not stop the others.

    ``on_job`` is told of each job and its batch, and returns who listens to its events.
    """
    landing = LandingZone(root=settings.landing)
    names = landing.batches()
    known = TableStore(root=settings.data).batches(RAW_DOCUMENTS)
    outcome = Outcome(gone=[name for name in known if name not in names], unusable=landing.unusable())
    instance.add_dynamic_partitions(str(batches.name), names)
    failed: set[str] = set()
    for job, batch in steps_of(names):
        if batch not in failed and not _run_job(definitions, instance, job, batch, on_job, outcome):
            failed.add(batch or "")
    return outcome


def _run_job(
    definitions: dg.Definitions,
    instance: dg.DagsterInstance,
    job: str,
    batch: str | None,
    on_job: Callable[[str, str | None], Listener],
    outcome: Outcome,
) -> bool:
    run_id = str(uuid.uuid4())
    instance.add_event_listener(run_id, on_job(job, batch))
    result = definitions.resolve_job_def(job).execute_in_process(
        run_config=_QUIET,
        instance=instance,
        partition_key=batch,
        raise_on_error=False,
        run_id=run_id,
        tags=COMMAND_LINE,
    )
    before = len(outcome.broken)
    for evaluation in result.get_asset_check_evaluations():
        if evaluation.passed:
            outcome.n_passed += 1
        else:
            outcome.broken.append(_broken(evaluation, batch))
    if not result.success and not any(promise.is_blocking for promise in outcome.broken[before:]):
        outcome.errors += [_error(event, job, batch) for event in result.all_events if _is_failure(event)]
    return result.success


def _is_failure(event: dg.DagsterEvent) -> bool:
    return event.event_type == DagsterEventType.STEP_FAILURE


def _error(event: dg.DagsterEvent, job: str, batch: str | None) -> str:
    failure = event.step_failure_data.error
    cause = failure.cause if failure and failure.cause else failure
    message = cause.message.strip() if cause else "no message"
    return f"{job} of {batch or 'all batches'}, step {event.step_key}: {message}"


def _broken(evaluation: dg.AssetCheckEvaluation, batch: str | None) -> BrokenPromise:
    return BrokenPromise(
        batch=batch or "all",
        table=evaluation.asset_key.to_user_string(),
        check=evaluation.check_name,
        why=evaluation.description or "",
        found="; ".join(f"{key}: {_flat(value.value)}" for key, value in evaluation.metadata.items()),
        is_blocking=evaluation.severity == dg.AssetCheckSeverity.ERROR,
    )


def _flat(value: object) -> str:
    """A Markdown list as one line of text."""
    return str(value).removeprefix("- ").replace("\n- ", ", ")
