"""What a block looks like, before asking what it is: prose, headline, stamp, crumb.

Shapes are read off words and punctuation alone and so hold for any outlet. The numbers are of Vietnamese
news: headlines run from 4 to 30 syllables without a full stop, paragraphs from 20 syllables with one.
"""

from __future__ import annotations

import re

from pipeline.cleaning.letters import UPPER

# End of a sentence: mark, closing quotes or brackets after it. "./." closes agency stories.
_TERMINAL = re.compile(r"(?:[.!?:;…]|\./\.)[\"”’')\]»*]*\Z")
_FULL_STOP = re.compile(r"(?:[.!?]|\./\.)[\"”’')\]»*]*\Z")
_SENTENCE_END = re.compile(rf"[.!?…][\"”’')\]]*\s+(?=[\"“‘(]?[{UPPER}0-9])")
_CUT_OFF = re.compile(r"(?:\s\.{2,}|\s…|\[(?:…|\.{3})\]|\.{3}\s*(?:xem|đọc) (?:thêm|tiếp))\Z", re.I)
# A date or time standing alone, with its weekday, zone and ornaments: "Thứ tư, 02/12/2015, 08:40 (GMT+7)".
_STAMP = re.compile(
    r"[\s|•·–\-:,(\[]*(?:(?:thứ\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\s+nhật|t[2-7]|cn|ngày|lúc|"
    r"cập nhật(?: lúc)?|đăng(?: lúc)?|xuất bản|ngày đăng|hôm nay|hôm qua|"
    r"\d{1,2}\s*(?:giờ|phút|ngày|tháng|tuần|năm)\s+trước|gmt\s*[+]\s*0?7(?::00)?|am|pm|sa|ch|"
    r"\d{1,2}\s*tháng\s*\d{1,2}(?:\s*,?\s*(?:năm\s*)?\d{4})?|tháng|năm|"
    r"\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?)?|"
    r"\d{1,2}\s*[:hg]\s*\d{0,2}\s*(?::\d\d)?\s*(?:'|phút)?|\d{1,2}\s*[-/.]\s*\d{1,2}\s*[-/.]\s*\d{2,4}|\d{1,2}\s*[-/]\s*\d{1,2}|\d{4})"
    r"[\s,|•·()\[\]–\-:]*(?:\s+A[-+]?(?:\s+A[-+]?)+)?)+"
    r"(?:\s*(?:in trang|in bài(?: viết)?|bản in|chia sẻ|gửi bài|lưu bài|facebook|zalo))*\s*\Z",
    re.I,
)
# Running text of news has one capital in six words, menus one in two or three.
_MAX_LISTED, _MAX_LISTED_SENTENCES = 0.33, 0.6
_MAX_MARKS = 12  # closing marks looked at, from the end
# "- Giải nhất", "1. Thủ tướng", "b) Hồ sơ": an entry of a list.
_ENTRY = re.compile(r"[-–—+•*]\s|\d{1,2}[.)/]\s|[a-zđ][.)]\s")
_YEAR_OR_TIME = re.compile(r"\d{4}|\d\s*[:h]|\b(?:giờ|phút)\b|trước\Z", re.I)
_HAS_DIGIT = re.compile(r"\d")


# "Công an TP.", "Bà Jillian C.": the full stop of an abbreviation.
_ABBREVIATED = re.compile(rf"(?:\A|[\s(.])(?:(?!Á\.)[{UPPER}]{{1,3}}|Tp|Tx|Ts|Gs|Bs|Ks|Mr|Ms|Dr|St)\.\s*\Z")


def is_abbreviated(text: str, start: int = 0, end: int | None = None) -> bool:
    """Whether the full stop that ends a text belongs to an abbreviation."""
    return _ABBREVIATED.search(text, start, len(text) if end is None else end) is not None


def is_closed(text: str) -> bool:
    """Whether the text ends with a mark that ends a sentence or clause."""
    return _TERMINAL.search(text, max(0, len(text) - _MAX_MARKS)) is not None


def is_full_stopped(text: str) -> bool:
    """Whether the text ends with a mark that ends a sentence."""
    return _FULL_STOP.search(text, max(0, len(text) - _MAX_MARKS)) is not None


def is_stamp(text: str) -> bool:
    """Whether the block is nothing but a date or a time."""
    return len(text) <= 80 and _HAS_DIGIT.search(text) is not None and _STAMP.match(text) is not None


def is_full_stamp(text: str) -> bool:
    """Whether it is a stamp with a year or a time, unlike a chronicle's heading "Thứ Hai ngày 19 tháng 4"."""
    return is_stamp(text) and _YEAR_OR_TIME.search(text) is not None


def is_cut_off(text: str) -> bool:
    """Whether the text was shortened by the page: teasers end in blank and three dots."""
    return _CUT_OFF.search(text, max(0, len(text) - 30)) is not None


def is_entry(text: str) -> bool:
    """Whether it begins as an entry of a list does, with a dash, a number or a letter."""
    return _ENTRY.match(text) is not None


def sentence_cuts(text: str) -> list[int]:
    """Where sentences seem to begin, the end of the text last."""
    return [0, *(match.end() for match in _SENTENCE_END.finditer(text)), len(text)]


def n_sentences(text: str) -> int:
    """How many sentences a block seems to hold; at least one."""
    return len(_SENTENCE_END.findall(text)) + 1


def is_prose(text: str, n_words: int) -> bool:
    """Whether it reads as running text: long enough, and closed by a mark or holding several sentences."""
    if is_cut_off(text) or is_question(text, n_words):
        return False
    if n_words < 25:
        return is_closed(text) and (n_words >= 12 or (n_words >= 5 and is_full_stopped(text)))
    if is_closed(text) or n_sentences(text) >= 2:
        return _listed(text) <= _MAX_LISTED_SENTENCES
    return n_words >= 45 and _listed(text) <= _MAX_LISTED


def _listed(text: str) -> float:
    """The share of words that begin with a capital or a digit: high in rows of menu entries and figures."""
    words = text.split()
    return sum(1 for word in words if word[0].isupper() or word[0].isdigit()) / len(words)


def is_question(text: str, n_words: int) -> bool:
    """Whether it is a single question or exclamation without quotes around it: a headline's way to end."""
    bare = text.rstrip("\"”’'")
    return n_words <= 35 and bare[-1:] in ("?", "!") and text[:1] not in "“\"‘'-–—" and n_sentences(text) == 1


def is_headline(text: str, n_words: int) -> bool:
    """Whether it could be a headline: begins with a capital, 4 to 35 words, no full stop at its end."""
    first = next((c for c in text if c.isalnum()), "")
    if not 4 <= n_words <= 35 or not (first.isupper() or first.isdigit()):
        return False
    return not is_full_stopped(text) or is_question(text, n_words)


def key(text: str) -> str:
    """The text as a key for finding repetitions: letters and digits only, case folded."""
    return re.sub(r"\W+", " ", text).strip().casefold()
