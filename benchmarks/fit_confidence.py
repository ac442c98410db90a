"""Fit the weights of `confidence` to articles that readers annotated whole.

Run: ``python -m benchmarks.fit_confidence [--write]``. What counts as right is said in ``calibration.py``.
Printed are the reliability tables of the development articles, each judged by weights fitted to the others
(in folds), and of those kept aside; ``--write`` writes ``pipeline/events/confidence_weights.csv``. Fit after
``fit_weights`` and ``fit_rivals``: what is coded, and whom and when, depends on their weights. How likely a
draft is an act, and a slot what it holds, is taken from weights fitted to other articles, else it would seem
surer than it is.

The rules were made while the misses of the development articles were read, and what is coded was weighed on
them: mentions do better there. So the bias alone is fitted to the articles kept aside: on the whole,
confidence is to promise what unseen articles keep.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import numpy as np
import typer

from benchmarks import fit_rivals, fit_weights, logistic
from benchmarks.annotated import Part, annotations
from benchmarks.calibration import Mentions, table
from benchmarks.corpora import SHARED
from benchmarks.fit_weights import folds
from benchmarks.logistic import Measures
from pipeline.events import ontology
from pipeline.events.choice import logit

WEIGHTS = Path(ontology.__file__).with_name("confidence_weights.csv")
PENALTY = 4.0  # of each weight's square, against one mention's loss; the bias is free
LEAST = 5  # mentions that a feature must have to get a weight


def fit(measures: Sequence[Measures], right: np.ndarray) -> dict[str, float]:
    """What each measure counts for."""
    return logistic.fit(measures, right, penalty=PENALTY, least=LEAST)


def chances(measures: Sequence[Measures], weights: Measures) -> np.ndarray:
    """The chance of each mention."""
    return np.array(
        [1 / (1 + np.exp(-sum(weights.get(n, 0.0) * m for n, m in row.items()))) for row in measures]
    )


def shift(said: np.ndarray, right: np.ndarray) -> float:
    """What to add to the logits of these chances for their mean to be the share that is right."""
    odds = np.log(said / (1 - said))
    low, high = -5.0, 5.0
    for _ in range(50):
        middle = (low + high) / 2
        is_less = (1 / (1 + np.exp(-odds - middle))).mean() < right.mean()
        low, high = (middle, high) if is_less else (low, middle)
    return low


def held_out_mentions() -> Mentions:
    """The mentions of the development articles, chosen and filled by weights fitted to other articles."""
    drafts = fit_weights.Drafts()
    fit_weights.collect(Part.development, drafts)
    choices = fit_rivals.collect(Part.development)
    documents = sorted({document for _, document in annotations(Part.development)})
    fold = dict(zip(documents, folds(documents).tolist(), strict=True))
    result = Mentions(Part.development, only=())
    for n in sorted(set(fold.values())):
        others = [k for k, document in enumerate(drafts.document) if fold[document] != n]
        right = np.array(drafts.right, dtype=float)[others]
        weights = {"weights": fit_weights.fit([drafts.names[k] for k in others], right)}
        for slot, name in fit_rivals.TABLES.items():
            of_others = [k for k, document in enumerate(choices[slot].document) if fold[document] != n]
            weights[name] = fit_rivals.fit(choices[slot], of_others)
        with logit.instead(weights):
            result.add(Mentions(Part.development, only={d for d, f in fold.items() if f == n}))
    return result


def main(write: Annotated[bool, typer.Option(help="write the weights")] = False) -> None:
    """Print the tables, and write the weights."""
    if not SHARED.is_dir():
        print("the development data is absent: nothing to fit to")
        return
    known, aside = held_out_mentions(), Mentions(Part.aside)
    right = np.array(known.right)
    fold = folds(known.document)
    held = np.zeros(len(right))
    for n in np.unique(fold):
        own = fold == n
        others = [m for m, is_own in zip(known.measures, own, strict=True) if not is_own]
        held[own] = chances(
            [m for m, is_own in zip(known.measures, own, strict=True) if is_own], fit(others, right[~own])
        )
    table("held out", held.tolist(), known.right)
    weights = fit(known.measures, right)
    before = chances(aside.measures, weights)
    table("aside, as fitted", before.tolist(), aside.right)
    weights[logistic.BIAS] += shift(before, np.array(aside.right))
    table("aside, bias moved to it", chances(aside.measures, weights).tolist(), aside.right)
    if write:
        logistic.write(WEIGHTS, "feature", weights)


if __name__ == "__main__":
    typer.run(main)
