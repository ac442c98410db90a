"""What each stage costs: the pure work, and what Dagster, files and checks add, with one process and two.

Run: ``python -m benchmarks.throughput [--articles N] [--runs N]``, on development data found in
``$SUKIEN_SHARED`` (default ``../shared``). Every figure is the median over the runs; ratios compare figures
of the same call. Seconds are wall time: on a machine that does other work too, trust only the ratios.
"""

import gzip
import json
import os
import statistics
import tempfile
import time
from collections import defaultdict
from pathlib import Path
from typing import Annotated

import dagster as dg
import typer

from pipeline.chunks import align
from pipeline.cleaning.stage import batch_profile, clean
from pipeline.dating.publication import date_articles, witnesses
from pipeline.dating.stage import time_expressions
from pipeline.definitions import build_definitions
from pipeline.entities.stage import entities
from pipeline.events.merging import merge
from pipeline.events.stage import event_mentions
from pipeline.language.stage import sentences
from pipeline.parquet import TableStore
from pipeline.run import run
from pipeline.schema import tables as t
from pipeline.settings import Settings

SHARED = Path(os.environ.get("SUKIEN_SHARED", Path(__file__).resolve().parents[2] / "shared"))
BATCH = "articles"
Seconds = dict[str, float]


def deliver(landing: Path, n_articles: int) -> int:
    """Write the first ``n_articles`` as one JSONL delivery and return how many there were."""
    (landing / BATCH).mkdir(parents=True)
    with gzip.open(SHARED / "data" / "dantri_2019_2021.jsonl.gz", "rt", encoding="utf-8") as lines:
        chosen = [line for _, line in zip(range(n_articles), lines, strict=False)]
    (landing / BATCH / "articles.jsonl").write_text("".join(chosen), encoding="utf-8")
    assert all("text" in json.loads(line) for line in chosen)
    return len(chosen)


def through_dagster(root: Path, landing: Path, processes: int) -> tuple[Seconds, TableStore]:
    """Materialize everything, and return the seconds of each step and the tables."""
    settings = Settings(str(landing), str(root), processes)
    seconds: Seconds = {}

    def on_job(job: str, batch: str | None):  # noqa: ARG001
        def listen(entry: dg.EventLogEntry) -> None:
            event = entry.dagster_event
            if event is not None and event.is_step_success:
                seconds[str(event.step_key)] = event.step_success_data.duration_ms / 1000

        return listen

    with dg.DagsterInstance.ephemeral() as instance:
        outcome = run(settings, build_definitions(settings), instance, on_job)
    assert outcome.is_success, outcome
    return seconds, TableStore(root=str(root))


def pure(tables: TableStore) -> Seconds:
    """Call the pure functions on the stored chunks, in this process, and return the seconds of each stage."""
    seconds: Seconds = defaultdict(float)

    def timed(stage: str, function, *frames):
        started = time.perf_counter()
        result = function(*frames)
        seconds[stage] += time.perf_counter() - started
        return result

    def chunks(table):
        return tables.open(table, BATCH).chunks()

    profile = timed("article_drafts", batch_profile, chunks(t.RAW_DOCUMENTS))
    for raw in chunks(t.RAW_DOCUMENTS):
        timed("article_drafts", clean, raw, profile)
    everywhere = tables.open(t.DATE_WITNESSES, BATCH).read()
    for drafts in chunks(t.ARTICLE_DRAFTS):
        timed("date_witnesses", witnesses, drafts)
        timed("articles", date_articles, drafts, everywhere)
    for articles in chunks(t.ARTICLES):
        timed("sentences", sentences, articles)
    names = (t.ARTICLES, t.SENTENCES, t.ENTITIES, t.TIME_EXPRESSIONS)
    for articles, told, who, when in align(*(chunks(table) for table in names)):
        timed("entities", entities, articles, told)
        timed("time_expressions", time_expressions, articles, told)
        timed("event_mentions", event_mentions, articles, told, who, when)
    all_of = [tables.open(table, None).read() for table in (t.EVENT_MENTIONS, t.ARTICLES, t.SENTENCES)]
    timed("published__events", merge, *all_of)
    return seconds


def main(articles: Annotated[int, typer.Option()] = 2653, runs: Annotated[int, typer.Option()] = 5) -> None:
    """Print the table."""
    if not SHARED.is_dir():
        typer.echo(f"the development data is absent: {SHARED}")
        raise typer.Exit(0)
    one, two, alone = [], [], []
    with tempfile.TemporaryDirectory() as folder:
        n_articles = deliver(Path(folder) / "landing", articles)
        for number in range(runs + 1):
            for found, processes in ((one, 1), (two, 2)):
                root = Path(folder) / f"data-{number}-{processes}"
                seconds, tables = through_dagster(root, Path(folder) / "landing", processes)
                found.append(seconds)
            alone.append(pure(tables))
    one, two, alone = one[1:], two[1:], alone[1:]  # the first warms caches up
    typer.echo(f"{n_articles:,} articles, medians of {runs} runs, seconds")
    typer.echo(f"{'step':32}{'pure':>8}{'1 process':>11}{'overhead':>10}{'2 processes':>13}{'times':>7}")
    totals = [0.0, 0.0, 0.0]
    for step in one[0]:
        first, second = (statistics.median(run[step] for run in found) for found in (one, two))
        work = statistics.median(run.get(step, 0.0) for run in alone)
        totals = [total + value for total, value in zip(totals, (work, first, second), strict=True)]
        typer.echo(_line(step, work, first, second))
    typer.echo(_line("all", *totals))


def _line(step: str, work: float, first: float, second: float) -> str:
    overhead = f"{(first - work) / first:.0%}" if first else ""
    return f"{step:32}{work:8.2f}{first:11.2f}{overhead:>10}{second:13.2f}{first / second:7.2f}"


if __name__ == "__main__":
    typer.run(main)
