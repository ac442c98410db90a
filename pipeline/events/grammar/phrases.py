"""Noun phrases: which units belong together as one thing or one party, and who owns it.

A phrase is a name, a party noun or another noun with what follows it: adjectives, numbers, names that say
whose it is, "của" with its owner, an apposition in brackets. A phrase that holds a trigger in the shape of
a noun ("cuộc điện đàm", "các biện pháp trừng phạt") is an event phrase and no party.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from pipeline.events.grammar.lexicon import word_class, word_set
from pipeline.events.grammar.seats import lies_in
from pipeline.events.grammar.ships import prefixes
from pipeline.events.grammar.units import NOUN_TAGS, Unit

JUDGING = ("ACCUSE", "REJECT", "SUPPORT")  # types whose object may be a decision
QUOTE_MARKS = ('"', "“", "‘", "'")
ABOARD = 5  # units from a verb of carrying to what happens to the vessel


@dataclass
class Phrase:
    """Units ``first`` to ``last`` (inclusive) as one thing; ``trigger`` is its trigger unit, if any."""

    first: int
    last: int
    head: int
    names: list[int] = field(default_factory=list)  # names directly in the phrase
    owners: list[int] = field(default_factory=list)  # names behind "của"
    trigger: int | None = None
    is_pronoun: bool = False
    plural: bool = False


def _is_nominal(unit: Unit) -> bool:
    if unit.kind in ("name", "noun"):
        return True
    if unit.kind != "word":
        return False
    if unit.text in word_set("pronouns"):
        return True
    if unit.has("event noun", "plan noun", "agent noun", "topic noun"):
        return unit.pos.startswith("N") or not unit.has("say", "decide", "chance", "light")
    if unit.classes or unit.triggers:
        return False
    return unit.pos in NOUN_TAGS


def _extends(previous: Unit, unit: Unit, following: Unit | None, head_kind: str) -> bool:
    """Whether ``unit`` continues the phrase that ``previous`` stands in."""
    numbered = previous.kind == "noun" and unit.text.isdigit()  # "tàu cảnh sát biển 8002"
    if numbered or unit.has("det") or (unit.kind == "word" and unit.pos in ("A", "M") and not unit.classes):
        return not unit.triggers
    if unit.pos == "A" and unit.text in word_set("adverbs as adjectives"):
        return previous.kind in ("word", "noun") and not previous.classes  # "đạo luật mới của A"
    if unit.kind == "name":
        # "Tổng thống Mỹ Barack Obama": a title's country, then its holder.
        titled = (unit.mention or {}).get("type") == "PER" and head_kind != "name"
        if previous.text in word_set("pronouns"):
            return titled and previous.text in word_set("addresses")
        return previous.kind != "name" or titled or _is_branch(previous, unit)
    if previous.kind == "name":
        mention = previous.mention or {}
        return mention.get("type") == "ORG" and unit.text in word_set("name tails")
    if previous.text in prefixes() and unit.kind == "word":
        return True  # "tàu USS Cole", whatever the tagger takes the name for
    if previous.pos == "Np" and previous.kind == "word" and unit.kind == "word" and is_code(unit.text):
        return True  # "tàu ngầm X 402"
    if unit.kind == "noun" and unit.noun_kind == "place" and previous.kind == "noun":
        return True  # "quân khu phía nam"
    if unit.text in word_set("which states") and previous.text in word_set("states"):
        return True  # "các nước thành viên NATO"
    if unit.kind == "noun":
        return previous.kind != "name" and (previous.kind != "noun" or unit.noun_kind == previous.noun_kind)
    if unit.text in word_set("addresses") and previous.kind == "noun":
        return following is not None and (following.mention or {}).get("type") == "PER"  # "chính quyền ông X"
    if unit.kind != "word" or unit.text in word_set("pronouns"):
        return False
    if previous.text in word_set("hypothetical"):
        return not unit.classes
    if previous.text in word_set("ministries") and unit.pos == "V" and not unit.has("say"):
        return True  # "Bộ trưởng phát triển quốc tế"
    if unit.has("event noun", "topic noun", "plan noun") and not unit.has("say"):
        return unit.pos.startswith("N") and not previous.has("det")
    if unit.has("agent noun"):
        return True
    if unit.classes or any(t.frame is not None for t in unit.triggers):
        return False
    if unit.pos in ("N", "Nc", "Nu", "Ny", "Np", "L"):
        return True
    if unit.triggers:
        return previous.text in word_set("systems")  # "hệ thống phòng thủ tên lửa"
    if unit.pos == "V" and previous.text in word_set("noun makers"):
        return True  # "cuộc khủng hoảng"
    # "tàu chở hàng", "máy bay chiến đấu": a verb that says what kind of thing it is.
    return unit.pos == "V" and previous.has("agent noun") and following is not None and not following.triggers


def _is_branch(previous: Unit, unit: Unit) -> bool:
    """Whether a country behind a body of no country says whose it is: "Hội Chữ thập đỏ A"."""
    body, country = previous.mention or {}, unit.mention or {}
    anywhere = (
        body.get("type") == "ORG" and not body.get("country") and body.get("sector") not in (None, "IGO")
    )
    return anywhere and (country.get("entity_id") or "").startswith("country:")


def _event_inside(units: list[Unit], i: int, first: int) -> bool:
    """Whether the trigger at ``i`` is a noun because of what stands before it in the phrase."""
    unit, previous = units[i], units[i - 1]
    if previous.text in QUOTE_MARKS and i - 1 > first:
        previous = units[i - 2]  # một vụ "không kích nhầm"
    if not unit.triggers or i == first:
        return False
    if is_event_noun(unit) and all(u.pos in ("L", "M") for u in units[first:i]):
        return True
    if previous.text in word_set("openers of events") and unit.pos.startswith("N"):
        return True  # "các cáo buộc"
    return previous.has("event noun", "plan noun", "topic noun") and previous.text != "người"


def build_phrases(units: list[Unit]) -> dict[int, Phrase]:
    """Find the phrases of a sentence; the result maps every unit of a phrase to it."""
    result: dict[int, Phrase] = {}
    i = 0
    while i < len(units):
        if not _is_nominal(units[i]) and not _starts_event(units, i) and not _starts_noun(units, i):
            i += 1
            continue
        phrase = _read_phrase(units, i)
        for k in range(phrase.first, phrase.last + 1):
            result[k] = phrase
        i = phrase.last + 1
    return result


def _starts_noun(units: list[Unit], i: int) -> bool:
    """A word before a noun that belongs to it though it is tagged otherwise: "cựu Tổng thống", "nhiều vụ"."""
    unit, following = units[i], units[i + 1] if i + 1 < len(units) else None
    if (
        unit.has("event noun")
        and unit.has("decide")
        and i
        and (units[i - 1].has("say") or units[i - 1].text == ",")
    ):
        return True  # "..., quyết định trục xuất ... đồng nghĩa với": nobody decides here
    if unit.has("decide") and i and any(t.event_type in JUDGING for t in units[i - 1].triggers):
        return True  # "chỉ trích quyết định ... của A"
    if following is None:
        return False
    if unit.text in word_set("hypothetical") and following.kind == "word":
        return True  # "bất kỳ giao dịch nào"
    return unit.text in word_set("noun openers") and _is_nominal(following)


def _starts_event(units: list[Unit], i: int) -> bool:
    """A trigger that is itself a noun: "cuộc gặp", "chuyến thăm", or tagged as one after a verb."""
    unit = units[i]
    return bool(unit.triggers) and is_event_noun(unit)


def is_event_noun(unit: Unit) -> bool:
    """Whether the trigger's own words make it a noun."""
    words = tuple(unit.text.split(" "))
    if unit.text in word_set("no event nouns"):
        return False  # "ca ngợi" praises: no case of anything
    return len(words) > 1 and any(words[: len(p)] == p for p in word_class("noun triggers"))


