"""Lines that say what a picture shows: "Hiện trường vụ việc", "Ca sĩ Mỹ Tâm tại buổi họp báo", "(trái)".

Captions without a credit differ from headings by their words: they name a person with his title, a thing by
its name alone, or the occasion at which the picture was taken (``picture_words.csv``: words of the trade).
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from pipeline.cleaning.cutting import cut_out
from pipeline.cleaning.letters import UPPER
from pipeline.knowledge.table import rows
from pipeline.knowledge.words import person_titles

# Where somebody stands in the picture.
POINTING = re.compile(
    r"\((?:ảnh\s+)?(?:trái|phải|giữa|bìa (?:trái|phải)|bên trái|bên phải|ngoài cùng|đứng|ngồi|áo|mặc áo|"
    r"đeo kính|thứ\s+\w+\s+từ|hàng|trong ảnh)[^)]{0,30}\)|\btừ\s+(?:trái|phải)\s+(?:sang|qua)\b|"
    r"(?:(?<=\A)|(?<=[.!?…]\s))trong ảnh\b",
    re.I,
)
_SENTENCE_END = re.compile(r"[.!?…][\"”’')\]]*\s+")
_MIN_WORDS_AROUND, _MAX_WORDS, _MAX_CHARS = 100, 45, 400
# No heading has so many words; with a person's name first so many.
_LONG_LINE, _PERSON_LINE = 18, 9
_LINKING_NOTES = ("adverb", "conjunction", "pronoun")
_REPORTING_NOTES = ("leads up to what is said",)
_COMING_NOTES = ("what is to come",)
_NAME_ONLY = re.compile(rf"(?:[{UPPER}0-9][\w.+-]*\s+)+[{UPPER}0-9][\w.+-]*\Z")


@cache
def _persons() -> re.Pattern[str]:
    """A title or form of address at the start, a name behind it."""
    titles = {row["title"].lower() for row in rows("titles")} | {t.text.lower() for t in person_titles()}
    longest = sorted((title for title in titles if len(title) > 1), key=len, reverse=True)
    return re.compile(rf"(?:(?:{'|'.join(map(re.escape, longest))})\s+)+(?-i:[{UPPER}])", re.I)


@cache
def _office_syllables() -> frozenset[str]:
    """The syllables of titles and forms of address, and what joins two persons."""
    titles = (*(row["title"] for row in rows("titles")), *(title.text for title in person_titles()))
    return frozenset(word for title in titles for word in title.lower().split()) | {"và", "cùng", "của"}


@cache
def _words() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The words of pictures: at the start, and anywhere behind it."""
    start, inside = _listed("picture_words.csv")
    return (
        re.compile(rf"(?:{start})\b(?!\s(?:sát|báo|giác|vệ|quan|binh)\b)", re.I),
        re.compile(rf"\s(?:{inside})\b"),
    )


@cache
def _opening() -> re.Pattern[str]:
    """The words at the start with a capital; a class of their first letters spares trying each everywhere."""
    words = [word.replace("\\ ", " ").capitalize() for word in _listed("picture_words.csv")[0].split("|")]
    firsts = "".join(sorted({word[0] for word in words}))
    return re.compile(rf"(?=[{firsts}])(?:{'|'.join(map(re.escape, words))})\b")


