"""Compare coded mentions with the events a careful reader expects: found, missed, wrong cells, further ones.

The shape of the expectations is that of the seeds' ``expected.json``: a trigger, perhaps the words around it
(``in``), a type, parties as pairs of country or name and sector, and for some cells further readings that
are right too (``either_...``). What the expectation leaves out is not judged.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

Row = dict[str, Any]
# Readers named regions in either language, and states that are no more by their old code; the tables have one
# name for each.
REGIONS = {"west": "phương tây", "europe": "châu âu", "sun": "liên xô"}


@dataclass
class Comparison:
    """One expected event and the mention found for it, with the cells that disagree."""

    expected: Row
    mention: Row | None
    wrong: dict[str, str] = field(default_factory=dict)


def _party(row: Row) -> tuple[str | None, str | None]:
    return (row["country"] or row["name"], row["sector"])


def _folded(name: str | None) -> str | None:
    return None if name is None else REGIONS.get(name.lower(), name.lower())


def _sides(found: list[Row], wanted: list[list[str]]) -> bool:
    """Whether the same parties stand there: by country (or a name that holds the wanted one) and sector."""

    def fits(have: Row, want: list[str]) -> bool:
        if have["sector"] != want[1]:
            return False
        names = {have["country"], have["name"], have["text"], (have["entity_id"] or "").rpartition(":")[2]}
        return _folded(want[0]) in {_folded(name) for name in names}

    return len(found) == len(wanted) and all(any(fits(h, w) for h in found) for w in wanted)


def wrong_cells(mention: Row, expected: Row) -> dict[str, str]:
    """The cells of a mention that no reading of the expectation allows: cell -> what was found."""
    wrong: dict[str, str] = {}
    if mention["event_type"] not in [expected["type"], *expected.get("either_type", [])]:
        wrong["type"] = mention["event_type"]
    for cell in ("actors", "recipients"):
        if cell in expected:
            readings = [expected[cell], *expected.get(f"either_{cell}", [])]
            merged = mention["actors"] + mention["recipients"]
            fits = any(_sides(mention[cell], wanted) for wanted in readings)
            # A symmetric act may put both parties on one side.
            symmetric = expected["type"] in ("CONSULT", "AGREE", "COOPERATE") and "recipients" not in expected
            if not fits and not (symmetric and any(_sides(merged, wanted) for wanted in readings)):
                wrong[cell] = str([_party(p) for p in mention[cell]])
    if "on" in expected:
        days = [expected["on"], *expected.get("either_on", [])]
        if mention["event_on"] not in [date.fromisoformat(d) if d else None for d in days]:
            wrong["on"] = str(mention["event_on"])
    if mention["realis"] not in [expected["realis"], *expected.get("either_realis", [])]:
        wrong["realis"] = mention["realis"]
    if "place" in expected and (mention["place"] or {}).get("country") != expected["place"]:
        wrong["place"] = str(mention["place"] and (mention["place"]["text"], mention["place"]["country"]))
    if "mode" in expected and mention["event_mode"] != expected["mode"]:
        wrong["mode"] = str(mention["event_mode"])
    for kind, number in expected.get("counts", {}).items():
        count = mention["counts"][kind]
        if count is None or count["low"] != number:
            wrong[kind] = str(count)
    if expected.get("is_quoted") and not mention["is_quoted"]:
        wrong["is_quoted"] = "False"
    return wrong


def compare(mentions: list[Row], expected: list[Row], body: str) -> tuple[list[Comparison], list[Row]]:
    """Pair each expected event with the mention on its trigger; the second part is what else was found."""
    left = list(mentions)
    result: list[Comparison] = []
    for event in expected:
        candidates = [m for m in left if _on_trigger(m, event, body)]
        candidates.sort(key=lambda m: (len(wrong_cells(m, event)), m["trigger_start"]))
        mention = candidates[0] if candidates else None
        if mention is not None:
            left.remove(mention)
        result.append(Comparison(event, mention, wrong_cells(mention, event) if mention else {}))
    return result, left


def _on_trigger(mention: Row, event: Row, body: str) -> bool:
    """Whether the mention's trigger overlaps a place where the expected trigger stands in its context."""
    context = event.get("in")
    start = 0
    while (at := body.find(event["trigger"], start)) >= 0:
        end = at + len(event["trigger"])
        near = context is None or context in body[max(0, at - 160) : end + 160]
        if near and mention["trigger_start"] < end and at < mention["trigger_end"]:
            return True
        start = at + 1
    return False


def parties(rows: list[Row]) -> str:
    """Parties for print."""
    return "; ".join(f"{p['country'] or p['name']}/{p['sector']} [{p['text']}]" for p in rows) or "-"


def show(mention: Row, body: str, width: int = 70) -> str:
    """A mention in a few lines for print."""
    s, e = mention["trigger_start"], mention["trigger_end"]
    around = f"{body[max(0, s - width) : s]}[{body[s:e]}]{body[e : e + width]}".replace("\n", " / ")
    counts = {k: (c["low"], c["high"]) for k, c in mention["counts"].items() if c}
    place = mention["place"] and (mention["place"]["text"], mention["place"]["country"])
    return (
        f"{mention['event_type']}/{mention['event_mode']} {mention['realis']} {mention['event_on']} "
        f"({mention['date_basis']}) {parties(mention['actors'])} -> {parties(mention['recipients'])} "
        f"place {place} {counts or ''}\n        ... {around}\n        "
        f"{mention['rule_id']} {mention['confidence']}"
    )
