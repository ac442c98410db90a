"""Acts that are towards nobody in particular: no recipient is to be looked for.

They are done to anybody, promise what is for nobody, support what is nobody, or only refuse to speak.
"""

from __future__ import annotations

from pipeline.events.drafts import Draft
from pipeline.events.grammar.lexicon import word_set

ALL_WITHIN = 90  # characters from an act to the words that say it is done to anybody


def is_for_all(draft: Draft) -> bool:
    """Whether it is done to whoever it may be: "sẽ đáp trả bất cứ quốc gia nào", "cáo buộc lẫn nhau"."""
    behind = draft.sentence["text"][draft.end - draft.sentence["start"] :][:ALL_WITHIN].lower()
    return any(words in behind for words in word_set("anybody"))


def is_vague_promise(draft: Draft) -> bool:
    """Whether nothing that is for somebody is promised: "cam kết hàn gắn đất nước", but "cam kết hỗ trợ"."""
    if draft.event_type != "AGREE" or draft.trigger.frame != "say":
        return False
    promised = draft.sentence["text"][draft.start - draft.sentence["start"] :][:ALL_WITHIN].lower()
    return not any(word in promised for word in word_set("promised help"))


def keeps_silent(draft: Draft) -> bool:
    """Whether somebody only refuses to speak: "từ chối bình luận", "không tiết lộ danh tính"."""
    words = draft.sentence["text"][draft.start - draft.sentence["start"] :].lower()
    told = words[: draft.end - draft.start]
    behind = words[draft.end - draft.start :].lstrip().removeprefix("đưa ra ").removeprefix("việc ")
    silent = tuple(word_set("comments"))
    return draft.event_type == "REJECT" and (behind.startswith(silent) or told.endswith(silent))


def has_own_object(draft: Draft) -> bool:
    """Whether the sentence says what is supported, and that is nobody.

    "Ủng hộ trật tự", "cam kết: ...", "đạo luật được thông qua".
    """
    told = (draft.target is not None and not draft.answers) or "passive" in draft.how
    return draft.event_type == "SUPPORT" and told
