"""Kernels over characters: finding runs met before, writing out ranges of text."""

from typing import Any

import numpy as np

from pipeline.language.layout import FORMS, GOLDEN

Pointer = Any  # numba knows what it points to
# The constants of the hash FNV-1a, of 64 bits, here fed with code points.
_FNV_START, _FNV_PRIME = np.uint64(0xCBF29CE484222325), np.uint64(0x100000001B3)
_GOLDEN = np.uint64(GOLDEN)


def find_runs(
    codes: Pointer, ends: Pointer, n_texts: int, is_space: Pointer, n_space: int,
    slots: Pointer, mask: int, shift: int, hashes: Pointer, at: Pointer, sizes: Pointer,
    arena: Pointer, n_runs: int, used: int,
    out_start: Pointer, out_run: Pointer, out_count: Pointer,
) -> int:  # fmt: skip
    """Cut texts at white space and look each run of characters up among those met before.

    Text `t` is ``codes[ends[t - 1] + 1 : ends[t]]``. A run not met before is entered. A run that
    ends its text (a final line break may follow) is another run than the same characters elsewhere,
    since the token patterns look ahead. Writes for each run its start and number, and for each text
    how many there are; returns how many runs are known now.
    """
    found = 0
    begin = 0
    for text in range(n_texts):
        end = ends[text]
        before = found
        i = begin
        while i < end:
            if codes[i] < n_space and is_space[codes[i]] != 0:
                i += 1
                continue
            start = i
            key = _FNV_START
            while i < end and not (codes[i] < n_space and is_space[codes[i]] != 0):
                key = (key ^ np.uint64(codes[i])) * _FNV_PRIME
                i += 1
            size = 2 * (i - start)
            if i == end or (i == end - 1 and codes[i] == 10):
                size += 1
            key = (key ^ np.uint64(size)) * _GOLDEN
            slot: Any = np.int64(key >> np.uint64(shift))
            while True:
                run = slots[slot]
                if run < 0:
                    run = n_runs
                    n_runs += 1
                    slots[slot] = run
                    hashes[run] = key
                    sizes[run] = size
                    at[run] = used
                    for k in range(start, i):
                        arena[used] = codes[k]
                        used += 1
                    break
                if hashes[run] == key and sizes[run] == size:
                    k = 0
                    while k < i - start and arena[at[run] + k] == codes[start + k]:
                        k += 1
                    if k == i - start:
                        break
                slot = (slot + 1) & mask
            out_start[found] = start
            out_run[found] = run
            found += 1
        out_count[text] = found - before
        begin = end + 1
    return n_runs


def expand(
    run_starts: Pointer, runs: Pointer, n: int, first: Pointer, starts: Pointer, ends: Pointer,
    forms: Pointer, out_starts: Pointer, out_ends: Pointer, out_forms: Pointer,
) -> int:  # fmt: skip
    """Write the syllables of `n` runs one after the other; returns how many there are."""
    done = 0
    for r in range(n):
        for k in range(first[runs[r]], first[runs[r] + 1]):
            out_starts[done] = run_starts[r] + starts[k]
            out_ends[done] = run_starts[r] + ends[k]
            for column in range(FORMS):
                out_forms[FORMS * done + column] = forms[FORMS * k + column]
            done += 1
    return done


def copy_utf8(codes: Pointer, starts: Pointer, ends: Pointer, n: int, out: Pointer, out_ends: Pointer) -> int:
    """Write ranges of characters as UTF-8, one after the other, and where each ends.

    `out` has room for four bytes a character. Returns the number of bytes.
    """
    size = 0
    for r in range(n):
        for k in range(starts[r], ends[r]):
            code = codes[k]
            if code < 0x80:
                out[size] = code
                size += 1
            elif code < 0x800:
                out[size] = 0xC0 | code >> 6
                out[size + 1] = 0x80 | code & 0x3F
                size += 2
            elif code < 0x10000:
                out[size] = 0xE0 | code >> 12
                out[size + 1] = 0x80 | code >> 6 & 0x3F
                out[size + 2] = 0x80 | code & 0x3F
                size += 3
            else:
                out[size] = 0xF0 | code >> 18
                out[size + 1] = 0x80 | code >> 12 & 0x3F
                out[size + 2] = 0x80 | code >> 6 & 0x3F
                out[size + 3] = 0x80 | code & 0x3F
                size += 4
        out_ends[r] = size
    return size
