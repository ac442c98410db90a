"""Fit the weights by which a draft is coded or left, to articles that readers annotated whole.

Run: ``python -m benchmarks.fit_weights [--write]``. A draft is right where an annotation has its type and
overlaps its trigger; what a reader marked optional counts neither way. The weights are those of a logistic
regression with a quadratic penalty. Printed are precision, recall of all annotated events and F1 by the
chance a draft must have, each article judged by weights fitted to the others (``FOLDS`` folds of articles);
``--write`` writes ``pipeline/events/weights.csv``.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Annotated, Any

import numpy as np
import polars as pl
import typer

from benchmarks import logistic
from benchmarks.annotated import Part, annotations, is_left_open
from benchmarks.corpora import SHARED, Corpus, delivered, documents
from pipeline.events import ontology
from pipeline.events.article import candidates
from pipeline.events.choice import weighing
from pipeline.events.stage import inputs_by_article

WEIGHTS = Path(ontology.__file__).with_name("weights.csv")
FOLDS = 8
PENALTY = 2.0  # of each weight's square, against one draft's loss; the bias is free
LEAST = 3  # drafts that a feature must have to get a weight
Row = dict[str, Any]


class Drafts:
    """Drafts with their features, whether they are right, their document, and its events."""

    def __init__(self) -> None:
        self.names: list[list[str]] = []
        self.right: list[int] = []
        self.events: list[list[str]] = []  # the annotated events that the draft is a mention of
        self.document: list[str] = []
        self.required: Counter[str] = Counter()


def collect(part: Part, sample: Drafts) -> None:
    """Add the drafts of the annotated articles of one part."""
    wanted = annotations(part)
    for name in sorted({corpus for corpus, _ in wanted}):
        own = {document: events for (corpus, document), events in wanted.items() if corpus == name}
        _collect(documents(name, set(own)), own, sample)


def _collect(corpus: Corpus, wanted: dict[str, list[Row]], sample: Drafts) -> None:
    coded = corpus.coded
    for article, *inputs in inputs_by_article(
        coded.articles, coded.sentences, coded.entities, coded.time_expressions
    ):
        document = corpus.document_of[article["article_id"]]
        if document not in wanted:
            continue
        whole = coded.articles.row(by_predicate=pl.col("article_id") == article["article_id"], named=True)
        drafts = candidates(article, *inputs).drafts
        often = Counter(d.event_type for d in drafts if not d.doubts)
        sample.required[document] += sum(not e.get("optional") for e in wanted[document])
        for draft in weighing.weighable(drafts):
            mention = {
                "event_mention_id": document,
                "trigger_start": draft.start,
                "trigger_text": article["body"][draft.start : draft.end],
            }
            start = delivered(whole, mention, corpus.text_of[document])
            end = start + draft.end - draft.start
            hits = [
                (n, e)
                for n, e in enumerate(wanted[document])
                if e["trigger"][0] < end
                and start < e["trigger"][1]
                and draft.event_type in (e["type"], *e.get("either_type", []))
            ]
            if hits and all(e.get("optional") for _, e in hits):
                continue
            if not hits and is_left_open(document, draft.trigger.rule_id):
                continue
            sample.names.append(weighing.features(draft, often))
            sample.right.append(bool(hits))
            sample.events.append([f"{document} {n}" for n, e in hits if not e.get("optional")])
            sample.document.append(document)


def fit(
    names: list[list[str]], right: np.ndarray, penalty: float = PENALTY, least: int = LEAST
) -> dict[str, float]:
    """What each feature counts for."""
    return logistic.fit([dict.fromkeys(row, 1.0) for row in names], right, penalty=penalty, least=least)


def held_out(
    names: list[list[str]], right: np.ndarray, fold: np.ndarray, penalty: float = PENALTY, least: int = LEAST
) -> np.ndarray:
    """The chance of each row by weights fitted to the rows of other folds."""
    result = np.zeros(len(right))
    for n in np.unique(fold):
        own = fold == n
        result[own] = chances(_of(names, own), fit(_of(names, ~own), right[~own], penalty, least))
    return result


def folds(documents: list[str]) -> np.ndarray:
    """The fold of each row; a document's rows stay together."""
    of = {document: n % FOLDS for n, document in enumerate(sorted(set(documents)))}
    return np.array([of[document] for document in documents])


def chances(names: list[list[str]], weights: dict[str, float]) -> np.ndarray:
    """The chance of each draft."""
    return np.array([1 / (1 + np.exp(-sum(weights.get(n, 0.0) for n in row))) for row in names])


def _of(names: list[list[str]], chosen: np.ndarray) -> list[list[str]]:
    return [row for row, is_chosen in zip(names, chosen, strict=True) if is_chosen]


def main(
    write: Annotated[bool, typer.Option(help="write the weights of all development articles")] = False,
) -> None:
    """Print the figures, and write the weights."""
    if not SHARED.is_dir():
        print("the development data is absent: nothing to fit to")
        return
    sample = Drafts()
    for part in PARTS:
        collect(part, sample)
    right = np.array(sample.right, dtype=float)
    held = held_out(sample.names, right, folds(sample.document))
    required = sample.required.total()
    reachable = {e for events in sample.events for e in events}
    print(
        f"{len(right)} drafts of {len(sample.required)} articles, {int(right.sum())} right; "
        f"{required} events, {len(reachable)} of them among the drafts"
    )
    for bar in np.arange(0.3, 0.96, 0.05):
        coded = held >= bar
        found = {e for events, c in zip(sample.events, coded, strict=True) if c for e in events}
        p, r = right[coded].mean(), len(found) / required
        print(f"chance {bar:.2f}: P {p:.3f} R {r:.3f} F1 {2 * p * r / (p + r):.3f}")
    if write:
        logistic.write(WEIGHTS, "feature", fit(sample.names, right))


PARTS = (Part.development,)

if __name__ == "__main__":
    typer.run(main)
