"""What stands between a name and a trigger in one sentence, as features.

A name's side of an act shows in the words around it: what stands before and behind it, how far it is, and
which other acts and names stand between.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from pipeline.events.choice.weighing import GRAMMAR
from pipeline.events.drafts import Draft
from pipeline.events.rivals.around import Around

Row = dict[str, Any]
CLOSE, FAR = 6, 12  # tokens between a name and a trigger that are told apart one by one, and at all
SEVERAL = 2  # acts or names between; more are as good as this many
CUTS = ",;:–-"
EDGE = "edge"  # of the sentence


def before(tokens: Sequence[Row], start: int) -> str:
    """The word of grammar before a position, or the part of speech of any other word."""
    return _sign(next((t for t in reversed(tokens) if t["end"] <= start), None))


def behind(tokens: Sequence[Row], end: int) -> str:
    """The same behind a position."""
    return _sign(next((t for t in tokens if t["start"] >= end), None))


def signs(draft: Draft, name: Row, names: Sequence[Row], around: Around) -> Iterator[str]:
    """What tells the side of a name in the draft's own sentence.

    Args:
        draft: the act.
        name: the entity mention that may be a party of it.
        names: the outermost mentions of the sentence.
        around: the acts of the article.
    """
    tokens = draft.sentence["tokens"]
    is_before = name["start"] < draft.start
    first, last = (name["end"], draft.start) if is_before else (draft.end, name["start"])
    between = [t for t in tokens if first <= t["start"] and t["end"] <= last]
    acts = min(SEVERAL, around.acts_between(first, last))  # its own begins outside
    others = min(SEVERAL, sum(first <= n["start"] < last for n in names))
    side = "before" if is_before else "behind"
    count = len(between)
    far = count if count < CLOSE else CLOSE if count < FAR else FAR
    frame, kind = draft.trigger.frame, name["type"]
    voice = f"{frame} nominal {draft.is_nominal} undergone {draft.is_undergone}"
    lead, tail = before(tokens, name["start"]), behind(tokens, name["end"])
    opens = bool(names) and name is names[0]
    is_place = draft.place is not None and draft.place["start"] == name["start"]
    yield f"{side} by {far}"
    yield f"{side} {voice}"
    yield f"{side} by {min(far, 3)} {voice}"
    yield f"{side} after {lead}"
    yield f"{side} after {lead} nominal {draft.is_nominal}"
    yield f"{side} after {lead} {frame}"
    yield f"{side} followed by {tail}"
    yield f"{side} acts {acts} names {others} cut {any(t['text'] in CUTS for t in between)}"
    yield f"{side} acts {acts} {frame}"
    yield f"{side} opens {opens} {frame}"
    yield f"{side} level {name['level']} {kind}"
    yield f"{side} {draft.event_type} {kind}"
    yield f"{side} place {is_place}"
    verb = next((t["text"].lower() for t in between if t["pos"].startswith("V")), None)
    if verb is not None:
        yield f"{side} verb {verb}"


def _sign(token: Row | None) -> str:
    if token is None:
        return EDGE
    tag = str(token["pos"])[:1]
    return str(token["text"]).lower() if tag in GRAMMAR else tag
