"""How often the cells of a published event are right, where readers annotated its mentions.

Run: ``python -m benchmarks.event_cells``. All world news of Dân trí and the world stories are coded and
merged as one delivery. Of each annotated act whose mention became one event with others, the event's cells
and the mention's own are compared with the annotation. An event may rightly tell more than a mention: what
a sentence leaves unsaid counts as wrong where another tells it, so the columns are to be read beside each
other. The day is compared where the annotation has one. Last comes the reliability table of the events: their
confidence, and the share in which type, parties, date and realis are as annotated.
"""

from __future__ import annotations

import gzip
import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

from benchmarks.annotated import AT_ONCE, Part, annotations, paired, wrong_in
from benchmarks.calibration import table
from benchmarks.corpora import FILES, SHARED, Corpus, documents, load
from pipeline.merging.stage import merge

CELLS = ("actors", "recipients", "on", "realis", "place")
TAKEN = ("actors", "recipients", "event_on", "event_on_earliest", "event_on_latest", "realis", "place")
Row = dict[str, Any]


def world() -> Iterator[tuple[str, Corpus]]:
    """The two corpora of world news, coded."""
    with gzip.open(SHARED / "data" / FILES["dantri"], "rt", encoding="utf-8") as lines:
        ids = {row["id"] for row in map(json.loads, lines) if row["id"].split("_")[1] == "world"}
    yield "dantri", documents("dantri", ids)
    stories = load("story_clusters", 0, 0)
    assert stories is not None
    yield "story_clusters", stories


def pairs(corpus: Corpus, wanted: dict[str, list[Row]]) -> Iterator[tuple[Row, Row, Row]]:
    """Each annotated act that is coded with its type, its mention, and the event that is part of."""
    coded = corpus.coded
    events = merge(coded.event_mentions, coded.articles, coded.sentences)
    event_of = {mention: row for row in events.iter_rows(named=True) for mention in row["mention_ids"]}
    left: dict[str, list[tuple[int, int, Row]]] = {document: [] for document in wanted}
    for mention, document, start, end in corpus.mentions():
        if document in left:
            left[document].append((start, end, mention))
    for document, acts in wanted.items():
        for act, mention, wrong in paired(acts, left[document]):
            if mention is not None and "type" not in wrong:
                yield act, mention, event_of[mention["event_mention_id"]]


def main() -> None:
    """Print the shares that are right."""
    if not SHARED.is_dir():
        print("the development data is absent: nothing to compare")
        return
    known = annotations(Part.development) | annotations(Part.aside)
    n, of_event, of_mention = Counter[str](), Counter[str](), Counter[str]()
    told: list[tuple[float, float]] = []  # confidence of the event, and whether it is right
    for name, corpus in world():
        wanted = {document: acts for (corpus_name, document), acts in known.items() if corpus_name == name}
        for act, mention, event in pairs(corpus, wanted):
            if event["n_mentions"] < 2:
                continue
            merged = {**mention, **{cell: event[cell] for cell in TAKEN}}
            told.append((event["confidence"], float(not set(AT_ONCE).intersection(wrong_in(merged, act)))))
            for cell in CELLS:
                if cell != "on" or act.get("on"):
                    n[cell] += 1
                    of_event[cell] += cell not in wrong_in(merged, act)
                    of_mention[cell] += cell not in wrong_in(mention, act)
    print(f"{n['actors']} annotated acts whose mention is one of several of an event")
    for cell in CELLS:
        print(
            f"{cell:10}  right in the event {of_event[cell] / n[cell]:.3f}, "
            f"in the mention {of_mention[cell] / n[cell]:.3f}"
        )
    table("events of several", *zip(*told, strict=True))


if __name__ == "__main__":
    main()
