"""How often the cells of a published event are right, where readers annotated its mentions.

Run: ``python -m benchmarks.event_cells``. All world news of Dân trí and the world stories are coded and
merged as one delivery. Of each annotated act whose mention became one event with others, the event's cells
and the mention's own are compared with the annotation. An event may rightly tell more than a mention: what
a sentence leaves unsaid counts as wrong where another tells it, so the columns are to be read beside each
other. The day is compared where the annotation has one.

Last come the reliability tables of the events with a mention in an annotated article, by part and by whether
they have several mentions. An event is right where the annotation of the mention whose words it shows has its
type, parties, date and realis; a side or day that this one leaves unsaid, where another of its annotations
has it. It is wrong, too, where readers coded none of them.
"""

from __future__ import annotations

import gzip
import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
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


def events(corpus: Corpus, wanted: dict[str, list[Row]]) -> Iterator[Told]:
    """Each event with a mention in an annotated document."""
    coded = corpus.coded
    merged = merge(coded.event_mentions, coded.articles, coded.sentences)
    event_of = {mention: row for row in merged.iter_rows(named=True) for mention in row["mention_ids"]}
    left: dict[str, list[tuple[int, int, Row]]] = {document: [] for document in wanted}
    for mention, document, start, end in corpus.mentions():
        if document in left:
            left[document].append((start, end, mention))
    told: dict[str, Told] = {}
    for document, acts in wanted.items():
        for act, mention, wrong in paired(acts, left[document]):
            if mention is not None:
                event = event_of[mention["event_mention_id"]]
                one = told.setdefault(event["event_id"], Told(event))
                one.mentions[document] = mention
                if "type" not in wrong:
                    one.acts.append((act, mention))
        for _, _, mention in left[document]:
            event = event_of[mention["event_mention_id"]]
            told.setdefault(event["event_id"], Told(event)).mentions[document] = mention
    yield from told.values()


@dataclass
class Told:
    """An event, its mentions in annotated documents, and those that readers annotated with its type."""

    event: Row
    mentions: dict[str, Row] = field(default_factory=dict)  # of each document the last one
    acts: list[tuple[Row, Row]] = field(default_factory=list)

    def as_told(self, mention: Row) -> Row:
        """A mention with the cells of the event."""
        return {**mention, **{cell: self.event[cell] for cell in TAKEN}}

    def is_right(self) -> bool:
        """Whether the reading of its evidence, or of another mention where that is silent, has all cells."""
        shown = next((pair for pair in self.acts if self._is_shown(pair[1])), None)
        if shown is None:
            return any(not self._wrong(act, mention) for act, mention in self.acts)
        return all(
            _is_silent(shown[0], cell) and any(self._tells(cell, *pair) for pair in self.acts)
            for cell in self._wrong(*shown)
        )

    def _is_shown(self, mention: Row) -> bool:
        return all(mention[cell] == self.event[cell] for cell in ("article_id", "trigger_text"))

    def _wrong(self, act: Row, mention: Row) -> set[str]:
        return set(AT_ONCE).intersection(wrong_in(self.as_told(mention), act))

    def _tells(self, cell: str, act: Row, mention: Row) -> bool:
        return not _is_silent(act, cell) and cell not in self._wrong(act, mention)


def _is_silent(act: Row, cell: str) -> bool:
    """Whether a reading leaves a side or the day unsaid."""
    if cell in ("actors", "recipients"):
        return not act.get(cell) or [] in act.get(f"either_{cell}", [])
    return cell == "on" and not any(act.get(day) for day in ("on", "earliest", "latest"))


def main() -> None:
    """Print the shares that are right."""
    if not SHARED.is_dir():
        print("the development data is absent: nothing to compare")
        return
    aside = {document for _, document in annotations(Part.aside)}
    known = annotations(Part.development) | annotations(Part.aside)
    n, of_event, of_mention = Counter[str](), Counter[str](), Counter[str]()
    judged: dict[str, list[tuple[float, float]]] = {}  # confidence of events, and whether they are right
    for name, corpus in world():
        wanted = {document: acts for (corpus_name, document), acts in known.items() if corpus_name == name}
        for told in events(corpus, wanted):
            several = told.event["n_mentions"] > 1
            part = "aside" if aside.intersection(told.mentions) else "development"
            verdict = told.event["confidence"], float(told.is_right())
            judged.setdefault(f"{part}, {'several mentions' if several else 'one mention'}", []).append(
                verdict
            )
            for act, mention in told.acts if several else ():
                for cell in CELLS:
                    if cell != "on" or act.get("on"):
                        n[cell] += 1
                        of_event[cell] += cell not in wrong_in(told.as_told(mention), act)
                        of_mention[cell] += cell not in wrong_in(mention, act)
    print(f"{n['actors']} annotated acts whose mention is one of several of an event")
    for cell in CELLS:
        print(
            f"{cell:10}  right in the event {of_event[cell] / n[cell]:.3f}, "
            f"in the mention {of_mention[cell] / n[cell]:.3f}"
        )
    for label, verdicts in sorted(judged.items()):
        table(label, *zip(*verdicts, strict=True))


if __name__ == "__main__":
    main()
