"""The date of what goes on from a time told before, in its sentence or in the sentences before it.

"Tháng 9 năm ngoái, A ... để B": an old time in front is that of all the sentence tells. "Năm đó", "hai tháng
sau", "khi đó" point back to the time told last, "tại hội nghị" to that of the meeting, "từ đó đến nay" begins
with it.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Sequence
from datetime import date, timedelta

from pipeline.events.days import dates
from pipeline.events.drafts import Draft, Row
from pipeline.events.grammar.lexicon import word_set
from pipeline.events.same_act import match

WEEK = timedelta(days=dates.BACKGROUND_DAYS)
TOLD = ("occurred", "ongoing")
AGO = 500  # characters back in which the time stands that a word points to
FRONT = 2  # words that may stand before the time in front of a sentence ("Cũng trong tháng 3, ...")
OPENING = 5  # words at the front of a sentence in which it points back
PURPOSE = 4  # words before a verb in which stands what it is done for
NUMBERS = {
    "một": 1, "1": 1, "hai": 2, "2": 2, "ba": 3, "3": 3, "bốn": 4, "4": 4, "năm": 5, "5": 5, "sáu": 6, "6": 6,
    "bảy": 7, "7": 7, "tám": 8, "8": 8, "chín": 9, "9": 9, "mười": 10, "10": 10,
}  # fmt: skip
_LATER = re.compile(rf"(?:chỉ |đúng |khoảng )?({'|'.join(NUMBERS)}) (ngày|tuần|tháng|năm) sau(?: đó)?")
_THAT = re.compile(r"(?:cũng )?(?:vào |trong |cùng )?(năm|tháng) (?:đó|ấy)|cùng (năm|tháng)")


def pointed(time: Row, times: Sequence[Row], published: date) -> Row | None:
    """The cells of a time that points back ("năm đó", "hai tháng sau") to the last one told before it."""
    words = str(time["text"]).lower()
    anchor = _told_last(times, time["start"])
    later, that = _LATER.fullmatch(words), _THAT.fullmatch(words)
    if anchor is None or not (later or that):
        return None
    first, last = anchor["earliest"], anchor["latest"]
    if that is not None:
        unit = that[1] or that[2]
        return _whole(first, unit, published) if _is_within(first, last, unit) else None
    assert later is not None
    number, unit = NUMBERS[later[1]], later[2]
    if unit in ("ngày", "tuần"):
        day = first + timedelta(days=number * (7 if unit == "tuần" else 1))
        return _cells(day, day, "day", published) if first == last else None
    if not _is_within(first, last, unit):
        return None
    months = first.year * 12 + first.month - 1 + number * (12 if unit == "năm" else 1)
    return _whole(date(months // 12, months % 12 + 1, 1), unit, published)


def _is_within(first: date, last: date, unit: str) -> bool:
    """Whether a span lies in one month or year."""
    return first.year == last.year and (unit == "năm" or first.month == last.month)


def _whole(day: date, unit: str, published: date) -> Row | None:
    """The whole month or year around a day."""
    if unit == "năm":
        return _cells(date(day.year, 1, 1), date(day.year, 12, 31), "year", published)
    last = monthrange(day.year, day.month)[1]
    return _cells(day.replace(day=1), day.replace(day=last), "month", published)


def _cells(first: date, last: date, precision: str, published: date) -> Row | None:
    if first > published:
        return None
    return {
        "event_on": first if first == last else None,
        "event_on_earliest": first,
        "event_on_latest": last,
        "date_precision": precision,
        "date_basis": "relative",
    }


def _told_last(times: Sequence[Row], before: int) -> Row | None:
    """The last known time that stands before a place of the body, in the sentences just before."""
    near = [t for t in times if before - AGO <= t["start"] < before]
    known = [t for t in near if t["earliest"] is not None and t["latest"] is not None]
    return max(known, key=lambda t: int(t["start"]), default=None)


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
    return told if told is not None and dates.is_background(told, published) else None


def opened(drafts: Sequence[Draft], draft: Draft, times: Sequence[Row], published: date) -> Row | None:
    """The date that the front of its sentence points back to: "tại hội nghị", "khi đó", "từ đó đến nay"."""
    start = draft.sentence["start"]
    if draft.realis not in TOLD or any(start <= t["start"] < draft.sentence["end"] for t in times):
        return None
    text = str(draft.sentence["text"])[: draft.start - start].lower().lstrip('"“- ')
    if _starts(text, "furthermore"):
        return _of_same_actors(drafts, draft)
    since = _starts(text, "since then")
    if not (since or _starts(text, "at that time") or _is_occasion(text)):
        return None
    last = _told_last(times, start)
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
