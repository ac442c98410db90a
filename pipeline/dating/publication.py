"""When each article was published: what it states and says itself, else what dated articles lend it.

The stage, in three steps. `witnesses` weighs the own evidence of each article of a batch, once, and keeps
what it gives with the names that can help to date others. `lend` asks the witnesses of all batches about
the articles that are still undated. `date_drafts` makes articles and rejected documents of both. Each works
article by article: any part of a batch gives the same rows as the whole.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import polars as pl

from pipeline.dating.borrowing import Lenders, Likeness
from pipeline.dating.naming import names
from pipeline.dating.settling import Settled, Subject, settle
from pipeline.schema.tables import ARTICLES, DATE_WITNESSES, REJECTED_DOCUMENTS

LENDING_COLUMNS = ("article_id", "published_on", "names", "name_counts")  # all that `Lenders` need
_PASSED_ON = tuple(
    name
    for name in ARTICLES.column_names
    if name not in {"article_id", "duplicate_of"} and not name.startswith("published_")
)
NOTHING_LENT = pl.DataFrame(
    schema={
        "document_id": pl.String(),
        "article_id": pl.String(),
        "published_on": pl.Date(),
        "ratio": pl.Float64(),
        "shared": pl.List(pl.String),
    }
)
Row = dict[str, Any]


def witnesses(drafts: pl.DataFrame) -> pl.DataFrame:
    """What the own evidence of each article says of its day, and the names it shares with others.

    Args:
        drafts: rows of ARTICLE_DRAFTS; any part of a batch.

    Returns:
        DATE_WITNESSES, one row per draft that is an article, in the order of the drafts.
    """
    return _weighed(drafts)


def _weighed(drafts: pl.DataFrame) -> pl.DataFrame:
    articles = drafts.filter(pl.col("reject_reason").is_null())
    return DATE_WITNESSES.frame([_witness(draft) for draft in articles.iter_rows(named=True)])


def _witness(draft: Row) -> Row:
    counts = names(f"{draft['title'] or ''}\n{draft['body']}")
    return {
        "article_id": draft["document_id"],
        "batch": draft["batch"],
        **_cells(settle(Subject.of(draft))),
        "names": list(counts),
        "name_counts": list(counts.values()),
    }


def _cells(settled: Settled) -> Row:
    is_dated = settled.published_on is not None
    return {
        "published_on": settled.published_on,
        "published_at": settled.published_at,
        "published_earliest": settled.earliest,
        "published_latest": settled.latest,
        "published_precision": settled.precision if is_dated else None,
        "published_basis": settled.basis if is_dated else None,
        "published_evidence": settled.evidence,
        "undated_detail": None if is_dated else settled.detail,
    }


def undated(own: pl.DataFrame) -> pl.DataFrame:
    """The rows of DATE_WITNESSES that may borrow: no day of their own, but names."""
    return own.filter(pl.col("published_on").is_null() & (pl.col("names").list.len() > 0))


def lend(own: pl.DataFrame, lenders: Lenders) -> pl.DataFrame:
    """What dated articles lend to the undated ones.

    Args:
        own: rows of DATE_WITNESSES, their key named document_id.
        lenders: the witnesses of all batches. Only articles that their own evidence does not date borrow, and
            only from those that it does, so the result does not depend on the order in which batches came.

    Returns:
        document_id of the undated article, article_id and published_on of the witness, ratio and shared as in
        `Likeness`; of each undated article the likest witness first.
    """
    rows = undated(own).select("document_id", "names", "name_counts").iter_rows()
    lent = lenders.likenesses({d: dict(zip(n, counts, strict=True)) for d, n, counts in rows})
    return pl.DataFrame(
        [(document_id, *likeness) for document_id, found in lent.items() for likeness in found],
        schema=NOTHING_LENT.schema,
        orient="row",
    )


def date_drafts(
    drafts: pl.DataFrame, own: pl.DataFrame, lent: pl.DataFrame
) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Make articles and rejected documents of drafts.

    Args:
        drafts: rows of ARTICLE_DRAFTS; any part of a batch.
        own: their rows of DATE_WITNESSES, key named document_id; a draft without one is weighed here.
        lent: what `lend` found for them.

    Returns:
        ARTICLES of those that could be dated, without `duplicate_of`; and REJECTED_DOCUMENTS of those that
        could not, with the years that remain possible, and of the drafts that were no articles.
    """
    kept: list[dict[str, object]] = []
    rejected: list[dict[str, object]] = []
    weighed: dict[str, Row] = {row["document_id"]: row for row in own.iter_rows(named=True)}
    borrowed: dict[str, list[Likeness]] = {}
    for document_id, article_id, day, ratio, shared in lent.iter_rows():
        borrowed.setdefault(document_id, []).append(Likeness(article_id, day, ratio, tuple(shared)))
    for draft in drafts.iter_rows(named=True):
        key = draft["document_id"]
        if draft["reject_reason"] is not None:
            rejected.append(_rejected(draft, draft["reject_reason"], draft["reject_detail"] or "", []))
            continue
        cells = weighed.get(key) or _witness(draft)
        if cells["published_on"] is None and key in borrowed:
            cells = _cells(settle(Subject.of(draft), borrowed[key]))
        if cells["published_on"] is None:
            detail, evidence = cells["undated_detail"], cells["published_evidence"]
            rejected.append(_rejected(draft, "undated", detail, evidence))
        else:
            kept.append(_article(draft, cells))
    return ARTICLES.frame(kept), REJECTED_DOCUMENTS.frame(rejected)


def date_articles(drafts: pl.DataFrame, witnesses: pl.DataFrame) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Date drafts in one step, as where nothing is stored in between.

    Args:
        drafts: rows of ARTICLE_DRAFTS.
        witnesses: DATE_WITNESSES of all batches.
    """
    own = _weighed(drafts).rename({"article_id": "document_id"})
    return date_drafts(drafts, own, lend(own, Lenders(witnesses)))


def _article(draft: Row, cells: Row) -> dict[str, object]:
    published = {name: cell for name, cell in cells.items() if name.startswith("published_")}
    return {
        **{name: draft[name] for name in _PASSED_ON},
        "article_id": draft["document_id"],
        **published,
        "duplicate_of": None,
    }


def _rejected(
    draft: Row, reason: str, detail: str, evidence: Iterable[dict[str, object]]
) -> dict[str, object]:
    return {
        "document_id": draft["document_id"],
        "batch": draft["batch"],
        "source_uri": draft["source_uri"],
        "reason": reason,
        "detail": detail,
        "published_evidence": list(evidence),
    }
