"""Fit what the form of a line counts for when it is a caption or a heading.

Run: ``python -m benchmarks.fit_line_forms [--write]``. Samples are the lines without a full stop of 440 Dân
trí articles whose captions readers marked (``marked_captions.csv``), captions with a credit among them, the
credit and full stop taken off; of the others those that stand before a paragraph are headings, or now and
then links to other articles. The weights are those of a logistic regression with a quadratic penalty. Printed
is, by the log odds a line must have, how many captions are found and how many headings are lost, each article
judged by weights fitted to the others; ``--write`` writes ``pipeline/cleaning/line_form_weights.csv``.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import numpy as np
import typer

from benchmarks import logistic
from benchmarks.caption_weights import bare, documents
from benchmarks.fit_captions import FOLDS, judged, marks
from pipeline.cleaning import captions, credits, line_forms, shapes

WEIGHTS = Path(line_forms.__file__).with_name("line_form_weights.csv")
PENALTY = 2.0  # of each weight's square, against one line's loss; the bias is free
LEAST = 4  # lines that a feature must have to get a weight
_MIN_WORDS, _MAX_WORDS = 2, 40
_MIN_PARAGRAPH = 12  # words of the paragraph under a heading
_SHORT = 16  # words of a line that could be a heading
Sample = dict[str, float]


def samples() -> Iterator[tuple[str, Sample, bool, int]]:
    """Of every such line: its document, what holds of it, whether it is a caption, its words."""
    wanted = marks()
    for name, _, texts in documents():
        if name not in wanted:
            continue
        position, lines = 0, list[tuple[str, str]]()
        for text in texts:
            kind = "credited" if captions.is_caption(text, text.count(" ") + 1) else ""
            lines.append((text, wanted[name].get(position, kind)))
            position += len(text) + 1
        lines = [(text, kind) for text, kind in lines if text]
        for at, (text, kind) in enumerate(lines):
            then = next((other for other, k in lines[at + 1 :] if not k), "")
            line = bare(text) if kind else text
            if kind != "unsure" and _fits(line) and (kind or _heads(line, then)):
                held = dict.fromkeys(line_forms.features(line), 1.0)
                yield name, {logistic.BIAS: 1.0, **held}, bool(kind), line.count(" ") + 1


def _fits(line: str) -> bool:
    n_words = line.count(" ") + 1
    return _MIN_WORDS <= n_words <= _MAX_WORDS and line[0].isupper() and shapes.n_sentences(line) == 1


def _heads(line: str, then: str) -> bool:
    """Whether a line without a full stop stands before a paragraph, and signs nothing."""
    paragraph = shapes.is_full_stopped(then) and then.count(" ") + 1 > _MIN_PARAGRAPH
    return paragraph and not shapes.is_closed(line) and credits.parse(line) is None


def main(*, write: Annotated[bool, typer.Option(help="write the table of the package")] = False) -> None:
    """Print what is found and lost by the log odds asked for."""
    found = list(samples())
    names = sorted({name for name, *_ in found})
    fold = np.array([names.index(name) % FOLDS for name, *_ in found])
    held = [sample for _, sample, *_ in found]
    right = np.array([caption for _, _, caption, _ in found], dtype=float)
    short = np.array([n <= _SHORT for *_, n in found])
    odds = judged(held, right, fold, penalty=PENALTY)
    print(f"lines of up to {_SHORT} words: {int((short & (right == 1)).sum())} captions,", end=" ")
    print(f"{int((short & (right == 0)).sum())} headings")
    for bar in np.arange(0, 2.75, 0.25):
        above = short & (odds > bar)
        print(
            f"log odds above {bar:5.2f}: {int((above & (right == 1)).sum()):4d} captions found, "
            f"{int((above & (right == 0)).sum()):3d} headings lost"
        )
    if write:
        logistic.write(WEIGHTS, "feature", logistic.fit(held, right, penalty=PENALTY, least=LEAST))


if __name__ == "__main__":
    typer.run(main)
