"""The stage: an open binary stream in, rows of ``raw_documents`` out, one at a time."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterator
from typing import BinaryIO

from pipeline.reading import streams
from pipeline.reading.csv_records import read_csv
from pipeline.reading.decompression import DamagedError
from pipeline.reading.json_records import read_json
from pipeline.reading.options import BatchOptions
from pipeline.reading.parquet_records import read_parquet
from pipeline.reading.recoding import recoded
from pipeline.reading.rows import Delivery, Payload, row
from pipeline.reading.text import read_text
from pipeline.reading.warc_records import read_warc

__all__ = ["BatchOptions", "read_file"]

_TABLES = (".csv", ".tsv")
_RECORDS = (*_TABLES, ".jsonl", ".ndjson", ".json", ".jsonlines")
_COMPRESSED = (".gz", ".gzip", ".bz2", ".xz", ".zst", ".zstd")


def read_file(
    stream: BinaryIO, source_uri: str, batch: str, options: BatchOptions
) -> Iterator[dict[str, object]]:
    """Yield the rows of RAW_DOCUMENTS for every document in one file.

    Args:
        stream: the open file, at its beginning; it need not be seekable.
        source_uri: path below the landing zone: ``a.txt``, ``2024-01/x.jsonl.gz``.
        batch: the delivery's name.
        options: what the delivery says about itself.

    A file or record that cannot be read gives a row with null content and the failure; nothing is lost and
    nothing about the file's bytes raises. Errors of the stream itself (a disk, a network) do raise.
    """
    delivery = Delivery(source_uri, batch, options)
    n_rows = 0
    try:
        reader, _ = streams.opened(stream)
        for found in _rows(reader, delivery, _extension(source_uri)):
            yield found
            n_rows += 1
        if not n_rows:
            digest = hashlib.sha256(b"").hexdigest()
            payload = Payload(digest, 0, "text/plain", failure="empty", detail="the file holds no record")
            yield row(delivery, payload)
    except DamagedError as damage:
        digest = hashlib.sha256(f"{source_uri}: {damage}".encode()).hexdigest()
        payload = Payload(digest, 0, "application/octet-stream", failure="malformed", detail=str(damage))
        yield row(delivery, payload, "damaged")


def _rows(reader: io.BufferedReader, delivery: Delivery, extension: str) -> Iterator[dict[str, object]]:
    """Choose the format by the first bytes, then by the name."""
    head = streams.head(reader)
    if head.startswith(b"PAR1"):
        return read_parquet(reader, delivery)
    if head.startswith((b"WARC/0", b"WARC/1")):
        return read_warc(reader, delivery)
    if extension in _RECORDS:
        reader, encoding = recoded(reader, head)
        read = read_csv if extension in _TABLES else read_json
        return _named(read(reader, delivery, streams.head(reader)), encoding)
    return read_text(reader, delivery)


def _named(found: Iterator[dict[str, object]], encoding: str | None) -> Iterator[dict[str, object]]:
    """The rows with the encoding the file is written in, where the reader saw it in UTF-8."""
    for each in found:
        yield each | {"encoding": encoding} if encoding and each["encoding"] else each


def _extension(source_uri: str) -> str:
    """The extension below that of a compression: ``x.jsonl.gz`` gives ``.jsonl``."""
    name = source_uri.rsplit("/", 1)[-1].lower()
    for ending in _COMPRESSED:
        name = name.removesuffix(ending)
    return name[name.rfind(".") :] if "." in name else ""
