"""Renders ``DATA.md``, the data dictionary, from the tables. Run as a command it prints it."""

from __future__ import annotations

import sys

import polars as pl

from pipeline.schema.table import Column, Table
from pipeline.schema.tables import TABLES

_HEAD = """\
# Data dictionary

Generated from `pipeline/schema/tables.py` by `make dictionary`; do not edit.

Character positions are half-open, count Unicode code points from 0, and point into `articles.body` of that
`article_id`: for every one of them `body[start:end] == text`. Columns may be added; none is renamed.
Columns marked *null* may be null: unknown, with the reason in the row. Every Parquet file carries these
descriptions in its schema.

Each table lies at `$SUKIEN_DATA/<table>/<batch>.parquet`. Analysts read `$SUKIEN_DATA/published/`:
`articles`, `sentences`, `entities`, `event_mentions` and `events`, each one file over all batches whose
checks passed.
"""

_NAMES = {"String": "text", "Boolean": "true or false", "Date": "day"}


def render() -> str:
    """The text of ``DATA.md``."""
    return "\n".join([_HEAD, *(_table(table) for table in TABLES)])


def _table(table: Table) -> str:
    rows = "\n".join(_row(column, table) for column in table.columns)
    return f"""\
## {table.name}

One row is {table.grain}. Key: {", ".join(f"`{name}`" for name in table.key)}.

| column | type | meaning |
|---|---|---|
{rows}
"""


def _row(column: Column, table: Table) -> str:
    marks = " *key*" * (column.name in table.key) + " *null*" * column.nullable
    codes = f" One of {', '.join(f'`{code}`' for code in column.allowed)}." if column.allowed else ""
    return f"| `{column.name}`{marks} | {_type(column.dtype)} | {column.description}{codes} |"


def _type(dtype: pl.DataType) -> str:
    if isinstance(dtype, pl.List):
        return f"list of {_type(dtype.inner)}"  # type: ignore[arg-type]
    if isinstance(dtype, pl.Struct):
        return "{" + ", ".join(field.name for field in dtype.fields) + "}"
    return "instant (UTC)" if isinstance(dtype, pl.Datetime) else _NAMES.get(str(dtype), str(dtype).lower())


if __name__ == "__main__":
    sys.stdout.write(render())
