"""Every promise, broken in the store, fails in Dagster; if it blocks, what stands downstream does not run."""

import dagster as dg
import pytest

from pipeline.definitions import build_definitions
from pipeline.settings import Settings
from tests import world
from tests.checks.test_promises import BREAKS, CASES, batch_of, promise_of

# An asset that stands directly downstream of the table, and is itself cheap to make; a table without one
# is the end of its line, and blocking then means that the run fails.
DOWNSTREAM = {
    "raw_documents": "article_drafts",
    "article_drafts": "date_witnesses",
    "published/articles": "published/events",
    "published/sentences": "published/events",
    "published/event_mentions": "published/events",
    "published/events": "published/report",
    "published/entities": None,
    "published/rejected_documents": None,
}
CHECKED = "checked_batches"


def job(settings, table):
    """Judge a table as it lies in the store, and make what stands downstream of it."""
    definitions = build_definitions(settings)
    selection = dg.AssetSelection.checks_for_assets(dg.AssetKey(table.split("/")))
    downstream = DOWNSTREAM.get(table, CHECKED)
    if downstream:
        selection |= dg.AssetSelection.assets(dg.AssetKey(downstream.split("/")))
    return dg.Definitions(
        assets=definitions.assets,
        asset_checks=definitions.asset_checks,
        resources=definitions.resources,
        jobs=[dg.define_asset_job("judge", selection)],
    ).resolve_job_def("judge")


def run(tmp_path, table, broken):
    world.store(tmp_path / "data", broken)
    settings = Settings(world.landing(tmp_path / "landing"), str(tmp_path / "data"), 1)
    with dg.DagsterInstance.ephemeral() as instance:
        instance.add_dynamic_partitions("batches", [world.BATCH])
        result = job(settings, table).execute_in_process(
            instance=instance,
            partition_key=batch_of(table),
            raise_on_error=False,
            run_config={"loggers": {"console": {"config": {"log_level": "CRITICAL"}}}},
        )
    made = {"/".join(event.asset_key.path) for event in result.get_asset_materialization_events()}
    return (
        {check.check_name for check in result.get_asset_check_evaluations() if not check.passed},
        made,
        result,
    )


@pytest.mark.parametrize("table", BREAKS)
def test_a_sound_table_lets_its_downstream_run(tmp_path, table):
    failed, made, result = run(tmp_path, table, {})
    assert failed <= {"body_is_no_stub"}
    assert result.success
    assert made == {DOWNSTREAM.get(table, CHECKED)} - {None}


@pytest.mark.parametrize(("table", "name"), CASES)
def test_a_broken_promise_fails_and_blocks_if_it_should(tmp_path, table, name):
    frame = world.frames()[table.removeprefix("published/")]
    failed, made, result = run(tmp_path, table, {table: BREAKS[table][name](frame)})
    assert name in failed
    blocked = any(promise_of(table, one).blocking for one in failed)
    assert result.success is not blocked
    assert made == (set() if blocked else {DOWNSTREAM.get(table, CHECKED)} - {None})
    assert blocked or not promise_of(table, name).blocking
