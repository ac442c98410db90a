"""The day that an act without a time shares with what is told beside it, in one breath or right behind it.

"A cuối tuần trước đã họp với B, cả hai kêu gọi C ...": one sentence of the same actors. A first sentence that
tells the news without its day has it from the second. Items of a digest share nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from pipeline.events.days import dates
from pipeline.events.drafts import Draft
from pipeline.events.grammar.lexicon import word_set
from pipeline.events.ontology import HAPPENINGS
from pipeline.events.same_act import match

WEEK = timedelta(days=dates.BACKGROUND_DAYS)
TOLD = ("occurred", "ongoing")
AT_ONCE = ("SUPPORT", "SANCTION", "MOBILIZE", "AGREE", "COERCE", "RETREAT", "REQUEST", "ACCUSE")
GROUP = 5  # words before a verb in which its adverbs stand
FRONT = 40  # characters of the second sentence in which its day stands
# From one day to another, each with its number.
RANGE = re.compile(r"^(?:kể )?từ .*\d.* (?:đến|tới) .*\d")
Row = dict[str, Any]
ITEM = ("-", "–", "•", "*", "+")


def is_before(draft: Draft) -> bool:
    """Whether "trước đó" stands between the subject and its verb: it was done before, we cannot tell when."""
    before = str(draft.sentence["text"])[: draft.start - draft.sentence["start"]].lower().split()
    while before[-1:] and before[-1] in word_set("past marks"):
        before.pop()
    return " ".join(before[-2:]) == "trước đó" and len(before) > 2


def is_repeated(draft: Draft) -> bool:
    """Whether the verb group tells it as done many times, so on no one day ("A nhiều lần kêu gọi B")."""
    before = str(draft.sentence["text"])[: draft.start - draft.sentence["start"]].lower().split()[-GROUP:]
    return any(f" {word} " in f" {' '.join(before)} " for word in word_set("many times"))


def is_of_no_day(draft: Draft) -> bool:
    """Whether the front of its sentence puts it at no one day ("cách đây không lâu", "tính đến nay")."""
    before = str(draft.sentence["text"])[: draft.start - draft.sentence["start"]].lower().lstrip('"“- ')
    opens = any(before.startswith((f"{word} ", f"{word},")) for word in word_set("of no day"))
    return opens and draft.event_type not in HAPPENINGS


def is_now(draft: Draft) -> bool:
    """Whether its verb group tells it as going on now, whatever day was told before ("A hiện đang tìm B")."""
    before = str(draft.sentence["text"])[: draft.start - draft.sentence["start"]].lower().split()[-GROUP:]
    now = any(f" {word} " in f" {' '.join(before)} " for word in word_set("just now"))
    return draft.realis == "ongoing" and not draft.is_nominal and now


def is_over(draft: Draft) -> bool:
    """Whether "đã" tells the act as done, so that a day to come is not its own ("đã đi và sẽ đến B mai")."""
    text = str(draft.sentence["text"]).lower()
    before = text[: draft.start - draft.sentence["start"]].split()
    return "đã" in (*before[-1:], *text[draft.start - draft.sentence["start"] :].split()[:1])


def is_of_undated(drafts: list[Draft], draft: Draft) -> bool:
    """Whether it is joined to an act whose day is not told ("tiết lộ A đã hợp tác với B theo dõi C")."""
    if "shared" not in draft.how:
        return False
    before = [
        d for d in drafts
        if d.sentence["sentence_id"] == draft.sentence["sentence_id"] and d.start < draft.start
        and not d.is_nominal and d.realis in TOLD
    ]  # fmt: skip
    partner = before[-1] if before else None
    return (
        partner is not None
        and partner.is_embedded
        and bool(partner.dated)
        and (partner.dated["date_basis"] == "none" and _same_actors(partner, draft))
    )


def at_once(draft: Draft, time: Row, published: date) -> Row:
    """The time of an act: "từ T" is T itself where it is over at once ("đã thông qua luật từ năm 2010").

    What is told with numbers, as going on or as a noun lasts since then, and so does all since "kể từ".
    """
    text, start = str(draft.sentence["text"]).lower(), draft.sentence["start"]
    before, behind = text[: time["start"] - start].split()[-2:], text[time["end"] - start :].strip()
    single = draft.event_type in AT_ONCE and draft.realis == "occurred" and not draft.is_nominal
    plain = before[-1:] == ["từ"] and before[:1] != ["kể"]
    lasts = behind.startswith(tuple(word_set("until now")))
    if time.get("is_open") and single and plain and not lasts and not draft.counts:
        return {**time, "is_open": False}
    if (
        time["latest"] is not None
        and time["latest"] > published
        and _is_from_now(text[: time["start"] - start])
    ):
        return {**time, "earliest": published, "precision": "interval"}  # "từ nay đến cuối tháng 12"
    in_force = _spans_days(time) and time["latest"] >= published
    if in_force and draft.event_type in AT_ONCE and not draft.is_nominal and not draft.counts:
        first = time["earliest"]
        return {**time, "latest": first, "precision": "day"}  # "đóng cửa các chợ từ 24/4 đến 7/5"
    return time


def _is_from_now(before: str) -> bool:
    """Whether the words in front of a time count up to it from the day of the article."""
    words = before.split()
    while words and words[-1] in word_set("up to"):
        words.pop()
    return len(words) < len(before.split()) and " ".join(words).endswith(tuple(word_set("from now")))


def _spans_days(time: Row) -> bool:
    """Whether the time tells from which day to which ("từ ngày 24/4 đến ngày 7/5")."""
    first, last = time["earliest"], time["latest"]
    if first is None or last is None or time["precision"] != "interval":
        return False
    return first < last and RANGE.search(str(time["text"]).lower()) is not None


def in_one_breath(drafts: list[Draft], draft: Draft, published: date) -> dict[str, Any] | None:
    """The recent date of another act of the same actors told before it in its sentence."""
    if draft.realis not in TOLD or draft.is_nominal or draft.is_presupposed or draft.is_embedded:
        return None
    for earlier in reversed(drafts):
        same = earlier.sentence["sentence_id"] == draft.sentence["sentence_id"]
        if not same or earlier.start >= draft.start or earlier.time is None or not earlier.dated:
            continue
        latest = earlier.dated["event_on_latest"]
        recent = latest is not None and published - WEEK <= latest <= published
        if recent and earlier.realis in TOLD and _same_actors(earlier, draft):
            return earlier.dated
    return None


def by_means(drafts: list[Draft], draft: Draft) -> dict[str, Any] | None:
    """The date of the deed by which it was done ("phun vòi rồng để giải tán đám đông và bắt 20 người")."""
    if draft.realis not in TOLD or draft.is_nominal:
        return None
    here = [d for d in drafts if d.sentence["sentence_id"] == draft.sentence["sentence_id"]]
    means = next((d for d in reversed(here) if d.start < draft.start and not d.is_nominal), None)
    if means is None or means.realis not in TOLD or not means.dated or not means.dated["event_on"]:
        return None
    if means.dated["date_basis"] == "publication":
        return None  # a guess is not passed on
    between = str(draft.sentence["text"])[
        means.end - means.sentence["start"] : draft.start - draft.sentence["start"]
    ]
    words = between.lower().split()
    joined = words[-1:] == ["và"] and means.dating == "means"
    return means.dated if words[-1:] == ["để"] or joined else None


def of_visit(
    draft: Draft, times: Sequence[Row], mentions: Sequence[Row], published: date
) -> dict[str, Any] | None:
    """The time at which those who are met came to their hosts ("gặp phái đoàn B tới thăm A tuần trước")."""
    if draft.event_type != "CONSULT" or draft.realis not in TOLD or draft.is_nominal or not draft.recipients:
        return None
    first, last = draft.sentence["start"], draft.sentence["end"]
    here = [t for t in times if first <= t["start"] < last]
    if len(here) != 1 or here[0]["start"] < draft.end:
        return None
    between = str(draft.sentence["text"])[draft.end - first : here[0]["start"] - first].lower()
    at = max(between.rfind(f" {word} ") for word in word_set("visiting"))
    hosts = {p["country"] for p in draft.actors} - {None}
    visited = {m["country"] for m in mentions if draft.end + at < m["start"] < here[0]["start"]} - {None}
    at_home = hosts == visited or (not visited and _is_home(between[at:]))
    return dates.cells(here[0], published) if at >= 0 and hosts and at_home else None


def _is_home(visited: str) -> bool:
    """Whether the words stand for the country of the hosts ("hòn đảo", "nước này")."""
    return any(word in visited for word in (*word_set("islands"), *word_set("here"), "nước này"))


def lead(draft: Draft, times: Sequence[dict[str, Any]], published: date) -> dict[str, Any] | None:
    """The day at the front of the second sentence, for news told in the first without one."""
    if draft.sentence["position"] > 0:
        return None
    end = draft.sentence["end"]
    own = any(draft.sentence["start"] <= t["start"] < end for t in times)
    for time in sorted(times, key=lambda t: t["start"]):
        if own or time["start"] < end:
            continue
        day = time["earliest"] if time["earliest"] == time["latest"] else None
        near = time["start"] - end <= FRONT and day is not None and published - WEEK <= day <= published
        return dates.cells(time, published) if near else None
    return None


def are_items(earlier: Draft, draft: Draft) -> bool:
    """Whether the later act opens another item of a digest."""
    other = earlier.sentence["sentence_id"] != draft.sentence["sentence_id"]
    return other and str(draft.sentence["text"]).lstrip().startswith(ITEM)


def _same_actors(a: Draft, b: Draft) -> bool:
    return bool(b.actors) and all(any(match(p, q) for q in a.actors) for p in b.actors)
