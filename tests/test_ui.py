"""The Dagster UI as its users meet it: served by ``make ui``'s command, driven through its GraphQL API."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request

import pytest

from pipeline.parquet import TableStore
from pipeline.schema import tables as t
from tests.shared_data import ROOT

pytestmark = pytest.mark.xdist_group("ui")

REPOSITORY = {"repositoryLocationName": "sukien", "repositoryName": "__repository__"}
PATIENCE = 240  # seconds until we call it broken; it takes a fraction


class Ui:
    """A running UI with its daemon, its landing zone and its data."""

    def __init__(self, folder):
        self.landing, self.data = folder / "landing", folder / "data"
        self.landing.mkdir()
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        settings = {
            "SUKIEN_LANDING": str(self.landing),
            "SUKIEN_DATA": str(self.data),
            "SUKIEN_PROCESSES": "1",
        }
        environment = {k: v for k, v in os.environ.items() if k != "DAGSTER_HOME"}
        self.log = (folder / "ui.log").open("wb")
        self.process = subprocess.Popen(
            [sys.executable, "-m", "pipeline", "ui", "--port", str(self.port)],
            cwd=ROOT,
            env={**environment, **settings},
            stdout=self.log,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )

    def ask(self, query, **variables):
        body = json.dumps({"query": query, "variables": variables}).encode()
        request = urllib.request.Request(
            f"http://127.0.0.1:{self.port}/graphql", body, {"Content-Type": "application/json"}
        )
        with urllib.request.urlopen(request, timeout=30) as response:
            answer = json.load(response)
        assert "errors" not in answer, answer
        return answer["data"]

    def wait(self, ready):
        """Ask until ``ready`` gives something; fail when patience ends."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            assert self.process.poll() is None, (self.data.parent / "ui.log").read_text()
            try:
                if found := ready():
                    return found
            except (urllib.error.URLError, ConnectionError):
                pass  # it is still starting
            time.sleep(1)
        raise TimeoutError((self.data.parent / "ui.log").read_text())

    def close(self):
        os.killpg(self.process.pid, signal.SIGINT)
        try:
            self.process.wait(30)
        except subprocess.TimeoutExpired:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()
        self.log.close()


@pytest.fixture(scope="module")
def ui(tmp_path_factory):
    one = Ui(tmp_path_factory.mktemp("ui"))
    try:
        one.wait(lambda: one.ask("{ workspaceOrError { ... on Workspace { locationEntries { id } } } }"))
        yield one
    finally:
        one.close()


def deliver(ui, batch):
    """Copy a folder into the landing zone, the way a crawl does."""
    (ui.landing / batch).mkdir()
    for path in (ROOT / "seeds").glob("*.txt"):
        (ui.landing / batch / path.name).write_bytes(path.read_bytes())


def test_the_graph_is_served_with_its_columns_before_any_run(ui):
    query = """{ assetNodes { assetKey { path } groupName
        metadataEntries { label ... on TableSchemaMetadataEntry { schema { columns { name } } } } } }"""
    nodes = {node["assetKey"]["path"][-1]: node for node in ui.ask(query)["assetNodes"]}
    entries = {entry["label"]: entry for entry in nodes["event_mentions"]["metadataEntries"]}
    columns = [column["name"] for column in entries["dagster/column_schema"]["schema"]["columns"]]
    assert columns == list(t.EVENT_MENTIONS.column_names)


def test_one_partition_is_materialized_through_the_ui_and_shows_its_checks(ui):
    ui.ask(
        """mutation($repository: RepositorySelector!, $key: String!) {
          addDynamicPartition(
            repositorySelector: $repository, partitionsDefName: "batches", partitionKey: $key
          ) { __typename } }""",
        repository=REPOSITORY,
        key="by-hand",
    )
    deliver(ui, "by-hand")
    launched = ui.ask(
        """mutation($params: ExecutionParams!) { launchPipelineExecution(executionParams: $params) {
          __typename ... on LaunchRunSuccess { run { runId } } ... on PythonError { message } } }""",
        params={
            "selector": {**REPOSITORY, "pipelineName": "process_batch"},
            "executionMetadata": {"tags": [{"key": "dagster/partition", "value": "by-hand"}]},
            "mode": "default",
        },
    )["launchPipelineExecution"]
    assert launched["__typename"] == "LaunchRunSuccess", launched

    def ended():
        query = "query($id: ID!) { runOrError(runId: $id) { ... on Run { status } } }"
        status = ui.ask(query, id=launched["run"]["runId"])["runOrError"]["status"]
        return status if status in ("SUCCESS", "FAILURE", "CANCELED") else None

    assert ui.wait(ended) == "SUCCESS"
    executions = ui.ask(
        """{ assetCheckExecutions(assetKey: {path: ["articles"]}, checkName: "has_a_date", limit: 1) {
          status evaluation { success } } }"""
    )["assetCheckExecutions"]
    assert executions == [{"status": "SUCCEEDED", "evaluation": {"success": True}}]
    assert TableStore(root=str(ui.data)).open(t.ARTICLES, "by-hand").n_rows == 2


def test_a_folder_dropped_into_the_landing_zone_is_picked_up_and_published(ui):
    deliver(ui, "dropped")
    tables = TableStore(root=str(ui.data))

    def published():
        path = tables.path(t.ARTICLES, None)
        return path.exists() and "dropped" in tables.open(t.ARTICLES, None).read(["batch"])["batch"].to_list()

    assert ui.wait(published)
    assert tables.open(t.EVENT_MENTIONS, "dropped").n_rows > 0
