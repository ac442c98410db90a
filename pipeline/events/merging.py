"""Mentions of all batches become events: one row for an act, however often and wherever it is told.

Mentions are taken in a fixed order (day of publication, article, position), whatever order they come in.
Each joins the event whose founder (first mention) it agrees with best, or founds one. Comparing with
founders only, a new batch changes an event only where one of its mentions agrees with a mention of that
event; all others keep their rows and ids. The cost is linear in the mentions for blocks of bounded size.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import date
from typing import Any

import polars as pl

from pipeline.events.best_cells import events_table
from pipeline.events.blocking import Key, asked_for, filed_under
from pipeline.events.compatibility import REALIS_GROUPS, Record, agreement
from pipeline.events.ontology import HAPPENINGS

SYMMETRIC = ("CONSULT", "AGREE", "COOPERATE")
SLICE = 50_000
# News that gives no day is of the day it was published or the day before.
NEWS_DAYS = 1
# An act without any date is looked for around the day it was told.
UNDATED_DAYS = 2


def merge(mentions: pl.DataFrame, articles: pl.DataFrame, sentences: pl.DataFrame) -> pl.DataFrame:
    """Merge the mentions of all batches into the table `events`.

    Args:
        mentions: the table `event_mentions`, all batches, in any order.
        articles: article_id, outlet, agencies, url, duplicate_of of all batches.
        sentences: sentence_id, text of all batches.

    Returns:
        The table `events`, ordered by date and id. The same mentions give the same bytes.
    """
    mentions = mentions.sort("published_on", "article_id", "trigger_start", "trigger_end")
    founders: list[Record] = []
    members: list[list[int]] = []
    reasons: list[dict[str, None]] = []
    filed: dict[Key, list[int]] = {}
    for record in records(mentions):
        symmetric = record.event_type in SYMMETRIC
        event, why = _best(record, founders, filed, symmetric)
        if event is None:
            event = len(founders)
            founders.append(record)
            members.append([])
            reasons.append({})
            for key in dict.fromkeys(filed_under(record, symmetric)):
                filed.setdefault(key, []).append(event)
        else:
            reasons[event][why] = None
        members[event].append(record.row)
    del filed, founders
    ids = [event_id(mentions.item(rows[0], "event_mention_id")) for rows in members]
    return events_table(
        mentions, articles, sentences, members, ids, ["; ".join(r) or "single mention" for r in reasons]
    )


def event_id(mention_id: str) -> str:
    """The id of the event that a mention founds."""
    return "e" + hashlib.sha256(mention_id.encode()).hexdigest()[:16]


def _best(
    record: Record, founders: list[Record], filed: dict[Key, list[int]], symmetric: bool
) -> tuple[int | None, str]:
    best: tuple[int, int] | None = None
    why = ""
    seen: set[int] = set()
    for key in asked_for(record, symmetric):
        for event in filed.get(key, ()):
            if event in seen:
                continue
            seen.add(event)
            found = agreement(founders[event], record, symmetric, record.event_type in HAPPENINGS)
            if found is not None and (best is None or (found[0], -event) > best):
                best, why = (found[0], -event), found[1]
    return (-best[1], why) if best is not None else (None, "")


def _parties(rows: Sequence[dict[str, Any]]) -> tuple[tuple[str, str | None], ...]:
    named = {(p["country"] or p["name"] or p["entity_id"], p["sector"]) for p in rows}
    return tuple(sorted(((n, s) for n, s in named if n), key=str))


def _days(row: dict[str, Any]) -> tuple[int, int]:
    earliest, latest = row["event_on_earliest"], row["event_on_latest"]
    published: date = row["published_on"]
    if row["date_basis"] == "publication":
        return published.toordinal() - NEWS_DAYS, published.toordinal()
    if earliest is None and latest is None:
        return published.toordinal() - UNDATED_DAYS, published.toordinal()
    first = (earliest or latest).toordinal()
    return first, max(first, (latest or earliest).toordinal())


def records(mentions: pl.DataFrame) -> list[Record]:
    """What merging needs of each mention, in the order of the table."""
    result: list[Record] = []
    article_numbers: dict[str, int] = {}
    columns = [
        "article_id", "trigger_start", "event_type", "event_mode", "realis", "actors", "recipients", "place",
        "event_on_earliest", "event_on_latest", "date_basis", "published_on",
    ]  # fmt: skip
    interned: dict[Any, Any] = {}

    def intern(value: Any) -> Any:
        return interned.setdefault(value, value)

    for part in mentions.select(columns).iter_slices(SLICE):
        for row in part.iter_rows(named=True):
            place = row["place"] or {}
            city = place.get("name") if place.get("precision") not in (None, "country") else None
            earliest, latest = _days(row)
            number = article_numbers.setdefault(row["article_id"], len(article_numbers))
            result.append(
                Record(
                    len(result), row["event_type"], row["event_mode"], REALIS_GROUPS[row["realis"]],
                    intern(_parties(row["actors"])), intern(_parties(row["recipients"])),
                    intern((place.get("country"), city)), earliest, latest, number,
                    row["date_basis"] in ("explicit", "relative", "coreferent"),
                )
            )  # fmt: skip
    return result
