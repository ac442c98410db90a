"""How much speaks for two mentions being one event, and whether it is enough.

What counts: parties that are named alike, the same persons, the same place, the same number, the same words,
one story told by both articles. How much must speak for it depends on the type: two governments meet once on
a day, but demand, blame and promise often; and that somebody attacked somewhere is no attack in particular.
The points were set on one half of the mentions labelled in ``benchmarks/same_events.csv``.
"""

from __future__ import annotations

from typing import NamedTuple

from pipeline.events.ontology import HAPPENINGS
from pipeline.merging.compatibility import Compared, Record, compared, is_symmetric
from pipeline.merging.stories import ONE_STORY, RELATED
from pipeline.merging.wording import NAME, names_in, pieces

# Acts of words and of paper: a government does several of them to the same other one on one day.
WORDED = (
    "AGREE", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "SANCTION",
    "COERCE",
)  # fmt: skip
# Of these one story tells several by one word.
UTTERED = ("REQUEST", "ACCUSE", "REJECT", "THREATEN")
# Points that make two mentions one event: of words (both sides matched, or one), of meeting, of deeds.
ENOUGH_WORDED, ENOUGH_HALF_WORDED, ENOUGH_MET, ENOUGH_DONE = 6, 7, 4, 3
TOLL_OF = ("ASSAULT", "ACCIDENT", "DISASTER")
TOLL_REACH = 1  # sentences between an act and its victims
SAME_COUNT = 0.1  # two papers round a number differently


class Agreement(NamedTuple):
    """What speaks for one event: points, whether they are enough, and the reasons in words."""

    points: float
    is_enough: bool
    why: str


def agreement(a: Record, b: Record) -> Agreement | None:
    """How well two mentions agree; None when they contradict each other."""
    how = compared(a, b)
    if how is None:
        return None
    points, why = _common(a, b, how)
    said, words = _wording(a, b)
    same_number = _same_number(a, b)
    points += said + 2 * same_number
    why += [words] * bool(words) + ["same number"] * same_number
    if a.event_type in WORDED:
        points, is_enough = _of_words(a, b, how, points, said + 2 * same_number, why)
    elif a.event_type == "CONSULT":
        is_enough = points >= ENOUGH_MET and _met(how, said)
    else:
        points, is_enough = _of_deeds(a, b, how, points, said >= 1 + how.in_one or same_number, why)
    return Agreement(points, is_enough, ", ".join(why))


def _common(a: Record, b: Record, how: Compared) -> tuple[float, list[str]]:
    """Points and reasons that every type goes by: story, parties, place, day and mode."""
    points, why = 0.0, []
    if how.told >= RELATED:
        points += 2 if how.one_story else 1
        why.append("one article" if how.in_one else "one story")
    for name, found, worth in how.sides:
        points += worth * min(found.matched, 2 if name == "parties" else 1) + found.unknown
        points += min(found.same_persons, 2) - 4 * found.other_persons
        why.append(f"{name} {found.how}")
    points += {"same place": 2, "same country": 0.5}.get(how.where, 0)
    points += (a.dated and b.dated) + (a.mode == b.mode is not None)
    return points, [*why, "same day told" if a.dated and b.dated else "dates overlap", how.where]


def _of_words(
    a: Record, b: Record, how: Compared, points: float, said: float, why: list[str]
) -> tuple[float, bool]:
    """Acts of words: what is said must agree, in one article by more than a word."""
    if not is_symmetric(a.event_type):  # what one of them leaves unnamed may be another
        points -= (bool(a.actors) != bool(b.actors)) + (bool(a.recipients) != bool(b.recipients))
    full = sum(found.matched for _, found, _ in how.sides) >= 2
    if how.is_decree and full:
        why.append("measures of one decree")
        return points, True
    repeated = full and how.one_story and a.trigger == b.trigger and a.event_type not in UTTERED
    enough = ENOUGH_WORDED if full else ENOUGH_HALF_WORDED
    return points, points >= enough and (said >= 1 + how.in_one or repeated)


def _met(how: Compared, said: float) -> bool:
    """Whether both parties are known to be the same, or the words say it."""
    ((_, both, _),) = how.sides
    return both.matched >= 2 or said >= 2 or (how.told >= ONE_STORY and both.matched + both.unknown >= 2)


def _of_deeds(
    a: Record, b: Record, how: Compared, points: float, told_alike: bool, why: list[str]
) -> tuple[float, bool]:
    """Deeds and happenings: that such a thing was done around then is not enough."""
    near = how.in_one and abs(a.sentence - b.sentence) <= TOLL_REACH
    if near and a.is_toll != b.is_toll and a.event_type in TOLL_OF:
        why.append("toll")
        return points + ENOUGH_DONE, True
    # Nouns of an act end as it does: "siêu bão", "cơn bão".
    alike = a.trigger.rpartition(" ")[2] == b.trigger.rpartition(" ")[2]
    named = bool(a.own_name & b.own_name)
    points += alike * (2 if a.event_type in HAPPENINGS else 1) + 2 * named
    why += ["triggers alike"] * alike + ["bears one name"] * named
    (_, who, _), (_, whom, _) = how.sides
    same_mode = how.one_story and a.mode == b.mode is not None
    besides = (
        bool(whom.matched) or how.where == "same place" or told_alike
        or (how.told >= ONE_STORY and alike) or same_mode
        or (how.in_one and bool(who.matched) and a.dated and b.dated)
    )  # fmt: skip
    if a.event_type == "OUTBREAK":  # the same disease is in many countries
        besides = besides and how.where in ("same place", "same country")
    return points, points >= ENOUGH_DONE - same_mode - (how.in_one and alike) and besides


def _same_number(a: Record, b: Record) -> bool:
    """Whether both tell a number of one kind, by and large."""
    return any(
        x[0] == y[0] and abs(x[1] - y[1]) <= SAME_COUNT * max(x[1], y[1]) for x in a.counts for y in b.counts
    )


def _wording(a: Record, b: Record) -> tuple[float, str]:
    """Points for what the words around the triggers share, and the reason in words."""
    x, y = pieces(a.words), pieces(b.words)
    shared = x & y
    pairs = sum(1 for piece in shared if not piece & NAME)
    # The name of a place that both have is counted as the place.
    same_place = names_in(a.place[1]) if a.place[1] and b.place[1] else frozenset()
    names = sum(1 for piece in (x | a.names) & (y | b.names) if piece & NAME and piece not in same_place)
    points = min(pairs, 3) + 2.0 * min(names, 2)
    why = [f"{names} names shared"] * bool(names) + [f"{pairs} word pairs shared"] * bool(pairs)
    if a.trigger == b.trigger:
        points += 2 if a.trigger.count(" ") >= 2 else 0
        why.append("same trigger")
    return points, ", ".join(why)
