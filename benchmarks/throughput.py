"""What each stage costs: the pure work, what Dagster, files and checks add, with one process and with two.

Run: ``python -m benchmarks.throughput [--articles N] [--sentences N] [--runs N] [--whole-runs N]``, on
development data found in ``$SUKIEN_SHARED`` (default ``../shared``). Every figure is the median over the
runs; each run is a process of its own, as a user's is. Two tables: the whole pipeline step by step, and the
sentences asset by itself on so many articles that the start of the processes weighs as little as in a real
batch.

Wall time is what a user waits, and means something only on a machine that does nothing else. Processor time
(CPU, of all processes together) means something anywhere: two processes on two cores cannot end before half
of it is done, nor before the busier of parent and workers is, so its ratio is the best wall time can reach.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Annotated, Any

import polars as pl
import typer

from benchmarks.deliveries import BATCH, SHARED, deliver
from pipeline.chunks import Chunks, align
from pipeline.cleaning.stage import batch_profile, clean
from pipeline.dating.publication import NOTHING_LENT, date_drafts, witnesses
from pipeline.dating.stage import time_expressions
from pipeline.entities.stage import entities
from pipeline.events.stage import event_mentions
from pipeline.language.stage import sentences
from pipeline.merging.stage import merge
from pipeline.parquet import TableStore, write_table
from pipeline.schema import tables as t

Figures = dict[str, dict[str, float]]  # by step: wall, cpu, parent
_CORES = 2
_BAR = 1.8


def _started(module: str, *arguments: object) -> Iterator[dict[str, Any]]:
    """Run a module in a process of its own and yield what it tells, line by line."""
    environment = {k: v for k, v in os.environ.items() if k != "DAGSTER_HOME"}
    command = [sys.executable, "-W", "ignore", "-m", module, *map(str, arguments)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise RuntimeError(f"{module} ended with status {done.returncode}: {done.stderr[-2000:]}")
    return (json.loads(line) for line in done.stdout.splitlines() if line.startswith("{"))


def through_dagster(landing: Path, data: Path, processes: int) -> Figures:
    """Materialize everything and return what each step took."""
    told = _started("benchmarks.steps", landing, data, processes)
    return {one.pop("step"): one for one in told if one.pop("event") == "end"}


def pure(tables: TableStore) -> Figures:
    """Call the pure functions on the stored chunks, in this process, and return what each stage took."""
    found: Figures = defaultdict(lambda: {"wall": 0.0, "cpu": 0.0})

    def timed(stage: str, function: Callable[..., Any], *frames: Any) -> None:
        wall, cpu = time.perf_counter(), time.process_time()
        function(*frames)
        found[stage]["wall"] += time.perf_counter() - wall
        found[stage]["cpu"] += time.process_time() - cpu

    def chunks(table: Any) -> Iterator[pl.DataFrame]:
        return tables.open(table, BATCH).chunks()

    profile = batch_profile(chunks(t.RAW_DOCUMENTS))
    timed("article_drafts", batch_profile, list(chunks(t.RAW_DOCUMENTS)))
    for raw in chunks(t.RAW_DOCUMENTS):
        timed("article_drafts", clean, raw, profile)
    own = (chunk.rename({"article_id": "document_id"}) for chunk in chunks(t.DATE_WITNESSES))
    for drafts, days in align(chunks(t.ARTICLE_DRAFTS), own, on="document_id"):
        timed("date_witnesses", witnesses, drafts)
        timed("articles_and_rejected_documents", date_drafts, drafts, days, NOTHING_LENT)
    names = (t.ARTICLES, t.SENTENCES, t.ENTITIES, t.TIME_EXPRESSIONS)
    for articles, told, who, when in align(*(chunks(table) for table in names)):
        timed("sentences", sentences, articles)
        timed("entities", entities, articles, told)
        timed("time_expressions", time_expressions, articles, told)
        timed("event_mentions", event_mentions, articles, told, who, when)
    all_of = [tables.open(table, None).read() for table in (t.EVENT_MENTIONS, t.ARTICLES, t.SENTENCES)]
    timed("published__events", merge, *all_of)
    return found


def _warm(tables: TableStore) -> None:
    """Load models and word lists, which every process does once."""
    names = (t.ARTICLES, t.SENTENCES, t.ENTITIES, t.TIME_EXPRESSIONS)
    first = next(align(*(tables.open(table, BATCH).chunks() for table in names)))
    sentences(first[0])
    event_mentions(*first)
    entities(*first[:2])
    time_expressions(*first[:2])


def _medians(runs: list[Figures]) -> Figures:
    return {
        step: {key: statistics.median(run[step][key] for run in runs) for key in of_step}
        for step, of_step in runs[0].items()
    }


def _at_best(two: dict[str, float]) -> float:
    """Seconds before which two processes on as many cores cannot end, by the processor time they take."""
    workers = (two["cpu"] - two["parent"]) / _CORES
    return max(two["cpu"] / _CORES, two["parent"], workers)


def _show_steps(alone: Figures, one: Figures, two: Figures) -> None:
    head = ("pure", "1 process", "overhead", "2 processes", "at best", "1 process", "2 processes", "times")
    typer.echo(f"{'':40}{'CPU seconds':^57}{'wall seconds':^32}")
    typer.echo(f"{'step':34}" + "".join(f"{column:>12}" for column in head))
    sums: dict[str, float] = defaultdict(float)
    for step in one:
        work = alone.get(step, {"cpu": 0.0})["cpu"]
        row = {"pure": work, "cpu1": one[step]["cpu"], "cpu2": two[step]["cpu"], "best": _at_best(two[step]),
               "wall1": one[step]["wall"], "wall2": two[step]["wall"]}  # fmt: skip
        for key, value in row.items():
            sums[key] += value
        _show_row(step, row)
    _show_row("all", sums)


def _show_row(step: str, row: dict[str, float]) -> None:
    overhead = f"{(row['cpu1'] - row['pure']) / row['cpu1']:.0%}" if row["cpu1"] else ""
    times = [
        f"{row[key] / by:.2f}x" if by else "" for key, by in (("cpu1", row["best"]), ("wall1", row["wall2"]))
    ]
    typer.echo(
        f"{step:34}{row['pure']:12.2f}{row['cpu1']:12.2f}{overhead:>12}{row['cpu2']:12.2f}{times[0]:>12}"
        f"{row['wall1']:12.2f}{row['wall2']:12.2f}{times[1]:>12}"
    )


def _repeat(tables: TableStore, data: Path, n_articles: int) -> int:
    """Write a table of articles that repeats the given one with changed ids."""
    stored = tables.open(t.ARTICLES, BATCH)
    copies = max(1, round(n_articles / stored.n_rows))

    def frames() -> Iterator[pl.DataFrame]:
        for copy in range(copies):
            name = pl.format("{}-{}", pl.col("article_id"), pl.lit(copy)).alias("article_id")
            yield from (chunk.with_columns(name) for chunk in stored.chunks())

    target = TableStore(root=str(data))
    return write_table(target.path(t.ARTICLES, BATCH), Chunks(t.ARTICLES, frames()))


def _show_sentences(n_articles: int, one: Figures, two: Figures) -> None:
    typer.echo(f"\nthe sentences asset by itself, {n_articles:,} articles, seconds")
    for start, what in (("cold", "with the start of the processes"), ("warm", "within a run")):
        typer.echo(what)
        for name, figures in (("one process", one[start]), ("two processes", two[start])):
            typer.echo(
                f"  {name:16} wall {figures['wall']:8.2f}   CPU {figures['cpu']:8.2f}"
                f"   of it the parent {figures['parent']:8.2f}"
            )
        by_wall, by_cpu = one[start]["wall"] / two[start]["wall"], one[start]["cpu"] / _at_best(two[start])
        typer.echo(f"  two processes are {by_wall:.2f} times one by wall time (bar: {_BAR})")
        typer.echo(f"  and at best {by_cpu:.2f} times by processor time")


def main(
    articles: Annotated[int, typer.Option(help="For the whole pipeline.")] = 2653,
    sentences_of: Annotated[int, typer.Option("--sentences", help="For the asset by itself.")] = 25_000,
    runs: Annotated[int, typer.Option()] = 5,
    whole_runs: Annotated[int | None, typer.Option(help="Of the whole pipeline, if not as many.")] = None,
) -> None:
    """Print both tables."""
    if not SHARED.is_dir():
        typer.echo(f"the development data is absent: {SHARED}")
        raise typer.Exit(0)
    whole: dict[int, list[Figures]] = {1: [], 2: []}
    alone: list[Figures] = []
    asset: dict[int, list[Figures]] = {1: [], 2: []}
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        n_articles = deliver(place / "landing", articles)
        for number in range(whole_runs or runs):
            for processes, found in whole.items():
                found.append(through_dagster(place / "landing", place / f"data-{processes}", processes))
            tables = TableStore(root=str(place / "data-1"))
            if number == 0:
                _warm(tables)
            alone.append(pure(tables))
        n_repeated = _repeat(tables, place / "repeated", sentences_of)
        for _ in range(runs):
            for processes, found in asset.items():
                told = (
                    one
                    for start in ("cold", "warm")
                    for one in _started("benchmarks.sentences_asset", place / "repeated", processes, start)
                )
                found.append({one.pop("start"): one for one in told})
    typer.echo(f"the whole pipeline, {n_articles:,} articles, medians of {whole_runs or runs} runs")
    _show_steps(_medians(alone), _medians(whole[1]), _medians(whole[2]))
    _show_sentences(n_repeated, *(_medians(asset[processes]) for processes in (1, 2)))


if __name__ == "__main__":
    typer.run(main)
