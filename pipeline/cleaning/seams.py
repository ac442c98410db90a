"""Where two parts of a page were glued without a blank: "di độngNgoại trưởng", "01:55Thổ Nhĩ Kỳ".

A change from lower case to upper case alone is no seam (YouTube, VnExpress): the parts on both sides must be
words, and at least one of them a Vietnamese syllable with a mark, which no brand name is. Dates and the marks
of datelines are seams by their build.
"""

from __future__ import annotations

import re

from pipeline.cleaning.letters import LOWER, UPPER
from pipeline.reading.vietnamese import has_mark, is_syllable

# A capital or opening quote directly behind a lower-case letter, digit, bracket or mark of an end.
_SEAM = re.compile(rf"[{UPPER}“](?<=[^\s({UPPER}].)")
_BEFORE = re.compile(rf"(?:[{LOWER}\d)\]”\"’!?…]|[{LOWER}{UPPER}\d]\.)\Z")
# The word before and the word behind, of a chain of glued words the one that is next: "bình luậnGửiTin".
_LEFT = re.compile(rf"(?:[{UPPER}]?[{LOWER}]+|(?:(?![{LOWER}])[^\W\d_])+)\Z")
_RIGHT = re.compile(rf"[{UPPER}][{LOWER}]+(?=[{UPPER}])|[^\W\d_]+")
# Seams by the build of what stands there, each at the empty match.
_BUILT = re.compile(
    # "14:30VOV.VN", "12/03/2022QĐND": a capital behind a date, a time or the time zone
    rf"(?:(?<=\d/\d\d\d\d)|(?<=\d:\d\d)|(?<=GMT\+7))(?=[{UPPER}])"
    # "an ninh12/03/2022", "an ninh2022.03.12": a date behind a word
    rf"|(?<=[{LOWER}{UPPER}”\"?!)])(?=\d{{1,2}}[/.-]\d{{1,2}}[/.-]\d{{4}}|\d{{4}}[/.-]\d\d[/.-]\d\d)"
    # "Sudan2 giờ trước": how long ago
    rf"|(?<=[{LOWER}])(?=\d{{1,2}} (?:phút|giờ|ngày|tuần|tháng) trước)"
    # "Nghệ An(Baonghean.vn) - Sáng", "an ninh(TTXVN) - Ngày": a dateline behind a word or sentence
    rf"|(?<=[{LOWER}.!?”\"])(?=\([{UPPER}][^()\s]{{1,18}}(?: [^()\s]{{1,12}}){{0,3}}\)\s?[-–—])"
    # "ở SeoulVIDU.VN - Thủ đô", "ở ParisTTO - Sáng": an outlet's mark behind a headline
    rf"|(?<=[{LOWER}])(?=[A-Z]{{2,8}}(?:\.VN|\.vn|O)\s?[-–—]\s)"
    # "Thế giới 24hTòa án": a section's name that ends in a time
    rf"|(?<=\dh)(?=[{UPPER}][{LOWER}]+\s)"
    # "của nhau.- Xin cảm ơn ông": the next turn of an interview
    rf"|(?<=[{LOWER}][.!?])(?=[-–—]\s[{UPPER}])"
    # "AFPThủ tướng", "24HThủ tướng": a word behind an abbreviation
    rf"|(?<=[{UPPER}\d][{UPPER}])(?=[{UPPER}][{LOWER}]+\b)|(?<=\.[{UPPER}])(?=[{UPPER}][{LOWER}]+\b)"
)
# Without one of these no seam of that build; a glance that spares the long pattern.
_GLANCE = re.compile(
    rf"\dh?[{UPPER}]|[{LOWER}][A-Z]+(?:\.|O\s?[-–—])|[{LOWER}{UPPER}”\"?!)]\d|[{LOWER}.!?”\"]\([{UPPER}]|[.!?][-–—]|[{UPPER}.][{UPPER}][{LOWER}]"
)
# "từ ngày 5-3.Chuyên gia": a number at the end of a sentence, unlike that before a list's entry
_NUMBER = re.compile(r"[^\W\d_]\s[\d./-]*\d\.\Z")
# "Facebook.Com"
_DOMAIN = re.compile(r"(?:com|net|org|info|vn)\b", re.I)
_MAX_WORD = 24
# A word that leads up to another ends no line; behind it a link's name lost its blank: "tạiNhật Bản".
# As parts of compounds some of them do end lines ("nhà ở", "hiện tại", "tự do", "đàn ông").
_LEADS_UP = re.compile(
    r"(?:\A|[\s(\"“])(?:của|và|các|những|cho|từ|với|là|bởi|để|khi|mà|rằng|như|gồm|hoặc|vì|nếu|thì|mỗi|mọi|"
    r"tỉnh|huyện|quận|tướng|(?<!hiện )(?<!tồn )tại|(?<!nhà )ở|(?<!bên )trong|(?<!lý )(?<!tự )do|"
    r"(?<!đàn )ông|(?<!đàn )bà)\Z"
)
_DAY = re.compile(r"(?:\A|[\s(])(?:ngày|từ|đến|tháng)\Z", re.I)
_MAX_LEAD_UP = 14
# Abbreviated titles, whose full stop ends no sentence.
_TITLES = frozenset(
    ("PGS", "ThS", "THS", "TSKH", "NSND", "NSƯT", "KTS", "BSCK", "TTND", "TTƯT", "NGND", "NGƯT", "ĐĐ")
)


