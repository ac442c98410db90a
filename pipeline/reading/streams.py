"""Streams under the formats: decompression found by the first bytes, and lines of bounded length."""

from __future__ import annotations

import bz2
import gzip
import hashlib
import io
import lzma
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO, cast

import zstandard

from pipeline.reading.limits import CHUNK_BYTES, SNIFF_BYTES

# What the libraries raise for compressed bytes that are damaged or end too early.
_DAMAGE = (EOFError, zlib.error, lzma.LZMAError, gzip.BadGzipFile, zstandard.ZstdError)
_MAX_LAYERS = 3


class DamagedError(Exception):
    """The compressed bytes are damaged from some point on; what came before has been read."""


class _Checked(io.RawIOBase):
    """A decompressing stream whose errors are all of one kind."""

    def __init__(self, inner: BinaryIO, kind: str) -> None:
        self._inner, self._kind = inner, kind

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: object) -> int:
        view = memoryview(buffer).cast("B")  # type: ignore[arg-type]
        try:
            data = self._inner.read(len(view))
        except _DAMAGE as error:
            raise DamagedError(f"damaged {self._kind}: {error}") from error
        except OSError as error:  # bz2 says "Invalid data stream" this way; a disk's error has a number
            if error.errno is not None:
                raise
            raise DamagedError(f"damaged {self._kind}: {error}") from error
        view[: len(data)] = data
        return len(data)


def opened(stream: BinaryIO) -> tuple[io.BufferedReader, tuple[str, ...]]:
    """The stream below its compression, as a buffered reader, and the layers found ("gzip", "zstd" ...)."""
    reader: io.BufferedReader = io.BufferedReader(_Raw(stream), SNIFF_BYTES)
    layers: list[str] = []
    while len(layers) < _MAX_LAYERS:
        kind = _compression(_peek(reader, 6))
        if kind is None:
            break
        layers.append(kind)
        checked = _Checked(_inflate(cast(BinaryIO, reader), kind), kind)
        reader = io.BufferedReader(checked, SNIFF_BYTES)
    return reader, tuple(layers)


class _Raw(io.RawIOBase):
    """Any object with ``read`` as a raw stream; reading is all we ask of a caller's stream.

    Pipes give less than asked; the buffer is filled, so that the first bytes are there to be looked at.
    """

    def __init__(self, inner: BinaryIO) -> None:
        self._inner = inner

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: object) -> int:
        view = memoryview(buffer).cast("B")  # type: ignore[arg-type]
        done = 0
        while done < len(view) and (data := self._inner.read(len(view) - done)):
            view[done : done + len(data)] = data
            done += len(data)
        return done


def _peek(reader: io.BufferedReader, size: int) -> bytes:
    try:
        return reader.peek(size)[:size]
    except DamagedError:
        return b""


def head(reader: io.BufferedReader) -> bytes:
    """The first bytes without consuming them; fewer than `SNIFF_BYTES` if the file or the pipe is short."""
    return _peek(reader, SNIFF_BYTES)


def _compression(first: bytes) -> str | None:
    if first.startswith(b"\x1f\x8b"):
        return "gzip"
    if first.startswith(b"BZh") and first[3:4].isdigit():
        return "bzip2"
    if first.startswith(b"\xfd7zXZ\x00"):
        return "xz"
    if first.startswith(b"\x28\xb5\x2f\xfd"):
        return "zstd"
    return None


def _inflate(reader: BinaryIO, kind: str) -> BinaryIO:
    if kind == "gzip":
        return cast(BinaryIO, gzip.GzipFile(fileobj=reader, mode="rb"))
    if kind == "bzip2":
        return cast(BinaryIO, bz2.BZ2File(reader))
    if kind == "xz":
        return cast(BinaryIO, lzma.LZMAFile(reader))
    return cast(BinaryIO, _Zstd(reader))


class _Zstd:
    """Zstandard frames one after the other; the library's own reader takes a cut file for a whole one."""

    _INPUT_BYTES = 4096  # a frame can expand thousands of times, and what it expands to is held

    def __init__(self, inner: BinaryIO) -> None:
        self._inner, self._rest, self._out = inner, b"", b""
        self._frame: zstandard.ZstdDecompressionObj | None = None

    def read(self, size: int) -> bytes:
        while not self._out:
            data = self._rest or self._inner.read(self._INPUT_BYTES)
            self._rest = b""
            if not data:
                if self._frame is not None:
                    raise EOFError("the file ends within a frame")
                return b""
            if self._frame is None:
                self._frame = zstandard.ZstdDecompressor().decompressobj()
            self._out = self._frame.decompress(data)
            if self._frame.eof:
                self._rest, self._frame = self._frame.unused_data, None
        out, self._out = self._out[:size], self._out[size:]
        return out


@dataclass(frozen=True, slots=True)
class Line:
    """One line without its line break; for a line beyond the limit only its head, with size and hash."""

    data: bytes
    n_bytes: int
    sha256: str
    whole: bool


def lines(reader: io.BufferedReader, limit: int) -> Iterator[Line]:
    """Every line that is not blank; none longer than ``limit`` is ever held."""
    while data := reader.readline(limit):
        if data.endswith(b"\n") or len(data) < limit:
            stripped = data.strip(b" \t\r\n\x00")
            if stripped:
                yield Line(stripped, len(stripped), hashlib.sha256(stripped).hexdigest(), True)
            continue
        digest, n_bytes = hashlib.sha256(data), len(data)
        first = data[:SNIFF_BYTES]
        while more := reader.readline(CHUNK_BYTES):
            digest.update(more)
            n_bytes += len(more)
            if more.endswith(b"\n"):
                break
        yield Line(first, n_bytes, digest.hexdigest(), False)
