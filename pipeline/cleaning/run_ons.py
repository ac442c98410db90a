"""Headings and captions that run on into the text: "Cái giá của nổi tiếng Sau phiên tòa đầu tiên ...".

Where a line break was lost, a capital betrays it: words like "Theo", "Sau", "Trong" (``openers.csv``) are
capital only at the start of a sentence, and so are most words that begin no name (``capitals``). If the words
between the last full stop and such a capital are few, they were a line of their own: the first picture's
caption at the very start; further on a heading, or a caption if they tell what is seen (``line_forms``).
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from pipeline.cleaning import capitals, caption_words, credits, line_forms, scenes
from pipeline.cleaning.letters import LOWER, UPPER
from pipeline.cleaning.seams import leads_up
from pipeline.cleaning.shapes import is_closed
from pipeline.knowledge.table import rows
from pipeline.knowledge.words import person_titles
from pipeline.reading.vietnamese import is_syllable

_MAX_HEADING_WORDS = 16
_MAX_CAPTION_WORDS = 40
_MAX_SCENE_WORDS = 12
_MAX_HEAD_CHARS, _MAX_SCENE_CHARS = 40, 90
_MIN_WORDS, _MAX_CHARS = 3, 400
_MAX_HEAD_WORDS = 4
_MIN_REST_WORDS = 12
# So many words has the sentence that a capital opens; the title of a work has fewer before the full stop.
_MIN_NEXT_WORDS = 6
# Log odds of a caption against a heading, see line_forms, and against running text, see caption_words.
_CAPTION_BAR, _TEXT_BAR, _MIN_SCENE_WORDS = 1.5, -3.0, 5
# Log odds of the seam before which a line is lost; a heading that is none only breaks a sentence in two.
_SURE = 4.5
_SENTENCE_END = re.compile(r"(?:[.!?…:;]|\./\.)[\"”’')\]]*\s+")
_TAKES_UP = re.compile(r"(?:Đây|Đó|Điều (?:này|đó))\b|(?:\S+ ){1,3}(?:này|đó|ấy|trên)\b")
# "Ngày 1/11" opens a sentence, "Ngày Quốc tế Thiếu nhi" is a name.
_DAY = r"(?:Ngày|Sáng|Chiều|Tối|Trưa|Đêm|Hôm)\s+(?:nay|qua|\d)"
# "... với Tổng thống Pháp ngày 22/10 Bộ trưởng Ngoại giao": behind a date a text goes on with a small letter.
_DATED = re.compile(rf"(?:(?<=\d/\d)|(?<=\d/\d\d)|(?<=\d/\d{{4}}))\s+(?=[{UPPER}][{LOWER}]+\s)")
_MIN_DATED_WORDS, _DATED_BAR = 6, -0.62  # log odds, see caption_words
_ANY = re.compile(rf"(?<=[{LOWER}{UPPER}”\"0-9)])\s+(?=[{UPPER}][{LOWER}]+\s+[{LOWER}])")
# A name before the capital: the capital may go on with it.
_NAMED = re.compile(rf"(?:\A|\s)[{UPPER}][^\s]*\Z")
# The title of a work or group follows ("bộ phim Trong khi chờ đợi"), or the name of a month.
_NAMING = re.compile(
    r"(?:\A|\s)(?:phim|cuốn|bài|hát|khúc|phẩm|truyện|sách|vở|album|trình|thi|giải|tờ|nhóm|tên|tháng|thứ|chương|"
    r"tập|số|mục|đảng|hội|phong trào|liên minh|mặt trận|câu lạc bộ)\Z"
)


@cache
def _openers(*, sure: bool) -> str:
    """The openers as alternatives; those that are not sure are names, too ("Lê Trước")."""
    with files("pipeline.cleaning").joinpath("openers.csv").open(encoding="utf-8") as lines:
        return "|".join(
            row["word"].capitalize() for row in csv.DictReader(lines) if (row["sure"] == "1") == sure
        )


@cache
def _seam() -> re.Pattern[str]:
    """A blank between a small letter, quote or digit and an opener with a capital."""
    return re.compile(
        rf"(?<=[{LOWER}{UPPER}”\"0-9)])\s+(?=(?:(?:{_openers(sure=True)})(?:,\s|\s+[{LOWER}{UPPER}0-9])|{_DAY}|"
        rf"(?P<unsure>(?:{_openers(sure=False)})\s+[{LOWER}])))"
    )


def stretches(text: str, start: int, end: int, *, opens: bool) -> Iterator[tuple[int, int, str]]:
    """Cut ``text[start:end]``: (start, end, label), the label empty for text, else heading, caption, byline.

    Args:
        text: the mapped text.
        start: first character of the stretch.
        end: one past the last.
        opens: whether the stretch opens the article, where a run-on line is its picture's caption.
    """
    done = start
    for match in _seams(text, start, end):
        if match.start() < done or _NAMING.search(text, max(start, match.start() - 20), match.start()):
            continue
        if leads_up(text, start, match.start()):
            continue
        line = max(done, match.start() - _MAX_CHARS)
        whole = line == done
        for stop in _SENTENCE_END.finditer(text, line, match.start()):
            line, whole = stop.end(), True
        if not whole or not _parts(text, line, match):
            continue
        following = text[match.end() : match.end() + _MAX_HEAD_CHARS]
        label = _label(text[line : match.start()], following, match.re, first=opens and line == start)
        if label == "caption" and match.re is capitals.SEAM and not _is_sure(text, line, match):
            continue
        if label is None or text.count(" ", match.end(), end) < _MIN_REST_WORDS:
            continue
        if line > done:
            yield done, line, ""
        yield line, match.start(), label
        done = match.end()
    if done < end:
        yield done, end, ""


def _seams(text: str, start: int, end: int) -> list[re.Match[str]]:
    """Blanks before openers, and before any capital shortly behind a word that captions begin with."""
    found = [*_seam().finditer(text, start, end), *_DATED.finditer(text, start, end)]
    found += capitals.seams(text, start, end)
    openings = list(scenes.openings(text, start, end))
    for at in openings:
        found += _ANY.finditer(text, at, min(end, at + _MAX_SCENE_CHARS))
    return sorted(found, key=lambda match: match.start())


def _parts(text: str, line: int, match: re.Match[str]) -> bool:
    """Whether the capital begins a sentence rather than a name: surer words do so behind anything.

    Any word does behind a line that begins as captions do ("Hiện trường vụ việc"), unless an organisation or
    somebody is called so.
    """
    before = text[line : match.start()]
    if match.re is _DATED:
        likely = before.count(" ") + 1 >= _MIN_DATED_WORDS and caption_words.score(before) > _DATED_BAR
        return likely and not scenes.tells(before) and not scenes.goes_on(before)
    if match.re is _ANY:
        following = text[match.end() : match.end() + _MAX_HEAD_CHARS].lower()
        short = before.count(" ") < _MAX_SCENE_WORDS
        named = (
            _NAMED.search(before) or following.startswith(_heads()) or not is_syllable(following.split()[0])
        )
        return short and not named and scenes.opens_scene(before)
    if match.re is capitals.SEAM:
        if _ends_in_head(before):
            return False  # "chủ tịch Hội Những người yêu ..."
        stop = _SENTENCE_END.search(text, match.end(), match.end() + _MAX_CHARS)
        return stop is None or text.count(" ", match.end(), stop.start()) + 1 >= _MIN_NEXT_WORDS
    if not match.group("unsure"):
        return True
    return scenes.names_only(before) or not (_NAMED.search(before) or _ends_in_head(before))


@cache
def _heads() -> tuple[str, ...]:
    """What names of organisations and titled persons begin with, in lower case."""
    titles = (*(row["title"] for row in rows("titles")), *(title.text for title in person_titles()))
    return tuple(head.lower() for head in (*(row["head"] for row in rows("heads")), *titles) if len(head) > 1)


def _ends_in_head(line: str) -> bool:
    """Whether a line ends in what names of organisations or persons begin with: "tại Trung tâm"."""
    words = line.split(" ")[-_MAX_HEAD_WORDS:]
    ends = (words[at:] for at in range(len(words)))
    return any(end[0][:1].isupper() and " ".join(end).lower() in _heads() for end in ends)


def _label(line: str, following: str, seam: re.Pattern[str], *, first: bool) -> str | None:
    """What a line before a seam is; None where it is only the beginning of its sentence.

    A line that the next one takes up ("Đây là", "Các biện pháp này") is text and shown in no picture.
    """
    n_words = line.count(" ") + 1
    if not _MIN_WORDS <= n_words <= _MAX_CAPTION_WORDS or not line[0].isupper() or is_closed(line):
        return None
    shown = scenes.shows_picture(line) or seam is _DATED
    if first:
        return "caption" if shown or n_words >= _MIN_SCENE_WORDS or seam is not capitals.SEAM else "heading"
    if credits.parse(line) is not None:
        return "byline"
    if not shown and _is_told(line, n_words) and _TAKES_UP.match(following):
        return None
    if shown or _is_told(line, n_words):
        return "caption"
    if ", " in line or (seam is capitals.SEAM and scenes.goes_on(line)):
        return None
    if n_words > _MAX_HEADING_WORDS:
        return None if scenes.tells(line) or scenes.goes_on(line) else "caption"
    return "heading"


def _is_sure(text: str, line: int, seam: re.Match[str]) -> bool:
    """Whether what would be lost as a caption before a capital is surely no beginning of a sentence."""
    sure = capitals.odds(text, line, seam) > _SURE
    return sure and caption_words.score(text[line : seam.start()]) > _TEXT_BAR


def _is_told(line: str, n_words: int) -> bool:
    """Whether a line tells what is seen in a picture as no heading does: "Hoàng Nam trở lại sân tập"."""
    return (
        n_words >= _MIN_SCENE_WORDS
        and line_forms.score(line) > _CAPTION_BAR
        and caption_words.score(line) > _TEXT_BAR
        and not scenes.goes_on(line)
        and not scenes.foretells(line)
    )
