"""The stage: raw documents in, article drafts out, one row for each, in the same order."""

from __future__ import annotations

from typing import Any

import polars as pl

from pipeline.cleaning import captions, evidence, roles, stated_dates
from pipeline.cleaning.assemble import account
from pipeline.cleaning.blocks import lines
from pipeline.cleaning.mapped import Mapped
from pipeline.cleaning.outlets import domain, from_page
from pipeline.cleaning.profile import BatchProfile, batch_profile
from pipeline.cleaning.repair import repair_characters, repair_entities
from pipeline.cleaning.verdict import Rejection, reject
from pipeline.schema.tables import ARTICLE_DRAFTS

__all__ = ["BatchProfile", "batch_profile", "clean"]


def clean(raw_documents: pl.DataFrame, profile: BatchProfile) -> pl.DataFrame:
    """Clean every raw document: an article without a settled date, or the reason why it is none.

    Args:
        raw_documents: rows of RAW_DOCUMENTS; any part of a batch.
        profile: what the whole batch has in common, see `batch_profile`.

    Returns:
        ARTICLE_DRAFTS with one row per raw document in the same order.
    """
    rows = [draft(row, profile) for row in raw_documents.iter_rows(named=True)]
    return ARTICLE_DRAFTS.verify(ARTICLE_DRAFTS.frame(rows))


def draft(row: dict[str, Any], profile: BatchProfile) -> dict[str, object]:
    """The draft of one raw document."""
    base = {name: row[name] for name in ("document_id", "batch", "source_uri", "url", "fetched_at")}
    if row["content"] is None:
        return base | _rejected(Rejection(row["read_failure"], row["read_failure_detail"]))
    cells = _flat(row, profile)
    return base | (_rejected(cells) if isinstance(cells, Rejection) else cells)


def _rejected(rejection: Rejection) -> dict[str, object]:
    return {"reject_reason": rejection.reason, "reject_detail": rejection.detail, "stated_dates": []}


def _flat(row: dict[str, Any], profile: BatchProfile) -> dict[str, object] | Rejection:
    """Clean a page of flat text."""
    source: str = row["content"]
    text = repair_characters(repair_entities(Mapped.of(source)))
    outlet = domain(row["url"]) or domain(row["given_outlet"])
    blocks = lines(text.text)
    seen = evidence.look(blocks, profile.of(outlet))
    run = roles.assign(seen, row["given_title"])
    result = account(source, text, blocks)
    if rejection := reject(text.text, seen, run, result.body):
        return rejection
    bylines = [item.credit for item in seen if item.block.label == "byline" and item.credit is not None]
    pictures = [block.text for block in blocks if block.label == "caption"]
    authors = [name for credit in bylines for name in credit.authors] or list(row["given_authors"])
    agencies = [name for credit in bylines for name in credit.agencies]
    if not agencies:
        agencies = [name for picture in pictures if (name := captions.supplier(picture))]
    titles = [block.text for block in blocks if block.label == "title"]
    return {
        "outlet": outlet or from_page(blocks, agencies),
        "title": titles[0] if titles else row["given_title"],
        "authors": list(dict.fromkeys(authors)),
        "agencies": list(dict.fromkeys(agencies)),
        "body": result.body,
        "paragraphs": result.paragraphs,
        "captions": pictures,
        "removed": result.removed,
        "kept": result.kept,
        "language": "vi",
        "stated_dates": stated_dates.of_record(row) + stated_dates.visible(seen, run),
    }
