"""The way back from normalised text to the text as it stands in the article.

underthesea composes characters (NFC) before it looks for words, which may shorten or lengthen a
text. Words found there are reported as ranges of the original, so this module keeps the map.
"""

import unicodedata
from itertools import pairwise
from typing import Final

import numpy as np
import numpy.typing as npt

# A letter with more marks than this is no writing; its marks are mapped one for one.
_LONGEST_SEARCH: Final = 32


def compose(text: str) -> tuple[str, list[int] | None]:
    """Bring `text` to NFC and say where each of its characters came from.

    Returns the composed text and a list `origin` with one more entry than it has characters:
    character `i` stands for ``text[origin[i]:origin[i + 1]]``. `origin` is None where the text was
    composed already and the map is the identity. Where one character was taken apart into several,
    all of them but the last stand for an empty range; `span` widens those.
    """
    if unicodedata.is_normalized("NFC", text):
        return text, None
    composed: list[str] = []
    origin: list[int] = []
    for start, end in pairwise(_safe_cuts(text)):
        piece = text[start:end]
        normal = unicodedata.normalize("NFC", piece)
        composed.append(normal)
        origin.extend(_origins(piece, normal, start))
    origin.append(len(text))
    return "".join(composed), origin


def span(origin: list[int], start: int, end: int) -> tuple[int, int]:
    """Map a non-empty range of the composed text to a non-empty range of the original."""
    first, last = origin[start], origin[end]
    while first == last and end < len(origin) - 1:  # a part of a character that was taken apart
        end += 1
        last = origin[end]
    return first, last


def _stable() -> npt.NDArray[np.bool_]:
    characters = map(chr, range(0x3000))
    return np.array([unicodedata.is_normalized("NFC", c) and not _may_join(c) for c in characters])


def is_composed(codes: npt.NDArray[np.uint32]) -> bool:
    """Whether every character is one that NFC leaves alone whatever stands before it.

    Quick and cautious: False says no more than that the text wants a closer look.
    """
    return bool(_STABLE.take(codes, mode="clip").all())


def _safe_cuts(text: str) -> list[int]:
    """Positions where normalisation cannot reach across, from 0 to the length of the text.

    A character that is a starter (combining class 0) and that NFC leaves alone when it follows
    another one is a safe place to cut (Unicode Standard Annex 15, section 9).
    """
    cuts = [
        at for at, character in enumerate(text) if at == 0 or character < "\u0300" or not _may_join(character)
    ]
    return [*cuts, len(text)]


def _may_join(character: str) -> bool:
    if unicodedata.combining(character):
        return True
    code = ord(character)
    if 0x1161 <= code <= 0x11FF:  # Hangul vowels and finals join the consonant before
        return True
    # Starters that join the one before (Indic vowel signs) are all marks.
    return unicodedata.category(character).startswith("M")


def _origins(piece: str, normal: str, start: int) -> list[int]:
    """Where each character of `normal`, the composition of `piece`, begins in the original."""
    if piece == normal:
        return list(range(start, start + len(piece)))
    origins = []
    taken = 0
    for done in range(len(normal)):
        origins.append(start + taken)
        shortest = None
        if len(piece) <= _LONGEST_SEARCH:
            shortest = next(
                (
                    size
                    for size in range(taken, len(piece) + 1)
                    if unicodedata.normalize("NFC", piece[:size]) == normal[: done + 1]
                ),
                None,
            )
        if shortest is None:  # marks changed places: one for one, the last takes what is left
            shortest = min(taken + 1, max(taken, len(piece) - (len(normal) - done - 1)))
        taken = shortest
    return origins


# By code point, whether NFC leaves a character alone wherever it stands; the last place answers for
# all that lie beyond, emoji among them, and says no.
_STABLE: Final = np.append(_stable(), False)
