"""What merging needs of each mention, read once from the tables."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

import polars as pl

from pipeline.events.choice.selection import HOME
from pipeline.events.ontology import HAPPENINGS
from pipeline.merging.compatibility import REALIS_GROUPS
from pipeline.merging.likeness import behind, packed
from pipeline.merging.record import Record
from pipeline.merging.sides import Party
from pipeline.merging.stories import LEADING, sketches
from pipeline.merging.wording import (
    amount_behind,
    deed_kind,
    is_plural_at,
    name_at,
    name_behind,
    names_in,
    names_near,
    pointed_at,
    tally,
    telling,
)
from pipeline.schema.codes import COUNT_KINDS

# News that gives no day is of the day it was published or the day before.
NEWS_DAYS = 1
# An act without any date is looked for around the day it was told; in the week before, if the story is one.
UNDATED_DAYS, UNDATED_IN_STORY = 2, 7
# Days that one date of a single act may span.
SHORT_DAYS = 2
# What lasted longer was no single act.
LONG_DAYS = 31
_EXACT_PLACES = ("city", "point")
_NO_LETTER = re.compile(r"[^\w ]")  # Jama'a and Jamaa are one name
_LISTED = ("person:", "organisation:VNM")
_PERSONS, _UNLISTED = ("person:", "name:"), "organisation:?"
_COLUMNS = (
    "article_id", "sentence_id", "trigger_start", "trigger_end", "trigger_text", "event_type", "event_mode",
    "realis", "actors", "recipients", "place", "counts", "event_on_earliest", "event_on_latest", "date_basis",
    "date_precision", "published_on", "rule_id",
)  # fmt: skip
SENTENCE_COLUMNS = ("sentence_id", "article_id", "position", "start", "text")
Row = Mapping[str, Any]


def needed(sentences: pl.DataFrame, mentions: pl.DataFrame) -> pl.DataFrame:
    """The sentences that merging reads: those of the mentions, and the first ones of their articles."""
    told_in = pl.col("article_id").is_in(mentions["article_id"].unique().implode())
    first = told_in & (pl.col("position") < LEADING)
    return sentences.filter(first | pl.col("sentence_id").is_in(mentions["sentence_id"].unique().implode()))


def records(mentions: pl.DataFrame, sentences: pl.DataFrame) -> Iterator[Record]:
    """Yield the record of each mention, in the order of the rows; ``row`` is 0, ``content`` None.

    Args:
        mentions: rows of `event_mentions`.
        sentences: `SENTENCE_COLUMNS` of at least what `needed` leaves.
    """
    sentences = needed(sentences, mentions)
    stories = dict(sketches(sentences))
    said = sentences.select(
        "sentence_id",
        pl.col("position").alias("_position"),
        pl.col("start").alias("_start"),
        pl.col("text").alias("_text"),
    )
    told = mentions.select(_COLUMNS).join(said, on="sentence_id", how="left", maintain_order="left")
    for row in told.iter_rows(named=True):
        yield _record(row, stories)


def _record(row: Row, stories: Mapping[str, bytes]) -> Record:
    earliest, latest, likely = _days(row)
    return Record(
        row=0,
        event_type=row["event_type"],
        mode=row["event_mode"],
        realis=REALIS_GROUPS[row["realis"]],
        told_as=row["realis"],
        actors=_parties(row["actors"]),
        recipients=_parties(row["recipients"]),
        place=_place(row["place"]),
        province=row["place"]["admin1"] if row["place"] is not None else None,
        earliest=earliest,
        latest=latest,
        likely=likely,
        published=row["published_on"].toordinal(),
        dated=row["date_basis"] in ("explicit", "relative", "coreferent"),
        is_firm=row["date_basis"] in ("explicit", "relative"),
        is_short=latest - earliest <= SHORT_DAYS,
        is_news=row["date_basis"] != "none",
        is_long=latest - earliest > LONG_DAYS,
        article=row["article_id"],
        sentence=row["_position"] if row["_position"] is not None else -1,
        is_toll=row["rule_id"].startswith("toll."),
        deed=deed_kind(row["event_type"], row["trigger_text"]),
        several=_several(row),
        pointed_at=_pointed_at(row),
        lent=sum(n for n, name in ((1, "actors"), (2, "recipients")) if _is_lent(row[name])),
        trigger=telling(row["trigger_text"]),
        told=packed(row["_text"] or ""),
        behind=packed(behind(row["_text"], row["trigger_start"] - row["_start"])) if row["_text"] else b"",
        near=_near(row),
        story=stories.get(row["article_id"], b""),
        names=_names(row),
        home=(_of_home(row["actors"]), _of_home(row["recipients"])),
        own_name=_own_name(row),
        counts=_counts(row["counts"]),
        amount=_amount(row),
        content=None,
    )


def _parties(rows: list[Row]) -> tuple[Party, ...]:
    return tuple(sorted({p for p in map(_party, rows) if p is not None}, key=str))


def _party(row: Row) -> Party | None:
    """A party by its country or name; one that is only described ("thường dân") cannot be compared."""
    name = _NO_LETTER.sub("", row["name"].casefold()) if row["name"] else None
    entity_id = row["entity_id"] or ""
    body = row["country"] or name or row["entity_id"]
    # Whose a person is, or a body that no list knows, may be told elsewhere.
    is_somebody = entity_id.startswith(_PERSONS) or (not row["country"] and entity_id.startswith(_UNLISTED))
    return (body, row["sector"], name if is_somebody else None) if body else None


def _place(place: Row | None) -> tuple[str | None, str | None, float | None, float | None]:
    if place is None:
        return None, None, None, None
    name = place["name"] if place["precision"] != "country" else None
    if place["precision"] not in _EXACT_PLACES or place["longitude"] is None:
        return place["country"], name, None, None
    return place["country"], name, place["latitude"], place["longitude"]


def _days(row: Row) -> tuple[int, int, int]:
    """The first and last day it may be of, and the first one where nothing but the day speaks for it."""
    earliest, latest = row["event_on_earliest"], row["event_on_latest"]
    published: date = row["published_on"]
    if row["date_basis"] == "publication":
        return published.toordinal() - NEWS_DAYS, published.toordinal(), published.toordinal() - NEWS_DAYS
    if earliest is None and latest is None:
        told = published.toordinal()
        return told - UNDATED_IN_STORY, told, told - UNDATED_DAYS
    first = (earliest or latest).toordinal()
    return first, max(first, (latest or earliest).toordinal()), first


def _near(row: Row) -> bytes:
    if row["_text"] is None:
        return b""
    at = row["_start"]
    spans = [
        (p["start"] - at, p["end"] - at)
        for p in (*row["actors"], *row["recipients"], row["place"])
        if p is not None and p["start"] is not None
    ]
    named = [p["name"] for p in (*row["actors"], *row["recipients"]) if p["name"]]
    return names_near(row["_text"], (row["trigger_start"] - at, row["trigger_end"] - at), spans, named)


def _several(row: Row) -> bool:
    """Whether the words before the trigger make it several acts."""
    return row["_text"] is not None and is_plural_at(row["_text"], row["trigger_start"] - row["_start"])


def _pointed_at(row: Row) -> str | None:
    """How the words around the trigger relate the act to what was told before."""
    if row["_text"] is None:
        return None
    return pointed_at(row["_text"], row["trigger_start"] - row["_start"], row["trigger_end"] - row["_start"])


def _amount(row: Row) -> int | None:
    """How many the act is done to, or of a disease how many fell ill or died."""
    if row["_text"] is None:
        return None
    if row["event_type"] == "OUTBREAK":
        return tally(row["_text"], row["trigger_start"] - row["_start"], row["trigger_end"] - row["_start"])
    return amount_behind(row["_text"], row["trigger_end"] - row["_start"])


def _is_lent(parties: list[Row]) -> bool:
    """Whether a side has parties, and its own sentence names none of them."""
    return bool(parties) and all(party["text"] is None for party in parties)


def _own_name(row: Row) -> frozenset[int]:
    """The name right behind the trigger of a happening: bão Haiyan."""
    if row["event_type"] not in HAPPENINGS or row["_text"] is None:
        return frozenset()
    return name_at(row["_text"], row["trigger_end"] - row["_start"])


def _names(row: Row) -> frozenset[int]:
    """The names of parties without a country and of a place below the country."""
    texts = [p["text"] or p["name"] or "" for p in (*row["actors"], *row["recipients"]) if not p["country"]]
    if row["place"] is not None and row["place"]["precision"] != "country":
        texts.append(row["place"]["text"] or row["place"]["name"] or "")
    return _own_name(row).union(*map(names_in, texts))


def _of_home(parties: list[Row]) -> frozenset[int]:
    """Which bodies and persons of Viet Nam stand on a side, by their own names.

    Its press tells daily of police, committees and people of many provinces: a bare sector tells nothing.
    """
    found: set[int] = set()
    for party in parties:
        if party["country"] == HOME and (party["entity_id"] or "").startswith(_LISTED):
            found.add(zlib.crc32(party["entity_id"].encode()))
        elif party["country"] == HOME:
            found |= name_behind(party["text"] or "")
    return frozenset(found)


def _counts(counts: Row | None) -> tuple[tuple[str, int], ...]:
    """Numbers large enough that two reports do not share them by chance."""
    told = ((kind, counts[kind]["low"]) for kind in COUNT_KINDS if counts and counts[kind])
    return tuple((kind, low) for kind, low in told if low is not None and low > 2)