def _read_phrase(units: list[Unit], first: int) -> Phrase:
    phrase = Phrase(first, first, first)
    unit = units[first]
    phrase.is_pronoun = unit.text in word_set("pronouns")
    if unit.kind == "name":
        phrase.names.append(first)
    if unit.triggers and is_event_noun(unit):
        phrase.trigger = first
    i = first + 1
    while i < len(units):
        unit, previous = units[i], units[i - 1]
        following = units[i + 1] if i + 1 < len(units) else None
        if (
            unit.text in QUOTE_MARKS
            and following is not None
            and following.triggers
            and previous.has("event noun")
        ):
            i += 1
            continue
        if phrase.trigger is None and _event_inside(units, i, first):
            phrase.trigger = i
            phrase.last = i
            i += 1
            continue
        attribute = (
            unit.has("det") or (unit.pos == "A" and not unit.classes) or unit.text in word_set("domains")
        )
        if phrase.trigger is not None and not attribute:
            break  # what follows an event's noun is read as its argument
        if unit.triggers and previous.has("agent noun") and not _is_toll(unit) and _modifies(units, i):
            phrase.last = i  # "người biểu tình": a kind of person, no act
            i += 1
            continue
        if previous.text in word_set("clause heads") and (unit.kind in ("name", "noun") or unit.pos == "M"):
            break
        if unit.kind == "name" and previous.text in word_set("ordinals"):
            break  # "đây là lần đầu tiên A làm"
        if (past := _past_quoted(units, i)) is not None and phrase.trigger is None:
            i = past  # phái đoàn "không chính thức" của A
            continue
        if phrase.trigger is None and lies_in(units, phrase.first, phrase.last, i):
            phrase.last = i + 1  # "Công an huyện A, tỉnh B": one body
            i += 2
            continue
        if unit.text == "(" and (close := _bracket(units, i)) is not None:
            phrase.last = close
            if not phrase.names:
                phrase.names += [k for k in range(i, close) if units[k].kind == "name"]
            i = close + 1
            continue
        if unit.kind == "time" and following is not None and following.has("of") and phrase.trigger is None:
            i += 1  # "quyết định ngày 21/4 của Australia"
            continue
        if (
            (unit.has("of") or _belongs(units, i, phrase.head))
            and i + 1 < len(units)
            and phrase.trigger is None
            and _may_be_owned(units[phrase.head], units[phrase.last])
        ):
            if not _is_nominal(units[i + 1]) and not _starts_noun(units, i + 1):
                break
            owner = _read_phrase(units, i + 1)
            people = [k for k in owner.names if (units[k].mention or {}).get("type") == "PER"]
            phrase.owners += people or (owner.names + owner.owners) or [owner.head]
            phrase.last = owner.last
            if units[first].text in word_set("plural words") and _joined_owner(units, owner.last):
                phrase.owners.append(owner.last + 2)  # "hai nhà ngoại giao của Nga và Mỹ"
                phrase.last = owner.last + 2
            break
        if not _extends(previous, unit, following, units[phrase.head].kind) and not (
            phrase.trigger is not None and attribute
        ):
            break
        if unit.kind == "name":
            phrase.names.append(i)
            phrase.is_pronoun = False
        elif unit.kind == "noun" and units[phrase.head].kind not in ("name", "noun"):
            phrase.head = i
        phrase.last = i
        i += 1
    return phrase


