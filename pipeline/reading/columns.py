"""Which column of a record is what: the names found in the wild, and what a batch maps itself.

The names are data (``columns.csv``), the likelier first: where a record has two columns for one field, the
first in the list wins. Values are taken as they are; only their kind is settled here (a list of authors, an
instant).
"""

from __future__ import annotations

import csv
import re
import unicodedata
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from pipeline.reading.rows import Stated

_MAX_AUTHORS = 20
# The web begins in 1990; an instant far from then was no fetch (databases write 0001 or 9999 for unknown).
_FIRST_YEAR, _LAST_YEAR = 1990, 2999


@cache
def _known() -> dict[str, tuple[str, ...]]:
    """Field to its column names in order of preference."""
    with files("pipeline.reading").joinpath("columns.csv").open(encoding="utf-8") as lines:
        found: dict[str, list[str]] = {}
        for row in csv.DictReader(lines):
            found.setdefault(row["field"], []).append(row["column"])
    return {field: tuple(names) for field, names in found.items()}


@lru_cache(maxsize=4096)
def plain(name: str) -> str:
    """A column's name without case, marks and signs: ``Ngày đăng`` and ``NgayDang`` give ``ngay_dang``."""
    parted = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name.strip())
    bare = "".join(c for c in unicodedata.normalize("NFD", parted) if not unicodedata.combining(c))
    return re.sub(r"[^a-z0-9]+", "_", bare.lower().replace("đ", "d").replace("\ufeff", "")).strip("_")


def mapping(columns: Iterable[str], given: Mapping[str, str]) -> Mapping[str, str]:
    """Field to the column that holds it, for the fields that have one.

    Args:
        columns: names of the record's columns.
        given: what the batch maps itself; it wins, also over a column of a known name.
    """
    return _mapping(tuple(columns), tuple(given.items()))


@lru_cache(maxsize=1024)  # files have few sets of columns, and many records of each
def _mapping(names: tuple[str, ...], mapped: tuple[tuple[str, str], ...]) -> Mapping[str, str]:
    given = dict(mapped)
    by_plain: dict[str, str] = {}
    for name in names:
        by_plain.setdefault(plain(name), name)
    found: dict[str, str] = {}
    for field, known in _known().items():
        if field in given:
            if given[field] in names:
                found[field] = given[field]
            continue
        column = next((by_plain[name] for name in known if name in by_plain), None)
        if column is not None and column not in given.values():
            found[field] = column
    return found


def contents(columns: Iterable[str], given: Mapping[str, str]) -> tuple[str, ...]:
    """Every column that may hold the text, the likelier first; only its own where the batch maps it."""
    return _contents(tuple(columns), tuple(given.items()))


@lru_cache(maxsize=1024)
def _contents(names: tuple[str, ...], mapped: tuple[tuple[str, str], ...]) -> tuple[str, ...]:
    given = dict(mapped)
    if "content" in given:
        return tuple(name for name in names if name == given["content"])
    order = {name: rank for rank, name in enumerate(_known()["content"])}
    known = [name for name in names if plain(name) in order and name not in given.values()]
    return tuple(sorted(known, key=lambda name: order[plain(name)]))


def stated(record: Mapping[str, Any], fields: Mapping[str, str]) -> Stated:
    """What a record states about its document."""
    url = _text(record, fields, "url")
    outlet = _text(record, fields, "outlet")
    if outlet and "://" in outlet:  # "source" is an address as often as a name
        url, outlet = url or outlet, None if url is None else outlet
    return Stated(
        url=url,
        title=_text(record, fields, "title"),
        summary=_text(record, fields, "summary"),
        authors=_authors(record.get(fields["authors"])) if "authors" in fields else (),
        outlet=outlet,
        published=_text(record, fields, "published"),
        fetched_at=_instant(record.get(fields["fetched"])) if "fetched" in fields else None,
    )


def valid(text: str) -> str:
    """The text without lone surrogates, which JSON can write and UTF-8 cannot."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode("utf-8", "replace")


def _text(record: Mapping[str, Any], fields: Mapping[str, str], field: str) -> str | None:
    value = record.get(fields[field]) if field in fields else None
    if isinstance(value, Mapping):
        value = value.get("name") or value.get("url")
    if isinstance(value, (list, tuple)):
        value = value[0] if value else None
    if isinstance(value, bytes):
        value = value.decode("utf-8", "replace")
    if value is None or isinstance(value, bool):
        return None
    if isinstance(value, float) and (value != value or value.is_integer()):
        value = None if value != value else int(value)
    text = (
        value.isoformat() if isinstance(value, (date, datetime)) else str(value) if value is not None else ""
    )
    return valid(text.strip()) or None


def _authors(value: Any) -> tuple[str, ...]:
    if isinstance(value, Mapping):
        value = value.get("name")
    if isinstance(value, str):
        value = re.split(r"\s*[;|]\s*|\s*,\s*", value)
    if not isinstance(value, (list, tuple)):
        return ()
    names = (entry.get("name") if isinstance(entry, Mapping) else entry for entry in value[:_MAX_AUTHORS])
    return tuple(
        dict.fromkeys(valid(name.strip()) for name in names if isinstance(name, str) and name.strip())
    )


def _instant(value: Any) -> datetime | None:
    """An instant written in ISO 8601 or counted in seconds (or thousandths) since 1970; else None."""
    found: datetime | None = None
    if isinstance(value, datetime):
        found = value
    elif isinstance(value, date):
        found = datetime(value.year, value.month, value.day)
    elif isinstance(value, (int, float)) and not isinstance(value, bool) and 10**8 < value < 10**13:
        found = datetime.fromtimestamp(value / 1000 if value > 10**11 else value, UTC)
    elif isinstance(value, str):
        try:
            found = datetime.fromisoformat(value.strip().replace("Z", "+00:00"))
        except ValueError:
            return None
    return found if found is not None and _FIRST_YEAR <= found.year <= _LAST_YEAR else None
