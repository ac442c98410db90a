"""JSON lines and JSON files: records one at a time, a broken one being one row and not the end."""

from __future__ import annotations

import codecs
import hashlib
import io
import json
from collections.abc import Iterator
from typing import Any

from pipeline.reading.limits import CHUNK_BYTES, MAX_JSON_BYTES, MAX_RECORD_BYTES, SNIFF_BYTES
from pipeline.reading.records import failed_row, record_row
from pipeline.reading.rows import Delivery
from pipeline.reading.streams import Line, lines

_DECODER = json.JSONDecoder(strict=False)
# Keys under which wrappers keep their records, from the exports of common crawlers and search engines.
_LISTS = ("data", "articles", "items", "results", "documents", "docs", "rows", "records", "hits", "news")
_LINE_MARKS = b" \t\r\n,"


def read_json(reader: io.BufferedReader, delivery: Delivery, head: bytes) -> Iterator[dict[str, object]]:
    """The rows of a file of JSON: one object per line, an array, or one object around an array."""
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n")
    if start.startswith(b"["):
        yield from _array(reader, delivery)
    elif _is_lines(start):
        for number, line in enumerate(lines(reader, MAX_RECORD_BYTES)):
            yield _line(delivery, number, line)
    else:
        yield from _object(reader, delivery)


def _is_lines(start: bytes) -> bool:
    """Whether the first line is a whole object; a pretty-printed file has only a brace there."""
    first, newline, _ = start.partition(b"\n")
    if not first.startswith(b"{"):
        return True
    if not newline and len(start) < SNIFF_BYTES // 2:  # the file is this one line
        return False
    return first.rstrip().endswith(b"}") or not newline


def _line(delivery: Delivery, number: int, line: Line) -> dict[str, object]:
    if not line.whole:
        detail = f"{line.n_bytes / 1e6:.1f} MB in one record; the limit is {MAX_RECORD_BYTES / 1e6:.1f} MB"
        return failed_row(delivery, number, line.sha256, line.n_bytes, "too_large", detail)
    try:
        text = line.data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        detail = f"no valid UTF-8 at byte {error.start} of the record"
        return failed_row(delivery, number, line.sha256, line.n_bytes, "undecodable", detail)
    try:
        value = json.loads(text, strict=False)
    except (ValueError, RecursionError) as error:
        return failed_row(delivery, number, line.sha256, line.n_bytes, "malformed", f"no JSON: {error}")
    return _value(delivery, number, value, line.sha256, line.n_bytes)


def _value(delivery: Delivery, number: int, value: Any, sha256: str, n_bytes: int) -> dict[str, object]:
    if isinstance(value, str):
        value = {"text": value}
    if not isinstance(value, dict):
        detail = f"the record is a {type(value).__name__}, not an object"
        return failed_row(delivery, number, sha256, n_bytes, "malformed", detail)
    return record_row(delivery, number, value, sha256, n_bytes, "utf-8")


def _hashed(delivery: Delivery, number: int, value: Any) -> dict[str, object]:
    """The row of a value whose own bytes are not at hand: its canonical form is hashed."""
    data = json.dumps(value, ensure_ascii=True, sort_keys=True).encode()
    return _value(delivery, number, value, hashlib.sha256(data).hexdigest(), len(data))


def _array(reader: io.BufferedReader, delivery: Delivery) -> Iterator[dict[str, object]]:
    """The elements of an array, parsed as they come in; after a broken one the rest is one row."""
    decoder = codecs.getincrementaldecoder("utf-8-sig")("replace")
    buffer, number, done, wanted = "", 0, False, CHUNK_BYTES
    opened = False
    while True:
        buffer = buffer.lstrip(" \t\r\n,\ufeff")
        if not opened and buffer.startswith("["):
            buffer, opened = buffer[1:].lstrip(), True
        if buffer.startswith("]") and opened:
            return
        if buffer and opened:
            try:
                value, end = _DECODER.raw_decode(buffer)
                if end < len(buffer) or done:
                    yield _hashed(delivery, number, value)
                    number, buffer, wanted = number + 1, buffer[end:], CHUNK_BYTES
                    continue
            except (ValueError, RecursionError) as error:
                if done or len(buffer) > MAX_RECORD_BYTES:
                    yield _rest(reader, delivery, number, buffer, f"no JSON: {error}")
                    return
        if done:
            if buffer or not opened:
                yield _rest(reader, delivery, number, buffer, "the array does not end")
            return
        data = reader.read(wanted)
        done, wanted = not data, min(2 * wanted, MAX_RECORD_BYTES)  # doubling keeps re-parsing cheap
        buffer += decoder.decode(data, final=done)


def _rest(
    reader: io.BufferedReader, delivery: Delivery, number: int, buffer: str, detail: str
) -> dict[str, object]:
    """The row for everything from a broken element on."""
    data = buffer.encode("utf-8", "replace")
    digest, n_bytes = hashlib.sha256(data), len(data)
    while more := reader.read(CHUNK_BYTES):
        digest.update(more)
        n_bytes += len(more)
    return failed_row(delivery, number, digest.hexdigest(), n_bytes, "malformed", detail)


def _object(reader: io.BufferedReader, delivery: Delivery) -> Iterator[dict[str, object]]:
    """One object: the records under a well-known key, or itself a record."""
    data = reader.read(MAX_JSON_BYTES + 1)
    if len(data) > MAX_JSON_BYTES:
        detail = f"one JSON object of more than {MAX_JSON_BYTES / 1e6:.0f} MB cannot be streamed"
        digest, n_bytes = hashlib.sha256(data), len(data)
        while more := reader.read(CHUNK_BYTES):
            digest.update(more)
            n_bytes += len(more)
        yield failed_row(delivery, 0, digest.hexdigest(), n_bytes, "too_large", detail)
        return
    sha256 = hashlib.sha256(data).hexdigest()
    try:
        value = json.loads(data.decode("utf-8-sig"), strict=False)
    except (ValueError, RecursionError) as error:
        yield failed_row(delivery, 0, sha256, len(data), "malformed", f"no JSON: {error}")
        return
    records = next((value[key] for key in _LISTS if isinstance(value.get(key), list)), None)
    if records is None:
        yield _value(delivery, 0, value, sha256, len(data))
        return
    for number, record in enumerate(records):
        yield _hashed(delivery, number, record)
