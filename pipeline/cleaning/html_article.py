"""Every block of an HTML page gets its role, from the box that holds the article and the markup's hints.

The counterpart of ``roles.py`` for pages whose markup we have. Words and shapes still count: hints are
missing or wrong on many pages.
"""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.cleaning import caption_words, framing, html_container, html_roles, scenes, shapes
from pipeline.cleaning.evidence import Seen
from pipeline.cleaning.html_parts import Node
from pipeline.cleaning.roles import BODY, claim_captions, close, outside, signs_lead
from pipeline.cleaning.roles import assign as assign_flat

_MAX_HEADING_WORDS = 28
_MAX_LEAD_WORDS = 120
_MAX_CAPTION_WORDS = 110
_MAX_BYLINE_WORDS = 16
_LINKED = 0.6
# A line below a picture: so long at most, and so likely a caption by its words if it holds one that tells.
_MIN_PICTURED_WORDS, _MAX_PICTURED_WORDS, _PICTURED_BAR, _TELLING_BAR = 3, 40, -2.0, -1.3
_NEVER_CAPTIONS = ("h1", "h2", "h3", "h4", "h5", "h6", "li")
_SAME_TITLE = 0.6
_MAX_AHEAD = 100  # blocks looked at for text behind a byline
_NEAR = 14  # blocks around the article in which a byline or a date belongs to it


def assign(seen: Sequence[Seen], nodes: Sequence[Node], stated_titles: Sequence[str]) -> range:
    """Label every block in place and return the range of the article's blocks (empty if there is none)."""
    for item in seen:
        if item.block.hint == "head":
            item.block.label = "head"
    container = html_container.find(seen, nodes)
    if container and nodes[container].tag in ("body", "html"):
        return _without_boxes(seen, stated_titles)
    own = [i for i, item in enumerate(seen) if html_container.inside(nodes, item.block.container, container)]
    if container == 0 or not own:
        run = range(0)
    else:
        run = range(own[0], own[-1] + 1)
        section = ""
        for index in run:
            section = _label_inside(seen, index, run, section)
        claim_captions(seen, run)
        close(seen, run)
    title = _title(seen, run, stated_titles)
    if title is not None:
        seen[title].block.label = "title"
    lead = _lead(seen, run, title)
    if lead is not None:
        seen[lead].block.label = "lead"
    _around(seen, run, title)
    start = min([run.start, *(i for i in (lead,) if i is not None)]) if run else 0
    run = range(start, run.stop) if run else run
    outside(seen, run)
    return run


def _without_boxes(seen: Sequence[Seen], stated_titles: Sequence[str]) -> range:
    """The roles on a page whose paragraphs stand in no box of their own: those of flat text decide.

    What the markup calls furniture, or a caption, stays so.
    """
    for item in seen:
        hint = item.block.hint
        if hint in html_roles.FURNITURE or (hint == "caption" and item.block.n_words <= _MAX_CAPTION_WORDS):
            item.block.label = hint
    shown = [index for index, item in enumerate(seen) if not item.block.label]
    headlines = [item.block.text for item in seen if item.block.tag == "h1"]
    stated = headlines if len(headlines) == 1 else list(stated_titles)
    run = assign_flat([seen[index] for index in shown], stated[0] if stated else None)
    return range(shown[run.start], shown[run.stop - 1] + 1) if run else range(0)


def _label_inside(seen: Sequence[Seen], index: int, run: range, section: str) -> str:
    """Label one block of the article's box; return the furniture section it opens or continues."""
    item = seen[index]
    block = item.block
    hint = block.hint
    if hint == "side_box" and item.credit is not None and _is_last(seen, index, run):
        block.label = "byline"
    elif hint in html_roles.FURNITURE:
        block.label = hint
    elif item.credit is not None and item.shape == "crumb" and signs_lead(seen, index, run):
        block.label = "byline"
    elif hint == "caption" and block.n_words <= _MAX_CAPTION_WORDS:
        block.label = "caption"
    elif item.cue is not None and block.link < 1.0 and hint != "lead":
        block.label = item.cue.label
        return item.cue.label if item.cue.opens and item.shape != "prose" else section
    elif item.shape == "stamp" or hint == "time":
        block.label = "timestamp"
    elif (item.caption and block.n_words <= _MAX_CAPTION_WORDS) or _is_below_picture(item):
        block.label = "caption"
    elif hint == "author" and block.n_words <= _MAX_BYLINE_WORDS:
        block.label = "byline"
    elif block.link >= _LINKED and item.shape != "prose":
        block.label = section or "related"
    elif item.shape == "prose" and block.link < _LINKED:
        section = ""
        block.label = _prose(seen, index, run)
    elif item.shape == "prose":
        block.label = "related"
    elif section:
        block.label = section
    elif hint == "author" or (item.credit is not None and _is_last(seen, index, run)):
        block.label = "byline"
    elif block.tag in ("td", "th"):
        block.label = "table"
    elif item.shape == "cut":
        block.label = "teaser"
    elif _is_heading(item):
        block.label = "heading"
    else:
        block.label = "paragraph"
    return section


