"""The headline of a page in one line: within the piece between the menu and the article.

Nothing parts it from the section's name before it and the author's behind it. It begins at a capital, and its
words are the article's: of all stretches that end the piece the one is taken whose pairs of syllables weigh
most, those of the article for it and others against it. Entries of the menu stand elsewhere on the page, too.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import accumulate, pairwise

from pipeline.cleaning import credits, cues, framing, names, relatedness, sections, shapes
from pipeline.cleaning.blocks import Block, trim
from pipeline.cleaning.evidence import Seen
from pipeline.cleaning.relatedness import Told
from pipeline.reading.rarity import rarity

_MAX_DISTANCE = 8
_MIN_WORDS, _MAX_WORDS = 5, 32
_MAX_MENU_WORDS = 5
_AGAINST, _NAME, _BY_RARITY = 0.4, 2.0, 0.2
_MIN_SHARE = 0.35
_FULL_WORDS, _PER_BLOCK = 9, 0.03
_MIN_NAME, _MAX_NAME = 2, 4
Pairs = frozenset[tuple[str, str]]

_MAX_COUNTER, _BUTTONS = 3, ("Lưu", "In", "Gốc", "A", "A+", "A-", "|", "-")
_TOKEN = re.compile(r"\S+")
_TRIMMED = " -–—|»>"


def refine(seen: Sequence[Seen], run: range) -> tuple[list[Seen], range]:
    """The blocks with the piece over the article cut into menu, headline and byline, and the article's range.

    The same blocks where no stretch of theirs speaks of what the article speaks of.
    """
    known = relatedness.told(seen[i].block.text for i in run if seen[i].block.label in ("lead", "paragraph"))
    outside = " ".join(f" {item.block.text} " for i, item in enumerate(seen) if i not in run)
    best: tuple[float, int, int, int] | None = None
    for index in range(run.start - 1, max(-1, run.start - 1 - _MAX_DISTANCE), -1):
        item = seen[index]
        if item.shape != "stamp" and not item.caption and (item.cue is None or not item.cue.opens):
            found = _stretch(item.block.text, known, outside)
            score = found[0] - _PER_BLOCK * (run.start - 1 - index) if found else 0.0
            if found and (best is None or score > best[0]):
                best = (score, index, found[1], found[2])
    if best is None:
        return list(seen), run
    _, index, start, end = best
    for item in seen[: run.start]:
        if item.block.label == "title":
            item.block.label = "menu"
    parts = list(_parts(seen[index], start, end))
    more = len(parts) - 1
    return [*seen[:index], *parts, *seen[index + 1 :]], range(run.start + more, run.stop + more)


def _stretch(text: str, known: Told, outside: str) -> tuple[float, int, int] | None:
    """Weight, start and end of the best stretch of one piece; None if none may be a headline."""
    words = [(m.group(), m.start(), m.end()) for m in _TOKEN.finditer(text)]
    end = _before_buttons(words)
    while count := _n_name(words[:end], known.pairs):
        end -= count
    first = _behind_menu(words[:end], known.pairs, outside)
    if end - first < _MIN_WORDS:
        return None
    keys = [shapes.key(word) for word, _, _ in words[:end]]
    weights = [_weight(pair, known) for pair in pairwise(keys)]
    sums = list(accumulate(reversed(weights)))[::-1]  # of the pairs from here to the end
    starts = [
        at
        for at in range(max(first, end - _MAX_WORDS), end - _MIN_WORDS + 1)
        if _may_start(words, at) and not (at and words[at - 1][0][:1].isupper() and weights[at - 1] > 0)
    ]
    if not starts:
        return None
    start = max(starts, key=lambda at: (sums[at] - _NAME * _is_name(words, at, first), -at))
    inner = start + _behind_menu(words[start:end], known.pairs, outside)
    start = inner if end - inner >= _MIN_WORDS else start
    share = relatedness.share(" ".join(keys[start:]), known)
    if share < _MIN_SHARE:
        return None
    return share * min(1.0, (end - start) / _FULL_WORDS), words[start][1], words[end - 1][2]


def _weight(pair: tuple[str, str], known: Told) -> float:
    """What a pair of syllables says for being the headline's: the pair itself, and its second syllable."""
    rare = _BY_RARITY * rarity(pair[1])
    return (1.0 if pair in known.pairs else -_AGAINST) + (rare if pair[1] in known.words else -rare)


