"""The same act told again in an article: which mention dates another that tells no time of its own.

Codebook: a mention with no date takes that of the same act dated elsewhere. Who is called on once is called
on for other things too, and a storm comes again; so each kind of act has its own marks of being the same.
What stands for an act told just before ("động thái này") is of its time as well.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from pipeline.events.conventions import ACTS_OF_WORD
from pipeline.events.days import dates
from pipeline.events.drafts import Draft
from pipeline.events.grammar.lexicon import word_set
from pipeline.events.ontology import HAPPENINGS
from pipeline.events.same_act import same_sides

NEAR = timedelta(days=dates.BACKGROUND_DAYS)
# What a bare noun names in a story: "vụ tấn công", "cuộc gặp", "chuyến thăm".
SUMMING = 4  # words at the front of a sentence in which "đây là", "đây tiếp tục là" stands
DEEDS = ("ASSAULT", "COERCE", "CONSULT", "MOBILIZE", "AID", "SANCTION", "RETREAT")
STORIES = ("ASSAULT", "PROTEST", "CONSULT", "MOBILIZE")


def twin_of(drafts: list[Draft], draft: Draft, published: date) -> Draft | None:
    """The mention of the same act that tells its day; none where several could."""
    twins = [d for d in drafts if _dates_it(d, draft, published)]
    if not twins or (draft.event_type in HAPPENINGS and len({d.dated["event_on"] for d in twins}) > 1):
        return None
    before = [d for d in twins if d.start < draft.start]
    return before[-1] if before and draft.event_type == "CONSULT" else twins[0]  # one meeting follows another


def _dates_it(dated: Draft, draft: Draft, published: date) -> bool:
    """Whether another mention of the same act gives its day."""
    if dated is draft or dated.time is None or not _tells_when(dated, published):
        return False
    if draft.is_nominal and draft.is_several and not dated.is_several:
        return False  # "các cuộc giao tranh" are not the one told before
    if (dated.event_type, dated.realis) != (draft.event_type, draft.realis) or not _same_act(dated, draft):
        return False
    if draft.event_type in HAPPENINGS and draft.start < dated.start:
        return not dates.is_background(dated.dated, published)  # an older one is recalled behind the news
    if draft.event_type in DEEDS and not draft.is_nominal and draft.start < dated.start:
        return False  # the day of a deed is told with it or before: one behind is another
    # What was done long ago is not told again as if new: only a noun or the same verb goes back to it.
    # A mishap is: "mất tích", "gặp nạn" and "chìm" are one in an article of the week after.
    alike = (
        draft.event_type in HAPPENINGS
        or draft.is_nominal
        or dated.is_nominal
        or dated.trigger.rule_id == draft.trigger.rule_id
    )
    return alike or not dates.is_background(dated.dated, published)


def _tells_when(dated: Draft, published: date) -> bool:
    """Whether it tells a day, or a week or so that is over and lies near ("hồi tuần trước")."""
    first, last = dated.dated["event_on_earliest"], dated.dated["event_on_latest"]
    if dated.dated["event_on"] is not None or first is None or last is None:
        return dated.dated["event_on"] is not None
    if dated.event_type in HAPPENINGS:
        return False  # a mishap has its day
    is_over = not (dated.time or {}).get("is_open") and last < published
    return is_over and last - first <= NEAR and published - last <= NEAR


def _same_act(a: Draft, b: Draft) -> bool:
    if not _same_place(a, b):
        return False
    if a.mode is not None and b.mode is not None and a.mode != b.mode:
        return False
    if a.event_type in HAPPENINGS:
        return a.event_type == "ACCIDENT" and same_sides(a, b)  # storms and diseases come again
    if a.event_type in ACTS_OF_WORD and not (a.recipients and b.recipients):
        return False  # who calls for something calls for other things too
    if not a.names_party() or not b.names_party():
        return False  # parties taken from elsewhere do not make it the same act
    both = (a.actors and b.actors) or (a.recipients and b.recipients)
    return bool(both) and same_sides(a, b)


def _same_place(a: Draft, b: Draft) -> bool:
    return len({d.place["country"] for d in (a, b) if d.place is not None} - {None}) < 2


def named_again(drafts: list[Draft], draft: Draft, published: date) -> Draft | None:
    """The act of the article that a noun means again: the only one of its kind that has a day.

    "Israel không kích Syria đêm 31/10 ... Cuộc tấn công xảy ra tại Latakia": one story, one attack. Several
    attacks, counted or new ones, and attacks on others are not the same.
    """
    new = draft.is_several or draft.is_counted or draft.names_party()
    if not draft.is_nominal or new or draft.event_type not in STORIES:
        return None
    told = [
        d for d in drafts
        if d.start < draft.start and d.event_type == draft.event_type and d.dated.get("event_on")
        and d.realis == draft.realis and not dates.is_background(d.dated, published)
    ]  # fmt: skip
    one_day = len({d.dated["event_on"] for d in told}) == 1
    return told[-1] if one_day and all(_same_place(d, draft) for d in told) else None


def summed_up(drafts: list[Draft], draft: Draft) -> dict[str, Any] | None:
    """The date of what "đây là" sums up ("... 15 ca tử vong. Đây là kỷ lục mới về số ca tử vong")."""
    words = str(draft.sentence["text"]).lower().split()[:SUMMING]
    if words[:1] != ["đây"] or "là" not in words or not draft.is_nominal:
        return None
    position = draft.sentence["position"]
    before = [
        d for d in drafts
        if d.sentence["position"] == position - 1 and d.event_type == draft.event_type
        and d.realis == draft.realis and d.dated.get("event_on")
    ]  # fmt: skip
    return before[-1].dated if before else None


def told_before(drafts: list[Draft], draft: Draft, published: date) -> dict[str, Any] | None:
    """The old date of what the sentence goes on about ("Tháng 8/2020 ... Động thái này bị phản đối")."""
    words = str(draft.sentence["text"]).lower().split()[:4]
    first = next((n for n in (2, 1) if " ".join(words[:n]) in word_set("what was told")), None)
    if first is None or words[first : first + 1] == [] or words[first] not in word_set("pointers"):
        return None
    position = draft.sentence["position"]
    before = [d for d in drafts if d.sentence["position"] == position - 1 and d.dated.get("event_on_latest")]
    old = before[-1].dated if before else None
    return old if old is not None and dates.is_background(old, published) else None
