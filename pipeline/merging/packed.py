"""The records of all mentions, packed: a hundred bytes each, and every value that several share only once.

Mentions are read in the order of the files and taken in the order of their days, so all must be at hand; as
objects a million of them would be gigabytes.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from pipeline.merging.record import Record

# Fields that are numbers of 32 bits; of all others the number of their value is kept.
_NUMBERS = frozenset({"realis", "earliest", "latest", "likely", "published", "sentence", "lent"})
_FIELDS = tuple(name for name in Record._fields if name not in ("row", "content"))
_IS_NUMBER = tuple(name in _NUMBERS for name in _FIELDS)
_ARTICLE = _FIELDS.index("article")


class Packed:
    """Records in the order in which they were added."""

    def __init__(self) -> None:
        self._cells = array("i")
        self._values: list[Any] = []
        self._codes: dict[Any, int] = {}
        self._contents: dict[bytes, int] = {}
        self._content = array("i")

    def __len__(self) -> int:
        """How many records there are."""
        return len(self._content)

    def add(self, record: Record) -> None:
        """Add a record; its ``row`` and ``content`` are not kept."""
        cells: tuple[Any, ...] = record[1:-1]
        told = zip(cells, _IS_NUMBER, strict=True)
        packed = array("i", (cell if is_number else self._code(cell) for cell, is_number in told))
        self._cells.extend(packed)
        del packed[_ARTICLE]
        self._content.append(self._contents.setdefault(packed.tobytes(), len(self._contents)))

    def _code(self, value: Any) -> int:
        code = self._codes.setdefault(value, len(self._values))
        if code == len(self._values):
            self._values.append(value)
        return code

    def taken(self, order: Iterable[int]) -> Iterator[Record]:
        """Yield records in some order, ``row`` counting them in it; nothing can be added any more."""
        self._codes.clear()
        self._contents.clear()
        told = Counter(self._content)
        values, width = self._values, len(_FIELDS)
        for row, number in enumerate(order):
            stored = zip(self._cells[number * width : (number + 1) * width], _IS_NUMBER, strict=True)
            cells = (cell if is_number else values[cell] for cell, is_number in stored)
            content = self._content[number]
            yield Record._make((row, *cells, content if told[content] > 1 else None))
