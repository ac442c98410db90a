"""UTF-8 that was once read as an eight-bit encoding: "Tá»•ng thá»‘ng" for "Tổng thống".

The repair is ftfy's (read the characters as the bytes they were, and those bytes as UTF-8), made letter by
letter so that positions are kept, for the three eight-bit encodings that Vietnamese text goes through:
Latin-1, windows-1252 and windows-1258. It only sets in where the page is full of the pattern.
"""

from __future__ import annotations

import re
from functools import cache

import ftfy.bad_codecs  # noqa: F401  registers the sloppy codecs, which leave no byte undefined

from pipeline.cleaning.mapped import Edit, Mapped

_CODECS = ("latin-1", "sloppy-windows-1252", "cp1258")
_MAX_ROUNDS = 2
# "á»•", "áº¿": what every three-byte letter of Vietnamese becomes; two in a hundred words are plenty.
_SIGN = re.compile("[áĂ][º»].|Ã¡Â[º»]")
_MIN_SIGNS = 3
_MIN_SHARE = 0.02


@cache
def _bytes() -> dict[str, int]:
    """Character to the byte it stands for in one of the encodings."""
    found: dict[str, int] = {}
    for codec in _CODECS:
        for value in range(0x80, 0x100):
            letter = bytes([value]).decode(codec, "ignore")
            if letter:
                found.setdefault(letter, value)
    return found


@cache
def _pattern() -> re.Pattern[str]:
    """One letter's worth of characters: a lead byte and its continuation bytes."""
    chars = _bytes()

    def of(low: int, high: int) -> str:
        return "".join(re.escape(char) for char, value in chars.items() if low <= value <= high)

    tail = f"[{of(0x80, 0xBF)}]"
    # The no-break space that ends "à" is often a plain blank by now.
    return re.compile(
        f"[{of(0xC3, 0xC3)}] |[{of(0xC2, 0xDF)}]{tail}|[{of(0xE0, 0xEF)}]{tail}{{2}}"
        f"|[{of(0xF0, 0xF4)}]{tail}{{3}}"
    )


def rounds(text: str) -> int:
    """How often the page was misread: 0 for most, 2 where it was misread and written and misread again."""
    done = 0
    while done < _MAX_ROUNDS and _is_mojibake(text):
        text = repair(Mapped.of(text), 1).text
        done += 1
    return done


def _is_mojibake(text: str) -> bool:
    signs = len(_SIGN.findall(text))
    return signs >= _MIN_SIGNS and signs >= _MIN_SHARE * (text.count(" ") + 1)


def repair(text: Mapped, n_rounds: int) -> Mapped:
    """The text as it was meant, for a page that was misread so often."""
    for _ in range(n_rounds):
        text = text.edited(
            Edit(match.start(), match.end(), meant)
            for match in _pattern().finditer(text.text)
            if (meant := _meant(match.group())) is not None
        )
    return text


def _meant(written: str) -> str | None:
    """The letter these characters stand for; None where their bytes are no UTF-8."""
    values = bytes(0xA0 if char == " " else _bytes()[char] for char in written)
    try:
        return values.decode("utf-8")
    except UnicodeDecodeError:
        return None
