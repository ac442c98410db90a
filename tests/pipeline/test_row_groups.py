import io

import duckdb
import pandas as pd
import polars as pl
import pyarrow.parquet as pq
import pytest

from pipeline import row_groups
from pipeline.row_groups import Writer, encode, encoded, join
from pipeline.schema.tables import CHECKED_BATCHES, EVENT_MENTIONS, SENTENCES, TABLES


def sentences(article, *texts):
    """Sentences of one word each."""
    return SENTENCES.frame(
        [
            {
                "sentence_id": f"{article}-{number:04d}", "article_id": article, "batch": "b",
                "position": number, "start": 9 * number, "end": 9 * number + len(text), "text": text,
                "kind": "paragraph",
                "tokens": [{"start": 9 * number, "end": 9 * number + len(text), "text": text, "pos": "N"}],
            }
            for number, text in enumerate(texts)
        ]
    )  # fmt: skip


ONE, TWO, THREE = sentences("a", "Nga", "Thổ"), sentences("b", "Mỹ"), sentences("c", "Anh", "Ý", "Đức")


def written(*groups, table=SENTENCES, metadata=None):
    out = io.BytesIO()
    writer = Writer(out, table)
    for group in groups:
        writer.write(group)
    writer.close(metadata or {})
    return out.getvalue()


GROUPS = [encode(SENTENCES, frame) for frame in (ONE, TWO, THREE)]
FILE = written(*GROUPS, metadata={"dấu": "sắc"})


def test_every_reader_finds_all_rows_in_their_order(tmp_path):
    path = tmp_path / "sentences.parquet"
    path.write_bytes(FILE)
    rows = pl.concat([ONE, TWO, THREE])
    assert pl.read_parquet(path).equals(rows)
    assert pl.from_arrow(pq.read_table(path)).equals(rows)
    assert pd.read_parquet(path)["text"].to_list() == rows["text"].to_list()
    found = duckdb.sql(f"select text, tokens[1].start, tokens[1].pos from '{path}'").fetchall()
    assert found == [(text, 9 * at, "N") for text, at in rows.select("text", "position").iter_rows()]


def test_each_group_stays_one_and_can_be_read_by_itself():
    file = pq.ParquetFile(io.BytesIO(FILE))
    assert [file.metadata.row_group(n).num_rows for n in range(file.num_row_groups)] == [2, 1, 3]
    assert pl.from_arrow(file.read_row_group(1)).equals(TWO)
    assert file.read_row_group(2, columns=["kind"]).num_rows == 3
    assert [file.metadata.row_group(n).column(3).statistics.max for n in range(3)] == [1, 0, 2]


def test_the_file_is_what_pyarrow_would_have_written_itself():
    out = io.BytesIO()
    schema = SENTENCES.arrow_schema
    with pq.ParquetWriter(out, schema, compression="zstd", **row_groups._encodings(SENTENCES)) as writer:
        for frame in (ONE, TWO, THREE):
            writer.write_table(SENTENCES.to_arrow(frame))
    assert out.getvalue() == written(*GROUPS)


def test_the_footer_carries_the_notes_of_the_table_and_those_of_the_writer():
    metadata = pq.ParquetFile(io.BytesIO(FILE)).metadata
    assert metadata.metadata["dấu".encode()] == "sắc".encode()
    assert metadata.metadata[b"table"] == b"sentences"
    assert metadata.num_rows == 6


def test_no_groups_and_empty_groups_make_files_too():
    assert pq.ParquetFile(io.BytesIO(written())).num_row_groups == 0
    file = written(encode(SENTENCES, SENTENCES.empty()), encode(SENTENCES, TWO))
    assert pq.ParquetFile(io.BytesIO(file)).num_row_groups == 2
    assert pl.read_parquet(io.BytesIO(file)).equals(TWO)


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_table_can_be_written_and_read_by_pyarrow_and_polars(table):
    file = written(encode(table, table.empty()), table=table)
    plain = io.BytesIO()
    pq.write_table(table.to_arrow(table.empty()), plain)
    assert pq.read_schema(io.BytesIO(file)).equals(pq.read_schema(plain), check_metadata=True)
    assert pl.read_parquet(io.BytesIO(file)).schema == table.polars_schema


def test_parts_joined_are_the_rows_encoded_at_once():
    parts = [encode(SENTENCES, frame) for frame in (ONE, SENTENCES.empty(), THREE)]
    assert written(join(SENTENCES, parts)) == written(encode(SENTENCES, pl.concat([ONE, THREE])))


def test_rows_of_another_table_are_refused():
    other = CHECKED_BATCHES.frame([{"batch": "b", "table": "t", "n_rows": 1, "sha256": "0"}])
    with pytest.raises(ValueError, match="checked_batches do not belong into sentences"):
        written(encode(CHECKED_BATCHES, other))


def test_what_a_function_makes_must_be_the_table():
    assert encoded(lambda frame: frame, SENTENCES, ONE) == encode(SENTENCES, ONE)
    with pytest.raises(ValueError, match="not the table sentences"):
        encoded(lambda frame: frame.drop("kind"), SENTENCES, ONE)


def test_numbers_stand_as_differences_and_only_flat_columns_have_statistics():
    columns = pq.ParquetFile(io.BytesIO(FILE)).metadata.row_group(0)
    by_path = {columns.column(n).path_in_schema: columns.column(n) for n in range(columns.num_columns)}
    for path in ("position", "tokens.list.element.start", "tokens.list.element.end"):
        assert "DELTA_BINARY_PACKED" in by_path[path].encodings
        assert not by_path[path].has_dictionary_page
    assert by_path["kind"].has_dictionary_page
    assert by_path["kind"].is_stats_set
    assert not by_path["tokens.list.element.text"].is_stats_set


def test_lists_in_structs_in_lists_are_told_apart_to_their_leaves():
    leaves = row_groups._encodings(EVENT_MENTIONS)["use_dictionary"]
    encoded_paths = {*leaves, *row_groups._encodings(EVENT_MENTIONS)["column_encoding"]}
    file = pq.ParquetFile(io.BytesIO(encode(EVENT_MENTIONS, EVENT_MENTIONS.empty()).file))
    assert encoded_paths == {file.schema.column(n).path for n in range(len(file.schema))}
