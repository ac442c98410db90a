"""What assets are handed from outside: the landing zone and the processes that may work.

Of the landing zone only finding and opening files belongs here; what their bytes mean is read in
``pipeline/reading``. Where tables lie is the business of ``parquet.py``.
"""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import TypeVar

import dagster as dg
import polars as pl
import yaml
from pydantic import PrivateAttr
from upath import UPath

from pipeline.chunks import Chunks, Failure, gather
from pipeline.garbage import collect_seldom
from pipeline.partitions import LOOSE, is_safe_batch
from pipeline.progress import told
from pipeline.reading.options import BatchOptions
from pipeline.reading.stage import read_file
from pipeline.row_groups import encode, encoded, join
from pipeline.schema.table import Table
from pipeline.schema.tables import RAW_DOCUMENTS
from pipeline.stored import StoredTable
from pipeline.workers import Chunk, Frames, Pool, Work, map_chunks

R = TypeVar("R")

OPTIONS_FILE = "batch.yaml"

# Not documents: what people and programs leave beside them.
_IGNORED = frozenset({"README.md", "README.txt", "README", OPTIONS_FILE, "Thumbs.db"})

# A chunk of documents is what one process works on at a time and what stands in one row group. Small ones
# keep all processes busy to the end. Large ones keep row groups few: whoever reads or writes a file holds a
# kilobyte for each column of each. So they grow with the batch, and stay a small part of it.
_CHUNK_DOCUMENTS = 64
_MOST_CHUNK_DOCUMENTS = 256
_CHUNK_PART = 64
_CHUNK_CHARACTERS = 4_000_000


def _chunk_documents(n_before: int) -> int:
    """How many documents are in a chunk at most that so many stand before."""
    return min(max(_CHUNK_DOCUMENTS, n_before // _CHUNK_PART), _MOST_CHUNK_DOCUMENTS)


class Workers(dg.ConfigurableResource):  # type: ignore[type-arg]
    """The processes that may work on one table at a time."""

    processes: int = 1
    _pool: Pool = PrivateAttr()
    _say: Callable[[str], None] = PrivateAttr()

    def setup_for_execution(self, context: dg.InitResourceContext) -> None:
        """Have a pool ready for all tables of the run; it starts processes when first asked to."""
        collect_seldom()
        self._pool = Pool(self.processes)
        self._say = context.log.info if context.log else logging.getLogger(__name__).info

    def teardown_after_execution(self, context: dg.InitResourceContext) -> None:  # noqa: ARG002
        """End the processes with the run."""
        self._pool.close()

    def map(self, what: str, work: Work[R], leading: StoredTable, chunks: Iterable[Chunk]) -> Iterator[R]:
        """Yield the result of every chunk, in order, and log how far it has come.

        Args:
            what: what is being made, for the log.
            work: what is done to each chunk.
            leading: the table whose rows are counted: the first frame of each chunk.
            chunks: tuples of frames.
        """

        def run(counted: Iterable[Chunk]) -> Iterator[R]:
            return map_chunks(work, counted, self._pool)

        return told(self._say, what, leading.n_rows, chunks, run)

    def table(
        self,
        table: Table,
        function: Callable[..., pl.DataFrame],
        leading: StoredTable,
        chunks: Iterable[Chunk],
        *,
        instead: Callable[[Frames, str], pl.DataFrame] | None = None,
        on: str = "article_id",
    ) -> Chunks:
        """Make a table chunk by chunk, encoded by the processes that make its rows.

        Args:
            table: the table.
            function: frames of one chunk to its rows.
            leading: as in `map`.
            chunks: tuples of frames.
            instead: as in `Work`; without it an article that fails has no row and is noted as a failure.
            on: as in `Work`.
        """
        failures: list[Failure] = []

        def nothing(chunk: Frames, detail: str) -> pl.DataFrame:
            failures.append(Failure(chunk[0].get_column("article_id")[0], detail))
            return table.empty()

        work = Work(
            partial(encoded, function, table),
            lambda chunk, detail: encode(table, (instead or nothing)(chunk, detail)),
            partial(join, table),
            on,
        )
        groups = self.map(table.name, work, leading, chunks)
        return Chunks(table, groups, failures)


class LandingZone(dg.ConfigurableResource):  # type: ignore[type-arg]
    """The folder or fsspec URL where raw files arrive."""

    root: str

    def batches(self) -> list[str]:
        """The batches that lie there, sorted; folders whose names cannot be a batch are left out."""
        return sorted(name for name in self._names() if is_safe_batch(name))

    def unusable(self) -> list[str]:
        """The folders whose names cannot be a batch, sorted."""
        return sorted(name for name in self._names() if not is_safe_batch(name))

    def _names(self) -> set[str]:
        root = UPath(self.root)
        if not root.is_dir():
            raise FileNotFoundError(f"there is no landing zone {self.root!r}")
        entries = [entry for entry in root.iterdir() if not _is_ignored(entry)]
        folders = {entry.name for entry in entries if entry.is_dir()}
        return folders | ({LOOSE} if any(entry.is_file() for entry in entries) else set())

    def files(self, batch: str) -> list[tuple[str, UPath]]:
        """The files of a batch with their paths below the landing zone, in the order of those paths."""
        root = UPath(self.root)
        found: list[tuple[str, UPath]] = []
        if batch == LOOSE:
            found += [(e.name, e) for e in root.iterdir() if not _is_ignored(e) and e.is_file()]
        if (root / batch).is_dir():
            found += _walk(root / batch, batch)
        return sorted(found, key=lambda item: item[0])

    def fingerprint(self, batch: str) -> str:
        """A hash over the names, sizes and times of a batch's files: it changes when the delivery does."""
        digest = hashlib.sha256()
        for source_uri, path in self.files(batch):
            status = path.stat()
            digest.update(f"{source_uri}\0{status.st_size}\0{status.st_mtime}\n".encode())
        return digest.hexdigest()[:16]

    def documents(self, batch: str) -> Iterator[pl.DataFrame]:
        """Yield the batch's documents as chunks of ``raw_documents``.

        Raises:
            ValueError: the batch's ``batch.yaml`` is not understood.
        """
        options = self._options(batch)
        rows = (row for uri, path in self.files(batch) for row in _read(uri, path, batch, options))
        return gather(
            rows,
            RAW_DOCUMENTS,
            lambda row: len(str(row["content"] or "")),
            max_rows=_chunk_documents,
            max_size=_CHUNK_CHARACTERS,
        )

    def _options(self, batch: str) -> BatchOptions:
        path = UPath(self.root) / ("" if batch == LOOSE else batch) / OPTIONS_FILE
        if not path.exists():
            return BatchOptions()
        return BatchOptions.from_mapping(yaml.safe_load(path.read_bytes()))


def _read(uri: str, path: UPath, batch: str, options: BatchOptions) -> Iterator[dict[str, object]]:
    with path.open("rb") as stream:
        yield from read_file(stream, uri, batch, options)


def _walk(folder: UPath, prefix: str) -> list[tuple[str, UPath]]:
    found: list[tuple[str, UPath]] = []
    for entry in folder.iterdir():
        if _is_ignored(entry):
            continue
        uri = f"{prefix}/{entry.name}"
        found += _walk(entry, uri) if entry.is_dir() else [(uri, entry)]
    return found


def _is_ignored(entry: UPath) -> bool:
    return entry.name.startswith(".") or entry.name in _IGNORED
