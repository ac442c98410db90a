"""What the words around an act say of whether it took place, where its own verb group is silent.

"Cuộc họp sắp tới" is still to come, "nhắc đến sự giúp đỡ của A" recalls it, "có trừng phạt B hay không"
leaves it open, and who "ủng hộ B", told without a time, goes on doing so. These are read in the text of the
sentence, once it is settled which acts it tells.
"""

from __future__ import annotations

from pipeline.events.conventions import ACTS_OF_WORD, SUDDEN
from pipeline.events.drafts import Draft
from pipeline.events.grammar.folding import fold_text
from pipeline.events.grammar.lexicon import word_set

DONE_LATER = ("RETREAT", "COOPERATE", "AID", "SUPPORT", "CONSULT", "MOBILIZE")  # talked of beforehand
DONE_WITH = ("AID", "SUPPORT", "REJECT", "ACCUSE", "REQUEST", "SANCTION", "COERCE", "ASSAULT")
HELD_ACTS = ("COOPERATE", "MOBILIZE", "PROTEST", "ASSAULT")
PURPOSE = 3  # words before a verb in which stands what it is done for
AIM = 3  # words before an act by which somebody aims at it
TALK = 14  # words before "về việc" in which stands what it is about
BEHIND, BEFORE = 5, 5  # words around an act in which it is told
CHOICE = 3  # words before a verb in which "hay" offers it as the other of two
HELD = 12  # words before the verb of holding something in which it is said to be still to come
SIGNS = 20  # words before an act in which its signs are denied
TOLD = ("occurred", "ongoing")


