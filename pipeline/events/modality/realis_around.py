"""What the words around an act say of whether it took place, where its own verb group is silent.

"Cuộc họp sắp tới" is still to come, "nhắc đến sự giúp đỡ của A" recalls it, "có trừng phạt B hay không"
leaves it open, and who "ủng hộ B", told without a time, goes on doing so. These are read in the text of the
sentence, once it is settled which acts it tells.
"""

from __future__ import annotations

from pipeline.events.conventions import SUDDEN
from pipeline.events.drafts import Draft
from pipeline.events.grammar.folding import fold_text
from pipeline.events.grammar.lexicon import word_set

DONE_LATER = ("RETREAT", "COOPERATE", "AID", "SUPPORT", "CONSULT", "MOBILIZE")  # talked of beforehand
TALK = 14  # words before "về việc" in which stands what it is about
BEHIND, BEFORE = 5, 5  # words around an act in which it is told
TOLD = ("occurred", "ongoing")


def settle(draft: Draft) -> None:
    """Give the draft the realis that the words around it tell."""
    if draft.realis not in TOLD:
        return
    raw, start = str(draft.sentence["text"]), draft.sentence["start"]
    before, behind = fold_text(raw[: draft.start - start]), fold_text(raw[draft.end - start :])
    if (draft.is_nominal and _follows(behind, "to come")) or (
        draft.time is None and draft.event_type in DONE_LATER and _is_agreed_on(before)
    ):
        draft.realis = "planned"
    elif draft.is_nominal and _stands_before(before, "recalling"):
        draft.realis = "recalled"
    elif not draft.is_nominal and _is_open_question(before, behind):
        draft.realis = "conditional"
    elif draft.is_nominal and draft.is_several and draft.event_type in SUDDEN and _is_of_years(draft):
        draft.realis = "recalled"
    elif draft.mode == "investigate" and draft.time is None and _stands_before(before, "within"):
        draft.realis = "ongoing"  # "hợp tác trong cuộc điều tra"
    elif _is_standing(draft, before):
        draft.realis = "ongoing"


def _follows(behind: str, kind: str) -> bool:
    """Whether a word of the class stands among the next words of the clause."""
    near = " ".join(behind.split(",")[0].split()[:BEHIND])
    return any(f" {word} " in f" {near} " for word in word_set(kind))


def _stands_before(before: str, kind: str) -> bool:
    """Whether a word of the class governs the noun, with nothing but its article between."""
    words = before.split()
    while words and words[-1] in word_set("articles"):
        words.pop()
    return any(" ".join(words).endswith(word) for word in word_set(kind))


def _is_of_years(draft: Draft) -> bool:
    """Whether the sentence tells only of a span of years ("vài vụ tai nạn trong những năm gần đây")."""
    if draft.time is not None and draft.time["earliest"] is not None:
        return False
    text = fold_text(str(draft.sentence["text"]))
    return any(f" {words}" in text for words in word_set("years past"))


def _is_agreed_on(before: str) -> bool:
    """Whether it is only what somebody talks of doing or has agreed on ("thỏa thuận về việc rút quân")."""
    words = before.split(",")[-1].split()
    about = next((n for n in (2, 1) if " ".join(words[-n:]) in word_set("about doing")), None)
    talk = f" {' '.join(words[: -(about or 0)][-TALK:])} "
    return about is not None and any(f" {word} " in talk for word in word_set("talk of doing"))


def _is_open_question(before: str, behind: str) -> bool:
    """Whether it is asked whether the act is or will be done ("có tiếp tục trừng phạt B hay không")."""
    asked = any(f" {word}" in behind for word in word_set("or not"))
    return asked and "có" in before.split()[-BEFORE:]


def _is_standing(draft: Draft, before: str) -> bool:
    """Whether a verb of backing tells a stance: without a time, "đã" or a word by which it is given."""
    if draft.event_type != "SUPPORT" or draft.is_nominal or draft.time is not None or draft.said is not None:
        return False
    words = draft.trigger.rule_id.split(".")[2].replace("-", " ")
    if words not in word_set("standing support"):
        return False
    last = before.split()
    given = any(" ".join(last).endswith(word) for word in word_set("giving word"))
    return not given and last[-1:] != ["đã"] and "passive" not in draft.how
