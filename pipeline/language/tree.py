"""One tree for every string the models and the dictionary know by name.

Each syllable gets a number, and each string of syllables is a path: node 0 is "unknown", node `s`
is the lone syllable `s`, and the edge from a node by a syllable leads to the longer string. Two
adjacent words are then simply a longer path, which is how underthesea sees them too: it joins them
with a space and no longer knows where the space came from.
"""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from pipeline.language.layout import GOLDEN, SYLLABLE_BITS


class Tree:
    """The tree of some strings of syllables.

    `nodes` gives the node of each string and of all its beginnings; `syllables` the numbers of the
    lone syllables.
    """

    def __init__(self, strings: Sequence[str]) -> None:
        lone = dict.fromkeys(" ".join(strings).split(" "))
        self.syllables = {syllable: number for number, syllable in enumerate(lone, 1)}
        if len(self.syllables) >= 1 << SYLLABLE_BITS:
            raise ValueError("more syllables than the keys of the edges have room for")
        self.nodes = dict(self.syllables)
        self._edges: dict[int, int] = {}
        for string in strings:
            if string not in self.nodes:
                self._grow(string)

    def _grow(self, string: str) -> int:
        beginning, _, last = string.rpartition(" ")
        node = self.nodes.get(beginning) or self._grow(beginning)
        self._edges[node << SYLLABLE_BITS | self.syllables[last]] = number = len(self.nodes) + 1
        self.nodes[string] = number
        return number

    def __len__(self) -> int:
        return len(self.nodes) + 1

    def hashed(self) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int32]]:
        """The edges as an open-addressed table: keys (-1 where empty) and the nodes they lead to.

        A key is looked for from slot ``(key * GOLDEN) >> (64 - bits)`` upwards, wrapping around, in
        a table of ``2 ** bits`` slots of which at most half are taken.
        """
        bits = max(4, (2 * len(self._edges)).bit_length())
        size = 1 << bits
        keys = [-1] * size
        nodes = [0] * size
        for key, node in self._edges.items():
            slot = (key * GOLDEN & 0xFFFFFFFFFFFFFFFF) >> (64 - bits)
            while keys[slot] >= 0:
                slot = (slot + 1) % size
            keys[slot] = key
            nodes[slot] = node
        return np.array(keys, np.int64), np.array(nodes, np.int32)

    def parents(self) -> npt.NDArray[np.uint8]:
        """By node, whether any edge leaves it."""
        found = np.zeros(len(self), np.uint8)
        found[[key >> SYLLABLE_BITS for key in self._edges]] = 1
        return found
