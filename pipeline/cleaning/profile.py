"""What a delivery's pages have in common: lines that many pages of one outlet repeat are furniture.

Computed once over the whole batch, so that cleaning a page does not depend on which other pages happen to
be in the same chunk of work.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from hashlib import blake2b

import polars as pl

from pipeline.cleaning import shapes
from pipeline.cleaning.outlets import domain

# A line on so many pages, and on such a share of the outlet's pages, is not part of any article. Fewer pages
# prove nothing: three reports of one match share sentences.
_MIN_PAGES = 5
_MIN_SHARE = 0.2
_MAX_WORDS = 60
# So many lines are counted for an outlet before those that are surely too rare are forgotten; a line that is
# on a fifth of all pages is on far more than a fiftieth of those so far, unless the site was rebuilt.
_MAX_LINES = 200_000
_RARE_SHARE = 0.02


@dataclass(frozen=True)
class BatchProfile:
    """Keys of lines that are furniture, by outlet (the empty name for pages of unknown outlet)."""

    frequent: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def of(self, outlet: str | None) -> frozenset[str]:
        """The furniture of one outlet."""
        return self.frequent.get(outlet or "", frozenset())


def batch_profile(raw_documents: pl.DataFrame | Iterable[pl.DataFrame]) -> BatchProfile:
    """Count in how many documents of an outlet each line stands.

    Copies of one article share all their lines; they are known by their longest line and count as one page,
    lest a story that five papers print be taken for furniture. Pages of HTML do not count: their markup tells
    furniture better.

    Args:
        raw_documents: the table RAW_DOCUMENTS of one batch, whole or in chunks in its order; only the columns
            ``url``, ``given_outlet`` and ``content`` are needed. Memory stays small when it comes in chunks.
    """
    outlets: dict[str, _Lines] = {}
    for frame in [raw_documents] if isinstance(raw_documents, pl.DataFrame) else raw_documents:
        for url, given, content in frame.select("url", "given_outlet", "content").iter_rows():
            if content is not None and content.lstrip()[:1] != "<":
                outlets.setdefault(domain(url) or domain(given) or "", _Lines()).add(content)
    return BatchProfile({outlet: lines.frequent() for outlet, lines in outlets.items()})


class _Lines:
    """The lines of one outlet's pages, each with the number of pages it stands on."""

    def __init__(self) -> None:
        self._n_pages = 0
        self._counts: Counter[str] = Counter()
        self._longest: set[bytes] = set()

    def add(self, content: str) -> None:
        """Count one page, unless it is a copy of one that has been counted."""
        page = content.split("\n")
        longest = blake2b(max(page, key=len).encode(), digest_size=8).digest()
        if longest in self._longest:
            return
        self._longest.add(longest)
        self._n_pages += 1
        self._counts.update({shapes.key(line) for line in page if line.count(" ") < _MAX_WORDS})
        if len(self._counts) > _MAX_LINES:
            least = max(2, _RARE_SHARE * self._n_pages)
            self._counts = Counter({line: n for line, n in self._counts.items() if n >= least})

    def frequent(self) -> frozenset[str]:
        """The lines that are furniture."""
        least = max(_MIN_PAGES, _MIN_SHARE * self._n_pages)
        return frozenset(line for line, n in self._counts.items() if line and n >= least)
