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


# "Trang tin", but "Trang Nhung" is a person.
_SITE = re.compile(
    r"(?:báo|tạp chí|công ty|tòa soạn|toà soạn|ban biên tập|admin|editor|bbt)\b|"
    r"(?:đài|kênh|trang|cổng|ban)\s+(?:phát thanh|truyền hình|tiếng nói|tin|thông tin|chủ|web|điện tử|"
    r"thời sự|\w*tv|\d)"
)


def is_site_name(name: str, sites: set[str]) -> bool:
    """Whether an "author" is really the site: its name, its domain, or a company.

    Args:
        name: the author as stated.
        sites: names the page gives its site, case folded.
    """
    folded = name.strip().casefold()
    if not folded or folded in sites or _DOMAIN.search(name) or "@" in name or "/" in name:
        return True
    if _SITE.match(folded):
        return True
    bare = re.sub(r"\W+", "", folded)
    return any(len(bare) >= 4 and bare == re.sub(r"\W+", "", site) for site in sites)


def without_site(title: str, sites: Sequence[str]) -> str:
    """The title without the site's name after the last bar or dash ("... | Báo Người lao động")."""
    parts = re.split(r"\s+[|–—-]\s+", title.strip())
    if len(parts) > 1:
        last = re.sub(r"\W+", "", parts[-1]).casefold()
        names = [re.sub(r"\W+", "", site).casefold() for site in sites]
        if len(parts[-1].split()) <= 5 and (
            _DOMAIN.search(parts[-1]) or any(name and (name in last or last in name) for name in names)
        ):
            return title[: title.rstrip().rfind(parts[-1])].rstrip(" |–—-")
    return title.strip()