def _is_below_picture(item: Seen) -> bool:
    """Whether a line directly below a picture reads as its caption rather than as the next paragraph."""
    block, text = item.block, item.block.text
    if not block.pictured or block.hint in ("lead", "title", "author") or block.tag in _NEVER_CAPTIONS:
        return False
    if block.link >= _LINKED or block.n_words > _MAX_PICTURED_WORDS or shapes.n_sentences(text) > 1:
        return False
    if not shapes.is_closed(text):
        return block.n_words >= _MIN_PICTURED_WORDS and text[0].isupper() and item.credit is None
    likely = caption_words.score(text.rstrip(".")) > (_TELLING_BAR if scenes.tells(text) else _PICTURED_BAR)
    return likely and shapes.is_full_stopped(text) and not scenes.goes_on(text)


def _is_last(seen: Sequence[Seen], index: int, run: range) -> bool:
    """Whether the article is over here: its box ends, or only furniture and links follow in it."""
    if index >= run.stop - 4:
        return True
    ahead = (seen[i] for i in range(index + 1, min(run.stop, index + _MAX_AHEAD)))
    return not any(
        item.shape == "prose" and item.block.hint not in html_roles.FURNITURE and item.block.link < _LINKED
        for item in ahead
    )


def _prose(seen: Sequence[Seen], index: int, run: range) -> str:
    """Running text in the article's box: a summary below other paragraphs is that of another article."""
    block = seen[index].block
    if block.hint != "lead" or block.n_words > _MAX_LEAD_WORDS:
        return "paragraph"
    first = not any(seen[i].block.label == "paragraph" for i in range(run.start, index))
    return "lead" if first else "related"


def _is_heading(item: Seen) -> bool:
    block = item.block
    if block.n_words > _MAX_HEADING_WORDS or shapes.is_full_stopped(block.text):
        return False
    if block.tag in ("h2", "h3", "h4", "h5", "h6"):
        return True
    return block.tag != "li" and item.shape == "headline" and not shapes.is_closed(block.text)


def _title(seen: Sequence[Seen], run: range, stated: Sequence[str]) -> int | None:
    """The block that is the headline: hinted and alike to what the page states, or the nearest hinted one.

    Where neither hint nor statement helps, the words decide as in flat text.
    """
    keys = [set(shapes.key(text).split()) for text in stated if text.strip()]
    hinted = [i for i, item in enumerate(seen) if item.block.hint == "title" or item.block.tag == "h1"]
    hinted = [
        i for i in hinted if seen[i].block.label in ("", "heading", "paragraph") and (not run or i < run.stop)
    ]
    best: tuple[float, int] | None = None
    for index, item in enumerate(seen[: run.stop] if run else seen):
        if item.block.hint in ("head", *html_roles.FURNITURE) or item.block.label in ("related", "caption"):
            continue
        words = set(shapes.key(item.block.text).split())
        alike = max((len(words & key) / max(1, len(words | key)) for key in keys), default=0.0)
        if index in hinted:
            alike += 0.3
        if alike >= _SAME_TITLE and (best is None or alike >= best[0]):
            best = alike, index
    if best is not None:
        return best[1]
    if hinted and not keys:
        above = [i for i in hinted if not run or i <= run.start]
        return above[-1] if above else hinted[0]
    if not run:
        return None
    top = next((i for i in run if seen[i].block.label in BODY), run.start)
    return top if seen[top].block.label == "heading" else framing.by_words(seen, run)


def _lead(seen: Sequence[Seen], run: range, title: int | None) -> int | None:
    """The sapo: a hinted block between headline and text, or else running text that stands there.

    A first paragraph that stands apart as a heading (h2) with a full stop is one, too.
    """
    if not run or any(seen[i].block.label == "lead" for i in run):
        return None
    above = range(
        title + 1 if title is not None and title < run.start else max(0, run.start - _NEAR), run.start
    )
    for index in above:
        item = seen[index]
        if item.block.hint == "lead" and 6 <= item.block.n_words <= _MAX_LEAD_WORDS and not item.block.label:
            return index
    if title is None:
        return None
    for index in above:
        item = seen[index]
        block = item.block
        if item.shape != "prose" or item.cue is not None or block.label or block.link >= 0.3:
            continue
        if block.hint not in html_roles.FURNITURE and 10 <= block.n_words <= _MAX_LEAD_WORDS:
            return index
    first = next((i for i in run if seen[i].block.label == "paragraph"), None)
    if first is not None and seen[first].block.tag in ("h2", "h3"):
        return first
    return None


def _around(seen: Sequence[Seen], run: range, title: int | None) -> None:
    """Bylines and dates that stand between the headline and the text, or directly after it."""
    if not run:
        return
    start = min(run.start, title if title is not None else run.start)
    near = [*range(max(0, start - _NEAR // 2), run.start), *range(run.stop, min(len(seen), run.stop + _NEAR))]
    for index in near:
        item = seen[index]
        block = item.block
        if block.label or block.hint in html_roles.FURNITURE:
            continue
        if item.shape == "stamp" or block.hint == "time":
            block.label = "timestamp"
        elif block.hint == "author" and item.cue is None and block.n_words <= _MAX_BYLINE_WORDS:
            block.label = "byline"
        elif item.credit is not None and item.cue is None and block.n_words >= 2 and not item.twin:
            dated = any(seen[i].shape == "stamp" for i in (index - 1, index + 1) if 0 <= i < len(seen))
            if abs(index - (run.start if index < run.start else run.stop)) <= 4 and (
                block.link < 1.0 or dated
            ):
                block.label = "byline"
        elif item.caption and start <= index < run.start:
            block.label = "caption"
