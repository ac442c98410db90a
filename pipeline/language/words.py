"""Words and parts of speech of many texts at once, as flat columns.

The one door to the word segmenter and the tagger: everything behind it may change as long as the
words and tags stay those of `underthesea.pos_tag`, to the letter.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from pipeline.language.positions import compose, span


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a list of texts, flat.

    Text `t` owns the words ``offsets[t] : offsets[t + 1]``. `starts` and `ends` are half-open
    ranges of code points of their own text as it was given; `tags` are the parts of speech (the
    tag set of VLSP: N, Np, V, A, M, CH, ...).
    """

    offsets: list[int]
    starts: list[int]
    ends: list[int]
    tags: list[str]


def tag(texts: Sequence[str]) -> Words:
    """Segment and tag each text just as `underthesea.pos_tag` does.

    Raises:
        UnicodeEncodeError: a text holds half of a surrogate pair, which no file can hold.
    """
    from underthesea import pos_tag
    from underthesea.pipeline.text_normalize.character_normalize import character_normalize
    from underthesea.pipeline.word_tokenize.regex_tokenize import patterns

    counts: list[int] = [0]
    starts: list[int] = []
    ends: list[int] = []
    tags: list[str] = []
    for text in texts:
        composed, origin = compose(text)
        # The replacements of characters (ð -> đ) are one for one, so positions stay.
        syllables = [found.span() for found in patterns.finditer(character_normalize(composed))]
        words = pos_tag(text)
        at = 0
        for word, part in words:
            last = at + word.count(" ")
            start, end = syllables[at][0], syllables[last][1]
            if origin is not None:
                start, end = span(origin, start, end)
            starts.append(start)
            ends.append(end)
            tags.append(part)
            at = last + 1
        counts.append(len(words))
    return Words(list(accumulate(counts)), starts, ends, tags)
