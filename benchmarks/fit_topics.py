"""Fit the weights by which the section of a paper is told that an article would stand in.

Run: ``python -m benchmarks.fit_topics [--write]``. Samples are Dân trí articles, each of the section that
its id names: those that nobody annotated, and of the world, where few others are left, those of the
development. The weights are those of a multinomial logistic regression with a quadratic penalty, minimised
by L-BFGS (scipy), over the syllables and pairs of syllables that tell most. Printed is the share that is
right, each article judged by weights fitted to the others (in folds), by section; ``--write`` writes
``pipeline/events/topic_weights.csv``.
"""

from __future__ import annotations

import csv
import gzip
import json
from collections import Counter
from pathlib import Path
from typing import Annotated

import numpy as np
import typer
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from benchmarks.annotated import ANNOTATED
from benchmarks.corpora import FILES, SHARED
from pipeline.events import ontology
from pipeline.events.choice import topics

WEIGHTS = Path(ontology.__file__).with_name("topic_weights.csv")
FOLDS, STEPS = 5, 200
PENALTY = 0.3  # of each weight's square, against one article's loss
LEAST, MOST = 40, 1200  # articles that a word must be in
KEPT = 2_500  # words, those with the largest weight


def main(write: Annotated[bool, typer.Option(help="write the weights of all articles")] = False) -> None:
    """Print how often the section is told, and write the weights."""
    if not SHARED.is_dir():
        print("the development data is absent: nothing to fit to")
        return
    held, sections = samples()
    names = sorted(set(sections))
    of = np.array([names.index(section) for section in sections])
    fold = np.arange(len(of)) % FOLDS
    found = np.zeros(len(of), int)
    for n in range(FOLDS):
        words = telling([words for words, f in zip(held, fold, strict=True) if f != n], of[fold != n])
        x = matrix(held, words)
        found[fold == n] = np.argmax(x[fold == n] @ fit(x[fold != n], of[fold != n]), axis=1)
    print(f"{len(of)} articles: {np.mean(found == of):.3f} right")
    for k, name in enumerate(names):
        others = Counter(names[j] for j in found[(of == k) & (found != k)])
        print(f"{name:14} {np.mean(found[of == k] == k):.3f}; else {dict(others.most_common(3))}")
    if write:
        words = telling(held, of)
        weights = fit(matrix(held, words), of)
        with WEIGHTS.open("w", encoding="utf-8", newline="") as stream:
            table = csv.writer(stream, lineterminator="\n")
            table.writerow(("word", *names))
            table.writerows((word, *(f"{w:.1f}" for w in weights[k])) for k, word in enumerate(words))


def samples() -> tuple[list[frozenset[str]], list[str]]:
    """The words of each article, and its section."""
    rows = map(json.loads, ANNOTATED.read_text("utf-8").splitlines())
    left_out = {r["document_id"] for r in rows if (r["part"], r["news"]) != ("development", "world")}
    held, sections = [], []
    with gzip.open(SHARED / "data" / FILES["dantri"], "rt", encoding="utf-8") as stream:
        for row in map(json.loads, stream):
            if row["id"] not in left_out:
                held.append(topics.words(row["text"]))
                sections.append(row["id"].split("_")[1])
    return held, sections


def telling(held: list[frozenset[str]], of: np.ndarray) -> list[str]:
    """The words whose weights are the largest where all common ones have one."""
    often = Counter(word for words in held for word in words)
    common = sorted(word for word, n in often.items() if LEAST <= n <= MOST)
    largest = np.abs(fit(matrix(held, common), of)).max(axis=1)
    return sorted(common[k] for k in np.argsort(-largest, kind="stable")[:KEPT])


def matrix(held: list[frozenset[str]], words: list[str]) -> csr_matrix:
    """A row of equal length for each article."""
    at = {word: k for k, word in enumerate(words)}
    rows, columns, values = [], [], []
    for n, own in enumerate(held):
        known = sorted(at[word] for word in own if word in at)
        rows += [n] * len(known)
        columns += known
        values += [topics.measure(len(known))] * len(known)
    return csr_matrix((values, (rows, columns)), shape=(len(held), len(words)))


def fit(x: csr_matrix, of: np.ndarray) -> np.ndarray:
    """The weights of each word for each section."""
    n_sections = int(of.max()) + 1
    right = np.eye(n_sections)[of]

    def loss(flat: np.ndarray) -> tuple[float, np.ndarray]:
        w = flat.reshape(x.shape[1], n_sections)
        score = x @ w
        score -= score.max(axis=1, keepdims=True)
        chance = np.exp(score)
        total = chance.sum(axis=1, keepdims=True)
        chance /= total
        value = float(np.sum(np.log(total)) - np.sum(score * right)) + PENALTY / 2 * float(flat @ flat)
        return value, (x.T @ (chance - right) + PENALTY * w).ravel()

    start = np.zeros(x.shape[1] * n_sections)
    found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": STEPS})
    return np.asarray(found.x).reshape(x.shape[1], n_sections)


if __name__ == "__main__":
    typer.run(main)
