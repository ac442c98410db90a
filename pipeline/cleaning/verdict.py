"""Is it an article at all? The reasons for rejection, in the order in which they are asked."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median
from typing import NamedTuple

from pipeline.cleaning import article_run, caption_words, cohesion, shapes
from pipeline.cleaning.evidence import Seen
from pipeline.cleaning.language import not_vietnamese

# Fewer syllables than two short sentences carry no event that could be dated and placed.
MIN_BODY_WORDS = 35
# With fewer syllables than this a text among headlines must have a headline of its own.
_SURE_BODY_WORDS = 90
# ... and the teasers of other items must not outweigh it so many times.
_MAX_TEASERS_PER_WORD = 6
# A longer text without a headline may stand beside the articles of a list.
_UNTITLED_BODY_WORDS = 250
# A page in one line, whose headlines cannot be counted, is an article's if so much of it is running text.
_MIN_PAGE_SHARE = 0.1
# A list stamps its items: so many stamps among so many headlines.
_MIN_STAMPS = 10
# In the last part of a page, behind so many lines of the imprint and most of them, no article begins.
_LAST_PART, _MIN_IMPRINT = 0.25, 4
# So many headlines without an article among them make a list.
MIN_HEADLINES = 6


# A gallery: so many lines, so short, so many of them with such log odds of a caption (`caption_words`).
_MIN_PICTURES, _MIN_LINE, _MAX_PICTURE_WORDS = 8, 3, 14
_LIKELY_CAPTION, _GALLERY_SHARE = -1.45, 0.5


class Rejection(NamedTuple):
    """A code of REJECTION_REASONS and the same in words."""

    reason: str
    detail: str


def _is_gallery(paragraphs: Sequence[str]) -> bool:
    """Whether all the text is short single sentences, most of which their words tell to be captions."""
    lines = [text for text in paragraphs if text.count(" ") >= _MIN_LINE]
    if len(lines) < _MIN_PICTURES or median(text.count(" ") + 1 for text in lines) > _MAX_PICTURE_WORDS:
        return False
    scores = [caption_words.score(text.rstrip(".")) for text in lines]
    likely = sum(score > _LIKELY_CAPTION for score in scores)
    return max(map(shapes.n_sentences, lines)) == 1 and likely >= _GALLERY_SHARE * len(lines)


def reject(
    text: str, seen: Sequence[Seen], run: range, body: str, *, joined: bool = False
) -> Rejection | None:
    """Why this page gives no article; None if it does.

    Args:
        text: the whole page, repaired.
        seen: its blocks.
        run: the stretch found as the article.
        body: what was kept of it.
        joined: whether the whole page stands in a line or two.
    """
    if not text.strip():
        return Rejection("empty", "nothing but blanks and invisible characters")
    n_words = len(body.split())
    language = not_vietnamese(body if n_words >= MIN_BODY_WORDS else text)
    if language is not None:
        return Rejection("not_vietnamese", language)
    headlines = sum(1 for item in seen if item.shape in ("headline", "cut") and not item.caption)
    if article_run.looks_like_list(seen, run) and headlines >= MIN_HEADLINES:
        return Rejection(
            "not_an_article", f"{headlines} headlines and teasers, no running text of one article"
        )
    paragraphs = [item.block.text for item in seen if item.block.label in ("lead", "paragraph")]
    if cohesion.falls_apart(paragraphs):
        return Rejection("not_an_article", f"{len(paragraphs)} short texts that share no words: teasers")
    if _is_gallery(paragraphs):
        return Rejection("not_an_article", f"{len(paragraphs)} captions and no running text: a gallery")
    titled = any(item.block.label == "title" for item in seen)
    if n_words < _SURE_BODY_WORDS and not titled and headlines >= MIN_HEADLINES:
        return Rejection(
            "not_an_article",
            f"{headlines} headlines, none of them over its {n_words} syllables of running text",
        )
    teasers = sum(
        item.block.n_words for i, item in enumerate(seen) if i not in run and item.shape in ("prose", "cut")
    )
    sure = _SURE_BODY_WORDS if titled else _UNTITLED_BODY_WORDS
    if n_words < sure and teasers > _MAX_TEASERS_PER_WORD * n_words:
        return Rejection(
            "not_an_article", f"{teasers} syllables of teasers beside {n_words} syllables of running text"
        )
    n_page = len(text.split())
    if joined and n_words < min(_UNTITLED_BODY_WORDS, _MIN_PAGE_SHARE * n_page):
        return Rejection("not_an_article", f"{n_words} syllables of running text on a page of {n_page}")
    stamps = sum(item.shape == "stamp" for item in seen)
    if not titled and n_words < sure and stamps >= _MIN_STAMPS and headlines >= _MIN_STAMPS:
        return Rejection("not_an_article", f"{stamps} dates and {headlines} headlines, none of them its own")
    imprint = [i for i, item in enumerate(seen) if item.cue is not None and item.cue.label == "footer"]
    above = sum(index < run.start for index in imprint)
    behind = sum(item.block.n_words for item in seen[run.start :])
    at_end = behind <= _LAST_PART * sum(item.block.n_words for item in seen)
    if n_words < _UNTITLED_BODY_WORDS and at_end and above >= _MIN_IMPRINT and above > len(imprint) - above:
        return Rejection("not_an_article", f"{n_words} syllables of running text behind the imprint")
    if n_words < MIN_BODY_WORDS:
        if headlines >= MIN_HEADLINES:
            return Rejection("not_an_article", f"{headlines} headlines, {n_words} syllables of running text")
        return Rejection(
            "stub", f"{n_words} syllables of running text; an article has {MIN_BODY_WORDS} or more"
        )
    return None
