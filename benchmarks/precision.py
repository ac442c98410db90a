"""Draw mentions for a judge, and count the verdicts: how often type, parties, date and realis are right.

``python -m benchmarks.precision sample --corpus story_clusters --number 150 --seed 7 --verdicts FILE`` prints
each mention with its sentence, the sentences around it and all its cells, and writes a table with one line a
mention and empty verdicts. The judge fills ``right``, ``wrong`` or ``unclear`` into the four verdict columns,
and says what kind of error it is in ``note``. Lines that are done belong into
``benchmarks/judged_mentions.csv``: ids, positions (in the delivered text) and verdicts, no texts; ``draw``
tells which drawing by lot a line is of, each of other readers and of the rules of its day.

``python -m benchmarks.precision score [--current]`` prints the shares that are right: by cell, by type, all
four together, and by corpus. A mention judged unclear in a cell counts neither way there and
is wrong in the four together. ``--current`` runs the coding again and counts only the verdicts whose mention
still has the cells that were judged, also by the confidence that it has today.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import random
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path
from typing import Any

import polars as pl

from benchmarks.corpora import NAMES, Corpus, load

JUDGED = Path(__file__).with_name("judged_mentions.csv")
VERDICTS = ("verdict_type", "verdict_parties", "verdict_date", "verdict_realis")
COLUMNS = (
    "corpus", "document_id", "trigger_start", "trigger_end", "event_type", "confidence", "cells",
    *VERDICTS, "note", "draw",
)  # fmt: skip
ALLOWED = ("right", "wrong", "unclear")
BARS = {"type": 0.85, "all four": 0.75}
BINS = (0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01)
Row = dict[str, Any]


def cells(mention: Row) -> str:
    """A short hash of the cells that are judged: the same as long as type, parties, date and realis are."""
    parties = [[(p["country"], p["name"], p["sector"]) for p in mention[s]] for s in ("actors", "recipients")]
    days = [str(mention[c]) for c in ("event_on", "event_on_earliest", "event_on_latest", "date_precision")]
    judged = repr((mention["event_type"], parties, days, mention["realis"]))
    return hashlib.sha256(judged.encode()).hexdigest()[:10]


def _party(row: Row) -> str:
    named = row["name"] or "?"
    return f"{named} [{row['country'] or '-'}/{row['sector'] or '-'}] «{row['text'] or 'implied'}»"


def readable(number: int, mention: Row, document: str, start: int, article: Row, around: list[Row]) -> str:
    """One mention as a judge reads it: its sentence with the trigger marked, its neighbours, its cells."""
    lines = [
        f"#{number}  document {document}  trigger {start}-{start + len(mention['trigger_text'])}",
        f"   {article['title'] or '(no title)'} | published {mention['published_on']}",
    ]
    for sentence in around:
        text = sentence["text"]
        if sentence["sentence_id"] == mention["sentence_id"]:
            s, e = mention["trigger_start"] - sentence["start"], mention["trigger_end"] - sentence["start"]
            text = f"{text[:s]}>>>{text[s:e]}<<<{text[e:]}"
            lines.append(f"   ** {text}")
        else:
            lines.append(f"      {text}")
    days = f"{mention['event_on']} ({mention['event_on_earliest']} to {mention['event_on_latest']}), "
    place = mention["place"]
    counts = {k: (c["low"], c["high"]) for k, c in mention["counts"].items() if c}
    lines += [
        f"   type        {mention['event_type']} / {mention['event_mode']}",
        f"   actors      {'; '.join(map(_party, mention['actors'])) or '-'}",
        f"   recipients  {'; '.join(map(_party, mention['recipients'])) or '-'}",
        f"   date        {days}{mention['date_precision']}, {mention['date_basis']}",
        f"   realis      {mention['realis']}",
        f"   place       {place and (place['name'], place['country'], place['precision'])}",
        f"   told by     {'; '.join(map(_party, mention['attributed_to'])) or '-'}",
        f"   counts      {counts or '-'}",
        f"   confidence  {mention['confidence']}  rule {mention['rule_id']}",
    ]
    return "\n".join(lines)


def sample(name: str, number: int, seed: int, articles: int, verdicts: Path | None) -> None:
    """Print mentions drawn by lot, and write the table for the verdicts."""
    corpus = load(name, articles, seed)
    if corpus is None:
        print(f"{name} is absent: nothing to draw from")
        return
    found = sorted(corpus.mentions(), key=lambda m: (m[1], m[2], m[3]))
    drawn = random.Random(seed).sample(found, min(number, len(found)))
    print(f"{len(drawn)} of {len(found)} mentions of {name}, drawn by lot {seed}\n")
    rows = []
    for n, (mention, document, start, end, article, around) in enumerate(_surrounded(corpus, drawn), 1):
        print(readable(n, mention, document, start, article, around) + "\n")
        rows.append(
            {"corpus": name, "document_id": document, "trigger_start": start, "trigger_end": end,
             "event_type": mention["event_type"], "confidence": mention["confidence"],
             "cells": cells(mention)}
        )  # fmt: skip
    if verdicts is not None:
        with verdicts.open("w", encoding="utf-8", newline="") as stream:
            table = csv.DictWriter(stream, COLUMNS, restval="", lineterminator="\n")
            table.writeheader()
            table.writerows(rows)


def _surrounded(corpus: Corpus, drawn: Iterable[tuple[Row, str, int, int]]) -> Iterable[tuple[Any, ...]]:
    """Each drawn mention with its article and the sentences from two before to one after."""
    articles = {a["article_id"]: a for a in corpus.coded.articles.iter_rows(named=True)}
    sentences: dict[str, list[Row]] = {}
    for row in corpus.coded.sentences.sort("article_id", "start").iter_rows(named=True):
        sentences.setdefault(row["article_id"], []).append(row)
    for mention, document, start, end in drawn:
        own = sentences[mention["article_id"]]
        at = next(n for n, s in enumerate(own) if s["sentence_id"] == mention["sentence_id"])
        yield mention, document, start, end, articles[mention["article_id"]], own[max(0, at - 2) : at + 2]


def judged(path: Path = JUDGED) -> pl.DataFrame:
    """The verdicts, those that are filled in.

    Raises:
        ValueError: a verdict is none of the allowed words.
    """
    if not path.is_file():
        return pl.DataFrame(schema=dict.fromkeys(COLUMNS, pl.String))
    rows = pl.read_csv(path, infer_schema=False).select(COLUMNS)
    rows = rows.with_columns(pl.col(v).str.strip_chars().str.to_lowercase() for v in VERDICTS)
    rows = rows.filter(pl.any_horizontal(pl.col(v).fill_null("") != "" for v in VERDICTS))
    wrong = rows.filter(~pl.all_horizontal(pl.col(v).is_in(ALLOWED).fill_null(False) for v in VERDICTS))
    if wrong.height:
        raise ValueError(f"{wrong.height} lines without a verdict in some cell: {wrong.head(3).rows()}")
    four = pl.all_horizontal(pl.col(v) == "right" for v in VERDICTS)
    return rows.with_columns(
        pl.col("confidence").cast(pl.Float64),
        all_four=pl.when(four).then(pl.lit("right")).otherwise(pl.lit("wrong")),
    )


def share(rows: pl.DataFrame, column: str) -> tuple[int, int]:
    """How many are right, of how many that are right or wrong."""
    right = rows.filter(pl.col(column) == "right").height
    return right, right + rows.filter(pl.col(column) == "wrong").height


def line(label: str, rows: pl.DataFrame) -> str:
    """The shares of one group in a line of the table."""
    parts = [share(rows, v) for v in (*VERDICTS, "all_four")]
    said = "".join(f"{right / of:10.2f}" if of else f"{'-':>10}" for right, of in parts)
    return f"{label:26}{rows.height:6}{said}"


def bins(rows: pl.DataFrame) -> Iterable[tuple[str, pl.DataFrame]]:
    """The rows by confidence."""
    for low, high in pairwise(BINS):
        inside = rows.filter((pl.col("confidence") >= low) & (pl.col("confidence") < high))
        yield f"confidence {low:.2f}-{min(high, 1.0):.2f}", inside


def score(current: bool) -> None:
    """Print the shares that are right."""
    rows = judged()
    if current:
        rows = _still(rows)
    if rows.is_empty():
        print(f"no verdicts in {JUDGED.name}")
        return
    print(f"{'':26}{'judged':>6}{'type':>10}{'parties':>10}{'date':>10}{'realis':>10}{'all four':>10}")
    print(line("all", rows))
    for corpus in sorted(rows["corpus"].unique()):
        print(line(corpus, rows.filter(pl.col("corpus") == corpus)))
    for draw in sorted(rows["draw"].fill_null("").unique()):
        print(line(f"draw {draw}", rows.filter(pl.col("draw") == draw)))
    for event_type in sorted(rows["event_type"].unique()):
        print(line(event_type, rows.filter(pl.col("event_type") == event_type)))
    for label, inside in bins(rows) if current else ():
        print(line(label, inside))
    notes = rows.filter(pl.col("all_four") == "wrong")["note"].fill_null("").value_counts(sort=True)
    print("\nerrors by note:", ", ".join(f"{note or '(none)'} {n}" for note, n in notes.head(20).iter_rows()))
    for name, column in (("type", "verdict_type"), ("all four", "all_four")):
        right, of = share(rows, column)
        print(f"{name}: {right} of {of} right, {right / max(of, 1):.3f}; bar {BARS[name]}")


def _still(rows: pl.DataFrame) -> pl.DataFrame:
    """The verdicts whose mention is coded today as it was when it was judged."""
    found = today(rows)
    gone = found["confidence"].is_null().sum()
    same = found.filter(pl.col("is_same"))
    print(f"{same.height} of {rows.height} judged mentions are coded as judged, {gone} are coded no more\n")
    return same


def today(rows: pl.DataFrame) -> pl.DataFrame:
    """Verdicts with the ``confidence`` that their mention has today, and whether its cells are the same."""
    coded: dict[tuple[str, str, str], tuple[str, float]] = {}
    for name in sorted(set(rows["corpus"])):
        corpus = load(name, 10**6, 0)
        if corpus is None:
            print(f"{name} is absent: its verdicts are left out")
            continue
        for mention, document, start, _ in corpus.mentions():
            coded[name, document, str(start)] = (cells(mention), mention["confidence"])
    keys = list(rows.select("corpus", "document_id", "trigger_start").iter_rows())
    found = [coded.get(key, (None, None)) for key in keys]
    return rows.with_columns(
        confidence=pl.Series([confidence for _, confidence in found], dtype=pl.Float64),
        is_same=pl.Series([now for now, _ in found], dtype=pl.String).eq_missing(rows["cells"]),
    )


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    commands = parser.add_subparsers(dest="command", required=True)
    drawing = commands.add_parser("sample", help="draw mentions to judge")
    drawing.add_argument("--corpus", choices=NAMES, required=True)
    drawing.add_argument("--number", type=int, default=150)
    drawing.add_argument("--seed", type=int, default=1)
    drawing.add_argument("--articles", type=int, default=300, help="articles to draw from (dantri, bkee)")
    drawing.add_argument("--verdicts", type=Path, help="where to write the table with empty verdicts")
    scoring = commands.add_parser("score", help="count the verdicts")
    scoring.add_argument("--current", action="store_true", help="only of mentions that are coded as judged")
    given = parser.parse_args()
    if given.command == "sample":
        sample(given.corpus, given.number, given.seed, given.articles, given.verdicts)
    else:
        score(given.current)


if __name__ == "__main__":
    main()
