"""The stage: raw documents in, article drafts out, one row for each, in the same order."""

from __future__ import annotations

from typing import Any

import polars as pl

from pipeline.cleaning import (
    evidence,
    html_article,
    html_page,
    layout,
    metadata,
    one_line,
    one_line_title,
    repeats,
    roles,
    tails,
)
from pipeline.cleaning.blocks import lines
from pipeline.cleaning.compose import Reading, compose
from pipeline.cleaning.mapped import Mapped
from pipeline.cleaning.outlets import domain
from pipeline.cleaning.profile import BatchProfile, batch_profile
from pipeline.cleaning.repair import repaired
from pipeline.cleaning.verdict import Rejection
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
    read = _html if row["media_type"] == "text/html" else _flat
    cells = compose(read(row, profile))
    return base | (_rejected(cells) if isinstance(cells, Rejection) else cells)


def _rejected(rejection: Rejection) -> dict[str, object]:
    return {"reject_reason": rejection.reason, "reject_detail": rejection.detail, "stated_dates": []}


def _flat(row: dict[str, Any], profile: BatchProfile) -> Reading:
    """Give the blocks of a flat text their roles."""
    text, how = repaired(Mapped.of(row["content"]))
    lined = layout.unwrapped(layout.without_markdown(text))
    text = one_line.broken_up(lined)
    outlet = domain(row["url"]) or domain(row["given_outlet"])
    seen = evidence.look(lines(text.text), profile.of(outlet))
    run = roles.assign(seen, row["given_title"])
    if text is not lined and not row["given_title"]:
        seen, run = one_line_title.refine(seen, run)
    return Reading(row, text, *repeats.refine(*tails.refine(text.text, seen, run)), how.repairs)


def _html(row: dict[str, Any], profile: BatchProfile) -> Reading:
    """Give the blocks of an HTML page their roles."""
    page = html_page.read(row["content"])
    stated = metadata.read(row["content"], page.scan)
    outlet = domain(row["url"]) or domain(stated.address) or domain(row["given_outlet"])
    seen = evidence.look(page.blocks, profile.of(outlet))
    titles = [title for title in (row["given_title"], *stated.titles) if title]
    run = html_article.assign(seen, page.scan.nodes, titles)
    refined = repeats.refine(*tails.refine(page.text.text, seen, run))
    return Reading(row, page.text, *refined, page.broken.repairs, stated)
