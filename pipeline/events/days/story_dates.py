"""The date of what goes on from a time told before, in its sentence or in the sentences before it.

"Tháng 9 năm ngoái, A ... để B": an old time in front is that of all the sentence tells. "Khi đó" points back
to the time told last, "tại hội nghị" to that of the meeting, "từ đó đến nay" begins with it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from pipeline.events.days import dates
from pipeline.events.days.pointing_back import told_last
from pipeline.events.drafts import Draft, Row
from pipeline.events.grammar.lexicon import word_set
from pipeline.events.same_act import match

TOLD = ("occurred", "ongoing")
FRONT = 2  # words that may stand before the time in front of a sentence ("Cũng trong tháng 3, ...")
OPENING = 5  # words at the front of a sentence in which it points back
BEHIND_MEETING = 2  # sentences behind a meeting in which those who met go on
PURPOSE = 4  # words before a verb in which stands what it is done for


def of_old_sentence(
    drafts: Sequence[Draft], draft: Draft, times: Sequence[Row], published: date
) -> Row | None:
    """The old time of its sentence: the one in front of it, else that of the act told before it there."""
    if draft.is_nominal or not (draft.realis in TOLD or _is_purpose(draft)):
        return None
    front = _in_front(draft, times)
    if front is not None and front["earliest"] != front["latest"]:
        cells = dates.cells(front, published)
        return cells if dates.is_background(cells, published) else None
    before = [
        d for d in drafts
        if d.sentence["sentence_id"] == draft.sentence["sentence_id"] and d.start < draft.start and d.dated
    ]  # fmt: skip
    opening = str(draft.sentence["text"]).lower()
    compares = any(opening.startswith(f"{word} ") for word in word_set("compared"))  # "so với năm ngoái, ..."
    told = before[-1].dated if before and before[-1].time is not None and not compares else None
    if told is not None and told["date_precision"] != "year" and _is_earlier(before[-1], draft):
        return None
    return told if told is not None and dates.is_background(told, published) else None


def _is_earlier(told: Draft, draft: Draft) -> bool:
    """Whether it came before what is told first ("bị xử bắn vào tháng 7 sau khi B điều tra ...")."""
    start = draft.sentence["start"]
    between = str(draft.sentence["text"])[told.end - start : draft.start - start].lower()
    return any(f" {word} " in f"{between} " for word in word_set("after that"))


def opened(drafts: Sequence[Draft], draft: Draft, times: Sequence[Row], published: date) -> Row | None:
    """The date that the front of its sentence points back to: "tại hội nghị", "khi đó", "từ đó đến nay"."""
    start = draft.sentence["start"]
    if draft.realis not in TOLD or any(start <= t["start"] < draft.sentence["end"] for t in times):
        return None
    text = str(draft.sentence["text"])[: draft.start - start].lower().lstrip('"“- ')
    if _starts(text, "furthermore"):
        return _of_same_actors(drafts, draft)
    if _starts(text, "those who met"):
        return _of_meeting(drafts, draft)
    since = _starts(text, "since then")
    if not (since or _starts(text, "at that time") or _is_occasion(text)):
        return None
    last = told_last(times, start)
    told = _dated_before(drafts, draft) or (dates.cells(last, published) if last is not None else None)
    if told is None or told["event_on_latest"] > published:
        return None
    if not since:
        return told
    return _until(told, published)


def _of_same_actors(drafts: Sequence[Draft], draft: Draft) -> Row | None:
    """The date of what the same actors are told to have done just before ("Ngoài ra, A còn trục xuất B")."""
    before = [
        d for d in drafts
        if d.sentence["position"] == draft.sentence["position"] - 1 and d.time is not None and d.dated
        and d.dated["event_on_latest"] is not None and d.realis == draft.realis
        and d.actors and draft.actors and all(any(match(p, q) for q in d.actors) for p in draft.actors)
    ]  # fmt: skip
    return before[-1].dated if before else None


def _of_meeting(drafts: Sequence[Draft], draft: Draft) -> Row | None:
    """The date of the meeting told just before ("A gặp B tuần trước. Hai nhà lãnh đạo cam kết ...")."""
    before = [
        d for d in drafts
        if 0 < draft.sentence["position"] - d.sentence["position"] <= BEHIND_MEETING
        and d.event_type == "CONSULT" and d.dated and d.dated["event_on_latest"] and d.realis == "occurred"
        and all(any(match(p, q) for q in d.actors + d.recipients) for p in draft.actors)
    ]  # fmt: skip
    return before[-1].dated if before else None


def lasting(begun: Draft, published: date) -> Row | None:
    """The cells of what has gone on since another act, until the day of the article."""
    own = begun.dated  # none where it is not coded itself
    if not own and begun.time is not None:
        own = dates.cells(begun.time, published)
    return _until(own, published) if own else None


def _until(dated: Row, published: date) -> Row | None:
    first = dated["event_on_earliest"]
    if first is None or first >= published:
        return None
    return {
        "event_on": None,
        "event_on_earliest": first,
        "event_on_latest": published,
        "date_precision": "interval",
        "date_basis": "coreferent",
    }


def _starts(text: str, kind: str) -> bool:
    return any(text.startswith((f"{word} ", f"{word},")) for word in word_set(kind))


def _is_occasion(text: str) -> bool:
    """Whether a sentence begins with the occasion told before, named again by its bare noun."""
    front, comma, _ = text.partition(",")
    words = front.split()
    while words[:1] and words[0] in word_set("and also"):
        words.pop(0)
    if not comma or words[:1] == [] or words[0] not in word_set("put in"):
        return False
    noun = " ".join(words[1:])
    for word in word_set("pointers"):
        noun = noun.removesuffix(f" {word}")
    return noun in word_set("occasions told")


def _dated_before(drafts: Sequence[Draft], draft: Draft) -> Row | None:
    """The date of the last act told in the sentence before, where its own words date it."""
    before = [
        d for d in drafts
        if d.sentence["position"] == draft.sentence["position"] - 1 and d.time is not None
        and d.dated and d.dated["event_on_latest"] is not None and d.realis != "planned"
    ]  # fmt: skip
    return before[-1].dated if before else None


def _in_front(draft: Draft, times: Sequence[Row]) -> Row | None:
    """The known time that opens the sentence, where no other stands before the act."""
    start = draft.sentence["start"]
    here = [t for t in times if start <= t["start"] < draft.start and t["earliest"] is not None]
    if len(here) != 1 or here[0]["latest"] is None:
        return None
    before = str(draft.sentence["text"])[: here[0]["start"] - start].lower().split()
    opens = len(before) <= FRONT and not set(before) & word_set("starts of spans")
    return here[0] if opens else None


def _is_purpose(draft: Draft) -> bool:
    """Whether it is told as what something was done for ("gửi công hàm để phản bác ...")."""
    before = str(draft.sentence["text"])[: draft.start - draft.sentence["start"]].lower().split()
    return draft.realis == "planned" and bool(set(before[-PURPOSE:]) & word_set("purposes"))
