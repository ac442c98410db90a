"""Which time of its sentence an act takes.

``governing.py`` tells which acts a time expression may belong to; here each act takes one of them, and
``sharing.py`` gives those left the time of another. A time put in front of a report is that of the saying:
the act reported takes it only where nothing else could.
"""

from __future__ import annotations

from typing import Any

from pipeline.events.days import clause_times, governing, sharing, spans
from pipeline.events.drafts import Draft
from pipeline.events.grammar.lexicon import word_set
from pipeline.events.grammar.reading import Reading
from pipeline.events.modality.realis import VERBAL_ACTS
from pipeline.events.ontology import HAPPENINGS
from pipeline.events.slots.objects import passive_at

Row = dict[str, Any]
NEAR = 6  # units before a passive in which it is said out of how many somebody is one


def give_times(
    reading: Reading, found: list[tuple[int, Draft]], ends: dict[int, int], carriers: dict[int, int]
) -> None:
    """Give each act the time expression that governs it, the nearest day before any other."""
    acts = [i for i, _ in found]
    times = clause_times.lend(reading, governing.governed_by(reading, acts, ends, carriers), acts)
    carried = set(carriers.values())
    inner = {i for i, draft in found for k, acts in times.items() if i in acts and _is_own(draft, k)}
    for i, draft in found:
        revealed = is_revealed(reading, i, draft)
        own = [
            k
            for k, acts in times.items()
            if i in acts and _may_date(reading, draft, k, [a for a in acts if a == i or a not in inner])
            and not _of_part(reading, k, i) and not _of_charge(reading, k, i)
            and not _is_one_of(reading, k, i)
            and not (revealed and _is_before_telling(reading, k, i))
            and not (draft.is_nominal and i not in carried and _in_front(reading, k, i, draft))
        ]  # fmt: skip
        if own:
            draft.time = spans.span(reading, _best(reading, own, i))
        charged = any(i in owners and _of_charge(reading, k, i) for k, owners in times.items())
        draft.is_dated_by_saying = not own and (
            revealed
            or charged
            or (draft.is_embedded and any(unit.kind == "time" for unit in reading.units[:i]))
        )
        draft.said = _said(reading, draft, i, times) or _according(reading, i)
        if draft.said is None and "afflicted" in draft.how and draft.is_counted:
            draft.said = _counted_by(reading, i, times)
        # The times behind an act by word are those of its content: "kêu gọi tôn trọng phán quyết năm 2016".
        told = i if draft.event_type in VERBAL_ACTS and not draft.is_nominal else len(reading.units)
        draft.is_dated_vaguely = not own and any(_is_past(reading, k) for k in range(told))
        draft.is_dated_vaguely |= not own and any(u.text in word_set("lately") for u in reading.units)
        if draft.time is not None and draft.time["earliest"] is None:
            known = word_set("now") | word_set("same day")
            draft.is_dated_vaguely = str(draft.time["text"]).lower() not in known
    sharing.share(reading, found, times)


def _is_own(draft: Draft, k: int) -> bool:
    """Whether the time stands inside the act's own clause."""
    return draft.reported_by is None or k > draft.reported_by


def _may_date(reading: Reading, draft: Draft, k: int, acts: list[int]) -> bool:
    """Whether a time that governs the sentence dates the act too, not only the saying of it.

    "Ngày 22/10, A nói B sẽ đến": the day on which it was said.
    """
    if not draft.is_embedded or _is_own(draft, k) or draft.is_meanwhile or _is_recorded(reading, draft):
        return True
    if spans.vagueness(reading, k) == 1 and _is_plain(reading, draft.reported_by):
        return True  # "Năm 2014, chuyến bay mang số hiệu X đã bị bắn rơi"
    plain = draft.is_reported and draft.realis == "occurred" and not draft.is_presupposed
    return plain and len(acts) == 1


def _is_plain(reading: Reading, verb: int | None) -> bool:
    """Whether a verb of no class governs the act: it says of somebody what he is, and reports nothing."""
    if verb is None or not reading.is_verb(verb):
        return False
    return not reading.units[verb].classes and reading.row(verb) is None


def is_revealed(reading: Reading, i: int, draft: Draft) -> bool:
    """Whether somebody lets it be known only afterwards: "tiết lộ A đã nghe lén B"."""
    verb = next((j for j in range(i - 1, reading.clause_start(i) - 1, -1) if reading.is_verb(j)), None)
    told = {reading.units[j].text for j in (verb, draft.reported_by) if j is not None}
    return not draft.is_nominal and bool(told & word_set("revealing"))


def _is_before_telling(reading: Reading, k: int, i: int) -> bool:
    """Whether the time stands before the verb by which the act at ``i`` is made known."""
    return any(reading.units[j].text in word_set("revealing") for j in range(k + 1, i))


def _is_recorded(reading: Reading, draft: Draft) -> bool:
    """Whether the cases of a disease are the object of the verb that counts them: the day is theirs."""
    verb = draft.reported_by
    counts = draft.event_type == "OUTBREAK" and draft.is_counted
    return counts and verb is not None and reading.units[verb].text in word_set("recording")


