"""How many were killed, injured, missing, arrested, driven out, or took part.

Numbers are read from figures ("1.200", "2,5 triệu") and words ("hàng chục", "ba"), with what bounds them
("ít nhất", "hơn", "gần", "từ 10 đến 15"); the word that makes a number of people a number of dead stands
behind it ("130 người thiệt mạng") or before it ("giết chết ba binh sĩ"). ``counts.csv`` lists these words,
``number_words.csv`` those of numbers. Which event a number belongs to is decided in ``numbers.py``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from pipeline.events.grammar.lexicon import word_set
from pipeline.events.ontology import rows


@cache
def _bounds(kind: str) -> dict[str, tuple[int | None, int | None]]:
    """The words of ``number_words.csv`` of one kind, with the least and the most that they can mean."""
    return {
        row["word"]: (int(row["low"]) if row["low"] else None, int(row["high"]) if row["high"] else None)
        for row in rows("number_words")
        if row["kind"] == kind
    }


def _any(words: Iterable[str]) -> str:
    """A pattern for one of the words, the longest first."""
    return "|".join(sorted((re.escape(word) for word in words), key=lambda w: (-len(w), w)))


def _number_parts() -> tuple[str, str, str]:
    """Patterns for a number, for what bounds it and for what makes it a rough one."""
    scale = _any(_bounds("scale"))
    number = (
        rf"(?:\d{{1,3}}(?:[.,]\d{{3}})+|\d+(?:[.,]\d+)?)(?:\s+(?:{scale}))?"
        rf"|{_any(_bounds('rough'))}"
        rf"|(?:{_any(_bounds('digit'))})(?!\s+số)(?:\s+(?:mươi|{scale}))*"
    )
    bound = _any([word for kind in ("at least", "at most", "about") for word in _bounds(kind)])
    return number, bound, _any(_bounds("about"))


@cache
def _counted() -> re.Pattern[str]:
    """A number with what bounds it, and the one or two words behind it that must mean people."""
    number, bound, about = _number_parts()
    return re.compile(
        rf"(?<![\w.,/])(?:(?P<bound>{bound})\s+)?(?:(?:{about})\s+)?(?P<number>{number})"
        r"(?:\s*(?:-|–|đến|tới)\s*(?P<upto>\d[\d.,]*))?(?:\s+trong\s+số(?:\s+(?:những|các|\d+))?)?"
        r"(?P<people>(?:\s+\w+){1,2})",
        re.IGNORECASE,
    )


@cache
def _people() -> re.Pattern[str]:
    return re.compile(_any(word_set("counted people")))


@dataclass(frozen=True)
class Count:
    """A number of people: its bounds (``high`` None where open), its range of the body and its kind."""

    kind: str
    low: int | None
    high: int | None
    start: int
    end: int
    head: int | None = None  # where the noun stands whose total it is: "số người chết"


@cache
def _totals() -> re.Pattern[str]:
    """A total told behind what it is of: "số người chết lên 53", "trong số người chết có hai trẻ em".

    No word behind the number need mean people; what is only feared or expected is no total.
    """
    number, bound, about = _number_parts()
    after = _any([words for words, _, side in _words() if side == "after"])
    people, feared = _any(word_set("counted people")), _any(word_set("not yet counted"))
    heads, amounting = _any(word_set("totals")), _any(word_set("amounting"))
    return re.compile(
        rf"(?<!một )\b(?P<head>{heads})(?:\s+(?:các|những|\d[\d.]*))?(?:\s+(?:{people})){{0,2}}"
        rf"(?:\s+(?:đã|bị|được xác nhận|được cho là|được báo cáo))*\s+(?P<words>{after})\b"
        rf"(?:(?!\b(?:{feared})\b)[^.,;:()“”\"]){{0,60}}?\s(?:{amounting})(?:\s+(?:tới|đến))?"
        rf"\s+(?:(?P<bound>{bound})\s+)?(?:(?:{about})\s+)?(?P<number>{number})"
        rf"(?![\d.,]*\d|\w|\s*(?:%|(?:{people})?\s*/|(?:{_any(word_set('no people'))})\b))",
        re.IGNORECASE,
    )


@cache
def _words() -> tuple[tuple[str, str, str], ...]:
    listed = [(row["words"], row["kind"], row["side"]) for row in rows("counts")]
    return tuple(sorted(listed, key=lambda item: -len(item[0])))


def value(text: str) -> tuple[int | None, int | None]:
    """The lowest and highest number that a Vietnamese number can mean.

    >>> value("1.200"), value("hàng chục"), value("2,5 triệu")
    ((1200, 1200), (20, 99), (2500000, 2500000))
    """
    text = text.lower().strip()
    if text in _bounds("rough"):
        return _bounds("rough")[text]
    scales, digits = _bounds("scale"), _bounds("digit")
    parts = text.split()
    scale = 1
    while len(parts) > 1 and parts[-1] in scales:
        scale *= scales[parts.pop()][0] or 1
    if parts and parts[0] in digits:
        number = float(digits[parts[0]][0] or 0)
    else:
        figure = parts[0] if parts else ""
        if re.fullmatch(r"\d{1,3}([.,]\d{3})+", figure) and scale == 1:
            number = float(re.sub(r"[.,]", "", figure))
        elif re.fullmatch(r"\d+([.,]\d+)?", figure):
            number = float(figure.replace(",", "."))
        else:
            return None, None
    result = round(number * scale)
    return result, result


def find_counts(body: str, start: int, end: int) -> list[Count]:
    """Every number of victims or participants in ``body[start:end]``."""
    text = body[start:end]
    result = _told_totals(text, start)
    ends = {count.end for count in result}
    pending: tuple[int | None, int | None, int, int] | None = None
    for match in _counted().finditer(text):
        if not _people().match(match["people"].lower().strip()) or start + match.end("number") in ends:
            continue
        low, high = value(match["number"])
        if low is None:
            continue
        if match["upto"]:
            high = value(match["upto"])[0] or high
        low, high = _bounded(low, high, match["bound"])
        kind = _kind(text, match.end("number"), match.start())
        first = match.start()
        if kind is None and match["people"].lower().strip().startswith(tuple(word_set("cases"))):
            continue  # "379.257 ca nhiễm và 3.645 ca tử vong": two numbers
        if kind is None:
            pending = (low, high, first, match.end())
            continue
        if pending is not None and _is_joined(text[pending[3] : first]):
            # "5 học viên và một sĩ quan thiệt mạng"
            low = None if low is None or pending[0] is None else low + pending[0]
            high = None if high is None or pending[1] is None else high + pending[1]
            first = pending[2]
        pending = None
        result.append(Count(kind, low, high, start + first, start + match.end()))
    return sorted(result, key=lambda count: count.start)


def _bounded(low: int, high: int | None, bound: str | None) -> tuple[int | None, int | None]:
    """What a number means behind "ít nhất" or "gần"."""
    word = (bound or "").lower()
    if word in _bounds("at least"):
        return low, None if high == low else high
    return (None if word in _bounds("at most") and high == low else low), high


def _told_totals(text: str, start: int) -> list[Count]:
    """The numbers told behind the noun whose total they are, with the place of that noun."""
    kinds = {words: kind for words, kind, side in _words() if side == "after"}
    result = []
    for match in _totals().finditer(text):
        low, high = value(match["number"])
        if low is not None:
            low, high = _bounded(low, high, match["bound"])
            first = start + match.start("bound" if match["bound"] else "number")
            kind = kinds[match["words"].lower()]
            head = start + match.start("head")
            result.append(Count(kind, low, high, first, start + match.end("number"), head))
    return result


def _is_joined(between: str) -> bool:
    """Whether two numbers of people belong together: nothing but who they are and "và" between them."""
    verbs = "|".join(sorted(word_set("between numbers")))
    return bool(re.search(r"\b(?:và|cùng)\s*$", between)) and not re.search(
        rf"[,.;:()]|\b(?:{verbs})\b", between
    )


@cache
def _aside() -> re.Pattern[str]:
    """Who most of the people are, set off behind them: "173 người, phần lớn là lính cứu hỏa, đã bỏ mạng"."""
    return re.compile(rf"^([\w\s]{{0,30}}),\s*(?:{_any(word_set('mostly'))})\b[^,.;]{{0,80}},")


def _kind(text: str, after: int, before: int) -> str | None:
    """What the people were, from the words behind or before the number."""
    right = re.split(
        r"[,.;:()“”\"]|\b(?:và|sau khi|trong khi|khi|vì|do|để|nhằm)\b",
        _aside().sub(" ", text[after:].lower(), count=1),
        maxsplit=1,
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
