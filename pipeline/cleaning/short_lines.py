"""Lines without a full stop within the article: headings, captions, lists, headlines of other articles.

Alone over running text such a line is a heading or a caption; in a row with others it is one of a list of
other articles, unless it speaks of what the text speaks of and the delivery holds nothing but its article.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from pipeline.cleaning import framing, scenes, shapes
from pipeline.cleaning.evidence import Seen

_MAX_HEADING_WORDS = 28
# Two headlines in a row are other articles' when each has so many words; shorter ones may be lines of a list.
_MIN_RELATED_WORDS = 7
# A caption repeats names of the text; other articles' headlines share fewer of their pairs of syllables.
_MIN_TOLD = 0.2
_MAX_HEADING_IN_PAIR = 12
_MAX_LIST = 8  # lines of a list that a paragraph announces


class Stretch:
    """The article's stretch of blocks, with what its lines are judged by.

    Attributes:
        seen: all blocks of the page.
        run: the stretch.
        bare: whether the delivery is nothing but the article, see `article_run.is_bare`.
    """

    def __init__(self, seen: Sequence[Seen], run: range, *, bare: bool) -> None:
        self.seen, self.run, self.bare = seen, run, bare

    def label(self, index: int) -> str:
        """The role of a block that is neither furniture nor caption nor credit."""
        item = self.seen[index]
        if not _may_head(item):
            return "paragraph"
        if self.bare and (self._announced(index) or item.block.text.endswith(":")):
            return "paragraph"
        if self._listed(index):
            return "paragraph"
        row = self._row(index)
        if self.bare and len(row) > 1 and ": " in item.block.text:
            return "paragraph"
        if len(row) > 1 and item.block.n_words >= _MIN_RELATED_WORDS:
            return self._of_row(index, row)
        following = self.seen[index + 1].cue if index + 1 in self.run else None
        if following is not None and following.match == "button":
            return "related"
        if item.block.n_words <= _MAX_HEADING_WORDS and self._before_prose(index):
            return _heading_or_caption(item)
        return "paragraph"

    def goes_on(self, index: int) -> bool:
        """Whether running text of the article stands on both sides, as over and under no teaser."""
        beside = [self.seen[i] for i in (index - 1, index + 1) if i in self.run]
        return len(beside) == 2 and all(
            item.shape == "prose" and item.cue is None and not item.twin and not item.again for item in beside
        )

    def _of_row(self, index: int, row: range) -> str:
        """One of several lines in a row: other articles, or captions, one perhaps beside a heading."""
        item = self.seen[index]
        if not self.bare:
            return "related"
        if len(row) == 2:
            beside = self.seen[row.start if index != row.start else index + 1]
            shorter = item.block.n_words < min(beside.block.n_words, _MAX_HEADING_IN_PAIR + 1)
            return _heading_or_caption(item) if shorter else "caption"
        return "caption" if framing.share(item.block.text, self._told) >= _MIN_TOLD else "related"

    @cached_property
    def _told(self) -> set[tuple[str, str]]:
        """The pairs of syllables of the running text."""
        prose = (self.seen[i].block.text for i in self.run if self.seen[i].shape == "prose")
        return {pair for text in prose for pair in framing.pairs(text)}

    def _row(self, index: int) -> range:
        """The headlines that stand in a row here."""
        start = stop = index
        while start - 1 in self.run and self._in_row(start - 1):
            start -= 1
        while stop + 1 in self.run and self._in_row(stop + 1):
            stop += 1
        return range(start, stop + 1)

    def _in_row(self, index: int) -> bool:
        item = self.seen[index]
        return item.shape == "headline" and not item.caption and not _is_entry(item)

    def _announced(self, index: int) -> bool:
        """Whether the line belongs to a list: a colon ends the line over it and its neighbours."""
        above = index - 1
        while (
            above in self.run
            and _may_head(self.seen[above])
            and not self.seen[above].block.text.endswith(":")
        ):
            above -= 1
        return above in self.run and above < index and self.seen[above].block.text.endswith(":")

    def _listed(self, index: int) -> bool:
        """Whether a paragraph that ends in a colon stands over the row of lines, and text goes on below."""
        row = self._row(index)
        if row.start - 1 not in self.run or row.stop not in self.run or len(row) > _MAX_LIST:
            return False
        above, below = self.seen[row.start - 1], self.seen[row.stop]
        announced = above.shape == "prose" and above.cue is None and above.block.text.endswith(":")
        return announced and (below.shape == "prose" or (below.cue is not None and not below.cue.opens))

    def _before_prose(self, index: int) -> bool:
        """Whether running text follows, apart from captions."""
        for following in range(index + 1, self.run.stop):
            if not self.seen[following].caption:
                return self.seen[following].shape == "prose"
        return False


def _may_head(item: Seen) -> bool:
    """Whether a block has the shape of a heading: a headline that is no list entry, or a few words."""
    if item.shape == "headline":
        return not _is_entry(item)
    return item.shape == "crumb" and 2 <= item.block.n_words <= 8 and item.block.text[:1].isupper()


def _is_entry(item: Seen) -> bool:
    """Whether a line is an entry of a list by what it begins or ends with."""
    return shapes.is_entry(item.block.text) or item.block.text.endswith(";")


def _heading_or_caption(item: Seen) -> str:
    return "caption" if scenes.is_caption_line(item.block.text, item.block.n_words) else "heading"
