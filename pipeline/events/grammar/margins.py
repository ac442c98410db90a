"""What does not belong to a sentence though it stands in it: captions run into it, a sentence glued to it.

Cleaning cuts most captions off; what a page runs together without a mark is seen only here, by the words.
"""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.events.grammar.lexicon import word_set
from pipeline.events.grammar.units import Row, Unit


def caption_end(sentence: Row, units: Sequence[Unit]) -> int:
    """The first unit behind a caption and its credit ("Ảnh: AFP"); 0 where there is none."""
    end = 0
    for k in range(len(units) - 1):
        colon = next((j for j in (k + 1, k + 2) if j < len(units) and units[j].text == ":"), None)
        if units[k].text not in word_set("credits") or colon is None:
            continue
        if not _raw(sentence, units[k])[:1].isupper():
            continue
        closing = next((j for j in range(k, len(units)) if units[j].text == ")"), None)
        if k and units[k - 1].text == "(" and closing is not None:
            end = closing + 1
            continue
        end = colon + 2
        while end + 1 < len(units) and units[end].text in ("/", ".", "-", ","):
            end += 2
    return min(end, len(units))


def opens_with_credit(sentence: Row, units: Sequence[Unit]) -> bool:
    """Whether a sentence begins with a credit, so that the one before it is a caption ("Ảnh: AFP")."""
    begins = bool(units) and units[0].text in word_set("picture credits")
    return begins and len(units) > 1 and units[1].text == ":" and _raw(sentence, units[0])[:1].isupper()


def is_link(units: Sequence[Unit]) -> bool:
    """Whether a sentence is a link to another article: "Xem thêm: ..."."""
    opening = " ".join(unit.text for unit in units[:4])
    return any(opening.startswith(f"{words} :") for words in word_set("link openers"))


def is_bare_scene(units: Sequence[Unit]) -> bool:
    """Whether a sentence only says what a picture shows: "Hiện trường vụ tai nạn."."""
    tells = any(unit.pos == "V" and not unit.triggers for unit in units)
    return bool(units) and units[0].text == "hiện trường" and not tells


def glued(sentence: Row, units: Sequence[Unit]) -> frozenset[int]:
    """Units that begin a sentence though no stop stands before them: times with a capital letter."""
    return frozenset(
        k
        for k, unit in enumerate(units)
        if k and unit.kind == "time" and _raw(sentence, unit)[:1].isupper() and units[k - 1].kind != "mark"
    )


def _raw(sentence: Row, unit: Unit) -> str:
    start = sentence["start"]
    return str(sentence["text"])[unit.start - start : unit.end - start]