def _may_start(words: Sequence[tuple[str, int, int]], at: int) -> bool:
    """Whether a headline may begin with this word: a capital, figure or quote, and no comma before it."""
    first = words[at][0].lstrip("\"“‘'(")[:1]
    return (first.isupper() or first.isdigit()) and not (
        at and words[at - 1][0].endswith((",", ":", "-", "–"))
    )


def _is_name(words: Sequence[tuple[str, int, int]], at: int, first: int) -> bool:
    """Whether a figure or name begins here, which stands within headlines more often than at their start."""
    if at == first:
        return False
    if words[at][0][0].isdigit():
        return True
    return words[at + 1][0][:1].isupper() and not words[at - 1][0][:1].isupper()


def _behind_menu(words: Sequence[tuple[str, int, int]], known: Pairs, outside: str) -> int:
    """The place behind the entries of the menu that the piece begins with: those stand elsewhere, too."""
    first = 0
    while first < len(words):
        for count in range(min(_MAX_MENU_WORDS, len(words) - first - 1), 0, -1):
            phrase = " ".join(word for word, _, _ in words[first : first + count])
            following = words[first + count][0]
            goes_on = (shapes.key(words[first + count - 1][0]), shapes.key(following)) in known
            if goes_on or not (phrase[:1].isupper() and following[:1].isupper()):
                continue
            if phrase.lower() in _entries() or outside.count(f" {phrase} ") > 1:
                first += count
                break
        else:
            return first
    return first


@cache
def _entries() -> frozenset[str]:
    """Entries of menus: sections, and what to do."""
    return sections.names() | {cue.cue for cue in cues.every() if cue.label in ("menu", "share")}


def _before_buttons(words: Sequence[tuple[str, int, int]]) -> int:
    """The place of the counters and buttons that close the piece: "UYÊN PHƯƠNG 0 Lưu"."""
    end = len(words)
    while end > 1 and (
        (words[end - 1][0].isdigit() and len(words[end - 1][0]) <= _MAX_COUNTER)
        or words[end - 1][0] in _BUTTONS
    ):
        end -= 1
    return end


def _n_name(words: Sequence[tuple[str, int, int]], known: Pairs) -> int:
    """How many words at the end are the author's name, whom the article does not name; 0 where unsure."""
    for count in range(min(_MAX_NAME, len(words) - _MIN_WORDS), _MIN_NAME - 1, -1):
        name = " ".join(word for word, _, _ in words[-count:])
        before = words[-count - 1][0]
        parted = (shapes.key(before), shapes.key(words[-count][0])) not in known
        if parted and names.is_spelt_name(name) and not framing.pairs(name) & known:
            return count
    return 0


def _parts(item: Seen, start: int, end: int) -> list[Seen]:
    """The piece as menu, headline, byline and buttons, those that are not empty."""
    block = item.block
    behind = [(m.group(), end + m.start(), end + m.end()) for m in _TOKEN.finditer(block.text[end:])]
    stop = behind[count - 1][2] if behind and (count := _before_buttons(behind)) else end
    if behind and (behind[0][0].isdigit() or behind[0][0] in _BUTTONS):
        stop = end
    found: list[Seen] = []
    cuts = (
        (0, start, "menu"),
        (start, end, "title"),
        (end, stop, "byline"),
        (stop, len(block.text), "share"),
    )
    for left, right, label in cuts:
        if left < right and block.text[left:right].strip() and (cut := trim(block.text, left, right)):
            text = block.text[cut[0] : cut[1]]
            part = Block(block.start + cut[0], block.start + cut[1], text, True, label=label)
            credit = credits.parse(text) if label == "byline" else None
            found.append(replace(item, block=part, credit=credit))
    return found
