"""Where on the page the article stands: the stretch of blocks that weighs most.

An article is one stretch of running text; what surrounds it (menus, headlines, teasers) weighs against. The
stretch with the greatest sum is found in one pass (maximum subarray, Bentley 1984). Furniture inside the
stretch is sorted out later.
"""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

from pipeline.cleaning import framing, shapes
from pipeline.cleaning.evidence import Seen

# A teaser is short; so many of them, making such a share of the running text, are a list.
_MAX_TEASER_WORDS = 60
_MIN_TEASERS = 3
_LIST_SHARE = 0.7
# In a delivery that is nothing but an article so much of the words is running text.
_BARE_SHARE, _MIN_COPY = 0.6, 12
# ... and paragraphs beyond the stretch that weighs most share so many of their pairs of syllables with it.
_MIN_SHARED = 0.06
# A box within an article has few entries; behind it so many paragraphs follow each other.
_MAX_BOX = 6
_MIN_IN_ROW = 2


def find(seen: Sequence[Seen]) -> range:
    """Indices of the article's blocks, first to last prose; empty when no block speaks for one."""
    best, best_sum = range(0), 0.0
    start, total = 0, 0.0
    for index, item in enumerate(seen):
        if total <= 0:
            start, total = index, 0.0
        total += item.weight
        if total > best_sum:
            best, best_sum = range(start, index + 1), total
    return best


def extended(seen: Sequence[Seen], run: range) -> range:
    """The stretch with what lies beside it, where nothing there shows that it belongs to something else.

    Deliveries that hold only the article's text begin with short lines and end with them; on whole pages
    the first menu entry or section title ends the extension.
    """
    if not run:
        return run
    start, stop = run.start, run.stop
    if not any(_foreign(item) for item in seen[:start]):
        start = next((i for i in range(start) if seen[i].shape == "prose"), start)
    after = seen[stop:]
    closing = next((i for i, item in enumerate(after) if item.credit is not None), len(after))
    if not any(_foreign(item) for item in after) and not _is_row_of_headlines(after[:closing]):
        prose = [i for i in range(closing) if after[i].shape == "prose"]
        stop += prose[-1] + 1 if prose else 0
    return range(start, stop)


def is_bare(seen: Sequence[Seen], run: range) -> bool:
    """Whether the delivery is an article's text alone: mostly running text, and nothing that is furniture.

    Args:
        seen: the blocks.
        run: the stretch that weighs most; what running text lies beyond it tells the same story.
    """
    for item in seen:
        if item.cue is not None or item.shape == "cut" or item.again or shapes.is_full_stamp(item.block.text):
            return False
        if item.twin and item.shape == "prose" and item.block.n_words >= _MIN_COPY:  # its second copy
            return False
    n_prose = sum(item.block.n_words for item in seen if item.shape == "prose" and not item.caption)
    if not n_prose or n_prose < _BARE_SHARE * sum(item.block.n_words for item in seen):
        return False
    beyond = [i for i, item in enumerate(seen) if i not in run and item.shape == "prose"]
    if not beyond:
        return True
    told = {pair for index in run for pair in framing.pairs(seen[index].block.text)}
    return median(framing.share(seen[i].block.text, told) for i in beyond) >= _MIN_SHARED


def whole(seen: Sequence[Seen]) -> range:
    """All of a bare delivery, from a headline over its first paragraph to the credits at its end.

    Lines behind the last paragraph belong to it where they are a list: announced by a colon, marked, or most
    of them a word and a colon before what they tell.
    """
    prose = [i for i, item in enumerate(seen) if item.shape == "prose" and not item.caption]
    start = 0 if prose[0] == 1 and seen[0].shape == "headline" else prose[0]
    stop = prose[-1] + 1
    end = len(seen)
    while end > stop and (seen[end - 1].credit is not None or seen[end - 1].caption):
        end -= 1
    rest = [item.block.text for item in seen[stop:end]]
    told = sum(shapes.is_entry(line) or ": " in line for line in rest)
    if rest and (rest[0].endswith(":") or 2 * told > len(rest)):
        stop = end
    return range(start, stop)


