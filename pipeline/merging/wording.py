"""What the words around a trigger tell of an act: names, numbers, what kind of deed, what they point at.

Two storms are told apart by their names, two reports of a disease by how many fell ill. Names of the parties
count for nothing here: those are compared by themselves. Nothing depends on other mentions, so that a new
batch changes no comparison.
"""

from __future__ import annotations

import re
import zlib
from array import array
from collections.abc import Iterable
from functools import cache
from itertools import pairwise

from pipeline.knowledge.countries import countries
from pipeline.knowledge.table import rows

# In characters; more is read behind the trigger than before it.
BEFORE, BEHIND = 80, 140
_WORD = re.compile(r"[^\W_](?:[\w'’.,-]*[^\W_])?")
# Days of the month, small counts and years are in every report.
_PLAIN_NUMBER = re.compile(r"\d{1,2}|(?:19|20)\d\d|\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?")
# A number with what it counts, a few words behind a trigger.
_AMOUNT = re.compile(r"[^\d.,;:()\"“”]{0,16}(?<!\S)(?P<number>\d{1,3}(?:\.\d{3})*) (?P<unit>[^\W\d_]+)")
# A number right before the noun that it counts.
_TALLY = r"(?P<number>\d{1,3}(?:\.\d{3})+|\d{1,4}(?:,\d+)?)(?: (?P<scale>triệu|nghìn|ngàn))?"
_COUNTED = re.compile(rf"(?<![\d.,/]){_TALLY}(?: (?:người|bệnh nhân))? \Z")
_ADDED = re.compile(rf"[^.;:]{{0,60}}?\bthêm (?:gần |hơn |khoảng |trên )?{_TALLY}\b(?![.,/]?\d)")
_SCALES = {None: 1, "nghìn": 1_000, "ngàn": 1_000, "triệu": 1_000_000}


@cache
def _common() -> frozenset[str]:
    phrases = (phrase for row in rows("common_words", __package__) for phrase in row["words"].split("|"))
    return frozenset(phrase for phrase in phrases if " " not in phrase)


@cache
def _openers() -> tuple[str, ...]:
    (row,) = (row for row in rows("common_words", __package__) if row["class"] == "openers")
    return tuple(word + " " for word in row["words"].split("|"))


@cache
def telling(trigger: str) -> str:
    """A trigger, folded, without the classifiers and markers that open it: "cuộc hội đàm" is "hội đàm"."""
    left = trigger.casefold()
    while opener := next((word for word in _openers() if left.startswith(word)), None):
        left = left.removeprefix(opener)
    return left


@cache
def _country_syllables() -> frozenset[str]:
    names = (alias for country in countries().values() for alias, _ in country.aliases)
    return frozenset(syllable for name in names for syllable in name.split())


@cache
def deed_kind(event_type: str, trigger: str) -> str | None:
    """The kind of violence, mishap or illness a trigger tells of; None where it may be any ("tấn công")."""
    folded = f" {trigger.casefold()} "
    of_type = (row for row in rows("deed_kinds", __package__) if row["of"] in ("", event_type))
    kinds = ((word, row["kind"]) for row in of_type for word in row["words"].split("|"))
    return next((kind for word, kind in kinds if f" {word} " in folded), None)


@cache
def _of_class(name: str) -> frozenset[str]:
    (row,) = (row for row in rows("common_words", __package__) if row["class"] == name)
    return frozenset(row["words"].split("|"))


def is_plural_at(text: str, position: int) -> bool:
    """Whether what begins at a position is told as several: "các vụ", "ba cuộc"."""
    before = _before(text, position)[-2:]
    if before and before[-1] in _openers_bare():
        before = before[:-1]
    last = before[-1] if before else ""
    return last in _of_class("plurals") or (last.isdigit() and int(last) > 1 and len(last) <= 3)


def pointed_at(text: str, start: int, end: int) -> str | None:
    """How the words around a trigger relate it to what was told before: back, other, new, or not at all.

    "vụ tấn công này" points back, "một vụ tấn công" brings an act up, "một vụ tấn công khác" is another one.
    """
    behind = " ".join(word.casefold() for word in _WORD.findall(text[end : end + 24])[:2])
    for name in ("other", "back"):
        if any(f"{behind} ".startswith(f"{word} ") for word in _of_class(name)):
            return name
    before = _before(text, start)
    while before and before[-1] in _openers_bare():
        before.pop()
    return "new" if before and before[-1] in _of_class("new") else None


