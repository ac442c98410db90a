"""What is glued into a paragraph without being its text: datelines, captions, bylines, links, headings.

Works on blocks that have been found to be body and cuts them; many deliveries hold a whole article in one
line. A stretch is only cut where its build proves it: a credit after "Ảnh:", a name after the last full stop,
a capital on a word that is only capital at the start of a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline.cleaning import (
    caption_sentences,
    credits,
    cues,
    datelines,
    names,
    picture_credits,
    repeats,
    run_ons,
    scenes,
)
from pipeline.cleaning.blocks import Block, trim
from pipeline.cleaning.evidence import Seen
from pipeline.cleaning.letters import LOWER, UPPER

_MAX_TAIL_CHARS = 90
_MAX_DATELINE_CHARS = 80
_MAX_FURNITURE_CHARS = 250
_MIN_TEXT_AFTER_DATELINE = 20
_LAST_END = re.compile(rf"(?:[.!?…]?\.\s?/\s?\.?|[.!?…])[\"”’')\]»*]*\s*|:\s+(?=[^{LOWER}]+\Z)")
# "... của HSC Phương Mai Theo Trí Thức Trẻ": a capital on "Theo" at the very end.
_SOURCED = re.compile(rf"\s+Theo\s+[{UPPER}][^.,:;!?]{{1,40}}\Z")
_WORD = re.compile(r"\S+")
_MAX_AUTHOR_WORDS = 4
_HOUSE_IN_BRACKETS = re.compile(r"\([^()]{2,30}\)")
# Furniture that ran on: "... tại Hà Nội. Thanh Hoài Từ khóa: Đấu thầu , vàng miếng".
_RUN_ON_FURNITURE = re.compile(
    r"(?P<tags>(?:Từ khóa|Từ khoá|Tags?)\s*:)|(?P<related>(?:Tin,? bài liên quan|Tin liên quan|Bài liên quan|"
    r"Xem thêm|Đọc thêm|Mời xem thêm)\s*:|(?:Xem|Đọc) thêm (?:các )?(?:tin|bài)\b)"
)
# Marks before links to other items that stood in the text's box: "» Bão số 9 đổ bộ".
_LINKS = re.compile(rf"\s(?:»|>{{2,3}}|►|▶|➤|➢|→|☞)\s*(?=[\"“'‘]?[{UPPER}0-9])")
# "TP. Hồ Chí Minh" and "GS. Nguyễn Lân" do not end a sentence, "châu Á." does.
_ABBREVIATION = re.compile(
    rf"(?:^|[\s(“\"])(?:(?!Á)[{UPPER}]|TP|Tp|TX|Tx|GS|PGS|TS|Ts|ThS|Ths|BS|Bs|KS|LS|NS|NSƯT|NSND|Mr|Mrs|Ms|Dr|St)\.\s*\Z"
)


def refine(text: str, seen: Sequence[Seen], run: range) -> tuple[list[Seen], range]:
    """Cut the body blocks of a page; return the blocks and the article's range among them.

    Args:
        text: the mapped text the blocks are ranges of.
        seen: the blocks with their roles.
        run: the article's stretch.
    """
    body = [i for i in run if seen[i].block.label in ("lead", "paragraph")]
    result: list[Seen] = []
    start = stop = 0
    for index, item in enumerate(seen):
        if index == run.start:
            start = len(result)
        if item.block.label in ("lead", "paragraph"):
            result.extend(_cut(text, item, first=index == body[0], last=index == body[-1]))
        else:
            result.append(item)
        if index == run.stop - 1:
            stop = len(result)
    return result, range(start, stop) if run else run


def _cut(text: str, item: Seen, *, first: bool, last: bool) -> Iterator[Seen]:
    """The parts of one paragraph in order, each with its label."""
    block = item.block
    start, end = block.start, block.end
    if first and (mark := datelines.late_mark(block.text)):
        yield from _part(text, item, start, start + mark, "caption")
        start += mark
    begin = (
        datelines.length(text[start : min(end, start + _MAX_DATELINE_CHARS)])
        if start > block.start
        else (datelines.length(block.text))
    )
    if begin and len(block.text) - begin >= _MIN_TEXT_AFTER_DATELINE:
        yield from _part(text, item, start, start + begin, "dateline")
        start += begin
    closing: list[Seen] = []
    if last and (again := repeats.second_copy(text, start, end)) is not None:
        closing = [*_part(text, item, again, end, "repeat")]
        end = again
    if last:
        if (found := _furniture(text, start, end)) is not None:
            closing = [*_part(text, item, found[0], end, found[1]), *closing]
            end = found[0]
        if (cut := _tail(text, start, end)) is not None:
            bylines = [*_part(text, item, cut, end, "byline")]
            for part in bylines:
                part.credit = credits.parse(part.block.text)
            closing = [*bylines, *closing]
            end = cut
        if (cut := _links(text, start, end)) is not None:
            closing = [*_part(text, item, cut, end, "related"), *closing]
            end = cut
    for left, right, picture in picture_credits.stretches(text, start, end):
        if picture:
            yield from _part(text, item, left, right, "caption")
            continue
        if left > start and (begin := _dateline(text, left)):
            yield from _part(text, item, left, left + begin, "dateline")  # the report after its picture
            left += begin
        for begins, stops, label in run_ons.stretches(text, left, right, opens=first and left == start):
            if label:
                for part in _part(text, item, begins, stops, label):
                    part.credit = credits.parse(part.block.text) if label == "byline" else part.credit
                    yield part
                continue
            for a, b, shown in scenes.stretches(text, begins, stops):
                if shown:
                    yield from _part(text, item, a, b, "caption")
                    continue
                opens = first and a == block.start
                for c, d, likely in caption_sentences.stretches(text, a, b, opens=opens):
                    yield from _part(text, item, c, d, "caption" if likely else block.label)
    yield from closing


def _dateline(text: str, start: int) -> int:
    """The length of a dateline at this place, blanks before it included; 0 if there is none."""
    ahead = text[start : start + _MAX_DATELINE_CHARS]
    length = datelines.length(ahead.lstrip())
    return length + len(ahead) - len(ahead.lstrip()) if length else 0


def _part(text: str, item: Seen, start: int, end: int, label: str) -> Iterator[Seen]:
    """A copy of the block for ``text[start:end]`` with another label; nothing if only blanks are left."""
    if start == item.block.start and end == item.block.end:
        item.block.label = label
        yield item
    elif trimmed := trim(text, start, end):
        block = item.block
        part = Block(
            *trimmed, text[trimmed[0] : trimmed[1]], True, block.tag, block.link, block.hint,
            block.container, label,
        )  # fmt: skip
        yield replace(item, block=part, credit=None, caption=label == "caption")


def _tail(text: str, start: int, end: int) -> int | None:
    """Where a byline begins after the last end of a sentence; None if the paragraph ends as text."""
    window = max(start, end - _MAX_TAIL_CHARS - 4)
    ends = [
        m.end()
        for m in _LAST_END.finditer(text, window, end)
        if m.end() < end and not _ABBREVIATION.search(text[max(start, m.end() - 8) : m.end()])
    ]
    for cut in ends:
        rest = text[cut:end].strip()
        if not rest:
            continue
        if cues.find(rest, rest.count(" ") + 1) is not None:
            return None  # furniture, see _furniture
        credit = credits.parse(rest)
        if credit is not None or _HOUSE_IN_BRACKETS.fullmatch(rest):
            return cut
        if cut == ends[-1] and names.looks_like_signature(rest):
            return cut
    return _sourced(text, window, end)


def _sourced(text: str, start: int, end: int) -> int | None:
    """Where an author stands before a source that ends the paragraph, the full stop before him lost."""
    found = _SOURCED.search(text, start, end)
    if found is None:
        return None
    words = list(_WORD.finditer(text, start, found.start()))
    for count in range(2, min(_MAX_AUTHOR_WORDS, len(words)) + 1):
        cut = words[-count].start()
        if names.is_full_name(text[cut : found.start()]) and credits.parse(text[cut:end]) is not None:
            return cut
    return None


def _furniture(text: str, start: int, end: int) -> tuple[int, str] | None:
    """Where key words or a section's title follow the last sentence ("Từ khóa: ...")."""
    window = max(start, end - _MAX_FURNITURE_CHARS)
    for match in _LAST_END.finditer(text, window, end):
        rest = text[match.end() : end].strip(" -–—*_=")
        if rest and (cue := cues.find(rest, rest.count(" ") + 1)) is not None:
            return match.end(), cue.label
    found = _RUN_ON_FURNITURE.search(text, window, end)
    return (found.start(), found.lastgroup or "related") if found else None


def _links(text: str, start: int, end: int) -> int | None:
    """Where a row of marked links to other items begins, if nothing but headlines follows."""
    for match in _LINKS.finditer(text, start, end):
        rest = _LINKS.split(text[match.start() : end])
        if all(len(part.split()) <= 35 and not re.search(r"[.]\s+\S", part) for part in rest):
            return match.start()
    return None
