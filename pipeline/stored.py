"""Tables as they lie in files: their rows are read by whoever needs them, when they are needed.

`StoredTable` hands out frames, or only says where the rows of a chunk lie (`Rows`): a stage whose work is
spread lets each process read its own, for a process that read for all the others would keep them waiting.

Where files lie and how they are written is the business of ``parquet.py``.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import tee
from typing import Any

import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq
from upath import UPath

from pipeline.chunks import Failure, align
from pipeline.schema.table import Table

# Where a file's footer tells of the articles that its stage could not work on.
FAILURES = "failed_articles"

# No stage reads more tables at a time than this.
_FOOTERS = 4


@dataclass(frozen=True)
class _File:
    """A file as it was when somebody began to read it.

    ``key`` is fsspec's: it changes with what the file system tells of the file (its time, its hash).
    """

    path: UPath
    key: str

    @classmethod
    def at(cls, path: UPath) -> _File:
        return cls(path, path.fs.ukey(path.path))

    def open(self) -> Any:
        """Open it.

        Raises:
            RuntimeError: another has taken its place.
        """
        if _File.at(self.path) != self:
            raise RuntimeError(f"{self.path} was written anew while it was read")
        return self.path.open("rb")


@lru_cache(maxsize=_FOOTERS)
def _footer_of(file: _File) -> Any:
    """The footer of a file, which tells of all its row groups: read once in each process."""
    with file.open() as stream:
        return pq.ParquetFile(stream).metadata


@dataclass(frozen=True)
class _Piece:
    """Rows ``first`` up to ``end`` of a row group."""

    file: _File
    group: int
    first: int
    end: int

    def load(self, columns: Sequence[str]) -> pl.DataFrame:
        with self.file.open() as stream:
            parquet = pq.ParquetFile(stream, metadata=_footer_of(self.file))
            # One thread: the processes that read are as many as the cores.
            rows = parquet.read_row_group(self.group, columns=list(columns), use_threads=False)
        return _to_polars(rows, columns)[self.first : self.end]


@dataclass(frozen=True)
class Rows:
    """Some rows of a stored table that nobody has read yet.

    Attributes:
        table: the table.
        columns: those of its columns that are wanted.
        pieces: where the rows lie, in order.
    """

    table: Table
    columns: tuple[str, ...]
    pieces: tuple[_Piece, ...]

    @property
    def height(self) -> int:
        """How many."""
        return sum(piece.end - piece.first for piece in self.pieces)

    def load(self) -> pl.DataFrame:
        """Read them.

        Raises:
            RuntimeError: the file they lie in was written anew.
        """
        if not self.pieces:
            return self.table.empty().select(self.columns)
        return pl.concat([piece.load(self.columns) for piece in self.pieces])


@dataclass(frozen=True)
class StoredTable:
    """One table as it lies in one or more files; rows are read only when asked for."""

    table: Table
    paths: tuple[UPath, ...]

    def chunks(self, columns: Sequence[str] | None = None) -> Iterator[pl.DataFrame]:
        """Yield the rows as they were written, a row group at a time; one empty frame if there are none."""
        names = self._names(columns)
        yielded = False
        for path in self.paths:
            with path.open("rb") as file:
                parquet = pq.ParquetFile(file)
                for group in range(parquet.num_row_groups):
                    yielded = True
                    yield _to_polars(parquet.read_row_group(group, columns=list(names)), names)
        if not yielded:
            yield self.table.empty().select(names)

    def rows(self, columns: Sequence[str] | None = None) -> Iterator[Rows]:
        """Yield where the rows lie that `chunks` would yield."""
        names = self._names(columns)
        yielded = False
        for path in self.paths:
            file = _File.at(path)
            footer = _footer_of(file)
            for group in range(footer.num_row_groups):
                yielded = True
                yield Rows(self.table, names, (_Piece(file, group, 0, footer.row_group(group).num_rows),))
        if not yielded:
            yield Rows(self.table, names, ())

    def read(self, columns: Sequence[str] | None = None) -> pl.DataFrame:
        """Read all rows, or only some columns of them."""
        return pl.concat(list(self.chunks(columns)))

    def _names(self, columns: Sequence[str] | None) -> tuple[str, ...]:
        return tuple(columns) if columns is not None else self.table.column_names

    @property
    def failures(self) -> list[Failure]:
        """The articles that the stage could not work on, from the files' footers."""
        found = [_footer_of(_File.at(path)).metadata.get(FAILURES.encode(), b"[]") for path in self.paths]
        return [Failure(*one) for text in found for one in json.loads(text)]

    @property
    def n_rows(self) -> int:
        """The number of rows, from the files' footers."""
        return sum(int(_footer_of(_File.at(path)).num_rows) for path in self.paths)


def _to_polars(rows: pa.Table, names: Sequence[str]) -> pl.DataFrame:
    frame = pl.from_arrow(rows.replace_schema_metadata(None))
    assert isinstance(frame, pl.DataFrame)
    return frame.select(names)


_PIECE, _ROW = "number of the piece", "row of the piece"


def aligned(
    leading: Iterable[Rows], *others: Iterable[Rows], on: str = "article_id"
) -> Iterator[tuple[Rows, ...]]:
    """What `align` yields, unread: only the column ``on`` of each table is read to find it.

    Raises:
        ValueError: as `align`.
    """
    chunks, leads = tee(leading)
    readers = [_Places(rows, on) for rows in others]
    keys = (replace(rows, columns=(on,)).load() for rows in leads)
    for rows, (_, *found) in zip(chunks, align(keys, *readers, on=on), strict=True):
        yield (rows, *(reader.rows(places) for reader, places in zip(readers, found, strict=True)))


class _Places:
    """Where each row of a table lies, beside the column ``on``, as frames."""

    def __init__(self, rows: Iterable[Rows], on: str) -> None:
        self._rows, self._on = iter(rows), on
        self._pieces: list[_Piece] = []

    def __iter__(self) -> Iterator[pl.DataFrame]:
        for rows in self._rows:
            self._like = rows
            keys = replace(rows, columns=(self._on,))
            for piece in rows.pieces:
                number = pl.lit(len(self._pieces), pl.UInt32).alias(_PIECE)
                self._pieces.append(piece)
                yield replace(keys, pieces=(piece,)).load().with_row_index(_ROW).with_columns(number)
            if not rows.pieces:
                yield keys.load().with_row_index(_ROW).with_columns(pl.lit(0, pl.UInt32).alias(_PIECE))

    def rows(self, places: pl.DataFrame) -> Rows:
        """The rows at these places, which follow upon each other."""
        bounds = places.group_by(_PIECE, maintain_order=True).agg(
            first=pl.col(_ROW).first(), last=pl.col(_ROW).last()
        )
        pieces = []
        for number, first, last in bounds.iter_rows():
            piece = self._pieces[number]
            pieces.append(replace(piece, first=piece.first + first, end=piece.first + last + 1))
        return replace(self._like, pieces=tuple(pieces))
