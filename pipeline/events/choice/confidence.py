"""How sure a coded mention is: the share of mentions made like it that a strict reader finds all right.

All right means that type, parties, date and realis are right at once. The patterns that made a mention rank
it by a product of factors; a straight line from that rank to the share was fitted by least squares to the
250 mentions first drawn for ``benchmarks/judged_mentions.csv``, judged by readers who had not made them.
``benchmarks/calibration.py`` prints how the shares hold up.
"""

from __future__ import annotations

from pipeline.events.drafts import Draft

BASE = 0.86
FACTORS = {
    "across": 0.93,  # the subject stands beyond a comma
    "shared": 0.92,  # taken from another verb of the sentence
    "controlled": 0.85,
    "fronted": 0.9,
    "elided": 0.72,  # taken from the sentence before
    "answer": 0.88,
    "noun": 0.93,
    "light": 0.93,
    "toll": 0.75,
    "verdict": 0.85,
    "judge": 0.8,
    "doubtful": 0.85,  # only the parties make the sense of the word sure
}
REALIS = {"conditional": 0.8, "denied": 0.88, "planned": 0.95, "ongoing": 0.93}
NEEDS_RECIPIENT = ("SANCTION", "COOPERATE", "AID", "ACCUSE", "SUPPORT", "REQUEST", "THREATEN")


SLOPE, INTERCEPT = 0.95, -0.49
LEAST, MOST = 0.01, 0.99


def confidence(draft: Draft) -> float:
    """The share, rounded to two digits."""
    result = BASE
    for pattern in sorted(set(draft.how)):
        result *= FACTORS.get(pattern, 1.0)
    result *= REALIS.get(draft.realis, 1.0)
    if not draft.actors and draft.trigger.frame not in ("hap", "fall", "vic", "toll"):
        result *= 0.8
    if not draft.recipients and draft.event_type in NEEDS_RECIPIENT:
        result *= 0.85
    unresolved = [p for p in draft.actors + draft.recipients if not p["country"] and not p["entity_id"]]
    if unresolved:
        result *= 0.92
    return round(min(max(SLOPE * result + INTERCEPT, LEAST), MOST), 2)
