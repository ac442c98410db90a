"""One record of a file that holds many: a mapping of columns becomes a row, or says why it cannot.

JSON lines, JSON, CSV and Parquet differ in how they give records; from here on they are alike.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pipeline.reading.columns import mapping, stated, valid
from pipeline.reading.limits import MAX_DOCUMENT_BYTES
from pipeline.reading.rows import Delivery, Payload, Stated, row
from pipeline.reading.text import is_html

_MAX_NAMED_COLUMNS = 20


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
    fields = mapping(record.keys(), delivery.options.columns)
    about = stated(record, fields)
    content = record.get(fields["content"]) if "content" in fields else None
    if "content" not in fields:
        names = ", ".join(str(name) for name in list(record)[:_MAX_NAMED_COLUMNS])
        failure, detail = "malformed", f"no column is known to hold the text; the columns are: {names}"
    elif content is None or not str(content).strip():
        failure, detail = "empty", f"the column {fields['content']} is empty"
    elif isinstance(content, bytes):
        failure, detail = "malformed", f"the column {fields['content']} holds bytes, not text"
    elif len(str(content)) > MAX_DOCUMENT_BYTES:
        failure, detail = "too_large", f"{len(str(content)):,} characters in one document"
    else:
        text = valid(_joined(content))
        media_type = "text/html" if is_html(text) else "text/plain"
        return row(delivery, Payload(sha256, n_bytes, media_type, text, encoding, stated=about), str(number))
    return failed_row(delivery, number, sha256, n_bytes, failure, detail, about)


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


def _joined(content: Any) -> str:
    """Paragraphs given as a list become lines."""
    if isinstance(content, (list, tuple)):
        return "\n".join(str(part) for part in content if part is not None)
    return str(content)
