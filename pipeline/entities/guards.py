"""Whether a known form means what the table says, where the bare word is not enough.

'Anh' is a country, a pronoun and a given name, 'Nga' and 'Đức' are given names, 'Trung' is China only in
pairs such as 'Trung - Mỹ', 'US' opens 'US Open'. The reasons per alias are the guards of the tables.
"""

import re

from pipeline.entities.article import Article
from pipeline.entities.forms import Form, Name
from pipeline.entities.given import ends_a_name
from pipeline.entities.syllables import are_syllables, has_marks, is_syllable
from pipeline.knowledge.places import districts
from pipeline.knowledge.words import cues, surnames

# Words before a given name that make a person of it.
_KIN = frozenset(cues("kin"))
# Words that put a country behind them, and that no given name follows.
# What states do far more often than persons: 'Anh trục xuất', 'Đức hoan nghênh'.
_STATE_VERBS = tuple(f" {word} " for word in cues("state_verb"))
_COUNTRY_CUES = frozenset(cues("country_before"))


_NEXT_WORD = re.compile(r" ([^\W_]+)")


class Guards:
    """Decides the guarded forms of one article."""

    def __init__(self, article: Article, found: list[tuple[int, int, Form]]) -> None:
        self._article = article
        self._text = article.text
        text = self._text
        self._guarded: set[int] = set()
        self._guarded_ends: dict[int, bool] = {}
        self._country_starts = set()
        self._country_ends = set()
        self._ends = set()  # of titles, heads and names that need no guard
        self._given: dict[str, bool] = {}  # whether a form is the given name of somebody in the article
        self._head_ends: set[int] = set()
        self._title_ends: dict[int, int] = {}
        self._office_ends = set()  # the same without callings and forms of address
        for start, end, form in found:
            name = form.name
            if name is not None and name.guard == "name":
                self._guarded.add(start)
                self._guarded_ends[end] = text[end : end + 1] == " "
            if name is not None and name.source == "country":
                self._country_starts.add(start)
                self._country_ends.add(end)
            if form.title is not None:
                self._title_ends[start] = max(end, self._title_ends.get(start, 0))
            if name is not None and name.guard == "name":
                continue  # 'Đức' and 'Anh' are titles, too
            if form.title is not None or form.head is not None or (name is not None and not name.guard):
                self._ends.add(end)
                if form.head is not None:
                    self._head_ends.add(end)
                if (form.title is None or form.title.offices) and not (form.head and form.head.type == "LOC"):
                    self._office_ends.add(end)

    def allows(self, start: int, end: int, name: Name) -> bool:
        """Whether the form at `start:end` may mean `name`."""
        match name.guard:
            case "":
                return name.source != "province" or not self._in_person(start)
            case "name":
                return self._is_country(start, end)
            case "pair":
                return self._in_pair(start, end) or self._of_people(start)
            case "word" | "acronym":
                # 'AC Milan Silvio Berlusconi': a name of several words is whole, unless a hyphen follows.
                return not self._joined(end) or (" " in self._text[start:end] and self._text[end] == " ")
            case "people":
                before = self._text[max(0, start - 6) : start].lower()
                return before.endswith(("người ", "gốc ", "dân ", "tộc ", "đạo "))
            case "short":
                return not self._joined(end) and not self._goes_before(start)
            case _:
                return False

    def _goes_before(self, start: int) -> bool:
        """Whether a capitalised word that is no title or name of its own stands before: 'San Francisco'."""
        before = self._article.word_before(start)
        if not before[:1].isupper() or self._text[start - 1 : start] != " ":
            return False
        return start - 1 not in self._ends and start - 1 not in self._country_ends

    def _in_person(self, start: int) -> bool:
        """Whether a family name stands before the form, as in 'Trần Thái Bình'."""
        before = self._article.word_before(start)
        return before in surnames() and start - 1 not in self._ends

    def _is_country(self, start: int, end: int) -> bool:
        text, article = self._text, self._article
        if self._title_ends.get(start, 0) > end:
            return False  # 'Đức Giáo hoàng'
        if f"{article.word_before(start)} {text[start:end]}" in districts():
            return False  # 'Châu Đức'
        if article.opens(start) and self._does_as_state(start, end):
            return True
        word = article.word_at(start)
        if word >= 0:
            if article.word_starts[word] == start and article.word_ends[word] > end:
                rest = text[end : article.word_ends[word]].strip()
                if rest[:1].islower() and (article.opens(start) or rest in _TAILS):
                    return False  # 'Nhật ký', 'Anh em', 'Ý kiến'
            before = text[article.word_starts[word] : start].strip()
            if before.lower() == "chủ" and text[start:end] == "Nhật":
                return False
            if before[:1].isupper() and are_syllables(before) and before not in _NEVER_FIRST:
                return start - 1 in self._ends  # 'Hào Anh' is one word
        if self._in_pair(start, end):
            return not self._is_in_name(start, end)
        if self._guarded_ends.get(start - 1) or (
            self._text[end : end + 1] == " " and end + 1 in self._guarded
        ):
            return start - 1 in self._office_ends  # 'Đức Anh' is a name
        before = article.word_before(start)
        if before.lower() in _KIN or self._signs(start, end, before):
            return False
        if (
            before not in _COUNTRY_CUES
            and start - 1 not in self._office_ends
            and self._is_given(text[start:end])
        ):
            return False
        if (
            before[:1].isupper()
            and start - 1 not in self._ends
            and not article.opens(start - 1 - len(before))
            and is_syllable(before)
        ):
            return self._after_common_word(start - 1, before)
        following = _NEXT_WORD.match(text, end)
        if (
            following
            and following[1][:1].isupper()
            and is_syllable(following[1])
            and end + 1 not in self._country_starts
        ):
            if text[start : following.end()] in districts():
                return False  # 'Mỹ Hào'
            is_head = start - 1 in self._head_ends
            return start - 1 in self._office_ends and not (is_head and has_marks(following[1]))
        if article.opens(start):
            return self._opens_as_country(start, end)
        return True

    def _is_in_name(self, start: int, end: int) -> bool:
        """Whether syllables of names stand on both outer sides of a pair: 'Phương Nga - Đức Bảo'."""
        text = self._text
        before, following = self._article.word_before(start), _NEXT_WORD.match(text, end)
        is_last = before[:1].isupper() and text[start - 1] == " " and start - 1 not in self._ends
        if is_last and start - 1 not in self._country_ends and is_syllable(before):
            return not self._article.opens(start - 1 - len(before))
        is_first = following is not None and following[1][:1].isupper() and is_syllable(following[1])
        return is_first and text[start - 2 : start] == "- " and end + 1 not in self._country_starts

    def _is_given(self, alias: str) -> bool:
        """Whether the article names a person in full whose given name the form is: 'Bùi Trung Nhật'."""
        known = self._given.get(alias)
        if known is None:
            known = self._given[alias] = ends_a_name(self._text, alias)
        return known

    def _signs(self, start: int, end: int, before: str) -> bool:
        """Whether a line is nothing but two capitalised syllables, as an author's name: 'Như Anh'."""
        text = self._text
        if not before[:1].isupper() or not is_syllable(before):
            return False
        left = start - 1 - len(before)
        return text[left - 1 : left] in ("", "\n") and text[end : end + 1] in ("", "\n")

    def _after_common_word(self, end: int, word: str) -> bool:
        """Whether the word that ends at `end` is the tail of a title or head: 'Tổng Thống Mỹ'."""
        return end in self._ends or (self._article.tag_at(end - 1) == "N" and word not in surnames())

    def _opens_as_country(self, start: int, end: int) -> bool:
        """At a sentence start the capital says nothing: a list of countries, or other uses decide."""
        text = self._text
        alias = text[start:end]
        if alias not in _ALSO_WORDS:
            return True
        if alias.lower() in _KIN:
            number = self._article.sentence_at(start)
            if _YOU.search(text, end, self._article.sentence_ends[number]):
                return False  # 'Anh chỉ dám nhá máy cho em thôi'
        if text.startswith((", ", " và "), end) and any(
            text.startswith(mark, end) and end + len(mark) in self._country_starts for mark in (", ", " và ")
        ):
            return True
        return self._elsewhere(alias, start)

    def _does_as_state(self, start: int, end: int) -> bool:
        """Whether a verb of states follows; 'Anh' may be he where the article names no other country."""
        text = self._text
        if not text.startswith(_STATE_VERBS, end):
            return False
        return text[start:end].lower() not in _KIN or any(s != start for s in self._country_starts)

    def _elsewhere(self, alias: str, here: int) -> bool:
        """Whether the article has the alias as a country where the capital cannot come from the place."""
        text = self._text
        at = text.find(alias)
        while at >= 0:
            end = at + len(alias)
            if at != here and not text[end : end + 1].isalnum() and text[at - 1 : at] == " ":
                before = self._article.word_before(at)
                if (before in _COUNTRY_CUES or at - 1 in self._ends) and not self._article.opens(at):
                    return True
            at = text.find(alias, end)
        return False

    def _of_people(self, start: int) -> bool:
        """Behind a word for a people or language: 'người Việt', 'tiếng Hàn'."""
        return self._text[max(0, start - 6) : start].lower().endswith(("người ", "gốc ", "tiếng "))

    def _in_pair(self, start: int, end: int) -> bool:
        text = self._text
        after = end
        while text[after : after + 1] in (" ", "-") and after < end + 3:
            after += 1
        if "-" in text[end:after] and after in self._country_starts:
            return True
        before = start
        while before and text[before - 1] in " -" and before > start - 3:
            before -= 1
        return "-" in text[before:start] and before in self._country_ends

    def _joined(self, end: int) -> bool:
        """Whether the form is part of a longer name or code."""
        text = self._text
        if text[end : end + 1] in "-&" and text[end + 1 : end + 2].isalnum():
            return True
        following = _NEXT_WORD.match(text, end)
        return following is not None and following[1][0].isupper() and following[1].isascii()


# Second syllables of common words that begin like a country.
_TAILS = frozenset(cues("compound_tail"))
_NEVER_FIRST = frozenset(cues("never_first"))
# Whom somebody calls 'anh' speaks to or of.
_YOU = re.compile(r" (?:em|tôi|mình|cô ấy|chị ấy)(?![^\W_])")
# Guarded aliases that are also words which begin sentences.
_ALSO_WORDS = frozenset(cues("also_word"))
