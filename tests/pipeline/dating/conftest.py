import io
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import polars as pl
import pytest

from pipeline.cleaning.stage import batch_profile, clean
from pipeline.reading.stage import BatchOptions, read_file
from pipeline.schema.tables import ARTICLE_DRAFTS, RAW_DOCUMENTS

SEEDS = Path(__file__).resolve().parents[3] / "seeds"


@pytest.fixture(scope="session")
def seeds() -> pl.DataFrame:
    """The drafts of both seeds, the page with the related headlines first."""
    rows = [
        row
        for path in sorted(SEEDS.glob("*.txt"))
        for row in read_file(io.BytesIO(path.read_bytes()), path.name, "loose", BatchOptions())
    ]
    raw = RAW_DOCUMENTS.frame(rows)
    return clean(raw, batch_profile(raw))


@pytest.fixture(scope="session")
def draft() -> Callable[..., pl.DataFrame]:
    """Make the draft of an article by hand."""

    def make(
        body: str,
        *,
        document_id: str = "a",
        batch: str = "b",
        title: str | None = None,
        stated: tuple[tuple[str, str, str | None], ...] = (),
        fetched_at: datetime | None = None,
        reject_reason: str | None = None,
    ) -> pl.DataFrame:
        paragraphs, start = [], 0
        for text in body.split("\n"):
            paragraphs.append({"start": start, "end": start + len(text), "kind": "paragraph"})
            start += len(text) + 1
        row = {
            "document_id": document_id,
            "batch": batch,
            "source_uri": f"{document_id}.txt",
            "reject_reason": reject_reason,
            "reject_detail": "why" if reject_reason else None,
            "authors": [],
            "agencies": [],
            "title": title,
            "body": body,
            "paragraphs": paragraphs,
            "captions": [],
            "removed": [],
            "kept": [],
            "language": "vi",
            "stated_dates": [{"basis": b, "text": t, "value": v} for b, t, v in stated],
            "fetched_at": fetched_at,
        }
        return ARTICLE_DRAFTS.frame([row])

    return make
