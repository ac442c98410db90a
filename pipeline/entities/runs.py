"""Runs of capitalised words, with the small words of foreign names between them: 'Bashar al-Assad'."""

import re

# Capital letters of the Latin alphabet with all its marks.
UPPER = "".join(c for c in map(chr, range(0x41, 0x1F00)) if c.isupper() and (c < "\u0250" or c >= "\u1e00"))
_WORD = (
    rf"(?:[{UPPER}]\.(?= [{UPPER}][^\W_])"  # an initial
    rf"|(?:(?:al|el|ad|ar|as|ul|d|l|Mc)[-'])?[{UPPER}][^\W_]*(?:[-'&./](?=[^\W_])[^\W_]+)*)"
)
_LINK = (
    r"(?: (?:de|del|della|di|da|dos|du|van|von|der|den|bin|bint|ibn|al|el|zu|la|le|of|the|and|for|y)){0,2}"
)
_FIRST = rf"(?:[{UPPER}]\.(?= [{UPPER}][^\W_])|[{UPPER}][^\W_]*(?:[-'&./](?=[^\W_])[^\W_]+)*)"
# Without the small article before the first word ('al-Assad'), which the search would try everywhere.
RUN = re.compile(rf"{_FIRST}(?:{_LINK} {_WORD}| (?=\d+\b)\d+(?= {_WORD}))*")
