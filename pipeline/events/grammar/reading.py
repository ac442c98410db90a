"""One sentence, read: its units, its phrases, its verbs, and small questions about their order.

This is the common ground of the modules that look for subjects, objects, dates and so on. What a pattern
means for an event is decided there; here stands only what stands where.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from pipeline.events.grammar import margins, nouns
from pipeline.events.grammar.conditions import excludes, holds
from pipeline.events.grammar.lexicon import Trigger, word_set
from pipeline.events.grammar.phrases import Phrase, build_phrases, is_code
from pipeline.events.grammar.units import Row, Unit

OPEN, CLOSE = "“‘«", "”’»"
STRONG = (".", ";", "!", "?", "…")
TEASER = ">"  # ">> A gặp B": links to other articles
DATELINE = 9  # an outlet before a sentence is no longer than this, its dash included
VERB_CLASSES = (
    "say", "light", "join", "undergo", "cause", "respond", "happen", "stop", "cancel", "avert", "serial",
    "copula", "want", "continue", "order", "allow", "strike", "record",
)  # fmt: skip
# Classes of words that are triggers now and then.
FUNCTION = ("prep", "sub", "future", "adverb", "should", "want")
# Types whose verbs often stand behind a plain noun to say what kind of thing it is.
OFTEN_MODIFIERS = (
    "AID",
    "COOPERATE",
    "SUPPORT",
    "CONSULT",
    "AGREE",
    "MOBILIZE",
    "RETREAT",
    "CONCEDE",
    "COERCE",
)
OF_ANOTHER = ("toll", "again")  # frames of words that say more of an act told elsewhere: they are none
AUXILIARY = (
    "neg", "future", "past", "once", "before", "progress", "continue", "modal", "want", "should",
    "adverb", "serial", "habit",
)  # fmt: skip


@dataclass
class Reading:
    """A sentence as units with phrases."""

    sentence: Row
    units: list[Unit]
    is_caption: bool = False  # it stands under a picture, or is a link: no part of the text

    @cached_property
    def phrases(self) -> dict[int, Phrase]:
        """The phrase that each unit stands in."""
        return build_phrases(self.units)

    def phrase_at(self, i: int) -> Phrase | None:
        """The phrase over unit ``i``."""
        return self.phrases.get(i)

    def is_nominal(self, i: int) -> bool:
        """Whether the trigger at ``i`` is used as a noun."""
        return nouns.is_nominal(self, i)

    def is_modifier(self, i: int) -> bool:
        """Whether the trigger at ``i`` only says what kind of thing or person is meant."""
        phrase = self.phrase_at(i)
        if phrase is not None:
            return phrase.trigger != i
        before = self.phrase_at(i - 1) if i else None
        if before is None or not all(t.event_type in OFTEN_MODIFIERS for t in self.units[i].triggers):
            return False
        # "nguồn cung cấp", "dự án hợp tác", "ngày ký hiệp định": a plain noun said to be of that kind.
        if self.is_carried(i):
            return False
        head = self.units[before.last]
        if head.text in word_set("ways"):
            return False  # "bằng cách dẫn độ các nghi phạm"
        inside = self.units[before.first : before.last + 1]
        if self._says_whose_people(before):
            return True
        if self._talks_with_somebody(i):
            return False
        if before.is_pronoun or any(u.has("agent noun") or u.pos == "Np" for u in inside):
            return False
        first = any(u.text in word_set("firsts") for u in inside)
        if any(u.text in word_set("states") or (first and u.noun_kind == "people") for u in inside):
            return False  # "A là nước viện trợ cho B", "nhà lãnh đạo đầu tiên thăm C"
        if nouns.is_of_somebody(self, i):
            return False
        if before.first and self.units[before.first - 1].has("undergo", "with"):
            return False  # "cùng với giới chức nước chủ nhà thảo luận"
        return head.kind == "word" and not before.names and not before.owners and not head.classes

    def _talks_with_somebody(self, i: int) -> bool:
        """Whether the talks at ``i`` are those with somebody named: "đàm phán với B"."""
        talks = all(t.event_type == "CONSULT" for t in self.units[i].triggers)
        partner = self.phrase_at(i + 2) if talks and i + 2 < len(self.units) else None
        return partner is not None and bool(partner.names) and self.units[i + 1].has("with", "between")

    def _says_whose_people(self, before: Phrase) -> bool:
        """Whether a trigger behind only says which people are meant: "của các binh sĩ đào ngũ"."""
        owns = before.first > 0 and self.units[before.first - 1].has("of")
        people = any(u.noun_kind == "people" for u in self.units[before.first : before.last + 1])
        return owns and people and not before.names and before.trigger is None

    def is_verb(self, i: int) -> bool:
        """Whether unit ``i`` is a finite verb: a trigger, a verb of our lists or a word tagged so."""
        unit, phrase = self.units[i], self.phrase_at(i)
        if phrase is not None or unit.kind != "word":
            return False
        if self._may_act(i) or unit.has(*VERB_CLASSES):
            return True
        plain = unit.pos == "V" and not unit.classes and not is_code(unit.text)
        return plain and unit.text not in word_set("no verbs")

    def _may_act(self, i: int) -> bool:
        """Whether unit ``i`` is a trigger, and no function word that is one only in another sense.

        "Thông qua kênh ngoại giao", "sẵn sàng tấn công": there it is a preposition, or says what is to come.
        """
        unit = self.units[i]
        return bool(unit.triggers) and (not unit.has(*FUNCTION) or self.row(i) is not None)

    def is_auxiliary(self, i: int) -> bool:
        """Whether unit ``i`` belongs to a verb group without being its verb."""
        return not self._may_act(i) and self._is_beside_a_verb(i)

    def _is_beside_a_verb(self, i: int) -> bool:
        """Whether unit ``i`` is a word of a verb group, as far as can be told before statements are known."""
        unit = self.units[i]
        if unit.kind != "word":
            return False
        still = unit.has("but") and unit.pos == "R" and i > 0 and self.phrase_at(i - 1) is not None
        if self._leads_to_verb(i):
            return True
        return still or unit.has(*AUXILIARY) or (unit.pos == "R" and not unit.classes)  # "A còn loại B ..."

    def _leads_to_verb(self, i: int) -> bool:
        """Whether a word that is else a preposition stands between a subject and its verb.

        "Quan chức trên kêu gọi B ...", "A cho sáp nhập B", "A cũng nối gót trục xuất ...".
        """
        if not 0 < i < len(self.units) - 2 or not self.units[i + 1].triggers:
            return False
        text, subject, target = self.units[i].text, self.phrase_at(i - 1), self.phrase_at(i + 2)
        if self.phrase_at(i + 1) is not None or target is None or target.trigger is not None:
            return False
        if text in word_set("following suit"):
            return True
        if text not in word_set("before its verb") or subject is None or subject.trigger is not None:
            return False
        before = self.units[subject.first - 1] if subject.first else None
        opens = before is None or before.kind in ("time", "mark") or before.has("sub", "conj", "that")
        head = self.units[subject.head]
        return opens and (head.kind in ("name", "noun") or bool(subject.names))

    def is_mark(self, i: int, *marks: str) -> bool:
        """Whether unit ``i`` is one of these punctuation marks."""
        return 0 <= i < len(self.units) and self.units[i].text in marks

    def is_start(self, i: int) -> bool:
        """Whether a new statement begins at unit ``i``: the sentence's start, or after a strong mark."""
        return i <= 0 or self.units[i - 1].text in (*STRONG, ":", *OPEN, "(")

    def row(self, i: int) -> Trigger | None:
        """The row of the lexicon that applies to the trigger at ``i``: the first whose conditions hold."""
        if i not in self._rows:
            start, end = self.clause_start(i), self.clause_end(i)
            self._rows[i] = next(
                (
                    t
                    for t in self._open_rows(i)
                    if all(holds(c, self.units, i, start, end, turned=True) for c in t.needs)
                ),
                None,
            )
        return self._rows[i]

    def doubtful_row(self, i: int) -> Trigger | None:
        """The row that may apply where none surely does: its context words are missing, nothing excludes it.

        It stands where the parties make its sense sure; see ``coding.py``. A common verb that is an act only
        beside its context words has "only" in its row.
        """
        if self.units[i].has(*FUNCTION) or self.row(i) is not None:
            return None
        rows = (t for t in self._open_rows(i) if t.needs and t.frame not in OF_ANOTHER)
        return next((t for t in rows if "only" not in t.preps), None)

    def _open_rows(self, i: int) -> Iterator[Trigger]:
        """The rows of the trigger at ``i`` that no word near it excludes, in their order."""
        if not self.units[i].triggers:
            return
        start, end = self.clause_start(i), self.clause_end(i)
        carried = self.is_carried(i) or self._is_put_in_words(i)
        for trigger in self.units[i].triggers:
            against = [c for c in trigger.excludes if not (carried and c.where == "l1")]
            if not any(excludes(c, self.units, i, start, end) for c in against):
                yield trigger

    def is_carried(self, i: int) -> bool:
        """Whether the trigger at ``i`` says what somebody is told to carry out.

        "Thực hiện nhiều chuyến bay do thám", "có những hành động khiêu khích": behind a light verb, a noun of
        kind no longer says that the act is only a sort of thing.
        """
        k = i - 1
        while k >= 0 and (
            self.units[k].text in word_set("kinds of acts") or self.units[k].pos[:1] in ("L", "M")
        ):
            k -= 1
        told = k < i - 1 and k >= 0 and self.units[k].has("light", "join")
        return told and self.units[i - 1].text in word_set("kinds of acts")

    def _is_put_in_words(self, i: int) -> bool:
        """Whether the trigger at ``i`` is told by "đưa ra lời ...": an act, no noun."""
        before = self.units[i - 1] if i else None
        return before is not None and before.has("light", "serial") and before.text.endswith((" lời", " sự"))

    @cached_property
    def _rows(self) -> dict[int, Trigger | None]:
        return {}

    def clause_start(self, i: int) -> int:
        """The unit at which the statement around unit ``i`` begins."""
        k = i
        first = self.floor(i)
        while k > first and not self._opens(k - 1) and k not in self.glued:
            k -= 1
        return k

    def _opens(self, k: int) -> bool:
        """Whether a statement begins behind unit ``k``; one word in quotation marks is no statement.

        "A nói việc này là “không thể chấp nhận”" goes on through the mark, "A nói: “...”" does not.
        """
        mark = self.units[k].text
        if mark in OPEN and k and self.units[k - 1].has("copula"):
            return False
        return mark in (*STRONG, ":", *OPEN)

    def floor(self, i: int) -> int:
        """The first unit that may belong to the statement around unit ``i``."""
        return self.origin if i >= self.origin else 0

    def is_told(self, i: int) -> bool:
        """Whether unit ``i`` belongs to the article's text: not to a caption or to links put into it."""
        told = not self.is_caption and i >= self.caption_end
        return told and not any(u.text.startswith(TEASER) for u in self.units[:i])

    @cached_property
    def countries(self) -> frozenset[str]:
        """The countries that the sentence names."""
        mentions = [unit.mention for unit in self.units if unit.mention is not None]
        return frozenset(m["country"] for m in mentions if m["country"] and m["sector"] != "JRN")

    @cached_property
    def caption_end(self) -> int:
        """The first unit behind a caption and its credit that were run into the sentence ("Ảnh: AFP")."""
        return margins.caption_end(self.sentence, self.units)

    @cached_property
    def glued(self) -> frozenset[int]:
        """Units that begin a sentence though no stop stands before them: times with a capital letter."""
        return margins.glued(self.sentence, self.units)

    @cached_property
    def origin(self) -> int:
        """The first unit behind an agency or outlet put before the sentence ("(TTXVN) - ...")."""
        if self.caption_end:
            return self.caption_end
        for k, unit in enumerate(self.units[:DATELINE]):
            if unit.triggers or unit.kind == "time" or self.is_verb(k):
                return 0
            if unit.text in ("-", "–", "—") and k:
                of_person = (self.units[k - 1].mention or {}).get("type") == "PER"  # "ông X - Phó Chủ tịch Y"
                return 0 if of_person or self._closes_again(k) else k + 1
        return 0

    def _closes_again(self, k: int) -> bool:
        """Whether the dash at ``k`` opens an aside that another dash before a verb group closes."""
        later = range(k + 2, len(self.units) - 1)
        return any(self.is_mark(j, "-", "–", "—") and self._is_beside_a_verb(j + 1) for j in later)

    def clause_end(self, i: int) -> int:
        """One past the unit at which the statement around unit ``i`` ends."""
        k = i + 1
        while k < len(self.units) and self.units[k].text not in (*STRONG, ":", *CLOSE):
            k += 1
        return k
