"""Whose an organisation with a head word is: 'Quốc hội', 'quân đội Syria', 'Bộ Tài chính của Pháp'."""

import re
from collections import Counter
from functools import cache

from pipeline.entities.article import Article
from pipeline.entities.forms import DOMESTIC
from pipeline.entities.mention import Mention
from pipeline.entities.syllables import is_syllable
from pipeline.knowledge.cities import cities
from pipeline.knowledge.spelling import lower
from pipeline.knowledge.words import heads

_OF = " của "
# Kinds that no reader takes for his own country's because nothing else is said.
_FOREIGN_TOO = frozenset(("group", "rebels", "opposition"))
# Kinds of which a country has one, and what stands for a country.
_OF_STATES = frozenset(("parliament", "ministry", "state"))
_STATES = frozenset(("country", "seat"))
# Kinds of bodies that others belong to: 'Cơ quan CSĐT Công an tỉnh', 'Ban Chấp hành Đảng bộ'.
_WHOLES = frozenset(("police", "court", "forces", "parliament"))
_PARTY = "PTY"
# What may stand before the name of a press organ or company that is listed: 'hãng tin AFP'.
_NAMING = frozenset(("agency", "paper", "company", "firm"))
_LISTED = frozenset(("organisation", "outlet", "company"))


def link_organs(article: Article, mentions: list[Mention]) -> None:
    """Country of 'Quốc hội', 'quân đội Syria': the place inside, behind 'của', or the only one there is."""
    owners = {m.start: m for m in mentions if m.country and m.type in ("LOC", "ORG") and m.source != "outlet"}
    only = setting(mentions)
    by_text: dict[str, Mention] = {}
    for mention in mentions:
        if mention.source != "head" or mention.type != "ORG" or mention.head is None:
            continue
        body = mention.body
        if body is not None and body.source in _LISTED and _names_only(mention, body):
            listed = "the organisation that the head word tells the kind of"
            mention.mean(str(body.entity_id), str(body.name), body.country, body.sector, listed, 0.93)
            continue
        owner = owners.get(mention.end + len(_OF)) if article.text.startswith(_OF, mention.end) else None
        _say_whose(mention, owner, by_text.get(lower(mention.key)), only)
        if mention.antecedent is not None:
            mention.entity_id = mention.antecedent.entity_id
        else:
            mention.entity_id = f"organisation:{mention.country or '?'}/{lower(mention.key)}"
        if mention.country:
            by_text.setdefault(lower(mention.key), mention)
            if body is not None and (mention.head.kind not in _OF_STATES or body.source in _STATES):
                by_text.setdefault(lower(mention.key[: body.start - mention.start]).strip(), mention)


def _names_only(mention: Mention, body: Mention) -> bool:
    """Whether nothing but the head word stands before the listed name: 'hãng tin AFP'."""
    head = mention.head
    return (
        head is not None
        and head.kind in _NAMING
        and body.end == mention.end
        and body.start == mention.start + len(head.text) + 1
    )


def _say_whose(mention: Mention, owner: Mention | None, earlier: Mention | None, only: str | None) -> None:
    body, head = mention.body, mention.head
    mention.name, mention.sector = mention.key, (head.sector or None) if head is not None else None
    if head is not None and head.kind == "organ" and head.sector == "GOV":
        mention.sector = _sector_of_whole(mention.key[len(head.text) :]) or head.sector
    if body is not None and body.source in _LISTED:
        mention.country = body.country
        if head is None or head.kind not in _NAMING or body.source == "company":
            mention.sector = body.sector
        mention.basis, mention.confidence = "organisation in its name", 0.9
    elif body is not None and body.country:
        mention.country, mention.basis, mention.confidence = body.country, "place in its name", 0.92
    elif owner is not None:
        mention.country, mention.basis, mention.confidence = owner.country, "'của' and its country", 0.9
    elif earlier is not None:
        mention.country, mention.antecedent = earlier.country, earlier
        mention.basis, mention.confidence = "named with its country before", 0.85
    elif head is not None and (city := _city_behind(mention.key, head.text)):
        mention.country, mention.basis, mention.confidence = city, "city in its name", 0.8
    elif only is not None and head is not None and not _may_be_foreign(mention, only):
        mention.country, mention.basis, mention.confidence = only, "the only country of the article", 0.75
    else:
        mention.basis, mention.confidence = "unresolved: no country named with it", 0.5


@cache
def _wholes() -> re.Pattern[str]:
    """The words for bodies that others belong to, of which the sector is known."""
    known = (h.text for h in heads() if h.kind in _WHOLES or (h.kind == "organ" and h.sector == _PARTY))
    longest = sorted({lower(text) for text in known}, key=lambda text: (-len(text), text))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest))})(?!\w)")


@cache
def _sectors() -> dict[str, str]:
    return {lower(h.text): h.sector for h in heads()}


def _sector_of_whole(rest: str) -> str | None:
    """The sector of the body that an organ belongs to by the rest of its name."""
    found = _wholes().search(lower(rest))
    return _sectors()[found.group()] if found else None


def _city_behind(name: str, head: str) -> str | None:
    """The country of the large city whose name is all that stands behind the head: 'Cảnh sát Boston'."""
    city = cities().get(name[len(head) :].strip())
    return city.country if city is not None else None


def _may_be_foreign(mention: Mention, only: str) -> bool:
    """Whether nobody takes an organ for the only country's: by its kind, or by a name in foreign letters."""
    head = mention.head
    if head is None or head.kind in _FOREIGN_TOO:
        return True
    words = mention.key[len(head.text) :].split()
    names = [word for word in words if word[0].isupper() and word[1:].islower()]
    return only == DOMESTIC and head.kind not in _NAMING and any(not is_syllable(lower(w)) for w in names)


# What tells where an article is set.
_TELLING = frozenset(("country", "seat", "province", "company"))
# A country named once may be in passing: one that the article is about is named at least this often.
_OFTEN = 3


def setting(mentions: list[Mention]) -> str | None:
    """The country whose organs an article means by 'Quốc hội', 'Bộ Tài chính': the only one it is about.

    A Vietnamese paper need not name its own country: Vietnam, unless others are named as often.
    """
    named = Counter(str(m.country) for m in mentions if m.country and m.source in _TELLING)
    home = named.pop(DOMESTIC, 0)
    foreign = sum(named.values())
    if foreign <= max(1, home):
        return DOMESTIC
    return next(iter(named)) if len(named) == 1 and home == 0 and foreign >= _OFTEN else None
