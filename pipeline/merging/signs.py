"""What speaks for and against two mentions being one event: named signs, and how strong each is.

Most signs hold or do not (1.0); a few have a measure. Some are told apart by the kind of act, since words
prove more of what governments say than of a flood, and a day proves more of a meeting than of a demand.
What each sign counts for is no business of this module; see ``agreement.py``.
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.events.ontology import HAPPENINGS
from pipeline.merging.compatibility import Compared, other_deed
from pipeline.merging.happenings import same_tally
from pipeline.merging.likeness import likeness
from pipeline.merging.record import Record
from pipeline.merging.stories import ONE_STORY, RELATED
from pipeline.merging.wording import names_in, unpacked

# Acts of words and of paper: a government does several of them to the same other one on one day.
WORDED = (
    "AGREE", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "SANCTION",
    "COERCE",
)  # fmt: skip
NEXT, NEAR = 1, 4  # sentences between two tellings in one article
WEEK, MONTH = 7, 31  # days
RETOLD = 0.6  # articles that share more are copies, or nearly
SAME_COUNT = 0.1  # two papers round a number differently
Sign = tuple[str, float]


def kind(event_type: str) -> str:
    """The kind of act by which some signs are told apart."""
    if event_type in WORDED:
        return "words"
    if event_type == "CONSULT":
        return "meeting"
    return "happening" if event_type in HAPPENINGS else "deed"


def signs(a: Record, b: Record, how: Compared) -> list[Sign]:
    """The signs of two mentions that do not contradict each other, each with its measure."""
    of_kind = kind(a.event_type)
    held = [("any", 1.0), (f"type {a.event_type}", 1.0)]
    held += [(name, 1.0) for name in (*_context(how, of_kind), *_sides(a, b, how), how.where)]
    held += [(name, 1.0) for name in (*_days(a, b, how), *_kinds(a, b))]
    held += _in_one(a, b) if how.in_one else [("story told alike", min(how.told, RETOLD))]
    held += _wording(a, b, how, of_kind)
    return held


def _context(how: Compared, of_kind: str) -> Iterator[str]:
    if how.in_one:
        name = "one article"
    else:
        name = "one story" if how.told >= ONE_STORY else "related" if how.told >= RELATED else "other stories"
    yield name
    yield f"{name} ({of_kind})"


def _sides(a: Record, b: Record, how: Compared) -> Iterator[str]:
    matched = 0
    for bit, (name, found) in enumerate(how.sides, 1):
        yield f"{name} {found.how}"
        if found.same_persons:
            yield f"same person among {name}"
        if found.other_persons:
            yield f"other person among {name}"
        if (a.lent | b.lent) & bit:
            yield f"{name} told elsewhere"
        matched += bool(found.matched)
    if len(how.sides) == 1:
        yield f"{min(how.sides[0][1].matched, 2)} parties match"
    elif matched != 1:
        yield "both sides match" if matched else "no side matches"


def _days(a: Record, b: Record, how: Compared) -> Iterator[str]:
    n_dated = a.dated + b.dated
    if how.gap:
        apart = "a day" if how.gap == 1 else "days" if how.gap <= WEEK else "weeks"
        yield f"{apart} apart ({n_dated} dated)"
    else:
        yield ("no day told", "one day told", "same day told")[n_dated]
        if a.is_firm and b.is_firm and a.is_short and b.is_short:
            yield "same day written out"
    if a.is_long != b.is_long:
        yield "one lasted"
    elif a.is_long and a.is_firm and b.is_firm:
        same = abs(a.earliest - b.earliest) <= MONTH
        yield "lasted from the same day" if same else "lasted from another day"
    where = "" if how.in_one else " (two articles)"
    if (a.told_as == "recalled") != (b.told_as == "recalled"):
        yield f"one is background{where}"
    if (a.told_as == "planned") != (b.told_as == "planned"):
        yield f"one is to come{where}"


def _kinds(a: Record, b: Record) -> Iterator[str]:
    if a.mode == b.mode is not None:
        yield "same mode"
    elif a.mode and b.mode:
        yield "other mode"
    if other_deed(a, b):
        yield "other deed"
    elif a.deed == b.deed is not None:
        yield "same deed"
    if a.several != b.several:
        yield "one of several"
    if a.event_type == "OUTBREAK" and a.deed == b.deed == "epidemic":
        struck = {body for body, _, _ in a.recipients} & {body for body, _, _ in b.recipients}
        yield "same epidemic" if struck or a.place[0] == b.place[0] is not None else "epidemics"
    if a.own_name & b.own_name:
        yield "one name"
    if a.amount is not None and b.amount is not None:
        yield "same amount" if same_tally(a.amount, b.amount) else "other amount"
    if any(x[0] == y[0] for x in a.counts for y in b.counts):
        yield "same number" if _same_number(a, b) else "other number"


def _same_number(a: Record, b: Record) -> bool:
    """Whether both tell a number of one kind, by and large."""
    return any(
        x[0] == y[0] and abs(x[1] - y[1]) <= SAME_COUNT * max(x[1], y[1]) for x in a.counts for y in b.counts
    )


def _in_one(a: Record, b: Record) -> Iterator[Sign]:
    """Of one article: how far apart they are told, and what the later one points at."""
    apart = abs(a.sentence - b.sentence)
    yield "next sentence" if apart <= NEXT else "near" if apart <= NEAR else "far", 1.0
    if apart <= NEXT and a.is_toll != b.is_toll:
        yield "toll", 1.0
    later = a if a.sentence > b.sentence else b
    if later.pointed_at is not None:
        yield f"pointed at: {later.pointed_at}", 1.0


def _wording(a: Record, b: Record, how: Compared, of_kind: str) -> Iterator[Sign]:
    """How alike the words around the triggers are, the names among them, and the triggers themselves."""
    where = "one article" if how.in_one else "two articles"
    told, behind = likeness(a.told, b.told), likeness(a.behind, b.behind)
    yield "sentences alike", told
    yield f"sentences alike ({where})", told
    yield "triggers followed alike", behind
    yield f"triggers followed alike ({where})", behind
    # The name of a place that both have is counted as the place.
    same_place = names_in(a.place[1]) if a.place[1] and b.place[1] else frozenset()
    shared = ((unpacked(a.near) | a.names) & (unpacked(b.near) | b.names)) - same_place
    if shared:
        yield f"{min(len(shared), 3)} names shared", 1.0
    if a.trigger == b.trigger:
        yield "same trigger", 1.0
        yield f"same trigger ({of_kind})", 1.0
        if a.trigger.count(" ") >= 2:
            yield "same long trigger", 1.0
    elif not set(a.trigger.split()).isdisjoint(b.trigger.split()):
        yield "triggers alike", 1.0
        yield f"triggers alike ({of_kind})", 1.0
    else:
        yield f"other trigger ({of_kind})", 1.0
