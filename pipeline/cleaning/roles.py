"""Every block of a flat text gets its role: title, lead, paragraph, heading, caption, byline, or a reason.

Works from the inside out: the stretch that is the article first, without boxes of other articles; then what
frames it (title and lead above, byline below); then its captions; then the rest of the page section by
section.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from pipeline.cleaning import article_run, boxes, captions, framing, names, shapes, short_lines, unsigned
from pipeline.cleaning.evidence import Seen

BODY = ("lead", "paragraph", "heading")
KEPT = (*BODY, "title", "caption", "byline")

_MAX_BYLINE_DISTANCE = 3
_MAX_SOURCE_DISTANCE = 8  # "Theo Hải Yến (Dân Việt)" credits the text behind links, too
_MAX_CAPTION_WORDS = 45
_MIN_PICTURE_WORDS, _MAX_PICTURE_CREDIT_WORDS = 4, 3
_MAX_OPEN_CREDIT_WORDS = 6
# Two headlines in a row are other articles' when each has so many words; shorter ones may be lines of a list.
_MIN_RELATED_WORDS = 7


def assign(seen: Sequence[Seen], given_title: str | None) -> range:
    """Label every block in place and return the indices of the article's stretch (empty if there is none)."""
    run = article_run.find(seen)
    bare = article_run.is_bare(seen, run)
    run = article_run.whole(seen) if bare else article_run.extended(seen, article_run.joined(seen, run))
    section = ""
    stretch = short_lines.Stretch(seen, run, bare=bare)
    for index in run:
        section = _inside(stretch, index, section)
    claim_captions(seen, run)
    if not bare:
        boxes.drop(seen, run)
    close(seen, run)
    title = framing.title(seen, run, given_title)
    if title is not None:
        seen[title].block.label = "title"
    run = _with_lead(seen, run, title)
    unsigned.claim(seen, run)
    if not any(seen[i].block.label == "lead" for i in run):  # it was a caption
        run = _with_lead(seen, run, title)
    close(seen, run)
    _find_bylines(seen, run, title)
    outside(seen, run)
    return run


def _with_lead(seen: Sequence[Seen], run: range, title: int | None) -> range:
    """Label the lead, if there is one, and what boxes cut off behind it; return the stretch with them."""
    lead = framing.lead(seen, run, title)
    if lead is None:
        return run
    seen[lead].block.label = "lead"
    for index in framing.cut_off(seen, lead, run):
        seen[index].block.label = "paragraph"
    return range(min(run.start, lead), run.stop)


def _inside(stretch: short_lines.Stretch, index: int, section: str) -> str:
    """Label a block of the article's stretch; return the furniture section it opens or continues."""
    item = stretch.seen[index]
    block = item.block
    if item.cue is not None:
        block.label = item.cue.label
        return item.cue.label if item.cue.opens and item.shape != "prose" else section
    if item.shape == "prose" and not item.again:
        section = ""
    if item.cell and not stretch.bare:
        block.label = "table"
    elif item.shape == "stamp":
        block.label = "heading" if stretch.bare else "timestamp"
    elif item.caption:
        block.label = "caption"
    elif item.again or (item.shape == "cut" and not stretch.goes_on(index)):
        block.label = "teaser"
    elif item.twin:
        block.label = "repeat" if item.shape == "prose" else "related"
    elif item.credit is not None and item.shape != "prose" and _signs(stretch, index):
        block.label = "byline"
    elif section:
        block.label = section
    else:
        block.label = stretch.label(index)
    return section


def _signs(stretch: short_lines.Stretch, index: int) -> bool:
    """Whether a credit stands where bylines do: at the end, or behind the lead beside the date."""
    run = stretch.run
    return index >= run.stop - _MAX_BYLINE_DISTANCE or signs_lead(stretch.seen, index, run)


def signs_lead(seen: Sequence[Seen], index: int, run: range) -> bool:
    """Whether a credit stands directly behind the first paragraph, a date above or below it."""
    near = range(max(run.start, index - 2), index)
    lead = any(seen[i].shape == "prose" for i in near)
    begun = sum(seen[i].block.label in BODY for i in range(run.start, index)) <= 1
    dated = any(seen[i].shape == "stamp" for i in (index - 1, index + 1) if i in run)
    return lead and begun and dated


def claim_captions(seen: Sequence[Seen], run: range) -> None:
    """A single sentence over a line that is only a picture's credit ("Ảnh: Reuters.") is the caption."""
    for above, index in pairwise(run):
        credit = seen[index].block.n_words <= _MAX_OPEN_CREDIT_WORDS and seen[index].shape != "prose"
        if credit and seen[above].block.label == "caption" and captions.is_open(seen[above].block.text):
            seen[index].block.label, seen[index].caption = "caption", True
    for above, index in pairwise(run):
        block = seen[above].block
        if seen[index].block.label != "caption" or not captions.is_credit_alone(seen[index].block.text):
            continue
        if (
            block.label in BODY
            and block.n_words <= _MAX_CAPTION_WORDS
            and shapes.n_sentences(block.text) == 1
        ):
            block.label = "caption"
            seen[above].caption = True
    for above, index in pairwise(run):
        if _credits_line_above(seen, above, index, run):
            for place in (above, index):
                seen[place].block.label, seen[place].caption = "caption", True


