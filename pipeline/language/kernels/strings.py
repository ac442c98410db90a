"""Steps in the tree of known strings, woven into the kernels that take them.

Called as a function of its own, it would bring numba's machinery for exceptions along.
"""

from typing import Any

import numpy as np
from numba import njit

from pipeline.language.layout import GOLDEN, SYLLABLE_BITS

Pointer = Any  # numba knows what it points to
_GOLDEN = np.uint64(GOLDEN)
inner = njit(error_model="numpy", forceinline=True)


@inner
def step(
    keys: Pointer, nodes: Pointer, shift: int, mask: int, is_parent: Pointer, node: int, syllable: int
) -> int:
    """The node one syllable further, 0 if no known string goes on like that."""
    if syllable == 0 or is_parent[node] == 0:
        return 0
    key = node << SYLLABLE_BITS | syllable
    slot: Any = np.int64((np.uint64(key) * _GOLDEN) >> np.uint64(shift))
    while keys[slot] != key:
        if keys[slot] < 0:
            return 0
        slot = (slot + 1) & mask
    found: int = nodes[slot]
    return found