def settle(draft: Draft) -> None:
    """Give the draft the realis that the words around it tell."""
    raw, start = str(draft.sentence["text"]), draft.sentence["start"]
    before, behind = fold_text(raw[: draft.start - start]), fold_text(raw[draft.end - start :])
    if draft.realis == "planned" and not draft.is_nominal:
        if _is_if(before, behind):
            draft.realis = "conditional"
        elif draft.event_type in DONE_WITH and _is_done_with(before):
            draft.realis = "occurred"
            draft.is_presupposed = True  # no news of the day by itself
    plain = draft.realis == "occurred" and not draft.is_nominal and draft.time is None
    if plain and draft.event_type not in ACTS_OF_WORD and _is_rule(before, behind):
        draft.realis = "conditional"
    if draft.realis not in TOLD:
        return
    if draft.realis == "occurred" and _is_unproved(before):
        draft.realis = "denied"
        return
    told = draft.realis == "occurred" and not draft.is_nominal and draft.time is None
    if told and (_is_of_former_days(before) or _is_of_bygone_days(behind)):
        draft.realis = "recalled"
    elif told and draft.event_type in DONE_LATER and _is_aim(before):
        draft.realis = "planned"
    elif told and _is_needed(before):
        draft.realis = "conditional"
    elif (
        (draft.is_nominal and _follows(behind, "to come"))
        or (draft.time is None and draft.event_type in DONE_LATER and _is_agreed_on(before))
        or (draft.time is None and _may_be_held(draft) and _is_to_be_held(before))
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


def _is_if(before: str, behind: str) -> bool:
    """Whether it is to be done only if something else happens ("nếu B tấn công, A sẽ đáp trả")."""
    clause = f" {before} "
    fronted = any(f" {word} " in clause for word in word_set("conditions")) and "," in clause
    return fronted or any(f" {word} " in f" {behind} " for word in word_set("conditions"))


def _is_rule(before: str, behind: str) -> bool:
    """Whether it is only ordered for whoever gives cause ("buộc đóng cửa ... nếu ...")."""
    clause = behind.split(".")[0].split(";")[0]
    caused = any(f" {word} " in f" {clause} " for word in word_set("if so"))
    return caused and "," not in clause and not set(before.split()) & word_set("past marks")


def _is_done_with(before: str) -> bool:
    """Whether it is what something done is for, and so done by it ("đã điều máy bay để chở oxy cho B")."""
    words = before.split()
    near = [k for k, word in enumerate(words) if word in word_set("purposes") and k >= len(words) - PURPOSE]
    if not near:
        return False
    clause = f" {' '.join(words[: near[-1]])} "
    return not any(f" {word} " in clause for word in word_set("not done yet"))


def _is_aim(before: str) -> bool:
    """Whether it is only what somebody aims at ("một trong các mục tiêu của EU là hợp tác với ...")."""
    words = before.rsplit(",")[-1].split()
    aims = any(f" {word} " in f" {' '.join(words)} " for word in word_set("aims"))
    toward = any(" ".join(words[-AIM:]).endswith(word) for word in word_set("aiming at"))
    return toward or (aims and words[-1:] == ["là"])


def _is_needed(before: str) -> bool:
    """Whether it is named as what has to be done ("điều A cần lúc này là phong tỏa ...")."""
    words = before.rsplit(".")[-1].split()
    return words[:1] in (["điều"], ["việc"]) and words[-1:] == ["là"] and "cần" in words


def _is_of_former_days(before: str) -> bool:
    """Whether former days are told before it ("dưới thời cựu tổng thống A, Mỹ đã rút khỏi ...")."""
    told = " ".join(before.rsplit(";")[-1].replace(",", " ").split())
    return any(f" {word} " in f" {told} " for word in word_set("former days"))


def _is_of_bygone_days(behind: str) -> bool:
    """Whether an age that is over is told behind it ("được ký kết từ thời Liên Xô")."""
    clause = f" {behind.split(',')[0].split('.')[0]} "
    return any(f" {word} " in clause for word in word_set("bygone"))


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


def _may_be_held(draft: Draft) -> bool:
    return draft.event_type == "CONSULT" or (draft.is_nominal and draft.event_type in HELD_ACTS)


def _is_to_be_held(before: str) -> bool:
    """Whether it is named as what somebody is going to hold ("sẽ ... và tham gia đối thoại")."""
    clauses = before.rsplit(".")[-1].rsplit(";")[-1].split(",")
    while len(clauses) > 1 and clauses[-1].split()[:1] == ["và"]:
        clauses[-2:] = [clauses[-2] + clauses[-1]]
    words = clauses[-1].split()
    if "khi" in words:
        return False  # "quyết định rút quân sau khi tham gia đàm phán"
    while words and words[-1] in word_set("articles") | word_set("held"):
        words.pop()
    known = word_set("holding")
    verb = next((n for n in (3, 2, 1) if n <= len(words) and " ".join(words[-n:]) in known), None)
    if verb is None:
        return False
    if words[-verb] == "chuẩn":
        return True  # "chuẩn bị cho cuộc tấn công"
    ahead = words[:-verb][-HELD:]
    marks = [n for n in range(len(ahead)) if any(_begins(ahead[n:], w) for w in word_set("going to"))]
    return bool(marks) and not set(ahead[marks[-1] :]) & word_set("past marks")


def _begins(words: list[str], phrase: str) -> bool:
    return words[: len(phrase.split())] == phrase.split()


def _is_of_years(draft: Draft) -> bool:
    """Whether the sentence tells only of a span of years ("vài vụ tai nạn trong những năm gần đây")."""
    if draft.time is not None and draft.time["earliest"] is not None:
        return False
    text = fold_text(str(draft.sentence["text"]))
    return any(f" {words}" in text for words in word_set("years past"))


def _is_agreed_on(before: str) -> bool:
    """Whether it is only what somebody talks of doing or has agreed on ("thỏa thuận về việc rút quân")."""
    words = before.split(",")[-1].split()
    about = next((n for n in (3, 2, 1) if " ".join(words[-n:]) in word_set("about doing")), None)
    talk = f" {' '.join(words[: -(about or 0)][-TALK:])} "
    return about is not None and any(f" {word} " in talk for word in word_set("talk of doing"))


def _is_open_question(before: str, behind: str) -> bool:
    """Whether it is asked whether the act is or will be done ("có tiếp tục trừng phạt B hay không")."""
    asked = any(f" {word}" in behind for word in word_set("or not"))
    if asked and "có" in before.split()[-BEFORE:]:
        return True
    # "chưa biết tàu bị hỏng hay đã chìm": one of two, we are not told which.
    open_to = any(f" {word} " in f" {before.rsplit('.')[-1]} " for word in word_set("not known"))
    return open_to and "hay" in before.split()[-CHOICE:]


def _is_unproved(before: str) -> bool:
    """Whether its signs are denied just before it ("không có bằng chứng cho thấy A đã ...")."""
    words = before.rsplit(".")[-1].replace(",", " ").split()[-SIGNS:]
    near = f" {' '.join(words)} "
    turns = {"nhưng", "song", "khi", "sau", "trước", "vì", "do"} & set(words)
    return not turns and any(f" {word} " in near for word in word_set("no sign of"))


def _is_standing(draft: Draft, before: str) -> bool:
    """Whether a verb of backing tells a stance: without a time, "đã" or a word by which it is given."""
    if draft.event_type != "SUPPORT" or draft.is_nominal or draft.time is not None or draft.said is not None:
        return False
    words = draft.trigger.words.replace("-", " ")
    if words not in word_set("standing support"):
        return False
    last = before.split()
    given = any(" ".join(last).endswith(word) for word in word_set("giving word"))
    return not given and last[-1:] != ["đã"] and "passive" not in draft.how
