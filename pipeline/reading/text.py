"""A file that is one document: plain text or an HTML page."""

from __future__ import annotations

import hashlib
import io
import re
from collections.abc import Iterator

from pipeline.reading.encodings import decode, looks_binary
from pipeline.reading.limits import CHUNK_BYTES, MAX_DOCUMENT_BYTES, SNIFF_BYTES
from pipeline.reading.rows import Delivery, Payload, Stated, row

_HTML = re.compile(r"<(?:!doctype\s+html|html|head|body)\b", re.I)
_TAG = re.compile(r"</(?:p|div|a|span|head|body|script)\s{0,9}>", re.I)
_OPENING_CHARS = 4096
_MIN_TAGS = 3


def is_html(text: str) -> bool:
    """Whether a text is an HTML page or a piece of one: by its opening tag, or by closing tags in it."""
    head = text[:SNIFF_BYTES]
    opening = head[:_OPENING_CHARS].lstrip("\ufeff \t\r\n")
    if opening.startswith("<") and _HTML.search(opening):
        return True
    return len(_TAG.findall(head)) >= _MIN_TAGS


def read_text(stream: io.BufferedReader, delivery: Delivery) -> Iterator[dict[str, object]]:
    """One row for the whole file; a file beyond the size limit is hashed in pieces, never held."""
    data, digest, n_bytes = bytearray(), hashlib.sha256(), 0
    while chunk := stream.read(CHUNK_BYTES):
        digest.update(chunk)
        n_bytes += len(chunk)
        if n_bytes <= MAX_DOCUMENT_BYTES:
            data += chunk
        else:
            del data[SNIFF_BYTES:]
    yield row(delivery, document(bytes(data), digest.hexdigest(), n_bytes))


def document(
    data: bytes, sha256: str, n_bytes: int, *, stated: Stated | None = None, declared: str | None = None
) -> Payload:
    """Decode one document's bytes, or say why not; ``data`` may be only the head of one that is too large."""
    stated = stated or Stated()
    if not data.strip(b"\x00 \t\r\n\xef\xbb\xbf\xff\xfe") and n_bytes == len(data):
        why = "the file has no bytes" if not n_bytes else "the file holds only blanks"
        return Payload(sha256, n_bytes, "text/plain", failure="empty", detail=why, stated=stated)
    if why_binary := looks_binary(data[:SNIFF_BYTES]):
        return Payload(
            sha256, n_bytes, "application/octet-stream", failure="binary", detail=why_binary, stated=stated
        )
    if n_bytes > MAX_DOCUMENT_BYTES:
        detail = f"{n_bytes / 1e6:.1f} MB in one document; the limit is {MAX_DOCUMENT_BYTES / 1e6:.1f} MB"
        return Payload(sha256, n_bytes, "text/plain", failure="too_large", detail=detail, stated=stated)
    probably = is_html(data[:SNIFF_BYTES].decode("latin-1"))
    found = decode(data, html=probably, declared=declared)
    media_type = "text/html" if found.text is not None and is_html(found.text) else "text/plain"
    return Payload(
        sha256, n_bytes, media_type, found.text, found.encoding, found.failure, found.detail, stated
    )
