"""The development articles whose day is known, as drafts: for the benchmarks of dating.

Two corpora: `dantri` (2019-2021, the day stands in the URL) and `clusters` (2012-2013). Their text goes
through the cleaner as any flat page does, alone or with the URL and the delivered date.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import os
import re
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import polars as pl

from pipeline.cleaning.stage import batch_profile, clean
from pipeline.schema.tables import RAW_DOCUMENTS

SHARED = Path(os.environ.get("SUKIEN_SHARED", Path(__file__).resolve().parents[2] / "shared"))
# The CMS of Dân trí stamps its addresses with the instant of creation; older ones name the day in the slug.
_STAMP = re.compile(r"-(20\d\d)(\d\d)(\d\d)\d{6,}\.htm|/(\d{1,2})-(\d{1,2})-(20\d\d)\.htm")


def _row(corpus: str, name: str, text: str, url: str | None, published: str | None) -> dict[str, Any]:
    data = text.encode()
    return {
        "document_id": f"{corpus}:{name}", "batch": corpus, "source_uri": name, "media_type": "text/plain",
        "url": url, "sha256": hashlib.sha256(data).hexdigest(), "n_bytes": len(data), "encoding": "utf-8",
        "content": text, "given_authors": [], "given_published": published,
    }  # fmt: skip


def dantri(with_url: bool) -> Iterator[tuple[dict[str, Any], date]]:
    """Raw rows of Dân trí with the day their URL states; with URL and crawl date, or the text alone."""
    with gzip.open(SHARED / "data" / "dantri_2019_2021.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            item = json.loads(line)
            stamp = _STAMP.search(item["url"])
            if stamp is None:
                continue
            y, m, d, day, month, year = stamp.groups()
            truth = date(int(y), int(m), int(d)) if y else date(int(year), int(month), int(day))
            url, published = (item["url"], item["date"]) if with_url else (None, None)
            yield _row("dantri", item["id"], item["text"], url, published), truth


def clusters() -> Iterator[tuple[dict[str, Any], date, int]]:
    """Raw rows of the story clusters with their day and the number of their story."""
    with (SHARED / "data" / "story_clusters.jsonl").open(encoding="utf-8") as lines:
        for line in lines:
            item = json.loads(line)
            text = "\n".join(part for part in (item["title"], item["summary"], item["body"]) if part)
            day = date.fromisoformat(item["published"][:10])
            yield _row("clusters", item["doc"], text, None, None), day, item["cluster"]


def spread(function: Any, frame: pl.DataFrame, size: int = 100) -> list[Any]:
    """Apply a function to chunks of a frame in all processors."""
    chunks = [frame[i : i + size] for i in range(0, frame.height, size)]
    with ProcessPoolExecutor(mp_context=get_context("spawn")) as pool:
        return list(pool.map(function, chunks))


def drafts(rows: list[dict[str, Any]]) -> pl.DataFrame:
    """Clean raw rows of one batch."""
    raw = RAW_DOCUMENTS.frame(rows)
    return pl.concat(spread(partial(clean, profile=batch_profile(raw)), raw))
