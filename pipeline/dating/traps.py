"""What looks like a date and is none: fractions, scores, streets, laws, rates, ordinals.

Only the judgement of one piece of text by its neighbours belongs here. A day and month written in digits is
believed when a word before it says that a date comes ("ngày", "hôm", "sáng"), or when it cannot well be
anything else; after words that take a day as well as a number ("từ", "đến"), what follows decides.
"""

from __future__ import annotations

import re

from pipeline.dating import cues
from pipeline.dating.cues import any_of


def _before(words: tuple[str, ...], tail: str = r"\s*[(]?\s*\Z") -> re.Pattern[str]:
    return re.compile(any_of(words) + tail)


def _after(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(r"\s*(?:%|" + any_of(words) + ")")


_DAY_COMES = re.compile(rf"(?:{any_of(cues.BEFORE_A_DAY)}|\d\s?[hg])\s*[,:]?\s*[(]?\s*\Z")
_DAY_MAY_COME = _before(cues.BEFORE_A_DAY_OR_NUMBER)
_NO_DAY = _before(cues.BEFORE_NO_DAY, r"\s*\Z")
_FRACTION_OF = _after(cues.AFTER_A_FRACTION)
_RATE_OF = _after(cues.AFTER_A_RATE)
_QUANTITY_OF = _after(cues.AFTER_A_QUANTITY)
_MONTHLY = _after(cues.AFTER_A_MONTHLY_RATE)
_COUNT_OF = _after(cues.AFTER_A_COUNT)
_PER = re.compile(r"(?<!\w)(?:mỗi|hàng|hằng|một|1|bình quân|trung bình|suốt)\s+\Z")
_NINE_ELEVEN = re.compile(
    r"(?:khủng bố|vụ tấn công|sự kiện|thảm họa|thảm hoạ|loạt tấn công|vụ)\s+(?:ngày\s+)?\Z"
)
_OPENED, _CLOSED = re.compile(r"\(\s*\Z"), re.compile(r"\s*[),]")
_BEGINS, _PAUSES = re.compile(r"(?:\A|[.\n!?]\s*)\Z"), re.compile(r"\s*(?:,|:|\Z)")

_AND_COMES = _before(cues.BEFORE_A_PART)
_DATE_BEFORE = re.compile(r"\d{1,2}\s?/\s?\d{1,2}\s+(?:và|hoặc)\s+\Z")
_FRACTIONS, _SCORES = 10, 9
_GREAT_NUMBER = re.compile(any_of(cues.BEFORE_A_GREAT_UNIT) + r"\s*\Z")

_ORDINAL_COMES = _before(cues.BEFORE_AN_ORDINAL, r"\s*\Z")
_ORDINAL_OF = re.compile(
    rf"\s*(?:{any_of(cues.AFTER_AN_ORDINAL)}|của(?! tuần)|\d{{1,2}}\b(?!\s*[/\-.]\s*\d))"
)
_WEEKDAY_COMES = re.compile(rf"(?:{any_of(cues.BEFORE_A_WEEKDAY)}|,|\d\s?h)\s*[(]?\s*\Z")
_EITHER_COMES = re.compile(rf"(?:{any_of(cues.BEFORE_EITHER)}|,)\s*\Z")
_WEEKDAY_WITH = re.compile(
    r"\s*(?:\(|,?\s*(?:ngày\s+|hôm\s+)?\d{1,2}\s?[/\-.]\s?\d|,?\s*ngày|(?:của )?(?:tuần|tháng)\s|"
    r"(?:tới|vừa|này|sau|trước|đầu tuần|hàng tuần|hằng tuần|cuối tuần|mùng|mồng)(?!\w))"
)
_CLOCK_OF = re.compile(r"\s*(?:sáng|trưa|chiều|tối|đêm|khuya|rạng|ngày|hôm|\(?giờ)(?!\w)")


def is_attack_of_2001(before: str, day: int, month: int) -> bool:
    """Whether 11/9 names the attacks of 11 September 2001."""
    return (day, month) == (11, 9) and _NINE_ELEVEN.search(before) is not None


def is_day_and_month(before: str, after: str, text: str, separator: str, day: int, month: int) -> bool:
    """Whether digits like 2/12, 2-12 or 2.12 mean a day and a month here.

    `before` and `after` are the lower-cased text around it, `text` the digits themselves.
    """
    if text.replace(" ", "") == "24/7" or after[:1] == "%" or (" " in text and separator == "."):
        return False
    if not before.strip() and not after.strip():
        return separator == "/"  # nothing else is said: a cell of a table, a line of its own
    if _DAY_COMES.search(before):
        rate = separator != "/" and day < month and _RATE_OF.match(after) is not None
        return not rate and _PER.search(before.removesuffix("ngày ")) is None
    if _NO_DAY.search(before) or separator == ".":
        return False
    may_come = _DAY_MAY_COME.search(before) is not None
    if separator == "-":
        alone = _OPENED.search(before) is not None and after.lstrip()[:1] == ")"
        is_score = len(text) <= 3  # "2-1", never "12-1"
        return not is_score and (alone or (may_come and _QUANTITY_OF.match(after) is None))
    if _FRACTION_OF.match(after):
        return False
    if may_come:
        return not (
            day < month <= _FRACTIONS and _AND_COMES.search(before) and not _DATE_BEFORE.search(before)
        )
    if day > month:
        return day > _SCORES  # "7/6" and "6/3" are games of tennis as often as days
    bracketed = _OPENED.search(before) is not None and _CLOSED.match(after) is not None
    begins = _BEGINS.search(before) is not None and _PAUSES.match(after) is not None
    return day != month and (bracketed or begins)


def is_day_number(before: str, after: str) -> bool:
    """Whether "ngày 15" is the 15th, not a rate ("ngày 2 lần") or a quantity."""
    return _PER.search(before) is None and _RATE_OF.match(after) is None


def is_month_number(before: str, after: str) -> bool:
    """Whether "tháng 9" is September, not "mỗi tháng 9 triệu"."""
    return _PER.search(before) is None and _MONTHLY.match(after) is None


def is_year_number(after: str) -> bool:
    """Whether "từ 2014" is a year, not a quantity."""
    return _COUNT_OF.match(after) is None


def is_one_unit(before: str) -> bool:
    """Whether "năm trước" is last year, not the end of "4,5 tỷ năm trước"."""
    return _GREAT_NUMBER.search(before) is None


def is_document_number(before: str) -> bool:
    """Whether a month and year in digits number a law or decree."""
    return _NO_DAY.search(before) is not None


def is_day_month_year(after: str) -> bool:
    """Whether "12 tháng 10" without "ngày" is a day and not a span of months."""
    return re.match(r"\s+(?:năm|\d{4}|âm lịch|tới|vừa|này)|\s*(?:[,.;:)(]|\Z)", after) is not None


def is_clock(mark: str, text: str, after: str, has_minutes: bool) -> bool:
    """Whether hours are a time of day, not how long something took."""
    if mark == ":":
        return has_minutes
    if has_minutes or _CLOCK_OF.match(after) is not None:
        return True
    return mark == "h" or (mark == "giờ" and re.match(r"(?:vào|lúc|hồi)\s", text) is not None)


def is_weekday(before: str, after: str, surface: str) -> bool:
    """Whether "thứ ba" is Tuesday, not "the third"."""
    low = surface.lower()
    if low.startswith(("chủ nhật", "chúa nhật")):
        return True
    if low.startswith("ngày "):
        return _ORDINAL_OF.match(after) is None or _WEEKDAY_WITH.match(after) is not None
    if _ORDINAL_COMES.search(before):
        return False
    if _WEEKDAY_WITH.match(after) or surface.split()[-1][0].isupper():
        return True
    if _ORDINAL_OF.match(after):
        return False
    if _WEEKDAY_COMES.search(before):
        return _EITHER_COMES.search(before) is None or surface[-1].isdigit()
    return before == "" and not after.startswith(",")
