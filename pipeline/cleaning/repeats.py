"""What an article tells twice in the same words: a second copy of the text, captions taken out of it.

Editors take a picture's caption from the text below it, word for word, and often without a credit; content
systems print a text again behind its byline. What stands elsewhere in the article in the same words adds
nothing, and an event read from it would count twice. The copy that says more, or comes first, stays.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice, pairwise

from pipeline.cleaning import shapes
from pipeline.cleaning.blocks import Block, trim
from pipeline.cleaning.evidence import Seen
from pipeline.cleaning.letters import UPPER

# So many syllables in a row are no turn of phrase that two sentences share by chance.
_GRAM = 5
# A caption has so many syllables, and so much of it stands elsewhere, in one piece or two.
_MIN_WORDS, _MAX_WORDS = 8, 50
_MIN_WITHIN = 10  # within a paragraph, where "..., đại diện công ty nói" comes again
_MIN_COVERED = 0.9
_MAX_PIECES = 2
# A caption within a paragraph is looked for only where whole articles stand in one, and near its sentence.
_MIN_RUN_ON, _NEAR = 150, 6
# A text begins again where so many of its first syllables stand again; the copy must be this long.
_MIN_OPENING, _MIN_COPY = 8, 40
_GLANCE = 24
# What more sentences hold is the wording of a list; so many places are tried for a second copy.
_MAX_HOLDERS, _MAX_TRIES = 30, 20

_WORD = re.compile(r"\w+")
_NAMED = re.compile(rf"\s[{UPPER}]")
_END = re.compile(rf"[.!?…][\"”’')\]]*\s+(?=[\"“‘(]?[{UPPER}0-9-])")


@dataclass(slots=True)
class _Sentence:
    """A sentence of the body: its block, its place, its words.

    And whether it is a paragraph of its own, or in a row of many and names somebody, or is the lead's.
    """

    block: int
    start: int
    end: int
    words: list[str]
    alone: bool
    named: bool
    lead: bool
    dropped: bool = False


def _may_repeat(text: str, start: int, end: int) -> bool:
    """A glance that spares looking at every word: whether the first words or the last ones stand twice."""
    first, last = text[start : start + _GLANCE], text[max(start, end - _GLANCE) : end]
    return text.find(first, start + 1, end) >= 0 or text.find(last, start, end - 1) >= 0


def second_copy(text: str, start: int, end: int) -> int | None:
    """Where ``text[start:end]`` begins to repeat itself up to its end; None if it does not.

    The second copy is the whole text, perhaps cut off at its end, or the text without what stood before its
    first words (a caption, a dateline).
    """
    if not _may_repeat(text, start, end):
        return None
    found = [(m.group().casefold(), m.start()) for m in _WORD.finditer(text, start, end)]
    words = [word for word, _ in found]
    if len(words) < 2 * _MIN_COPY:
        return None
    opening, closing = words[:_MIN_OPENING], words[-_MIN_OPENING:]
    begins = (
        at
        for at in range(_MIN_COPY, len(words) - _MIN_COPY + 1)
        if words[at] == opening[0] and words[at : at + _MIN_OPENING] == opening
    )
    for at in islice(begins, _MAX_TRIES):
        last = len(words) - 1 - at  # the last word may be cut off
        if words[at:-1] == words[:last] and words[last].startswith(words[-1]):
            return found[at][1]
    ends = (
        stop
        for stop in range(_MIN_COPY, len(words) - _MIN_COPY + 1)
        if words[stop - 1] == closing[-1] and words[stop - _MIN_OPENING : stop] == closing
    )
    for stop in islice(ends, _MAX_TRIES):
        size = next((n for n in range(stop) if words[stop - 1 - n] != words[-1 - n]), stop)
        if size >= _MIN_COPY and len(words) - size >= stop:
            return found[-size][1]
    return None


def refine(seen: Sequence[Seen], run: range) -> tuple[list[Seen], range]:
    """The blocks with retold sentences cut out as "repeat", and the article's range among them."""
    sentences = _sentences(seen, run)
    _drop(sentences)
    dropped: dict[int, list[_Sentence]] = {}
    for sentence in sentences:
        if sentence.dropped:
            dropped.setdefault(sentence.block, []).append(sentence)
    if not dropped:
        return list(seen), run
    result: list[Seen] = []
    stop = run.stop
    for index, item in enumerate(seen):
        parts = _parts(item, dropped[index]) if index in dropped else [item]
        stop += len(parts) - 1 if index < run.stop else 0
        result.extend(parts)
    return result, range(run.start, stop)


