"""The engine: words and parts of speech of many texts at once, equal to `underthesea.pos_tag`.

underthesea spends nine tenths of its time building and rebuilding strings for its features. Here
the models are arrays (`tables`), every run of characters is looked at once (`runs`) and labels are
decoded in compiled loops (`kernels`), so no Python object is made per word.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from threading import Lock
from typing import Any, Final, NamedTuple

import numpy as np
import numpy.typing as npt

from pipeline.language import native, tables, upstream
from pipeline.language.layout import MARGIN, VIEW
from pipeline.language.positions import compose, is_composed, span
from pipeline.language.runs import Runs

# Texts are worked on together up to about this many characters: enough to forget the cost of a
# call, little enough for the arrays (some 60 bytes a character) to stay small.
_BATCH: Final = 200_000

Ints = npt.NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a list of texts, flat.

    Text `t` owns the words ``offsets[t] : offsets[t + 1]``. `starts` and `ends` are half-open
    ranges of code points of their own text as it was given; `tags` are indices into `names`, the
    parts of speech (the tag set of VLSP: N, Np, V, A, M, CH, ...).
    """

    offsets: npt.NDArray[np.int64]
    starts: npt.NDArray[np.int32]
    ends: npt.NDArray[np.int32]
    tags: npt.NDArray[np.uint8]
    names: tuple[str, ...]


class _Decoded(NamedTuple):
    """A batch decoded; all places are in `joined`, the composed texts with a line break between."""

    joined: str
    text_starts: npt.NDArray[np.int64]
    origins: dict[int, list[int]]  # of the texts that were not composed, see `compose`
    starts: Ints  # by syllable
    ends: Ints
    first: Ints  # by word: its first syllable; one more at the end
    tags: npt.NDArray[np.uint8]  # by word
    counts: Ints  # by text: its words


