"""What a delivery's pages have in common: lines that many pages of one outlet repeat are furniture.

Computed once over the whole batch, so that cleaning a page does not depend on which other pages happen to
be in the same chunk of work.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

import polars as pl

from pipeline.cleaning import shapes
from pipeline.cleaning.outlets import domain

# A line on so many pages, and on such a share of the outlet's pages, is not part of any article. Fewer pages
# prove nothing: three reports of one match share sentences.
_MIN_PAGES = 5
_MIN_SHARE = 0.2
_MAX_WORDS = 60


@dataclass(frozen=True)
class BatchProfile:
    """Keys of lines that are furniture, by outlet (the empty name for pages of unknown outlet)."""

    frequent: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def of(self, outlet: str | None) -> frozenset[str]:
        """The furniture of one outlet."""
        return self.frequent.get(outlet or "", frozenset())


def batch_profile(raw_documents: pl.DataFrame) -> BatchProfile:
    """Count in how many documents of an outlet each line stands.

    Copies of one article share all their lines; they are known by their longest line and count as one page,
    lest a story that five papers print be taken for furniture.

    Args:
        raw_documents: the table RAW_DOCUMENTS of one batch.
    """
    pages: Counter[str] = Counter()
    lines: dict[str, Counter[str]] = {}
    met: set[tuple[str, str]] = set()
    for url, given, content in raw_documents.select("url", "given_outlet", "content").iter_rows():
        if content is None:
            continue
        outlet = domain(url) or domain(given) or ""
        page = content.split("\n")
        longest = outlet, max(page, key=len)
        if longest in met:
            continue
        met.add(longest)
        pages[outlet] += 1
        counter = lines.setdefault(outlet, Counter())
        counter.update({shapes.key(line) for line in page if line.count(" ") < _MAX_WORDS})
    return BatchProfile(
        {
            outlet: frozenset(
                line
                for line, n in counter.items()
                if line and n >= _MIN_PAGES and n >= _MIN_SHARE * pages[outlet]
            )
            for outlet, counter in lines.items()
        }
    )
