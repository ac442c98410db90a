"""Fit the weights by which captions without a credit are known: ``caption_weights.csv``, on standard output.

    python -m benchmarks.caption_weights > pipeline/cleaning/caption_weights.csv

Nobody labelled anything for it. Captions with a credit, the credit taken off, stand for captions; sentences
within paragraphs of several stand for running text. Marked documents (``marked_stories.csv``) are left out.
A logistic regression with an L1 penalty (FISTA, Beck and Teboulle 2009). What the words of a line of its own
count for beside its place is fitted in ``fit_captions.py``.
"""

import csv
import gzip
import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

import numpy as np
from scipy import sparse

from benchmarks.marked_stories import every_document
from pipeline.cleaning import caption_words, captions, picture_credits, shapes
from tests.shared_data import SHARED

_PENALTY, _FORM_SHARE, _ROUNDS = 7.0, 0.3, 800
# A word counts when it is in so many documents of so many sections, and in no section mostly.
_MIN_DOCUMENTS, _MIN_SECTIONS, _MAX_SHARE = {"word": 40, "first": 40, "pair": 30}, {"word": 9}, 0.4
_OTHER_SECTIONS = 7
_MAX_WORDS = 45

Sample = tuple[list[str], str, str]  # features, document, section


def bare(line: str) -> str:
    """A caption without its credit and without a full stop, so that neither tells."""
    found = captions.CREDIT.search(line)
    return (line[: found.start()] if found else line).rstrip(" .(-–[")


def documents() -> Iterable[tuple[str, str, list[str]]]:
    """Name, section and lines of every article that is not marked; stories are lines of their stretches."""
    with gzip.open(SHARED / "data/dantri_2019_2021.jsonl.gz", "rt", encoding="utf-8") as rows:
        for row in map(json.loads, rows):
            if row["id"] not in every_document():
                yield row["id"], row["id"].split("_")[1], [part.strip() for part in row["text"].split("\n")]


def stories() -> Iterable[tuple[str, str]]:
    """Name and text of every story that is not marked."""
    for row in map(json.loads, (SHARED / "data/story_clusters.jsonl").read_text("utf-8").splitlines()):
        if str(row["doc"]) not in every_document():
            yield str(row["doc"]), row["body"]


def is_credited(line: str) -> bool:
    """Whether a line is surely a caption, and a single sentence."""
    found = captions.CREDIT.search(line)
    return found is not None and found.start() > 0 and fits(bare(line))


def fits(text: str) -> bool:
    """Whether a text is as long as captions are, and one sentence."""
    return 3 <= text.count(" ") + 1 <= _MAX_WORDS and shapes.n_sentences(text) == 1


def sentences(text: str) -> list[str]:
    """The sentences of a text, without their full stops."""
    return [text[a:b].strip().rstrip(".") for a, b in pairwise(shapes.sentence_cuts(text))]


def word_samples() -> tuple[list[Sample], list[Sample]]:
    """Captions, and sentences of running text."""
    shown: list[Sample] = []
    told: list[Sample] = []

    def add(to: list[Sample], text: str, name: str, section: str) -> None:
        if fits(text):
            to.append((list(caption_words.features(text)), name, section))

    for name, section, lines in documents():
        for line in lines:
            if captions.is_caption(line, line.count(" ") + 1):
                if is_credited(line):
                    add(shown, bare(line), name, section)
            elif shapes.n_sentences(line) > 1:
                add(told, sentences(line)[0], name, section)
    for name, text in stories():
        for start, end, picture in picture_credits.stretches(text, 0, len(text)):
            if picture and is_credited(text[start:end]):
                add(shown, bare(text[start:end]), name, "stories")
            elif not picture:
                for sentence in sentences(text[start:end])[1:-1]:
                    add(told, sentence, name, "stories")
    return shown, told


def general(samples: Sequence[Sample]) -> list[str]:
    """The features that many documents of many sections hold."""
    held: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for names, document, section in samples:
        for name in names:
            held[name][section].add(document)
    return sorted(name for name, sections in held.items() if is_general(name, sections))


def is_general(name: str, sections: dict[str, set[str]]) -> bool:
    """Whether a word is none of a few subjects; forms always are general."""
    kind = name.split(":")[0]
    if kind not in _MIN_DOCUMENTS:
        return True
    counts = [len(documents) for documents in sections.values()]
    wide = sum(count > 1 for count in counts) >= _MIN_SECTIONS.get(kind, _OTHER_SECTIONS)
    return sum(counts) >= _MIN_DOCUMENTS[kind] and wide and max(counts) <= _MAX_SHARE * sum(counts)


def matrix(rows: Sequence[Sequence[str]], columns: Sequence[str]) -> sparse.csr_matrix:
    """A row of ones and zeros for every sample."""
    place = {name: at for at, name in enumerate(columns)}
    found = [sorted({place[name] for name in row if name in place}) for row in rows]
    ends = np.cumsum([0, *map(len, found)])
    flat = [at for row in found for at in row]
    return sparse.csr_matrix((np.ones(len(flat)), flat, ends), shape=(len(rows), len(columns)))


def fit(rows: sparse.csr_matrix, labels: np.ndarray, penalties: np.ndarray) -> tuple[np.ndarray, float]:
    """Weights and bias of the logistic regression."""
    weights = np.zeros(rows.shape[1])
    bias = float(np.log(labels.mean() / (1 - labels.mean())))
    ahead, ahead_bias, pace = weights, bias, 1.0
    vector = np.ones(rows.shape[1])
    for _ in range(30):
        vector = rows.T @ (rows @ vector)
        vector /= np.linalg.norm(vector)
    steepest = 0.25 * (float(np.linalg.norm(rows @ vector)) ** 2 + rows.shape[0])
    for _ in range(_ROUNDS):
        wrong = 1 / (1 + np.exp(-(rows @ ahead + ahead_bias))) - labels
        moved = ahead - (rows.T @ wrong) / steepest
        moved = np.sign(moved) * np.maximum(np.abs(moved) - penalties / steepest, 0)
        moved_bias = ahead_bias - float(wrong.sum()) / steepest
        following = (1 + np.sqrt(1 + 4 * pace * pace)) / 2
        ahead = moved + (pace - 1) / following * (moved - weights)
        ahead_bias = moved_bias + (pace - 1) / following * (moved_bias - bias)
        weights, bias, pace = moved, moved_bias, following
    return weights, bias


def fitted_words() -> dict[str, float]:
    """The weights of words and forms."""
    shown, told = word_samples()
    columns = general([*shown, *told])
    rows = matrix([names for names, _, _ in (*shown, *told)], columns)
    labels = np.concatenate([np.ones(len(shown)), np.zeros(len(told))])
    lexical = [name.split(":")[0] in _MIN_DOCUMENTS for name in columns]
    weights, bias = fit(rows, labels, np.where(lexical, _PENALTY, _PENALTY * _FORM_SHARE))
    print(f"{len(shown)} captions, {len(told)} sentences, {len(columns)} features", file=sys.stderr)
    return {"bias": bias, **dict(zip(columns, map(float, weights), strict=True))}


def main() -> int:
    """Print the table."""
    out = csv.writer(sys.stdout, lineterminator="\n")
    out.writerow(("feature", "weight"))
    for name, weight in sorted(fitted_words().items()):
        if round(weight, 2):
            out.writerow((name, f"{weight:.2f}"))
    return 0


if __name__ == "__main__":
    sys.exit(main())
