import os
import subprocess
import sys

import polars as pl
import pyarrow.parquet as pq
import pytest
from upath import UPath

from pipeline.chunks import Chunks, Failure
from pipeline.parquet import TableStore, write_table
from pipeline.schema.tables import CHECKED_BATCHES, SENTENCES


def rows(*batches):
    return CHECKED_BATCHES.frame(
        [{"batch": name, "table": "sentences", "n_rows": 1, "sha256": "0"} for name in batches]
    )


def test_what_is_written_is_read_a_row_group_a_frame(tmp_path):
    path = UPath(tmp_path / "checked_batches" / "a.parquet")
    assert write_table(path, Chunks(CHECKED_BATCHES, iter([rows("x", "y"), rows("z")]))) == 3
    stored = TableStore(root=str(tmp_path)).open(CHECKED_BATCHES, "a")
    assert [chunk.height for chunk in stored.chunks()] == [2, 1]
    assert stored.read(["batch"]).to_series().to_list() == ["x", "y", "z"]
    assert stored.n_rows == 3


def test_the_file_itself_carries_descriptions_and_nullability(tmp_path):
    path = UPath(tmp_path / "a.parquet")
    write_table(path, Chunks(SENTENCES, iter([])))
    schema = pq.read_schema(str(path))
    assert schema.field("text").metadata[b"description"] == b"Exactly `body[start:end]`."
    assert not schema.field("text").nullable
    assert pl.read_parquet(str(path)).schema == SENTENCES.polars_schema


def test_an_empty_table_is_one_empty_frame(tmp_path):
    store = TableStore(root=str(tmp_path))
    write_table(store.path(SENTENCES, "a"), Chunks(SENTENCES, iter([])))
    assert [chunk.height for chunk in store.open(SENTENCES, "a").chunks()] == [0]


def test_a_frame_that_is_not_the_table_leaves_the_old_file_and_nothing_else(tmp_path):
    store = TableStore(root=str(tmp_path))
    path = store.path(CHECKED_BATCHES, "a")
    write_table(path, Chunks(CHECKED_BATCHES, iter([rows("old")])))
    with pytest.raises(ValueError, match="n_rows"):
        write_table(path, Chunks(CHECKED_BATCHES, iter([rows("new"), rows("new").drop("n_rows")])))
    assert store.open(CHECKED_BATCHES, "a").read(["batch"]).to_series().to_list() == ["old"]
    assert [p.name for p in path.parent.iterdir()] == ["a.parquet"]


def test_the_same_rows_give_the_same_bytes(tmp_path):
    for name in "ab":
        write_table(
            UPath(tmp_path / f"{name}.parquet"), Chunks(CHECKED_BATCHES, iter([rows("x"), rows("y")]))
        )
    assert (tmp_path / "a.parquet").read_bytes() == (tmp_path / "b.parquet").read_bytes()


@pytest.mark.parametrize("name", ["../evil", "..", "a/b", ".hidden", "", "a..b", "x\n", "a" * 101, "end "])
def test_a_batch_cannot_leave_its_folder(tmp_path, name):
    with pytest.raises(ValueError, match="cannot be a batch"):
        TableStore(root=str(tmp_path)).path(SENTENCES, name)


@pytest.mark.parametrize("name", ["2024-01", "loose", "tin tức 2024", "a.b+c_d"])
def test_ordinary_folder_names_can_be_batches(tmp_path, name):
    assert TableStore(root=str(tmp_path)).path(SENTENCES, name).parent.name == "sentences"


def test_tables_lie_in_any_store_fsspec_knows():
    store = TableStore(root="memory://store")
    write_table(store.path(CHECKED_BATCHES, "a"), Chunks(CHECKED_BATCHES, iter([rows("x")])))
    write_table(store.path(CHECKED_BATCHES, "a"), Chunks(CHECKED_BATCHES, iter([rows("y")])))
    assert store.batches(CHECKED_BATCHES) == ["a"]
    assert store.open_all(CHECKED_BATCHES).read(["batch"]).to_series().to_list() == ["y"]


def test_a_table_never_written_says_so(tmp_path):
    with pytest.raises(FileNotFoundError, match="sentences of a was never written"):
        TableStore(root=str(tmp_path)).open(SENTENCES, "a")


def test_only_files_that_are_still_those_checked_count_as_checked(tmp_path):
    store = TableStore(root=str(tmp_path))
    write_table(store.path(SENTENCES, "a"), Chunks(SENTENCES, iter([])))
    ledger = CHECKED_BATCHES.frame(
        [{"batch": "a", "table": "sentences", "n_rows": 0, "sha256": store.digest(SENTENCES, "a")}]
    )
    write_table(store.path(CHECKED_BATCHES, "a"), Chunks(CHECKED_BATCHES, iter([ledger])))
    assert store.checked_batches() == ["a"]
    write_table(store.path(SENTENCES, "a"), Chunks(SENTENCES, iter([SENTENCES.empty()])))
    assert store.checked_batches() == []
    assert store.open_checked(SENTENCES).paths == ()


def test_failures_noted_while_the_rows_are_written_travel_with_the_file(tmp_path):
    store = TableStore(root=str(tmp_path))
    failures = []

    def frames():
        yield CHECKED_BATCHES.empty()
        failures.append(Failure("a1", "the process died: tại câu 3"))

    write_table(store.path(CHECKED_BATCHES, "b"), Chunks(CHECKED_BATCHES, frames(), failures))
    write_table(store.path(CHECKED_BATCHES, "c"), Chunks(CHECKED_BATCHES, iter([])))
    assert store.open(CHECKED_BATCHES, "b").failures == [Failure("a1", "the process died: tại câu 3")]
    assert store.open(CHECKED_BATCHES, "c").failures == []


def test_a_page_is_put_in_place_whole_and_says_where_it_lies(tmp_path):
    store = TableStore(root=str(tmp_path))
    metadata = store.write_page("report", "<p>Tin tức</p>")
    page = tmp_path / "published" / "report.html"
    assert page.read_text(encoding="utf-8") == "<p>Tin tức</p>"
    assert metadata["path"].value == str(page)
    assert metadata["open"].value == page.as_uri()
    assert [path.name for path in page.parent.iterdir()] == ["report.html"]


def test_a_page_elsewhere_has_no_link_to_a_local_file():
    metadata = TableStore(root="memory://pages").write_page("report", "<p></p>")
    assert set(metadata) == {"path", "bytes"}


def test_what_a_killed_process_left_is_swept_away_and_what_a_living_one_writes_is_not(tmp_path):
    store = TableStore(root=str(tmp_path))
    path = store.path(CHECKED_BATCHES, "a")
    path.parent.mkdir(parents=True)
    dead = subprocess.Popen([sys.executable, "-c", ""])
    dead.wait()
    left = path.parent / f".a.parquet.{dead.pid}.staged"
    being_written = path.parent / f".a.parquet.{os.getppid()}.staged"
    for staged in (left, being_written):
        staged.write_bytes(b"half a table")
    write_table(path, Chunks(CHECKED_BATCHES, iter([rows("x")])))
    assert not left.exists()
    assert being_written.exists()
    assert store.batches(CHECKED_BATCHES) == ["a"]
