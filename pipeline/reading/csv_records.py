"""CSV and TSV files: a header, then one record per row; a broken row is one row and not the end."""

from __future__ import annotations

import csv
import hashlib
import io
from collections import deque
from collections.abc import Iterator

from pipeline.reading.columns import mapping
from pipeline.reading.encodings import decode
from pipeline.reading.limits import MAX_RECORD_BYTES
from pipeline.reading.records import failed_row, record_row
from pipeline.reading.rows import Delivery

_DELIMITERS = "\t,;|"
# Quotes never closed that are recovered from in one file; each costs reading its rest again.
_MAX_UNCLOSED = 20


def read_csv(reader: io.BufferedReader, delivery: Delivery, head: bytes) -> Iterator[dict[str, object]]:
    """The rows of a CSV file; the delimiter is the one under which the header names a column for the text."""
    encoding = _encoding(head)
    delimiter = _delimiter(head.decode(encoding, "replace"), delivery)
    csv.field_size_limit(MAX_RECORD_BYTES)  # the module's own limit is 128 KB, less than a long page
    source = _Source(reader, encoding)
    try:
        header = next((row for row in csv.reader(source, delimiter=delimiter) if not _is_preface(row)), [])
    except csv.Error as error:
        yield failed_row(delivery, 0, source.digest(), source.n_bytes, "malformed", f"no CSV header: {error}")
        return
    header = [name.strip().lstrip("\ufeff") for name in header]
    if not any(header):
        return
    if "content" not in mapping(header, delivery.options.columns):
        detail = f"no column is known to hold the text; the header is: {', '.join(header)[:500]}"
        for _ in source:
            pass
        yield failed_row(delivery, 0, source.digest(), source.n_bytes, "malformed", detail)
        return
    number = 0
    while True:
        table = csv.reader(source, delimiter=delimiter)
        for row in _until_unclosed(table, source, delivery, header, number):
            yield row
            number += 1
        if not source.reopened():
            return


def _until_unclosed(
    table: Iterator[list[str]], source: _Source, delivery: Delivery, header: list[str], number: int
) -> Iterator[dict[str, object]]:
    """The rows up to the end, or up to a record whose quote is never closed, which ends up as one row."""
    while True:
        source.begin()
        try:
            values = next(table)
        except StopIteration:
            return
        except csv.Error as error:
            detail = f"no CSV: {error}"
            yield failed_row(delivery, number, source.digest(), source.n_bytes, "malformed", detail)
            number += 1
            continue
        if not values:
            continue
        if source.give_back_unclosed():
            detail = "a quote that is opened here is never closed"
            yield failed_row(delivery, number, source.digest(), source.n_bytes, "malformed", detail)
            return
        yield _row(values, source, delivery, header, number)
        number += 1


def _row(
    values: list[str], source: _Source, delivery: Delivery, header: list[str], number: int
) -> dict[str, object]:
    sha256, n_bytes = source.digest(), source.n_bytes
    if source.broken is not None:
        return failed_row(delivery, number, sha256, n_bytes, source.broken, source.detail)
    if len(values) > len(header):
        detail = f"{len(values)} values under a header of {len(header)}"
        return failed_row(delivery, number, sha256, n_bytes, "malformed", detail)
    record: dict[str, str] = {}
    for name, value in zip(header, values, strict=False):
        record[name] = record.get(name) or value  # of a name that stands twice the first value counts
    return record_row(delivery, number, record, sha256, n_bytes, source.encoding.removesuffix("-sig"))


def _is_preface(row: list[str]) -> bool:
    """Whether a row stands before the header: a blank one, or a spreadsheet's "sep=;"."""
    return not any(cell.strip() for cell in row) or (row[0].lower().startswith("sep=") and not any(row[1:]))


def _delimiter(head: str, delivery: Delivery) -> str:
    """The delimiter that gives the header a column for the text, and of those the one that gives most."""

    def columns(delimiter: str) -> tuple[bool, int]:
        try:
            rows = csv.reader(io.StringIO(head.lstrip("\ufeff"), newline=""), delimiter=delimiter)
            header = next((row for row in rows if not _is_preface(row)), [])
        except csv.Error:
            return False, 0
        names = [name.strip() for name in header]
        return "content" in mapping(names, delivery.options.columns), len(names)

    return max(_DELIMITERS, key=columns)


def _encoding(head: bytes) -> str:
    """The encoding of the file by its first bytes; UTF-8 where they do not tell."""
    cut = head.rfind(b"\n") + 1 or len(head)
    found = decode(head[:cut]).encoding or "utf-8"
    names = {"utf-8": "utf-8-sig", "windows-1258": "cp1258", "windows-1252": "cp1252"}
    return names.get(found, "utf-8-sig")


class _Source:
    """The file's lines as text, with the bytes of the record being read counted, hashed and kept."""

    def __init__(self, reader: io.BufferedReader, encoding: str) -> None:
        self.encoding = encoding
        self._lines = _raw_lines(reader)
        self._again: deque[tuple[bytes, int]] = deque()
        self._chances = _MAX_UNCLOSED
        self._reopened = self._ended = False
        self.begin()

    def begin(self) -> None:
        """A new record starts with the next line."""
        self._hash, self.n_bytes = hashlib.sha256(), 0
        self._record: list[tuple[bytes, int]] = []
        self.broken: str | None = None
        self.detail = ""

    def digest(self) -> str:
        return self._hash.hexdigest()

    def give_back_unclosed(self) -> bool:
        """Whether the record ran to the end because its quote is never closed; its other lines come again.

        Only the first line then belongs to the record.
        """
        if not self._ended or not self._chances:
            return False
        first, self._again = self._record[0], deque(self._record[1:])
        self._chances -= 1
        self._hash, self.n_bytes = hashlib.sha256(first[0]), first[1]
        self._reopened = True
        return True

    def reopened(self) -> bool:
        """Whether lines were given back since this was asked last, so that reading goes on."""
        reopened, self._reopened = self._reopened, False
        self._ended = False
        return reopened

    def __iter__(self) -> _Source:
        return self

    def __next__(self) -> str:
        if self._again:
            data, n_bytes = self._again.popleft()
        else:
            try:
                data, n_bytes = next(self._lines)
            except StopIteration:
                self._ended = True
                raise
        self._record.append((data, n_bytes))
        self._hash.update(data)
        self.n_bytes += n_bytes
        if n_bytes > len(data):
            self.broken, self.detail = "too_large", f"{n_bytes / 1e6:.1f} MB in one line"
            return data.decode(self.encoding, "replace").replace('"', "").replace("\0", "")
        try:
            return data.decode(self.encoding).replace("\0", "")
        except UnicodeDecodeError as error:
            self.broken, self.detail = "undecodable", f"no valid {self.encoding} at byte {error.start}"
            return data.decode(self.encoding, "replace").replace("\0", "")


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
