"""How much memory a run over very many articles holds, in all its processes together, step by step.

Run: ``python -m benchmarks.memory [--articles 25000 --articles 100000] [--processes 2] [--distinct]
[--folder DIR]``, on Linux, with development data in ``$SUKIEN_SHARED`` (default ``../shared``): its 2,653
articles repeated with changed ids. Memory is the proportional set size summed over the run's process tree,
sampled several times a second; the figures do not depend on what else the machine does, only the times do.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated

import typer

from benchmarks.deliveries import SHARED, deliver
from benchmarks.processes import pss, tree

_EVERY = 0.25  # seconds between two samples
_MIB = 1 << 20


@dataclass
class Peak:
    """The most that was held while one step ran, and what the run's first process held of it."""

    total: int = 0
    of_first: int = 0
    wall: float = 0.0
    cpu: float = 0.0


@dataclass
class Watched:
    """A finished run: the peak of each step, in order."""

    peaks: dict[str, Peak] = field(default_factory=dict)

    @property
    def peak(self) -> int:
        """The most that was held at any time, in bytes."""
        return max(peak.total for peak in self.peaks.values())


def watch(landing: Path, data: Path, processes: int) -> Watched:
    """Run the whole pipeline in a process of its own and sample its memory until it ends.

    Raises:
        RuntimeError: the run did not end well.
    """
    watched = Watched()
    command = [sys.executable, "-m", "benchmarks.steps", str(landing), str(data), str(processes)]
    environment = {k: v for k, v in os.environ.items() if k != "DAGSTER_HOME"}
    run = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment)
    now = ["start"]

    def sample() -> None:
        while run.poll() is None:
            step = now[0]
            held = {process: pss(process) for process in tree(run.pid)}
            peak = watched.peaks.setdefault(step, Peak())
            if sum(held.values()) > peak.total:
                peak.total, peak.of_first = sum(held.values()), held[run.pid]
            time.sleep(_EVERY)

    sampler = threading.Thread(target=sample)
    sampler.start()
    assert run.stdout is not None
    for line in run.stdout:
        told = json.loads(line)
        if told["event"] == "start":
            now[0] = told["step"]
        else:
            peak = watched.peaks.setdefault(told["step"], Peak())
            peak.wall, peak.cpu = told["wall"], told["cpu"]
            typer.echo(_line(told["step"], peak), err=True)  # a long run tells how far it is
    sampler.join()
    if run.wait() != 0:
        raise RuntimeError(f"the run ended with status {run.returncode}")
    return watched


def _line(step: str, peak: Peak) -> str:
    return f"{step:40}{peak.total / _MIB:8.0f}{peak.of_first / _MIB:8.0f}{peak.wall:10.1f}{peak.cpu:10.1f}"


def _show(n_articles: int, watched: Watched) -> None:
    typer.echo(f"\n{n_articles:,} articles: MiB held at most by all processes, and by the first of them")
    typer.echo(f"{'step':40}{'all':>8}{'first':>8}{'wall s':>10}{'CPU s':>10}")
    for step, peak in watched.peaks.items():
        typer.echo(_line(step, peak))
    cpu = sum(peak.cpu for peak in watched.peaks.values())
    wall = sum(peak.wall for peak in watched.peaks.values())
    typer.echo(f"{'peak of the run':40}{watched.peak / _MIB:8.0f}{'':8}{wall:10.1f}{cpu:10.1f}")


def main(
    articles: Annotated[list[int] | None, typer.Option(help="How many; may be given more than once.")] = None,
    processes: Annotated[int, typer.Option()] = 2,
    distinct: Annotated[bool, typer.Option(help="Repeated articles get other words.")] = False,
    folder: Annotated[Path | None, typer.Option(help="Where to work; default: a temporary folder.")] = None,
) -> None:
    """Print the tables and, for several sizes, the ratio of the last peak to the one before."""
    if not SHARED.is_dir():
        typer.echo(f"the development data is absent: {SHARED}")
        raise typer.Exit(0)
    peaks: list[int] = []
    for number in articles or [25_000, 100_000]:
        with tempfile.TemporaryDirectory(dir=folder) as place:
            n_articles = deliver(Path(place) / "landing", number, distinct=distinct)
            watched = watch(Path(place) / "landing", Path(place) / "data", processes)
        _show(n_articles, watched)
        peaks.append(watched.peak)
    typer.echo(f"\npeak: {peaks[-1] / _MIB:,.0f} MiB (bar: below 2,048)")
    if len(peaks) > 1:
        typer.echo(f"ratio of the last two peaks: {peaks[-1] / peaks[-2]:.2f} (bar: 1.20)")


if __name__ == "__main__":
    typer.run(main)
