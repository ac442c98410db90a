"""Words by which a page's furniture names itself: section titles, buttons, forms, imprint.

The list is data (``cues.csv``): words every Vietnamese site uses, not sites. Columns: the cue in lower case;
how it matches (``exact`` the whole block, ``button`` the same behind the headline it opens, ``prefix`` at its
start with few words after it, ``invite`` at its start with a headline after it, ``tagged`` at its start and
followed by a colon or nothing, ``number`` at its start and holding a digit, ``follow`` at its start in a
short block that names an outlet or network, ``contains`` anywhere); the label; whether it opens a section of
such items.
"""

from __future__ import annotations

import csv
import re
from functools import cache
from importlib.resources import files
from itertools import chain
from typing import NamedTuple

from pipeline.cleaning.shapes import is_full_stopped

_DECORATION = re.compile(r"^[\W_]+(?<![©®])")
# The mark before a link to another item; other such marks are trimmed as ornaments.
_LINK_MARK = re.compile(r">{1,3}\s*[^\W\d_]|☞|➤|➢")
# How far a sound or film was played, and how finely: "00:00 / 03:52", "720p".
_PLAYED = re.compile(
    r"(?:phát\s*)?\d{1,2}:\d\d\s*/\s*(?:\d{1,2}:)?\d{1,2}:\d\d(?:\s*(?:phát|tắt tiếng))*|\d{3,4}p(?:\s*hd)?"
)
_DOMAIN = re.compile(
    r"\b[\w-]+\.(?:vn|com|net|org|info|news|tv)\b|google|facebook|zalo|youtube|fanpage|kênh", re.I
)
# A cue may be followed by so many words before the block is something that merely begins like it: "Chia sẻ
# với báo chí", "Bình luận viên Quang Huy qua đời".
_MAX_WORDS_AFTER_PREFIX = 3
_MAX_WORDS_AFTER_INVITE = 40
_MAX_WORDS_FOLLOW, _MAX_BUTTONS = 14, 8
_MAX_WORDS_CONTAINS = 60


class Cue(NamedTuple):
    """One row of ``cues.csv``."""

    cue: str
    match: str
    label: str
    opens: bool


@cache
def every() -> tuple[Cue, ...]:
    """Every cue, in the order of the list."""
    with files("pipeline.cleaning").joinpath("cues.csv").open(encoding="utf-8") as lines:
        return tuple(Cue(r["cue"], r["match"], r["label"], r["opens"] == "1") for r in csv.DictReader(lines))


@cache
def _table() -> dict[str, list[Cue]]:
    """The cues by their first word; ``contains`` cues under the empty string."""
    table: dict[str, list[Cue]] = {}
    for cue in sorted(every(), key=lambda c: -len(c.cue)):
        first = "" if cue.match == "contains" else re.split(r"[\s:]", cue.cue)[0]
        table.setdefault(first, []).append(cue)
    return table


@cache
def buttons() -> frozenset[str]:
    """The buttons of networks that are one word, of which pages have rows: "Facebook Zalo"."""
    return frozenset(c.cue for c in every() if (c.match, c.label) == ("exact", "share") and " " not in c.cue)


def find(text: str, n_words: int) -> Cue | None:
    """The cue this block begins with or consists of, the longest first; None for most blocks."""
    low = _DECORATION.sub("", text.lower())
    if not low:
        return None
    if text[0] == "#" and n_words <= _MAX_WORDS_AFTER_INVITE:
        return Cue("#", "mark", "tags", opens=False)
    if n_words <= _MAX_BUTTONS and low.count(" ") and buttons().issuperset(low.split()):
        return Cue("buttons", "mark", "share", opens=False)
    first = re.split(r"[\s:,.()|/]", low, maxsplit=1)[0]
    if _PLAYED.fullmatch(low):
        return Cue("0:00", "mark", "share", opens=False)
    if _LINK_MARK.match(text) and not is_full_stopped(text) and n_words <= _MAX_WORDS_AFTER_INVITE:
        return Cue(">>", "mark", "related", opens=False)
    if first not in _table():
        first = first.rstrip("0123456789")  # "Play00:00", "Bình luận12"
    for cue in chain(_table().get(first, []), _table().get(low[0], []), _table()[""]):
        if _matches(cue, low, n_words):
            # "Xem thêm: Ông Trump ra tối hậu thư" is a link of its own and opens no section.
            linked = cue.label == "related" and low[len(cue.cue) :].count(" ") > _MAX_WORDS_AFTER_PREFIX
            return cue._replace(opens=False) if linked else cue
    return None


def _matches(cue: Cue, low: str, n_words: int) -> bool:
    if cue.match == "contains":
        return n_words <= _MAX_WORDS_CONTAINS and cue.cue in low
    if not low.startswith(cue.cue):
        return False
    rest = low[len(cue.cue) :]
    if rest[:1].isalpha() and cue.cue[-1].isalnum():
        return False
    bare = rest.strip(" ,/:.…>»|-–()0123456789+!")
    if cue.match in ("exact", "button"):
        return not bare
    if cue.match == "tagged":
        return not bare or rest.lstrip().startswith(":")
    if cue.match == "number":
        return any(c.isdigit() for c in rest)
    if cue.match == "follow":
        return n_words <= _MAX_WORDS_FOLLOW and _DOMAIN.search(rest) is not None
    if not bare or rest.lstrip()[:1] in ":>»|-–(":
        return True
    if cue.match == "invite":
        return n_words <= _MAX_WORDS_AFTER_INVITE
    return rest.count(" ") <= _MAX_WORDS_AFTER_PREFIX and not is_full_stopped(rest)
