"""How many triggers of BKEE's ACE events are found with a matching type, type by type.

BKEE (Vietnamese news with ACE events, CC BY-NC 4.0, evaluation only) marks every event, of private life and
of crime too. Counted are the ACE types that have a match among ours; a trigger is found where a mention of a
matching type overlaps it, or, for deaths and injuries, where a count of an event covers its sentence.
``python -m benchmarks.recall_events [--missed TYPE]`` lists what is missed of one type.
"""

from __future__ import annotations

import argparse
import json
import os
from collections import Counter
from datetime import date
from pathlib import Path

from benchmarks.in_memory import article_of_text, code
from pipeline.schema.tables import ARTICLES

SHARED = Path(os.environ.get("SUKIEN_SHARED", Path(__file__).resolve().parents[2] / "shared"))
# ACE type -> our types; BKEE has no dates, so any day of its time will do for an article's.
MATCHES = {
    "Attack": ("ASSAULT", "COERCE", "MOBILIZE", "PROTEST", "SANCTION"),
    "Meet": ("CONSULT",),
    "Phone-write": ("CONSULT",),
    "Demonstrate": ("PROTEST",),
    "Arrest-jail": ("COERCE", "ASSAULT"),
    "Sentence": ("SANCTION",),
    "Extradite": ("COOPERATE", "COERCE", "REQUEST", "REJECT"),
    "Release-parole": ("RETREAT", "CONCEDE"),
    "Die": ("ASSAULT", "ACCIDENT", "DISASTER", "OUTBREAK", "PROTEST"),
    "Injure": ("ASSAULT", "ACCIDENT", "DISASTER", "OUTBREAK", "PROTEST"),
}
TOLLS = {"Die": "killed", "Injure": "injured"}
TROOPS = (
    "quân",
    "lính",
    "binh",
    "tàu chiến",
    "tên lửa",
    "xe tăng",
    "lực lượng",
    "chiến đấu",
    "hải quân",
    "đơn vị",
)
DAY = date(2016, 6, 30)


def _is_troops(event: dict) -> bool:
    """Whether a Transport event moves troops or weapons."""
    moved = [
        a["text"].lower() for a in event["args"] if a["role"].startswith(("Artifact", "Agent", "Vehicle"))
    ]
    return any(word in moved_text for moved_text in moved for word in TROOPS)


def main() -> None:
    """Print recall by ACE type."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--missed", help="an ACE type whose missed triggers to list")
    chosen = parser.parse_args().missed
    path = SHARED / "data" / "bkee_train.jsonl"
    if not path.is_file():
        print("BKEE is absent: nothing to measure")
        return
    documents = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    rows = [article_of_text(d["doc"], None, "", d["text"], DAY) for d in documents]
    # The helper joins stripped lines; BKEE's offsets count in its own text, so keep that text as it is.
    for row, document in zip(rows, documents, strict=True):
        row["body"] = document["text"]
        row["paragraphs"] = _paragraphs(document["text"])
    coded = code(ARTICLES.frame(rows))
    sentences = {r["sentence_id"]: (r["start"], r["end"]) for r in coded.sentences.iter_rows(named=True)}
    mentions: dict[str, list[dict]] = {}
    for row in coded.event_mentions.iter_rows(named=True):
        mentions.setdefault(row["article_id"], []).append(row)
    total, found, typed, missed = Counter(), Counter(), Counter(), Counter()
    for document in documents:
        for event in document["events"]:
            ace = event["type"]
            if ace == "Transport" and _is_troops(event):
                ace, wanted = "Transport (troops)", ("MOBILIZE", "RETREAT", "ASSAULT")
            elif ace in MATCHES:
                wanted = MATCHES[ace]
            else:
                continue
            total[ace] += 1
            start, end = event["trigger"]["start"], event["trigger"]["end"]
            own = mentions.get(document["doc"], [])
            over = [m for m in own if m["trigger_start"] < end and start < m["trigger_end"]]
            hit = any(m["event_type"] in wanted for m in over)
            if not hit and ace in TOLLS:
                hit = any(
                    m["counts"][TOLLS[ace]] is not None
                    and sentences[m["sentence_id"]][0] <= start < sentences[m["sentence_id"]][1]
                    for m in own
                )
            found[ace] += bool(over) or hit
            typed[ace] += hit
            if not hit:
                missed[(ace, event["trigger"]["text"].lower(), bool(over))] += 1
                if chosen == ace:
                    text = document["text"]
                    around = (
                        text[max(0, start - 90) : start] + "[" + text[start:end] + "]" + text[end : end + 60]
                    )
                    print(document["doc"], around.replace("\n", " / "), [m["event_type"] for m in over])
    print(f"{'ACE type':20} {'events':>6} {'found':>6} {'typed':>6} recall")
    for ace in sorted(total):
        print(f"{ace:20} {total[ace]:6} {found[ace]:6} {typed[ace]:6} {typed[ace] / total[ace]:.2f}")
    share = typed.total() / total.total()
    print(f"{'all':20} {total.total():6} {found.total():6} {typed.total():6} {share:.2f}")
    if chosen:
        print([(t, n) for (a, t, _), n in missed.most_common() if a == chosen][:60])


def _paragraphs(text: str) -> list[dict[str, object]]:
    result, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            result.append({"start": start, "end": start + len(line), "kind": "paragraph"})
        start += len(line) + 1
    return result


if __name__ == "__main__":
    main()
