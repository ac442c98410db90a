"""May two mentions be one event? What no evidence can outweigh.

Two kinds of act, realis apart, other countries on one side, other places, days written out that lie apart:
these contradict (codebook). All else, such as a day that was only inferred, is weighed by ``agreement.py``.
"""

from __future__ import annotations

from typing import NamedTuple

from pipeline.events.ontology import HAPPENINGS
from pipeline.merging import happenings, home
from pipeline.merging.record import Record
from pipeline.merging.sides import CLASH, Side, side
from pipeline.merging.stories import ONE_STORY, RELATED, shared

# A planned visit and the visit itself are one act; what is denied or only possible is another matter.
REALIS_GROUPS = {
    "occurred": 0, "ongoing": 0, "recalled": 0, "planned": 0, "conditional": 1, "denied": 2,
}  # fmt: skip
# Any attack may be a massacre; a clash, a killing, an execution or an abduction is something else.
LOOSE_DEEDS = ({None, "massacre"}, {"killing", "massacre"})
# Of these the press tells one by one, and sums up many: "the attacks of this year".
COUNTED = ("ASSAULT", "ACCIDENT", "COERCE", "DISASTER")
# One decree has measures of several modes, and ships that are sent are troops to one and arms to another.
MANY_MODES = ("SANCTION", "MOBILIZE")
SYMMETRIC = ("CONSULT", "AGREE", "COOPERATE")
FAR = 7  # days by which inferred days of two articles may differ
SAME_AMOUNT = 2  # times: papers add up what is expelled or sent, but 63 are no other count of 10
NEAR_DEGREES = 0.35  # some 40 km: towns by different names for one place


def is_symmetric(event_type: str) -> bool:
    """Whether both parties do it to each other, so that the sides say nothing."""
    return event_type in SYMMETRIC


class Compared(NamedTuple):
    """Two mentions that do not contradict each other, and how they stand to each other."""

    in_one: bool  # in one article
    told: float  # how far their articles tell one story, 0 to 1
    sides: tuple[tuple[str, Side], ...]  # name, and how it agrees
    where: str  # how the places agree
    gap: int  # days between what each may be of; 0 where they overlap
    is_decree: bool  # measures of one decree


def compared(a: Record, b: Record) -> Compared | None:
    """How two mentions stand to each other; None when they contradict."""
    in_one = a.article == b.article
    decree = a.event_type == "SANCTION" and in_one
    if a.event_type != b.event_type or a.realis != b.realis or not _same_kind(a, b):
        return None
    if in_one and a.sentence == b.sentence and not decree:
        return None  # two triggers in one sentence tell two acts
    if happenings.named_apart(a, b) or _other_amount(a, b) or (gap := _gap(a, b)) is None:
        return None
    sides, where = _all_sides(a, b), places(a, b)
    if sides is None or (where is None and not happenings.roams(a, b)):
        return None
    if home.are_other_bodies(a, b):
        return None
    told = 1.0 if in_one else shared(a.story, b.story)
    if told < ONE_STORY and home.is_home(a) and home.is_home(b) and not home.known_alike(a, b):
        return None
    if told < RELATED and gap and a.is_firm and b.is_firm and not happenings.lasts(a):
        return None  # of one night two reports of one story may give either day
    if told < ONE_STORY and (gap > FAR or a.likely > b.latest + FAR or b.likely > a.latest + FAR):
        return None
    return Compared(in_one, told, sides, where or "places differ", gap, decree)


def _same_kind(a: Record, b: Record) -> bool:
    """Whether the modes may be of one act; a visit is not the talks held on it (codebook)."""
    if a.several != b.several and a.event_type in COUNTED:
        return False
    same_mode = a.mode == b.mode is not None
    # A mode tells a deed of violence exactly, but movements of troops only by and large.
    if other_deed(a, b) and (a.event_type == "MOBILIZE" or (a.event_type == "ASSAULT" and not same_mode)):
        return False
    if a.event_type in happenings.ONE_KIND and a.deed and b.deed and a.deed != b.deed:
        return False  # a storm and the flood behind it; who fell ill, who died, and the wave itself
    if a.mode == b.mode or a.event_type in MANY_MODES:
        return True
    if a.event_type == "CONSULT" and "visit" in (a.mode, b.mode):
        return False
    return a.mode is None or b.mode is None


