"""JSON arrays of any length, an element at a time; a broken element is one row and not the end.

Where an element is broken, its end cannot be known. Reading goes on at the next element that begins as the
ones before it did, with the same key first.
"""

from __future__ import annotations

import codecs
import hashlib
import io
import json
import re
from collections.abc import Iterator
from typing import Any

from pipeline.reading.limits import CHUNK_BYTES, MAX_RECORD_BYTES
from pipeline.reading.records import failed_row, record_row
from pipeline.reading.rows import Delivery
from pipeline.reading.streams import read_some

DECODER = json.JSONDecoder(strict=False)
_SKIPPED = re.compile(r"[\s,\ufeff]*")
_FIRST_KEY = re.compile(r"\{\s*(\"[^\"\\]{1,80}\")\s*:")


def value_row(
    delivery: Delivery, number: int, value: Any, sha256: str, n_bytes: int, encoding: str = "utf-8"
) -> dict[str, object]:
    """The row of one JSON value; a text alone is a record of its own."""
    if isinstance(value, str):
        value = {"text": value}
    if not isinstance(value, dict):
        detail = f"the record is a {type(value).__name__}, not an object"
        return failed_row(delivery, number, sha256, n_bytes, "malformed", detail)
    return record_row(delivery, number, value, sha256, n_bytes, encoding)


def hashed_row(delivery: Delivery, number: int, value: Any) -> dict[str, object]:
    """The row of a value whose own bytes are not at hand: its canonical form is hashed."""
    data = json.dumps(value, ensure_ascii=True, sort_keys=True).encode()
    return value_row(delivery, number, value, hashlib.sha256(data).hexdigest(), len(data))


def read_array(reader: io.BufferedReader, delivery: Delivery) -> Iterator[dict[str, object]]:
    """The rows of the elements of an array, or of several arrays one after the other."""
    decoder = codecs.getincrementaldecoder("utf-8-sig")("replace")
    buffer, position, number, wanted = "", 0, 0, CHUNK_BYTES
    done = opened = False
    following: re.Pattern[str] | None = None  # how the next element begins
    while True:
        position = _skip(buffer, position)
        ahead = buffer[position : position + 1]
        if ahead == ("]" if opened else "["):
            opened, position = not opened, position + 1
            continue
        if ahead and not opened:
            yield _rest(reader, delivery, number, buffer[position:], "no array follows the array")
            return
        if ahead:
            try:
                value, end = DECODER.raw_decode(buffer, position)
            except (ValueError, RecursionError) as error:
                if done or len(buffer) - position > MAX_RECORD_BYTES:
                    found = following.search(buffer, position + 1) if following else None
                    if found is None:
                        yield _rest(reader, delivery, number, buffer[position:], f"no JSON: {error}")
                        return
                    yield _broken(delivery, number, buffer[position : found.start()], f"no JSON: {error}")
                    number, position = number + 1, found.start()
                    continue
            else:
                if end < len(buffer) or done:
                    following = following or _beginning(buffer, position)
                    yield hashed_row(delivery, number, value)
                    number, position, wanted = number + 1, end, CHUNK_BYTES
                    continue
        if done:
            if opened:
                yield _rest(reader, delivery, number, buffer[position:], "the array does not end")
            return
        data = read_some(reader, wanted)
        done, wanted = not data, min(2 * wanted, MAX_RECORD_BYTES)  # doubling keeps re-parsing cheap
        buffer, position = buffer[position:] + decoder.decode(data, final=done), 0


def _skip(buffer: str, position: int) -> int:
    found = _SKIPPED.match(buffer, position)
    return found.end() if found else position


def _beginning(buffer: str, position: int) -> re.Pattern[str] | None:
    """What an element looks like that begins as this one does."""
    found = _FIRST_KEY.match(buffer, position)
    return re.compile(r"\{\s*" + re.escape(found.group(1)) + r"\s*:") if found else None


def _broken(delivery: Delivery, number: int, text: str, detail: str) -> dict[str, object]:
    data = text.encode("utf-8", "replace")
    return failed_row(delivery, number, hashlib.sha256(data).hexdigest(), len(data), "malformed", detail)


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