def amount_behind(text: str, position: int) -> int | None:
    """How many an act is done to, by the number right behind its trigger: "trục xuất 18 nhà ngoại giao"."""
    match = _AMOUNT.match(text, position)
    if match is None or match["unit"].casefold() in _of_class("time"):
        return None
    return int(match["number"].replace(".", ""))


def tally(text: str, start: int, end: int) -> int | None:
    """How many there are of what a noun counts: "thêm 346.786 ca mắc", "số ca tử vong tăng thêm 2.771"."""
    match = _COUNTED.search(text, max(0, start - 24), start) or _ADDED.match(text, end)
    if match is None:
        return None
    number = match["number"].replace(".", "").replace(",", ".")
    return round(float(number) * _SCALES[match["scale"]])


def _before(text: str, position: int) -> list[str]:
    return [word.casefold() for word in _WORD.findall(text[max(0, position - 24) : position])]


@cache
def _openers_bare() -> frozenset[str]:
    openers = frozenset(opener.strip() for opener in _openers())
    return openers - _of_class("plurals") - _of_class("verbal") - _of_class("new")


def _piece(text: str) -> int:
    return zlib.crc32(text.encode())


def names_near(
    text: str, trigger: tuple[int, int], parties: Iterable[tuple[int, int]], named: Iterable[str] = ()
) -> bytes:
    """The pieces of the names and large numbers around a trigger.

    Args:
        text: the sentence.
        trigger: start and end of the trigger in it.
        parties: ranges of the words that the act's parties rest on, which are left out.
        named: names of those parties, which are left out wherever they stand.

    Returns:
        Sorted distinct numbers of 32 bits, packed; see `unpacked`.
    """
    low, high = max(0, trigger[0] - BEFORE), min(len(text), trigger[1] + BEHIND)
    left_out, common = (trigger, *parties), _common()
    found: set[int] = set()
    for match in _WORD.finditer(text, low, high):
        word, at = match.group(), match.start()
        if (at == low > 0 and text[at - 1].isalnum()) or (match.end() == high < len(text)):
            continue  # cut by the edge
        if word.casefold() in common or any(start <= at < end for start, end in left_out):
            continue
        if _is_name(word, at) or (word[0].isdigit() and not _PLAIN_NUMBER.fullmatch(word)):
            found.add(_piece(word.casefold()))
    found.difference_update(*map(names_in, named))
    return array("I", sorted(found)).tobytes()


def pairs(text: str) -> set[int]:
    """The pieces of all pairs of neighbouring syllables of a text that do not stand in any report."""
    folded = (word.casefold() for word in _WORD.findall(text))
    common = _common()
    syllables = [None if word in common else word for word in folded]
    return {_piece(f"{a} {b}") for a, b in pairwise(syllables) if a and b}


def _is_name(word: str, at: int) -> bool:
    """Whether a word is part of a name that is no country's: capitalised, and not because it opens."""
    return (
        at > 0 and word[0].isupper() and word not in _country_syllables() and word.casefold() not in _common()
    )


def names_in(text: str) -> frozenset[int]:
    """The pieces of the names in a text that is a name or ends in one."""
    words = _WORD.findall(text)
    return frozenset(
        _piece(word.casefold())
        for word in words
        if word[0].isupper() and word not in _country_syllables() and word.casefold() not in _common()
    )


def name_behind(text: str) -> frozenset[int]:
    """The pieces of the name that ends a text: "UBND tỉnh Bình Phước"; abbreviations are no part of it."""
    found: set[int] = set()
    for word in reversed(_WORD.findall(text)):
        if not word[0].isupper() or word.isupper():
            break
        found.add(_piece(word.casefold()))
    return frozenset(found)


def name_at(text: str, position: int) -> frozenset[int]:
    """The pieces of the name that begins at a position, but for a space."""
    found: set[int] = set()
    at = position
    for match in _WORD.finditer(text, position):
        word = match.group()
        if text[at : match.start()].strip(" \"“”'") or not _is_name(word, match.start()):
            break
        found.add(_piece(word.casefold()))
        at = match.end()
    return frozenset(found)


def unpacked(packed: bytes) -> frozenset[int]:
    """What `names_near` packed."""
    return frozenset(memoryview(packed).cast("I"))
