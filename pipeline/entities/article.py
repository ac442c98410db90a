"""One article as the rules see it: folded text, sentences, and words with their tags by position.

Nothing is decided here. Words are kept as plain sorted lists, because the rules look at few of them and
only by position.
"""

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date

from pipeline.knowledge.spelling import fold

# Punctuation after which a capital letter says nothing, as at the beginning of a sentence.
_OPENERS = frozenset("\"'“”‘’«»([{:;•*…-–—.!?\n")


@dataclass(slots=True)
class Article:
    """An article's text with its sentences and words.

    Attributes:
        article_id: its id.
        day: day of publication.
        body: the text itself.
        text: the text folded to one spelling, character for character.
        sentence_starts: where each sentence begins, ascending.
        sentence_ends: where each ends.
        sentence_ids: id of each.
        word_starts: where each word begins, ascending.
        word_ends: where each ends.
        tags: VLSP part of speech of each.
    """

    article_id: str
    day: date
    body: str
    text: str
    sentence_starts: list[int]
    sentence_ends: list[int]
    sentence_ids: list[str]
    word_starts: list[int]
    word_ends: list[int]
    tags: list[str]

    @classmethod
    def of(
        cls,
        article_id: str,
        day: date,
        body: str,
        sentences: list[tuple[int, int, str]],
        words: tuple[list[int], list[int], list[str]],
    ) -> "Article":
        """An article from its sentences (start, end, id) and words (starts, ends, tags)."""
        starts, ends, ids = (
            (list(column) for column in zip(*sentences, strict=True)) if sentences else ([], [], [])
        )
        return cls(article_id, day, body, fold(body), starts, ends, ids, *words)

    def sentence_at(self, position: int) -> int:
        """Number of the sentence that holds `position`; -1 before the first."""
        return bisect_right(self.sentence_starts, position) - 1

    def word_at(self, position: int) -> int:
        """Number of the last word that begins at or before `position`; -1 if none."""
        return bisect_right(self.word_starts, position) - 1

    def tag_at(self, position: int) -> str:
        """Part of speech of the word over `position`; '' between words."""
        number = self.word_at(position)
        return self.tags[number] if number >= 0 and position < self.word_ends[number] else ""

    def opens(self, position: int) -> bool:
        """Whether a capital at `position` may come from where it stands: sentence start, quote, colon."""
        text = self.text
        at = position - 1
        while at >= 0 and text[at] == " ":
            at -= 1
        if at < 0 or text[at] in _OPENERS:
            return True
        number = self.sentence_at(position)
        return number >= 0 and self.sentence_starts[number] == position

    def word_before(self, position: int) -> str:
        """The run of letters and digits that ends right before `position`, across one space; '' if none."""
        text = self.text
        end = position
        if end and text[end - 1] == " ":
            end -= 1
        start = end
        while start and (text[start - 1].isalnum() or text[start - 1] in "-'"):
            start -= 1
        return text[start:end]
