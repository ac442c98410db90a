"""Whether a sentence tells an expression of time as past or as future.

Vietnamese verbs have no tense; small words tell it ("đã", "sẽ", "vừa", "dự kiến"). The nearest of them in the
same clause decides: a verb of saying, a semicolon or a quotation mark ends a clause, so that "Nhà Trắng ngày
14/12 cho biết ông Kerry sẽ ..." tells the 14th as past.
"""

from __future__ import annotations

import re

from pipeline.dating.cues import SAYING, SAYS_FUTURE, SAYS_PAST, SAYS_PAST_WEAKLY, any_of
from pipeline.dating.shapes import Told

_MARK = re.compile(
    rf"(?P<future>{any_of(SAYS_FUTURE)})|(?P<past>{any_of(SAYS_PAST)})|(?P<weak>{any_of(SAYS_PAST_WEAKLY)})"
    rf"|(?P<saying>{any_of(SAYING)})|(?P<stop>[;“”\"]|\.\s)"
)
_LED_BY_PAST = re.compile(r"(?:hôm|hồi)\s")
_LIMIT = re.compile(r"(?<!\w)(?:trước|đến|tới|hết|đến hết|lễ|dịp|kỳ nghỉ)\s+(?:ngày\s+)?\Z")
BACK, AHEAD = 160, 90  # characters in which a small word can still belong to the expression


def told(text: str, start: int, end: int) -> Told | None:
    """Whether the sentence `text` tells the expression at start:end as past or future, or does not say.

    First what stands before it, back to the beginning of its clause; where that is silent, what follows.
    """
    window = max(0, start - BACK)
    low, start, end = text[window : end + AHEAD].lower(), start - window, end - window
    if _LIMIT.search(low, max(0, start - 12), start):
        return None  # a limit ("trước 2/5") or a feast ("dịp 30/4") may lie on either side
    weakly_past = _LED_BY_PAST.match(low, start) is not None
    for mark in reversed(list(_MARK.finditer(low, 0, start))):
        if mark.lastgroup in {"stop", "saying"}:
            break
        if mark.lastgroup != "weak":
            return "future" if mark.lastgroup == "future" else "past"
        weakly_past = True
    if weakly_past:
        return "past"
    following = _MARK.search(low, end)
    if following is None or following.lastgroup == "stop":
        return None
    return "future" if following.lastgroup == "future" else "past"  # what was said on a day is over
