import gc

import dagster as dg
import polars as pl
import pytest

from pipeline.resources import Workers
from pipeline.workers import Pool

BY_DEFAULT, SELDOM = 700, 100_000


@pytest.fixture(autouse=True)
def _as_it_was():
    before = gc.get_threshold()
    gc.set_threshold(BY_DEFAULT, 10, 10)
    yield
    gc.set_threshold(*before)


def patience(_):
    return gc.get_threshold()[0]


def test_a_run_looks_for_garbage_seldom():
    @dg.op
    def ask(workers: Workers) -> int:  # noqa: ARG001
        return patience(None)

    job = dg.GraphDefinition("one", node_defs=[ask]).to_job(resource_defs={"workers": Workers()})
    assert job.execute_in_process().output_for_node("ask") == SELDOM


def test_so_does_every_process_that_works_for_it():
    pool = Pool(2)
    try:
        assert pool.submit(patience, (pl.DataFrame(),)).result() == SELDOM
    finally:
        pool.close()
