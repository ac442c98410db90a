"""The row of one raw document, made in one place so that every format fills the same columns alike."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import UTC, datetime

from pipeline.reading.options import BatchOptions


@dataclass(frozen=True)
class Delivery:
    """Where a document comes from: its file, its batch, and what the batch says about all its documents."""

    source_uri: str
    batch: str
    options: BatchOptions


@dataclass(frozen=True)
class Stated:
    """What the record around a text states about it; everything may be unknown."""

    url: str | None = None
    title: str | None = None
    summary: str | None = None
    authors: tuple[str, ...] = ()
    outlet: str | None = None
    published: str | None = None
    fetched_at: datetime | None = None


@dataclass(frozen=True)
class Payload:
    """The document itself: its text, or the failure to read it, and facts about its bytes."""

    sha256: str
    n_bytes: int
    media_type: str
    text: str | None = None
    encoding: str | None = None
    failure: str | None = None
    detail: str | None = None
    stated: Stated = field(default_factory=Stated)


def document_id(source_uri: str, sha256: str) -> str:
    """Twenty hex digits: the same delivery gives the same id, two deliveries of one text differ."""
    return hashlib.sha256(f"{source_uri}\0{sha256}".encode("utf-8", "surrogatepass")).hexdigest()[:20]


def row(delivery: Delivery, payload: Payload, record: str | None = None) -> dict[str, object]:
    """The row of RAW_DOCUMENTS; ``record`` is the row number or record id within the file, if it has many."""
    uri = delivery.source_uri if record is None else f"{delivery.source_uri}#{record}"
    stated, options = payload.stated, delivery.options
    return {
        "document_id": document_id(uri, payload.sha256),
        "batch": delivery.batch,
        "source_uri": uri,
        "media_type": payload.media_type,
        "url": stated.url,
        "fetched_at": _utc(stated.fetched_at or options.crawled_on),
        "sha256": payload.sha256,
        "n_bytes": payload.n_bytes,
        "encoding": payload.encoding,
        "content": payload.text,
        "read_failure": payload.failure,
        "read_failure_detail": payload.detail,
        "given_title": stated.title,
        "given_summary": stated.summary,
        "given_authors": list(stated.authors),
        "given_outlet": stated.outlet or options.outlet,
        "given_published": stated.published,
    }


def _utc(instant: datetime | None) -> datetime | None:
    """An instant without a zone counts as UTC, as WARC and most crawlers write it."""
    if instant is None:
        return None
    return instant.replace(tzinfo=UTC) if instant.tzinfo is None else instant.astimezone(UTC)
