"""The reliability table: of the mentions with a confidence, how many have the cells that readers gave them.

Run: ``python -m benchmarks.calibration [--judged]``, with development data in ``$SUKIEN_SHARED`` (default
``../shared``). Compared are the mentions of the annotated articles kept aside, which the weights of the
confidence were not fitted to; only their bias was, so that the share right on the whole is met of itself. A
mention is right where an annotation on its trigger has its type, parties,
date and realis; wrong too where no reader coded it; one that a reader marked optional and gave another type
counts neither way. ``--judged`` compares as well with the verdicts on single mentions in
``benchmarks/judged_mentions.csv``, of documents that were annotated nowhere and of mentions that are still
coded as they were judged: mostly those that nothing had to be mended of.

The error is the mean distance between confidence and share, weighted by the number of mentions (expected
calibration error); the Brier score is the mean square of confidence minus outcome, next to that of always
saying the overall share; the rank is the chance that of a right and a wrong mention the right one has the
higher confidence (area under the ROC curve).
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise
from typing import Annotated

import numpy as np
import polars as pl
import typer

from benchmarks.annotated import AT_ONCE, Part, annotations, is_left_open, paired
from benchmarks.corpora import SHARED, Corpus, Row, delivered, documents
from benchmarks.precision import BINS, judged, today
from pipeline.events.article import code_article
from pipeline.events.choice.confidence import measures
from pipeline.events.choice.genre import uncoded_genre
from pipeline.events.stage import inputs_by_article, mention_row


class Mentions:
    """The coded mentions of annotated articles: what is said of each, and whether it is right."""

    def __init__(self, part: Part, only: Collection[str] | None = None) -> None:
        """Code the articles of a part, or only those documents of it."""
        self.measures: list[dict[str, float]] = []
        self.said: list[float] = []
        self.right: list[float] = []
        self.document: list[str] = []
        wanted = {key: events for key, events in annotations(part).items() if only is None or key[1] in only}
        for name in sorted({corpus for corpus, _ in wanted}):
            own = {document: events for (corpus, document), events in wanted.items() if corpus == name}
            self._add(documents(name, set(own)), own)

    def add(self, other: Mentions) -> None:
        """Take in the mentions of other articles."""
        self.measures += other.measures
        self.said += other.said
        self.right += other.right
        self.document += other.document

    def _add(self, corpus: Corpus, wanted: dict[str, list[Row]]) -> None:
        coded = corpus.coded
        whole = {row["article_id"]: row for row in coded.articles.iter_rows(named=True)}
        for article, *inputs in inputs_by_article(
            coded.articles, coded.sentences, coded.entities, coded.time_expressions
        ):
            document = corpus.document_of[article["article_id"]]
            if document not in wanted or uncoded_genre(article["title"], article["body"]) is not None:
                continue
            starts = [sentence["start"] for sentence in inputs[0]]
            left, measured = [], {}
            for draft in code_article(article, *inputs):
                mention = mention_row(article, draft, starts)
                start = delivered(whole[article["article_id"]], mention, corpus.text_of[document])
                left.append((start, start + draft.end - draft.start, mention))
                measured[mention["event_mention_id"]] = measures(draft)
            verdicts = [
                (mention, float(not set(AT_ONCE).intersection(wrong)))
                for event, mention, wrong in paired(wanted[document], left)
                if mention is not None and not ("type" in wrong and event.get("optional"))
            ]
            further = [m for _, _, m in left if not is_left_open(document, m["rule_id"])]
            for mention, right in verdicts + [(mention, 0.0) for mention in further]:
                self.measures.append(measured[mention["event_mention_id"]])
                self.said.append(mention["confidence"])
                self.right.append(right)
                self.document.append(document)


def table(label: str, said: Sequence[float], right: Sequence[float]) -> None:
    """Print the reliability table of confidences and outcomes (1 right, 0 wrong), and what it comes to."""
    c, y = np.array(said), np.array(right)
    print(f"\n{label:24}{'mentions':>9}{'mean confidence':>17}{'share right':>13}{'off by':>9}")
    error = 0.0
    for low, high in pairwise(BINS):
        inside = (c >= low) & (c < high)
        if not inside.any():
            continue
        off = c[inside].mean() - y[inside].mean()
        error += abs(off) * inside.mean()
        name = f"confidence {low:.1f}-{min(high, 1.0):.1f}"
        print(f"{name:24}{inside.sum():9}{c[inside].mean():17.2f}{y[inside].mean():13.2f}{off:+9.2f}")
    share = y.mean()
    above = (c[y == 1][:, None] > c[y == 0]).mean() + (c[y == 1][:, None] == c[y == 0]).mean() / 2
    print(f"{len(y)} mentions, {share:.2f} right; expected calibration error {error:.3f}; rank {above:.3f}")
    print(f"Brier score {((c - y) ** 2).mean():.3f}; of always saying {share:.2f}: {share * (1 - share):.3f}")


def main(
    with_judged: Annotated[bool, typer.Option("--judged", help="also mentions judged one by one")] = False,
) -> None:
    """Print the tables."""
    if not SHARED.is_dir():
        print("the development data is absent: nothing to compare")
        return
    aside = Mentions(Part.aside)
    table("articles kept aside", aside.said, aside.right)
    if with_judged:
        annotated = {document for part in Part for _, document in annotations(part)}
        rows = today(judged().filter(~pl.col("document_id").is_in(annotated))).filter(pl.col("is_same"))
        right = (rows["all_four"] == "right").cast(pl.Float64)
        table("judged one by one", rows["confidence"].to_list(), right.to_list())


if __name__ == "__main__":
    typer.run(main)