@cache
def _telling() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The words that tell: at the start, and anywhere."""
    start, inside = _listed("telling_words.csv")
    return re.compile(rf"(?:{start})\b", re.I), re.compile(rf"\b(?:{inside})\b", re.I)


@cache
def _linking() -> re.Pattern[str]:
    """Of the words at the start those that take up what was told before."""
    return re.compile(rf"(?:{_noted('start', _LINKING_NOTES)})\b", re.I)


@cache
def _reporting() -> re.Pattern[str]:
    """Of the words of any place those behind which stands what somebody said."""
    return re.compile(rf"\b(?:{_noted('inside', _REPORTING_NOTES)})\b", re.I)


@cache
def _coming() -> re.Pattern[str]:
    """Of the words of any place those of what has not happened yet."""
    return re.compile(rf"\b(?:{_noted('inside', _COMING_NOTES)})\b", re.I)


def _noted(place: str, notes: tuple[str, ...]) -> str:
    """The telling words of a place whose note begins with one of these, as alternatives."""
    with files("pipeline.cleaning").joinpath("telling_words.csv").open(encoding="utf-8") as lines:
        table = csv.DictReader(lines)
        found = [row["word"] for row in table if row["place"] == place and row["note"].startswith(notes)]
    return "|".join(map(re.escape, found))


def _listed(name: str) -> tuple[str, str]:
    """The words of a list as alternatives, those of the start and those of any place."""
    found: dict[str, list[str]] = {"start": [], "inside": []}
    with files("pipeline.cleaning").joinpath(name).open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            found[row["place"]].append(re.escape(row["word"]))
    return "|".join(found["start"]), "|".join(found["inside"])


def tells(line: str) -> bool:
    """Whether a line holds a word by which a text tells: aspect, negation, a verb of saying."""
    return _telling()[1].search(line) is not None


def reports(line: str) -> bool:
    """Whether a line tells what somebody said: "nói rằng", "cho biết"."""
    return _reporting().search(line) is not None


def foretells(line: str) -> bool:
    """Whether a line tells what is planned or forecast, which no picture shows."""
    return _coming().search(line) is not None


def goes_on(line: str) -> bool:
    """Whether a line begins with a word that links it to what was told before, or dates what it tells."""
    return _telling()[0].match(line) is not None


def links_back(text: str) -> bool:
    """Whether a paragraph begins with a word that takes up what was told before, as no teaser does."""
    return _linking().match(text) is not None


def shows_scene(line: str) -> bool:
    """Whether a line without a full stop tells what is seen, or where; surer than `shows_picture`."""
    start, inside = _words()
    found = POINTING.search(line) or start.match(line) or inside.search(line)
    return found is not None and line[-1] not in "?!:"


def opens_scene(line: str) -> bool:
    """Whether a line begins with a word of pictures: "Quang cảnh buổi lễ"."""
    return _words()[0].match(line) is not None


def openings(text: str, start: int, end: int) -> Iterator[int]:
    """Where in ``text[start:end]`` such a word stands with a capital, as at the start of a line."""
    for match in _opening().finditer(text, start, end):
        yield match.start()


def names_only(line: str) -> bool:
    """Whether a line is nothing but somebody's office and name: "Bộ trưởng Công Thương Nguyễn Hồng Diên"."""
    words = re.findall(r"\w+", line)
    return (
        _persons().match(line) is not None
        and words[-1][0].isupper()
        and all(word[0].isupper() or word in _office_syllables() for word in words)
    )


def names_person(line: str) -> bool:
    """Whether a line begins with somebody's title and name."""
    return _persons().match(line) is not None


def shows_picture(line: str) -> bool:
    """Whether a line without a full stop at its end reads as a caption rather than as a heading."""
    return shows_scene(line) or _persons().match(line) is not None or _NAME_ONLY.match(line) is not None


def is_caption_line(line: str, n_words: int) -> bool:
    """Whether a line of its own without a full stop is a caption and no heading.

    A heading is short, or asks, or calls its part of the text by a word and a colon.
    """
    if line[-1] in "?!:" or ": " in line:
        return POINTING.search(line) is not None
    if shows_scene(line):
        return True
    return n_words >= _LONG_LINE or (n_words >= _PERSON_LINE and _persons().match(line) is not None)


def stretches(text: str, start: int, end: int) -> Iterator[tuple[int, int, bool]]:
    """Cut ``text[start:end]`` into stretches of text (False) and sentences that point into a picture (True).

    Only a text of many sentences in one line holds such; elsewhere they are lines of their own.
    """
    return cut_out(start, end, _pointing(text, start, end))


def _pointing(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    if text.count(" ", start, end) < _MIN_WORDS_AROUND:
        return
    done = start
    for match in POINTING.finditer(text, start, end):
        before = max(done, match.start() - _MAX_CHARS)
        left = max((m.end() for m in _SENTENCE_END.finditer(text, before, match.start())), default=before)
        closed = _SENTENCE_END.search(text, match.end(), min(end, match.end() + _MAX_CHARS))
        right = closed.end() if closed else end
        if match.start() < done or left == before > done or text.count(" ", left, right) > _MAX_WORDS:
            continue
        yield left, right
        done = right
