"""Who does it: the subject of a verb, found by the grammar of the sentence.

Vietnamese marks neither case nor voice on words; order and function words do it all. The subject stands
left of the verb group, past adverbs, times and prepositional phrases; a verb joined to another by a comma
or "và" takes that verb's subject; the noun between two verbs is the first one's object, and the second
one's subject only after verbs that hand over the action ("kêu gọi B làm", "khiến B làm"). What a phrase on
the way depends on is told in ``dependence.py``, what only stands beside the subject in ``asides.py``.
"""

from __future__ import annotations

from pipeline.events.grammar.asides import (
    antecedent,
    clause_between,
    counted_before,
    has_tense,
    interposed,
    is_age,
    is_aside,
    is_between,
    is_person,
    is_predicate,
    member_before,
    named_before,
    opening_of,
    place_before,
    title_behind,
)
from pipeline.events.grammar.fronting import following_subject, is_fronted, is_source
from pipeline.events.grammar.groups import (
    Found,
    also_named,
    group_ending,
    hands_over,
    inherit,
)
from pipeline.events.grammar.lexicon import word_set
from pipeline.events.grammar.phrases import Phrase
from pipeline.events.grammar.reading import CLOSE, OPEN, STRONG, Reading
from pipeline.events.slots.culprits import is_culprit, is_pursued
from pipeline.events.slots.dependence import governor_of, partner_verb, patient_side
from pipeline.events.slots.objects import passive_at
from pipeline.events.slots.outer import blamed, in_doing, takes_part, using, verb_before

MAX_STEPS = 60


