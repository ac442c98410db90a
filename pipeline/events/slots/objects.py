"""To whom it is done: objects of a verb, and the passive that turns the clause round.

Objects stand right of the verb, directly or behind the prepositions its row in the lexicon names; "bị" and
"được" before the verb make its subject the one it is done to, and what stands between them the agent.
"""

from __future__ import annotations

from pipeline.events.grammar.groups import Found, group_ending, group_starting, hands_over, inherit
from pipeline.events.grammar.lexicon import word_set
from pipeline.events.grammar.phrases import Phrase
from pipeline.events.grammar.reading import CLOSE, OPEN, Reading

SENT = frozenset({"to", "goal", "toward", "between"})
ANSWERS = ("REJECT", "AGREE")  # what is done to whoever asked or accused
CONTENT = 4  # units of what is asked, between the word for it and whose it is
TREATIES = ("thỏa thuận", "hiệp định", "hợp đồng", "biên bản")
FAR = 9  # units between a verb of giving, past what was read behind it, and to whom is given


def passive_at(reading: Reading, i: int) -> tuple[int, list[Phrase]] | None:
    """The place of "bị" or "được" that governs the verb at ``i``, and the agent between them."""
    k = i - 1
    agents: list[Phrase] = []
    while k >= 0:
        unit = reading.units[k]
        if unit.has("passive"):
            if unit.text == "được" and k and reading.is_verb(k - 1) and not agents:
                return None  # "đạt được": could, not was
            return k, agents
        if reading.is_auxiliary(k) or unit.kind == "time":
            k -= 1
            continue
        phrase = reading.phrase_at(k)
        beside = bool(agents) and unit.text in word_set("beside") and reading.phrase_at(k - 1) is not None
        if beside:  # "bị tàu A cùng một xuồng máy truy đuổi"
            agents = group_ending(reading, k - 1) + agents
        elif phrase is None or agents:
            return None
        else:
            agents = group_ending(reading, k)
        k = agents[0].first - 1
    return None


