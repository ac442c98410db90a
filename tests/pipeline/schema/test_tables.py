import polars as pl
import pytest

from pipeline.dictionary import render
from pipeline.schema.codes import COUNT_KINDS
from pipeline.schema.table import Column, Table
from pipeline.schema.tables import COUNTS, SENTENCES, TABLES, TIME_EXPRESSIONS
from tests.shared_data import ROOT


def test_data_md_is_what_the_schema_says():
    assert (ROOT / "DATA.md").read_text(encoding="utf-8") == render(), "run `make dictionary`"


def test_every_column_is_described_in_a_sentence():
    for table in TABLES:
        for column in table.columns:
            assert column.description.endswith("."), f"{table.name}.{column.name}"


def test_one_name_means_one_thing_in_all_tables():
    seen = {}
    for table in TABLES:
        for column in table.columns:
            assert seen.setdefault(column.name, column.dtype) == column.dtype, f"{table.name}.{column.name}"


def test_counts_hold_every_kind():
    assert tuple(field.name for field in COUNTS.fields) == COUNT_KINDS


def test_the_arrow_schema_carries_descriptions_and_nullability():
    schema = TIME_EXPRESSIONS.arrow_schema
    assert schema.field("earliest").nullable
    assert not schema.field("text").nullable
    assert schema.field("text").metadata[b"description"] == b"Exactly `body[start:end]`."


def test_another_dtype_is_refused_not_cast():
    wrong = SENTENCES.empty().with_columns(pl.col("start").cast(pl.Int64))
    with pytest.raises(ValueError, match="start: expected Int32, found Int64"):
        SENTENCES.verify(wrong)


def test_a_missing_column_is_refused():
    with pytest.raises(ValueError, match="kind: expected String, found None"):
        SENTENCES.verify(SENTENCES.empty().drop("kind"))


def test_columns_in_another_order_are_refused():
    with pytest.raises(ValueError, match="another order"):
        SENTENCES.verify(SENTENCES.empty().select(reversed(SENTENCES.column_names)))


def test_null_where_null_is_no_value_is_refused():
    table = Table(
        "t", "x", (Column("a", pl.String(), "A."), Column("b", pl.String(), "B.", nullable=True)), ("a",)
    )
    table.verify(table.frame([{"a": "x"}]))
    with pytest.raises(ValueError, match="null in a"):
        table.verify(table.frame([{"b": "x"}]))


def test_a_row_with_an_unknown_column_is_refused():
    with pytest.raises(ValueError, match="no columns"):
        SENTENCES.frame([{"sentense_id": "x"}])


def test_a_table_cannot_have_a_key_it_lacks():
    with pytest.raises(ValueError, match="key columns"):
        Table("t", "x", (Column("a", pl.String(), "A."),), ("b",))
