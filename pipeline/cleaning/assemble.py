"""From labelled blocks to the body, and to the account of every character of the raw content."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from pipeline.cleaning.blocks import Block
from pipeline.cleaning.mapped import Mapped
from pipeline.cleaning.roles import BODY, KEPT


class Span(NamedTuple):
    """A range of the raw content, its label, and the range of the body it became (if it did)."""

    start: int
    end: int
    label: str
    body_start: int | None = None
    body_end: int | None = None


@dataclass(frozen=True, slots=True)
class Account:
    """The body with its paragraphs, and the two lists that together tile the raw content."""

    body: str
    paragraphs: list[dict[str, object]]
    kept: list[dict[str, object]]
    removed: list[dict[str, object]]


def account(source: str, text: Mapped, blocks: Sequence[Block]) -> Account:
    """Join the body's blocks by line breaks and say of every character of ``source`` what became of it.

    Blocks must be labelled, in order, and must not overlap.
    """
    parts: list[str] = []
    paragraphs: list[dict[str, object]] = []
    spans: list[Span] = []
    length = 0
    for block in blocks:
        if block.label in BODY:
            length += 1 if parts else 0
            paragraphs.append({"start": length, "end": length + len(block.text), "kind": block.label})
            spans.extend(_spans(text, block, length))
            parts.append(block.text)
            length += len(block.text)
        else:
            spans.extend(_spans(text, block, None))
    tiles = list(_joined(_filled(source, spans)))
    return Account(
        "\n".join(parts),
        paragraphs,
        [
            {
                "start": s.start,
                "end": s.end,
                "kind": s.label,
                "body_start": s.body_start,
                "body_end": s.body_end,
            }
            for s in tiles
            if s.label in KEPT
        ],
        [
            {"start": s.start, "end": s.end, "reason": s.label, "text": source[s.start : s.end]}
            for s in tiles
            if s.label not in KEPT
        ],
    )


def _spans(text: Mapped, block: Block, at: int | None) -> Iterator[Span]:
    """The source ranges of one block, neighbours joined."""
    last: Span | None = None
    for piece in text.ranges(block.start, block.end):
        begin = None if at is None else at + piece.out_start - block.start
        end = None if at is None else at + piece.out_end - block.start
        if last is not None and piece.start <= last.end:
            last = Span(last.start, max(last.end, piece.end), block.label, last.body_start, end)
            continue
        if last is not None:
            yield last
        last = Span(piece.start, piece.end, block.label, begin, end)
    if last is not None:
        yield last


def _filled(source: str, spans: Sequence[Span]) -> Iterator[Span]:
    """The spans with the gaps between them, so that they tile the source."""
    done, label_before = 0, ""
    for span in (*spans, Span(len(source), len(source), "")):
        if span.start > done:
            yield Span(done, span.start, _gap_reason(source[done : span.start], label_before, span.label))
        if span.end > span.start:
            yield span
        done, label_before = span.end, span.label


def _gap_reason(gap: str, before: str, after: str) -> str:
    """What lies between two pieces removed for one reason goes with them; blanks go with any neighbour."""
    if before and before not in KEPT and (before == after or not gap.strip()):
        return before
    if not gap.strip():
        return after if after and after not in KEPT else "whitespace"
    return "markup" if "<" in gap else "ornament"


def _joined(spans: Iterator[Span]) -> Iterator[Span]:
    """Neighbours removed for one reason become one."""
    last: Span | None = None
    for span in spans:
        if last is not None and span.label == last.label and span.label not in KEPT:
            last = Span(last.start, span.end, span.label)
            continue
        if last is not None:
            yield last
        last = span
    if last is not None:
        yield last
