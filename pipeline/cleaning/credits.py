"""Bylines and credits: who wrote it, and whose report it rests on.

"Nhã Anh (theo AFP)" is a byline with an agency, "Thu Hà/VOV" one with the author's house, "(TTXVN)" an agency
alone. A credit is recognised by its build (names, brackets, "theo"), never by a list of persons.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from pipeline.cleaning import names
from pipeline.cleaning.letters import LOWER, UPPER
from pipeline.knowledge.countries import countries
from pipeline.knowledge.places import provinces
from pipeline.knowledge.table import parts, rows

_MAX_CREDIT_CHARS = 90
_SEPARATORS = re.compile(r"(\s*(?:,|;|&|\s\+\s|/|\s[-–—]\s|\s+và\s+)\s*)")
_ROLE = re.compile(
    r"(?:(?:tin|bài|ảnh|văn bản|thực hiện|tác giả bài viết|tác giả|người viết|video|clip|đồ họa|biên dịch|"
    r"lược dịch|dịch|tổng hợp|biên soạn|theo|nhóm pv|nhóm phóng viên|phóng viên|ctv|pv|p\.v)"
    r"(?:\s*(?:,|và|&|-|–|/)\s*(?:tin|bài|ảnh|video|clip|đồ họa|thực hiện))*)\s*[:：]\s*",
    re.I,
)
_ACCORDING = re.compile(r"(?:\A|[\s(\[,–—-])(?:theo|nguồn)\s*:?\s+(?P<sources>[^()\[\]]+)", re.I)
_COMPILED = re.compile(
    r"\(?\s*\b(?:ảnh(?: do)? \S.{0,24} cung cấp|"
    r"tổng hợp|lược dịch|biên dịch|dịch|lược ghi|ghi|thực hiện|t/h|tổng hợp từ internet)\b\s*\)?",
    re.I,
)
_STAFF = re.compile(
    r"(?:nhóm\s+)?(?:pv|p\.v\.?|phóng viên|ctv|btv|bbt|ban biên tập|tổng hợp|t\.h|t/h|th)\.?\Z", re.I
)
# "CTV Cường Trần", "Huy Đức từ Malaysia"
_PREFIX = re.compile(r"\A(?:ctv|pv|p\.v|phóng viên|nhóm pv|nhà báo)\.?\s+(?=[^\W\d_])", re.I)
_WHENCE = re.compile(rf"\s+(?:[Tt]ừ|[Tt]ại)\s+[{UPPER}][\w ]+\Z")
# A date or time beside the name: "Nguyên Minh - 07/03/2026 08:47".
_STAMP = re.compile(
    r"(?:(?:thứ\s+\w+|chủ\s+nhật)\s*,?\s*)?(?:(?:lúc\s*)?\d{1,2}[:h]\d{2}\s*(?:[ap]m)?\s*[,|-]?\s*)?(?:ngày\s*)?"
    r"\d{1,2}\s*[-/.]\s*\d{1,2}\s*[-/.]\s*\d{2,4}(?:[\s,|-]*\d{1,2}[:h]\d{2}(?::\d\d)?\s*(?:[ap]m)?)?"
    r"(?:\s*\(?gmt\s*\+\s*7\)?)?",
    re.I,
)
# Buttons that change the size of letters.
_SIZES = re.compile(r"\bA[-+](?:\s+A[-+]?)*(?!\w)")


class Credit(NamedTuple):
    """Authors and agencies as printed, agencies under their usual name."""

    authors: tuple[str, ...]
    agencies: tuple[str, ...]


@cache
def agency_names() -> dict[str, tuple[str, str]]:
    """Every name of a news agency in lower case to (usual name, home country, alpha-3).

    A long name goes by its abbreviation, as credits print it: TTXVN for Thông tấn xã Việt Nam.
    """
    found: dict[str, tuple[str, str]] = {}
    for row in rows("outlets"):
        if row["source"] == "agency":
            names = (row["name"], *parts(row["aliases"]))
            short = next((name for name in names if name.isupper()), row["name"])
            usual = short if row["name"].count(" ") >= 3 else row["name"]
            found |= {name.lower(): (usual, row["country"]) for name in names}
    return found


@cache
def _press() -> frozenset[str]:
    """Names of papers and broadcasters in lower case; "Theo Tiền Phong" names no Mr Tiền."""
    return frozenset(
        name.lower() for row in rows("outlets") for name in (row["name"], *parts(row["aliases"]))
    )


def _is_outlet(text: str) -> bool:
    """Whether this names an outlet, with what it calls its service ("VOA Tiếng Việt")."""
    first = text.split(" ")[0]
    return text.lower() in _press() or (first.isupper() and first != text and first.lower() in _press())


@cache
def _places() -> frozenset[str]:
    """Countries and provinces, which stand alone in key words and not in bylines."""
    return frozenset((*provinces(), *(country.name for country in countries().values())))


def agency(text: str) -> str | None:
    """The usual name of the agency that this text names, or None."""
    found = agency_names().get(text.strip(" .()[]").lower())
    return found[0] if found else None


def _is_house(text: str) -> bool:
    """Whether a bracket behind a source names the source's paper rather than where it appears: "(Anh)"."""
    return text.lower() in _press() or (names.is_house(text) and text not in _places())


