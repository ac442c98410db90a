"""Captions that end in a full stop and credit nobody: "Quang cảnh hội nghị.".

They are short paragraphs of one sentence, and they are of two kinds. Those taken from the text repeat a
sentence close by, which is longer. Those of their own stand between long paragraphs and show where the text
tells: no aspect, no negation, no verb of saying, nothing that links them to the paragraph before
(``telling_words.csv``); of these a longer one must show a scene, name a person first, or repeat words of its
neighbours besides. Read by hand in the development data, 19 of 20 lines that are known by this are captions.

Of other single sentences the weights of words and place decide (``caption_words``, ``caption_place``).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.cleaning import caption_place, caption_words, captions, framing, scenes, shapes
from pipeline.cleaning.caption_place import Line
from pipeline.cleaning.evidence import Seen

_SHORT, _LONG = 9, 18
# So long are the paragraphs around it; a text in which so many paragraphs are like that is written so, and
# one of which fewer paragraphs hold several sentences was cut into sentences: less is a caption there.
_MIN_NEIGHBOUR, _MAX_SHARE, _MIN_FULL = 18, 0.34, 0.4
# Of a longer line's words so many stand in the paragraphs around it.
_MIN_RETOLD = 0.7
# A line taken from a paragraph so near, which is so many words longer, shares so many of its pairs with it.
_TAKEN_WORDS, _BEFORE, _BEHIND = range(7, 31), 2, 3
_MIN_TAKEN, _MIN_LONGER = 0.7, 8
# Above such log odds a line is a caption, if its words alone are not hopeless. Where it holds a word by which
# texts tell, it must not be short, and its words must be likely. The last line must be likelier and tell
# nothing, as must the first of a delivery without a headline and every line of a text that was cut into
# sentences; the first lines of those are headlines. Where more lines than that share are captions, the page
# is a gallery. Read by hand in the development data, 17 of 20 such lines are captions.
_BAR, _EDGE_BAR, _HOPELESS, _LIKELY = 0.5, 2.5, -2.0, 0.8
_MAX_WEIGHED, _MAX_GALLERY, _MIN_SEVERAL = 45, 0.4, 0.1
_FIGURES = re.compile(r"\d[\d.,]*\s*(?:%|tỷ|tỉ|triệu|nghìn|đồng|USD|điểm|độ)")
_WORD = re.compile(r"\w+")


def claim(seen: Sequence[Seen], run: range) -> None:
    """Label such paragraphs of the article's stretch in place: those taken from the text "repeat"."""
    body = [i for i in run if seen[i].block.label in ("lead", "paragraph")]
    for place, index in enumerate(body):
        near = body[max(0, place - _BEFORE) : place] + body[place + 1 : place + 1 + _BEHIND]
        if place and _is_taken(seen[index], [seen[i] for i in near]):
            seen[index].block.label = "repeat"
    _show(seen, run)
    _weigh(seen, run)


def _show(seen: Sequence[Seen], run: range) -> None:
    """Label the short lines that show rather than tell."""
    body = [i for i in run if seen[i].block.label in ("lead", "paragraph")]
    found = [i for i in body if _reads_as_caption(seen[i]) and _stands_out(seen, run, i)]
    if not found or len(found) > _MAX_SHARE * len(body):
        return
    full = sum(shapes.n_sentences(seen[i].block.text) > 1 for i in body)
    for index in found:
        if full >= _MIN_FULL * (len(body) - len(found)) or _surely_shows(seen[index].block.text):
            seen[index].block.label, seen[index].caption = "caption", True


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
        words = caption_words.score(lines[at].text.rstrip("."))
        tells = scenes.tells(lines[at].text)
        edge = not order or at + 1 == len(lines) or cut_up
        if words < (_LIKELY if tells else _HOPELESS) or (tells and (edge or item.block.n_words <= _SHORT)):
            continue
        first = not order and (headed or cut_up)  # a lead, or the headline
        if not first and words + caption_place.score(lines, at) > (_EDGE_BAR if edge else _BAR):
            found.append(places[at])
    if len(found) <= _MAX_GALLERY * len(body):
        for index in found:
            seen[index].block.label, seen[index].caption = "caption", True


def _line(item: Seen) -> Line:
    """A block as a line among others, a caption without its credit."""
    text = item.block.text
    if item.block.label != "caption":
        return Line(text, caption_place.kind_of(text))
    credit = captions.CREDIT.search(text)
    return Line(text[: credit.start()] if credit else text, "caption")


def _surely_shows(text: str) -> bool:
    """Whether a sentence shows a scene or names somebody and no more, in whatever text."""
    return scenes.shows_scene(text[:-1]) or scenes.names_only(text)


def _is_taken(item: Seen, near: Sequence[Seen]) -> bool:
    """Whether the words of a single sentence stand in a longer paragraph close by."""
    text, n_words = item.block.text, item.block.n_words
    if n_words not in _TAKEN_WORDS or not _is_sentence(item):
        return False
    longer = (other.block.text for other in near if other.block.n_words >= n_words + _MIN_LONGER)
    return any(framing.share(text, framing.pairs(other)) >= _MIN_TAKEN for other in longer)


def _reads_as_caption(item: Seen) -> bool:
    """Whether a single sentence shows rather than tells."""
    text = item.block.text
    return (
        item.block.n_words <= _LONG
        and _is_sentence(item)
        and not re.search(r"[:;\"“”]", text)
        and not _FIGURES.search(text)
        and not scenes.tells(text)
    )


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


def _stands_out(seen: Sequence[Seen], run: range, index: int) -> bool:
    """Whether it stands between long paragraphs; a longer line must show more than that."""
    around = [_neighbour(seen, run, index, step) for step in (-1, 1)]
    text, n_words = seen[index].block.text, seen[index].block.n_words
    if around[1] is None or any(item is not None and item.block.n_words < _MIN_NEIGHBOUR for item in around):
        return False
    if around[0] is None:  # a headline or the lead, unless it surely is neither
        return scenes.names_only(text) or scenes.opens_scene(text)
    if n_words <= _SHORT or scenes.shows_scene(text[:-1]) or scenes.names_person(text):
        return True
    near = {word for item in around if item for word in _WORD.findall(item.block.text.casefold())}
    words = _WORD.findall(text.casefold())
    return sum(word in near for word in words) >= _MIN_RETOLD * len(words)


def _neighbour(seen: Sequence[Seen], run: range, index: int, step: int) -> Seen | None:
    """The next block of text in a direction, captions and furniture passed over; None at the end."""
    at = index + step
    while at in run:
        if seen[at].block.label in ("lead", "paragraph", "heading"):
            return seen[at]
        at += step
    return None
