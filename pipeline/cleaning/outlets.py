"""Which outlet published a page: its domain, from the address, the record, or the page's own furniture."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from urllib.parse import urlsplit

from pipeline.cleaning.blocks import Block
from pipeline.cleaning.roles import BODY

_DOMAIN = re.compile(
    r"(?<![\w.@/-])(?:[a-z0-9-]+\.)*[a-z0-9-]{2,}\.(?:com\.vn|net\.vn|org\.vn|gov\.vn|edu\.vn|vn|com|net|org|info|news|tv)\b(?!\.\w)",
    re.I,
)
_MAIL = re.compile(r"[\w.+-]+@((?:[a-z0-9-]+\.)+(?:vn|com|net|org))\b", re.I)
# Addresses of networks, shops and mail services that stand on everybody's pages.
_NOT_OUTLETS = re.compile(
    r"(?:^|\.)(?:facebook|fb|twitter|x|youtube|google|gmail|yahoo|hotmail|outlook|zalo|tiktok|instagram|linkedin|"
    r"telegram|pinterest|apple|itunes|android|microsoft|addthis|whatsapp|viber|getty|gettyimages|shutterstock|wikipedia)\."
)
# Subdomains that are other faces of the same outlet.
_FACES = re.compile(r"^(?:www\d?|m|mobile|amp|wap|beta)\.")


def domain(address: str | None) -> str | None:
    """The outlet's domain of a URL or host name (``https://www.vtv.vn/x`` gives ``vtv.vn``), or None."""
    if not address:
        return None
    try:
        host = urlsplit(address if "//" in address else f"//{address}").hostname or ""
    except ValueError:
        return None
    host = _FACES.sub("", host.lower().rstrip("."))
    return host if re.fullmatch(r"(?:[a-z0-9-]+\.)+[a-z]{2,}", host) else None


def from_page(blocks: Iterable[Block], credited: Sequence[str] = ()) -> str | None:
    """The domain that the page's own furniture names ("Theo dõi Baoquocte.vn trên"), the most frequent one.

    The body is not asked: it names other outlets. ``credited`` are sources the text names, which are not
    its outlet either. A tie decides nothing.
    """
    votes: Counter[str] = Counter()
    for block in blocks:
        if block.label in BODY or block.label in ("title", "caption", "teaser", "byline"):
            continue
        for found in (*_DOMAIN.findall(block.text), *_MAIL.findall(block.text)):
            name = _FACES.sub("", found.lower())
            if not _NOT_OUTLETS.search(name) and found not in credited:
                votes[name] += 1
    ranked = votes.most_common(2)
    if not ranked or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
        return None
    return ranked[0][0]
