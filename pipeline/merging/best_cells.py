"""The best cells of an event's mentions: what most of them tell wins, and of that the more exact.

A reading of one mention alone may be coded wrong however exact it is; tolls keep their lowest and highest.

Positions point into the article of the best mention; a cell taken from another article keeps what it means
and leaves its words out, so that every position in a row can be checked against that row's article.
"""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from math import sqrt
from statistics import mean
from typing import Any

from pipeline.schema.codes import COUNT_KINDS

Row = dict[str, Any]
BASIS_RANK = {"explicit": 0, "relative": 1, "coreferent": 2, "publication": 3, "none": 4}
PRECISION_RANK = {"day": 0, "interval": 1, "month": 2, "year": 3, "unknown": 4}
REALIS_RANK = {"occurred": 0, "ongoing": 1, "recalled": 2, "planned": 3, "conditional": 4, "denied": 5}
DONE = ("occurred", "ongoing", "recalled")
PLACE_RANK = {"point": 0, "city": 1, "admin1": 2, "country": 3, None: 4}
BARE = ("GOV", None)  # the sector of a state that is only named
ENOUGH_TELL = 1 / 3
LONE = 1 / 5  # of an event's mentions so many must name a side, where others leave it unsaid
LASTING = ("OUTBREAK",)  # what goes on for weeks, and is told of any day of them
AT_ONCE = timedelta(days=1)
MOST = 0.99  # nothing is certain
DATE_CELLS = ("event_on", "event_on_earliest", "event_on_latest", "date_precision", "date_basis")
# What is read of a mention's row, besides what `assembling.py` adds to it.
COLUMNS = (
    "event_mention_id", "article_id", "published_on", "trigger_text", "event_type", "event_mode",
    "quad_class", "cameo_root", "intensity", "actors", "recipients", "place", *DATE_CELLS, "realis",
    "attributed_to", "is_quoted", "counts", "confidence", "slot_distance",
)  # fmt: skip


def _quality(row: Row) -> tuple[float, int]:
    filled = sum(bool(row[c]) for c in ("actors", "recipients", "place", "event_mode"))
    return (-row["confidence"], -filled)


def event(group: list[Row], event_id: str, reason: str) -> Row:
    """The row of `events` that mentions make.

    Args:
        group: `COLUMNS` of its mentions, in the order in which they were told, each with ``outlet`` and
            ``url`` of its article, the ``source`` it comes from, and its sentence as ``evidence``.
        event_id: the event's id.
        reason: why they are one event.
    """
    ranked = sorted(range(len(group)), key=lambda n: (_quality(group[n]), n))
    best = group[ranked[0]]
    order = [group[n] for n in ranked]
    articles = list(dict.fromkeys(r["article_id"] for r in group))
    dated = _dated(order)
    mode = next((r for r in order if r["event_mode"]), best)
    doer, target = _told_most(order, "actors"), _told_most(order, "recipients")
    actors, recipients = _sides(doer, target, best)
    placed = _placed(order)
    lent = {
        "mode": mode, f"date ({dated['date_precision']}, {dated['date_basis']})": dated,
        **({"actors": doer} if actors else {}), **({"recipients": target} if recipients else {}),
        **({f"place ({placed['place']['precision']})": placed} if placed is not None else {}),
    }  # fmt: skip
    row: Row = {
        "event_id": event_id,
        "event_type": best["event_type"],
        "event_mode": mode["event_mode"],
        "quad_class": best["quad_class"],
        "cameo_root": mode["cameo_root"],
        "intensity": best["intensity"],
        "actors": actors,
        "recipients": recipients,
        "place": None if placed is None else _elsewhere(placed["place"], placed, best),
        **_date_cells(order, dated),
        "realis": _realis(group),
        "attributed_to": best["attributed_to"] if all(r["attributed_to"] for r in group) else [],
        "is_quoted": best["is_quoted"],
        "counts": {kind: _toll(group, kind, best) for kind in COUNT_KINDS},
        "last_counts": {kind: _last_told(group, kind) for kind in COUNT_KINDS},
        "confidence": _confidence(_one_a_source(order)),
        "slot_distance": best["slot_distance"],
        "n_mentions": len(group),
        "n_articles": len(articles),
        "n_outlets": len({r["outlet"] for r in group}),
        "n_independent_sources": len({r["source"] for r in group}),
        "first_published_on": min(r["published_on"] for r in group),
        "mention_ids": [r["event_mention_id"] for r in order],
        "merge_reason": _with_lenders(reason, lent, best),
        "article_id": best["article_id"],
        "url": best["url"],
        "trigger_text": best["trigger_text"],
        "evidence": best["evidence"],
    }
    return row


def _confidence(told: list[Row]) -> float:
    """The mean of the sources, its odds better by the square root of their number.

    Sources that agree make the cells surer, but they are not independent readings: in articles that nobody
    had read while the rules were made, events of several sources were right more often than the mean says and
    less often than independent odds would (``benchmarks/event_cells.py``).
    """
    chance: float = mean(row["confidence"] for row in told)
    odds = chance * sqrt(len(told))
    return round(min(MOST, odds / (odds + 1 - chance)), 2)


def _one_a_source(order: list[Row]) -> list[Row]:
    """The best mention of each independent source; copies count once."""
    seen: dict[str, Row] = {}
    for row in order:
        seen.setdefault(row["source"], row)
    return list(seen.values())


