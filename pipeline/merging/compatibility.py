"""May two mentions be one event? The codebook's test: what may not contradict.

Type, kind of act, realis, parties, places and days; what two mentions that pass share is weighed in
``agreement.py``.
"""

from __future__ import annotations

from typing import NamedTuple

from pipeline.merging.sides import Party, Side, side
from pipeline.merging.stories import ONE_STORY, shared

# A planned visit and the visit itself are one act; what is denied or only possible is another matter.
REALIS_GROUPS = {
    "occurred": 0, "ongoing": 0, "recalled": 0, "planned": 0, "conditional": 1, "denied": 2,
}  # fmt: skip
# Any attack may be a massacre; a clash, a killing, an execution or an abduction is something else.
LOOSE_DEEDS = ({None, "massacre"}, {"killing", "massacre"})
# Of these the press tells one by one, and sums up many: "the attacks of this year".
COUNTED = ("ASSAULT", "ACCIDENT", "COERCE", "DISASTER")
SYMMETRIC = ("CONSULT", "AGREE", "COOPERATE")
NIGHT = 1  # days by which two reports of one act may differ
NEAR_DEGREES = 0.35  # some 40 km: towns by different names for one place


class Record(NamedTuple):
    """What merging needs of a mention; ``row`` counts them in order, days are ordinals."""

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
    article: str
    sentence: int  # position of its sentence in the article
    is_toll: bool  # a sentence that tells only of the victims of an act near it
    dated: bool  # the text dates it; else the days around publication stand in
    is_long: bool  # it spans weeks: a series of acts, or one that lasted
    told_as: str  # the realis itself
    trigger: str  # case folded
    deed: str | None  # the kind of violence, where the trigger tells one
    several: bool  # many acts told as one: "các vụ tấn công"
    words: bytes  # see `wording`
    story: bytes  # the sketch of its article, see `stories`
    names: frozenset[int]  # pieces of the names of its parties without a country, and of its place
    own_name: frozenset[int]  # pieces of the name that a happening bears: bão Haiyan
    counts: tuple[tuple[str, int], ...]
    content: int | None  # a number for those that are the same but for row and article; of others None


def is_symmetric(event_type: str) -> bool:
    """Whether both parties do it to each other, so that the sides say nothing."""
    return event_type in SYMMETRIC


class Compared(NamedTuple):
    """Two mentions that do not contradict each other, and how they stand to each other."""

    in_one: bool  # in one article
    told: float  # how far their articles tell one story, 0 to 1
    sides: tuple[tuple[str, Side, float], ...]  # name, how it agrees, what a matching party is worth
    where: str  # how the places agree
    is_decree: bool  # measures of one decree

    @property
    def one_story(self) -> bool:
        """Whether two articles tell one story; one article has several."""
        return self.told >= ONE_STORY and not self.in_one


def compared(a: Record, b: Record) -> Compared | None:
    """How two mentions stand to each other; None when they contradict."""
    in_one = a.article == b.article
    decree = a.event_type == "SANCTION" and in_one
    if a.event_type != b.event_type or a.realis != b.realis or not (decree or _same_kind(a, b)):
        return None
    if in_one and (_told_apart(a, b) or (a.sentence == b.sentence and not decree)):
        return None  # two triggers in one sentence tell two acts
    sides, where = _all_sides(a, b), places(a, b)
    if sides is None or where is None or a.is_long != b.is_long or _named_apart(a, b):
        return None
    told = 1.0 if in_one else shared(a.story, b.story)
    return Compared(in_one, told, sides, where, decree) if _in_time(a, b, told) else None


def _same_kind(a: Record, b: Record) -> bool:
    """Whether the modes may be of one act; a visit is not the talks held on it (codebook)."""
    if a.deed != b.deed and not (a.is_toll or b.is_toll) and {a.deed, b.deed} not in LOOSE_DEEDS:
        return False
    if a.several != b.several and a.event_type in COUNTED:
        return False
    if a.mode == b.mode:
        return True
    if a.event_type == "CONSULT" and "visit" in (a.mode, b.mode):
        return False
    return a.mode is None or b.mode is None


def _told_apart(a: Record, b: Record) -> bool:
    """Whether one article tells one act as background or as to come, and the other as news."""
    if "recalled" in (a.told_as, b.told_as) and a.told_as != b.told_as:
        return True
    return a.event_type != "CONSULT" and (a.told_as == "planned") != (b.told_as == "planned")


def _all_sides(a: Record, b: Record) -> tuple[tuple[str, Side, float], ...] | None:
    """The sides to compare, how each agrees, and what a matching party is worth; None if one contradicts."""
    if is_symmetric(a.event_type):
        both = side((*a.actors, *a.recipients), (*b.actors, *b.recipients))
        if both is None or (both.other_persons and a.event_type == "CONSULT"):
            return None
        return (("parties", both, 2),)
    who, whom = side(a.actors, b.actors), side(a.recipients, b.recipients)
    if who is None or whom is None:
        return None
    # The country of the victims alone says little: many suffer in a war.
    return ("actors", who, 2), ("recipients", whom, 2 if who.matched else 1)


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


def _named_apart(a: Record, b: Record) -> bool:
    """Whether two happenings bear different names."""
    return bool(a.own_name and b.own_name and not a.own_name & b.own_name)


def _in_time(a: Record, b: Record, told: float) -> bool:
    """Whether both may be of one day; background without a day may, in one article, be of any."""
    if a.article == b.article and any(not r.dated and r.told_as == "recalled" for r in (a, b)):
        return True
    if told >= ONE_STORY:
        # Crowds stay overnight, and what happens at night is of either day.
        slack = NIGHT if a.event_type == "PROTEST" or a.mode == b.mode is not None else 0
        return a.earliest - slack <= b.latest and b.earliest - slack <= a.latest
    return a.likely <= b.latest and b.likely <= a.latest