def subject_of(reading: Reading, i: int, depth: int = 0) -> Found:
    """The phrases that are the subject of the verb at unit ``i``."""
    k, steps, separated = i - 1, 0, False
    owner: Phrase | None = None
    if depth > 8:
        return Found()
    if (described := interposed(reading, i)) is not None:
        return Found(group_ending(reading, described.last), "direct")
    if (parted := clause_between(reading, i)) is not None:
        return Found(group_ending(reading, parted.last), "direct")
    if (user := using(reading, i)) is not None:
        return inherit(subject_of(reading, user, depth + 1), "shared")
    aged = False
    while k >= reading.floor(i) and steps < MAX_STEPS:
        steps += 1
        unit = reading.units[k]
        if k + 1 in reading.glued:
            return Found()
        phrase = reading.phrase_at(k)
        if unit.text == ")" and (opening := opening_of(reading, k)) is not None:
            k = opening - 1
            continue
        if phrase is not None and unit.text in word_set("age words") and is_age(reading, phrase):
            k, aged = phrase.first - 1, True  # "X, 21 tuổi, bị bắt"
            if reading.is_mark(k, ","):
                k, separated = k - 1, False
            continue
        if phrase is not None and not phrase.names and is_between(reading, phrase):
            k = phrase.first - 1  # "người A lúc đầu đề nghị", "A và B mỗi nước trục xuất ..."
            continue
        if phrase is not None:
            group = group_ending(reading, k)
            if not separated and is_predicate(reading, phrase):
                return inherit(subject_of(reading, phrase.first - 1, depth + 1), "direct")
            if not separated and len(group) == 1 and is_culprit(reading, phrase, i):
                # "truy bắt hung thủ sát hại X", "đưa kẻ chém Y về trụ sở"
                return Found([Phrase(phrase.first, k, min(phrase.head, k))], "object")
            if (meant := antecedent(reading, phrase)) is not None and not separated:
                return Found([meant], "direct")
            if aged and phrase.names and is_person(reading, phrase.names[-1]):
                return Found([phrase], "direct")  # "đứng đầu là X, 29 tuổi, bị bắt"
            before = group[0].first - 1
            if phrase.trigger is not None and before > 0 and reading.units[before].text[0].isdigit():
                before -= 1  # "A có 511 ca nhiễm và đã ...": the number is no phrase of its own
            governor = governor_of(reading, before)
            holder = reading.phrase_at(before) if before >= 0 else None
            if governor is None and holder is not None and holder.trigger is not None:
                held = governor_of(reading, holder.first - 1)
                if held is not None and len(group) == 1 and reading.is_mark(group[-1].last + 1, ","):
                    k = held  # "mở cuộc tấn công quy mô lớn, bao vây ...": the object of a verb
                    continue
                # "vụ tấn công tàu X và Y phải ...": the noun's object, then a clause of its own.
                return Found(group[-1:], "direct") if len(group) > 1 else Found([holder], "event")
            if phrase.trigger is not None and (governor is None or _is_told(reading, governor, i)):
                return Found(group, "event")
            if not separated and governor is not None and is_pursued(reading, governor, i):
                return Found(group, "object")
            if governor is None and separated and (titled := title_behind(reading, group)) is not None:
                return Found([titled], "direct")
            if governor is None and separated and is_aside(reading, group):
                k = group[0].first - 2  # "vấn đề A, B và C, yêu cầu ...": the list before the verb goes on
                continue
            if governor is None and not phrase.names and (whole := counted_before(reading, group[0])):
                return Found([whole], "direct")
            if governor is None and (whole := member_before(reading, group[0], i)) is not None:
                return Found([whole], "direct")
            if governor is None and (past := place_before(reading, group)) is not None:
                k = past  # "xuất phát từ Rotterdam, Hà Lan và ..."
                continue
            if governor is None and (named := named_before(reading, group[0])) is not None:
                return Found([named], "direct")
            if governor is None:
                return Found(also_named(reading, group) + group, "direct" if not separated else "across")
            which = governor and reading.units[governor - 1].text in word_set("among them")
            if which and separated and reading.is_mark(group[-1].last + 1, ","):
                return Found(group, "direct")  # "nhiều nước, trong đó có A và B, cũng đã ..."
            if len(group) > 1 and reading.units[governor].text in word_set("including"):
                return Found(group, "direct")  # "ba nước gồm A, B và C"
            if "like" in reading.units[governor].classes and len(group) > 1:
                return Found(group, "direct")  # "các nước như A, B và C"
            met = (
                reading.phrase_at(governor - 1) if reading.units[governor].text in word_set("ranks") else None
            )
            if met is not None and met.trigger is not None:
                return Found([met], "event")  # "cuộc đàm phán cấp tư lệnh của quân đội A và B"
            of_both = reading.units[governor].has("between")  # "cuộc gặp giữa A và B đạt được ..."
            if len(group) > 1 and not separated and not of_both and not hands_over(reading, governor):
                # "ở Tổ chức A và Mỹ ủng hộ ...": the last of the list begins a clause of its own.
                return Found(_own_clause(reading, group), "direct")
            clause = reading.units[governor].classes & {"by", "because"} or (
                reading.units[governor].text in word_set("comparisons") and has_tense(reading, k + 1, i)
            )
            if clause and not separated:
                return Found(group, "direct")  # "do người dân phản đối": a clause of reason
            ordered = governor > 0 and reading.units[governor - 1].has("order")
            if ordered and "to" in reading.units[governor].classes and not separated:
                return Found(group, "object")  # "chỉ thị cho B làm"
            is_named = bool(phrase.names) and is_person(reading, phrase.names[-1])
            if is_named and not separated and has_tense(reading, k + 1, i):
                return Found(group, "object")  # "nhắc đến thủ lĩnh X đang bị bắt giam"
            if not separated and _are_doing(reading, phrase, governor, i):
                return Found(group, "object")  # "tự vệ trước những người biểu tình đang tấn công"
            if reading.units[governor].has("prep", "of"):
                owner = phrase if reading.units[governor].has("of") and not separated else None
                k = governor - 1
                continue
            if not separated and (hands_over(reading, governor) or has_tense(reading, k + 1, i)):
                return Found(group, "object")
            partner = partner_verb(reading, i, governor, separated)
            return inherit(subject_of(reading, patient_side(reading, partner), depth + 1), "shared")
        if k == i - 1 and (unit.has("passive") or unit.text == "cho"):
            k -= 1  # "cho nổ bom": has it done
            continue
        if (
            unit.kind == "time"
            or reading.is_auxiliary(k)
            or (unit.has("prep") and reading.units[k + 1].kind == "time")
        ):
            k -= 1
            continue
        if unit.text in word_set("that") and k and reading.units[k - 1].text in word_set("then"):
            k -= 2  # "A khi đó đã lên án B"
            continue
        if unit.text == ";" and (listed := _first_of_list(reading, k)) is not None:
            return inherit(subject_of(reading, listed, depth + 1), "shared")
        if unit.text in STRONG or unit.text == ":" or unit.text in OPEN:
            return Found()
        if (
            unit.text in CLOSE
            or unit.text in (",", '"', "'", ")", "(", "-", "–")
            or unit.has("conj", "and", "or")
        ):
            separated = separated or unit.text == "," or unit.has("conj", "and", "or")
            k -= 1
            continue
        if unit.has("fact") and (part := takes_part(reading, k)) is not None:
            return inherit(subject_of(reading, part, depth + 1), "shared")
        decided = (
            reading.phrase_at(k - 2)
            if unit.has("fact") and k > 1 and reading.units[k - 1].has("about")
            else None
        )
        if decided is not None and decided.owners:
            return Found([decided], "direct")  # "chỉ trích quyết định của A về việc hủy bỏ ..."
        main, addressed = in_doing(reading, k) if unit.has("fact") and not separated else (None, [])
        if addressed:
            return Found(addressed, "object")
        if main is not None:
            return inherit(subject_of(reading, main, depth + 1), "controlled")
        if unit.has("that") or (unit.has("say") and unit.text.endswith(("rằng", "cho là"))):
            teller = verb_before(reading, k) if unit.has("that") else k
            own = teller is not None and reading.units[teller].has("say") and not separated
            if own and teller is not None and owner is None and has_tense(reading, k + 1, i):
                return inherit(subject_of(reading, teller, depth + 1), "shared")  # "A nói rằng đã gặp B"
            return Found()
        if unit.has("sub") and (k == 0 or reading.is_mark(k - 1, ",", ":")):
            fronted = following_subject(reading, i)  # "..., trước khi tấn công X, A ..."
            if fronted and not (k and is_source(reading, fronted.phrases[-1].last)):
                return inherit(fronted, "fronted")
        if (
            unit.has("sub")
            and unit.classes & {"because", "when"}
            and (culprit := blamed(reading, k)) is not None
        ):
            return Found(culprit, "object")  # "chỉ trích B vì đã tấn công ..."
        if unit.has("sub"):
            earlier = verb_before(reading, k)
            found = subject_of(reading, earlier, depth + 1) if earlier is not None else _goer(reading, k)
            return inherit(found, "controlled") or inherit(following_subject(reading, i), "fronted")
        if "because" in unit.classes and reading.units[k + 1].has("passive"):
            earlier = verb_before(reading, k)  # "A thiệt mạng do bị bắn": it is A
            found = subject_of(reading, earlier, depth + 1) if earlier is not None else Found()
            return inherit(found, "shared")
        if unit.has("prep") and k + 1 <= i and unit.text in word_set("directions") and reading.is_verb(k + 1):
            k -= 1  # "binh sĩ đã lên khám xét con tàu"
            continue
        if unit.text in word_set("besides") and reading.is_start(k) and not separated:
            return inherit(following_subject(reading, i), "fronted")  # "ngoài việc trừng phạt B, A còn ..."
        saved = reading.phrase_at(k - 1) if unit.text in word_set("from harm") else None
        if saved is not None and reading.units[k + 1].has("passive"):
            return Found([saved], "object")  # "cứu chị khỏi bị cưỡng hiếp"
        if unit.has("prep") and not separated:
            return Found()
        if owner is not None and reading.is_start(k) and unit.has("say") and owner.names:
            return Found([owner], "direct")  # "thông báo mới của A yêu cầu": a word is whose it is
        if reading.is_verb(k) and not separated and (meant := _done_by(reading, k)) is not None:
            return Found(
                group_ending(reading, meant.last), "direct"
            )  # "quân nổi dậy do A hậu thuẫn tấn công"
        if reading.is_verb(k):
            partner = partner_verb(reading, i, k, separated)
            return inherit(subject_of(reading, patient_side(reading, partner), depth + 1), "shared")
        k -= 1
    if depth == 0 and is_fronted(reading, i):
        return inherit(following_subject(reading, i), "fronted")
    return Found()


