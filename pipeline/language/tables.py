"""The two models and the dictionary laid out as arrays a compiled kernel can walk.

Each node of the tree of known strings owns a row of attributes, one for each template that can
mention it; what is not a string (yes-or-no questions, the edges of the sentence, the history of
tags) has small tables of its own.
"""

from typing import Final, NamedTuple

import numpy as np
import numpy.typing as npt

from pipeline.language.crfsuite import Model
from pipeline.language.layout import ANSWERS, TAG_COLUMNS, WORD_COLUMNS
from pipeline.language.tree import Tree
from pipeline.language.upstream import Upstream

Ints = npt.NDArray[np.int32]
Floats = npt.NDArray[np.float64]
Bytes = npt.NDArray[np.uint8]

# Templates by what they look at. A group's order is that of the columns of a row; the kernel adds
# the groups up in the order in which the library does.
SINGLES: Final = ("T[-2]", "T[-1]", "T[0]", "T[1]", "T[2]")
PAIRS: Final = ("T[-2,-1]", "T[-1,0]", "T[0,1]", "T[1,2]")
TRIPLES: Final = ("T[-2,0]", "T[-1,1]", "T[0,2]")
GROUPS: Final = (SINGLES, PAIRS, TRIPLES)
LOWER_GROUPS: Final = tuple(tuple(f"{t}.lower" for t in group) for group in GROUPS)
WORD_QUESTIONS: Final = (
    *("T[-1].isdigit", "T[0].isdigit", "T[1].isdigit"),
    *("T[-2].istitle", "T[-1].istitle", "T[0].istitle", "T[1].istitle", "T[2].istitle"),
    *("T[0,1].istitle", "T[0,2].istitle"),
    *(f"{template}.is_in_dict" for group in GROUPS for template in group),
)
TAG_STRINGS: Final = (*SINGLES, *LOWER_GROUPS[0], *PAIRS)
TAG_QUESTIONS: Final = ("T[0].istitle", "T[-1].istitle", "T[1].istitle")
# Of the tags before, the tagger is told no more than "X", or that there was no word there.
TAG_HISTORY: Final = (
    *(("T[-3][1]", "X"), ("T[-2][1]", "X"), ("T[-1][1]", "X")),
    *(("T[-3,-2][1]", "X X"), ("T[-2,-1][1]", "X X")),
)

_ByTemplate = dict[str, dict[str, int]]


class Tables(NamedTuple):
    """All arrays of the engine. Attribute 0 of either model means "none" and weighs nothing."""

    edge_keys: npt.NDArray[np.int64]  # see Tree.hashed
    edge_nodes: Ints
    edge_shift: int
    is_parent: Bytes  # by node: whether a longer string begins with it
    is_entry: Bytes  # by node: whether it is in the dictionary
    word_rows: Ints  # by node: its row in the next
    word_attributes: Ints  # (row, column of the group of its length, as written and in lower case)
    word_questions: Ints  # (question, answer)
    word_weights: Floats  # (attribute, label)
    word_moves: Floats  # (label, next label)
    tag_rows: Ints  # by node: its row in the next
    tag_attributes: Ints  # (row, column of TAG_STRINGS)
    tag_questions: Ints  # (question, answer)
    tag_history: Ints  # (template, "X" or BOS)
    tag_weights: Floats  # (attribute, label)
    tag_moves: Floats  # (label, next label)


def build(upstream: Upstream) -> tuple[dict[str, int], Tables]:
    """Number the syllables that are known by name and lay out the tables."""
    words, tags = _by_template(upstream.words), _by_template(upstream.tags)
    # No template looks at more than three syllables. Sorted, for a set has no order.
    dictionary = sorted(word for word in upstream.dictionary if word.count(" ") <= 2)
    templates = [template for group in (*GROUPS, *LOWER_GROUPS) for template in group]
    named = [value for m in (words, tags) for t in templates for value in m.get(t, ())]
    tree = Tree([*named, *dictionary])
    is_entry = np.zeros(len(tree), np.uint8)
    is_entry[[tree.nodes[word] for word in dictionary]] = 1
    keys, nodes = tree.hashed()
    word_rows, word_attributes = _word_rows(tree, words)
    tag_rows, tag_attributes = _tag_rows(tree, tags)
    return tree.syllables, Tables(
        edge_keys=keys,
        edge_nodes=nodes,
        edge_shift=65 - len(keys).bit_length(),
        is_parent=tree.parents(),
        is_entry=is_entry,
        word_rows=word_rows,
        word_attributes=word_attributes,
        word_questions=_answers(words, WORD_QUESTIONS),
        word_weights=_with_none(upstream.words),
        word_moves=upstream.words.transitions,
        tag_rows=tag_rows,
        tag_attributes=tag_attributes,
        tag_questions=_answers(tags, TAG_QUESTIONS),
        tag_history=np.array(
            [[tags.get(t, {}).get(v, 0) for v in (x, "BOS")] for t, x in TAG_HISTORY], np.int32
        ),
        tag_weights=_with_none(upstream.tags),
        tag_moves=upstream.tags.transitions,
    )


def _by_template(model: Model) -> _ByTemplate:
    """Attributes by template and value, numbered from 1."""
    found: _ByTemplate = {}
    for number, attribute in enumerate(model.attributes, 1):
        template, _, value = attribute.partition("=")
        found.setdefault(template, {})[value] = number
    return found


def _answers(model: _ByTemplate, questions: tuple[str, ...]) -> Ints:
    return np.array([[model.get(q, {}).get(a, 0) for a in ANSWERS] for q in questions], np.int32)


def _word_rows(tree: Tree, model: _ByTemplate) -> tuple[Ints, Ints]:
    """Rows of the segmenter: a string of n syllables can only be a value of the n-th group.

    Row 0 is that of unknown strings; rows 1 to 6 stand for places outside the sentence: BOS and EOS
    of each group.
    """
    rows = [[0] * WORD_COLUMNS for _ in range(7)]
    index = [0] * len(tree)
    for form, groups in enumerate((GROUPS, LOWER_GROUPS)):
        for spaces, group in enumerate(groups):
            for column, template in enumerate(group):
                values = model.get(template, {})
                for side, edge in enumerate(("BOS", "EOS")):
                    rows[1 + 2 * spaces + side][5 * form + column] = values.get(edge, 0)
                for value, number in values.items():
                    if value.count(" ") == spaces:
                        node = tree.nodes[value]
                        if not index[node]:
                            index[node] = len(rows)
                            rows.append([0] * WORD_COLUMNS)
                        rows[index[node]][5 * form + column] = number
    return np.array(index, np.int32), np.array(rows, np.int32)


def _tag_rows(tree: Tree, model: _ByTemplate) -> tuple[Ints, Ints]:
    """Rows of the tagger: words and pairs of words of any length are strings alike.

    Row 0 is that of unknown strings; rows 1 and 2 stand for places before and after the sentence.
    """
    rows = [[0] * TAG_COLUMNS for _ in range(3)]
    index = [0] * len(tree)
    for column, template in enumerate(TAG_STRINGS):
        values = model.get(template, {})
        for side, edge in enumerate(("BOS", "EOS")):
            rows[1 + side][column] = values.get(edge, 0)
        for value, number in values.items():
            node = tree.nodes[value]
            if not index[node]:
                index[node] = len(rows)
                rows.append([0] * TAG_COLUMNS)
            rows[index[node]][column] = number
    return np.array(index, np.int32), np.array(rows, np.int32)


def _with_none(model: Model) -> Floats:
    """Weights by attribute as numbered here: row 0 for none."""
    return np.concatenate((np.zeros((1, len(model.labels))), model.weights))
