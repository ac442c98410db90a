"""Rows on their way into a Parquet file: encoded where they were made, put together where they are written.

Encoding costs more than anything else that is done to rows after they are made, so the process that made them
does it. A row group then travels as a Parquet file of its own, a quarter of the size of its rows, and whoever
writes the table only copies its pages and notes in the footer where they lie now. pyarrow has no function for
that; the footer is changed as the format's description says, through ``thrift.py``.

Nothing here knows paths, processes or Dagster.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import IO, Any

import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq

from pipeline import thrift
from pipeline.schema.table import Table

_MAGIC = b"PAR1"
_LENGTH_BYTES = 4  # of the footer's length, which stands between the footer and the last magic

# The numbers of the fields of a footer that have to change (parquet.thrift of the format's description).
_FOOTER_ROWS, _FOOTER_GROUPS, _FOOTER_METADATA = 3, 4, 5
_GROUP_COLUMNS, _GROUP_OFFSET = 1, 5
_COLUMN_METADATA = 3
_COLUMN_OFFSETS = (2, 4, 6)  # of a copy of the metadata, of the index of its pages, of that of its values
_PAGE_OFFSETS = (9, 10, 11, 14)  # of the data, an index page, the dictionary, a bloom filter


@dataclass(frozen=True)
class RowGroup:
    """Some rows of a table, encoded.

    Attributes:
        table: the table's name.
        n_rows: how many.
        file: a whole Parquet file that holds them as its only row group.
        pages: the part of it that holds the rows themselves.
        described: how its footer describes the row group, ready to be moved with the pages.
    """

    table: str
    n_rows: int
    file: bytes
    pages: slice
    described: tuple[thrift.Movable, ...]


def encode(table: Table, frame: pl.DataFrame) -> RowGroup:
    """Encode ``frame`` as rows of ``table``.

    Raises:
        ValueError: it is not exactly this table.
    """
    return _encode(table, table.to_arrow(frame))


def encoded(function: Callable[..., pl.DataFrame], table: Table, *frames: pl.DataFrame) -> RowGroup:
    """Call ``function``, which makes rows of ``table``, and return them encoded.

    Raises:
        ValueError: what it made is not the declared table.
    """
    return encode(table, function(*frames))


def join(table: Table, groups: Sequence[RowGroup]) -> RowGroup:
    """Encode the rows of several groups as one."""
    return _encode(table, pa.concat_tables([pq.read_table(io.BytesIO(group.file)) for group in groups]))


def _encode(table: Table, rows: pa.Table) -> RowGroup:
    out = io.BytesIO()
    with pq.ParquetWriter(out, rows.schema, compression="zstd", **_encodings(table)) as writer:
        writer.write_table(rows, row_group_size=max(1, rows.num_rows))
    file = out.getvalue()
    groups = _footer(file)[_FOOTER_GROUPS][1].items
    described = tuple(thrift.encode_movable(_movable(group)) for group in groups)
    return RowGroup(table.name, rows.num_rows, file, slice(len(_MAGIC), _footer_start(file)), described)


@cache
def _encodings(table: Table) -> dict[str, Any]:
    """How the columns of a table are encoded.

    Whole numbers are mostly positions that grow from row to row: as differences they take a third of the
    room and half the time that a dictionary of them takes. Statistics serve readers that skip row groups, and
    no reader skips by what stands inside a list or a struct.
    """
    leaves = [leaf for field in table.arrow_schema for leaf in _leaves(field.name, field.type)]
    numbers = [path for path, kind in leaves if pa.types.is_integer(kind)]
    return {
        "use_dictionary": [path for path, _ in leaves if path not in numbers],
        "column_encoding": dict.fromkeys(numbers, "DELTA_BINARY_PACKED"),
        "write_statistics": [path for path, _ in leaves if "." not in path],
    }


def _leaves(path: str, kind: pa.DataType) -> Iterator[tuple[str, pa.DataType]]:
    """The columns of which a field is made, by their paths in the file."""
    if pa.types.is_struct(kind):
        for field in kind:
            yield from _leaves(f"{path}.{field.name}", field.type)
    elif pa.types.is_large_list(kind):
        yield from _leaves(f"{path}.list.element", kind.value_type)
    else:
        yield path, kind


class Writer:
    """Writes a table into ``file``, row group by row group; `close` makes it a Parquet file."""

    def __init__(self, file: IO[bytes], table: Table) -> None:
        self._file, self._table = file, table
        self._footer = _footer(encode(table, table.empty()).file)
        self._groups: list[bytes] = []
        self._end = 0
        self.n_rows = 0
        self._write(_MAGIC)

    def write(self, group: RowGroup) -> None:
        """Add a row group.

        Raises:
            ValueError: it is of another table.
        """
        if group.table != self._table.name:
            raise ValueError(f"rows of {group.table} do not belong into {self._table.name}")
        by = self._end - group.pages.start
        self._groups += [described.moved(by) for described in group.described]
        self._write(memoryview(group.file)[group.pages])
        self.n_rows += group.n_rows

    def close(self, metadata: dict[str, str]) -> None:
        """Write the footer, with ``metadata`` beside that of the table."""
        notes = [
            {1: (thrift.BINARY, key.encode()), 2: (thrift.BINARY, value.encode())}
            for key, value in metadata.items()
        ]
        known = self._footer[_FOOTER_METADATA][1].items
        footer = self._footer | {
            _FOOTER_ROWS: (thrift.I64, self.n_rows),
            _FOOTER_GROUPS: (thrift.LIST, thrift.List(thrift.STRUCT, self._groups)),
            _FOOTER_METADATA: (thrift.LIST, thrift.List(thrift.STRUCT, [*known, *notes])),
        }
        data = thrift.encode(footer)
        self._write(data + len(data).to_bytes(_LENGTH_BYTES, "little") + _MAGIC)

    def _write(self, data: bytes | memoryview) -> None:
        self._file.write(data)
        self._end += len(data)


def _footer_start(file: bytes) -> int:
    end = len(file) - len(_MAGIC) - _LENGTH_BYTES
    return end - int.from_bytes(file[end : end + _LENGTH_BYTES], "little")


def _footer(file: bytes) -> thrift.Struct:
    return thrift.decode(file[_footer_start(file) :])


def _movable(group: thrift.Struct) -> thrift.Struct:
    """A row group as it is described, its offsets marked."""
    kind, columns = group[_GROUP_COLUMNS]
    marked = []
    for column in columns.items:
        pages = _marked(column[_COLUMN_METADATA][1], _PAGE_OFFSETS)
        marked.append(_marked(column, _COLUMN_OFFSETS) | {_COLUMN_METADATA: (thrift.STRUCT, pages)})
    return _marked(group, (_GROUP_OFFSET,)) | {_GROUP_COLUMNS: (kind, thrift.List(columns.of, marked))}


def _marked(struct: thrift.Struct, fields: Sequence[int]) -> thrift.Struct:
    """A struct whose ``fields`` are offsets; 0 says that there is nothing to point at."""
    offsets = {number: struct[number] for number in fields if number in struct and struct[number][1]}
    return struct | {number: (kind, thrift.Offset(at)) for number, (kind, at) in offsets.items()}
