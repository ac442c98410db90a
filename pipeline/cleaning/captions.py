"""Picture captions: how they are told from paragraphs, and whom they credit.

A caption is known by the credit of its picture ("Ảnh: AFP", "(Nguồn: Reuters)") or by pointing into the
picture ("(trái)", "từ trái sang"). A credit to a foreign agency speaks of the picture only. A chain that ends
in the national agency ("Reuters/TTXVN") means that this agency delivered picture and report, which is how
Vietnamese papers without correspondents abroad are supplied: where the text credits nobody, it is the source.
"""

from __future__ import annotations

import re

from pipeline.cleaning import scenes
from pipeline.cleaning.credits import agency_names
from pipeline.cleaning.shapes import is_full_stopped, n_sentences

_NATIONAL = "VNM"
CREDIT = re.compile(
    r"[(\[]?\s*(?:\b(?:nguồn\s+ảnh|ảnh\s+minh\s+h[oọ]ạ?a?|ảnh\s+tư\s+liệu|ảnh\s+chụp\s+màn\s+hình|ảnh|nguồn|photo|"
    r"đồ\s+h[oọ]ạ?a?|video(?:\s+clip)?|clip|hình|hình\s+ảnh|ảnh\s+cắt\s+từ\s+clip|ảnh\s+do\s+[^:()]{2,30}\s+cung\s+cấp)\s*:\s*"
    r"(?P<credit>[^()\n:]{2,60}?)|(?:(?<=[(\[])|(?<=[-–—]\s))ảnh\s+(?-i:[A-ZĐ])[^()\n:.]{1,40}|\bảnh\s+(?:minh\s+h[oọ]ạ?a?|tư\s+liệu|internet|"
    r"(?:do\s+)?[^:()]{2,30}\s+cung\s+cấp))\s*[)\]]?[\s.|]*\Z",
    re.I,
)
# Without one of these there is no credit; a glance that spares the long pattern.
_WORDS = re.compile("[ẢảNnPpHhĐđVvCc](?:nh|guồn|hoto|ình|ồ h|ideo|lip)")
# "Bài và ảnh: Nguyễn Văn A" signs the text.
_SIGNED = re.compile(r"[(\[]?\s*(?:tin|bài)\s*(?:,|và|&|-|–|/)?\s*ảnh\s*:", re.I)
# A caption whose credit stands in the next line.
_OPEN = re.compile(r"(?<!\w)(?:nguồn\s+ảnh|ảnh|photo)\s*:\Z", re.I)
_MAX_CAPTION_WORDS = 90
_MAX_SENTENCE_WORDS = 45
_MAX_CREDIT_WORDS = 9


def is_caption(text: str, n_words: int) -> bool:
    """Whether the whole block reads as a picture's caption."""
    if n_words > _MAX_CAPTION_WORDS or _SIGNED.match(text):
        return False
    found = CREDIT.search(text) if _WORDS.search(text) else None
    if found is not None and n_words > _MAX_SENTENCE_WORDS:
        before = text[: found.start()].rstrip()
        if is_full_stopped(before) or n_sentences(before) > 1:
            return False  # a paragraph to which the caption was glued, see picture_credits
    if found is not None:  # "Nguồn: Reuters" alone credits the text
        return found.start() > 0 or not found.group().lstrip(" ([").lower().startswith("nguồn")
    if is_open(text) and n_words <= _MAX_SENTENCE_WORDS:
        return True
    return n_words <= 45 and scenes.POINTING.search(text) is not None


def is_open(text: str) -> bool:
    """Whether a line ends in the word that leads up to a picture's credit: "... ở Ankara. Ảnh:"."""
    return _OPEN.search(text, max(0, len(text) - 12)) is not None


def is_credit_alone(text: str) -> bool:
    """Whether a caption is nothing but its credit, the caption itself standing in the line before."""
    found = CREDIT.search(text)
    return found is not None and found.start() == 0 and text.count(" ") < _MAX_CREDIT_WORDS


def supplier(caption: str) -> str | None:
    """The national agency that a caption's credit chain ends in; None otherwise."""
    found = CREDIT.search(caption)
    if found is None or not found.group("credit"):
        return None
    chain = re.split(r"\s*/\s*", found.group("credit").strip(" .)|"))
    name, home = agency_names().get(chain[-1].lower(), ("", ""))
    return name if len(chain) > 1 and home == _NATIONAL else None