def object_of(reading: Reading, i: int, preps: frozenset[str]) -> Found:
    """The phrases that the verb at unit ``i`` is done to, by the prepositions its row allows."""
    if "left" in preps and reading.phrase_at(i - 1) is not None:
        return Found(group_ending(reading, i - 1), "object")  # "đưa 11 quan chức vào danh sách trừng phạt"
    k = i + 1
    direct, given = "object" in preps, False
    fallback = Found()
    while k < len(reading.units):
        unit = reading.units[k]
        if (
            (reading.is_auxiliary(k) and not unit.has("neg", "future"))
            or unit.kind == "time"
            or unit.has("det")
            or unit.text == "%"
        ):
            k += 1
            continue
        if k == i + 1 and unit.text == "được" and reading.phrase_at(k + 1) is not None:
            k += 1  # "thuyết phục được B bỏ vũ khí"
            continue
        if k <= i + 2 and unit.text in word_set("made to act") and _presses(reading, i, k):
            k += 1  # "gây sức ép buộc B rút quân", "gây áp lực nhằm buộc B ..."
            continue
        phrase = reading.phrase_at(k)
        if phrase is not None and reading.units[phrase.head].text in word_set("ammunition"):
            k, direct = phrase.last + 1, False  # "bắn đạn thật vào B"
            while k < len(reading.units) and (
                reading.units[k].text in word_set("live") or reading.units[k].has("and")
            ):
                k += 1
            continue
        if phrase is not None and _is_length(reading, phrase):
            if direct and phrase.names:  # "tạm giam 3 tháng X và Y"
                own = Phrase(phrase.names[0], phrase.last, phrase.names[0], names=phrase.names)
                return Found([own, *group_starting(reading, k)[1:]], "object")
            k = phrase.last + 1  # "tạm giam 3 tháng đối với X", "tuyên phạt 5 năm tù ông X"
            continue
        if phrase is not None and phrase.is_pronoun and reading.is_mark(phrase.last + 1, ":"):
            k = phrase.last + 2  # "kỷ luật các ông: X, Y"
            continue
        if phrase is not None:
            speaks = hands_over(reading, i)  # "cảnh báo A và B sẽ ...": both
            owned = phrase.last + 1 < len(reading.units) and reading.units[phrase.last + 1].has("of")
            # "lên án vụ tấn công", "ủng hộ các lệnh trừng phạt của A với B"
            told = phrase.trigger is not None and ("to" not in preps or (owned and _judges(reading, i)))
            given = "to" in preps and _is_goods(reading, phrase)  # "cung cấp tàu tuần tra cho B"
            if direct and not given and (_is_party(reading, phrase) or told or not preps - {"object"}):
                return Found(group_starting(reading, k, is_subject=speaks), "object")
            thing = direct and not given
            fallback = fallback or (Found(group_starting(reading, k), "object") if thing else Found())
            k = phrase.last + 1
            continue
        if unit.text in word_set("goods") and "to" in preps:
            k, given = k + 1, True  # "ôxy" and the like the tagger takes for verbs
            continue
        if unit.has("prep", "of"):
            sent = given and unit.has("goal")  # "gửi vắc xin tới B"
            wanted = unit.classes & preps or sent or ("of" in preps and unit.has("of"))
            at = k + 1
            if wanted and at < len(reading.units) and reading.units[at].has("fact"):
                at += 1  # "bày tỏ quan ngại về việc B tăng quân"
            if (
                reading.phrase_at(at) is None
                and reading.phrase_at(at + 1) is not None
                and _may_begin(reading, at)
            ):
                at += 1  # "vào trinh sát cơ": a noun that the tagger took for a verb
            if reading.phrase_at(at) is None:
                return fallback
            if wanted:
                return Found(group_starting(reading, at), "preposition")
            k = group_starting(reading, at)[-1].last + 1
            direct = direct and unit.text.endswith("khỏi")  # "khai trừ khỏi Đảng B", "trục xuất khỏi A 10 B"
            continue
        if unit.has("fact", "that"):
            k += 1
            direct = True
            continue
        if unit.has("and") and k + 1 < len(reading.units) and reading.is_verb(k + 1):
            return inherit(object_of(reading, k + 1, preps), "shared")
        if k == i + 1 and (asker := _asked_by(reading, i)) is not None:
            return Found(group_starting(reading, asker), "object")
        if k == i + 1 and unit.text == "," and _goes_on(reading, k + 1):
            return inherit(object_of(reading, k + 1, preps), "shared")
        if k == i + 1 and unit.text in word_set("number bounds"):
            k += 1  # "bắt ít nhất 23 người"
            continue
        if k == i + 1 and unit.text in word_set("manners"):
            k += 1  # "triệt phá thành công băng cướp"
            continue
        if k == i + 1 and unit.text in word_set("ways of trial"):
            k += 1  # "xét xử phúc thẩm ông X"
            continue
        if unit.pos == "A" and unit.kind == "word" and not unit.classes:
            k += 1
            continue
        if unit.triggers and all(t.frame == "judge" for t in unit.triggers):
            k += 1  # "đưa ra cáo buộc vô căn cứ về B": what kind of accusation it is
            continue
        joined = unit.text == "," or unit.has("and")
        behind = reading.phrase_at(k + 1)
        if joined and behind is not None and reading.units[behind.head].text in word_set("ammunition"):
            k += 1  # "bắn hơi cay và đạn cao su vào B"
            continue
        domain = reading.units[k + joined] if k + joined < len(reading.units) else unit
        if domain.text in word_set("domains") and "to" in preps:
            k += 1 + joined  # "trợ giúp kinh tế, quân sự cho B"
            continue
        treaty = k == i + 1 and reading.units[i].text.endswith(TREATIES) and "with" in preps
        if treaty and k + 1 < len(reading.units) and reading.units[k + 1].has("with"):
            k += 1  # "ký thỏa thuận hồi hương với B"
            continue
        of_noun = k > i + 1 and reading.units[k - 1].pos == "N" and "with" in preps
        if of_noun and unit.pos == "V" and not unit.classes and not unit.triggers:
            k += 1  # "ký kết nhiều hợp đồng mua bán vũ khí với B"
            continue
        if k > i + 1 and preps & {"to", "toward"} and reading.units[k - 1].text in word_set("deals"):
            k += 1  # "phê duyệt thương vụ bán tên lửa cho B", "dỡ bỏ lệnh cấm bán vũ khí cho B"
            direct = False
            continue
        if unit.text in ('"', ":", *OPEN, *CLOSE) and k == i + 1:
            k += 1
            continue
        break
    receiver = any(_is_party(reading, p) and not _is_goods(reading, p) for p in fallback.phrases)
    if preps & SENT and not receiver:
        return _sent_to(reading, k, preps) or fallback
    return fallback


def _is_length(reading: Reading, phrase: Phrase) -> bool:
    """Whether a phrase begins with how long something lasts: "3 tháng", "5 năm tù"."""
    if phrase.first == phrase.last:
        return False
    number, length = reading.units[phrase.first : phrase.first + 2]
    return number.is_number and length.text in word_set("durations")


