"""Fit what each sign counts for when two mentions are weighed to be one event.

Run: ``python -m benchmarks.fit_merging [--write]``. Samples are all pairs of labelled mentions
(``same_events.py``) that do not contradict each other; the stories held out are left aside. The weights are
those of a logistic regression with a quadratic penalty. Printed are pairwise precision and recall of the
events that merging makes, each story merged by weights fitted to the others (``FOLDS`` folds of stories);
``--write`` writes ``pipeline/merging/same_event_weights.csv``.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations
from pathlib import Path
from typing import Annotated
from unittest.mock import patch

import numpy as np
import polars as pl
import typer

from benchmarks import logistic
from benchmarks.merging import scores
from benchmarks.same_events import TIED, Labelled, Trigger, labelled
from pipeline.merging import agreement
from pipeline.merging.compatibility import compared
from pipeline.merging.records import records
from pipeline.merging.signs import Sign, signs
from pipeline.merging.stage import merge

WEIGHTS = Path(agreement.__file__).with_name("same_event_weights.csv")
FOLDS = 8
PENALTY = 8.0  # of each weight's square, against one pair's loss; the bias is free
LEAST = 4  # pairs that a sign must have to get a weight
Pair = tuple[int, int, list[Sign], bool]  # folds of both, what holds of them, whether they are one event


def folds(known: Labelled) -> dict[int, int]:
    """The fold of each story; stories of the same events stay together."""
    first = {story: tied[0] for tied in TIED for story in tied}
    stories = sorted({known.truth[trigger][0] for trigger in known.part("all")})
    heads = sorted({first.get(story, story) for story in stories})
    return {story: heads.index(first.get(story, story)) % FOLDS for story in stories}


def sample(known: Labelled, part: set[Trigger]) -> list[Pair]:
    """All pairs of labelled mentions of some stories that do not contradict each other."""
    of_id = dict(
        zip(known.mentions["event_mention_id"], records(known.mentions, known.sentences), strict=True)
    )
    fold = folds(known)
    told = [
        (fold[known.truth[t][0]], known.truth[t][1], of_id[m["event_mention_id"]])
        for t, m in known.mention.items()
        if t in part
    ]
    return [
        (fold_a, fold_b, signs(a, b, how), real_a == real_b)
        for (fold_a, real_a, a), (fold_b, real_b, b) in combinations(told, 2)
        if (how := compared(a, b)) is not None
    ]


def fit(pairs: Iterable[Pair]) -> dict[str, float]:
    """What each sign counts for."""
    pairs = list(pairs)
    right = np.array([is_one for *_, is_one in pairs], float)
    return logistic.fit([dict(held) for _, _, held, _ in pairs], right, penalty=PENALTY, least=LEAST)


def judged(known: Labelled, part: set[Trigger], weights: dict[str, float]) -> list[tuple[str, str]]:
    """The real event and ours of the labelled mentions of a part, its documents merged by themselves."""
    articles = {m["article_id"] for t, m in known.mention.items() if t in part}
    told = known.mentions.filter(pl.col("article_id").is_in(articles))
    with patch.object(agreement, "weights", lambda: weights):
        events = merge(told, known.articles, known.sentences)
    event_of = {m: e for e, ids in events.select("event_id", "mention_ids").iter_rows() for m in ids}
    return [
        (known.truth[t][1], event_of[m["event_mention_id"]]) for t, m in known.mention.items() if t in part
    ]


def main(write: Annotated[bool, typer.Option(help="write the weights of all these stories")] = False) -> None:
    """Print the figures, and write the weights."""
    known = labelled()
    if known is None:
        print("the development data is absent: nothing to fit to")
        return
    part = known.part("tuned on")
    pairs, fold = sample(known, part), folds(known)
    print(f"{len(pairs)} pairs of {len(part)} labelled mentions, {sum(p[-1] for p in pairs)} of one event")
    found: list[tuple[str, str]] = []
    for n in range(FOLDS):
        own = {t for t in part if fold[known.truth[t][0]] == n}
        found += judged(known, own, fit(p for p in pairs if n not in p[:2]))
    result = scores(found)
    print(f"cross-validated: P {result['precision']:.3f} R {result['recall']:.3f}")
    if write:
        logistic.write(WEIGHTS, "sign", fit(pairs))


if __name__ == "__main__":
    typer.run(main)
