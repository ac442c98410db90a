"""Fit the weights by which the sides, the day and the place of an act are chosen among their rivals.

Run: ``python -m benchmarks.fit_rivals [--write]``. An option is right where it makes the cell what a reader
wrote, on the mentions that readers annotated too. Printed are the shares of cells that are right as the rules
read them, as they are chosen by weights fitted to the other articles (in folds), and at best; the same of the
articles kept aside by weights fitted to all of the development. ``--write`` writes the tables of weights. Fit
after ``fit_weights`` and before ``fit_confidence``: what is coded depends on the one, and the other on this.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Any

import typer

from benchmarks import conditional_logit, logistic
from benchmarks.annotated import Part, annotations, paired, wrong_in
from benchmarks.conditional_logit import Sample
from benchmarks.corpora import SHARED, Corpus, delivered, documents
from benchmarks.fit_weights import folds
from pipeline.events import ontology
from pipeline.events.article import as_read
from pipeline.events.choice.genre import uncoded_genre
from pipeline.events.rivals import days, places, sides
from pipeline.events.rivals.options import Options
from pipeline.events.stage import inputs_by_article, mention_row

TABLES = {**sides.SIDES, "on": days.TABLE, "place": places.TABLE}
# Both where the development articles, each judged by weights fitted to others, were right most often.
PENALTY = 8.0
LEAST = 20  # mentions that a feature must be in
Row = dict[str, Any]


@dataclass
class Choices:
    """What may be chosen for one slot of the annotated mentions; the first option is what the rules read."""

    samples: list[Sample] = field(default_factory=list)
    least: list[float] = field(default_factory=list)  # the chance that anything else must be above
    document: list[str] = field(default_factory=list)

    def add(self, options: Options[Any, Any], is_right: Callable[[Any], bool], document: str) -> None:
        """Add the slot of one mention."""
        self.samples.append(
            [(frozenset(options.features[key]), is_right(value)) for key, value in options.values.items()]
        )
        self.least.append(options.least)
        self.document.append(document)


def collect(part: Part) -> dict[str, Choices]:
    """The choices of the annotated articles of one part, by slot."""
    result = {slot: Choices() for slot in TABLES}
    wanted = annotations(part)
    for name in sorted({corpus for corpus, _ in wanted}):
        own = {document: events for (corpus, document), events in wanted.items() if corpus == name}
        for slot, options, is_right, document in _choices(documents(name, set(own)), own):
            result[slot].add(options, is_right, document)
    return result


def _choices(
    corpus: Corpus, wanted: dict[str, list[Row]]
) -> Iterator[tuple[str, Options[Any, Any], Callable[[Any], bool], str]]:
    coded = corpus.coded
    whole = {row["article_id"]: row for row in coded.articles.iter_rows(named=True)}
    for article, sentences, mentions, times in inputs_by_article(
        coded.articles, coded.sentences, coded.entities, coded.time_expressions
    ):
        document = corpus.document_of[article["article_id"]]
        if document not in wanted or uncoded_genre(article["title"], article["body"]) is not None:
            continue
        drafts, mentions, scene = as_read(article, sentences, mentions, times)
        starts = [sentence["start"] for sentence in sentences]
        rows = [mention_row(article, draft, starts) for draft in drafts]
        draft_of = {row["event_mention_id"]: draft for row, draft in zip(rows, drafts, strict=True)}
        left = []
        for row in rows:
            start = delivered(whole[article["article_id"]], row, corpus.text_of[document])
            left.append((start, start + len(str(row["trigger_text"])), row))
        parties = sides.Article(drafts, sentences, mentions, scene)
        placed = places.Article(drafts, sentences, mentions, scene.focus)
        dated = days.Article(drafts, sentences, times, article["published_on"])
        for event, row, wrong in paired(wanted[document], left):
            if row is None or "type" in wrong:
                continue
            draft = draft_of[row["event_mention_id"]]
            for side in sides.SIDES:
                yield side, parties.options(draft, side), _fits(row, event, side), document
            yield "place", placed.options(draft), _fits(row, event, "place"), document
            yield "on", dated.options(draft), _is_dated(row, event), document


def _fits(row: Row, event: Row, slot: str) -> Callable[[Any], bool]:
    return lambda value: slot not in wrong_in({**row, slot: value}, event)


def _is_dated(row: Row, event: Row) -> Callable[[Any], bool]:
    return lambda value: "on" not in wrong_in({**row, **value[0]}, event)


def fit(choices: Choices, chosen: list[int] | None = None) -> dict[str, float]:
    """The weights of one slot, fitted to all samples or to those of the given numbers."""
    samples = choices.samples if chosen is None else [choices.samples[n] for n in chosen]
    return conditional_logit.fit(samples, penalty=PENALTY, least=LEAST)


def right(choices: Choices, numbers: Iterable[int], weights: dict[str, float]) -> int:
    """How many of some samples are right by these weights."""
    result = 0
    for n in numbers:
        sample = choices.samples[n]
        result += sample[conditional_logit.best(sample, weights, choices.least[n])][1]
    return result


def held_out(choices: Choices) -> float:
    """The share that is right by weights fitted to the articles of other folds."""
    fold = folds(choices.document)
    found = 0
    for n in sorted(set(fold.tolist())):
        weights = fit(choices, [k for k, f in enumerate(fold) if f != n])
        found += right(choices, [k for k, f in enumerate(fold) if f == n], weights)
    return found / len(choices.samples)


def main(write: Annotated[bool, typer.Option(help="write the weights")] = False) -> None:
    """Print the figures, and write the weights."""
    if not SHARED.is_dir():
        print("the development data is absent: nothing to fit to")
        return
    known, aside = collect(Part.development), collect(Part.aside)
    for slot, table in TABLES.items():
        own, other = known[slot], aside[slot]
        weights = fit(own)
        chosen = right(other, range(len(other.samples)), weights) / len(other.samples)
        print(
            f"{slot:10} {len(own.samples)} mentions: read {_read(own):.3f}, held out {held_out(own):.3f}, "
            f"at best {_reach(own):.3f}; {len(other.samples)} aside: read {_read(other):.3f}, "
            f"chosen {chosen:.3f}, at best {_reach(other):.3f}; {len(weights)} weights"
        )
        if write:
            logistic.write(Path(ontology.__file__).with_name(f"{table}.csv"), "feature", weights)


def _read(choices: Choices) -> float:
    return sum(s[0][1] for s in choices.samples) / max(1, len(choices.samples))


def _reach(choices: Choices) -> float:
    return sum(any(is_right for _, is_right in s) for s in choices.samples) / max(1, len(choices.samples))


if __name__ == "__main__":
    typer.run(main)
