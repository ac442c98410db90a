"""Every report behind one event: python examples/reports_behind.py [data folder] [event_id].

Without an event_id, the event told most often.
"""

import sys
from pathlib import Path

import polars as pl

data = Path(sys.argv[1] if len(sys.argv) > 1 else "data") / "published"
events = pl.read_parquet(data / "events.parquet").sort("n_mentions", "event_id", descending=[True, False])
event = events.filter(pl.col("event_id") == sys.argv[2]) if len(sys.argv) > 2 else events.head(1)
if event.is_empty():
    raise SystemExit("no such event")

reports = (
    event.select(event_mention_id=pl.col("mention_ids"))
    .explode("event_mention_id")
    .lazy()
    .join(pl.scan_parquet(data / "event_mentions.parquet"), on="event_mention_id")
    .join(pl.scan_parquet(data / "sentences.parquet").select("sentence_id", "text"), on="sentence_id")
    .join(
        pl.scan_parquet(data / "articles.parquet").select("article_id", "outlet", "title", "url"),
        on="article_id",
    )
    .select("published_on", "outlet", "title", "url", "trigger_text", "text")
    .sort("published_on", "outlet", "title", "trigger_text")
    .collect()
)
for row in event.select("event_id", "event_type", "event_on", "merge_reason").iter_rows(named=True):
    print(*(f"{name}: {cell}" for name, cell in row.items()), sep="\n")
for row in reports.iter_rows(named=True):
    print(f"\n{row['published_on']} {row['outlet'] or 'outlet unknown'}: {row['title']} {row['url'] or ''}")
    print(f"  [{row['trigger_text']}] {row['text']}")
