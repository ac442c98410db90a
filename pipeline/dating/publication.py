"""When each article was published: what it states and says itself, else what dated articles lend it.

The stage, in two functions. `witnesses` keeps, of the articles of one batch that their own evidence dates,
what can help to date others. `date_articles` dates the articles of one batch, by their own evidence first and
with the witnesses of all batches where that does not suffice. Both work article by article: any part of a
batch gives the same rows as the whole.
"""

from __future__ import annotations

from typing import Any

import polars as pl

from pipeline.dating import borrowing
from pipeline.dating.borrowing import Likeness
from pipeline.dating.naming import names
from pipeline.dating.settling import Settled, Subject, settle
from pipeline.schema.tables import ARTICLES, DATE_WITNESSES, REJECTED_DOCUMENTS

_PASSED_ON = tuple(
    name
    for name in ARTICLES.column_names
    if name not in {"article_id", "duplicate_of"} and not name.startswith("published_")
)


def witnesses(drafts: pl.DataFrame) -> pl.DataFrame:
    """The articles that their own evidence dates, as witnesses for others.

    Args:
        drafts: rows of ARTICLE_DRAFTS; any part of a batch.

    Returns:
        DATE_WITNESSES, one row per such article, in the order of the drafts.
    """
    rows: list[dict[str, object]] = []
    for draft in _articles(drafts):
        settled = settle(Subject.of(draft))
        if settled.published_on is None:
            continue
        counts = names(_text(draft))
        rows.append(
            {
                "article_id": draft["document_id"],
                "batch": draft["batch"],
                "published_on": settled.published_on,
                "names": list(counts),
                "name_counts": list(counts.values()),
            }
        )
    return DATE_WITNESSES.frame(rows)


def date_articles(drafts: pl.DataFrame, witnesses: pl.DataFrame) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Date the articles of a batch.

    Args:
        drafts: rows of ARTICLE_DRAFTS; any part of a batch.
        witnesses: DATE_WITNESSES of all batches. Only articles that their own evidence does not date borrow,
            and only from these, so the result does not depend on the order in which batches came.

    Returns:
        ARTICLES of those that could be dated, without `duplicate_of`; and REJECTED_DOCUMENTS of those that
        could not, with the years that remain possible, and of the drafts that were no articles.
    """
    kept: list[dict[str, object]] = []
    rejected: list[dict[str, object]] = []
    settled: list[tuple[dict[str, Any], Subject, Settled]] = []
    for draft in drafts.iter_rows(named=True):
        if draft["reject_reason"] is not None:
            rejected.append(_rejected(draft, draft["reject_reason"], draft["reject_detail"] or "", []))
        else:
            subject = Subject.of(draft)
            settled.append((draft, subject, settle(subject)))
    undated = {d["document_id"]: names(_text(d)) for d, _, s in settled if s.published_on is None}
    lent = borrowing.likenesses(undated, witnesses)
    for draft, subject, own in settled:
        borrowed: list[Likeness] = lent.get(draft["document_id"], [])
        result = settle(subject, borrowed) if borrowed else own
        if result.published_on is None:
            rejected.append(_rejected(draft, "undated", result.detail, result.evidence))
        else:
            kept.append(_article(draft, result))
    return ARTICLES.frame(kept), REJECTED_DOCUMENTS.frame(rejected)


def _articles(drafts: pl.DataFrame) -> list[dict[str, Any]]:
    return drafts.filter(pl.col("reject_reason").is_null()).to_dicts()


def _text(draft: dict[str, Any]) -> str:
    return f"{draft['title'] or ''}\n{draft['body']}"


def _article(draft: dict[str, Any], settled: Settled) -> dict[str, object]:
    return {name: draft[name] for name in _PASSED_ON} | {
        "article_id": draft["document_id"],
        "published_on": settled.published_on,
        "published_at": settled.published_at,
        "published_earliest": settled.earliest,
        "published_latest": settled.latest,
        "published_precision": settled.precision,
        "published_basis": settled.basis,
        "published_evidence": settled.evidence,
        "duplicate_of": None,
    }


def _rejected(
    draft: dict[str, Any], reason: str, detail: str, evidence: list[dict[str, object]]
) -> dict[str, object]:
    return {
        "document_id": draft["document_id"],
        "batch": draft["batch"],
        "source_uri": draft["source_uri"],
        "reason": reason,
        "detail": detail,
        "published_evidence": evidence,
    }