def joined(seen: Sequence[Seen], run: range) -> range:
    """The stretch with its other parts, where boxes of other headlines cut the article in two.

    Behind such a box the article goes on with paragraphs one after the other; what follows an article has a
    headline over every text. A byline or a section of comments ends it for good.
    """
    start, stop = run.start, run.stop
    while run and (further := _part_beyond(seen, range(stop, len(seen)))) is not None:
        stop = further + 1
    while run and (before := _part_beyond(seen, range(start - 1, -1, -1))) is not None:
        start = before
    return range(start, stop)


def _part_beyond(seen: Sequence[Seen], ahead: range) -> int | None:
    """The far end of two or more paragraphs in a row behind a short box; None where the article ends."""
    in_row: list[int] = []
    passed = 0
    for index in ahead:
        item = seen[index]
        if item.caption:
            continue
        if item.cell or _is_inset(item):
            passed = max(passed, 1)
            continue
        if item.shape == "prose" and item.cue is None and not item.twin and not item.again:
            in_row.append(index)
            continue
        if len(in_row) >= _MIN_IN_ROW:
            break
        if in_row and item.shape == "headline" and seen[in_row[0]].block.n_words <= _MAX_TEASER_WORDS:
            in_row, passed = [], passed + 1  # a teaser of the box
        if in_row or passed >= _MAX_BOX or _ends_article(item):
            return None
        passed += 1
    return in_row[-1] if len(in_row) >= _MIN_IN_ROW and passed else None


def _ends_article(item: Seen) -> bool:
    """Whether no article goes on behind this block: a byline, or a section that is not one of headlines."""
    if item.cue is not None:
        return item.cue.opens and item.cue.label != "related"
    return item.credit is not None or item.shape == "stamp"


def _is_inset(item: Seen) -> bool:
    """Whether it is a button of a player or the mark of an advertisement, as stand in the middle of texts."""
    return item.cue is not None and not item.cue.opens and item.cue.label in ("share", "advert")


def _foreign(item: Seen) -> bool:
    """Whether a block is surely none of the article's."""
    return item.cue is not None or item.twin or item.again or item.shape in ("cut", "stamp")


def _is_row_of_headlines(items: Sequence[Seen]) -> bool:
    """Whether headlines outnumber running text: other articles, even if nothing announces them."""
    headlines = sum(1 for item in items if item.shape == "headline" and not item.caption)
    return headlines > sum(1 for item in items if item.shape == "prose")


def looks_like_list(seen: Sequence[Seen], run: range) -> bool:
    """Whether the stretch is headlines with a teaser each rather than one text.

    A page of a section alternates headline and teaser; an article has at most a heading now and then.
    """
    prose = [i for i in run if seen[i].shape == "prose" and seen[i].cue is None]
    if not prose:
        return True
    teasers = [i for i in prose if seen[i].block.n_words <= _MAX_TEASER_WORDS and _headed(seen, i, run)]
    marked = [i for i in prose if seen[i].again]
    if len(prose) < _MIN_TEASERS:
        others = sum(
            1
            for i, item in enumerate(seen)
            if i not in run and item.shape == "prose" and _headed(seen, i, range(len(seen)))
        )
        return len(teasers) == len(prose) and others >= _MIN_TEASERS
    return len(teasers) >= _LIST_SHARE * len(prose) or len(marked) >= 0.5 * len(prose)


def _headed(seen: Sequence[Seen], index: int, run: range) -> bool:
    """Whether a headline stands over this block, stamps and crumbs between them passed over."""
    for above in range(index - 1, max(run.start - 4, -1), -1):
        item = seen[above]
        if item.shape in ("stamp", "crumb") and item.cue is None:
            continue
        return item.shape == "headline" and item.cue is None and not item.caption
    return False
