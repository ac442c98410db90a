"""What merging costs: made-up mentions with the skew of real news, merged in processes of their own.

A few states act towards each other again and again (ranks by Zipf's law), most news is of the last days,
and some acts have no recipient, no place or no date. Every tenth mention is of the pair USA and CHN.
"""

from __future__ import annotations

import json
import random
import resource
import subprocess
import sys
import time
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path

import polars as pl

from pipeline.events.ontology import HAPPENINGS, event_types
from pipeline.knowledge.countries import countries
from pipeline.merging.records import SENTENCE_COLUMNS
from pipeline.merging.stage import merge
from pipeline.schema.codes import COUNT_KINDS
from pipeline.schema.tables import ARTICLES, EVENT_MENTIONS, SENTENCES

FIRST = date(2005, 1, 1)
MENTIONS_PER_ARTICLE = 4
TELLINGS = 3  # how often an act is told on the average
_BASES = ("explicit", "relative", "coreferent", "publication", "none")
_BASIS_WEIGHTS = (30, 10, 15, 35, 10)
# The subjects of acts: what the words around a trigger are made of.
_WORDS = (
    "cáo",
    "buộc",
    "vũ",
    "khí",
    "dầu",
    "khí",
    "biên",
    "giới",
    "hạt",
    "nhân",
    "thương",
    "mại",
    "thuế",
    "quan",
    "không",
    "phận",
    "tàu",
    "chiến",
    "tên",
    "lửa",
    "đàm",
    "phán",
    "viện",
    "trợ",
    "nhân",
    "đạo",
    "tị",
    "nạn",
    "bầu",
    "cử",
    "hiến",
    "pháp",
    "thủy",
    "điện",
    "gián",
    "điệp",
    "mạng",
    "kinh",
    "tế",
    "lương",
    "thực",
    "dịch",
    "bệnh",
    "phóng",
    "viên",
    "thị",
    "thực",
    "hiệp",
    "định",
    "hợp",
    "đồng",
    "máy",
    "bay",
    "căn",
    "cứ",
    "biển",
    "đảo",
)


def _party(country: str, sector: str = "GOV") -> dict[str, object]:
    return {
        "text": None, "start": None, "end": None, "name": country, "country": country, "sector": sector,
        "entity_id": f"country:{country}",
    }  # fmt: skip


