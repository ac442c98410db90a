"""A whole page in one line, menus and all, as extractors give it that join texts by blanks.

Nothing tells where its parts began but their words: furniture that names itself, dates with a time, the ends
of sentences, headlines that stand twice. At these the line is broken, so that it can be judged part by
part. An article that merely stands in one line holds none of the furniture and stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from pipeline.cleaning import cues, sections
from pipeline.cleaning.letters import LOWER, UPPER
from pipeline.cleaning.mapped import Edit, Mapped

# A line this long with so many different words of furniture in it is a page; stamps and a menu count as some.
_MIN_WORDS = 150
_MIN_CUES, _MAX_STAMPS, _PER_MENU = 4, 3, 2
# A stretch of so many syllables that stands twice in a page is a headline.
_GRAM, _MIN_HEADLINE = 6, 8
_MAX_WORDS = 60_000
_HEAD = 600  # characters in which a page's menu begins
_MIN_TITLE_BLANKS = 2

# Words that nearly every such page holds; a glance that spares looking for all.
_GLANCE = (
    "trang chủ", "chia sẻ", "bình luận", "đăng nhập", "liên hệ", "điện thoại", "xem thêm", "đọc nhiều",
    "tin mới", "bản quyền", "email", "hotline", "giấy phép", "từ khóa", "chủ đề", "liên quan", "biên tập",
    "copy link", "cùng chuyên mục", "giờ trước", "copyright", "google news",
    "facebook", "đọc thêm", "xem nhiều", "phiên bản", "thời sự", "tòa soạn", "cơ quan chủ quản", "gmt",
)  # fmt: skip
_MIN_GLANCE = 3
_SENTENCE_END = re.compile(
    rf"(?:[.!?…][\"”’)\]]*)(?P<cut>\s)(?=[\"“‘(\[]?[{UPPER}0-9-])(?!\(?(?:Ảnh|Nguồn|Photo)\b)"
)
_ABBREVIATED = re.compile(
    rf"(?:^|[\s(“\"])(?:(?!Á)[{UPPER}]|TP|Tp|TX|GS|PGS|TS|ThS|BS|KS|LS|Mr|Mrs|Ms|Dr|St)\.\Z"
)
# A date with its time, as pages stamp their items: "Thứ Bảy, 07/03/2026 08:06 (GMT+7)", "08:40, 2/12/2015".
_STAMP = re.compile(
    r"(?:(?:Cập nhật(?: lúc)?:?|(?:Đăng|Xuất bản)(?: lúc|:)|Ngày đăng:?)\s+)?"
    r"(?:(?:Thứ\s+\w+|Chủ\s+[Nn]hật),?\s+(?:ngày\s+)?)?(?:"
    r"\d{1,2}[/.-]\d{1,2}[/.-]\d{4}[\s,|-]*\d{1,2}\s?[:h]\s?\d{2}(?::\d\d)?|"
    r"\d{1,2}[:h]\d{2}[\s,|-]+(?:ngày\s+)?\d{1,2}[/.-]\d{1,2}[/.-]\d{4})"
    r"(?:\s*[AP]M)?(?:\s*\(?GMT\s?\+\s?0?7(?::00)?\)?)?"
    r"|\b\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d)?(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?"
    r"|\b\d{1,2} (?:phút|giờ|ngày|tuần|tháng) trước\b"
)
# A date alone between two parts: "... ở Seoul 07/11/2024 Các đảng", unlike "ngày 07/11/2024 Các đảng".
_DAY = re.compile(
    rf"(?<=[{LOWER}{UPPER}”\"?!.)|]\s)(?<!ngày\s)(?<!hôm\s)(?<!từ\s)(?<!đến\s)(?<!tháng\s)(?<!tới\s)(?<!và\s)(?<!Ngày\s)"
    rf"\(?\d{{1,2}}[/.-]\d{{1,2}}[/.-]\d{{4}}\)?(?=\s(?:\|\s)?[“\"]?[{UPPER}])"
)
# Key words behind the article: "Từ khóa: Đấu thầu", "Tags: Sudan".
_TAGS = re.compile(r"(?<=\s)(?:Tags?|TAGS?|Từ kh(?:óa|oá)|TỪ KH(?:ÓA|OÁ))\s?:")
# "(NLĐO)- ", "(Dân trí) - ", "VOV.VN - ", "TPO - ": what opens a report or teaser.
_MARK = re.compile(
    rf"(?<=\s)(?:\([{UPPER}][^()]{{1,18}}\)\s?|(?:[A-Z]\w{{1,20}}\.(?:vn|VN|com)|[{UPPER}]{{2,5}}O)\s)[-–—]\s"
    rf"(?=[\"“]?[{UPPER}])"
)
# "#hỏa hoạn #xưởng gỗ": the first of a row of key words.
_HASHES = re.compile(r"(?<=\s)#\s?\w[^#]{1,40}#\s?\w")
# "Minh Anh Đời sống Theo Đời sống": the author, the paper, and the paper as the source.
_HOUSE = re.compile(rf"(?<=\s)(?P<house>[{UPPER}]\w+(?:\s[\w&]+){{1,5}})(?P<source>\s)Theo (?P=house)(?!\w)")


def broken_up(text: Mapped) -> Mapped:
    """The text with a line break for the blank before and behind every part of a page in one line."""
    edits: list[Edit] = []
    position = 0
    for line in text.text.split("\n"):
        if _MIN_WORDS <= line.count(" ") <= _MAX_WORDS:
            edits.extend(_edits(line, position))
        position += len(line) + 1
    return text.edited(edits) if edits else text


def _edits(line: str, offset: int) -> Iterator[Edit]:
    low = line.lower()
    menu = sections.menu().search(line, 0, _HEAD)
    if menu is None and sum(word in low for word in _GLANCE) < _MIN_GLANCE:
        return
    furniture = [match for match in _furniture().finditer(line) if _is_part(line, match)]
    stamps = list(_STAMP.finditer(line))
    signs = len({match.group("cue").lower() for match in furniture}) + min(len(stamps), _MAX_STAMPS)
    if signs + _PER_MENU * (menu is not None) < _MIN_CUES:
        return
    cuts: set[int] = set()
    for match in furniture:
        # "TIN LIÊN QUAN Một cá nhân", "Tin cùng chuyên mục Một cá nhân"
        closed = (
            match.group("whole") or match.group("cue").isupper() or match.group("cue").lower() in _titles()
        )
        cuts.update((match.start("cue"), match.end("cue")) if closed else (match.start("cue"),))
    for match in stamps:
        cuts.update((match.start(), match.end()))
    cuts.update(match.start() for match in sections.menu().finditer(line))
    for match in _DAY.finditer(line):
        cuts.update((match.start(), match.end()))
    for match in _shares().finditer(line):
        cuts.update((match.start(), match.end()))
    cuts.update(match.start() for match in _TAGS.finditer(line))
    cuts.update(match.start() for match in _HASHES.finditer(line))
    for match in _HOUSE.finditer(line):
        cuts.update((match.start(), match.end("source"), match.end()))
    cuts.update(match.start() for match in _MARK.finditer(line))
    for match in _SENTENCE_END.finditer(line):
        if not _ABBREVIATED.search(line, max(0, match.start() - 6), match.start("cut")):
            cuts.add(match.end("cut"))
    cuts.update(_headlines(line))
    blanks = {cut if line[cut : cut + 1] == " " else cut - 1 for cut in cuts}
    for blank in sorted(blanks):
        if 0 < blank < len(line) and line[blank] == " ":
            yield Edit(offset + blank, offset + blank + 1, "\n")


@cache
def _furniture() -> re.Pattern[str]:
    """The cues with a capital at their start: those that are a part of their own, and those that open one."""
    whole: list[str] = []
    begins: list[str] = []
    for cue in cues.every():
        if cue.match == "contains" or " " not in cue.cue:
            continue
        written = rf"{re.escape(cue.cue[0].upper())}{re.escape(cue.cue[1:])}|{re.escape(cue.cue.upper())}"
        (whole if cue.match in ("exact", "button") else begins).append(written)
    return re.compile(
        rf"(?<!\S)(?P<cue>(?P<whole>{'|'.join(sorted(whole, key=len, reverse=True))})(?=\s+[{UPPER}0-9]|\Z)"
        rf"|(?:{'|'.join(sorted(begins, key=len, reverse=True))})(?!\w))"
    )


@cache
def _shares() -> re.Pattern[str]:
    """Two or more buttons of networks in a row: "Facebook Twitter Zalo"."""
    word = "|".join(
        sorted((re.escape(name.capitalize()) for name in cues.buttons()), key=lambda w: (-len(w), w))
    )
    return re.compile(rf"(?<!\S)(?:{word})(?:\s(?:{word}))+(?!\S)")


@cache
def _titles() -> frozenset[str]:
    """The cues that are titles of sections of other articles, which follow them."""
    return frozenset(
        cue.cue
        for cue in cues.every()
        if cue.match == "prefix" and cue.label == "related" and cue.cue.count(" ") >= _MIN_TITLE_BLANKS
    )


def _is_part(line: str, match: re.Match[str]) -> bool:
    """Whether a cue stands between parts: behind no word that leads up to it, before none that goes on."""
    following = line[match.end() : match.end() + 2]
    return not line[: match.start()].rstrip().endswith((",", "–", "-", "và")) and not following[1:2].islower()


def _headlines(line: str) -> set[int]:
    """Where a stretch begins or ends that stands twice in the line."""
    words = [(match.group(), match.start(), match.end()) for match in re.finditer(r"\S+", line)]
    places: dict[tuple[str, ...], list[int]] = {}
    for at in range(len(words) - _GRAM + 1):
        places.setdefault(tuple(word for word, _, _ in words[at : at + _GRAM]), []).append(at)
    twice = sorted(at for found in places.values() if len(found) > 1 for at in found)
    cuts: set[int] = set()
    first = 0
    for index, at in enumerate(twice):
        if index == 0 or twice[index - 1] != at - 1:
            first = at
        if index + 1 < len(twice) and twice[index + 1] == at + 1:
            continue
        stretch = [word for word, _, _ in words[first : at + _GRAM]]
        if len(stretch) < _MIN_HEADLINE or any(sign in word for word in stretch for sign in "():;"):
            continue  # names, titles and addresses come again within sentences
        if not stretch[0].lstrip("\"“‘'")[:1].isupper():
            continue  # a piece of sentences that tell of the same
        cuts.add(words[first][1])
        if at + _GRAM < len(words) and words[at + _GRAM][0][:1].isupper():
            cuts.add(words[at + _GRAM - 1][2])
    return cuts
