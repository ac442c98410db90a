"""Captions that end in a full stop and credit nobody: "Quang cảnh hội nghị.".

They are paragraphs of one sentence. One that was taken from the text repeats a longer paragraph close by; of
the others their words and their place decide (``caption_lines``).
"""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.cleaning import caption_lines, captions, framing, scenes, shapes
from pipeline.cleaning.caption_lines import Line
from pipeline.cleaning.evidence import Seen

# A line taken from a paragraph so near, which is so many words longer, shares so many of its pairs with it.
_TAKEN_WORDS, _BEFORE, _BEHIND = range(7, 31), 2, 3
_MIN_TAKEN, _MIN_LONGER = 0.7, 8
# Above such log odds a line is a caption: of 427 captions in articles that the weights were not fitted to,
# 269 were found so, with 39 lines of text (``benchmarks.fit_captions``). What reports is text; a line of few
# words must tell nothing. The last line must be likelier and tell nothing, as must the first of a delivery
# without a headline and every line of a text that was cut into sentences; the first lines of those are
# headlines. Where more lines than that share are captions, the page is a gallery.
_BAR, _EDGE_BAR, _SHORT = 0.5, 1.5, 9
_MAX_WEIGHED, _MAX_GALLERY, _MIN_SEVERAL = 45, 0.4, 0.1


def claim(seen: Sequence[Seen], run: range) -> None:
    """Label such paragraphs of the article's stretch in place: those taken from the text "repeat"."""
    body = [i for i in run if seen[i].block.label in ("lead", "paragraph")]
    for place, index in enumerate(body):
        near = body[max(0, place - _BEFORE) : place] + body[place + 1 : place + 1 + _BEHIND]
        if place and _is_taken(seen[index], [seen[i] for i in near]):
            seen[index].block.label = "repeat"
    _weigh(seen, run)


def _weigh(seen: Sequence[Seen], run: range) -> None:
    """Label the single sentences whose words and place together speak for a caption."""
    places = [i for i in run if seen[i].block.label in ("lead", "paragraph", "heading", "caption")]
    lines = [_line(seen[i]) for i in places]
    body = [at for at, line in enumerate(lines) if line.kind in ("single", "several")]
    cut_up = sum(lines[at].kind == "several" for at in body) < _MIN_SEVERAL * len(body)
    above = seen[: places[body[0]]] if body else ()
    headed = any(item.shape == "headline" and not item.caption for item in above)
    found: list[int] = []
    for order, at in enumerate(body):
        item = seen[places[at]]
        if lines[at].kind != "single" or item.block.n_words > _MAX_WEIGHED or not _is_sentence(item):
            continue
        edge = not order or at + 1 == len(lines) or cut_up
        first = not order and (headed or cut_up)  # a lead, or the headline
        brief = edge or item.block.n_words <= _SHORT
        if first or scenes.reports(lines[at].text) or (brief and scenes.tells(lines[at].text)):
            continue
        if caption_lines.score(lines, at) > (_EDGE_BAR if edge else _BAR):
            found.append(places[at])
    if len(found) <= _MAX_GALLERY * len(body):
        for index in found:
            seen[index].block.label, seen[index].caption = "caption", True


def _line(item: Seen) -> Line:
    """A block as a line among others, a caption without its credit."""
    text = item.block.text
    if item.block.label != "caption":
        return Line(text, caption_lines.kind_of(text))
    credit = captions.CREDIT.search(text)
    return Line(text[: credit.start()] if credit else text, "caption")


def _is_taken(item: Seen, near: Sequence[Seen]) -> bool:
    """Whether the words of a single sentence stand in a longer paragraph close by."""
    text, n_words = item.block.text, item.block.n_words
    if n_words not in _TAKEN_WORDS or not _is_sentence(item):
        return False
    longer = (other.block.text for other in near if other.block.n_words >= n_words + _MIN_LONGER)
    return any(framing.share(text, framing.pairs(other)) >= _MIN_TAKEN for other in longer)


def _is_sentence(item: Seen) -> bool:
    """Whether the block is a single sentence that nothing at its start links to what was told before."""
    text = item.block.text
    return (
        item.shape == "prose"
        and text[0].isupper()
        and text.endswith(".")
        and not text.endswith("..")
        and not shapes.is_abbreviated(text)  # "H.R." and "ông K." go on
        and not shapes.is_entry(text)
        and shapes.n_sentences(text) == 1
        and not scenes.goes_on(text)
    )
