"""Compare coded mentions with whole articles annotated by readers: how much is found, how much is right.

Run: ``python -m benchmarks.annotated [--part development|aside] [--misses]``, with development data
in ``$SUKIEN_SHARED`` (default ``../shared``). ``annotated_events.jsonl`` holds the annotations of articles,
made by readers who knew the codebook and the two seeds and had not seen this program: the document, the range
of the trigger in the delivered text, and the cells in the shape of the seeds' ``expected.json``; no texts.
``development`` are the articles whose misses were read while the rules were made, ``aside`` those of which
only these figures were looked at. ``world`` news is what the codebook was made for; ``home`` news are drawn
from all sections, many of which tell no event at all; ``papers`` are articles of BKEE, from many papers, home
and world mixed. BKEE states no dates: readers worked out when four of five articles were printed
(``bkee_days.csv``), and a day without a year is not judged in the others. Where its readers had been asked
otherwise than those before them, both are right: a suspect is a private person or a criminal, a state that
uses force its government or its forces; victims counted apart ("năm người đã thiệt mạng") count neither way.

A mention matches an annotation where their triggers overlap and its type is one of the readings. What a
reader marked optional counts neither as missed nor as too much. Cells are judged on the matches.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Annotated, Any

import typer

from benchmarks.compare_events import show, wrong_cells
from benchmarks.corpora import SHARED, Corpus, documents

ANNOTATED = Path(__file__).with_name("annotated_events.jsonl")
CELLS = ("actors", "recipients", "on", "realis", "place")
AT_ONCE = ("type", "actors", "recipients", "on", "realis")  # type, parties, date and realis right at once
Row = dict[str, Any]


class Part(StrEnum):
    """Which annotations."""

    development = "development"
    aside = "aside"


class News(StrEnum):
    """Of what the annotated articles tell."""

    world = "world"
    home = "home"
    papers = "papers"


@dataclass
class Tally:
    """What was found of some annotated articles."""

    required: int = 0
    required_found: int = 0
    matched: int = 0
    too_many: int = 0
    right: Counter[str] = field(default_factory=Counter)
    all_four: int = 0  # parties, date and realis right at once
    missed: list[str] = field(default_factory=list)

    def add(self, other: Tally) -> None:
        """Count another tally in."""
        for cell in ("required", "required_found", "matched", "too_many", "all_four"):
            setattr(self, cell, getattr(self, cell) + getattr(other, cell))
        self.right += other.right

    def line(self, label: str) -> str:
        """The figures in a line: precision, recall and F1 of trigger and type, shares of cells right."""
        precision = self.matched / max(1, self.matched + self.too_many)
        recall = self.required_found / max(1, self.required)
        f1 = 2 * precision * recall / max(1e-9, precision + recall)
        cells = " ".join(f"{cell} {self.right[cell] / max(1, self.matched):.2f}" for cell in CELLS)
        return (
            f"{label:20} {self.required:4} events: P {precision:.2f} R {recall:.2f} F1 {f1:.2f}; "
            f"of {self.matched} matched: {cells} all four {self.all_four / max(1, self.matched):.2f}"
        )


def annotations(part: Part, news: News | None = None) -> dict[tuple[str, str], list[Row]]:
    """The annotated events by corpus and document, in the order of the text; of all news by default."""
    result: dict[tuple[str, str], list[Row]] = {}
    for line in ANNOTATED.read_text("utf-8").splitlines():
        row = json.loads(line)
        if row["part"] == part and news in (None, row["news"]):
            result.setdefault((row["corpus"], row["document_id"]), []).extend(row["events"])
    return result


@cache
def _without_tolls() -> frozenset[str]:
    rows = map(json.loads, ANNOTATED.read_text("utf-8").splitlines())
    return frozenset(row["document_id"] for row in rows if row["news"] == News.papers)


def is_left_open(document: str, rule_id: str) -> bool:
    """Whether the readers of a document did not say if such mentions are there: victims counted apart."""
    return rule_id.startswith("toll.") and document in _without_tolls()


def paired(
    events: list[Row], left: list[tuple[int, int, Row]]
) -> Iterator[tuple[Row, Row | None, dict[str, str]]]:
    """Each annotated event with the mention on its trigger, if any, and that mention's wrong cells.

    Args:
        events: the annotated events of a document, in the order of the text.
        left: start and end of the trigger in the delivered text of each mention coded in it, with the
            mention; those that are given out are taken away.
    """
    for event in events:
        first, last = event["trigger"]
        here = [m for m in left if m[0] < last and first < m[1]]
        if not here:
            yield event, None, {}
            continue
        best = min(here, key=lambda m: (len(wrong_in(m[2], event)), m[0]))
        left.remove(best)
        yield event, best[2], wrong_in(best[2], event)


def tally(corpus: Corpus, wanted: dict[str, list[Row]]) -> Tally:
    """Compare the mentions of a corpus with the annotations of its documents."""
    found: dict[str, list[tuple[int, int, Row]]] = {document: [] for document in wanted}
    bodies = dict(corpus.coded.articles.select("article_id", "body").iter_rows())
    for mention, document, start, end in corpus.mentions():
        if document in found:
            found[document].append((start, end, mention))
    result = Tally()
    for document, events in wanted.items():
        left = found[document]
        for event, mention, wrong in paired(events, left):
            required = not event.get("optional")
            result.required += required
            if mention is not None and "type" not in wrong:
                result.matched += 1
                result.required_found += required
                result.right.update(cell for cell in CELLS if cell not in wrong)
                result.all_four += not set(AT_ONCE).intersection(wrong)
            elif required:
                result.too_many += mention is not None
                first, last = event["trigger"]
                result.missed.append(f"{document} {first}-{last} {event['type']}")
        further = [m for _, _, m in left if not is_left_open(document, m["rule_id"])]
        result.too_many += len(further)
        result.missed += [f"{document} too much: {show(m, bodies[m['article_id']])}" for m in further]
    return result


def wrong_in(mention: Row, event: Row) -> dict[str, str]:
    """The cells that no reading allows; where no day is told, the interval is compared, or its absence."""
    wrong = wrong_cells(mention, {**event, "trigger": None})
    if "on" in event and event["on"] is None:
        day, *span = (
            mention[cell] and str(mention[cell])
            for cell in ("event_on", "event_on_earliest", "event_on_latest")
        )
        wrong.pop("on", None)
        if span != [event.get("earliest"), event.get("latest")] and day not in event.get("either_on", [0]):
            wrong["on"] = str(span)
    return wrong


def main(
    part: Annotated[Part, typer.Option(help="which annotations")] = Part.development,
    misses: Annotated[bool, typer.Option(help="print what was missed and what is too much")] = False,
) -> None:
    """Print the figures by corpus and together."""
    if not SHARED.is_dir():
        print("the development data is absent: nothing to compare")
        return
    for news in News:
        total = Tally()
        wanted = annotations(part, news)
        for name in sorted({corpus for corpus, _ in wanted}):
            own = {document: events for (corpus, document), events in wanted.items() if corpus == name}
            one = tally(documents(name, set(own)), own)
            total.add(one)
            print(one.line(f"{news} {name}"))
            if misses:
                print(*one.missed, sep="\n")
        print(total.line(f"{news} all"))


if __name__ == "__main__":
    typer.run(main)
