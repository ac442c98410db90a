"""The sentences asset by itself, with some processes, on articles that are already there.

Run: ``python -m benchmarks.sentences_asset DATA PROCESSES``; it materializes the asset twice and prints a
line of JSON for each, with the seconds of wall time and of processor time, from the start to the end. The
first is cold: loading the models is part of it, in this process or in the one whose copies the workers are.
The second is what the asset takes within a run, where earlier steps have started the processes. Used by
``throughput.py``, in a process of its own as a user's run is.
"""

from __future__ import annotations

import json
import sys

from benchmarks.processes import Spent

BATCH = "articles"


def main(data: str, processes: str) -> None:
    """Materialize the asset twice."""
    import dagster as dg  # a worker imports this module anew, and needs none of these

    from assets.sentences import sentences
    from pipeline.parquet import TableStore
    from pipeline.partitions import batches
    from pipeline.resources import Workers

    resources = {"io_manager": TableStore(root=data), "workers": Workers(processes=int(processes))}
    with dg.DagsterInstance.ephemeral() as instance:
        instance.add_dynamic_partitions(str(batches.name), [BATCH])
        for start in ("cold", "warm"):
            spent = Spent()
            result = dg.materialize(
                [dg.SourceAsset("articles", partitions_def=batches), sentences],
                selection=["sentences"],
                partition_key=BATCH,
                resources=resources,
                instance=instance,
                run_config={"loggers": {"console": {"config": {"log_level": "CRITICAL"}}}},
            )
            print(json.dumps({"start": start, **spent.so_far()}))
            assert result.success


if __name__ == "__main__":
    main(*sys.argv[1:])
