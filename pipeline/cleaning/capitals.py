"""How likely a capital within a line opens a sentence, the full stop or line break before it lost.

Most capitals within a line begin names. But "Bên ngoài" and "Hãng tin" have a capital only where a sentence
opens, and some words end sentences ("hôm nay"), others lead up to names ("liên đoàn", "mang tên"). The log
odds of both were counted (``capital_odds.csv``): ``python -m benchmarks.capital_odds`` makes the table. A
pair of words is in it where it says something else than the word that stands next to the blank.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from pipeline.cleaning.letters import LOWER, UPPER
from pipeline.knowledge.table import rows
from pipeline.reading.vietnamese import is_syllable

# A blank before a word with a capital and a small one, behind a word, a number, a quote or a bracket.
SEAM = re.compile(
    rf"(?<=[{LOWER}{UPPER}0-9”\")])\s+(?=(?P<first>[{UPPER}][{LOWER}]*)\s(?P<second>[{LOWER}]+))"
)
_WORD = re.compile(r"\w+|[^\w\s]")
_MAX_BEFORE_CHARS = 30
# What was seen too seldom to be in the table: a capital on it is a name's, before it may stand anything.
UNKNOWN = {"behind": -2.5, "before": 0.0}
# Log odds asked of a seam, and of what stands behind it alone. Counted in one half of the articles and looked
# for in the other, 46 in 100 lines that had run on are found so, and 4 in 1,000 other capitals.
BAR, _BAR_BEHIND = 3.0, 1.0
# What the word before adds. A name may go on with a capital ("Lê Hải | Đăng"), all the more behind a small
# word of its own ("Cục Nghệ thuật | Biểu diễn"); a foreign name, a number, a quote or a bracket seldom does.
_NAME, _WITHIN_NAME, _OTHER = -1.2, -3.5, 1.0


def seams(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The blanks in ``text[start:end]`` before capitals that likely open a sentence."""
    for match in SEAM.finditer(text, start, end):
        if match.start() > start and odds(text, start, match) > BAR:
            yield match


def odds(text: str, start: int, seam: re.Match[str]) -> float:
    """Log odds that the capital behind a blank opens a sentence, by the words around it since ``start``."""
    behind = _odds("behind", seam["first"].lower(), seam["second"], inner=0)
    if behind <= _BAR_BEHIND:
        return behind
    words = _WORD.findall(text, max(start, seam.start() - _MAX_BEFORE_CHARS), seam.start())[-2:]
    return behind + _odds("before", *words, inner=-1) + _form(words)


def _form(words: list[str]) -> float:
    """What the form of the last of two words adds to the log odds."""
    last = words[-1]
    if last.islower():
        return _WITHIN_NAME if words[0][0].isupper() else 0.0
    return _NAME if is_syllable(last.lower()) else _OTHER


def _odds(place: str, *words: str, inner: int) -> float:
    """The log odds of a pair of words, or else of the one that is next to the blank."""
    known = _table()[place]
    return known.get(" ".join(words), known.get(words[inner], UNKNOWN[place]))


@cache
def _table() -> dict[str, dict[str, float]]:
    """By place the log odds of words and pairs of words."""
    result: dict[str, dict[str, float]] = {"behind": {}, "before": {}}
    for row in rows("capital_odds", __package__):
        result[row["place"]][row["words"]] = float(row["weight"])
    return result
