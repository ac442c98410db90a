"""How many were killed, injured, missing, arrested, driven out, or took part.

Numbers are read from figures ("1.200", "2,5 triệu") and words ("hàng chục", "ba"), with what bounds them
("ít nhất", "hơn", "gần", "từ 10 đến 15"); the word that makes a number of people a number of dead stands
behind it ("130 người thiệt mạng") or before it ("giết chết ba binh sĩ"). ``counts.csv`` lists these words.
Which event a number belongs to is decided in ``coding.py``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from pipeline.events.ontology import rows

DIGITS = {
    "một": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5,
    "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10,
}  # fmt: skip
# Words for a rough number: at least so many; nothing bounds them above but the next size.
ROUGH = {
    "hàng chục": (20, 99), "vài chục": (20, 99), "hàng trăm": (100, 999), "vài trăm": (200, 999),
    "hàng nghìn": (1_000, 9_999), "hàng ngàn": (1_000, 9_999), "vài nghìn": (2_000, 9_999),
    "hàng chục nghìn": (10_000, 99_999), "hàng chục ngàn": (10_000, 99_999), "hàng vạn": (10_000, 99_999),
    "hàng trăm nghìn": (100_000, 999_999), "hàng trăm ngàn": (100_000, 999_999),
    "hàng triệu": (1_000_000, 9_999_999),
    "vài": (2, 9), "nhiều": (2, None), "hàng loạt": (2, None),
}  # fmt: skip
SCALES = {
    "chục": 10,
    "trăm": 100,
    "nghìn": 1_000,
    "ngàn": 1_000,
    "vạn": 10_000,
    "triệu": 1_000_000,
    "tỷ": 10**9,
}
AT_LEAST = ("ít nhất", "tối thiểu", "không dưới", "hơn", "trên", "quá")
AT_MOST = ("tối đa", "nhiều nhất", "gần", "dưới", "chưa đến", "không quá")
# What is counted must be people: one of these words follows the number within two syllables.
PEOPLE = re.compile(
    r"người|binh (?:lính|sĩ|sỹ)|lính|sĩ quan|sỹ quan|chiến sĩ|cảnh sát|công (?:dân|nhân)|nạn nhân|hành khách|dân|trẻ em"
    r"|phụ nữ|thành viên|phiến quân|tay súng|chiến binh|thuyền (?:viên|trưởng)|thủy thủ|học sinh|sinh viên|ngư dân"
    r"|nhân viên|đối tượng|nghi phạm|nghi can|con tin|thường dân|cháu|em|cụ|ông|bà|đàn ông|thanh niên|du khách|thợ mỏ"
    r"|nhà báo|phóng viên|bác sĩ|phi công|tù nhân|tên|đặc nhiệm|quan chức|bệnh nhân|quân nhân|dân thường|lính dù"
    r"|người biểu tình|kẻ|giáo viên|học viên|vệ sĩ|nghị sĩ|nhà hoạt động"
)
_NUMBER = (
    r"(?:\d{1,3}(?:[.,]\d{3})+|\d+(?:[.,]\d+)?)(?:\s+(?:triệu|nghìn|ngàn|vạn|tỷ|trăm|chục))?"
    r"|" + "|".join(sorted((re.escape(r) for r in ROUGH), key=len, reverse=True)) +
    r"|(?:" + "|".join(DIGITS) + r")(?!\s+số)(?:\s+(?:mươi|trăm|nghìn|ngàn))?"
)  # fmt: skip
_BOUND = "|".join(
    sorted((*AT_LEAST, *AT_MOST, "khoảng", "tổng cộng", "có tới", "tới"), key=len, reverse=True)
)
_PERSON = r"(?:\s+(?!(?:và|làm|khiến|bị|đã|trong)\b)[\w\-]+){0,6}?"
_COUNTED = re.compile(
    rf"(?<![\w.,/])(?:(?P<bound>{_BOUND})\s+)?(?P<number>{_NUMBER})(?:\s*(?:-|–|đến|tới)\s*(?P<upto>\d[\d.,]*))?"
    rf"(?P<people>(?:\s+\w+){{1,2}})",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Count:
    """A number of people: its bounds (``high`` None where open), its range of the body and its kind."""

    kind: str
    low: int | None
    high: int | None
    start: int
    end: int


@cache
def _words() -> tuple[tuple[str, str, str], ...]:
    listed = [(row["words"], row["kind"], row["side"]) for row in rows("counts.csv")]
    return tuple(sorted(listed, key=lambda item: -len(item[0])))


def value(text: str) -> tuple[int | None, int | None]:
    """The lowest and highest number that a Vietnamese number can mean.

    >>> value("1.200"), value("hàng chục"), value("2,5 triệu")
    ((1200, 1200), (20, 99), (2500000, 2500000))
    """
    text = text.lower().strip()
    if text in ROUGH:
        return ROUGH[text]
    parts = text.split()
    scale = 1
    while len(parts) > 1 and parts[-1] in (*SCALES, "mươi"):
        scale *= SCALES.get(parts.pop(), 10)
    if parts and parts[0] in DIGITS:
        number = float(DIGITS[parts[0]])
    else:
        digits = parts[0] if parts else ""
        if re.fullmatch(r"\d{1,3}([.,]\d{3})+", digits) and scale == 1:
            number = float(re.sub(r"[.,]", "", digits))
        elif re.fullmatch(r"\d+([.,]\d+)?", digits):
            number = float(digits.replace(",", "."))
        else:
            return None, None
    result = round(number * scale)
    return result, result


def find_counts(body: str, start: int, end: int) -> list[Count]:
    """Every number of victims or participants in ``body[start:end]``."""
    text = body[start:end]
    result: list[Count] = []
    for match in _COUNTED.finditer(text):
        if not PEOPLE.match(match["people"].lower().strip()):
            continue
        low, high = value(match["number"])
        if low is None:
            continue
        if match["upto"]:
            high = value(match["upto"])[0] or high
        bound = (match["bound"] or "").lower()
        if bound in AT_LEAST:
            high = None if high == low else high
        elif bound in AT_MOST and high == low:
            low = None
        kind = _kind(text, match.end("number"), match.start())
        if kind is not None:
            result.append(Count(kind, low, high, start + match.start(), start + match.end()))
    return result


def _kind(text: str, after: int, before: int) -> str | None:
    """What the people were, from the words behind or before the number."""
    right = re.split(
        r"[,.;:()“”\"]|\b(?:và|sau khi|trong khi|khi|vì|do)\b", text[after:].lower(), maxsplit=1
    )[0]
    left = text[max(0, before - 40) : before].lower().rstrip()
    left = re.sub(r"\s+(?:các|những|được|tổng cộng)$", "", left)
    for words, kind, side in _words():
        if side == "before" and (" " + left).endswith(" " + words):
            return kind
    best: tuple[int, str] | None = None
    for words, kind, side in _words():
        if side != "after":
            continue
        found = re.search(rf"\b{re.escape(words)}\b", right)
        if found and found.start() < 60 and (best is None or found.start() < best[0]):
            best = (found.start(), kind)
    return best[1] if best else None
