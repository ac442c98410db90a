"""Quotations over a whole article: which words they hold and who speaks in each.

A quotation may run over several sentences and name its speaker only at its end, so this needs all sentences
of the article read. What a quotation is within a paragraph is told in ``attribution.py``.
"""

from __future__ import annotations

from typing import Any

from pipeline.events.grammar.reading import Reading
from pipeline.events.sides import attribution
from pipeline.events.sides.parties import Party, of_phrase
from pipeline.events.sides.references import Memory
from pipeline.events.slots.subjects import subject_of

Row = dict[str, Any]


def mark_quotations(body: str, article: Row, readings: list[Reading], memory: Memory) -> None:
    """Mark the quoted units and note who speaks in each quotation."""
    paragraphs = article.get("paragraphs") or [{"start": 0, "end": len(body)}]
    for paragraph in paragraphs:
        for quote in attribution.quotes(body, paragraph["start"], paragraph["end"]):
            inside = [
                r for r in readings if r.sentence["end"] > quote.start and r.sentence["start"] < quote.end
            ]
            for reading in inside:
                for unit in reading.units:
                    unit.quoted = unit.quoted or quote.start <= unit.start < quote.end
            speaker = _speaker(body, inside, quote)
            if speaker:
                memory.speakers.append((quote.start, quote.end, speaker))


def _speaker(body: str, inside: list[Reading], quote: attribution.Quote) -> list[Party]:
    """Who says a quotation: named after its end, or before its beginning."""
    if not inside:
        return []
    last, first = inside[-1], inside[0]
    at = max((k for k, u in enumerate(last.units) if u.start < quote.end), default=0)
    group = attribution.trailing_speaker(last, at)
    if not group:
        opening = [k for k, u in enumerate(first.units) if u.start < quote.start]
        verbs = [k for k in opening if first.is_verb(k)]
        for k in reversed(verbs):
            found = subject_of(first, k)
            if found and found.how != "event":
                group, last = found.phrases, first
                break
    return [p for phrase in group for p in of_phrase(body, last, phrase)]
