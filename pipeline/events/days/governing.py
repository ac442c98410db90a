"""Which act of its sentence each time expression belongs to.

A time expression belongs to one verb or noun of the sentence, or to all of it when it stands in front. An
act takes its own expression first, then the one in front; it never takes one that belongs to another act.
"""

from __future__ import annotations

from collections.abc import Iterable

from pipeline.events.days import other_times
from pipeline.events.grammar.lexicon import word_set
from pipeline.events.grammar.reading import CLOSE, OPEN, STRONG, Reading
from pipeline.events.slots.subjects import subject_of

QUOTES = (*OPEN, *CLOSE, '"')


def _is_event(reading: Reading, k: int, acts: Iterable[int]) -> bool:
    if k in acts:
        return True
    unit = reading.units[k]
    if not reading.is_verb(k) or unit.has("copula") or unit.text in word_set("relations") | word_set("fired"):
        return False
    return not unit.has("serial") or _stands_alone(reading, k)


def _stands_alone(reading: Reading, k: int) -> bool:
    """Whether a verb that may lead to another leads to none: "ra một thông cáo", not "ra yêu cầu"."""
    follows = k + 1 < len(reading.units) and reading.is_verb(k + 1)
    return reading.units[k].has("serial") and not follows


def governed_by(
    reading: Reading, acts: Iterable[int], extents: dict[int, int], carriers: dict[int, int]
) -> dict[int, list[int]]:
    """Which act each time expression belongs to: unit of the time -> units of acts (all for one in front).

    ``extents`` gives the last unit of an act's own words, objects included; ``carriers`` the act told by
    the noun that a light verb governs ("hôm 21/10 đã có cuộc hội đàm").
    """
    acts = sorted(acts)
    result: dict[int, list[int]] = {}
    for k, unit in enumerate(reading.units):
        if _is_bracketed_span(reading, k):
            result[k] = [a for a in acts if k < a < reading.clause_end(k)][:1]
            continue
        inside = reading.phrase_at(k)
        if inside is not None and inside.trigger is None:
            continue  # "quyết định ngày 21/4 của A"
        if unit.kind != "time" or other_times.dates_nothing(reading, k):
            continue
        start = reading.clause_start(k)
        if _opens_what_is_said(reading, k):
            result[k] = [a for a in acts if k < a < reading.clause_end(k)]
            continue
        main = _behind_fronted(reading, k, start)
        if main is not None:
            own = _holder(reading, k, extents)
            result[k] = [a for a in acts if a >= main] + ([own] if own is not None else [])
            continue
        left = k - 1
        while left > start and (reading.units[left].has("prep") or "because" in reading.units[left].classes):
            left -= 1  # "..., bởi từ năm 2010, Quốc hội đã thông qua ..."
        between_commas = reading.is_mark(left, ",") and reading.is_mark(k + 1, ",")
        if between_commas or all(
            reading.units[j].kind == "time" or reading.units[j].kind == "mark" or _light(reading, j)
            for j in range(start, k)
        ):
            end = reading.clause_end(k)
            result[k] = [a for a in acts if k < a < end]
            continue
        held = (_holder(reading, k, extents), _owner(reading, k, acts), _aimed_at(reading, k, acts))
        owner = next((o for o in held if o is not None), None)
        if owner is not None:
            owner = _stands_for(reading, _while(reading, owner, acts), acts)
            result[k] = [owner if owner in acts else carriers.get(owner, owner)]
    return result


def _opens_what_is_said(reading: Reading, k: int) -> bool:
    """Whether the time stands in front of what is said, behind the verb of saying.

    "A cho biết sáng 1/12, B đã ...", "A ngày 1/12 cho biết, đêm 30/11 B đã ...": a clause with a
    subject follows. "A nói hôm 1/12, đồng thời kêu gọi B": the time is that of the saying.
    """
    units = reading.units
    if k + 1 >= len(units):
        return False
    first = k - 1 if units[k - 1].has("prep") else k
    paused = reading.is_mark(first - 1, ",")
    say = first - 2 if paused else first - 1
    if say < 0 or not (units[say].has("say") and reading.is_verb(say)):
        return False
    if not (paused or reading.is_mark(k + 1, ",")):
        return False
    comma = next((j for j in range(k + 1, reading.clause_end(k)) if reading.is_mark(j, ",")), None)
    subject = comma + 1 if comma is not None else k + 1
    if paused and not reading.is_mark(k + 1, ",") and not units[k + 1].has("prep"):
        subject = k + 1  # "cho biết, đêm 30/11 B đã ..."
    phrase = reading.phrase_at(subject)
    if phrase is None:  # "cho biết sáng 1/12, đụng độ đã xảy ra"
        return any(units[j].has("happen") for j in range(subject + 1, min(subject + 3, len(units))))
    return any(reading.is_verb(j) for j in range(phrase.last + 1, reading.clause_end(k)))


