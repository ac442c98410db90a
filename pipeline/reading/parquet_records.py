"""Parquet files: only the columns that are needed, a few rows at a time."""

from __future__ import annotations

import hashlib
import io
import json
import tempfile
from collections.abc import Iterator
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from pipeline.reading.columns import contents, mapping
from pipeline.reading.limits import CHUNK_BYTES, PARQUET_ROWS, SPOOL_BYTES
from pipeline.reading.records import failed_row, record_row
from pipeline.reading.rows import Delivery


def read_parquet(reader: io.BufferedReader, delivery: Delivery) -> Iterator[dict[str, object]]:
    """The rows of a Parquet file; it is spooled first, because the format is read from its end."""
    with tempfile.SpooledTemporaryFile(max_size=SPOOL_BYTES) as spool:
        digest, n_bytes = hashlib.sha256(), 0
        while data := reader.read(CHUNK_BYTES):
            digest.update(data)
            n_bytes += len(data)
            spool.write(data)
        spool.seek(0)
        number = 0
        try:
            table = pq.ParquetFile(spool)
            fields = mapping(table.schema_arrow.names, delivery.options.columns)
            if "content" not in fields:
                detail = (
                    f"no column is known to hold the text; there are: {', '.join(table.schema_arrow.names)}"
                )
                yield failed_row(delivery, 0, digest.hexdigest(), n_bytes, "malformed", detail[:1000])
                return
            needed = {*fields.values(), *contents(table.schema_arrow.names, delivery.options.columns)}
            for batch in table.iter_batches(PARQUET_ROWS, columns=sorted(needed)):
                for record in _records(batch):
                    yield _row(delivery, number, record)
                    number += 1
        except (pa.ArrowException, OSError, ValueError) as error:
            detail = f"no Parquet: {str(error).splitlines()[0][:300]}"
            yield failed_row(delivery, number, digest.hexdigest(), n_bytes, "malformed", detail)


def _records(batch: pa.RecordBatch) -> Iterator[dict[str, Any]]:
    """The rows of a batch; a column name that stands twice gives its first value that is not null."""
    columns = [_values(column) for column in batch.columns]
    for values in zip(*columns, strict=True):
        record: dict[str, Any] = {}
        for name, value in zip(batch.schema.names, values, strict=True):
            if record.get(name) is None:
                record[name] = value
        yield record


def _values(column: pa.Array) -> list[Any]:
    """The values of a column; one that Python cannot hold (a date in the year 30,000) is none."""
    try:
        return list(column.to_pylist())
    except (ValueError, OverflowError, pa.ArrowException):
        return [_value(cell) for cell in column]


def _value(cell: pa.Scalar) -> Any:
    try:
        return cell.as_py()
    except (ValueError, OverflowError, pa.ArrowException):
        return None


def _row(delivery: Delivery, number: int, record: dict[str, Any]) -> dict[str, object]:
    data = json.dumps(record, ensure_ascii=True, sort_keys=True, default=str).encode()
    return record_row(delivery, number, record, hashlib.sha256(data).hexdigest(), len(data), "utf-8")
