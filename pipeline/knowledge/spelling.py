"""One spelling out of several, without moving a character.

Vietnamese text puts tone marks in two ways (Hòa, Hoà), writes dashes, quotes and spaces with several
characters, and old encodings leave look-alikes of Đ. `fold` makes these one, and never changes the length,
so a position in the folded text is a position in the text.
"""

import re

# Old and new placement of the tone mark in open syllables in oa, oe, uy (Quyết định 1989/QĐ-BGDĐT, 2018).
_PAIRS = {
    old: new
    for olds, news in (
        ("oà oá oả oã oạ", "òa óa ỏa õa ọa"),
        ("oè oé oẻ oẽ oẹ", "òe óe ỏe õe ọe"),
        ("uỳ uý uỷ uỹ uỵ", "ùy úy ủy ũy ụy"),
    )
    for old, new in zip(olds.split(), news.split(), strict=True)
}
_PAIRS |= {old.capitalize(): new.capitalize() for old, new in _PAIRS.items()}
_PAIRS |= {old.upper(): new.upper() for old, new in _PAIRS.items()}
_OPEN = re.compile("[oOuU][" + "".join(sorted({pair[1] for pair in _PAIRS})) + r"](?![^\W\d_])")
_CHARACTERS = (
    ("Ð", "Đ"),  # U+00D0, Icelandic eth
    ("Ɖ", "Đ"),  # U+0189, African d
    ("ð", "đ"),
    ("‐", "-"),  # U+2010
    ("‑", "-"),  # U+2011
    ("–", "-"),
    ("—", "-"),
    ("−", "-"),  # U+2212
    ("’", "'"),
    ("‘", "'"),
    ("ʼ", "'"),  # U+02BC
    ("\u00a0", " "),
    ("\u2009", " "),
    ("\u202f", " "),
)


def _new_placement(match: re.Match[str]) -> str:
    return _PAIRS.get(match[0], match[0])


def fold(text: str) -> str:
    """`text` with one spelling for tone marks, dashes, apostrophes and spaces; as long as `text`."""
    for variant, usual in _CHARACTERS:  # faster than str.translate, since most texts have few of them
        if variant in text:
            text = text.replace(variant, usual)
    return _OPEN.sub(_new_placement, text)


def lower(text: str) -> str:
    """`text` in lower case and as long as before: a letter whose lower case is longer keeps its case."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(c if len(c.lower()) > 1 else c.lower() for c in text)