def _belongs(units: list[Unit], i: int, head: int) -> bool:
    """Whether "thuộc" at ``i`` tells of which body the forces before it are a part."""
    of_forces = units[i].text == "thuộc" and units[head].sector in ("MIL", "COP", "SPY")
    return of_forces and i + 1 < len(units) and (units[i + 1].mention or {}).get("type") == "ORG"


def is_code(text: str) -> bool:
    """Whether a word is a number or a code with one, whatever it was tagged as."""
    return any(letter.isdigit() for letter in text)


def _past_quoted(units: list[Unit], i: int) -> int | None:
    """The unit of "của" behind a few quoted words at ``i`` that only describe the noun before."""
    if units[i].text not in QUOTE_MARKS:
        return None
    for k in range(i + 1, min(i + 5, len(units) - 1)):
        if units[k].text in ('"', "”", "’", "'"):
            return k + 1 if units[k + 1].has("of") else None
        if units[k].kind != "word" or units[k].triggers:
            return None
    return None


def _may_be_owned(head: Unit, last: Unit) -> bool:
    """Names are nobody's, except organisations of which we do not know the country."""
    mention = head.mention or {}
    if word_set("durations") & {head.text, last.text}:
        return False  # "kéo dài 2 tuần của chính phủ A"
    if head.noun_kind == "reference" and head.text != "đồng minh":
        return False  # "do thám các nước khác của Mỹ": whose act it is
    return head.kind != "name" or (mention.get("type") == "ORG" and not mention.get("country"))


def _joined_owner(units: list[Unit], last: int) -> bool:
    return last + 2 < len(units) and units[last + 1].has("and") and units[last + 2].kind == "name"


def _modifies(units: list[Unit], i: int) -> bool:
    """Whether a trigger behind an agent noun only says what kind of agent it is."""
    if units[i].text.startswith("xuống đường"):
        return False
    if units[i - 2].pos == "M" and all(t.frame == "vic" for t in units[i].triggers):
        return False  # "có 3 người bị buộc tội": told of them
    aboard = any(unit.text in word_set("carrying") for unit in units[max(0, i - ABOARD) : i - 1])
    if aboard and any(t.frame == "fall" for t in units[i].triggers):
        return False  # "phà chở 150 người lật": the ferry does
    if units[i - 1].text in word_set("modified heads"):
        strikes = any(t.event_type == "ASSAULT" for t in units[i].triggers)
        return not (strikes and units[i - 1].text in word_set("places and vehicles"))
    for unit in units[i + 1 : i + 4]:
        if unit.kind in ("name", "noun", "mark", "time") or unit.has("prep"):
            return False
        if unit.triggers or unit.has("say"):
            return True
    return False


def _is_toll(unit: Unit) -> bool:
    return any(t.frame == "toll" for t in unit.triggers)


def _bracket(units: list[Unit], i: int) -> int | None:
    for k in range(i + 1, min(i + 6, len(units))):
        if units[k].text == ")":
            return k
    return None
