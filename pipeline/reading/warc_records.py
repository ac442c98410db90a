"""WARC and WET files: every answer of a web server, and every text extracted from one.

By warcio, which reads any stream and raises where a file is damaged (fastwarc is faster, but its native code
wants to seek and aborts on damaged records).
"""

from __future__ import annotations

import hashlib
import io
import re
import zlib
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from warcio.archiveiterator import ArchiveIterator  # type: ignore[import-untyped]
from warcio.exceptions import ArchiveLoadFailed  # type: ignore[import-untyped]
from warcio.statusandheaders import StatusAndHeadersParserException  # type: ignore[import-untyped]

from pipeline.reading.columns import valid
from pipeline.reading.decompression import DamagedError, Decompressed
from pipeline.reading.limits import CHUNK_BYTES, MAX_DOCUMENT_BYTES, SNIFF_BYTES
from pipeline.reading.rows import Delivery, Payload, Stated, row
from pipeline.reading.text import document

_TYPES = frozenset(("response", "conversion", "resource"))
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w:.-]{2,30})", re.I)
_TEXT_TYPES = ("text/", "application/xhtml", "application/xml", "application/json")
# What warcio and the decoders under it raise for damaged records.
_DAMAGE = (ArchiveLoadFailed, StatusAndHeadersParserException, ValueError, LookupError, EOFError, zlib.error,
           AttributeError, TypeError)  # fmt: skip
_BEGINS = re.compile(rb"WARC/\d\.\d\s*\Z")
_MAX_LINE = 64 * 1024


def read_warc(reader: io.BufferedReader, delivery: Delivery) -> Iterator[dict[str, object]]:
    """The rows of a WARC or WET file; requests and metadata are no documents.

    A damaged record is one row; reading goes on at the next line that begins a record.
    """
    number = 0
    stream: Any = _Joined(b"", reader)
    while stream is not None:
        records = ArchiveIterator(stream, no_record_parse=False, arc2warc=False)
        try:
            for record in records:
                if record.rec_type in _TYPES:
                    yield _row(record, delivery, number)
                    number += 1
            return
        except _DAMAGE as error:
            sha256 = hashlib.sha256(f"{delivery.source_uri}#{number}".encode()).hexdigest()
            detail = valid(f"damaged WARC after {number} records: {type(error).__name__}: {error}")[:500]
            payload = Payload(sha256, 0, "application/warc", failure="malformed", detail=detail)
            yield row(delivery, payload, f"{number}-damaged")
            number += 1
        stream = _next_record(records.reader)


def _next_record(rest: Any) -> _Joined | None:
    """What is left of the file from the next line that begins a record; None if there is none."""
    while line := rest.readline(_MAX_LINE):
        if _BEGINS.match(line):
            return _Joined(line, rest)
    return None


class _Joined:
    """A line, and the stream it was read from; gives what is there before it reports damage."""

    def __init__(self, line: bytes, rest: Any) -> None:
        self._line, self._rest = line, rest

    def read(self, size: int, /) -> bytes:
        out, self._line = self._line[:size], self._line[size:]
        if out or not isinstance(self._rest, io.BufferedReader):
            return out or bytes(self._rest.read(size))
        return self._rest.read1(size)


def _row(record: Any, delivery: Delivery, number: int) -> dict[str, object]:
    """One record; its id is the WARC-Record-ID, or its number where it has none."""
    headers = record.rec_headers
    identifier = valid(headers.get_header("WARC-Record-ID") or "")
    identifier = identifier.removeprefix("<urn:uuid:").strip("<> ") or str(number)
    url = headers.get_header("WARC-Target-URI")
    stated = Stated(url=valid(url) if url else None, fetched_at=_instant(headers.get_header("WARC-Date")))
    try:
        data, sha256, n_bytes = _body(record)
    except (*_DAMAGE, DamagedError) as error:
        sha256 = hashlib.sha256(f"{delivery.source_uri}#{identifier}".encode()).hexdigest()
        detail = valid(f"the payload cannot be decoded: {type(error).__name__}: {error}")[:500]
        payload = Payload(sha256, 0, "application/warc", failure="malformed", detail=detail, stated=stated)
        return row(delivery, payload, identifier)
    media_type, declared, status = None, None, ""
    if record.http_headers is not None:
        media_type = valid(record.http_headers.get_header("Content-Type") or "").lower()
        declared = found.group(1) if (found := _CHARSET.search(media_type)) else None
        media_type = media_type.split(";")[0].strip() or None
        status = valid(record.http_headers.get_statuscode() or "")
    if status and not status.startswith("2"):
        failure, detail = "not_an_article", f"the server answered {status}"
    elif media_type and not media_type.startswith(_TEXT_TYPES):
        failure, detail = "binary", f"the server calls it {media_type}"
    else:
        payload = document(data, sha256, n_bytes, stated=stated, declared=declared)
        return row(delivery, payload, identifier)
    kind = media_type or "application/octet-stream"
    payload = Payload(sha256, n_bytes, kind, failure=failure, detail=detail, stated=stated)
    return row(delivery, payload, identifier)


def _body(record: Any) -> tuple[bytes, str, int]:
    """The payload with its hash and size; of one that is too large only the head."""
    data, digest, n_bytes = bytearray(), hashlib.sha256(), 0
    stream = record.content_stream()
    coding = record.http_headers.get_header("Content-Encoding") if record.http_headers is not None else None
    if coding and coding.strip().lower() == "zstd":  # which warcio does not know
        stream = Decompressed(stream, "zstd")
    while chunk := stream.read(CHUNK_BYTES):
        digest.update(chunk)
        n_bytes += len(chunk)
        if n_bytes <= MAX_DOCUMENT_BYTES:
            data += chunk
        else:
            del data[SNIFF_BYTES:]
    return bytes(data), digest.hexdigest(), n_bytes


def _instant(text: str | None) -> datetime | None:
    try:
        return datetime.fromisoformat((text or "").replace("Z", "+00:00"))
    except ValueError:
        return None