def _presses(reading: Reading, i: int, k: int) -> bool:
    """Whether the verb at ``i`` asks whoever stands behind unit ``k`` to do what follows."""
    row = reading.row(i)
    if row is None or row.frame != "req":
        return False
    at = k + 2 if reading.units[min(k + 1, len(reading.units) - 1)].text in word_set("made to act") else k + 1
    if reading.phrase_at(at) is None:
        return False
    last = group_starting(reading, at)[-1].last
    return any(reading.is_verb(j) for j in range(last + 1, min(last + 4, len(reading.units))))


def _goes_on(reading: Reading, k: int) -> bool:
    """Whether another deed done to the same one stands at ``k``: "bắt giữ, khởi tố X", "đánh, đá Y"."""
    row = reading.row(k) if k < len(reading.units) and reading.is_verb(k) else None
    return row is not None and row.frame == "svo" and "object" in row.preps


def _asked_by(reading: Reading, i: int) -> int | None:
    """Where the one stands whose word is answered: "từ chối đề nghị gặp của B", "chấp nhận yêu cầu của B"."""
    row, units = reading.row(i), reading.units
    if row is None or row.event_type not in ANSWERS or units[i + 1].text not in word_set("speech nouns"):
        return None
    for k in range(i + 2, min(i + 2 + CONTENT, len(units) - 1)):
        if units[k].has("of"):
            return k + 1 if reading.phrase_at(k + 1) is not None else None
        if units[k].kind in ("mark", "name") or units[k].has("sub", "conj", "that", "passive"):
            return None
    return None


def _judges(reading: Reading, i: int) -> bool:
    """Whether the verb at ``i`` is said of what somebody does."""
    row = reading.row(i)
    return row is not None and row.event_type in ("SUPPORT", "ACCUSE", "REJECT")


def _sent_to(reading: Reading, k: int, preps: frozenset[str]) -> Found:
    """To whom the goods go whose description the search did not read: "chuyển các thùng chứa ôxy tới B"."""
    for j in range(k, min(k + FAR, len(reading.units) - 1)):
        unit = reading.units[j]
        acts = unit.triggers and reading.phrase_at(j) is None and reading.row(j) is not None
        if unit.has("and") or (unit.text == "," and (_lists(reading, j) or _lists(reading, j, back=True))):
            continue  # "gửi 2 máy thở và 3 máy tạo ôxy tới B", "..., gồm máy thở, cho B"
        if acts or unit.kind == "mark" or unit.has("sub", "conj", "that", "say", "passive", "copula"):
            return Found()
        to_place = unit.has("goal") and "to" in preps  # "gửi hàng tới B"
        if unit.has("prep") and (unit.classes & preps & SENT or to_place):
            phrase = reading.phrase_at(j + 1)
            somebody = phrase is not None and (phrase.names or reading.units[phrase.head].sector)
            return Found(group_starting(reading, j + 1), "preposition") if somebody else Found()
    return Found()


def _lists(reading: Reading, comma: int, *, back: bool = False) -> bool:
    """Whether a comma opens a list of goods ("..., gồm máy thở"), or closes one that was opened before."""
    if not back:
        return reading.units[comma + 1].text in word_set("consisting")
    opened = range(max(reading.floor(comma), comma - FAR), comma)
    return reading.units[comma + 1].has("prep") and any(
        reading.is_mark(k, ",") and reading.units[k + 1].text in word_set("consisting") for k in opened
    )


def _may_begin(reading: Reading, k: int) -> bool:
    unit = reading.units[k]
    return unit.kind == "word" and not unit.classes and not unit.triggers


def _is_goods(reading: Reading, phrase: Phrase) -> bool:
    """Whether a phrase is a thing without an owner, or goods whoever made them."""
    head = reading.units[phrase.head]
    if any(unit.text in word_set("goods") for unit in reading.units[phrase.first : phrase.last + 1]):
        return True  # "4 triệu liều vắc xin của công ty X"
    return head.noun_kind == "object" and not phrase.names and not phrase.owners


def _is_party(reading: Reading, phrase: Phrase) -> bool:
    """Whether a phrase can mean somebody: a name, a party noun, a pronoun, or somebody's thing."""
    head = reading.units[phrase.head]
    return bool(phrase.names or phrase.owners or phrase.is_pronoun) or head.kind in ("name", "noun")
