"""Fit the weights of `confidence` to articles that readers annotated whole.

Run: ``python -m benchmarks.fit_confidence [--write]``. What counts as right is said in ``calibration.py``.
Printed are the reliability tables of the development articles, each judged by weights fitted to the others
(in folds), and of those kept aside; ``--write`` writes ``pipeline/events/confidence_weights.csv``. Fit after
``fit_weights``: what is coded depends on its weights.

The rules were made while the misses of the development articles were read, and what is coded was weighed on
them: mentions do better there. So the bias alone is fitted to the articles kept aside: on the whole,
confidence is to promise what unseen articles keep.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import numpy as np
import typer

from benchmarks import logistic
from benchmarks.annotated import Part
from benchmarks.calibration import Mentions, table
from benchmarks.corpora import SHARED
from benchmarks.fit_weights import chances, fit, folds, held_out
from pipeline.events import ontology

WEIGHTS = Path(ontology.__file__).with_name("confidence_weights.csv")
PENALTY = 4.0  # of each weight's square, against one mention's loss; the bias is free
LEAST = 5  # mentions that a feature must have to get a weight


def shift(said: np.ndarray, right: np.ndarray) -> float:
    """What to add to the logits of these chances for their mean to be the share that is right."""
    odds = np.log(said / (1 - said))
    low, high = -5.0, 5.0
    for _ in range(50):
        middle = (low + high) / 2
        is_less = (1 / (1 + np.exp(-odds - middle))).mean() < right.mean()
        low, high = (middle, high) if is_less else (low, middle)
    return low


def main(write: Annotated[bool, typer.Option(help="write the weights")] = False) -> None:
    """Print the tables, and write the weights."""
    if not SHARED.is_dir():
        print("the development data is absent: nothing to fit to")
        return
    known, aside = Mentions(Part.development), Mentions(Part.aside)
    right = np.array(known.right)
    held = held_out(known.names, right, folds(known.document), PENALTY, LEAST)
    table("held out", held.tolist(), known.right)
    weights = fit(known.names, right, PENALTY, LEAST)
    before = chances(aside.names, weights)
    table("aside, as fitted", before.tolist(), aside.right)
    weights[logistic.BIAS] += shift(before, np.array(aside.right))
    table("aside, bias moved", chances(aside.names, weights).tolist(), aside.right)
    if write:
        logistic.write(WEIGHTS, "feature", weights)


if __name__ == "__main__":
    typer.run(main)