def _dated(order: list[Row]) -> Row:
    """The mention whose date is the most exact; of several days that most mentions tell."""
    days = Counter(r["event_on"] for r in order)
    return min(
        order,
        key=lambda r: (
            PRECISION_RANK[r["date_precision"]],
            -days[r["event_on"]],
            BASIS_RANK[r["date_basis"]],
        ),
    )


def _realis(group: list[Row]) -> str:
    """What most mentions tell, and of as many the more real; what was planned before may be done since."""
    planned = [r["published_on"] for r in group if r["realis"] == "planned"]
    since = [r for r in group if r["realis"] in DONE and all(r["published_on"] > day for day in planned)]
    told: Counter[str] = Counter(r["realis"] for r in since or group)
    return min(told, key=lambda realis: (-told[realis], REALIS_RANK[realis]))


def _date_cells(order: list[Row], dated: Row) -> Row:
    """The date cells of the mention that dates the event; of a disease told on many days all of them."""
    cells = {cell: dated[cell] for cell in DATE_CELLS}
    days = sorted({r["event_on"] for r in order if r["event_on"] is not None})
    if dated["event_type"] in LASTING and days and days[-1] - days[0] > AT_ONCE:
        first, last = days[0], days[-1]
        return {
            **cells,
            "event_on": None,
            "event_on_earliest": first,
            "event_on_latest": last,
            "date_precision": "interval",
        }
    return cells


def _elsewhere(cell: Row, source: Row, best: Row) -> Row:
    if source["article_id"] == best["article_id"]:
        return cell
    return {**cell, "text": None, "start": None, "end": None}


def _with_lenders(reason: str, lent: dict[str, Row], best: Row) -> str:
    """Say which cells are those of another mention than the best one, and of which."""
    taken = [f"{cell} from {row['event_mention_id']}" for cell, row in lent.items() if row is not best]
    return f"{reason}; from others: {', '.join(taken)}" if taken else reason


def _sides(doer: Row, target: Row, best: Row) -> tuple[list[Row], list[Row]]:
    """Actors and recipients, each side of the mention that names it most exactly.

    Where these are two mentions, one may name both parties to a meeting as its actors and the other one of
    them as its recipient: who stands among the actors is no recipient then.
    """
    actors = [_elsewhere(p, doer, best) for p in doer["actors"]]
    recipients = [_elsewhere(p, target, best) for p in target["recipients"]]
    if doer is not target:
        named = {_body(p) for p in actors}
        recipients = [p for p in recipients if _body(p) not in named]
    return actors, recipients


def _body(party: Row) -> tuple[str | None, str | None]:
    return party["country"] or party["name"] or party["entity_id"], party["sector"]


def _told_most(order: list[Row], side: str) -> Row:
    """The mention that names a side as most mentions do that name it; of these the most exact.

    First whose side it is, by country or name; then by which organs, before a bare state where a third of
    those mentions tell them. A side that only a few of many mentions name stays unsaid.
    """
    named = [r for r in order if r[side]]
    if not named:
        return order[0]
    whose = Counter(_bodies(r[side]) for r in named)
    bodies = max(whose, key=lambda b: (whose[b], len(b)))
    same = [r for r in named if _bodies(r[side]) == bodies]
    unsaid = next((r for r in order if not r[side]), None)
    if unsaid is not None and len(same) < LONE * len(order):
        return unsaid  # one of many tellings may be coded wrong
    organs = Counter(_organs(r[side]) for r in same)
    likely = [o for o in organs if organs[o] >= ENOUGH_TELL * len(same)]
    best = max(likely or organs, key=lambda o: (sum(sector not in BARE for _, sector in o), organs[o]))
    return min(
        (r for r in same if _organs(r[side]) == best),
        key=lambda r: -sum(bool(p["entity_id"]) for p in r[side]),
    )


def _bodies(parties: list[Row]) -> tuple[str, ...]:
    return tuple(sorted({_body(p)[0] or "" for p in parties}))


def _organs(parties: list[Row]) -> tuple[tuple[str, str | None], ...]:
    return tuple(sorted({(body or "", sector) for body, sector in map(_body, parties)}, key=str))


def _placed(order: list[Row]) -> Row | None:
    """The mention whose place is the most exact in the country that most mentions tell."""
    placed = [r for r in order if r["place"] is not None]
    if not placed:
        return None
    countries = Counter(r["place"]["country"] for r in placed)
    return min(
        placed,
        key=lambda r: (
            -countries[r["place"]["country"]],
            PLACE_RANK.get(r["place"]["precision"], 4),
        ),
    )


def _last_told(group: list[Row], kind: str) -> int | None:
    """The number of the last mention that tells one: its lower bound, where it has one."""
    told = [r["counts"][kind] for r in group if r["counts"] and r["counts"][kind] is not None]
    number: int | None = None
    if told:
        number = told[-1]["low"] if told[-1]["low"] is not None else told[-1]["high"]
    return number


def _toll(group: list[Row], kind: str, best: Row) -> Row | None:
    """The lowest, highest and last number told, in the words of the last mention that tells one."""
    told = [r for r in group if r["counts"] and r["counts"][kind] is not None]
    if not told:
        return None
    last = told[-1]
    lows = [r["counts"][kind]["low"] for r in told if r["counts"][kind]["low"] is not None]
    highs = [r["counts"][kind]["high"] for r in told]
    cell = {
        **last["counts"][kind],
        "low": min(lows) if lows else None,
        "high": None if None in highs else max(highs),
    }
    return _elsewhere(cell, last, best)
