"""Logistic regression with a quadratic penalty, for the weights that the pipeline keeps as tables.

Only the fit and the table belong here; what is weighed is said in the modules ``fit_...``.
scikit-learn does the same; a table fitted once in a while is not worth its size to everybody who installs us.
"""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np

BIAS = "any"  # holds of every sample, and has no penalty
STEPS, ENOUGH = 40, 1e-7  # of Newton's method at most; a step that moves no weight further is the last
Measures = Mapping[str, float]


def fit(samples: Sequence[Measures], right: np.ndarray, *, penalty: float, least: int) -> dict[str, float]:
    """The weights by Newton's method; the loss is convex, so they do not depend on a start.

    Args:
        samples: what holds of each sample and how much; `BIAS` holds of all.
        right: 1 for samples that are right, else 0.
        penalty: of each weight's square, against one sample's loss.
        least: samples in which a feature must be other than 0 to get a weight.
    """
    counted = Counter(name for sample in samples for name, measure in sample.items() if measure)
    kept = sorted(name for name, often in counted.items() if often >= least)
    at = {name: k for k, name in enumerate(kept)}
    x = np.zeros((len(samples), len(kept)))
    for n, sample in enumerate(samples):
        for name, measure in sample.items():
            if name in at:
                x[n, at[name]] = measure
    penalties = np.full(len(kept), penalty)
    penalties[at[BIAS]] = 1e-6
    w = np.zeros(len(kept))
    for _ in range(STEPS):
        p = 1 / (1 + np.exp(-x @ w))
        gradient = x.T @ (p - right) + penalties * w
        step = np.linalg.solve((x * (p * (1 - p))[:, None]).T @ x + np.diag(penalties), gradient)
        w -= step
        if np.abs(step).max() < ENOUGH:
            break
    return dict(zip(kept, w.tolist(), strict=True))


def write(path: Path, column: str, weights: Mapping[str, float]) -> None:
    """Write weights as a table of two columns, in the order of their names."""
    with path.open("w", encoding="utf-8", newline="") as stream:
        table = csv.writer(stream, lineterminator="\n")
        table.writerow((column, "weight"))
        table.writerows((name, f"{weight:.3f}") for name, weight in sorted(weights.items()))
