"""The kernel of the tagger, a chain of some twenty parts of speech."""

from typing import Any

import numpy as np

from pipeline.language.kernels.strings import inner, step
from pipeline.language.layout import (
    ANSWERS,
    BOS,
    EOS,
    FLAGS,
    FORMS,
    MARGIN,
    PLAIN,
    TAG_COLUMNS,
    TAG_LOWER,
    TAG_TITLE,
    VIEW,
)

Pointer = Any  # numba knows what it points to
_ANSWERS = len(ANSWERS)


@inner
def _add(weights: Pointer, row: int, scores: Pointer, here: int, n_labels: int) -> None:
    if row > 0:
        for y in range(n_labels):
            scores[here + y] += weights[row + y]


def tag(
    keys: Pointer, nodes: Pointer, shift: int, mask: int, is_parent: Pointer,
    rows: Pointer, attributes: Pointer, questions: Pointer, history: Pointer,
    weights: Pointer, moves: Pointer, n_labels: int,
    forms: Pointer, words: Pointer, counts: Pointer, n_texts: int,
    view: Pointer, back: Pointer, scores: Pointer, out: Pointer,
) -> int:  # fmt: skip
    """Tag words, of which word j has the syllables ``words[j] : words[j + 1]``.

    Text t owns the next ``counts[t]`` words. `view`, `back` and `scores` are room to work in. A row
    of `view` is for the word p, from two before the first to two after the last: its row in
    `attributes` as written (0) and in lower case (1), whether it is a title (2), and the row of the
    string it makes with the next word (3).
    """
    score = 0  # where each begins in `scores`
    best = n_labels
    here = 2 * n_labels
    came = 3 * n_labels
    done = 0
    for text in range(n_texts):
        n = counts[text]
        for p in range(-MARGIN, n + MARGIN):
            v = VIEW * (p + MARGIN)
            if p < 0 or p >= n:
                view[v] = view[v + 1] = view[v + 3] = 2 if p >= 0 else 1
                view[v + 2] = EOS if p >= 0 else BOS
                continue
            s = FORMS * words[done + p]
            node = forms[s + PLAIN]
            lower = forms[s + TAG_LOWER]
            title = forms[s + FLAGS]
            for k in range(words[done + p] + 1, words[done + p + 1]):
                s = FORMS * k
                node = step(keys, nodes, shift, mask, is_parent, node, forms[s + PLAIN])
                lower = step(keys, nodes, shift, mask, is_parent, lower, forms[s + TAG_LOWER])
                title &= forms[s + FLAGS]
            view[v] = rows[node]
            view[v + 1] = rows[lower]
            view[v + 2] = 1 if title & TAG_TITLE != 0 else 0
            if p == n - 1:
                view[v + 3] = 2
                continue
            for k in range(words[done + p + 1], words[done + p + 2]):
                node = step(keys, nodes, shift, mask, is_parent, node, forms[FORMS * k + PLAIN])
            view[v + 3] = rows[node]
        for i in range(n):
            v = VIEW * i
            for y in range(n_labels):
                scores[here + y] = 0.0
            for k in range(5):
                f = attributes[TAG_COLUMNS * view[v + VIEW * k + 1] + 5 + k]
                _add(weights, n_labels * f, scores, here, n_labels)
            for k in range(3):
                f = questions[_ANSWERS * k + view[v + VIEW * (2 if k == 0 else 2 * k - 1) + 2]]
                _add(weights, n_labels * f, scores, here, n_labels)
            for k in range(5):
                f = attributes[TAG_COLUMNS * view[v + VIEW * k] + k]
                _add(weights, n_labels * f, scores, here, n_labels)
            for k in range(4):
                f = attributes[TAG_COLUMNS * view[v + VIEW * k + 3] + 10 + k]
                _add(weights, n_labels * f, scores, here, n_labels)
            for k in range(5):
                # three words back, two, one, three and two, two and one
                reach = 3 - k if k < 3 else 6 - k
                f = history[2 * k + (1 if i < reach else 0)]
                _add(weights, n_labels * f, scores, here, n_labels)
            if i == 0:
                for y in range(n_labels):
                    scores[score + y] = scores[here + y]
                continue
            # In this order the compiler can work on several labels y at a time; that is also why
            # the label each came from stands in doubles for the moment.
            for y in range(n_labels):
                scores[best + y] = scores[score] + moves[y]
                scores[came + y] = 0.0
            for x in range(1, n_labels):
                behind = scores[score + x]
                for y in range(n_labels):
                    other = behind + moves[n_labels * x + y]
                    top = scores[best + y]
                    whence = scores[came + y]
                    scores[best + y] = other if other > top else top
                    scores[came + y] = np.float64(x) if other > top else whence
            for y in range(n_labels):
                scores[score + y] = scores[best + y] + scores[here + y]
                back[n_labels * i + y] = np.uint8(scores[came + y])
        label = 0
        for y in range(1, n_labels):
            if scores[score + y] > scores[score + label]:
                label = y
        for i in range(n - 1, -1, -1):
            out[done + i] = label
            label = back[n_labels * i + label]
        done += n
    return done
