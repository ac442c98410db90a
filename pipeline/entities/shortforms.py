"""Short forms that an article introduces itself: 'đảng Cứu quốc Campuchia (CNRP)', '(gọi tắt là VNM)'.

Whichever of the two names is known tells what the other is. The short form then means the same wherever
the article uses it, whatever it would have been taken for by its looks.
"""

import re
from itertools import pairwise

from pipeline.entities.article import Article
from pipeline.entities.mention import Mention

_CALLED = r"(?:sau đây |dưới đây )?(?:gọi tắt|viết tắt|tên viết tắt|tắt|tên tắt|được gọi tắt)(?: là|:)? ?"
_BRACKET = re.compile(rf" ?\((?P<called>{_CALLED})?[\"“']?")
_COMMA = re.compile(rf", (?P<called>{_CALLED})[\"“']?")
_CLOSING = re.compile(r"[\"”']?(?:\)|, |;)")
# Letters, digits and signs without a space, two capitals or more: CNRP, HĐBA, LĐ-TB&XH; 'Fed' is none.
_ACRONYM = re.compile(r"(?=(?:[^\W\d_]|[&-])*[A-ZĐ].*[A-ZĐ])[^\W_](?:[^\W_]|[&-]){1,11}")
_LISTED = frozenset(("organisation", "company", "outlet"))


def short_forms(article: Article, mentions: list[Mention]) -> None:
    """Link the short forms introduced in the article to the whole names before them, in place.

    `mentions` are linked already, by position, outer first. A mention that turns out to be the short form
    of an organisation is one, too.
    """
    outer = [m for m in mentions if m.level == 0]
    meanings: dict[str, Mention] = {}
    for whole, short in pairwise(outer):
        if short.key in meanings or not _introduces(article, whole, short):
            continue
        if short.source == "name":
            meanings[short.key] = whole
        elif short.source in _LISTED and whole.source == "head" and _may_be(whole, short):
            _take(whole, short, "known by the short form behind it")
    if not meanings:
        return
    for mention in mentions:
        if mention.source != "name" or mention.key not in meanings:
            continue
        whole = meanings[mention.key]
        if mention.start < whole.start:
            continue
        mention.type = whole.type
        _take(mention, whole, "short form introduced in the article")
        mention.antecedent = whole


def _introduces(article: Article, whole: Mention, short: Mention) -> bool:
    """Whether `short` stands in brackets right behind `whole` and is a form of it."""
    if whole.type != "ORG" or short.end - short.start >= whole.end - whole.start:
        return False
    if whole.source not in ("head", "name"):
        return False  # what stands behind a listed name is a part of it: 'LHQ (UNDAC)'
    if whole.head is not None and whole.end - whole.start == len(whole.head.text):
        return False  # 'Ngân sách Nhà nước (NSNN)'
    text = article.text
    opening = _BRACKET.match(text, whole.end) or _COMMA.match(text, whole.end)
    if opening is None or opening.end() != short.start or not _CLOSING.match(text, short.end):
        return False
    if opening["called"]:
        return True
    return _ACRONYM.fullmatch(short.key) is not None


def _may_be(whole: Mention, short: Mention) -> bool:
    """Whether a listed organisation in brackets can be the one named: its country is no other."""
    if not _ACRONYM.fullmatch(short.key) or short.source == "outlet":
        return False
    in_name = whole.body is not None and whole.body.country is not None
    return not in_name or short.country is None or whole.country == short.country


def _take(mention: Mention, other: Mention, basis: str) -> None:
    mention.entity_id, mention.name, mention.country = other.entity_id, other.name, other.country
    mention.sector, mention.basis, mention.confidence = other.sector, basis, 0.88