def _of_part(reading: Reading, k: int, i: int) -> bool:
    """Whether the time is only that of a part of what the act tells ("..., trong đó 4 ngày gần đây ...")."""
    between = " ".join(unit.text for unit in reading.units[min(i, k) + 1 : max(i, k)])
    return i < k and "trong đó" in between


def _of_charge(reading: Reading, k: int, i: int) -> bool:
    """Whether the time is that of a charge whose words are quoted ("hôm 1/12 cáo buộc B “hỗ trợ ...”")."""
    if k > i or not reading.units[i].quoted or reading.units[k].quoted:
        return False
    mark = next((j for j in range(i, k, -1) if not reading.units[j].quoted), k)
    verb = next((j for j in range(mark, k, -1) if reading.is_verb(j)), k)
    return any(t.event_type == "ACCUSE" for t in reading.units[verb].triggers)


def _is_one_of(reading: Reading, k: int, i: int) -> bool:
    """Whether the act only says of which people some are meant ("hai trong số những người bị bắt ...")."""
    passive = passive_at(reading, i)
    if k > i or not (passive is not None or reading.units[i].text.startswith("bị ")):
        return False
    words = [unit.text for unit in reading.units[max(k, i - NEAR) : i]]
    return any(f" {word} " in f" {' '.join(words)} " for word in word_set("out of several"))


def _best(reading: Reading, own: list[int], i: int) -> int:
    """The time that dates an act best: a day, else the nearest; a year only where no month of it is told."""
    best = min(own, key=lambda k: (spans.vagueness(reading, k), abs(k - i)))
    precision = {k: (reading.units[k].time or {}).get("precision") for k in own}
    months = [k for k in own if precision[k] == "month"] if precision[best] == "year" else []
    return min(months, key=lambda k: abs(k - i), default=best)


def _said(reading: Reading, draft: Draft, i: int, times: dict[int, list[int]]) -> Row | None:
    """The time at which somebody is told to have said what the draft tells."""
    verb = draft.reported_by
    if verb is not None and _is_recorded(
        reading, draft
    ):  # "Ngày 27/4, Bộ Y tế thông báo nước này ghi nhận ..."
        verb = next((j for j in range(verb - 1, -1, -1) if reading.units[j].has("say")), None)
    if verb is None or not reading.units[verb].has("say"):
        return None
    for k, owners in times.items():
        if k < verb and (i in owners or verb in owners):
            return spans.span(reading, k)
    return None


def _counted_by(reading: Reading, i: int, times: dict[int, list[int]]) -> Row | None:
    """The day in front of who says how many cases there are ("Chiều 8/3, A xác nhận có thêm 88 ca mắc")."""
    k = next((k for k, owners in times.items() if k < i and i in owners), None)
    told = k is not None and any(reading.units[j].has("say") for j in range(k, i))
    return spans.span(reading, k) if k is not None and told else None


def _according(reading: Reading, i: int) -> Row | None:
    """The day of the report in front of the clause ("Theo thông báo của A ngày 27/4, có thêm 300 ca")."""
    start = reading.clause_start(i)
    comma = next((k for k in range(start, i) if reading.is_mark(k, ",")), None)
    if comma is None or "according" not in reading.units[start].classes:
        return None
    told = [k for k in range(start, comma) if reading.units[k].kind == "time"]
    return spans.span(reading, told[0]) if len(told) == 1 else None


def _in_front(reading: Reading, k: int, i: int, draft: Draft) -> bool:
    """Whether verbs stand between the time and the noun: it is the time of what they tell.

    Who records cases of a disease tells of that day too, whatever verb he does it with; so does who takes
    the measure that the noun names, where nothing but its verb stands between.
    """
    verbs = [j for j in range(k, i) if reading.is_verb(j) and not reading.units[j].has("happen", "copula")]
    verbs = [j for j in verbs if reading.units[j].text != "có"]  # "từ đầu năm đã có 3 vụ tấn công"
    verbs = [j for j in verbs if not _suffers_in(reading, j, i)]
    if draft.event_type in HAPPENINGS and (draft.is_counted or "afflicted" in draft.how):
        verbs = [j for j in verbs if reading.units[j].has("say") or reading.units[j].triggers]
    elif "light" in draft.how or draft.event_type in ("SANCTION", "COERCE"):
        verbs = [j for j in verbs if reading.units[j].has("say", "sub") or reading.row(j) is not None]
    return k < i and bool(verbs)


def _suffers_in(reading: Reading, verb: int, i: int) -> bool:
    """Whether the verb tells who fell in the act named right behind it ("bị tiêu diệt trong vụ đấu súng")."""
    phrase = reading.phrase_at(i)
    first = phrase.first if phrase is not None else i
    falls = any(t.frame in ("toll", "vic") or t.event_type == "ASSAULT" for t in reading.units[verb].triggers)
    return falls and verb == first - 2 and "in" in reading.units[first - 1].classes


def _is_past(reading: Reading, k: int) -> bool:
    """Whether a time of the sentence lies before any news: a year or a month, a day long ago."""
    time = reading.units[k].time or {}
    if reading.units[k].text.endswith((" nay", " này")):
        return False
    return bool(time) and time["precision"] in ("year", "month", "interval") and time["earliest"] is not None
