"""The mark before the first words of a report: "(Dân trí) -", "VTV.vn -", "TTO -", "Hà Nội (TTXVN) -".

A dateline is no part of the sentence that follows it. It names the outlet or the agency, sometimes a place
and a day.
"""

from __future__ import annotations

import re
from functools import cache

from pipeline.cleaning.credits import agency
from pipeline.cleaning.letters import UPPER
from pipeline.knowledge.places import provinces

# The outlet's mark: a name in brackets, a domain, an abbreviation ending in O (online) or .VN, the short name
# of an outlet that is not built so, or any abbreviation with the dash directly behind it ("NDĐT- ") or
# directly before the first word ("ABC -Sáng"), unlike "Nga - Mỹ".
_SHORT_NAMES = (
    "VOV|VTV|VTC|VNN|TTXVN|SGGP|HNM|ANTĐ|ANTD|KTĐT|GD&TĐ|ĐSPL|PNVN|BVPL|CAND|QĐND|TGVN|VNE|SKĐS|KTSG|BNEWS|"
    "ICTnews|Kinhtedothi|VietTimes|VnExpress|Dân trí|Infonet"
)
_MARK = re.compile(
    rf"\s*(?:\(\s*(?P<bracket>[{UPPER}][^()]{{1,28}}?)\s*\)\s*[-–—:]{{1,2}}\s*"
    r"|(?P<domain>[A-Za-z0-9]{2,20}\.(?:vn|com|net|VN|Vn)(?:\.vn)?)(?:\s*[-–—]{1,2}\s*|\.\s+)"
    rf"|(?P<short>[{UPPER}]{{2,5}}O(?:nline)?|[{UPPER}]{{2,6}}\.VN|[A-Z][A-Za-z]{{2,15}}(?:[nN]ews|[nN]et|[oO]nline)"
    rf"|(?:{_SHORT_NAMES})(?:\s+[oO]nline)?)\s*[-–—]{{1,2}}\s+"
    rf"|(?P<tight>[{UPPER}]{{3,6}})\s+[-–—](?=[{UPPER}][^\W\d_]*\s)"
    rf"|(?P<glued>[{UPPER}]{{2,6}}|[{UPPER}]{{2,}}[a-zđ]{{1,2}}[{UPPER}]+)[-–—]\s+(?=[{UPPER}“\"]))"
)
_GLUED = re.compile(rf"(?<=[^.!?\s])\s\(\s*(?P<mark>[{UPPER}]{{2,6}}O?)\s*\)\s?[-–—]\s+(?=[{UPPER}“\"])")
_LATE = re.compile(r"[.!?…][”\")]*\s+(?=\(|[A-ZĐ])")  # the end of a caption before a mark
_MAX_CAPTION_CHARS, _MIN_CAPTION_CHARS, _MAX_CAPTION_WORDS = 300, 15, 30
# "Hà Nội (TTXVN 1/12) -", "Theo phóng viên TTXVN tại Paris, " is a sentence and stays.
_PLACE = re.compile(
    rf"\s*(?:[{UPPER}][^\s(),.]+(?:\s+[{UPPER}][^\s(),.]+){{0,4}}\s*,?\s*(?:ngày\s+)?(?:\d{{1,2}}[/-]\d{{1,2}})?\s*)?"
    rf"\((?P<agency>[^()\s]{{2,12}})(?:[\s,]+[^()]{{0,20}})?\)\s*[-–—.:]*\s*"
)


# "Nghệ An - Sáng 5/9, ...": where the report comes from, unlike "Hà Nội - Hải Phòng" or "Nga - Mỹ".
_PROVINCE = re.compile(
    rf"\s*(?P<place>[{UPPER}][^\s–—-]*(?:[ .-]{{1,3}}[{UPPER}][^\s–—-]*){{0,4}})\s+[-–—]\s+"
    rf"(?=[{UPPER}“\"])(?!(?:Thành phố|Thủ đô|Tỉnh|Trung tâm|Vùng|Nơi|Quê|Xứ|Đất|Mảnh)\b)"
)


def outlet_mark(text: str) -> str | None:
    """The outlet's mark that a block opens with, in lower case, or None."""
    found = _MARK.match(text)
    if found is None:
        return None
    return next(group for group in found.groups() if group).strip().lower()


def glued_mark(text: str) -> str | None:
    """The outlet's mark behind a headline that stands in one line with its teaser, in lower case, or None."""
    found = _GLUED.search(text, 0, min(len(text), _MAX_CAPTION_CHARS))
    return found.group("mark").strip().lower() if found else None


def late_mark(text: str) -> int:
    """Where the outlet's mark stands behind a first sentence, which then is the picture's caption; else 0."""
    found = _LATE.search(text, 0, min(len(text), _MAX_CAPTION_CHARS))
    if found is None or text.count(" ", 0, found.end()) > _MAX_CAPTION_WORDS or outlet_mark(text) is not None:
        return 0
    mark = _MARK.match(text, found.end())
    surely = mark is not None and not mark.group("glued") and mark.end() < len(text)
    return found.end() if surely and found.end() >= _MIN_CAPTION_CHARS else 0


def length(text: str) -> int:
    """How many characters of a paragraph are its dateline; 0 if it has none."""
    if found := _MARK.match(text):
        return found.end()
    found = _PLACE.match(text)
    if found and agency(found.group("agency")) and found.end() < len(text):
        return found.end()
    return _of_province(text)


@cache
def _province_names() -> tuple[str, ...]:
    """Provinces and cities of Vietnam as datelines write them."""
    return (*provinces(), "TP HCM", "TP.HCM", "TPHCM")


def _of_province(text: str) -> int:
    found = _PROVINCE.match(text)
    if found is None or found.group("place") not in _province_names():
        return 0
    return 0 if text.startswith(_province_names(), found.end()) else found.end()


def credited(dateline: str) -> str | None:
    """The agency a dateline names, or None."""
    for part in re.findall(r"[^\s()\-–—:,]+", dateline):
        if name := agency(part):
            return name
    return None
