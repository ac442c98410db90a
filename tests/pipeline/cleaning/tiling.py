"""What must hold of every article: its account tiles the raw content, and kept ranges are the body."""

from collections.abc import Mapping
from typing import Any

from pipeline.cleaning.html_scan import scan
from pipeline.cleaning.mapped import Mapped
from pipeline.cleaning.repair import broken, repair_entities, repaired


def faults(content: str, media_type: str, draft: Mapping[str, Any]) -> list[str]:
    """What is wrong with a draft's positions; empty when all is well."""
    if draft["reject_reason"] is not None:
        empty = all(
            draft[name] is None for name in ("title", "body", "paragraphs", "kept", "removed", "captions")
        )
        return [] if empty else ["a rejected draft has cells"]
    found = []
    body = draft["body"]
    ranges = sorted((*draft["kept"], *draft["removed"]), key=lambda r: (r["start"], r["end"]))
    if [r["start"] for r in ranges] != [0, *(r["end"] for r in ranges[:-1])] or ranges[-1]["end"] != len(
        content
    ):
        found.append("the ranges do not tile the content")
    if any(content[r["start"] : r["end"]] != r["text"] for r in draft["removed"]):
        found.append("a removed text is not what stands there")
    if any(r["start"] >= r["end"] for r in ranges):
        found.append("an empty range")
    covered = 0
    how = broken(repair_entities(seen_as(content, media_type)).text)
    for kept in (k for k in draft["kept"] if k["body_start"] is not None):
        piece = body[kept["body_start"] : kept["body_end"]]
        covered += len(piece)
        part = seen_as(content[kept["start"] : kept["end"]], media_type)
        if squeezed(repaired(part, how)[0].text) != squeezed(piece):
            found.append(f"kept {content[kept['start'] : kept['end']]!r} became {piece!r}")
    if covered != len(body) - body.count("\n"):
        found.append("the kept ranges do not cover the body")
    parts = [body[p["start"] : p["end"]] for p in draft["paragraphs"]]
    if "\n".join(parts) != body:
        found.append("the paragraphs are not the body")
    return found


def squeezed(text: str) -> str:
    return "".join(text.split())


def seen_as(raw: str, media_type: str) -> Mapped:
    text = Mapped.of(raw)
    return text.edited(scan(raw).edits) if media_type == "text/html" else text
