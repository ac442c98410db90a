"""The stage: an open binary stream in, rows of ``raw_documents`` out, one at a time."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from pipeline.reading.options import BatchOptions
from pipeline.reading.rows import Delivery
from pipeline.reading.text import read_text

__all__ = ["BatchOptions", "read_file"]


def read_file(
    stream: BinaryIO, source_uri: str, batch: str, options: BatchOptions
) -> Iterator[dict[str, object]]:
    """Yield the rows of RAW_DOCUMENTS for every document in one file.

    Args:
        stream: the open file, at its beginning; it need not be seekable.
        source_uri: path below the landing zone: ``a.txt``, ``2024-01/x.jsonl``.
        batch: the delivery's name.
        options: what the delivery says about itself.

    A file or record that cannot be read gives a row with null content and the failure; nothing is lost and
    nothing about the file's bytes raises. Errors of the stream itself (a disk, a network) do raise.
    """
    yield from read_text(stream, Delivery(source_uri, batch, options))
