"""The sentences asset by itself, with some processes, on articles that are already there.

Run: ``python -m benchmarks.sentences_asset DATA PROCESSES cold|warm``; it materializes the asset and prints a
line of JSON with the seconds of wall time and of processor time, from the start to the end. Cold, loading the
models is part of it, in this process or in the one whose copies the workers are. Warm, it is what the asset
takes within a run, where earlier steps have started the processes: a few articles are worked on first, and
not all of them, because a process remembers the words it has met and in a run it has met none of the batch.
Used by ``throughput.py``, in a process of its own as a user's run is.
"""

from __future__ import annotations

import json
import sys
from itertools import islice

from benchmarks.processes import Spent

BATCH, FEW = "articles", "few"


def main(data: str, processes: str, start: str) -> None:
    """Materialize the asset."""
    import dagster as dg  # a worker imports this module anew, and needs none of these

    from assets.sentences import sentences
    from pipeline.chunks import Chunks
    from pipeline.garbage import collect_seldom
    from pipeline.parquet import TableStore, write_table
    from pipeline.partitions import batches
    from pipeline.resources import Workers
    from pipeline.schema.tables import ARTICLES
    from pipeline.workers import Pool

    collect_seldom()  # as the command line does
    pool = Pool(int(processes))

    class Standing(Workers):
        """Processes that stay from one materialization to the next, as from one step of a run to the next."""

        def setup_for_execution(self, context: dg.InitResourceContext) -> None:
            super().setup_for_execution(context)
            self._pool = pool

        def teardown_after_execution(self, context: dg.InitResourceContext) -> None:
            pass

    tables = TableStore(root=data)
    resources = {"io_manager": tables, "workers": Standing(processes=pool.processes)}
    with dg.DagsterInstance.ephemeral() as instance:
        instance.add_dynamic_partitions(str(batches.name), [BATCH, FEW])

        def materialize(batch: str) -> None:
            result = dg.materialize(
                [dg.SourceAsset("articles", partitions_def=batches), sentences],
                selection=["sentences"],
                partition_key=batch,
                resources=resources,
                instance=instance,
                run_config={"loggers": {"console": {"config": {"log_level": "CRITICAL"}}}},
            )
            assert result.success

        if start == "warm":  # two chunks: for a single one no process is started
            few = islice(tables.open(ARTICLES, BATCH).chunks(), 2)
            write_table(tables.path(ARTICLES, FEW), Chunks(ARTICLES, few))
            materialize(FEW)
        spent = Spent()
        materialize(BATCH)
        print(json.dumps({"start": start, **spent.so_far()}))
    pool.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
