"""Bylines and credits: who wrote it, and whose report it rests on.

"Nhã Anh (theo AFP)" is a byline with an agency, "Thu Hà/VOV" one with the author's house, "(TTXVN)" an agency
alone. A credit is recognised by its build (names, brackets, "theo"), never by a list of persons.
"""

from __future__ import annotations

import csv
import re
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from pipeline.cleaning.letters import LOWER, UPPER
from pipeline.reading.vietnamese import is_syllable

_MAX_NAME_WORDS = 5
_MAX_CREDIT_CHARS = 90
_NAME_WORD = re.compile(rf"(?:[{UPPER}][^\W\d_]*(?:['’\-][^\W\d_]+)?|[A-ZĐ](?:\.[A-ZĐ]{{1,2}})*\.?)\Z")
_INITIALS = re.compile(r"(?:[A-ZĐ]{1,3}\.\s?){1,4}[A-ZĐ]{0,3}\Z|[A-ZĐ]{2}\Z")
_SEPARATORS = re.compile(r"\s*(?:,|;|&|\+|/|\s[-–—]\s|\s+và\s+)\s*")
_ROLE = re.compile(
    r"(?:(?:tin|bài|ảnh|văn bản|thực hiện|tác giả|người viết|video|clip|đồ họa|biên dịch|lược dịch|dịch|"
    r"tổng hợp|biên soạn|theo|nhóm pv|nhóm phóng viên|phóng viên|ctv|pv|p\.v)"
    r"(?:\s*(?:,|và|&|-|–|/)\s*(?:tin|bài|ảnh|video|clip|đồ họa|thực hiện))*)\s*[:：]\s*",
    re.I,
)
_ACCORDING = re.compile(r"(?:\A|[\s(\[,–—-])theo\s*:?\s+(?P<sources>[^()\[\]]+)", re.I)
_COMPILED = re.compile(
    r"\(?\s*(?:tổng hợp|lược dịch|biên dịch|dịch|lược ghi|ghi|thực hiện|tổng hợp từ internet)\s*\)?", re.I
)
# The author's house after a bar: "Vũ Hạnh/VOV", "Đỗ Tuấn Anh/VOV-Phnom Penh".
_HOUSE = re.compile(r"[A-ZĐ]{2,6}(?:[-–\s].*)?\Z")
# A date or time beside the name: "Nguyên Minh - 07/03/2026 08:47".
_STAMP = re.compile(
    r"(?:(?:thứ\s+\w+|chủ\s+nhật)\s*,?\s*)?(?:(?:lúc\s*)?\d{1,2}[:h]\d{2}\s*(?:[ap]m)?\s*[,|-]?\s*)?(?:ngày\s*)?"
    r"\d{1,2}\s*[-/.]\s*\d{1,2}\s*[-/.]\s*\d{2,4}(?:[\s,|-]*\d{1,2}[:h]\d{2}(?::\d\d)?\s*(?:[ap]m)?)?"
    r"(?:\s*\(?gmt\s*\+\s*7\)?)?",
    re.I,
)
# Common Vietnamese family names (the first fourteen: Lê Trung Hoa, Họ và tên người Việt Nam, 2005; nine in
# ten people bear one of those), written as bylines write them.
_FAMILY_TEXT = (
    "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đào Đoàn Vương Trịnh Trương Đinh "
    "Lâm Phùng Mai Tô Hà Tạ Tống Châu Lương Thái Lưu Cao Chu Quách Nghiêm Triệu Kiều Thạch Văn Tăng "
    "Khổng Giang"
)
_FAMILY_NAMES = frozenset(_FAMILY_TEXT.split())
_STAFF = re.compile(r"(?:nhóm\s+)?(?:pv|p\.v\.?|phóng viên|ctv|bbt|ban biên tập|tổng hợp|t\.h|th)\.?\Z", re.I)


class Credit(NamedTuple):
    """Authors and agencies as printed, agencies under their usual name."""

    authors: tuple[str, ...]
    agencies: tuple[str, ...]


