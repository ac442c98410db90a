import dagster as dg

from pipeline.automation import new_checked_batches
from pipeline.orphans import COMMAND_LINE, end_orphans


def started(instance, run_id, tags):
    status = dg.DagsterRunStatus.STARTED
    return instance.add_run(dg.DagsterRun(job_name="analyse_batch", run_id=run_id, status=status, tags=tags))


def test_a_killed_run_of_the_command_line_no_longer_keeps_others_waiting():
    with dg.DagsterInstance.ephemeral() as instance:
        instance.report_runless_asset_event(dg.AssetMaterialization("checked_batches", partition="b"))
        killed = started(instance, "killed", COMMAND_LINE)
        assert end_orphans(instance) == 1
        assert instance.get_run_by_id(killed.run_id).status == dg.DagsterRunStatus.FAILURE
        with dg.build_sensor_context(instance) as context:
            assert isinstance(new_checked_batches(context), dg.RunRequest)
        assert end_orphans(instance) == 0


def test_a_run_that_the_daemon_launched_is_left_alone():
    with dg.DagsterInstance.ephemeral() as instance:
        launched = started(instance, "launched", {})
        assert end_orphans(instance) == 0
        assert instance.get_run_by_id(launched.run_id).status == dg.DagsterRunStatus.STARTED
