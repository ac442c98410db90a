import os
import time

import pytest

from pipeline.workers import map_chunks


def slower_first(n, of):
    """Later chunks end earlier, so that order has to be kept, not just happen."""
    time.sleep(0.2 * (of - n) / of)
    return n


def process(_):
    time.sleep(0.1)
    return os.getpid()


def fail_at_two(n):
    if n == 2:
        raise ValueError("chunk two is bad")
    return n


def test_results_leave_in_the_order_of_their_chunks():
    assert list(map_chunks(slower_first, [(n, 4) for n in range(4)], processes=2)) == [0, 1, 2, 3]


def test_two_processes_really_are_two():
    assert len(set(map_chunks(process, [(n,) for n in range(6)], processes=2)) - {os.getpid()}) == 2


def test_one_process_or_one_chunk_stays_here():
    assert set(map_chunks(process, [(1,), (2,)], processes=1)) == {os.getpid()}
    assert set(map_chunks(process, [(1,)], processes=2)) == {os.getpid()}


@pytest.mark.parametrize("processes", [1, 2])
def test_an_error_reaches_the_caller_after_the_chunks_before_it(processes):
    results = map_chunks(fail_at_two, [(n,) for n in range(4)], processes)
    assert [next(results), next(results)] == [0, 1]
    with pytest.raises(ValueError, match="chunk two"):
        next(results)


def test_no_chunks_give_no_results():
    assert list(map_chunks(process, [], processes=2)) == []
