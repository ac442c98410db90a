import dagster as dg
import pytest

from pipeline.automation import DELIVERY, new_checked_batches, new_deliveries, nightly, publish
from pipeline.definitions import build_definitions
from pipeline.resources import LandingZone
from pipeline.settings import Settings


@pytest.fixture
def instance():
    with dg.DagsterInstance.ephemeral() as one:
        yield one


@pytest.fixture
def landing(tmp_path):
    (tmp_path / "2024-01").mkdir()
    (tmp_path / "2024-01" / "a.txt").write_text("Tin", encoding="utf-8")
    return LandingZone(root=str(tmp_path))


def tick(instance, landing, cursor=None):
    repository = build_definitions(Settings(landing.root, "unused", 1)).get_repository_def()
    context = dg.build_sensor_context(instance, cursor=cursor, repository_def=repository)
    return new_deliveries(context, landing=landing)


def materialize(instance, landing, batch):
    instance.report_runless_asset_event(
        dg.AssetMaterialization(
            "raw_documents", partition=batch, metadata={DELIVERY: landing.fingerprint(batch)}
        )
    )


def test_a_new_folder_is_processed_once_it_rests(instance, landing):
    first = tick(instance, landing)
    assert first.run_requests == []
    second = tick(instance, landing, first.cursor)
    assert [request.partition_key for request in second.run_requests] == ["2024-01"]
    assert [p for r in second.dynamic_partitions_requests for p in r.partition_keys] == ["2024-01"]


def test_a_folder_still_being_copied_waits(instance, landing, tmp_path):
    cursor = tick(instance, landing).cursor
    (tmp_path / "2024-01" / "b.txt").write_text("Tin nữa", encoding="utf-8")
    waiting = tick(instance, landing, cursor)
    assert waiting.run_requests == []
    assert len(tick(instance, landing, waiting.cursor).run_requests) == 1


def test_a_delivery_already_processed_is_left_alone(instance, landing):
    instance.add_dynamic_partitions("batches", ["2024-01"])
    materialize(instance, landing, "2024-01")
    assert tick(instance, landing, tick(instance, landing).cursor).run_requests == []


def test_a_delivery_that_changed_is_processed_again_under_another_run_key(instance, landing, tmp_path):
    instance.add_dynamic_partitions("batches", ["2024-01"])
    cursor = tick(instance, landing).cursor
    before = tick(instance, landing, cursor).run_requests[0].run_key
    materialize(instance, landing, "2024-01")
    (tmp_path / "2024-01" / "b.txt").write_text("Tin nữa", encoding="utf-8")
    after = tick(instance, landing, tick(instance, landing, cursor).cursor)
    assert [request.partition_key for request in after.run_requests] == ["2024-01"]
    assert after.run_requests[0].run_key != before


def test_publishing_waits_for_the_first_checked_batch(instance):
    with dg.build_sensor_context(instance) as context:
        assert "no batch" in new_checked_batches(context).skip_message


def test_publishing_follows_a_checked_batch_once(instance):
    instance.report_runless_asset_event(dg.AssetMaterialization("checked_batches", partition="b"))
    with dg.build_sensor_context(instance) as context:
        first, second = new_checked_batches(context), new_checked_batches(context)
    assert first.run_key == second.run_key


def test_publishing_waits_while_a_batch_is_being_processed(instance):
    instance.report_runless_asset_event(dg.AssetMaterialization("checked_batches", partition="b"))
    run = dg.DagsterRun(job_name="process_batch", run_id="x", status=dg.DagsterRunStatus.STARTED)
    instance.add_run(run)
    with dg.build_sensor_context(instance) as context:
        assert "being processed" in new_checked_batches(context).skip_message


def test_publishing_is_scheduled_every_night():
    assert nightly.job is publish
    assert nightly.default_status == dg.DefaultScheduleStatus.RUNNING
