"""Organisations and places that their head word shows: 'Công an tỉnh Khánh Hòa', 'huyện Lục Yên'.

How far a name reaches behind its head word is in extent. The names inside stay mentions of their own, one
level deeper.
"""

from bisect import bisect_left, bisect_right

from pipeline.entities.article import Article
from pipeline.entities.extent import ADMIN, Extent, HeadWords
from pipeline.entities.forms import Form
from pipeline.entities.mention import Mention
from pipeline.entities.syllables import is_syllable
from pipeline.knowledge.words import Head, cues

# Kinds of organisation that are complete names without anything behind them, if written with a capital.
_COMPLETE = frozenset(("parliament", "ministry"))
# So are the organs that are known by an acronym: TAND, VKS, UBND, CSGT.
_ORGANS = frozenset(("organ", "court", "police"))
_ACRONYM = 3
_PLURAL = frozenset(cues("plural_before"))
# Heads that are common words for what happened: a capital at a sentence's start says nothing.
_CASES = frozenset(cues("case_head"))
# Compounds that end like a head word.
_COMPOUNDS = frozenset(cues("compound"))
_COMPLETE_HEADS = frozenset(cues("complete_head"))


def head_words(article: Article, found: list[tuple[int, int, Form]]) -> HeadWords:
    """The longest head word at each start, with its end; no tails of longer words ('cơ sở')."""
    words: HeadWords = {}
    for start, end, form in found:
        if form.head is None or (start in words and end <= words[start][0]):
            continue
        number = article.word_at(start)
        inside = number >= 0 and article.word_starts[number] < start < article.word_ends[number]
        is_place = form.head.kind in ADMIN and article.text[end + 1 : end + 2].isupper()
        if _is_tail(article, start, end):
            continue
        if not inside or article.text[start].isupper() or is_place:
            words[start] = (end, form.head)
    return words


def _is_tail(article: Article, start: int, end: int) -> bool:
    """Whether the head is the tail of a compound: 'chính trường Mỹ'."""
    before = article.word_before(start)
    return f"{before} {article.text[start:end]}".lower() in _COMPOUNDS if before else False


class Heads:
    """The head words of one article, and the mentions they make with what stands behind them."""

    def __init__(
        self,
        article: Article,
        found: list[tuple[int, int, Form]],
        heads: HeadWords,
        names: list[Mention],
    ) -> None:
        self._article = article
        self._text = article.text
        self._name_at = {m.start: m for m in names}
        inside = [(m.start, m.end) for m in names if m.source not in ("name", "people")]
        self._persons = [(m.start, m.end) for m in names if m.source == "name" and m.type == "PER"]
        self._inside_starts = [start for start, _ in inside]
        self._inside_ends = [end for _, end in inside]
        self._heads = heads
        self._extent = Extent(article, found, heads, self._name_at)

    def mentions(self) -> list[Mention]:
        """Mentions with a head word, outermost first; names already known are not repeated."""
        found: list[Mention] = []
        taken = 0
        for start in sorted(self._heads):
            end, head = self._heads[start]
            if start < taken or self._in_name(start, end):
                continue
            if start in self._name_at and self._name_at[start].end >= end:
                continue
            made = self._from(start, end, head)
            if made:
                found.extend(made)
                taken = made[0].end
        return found

    def _in_name(self, start: int, end: int) -> bool:
        number = bisect_right(self._inside_starts, start) - 1
        if number >= 0 and end <= self._inside_ends[number]:
            return True
        number = bisect_left(self._persons, (start,)) - 1  # 'Trường' of 'Ngô Trường Thi'
        return number >= 0 and end <= self._persons[number][1]

    def _from(self, start: int, end: int, head: Head) -> list[Mention]:
        """The mention that the head begins, first, and the places inside it that have heads of their own."""
        if not head.inside and not self._is_capital_group(start, end, head):
            return []
        if head.text in _CASES and self._text[start].isupper() and self._article.opens(start):
            return []  # 'Vụ Đông Xuân'
        if head.kind == "people":
            return self._people(start, end, head)
        if head.kind == "rebels" and self._is_listed(end + 1):
            return []  # 'phiến quân Nhà nước Hồi giáo'
        if head.type == "LOC":
            place = self._extent.place(start, end, head)
            return [place] if place else []
        stop, inner, body = self._extent.organisation(start, end, head)
        if stop == end and not self._is_complete(start, head):
            return []
        mention = Mention(start, stop, head.type, "head", self._text[start:stop], head=head, body=body)
        return [mention, *inner]

    def _is_capital_group(self, start: int, end: int, head: Head) -> bool:
        """'Phong trào Thống nhất Nhân dân': a group whose name begins with what it is."""
        text = self._text
        if head.kind != "group" or not text[start].isupper() or not text[end + 1 : end + 2].isupper():
            return False
        if end + 1 in self._heads:
            return False  # 'Luật Tổ chức Quốc hội'
        known = self._name_at.get(end + 1)
        word = text[end + 1 : self._extent.word(end + 1)]
        return (known is None or known.source == "name") and all(is_syllable(s) for s in word.split(" "))

    def _is_listed(self, at: int) -> bool:
        known = self._name_at.get(at)
        return known is not None and known.source == "organisation"

    def _people(self, start: int, end: int, head: Head) -> list[Mention]:
        """'Người Palestine', 'ngư dân Việt Nam': the people of a country, or a people without one."""
        behind = self._name_at.get(end + 1) if self._text[end : end + 1] == " " else None
        if behind is None or behind.source not in ("country", "people", "region", "province"):
            return []
        return [
            Mention(start, behind.end, "NORP", "head", self._text[start : behind.end], head=head, body=behind)
        ]

    def _is_complete(self, start: int, head: Head) -> bool:
        inside = self._text[start + 1 : start + len(head.text)]
        capital_inside = any(letter.isupper() for letter in inside)
        if head.kind in ("police", "society") and capital_inside and not head.text.isupper():
            return True  # 'Cơ quan An ninh điều tra, Công an tỉnh A', 'Hội Luật gia'
        if not self._text[start].isupper() and head.kind != "ministry":
            return False
        if head.kind == "ministry" or head.text.startswith("Sở "):
            return " " in head.text
        if head.text.isupper() and len(head.text) >= _ACRONYM and head.kind in _ORGANS:
            return True
        if self._article.word_before(start) in _PLURAL:
            return False  # 'hai Đảng và hai Nhà nước'
        if self._article.opens(start) and head.kind != "parliament" and not capital_inside:
            return False  # "Nội các ..." has the sentence's capital, "Bộ Chính trị" its own
        return head.kind in _COMPLETE or head.text in _COMPLETE_HEADS
