"""Files of records in UTF-16 or UTF-32, or with the line ends of old Macintoshes, as readers expect them.

Spreadsheets export "Unicode text" in UTF-16. A document of its own is decoded as it is (``encodings.py``);
the readers of records want bytes of UTF-8 with line feeds, and get them from here, a piece at a time.
"""

from __future__ import annotations

import codecs
import io
from typing import BinaryIO

from pipeline.reading.decompression import DamagedError
from pipeline.reading.encodings import unicode_by_bytes
from pipeline.reading.limits import SNIFF_BYTES
from pipeline.reading.streams import Raw


def recoded(reader: io.BufferedReader, head: bytes) -> tuple[io.BufferedReader, str | None]:
    """The reader in UTF-8 with line feeds, and the encoding of the file if it is another one."""
    encoding = unicode_by_bytes(head)
    if encoding is None or encoding == "utf-8-sig":
        if b"\r" not in head or b"\n" in head:
            return reader, None
        return io.BufferedReader(Raw(_LineFeeds(reader)), SNIFF_BYTES), None
    return io.BufferedReader(Raw(_Utf8(reader, encoding)), SNIFF_BYTES), encoding


class _LineFeeds:
    """The same bytes with a line feed for every carriage return."""

    def __init__(self, inner: BinaryIO | io.BufferedReader) -> None:
        self._inner = inner

    def read(self, size: int, /) -> bytes:
        return self._inner.read(size).replace(b"\r", b"\n")


class _Utf8:
    """The same characters in UTF-8."""

    def __init__(self, inner: BinaryIO | io.BufferedReader, encoding: str) -> None:
        self._inner, self._encoding = inner, encoding
        self._decoder = codecs.getincrementaldecoder(encoding)()
        self._rest = b""

    def read(self, size: int, /) -> bytes:
        while not self._rest:
            data = self._inner.read(size)
            try:
                text = self._decoder.decode(data, final=not data)
            except UnicodeDecodeError as error:
                raise DamagedError(f"broken {self._encoding}: {error.reason}") from error
            self._rest = text.lstrip("\ufeff").encode("utf-8", "replace")
            if not data:
                break
        out, self._rest = self._rest[:size], self._rest[size:]
        return out
