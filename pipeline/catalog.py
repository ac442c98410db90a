"""Projects a `Table` onto Dagster: column schema, description and the words the UI shows before any run.

`batch_asset` and `published_asset` are the two ways a table comes to be; what makes its rows stands in
``assets``.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import dagster as dg
import polars as pl

from pipeline.chunks import Chunks
from pipeline.parquet import PUBLISHED
from pipeline.partitions import batches
from pipeline.schema.table import Column, Table

Decorator = Callable[[Callable[..., Chunks | pl.DataFrame]], dg.AssetsDefinition]

OWNERS = ["team:sukien"]
KINDS = {"polars", "parquet"}


def _column(column: Column) -> dg.TableColumn:
    allowed = f" One of: {', '.join(column.allowed)}." if column.allowed else ""
    return dg.TableColumn(
        name=column.name,
        type=str(column.dtype),
        description=column.description + allowed,
        constraints=dg.TableColumnConstraints(nullable=column.nullable),
    )


def table_metadata(table: Table) -> Mapping[str, Any]:
    """Metadata for an asset definition: Dagster's Columns tab, the grain and the key."""
    return {
        "dagster/column_schema": dg.TableSchema(columns=[_column(column) for column in table.columns]),
        "grain": f"One row is {table.grain}.",
        "key": ", ".join(table.key),
    }


def batch_asset(table: Table, *, group: str, version: str, deps: Sequence[Any] = ()) -> Decorator:
    """Decorate the function that makes one batch of ``table``; its docstring is the description.

    ``version`` names the logic: raise it when the same input gives other rows.
    """
    return dg.asset(
        name=table.name,
        partitions_def=batches,
        group_name=group,
        code_version=version,
        owners=OWNERS,
        kinds=KINDS,
        metadata=table_metadata(table),
        deps=deps,
    )


def batch_output(table: Table, *, version: str, description: str) -> dg.AssetOut:
    """One of several tables that one function makes of a batch."""
    return dg.AssetOut(
        description=description,
        code_version=version,
        owners=OWNERS,
        kinds=KINDS,
        metadata=table_metadata(table),
    )


def published_asset(table: Table, *, version: str, deps: Sequence[Any]) -> Decorator:
    """Decorate the function that makes the published form of ``table`` from all checked batches."""
    return dg.asset(
        name=table.name,
        key_prefix=PUBLISHED,
        group_name=PUBLISHED,
        code_version=version,
        owners=OWNERS,
        kinds=KINDS,
        metadata=table_metadata(table),
        deps=deps,
    )
