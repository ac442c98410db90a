import os
import signal
import subprocess
import sys
import time
from functools import partial
from itertools import chain

import polars as pl
import pytest

from pipeline.workers import Pool, Work, map_chunks
from tests.shared_data import ROOT


def chunk(*ids):
    return (pl.DataFrame({"article_id": [str(one) for one in ids]}),)


def ids(frame):
    return frame.get_column("article_id").to_list()


def slower_first(frame):
    """Later chunks end earlier, so that order has to be kept, not just happen."""
    time.sleep(0.3 / (int(ids(frame)[0]) + 1))
    return ids(frame)


def process(_):
    time.sleep(0.1)
    return [os.getpid()]


def raise_at(bad, frame):
    if bad in ids(frame):
        raise ValueError(f"{bad} is bad")
    return ids(frame)


def die_at(bad, frame):
    if bad in ids(frame):
        os.kill(os.getpid(), signal.SIGKILL)
    return ids(frame)


def die_once(mark, frame):
    if "3" in ids(frame) and not mark.exists():
        mark.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return ids(frame)


def spread(function, chunks, processes):
    pool = Pool(processes)
    try:
        yield from map_chunks(work(function), chunks, pool)
    finally:
        pool.close()


def work(function):
    return Work(
        function, lambda part, detail: [f"{ids(part[0])[0]} failed: {detail}"], lambda parts: [*chain(*parts)]
    )


FOUR = [chunk(0, 1), chunk(2, 3), chunk(4, 5), chunk(6, 7)]
ALL = [["0", "1"], ["2", "3"], ["4", "5"], ["6", "7"]]


def test_results_leave_in_the_order_of_their_chunks():
    assert list(spread(slower_first, FOUR, processes=2)) == ALL


def test_two_processes_really_are_two():
    results = spread(process, [chunk(n) for n in range(6)], processes=2)
    assert len({pid for (pid,) in results} - {os.getpid()}) == 2


def test_one_process_or_one_chunk_stays_here():
    assert {pid for (pid,) in spread(process, FOUR, processes=1)} == {os.getpid()}
    assert {pid for (pid,) in spread(process, FOUR[:1], processes=2)} == {os.getpid()}


@pytest.mark.parametrize("processes", [1, 2])
def test_an_article_that_raises_is_named_and_the_rest_goes_on(processes):
    results = list(spread(partial(raise_at, "3"), FOUR, processes))
    assert results == [ALL[0], ["2", "3 failed: ValueError: 3 is bad"], *ALL[2:]]


def test_an_article_that_kills_its_process_is_named_and_the_rest_goes_on():
    results = list(spread(partial(die_at, "3"), FOUR, processes=2))
    assert results == [ALL[0], ["2", "3 failed: the process that worked on it died"], *ALL[2:]]


def test_a_process_killed_from_outside_changes_nothing(tmp_path):
    results = spread(partial(die_once, tmp_path / "died"), FOUR, processes=2)
    assert list(results) == ALL
    assert (tmp_path / "died").exists()


PARENT = """
import sys, time
from tests.pipeline import test_workers as t
if __name__ == "__main__":
    results = t.spread(t.process, [t.chunk(n) for n in range(4)], processes=2)
    print(*next(results), *next(results), flush=True)
    time.sleep(600)
"""


def test_processes_end_when_the_run_is_killed():
    run = subprocess.Popen([sys.executable, "-c", PARENT], cwd=ROOT, stdout=subprocess.PIPE, text=True)
    workers = {int(pid) for pid in run.stdout.readline().split()}
    run.kill()
    run.communicate()
    assert workers
    while workers:  # a worker that stays makes this test hang, and the suite's time limit tells
        workers = {pid for pid in workers if _is_alive(pid)}
        time.sleep(0.02)


def _is_alive(pid):
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def test_no_chunks_give_no_results():
    assert list(spread(process, [], processes=2)) == []
