"""The words of sentences as an Arrow column, written without a Python object per word."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
import polars as pl
import pyarrow as pa

from pipeline.language.engine import Words
from pipeline.language.native import Kernels
from pipeline.schema.tables import SENTENCES


def tokens(texts: Sequence[str], starts: npt.NDArray[np.int64], words: Words, kernels: Kernels) -> pl.Series:
    """The column `tokens` of the table `sentences`.

    Args:
        texts: the sentences, each a piece of the body of its article.
        starts: where each begins in that body.
        words: the words of `texts`.
        kernels: the compiled kernels.

    Returns:
        For each sentence its words {start, end, text, pos}, with positions in the body and the
        text just as it stands there.
    """
    counts = np.diff(words.offsets)
    bases = np.repeat(starts, counts)
    fields = {
        "start": _numbers(bases + words.starts, np.int32),
        "end": _numbers(bases + words.ends, np.int32),
        "text": _pieces(texts, counts, words, kernels),
        "pos": pl.Series(words.names).gather(words.tags).to_arrow(compat_level=pl.CompatLevel.oldest()),
    }
    structs = pa.StructArray.from_arrays(list(fields.values()), list(fields))
    lists = pa.LargeListArray.from_arrays(_numbers(words.offsets, np.int64), structs)
    column = pl.Series("tokens", lists)
    return column.cast(SENTENCES["tokens"].dtype) if column.is_empty() else column


def _numbers(values: npt.NDArray[Any], dtype: type) -> pa.Array:
    """An array of whole numbers; `pa.array` would import pandas, more than a second in every process."""
    exact: npt.NDArray[Any] = np.ascontiguousarray(values, dtype)
    return pa.Array.from_buffers(pa.from_numpy_dtype(dtype), len(exact), [None, pa.py_buffer(exact)])


def _pieces(texts: Sequence[str], counts: npt.NDArray[np.int64], words: Words, kernels: Kernels) -> pa.Array:
    """The characters of each word as they stand in its text."""
    codes = np.frombuffer("".join(texts).encode("utf-32-le"), np.uint32)
    lengths = np.fromiter(map(len, texts), np.int64, len(texts))
    bases = np.repeat(np.cumsum(lengths) - lengths, counts)
    starts, ends = bases + words.starts, bases + words.ends
    room = np.empty(4 * int((ends - starts).sum()), np.uint8)
    offsets = np.zeros(len(starts) + 1, np.int64)
    size = kernels.copy_utf8(codes, starts, ends, len(starts), room, offsets[1:])
    buffers = [pa.py_buffer(offsets), pa.py_buffer(room[:size])]
    return pa.LargeStringArray.from_buffers(len(starts), *buffers)
