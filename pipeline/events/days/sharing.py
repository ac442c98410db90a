"""Times that an act has from another act of its sentence, or from the verb that tells of it.

"A đến Paris hôm 22/10 và gặp B", "mất liên lạc khi đang tập trận hôm 21/4", "A ngày 20/4 thông báo trục xuất
B": what is told in one breath with a dated act, was done at the same moment or by announcing it, is of that
day. Only acts without a time of their own take one here; ``timing.py`` gives those.
"""

from __future__ import annotations

from itertools import pairwise

from pipeline.events.conventions import ACTS_OF_WORD
from pipeline.events.days import spans
from pipeline.events.drafts import Draft, Row
from pipeline.events.grammar.lexicon import word_set
from pipeline.events.grammar.reading import CLOSE, STRONG, Reading

Found = list[tuple[int, Draft]]
Times = dict[int, list[int]]
TOLD = ("occurred", "ongoing")
RECORD = 4  # units before "kể từ" in which a word of comparison stands


def share(reading: Reading, found: Found, times: Times) -> None:
    """Give the acts of a sentence that have no time the one they share."""
    _joined(reading, found, times)
    for i, draft in found:
        if draft.time is None:
            k = _announced(reading, i, draft, found, times)
            k = _decided(reading, i) if k is None else k
            if k is not None:
                draft.time = spans.span(reading, k)
    for s, unit in enumerate(reading.units):
        if unit.has("sub"):
            _of_clause(reading, s, found, times)
    _since_noun(reading, found)
    _taking_part(reading, found)
    _in_course(reading, found)
    _coordinated(reading, found, times)
    _quoted(reading, found, times)


def _joined(reading: Reading, found: Found, times: Times) -> None:
    """An act joined to what stands before it ("A đến Paris hôm 22/10 và gặp B") has its time too."""
    for position, (i, draft) in enumerate(found):
        if "shared" not in draft.how or draft.time is not None:
            continue
        if draft.is_embedded:
            said = next((k for k, owners in times.items() if owners == [draft.reported_by]), None)
            if draft.is_reported and draft.realis == "occurred" and said is not None:
                draft.time = spans.span(reading, said)  # "cảnh sát ngày 18/10 cho biết đã bắt giữ ..."
            continue
        before = found[position - 1][1] if position else None
        if before is not None and draft.is_quoted and not before.is_quoted:
            continue  # "cáo buộc B “hỗ trợ C và can thiệp vào D”": done on other days
        if before is not None and any(u.has("but") for u in reading.units[found[position - 1][0] : i]):
            continue  # "bị cáo buộc năm 2018 nhưng tới nay mới nhận tội"
        if before is not None and before.realis == draft.realis and before.time is not None:
            draft.time = before.time
            continue
        partner = next((k for k in range(i - 1, reading.clause_start(i), -1) if _tells(reading, k)), None)
        dated = next((k for k, owners in times.items() if owners == [partner]), None)
        if dated is not None and draft.realis == "occurred" and spans.vagueness(reading, dated) == 0:
            draft.time = spans.span(reading, dated)  # "A hôm 23/4 kêu cứu, đề nghị chính phủ ..."


def _tells(reading: Reading, k: int) -> bool:
    """Whether the unit is a finite verb that could have a time of its own, or ends the search for one."""
    return reading.is_verb(k) or reading.units[k].has("sub")


def _announced(reading: Reading, i: int, draft: Draft, found: Found, times: Times) -> int | None:
    """The time of the verb that tells the act, where the act is done by it or only carried by it.

    "Ngày 20/4 A triệu tập đại sứ và thông báo rằng hai nhà ngoại giao bị trục xuất": expelled by saying so.
    "Ngày 20/4 A áp lệnh hạn chế nhập cảnh": the verb before the act tells nothing else.
    """
    verb = draft.reported_by
    if not draft.is_embedded or verb is None or not reading.is_verb(verb) or not verb < i:
        return None
    announces = reading.units[verb].text in word_set("announcing")
    decided = draft.event_type == "SANCTION" and draft.realis == "planned" and "announced" in draft.how
    plain = not draft.is_nominal and not reading.units[verb].classes and reading.row(verb) is None
    done = draft.realis == "occurred" and (announces or (plain and verb == i - 1))
    if not (done or (announces and decided)):
        return None
    own = next((k for k, owners in times.items() if k < verb and (verb in owners or i in owners)), None)
    if own is not None:
        return own
    if not reading.units[verb - 1].has("and"):
        return None
    before = max((j for j, _ in found if j < verb), default=None)
    return next((k for k, owners in times.items() if before in owners), None)