def _is_bracketed_span(reading: Reading, k: int) -> bool:
    """Whether brackets tell the span just counted: "trong vòng một tháng (từ 10/12 đến 8/1), A đã ..."."""
    exact = (reading.units[k].time or {}).get("precision") == "interval"
    return (
        exact and reading.is_mark(k - 1, "(") and reading.is_mark(k + 1, ")") and reading.is_mark(k + 2, ",")
    )


def _while(reading: Reading, owner: int, acts: list[int]) -> int:
    """The act that happens while the owner does: "mất tích khi đang tuần tra hồi tháng 11"."""
    if owner in acts:
        return owner
    k = owner - 1
    while k >= 0 and reading.is_auxiliary(k):
        k -= 1
    if k <= 0 or not reading.units[k].has("when"):
        return owner
    return k - 1 if k - 1 in acts else owner


def _stands_for(reading: Reading, owner: int, acts: list[int]) -> int:
    """The act that a verb tells more of: who died in it, or what it, as the subject, does."""
    if owner in acts or not acts:
        return owner
    if reading.units[owner].text in word_set("beginnings"):
        begun = _begun(reading, owner, acts)
        if begun is not None:
            return begun  # "phong tỏa hai tuần, bắt đầu từ ngày 15/4"
    if owner + 1 in acts and reading.units[owner].text in word_set("announcing"):
        return owner + 1  # "A ngày 23/4 thông báo trục xuất ...": announced is done
    if any(t.frame == "toll" for t in reading.units[owner].triggers):
        return min(acts, key=lambda a: abs(a - owner))  # "thiệt mạng hôm 18/4 trong cuộc đụng độ"
    carried_out = _carried_out(reading, owner)
    if carried_out in acts and carried_out is not None:
        return carried_out
    holder = max((a for a in acts if a < owner), default=None)
    if holder is not None and owner == holder + 1:
        return holder  # "ký thỏa thuận ngừng bắn tại B hôm 12/2"
    if holder is not None and owner == holder + 2 and reading.units[holder + 1].has("fact"):
        return holder  # "hạn chế việc đi lại từ B vào tuần trước"
    subject = subject_of(reading, owner)
    trigger = subject.phrases[0].trigger if subject.how == "event" else None
    return trigger if trigger in acts and trigger is not None else owner


def _carried_out(reading: Reading, verb: int) -> int | None:
    """The act named before "do" that the verb says somebody carried out ("vụ không kích do A tiến hành")."""
    agent = reading.phrase_at(verb - 1)
    if agent is None or agent.first < 2 or not reading.units[verb].has("light"):
        return None
    if "by" not in reading.units[agent.first - 1].classes:
        return None
    named = reading.phrase_at(agent.first - 2)
    return named.trigger if named is not None else agent.first - 2


def _begun(reading: Reading, verb: int, acts: list[int]) -> int | None:
    """The act before a verb of beginning that has no subject of its own, so tells when the act begins."""
    for k in range(verb - 1, reading.clause_start(verb) - 1, -1):
        if k in acts:
            return k if not reading.is_nominal(k) else None
        if reading.units[k].has("sub", "conj") or (
            reading.is_verb(k) and not reading.units[k].has("happen", "light")
        ):
            return None
    return None


def _behind_fronted(reading: Reading, k: int, start: int) -> int | None:
    """The unit behind the comma of a fronted phrase of place or time that the time at ``k`` stands in.

    "Tại cuộc hội đàm ở Paris sáng 22/10, ông kêu gọi ...": what is said there is of that day too.
    """
    if "according" in reading.units[start].classes:
        comma = next((j for j in range(start, k) if reading.units[j].text == ","), None)
        start = comma + 1 if comma is not None else start
    if reading.units[start].has("say") and start + 1 < k and reading.units[start + 1].has("prep"):
        start += 1  # "Phát biểu tại cuộc họp báo ngày 20/4, A kêu gọi ..."
    commas = [j for j in range(start, k) if reading.is_mark(j, ",")]
    if commas and not any(_tells(reading, j) for j in range(start, commas[-1])):
        start = commas[-1] + 1  # "Dưới áp lực trong nước, trong cuộc điện đàm ngày 25/4, A cam kết ..."
    if start == k or not reading.units[start].classes & {"at", "in", "with"}:
        return None
    if any(_tells(reading, j) and j != start + 1 for j in range(start, k)):
        return None
    comma = next((j for j in range(start, len(reading.units)) if reading.units[j].text == ","), None)
    return comma + 1 if comma is not None and k < comma else None


def _tells(reading: Reading, j: int) -> bool:
    """Whether a word of our lists begins another statement: a verb or a conjunction."""
    unit = reading.units[j]
    verb = reading.is_verb(j) and bool(unit.classes or unit.triggers) and not unit.has("happen")
    return verb or unit.has("sub")


