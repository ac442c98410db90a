"""One record of a file that holds many: a mapping of columns becomes a row, or says why it cannot.

JSON lines, JSON, CSV and Parquet differ in how they give records; from here on they are alike.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pipeline.reading.columns import contents, mapping, stated, valid
from pipeline.reading.encodings import decode
from pipeline.reading.limits import MAX_DOCUMENT_BYTES
from pipeline.reading.rows import Delivery, Payload, Stated, row
from pipeline.reading.text import is_html

_MAX_NAMED_COLUMNS = 20
_MAX_BLANK = 10_000  # longer cells are not looked through twice
# Keys under which a record keeps its columns in exports of search engines, feeds and content systems.
_INNER = ("_source", "fields", "article", "document", "doc", "item", "data", "attributes", "node")


def record_row(
    delivery: Delivery,
    number: int,
    record: Mapping[str, Any],
    sha256: str,
    n_bytes: int,
    encoding: str | None,
) -> dict[str, object]:
    """The row of one record.

    Args:
        delivery: where the file comes from.
        number: position of the record in the file, from 0.
        record: column to value.
        sha256: hash of the record's bytes.
        n_bytes: their number.
        encoding: encoding the record was read in.
    """
    record = _unwrapped(record, delivery)
    fields = mapping(record, delivery.options.columns)
    about = stated(record, fields)
    if "content" not in fields:
        names = ", ".join(str(name) for name in list(record)[:_MAX_NAMED_COLUMNS])
        detail = f"no column is known to hold the text; the columns are: {names}"
        return failed_row(delivery, number, sha256, n_bytes, "malformed", detail, about)
    column = next(
        (name for name in contents(record, delivery.options.columns) if not _is_blank(record[name])),
        fields["content"],
    )
    content, kind = record[column], encoding
    if isinstance(content, bytes):
        found = decode(content)
        content, kind = found.text, found.encoding
        if found.text is None:
            failure, detail = found.failure or "undecodable", f"the column {column}: {found.detail}"
            return failed_row(delivery, number, sha256, n_bytes, failure, detail, about)
    text = _text(content)
    if _is_blank(content) or (text is not None and not text.strip()):
        failure, detail = "empty", f"the column {column} is empty"
    elif text is None:
        failure, detail = "malformed", f"the column {column} holds {type(content).__name__}, not text"
    elif len(text) > MAX_DOCUMENT_BYTES:
        failure, detail = "too_large", f"{len(text):,} characters in one document"
    else:
        text = valid(text)
        media_type = "text/html" if is_html(text) else "text/plain"
        return row(delivery, Payload(sha256, n_bytes, media_type, text, kind, stated=about), str(number))
    return failed_row(delivery, number, sha256, n_bytes, failure, detail, about)


def _unwrapped(record: Mapping[str, Any], delivery: Delivery) -> Mapping[str, Any]:
    """The record with what it is wrapped around, as search engines export it; itself if it is not wrapped."""
    given = delivery.options.columns
    own = [record[name] for name in contents(record, given)]
    if any(not isinstance(value, Mapping) and not _is_blank(value) for value in own):
        return record
    for key in _INNER:
        inner = record.get(key)
        if isinstance(inner, Mapping) and "content" in mapping(inner, given):
            return {**{name: value for name, value in record.items() if name != key}, **inner}
    return record


def _is_blank(value: Any) -> bool:
    """Whether a cell holds nothing: null, no number, no characters but blanks, no entries."""
    if isinstance(value, (str, bytes)):
        return not value.strip() if len(value) < _MAX_BLANK else False
    return value is None or value != value or (isinstance(value, (list, tuple, Mapping)) and not value)


def _text(content: Any) -> str | None:
    """The text of a cell: itself, or its paragraphs as lines; None if it holds something else."""
    if isinstance(content, str):
        return content
    if isinstance(content, (list, tuple)):
        parts = [_text(part) for part in content if not _is_blank(part)]
        return None if None in parts else "\n".join(part for part in parts if part is not None)
    if isinstance(content, Mapping):
        column = mapping(content, {}).get("content")
        return _text(content[column]) if column is not None else None
    return None


def failed_row(
    delivery: Delivery,
    number: int,
    sha256: str,
    n_bytes: int,
    failure: str,
    detail: str,
    about: Stated | None = None,
) -> dict[str, object]:
    """The row of a record that cannot be read."""
    payload = Payload(
        sha256, n_bytes, "text/plain", failure=failure, detail=valid(detail), stated=about or Stated()
    )
    return row(delivery, payload, str(number))
