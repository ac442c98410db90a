"""Streams under the formats: decompression found by the first bytes, and lines of bounded length."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO, Protocol, cast

from pipeline.reading.decompression import DamagedError, Decompressed
from pipeline.reading.limits import CHUNK_BYTES, SNIFF_BYTES

_MAX_LAYERS = 3


class Readable(Protocol):
    """Whatever can be read from."""

    def read(self, size: int, /) -> bytes:
        """At most ``size`` bytes, none at the end."""
        ...


class Raw(io.RawIOBase):
    """Any object with ``read`` as a raw stream; reading is all we ask of a caller's stream.

    Pipes give less than asked; the buffer is filled, so that the first bytes are there to be looked at.
    """

    def __init__(self, inner: Readable) -> None:
        self._inner = inner
        self._damage: DamagedError | None = None

    def readable(self) -> bool:
        """Yes."""
        return True

    def readinto(self, buffer: object) -> int:
        """Fill the buffer as far as the stream goes; damage is raised once all before it has been given."""
        view = memoryview(buffer).cast("B")  # type: ignore[arg-type]
        done = 0
        while done < len(view):
            if self._damage is not None and not done:
                raise self._damage
            try:
                data = self._inner.read(len(view) - done) if self._damage is None else b""
            except DamagedError as damage:  # first what is in hand, then the damage
                self._damage = damage
                continue
            if not data:
                break
            view[done : done + len(data)] = data
            done += len(data)
        return done


def opened(stream: BinaryIO) -> tuple[io.BufferedReader, tuple[str, ...]]:
    """The stream below its compression, as a buffered reader, and the layers found ("gzip", "zstd" ...)."""
    reader: io.BufferedReader = io.BufferedReader(Raw(stream), SNIFF_BYTES)
    layers: list[str] = []
    while len(layers) < _MAX_LAYERS:
        kind = _compression(_peek(reader, 6))
        if kind is None:
            break
        layers.append(kind)
        reader = io.BufferedReader(Raw(Decompressed(cast(BinaryIO, reader), kind)), SNIFF_BYTES)
    return reader, tuple(layers)


def _peek(reader: io.BufferedReader, size: int) -> bytes:
    try:
        return reader.peek(size)[:size]
    except DamagedError:
        return b""


def read_some(reader: io.BufferedReader, size: int) -> bytes:
    """Up to ``size`` bytes, none at the end; before damage is raised, what stands before it has been given.

    The library's own ``read`` would lose what it has in hand.
    """
    parts: list[bytes] = []
    while size > 0:
        try:
            part = reader.read1(size)
        except DamagedError:
            if parts:
                break
            raise
        if not part:
            break
        parts.append(part)
        size -= len(part)
    return b"".join(parts)


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
