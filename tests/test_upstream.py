"""The few behaviours of Dagster we lean on: when one of these fails, Dagster changed, not we."""

import warnings

import dagster as dg
import pytest
from dagster._utils.warnings import PreviewWarning

parts = dg.DynamicPartitionsDefinition(name="parts")


def specs(blocking):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", PreviewWarning)
        return [dg.AssetCheckSpec("ok", asset="first", blocking=blocking, partitions_def=parts)]


def graph(blocking, seen):
    @dg.asset(partitions_def=parts)
    def first() -> None: ...

    @dg.asset(partitions_def=parts, deps=[first])
    def second() -> None:
        seen.append("second")

    @dg.asset(deps=[second])
    def whole() -> None:
        seen.append("whole")

    @dg.multi_asset_check(specs=specs(blocking))
    def judge(context: dg.AssetCheckExecutionContext):
        seen.append(context.partition_key)
        yield dg.AssetCheckResult(passed=False, asset_key="first", check_name="ok")

    return dg.Definitions(
        assets=[first, second, whole],
        asset_checks=[judge],
        jobs=[dg.define_asset_job("all")],
    )


def run(blocking):
    seen = []
    with dg.DagsterInstance.ephemeral() as instance:
        instance.add_dynamic_partitions("parts", ["a", "b"])
        job = graph(blocking, seen).resolve_job_def("all")
        job.execute_in_process(instance=instance, partition_key="a", raise_on_error=False)
        check = dg.AssetCheckKey(dg.AssetKey("first"), "ok")
        record = instance.event_log_storage.get_asset_check_execution_history(check, limit=5)
    return seen, record


def test_a_partitioned_check_judges_only_the_partition_of_its_run():
    seen, records = run(blocking=False)
    assert seen[0] == "a"
    assert [record.partition for record in records] == ["a"]


def test_a_blocking_check_stops_what_is_downstream_in_its_run():
    assert run(blocking=True)[0] == ["a"]
    assert run(blocking=False)[0] == ["a", "second", "whole"]


def test_partitions_on_checks_are_still_a_preview():
    with pytest.warns(PreviewWarning):
        dg.AssetCheckSpec("ok", asset="first", partitions_def=parts)


def test_a_listener_hears_the_events_of_a_run_in_this_process():
    heard = []
    run_id = "12345678-1234-1234-1234-123456789012"
    with dg.DagsterInstance.ephemeral() as instance:
        instance.add_dynamic_partitions("parts", ["a"])
        instance.add_event_listener(run_id, lambda entry: heard.append(entry.dagster_event))
        job = graph(False, []).resolve_job_def("all")
        job.execute_in_process(instance=instance, partition_key="a", run_id=run_id)
    assert next(event.step_key for event in heard if event and event.is_step_success) == "first"