@lru_cache(maxsize=4096)  # pages print a byline again and again
def parse(text: str) -> Credit | None:
    """Read a block or tail as a credit; None if it has not the build of one.

    >>> parse("Nhã Anh (theo AFP)")
    Credit(authors=('Nhã Anh',), agencies=('AFP',))
    """
    text = text.strip().strip("|*").strip()
    if not text or len(text) > _MAX_CREDIT_CHARS or re.search(rf"[!?…]|\.\s+[{LOWER}]", text):
        return None
    if found := re.fullmatch(r"\(([^()]+)\)", text):
        text = found.group(1).strip()
    rest = _SIZES.sub(" ", _STAMP.sub(" ", text)).strip(" -–—|,")
    return _Parser(rest).run() if rest else None


def _sources(text: str) -> list[str]:
    """The sources behind "theo"; an "and" may belong to the name of one: "Đời sống & Pháp luật"."""
    pieces = [part.strip() for part in _SEPARATORS.split(text)[::2] if part.strip()]
    known = (agency(piece) or names.is_name(piece) or piece.lower() in _press() for piece in pieces)
    if len(pieces) == 2 and re.search(r"\s(?:&|và)\s", text) and not any(known):
        return [text]
    return pieces


def _signed(text: str) -> tuple[str, str]:
    """The sources and the author who follows an agency without a mark: "Reuters Bình Giang"."""
    first, _, rest = text.partition(" ")
    return (first, rest) if agency(first) and names.is_spelt_name(rest) else (text, "")


class _Parser:
    """The credit being read: what is left of it, and who has been found."""

    def __init__(self, rest: str) -> None:
        self.rest = rest
        self.authors: list[str] = []
        self.agencies: list[str] = []
        self.staff = False  # it says that the staff wrote or compiled it

    def run(self) -> Credit | None:
        if not (self._sources() and self._brackets() and self._parts()):
            return None
        if not (self.authors or self.agencies or self.staff):
            return None
        return Credit(tuple(dict.fromkeys(self.authors)), tuple(dict.fromkeys(self.agencies)))

    def _sources(self) -> bool:
        """Take out "theo X, Y"; persons among them wrote it elsewhere and count as authors."""
        found = _ACCORDING.search(self.rest)
        if found is None:
            return True
        named, author = _signed(found.group("sources").strip(" .)"))
        sources = _sources(named)
        if not sources or not all(agency(source) or names.is_source(source) for source in sources):
            return False
        house = re.match(r"\s*\(([^()]+)\)", self.rest[found.end() :])
        lent = house is not None and _is_house(house.group(1).strip())  # "Theo Cảnh Thắng (Dân Việt)"
        if author:
            self.authors.append(author)
        for source in sources:
            name = agency(source)
            person = names.is_spelt_name(source) if lent else names.is_full_name(source)
            if name is None and person and source.lower() not in _press():
                self.authors.append(source)
            else:
                self.agencies.append(name or source)
        self.rest = self.rest[: found.start()] + " " + self.rest[found.end() :]
        return True

    def _brackets(self) -> bool:
        """Take out brackets: agencies, or places and houses that say nothing about the author."""
        self.rest = _ROLE.sub(" ", self.rest)
        if self.agencies or len(self.rest.split()) <= 9:
            self.rest, n_compiled = _COMPILED.subn(" ", self.rest)
            self.staff = n_compiled > 0
        for bracket in re.findall(r"\(([^()]*)\)", self.rest):
            for part in _SEPARATORS.split(bracket)[::2]:
                if name := agency(part.split(" tại ")[0]):
                    self.agencies.append(name)
                elif part.strip() and not names.is_house(part.strip()):
                    return False
        self.rest = re.sub(r"\([^()]*\)|[()\[\]]", " ", self.rest).strip(" ,;:/-–—.")
        self.rest = _WHENCE.sub("", _PREFIX.sub("", self.rest))
        return True

    def _parts(self) -> bool:
        """Read what is left as names, agencies and houses."""
        pieces = _SEPARATORS.split(self.rest) if self.rest else []
        for index in range(0, len(pieces), 2):
            part = pieces[index].strip()
            after_bar = index > 0 and "/" in pieces[index - 1]
            if name := agency(part):
                self.agencies.append(name)
            elif _STAFF.match(part) or _is_outlet(part):
                self.staff = True
            elif len(pieces) == 1 and part in _places():
                return False
            elif not part or (index and names.is_house(part, after_bar=True)):
                continue
            elif names.is_name(part) and not (after_bar and " " not in part):
                self.authors.append(part)
            elif (index or self.staff) and names.is_house(part):
                continue
            elif not index and (name := names.leading_name(part)):
                self.authors.append(name)
            else:
                return False
        return True
