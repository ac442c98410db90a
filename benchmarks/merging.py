"""How well mentions of one act become one event, and what merging costs.

``python -m benchmarks.merging labels`` codes the world stories of story_clusters, merges them and compares
with ``same_events.csv``: mentions labelled by reading the articles, before any look at what merging made of
them. A line there is a trigger (a range of the delivered text) and the real event it tells of; where no other
labelled mention tells of the same event it has an event of its own, so that wrong merges show. Left out are
mentions that cannot be told apart by reading: acts summed up ("several countries demanded"), habits without
bounds, and tellings that could be of either of two acts. Triggers that the coding does not find (any more)
are counted, not scored.

Half of the stories were held out while the rules were made: ``HELD_OUT``.

``python -m benchmarks.merging cost [--mentions N ...]`` merges made-up mentions and prints seconds and
memory.
"""

from __future__ import annotations

import argparse
import csv
from collections import Counter, defaultdict
from pathlib import Path

from benchmarks.corpora import load
from benchmarks.merging_cost import cost
from pipeline.merging.stage import merge

LABELS = Path(__file__).with_name("same_events.csv")
# Drawn by turns; stories that tell of the same events (7, 13 and 33; 3 and 17; 35, 37 and 39) stay together.
# Clusters 1, 9, 21 and 25 were among them at first: their errors have been seen since.
HELD_OUT = (5, 15, 35, 37, 39, 73)
BARS = {"precision": 0.90, "recall": 0.75}
Trigger = tuple[str, int, int]


def gold() -> dict[Trigger, tuple[int, str]]:
    """The labelled triggers (document, start, end) with their story cluster and their real event."""
    with LABELS.open(encoding="utf-8", newline="") as stream:
        return {
            (row["document_id"], int(row["trigger_start"]), int(row["trigger_end"])): (
                int(row["cluster"]), row["event"],
            )
            for row in csv.DictReader(stream)
        }  # fmt: skip


def pairs(groups: list[str]) -> int:
    """How many pairs of mentions have the same group."""
    return sum(n * (n - 1) // 2 for n in Counter(groups).values())


def scores(found: list[tuple[str, str]]) -> dict[str, float]:
    """Pairwise and B-cubed precision and recall of mentions given as (real event, our event)."""
    both = pairs([f"{real}\t{ours}" for real, ours in found])
    ours, real = pairs([o for _, o in found]), pairs([r for r, _ in found])
    n_real, n_ours = Counter(r for r, _ in found), Counter(o for _, o in found)
    n_both = Counter(found)
    return {
        "mentions": len(found), "pairs": real, "joined": ours, "right": both,
        "precision": both / max(ours, 1), "recall": both / max(real, 1),
        "B3 precision": sum(n_both[f] / n_ours[f[1]] for f in found) / max(len(found), 1),
        "B3 recall": sum(n_both[f] / n_real[f[0]] for f in found) / max(len(found), 1),
    }  # fmt: skip


def labels(verbose: bool, half: str) -> None:
    """Print the scores, and with ``verbose`` every event that is torn apart or mixed."""
    corpus = load("story_clusters", 0, 0)
    if corpus is None:
        print("story_clusters is absent: nothing to compare")
        return
    coded = corpus.coded
    events = merge(coded.event_mentions, coded.articles, coded.sentences)
    event_of = {m: e for e, ids in events.select("event_id", "mention_ids").iter_rows() for m in ids}
    truth = gold()
    by_document: dict[str, list[Trigger]] = defaultdict(list)
    for trigger in truth:
        by_document[trigger[0]].append(trigger)
    found: dict[Trigger, tuple[str, dict]] = {}
    for mention, document, start, end in corpus.mentions():
        over = [t for t in by_document[document] if t[1] < end and start < t[2]]
        if over:
            best = min(over, key=lambda t: (abs(t[1] - start) + abs(t[2] - end), t))
            found.setdefault(best, (event_of[mention["event_mention_id"]], mention))
    lost = len(truth) - len(found)
    print(
        f"{len(truth)} labelled mentions in {len({c for c, _ in truth.values()})} stories make"
        f" {pairs([e for _, e in truth.values()])} pairs; {lost} are not coded (now) and not scored"
    )
    parts = {
        "all": truth,
        "tuned on": {t for t, (c, _) in truth.items() if c not in HELD_OUT},
        "held out": {t for t, (c, _) in truth.items() if c in HELD_OUT},
    }
    for name, part in parts.items():
        result = scores([(truth[t][1], found[t][0]) for t in found if t in part])
        print(
            f"\n{name}: "
            + ", ".join(f"{k} {v:.3f}" if isinstance(v, float) else f"{k} {v}" for k, v in result.items())
        )
    print(f"\nbars: {BARS}")
    if verbose:
        _show({t: v for t, v in found.items() if t in parts[half]}, truth)


def _show(found: dict[Trigger, tuple[str, dict]], truth: dict[Trigger, tuple[int, str]]) -> None:
    mixed: dict[str, set[str]] = defaultdict(set)
    torn: dict[str, set[str]] = defaultdict(set)
    for trigger, (ours, _) in found.items():
        real = truth[trigger][1]
        mixed[ours].add(real)
        torn[real].add(ours)
    bad = {real for real, parts in torn.items() if len(parts) > 1}
    bad |= {real for reals in mixed.values() if len(reals) > 1 for real in reals}
    for real in sorted(bad):
        print(f"\n{real}")
        for trigger, (ours, mention) in found.items():
            if truth[trigger][1] == real:
                print(f"  {ours[:6]} {trigger[0]}:{trigger[1]} {_told(mention)}")


def _told(mention: dict) -> str:
    sides = (
        ",".join(
            f"{p['country'] or p['name'] or p['entity_id'] or p['text']}/{p['sector']}" for p in mention[side]
        )
        for side in ("actors", "recipients")
    )
    place = mention["place"] and (
        mention["place"]["country"],
        mention["place"]["name"],
        mention["place"]["precision"],
    )
    days = f"{mention['event_on_earliest']}..{mention['event_on_latest']} {mention['date_basis']}"
    return (
        f"{mention['event_type']}/{mention['event_mode']} [{mention['trigger_text']}] {' -> '.join(sides)}"
        f" | {days} | {place} | {mention['realis']} | {mention['published_on']}"
    )


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    commands = parser.add_subparsers(dest="command", required=True)
    comparing = commands.add_parser("labels", help="compare with the labelled mentions")
    comparing.add_argument(
        "--errors", choices=("all", "tuned on", "held out"), help="show the events gone wrong"
    )
    measuring = commands.add_parser("cost", help="merge made-up mentions")
    measuring.add_argument("--mentions", type=int, nargs="+", default=[10_000, 100_000, 1_000_000])
    given = parser.parse_args()
    if given.command == "labels":
        labels(given.errors is not None, given.errors or "all")
    else:
        cost(given.mentions)


if __name__ == "__main__":
    main()
