"""Compressed bytes as a stream of what they hold, up to the first byte that is damaged.

The readers of the standard library lose what they have in hand when a file ends too early; here everything
that can be read is handed out before the damage is reported, and it is reported again at every further read.
"""

from __future__ import annotations

import bz2
import lzma
import zlib
from collections.abc import Callable
from typing import Any, BinaryIO

import zstandard

# What the libraries raise for damaged bytes; bz2 raises an OSError without a number.
_DAMAGE = (zlib.error, lzma.LZMAError, zstandard.ZstdError, EOFError, OSError)
# A chunk can expand thousands of times, and what it expands to is held; of a damaged one all is lost.
_INPUT_BYTES = 1024

_NEW: dict[str, Callable[[], Any]] = {
    "gzip": lambda: zlib.decompressobj(wbits=31),
    "bzip2": bz2.BZ2Decompressor,
    "xz": lzma.LZMADecompressor,
    "zstd": lambda: zstandard.ZstdDecompressor().decompressobj(),
}


class DamagedError(Exception):
    """The compressed bytes are damaged from some point on; what came before has been read."""


class Decompressed:
    """What the compressed members in a stream hold, one after the other; zeros between them are padding."""

    def __init__(self, inner: BinaryIO, kind: str) -> None:
        """Read from ``inner``; ``kind`` is "gzip", "bzip2", "xz" or "zstd"."""
        self._inner, self._kind = inner, kind
        self._member: Any = None
        self._rest = self._out = b""
        self._damage: str | None = None

    def read(self, size: int) -> bytes:
        """At most ``size`` bytes, none at the end.

        Raises:
            DamagedError: the next byte cannot be read.
        """
        while not self._out:
            if self._damage is not None:
                raise DamagedError(self._damage)
            data = self._rest or self._inner.read(_INPUT_BYTES)
            self._rest = b""
            if self._member is None:
                data = data.lstrip(b"\0")
            if not data and self._at_end():
                return b""
            if data:
                self._feed(data)
        out, self._out = self._out[:size], self._out[size:]
        return out

    def _at_end(self) -> bool:
        """Whether the stream ended where it may; notes the damage where it ended within a member."""
        data = self._inner.read(_INPUT_BYTES) if self._member is None else b""
        if data:  # a whole chunk of padding
            self._rest = data
            return False
        if self._member is None:
            return True
        self._damage = f"damaged {self._kind}: the file ends too early"
        return False

    def _feed(self, data: bytes) -> None:
        if self._member is None:
            self._member = _NEW[self._kind]()
        try:
            self._out = self._member.decompress(data)
        except _DAMAGE as error:
            self._damage = f"damaged {self._kind}: {error}"
            return
        if self._member.eof:
            self._rest, self._member = self._member.unused_data, None