@cache
def agency_names() -> dict[str, tuple[str, str]]:
    """Agency alias in lower case to (name, home country)."""
    with files("pipeline.cleaning").joinpath("agencies.csv").open(encoding="utf-8") as lines:
        return {row["alias"].lower(): (row["name"], row["home"]) for row in csv.DictReader(lines)}


def agency(text: str) -> str | None:
    """The usual name of the agency that this text names, or None."""
    found = agency_names().get(text.strip(" .()[]").lower())
    return found[0] if found else None


def parse(text: str) -> Credit | None:
    """Read a block or tail as a credit; None if it has not the build of one.

    >>> parse("Nhã Anh (theo AFP)")
    Credit(authors=('Nhã Anh',), agencies=('AFP',))
    """
    text = text.strip().strip("|*").strip()
    if not text or len(text) > _MAX_CREDIT_CHARS or re.search(rf"[!?…]|\.\s+[{LOWER}]", text):
        return None
    agencies: list[str] = []
    rest = _STAMP.sub(" ", text).strip(" -–—|,")
    if not rest:
        return None
    authors: list[str] = []
    if found := _ACCORDING.search(rest):
        sources = [part for part in _SEPARATORS.split(found.group("sources").strip(" .)")) if part]
        if not sources or not all(_is_source(source) for source in sources):
            return None
        people = [source for source in sources if _is_person(source)]
        authors += people
        agencies += [agency(source) or source.strip() for source in sources if source not in people]
        rest = rest[: found.start()] + " " + rest[found.end() :]
    rest = _ROLE.sub(" ", rest)
    rest = _COMPILED.sub(" ", rest) if agencies or len(rest.split()) <= 9 else rest
    for bracket in re.findall(r"\(([^()]*)\)", rest):
        for part in _SEPARATORS.split(bracket):
            if name := agency(part.split(" tại ")[0]):
                agencies.append(name)
            elif part.strip() and not _is_place_or_house(part):
                return None
    rest = re.sub(r"\([^()]*\)|[()\[\]]", " ", rest).strip(" ,;:/-–—.")
    for position, part in enumerate(_SEPARATORS.split(rest) if rest else []):
        part = part.strip()
        if name := agency(part):
            agencies.append(name)
        elif _STAFF.match(part) or not part or (position and _HOUSE.match(part)):
            continue
        elif _is_name(part):
            authors.append(part)
        elif position and _is_place_or_house(part):
            continue
        else:
            return None
    if not authors and not agencies and not _STAFF.match(rest) and not _COMPILED.match(text):
        return None
    return Credit(tuple(dict.fromkeys(authors)), tuple(dict.fromkeys(agencies)))


def _is_name(text: str) -> bool:
    """A person's name, a pen name or initials: capitalised words, none of which is an ordinary one."""
    words = text.split()
    if _INITIALS.match(text):
        return True
    if not 1 <= len(words) <= _MAX_NAME_WORDS or not all(_NAME_WORD.match(word) for word in words):
        return False
    if len(words) == 1:
        return len(text) >= 3 and text[0].isupper()
    return len(words) <= 4 or all(is_syllable(word) for word in words)


def _is_person(text: str) -> bool:
    """Whether this is surely a Vietnamese name: family name and one to three given names, all capitalised.

    "Theo Hồ Hương" names the reporter of another paper; "Theo Hà Nội Mới" the paper.
    """
    words = text.split()
    return (
        2 <= len(words) <= 4
        and words[0].capitalize() in _FAMILY_NAMES
        and all(_NAME_WORD.match(word) and is_syllable(word) for word in words)
        and agency(text) is None
        and words[:2] != ["Hà", "Nội"]
    )


def _is_source(text: str) -> bool:
    """A source after "theo": an agency, or a short name that begins with a capital."""
    words = text.split()
    return agency(text) is not None or (1 <= len(words) <= 6 and words[0][:1].isupper())


def _is_place_or_house(text: str) -> bool:
    words = text.split()
    return (1 <= len(words) <= 6 and words[0][:1].isupper()) or bool(re.match(r"(?:từ|tại)\s", text.strip()))
