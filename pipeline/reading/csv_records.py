"""CSV and TSV files: a header, then one record per row; a broken row is one row and not the end."""

from __future__ import annotations

import csv
import hashlib
import io
from collections.abc import Iterator

from pipeline.reading.columns import mapping
from pipeline.reading.encodings import decode
from pipeline.reading.limits import MAX_RECORD_BYTES
from pipeline.reading.records import failed_row, record_row
from pipeline.reading.rows import Delivery

_DELIMITERS = "\t,;|"


def read_csv(reader: io.BufferedReader, delivery: Delivery, head: bytes) -> Iterator[dict[str, object]]:
    """The rows of a CSV file; the delimiter is the one that splits the header best."""
    encoding = _encoding(head)
    header_line = head.split(b"\n", 1)[0].decode(encoding, "replace")
    delimiter = max(_DELIMITERS, key=header_line.count)
    csv.field_size_limit(MAX_RECORD_BYTES)  # the module's own limit is 128 KB, less than a long page
    source = _Source(reader, encoding)
    table = csv.reader(source, delimiter=delimiter)
    try:
        header = [name.strip().lstrip("\ufeff") for name in next(table, [])]
    except csv.Error as error:
        yield failed_row(delivery, 0, source.digest(), source.n_bytes, "malformed", f"no CSV header: {error}")
        return
    if "content" not in mapping(header, delivery.options.columns):
        detail = f"no column is known to hold the text; the header is: {', '.join(header)[:500]}"
        for _ in source:
            pass
        yield failed_row(delivery, 0, source.digest(), source.n_bytes, "malformed", detail)
        return
    number = 0
    while True:
        source.begin()
        try:
            values = next(table)
        except StopIteration:
            return
        except csv.Error as error:
            yield failed_row(
                delivery, number, source.digest(), source.n_bytes, "malformed", f"no CSV: {error}"
            )
            number += 1
            continue
        if not values:
            continue
        sha256, n_bytes = source.digest(), source.n_bytes
        if source.broken is not None:
            yield failed_row(delivery, number, sha256, n_bytes, source.broken, source.detail)
        elif len(values) > len(header):
            detail = f"{len(values)} values under a header of {len(header)}"
            yield failed_row(delivery, number, sha256, n_bytes, "malformed", detail)
        else:
            record = dict(zip(header, values, strict=False))
            yield record_row(delivery, number, record, sha256, n_bytes, encoding.removesuffix("-sig"))
        number += 1


def _encoding(head: bytes) -> str:
    """The encoding of the file by its first bytes; UTF-8 where they do not tell."""
    cut = head.rfind(b"\n") + 1 or len(head)
    found = decode(head[:cut]).encoding or "utf-8"
    names = {"utf-8": "utf-8-sig", "windows-1258": "cp1258", "windows-1252": "cp1252"}
    return names.get(found, "utf-8-sig")


class _Source:
    """The file's lines as text, with the bytes of the record being read counted and hashed."""

    def __init__(self, reader: io.BufferedReader, encoding: str) -> None:
        self._lines, self._encoding = _raw_lines(reader), encoding
        self.begin()

    def begin(self) -> None:
        """A new record starts with the next line."""
        self._hash, self.n_bytes = hashlib.sha256(), 0
        self.broken: str | None = None
        self.detail = ""

    def digest(self) -> str:
        return self._hash.hexdigest()

    def __iter__(self) -> _Source:
        return self

    def __next__(self) -> str:
        data, n_bytes = next(self._lines)
        self._hash.update(data)
        self.n_bytes += n_bytes
        if n_bytes > len(data):
            self.broken, self.detail = "too_large", f"{n_bytes / 1e6:.1f} MB in one line"
            return data.decode(self._encoding, "replace").replace('"', "").replace("\0", "")
        try:
            return data.decode(self._encoding).replace("\0", "")
        except UnicodeDecodeError as error:
            self.broken, self.detail = "undecodable", f"no valid {self._encoding} at byte {error.start}"
            return data.decode(self._encoding, "replace").replace("\0", "")


def _raw_lines(reader: io.BufferedReader) -> Iterator[tuple[bytes, int]]:
    """Lines with their breaks, which a quoted field may hold; a line beyond the limit only as its head."""
    while data := reader.readline(MAX_RECORD_BYTES):
        n_bytes = len(data)
        if n_bytes == MAX_RECORD_BYTES and not data.endswith(b"\n"):
            data = data[: 64 * 1024]
            while more := reader.readline(MAX_RECORD_BYTES):
                n_bytes += len(more)
                if more.endswith(b"\n"):
                    break
        yield data, n_bytes
