"""How well mentions of one act become one event, and what merging costs.

``python -m benchmarks.merging labels`` codes the documents that hold a label of ``same_events.csv``, merges
their mentions and compares. Triggers that the coding does not find (any more) are counted, not scored.

``python -m benchmarks.merging cost [--mentions N ...]`` merges made-up mentions and prints seconds and
memory.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict

from benchmarks.merging_cost import cost
from benchmarks.same_events import PARTS, Trigger, labelled
from pipeline.merging.stage import merge

BARS = {"precision": 0.90, "recall": 0.75}


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


def labels(verbose: bool, part: str) -> None:
    """Print the scores, and with ``verbose`` every event of a part that is torn apart or mixed."""
    known = labelled()
    if known is None:
        print("the development data is absent: nothing to compare")
        return
    events = merge(known.mentions, known.articles, known.sentences)
    event_of = {m: e for e, ids in events.select("event_id", "mention_ids").iter_rows() for m in ids}
    truth = known.truth
    found = {t: (event_of[m["event_mention_id"]], m) for t, m in known.mention.items()}
    lost = len(truth) - len(found)
    print(
        f"{len(truth)} labelled mentions in {len({c for c, _ in truth.values()})} stories make"
        f" {pairs([e for _, e in truth.values()])} pairs; {lost} are not coded (now) and not scored"
    )
    for name in PARTS:
        result = scores([(truth[t][1], known.within(t, found[t][0])) for t in found if t in known.part(name)])
        print(
            f"\n{name}: "
            + ", ".join(f"{k} {v:.3f}" if isinstance(v, float) else f"{k} {v}" for k, v in result.items())
        )
    print(f"\nbars: {BARS}")
    if verbose:
        _show({t: v for t, v in found.items() if t in known.part(part)}, truth)


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
    comparing.add_argument("--errors", choices=PARTS, help="show the events gone wrong")
    measuring = commands.add_parser("cost", help="merge made-up mentions")
    measuring.add_argument("--mentions", type=int, nargs="+", default=[10_000, 100_000, 1_000_000])
    given = parser.parse_args()
    if given.command == "labels":
        labels(given.errors is not None, given.errors or "all")
    else:
        cost(given.mentions)


if __name__ == "__main__":
    main()
