"""An HTML page as blocks: its visible lines, each with what the markup says of it.

The same blocks as of flat text, with four things more: the element, the share of it that is link text, the
role that class names hint at, and the box it stands in.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from pipeline.cleaning import html_roles, shapes
from pipeline.cleaning.blocks import Block, lines, trim
from pipeline.cleaning.html_parts import Node, Scan
from pipeline.cleaning.html_scan import scan
from pipeline.cleaning.mapped import Mapped
from pipeline.cleaning.repair import Broken, repaired

# An element is the page's layout, not furniture, when it holds this share of the page's running text.
_LAYOUT_SHARE = 0.4
# ... but nobody calls a column of the layout "comment" or "footer": readers may write more than the paper.
_SELDOM_LAYOUT = {"comments": 0.9, "footer": 0.9, "tags": 0.9}
# Lines up to this length are parted where the markup changes from one role to another.
_MAX_MIXED_WORDS = 25
_PICTURE = re.compile(r"<(?:img|picture|video)\b", re.I)
# Elements that are part of a line of text rather than a box.
_LEAF_NAMES = (
    "p span h1 h2 h3 h4 h5 h6 li td th figcaption time em strong b i font label dd dt small cite blockquote"
)
_LEAVES = frozenset(_LEAF_NAMES.split())


@dataclass(slots=True)
class Page:
    """A page taken apart: its text, its blocks, what the scan found, and what was wrong with its encoding."""

    text: Mapped
    blocks: list[Block]
    scan: Scan
    broken: Broken


def read(source: str) -> Page:
    """Take an HTML page apart into blocks with tag, link share, hint and container."""
    taken = scan(source)
    text, how = repaired(Mapped.of(source).edited(taken.edits))
    blocks = lines(text.text)
    link_starts = [start for start, _ in taken.links]
    for block in blocks:
        start, end = text.source(block.start), text.source_end(block.end)
        owner = taken.owners[max(0, bisect_right(taken.marks, start) - 1)]
        block.container = owner
        block.tag = _line_tag(taken.nodes, owner)
        block.link = _link_share(taken.links, link_starts, text, block, start, end)
    blocks = _part_mixed(text, taken, blocks, _hints(taken, blocks))
    _mark_pictured(source, text, blocks)
    return Page(text, blocks, taken, how)


def _mark_pictured(source: str, text: Mapped, blocks: list[Block]) -> None:
    """Mark the blocks between which and the block before a picture stands."""
    end = 0
    for block in blocks:
        start = text.source(block.start)
        block.pictured = end < start and _PICTURE.search(source, end, start) is not None
        end = text.source_end(block.end)


def box(nodes: list[Node], number: int) -> int:
    """The nearest surrounding element that is a box of its own (div, article, ul), not part of a line."""
    while number and nodes[number].tag in _LEAVES:
        number = nodes[number].parent
    return number


def _line_tag(nodes: list[Node], number: int) -> str:
    """The element that makes the line: the nearest one that is not inline."""
    while number and nodes[number].tag in (
        "span",
        "em",
        "strong",
        "b",
        "i",
        "font",
        "small",
        "label",
        "cite",
    ):
        number = nodes[number].parent
    return nodes[number].tag


def _link_share(
    links: list[tuple[int, int]], starts: list[int], text: Mapped, block: Block, start: int, end: int
) -> float:
    """The share of a block's source characters that lie in links, markup inside links not counted."""
    index = max(0, bisect_left(starts, start) - 1)
    linked = 0
    while index < len(links) and links[index][0] < end:
        left, right = max(start, links[index][0]), min(end, links[index][1])
        if left < right:
            if left == start and right == end:
                return 1.0
            linked += right - left
        index += 1
    if not linked:
        return 0.0
    covered = sum(piece.end - piece.start for piece in text.ranges(block.start, block.end))
    return min(1.0, linked / max(1, covered))


def _hints(taken: Scan, blocks: list[Block]) -> list[str]:
    """The role that each element hints at, furniture over all, layout ignored."""
    nodes = taken.nodes
    prose = [0] * len(nodes)
    total = 0
    for block in blocks:
        n_words = block.n_words
        if block.link < 0.5 and n_words >= 12 and shapes.is_prose(block.text, n_words):
            total += n_words
            number = block.container
            while number:
                prose[number] += n_words
                number = nodes[number].parent
    effective = [""] * len(nodes)
    for number, node in enumerate(nodes):
        if number == 0:
            continue
        own, outer = html_roles.role(node.tag, node.attributes), effective[node.parent]
        if own in html_roles.FURNITURE and prose[number] > _SELDOM_LAYOUT.get(own, _LAYOUT_SHARE) * total:
            own = ""
        if outer in html_roles.FURNITURE or outer in ("caption", "head"):
            effective[number] = outer
        else:
            effective[number] = own or outer
    return effective


def _part_mixed(page_text: Mapped, taken: Scan, blocks: list[Block], effective: list[str]) -> list[Block]:
    """Part short lines where the hint changes: "Nguyên Minh" and "07/03/2026 08:47" in two spans.

    Long lines stay whole: a span with a telling class inside a sentence does not end the paragraph.
    """
    result: list[Block] = []
    for block in blocks:
        if block.n_words > _MAX_MIXED_WORDS:
            block.hint = effective[block.container]
            result.append(block)
            continue
        start, end = page_text.source(block.start), page_text.source_end(block.end)
        first = bisect_right(taken.marks, start) - 1
        last = bisect_left(taken.marks, end) - 1
        cuts: list[tuple[int, int]] = [(block.start, taken.owners[max(0, first)])]
        for index in range(first + 1, last + 1):
            owner = taken.owners[index]
            if effective[owner] != effective[cuts[-1][1]]:
                cuts.append((page_text.position(taken.marks[index]), owner))
        for (left, owner), (right, _) in zip(cuts, [*cuts[1:], (block.end, 0)], strict=True):
            if trimmed := trim(page_text.text, left, right):
                part = Block(
                    *trimmed, page_text.text[trimmed[0] : trimmed[1]], glued=left > block.start,
                    tag=block.tag, link=block.link, hint=effective[owner], container=owner,
                )  # fmt: skip
                result.append(part)
    return result
