"""The kernel of the word segmenter, a chain of two labels: begins a word, continues it."""

from typing import Any

from pipeline.language.kernels.strings import step
from pipeline.language.layout import (
    ANSWERS,
    BOS,
    DIGIT,
    EOS,
    FLAGS,
    FORMS,
    LOWER,
    MARGIN,
    PLAIN,
    TITLE,
    VIEW,
    WORD_COLUMNS,
)

Pointer = Any  # numba knows what it points to
_ANSWERS = len(ANSWERS)


def segment(
    keys: Pointer, nodes: Pointer, shift: int, mask: int, is_parent: Pointer, is_entry: Pointer,
    rows: Pointer, attributes: Pointer, questions: Pointer, weights: Pointer, moves: Pointer,
    forms: Pointer, counts: Pointer, n_texts: int, view: Pointer, back: Pointer, inside: Pointer,
) -> int:  # fmt: skip
    """Say of each syllable whether it continues the word before it.

    Text t owns the next ``counts[t]`` syllables. `view` and `back` are room to work in, for the
    longest text. A row of `view` is for a place p, from two before the first syllable to two after
    the last, and holds for the strings of one, two and three syllables that begin there their rows
    in `attributes` as written (0, 2, 4) and in lower case (1, 3), and answers: whether a number
    (5), a title (6, 8, 10), in the dictionary (7, 9, 11).
    """
    done = 0
    for text in range(n_texts):
        n = counts[text]
        for p in range(-MARGIN, n + MARGIN):
            v = VIEW * (p + MARGIN)
            plain = lower = title = 0
            for length in range(1, 4):
                if p < 0 or p + length > n:  # the row and answer for BOS or EOS
                    late = 1 if p >= 0 else 0
                    view[v + 2 * length - 2] = 2 * length - 1 + late
                    view[v + 2 * length - 1] = 2 * length - 1 + late
                    view[v + 4 + 2 * length] = BOS + late
                    view[v + 5 + 2 * length] = BOS + late
                    continue
                s = FORMS * (done + p + length - 1)
                if length == 1:
                    plain = forms[s + PLAIN]
                    lower = forms[s + LOWER]
                    title = forms[s + FLAGS]
                else:
                    same = plain == lower and forms[s + PLAIN] == forms[s + LOWER]
                    plain = step(keys, nodes, shift, mask, is_parent, plain, forms[s + PLAIN])
                    if same:
                        lower = plain
                    else:
                        lower = step(keys, nodes, shift, mask, is_parent, lower, forms[s + LOWER])
                    title &= forms[s + FLAGS]
                view[v + 2 * length - 2] = rows[plain]
                view[v + 2 * length - 1] = rows[lower]
                view[v + 4 + 2 * length] = 1 if title & TITLE != 0 else 0
                view[v + 5 + 2 * length] = is_entry[lower]
            # The third pair of columns has no use for a row in lower case.
            if p < 0:
                view[v + 5] = BOS
            elif p >= n:
                view[v + 5] = EOS
            else:
                view[v + 5] = 1 if forms[FORMS * (done + p) + FLAGS] & DIGIT != 0 else 0
        score0 = 0.0
        score1 = 0.0
        for i in range(n):
            v = VIEW * i
            e0 = 0.0
            e1 = 0.0
            for k in range(5):
                f = attributes[WORD_COLUMNS * view[v + VIEW * k] + k]
                e0 += weights[2 * f]
                e1 += weights[2 * f + 1]
            for k in range(4):
                f = attributes[WORD_COLUMNS * view[v + VIEW * k + 2] + k]
                e0 += weights[2 * f]
                e1 += weights[2 * f + 1]
            for k in range(3):
                f = attributes[WORD_COLUMNS * view[v + VIEW * k + 4] + k]
                e0 += weights[2 * f]
                e1 += weights[2 * f + 1]
            for k in range(5):
                f = attributes[WORD_COLUMNS * view[v + VIEW * k + 1] + 5 + k]
                e0 += weights[2 * f]
                e1 += weights[2 * f + 1]
            for k in range(4):
                f = attributes[WORD_COLUMNS * view[v + VIEW * k + 3] + 5 + k]
                e0 += weights[2 * f]
                e1 += weights[2 * f + 1]
            # questions: number at -1..1, title at -2..2, title of two and of three from here,
            # in the dictionary one at -2..2, two at -2..1, three at -2..0
            for k in range(22):
                if k < 3:
                    answer = view[v + VIEW * (k + 1) + 5]
                elif k < 8:
                    answer = view[v + VIEW * (k - 3) + 6]
                elif k < 10:
                    answer = view[v + VIEW * 2 + 2 * k - 8]
                elif k < 15:
                    answer = view[v + VIEW * (k - 10) + 7]
                elif k < 19:
                    answer = view[v + VIEW * (k - 15) + 9]
                else:
                    answer = view[v + VIEW * (k - 19) + 11]
                f = questions[_ANSWERS * k + answer]
                e0 += weights[2 * f]
                e1 += weights[2 * f + 1]
            if i == 0:
                score0 = e0
                score1 = e1
                continue
            best0 = score0 + moves[0]
            best1 = score0 + moves[1]
            other0 = score1 + moves[2]
            other1 = score1 + moves[3]
            back[2 * i] = 1 if other0 > best0 else 0
            back[2 * i + 1] = 1 if other1 > best1 else 0
            score0 = (other0 if other0 > best0 else best0) + e0
            score1 = (other1 if other1 > best1 else best1) + e1
        label = 1 if score1 > score0 else 0
        for i in range(n - 1, -1, -1):
            inside[done + i] = label if i > 0 else 0
            label = back[2 * i + label]
        done += n
    return done
