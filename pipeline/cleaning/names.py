"""How names are built in Vietnamese bylines: persons, initials, sources, houses. No person is listed here."""

from __future__ import annotations

import re

from pipeline.cleaning.letters import LOWER, UPPER
from pipeline.knowledge.words import surnames
from pipeline.reading.vietnamese import is_syllable

_MAX_NAME_WORDS = 5
_MAX_SOURCE_WORDS = 6
_NAME_WORD = re.compile(
    rf"(?:[{UPPER}][^\W\d_]*(?:['’\-][^\W\d_]+)?|[{UPPER}](?:\.[{UPPER}]{{1,2}})*\.?|[{UPPER}][{LOWER}]?\.[{UPPER}][^\W\d_]+)\Z"
)
_INITIALS = re.compile(rf"(?:[{UPPER}]{{1,3}}\.\s?){{1,4}}[{UPPER}]{{0,3}}\Z|[{UPPER}]{{2}}\Z")
# The author's house after a bar: "Vũ Hạnh/VOV", "Đỗ Tuấn Anh/VOV-Phnom Penh".
_HOUSE = re.compile(rf"[{UPPER}]{{2,6}}(?:[-–\s].*)?\Z")
_DOMAIN = re.compile(r"[\w.-]+\.(?:vn|com|net|org)\Z", re.I)
_WHERE = re.compile(r"(?:từ|tại|ở)\s")


def is_name(text: str) -> bool:
    """A person's name, a pen name or initials: capitalised words, none of which is an ordinary one."""
    words = text.split()
    if _INITIALS.match(text):
        return True
    if not 1 <= len(words) <= _MAX_NAME_WORDS or not all(_NAME_WORD.match(word) for word in words):
        return False
    if all(len(word) == 1 for word in words):  # "A A" changes the size of letters
        return False
    if len(words) == 1:  # "ANTĐ" is a paper, "Ank" and "BẮC" are pen names
        return len(text) >= 3 and (len(text) == 3 or not text.isupper() or is_syllable(text) or "." in text)
    return len(words) <= 4 or all(is_syllable(word) for word in words)


def is_full_name(text: str) -> bool:
    """Surely a Vietnamese name: family name and one to three given names, all capitalised.

    "Theo Hồ Hương" names the reporter of another paper; "Theo Hà Nội Mới" the paper.
    """
    words = text.split()
    return (
        2 <= len(words) <= 4
        and words[0].capitalize() in surnames()
        and all(_NAME_WORD.match(word) and is_syllable(word) for word in words)
        and [word.lower() for word in words[:2]] != ["hà", "nội"]
    )


def is_spelt_name(text: str) -> bool:
    """A name of which every word is a Vietnamese syllable: "Hải Yến" and not "Daily Mail"."""
    words = text.split()
    return len(words) >= 2 and is_name(text) and all(is_syllable(word) for word in words)


def is_source(text: str) -> bool:
    """A source after "theo": a short name that begins with a capital, or one word ("gsmarena")."""
    words = text.split()
    if not 1 <= len(words) <= _MAX_SOURCE_WORDS:
        return False
    return words[0][:1].isupper() or (
        len(words) == 1 and (words[0].isalpha() or _DOMAIN.match(text) is not None)
    )


def is_house(text: str, *, after_bar: bool = False) -> bool:
    """A place, paper or department beside a name: "VOV-Trung tâm Tin", "Xzone", "từ Malaysia"."""
    words = text.split()
    if not 1 <= len(words) <= _MAX_SOURCE_WORDS:
        return False
    if after_bar:
        spelt = len(words) > 1 and all(is_syllable(word) for word in words)  # "KHÁNH LINH" is no house
        return not spelt
    return words[0][:1].isupper() or _DOMAIN.match(text) is not None or _WHERE.match(text) is not None


def looks_like_signature(text: str) -> bool:
    """Whether a tail is a name, perhaps with its house: "Thành Đạt Thể thao & Văn hóa", "Khánh huyền"."""
    words = re.findall(r"[^\W\d_]+", text)
    if not 2 <= len(words) <= 9 or re.search(r"[.!?:;,\d]", text):
        return False
    if not words[0][0].isupper() or not all(is_syllable(word) for word in words[:2]):
        return False
    if len(words) == 2:
        return text == " ".join(words)
    return words[1][0].isupper() and sum(1 for w in words if w[0].isupper()) >= 0.6 * len(words)


def leading_name(text: str) -> str | None:
    """The name before a house written without a mark between them: "Mi Ly Thể thao" gives "Mi Ly"."""
    words = text.split()
    if not looks_like_signature(text) or len(words) < 3:
        return None
    row = next((i for i, word in enumerate(words) if not word[:1].isupper()), len(words))
    return " ".join(words[: row - 1]) if 3 <= row <= 5 and row < len(words) else None
