"""What a delivery says about itself: the parsed ``batch.yaml`` beside its files.

Parsing YAML and finding the file is the caller's; here the parsed mapping becomes a checked value. A key we
do not know raises, because a misspelt key would silently lose what the deliverer meant to say.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

# Fields of a record that a column can be mapped to.
FIELDS = ("content", "title", "summary", "url", "published", "fetched", "authors", "outlet", "id")


@dataclass(frozen=True)
class BatchOptions:
    """Facts that hold for every document of one delivery.

    Attributes:
        columns: our field (one of `FIELDS`) to the delivery's column name.
        outlet: domain of the outlet all documents come from.
        crawled_on: day (or instant) on which the delivery was crawled.
        licence: terms under which it was delivered; kept for the record.
    """

    columns: Mapping[str, str] = field(default_factory=dict)
    outlet: str | None = None
    crawled_on: datetime | None = None
    licence: str | None = None

    @classmethod
    def from_mapping(cls, given: Mapping[str, object] | None) -> BatchOptions:
        """Check the parsed ``batch.yaml``; None or an empty file gives no options.

        Raises:
            ValueError: an unknown key or field, or a value of the wrong kind.
        """
        if given is not None and not isinstance(given, Mapping):
            raise ValueError(f"batch.yaml: must be a mapping of keys to values, not {type(given).__name__}")
        given = dict(given or {})
        columns = given.pop("columns", None)
        columns = {} if columns is None else columns
        if not isinstance(columns, Mapping) or not all(isinstance(v, str) for v in columns.values()):
            raise ValueError("batch.yaml: `columns` must map our field names to column names")
        if unknown := [key for key in columns if key not in FIELDS]:
            raise ValueError(f"batch.yaml: unknown fields {unknown} in `columns`; known are {list(FIELDS)}")
        outlet, licence = given.pop("outlet", None), given.pop("licence", None)
        crawled = _instant(given.pop("crawled_on", None))
        if given:
            raise ValueError(f"batch.yaml: unknown keys {sorted(map(str, given))}")
        for name, value in (("outlet", outlet), ("licence", licence)):
            if value is not None and not isinstance(value, str):
                raise ValueError(f"batch.yaml: `{name}` must be text, not {value!r}")
        return cls(
            dict(columns),
            outlet.strip() if isinstance(outlet, str) else None,
            crawled,
            licence if isinstance(licence, str) else None,
        )


def _instant(value: object) -> datetime | None:
    if value is None or isinstance(value, datetime):
        return value
    if isinstance(value, date):
        return datetime(value.year, value.month, value.day)
    try:
        return datetime.fromisoformat(str(value))
    except ValueError as error:
        raise ValueError(f"batch.yaml: `crawled_on` must be an ISO date, not {value!r}") from error
