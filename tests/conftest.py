"""What many tests share: one real run over the seeds, through the command line, as a user starts it."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from pipeline.parquet import TableStore
from tests.shared_data import ROOT


@dataclass(frozen=True)
class Finished:
    """A finished run of the command line."""

    data: Path
    status: int
    output: str

    @property
    def tables(self):
        return TableStore(root=str(self.data))


def start_pipeline(landing, data, processes=1):
    """``python -m pipeline run`` in a process of its own, under way."""
    settings = {"SUKIEN_LANDING": landing, "SUKIEN_DATA": data, "SUKIEN_PROCESSES": processes}
    environment = {k: v for k, v in os.environ.items() if k != "DAGSTER_HOME"}
    return subprocess.Popen(
        [sys.executable, "-m", "pipeline", "run"],
        cwd=ROOT,
        env={**environment, **{name: str(value) for name, value in settings.items()}},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )


def run_pipeline(landing, data, processes=1):
    """``python -m pipeline run`` in a process of its own, ended."""
    run = start_pipeline(landing, data, processes)
    output, _ = run.communicate()
    return Finished(Path(data), run.returncode, output)


@pytest.fixture(scope="session")
def seeds_run(tmp_path_factory):
    """The seeds, materialized once."""
    return run_pipeline("seeds", tmp_path_factory.mktemp("seeds") / "data")


def pytest_collection_modifyitems(items):
    """The groups that one worker runs to the end begin first, so that the others have work beside them."""
    items.sort(key=lambda item: item.get_closest_marker("xdist_group") is None)
