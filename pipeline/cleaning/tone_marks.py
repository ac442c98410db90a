"""Tone marks on the wrong vowel of a syllable: "đôí thoại", "ngươì" for "đối thoại", "người".

Some converters of old fonts leave them so, and no dictionary knows such words. A vowel with a diacritic of
its own (ă â ê ô ơ ư) always bears the tone of its syllable, so a tone on a plain vowel right behind it
belongs there, and nothing is guessed.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from pipeline.cleaning.mapped import Edit

_BEARERS = "ăâêôơưĂÂÊÔƠƯ"
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_PLAIN = "aeiouyAEIOUY"
_TONED = "".join(unicodedata.normalize("NFC", vowel + tone) for vowel in _PLAIN for tone in _TONES)
# A capital behind a small letter begins another word, glued on: "chuyến thăẢnh".
MISPLACED = re.compile(f"([{_BEARERS}])(?!(?<=[{_BEARERS.lower()}])[{_TONED.upper()}])([{_TONED}])")


def tone_edits(text: str) -> Iterator[Edit]:
    """Edits that move each misplaced tone one letter back; ``text`` is in NFC and keeps its length."""
    for match in MISPLACED.finditer(text):
        parts = unicodedata.normalize("NFD", match[2])  # the vowel and its tone
        yield Edit(match.start(), match.end(), unicodedata.normalize("NFC", match[1] + parts[1]) + parts[0])
