"""Every promise, broken in the store, fails in Dagster; if it blocks, what stands downstream does not run."""

import dagster as dg
import pytest

from pipeline.definitions import build_definitions
from pipeline.settings import Settings
from tests import world
from tests.checks.test_promises import BREAKS, CASES, promise_of

# An asset that stands directly downstream of the table, and is itself cheap to make.
DOWNSTREAM = {"raw_documents": "article_drafts", "article_drafts": "date_witnesses"}


def job(settings, table):
    """Judge a table as it lies in the store, and make what stands downstream of it."""
    definitions = build_definitions(settings)
    key = dg.AssetKey(["published", "events"] if table == "events" else [table])
    selection = dg.AssetSelection.checks_for_assets(key)
    if table != "events":
        selection |= dg.AssetSelection.assets(DOWNSTREAM.get(table, "checked_batches"))
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
            partition_key=None if table == "events" else world.BATCH,
            raise_on_error=False,
            run_config={"loggers": {"console": {"config": {"log_level": "CRITICAL"}}}},
        )
    made = {event.asset_key.path[-1] for event in result.get_asset_materialization_events()}
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
    if table != "events":
        assert made == {DOWNSTREAM.get(table, "checked_batches")}


@pytest.mark.parametrize(("table", "name"), CASES)
def test_a_broken_promise_fails_and_blocks_if_it_should(tmp_path, table, name):
    failed, made, result = run(tmp_path, table, {table: BREAKS[table][name](world.frames()[table])})
    assert name in failed
    if promise_of(table, name).blocking:
        assert not result.success
        assert made == set()