def _first_of_list(reading: Reading, k: int) -> int | None:
    """The verb with which a list of what one does begins, before ";" at ``k``: "A đã bắt B; thu giữ ..."."""
    verbs = (j for j in range(reading.clause_start(k), k) if reading.is_verb(j))
    first = next((j for j in verbs if not reading.units[j].has("say")), None)
    row = reading.row(first) if first is not None and reading.units[first].triggers else None
    undergone = row is not None and row.frame in ("vic", "fall")
    return None if first is None or undergone or passive_at(reading, first) is not None else first


def _are_doing(reading: Reading, phrase: Phrase, governor: int, i: int) -> bool:
    """Whether the people behind a preposition are told to be at it themselves."""
    several = reading.units[phrase.first].text in word_set("plural markers")
    people = several and reading.units[phrase.head].noun_kind == "people"
    at_it = any(reading.units[k].text == "đang" for k in range(phrase.last + 1, i))
    return people and at_it and reading.units[governor].has("prep") and not reading.units[governor].has("of")


def _done_by(reading: Reading, verb: int) -> Phrase | None:
    """The noun that a clause with "do", which ends in the verb, only says something of."""
    k = verb - 1
    while k > 0 and reading.is_auxiliary(k):
        k -= 1
    agent = reading.phrase_at(k) if k > 0 else None
    if agent is None or agent.first < 2 or "by" not in reading.units[agent.first - 1].classes:
        return None
    return reading.phrase_at(agent.first - 2)


def _own_clause(reading: Reading, group: list[Phrase]) -> list[Phrase]:
    """The end of a list that is the subject of what follows: behind its last comma, or its last phrase."""
    commas = [n for n, phrase in enumerate(group) if n and reading.is_mark(phrase.first - 1, ",")]
    return group[commas[-1] :] if commas else group[-1:]


def _is_told(reading: Reading, governor: int, i: int) -> bool:
    """Whether the verb at ``i`` says that what the speech at ``governor`` tells of took place."""
    return reading.units[i].has("happen") and reading.units[governor].has("say")


def _goer(reading: Reading, k: int) -> Found:
    """Who goes somewhere, where the word for it is taken for a preposition: "A đã tới B để hội đàm"."""
    for j in range(k - 1, reading.clause_start(k), -1):
        if reading.units[j].text not in word_set("motion"):
            continue
        before = j - 1
        while before >= 0 and (reading.is_auxiliary(before) or reading.units[before].kind == "time"):
            before -= 1
        if before >= 0 and reading.phrase_at(before) is not None:
            return Found(group_ending(reading, before), "direct")
    return Found()
