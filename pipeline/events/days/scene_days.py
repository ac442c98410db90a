"""The day of what private people did to each other, in a story that goes on about it.

A story of one crime tells its day once: "Tối 7/12, A thủ dao đi tìm B", and what A then did to B stands in
the sentences behind, without a time. Days on which police and courts did their part are those of another
thread: "Ngày 10/3, tòa tuyên phạt A" does not date the crime. What the title and the first sentences tell of
the crime is of its day too, where the story has only one.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from pipeline.events.conventions import PUBLIC_SIDES
from pipeline.events.days import dates
from pipeline.events.drafts import Draft, Row
from pipeline.events.grammar.folding import fold_text
from pipeline.events.grammar.lexicon import word_set

OF_DESKS = ("SANCTION", "ACCUSE", "COERCE")
OPENING = 4  # words behind a time in which its clause says whose act it tells
LEAD = 4  # sentences that tell the news before its story
NEAR = 400  # characters back to the day of a scene in world news, which goes on to other things
FRONT = 2  # words before a time that opens a clause ("Đến tối 4/4, ...")
LINE = 60  # characters behind a time in which those words stand
TOLD = ("occurred", "ongoing", "recalled")


def give(body: str, drafts: Sequence[Draft], times: Sequence[Row], published: date) -> None:
    """Give private violence without a day of its own the day of the scene it is told in."""
    private = [d for d in drafts if _is_private(d)]
    if not private:
        return
    is_home = private[0].is_home
    scenes = [t for t in times if _is_scene(body, t, published, is_home=is_home)]
    if is_home:
        own = [d.time for d in private if d.time is not None and d.dated["event_on"] is not None]
        scenes += [t for t in own if not _is_now(t)]
    for draft in private:
        if draft.dated["date_basis"] in ("none", "publication") and _may_take(draft):
            day = _day_of(draft, scenes, times)
            if day is not None:
                draft.dated, draft.dating = {**dates.of_publication(day), "date_basis": "coreferent"}, "scene"


def is_of_other_thread(earlier: Draft, draft: Draft) -> bool:
    """Whether the earlier act is that of police or courts and the draft a deed that they deal with."""
    return draft.is_home and draft.event_type == "ASSAULT" and earlier.event_type in OF_DESKS


def _day_of(draft: Draft, scenes: Sequence[Row], times: Sequence[Row]) -> date | None:
    """The day of the scene that the draft is told in, or of the only one of its story."""
    before = [t for t in scenes if t["start"] < draft.start]
    if before and not draft.is_nominal:
        return _last(draft, before, times)
    days = {t["earliest"] for t in scenes}
    if not draft.is_home or len(days) != 1 or (not draft.is_nominal and draft.sentence["position"] >= LEAD):
        return None
    day: date = next(iter(days))
    return day


def _is_private(draft: Draft) -> bool:
    """Whether it is violence of private people, or of nobody known."""
    if draft.event_type != "ASSAULT":
        return False  # a mishap told beside another has mostly a day of its own
    sides = {p["sector"] for p in draft.actors} | ({p["sector"] for p in draft.recipients} - {"COP"})
    return not sides.intersection(PUBLIC_SIDES)  # a policeman may be the victim of one man


def _may_take(draft: Draft) -> bool:
    return draft.realis in TOLD and not draft.is_earlier and not draft.is_several and draft.time is None


def _is_scene(body: str, time: Row, published: date, *, is_home: bool) -> bool:
    """Whether a day opens a clause of what somebody other than police and courts did, or says when it was."""
    if time["earliest"] is None or time["earliest"] != time["latest"] or time["earliest"] > published:
        return False
    if _is_now(time):
        return False
    line = body[body.rfind("\n", 0, time["start"]) + 1 : time["start"]]
    before = fold_text(line.rsplit(". ")[-1])
    behind = fold_text(body[time["end"] : time["end"] + LINE]).lstrip(" ,").split()
    if _has(behind[:OPENING], "desks") or _has(behind, "spreading"):
        return False
    if _says_when(before):
        return True
    opened = before.rstrip(" ,:").rsplit(",")[-1].split()
    return is_home and (len(opened) <= FRONT or before.rstrip().endswith((",", ":", "rằng", "vào", "lúc")))


def _says_when(before: str) -> bool:
    """Whether the words before a day tell that something took place then ("vụ việc xảy ra tại X hôm ...")."""
    for word in word_set("taking place"):
        front, found, between = f" {before} ".rpartition(f" {word} ")
        if found and not _has(between.split(), "desks") and not _has(front.split(), "then"):
            return True
    return False


def _has(words: Sequence[str], kind: str) -> bool:
    return any(f" {word} " in f" {' '.join(words)} " for word in word_set(kind))


def _is_now(time: Row) -> bool:
    """Whether the time is no day but, in a story, the moment told ("lúc này, dân làng đổ ra")."""
    return fold_text(str(time["text"])) in word_set("right now")


def _last(draft: Draft, scenes: Sequence[Row], times: Sequence[Row]) -> date | None:
    """The day of the scene told last, where no month or year has been told since."""
    last = max(scenes, key=lambda t: int(t["start"]))
    if not draft.is_home and draft.start - last["start"] > NEAR:
        return None
    since = [t for t in times if last["start"] < t["start"] < draft.start and t["earliest"] is not None]
    day: date = last["earliest"]
    return None if any(t["earliest"] != day for t in since) else day
