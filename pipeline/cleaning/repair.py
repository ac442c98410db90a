"""Characters put right: blanks, invisible characters, entities, and canonical Unicode.

Each repair is a list of edits on a `Mapped` text. What a character should have been is settled here; which
stretch of text is an article is not. Repairs of whole broken encodings are called from here and stand in
``mojibake.py`` and ``legacy_fonts.py``.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from pipeline.cleaning import legacy_fonts, mojibake
from pipeline.cleaning.mapped import Edit, Mapped
from pipeline.cleaning.tone_marks import MISPLACED, tone_edits

# All blanks but the line breaks: NBSP, thin and ideographic spaces and the like become one plain space.
_BLANKS = "\t\x0b\xa0\u1680\u2000-\u200a\u202f\u205f\u3000"
_BREAKS = "\r\n?|[\x0c\x85\u2028\u2029]"
# Control characters, soft hyphen, zero-width characters, direction marks, byte order marks, tags, and the
# replacement character, which stands for bytes that were lost before us.
_INVISIBLE = (
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f"
    "\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ufffd\U000e0000-\U000e0fff"
    "\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef\ufffe\uffff]+"
)
_CHARACTERS = re.compile(
    f"(?P<blank>[ {_BLANKS}]{{2,}}|[{_BLANKS}])|(?P<line>{_BREAKS})|(?P<none>{_INVISIBLE})"
    "|(?P<eth>[\xd0\u0189\xf0])"
)
# Any character that the pattern above may change, as one class: most texts hold none, and this is fast.
_ODD = re.compile(f"[{_BLANKS}\r\x0c\x85\u2028\u2029\xd0\u0189\xf0{_INVISIBLE[1:-2]}]")
# Marks that are left after composition are put over letters to hide words from filters.
_STRAY_MARKS = re.compile("[\u0300-\u036f]+")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_NOT_ASCII_RUN = re.compile(r"[\x00-\x7f]?[^\x00-\x7f]+")


class Broken(NamedTuple):
    """What is wrong with the encoding of a whole text.

    Attributes:
        mojibake: how often UTF-8 was read in an eight-bit encoding.
        font: the font encoding (TCVN3, VNI) the letters are written in.
    """

    mojibake: int = 0
    font: str | None = None

    @property
    def repairs(self) -> list[str]:
        """The repairs this calls for, in words."""
        found = ["mojibake: UTF-8 that was read in an eight-bit encoding"] if self.mojibake else []
        return [*found, f"font encoding {self.font}"] if self.font else found


def broken(text: str) -> Broken:
    """What is wrong with the encoding of this text; decided for a page, not for its parts."""
    if n_rounds := mojibake.rounds(text):
        return Broken(mojibake=n_rounds)
    return Broken(font=legacy_fonts.detect(text))


def repaired(text: Mapped, how: Broken | None = None) -> tuple[Mapped, Broken]:
    """The text with everything put right, and what was wrong with its encoding.

    Args:
        text: a page, or a part of one.
        how: what is wrong with the page, where ``text`` is only a part of it.
    """
    text = repair_entities(text)
    how = how or broken(text.text)
    if how.mojibake:
        text = mojibake.repair(text, how.mojibake)
    if how.font:
        text = legacy_fonts.repair(text, how.font)
    return repair_characters(text), how


def repair_characters(text: Mapped) -> Mapped:
    """One kind of blank and of line break, nothing invisible, D with stroke, NFC, tones on their vowels."""
    if not unicodedata.is_normalized("NFC", text.text):
        text = text.edited(_nfc_edits(text.text))
    if _STRAY_MARKS.search(text.text):
        text = text.edited(Edit(m.start(), m.end(), "") for m in _STRAY_MARKS.finditer(text.text))
    if MISPLACED.search(text.text):
        text = text.edited(tone_edits(text.text))
    if _ODD.search(text.text) or "  " in text.text:
        text = text.edited(_character_edits(text.text))
        if not unicodedata.is_normalized("NFC", text.text):  # a letter and its mark have come together
            return repair_characters(text)
    return text


def repair_entities(text: Mapped) -> Mapped:
    """Entities that were left in plain text ("&quot;", "&#225;", also escaped twice)."""
    for _ in range(2):
        if "&" not in text.text:
            break
        text = text.edited(
            Edit(m.start(), m.end(), decoded)
            for m in _ENTITY.finditer(text.text)
            if (decoded := html.unescape(m.group())) != m.group()
        )
    return text


def _character_edits(text: str) -> Iterator[Edit]:
    for match in _CHARACTERS.finditer(text):
        kind = match.lastgroup
        if kind == "blank":
            yield Edit(match.start(), match.end(), " ")
        elif kind == "line":
            yield Edit(match.start(), match.end(), "\n")
        elif kind == "none":
            yield Edit(match.start(), match.end(), "")
        else:  # Ð (U+00D0) and Ɖ (U+0189) look like Đ, ð (U+00F0) like đ
            yield Edit(match.start(), match.end(), "đ" if match.group() == "\xf0" else "Đ")


def _nfc_edits(text: str) -> Iterator[Edit]:
    for match in _NOT_ASCII_RUN.finditer(text):
        composed = unicodedata.normalize("NFC", match.group())
        if composed != match.group():
            yield Edit(match.start(), match.end(), composed)
