"""Captions inside a paragraph: from the sentence that a picture's credit closes to the end of the credit.

"Người ủng hộ phe đối lập đi biểu tình - Ảnh: AFP Theo Hãng tin AFP, ..." holds a caption of nine words and
then the report. Where a credit ends is told by its bracket, by the agency's name, or by the next sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.cleaning import credits
from pipeline.cleaning.cutting import cut_out
from pipeline.cleaning.letters import LOWER, UPPER
from pipeline.knowledge.words import surnames

_MAX_CAPTION_WORDS = 70
_MAX_CLOSED_WORDS = 45  # a longer sentence with its own full stop is the text's
_MAX_BRACKET_CHARS = 80
_BEFORE_WORD, _BEHIND_WORD = 8, 40
_SENTENCE_END = re.compile(r"(?:[.!?…]|\./\.)[\"”’')\]]*\s+")
# "Ảnh: X", "(Ảnh: X)", "(Ảnh X)", "- Ảnh: X", "- Ảnh X", "Ảnh minh họa": the word, then what it credits.
_PICTURE = re.compile(
    r"(?P<open>[(\[]\s*|[-–—]\s*)?(?:\b(?:nguồn\s+ảnh|ảnh(?:\s+(?:minh\s+h[oọ]ạ?a?|tư\s+liệu))?|photo)\s*:\s*"
    rf"|(?<=[(\[])nguồn\s*:\s*|(?:(?<=[(\[])|(?<=[-–—]\s))ảnh\s+(?=(?-i:[{UPPER}]))"
    r"|\b(?P<bare>ảnh\s+(?:minh\s+h[oọ]ạ?a?|tư\s+liệu|internet)\b)\s*)",
    re.I,
)
# Without one of these there is no credit; a glance that spares the long pattern.
_WORDS = re.compile("ảnh|Ảnh|ẢNH|guồn|GUỒN|hoto")
_LOWER_CREDITS = re.compile(
    r"(?:internet|minh\s+h[oọ]ạ?a?|tư\s+liệu|tl|st|sưu\s+tầm|nvcc|nhân\s+vật\s+cung\s+cấp|fbnv)\b", re.I
)
# "Ảnh: Vietinbank cung cấp", "Ảnh: gia đình nạn nhân cung cấp"
_SUPPLIED = re.compile(r"(?:do\s+)?[^.:;()]{2,40}?\s+cung\s+cấp\b\.?", re.I)
# The rest of a paper's name behind its first word: "Ảnh: Tri thức", "Ảnh: Tuổi trẻ"
_PAPER = re.compile(rf"\s+[{LOWER}]+(?=\s+[\"“]?[{UPPER}]|\s*\.|\s*\Z)")
_TOKEN = re.compile(r"\s*([^\s]+)")
_CAPITAL = re.compile(rf"[{UPPER}]")
_ACRONYM = re.compile(rf"[{UPPER}]{{2,}}[^\w]*\Z")
_CLOSE = re.compile(r"[)\]]")


def stretches(text: str, start: int, end: int) -> Iterator[tuple[int, int, bool]]:
    """Cut ``text[start:end]`` into stretches of text (False) and captions (True)."""
    return cut_out(start, end, _captions(text, start, end))


def _captions(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    done = start
    for word in _WORDS.finditer(text, start, end):
        near = max(start, word.start() - _BEFORE_WORD), min(end, word.end() + _BEHIND_WORD)
        match = _PICTURE.search(text, *near)
        if match is None or match.start() < done:
            continue
        stop = _credit_end(text, match, end)
        if stop is None:
            continue
        left = _caption_start(text, done, match.start())
        closed = text[left : match.start()].rstrip().endswith(".")
        if text.count(" ", left, stop) > (_MAX_CLOSED_WORDS if closed else _MAX_CAPTION_WORDS):
            left = match.start()
        yield left, stop
        done = stop


def _caption_start(text: str, start: int, credit: int) -> int:
    """Where the sentence begins that the credit closes; a full stop directly before the credit is its own."""
    before = text[start:credit].rstrip()
    while before.endswith((".", "!", "?", "”", '"')):
        before = before[:-1]
    cut = start
    for match in _SENTENCE_END.finditer(text, start, start + len(before)):
        cut = match.end()
    return cut


def _credit_end(text: str, match: re.Match[str], end: int) -> int | None:
    """One past the credit: its bracket, an agency, a lower-case source, or a name before a sentence."""
    position = match.end()
    if (match.group("open") or "")[:1] in ("(", "["):
        close = _CLOSE.search(text, position, min(end, position + _MAX_BRACKET_CHARS))
        return close.end() if close else None
    if match.group("bare"):
        return position
    if found := _LOWER_CREDITS.match(text, position) or _SUPPLIED.match(text, position, end):
        return found.end()
    tokens: list[tuple[str, int]] = []
    for token in _TOKEN.finditer(text, position, end):
        word = token.group(1)
        if not _CAPITAL.match(word) and word not in ("/", "-", "–", "&"):
            break
        tokens.append((word, token.end()))
        if word[-1] in ".,;|" or len(tokens) > 9:
            break
    alone = len(tokens) == 1 and credits.agency(tokens[0][0]) is None
    if alone and (found := _PAPER.match(text, tokens[0][1], end)):
        return found.end()
    return _name_end(tokens, end)


def _name_end(tokens: Sequence[tuple[str, int]], end: int) -> int | None:
    """The end of the name that a row of capitalised words begins with.

    The last word of the row opens the next sentence unless the row closes the paragraph; an agency's name
    ends the credit wherever it stands.
    """
    if not tokens:
        return None
    for count in range(min(4, len(tokens)), 0, -1):
        words = " ".join(word for word, _ in tokens[:count]).rstrip(".,;|")
        if credits.agency(words.split("/")[-1]):
            return tokens[count - 1][1]
    closes = tokens[-1][1] >= end or tokens[-1][0][-1] in ".;|"
    row = len(tokens) if closes else len(tokens) - 1
    if row <= 0:
        return None
    shouted = _ACRONYM.match(tokens[0][0]) is not None
    for index in range(1, row):
        word = tokens[index][0]
        if (index >= 2 and word in surnames()) or (_ACRONYM.match(word) and not shouted):
            row = index
            break
    return tokens[min(row, 4) - 1][1]
