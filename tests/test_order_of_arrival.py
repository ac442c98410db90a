"""What a batch borrows from others does not depend on which of them came first."""

import hashlib

import dagster as dg
import pytest

from pipeline.automation import new_evidence
from pipeline.definitions import build_definitions
from pipeline.parquet import TableStore
from pipeline.schema.tables import ARTICLES, REJECTED_DOCUMENTS
from pipeline.settings import Settings
from tests.shared_data import ROOT

pytestmark = pytest.mark.xdist_group("order")

QUIET = {"loggers": {"console": {"config": {"log_level": "CRITICAL"}}}}
# The first can be dated by itself; the second only by what the first tells.
SEEDS = dict(zip(("first", "second"), sorted((ROOT / "seeds").glob("*.txt")), strict=True))


class World:
    """A landing zone, a store and a Dagster instance, driven as the daemon drives them."""

    def __init__(self, root):
        self.landing, self.tables = root / "landing", TableStore(root=str(root / "data"))
        self.definitions = build_definitions(Settings(str(self.landing), self.tables.root, 1))
        self.instance = dg.DagsterInstance.ephemeral()

    def run(self, job, batch=None):
        result = self.definitions.resolve_job_def(job).execute_in_process(
            run_config=QUIET, instance=self.instance, partition_key=batch
        )
        assert result.success

    def arrive(self, batch):
        (self.landing / batch).mkdir(parents=True)
        (self.landing / batch / SEEDS[batch].name).write_bytes(SEEDS[batch].read_bytes())
        self.instance.add_dynamic_partitions("batches", [batch])
        self.run("process_batch", batch)

    def follow_evidence(self):
        """Run what the sensor asks for, and say which batches that were."""
        with dg.build_sensor_context(self.instance) as context:
            asked = new_evidence(context, tables=self.tables)
        batches = [] if isinstance(asked, dg.SkipReason) else [request.partition_key for request in asked]
        for batch in batches:
            self.run("analyse_batch", batch)
        return batches

    def digests(self):
        root = self.landing.parent / "data"
        return {
            str(p.relative_to(root)): hashlib.sha256(p.read_bytes()).hexdigest()
            for p in root.rglob("*.parquet")
        }


def test_an_update_reaches_what_a_full_rebuild_gives(tmp_path):
    update = World(tmp_path / "update")
    update.arrive("second")
    assert update.tables.open(REJECTED_DOCUMENTS, "second").read(["reason"])["reason"].to_list() == [
        "undated"
    ]
    detail = update.tables.open(REJECTED_DOCUMENTS, "second").read(["detail"])["detail"][0]
    assert all(year in detail for year in ("2014", "2015", "2016"))
    update.arrive("first")
    assert update.follow_evidence() == ["second"]
    assert (
        str(update.tables.open(ARTICLES, "second").read(["published_on"])["published_on"][0]) == "2015-12-14"
    )
    assert update.follow_evidence() == []  # all has settled
    update.run("publish")

    rebuild = World(tmp_path / "rebuild")
    rebuild.arrive("first")
    rebuild.arrive("second")
    assert rebuild.follow_evidence() == []
    rebuild.run("publish")
    assert update.digests() == rebuild.digests()
