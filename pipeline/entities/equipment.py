"""Weapons, aircraft and ships by their designation: Su-24, F-16, S-300, Boeing 777, MH370.

A designation is letters with a number; without the hyphen it needs a word for the thing before it.
"""

import re
from collections.abc import Iterator

from pipeline.entities.article import Article
from pipeline.entities.mention import Mention

_HYPHEN_DIGIT = re.compile(r"-\d")
_LETTERS = 4
_HYPHENED = re.compile(
    r"(?<![^\W_])(?:[A-Z]{1,3}|[A-Z][a-z]{1,2}[A-Z]?)-\d{1,4}(?:[A-Z]{1,3}\d?)?(?:/[A-Z])?(?![^\W_])"
)
# What a type is called by its users: 'P-3C Orion', 'F-16 Fighting Falcon'.
_NICKNAME = re.compile(r"(?: [A-Z][a-z]{3,}){1,2}(?: II| III)?(?![^\W_])")
_MAKERS = (
    "Boeing", "Airbus", "Sukhoi", "Embraer", "Bombardier", "Antonov", "Ilyushin", "Tupolev", "MiG", "Mig",
    "Cessna", "Falcon", "Learjet", "ATR", "Fokker",
)  # fmt: skip
_SHIPS = ("USS", "HMS", "INS", "HMAS", "MV")
# Patterns that only texts with one of the words before them need.
_WORDED = (
    (
        _MAKERS,
        re.compile(
            rf"(?<![^\W_])(?:{'|'.join(_MAKERS)})"
            r"(?: [A-Z]{0,2}-?\d{1,4}(?:-\d{1,4})?[A-Z]{0,3}| (?:Superjet|Dreamliner)(?: \d{3})?)+(?![^\W_])"
        ),
    ),
    (("chuyến bay ",), re.compile(r"(?<=chuyến bay )[A-Z]{2} ?\d{2,4}(?![^\W_])")),
    (_SHIPS, re.compile(rf"(?<![^\W_])(?:{'|'.join(_SHIPS)})(?: [A-Z][\w.'-]*){{1,3}}")),
)
# Codes of the same shape that are no equipment: groups of states, teams, diseases, roads, decrees.
_OTHER = re.compile(
    r"(?:G-?\d+|U-?\d+|COVID-?\d+|SARS.*|COP-?\d+|AH-?1N1|A-?[12]|CT-?\d+|QL-?\d+|TL-?\d+|NĐ-?.*|QĐ-?.*|EU-?\d+|"
    r"P-?5.*|K-?\d)\Z"
)


def equipment(article: Article) -> list[Mention]:
    """Mentions of equipment by designation, in order."""
    found: dict[int, re.Match[str]] = {}
    for match in _matches(article.text):
        if not _OTHER.match(match[0]):
            found.setdefault(match.start(), match)
    mentions: list[Mention] = []
    for start in sorted(found):
        if mentions and start < mentions[-1].end:
            continue
        mentions.append(Mention(start, found[start].end(), "EQUIPMENT", "equipment", found[start][0]))
    return mentions


def nicknamed(article: Article, things: list[Mention], known: list[Mention]) -> None:
    """Let designations reach over a nickname behind them that is no known name, in place."""
    starts = {m.start for m in known}
    for thing in things:
        nickname = _NICKNAME.match(article.text, thing.end)
        if nickname is not None and thing.end + 1 not in starts:
            thing.end = nickname.end()
            thing.key = article.text[thing.start : thing.end]


def _matches(text: str) -> Iterator[re.Match[str]]:
    for words, pattern in _WORDED:
        if any(word in text for word in words):
            yield from pattern.finditer(text)
    for hit in _HYPHEN_DIGIT.finditer(text):
        last = hit.start() - 1
        if last < 0 or not text[last].isalpha():
            continue
        for start in range(max(0, last - _LETTERS), last + 1):
            match = _HYPHENED.match(text, start)
            if match is not None:
                yield match
                break