def _sentences(seen: Sequence[Seen], run: range) -> list[_Sentence]:
    found: list[_Sentence] = []
    for index in run:
        text = seen[index].block.text
        if seen[index].block.label not in ("lead", "paragraph"):
            continue
        cuts = [0, *(m.end() for m in _END.finditer(text)), len(text)]
        alone = (len(cuts) == 2 or (len(cuts) == 3 and cuts[1] == cuts[2])) and not _is_piece(seen, index)
        run_on = seen[index].block.n_words >= _MIN_RUN_ON
        for start, end in pairwise(cuts):
            if words := shapes.key(text[start:end]).split():
                named = run_on and _NAMED.search(text, start, end) is not None
                lead = seen[index].block.label == "lead" or not found
                found.append(_Sentence(index, start, end, words, alone, named, lead))
    return found


def _is_piece(seen: Sequence[Seen], index: int) -> bool:
    """Whether a line is only a piece of a sentence that emphasis or a link cut off."""
    following = seen[index + 1].block.text if index + 1 < len(seen) else ""
    return (
        seen[index].block.text[:1].islower()
        or following[:1].islower()
        or following.startswith((",", ".", ";", ":", ")"))
    )


def _drop(sentences: Sequence[_Sentence]) -> None:
    """Mark the sentences that others hold; never those of the lead."""
    grams: dict[tuple[str, ...], list[int]] = {}
    for number, sentence in enumerate(sentences):
        for gram in _grams(sentence.words):
            grams.setdefault(gram, []).append(number)
    candidates = [
        n
        for n, s in enumerate(sentences)
        if not s.lead
        and (s.alone or s.named)
        and (_MIN_WORDS if s.alone else _MIN_WITHIN) <= len(s.words) <= _MAX_WORDS
    ]
    for number in sorted(candidates, key=lambda n: (len(sentences[n].words), -n)):
        sentences[number].dropped = _is_retold(number, sentences, grams)


def _grams(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Every so many words in a row."""
    return zip(*(words[shift:] for shift in range(_GRAM)), strict=False)


def _is_retold(number: int, sentences: Sequence[_Sentence], grams: dict[tuple[str, ...], list[int]]) -> bool:
    """Whether one or two pieces of sentences that stay cover this one.

    A paragraph of one sentence may be put together from two. A sentence within a paragraph must stand in one
    close to it: lists of patients or results repeat their sentences, and the lead takes from the text itself.
    """
    sentence = sentences[number]
    held: dict[int, list[tuple[int, int]]] = {}  # sentence to the pieces of this one that it holds
    for at, gram in enumerate(_grams(sentence.words)):
        if len(grams[gram]) > _MAX_HOLDERS:
            continue
        for other in grams[gram]:
            if other == number or sentences[other].dropped:
                continue
            if not sentence.alone and (sentences[other].lead or abs(other - number) > _NEAR):
                continue
            pieces = held.setdefault(other, [])
            if pieces and pieces[-1][1] == at + _GRAM - 1:
                pieces[-1] = pieces[-1][0], at + _GRAM
            elif not pieces or pieces[-1][1] < at + _GRAM:
                pieces.append((at, at + _GRAM))
    wanted = _MIN_COVERED * len(sentence.words)
    longest = [sorted(pieces, key=lambda p: p[0] - p[1]) for pieces in held.values()]
    if any(_covered(pieces[:_MAX_PIECES]) >= wanted for pieces in longest):
        return True
    if not sentence.alone:
        return False
    best = sorted((pieces[0] for pieces in longest), key=lambda p: p[0] - p[1])
    return any(_covered([best[0], piece]) >= wanted for piece in best[1:])


def _covered(pieces: Sequence[tuple[int, int]]) -> int:
    return len({at for start, stop in pieces for at in range(start, stop)})


def _parts(item: Seen, dropped: Sequence[_Sentence]) -> list[Seen]:
    """A block parted into what stays and what is told elsewhere."""
    block = item.block
    if len(dropped) == 1 and dropped[0].alone:
        block.label = "repeat"
        return [item]
    cuts = sorted({0, len(block.text), *(s.start for s in dropped), *(s.end for s in dropped)})
    starts = [s.start for s in dropped]
    parts: list[Seen] = []
    for left, right in pairwise(cuts):
        place = bisect_right(starts, left) - 1
        label = "repeat" if place >= 0 and left < dropped[place].end else block.label
        if trimmed := trim(block.text, left, right):
            start, end = trimmed
            if parts and parts[-1].block.label == label == "repeat":
                start = parts[-1].block.start - block.start
                parts.pop()
            part = Block(
                block.start + start, block.start + end, block.text[start:end], block.glued or bool(parts),
                block.tag, block.link, block.hint, block.container, label,
            )  # fmt: skip
            parts.append(replace(item, block=part, credit=None))
    return parts