def _decided(reading: Reading, i: int) -> int | None:
    """The day of the decision by which the act is done ("quyết định ngày 21/4 của A về việc cấm B")."""
    j = i - 1
    while j >= 0 and (reading.is_auxiliary(j) or reading.units[j].has("fact", "about")):
        j -= 1
    phrase = reading.phrase_at(j)
    about = any(reading.units[k].has("fact") for k in range(j + 1, i))
    if phrase is None or not about or reading.units[phrase.first].text not in word_set("decisions"):
        return None
    return next((k for k in range(phrase.first, j) if reading.units[k].kind == "time"), None)


def _of_clause(reading: Reading, s: int, found: Found, times: Times) -> None:
    """What the clause of time that begins at unit ``s`` shares with the clause it stands by."""
    inner, outer = _sides(reading, s)
    same = reading.units[s].text in word_set("at once")
    since = reading.units[s].has("since") and not reading.units[s].has("prep")
    before = _time_before(reading, s)
    is_after = before is None and bool(outer) and reading.units[s].has("after")
    if is_after and reading.units[outer.start].kind == "time":
        before = outer.start  # "Năm 2013, căng thẳng leo thang sau khi B dựng trại ..."
    precision = (reading.units[before].time or {}).get("precision") if before is not None else None
    long = before is not None and precision == "year" and not _counts(reading, before)
    after = reading.units[s].has("after") and long  # "từ năm 2015 sau khi B đề nghị ..."
    own = next((k for k in times if k in inner and _is_of(reading, k, inner, times)), None)
    inside = [
        d for i, d in found
        if i in inner and d.realis in TOLD and (not d.is_nominal or {"light", "afflicted"} & set(d.how))
    ]  # fmt: skip
    near = [(abs(i - s), d) for i, d in found if i in outer and d.realis in TOLD]
    main = min(near, key=lambda pair: pair[0])[1] if near else None
    for draft in inside:
        if same and main is not None:
            draft.at_once, main.at_once = main, draft
    if before is not None and (same or since or after):
        whose = next((owners for k, owners in times.items() if k != before and set(owners) & set(outer)), [])
        day = next((d.time for i, d in found if i in whose and d.time is not None), None)
        time = _counted_back(reading, before, day) if _counts(reading, before) else reading.units[before].time
        for draft in inside:
            if draft.time is None and own is None and time is not None:
                draft.time = dict(time)  # "hồi tháng 3, khi B trục xuất ..."
        return
    fronted = s not in outer and s < outer.start
    if since and main is not None and main.time is None:
        if own is not None and fronted:
            main.time = {**spans.span(reading, own), "is_open": True}  # "Kể từ khi A lật đổ B hôm 1/2, ..."
        elif not _is_record(reading, s):
            main.since = next((d for i, d in found if i in inner and d.realis in TOLD), None)
    if not same or main is None:
        return
    if main.time is not None and own is None and not main.time.get("is_open"):
        for draft in inside:
            if draft.time is None:
                draft.time = main.time
    elif main.time is None and own is not None and not any(k in outer for k in times):
        main.time = spans.span(reading, own)


def _is_record(reading: Reading, s: int) -> bool:
    """Whether what began only bounds a comparison ("ở mức chưa từng có kể từ khi A sáp nhập B")."""
    before = " ".join(unit.text for unit in reading.units[max(0, s - RECORD) : s])
    return any(f" {word} " in f" {before} " for word in word_set("records") | word_set("unheard of"))


def _since_noun(reading: Reading, found: Found) -> None:
    """What has gone on since an act named by a noun ("kể từ cuộc đảo chính hôm 1/2, biểu tình nóng lên").

    The time behind the noun is that of the act it names, and the others have lasted since.
    """
    for i, begun in found:
        phrase = reading.phrase_at(i)
        first = phrase.first if phrase is not None else i
        opener = next((j for j in (first - 1, first - 2) if j >= 0 and reading.units[j].has("since")), None)
        if not begun.is_nominal or opener is None:
            continue
        if begun.time is not None:
            begun.time = {**begun.time, "is_open": False}
        inner, outer = _sides(reading, opener)
        for j, draft in found:
            if j in outer and j not in inner and draft.realis in TOLD and draft.time is None:
                draft.since = begun


def _is_of(reading: Reading, k: int, inner: range, times: Times) -> bool:
    """Whether a day is that of the clause itself, of its first verb or of an act it tells."""
    verb = next((j for j in inner if reading.is_verb(j)), None)
    own = any(owner in inner and (owner == verb or reading.units[owner].triggers) for owner in times[k])
    return own and spans.vagueness(reading, k) == 0


