"""How many triggers of BKEE's ACE events are found with a matching type, type by type.

BKEE (Vietnamese news with ACE events, CC BY-NC 4.0, evaluation only) marks every event, of private life and
of crime too, and every word that tells it. Counted are the ACE types that have a match among ours, in three
ways:

strict
    A mention of a matching type overlaps the trigger; for Die and Injure, which are counts of ours, a count
    of that kind in the trigger's sentence is as good.
told
    Strict, or the trigger stands in the evidence sentence of a mention that tells the same act. The codebook
    gives one act in one sentence one mention ("mở cuộc tấn công, nã pháo vào X"), BKEE one to each word. A
    mention of a matching type tells the act unless it stands on a trigger that BKEE gives other arguments.
    What is demanded, promised or threatened is by the codebook no act of its own ("A yêu cầu B thả C" is
    REQUEST): it is told by a mention of those types before it in the sentence.
admitted
    The share of told among the triggers that the codebook admits: no suicides (no type has them), no crimes
    as the law names them ("tội giết người"), no noun without any argument ("vụ tấn công" only points back).

BKEE gives no dates: who holds which office is judged by the last year that a text names.

``python -m benchmarks.recall_events [--missed TYPE]`` lists what is not told of one type.
"""

from __future__ import annotations

import argparse
import json
import os
import re
from collections import Counter
from datetime import date
from pathlib import Path

from benchmarks.corpora import paragraphs
from benchmarks.in_memory import article_of_text, code
from pipeline.schema.tables import ARTICLES

SHARED = Path(os.environ.get("SUKIEN_SHARED", Path(__file__).resolve().parents[2] / "shared"))
# ACE type -> our types.
MATCHES = {
    "Attack": ("ASSAULT", "COERCE", "MOBILIZE", "PROTEST", "SANCTION"),
    "Meet": ("CONSULT",),
    "Phone-write": ("CONSULT",),
    "Demonstrate": ("PROTEST",),
    "Arrest-jail": ("COERCE", "ASSAULT"),
    "Sentence": ("SANCTION",),
    "Extradite": ("COOPERATE", "COERCE", "REQUEST", "REJECT"),
    "Release-parole": ("RETREAT", "CONCEDE"),
    "Transport (troops)": ("MOBILIZE", "RETREAT", "ASSAULT"),
    "Die": ("ASSAULT", "ACCIDENT", "DISASTER", "OUTBREAK", "PROTEST"),
    "Injure": ("ASSAULT", "ACCIDENT", "DISASTER", "OUTBREAK", "PROTEST"),
}
TOLLS = {"Die": "killed", "Injure": "injured"}
TROOPS = (
    "quân", "lính", "binh", "tàu chiến", "tên lửa", "xe tăng", "lực lượng", "chiến đấu", "hải quân", "đơn vị",
)  # fmt: skip
CONTENT_OF = ("REQUEST", "AGREE", "THREATEN")  # types whose content is no act of its own
SUICIDE = re.compile(r"\btự (?:tử|sát|vẫn)\b", re.IGNORECASE)
CRIME = re.compile(r"\b(?:tội|tội danh)\s*[“\"']?\s*$", re.IGNORECASE)
NOUN = re.compile(r"\b(?:vụ|cuộc|đợt|trận|chiến dịch|việc|đòn)\s*(?:\w+\s*)?$", re.IGNORECASE)
YEAR = re.compile(r"(?<![\w/.-])(?:19|20)\d\d(?![\w/.-]*\d)")
FIRST, LAST, USUAL = 2010, 2019, 2018  # the years that BKEE takes articles from, and the most common

Row = dict


def day_of(text: str) -> date:
    """A day for an article without one: in the middle of the last year it names, so that offices fit."""
    years = [int(year) for year in YEAR.findall(text)]
    return date(max((y for y in years if FIRST <= y <= LAST), default=USUAL), 6, 30)


def ace_type(event: Row) -> str | None:
    """The ACE type under which an event counts; of Transport only the moving of troops and weapons does."""
    if event["type"] != "Transport":
        return event["type"] if event["type"] in MATCHES else None
    moved = [
        a["text"].lower() for a in event["args"] if a["role"].startswith(("Artifact", "Agent", "Vehicle"))
    ]
    troops = any(word in moved_text for moved_text in moved for word in TROOPS)
    return "Transport (troops)" if troops else None


