"""What is known of each run of characters between white space, so that it is worked out once.

News repeats itself: almost every run was met before, and what underthesea makes of it (where it
cuts it into syllables, what it reads there) depends on nothing but the run and whether it ends the
text, because no token pattern crosses white space. The store forgets everything when it grows past
a limit, which changes nothing but the time.
"""

import re
from typing import Any, Final, NamedTuple

import numpy as np
import numpy.typing as npt

from pipeline.language.layout import DIGIT, FORMS, TAG_TITLE, TITLE
from pipeline.language.native import Kernels
from pipeline.language.upstream import Upstream

# Slots of the hash table while texts are short. It is filled to three quarters at most, which is
# some 390,000 runs or 50 MB.
_SLOTS: Final = 1 << 19

# Python's isspace, which is also the \s of its patterns; no white space lies beyond the table.
IS_SPACE: Final = np.array([chr(code).isspace() for code in range(0x3001)], np.uint8)

# Runs of letters are most of the new ones, and of underthesea's token patterns three can match
# letters alone: that of a word, which takes them all; "Th.S" and "Th.s", whose full stop is not
# escaped and stands for any letter (Thys|senkrupp); and a letter that is a mark to underthesea.
WORD: Final = re.compile(r"(?!Th.[Ss])[^\W\d_\u02ba]+")

Ints = npt.NDArray[np.int32]


class Syllables(NamedTuple):
    """The syllables of some texts, one after the other.

    `starts` and `ends` are places in the characters they were found in. A row of `forms` has the
    number of the syllable as written, in Rust's lower case and in Python's (0 where the models know
    no such syllable), and the flags of `layout`. Text t owns the next ``counts[t]``.
    """

    starts: Ints
    ends: Ints
    forms: Ints
    counts: Ints


class Runs:
    """The store. `syllables` is its one use."""

    def __init__(self, upstream: Upstream, kernels: Kernels, numbers: dict[str, int]) -> None:
        self._kernels = kernels
        self._upstream = upstream
        self._numbers = numbers
        self._forget(_SLOTS)

    def _forget(self, slots: int) -> None:
        self._slots = np.full(slots, -1, np.int32)
        self._n, self._used = 0, 0
        self._hashes = np.zeros(0, np.uint64)
        self._at = np.zeros(0, np.int64)
        self._sizes = np.zeros(0, np.int64)  # twice the length, plus one if the run ends its text
        self._arena = np.zeros(0, np.uint32)
        self._first = np.zeros(1, np.int32)
        self._starts = np.zeros(0, np.int32)
        self._ends = np.zeros(0, np.int32)
        self._forms = np.zeros((0, FORMS), np.int32)
        self._known: dict[str, tuple[int, int, int, int]] = {}

    def syllables(self, codes: npt.NDArray[np.uint32], text_ends: npt.NDArray[np.int64]) -> Syllables:
        """Cut texts into syllables.

        Text t is ``codes[text_ends[t - 1] + 1 : text_ends[t]]``, composed characters; the one
        character between two texts is a line break.
        """
        most = len(codes) // 2 + 1
        if 4 * (self._n + most) > 3 * len(self._slots):
            self._forget(max(_SLOTS, 1 << (2 * most).bit_length()))
        self._hashes = _with_room(self._hashes, self._n + most)
        self._at = _with_room(self._at, self._n + most)
        self._sizes = _with_room(self._sizes, self._n + most)
        self._arena = _with_room(self._arena, self._used + len(codes))
        run_starts = np.empty(most, np.int32)
        runs = np.empty(most, np.int32)
        run_counts = np.empty(len(text_ends), np.int32)
        n = self._kernels.find_runs(
            codes, text_ends, len(text_ends), IS_SPACE, len(IS_SPACE),
            self._slots, len(self._slots) - 1, 65 - len(self._slots).bit_length(),
            self._hashes, self._at, self._sizes, self._arena, self._n, self._used,
            run_starts, runs, run_counts,
        )  # fmt: skip
        if n > self._n:
            try:
                self._learn(n)
            except BaseException:  # the new runs are entered already; nothing half known may stay
                self._forget(_SLOTS)
                raise
        found = int(run_counts.sum())
        runs, run_starts = runs[:found], run_starts[:found]
        sizes = self._first[runs + 1] - self._first[runs]
        total = int(sizes.sum())
        starts, ends = np.empty(total, np.int32), np.empty(total, np.int32)
        forms = np.empty((total, FORMS), np.int32)
        self._kernels.expand(
            run_starts, runs, found, self._first, self._starts, self._ends, self._forms,
            starts, ends, forms,
        )  # fmt: skip
        reach = np.concatenate(([0], np.cumsum(sizes)))[np.cumsum(run_counts)]
        return Syllables(starts, ends, forms, np.diff(reach, prepend=0).astype(np.int32))

    def _learn(self, n: int) -> None:
        """Work out the syllables of the runs that were entered last, up to the n-th."""
        used = int(self._at[n - 1] + self._sizes[n - 1] // 2)
        text = self._arena[self._used : used].tobytes().decode("utf-32-le")
        for character, standard_one in self._upstream.standard_characters.items():
            text = text.replace(character, standard_one)
        standard = self._upstream.standard_tokens.get
        find = self._upstream.pattern.finditer
        places = (self._at[self._n : n] - self._used).tolist()
        tokens: list[str] = []
        counts, starts, ends = [], [], []
        for at, size in zip(places, self._sizes[self._n : n].tolist(), strict=True):
            run = text[at : at + size // 2]
            before = len(tokens)
            if WORD.fullmatch(run):
                starts.append(0)
                ends.append(len(run))
                tokens.append(standard(run, run))
            else:
                for found in find(run if size % 2 else run + " "):
                    starts.append(found.start())
                    ends.append(found.end())
                    tokens.append(standard(found.group(), found.group()))
            counts.append(len(tokens) - before)
        forms = self._describe(tokens)
        old = int(self._first[self._n])
        self._first = _with_room(self._first, n + 1)
        self._first[self._n + 1 : n + 1] = old + np.cumsum(counts)
        new = old + len(tokens)
        self._starts = _with_room(self._starts, new)
        self._ends = _with_room(self._ends, new)
        self._forms = _with_room(self._forms, new)
        self._starts[old:new] = starts
        self._ends[old:new] = ends
        self._forms[old:new] = forms
        self._n, self._used = n, used

    def _describe(self, tokens: list[str]) -> list[tuple[int, int, int, int]]:
        known, numbers = self._known, self._numbers
        new = [token for token in dict.fromkeys(tokens) if token not in known]
        described = self._upstream.describe_syllables(new)
        for token, (lower, is_digit, is_title) in zip(new, described, strict=True):
            known[token] = (
                numbers.get(token, 0),
                numbers.get(lower, 0),
                numbers.get(token.lower(), 0),
                is_digit * DIGIT + is_title * TITLE + token[0].istitle() * TAG_TITLE,
            )
        return [known[token] for token in tokens]


def _with_room(array: npt.NDArray[Any], size: int) -> npt.NDArray[Any]:
    """The array, or a larger copy of it, with at least `size` places."""
    if len(array) >= size:
        return array
    grown = np.zeros((max(size, 2 * len(array)), *array.shape[1:]), array.dtype)
    grown[: len(array)] = array
    return grown
