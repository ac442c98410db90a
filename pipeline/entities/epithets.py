"""A country told by where it lies or how many live there: 'quốc gia Nam Á này', 'đất nước 1,4 tỷ dân'.

Only the wording and the countries that it may mean belong here; which of them is at hand is for focus.
"""

import re
from typing import NamedTuple

from pipeline.entities.article import Article
from pipeline.knowledge.places import countries_of, region_called
from pipeline.knowledge.words import cues

_HEAD = r"(?:[Qq]uốc gia|[Nn]ước|[Đđ]ất nước|[Đđ]ảo quốc|[Qq]uốc đảo|[Vv]ương quốc)"
_END = r"(?![^\W_])"
_POINTING = r"(?: này| đó)"
_THERE = re.compile(rf"{_HEAD}((?: [^\W\d_]+){{1,4}}){_POINTING}{_END}")
# A name of a part of the world has one to three words, of which the last begins with a capital.
_THERE_BARE = re.compile(rf"{_HEAD}((?: [^\W\d_]+){{0,2}} [^\W\d_a-z][^\W\d_]*){_END}")
_BILLION = re.compile(
    rf"{_HEAD}(?: có)?(?: hơn| gần| khoảng)?(?: \d+(?:[.,]\d+)?)? [Tt][ỷỉ] dân{_POINTING}?{_END}"
)
_OF_A_BILLION = frozenset(("CHN", "IND"))  # United Nations, World Population Prospects
# Before and behind these words any country of the kind is spoken of, or one that is not told.
_ANY_BEFORE = frozenset(cues("any_country_before"))
_ANY_BEHIND = tuple(f" {word}" for word in cues("any_country_behind"))


class Epithet(NamedTuple):
    """Words that tell of a country by its kind."""

    end: int
    countries: frozenset[str] | None  # that they may mean; None where the part of the world is unknown
    is_bare: bool  # without 'này': only one of these countries told of before is meant


def epithet(article: Article, start: int) -> Epithet | None:
    """The words that begin at `start` and tell of one country by its kind, if they do."""
    text = article.text
    if (match := _THERE.match(text, start)) is not None:
        return Epithet(match.end(), _inside(match[1]), is_bare=False)
    billion, there = _BILLION.match(text, start), _THERE_BARE.match(text, start)
    match = billion or there
    before = article.word_before(start)
    if (
        match is None
        or before.isdigit()
        or before in _ANY_BEFORE
        or text.startswith(_ANY_BEHIND, match.end())
    ):
        return None
    countries = _OF_A_BILLION if billion else _inside(match[1])
    return None if countries is None else Epithet(match.end(), countries, is_bare=True)


def _inside(name: str) -> frozenset[str] | None:
    region = region_called(name)
    return countries_of().get(region.name) if region else None
