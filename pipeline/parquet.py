"""Where the tables lie and how they are written: the only module that knows their paths.

`TableStore` is Dagster's IO manager and, for those who need a table by name, a resource. It keeps data
processing out: what comes in must already be the declared table, and goes out as it was written.

A table is written beside its place and renamed, so a reader sees the old one or the new one, never half of
one. The files hold no clock and no path: the same rows give the same bytes.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

import dagster as dg
import polars as pl
from upath import UPath

from pipeline.chunks import Chunks
from pipeline.partitions import verify_batch
from pipeline.row_groups import RowGroup, Writer, encode
from pipeline.schema.table import Table
from pipeline.schema.tables import CHECKED_BATCHES, TABLES
from pipeline.stored import FAILURES, StoredTable

PUBLISHED = "published"

_BY_NAME = {table.name: table for table in TABLES}


def write_table(path: UPath, chunks: Chunks) -> int:
    """Write ``chunks`` to ``path``, one row group a frame, and return the number of rows.

    Raises:
        ValueError: a frame is not the declared table; nothing is left behind.
    """
    with _staged(path) as file:
        return _write_rows(file, chunks)


@contextmanager
def _staged(path: UPath) -> Iterator[IO[bytes]]:
    """A file to write to that becomes ``path`` at the end, or nothing if writing fails."""
    path.parent.mkdir(parents=True, exist_ok=True)
    # Two runs may write the same file at once: each stages under its own name, the last rename wins.
    staged = path.parent / f".{path.name}.{os.getpid()}.staged"
    if _is_local(path):
        _sweep(path)
    try:
        with staged.open("wb") as file:
            yield file
        _replace(staged, path)
    finally:
        if staged.exists():
            staged.unlink()


def _write_rows(file: IO[bytes], chunks: Chunks) -> int:
    writer = Writer(file, chunks.table)
    for frame in chunks.frames:
        writer.write(frame if isinstance(frame, RowGroup) else encode(chunks.table, frame))
    failures = [[failure.article_id, failure.detail] for failure in chunks.failures]
    writer.close({FAILURES: json.dumps(failures, ensure_ascii=False)} if failures else {})
    return writer.n_rows


def _is_local(path: UPath) -> bool:
    return path.protocol in ("", "file", "local")


def _sweep(path: UPath) -> None:
    """Remove what processes that died while writing ``path`` have left beside it."""
    for left in path.parent.glob(f".{path.name}.*.staged"):
        if not _is_alive(int(left.name.split(".")[-2])):
            left.unlink(missing_ok=True)


def _is_alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def _replace(staged: UPath, path: UPath) -> None:
    if _is_local(staged):
        Path(str(staged)).replace(str(path))
    else:  # object stores have no rename: their `mv` puts the whole object in place at once
        staged.fs.mv(staged.path, path.path)


class TableStore(dg.ConfigurableIOManager):
    """Tables below one root, a local folder or an fsspec URL: ``<root>/<table>/<batch>.parquet``.

    An unpartitioned asset ``published/<table>`` lies at ``<root>/published/<table>.parquet``, a page for
    people beside it.
    """

    root: str

    def path(self, table: Table, batch: str | None) -> UPath:
        """Where a batch of a table lies, or its published form when ``batch`` is None."""
        if batch is None:
            return UPath(self.root) / PUBLISHED / f"{table.name}.parquet"
        return UPath(self.root) / table.name / f"{verify_batch(batch)}.parquet"

    def open(self, table: Table, batch: str | None) -> StoredTable:
        """Return one batch of a table, or its published form.

        Raises:
            FileNotFoundError: it was never written.
        """
        path = self.path(table, batch)
        if not path.exists():
            raise FileNotFoundError(f"{table.name} of {batch or PUBLISHED} was never written: {path}")
        return StoredTable(table, (path,))

    def open_all(self, table: Table, batches: Sequence[str] | None = None) -> StoredTable:
        """Return all batches of a table, or those named, in the order of their names."""
        chosen = self.batches(table) if batches is None else sorted(batches)
        return StoredTable(table, tuple(self.path(table, batch) for batch in chosen))

    def batches(self, table: Table) -> list[str]:
        """The batches of which the table has been written, sorted."""
        folder = UPath(self.root) / table.name
        if not folder.exists():
            return []
        names = (path.name for path in folder.iterdir())
        return sorted(n.removesuffix(".parquet") for n in names if n.endswith(".parquet") and n[0] != ".")

    def checked_batches(self) -> list[str]:
        """The batches whose files are still those that passed every blocking check, sorted."""
        return [batch for batch in self.batches(CHECKED_BATCHES) if self._is_checked(batch)]

    def _is_checked(self, batch: str) -> bool:
        rows = self.open(CHECKED_BATCHES, batch).read(["table", "sha256"]).iter_rows()
        return all(
            batch in self.batches(_BY_NAME[name]) and self.digest(_BY_NAME[name], batch) == sha256
            for name, sha256 in rows
        )

    def open_checked(self, table: Table) -> StoredTable:
        """Return all checked batches of a table: what may be published."""
        return self.open_all(table, self.checked_batches())

    def page_path(self, name: str) -> UPath:
        """Where a page for people lies: beside the published tables."""
        return UPath(self.root) / PUBLISHED / f"{name}.html"

    def write_page(self, name: str, html: str) -> dict[str, dg.MetadataValue[Any]]:
        """Write a page and return what Dagster shows of it: its path, its size and, if local, a link."""
        path = self.page_path(name)
        with _staged(path) as file:
            file.write(html.encode())
        metadata: dict[str, dg.MetadataValue[Any]] = {
            "path": dg.MetadataValue.path(str(path)),
            "bytes": dg.MetadataValue.int(path.stat().st_size),
        }
        if _is_local(path):
            metadata["open"] = dg.MetadataValue.url(Path(str(path)).resolve().as_uri())
        return metadata

    def digest(self, table: Table, batch: str) -> str:
        """SHA-256 of the file of one batch of a table."""
        with self.path(table, batch).open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()  # type: ignore[arg-type]

    def forget(self, batch: str) -> list[str]:
        """Delete every table's file of a batch and return the names of the tables that had one."""
        gone = [table for table in TABLES if batch in self.batches(table)]
        for table in gone:
            self.path(table, batch).unlink()
        return [table.name for table in gone]

    def handle_output(self, context: dg.OutputContext, obj: Chunks | pl.DataFrame) -> None:
        """Write what an asset returned and report where it went, its rows and its bytes."""
        table = _BY_NAME[context.asset_key.path[-1]]
        batch = context.partition_key if context.has_asset_partitions else None
        chunks = Chunks(table, iter([obj])) if isinstance(obj, pl.DataFrame) else obj
        path = self.path(table, batch)
        n_rows = write_table(path, chunks)
        count = "dagster/row_count" if batch is None else "dagster/partition_row_count"
        metadata: dict[str, Any] = {
            count: n_rows,
            "path": dg.MetadataValue.path(str(path)),
            "bytes": path.stat().st_size,
        }
        if chunks.failures:
            context.log.warning(f"{table.name}: {len(chunks.failures)} articles failed: {chunks.failures}")
            metadata["articles that failed"] = len(chunks.failures)
        context.add_output_metadata(metadata)

    def load_input(self, context: dg.InputContext) -> StoredTable:
        """Open one batch for an asset of that batch; all of them for one that has no batches."""
        table = _BY_NAME[context.asset_key.path[-1]]
        if context.asset_key.path[0] == PUBLISHED:
            return self.open(table, None)
        if context.has_partition_key and context.asset_partition_keys == [context.partition_key]:
            return self.open(table, context.partition_key)
        return self.open_all(table)