def tables(n_mentions: int, seed: int = 1) -> tuple[pl.DataFrame, pl.DataFrame, pl.DataFrame]:
    """Made-up mentions with their articles and sentences, made in slices."""
    lot = random.Random(seed)
    codes = sorted(countries())
    lot.shuffle(codes)
    ranks = list(accumulate(1 / rank for rank in range(1, len(codes) + 1)))
    types = list(event_types().values())
    span = 365 * 15
    acts = []
    for number in range(max(1, n_mentions // TELLINGS)):
        kind = lot.choice(types)
        who, whom = lot.choices(codes, cum_weights=ranks, k=2)
        if lot.random() < 0.1:
            who, whom = "USA", "CHN"
        # Half of all news is of the last two years.
        days = lot.randrange(span) if lot.random() < 0.5 else span - lot.randrange(730)
        acts.append((number, kind, who, whom, days, lot.choice([*sorted(kind.modes), None, None])))
    mentions, articles, sentences = [], [], []
    rows: list[dict[str, object]] = []
    texts: list[dict[str, object]] = []
    n_articles = -(-n_mentions // MENTIONS_PER_ARTICLE)
    for number in range(n_mentions):
        article = f"{number // MENTIONS_PER_ARTICLE:020d}"
        start = 200 * (number % MENTIONS_PER_ARTICLE)
        act = acts[lot.randrange(len(acts))]
        rows.append(_mention(lot, act, article, start))
        words = random.Random(act[0])
        said = " ".join(words.choice(_WORDS) for _ in range(14)).split()
        said[lot.randrange(14)] = lot.choice(_WORDS)  # nobody tells it in the same words
        texts.append(
            {"sentence_id": f"{article}-{start:04d}", "article_id": article, "start": start,
             "position": number % MENTIONS_PER_ARTICLE, "text": "hành động " + " ".join(said)}
        )  # fmt: skip
        if len(rows) == 50_000 or number == n_mentions - 1:
            mentions.append(EVENT_MENTIONS.frame(rows))
            sentences.append(SENTENCES.frame(texts).select(SENTENCE_COLUMNS))
            rows, texts = [], []
    outlets = [f"outlet{n}.vn" for n in range(40)]
    for first in range(0, n_articles, 50_000):
        articles.append(
            ARTICLES.frame(
                {"article_id": f"{n:020d}", "outlet": lot.choice(outlets), "agencies": [], "url": None}
                for n in range(first, min(first + 50_000, n_articles))
            ).select("article_id", "outlet", "agencies", "url", "duplicate_of")
        )  # fmt: skip
    return pl.concat(mentions), pl.concat(articles), pl.concat(sentences)


def _mention(lot: random.Random, act: tuple, article: str, start: int) -> dict[str, object]:
    _, kind, who, whom, days, mode = act
    day = FIRST + timedelta(days=days)
    (basis,) = lot.choices(_BASES, _BASIS_WEIGHTS)
    dated = basis != "none"
    happening = kind.name in HAPPENINGS
    told = day + timedelta(days=lot.choice((0, 1, 1, 2)))
    on = told if basis == "publication" else day
    return {
        "event_mention_id": f"{article}:{start}-{start + 9}", "article_id": article,
        "sentence_id": f"{article}-{start:04d}", "batch": "b", "published_on": told,
        "trigger_start": start, "trigger_end": start + 9, "trigger_text": "hành động",
        "event_type": kind.name, "event_mode": mode if lot.random() < 0.7 else None,
        "quad_class": kind.quad_class, "cameo_root": kind.cameo_root, "intensity": kind.intensity,
        "actors": [] if happening else [_party(who)],
        "recipients": [] if lot.random() < 0.3 else [_party(whom, "CVL" if happening else "GOV")],
        "place": None if lot.random() < 0.7 else {"name": whom, "country": whom, "precision": "country"},
        "event_on": on if dated else None, "event_on_earliest": on if dated else None,
        "event_on_latest": on if dated else None, "date_precision": "day" if dated else "unknown",
        "date_basis": basis, "realis": lot.choice(("occurred", "occurred", "occurred", "planned", "denied")),
        "attributed_to": [], "is_quoted": False, "counts": dict.fromkeys(COUNT_KINDS), "confidence": 0.7,
        "rule_id": "r", "coder_version": "1", "null_reasons": [], "slot_distance": 0,
    }  # fmt: skip


def _resident() -> float:
    """Memory of this process now, in MiB (Linux)."""
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * resource.getpagesize() / 2**20


def _peak() -> float:
    """The most memory this process ever held, in MiB (Linux counts KiB)."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def measure(n_mentions: int) -> dict[str, float]:
    """Make mentions, merge them, and say what it took."""
    made = tables(n_mentions)
    before = _resident()
    start, worked = time.perf_counter(), time.process_time()
    events = merge(*made)
    seconds, cpu = time.perf_counter() - start, time.process_time() - worked
    return {
        "mentions": n_mentions, "events": events.height, "seconds": seconds,
        "cpu": cpu, "microseconds": cpu / n_mentions * 1e6, "before": before, "peak": _peak(),
    }  # fmt: skip


def cost(sizes: list[int]) -> None:
    """Print what merging costs, each size in a fresh process."""
    heads = ("mentions", "events", "seconds", "CPU s", "us each", "input MiB", "added MiB", "peak MiB")
    print(
        "".join(f"{head:>{width}}" for head, width in zip(heads, (10, 10, 9, 9, 9, 11, 11, 10), strict=True))
    )
    for size in sizes:
        done = subprocess.run(
            [sys.executable, "-m", "benchmarks.merging_cost", str(size)],
            stdout=subprocess.PIPE, text=True, check=True,
        )  # fmt: skip
        r = json.loads(done.stdout.splitlines()[-1])
        print(
            f"{size:10,}{r['events']:10,}{r['seconds']:9.1f}{r['cpu']:9.1f}{r['microseconds']:9.0f}{r['before']:11,.0f}"
            f"{r['peak'] - r['before']:11,.0f}{r['peak']:10,.0f}"
        )
    print("us each: microseconds of CPU time a mention, which a busy machine stretches less")
    print(
        "input: the process with the mentions, articles and sentences; bar: peak below 4,096 MiB at 1,000,000"
    )


if __name__ == "__main__":
    print(json.dumps(measure(int(sys.argv[1]))))
