"""May two mentions be one event? The codebook's test, with the reasons that decided.

First what may not contradict: type, kind of act, parties, days and places. Then what speaks for one event:
parties that are named alike, the same persons, the same place, the same toll, the same words. How much must
speak for it depends on the type: two governments meet once on a day, but demand, blame and promise often.
"""

from __future__ import annotations

from typing import NamedTuple

from pipeline.events.ontology import HAPPENINGS
from pipeline.events.sides import Party, Side, side
from pipeline.events.stories import ONE_STORY, RELATED, shared
from pipeline.events.wording import NAME, names_in, pieces

# A planned visit and the visit itself are one act; what is denied or only possible is another matter.
REALIS_GROUPS = {
    "occurred": 0, "ongoing": 0, "recalled": 0, "planned": 0, "conditional": 1, "denied": 2,
}  # fmt: skip
SYMMETRIC = ("CONSULT", "AGREE", "COOPERATE")
# Acts of words and of paper: a government does several of them to the same other one on one day.
WORDED = (
    "AGREE", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "SANCTION",
    "COERCE",
)  # fmt: skip
# A visit is not the talks held on it, nor a call a meeting (codebook).
APART = ("visit", "phone")
# Points that make two mentions one event, by class of type.
ENOUGH_WORDED, ENOUGH_HALF_WORDED, ENOUGH_MET, ENOUGH_DONE = 6, 7, 4, 4
NEAR_DEGREES = 0.35  # some 40 km: towns by different names for one place


class Record(NamedTuple):
    """What merging needs of a mention; ``row`` is its number, days are ordinals."""

    row: int
    event_type: str
    mode: str | None
    realis: int
    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]
    place: tuple[str | None, str | None, float | None, float | None]  # country, name, latitude, longitude
    earliest: int
    latest: int
    likely: int  # the first day for one that tells another story
    article: int
    dated: bool  # the text dates it; else the days around publication stand in
    is_long: bool  # it spans weeks: a series of acts, or one that lasted
    told_as: str  # the realis itself
    trigger: str  # case folded
    words: bytes  # see `wording`
    story: bytes  # the sketch of its article, see `stories`
    names: frozenset[int]  # pieces of the names of its parties without a country, and of its place
    own_name: frozenset[int]  # pieces of the name that a happening bears: bão Haiyan
    counts: tuple[tuple[str, int], ...]


def is_symmetric(event_type: str) -> bool:
    """Whether both parties do it to each other, so that the sides say nothing."""
    return event_type in SYMMETRIC


class Agreement(NamedTuple):
    """What speaks for one event: points, whether they are enough, and the reasons in words."""

    points: float
    is_enough: bool
    why: str


def agreement(a: Record, b: Record) -> Agreement | None:
    """How well two mentions agree; None when they contradict each other."""
    if a.event_type != b.event_type or a.realis != b.realis or not _same_kind(a, b):
        return None
    in_one = a.article == b.article
    told = 1.0 if in_one else shared(a.story, b.story)
    if not _in_time(a, b, told) or (in_one and _told_apart(a, b)):
        return None
    where = places(a, b)
    if where is None or a.is_long != b.is_long or _named_apart(a, b):
        return None
    points, why = 0.0, []
    sides = _all_sides(a, b)
    if sides is None:
        return None
    if told >= RELATED:
        points += 2 if told >= ONE_STORY else 1
        why.append("one article" if in_one else "one story")
    for name, found, worth in sides:
        points += worth * min(found.matched, 2 if name == "parties" else 1) + found.unknown
        points += min(found.same_persons, 2) - 4 * found.other_persons
        why.append(f"{name} {found.how}")
    points += {"same place": 2, "same country": 0.5}.get(where, 0)
    points += (a.dated and b.dated) + (a.mode == b.mode is not None)
    why.append("same day told" if a.dated and b.dated else "dates overlap")
    why.append(where)
    said, words = _wording(a, b)
    points += said
    same_number = _same_number(a, b)
    if same_number:
        points += 2
        why.append("same number")
    if words:
        why.append(words)
    if a.event_type in WORDED:
        points -= _partly_told(a, b)
        full = sum(found.matched for _, found, _ in sides) >= 2
        enough = ENOUGH_WORDED if full else ENOUGH_HALF_WORDED
        return Agreement(points, points >= enough and said >= 1, ", ".join(why))
    if a.event_type == "CONSULT":
        ((_, both, _),) = sides
        met = both.matched >= 2 or said >= 2 or (told >= ONE_STORY and both.matched + both.unknown >= 2)
        return Agreement(points, points >= ENOUGH_MET and met, ", ".join(why))
    alike = _is_named_alike(a, b)
    points += alike * (2 if a.event_type in HAPPENINGS else 1)
    if alike and told >= ONE_STORY:
        why.append("triggers alike")
    if a.own_name & b.own_name:
        points += 2
        why.append("bears one name")
    same_mode = a.mode == b.mode is not None
    # That somebody did such a thing around then is not enough: something else must agree.
    besides = (
        sides[1][1].matched or where == "same place" or same_number or said >= 1
        or (told >= ONE_STORY and (alike or (same_mode and not in_one)))
        or (in_one and sides[0][1].matched and a.dated and b.dated)
    )  # fmt: skip
    enough = ENOUGH_DONE - (same_mode and told >= ONE_STORY and not in_one)
    return Agreement(points, points >= enough and bool(besides), ", ".join(why))


