"""Copies of one text across all batches: exact ones, and near ones such as agency stories cut or retitled.

Copies are linked, never dropped. Candidates come from MinHash signatures in bands (Broder 1997; Leskovec,
Rajaraman, Ullman, Mining of Massive Datasets, ch. 3), by rensa with a fixed seed; each is then verified on
its shingles, so that chance decides only which pairs are looked at. Articles are taken in the order of
publication, so what is linked does not depend on the order of the rows. Of an article only a hash is kept, of
each text some 400 bytes, and itself, compressed, only where another text may be its copy.
"""

from __future__ import annotations

import hashlib
import re
import zlib
from array import array
from collections.abc import Callable, Iterable
from functools import lru_cache

import numpy as np
import numpy.typing as npt
import polars as pl
from rensa import RMinHash  # type: ignore[import-untyped]

# Five syllables are about three words: rare enough to be shared only by copies.
_SHINGLE = 5
_PERMUTATIONS = 126
_ROWS_PER_BAND = 3
_BANDS = _PERMUTATIONS // _ROWS_PER_BAND  # 42 bands: 94% of pairs at Jaccard 0.4 become candidates, 4% at 0.1
_SEED = 20151202
# A copy shares this much of the shorter text (agency stories are cut, not rewritten); reports of one event by
# two papers stay below 0.65, measured on stories of 2013 that two to five outlets tell.
_MIN_CONTAINMENT = 0.8
# ... and so many shingles, lest two short notices with one formula count as copies.
_MIN_SHARED = 25
_WORD = re.compile(r"\w+")
# Sets of shingles held at a time, some 80 kB each: copies lie close together in time.
_CACHED = 256

Bands = npt.NDArray[np.uint64]


def link_duplicates(articles: pl.DataFrame) -> pl.DataFrame:
    """Fill ``duplicate_of`` of articles in memory; the arguments and the result are those of `duplicates`.

    Returns:
        The same rows in the same order; a ``duplicate_of`` that is already there is replaced.
    """
    found = duplicates(lambda: [articles]).get_column("duplicate_of")
    return articles.with_columns(found)


def duplicates(read: Callable[[], Iterable[pl.DataFrame]]) -> pl.DataFrame:
    """Find for each article the earliest text it is a copy of.

    Args:
        read: gives all published articles, chunk by chunk and in the same order whenever it is called, with
            at least ``article_id`` (unique), ``body`` and ``published_on``.

    Returns:
        ``article_id`` and ``duplicate_of`` (null for an original), in the order of the articles. The original
        is the one published first, then the one with the smallest id; no original is itself a copy. The links
        depend on the set of articles only.
    """
    ids, texts, bands = _signatures(read())
    in_order = ids.with_row_index("row").sort("published_on", "article_id").get_column("row").to_list()
    first: dict[int, int] = {}  # of each text, in the order of publication
    for row in in_order:
        first.setdefault(texts[row], row)
    groups = _groups(bands, first)
    copies = _copies(groups, _compressed(read(), groups))
    names = ids.get_column("article_id")
    originals: list[str | None] = []
    for row, text in enumerate(texts):
        original = copies.get(first[text], first[text])
        originals.append(None if original == row else names[original])
    return pl.DataFrame({"article_id": names, "duplicate_of": pl.Series(originals, dtype=pl.String)})


def _words(body: str) -> list[str]:
    return _WORD.findall(body.casefold())


def shingles(words: list[str]) -> frozenset[str]:
    """Every run of five syllables; of a shorter text the whole."""
    if len(words) <= _SHINGLE:
        return frozenset((" ".join(words),))
    return frozenset(" ".join(words[i : i + _SHINGLE]) for i in range(len(words) - _SHINGLE + 1))


def _signatures(chunks: Iterable[pl.DataFrame]) -> tuple[pl.DataFrame, array[int], Bands]:
    """The ids and days of all articles, the number of the text of each, and the bands of each text."""
    ids = [pl.DataFrame(schema={"article_id": pl.String, "published_on": pl.Date})]
    texts = array("i")
    numbers: dict[bytes, int] = {}
    bands = [np.empty((0, _BANDS), np.uint64)]
    for chunk in chunks:
        ids.append(chunk.select("article_id", "published_on").rechunk())
        signatures: list[Bands] = []
        for body in chunk.get_column("body"):
            words = _words(body)
            text = hashlib.blake2b(" ".join(words).encode(), digest_size=16).digest()
            if text not in numbers:
                numbers[text] = len(numbers)
                signatures.append(_signature(shingles(words)))
            texts.append(numbers[text])
        bands.append(np.array(signatures, np.uint64).reshape(len(signatures), _BANDS))
    return pl.concat(ids), texts, np.concatenate(bands)


def _signature(texts: frozenset[str]) -> Bands:
    """A number for each band of the signature; two bands alike by chance only cost a look at both texts."""
    sketch = RMinHash(num_perm=_PERMUTATIONS, seed=_SEED)
    sketch.update(list(texts))
    rows = np.array(sketch.digest(), np.uint64).reshape(-1, _ROWS_PER_BAND)
    mixed = rows[:, 0]
    for row in range(1, _ROWS_PER_BAND):
        mixed = mixed * np.uint64(0x9E3779B97F4A7C15) + rows[:, row]  # wraps around, as a hash may
    return mixed


def _groups(bands: Bands, first: dict[int, int]) -> dict[int, list[int]]:
    """Of the texts' first articles, those that share a band with another: the numbers of the bands shared.

    Args:
        bands: one row a text.
        first: the text to its first article, in the order of publication.
    """
    texts, rows = list(first), list(first.values())
    found: dict[int, list[int]] = {row: [] for row in rows}
    n_groups = 0
    for band in range(bands.shape[1]):
        _, inverse, counts = np.unique(bands[texts, band], return_inverse=True, return_counts=True)
        for place in np.flatnonzero(counts[inverse] > 1).tolist():
            found[rows[place]].append(n_groups + int(inverse[place]))
        n_groups += len(counts)
    return {row: shared for row, shared in found.items() if shared}


def _compressed(chunks: Iterable[pl.DataFrame], rows: dict[int, list[int]]) -> dict[int, bytes]:
    """The bodies of the articles that may be a copy or have one."""
    bodies: dict[int, bytes] = {}
    row = 0
    for chunk in chunks if rows else ():
        for body in chunk.get_column("body"):
            if row in rows:
                bodies[row] = zlib.compress(body.encode())
            row += 1
    return bodies


def _copies(groups: dict[int, list[int]], bodies: dict[int, bytes]) -> dict[int, int]:
    """The original of each copy; ``groups`` stand in the order of publication."""

    @lru_cache(maxsize=_CACHED)
    def shingles_of(row: int) -> frozenset[str]:
        return shingles(_words(zlib.decompress(bodies[row]).decode()))

    originals: dict[int, list[int]] = {}
    order = {row: number for number, row in enumerate(groups)}
    copies: dict[int, int] = {}
    for row, shared in groups.items():
        candidates = {other for group in shared for other in originals.get(group, ())}
        copied = [other for other in candidates if _is_copy(shingles_of(row), shingles_of(other))]
        if copied:
            copies[row] = min(copied, key=order.__getitem__)
            continue
        for group in shared:
            originals.setdefault(group, []).append(row)
    return copies


def _is_copy(one: frozenset[str], other: frozenset[str]) -> bool:
    shared = len(one & other)
    return shared >= _MIN_SHARED and shared >= _MIN_CONTAINMENT * min(len(one), len(other))
