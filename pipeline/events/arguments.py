"""Who does it and to whom: subjects and objects found by the grammar of the sentence.

Vietnamese marks neither case nor voice on words; order and function words do it all. The subject stands
left of the verb group, past adverbs, times and prepositional phrases; a verb joined to another by a comma
or "và" takes that verb's subject; the noun between two verbs is the first one's object, and the second
one's subject only after verbs that hand over the action ("kêu gọi B làm", "khiến B làm"). "Bị" and "được"
turn the clause round. Objects stand right of the verb, directly or behind the prepositions its row in the
lexicon names. Only places of phrases come out of here; ``parties.py`` says who they are.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from pipeline.events.phrases import Phrase
from pipeline.events.reading import CLOSE, OPEN, STRONG, Reading

HAND_OVER = ("cause", "say", "that", "fact", "hands over")
MAX_STEPS = 60


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
        if not joined or before is None or before.trigger is not None or not _alike(reading, before, phrase):
            break
        if not joiner.has("and", "or") and not _list_comma(reading, before, k):
            break
        result.insert(0, before)
        k = before.first - 1
    return result


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
        if not joined or after is None or after.trigger is not None or not _alike(reading, phrase, after):
            break
        if not joiner.has("and", "or") and not _list_comma(reading, phrase, k):
            break
        if not (is_subject and joiner.has("and")) and _is_subject_of_next(reading, after, joiner.text):
            break
        result.append(after)
        k = after.last + 1
    return result


def _alike(reading: Reading, a: Phrase, b: Phrase) -> bool:
    """Whether two phrases can stand in one list: both parties, both pronouns or both things."""
    kinds = [
        bool(p.names or p.owners or p.is_pronoun or reading.units[p.head].kind == "noun") for p in (a, b)
    ]
    return kinds[0] == kinds[1]


def _list_comma(reading: Reading, before: Phrase, comma: int) -> bool:
    """Whether a comma joins names of a list, rather than closing a place or an apposition."""
    after = reading.phrase_at(comma + 1)
    if after is None or not before.names or not after.names:
        return False
    if before.first and reading.units[before.first - 1].has("prep"):
        return False
    heads = [reading.units[p.head].mention or {} for p in (before, after)]
    kinds = [(head.get("type"), head.get("sector") == "JRN") for head in heads]
    return kinds[0][0] is not None and kinds[0] == kinds[1]


def _is_subject_of_next(reading: Reading, phrase: Phrase, joiner: str) -> bool:
    """Whether the phrase begins a clause of its own: a verb group follows it ("..., A nói")."""
    k = phrase.last + 1
    aux = False
    while k < len(reading.units) and reading.is_auxiliary(k):
        aux, k = True, k + 1
    if k >= len(reading.units) or not reading.is_verb(k):
        return False
    return aux or joiner == "," or reading.units[k].has("say")


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
        if phrase is None or agents:
            return None
        agents = group_ending(reading, k)
        k = agents[0].first - 1
    return None


def subject_of(reading: Reading, i: int, depth: int = 0) -> Found:
    """The phrases that are the subject of the verb at unit ``i``."""
    k, steps, separated = i - 1, 0, False
    if depth > 8:
        return Found()
    while k >= 0 and steps < MAX_STEPS:
        steps += 1
        unit = reading.units[k]
        phrase = reading.phrase_at(k)
        if unit.text == ")" and (opening := _opening(reading, k)) is not None:
            k = opening - 1
            continue
        if phrase is not None and unit.text in ("tuổi", "t"):
            k = phrase.first - 1  # "X, 21 tuổi, bị bắt"
            if reading.is_mark(k, ","):
                k, separated = k - 1, False
            continue
        if phrase is not None:
            group = group_ending(reading, k)
            before = group[0].first - 1
            governor = _governor(reading, before)
            holder = reading.phrase_at(before) if before >= 0 else None
            if governor is None and holder is not None and holder.trigger is not None:
                # "vụ tấn công tàu X và Y phải ...": the noun's object, then a clause of its own.
                return Found(group[-1:], "direct") if len(group) > 1 else Found([holder], "event")
            if phrase.trigger is not None and governor is None:
                return Found(group, "event")
            if governor is None:
                return Found(group, "direct" if not separated else "across")
            if len(group) > 1 and not separated and not hands_over(reading, governor):
                # "ở Tổ chức A và Mỹ ủng hộ ...": the last of the list begins a clause of its own.
                return Found(group[-1:], "direct")
            if reading.units[governor].classes & {"by", "because"} and not separated:
                return Found(group, "direct")  # "do người dân phản đối": a clause of reason
            if reading.units[governor].has("prep", "of"):
                k = governor - 1
                continue
            if hands_over(reading, governor) and not separated:
                return Found(group, "object")
            partner = _partner(reading, i, governor, separated)
            return _inherit(subject_of(reading, partner, depth + 1), "shared")
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
        if unit.has("that") or (unit.has("say") and unit.text.endswith(("rằng", "cho là"))):
            return Found()
        if unit.has("sub"):
            earlier = _verb_before(reading, k)
            found = subject_of(reading, earlier, depth + 1) if earlier is not None else Found()
            return _inherit(found, "controlled") or _inherit(following_subject(reading, i), "fronted")
        if unit.has("prep") and not separated:
            return Found()
        if reading.is_verb(k):
            return _inherit(subject_of(reading, _partner(reading, i, k, separated), depth + 1), "shared")
        k -= 1
    if depth == 0 and _fronted(reading, i):
        return _inherit(following_subject(reading, i), "fronted")
    return Found()


def is_speech(reading: Reading, i: int) -> bool:
    """Whether the verb at ``i`` is an act of speech that can hold a statement."""
    unit = reading.units[i]
    return unit.has("say") or any(t.frame in ("say", "req") for t in unit.triggers)


def _partner(reading: Reading, i: int, k: int, separated: bool) -> int:
    """The verb that the verb at ``i`` is joined to: a verb of speech joins the last verb of speech.

    "A cam kết sẽ không trả đũa B và cho rằng ...": it is A who thinks so.
    """
    if not separated or not is_speech(reading, i) or is_speech(reading, k):
        return k
    j = k - 1
    while j >= 0 and reading.units[j].text not in (*STRONG, ":"):
        if reading.is_verb(j) and is_speech(reading, j):
            return j
        j -= 1
    return k


def _opening(reading: Reading, k: int) -> int | None:
    """The bracket that the bracket at ``k`` closes."""
    return next((j for j in range(k - 1, max(-1, k - 25), -1) if reading.units[j].text == "("), None)


def _inherit(found: Found, how: str) -> Found:
    return Found(found.phrases, how) if found else found


def _governor(reading: Reading, k: int) -> int | None:
    """The preposition or verb that a phrase which starts after unit ``k`` depends on."""
    while k >= 0:
        unit = reading.units[k]
        if unit.has("prep", "of"):
            return k
        if (
            (reading.is_auxiliary(k) and unit.pos == "R")
            or unit.has("adverb")
            or unit.text in ('"', *OPEN, *CLOSE)
        ):
            k -= 1
            continue
        if unit.has("that", "fact"):
            return None
        if unit.has("sub", "conj", "passive") or unit.kind in ("mark", "time"):
            return None
        return k if reading.is_verb(k) else None
    return None


def _verb_before(reading: Reading, k: int) -> int | None:
    while k > 0:
        k -= 1
        if reading.units[k].text in (*STRONG, ":"):
            return None
        if reading.is_verb(k):
            return k
    return None


def _fronted(reading: Reading, i: int) -> bool:
    """Whether the verb at ``i`` stands in a clause before its subject ("Phát biểu ..., A nói")."""
    return all(not reading.is_verb(k) for k in range(reading.clause_start(i), i))


def following_subject(reading: Reading, i: int) -> Found:
    """The subject of the main clause that follows a fronted clause or phrase, past its comma."""
    k, seen_comma = i + 1, False
    while k < len(reading.units):
        unit = reading.units[k]
        if unit.text in STRONG or unit.text in OPEN:
            return Found()
        if unit.text == ",":
            seen_comma = True
        phrase = reading.phrase_at(k)
        if phrase is not None:
            governed = k > 0 and reading.units[k - 1].has("prep", "of")
            if seen_comma and not governed and phrase.trigger is None:
                group = group_starting(reading, k, is_subject=True)
                last = group[-1].last + 1
                while last < len(reading.units) and (
                    reading.is_auxiliary(last) or reading.units[last].kind == "time"
                    or reading.units[last].has("passive")
                ):  # fmt: skip
                    last += 1
                if last < len(reading.units) and reading.is_verb(last):
                    return Found(group, "fronted")
            k = phrase.last + 1
            continue
        k += 1
    return Found()


def object_of(reading: Reading, i: int, preps: frozenset[str]) -> Found:
    """The phrases that the verb at unit ``i`` is done to, by the prepositions its row allows."""
    k = i + 1
    direct = "object" in preps
    fallback = Found()
    while k < len(reading.units):
        unit = reading.units[k]
        if (
            (reading.is_auxiliary(k) and not unit.has("neg", "future"))
            or unit.kind == "time"
            or unit.has("det")
        ):
            k += 1
            continue
        phrase = reading.phrase_at(k)
        if phrase is not None:
            told = phrase.trigger is not None and "to" not in preps  # "lên án vụ tấn công"
            if direct and (_is_party(reading, phrase) or told or not preps - {"object"}):
                return Found(group_starting(reading, k), "object")
            fallback = fallback or (Found(group_starting(reading, k), "object") if direct else Found())
            k = phrase.last + 1
            continue
        if unit.has("prep", "of"):
            wanted = unit.classes & preps or ("of" in preps and unit.has("of"))
            at = k + 1
            if reading.phrase_at(at) is None and reading.phrase_at(at + 1) is not None and _may_begin(reading, at):
                at += 1  # "vào trinh sát cơ": a noun that the tagger took for a verb
            if reading.phrase_at(at) is None:
                return fallback
            if wanted:
                return Found(group_starting(reading, at), "preposition")
            k = group_starting(reading, at)[-1].last + 1
            direct = False
            continue
        if unit.has("fact", "that"):
            k += 1
            direct = True
            continue
        if unit.has("and") and k + 1 < len(reading.units) and reading.is_verb(k + 1):
            return _inherit(object_of(reading, k + 1, preps), "shared")
        if unit.pos == "A" and unit.kind == "word" and not unit.classes:
            k += 1
            continue
        if unit.text in ('"', *OPEN, *CLOSE) and k == i + 1:
            k += 1
            continue
        break
    return fallback


def _may_begin(reading: Reading, k: int) -> bool:
    unit = reading.units[k]
    return unit.kind == "word" and not unit.classes and not unit.triggers


def _is_party(reading: Reading, phrase: Phrase) -> bool:
    """Whether a phrase can mean somebody: a name, a party noun, a pronoun, or somebody's thing."""
    head = reading.units[phrase.head]
    return bool(phrase.names or phrase.owners or phrase.is_pronoun) or head.kind in ("name", "noun")
