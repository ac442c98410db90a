"""Which country 'nước này' means: the nearest, unless that country is doing something to it.

'Nga cáo buộc Thổ Nhĩ Kỳ bắn máy bay của nước này' is Russia's plane, for Turkey shoots. A country that is
made to act or helped stays the one that is meant.
"""

from collections.abc import Sequence

from pipeline.entities.article import Article
from pipeline.entities.mention import Mention
from pipeline.knowledge.spelling import lower
from pipeline.knowledge.words import cues

# How mentions were found that name a state.
STATES = frozenset(("country", "seat"))
# Verbs that make somebody do something.
_CAUSING = frozenset(cues("causing"))


def meant(
    article: Article,
    mention: Mention,
    before: Sequence[Mention],
    every: Sequence[Mention],
    allowed: frozenset[str] | None,
) -> Mention | None:
    """The mention whose country `mention` means.

    Args:
        article: the article.
        mention: 'nước này' or the like.
        before: mentions in reach before it, nearest first.
        every: all mentions of the article by position.
        allowed: countries that it may be ('quốc gia châu Âu này'); None for any.
    """
    told = [
        m
        for m in before
        if m.country
        and m.source != "outlet"
        and m.type != "NORP"
        and article.word_before(m.start) != "giờ"  # 'theo giờ Việt Nam'
    ]
    states = [m for m in told if m.source in STATES or m.type in ("PER", "LOC") or m.reference is not None]
    if allowed is not None:
        states = [m for m in states if m.country in allowed] or states
    sentence = article.sentence_at(mention.start)
    if article.opens(mention.start):  # its sentence tells what it does to others
        end = article.sentence_ends[sentence]
        others = {m.country for m in every if mention.end <= m.start < end and m.country}
        states = [m for m in states if m.country not in others]
    here = [m for m in states if article.sentence_at(m.start) == sentence]
    if not here:
        return _topic(article, states)
    nearest = here[0]
    rivals = [m for m in here if m.country != nearest.country]
    if rivals and "," not in article.text[nearest.end : mention.start] and _acts(article, nearest, mention):
        return nearest if _is_led(article, nearest, mention) else rivals[-1]
    return nearest


def _topic(article: Article, states: list[Mention]) -> Mention | None:
    """What the last sentence with a country is about: its first country by its nearest mention."""
    if not states:
        return None
    number = article.sentence_at(states[0].start)
    there = [m for m in states if article.sentence_at(m.start) == number and m.level == 0]
    return there[-1] if there else states[0]


def _acts(article: Article, nearest: Mention, mention: Mention) -> bool:
    """Whether a verb stands between the country and the reference: the country does it to another."""
    first, last = article.word_at(nearest.end), article.word_at(mention.start)
    return any(tag == "V" for tag in article.tags[first + 1 : last])


def _is_led(article: Article, nearest: Mention, mention: Mention) -> bool:
    """Whether the nearest country is made to act, helped, or what a clause of its own goes on about.

    'khiến Iran khôi phục cơ sở của nước này', 'hỗ trợ Ấn Độ trong việc giúp nước này', 'rằng nước này'.
    """
    (word, tag), (verb, tag_of_nearest) = _before(article, mention), _before(article, nearest)
    if word == "rằng" or verb in _CAUSING:
        return True
    return tag == "V" and tag_of_nearest in ("V", "E")


def _before(article: Article, mention: Mention) -> tuple[str, str]:
    """The word before a mention, and its part of speech."""
    number = article.word_at(mention.start) - 1
    if number < 0:
        return "", ""
    word = article.text[article.word_starts[number] : article.word_ends[number]]
    return lower(word), article.tags[number]
