"""JSON lines and JSON files: records one at a time, a broken one being one row and not the end."""

from __future__ import annotations

import hashlib
import io
import json
import re
from collections.abc import Iterator
from typing import Any

from pipeline.reading import json_array
from pipeline.reading.columns import mapping
from pipeline.reading.encodings import decode
from pipeline.reading.json_array import DECODER, hashed_row, value_row
from pipeline.reading.limits import CHUNK_BYTES, MAX_JSON_BYTES, MAX_RECORD_BYTES, SNIFF_BYTES
from pipeline.reading.records import failed_row
from pipeline.reading.rows import Delivery
from pipeline.reading.streams import Line, lines

# Keys under which wrappers keep their records, from the exports of common crawlers and search engines.
_LISTS = (
    "data", "articles", "items", "results", "documents", "docs", "rows", "records", "hits", "news",
    "response", "result", "payload",
)  # fmt: skip
_MAX_DEPTH = 3
_NEXT = re.compile(r"[\s,\ufeff]*(?=[^\s,\ufeff])")
_LINE_WITH_BRACE = re.compile(r"\n\{")


def read_json(reader: io.BufferedReader, delivery: Delivery, head: bytes) -> Iterator[dict[str, object]]:
    """The rows of a file of JSON: one object per line, an array, or one object around an array."""
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n")
    if start.startswith(b"["):
        yield from json_array.read_array(reader, delivery)
    elif _is_lines(start):
        number = 0
        for line in lines(reader, MAX_RECORD_BYTES):
            for row in _line(delivery, number, line):
                yield row
                number += 1
    else:
        yield from _object(reader, delivery)


def _is_lines(start: bytes) -> bool:
    """Whether every line is an object: the first ends as one, or the second begins one.

    A pretty-printed file has only a brace in its first line; a line that was cut is followed by whole ones.
    """
    first, newline, rest = start.partition(b"\n")
    if not first.startswith(b"{"):
        return True
    if not newline and len(start) < SNIFF_BYTES // 2:  # the file is this one line
        return False
    return first.rstrip().endswith(b"}") or not newline or (len(first) > 2 and rest.startswith(b"{"))


def _line(delivery: Delivery, number: int, line: Line) -> Iterator[dict[str, object]]:
    """The rows of one line: mostly one, more where several objects stand in it."""
    if not line.whole:
        detail = f"{line.n_bytes / 1e6:.1f} MB in one record; the limit is {MAX_RECORD_BYTES / 1e6:.1f} MB"
        yield failed_row(delivery, number, line.sha256, line.n_bytes, "too_large", detail)
        return
    found = decode(line.data)
    if found.text is None:
        detail = f"no valid UTF-8 in the record: {found.detail}"
        yield failed_row(delivery, number, line.sha256, line.n_bytes, "undecodable", detail)
        return
    try:
        value = json.loads(found.text, strict=False)
    except (ValueError, RecursionError):
        yield from _several(delivery, number, found.text)
        return
    yield value_row(delivery, number, value, line.sha256, line.n_bytes, found.encoding or "utf-8")


def _several(delivery: Delivery, number: int, text: str) -> Iterator[dict[str, object]]:
    """The rows of objects one after the other; behind a broken one, on from the next line with a brace."""
    position = 0
    while match := _NEXT.match(text, position):
        position = match.end()
        try:
            value, end = DECODER.raw_decode(text, position)
        except (ValueError, RecursionError) as error:
            following = _LINE_WITH_BRACE.search(text, position + 1)
            end = following.start() + 1 if following else len(text)
            part = text[position:end].encode("utf-8", "replace")
            sha256 = hashlib.sha256(part).hexdigest()
            yield failed_row(delivery, number, sha256, len(part), "malformed", f"no JSON: {error}")
        else:
            yield hashed_row(delivery, number, value)
        number, position = number + 1, end


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
    found = decode(data)
    if found.text is None:
        yield failed_row(delivery, 0, sha256, len(data), "undecodable", found.detail or "no valid UTF-8")
        return
    try:
        value = json.loads(found.text, strict=False)
    except (ValueError, RecursionError):
        yield from _several(delivery, 0, found.text)
        return
    records = _listed(value, delivery)
    if records is None:
        yield value_row(delivery, 0, value, sha256, len(data), found.encoding or "utf-8")
        return
    for number, record in enumerate(records):
        yield hashed_row(delivery, number, record)


def _listed(value: Any, delivery: Delivery, depth: int = 0) -> list[Any] | None:
    """The records that an object is wrapped around, under well-known keys; None if it is itself a record."""
    if not isinstance(value, dict) or depth > _MAX_DEPTH:
        return None
    is_record = "content" in mapping(value, delivery.options.columns)
    for key in _LISTS:
        inner = value.get(key)
        if isinstance(inner, list) and (not is_record or any(isinstance(entry, dict) for entry in inner)):
            return inner
    if is_record:
        return None
    return next((found for key in _LISTS if (found := _listed(value.get(key), delivery, depth + 1))), None)