def _credits_line_above(seen: Sequence[Seen], above: int, index: int, run: range) -> bool:
    """Whether a short credit in capitals closes a line that is no sentence, in the text: a picture's."""
    line, credit = seen[above], seen[index]
    return (
        credit.credit is not None
        and credit.shape == "crumb"
        and credit.block.n_words <= _MAX_PICTURE_CREDIT_WORDS
        and credit.block.text.isupper()
        and line.shape in ("headline", "crumb")
        and line.cue is None
        and line.block.label in (*BODY, "caption")
        and line.block.n_words >= _MIN_PICTURE_WORDS
        and above > run.start
        and index + 1 in run
        and seen[index + 1].shape == "prose"
        and seen[index + 1].block.label in BODY
    )


def close(seen: Sequence[Seen], run: range) -> None:
    """A heading with nothing under it belongs to what follows the article."""
    for index in reversed(run):
        if seen[index].block.label == "heading":
            seen[index].block.label = "related"
        elif seen[index].block.label in BODY:
            return


def _find_bylines(seen: Sequence[Seen], run: range, title: int | None) -> None:
    """Credits next to the article: the first lines after it, or lines between the title and the text."""
    if not run:
        return
    boxed = False
    for index in range(run.stop, min(len(seen), run.stop + _MAX_SOURCE_DISTANCE)):
        item = seen[index]
        boxed = boxed or (item.cue is not None and item.cue.label == "related")
        if boxed and (item.shape in ("headline", "crumb") or item.cue is not None):
            if _signs_below_box(seen, index):
                item.block.label = "byline"
                break
            if item.cue is None or item.cue.label == "related":
                continue
        if index >= run.stop + _MAX_BYLINE_DISTANCE and not item.block.text.lstrip("(").startswith("Theo "):
            if item.cue is not None and item.cue.opens:
                break
            continue
        if item.cue is not None and (item.cue.opens or item.cue.label == "tags"):
            break
        if item.credit is not None and not item.block.label and not item.twin:
            if index == run.stop or item.credit.agencies or item.block.n_words >= 2:  # else a key word
                item.block.label = "byline"
        elif item.caption and not item.block.label:
            item.block.label = "caption"
    top = run.start - _MAX_BYLINE_DISTANCE
    menu: set[str] = set()
    if title is not None and title < run.start:
        top = title + 1
        menu = {shapes.key(item.block.text) for item in seen[:title]}
    text = next((i for i in run if seen[i].block.label == "paragraph"), run.start)
    for index in range(max(0, top), text):
        item = seen[index]
        sourced = item.credit is not None and item.block.text.startswith("Theo ")  # printed again at the end
        if item.block.label or item.cue is not None or (item.twin and not sourced):
            continue
        if shapes.key(item.block.text) in menu:  # the section's name
            continue
        if item.credit is not None and item.block.n_words >= 2:
            if index < run.start or signs_lead(seen, index, run):
                item.block.label = "byline"
        elif item.caption:
            item.block.label = "caption"


def _signs_below_box(seen: Sequence[Seen], index: int) -> bool:
    """Whether names spelt out stand between a box of headlines and the buttons below the article."""
    item = seen[index]
    following = seen[index + 1].cue if index + 1 < len(seen) else None
    return (
        item.credit is not None
        and bool(item.credit.authors)
        and all(names.is_spelt_name(author) for author in item.credit.authors)
        and following is not None
        and following.label in ("tags", "share", "comments")
    )


def outside(seen: Sequence[Seen], run: range) -> None:
    """Reasons for everything beyond the article: below it a section's title passes its reason on."""
    section = "related" if run else "other"
    for index, item in enumerate(seen):
        if item.block.label:
            continue
        below = index >= run.stop
        if item.cue is not None:
            item.block.label = item.cue.label
            if item.cue.opens and (below or item.cue.label == "related"):
                section = item.cue.label
        elif item.shape == "stamp":
            item.block.label = "timestamp"
        elif item.shape in ("cut", "prose"):
            item.block.label = section if section in ("comments", "footer") and below else "teaser"
        elif item.caption and index in run:  # between a lead and the text it was cut off from
            item.block.label = "caption"
        elif below or index in run:
            item.block.label = section
        elif item.shape == "headline" and item.block.n_words >= _MIN_RELATED_WORDS:
            item.block.label = "related"
        else:
            item.block.label = "menu" if run else "other"