class Engine:
    """underthesea's models, ready to work. Threads that share one wait for each other.

    `kernels` are the compiled kernels, `names` the parts of speech.
    """

    def __init__(self) -> None:
        self._upstream = upstream.load()
        numbers, self._tables = tables.build(self._upstream)
        self.kernels = native.load()
        self._runs = Runs(self._upstream, self.kernels, numbers)
        self.names = self._upstream.tags.labels
        self._lock = Lock()  # the store of runs grows while texts are decoded

    def tag(self, texts: Sequence[str]) -> Words:
        """Segment and tag each text as `underthesea.pos_tag` does.

        Raises:
            UnicodeEncodeError: a text holds half of a surrogate pair, as in underthesea.
        """
        parts = [self._tag(batch) for batch in _batches(texts)]
        counts = np.concatenate([np.zeros(1, np.int64), *(part[0] for part in parts)])
        starts, ends, tags = (
            np.concatenate([np.zeros(0, dtype), *(part[column] for part in parts)])
            for column, dtype in ((1, np.int32), (2, np.int32), (3, np.uint8))
        )
        return Words(np.cumsum(counts), starts, ends, tags, self.names)

    def pos_tag(self, texts: Sequence[str]) -> list[list[tuple[str, str]]]:
        """The very value of `underthesea.pos_tag` for each text, as Python objects.

        Words carry underthesea's normalised spelling, not that of the text. Slow; to compare by.
        """
        result: list[list[tuple[str, str]]] = []
        for batch in _batches(texts):
            with self._lock:
                found = self._decode(batch)
            places = zip(found.starts.tolist(), found.ends.tolist(), strict=True)
            joined = found.joined
            for old, new in self._upstream.standard_characters.items():
                joined = joined.replace(old, new)
            standard = self._upstream.standard_tokens.get
            syllables = [standard(joined[a:b], joined[a:b]) for a, b in places]
            words = [
                (" ".join(syllables[a:b]), self.names[tag])
                for (a, b), tag in zip(pairwise(found.first.tolist()), found.tags, strict=True)
            ]
            reach = [0, *np.cumsum(found.counts).tolist()]
            result.extend(words[a:b] for a, b in pairwise(reach))
        return result

    def _tag(self, texts: Sequence[str]) -> tuple[npt.NDArray[Any], ...]:
        with self._lock:
            found = self._decode(texts)
        base = np.repeat(found.text_starts, found.counts)
        starts = found.starts[found.first[:-1]] - base
        ends = found.ends[found.first[1:] - 1] - base
        reach = np.cumsum(found.counts)
        for text, origin in found.origins.items():
            for word in range(reach[text] - found.counts[text], reach[text]):
                starts[word], ends[word] = span(origin, starts[word], ends[word])
        return found.counts, starts, ends, found.tags

    def _decode(self, texts: Sequence[str]) -> _Decoded:
        joined, codes = _codes(texts)
        origins: dict[int, list[int]] = {}
        if not is_composed(codes):
            composed = [compose(text) for text in texts]
            origins = {t: origin for t, (_, origin) in enumerate(composed) if origin is not None}
            texts = [text for text, _ in composed]
            joined, codes = _codes(texts)
        lengths = np.fromiter(map(len, texts), np.int64, len(texts))
        text_ends = np.cumsum(lengths + 1) - 1
        starts, ends, forms, n_syllables = self._runs.syllables(codes, text_ends)
        first, counts = self._join(forms, n_syllables)
        tags = self._label(forms, first, counts)
        bases = text_ends - lengths
        return _Decoded(joined, bases, origins, starts, ends, first, tags, counts)

    def _join(self, forms: Ints, n_syllables: Ints) -> tuple[Ints, Ints]:
        """Words as their first syllables (and one past the last of all), and how many by text."""
        t = self._tables
        longest = int(n_syllables.max(initial=0))
        inside = np.empty(len(forms), np.uint8)
        self.kernels.segment(
            t.edge_keys, t.edge_nodes, t.edge_shift, len(t.edge_keys) - 1, t.is_parent, t.is_entry,
            t.word_rows, t.word_attributes, t.word_questions, t.word_weights, t.word_moves,
            forms, n_syllables, len(n_syllables),
            np.empty((longest + 2 * MARGIN, VIEW), np.int32), np.zeros((longest, 2), np.uint8),
            inside,
        )  # fmt: skip
        first = np.append(np.flatnonzero(inside == 0), len(forms)).astype(np.int32)
        reach = np.searchsorted(first, np.cumsum(n_syllables))
        return first, np.diff(reach, prepend=0).astype(np.int32)

    def _label(self, forms: Ints, first: Ints, counts: Ints) -> npt.NDArray[np.uint8]:
        t = self._tables
        longest = int(counts.max(initial=0))
        tags = np.empty(len(first) - 1, np.uint8)
        self.kernels.tag(
            t.edge_keys, t.edge_nodes, t.edge_shift, len(t.edge_keys) - 1, t.is_parent,
            t.tag_rows, t.tag_attributes, t.tag_questions, t.tag_history,
            t.tag_weights, t.tag_moves, len(t.tag_moves),
            forms, first, counts, len(counts),
            np.empty((longest + 2 * MARGIN, VIEW), np.int32),
            np.zeros((longest, len(t.tag_moves)), np.uint8), np.empty((4, len(t.tag_moves))), tags,
        )  # fmt: skip
        return tags


def _codes(texts: Sequence[str]) -> tuple[str, npt.NDArray[np.uint32]]:
    joined = "\n".join(texts)
    return joined, np.frombuffer(joined.encode("utf-32-le"), np.uint32)


def _batches(texts: Sequence[str]) -> Iterator[Sequence[str]]:
    first, size = 0, 0
    for number, text in enumerate(texts):
        size += len(text)
        if size >= _BATCH:
            yield texts[first : number + 1]
            first, size = number + 1, 0
    if first < len(texts):
        yield texts[first:]


@cache
def shared() -> Engine:
    """The one engine of this process, made when it is first wanted."""
    return Engine()
