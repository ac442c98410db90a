"""What a company does, between its legal form and its name: 'Công ty TNHH may Sông Hồng'."""

import re

from pipeline.entities.article import Article
from pipeline.knowledge.words import Head, cues

# The legal form of a company, which is no name yet; then what it does, in small words; then the name.
_LEGAL = re.compile("(?: ?(?:" + "|".join(sorted(cues("legal_form"), key=len, reverse=True)) + "))* ?")
_TRADE = re.compile(r"(?:[^\W\d_A-Z]+ (?:- )?){1,7}")
# Works are named by what they make even without a legal form: 'nhà máy gang thép Thái Nguyên'.
_WORKS = frozenset(cues("works_head"))
# Words and parts of speech that stand in no trade: of the verb, prepositions, pronouns, determiners.
_NO_TRADE_WORDS = frozenset(("bị", "được", "mất", "đã", "đang", "sẽ", "không"))
_NO_TRADE = frozenset(("E", "R", "P", "L", "M", "CH", "T"))


def past_trade(article: Article, end: int, at: int, head: Head) -> int:
    """Past the trade behind the head of a company that ends at `end`, or `at` if no name follows one."""
    text, start = article.text, end - len(head.text)
    if head.kind != "company" or _LEGAL.fullmatch(text, end, at) is None:
        return at
    has_form = head.text in _WORKS or head.text.count(" ") > 1  # 'công ty cổ phần'
    named = text[start].isupper() and not article.opens(start)
    if at <= end + 1 and not has_form and not named:
        return at  # 'công ty tuyển dụng Snowden'
    trade = _TRADE.match(text, at)
    if trade is None or not text[trade.end() : trade.end() + 1].isupper():
        return at
    if not _NO_TRADE_WORDS.isdisjoint(trade[0].split(" ")):
        return at
    first, last = article.word_at(at), article.word_at(trade.end() - 1)
    tags = article.tags[first : last + 1]
    return at if any(tag in _NO_TRADE for tag in tags) else trade.end()
