"""Conditional logit with a quadratic penalty, for the weights by which one of several options is chosen.

Only the fit belongs here; what is chosen among is said in ``fit_rivals.py``. The loss of a sample is the
negative logarithm of the chance of all its right options together; it is minimised by L-BFGS (scipy).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

STEPS = 400
Sample = Sequence[tuple[frozenset[str], bool]]  # the features of each option, and whether it is right


def fit(samples: Sequence[Sample], *, penalty: float, least: int) -> dict[str, float]:
    """The weights of the features.

    Args:
        samples: of which those with right and wrong options both count.
        penalty: of each weight's square, against one sample's loss.
        least: samples that a feature must be in to get a weight.
    """
    told = [s for s in samples if len({is_right for _, is_right in s}) == 2]
    counted = Counter(name for s in told for name in frozenset().union(*(own for own, _ in s)))
    kept = sorted(name for name, often in counted.items() if often >= least)
    x, starts, right = _matrix(told, {name: k for k, name in enumerate(kept)})
    lengths = np.diff(np.append(starts, len(right)))

    def loss(w: np.ndarray) -> tuple[float, np.ndarray]:
        score = x @ w
        odds = np.exp(score - np.repeat(np.maximum.reduceat(score, starts), lengths))
        of_all = np.add.reduceat(odds, starts)
        of_right = np.add.reduceat(odds * right, starts)
        slope = x.T @ (odds / np.repeat(of_all, lengths) - odds * right / np.repeat(of_right, lengths))
        value = float(np.sum(np.log(of_all) - np.log(of_right)) + penalty / 2 * w @ w)
        return value, slope + penalty * w

    found = minimize(loss, np.zeros(len(kept)), jac=True, method="L-BFGS-B", options={"maxiter": STEPS})
    return dict(zip(kept, found.x.tolist(), strict=True))


def best(sample: Sample, weights: Mapping[str, float], least: float) -> int:
    """The number of the likeliest option, or of the first where its chance is not above the least."""
    odds = np.exp([sum(weights.get(name, 0.0) for name in sorted(own)) for own, _ in sample])
    likeliest = int(np.argmax(odds))
    return likeliest if odds[likeliest] / odds.sum() > least else 0


def _matrix(samples: Sequence[Sample], at: Mapping[str, int]) -> tuple[csr_matrix, np.ndarray, np.ndarray]:
    rows: list[int] = []
    columns: list[int] = []
    starts: list[int] = []
    right: list[bool] = []
    for sample in samples:
        starts.append(len(right))
        for own, is_right in sample:
            known = sorted(at[name] for name in own if name in at)
            rows += [len(right)] * len(known)
            columns += known
            right.append(is_right)
    x = csr_matrix((np.ones(len(rows)), (rows, columns)), shape=(len(right), len(at)))
    return x, np.array(starts), np.array(right, dtype=float)
