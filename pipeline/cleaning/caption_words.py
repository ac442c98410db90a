"""How much a sentence's own words speak for being a picture's caption that credits nobody.

Editors give every other caption a credit ("Ảnh: Reuters"), and whoever takes the credit off has a caption
that is known for sure. So the weights of words and forms (``caption_weights.csv``) could be counted rather
than thought of: a logistic regression of such captions against sentences of running text, which keeps only
what holds in many sections of two corpora; ``python -m benchmarks.caption_weights`` makes the table. They say
what a reader would: a caption names persons with their titles, places it ("tại"), dates it at its end; it
does not negate, conclude, quote, or link itself to what was told before.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from itertools import pairwise

from pipeline.cleaning import scenes
from pipeline.cleaning.letters import UPPER

_WORD = re.compile(r"\w+")
_CAPITAL = re.compile(rf"[{UPPER}]")
_NAME = re.compile(rf"[{UPPER}](?!\w*[{UPPER}0-9])\w+\Z")
_DATE_LAST = re.compile(
    r"(?:ngày|hôm|tháng|năm|sáng|chiều|tối|đêm)\s+[\d/.-]*\d(?:\s+(?:vừa\s+)?qua)?\.?\Z", re.I
)
_TIME_FIRST = re.compile(
    r"(?:sáng|chiều|tối|đêm|trưa|ngày|hôm|tháng|năm|rạng|lúc|đến|từ|cuối|đầu|mới|gần|trước|sau)\b", re.I
)
_FIGURE = re.compile(r"%|\d\s*(?:tỷ|tỉ|triệu|nghìn|USD|đồng)")
_QUOTE = re.compile(r"[\"“”]")
# A sentence is as long as the last of these that it reaches.
_LENGTHS = (1, 6, 10, 15, 20, 26, 34)
_MANY_COMMAS, _FEW_SMALL = 3, 4


def score(text: str) -> float:
    """Log odds of a caption against running text, by the words alone; around -3 for most sentences."""
    known = weights()
    return known["bias"] + sum(known.get(name, 0.0) for name in features(text))


@cache
def weights() -> dict[str, float]:
    """The weight of every feature, of words and of what stands around, by name."""
    with files("pipeline.cleaning").joinpath("caption_weights.csv").open(encoding="utf-8") as lines:
        return {row["feature"]: float(row["weight"]) for row in csv.DictReader(lines)}


def features(text: str) -> Iterator[str]:
    """Every feature of a sentence, without repetition.

    Names count only as names: of words with a capital none but the first is looked at.
    """
    tokens = _WORD.findall(text)
    if not tokens:
        return
    small = [
        token.lower() if token.islower() or (not place and token[0].isalpha()) else ""
        for place, token in enumerate(tokens)
    ]
    yield f"first:{tokens[0].lower()}"
    yield from sorted({f"word:{word}" for word in small if word})
    yield from sorted({f"pair:{a} {b}" for a, b in pairwise(small) if a and b})
    yield f"length:{max(least for least in _LENGTHS if least <= len(tokens))}"
    yield f"commas:{min(text.count(', '), _MANY_COMMAS)}"
    yield from _forms(text, tokens, small)


def _forms(text: str, tokens: list[str], small: list[str]) -> Iterator[str]:
    """What the sentence looks like."""
    if scenes.names_person(text):
        yield "form:person first"
    if len(tokens) > 1 and _CAPITAL.match(tokens[0]) and _CAPITAL.match(tokens[1]):
        yield "form:name first"
    if ends_in_name(tokens):
        yield "form:name last"
        if sum(bool(word) for word in small) <= _FEW_SMALL:
            yield "form:hardly more than a name"
    if scenes.POINTING.search(text):
        yield "form:points"
    for name, pattern in (("date last", _DATE_LAST), ("figure", _FIGURE), ("quote", _QUOTE)):
        if pattern.search(text):
            yield f"form:{name}"
    if _TIME_FIRST.match(text):
        yield "form:time first"
    for name, mark in (("colon", ":"), ("semicolon", ";"), ("bracket", "(")):
        if mark in text:
            yield f"form:{name}"


def ends_in_name(tokens: list[str]) -> bool:
    """Whether the last two words are a name of two, no abbreviation and no number."""
    return len(tokens) > 2 and all(_NAME.match(token) for token in tokens[-2:])
