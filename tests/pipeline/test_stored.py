import pickle
from functools import partial
from itertools import chain

import polars as pl
import pytest

from pipeline.chunks import Chunks, align
from pipeline.parquet import TableStore, write_table
from pipeline.schema.tables import CHECKED_BATCHES, SENTENCES
from pipeline.stored import aligned
from pipeline.workers import Pool, Work, map_chunks


def frame(*batches):
    return CHECKED_BATCHES.frame(
        [{"batch": b, "table": f"t{n}", "n_rows": n, "sha256": "0"} for n, b in enumerate(batches)]
    )


@pytest.fixture
def stored(tmp_path):
    """Writes frames as the row groups of a table and opens it."""
    store = TableStore(root=str(tmp_path))

    def write(name, *frames, table=CHECKED_BATCHES):
        write_table(store.path(table, name), Chunks(table, iter(frames)))
        return store.open(table, name)

    return write


def test_rows_are_the_chunks_when_they_are_read(stored):
    table = stored("a", frame("x", "y"), frame("z"))
    for columns in (None, ["n_rows", "batch"]):
        read = [rows.load() for rows in table.rows(columns)]
        assert [f.to_dicts() for f in read] == [f.to_dicts() for f in table.chunks(columns)]
    assert [rows.height for rows in table.rows()] == [2, 1]


def test_rows_of_an_empty_table_are_one_empty_frame(stored):
    (rows,) = stored("a", table=SENTENCES).rows(["text", "kind"])
    assert rows.height == 0
    assert rows.load().schema == SENTENCES.empty().select("text", "kind").schema


def test_rows_can_be_sent_to_another_process(stored):
    rows = next(stored("a", frame("x", "y")).rows(["batch"]))
    assert pickle.loads(pickle.dumps(rows)).load().to_series().to_list() == ["x", "y"]


LEADING = (frame("a", "b"), frame("c"), frame("d", "e"))
CUT = {
    "as the leading table is": (frame("a", "b", "b"), frame("c", "c"), frame("d", "e")),
    "within an article": (frame("a"), frame("a", "b", "b", "c"), frame("c", "c"), frame("d")),
    "into one": (frame("a", "a", "c", "d", "e"),),
    "and hold only some": (frame("b"), frame("e", "e")),
    "and are empty": (),
}


@pytest.mark.parametrize("frames", CUT.values(), ids=CUT)
def test_rows_follow_their_articles_however_they_were_cut(stored, frames):
    leading, other = stored("leading", *LEADING), stored("other", *frames)
    expected = align(leading.chunks(["batch"]), other.chunks(), on="batch")
    found = aligned(leading.rows(["batch"]), other.rows(), on="batch")
    told = [[part.load().to_dicts() for part in chunk] for chunk in found]
    assert told == [[part.to_dicts() for part in chunk] for chunk in expected]


def test_rows_that_belong_to_no_article_are_an_error(stored):
    leading, other = stored("leading", frame("a")), stored("other", frame("a", "x"))
    with pytest.raises(ValueError, match="rows of x belong to no article"):
        list(aligned(leading.rows(), other.rows(), on="batch"))


@pytest.mark.parametrize("processes", [1, 2])
def test_a_table_written_anew_while_it_is_read_stops_the_stage(stored, processes):
    """Its articles did nothing wrong: none of them may be blamed, and no old row may meet a new one."""
    rows = list(stored("a", frame("x"), frame("y")).rows())
    stored("a", frame("x", "y", "z"))
    work = Work(heights, lambda _, detail: [detail], lambda parts: [*chain(*parts)], on="batch")
    pool = Pool(processes)
    try:
        with pytest.raises(RuntimeError, match="written anew while it was read"):
            list(map_chunks(work, zip(rows), pool))
    finally:
        pool.close()


def test_a_table_written_anew_is_noticed_on_other_file_systems():
    store = TableStore(root="memory://stored")
    path = store.path(CHECKED_BATCHES, "a")
    write_table(path, Chunks(CHECKED_BATCHES, iter([frame("x")])))
    (rows,) = store.open(CHECKED_BATCHES, "a").rows(["batch"])
    assert rows.load().to_series().to_list() == ["x"]
    write_table(path, Chunks(CHECKED_BATCHES, iter([frame("y")])))
    with pytest.raises(RuntimeError, match="written anew"):
        rows.load()


@pytest.mark.parametrize("processes", [1, 2])
def test_an_article_of_rows_that_fails_is_named(stored, processes):
    rows = stored("a", frame("x"), frame("y", "z")).rows()
    work = Work(
        partial(heights, bad="z"), lambda _, detail: [detail], lambda parts: [*chain(*parts)], on="batch"
    )
    pool = Pool(processes)
    try:
        assert list(map_chunks(work, zip(rows), pool)) == [[1], [1, "ValueError: z is bad"]]
    finally:
        pool.close()


def heights(rows: pl.DataFrame, bad: str = ""):
    if bad in rows.get_column("batch"):
        raise ValueError(f"{bad} is bad")
    return [rows.height]