def _in_time(a: Record, b: Record, told: float) -> bool:
    """Whether both may be of one day; in one article a mention without a day may be of any."""
    if a.article == b.article and not (a.dated and b.dated):
        return True
    if told >= ONE_STORY:
        return a.earliest <= b.latest and b.earliest <= a.latest
    return a.likely <= b.latest and b.likely <= a.latest


def _told_apart(a: Record, b: Record) -> bool:
    """Whether one article tells one act as background or as to come, and the other as news."""
    if "recalled" in (a.told_as, b.told_as) and a.told_as != b.told_as:
        return True
    return a.event_type != "CONSULT" and (a.told_as == "planned") != (b.told_as == "planned")


def _partly_told(a: Record, b: Record) -> int:
    """How many sides only one of the two names: what is unnamed may be another."""
    if is_symmetric(a.event_type):
        return 0
    return (bool(a.actors) != bool(b.actors)) + (bool(a.recipients) != bool(b.recipients))


def _named_apart(a: Record, b: Record) -> bool:
    return bool(a.own_name and b.own_name and not a.own_name & b.own_name)


def _same_number(a: Record, b: Record) -> bool:
    """Whether both tell a number of one kind, within a tenth."""
    return any(x[0] == y[0] and abs(x[1] - y[1]) <= 0.1 * max(x[1], y[1]) for x in a.counts for y in b.counts)


def _same_kind(a: Record, b: Record) -> bool:
    if a.mode == b.mode:
        return True
    if a.event_type == "CONSULT" and "visit" in (a.mode, b.mode):
        return False
    return a.mode is None or b.mode is None


def _all_sides(a: Record, b: Record) -> list[tuple[str, Side, float]] | None:
    """The sides to compare, how each agrees, and what a matching party is worth; None if one contradicts."""
    if is_symmetric(a.event_type):
        both = side((*a.actors, *a.recipients), (*b.actors, *b.recipients))
        if both is None or (both.other_persons and a.event_type == "CONSULT"):
            return None
        return [("parties", both, 2)]
    who, whom = side(a.actors, b.actors), side(a.recipients, b.recipients)
    if who is None or whom is None:
        return None
    # The country of the victims alone says little: many suffer in a war.
    return [("actors", who, 2), ("recipients", whom, 2 if who.matched else 1)]


def places(a: Record, b: Record) -> str | None:
    """How two places agree: "same place", "same country", "no place", or None when they contradict."""
    (country, name, latitude, longitude), (country_b, name_b, latitude_b, longitude_b) = a.place, b.place
    if country and country_b and country != country_b:
        return None
    if name and name_b:
        if name == name_b:
            return "same place"
        if latitude is not None and latitude_b is not None:
            assert longitude is not None and longitude_b is not None
            near = abs(latitude - latitude_b) < NEAR_DEGREES and abs(longitude - longitude_b) < NEAR_DEGREES
            return "same place" if near else None
    return "same country" if country and country_b else "no place"


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


def _is_named_alike(a: Record, b: Record) -> bool:
    """Whether both triggers end in one syllable, as an act and its nouns do ("siêu bão", "cơn bão")."""
    return a.trigger.rpartition(" ")[2] == b.trigger.rpartition(" ")[2]
