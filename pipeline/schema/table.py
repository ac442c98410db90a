"""The two shapes every table is described with: `Column` and `Table`.

Only the description of tables belongs here; the tables themselves stand in ``tables.py``. What another
library needs to know about a table (a polars or Arrow schema) is a method, so it can never disagree.
"""

from __future__ import annotations

from dataclasses import dataclass

import polars as pl
import pyarrow as pa


@dataclass(frozen=True)
class Column:
    """One column: its dtype, what a value means, and which values may occur.

    ``allowed`` lists the codes a string column may hold. For nested columns ``description`` explains
    every field. ``nullable`` says whether null (unknown, with a reason elsewhere) is a legal value.
    """

    name: str
    dtype: pl.DataType
    description: str
    nullable: bool = False
    allowed: tuple[str, ...] | None = None


@dataclass(frozen=True)
class Table:
    """One table: the grain of a row, its columns in order, and the columns that identify a row."""

    name: str
    grain: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]

    def __post_init__(self) -> None:
        """Refuse a table whose key or column names make no sense."""
        names = self.column_names
        if len(set(names)) != len(names):
            raise ValueError(f"{self.name}: two columns have the same name")
        missing = [k for k in self.key if k not in names]
        if missing:
            raise ValueError(f"{self.name}: key columns {missing} are not columns")

    @property
    def column_names(self) -> tuple[str, ...]:
        """The names of the columns, in order."""
        return tuple(column.name for column in self.columns)

    def __getitem__(self, name: str) -> Column:
        """Return the column of that name; KeyError if there is none."""
        for column in self.columns:
            if column.name == name:
                return column
        raise KeyError(f"{self.name} has no column {name!r}")

    @property
    def polars_schema(self) -> pl.Schema:
        """The schema a frame must have, name by name and dtype by dtype, to be this table."""
        return pl.Schema({column.name: column.dtype for column in self.columns})

    @property
    def arrow_schema(self) -> pa.Schema:
        """The Arrow schema written into Parquet: nullability and the description of each column."""
        plain = self.empty().to_arrow(compat_level=pl.CompatLevel.oldest()).schema
        fields = [
            pa.field(
                column.name,
                plain.field(column.name).type,
                nullable=column.nullable,
                metadata={"description": column.description},
            )
            for column in self.columns
        ]
        return pa.schema(fields, metadata={"table": self.name, "grain": self.grain})

    def to_arrow(self, frame: pl.DataFrame) -> pa.Table:
        """Return ``frame`` in Arrow, as it goes into a file.

        Raises:
            ValueError: it is not exactly this table, as in `verify`.
        """
        rows = self.verify(frame).to_arrow(compat_level=pl.CompatLevel.oldest())
        # The same types: this adds the nullability and the descriptions, it cannot cast.
        return pa.Table.from_arrays(rows.columns, schema=self.arrow_schema)

    def empty(self) -> pl.DataFrame:
        """The table without rows."""
        return pl.DataFrame(schema=self.polars_schema)

    def frame(self, rows: list[dict[str, object]]) -> pl.DataFrame:
        """Build the table from dictionaries; a missing key is null, an unknown key raises."""
        known = set(self.column_names)
        for row in rows:
            if unknown := row.keys() - known:
                raise ValueError(f"{self.name} has no columns {sorted(unknown)}")
        return pl.DataFrame(rows, schema=self.polars_schema, orient="row")

    def verify(self, frame: pl.DataFrame) -> pl.DataFrame:
        """Return ``frame`` unchanged if it is exactly this table; never cast.

        Raises:
            ValueError: names, order or dtypes differ, or a null stands in a column that forbids it.
        """
        expected, found = self.polars_schema, frame.schema
        if expected != found:
            wrong = [
                f"{name}: expected {expected.get(name)}, found {found.get(name)}"
                for name in dict.fromkeys([*expected, *found])
                if expected.get(name) != found.get(name)
            ] or ["the columns stand in another order"]
            raise ValueError(f"not the table {self.name}: " + "; ".join(wrong))
        nulls = [c.name for c in self.columns if not c.nullable and frame.get_column(c.name).null_count()]
        if nulls:
            raise ValueError(f"{self.name}: null in {', '.join(nulls)}, which may not be null")
        return frame