def other_deed(a: Record, b: Record) -> bool:
    """Whether the triggers tell of deeds of other kinds."""
    return a.deed != b.deed and not (a.is_toll or b.is_toll) and {a.deed, b.deed} not in LOOSE_DEEDS


def _all_sides(a: Record, b: Record) -> tuple[tuple[str, Side], ...] | None:
    """The sides to compare, and how each agrees; None if one contradicts."""
    if is_symmetric(a.event_type) and a.mode != "visit":  # who visits whom makes two visits
        both = side((*a.actors, *a.recipients), (*b.actors, *b.recipients))
        if (both.how == CLASH and not a.lent | b.lent) or (both.other_persons and a.event_type == "CONSULT"):
            return None
        return (("parties", both),)
    who, whom = side(a.actors, b.actors), side(a.recipients, b.recipients)
    if who.how == CLASH and not (a.lent | b.lent) & 1:
        return None
    # One happening has victims of many countries.
    if whom.how == CLASH and not (a.lent | b.lent) & 2 and a.event_type not in HAPPENINGS:
        return None
    return ("actors", who), ("recipients", whom)


def name_a_side(a: Record, b: Record) -> bool:
    """Whether there is a side on which the sentences of both name a party."""
    if is_symmetric(a.event_type):
        return not a.lent | b.lent and bool(a.actors or a.recipients) and bool(b.actors or b.recipients)
    who = a.actors and b.actors and not (a.lent | b.lent) & 1
    return bool(who or (a.recipients and b.recipients and not (a.lent | b.lent) & 2))


def places(a: Record, b: Record) -> str | None:
    """How two places agree: same place, same country, one placed, none placed; None when they contradict."""
    (country, name, latitude, longitude), (country_b, name_b, latitude_b, longitude_b) = a.place, b.place
    if (country and country_b and country != country_b) or home.are_in_other_provinces(a, b):
        return None
    if name and name_b:
        if name == name_b:
            return "same place"
        if latitude is not None and latitude_b is not None:
            assert longitude is not None and longitude_b is not None
            near = abs(latitude - latitude_b) < NEAR_DEGREES and abs(longitude - longitude_b) < NEAR_DEGREES
            return "same place" if near else None
    if country and country_b:
        return "same country"
    return "one placed" if country or country_b or name or name_b else "none placed"


def _other_amount(a: Record, b: Record) -> bool:
    """Whether the numbers behind the triggers are of two acts."""
    if a.amount is None or b.amount is None:
        return False
    if a.event_type == "OUTBREAK":
        return not happenings.same_tally(a.amount, b.amount)
    return max(a.amount, b.amount) > SAME_AMOUNT * min(a.amount, b.amount)


def _gap(a: Record, b: Record) -> int | None:
    """Days between what the mentions may be of; None where both are firm and the days lie apart.

    Crowds stay overnight, and what happens at night is of either day. Of one article, background
    beside news of a day is another act, and so is what is done beside what is to come.
    """
    gap = max(a.earliest - b.latest, b.earliest - a.latest, 0)
    if a.is_firm and b.is_firm and gap > happenings.NIGHT and not happenings.lasts(a):
        return None
    if happenings.is_tally(a) and a.dated and b.dated and not happenings.same_tally_day(a, b, gap):
        return None
    if a.article == b.article and a.told_as != b.told_as:
        talks = a.event_type == "CONSULT" and "visit" not in (a.mode, b.mode)
        if talks and not {"ongoing", "planned"}.isdisjoint((a.told_as, b.told_as)):
            return None  # those that are over are not those that go on or are to come
        for one, other in ((a, b), (b, a)):
            if one.told_as == "recalled" and not one.dated and other.is_news:
                return None
            if one.told_as == "planned" and one.earliest > one.published and other.told_as == "occurred":
                return None  # what is to come on a later day has not been done
    return gap
