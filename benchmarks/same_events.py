"""The mentions labelled in ``same_events.csv``: which of them tell of one real event.

A line there is a trigger (a range of the delivered text of a document of story_clusters or of dantri) and the
real event it tells of; where no other labelled mention tells of the same event it has an event of its own, so
that wrong merges show. The labels come from reading the articles, before any look at what merging made of
them. Left out are mentions that cannot be told apart by reading: acts summed up ("several countries
demanded"), habits without bounds, and tellings that could be of either of two acts; of one act that an
article tells in every other sentence, the tellings that stand for themselves. In the stories above two
thousand readers saw which words were coded, and named the acts; of one act at most two tellings of an article
are kept, and twelve in all.

``cluster`` is the story: its number in story_clusters, or one above a thousand for stories of dantri. Those
from `FURTHER` on, most of them of home news, were labelled later; no weights were fitted to them, but some of
their wrong merges were read. Several tell of the same events under other names: each is compared within
itself only.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

import polars as pl

from benchmarks.corpora import SHARED, Row, documents

LABELS = Path(__file__).with_name("same_events.csv")
# Stories of which no error has been looked at. Others were held out at first, and have been seen since.
HELD_OUT = (105, 109, 115, 143, 1011, 1012, 1013, 1016, 1019)
# Stories that tell of the same events.
TIED = (
    (7, 13, 33), (3, 17), (35, 37, 39), (1001, 1002, 1003, 2005), (1004, 2001), (1005, 1017, 2006),
    (1012, 2002, 2003, 2004), (1016, 2007),
)  # fmt: skip
FURTHER = 3000  # the first of the stories labelled later
Trigger = tuple[str, int, int]


@dataclass(frozen=True)
class Labelled:
    """The labels, and the mentions of the coded documents that they stand for."""

    truth: dict[Trigger, tuple[int, str]]  # story and real event of each labelled trigger
    mention: dict[Trigger, Row]  # of those that the coding finds
    mentions: pl.DataFrame  # of all documents that hold a label, as `merge` takes them
    articles: pl.DataFrame
    sentences: pl.DataFrame

    def part(self, name: str) -> set[Trigger]:
        """The labelled triggers of a part of the stories; see `PARTS`."""
        further = {trigger for trigger, (story, _) in self.truth.items() if story >= FURTHER}
        first = set(self.truth) - further
        held_out = {trigger for trigger in first if self.truth[trigger][0] in HELD_OUT}
        parts = {"all": first, "tuned on": first - held_out, "held out": held_out, "further": further}
        return parts[name]

    def within(self, trigger: Trigger, event: str) -> str:
        """Our event of a trigger, named so that it is another one in each of the further stories."""
        story, _ = self.truth[trigger]
        return f"{story} {event}" if story >= FURTHER else event


PARTS = ("all", "tuned on", "held out", "further")  # "all" of those below `FURTHER`


def gold() -> dict[Trigger, tuple[int, str]]:
    """The labelled triggers (document, start, end) with their story and their real event."""
    with LABELS.open(encoding="utf-8", newline="") as stream:
        return {
            (row["document_id"], int(row["trigger_start"]), int(row["trigger_end"])): (
                int(row["cluster"]), row["event"],
            )
            for row in csv.DictReader(stream)
        }  # fmt: skip


def labelled() -> Labelled | None:
    """Code the documents that hold a label; None where the development data is absent."""
    if not SHARED.is_dir():
        return None
    truth = gold()
    by_document: dict[str, list[Trigger]] = defaultdict(list)
    for trigger in truth:
        by_document[trigger[0]].append(trigger)
    found: dict[Trigger, Row] = {}
    coded = []
    for name in ("story_clusters", "dantri"):
        wanted = {d for d in by_document if d.isdigit() == (name == "story_clusters")}
        corpus = documents(name, wanted)
        coded.append(corpus.coded)
        for mention, document, start, end in corpus.mentions():
            over = [t for t in by_document[document] if t[1] < end and start < t[2]]
            if over:
                best = min(over, key=lambda t: (abs(t[1] - start) + abs(t[2] - end), t))
                found.setdefault(best, mention)
    return Labelled(
        truth,
        found,
        pl.concat(c.event_mentions for c in coded),
        pl.concat(c.articles for c in coded),
        pl.concat(c.sentences for c in coded),
    )
