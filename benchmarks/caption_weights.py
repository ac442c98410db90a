"""Fit the weights by which captions without a credit are known: ``caption_weights.csv``, on standard output.

    python -m benchmarks.caption_weights > pipeline/cleaning/caption_weights.csv

Nobody labelled anything for it. Captions with a credit, the credit taken off, stand for captions; sentences
within paragraphs of several stand for running text, and lines of one sentence for what a caption must be told
from by its place. Among these captions without a credit are hidden: those most alike to captions are left out
of a second and third fit. Marked documents (``marked_stories.csv``) are left out of all. Two logistic
regressions with an L1 penalty (FISTA, Beck and Teboulle 2009): the words, then the place with their score.
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
from pipeline.cleaning import caption_place, caption_words, captions, picture_credits, shapes
from pipeline.cleaning.caption_place import Line
from tests.shared_data import SHARED

_PENALTY, _FORM_SHARE, _ROUNDS = 7.0, 0.3, 800
# A word counts when it is in so many documents of so many sections, and in no section mostly.
_MIN_DOCUMENTS, _MIN_SECTIONS, _MAX_SHARE = {"word": 40, "first": 40, "pair": 30}, {"word": 9}, 0.4
_OTHER_SECTIONS = 7
_MAX_WORDS, _MIN_HEADING = 45, 8
_HIDDEN = 0.35  # below the quantile of sure captions at which a line is left out of the next fit
# The log odds at which the marked documents were best parted; what is above is a caption.
_BAR = -1.9
# The first line of a page is a lead, which the development data lack: that place says nothing.
_SILENT = ("before:none", "behind:none")

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


def place_samples(words: dict[str, float]) -> tuple[list[list[str]], list[float], list[bool]]:
    """Lines of one sentence: the features of their places, the scores of their words, which are captions."""
    places: list[list[str]] = []
    scores: list[float] = []
    known: list[bool] = []
    for _, _, texts in documents():
        lines = [line_of(text) for text in texts if text.count(" ")]
        for index, line in enumerate(lines):
            if not fits(line.text) or line.kind in ("several", "heading"):
                continue
            places.append(list(caption_place.features(lines, index)))
            scores.append(words["bias"] + sum(words.get(f, 0.0) for f in caption_words.features(line.text)))
            known.append(line.kind == "caption")
    return places, scores, known


def line_of(text: str) -> Line:
    """A line as the pipeline sees it, a caption without its credit."""
    if captions.is_caption(text, text.count(" ") + 1):
        return Line(bare(text), "caption")
    return Line(text, caption_place.kind_of(text))


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


def fitted_places(words: dict[str, float]) -> tuple[dict[str, float], float, float]:
    """The weights of places, and by what the words' score is multiplied and raised there."""
    places, scores, known = place_samples(words)
    columns = sorted({name for row in places for name in row} - set(_SILENT))
    rows = sparse.hstack([sparse.csr_matrix(np.array(scores)[:, None]), matrix(places, columns)]).tocsr()
    labels = np.array(known, dtype=float)
    kept = np.ones(len(labels), dtype=bool)
    for _ in range(3):
        weights, bias = fit(rows[kept], labels[kept], np.ones(rows.shape[1]))
        score = rows @ weights + bias
        kept = (labels == 1) | (score <= np.quantile(score[labels == 1], _HIDDEN))
    print(f"{len(labels)} lines, {int((~kept).sum())} left out of the last fit", file=sys.stderr)
    return dict(zip(columns, map(float, weights[1:]), strict=True)), float(weights[0]), bias


def main() -> int:
    """Print the table, with a bar of zero."""
    words = fitted_words()
    places, factor, bias = fitted_places(words)
    table = {name: factor * weight for name, weight in words.items()} | places
    table["bias"] += bias - _BAR
    out = csv.writer(sys.stdout, lineterminator="\n")
    out.writerow(("feature", "weight"))
    for name, weight in sorted(table.items()):
        if round(weight, 2):
            out.writerow((name, f"{weight:.2f}"))
    return 0


if __name__ == "__main__":
    sys.exit(main())