def _holder(reading: Reading, k: int, extents: dict[int, int]) -> int | None:
    """The act inside whose words, or directly behind them, the time stands."""
    for act, last in sorted(extents.items(), reverse=True):
        if act < k <= last:
            return act
        if act < last < k and all(_between(reading, j) for j in range(last + 1, k)):
            return act
    return None


def _between(reading: Reading, j: int) -> bool:
    """Units that may stand between an act's words and its time: "tại Moskva vào ngày ..."."""
    unit = reading.units[j]
    return (
        unit.has("prep")
        or unit.kind == "time"
        or (reading.phrase_at(j) is not None and not reading.phrases[j].trigger)
    )


def _light(reading: Reading, j: int) -> bool:
    """Words that may stand before a time expression in front of a sentence."""
    unit = reading.units[j]
    counts = unit.text in word_set("counting openers")  # "Chỉ tính riêng trong tháng này, ..."
    return (
        counts
        or unit.has("prep", "conj", "start", "det", "adverb", "sub", "before", "continue")
        or unit.pos
        in (
            "E",
            "C",
            "R",
            "L",
            "P",
        )
    )


def _owner(reading: Reading, k: int, acts: list[int]) -> int | None:
    """The verb or event noun that a time expression inside a sentence belongs to."""
    right = k + 1
    while right < len(reading.units) and (
        (reading.is_auxiliary(right) and not _stands_alone(reading, right))
        or reading.units[right].has("passive")
        or reading.units[right].text in (*QUOTES, "thì")  # "đến tháng 12 thì sẽ giao tàu"
    ):
        right += 1
    if right < len(reading.units) and reading.units[right].has("happen"):
        return right  # "tối 22/10 đã xảy ra vụ nổ"
    left_phrase = reading.phrase_at(k - 1)
    if left_phrase is None and k > 1 and reading.units[k - 1].has("prep"):
        before = reading.phrase_at(k - 2)  # "cảnh sát vào ngày 18/10 cho biết"
        known = before is not None and (before.names or reading.units[before.head].kind == "noun")
        left_phrase = before if before is not None and known and before.trigger is None else None
    if other_times.dates_make(reading, k):
        return None  # "tàu ngầm do Đức sản xuất năm 1978 mất tích"
    if (
        right < len(reading.units)
        and _is_event(reading, right, acts)
        and ((left_phrase is not None and left_phrase.trigger is None) or _behind_comma(reading, k))
        and not _object_before(reading, k)
    ):
        return right  # "Nhà Trắng ngày 14/12 cho biết": between subject and verb
    if left_phrase is not None and other_times.dates_owner(reading, k, left_phrase.first):
        return None  # "phán quyết của tòa năm 2016"
    j = k - 1
    while j >= 0:
        unit = reading.units[j]
        if unit.text in STRONG or unit.text == ":":
            return None
        if unit.has("sub") and unit.has("before", "after"):
            return None  # "trước khi tới B hôm nay": of what is told there
        phrase = reading.phrase_at(j)
        if phrase is not None and phrase.trigger is not None and phrase.trigger in acts:
            return phrase.trigger
        names_only = j not in acts and j > 0 and reading.units[j - 1].has("event noun")
        if phrase is None and _is_event(reading, j, acts) and not names_only:
            return j  # but "ký thỏa thuận hợp tác vào năm 2012": of the signing
        j -= 1
    return None


def _behind_comma(reading: Reading, k: int) -> bool:
    """Whether a comma, a dash that ends an aside, or "và" stands before the time or its preposition."""
    before = k - 2 if reading.units[k - 1].has("prep") else k - 1
    if before > 0 and reading.units[before].has("and") and k + 1 < len(reading.units):
        # "... và đến tháng 12 thì sẽ giao tàu": another verb group follows
        return reading.is_auxiliary(k + 1) or reading.units[k + 1].text == "thì"
    return reading.is_mark(before, ",", "-", "–", "—")


def _aimed_at(reading: Reading, k: int, acts: list[int]) -> int | None:
    """The act right behind the time and "để": "A đã tới B hôm 9/3 để hội đàm"."""
    purpose = k + 1 < len(reading.units) and "purpose" in reading.units[k + 1].classes
    return k + 2 if purpose and k + 2 in acts else None


def _object_before(reading: Reading, k: int) -> bool:
    """Whether the phrase before unit ``k`` is the object of a verb (the time then closes that clause)."""
    phrase = reading.phrase_at(k - 1)
    if phrase is None:
        return False
    j = phrase.first - 1
    if j < 0 or not reading.units[j].has("prep", "of"):
        return j >= 0 and reading.is_verb(j)
    # "Các bệnh viện ở X hôm 23/4 đã ...": said of the subject, where no verb stands before it.
    return reading.units[j].has("of") or any(reading.is_verb(v) for v in range(reading.clause_start(j), j))