def _sides(reading: Reading, s: int) -> tuple[range, range]:
    """The units of the clause of time that begins at ``s``, and those of the clause it stands by."""
    start, end = reading.clause_start(s), reading.clause_end(s)
    comma = next((j for j in range(s, end) if reading.is_mark(j, ",") and not _lists(reading, s, j)), end)
    opens = all(reading.units[j].kind in ("time", "mark") or reading.is_auxiliary(j) for j in range(start, s))
    return range(s + 1, comma), (range(comma + 1, end) if opens else range(start, s))


def _lists(reading: Reading, s: int, comma: int) -> bool:
    """Whether a comma only parts the names that are the subject of the clause ("khi A, B và C rút quân")."""
    before, after = reading.phrase_at(comma - 1), reading.phrase_at(comma + 1)
    if before is None or after is None or not (before.names and after.names):
        return False
    joined = after.last + 1
    more = joined < len(reading.units) and (reading.units[joined].has("and") or reading.is_mark(joined, ","))
    return not any(reading.is_verb(j) for j in range(s + 1, comma)) and (more or before is after)


def _time_before(reading: Reading, s: int) -> int | None:
    """The time directly before the clause of time at ``s`` ("hồi tháng 3, khi ...")."""
    k = s - 1
    while k >= 0 and (reading.is_mark(k, ",", '"') or reading.units[k].text in CLOSE):
        k -= 1
    return k if k >= 0 and reading.units[k].kind == "time" else None


def _counts(reading: Reading, k: int) -> bool:
    return reading.units[k].text.endswith((" sau", " trước"))


def _counted_back(reading: Reading, k: int, day: Row | None) -> Row | None:
    """The day of what the main clause follows: "hôm nay (22/10) truy nã X, một ngày sau khi X cho nổ bom"."""
    after = reading.units[k].time or {}
    if day is None or day["precision"] != "day" or not reading.units[k].text.endswith(" sau"):
        return None
    if after["precision"] != "day" or after["earliest"] is None or after["earliest"] <= day["earliest"]:
        return None
    then = day["earliest"] - (after["earliest"] - day["earliest"])
    return {**day, "earliest": then, "latest": then, "basis": "relative"}


def _taking_part(reading: Reading, found: Found) -> None:
    """What is sent to take part in a dated act ("điều 12 máy bay tham gia cuộc tập trận tuần trước")."""
    for (i, draft), (j, act) in pairwise(found):
        between = reading.units[i + 1 : j]
        if draft.time is None and act.time is not None and draft.realis == act.realis == "occurred":
            parted = any(u.text in (*STRONG, ",") or u.has("sub", "conj") for u in between)
            if not parted and act.is_nominal and any(u.has("join") for u in between):
                draft.time = act.time


def _in_course(reading: Reading, found: Found) -> None:
    """What befell somebody in an act named right behind is of its time, and the act of that.

    "Bị sát hại trong vụ không kích hôm 1/12": who is arrested in a case was so on another day.
    """
    for (i, draft), (j, act) in pairwise(found):
        phrase = reading.phrase_at(j)
        first = phrase.first if phrase is not None else j
        within = act.is_nominal and first - 2 == i and "in" in reading.units[first - 1].classes
        if not within or not draft.event_type == act.event_type == "ASSAULT" or draft.is_nominal:
            continue
        if draft.realis in TOLD and act.realis in TOLD:
            draft.time, act.time = draft.time or act.time, act.time or draft.time


def _coordinated(reading: Reading, found: Found, times: Times) -> None:
    """The time behind two verbs is that of both ("bị bắt và kết án từ đầu năm")."""
    for i, draft in found:
        joined = i + 1 < len(reading.units) and reading.units[i + 1].has("and")
        verb = i + 2 if joined else i + 1
        if draft.time is not None or draft.is_nominal or verb >= len(reading.units):
            continue
        if reading.is_verb(verb) and reading.phrase_at(verb) is None and draft.realis in TOLD:
            own = next((k for k, owners in times.items() if owners == [verb] and k > verb), None)
            if own is not None:
                draft.time = spans.span(reading, own)


def _quoted(reading: Reading, found: Found, times: Times) -> None:
    """Words in quotation marks are of the day on which their speaker is told to have spoken."""
    said = next(
        (
            k
            for k, owners in times.items()
            for v in owners
            if reading.units[v].has("say") and not reading.units[v].quoted
        ),
        None,
    )
    if said is None:
        return
    for _, draft in found:
        if (
            draft.time is None
            and draft.is_quoted
            and draft.event_type in ACTS_OF_WORD
            and draft.realis == "occurred"
        ):
            draft.time = spans.span(reading, said)
