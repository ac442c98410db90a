"""Thrift's compact protocol, in which the footer of a Parquet file is written.

Only reading and writing values belongs here; what the fields of a footer mean stands in ``row_groups.py``.
pyarrow reads footers, but cannot change one.

A struct is a dictionary of its fields by number, each with its type; a list has the type of its elements.
Of the protocol's types those stand here that Parquet uses.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import Any

TRUE, FALSE, BYTE, I16, I32, I64, DOUBLE, BINARY, LIST, STRUCT = 1, 2, 3, 4, 5, 6, 7, 8, 9, 12

_INTEGERS = frozenset((I16, I32, I64))
_TRUTHS = frozenset((TRUE, FALSE))
_BYTES = frozenset((TRUE, FALSE, BYTE))
_DOUBLE_BYTES = 8

Struct = dict[int, tuple[int, Any]]  # field number -> its type and value


@dataclass
class List:
    """A list: the type of its elements, and the elements. A struct may stand as its encoded bytes."""

    of: int
    items: list[Any]


class Offset(int):
    """A number that points into the file and changes when what it points at lies elsewhere."""


@dataclass(frozen=True)
class Movable:
    """An encoded struct without its offsets: the bytes between them, and the offsets, each in its place."""

    between: tuple[bytes, ...]  # one more than the offsets
    offsets: tuple[int, ...]

    def moved(self, by: int) -> bytes:
        """The struct with all its offsets moved."""
        out = bytearray(self.between[0])
        for offset, following in zip(self.offsets, self.between[1:], strict=True):
            _write_integer(out, offset + by)
            out += following
        return bytes(out)


def decode(data: bytes) -> Struct:
    """Read the struct that ``data`` begins with.

    Raises:
        ValueError: it holds a type that Parquet does not use.
    """
    return _Reader(data).struct()


def encode(struct: Struct) -> bytes:
    """Write a struct."""
    out = bytearray()
    _write_struct(out, struct)
    return bytes(out)


def encode_movable(struct: Struct) -> Movable:
    """Write a struct whose `Offset` numbers are to be moved later."""
    out = _Out()
    _write_struct(out, struct)
    ends = [0, *out.places, len(out)]
    return Movable(tuple(bytes(out[a:b]) for a, b in pairwise(ends)), tuple(out.offsets))


class _Out(bytearray):
    """What is written, and the offsets that are left out of it, each where it belongs."""

    def __init__(self) -> None:
        super().__init__()
        self.places: list[int] = []
        self.offsets: list[int] = []


class _Reader:
    """Reads on from where it stands."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0

    def struct(self) -> Struct:
        fields: Struct = {}
        number = 0
        while head := self._byte():
            kind, step = head & 0x0F, head >> 4
            number = number + step if step else self._integer()
            fields[number] = (kind, kind == TRUE if kind in _TRUTHS else self._value(kind))
        return fields

    def _value(self, kind: int) -> Any:
        if kind in _INTEGERS:
            return self._integer()
        if kind == BINARY:
            return self._bytes(self._varint())
        if kind == STRUCT:
            return self.struct()
        if kind == LIST:
            head = self._byte()
            size = head >> 4 if head >> 4 != 0x0F else self._varint()
            return List(head & 0x0F, [self._value(head & 0x0F) for _ in range(size)])
        if kind in _BYTES:  # in a list, a truth value is a byte of its own
            return self._byte()
        if kind == DOUBLE:
            return self._bytes(_DOUBLE_BYTES)
        raise ValueError(f"Parquet has no values of Thrift's type {kind}")

    def _byte(self) -> int:
        self._at += 1
        return self._data[self._at - 1]

    def _bytes(self, size: int) -> bytes:
        self._at += size
        return self._data[self._at - size : self._at]

    def _varint(self) -> int:
        at = self._at
        byte = self._data[at]
        value, shift = byte & 0x7F, 7
        while byte >= 0x80:
            at += 1
            byte = self._data[at]
            value |= (byte & 0x7F) << shift
            shift += 7
        self._at = at + 1
        return value

    def _integer(self) -> int:
        value = self._varint()
        return value >> 1 ^ -(value & 1)


def _write_struct(out: bytearray, struct: Struct) -> None:
    before = 0
    for number, (kind, value) in sorted(struct.items()):
        head = (TRUE if value else FALSE) if kind in _TRUTHS else kind
        if 0 < number - before <= 0x0F:
            out.append((number - before) << 4 | head)
        else:
            out.append(head)
            _write_integer(out, number)
        if kind not in (TRUE, FALSE):
            _write_value(out, kind, value)
        before = number
    out.append(0)


def _write_value(out: bytearray, kind: int, value: Any) -> None:
    if isinstance(value, Offset) and isinstance(out, _Out):
        out.places.append(len(out))
        out.offsets.append(int(value))
    elif kind in _INTEGERS:
        _write_integer(out, value)
    elif kind == BINARY:
        _write_varint(out, len(value))
        out += value
    elif kind == STRUCT:
        if isinstance(value, bytes):
            out += value
        else:
            _write_struct(out, value)
    elif kind == LIST:
        if len(value.items) < 0x0F:
            out.append(len(value.items) << 4 | value.of)
        else:
            out.append(0xF0 | value.of)
            _write_varint(out, len(value.items))
        for item in value.items:
            _write_value(out, value.of, item)
    elif kind == DOUBLE:
        out += value
    else:
        out.append(value)


def _write_varint(out: bytearray, value: int) -> None:
    while value >= 0x80:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    out.append(value)


def _write_integer(out: bytearray, value: int) -> None:
    _write_varint(out, value << 1 if value >= 0 else (-value << 1) - 1)
