"""Fit what the words and the place of a line count for when it is weighed to be a caption without a credit.

Run: ``python -m benchmarks.fit_captions [--write]``. Samples are the lines of one sentence of 440 Dân trí
articles whose captions readers marked (``marked_captions.csv``: ranges of the texts, drawn by
lot from the articles that ``marked_stories.csv`` leaves); what they were unsure of is left out. The weights
are those of a logistic regression with a quadratic penalty. Printed is, by the log odds a line must have, how
many of the captions are found and how much of the text is lost, each article judged by weights fitted to the
others (``FOLDS`` folds of articles); ``--write`` writes ``pipeline/cleaning/caption_line_weights.csv``.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import numpy as np
import typer

from benchmarks import logistic
from benchmarks.caption_weights import bare, documents, fits
from pipeline.cleaning import caption_lines, caption_words, captions
from pipeline.cleaning.caption_lines import Line

MARKED = Path(__file__).with_name("marked_captions.csv")
WEIGHTS = Path(caption_lines.__file__).with_name("caption_line_weights.csv")
FOLDS = 8
PENALTY = 6.0  # of each weight's square, against one line's loss; the bias is free
LEAST = 4  # lines that a feature must have to get a weight
Sample = dict[str, float]


def marks() -> dict[str, dict[int, str]]:
    """For each marked article where captions begin, and what is unsure."""
    result: dict[str, dict[int, str]] = {}
    with MARKED.open(encoding="utf-8", newline="") as table:
        for row in csv.DictReader(table):
            starts = result.setdefault(row["document_id"], {})
            if row["kind"] != "none":
                starts[int(row["start"])] = row["kind"]
    return result


def samples() -> Iterator[tuple[str, Sample, str, int]]:
    """Of every line of one sentence: its document, what holds of it, how it is marked, its words."""
    wanted = marks()
    for name, _, texts in documents():
        if name not in wanted:
            continue
        starts, position = [], 0
        for text in texts:
            starts.append(position)
            position += len(text) + 1
        told = [(start, _line(text)) for start, text in zip(starts, texts, strict=True) if text.count(" ")]
        lines = [line for _, line in told]
        for index, (start, line) in enumerate(told):
            if line.kind == "single" and fits(line.text):
                yield name, sample(lines, index), wanted[name].get(start, ""), line.text.count(" ") + 1


def sample(lines: list[Line], index: int) -> Sample:
    """What holds of a line, and how much its words speak for a caption."""
    held = dict.fromkeys(caption_lines.features(lines, index), 1.0)
    return {logistic.BIAS: 1.0, "words": caption_words.score(lines[index].bare), **held}


def _line(text: str) -> Line:
    """A line as the pipeline sees it, a caption without its credit."""
    if captions.is_caption(text, text.count(" ") + 1):
        return Line(bare(text), "caption")
    return Line(text, caption_lines.kind_of(text))


def judged(
    held: list[Sample], right: np.ndarray, fold: np.ndarray, *, penalty: float = PENALTY
) -> np.ndarray:
    """The log odds of every line by weights fitted to the articles of the other folds."""
    result = np.zeros(len(held))
    for k in range(FOLDS):
        known = [sample for sample, f in zip(held, fold, strict=True) if f != k]
        weights = logistic.fit(known, right[fold != k], penalty=penalty, least=LEAST)
        for n in np.flatnonzero(fold == k):
            result[n] = sum(weights.get(name, 0.0) * much for name, much in held[n].items())
    return result


def main(*, write: Annotated[bool, typer.Option(help="write the table of the package")] = False) -> None:
    """Print what is found and lost by the log odds asked for."""
    found = [row for row in samples() if row[2] != "unsure"]
    names = sorted({name for name, *_ in found})
    fold = np.array([names.index(name) % FOLDS for name, *_ in found])
    held = [sample for _, sample, *_ in found]
    right = np.array([kind == "caption" for _, _, kind, _ in found], dtype=float)
    n_words = np.array([n for *_, n in found])
    odds = judged(held, right, fold)
    print(f"{len(names)} articles, {len(found)} lines of one sentence, {int(right.sum())} of them captions")
    for bar in np.arange(-0.5, 2.75, 0.25):
        above = odds > bar
        lost = above & (right == 0)
        print(
            f"log odds above {bar:5.2f}: {int((above & (right == 1)).sum()):4d} captions found, "
            f"{int(lost.sum()):3d} lines of {int(n_words[lost].sum()):4d} words lost"
        )
    if write:
        logistic.write(WEIGHTS, "feature", logistic.fit(held, right, penalty=PENALTY, least=LEAST))


if __name__ == "__main__":
    typer.run(main)
