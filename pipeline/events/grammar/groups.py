"""Phrases that stand together: lists joined by commas, "và" or dashes, and what hands over to what.

A side of an act is often a list ("Nga và Mỹ", "Đức, Pháp, Anh"); where a list ends and the next clause
begins is told by what follows its last phrase. Only places of phrases come out of here and of its
neighbours ``subjects.py`` and ``objects.py``; ``parties.py`` says who they are.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from pipeline.events.grammar.asides import acts_alone, described_before, is_person
from pipeline.events.grammar.lexicon import word_set
from pipeline.events.grammar.phrases import Phrase
from pipeline.events.grammar.reading import STRONG, Reading

PLACING = frozenset({"at", "in", "near", "on", "under", "from", "into", "goal", "according"})
SOME = 12  # units that name some of those before
HAND_OVER = ("cause", "say", "that", "fact", "hands over")


@dataclass
class Found:
    """Phrases that fill a slot, and how they were found (part of the rule's name and of confidence)."""

    phrases: list[Phrase] = field(default_factory=list)
    how: str = ""

    def __bool__(self) -> bool:
        return bool(self.phrases)


def hands_over(reading: Reading, i: int) -> bool:
    """Whether the object of the verb at ``i`` is the subject of the verb that follows it."""
    unit = reading.units[i]
    return unit.has(*HAND_OVER) or any(t.frame == "req" for t in unit.triggers)


def is_speech(reading: Reading, i: int) -> bool:
    """Whether the verb at ``i`` is an act of speech that can hold a statement."""
    unit = reading.units[i]
    declared = unit.text.partition(" ")[0] in word_set("declaring")  # "tuyên bố sẽ trả đũa"
    return unit.has("say", "hands over") or declared or any(t.frame in ("say", "req") for t in unit.triggers)


def group_ending(reading: Reading, i: int) -> list[Phrase]:
    """The phrases joined by commas, "và" or a dash whose last unit is ``i``."""
    phrase = reading.phrase_at(i)
    if phrase is None:
        return []
    result = [phrase]
    k = phrase.first - 1
    while k > 0:
        joiner = reading.units[k]
        joined = joiner.has("and", "or") or joiner.text in (",", "-", "–", "/")
        before = reading.phrase_at(k - 1)
        if joiner.has("and") and (described := described_before(reading, k - 1)) is not None:
            before = described  # "A, nước từng ..., và B kêu gọi"
        elif joiner.has("and") and reading.is_mark(k - 1, ",") and len(result) == 1:
            before = _last_of_list(reading, k - 2)  # "A, B, và C đã"
        if not joined or before is None or before.trigger is not None or not _alike(reading, before, phrase):
            break
        if not joiner.has("and", "or") and not _list_comma(reading, before, k):
            break
        result.insert(0, before)
        k = before.first - 1
    return result


def _last_of_list(reading: Reading, k: int) -> Phrase | None:
    """The phrase that ends at ``k`` a list which nothing governs, so that a last name may be joined to it."""
    group = group_ending(reading, k)
    return group[-1] if len(group) > 1 and acts_alone(reading, group[0]) else None


def also_named(reading: Reading, group: list[Phrase]) -> list[Phrase]:
    """The phrases behind "không chỉ" where the group stands behind "mà cả": they do it too."""
    k = group[0].first - 1
    while k > 0 and reading.units[k].text in word_set("also"):
        k -= 1
    if k == group[0].first - 1:
        return []
    for j in range(k, max(-1, k - 12), -1):
        if reading.units[j].text in word_set("not only"):
            return group_starting(reading, j + 1)
    return []


def group_starting(reading: Reading, i: int, *, is_subject: bool = False) -> list[Phrase]:
    """The phrases joined by commas, "và" or a dash whose first unit is ``i``.

    An object's list ends before a phrase that begins a clause of its own; a subject's does not.
    """
    phrase = reading.phrase_at(i)
    if phrase is None:
        return []
    result = [phrase]
    k = phrase.last + 1
    while k + 1 < len(reading.units):
        joiner, after = reading.units[k], reading.phrase_at(k + 1)
        joined = joiner.has("and", "or") or joiner.text in (",", "-", "–", "/")
        if joiner.text == "," and reading.units[k + 1].has("and") and reading.phrase_at(k + 2) is not None:
            k, after, joined = k + 1, reading.phrase_at(k + 2), True
        if joiner.text == "," and (last := _past_some(reading, k + 1)) is not None:
            k, after, joined = last - 1, reading.phrase_at(last), True  # "7 quan chức A, gồm X, và 4 người B"
            joiner = reading.units[k]
        while (
            after is None and joiner.has("and") and k + 2 < len(reading.units) and reading.is_auxiliary(k + 1)
        ):
            k, after = k + 1, reading.phrase_at(k + 2)  # "A và thậm chí cả B"
        if not joined or after is None or after.trigger is not None or not _alike(reading, phrase, after):
            break
        if not joiner.has("and", "or") and not _list_comma(reading, phrase, k):
            break
        if not (is_subject and joiner.has("and")) and _is_subject_of_next(reading, after, joiner.text):
            break
        if not is_subject and joiner.text == "," and _begins_clause(reading, after):
            break
        result.append(after)
        k = after.last + 1
    return result


def _acts(reading: Reading, k: int) -> bool:
    """Whether a verb stands at ``k``, perhaps behind its auxiliaries: its subject stands before it."""
    while k < len(reading.units) and reading.is_auxiliary(k):
        k += 1
    return k < len(reading.units) and reading.is_verb(k)


def _past_some(reading: Reading, k: int) -> int | None:
    """The phrase joined behind some that are named in between: "..., bao gồm X, và Y"."""
    if reading.units[k].text not in word_set("consisting") | word_set("among them"):
        return None
    for j in range(k + 1, min(k + SOME, len(reading.units) - 1)):
        if reading.is_mark(j - 1, ",") and reading.units[j].has("and"):
            phrase = reading.phrase_at(j + 1)
            acts = phrase is not None and _acts(reading, phrase.last + 1)
            return j + 1 if phrase is not None and not acts else None
        if reading.units[j].text in STRONG or reading.units[j].has("say", "sub", "that"):
            return None
    return None


def spelt_out(reading: Reading, phrase: Phrase) -> list[Phrase]:
    """The names that follow an unnamed many: "một số quốc gia, trong đó có A và B"."""
    first, k = reading.units[phrase.first], phrase.last + 1
    many = first.pos in ("L", "M") or first.text in word_set("plural markers")
    regions = all(not (reading.units[n].mention or {}).get("country") for n in phrase.names)
    if not regions or not many or k + 1 >= len(reading.units):
        return []
    k += reading.is_mark(k, ",")
    while k < len(reading.units) and reading.units[k].text in word_set("such as"):
        k += 1
        group = group_starting(reading, k)
        if group and group[0].names:  # "... A, B và cả các đồng minh của B như C"
            return [name for one in group for name in ([one] if one.names else spelt_out(reading, one))]
    for j in range(phrase.last + 1, reading.clause_end(phrase.last) - 1):
        listed = reading.units[j].text in word_set("consisting")  # "... cho C, gồm A và B"
        if listed or (reading.is_mark(j - 1, ",") and reading.units[j].text in word_set("among them")):
            j = _past_which(reading, j)
            named = group_starting(reading, j + 1)  # "nhiều nước đã ban lệnh cấm, trong đó có A và B"
            if named and all(_is_state(reading, one) for one in named):
                return named
    return []


def _past_which(reading: Reading, j: int) -> int:
    """The last unit before the names that "trong đó" at ``j`` tells: past "có" or "mới nhất là"."""
    if reading.units[j + 1].text == "có":
        return j + 1
    for k in range(j + 1, min(j + 4, len(reading.units) - 1)):
        if reading.units[k].has("copula"):
            return k
    return j


def _is_state(reading: Reading, phrase: Phrase) -> bool:
    return (reading.units[phrase.head].mention or {}).get("sector") in ("GOV", "IGO")


def _alike(reading: Reading, a: Phrase, b: Phrase) -> bool:
    """Whether two phrases can stand in one list: both parties, both pronouns or both things."""
    kinds = [
        bool(p.names or p.owners or p.is_pronoun or reading.units[p.head].kind == "noun") for p in (a, b)
    ]
    return kinds[0] == kinds[1]


def _list_comma(reading: Reading, before: Phrase, comma: int) -> bool:
    """Whether a comma joins names of a list, rather than closing a place or an apposition."""
    after = reading.phrase_at(comma + 1)
    if after is not None and _is_organ(reading, before) and _is_organ(reading, after):
        return True  # "Đảng, Nhà nước và nhân dân A"
    if after is None or not before.names or not after.names:
        return False
    governor = reading.units[before.first - 1] if before.first else None
    if governor is not None and governor.has("prep") and governor.classes & PLACING:
        return False  # "ở Rotterdam, Hà Lan": a place and its country
    if _is_titled(reading, before) and _is_titled(reading, after) and _goes_on(reading, after):
        return True  # "Tổng thống A X, Thủ tướng B Y và ..."
    heads = [reading.units[_namer(reading, p)].mention or {} for p in (before, after)]
    kinds = [(head.get("type"), head.get("sector") == "JRN") for head in heads]
    if heads[0].get("type") == "NORP" and (heads[1].get("entity_id") or "").startswith("country:"):
        return True  # "công dân A, B"
    states = all(
        head.get("sector") in ("GOV", "IGO", "MIL", "COP") for head in heads
    )  # "Mỹ, EU", "Hải quân A, B"
    return kinds[0][0] is not None and (kinds[0] == kinds[1] or states)


def _is_titled(reading: Reading, phrase: Phrase) -> bool:
    """Whether a phrase is a title with the name of a person."""
    titled = reading.units[phrase.head].kind != "name"
    return titled and any(is_person(reading, k) for k in phrase.names)


def _goes_on(reading: Reading, phrase: Phrase) -> bool:
    """Whether a list goes on behind a person: two alone are not joined by a comma."""
    k = phrase.last + 1
    k += k + 1 < len(reading.units) and reading.is_mark(k, ",") and reading.units[k + 1].has("and")
    behind = reading.phrase_at(k + 1) if k + 1 < len(reading.units) else None
    joined = behind is not None and (reading.units[k].has("and") or reading.is_mark(k, ","))
    return joined and behind is not None and _is_titled(reading, behind)


def _is_organ(reading: Reading, phrase: Phrase) -> bool:
    """Whether a phrase names an organ that every state has."""
    text = reading.units[phrase.first].text
    return any(text == organ or text.startswith(organ + " ") for organ in word_set("state and party"))


def _namer(reading: Reading, phrase: Phrase) -> int:
    """The unit that says who is meant: the first name behind "các nước" and the like, else the head."""
    head = reading.units[phrase.head]
    refers = head.noun_kind == "reference" or head.kind == "word"
    marker = reading.units[phrase.first].text.partition(" ")[0]  # "các nhà ngoại giao" may be one unit
    refers = refers or (marker in word_set("plural markers") and head.noun_kind == "people")
    refers = refers or any(
        unit.text in word_set("states") for unit in reading.units[phrase.head : phrase.last]
    )
    return phrase.names[0] if refers and phrase.names else phrase.head


def _is_subject_of_next(reading: Reading, phrase: Phrase, joiner: str) -> bool:
    """Whether the phrase begins a clause of its own: a verb group follows it ("..., A nói")."""
    k = phrase.last + 1
    aux = False
    while k < len(reading.units) and reading.is_auxiliary(k):
        aux, k = True, k + 1
    if k >= len(reading.units) or not reading.is_verb(k):
        return False
    # A word of duty stays one where it is a trigger: "vụ tấn công tàu của A và B phải chấm dứt ...".
    return aux or joiner == "," or reading.units[k].has("say", "should")


def _begins_clause(reading: Reading, phrase: Phrase) -> bool:
    """Whether the list that the phrase begins is a subject: "..., A và B mỗi nước cũng làm"."""
    last = group_starting(reading, phrase.first, is_subject=True)[-1].last
    k = _past_each(reading, last + 1)
    first = k
    while k < len(reading.units) and reading.is_auxiliary(k):
        k += 1
    return last > phrase.last and first < k < len(reading.units) and reading.is_verb(k)


def _past_each(reading: Reading, k: int) -> int:
    """The unit behind "mỗi nước" and the like at ``k``."""
    each = reading.phrase_at(k) if k < len(reading.units) and reading.units[k].text == "mỗi" else None
    return each.last + 1 if each is not None else k


def inherit(found: Found, how: str) -> Found:
    """The same phrases, found another way."""
    return Found(found.phrases, how) if found else found
