"""Nouns between two verbs that are told as doing wrong: criminals, and whoever is caught or tried for it.

"Truy bắt hung thủ sát hại X", "bắt giữ người phụ nữ đánh đập con gái": the object of the first verb is the
subject of the second.
"""

from __future__ import annotations

from pipeline.events.grammar.lexicon import word_set
from pipeline.events.grammar.phrases import Phrase
from pipeline.events.grammar.reading import Reading

OF_LAW = ("COERCE", "SANCTION", "ACCUSE")  # what is done to those who did wrong


def is_culprit(reading: Reading, phrase: Phrase, i: int) -> bool:
    """Whether a word for a criminal stands before the violence that he is a criminal for."""
    head = reading.units[phrase.head]
    called = head.sector == "CRM" or reading.units[phrase.first].text in word_set("criminal openers")
    violent = any(t.event_type == "ASSAULT" for t in reading.units[i].triggers)
    return violent and called and not phrase.names


def is_pursued(reading: Reading, governor: int, i: int) -> bool:
    """Whether the verb at ``i`` tells what somebody did who is sought, caught or tried for it.

    "Công an bắt giữ người phụ nữ đánh đập con gái", "xử phạt thanh niên xúc phạm cán bộ": police and courts
    do not do such things to the victims of those they deal with.
    """
    deals = reading.units[governor].text in word_set("pursuing") or any(
        t.event_type in OF_LAW and t.mode != "disapprove" for t in reading.units[governor].triggers
    )
    wrong = any(
        t.event_type == "ASSAULT" or (t.event_type, t.mode) == ("ACCUSE", "disapprove")
        for t in reading.units[i].triggers
    )
    # "bắt Nam đánh đập": he may be the one beaten
    has_object = i + 1 < len(reading.units) and reading.phrase_at(i + 1) is not None
    return deals and wrong and has_object and reading.is_verb(governor)