def seams(text: str, start: int, end: int) -> list[int]:
    """The positions in ``text[start:end]`` at which a new part begins, in order."""
    found = {
        _before_quote(text, match.start(), start)
        for match in _SEAM.finditer(text, start, end)
        if _parts_words(text, match.start(), start, end)
    }
    found.discard(start)
    if not _GLANCE.search(text, start, end):
        return sorted(found)
    for match in _BUILT.finditer(text, start, end):
        at = match.start()
        if text[at].isdigit() and _DAY.search(text, max(start, at - _MAX_LEAD_UP), at):
            continue
        if start < at < end and (
            text[at - 1] not in _CAPITALS or not text[at].isupper() or _marked_at(text, at, start, end)
        ):
            found.add(at)
    return sorted(found)


def leads_up(text: str, start: int, at: int) -> bool:
    """Whether the word before a place leads up to another, so that no line ends there."""
    return _LEADS_UP.search(text, max(start, at - _MAX_LEAD_UP), at) is not None


def _before_quote(text: str, at: int, start: int) -> int:
    """The place itself, or that of the quote before it where this one opens: every second one closes."""
    opens = text[at - 1] == '"' and text[at - 2] != " " and text.count('"', start, at - 1) % 2 == 0
    return at - 1 if opens else at


_CAPITALS = frozenset(chr(code) for code in range(0x41, 0x1EFA) if chr(code).isupper())


def _marked_at(text: str, at: int, start: int, end: int) -> bool:
    """Whether a marked syllable ends or begins here: behind capitals only such a word parts them."""
    left = _LEFT.search(text[max(start, at - _MAX_WORD) : at])
    right = _RIGHT.match(text, at, min(end, at + _MAX_WORD))
    return right is not None and (_marked(right.group()) or (left is not None and _marked(left.group())))


def _parts_words(text: str, at: int, start: int, end: int) -> bool:
    """Whether the capital at this place begins a word that does not belong to what stands before it."""
    if not _BEFORE.search(text, max(start, at - 2), at):
        return False
    left = _LEFT.search(text[max(start, at - _MAX_WORD) : at])
    right = _RIGHT.match(text, at if text[at] not in "“" else at + 1, min(end, at + _MAX_WORD))
    if right is None:
        return False
    if not _is_word(right.group()):
        if text[at - 1] == ".":
            return _ends_sentence(text, at, start) and (
                _shouted(right.group()) or _abbreviates(right, text, end)
            )
        if text[at - 1] in ")]":
            return _shouted(right.group()) or _abbreviates(right, text, end)
        return left is not None and _shouted(right.group()) and is_syllable(left.group().lower())
    if left is not None:
        if leads_up(text, start, at):
            return False
        marked = _marked(left.group()) or _marked(right.group())
        return len(left.group()) >= 2 and (marked or (right.group() == "Theo" and left.group()[0].isupper()))
    if text[at - 1] in '”"' and text[at - 2] in ".!?":
        return _ends_sentence(text, at - 1, start)
    if text[at - 1] in '.)]”"’!?…':
        return _ends_sentence(text, at, start) or (text[at - 1] in ")]" and is_syllable(right.group()))
    if text[at] == "“":
        return True
    return _marked(right.group()) and re.search(r"[\d\s]\d\Z", text[max(start, at - 2) : at]) is not None


def _ends_sentence(text: str, at: int, start: int) -> bool:
    """Whether the mark before this place follows a whole word, unlike that of "TP.", "Q." or "GS."."""
    if _NUMBER.search(text, max(start, at - _MAX_WORD), at):
        return True
    before = _LEFT.search(text[max(start, at - _MAX_WORD - 1) : at - 1])
    if before is None or len(before.group()) < 2:
        return False
    word = before.group()
    if word.isupper():
        right = _RIGHT.match(text, at)
        return len(word) >= 3 and word not in _TITLES and right is not None and _marked(right.group())
    if word.islower():  # unlike that of "www."
        return is_syllable(word)
    spelt = len(word) == 3 and is_syllable(word.lower())  # "châu Phi.", unlike "Ths."
    return word[1:].islower() and (_marked(word) or len(word) > 3 or spelt) and not _DOMAIN.match(text, at)


def _is_word(word: str) -> bool:
    return len(word) >= 2 and word[1:].islower() and (has_mark(word) or is_syllable(word) or len(word) > 3)


def _abbreviates(word: re.Match[str], text: str, end: int) -> bool:
    """Whether capitals open a sentence as an abbreviation before a word does: "TS Nguyễn", "UBND tỉnh"."""
    following = _RIGHT.match(text, word.end() + 1, end)
    return (
        2 <= len(word.group()) <= 8
        and word.group().isupper()
        and text[word.end() : word.end() + 1] == " "
        and following is not None
        and not _DOMAIN.match(text, word.start())
        and is_syllable(following.group().lower())
    )


def _shouted(word: str) -> bool:
    """Whether it is a marked syllable in capitals, as bylines are written: "NGỌC HƯNG"."""
    return len(word) >= 3 and word.isupper() and _marked(word)


def _marked(word: str) -> bool:
    return not word.isascii() and is_syllable(word)
