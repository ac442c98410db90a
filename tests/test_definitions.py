"""What a person reads in the Dagster UI before anything has run."""

import pytest

from pipeline.definitions import build_definitions
from pipeline.schema.tables import TABLES
from pipeline.settings import Settings

DEFINITIONS = build_definitions(Settings("seeds", "data", 1))
GRAPH = DEFINITIONS.resolve_asset_graph()
KEYS = sorted(GRAPH.get_all_asset_keys())


@pytest.mark.parametrize("key", KEYS, ids=str)
def test_every_asset_explains_itself(key):
    node = GRAPH.get(key)
    assert node.description
    assert node.group_name in {"documents", "text", "events", "published"}
    assert node.owners
    assert node.kinds
    assert node.code_version
    if key.path[-1] == "report":  # a page, no table
        assert "dagster/column_schema" not in node.metadata
        return
    table = next(table for table in TABLES if table.name == key.path[-1])
    columns = node.metadata["dagster/column_schema"].columns
    assert [column.name for column in columns] == list(table.column_names)
    assert all(column.description for column in columns)


def test_every_table_but_the_ledgers_is_checked():
    checked = {check.asset_key for check in GRAPH.asset_check_keys}
    unchecked = {key.to_user_string() for key in set(KEYS) - checked}
    assert unchecked == {"checked_batches", "date_witnesses", "published/report"}


def test_every_check_says_why():
    for spec in DEFINITIONS.resolve_all_asset_specs():
        assert spec.description, spec.key
    for definition in DEFINITIONS.asset_checks:
        for check in definition.check_specs:
            assert check.description
            assert check.description.endswith(".")


def test_the_chain_runs_from_documents_to_events():
    upstream = {
        key.to_user_string(): {k.to_user_string() for k in GRAPH.get(key).parent_keys} for key in KEYS
    }
    assert upstream["article_drafts"] == {"raw_documents"}
    assert upstream["articles"] == {"article_drafts", "date_witnesses"}
    assert upstream["sentences"] == {"articles"}
    assert upstream["event_mentions"] == {"articles", "sentences", "entities", "time_expressions"}
    assert "checked_batches" in upstream["published/articles"]
    assert "published/event_mentions" in upstream["published/events"]
    assert upstream["published/report"] == {
        f"published/{name}" for name in ("events", "event_mentions", "articles", "sentences")
    }


def test_jobs_sensors_and_schedules_are_there():
    repository = DEFINITIONS.get_repository_def()
    assert {"process_batch", "publish", "everything"} <= set(repository.job_names)
    assert repository.has_sensor_def("new_deliveries")
    nightly = repository.get_schedule_def("publish_nightly")
    assert nightly.cron_schedule == "0 2 * * *"
    assert nightly.execution_timezone == "Asia/Ho_Chi_Minh"