def _overlap(a: Row, b: Row, first: str = "start", last: str = "end") -> bool:
    return a[first] < b["end"] and b["start"] < a[last]


def _over(mention: Row, trigger: Row) -> bool:
    return _overlap(mention, trigger, "trigger_start", "trigger_end")


def is_strict(ace: str, trigger: Row, mentions: list[Row], near: list[Row]) -> bool:
    """Whether a mention of a matching type is found on the trigger, or a count in its sentence (``near``)."""
    if any(_over(m, trigger) and m["event_type"] in MATCHES[ace] for m in mentions):
        return True
    return ace in TOLLS and any(m["counts"][TOLLS[ace]] is not None for m in near)


def is_told(ace: str, event: Row, near: list[Row], events: list[Row]) -> bool:
    """Whether a mention in the trigger's sentence tells the act, or the demand whose content it is."""
    trigger = event["trigger"]
    for mention in near:
        if mention["event_type"] in CONTENT_OF and mention["trigger_end"] <= trigger["start"]:
            return True
        if mention["event_type"] in MATCHES[ace]:
            marked = [e for e in events if _over(mention, e["trigger"])]
            if not marked or any(_may_be_one(event, other) for other in marked):
                return True
    return False


def _may_be_one(a: Row, b: Row) -> bool:
    return not a["args"] or not b["args"] or any(_overlap(x, y) for x in a["args"] for y in b["args"])


def is_admitted(event: Row, text: str) -> bool:
    """Whether the codebook codes what the trigger tells, as far as BKEE's marks and words show it."""
    start, end = event["trigger"]["start"], event["trigger"]["end"]
    before = text[max(0, start - 30) : start]
    if SUICIDE.search(text[max(0, start - 4) : end]) or CRIME.search(before):
        return False
    noun = NOUN.search(before) or NOUN.search(event["trigger"]["text"].split(" ")[0] + " ")
    return bool(event["args"]) or not noun


def main() -> None:
    """Print recall by ACE type."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--missed", help="an ACE type whose missed triggers to list")
    chosen = parser.parse_args().missed
    path = SHARED / "data" / "bkee_train.jsonl"
    if not path.is_file():
        print("BKEE is absent: nothing to measure")
        return
    documents = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    rows = [article_of_text(d["doc"], None, "", d["text"], day_of(d["text"])) for d in documents]
    # The helper joins stripped lines; BKEE's offsets count in its own text, so keep that text as it is.
    for row, document in zip(rows, documents, strict=True):
        row["body"] = document["text"]
        row["paragraphs"] = paragraphs(document["text"])
    coded = code(ARTICLES.frame(rows))
    sentences = {r["sentence_id"]: r for r in coded.sentences.iter_rows(named=True)}
    mentions: dict[str, list[Row]] = {}
    for row in coded.event_mentions.iter_rows(named=True):
        mentions.setdefault(row["article_id"], []).append(row)
    total, strict, told, admitted, admitted_told = (Counter() for _ in range(5))
    for document in documents:
        own, text = mentions.get(document["doc"], []), document["text"]
        for event in document["events"]:
            ace, trigger = ace_type(event), event["trigger"]
            if ace is None:
                continue
            near = [m for m in own if _overlap(sentences[m["sentence_id"]], trigger)]
            found = is_strict(ace, trigger, own, near)
            counts = found or is_told(ace, event, near, document["events"])
            total[ace] += 1
            strict[ace] += found
            told[ace] += counts
            if is_admitted(event, text):
                admitted[ace] += 1
                admitted_told[ace] += counts
            if not counts and ace == chosen:
                start, end = trigger["start"], trigger["end"]
                around = f"{text[max(0, start - 90) : start]}[{text[start:end]}]{text[end : end + 60]}"
                print(document["doc"], around.replace("\n", " / "), [m["event_type"] for m in near])
    print(f"{'ACE type':20} {'events':>6} {'strict':>6} recall {'told':>6} recall {'admitted':>8} recall")
    for ace in [*sorted(total), "all"]:
        n, s, t, a, b = (
            c.total() if ace == "all" else c[ace] for c in (total, strict, told, admitted, admitted_told)
        )
        print(f"{ace:20} {n:6} {s:6}   {s / n:.2f} {t:6}   {t / n:.2f} {a:8}   {b / max(a, 1):.2f}")


if __name__ == "__main__":
    main()
