"""How well the events of the two seed documents are found, event by event.

``python -m benchmarks.seed_events`` runs the stages in memory on the raw seeds and compares with
``expected.json``; ``--data FOLDER`` compares the tables of a finished run instead.
"""

from __future__ import annotations

import argparse
import json
import os
from pathlib import Path

import polars as pl

from benchmarks.compare_events import compare, show
from benchmarks.in_memory import articles_of_files, code

SHARED = Path(os.environ.get("SUKIEN_SHARED", Path(__file__).resolve().parents[2] / "shared"))
PARTIES = {"type", "actors", "recipients"}
FOUR = PARTIES | {"on", "realis"}


def _tables(data: Path | None) -> tuple[pl.DataFrame, pl.DataFrame]:
    if data is not None:
        published = data / "published"
        return pl.read_parquet(published / "articles.parquet"), pl.read_parquet(
            published / "event_mentions.parquet"
        )
    coded = code(articles_of_files(sorted((SHARED / "seeds").glob("*.txt"))))
    return coded.articles, coded.event_mentions


def main() -> None:
    """Print each expected event as found, missed or with its wrong cells, and every further mention."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, help="the folder of a finished run")
    data = parser.parse_args().data
    path = SHARED / "seeds" / "expected.json"
    if not path.is_file():
        print("the seeds' expectations are absent: nothing to compare")
        return
    expected = json.loads(path.read_text("utf-8"))
    articles, mentions = _tables(data)
    total = right_parties = right_four = further = 0
    for article in articles.iter_rows(named=True):
        name = Path(article["source_uri"]).name
        if name not in expected:
            continue
        rows = mentions.filter(pl.col("article_id") == article["article_id"]).rows(named=True)
        events = expected[name]["events"]
        comparisons, left = compare(rows, events, article["body"])
        with_parties = sum(1 for c in comparisons if c.mention and not PARTIES & set(c.wrong))
        with_four = sum(1 for c in comparisons if c.mention and not FOUR & set(c.wrong))
        print(
            f"\n{name}, published {article['published_on']}: {len(events)} events, {with_parties} with type"
        )
        print(f"  and parties right, {with_four} with date and realis too, {len(left)} further mentions")
        for c in comparisons:
            label = f"{c.expected['type']} [{c.expected['trigger']}]"
            optional = " (optional)" if c.expected.get("optional") else ""
            if c.mention is None:
                print(f"  missed  {label}{optional}")
            elif c.wrong:
                print(f"  wrong   {label} {c.wrong}\n        {show(c.mention, article['body'])}")
            else:
                print(f"  found   {label}")
        for mention in left:
            print(f"  further {show(mention, article['body'])}")
        total += len(events)
        right_parties, right_four = right_parties + with_parties, right_four + with_four
        further += len(left)
    print(f"\nof {total} events: {right_parties} with type and parties, {right_four} with all four right;")
    print(f"{further} further mentions to be judged by the codebook")


if __name__ == "__main__":
    main()
