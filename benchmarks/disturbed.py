"""Kill a worker, kill the run, fill the disk: does the next run give the tables of an undisturbed one?

Run: ``python -m benchmarks.disturbed [--articles N] [--folder DIR]``, on Linux, with development data in
``$SUKIEN_SHARED`` (default ``../shared``). The full disk is a small tmpfs, which only root may mount; others
are told that this trial was left out. The exit status is 1 if any table differs by a byte.
"""

from __future__ import annotations

import hashlib
import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Annotated

import typer

from benchmarks.deliveries import SHARED, deliver
from benchmarks.processes import tree

Digests = dict[str, str]


def start(landing: Path, data: Path) -> subprocess.Popen[str]:
    """Start the command line's run with two processes."""
    settings = {"SUKIEN_LANDING": str(landing), "SUKIEN_DATA": str(data), "SUKIEN_PROCESSES": "2"}
    environment = {k: v for k, v in os.environ.items() if k != "DAGSTER_HOME"}
    return subprocess.Popen(
        [sys.executable, "-W", "ignore", "-m", "pipeline", "run"],
        env=environment | settings, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
    )  # fmt: skip


def finish(run: subprocess.Popen[str]) -> str:
    """Wait for a run and return what it said last."""
    output, _ = run.communicate()
    last = [line for line in output.splitlines() if line.strip()][-1:] or ["nothing"]
    return f"status {run.returncode}; it ends with: {last[0].strip()[:120]}"


def while_writing(run: subprocess.Popen[str], data: Path, table: str) -> None:
    """Wait until the run writes a table."""
    while not list((data / table).glob(".*.staged")):
        if run.poll() is not None:
            raise RuntimeError(f"the run ended before it wrote {table}: {finish(run)}")
        time.sleep(0.005)


def digests(data: Path) -> Digests:
    """The SHA-256 of every table."""
    return {
        str(path.relative_to(data)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(data.rglob("*.parquet"))
    }


def compare(name: str, wanted: Digests, data: Path) -> bool:
    """Print how the tables compare, and return whether they are the same."""
    found, left = digests(data), len(list(data.rglob(".*.staged")))
    differing = [table for table in wanted.keys() | found.keys() if wanted.get(table) != found.get(table)]
    typer.echo(f"  {name}: {len(differing)} of {len(wanted)} tables differ, {left} half-written files left")
    return not differing and not left


def kill_a_worker(landing: Path, data: Path, wanted: Digests) -> bool:
    """Kill a worker while entities are found."""
    run = start(landing, data)
    while_writing(run, data, "entities")
    time.sleep(0.5)
    parents = {process: Path(f"/proc/{process}/stat").read_text().split()[3] for process in tree(run.pid)}
    workers = [process for process, parent in parents.items() if parent not in ("1", str(run.pid))]
    workers = [process for process in workers if process != run.pid]
    os.kill(workers[-1], signal.SIGKILL)
    typer.echo(f"  killed one of {len(workers)} workers; the same run: {finish(run)}")
    return compare("after it", wanted, data)


def kill_the_run(landing: Path, data: Path, wanted: Digests) -> bool:
    """Kill the first process of a run while events are coded, see its workers go, and run again."""
    run = start(landing, data)
    while_writing(run, data, "event_mentions")
    family = tree(run.pid)
    run.kill()
    typer.echo(f"  killed while writing event_mentions: {finish(run)}")
    while any(Path(f"/proc/{process}").exists() for process in family):
        time.sleep(0.05)
    typer.echo(f"  all its {len(family)} processes are gone; the next run: {finish(start(landing, data))}")
    return compare("after it", wanted, data)


def fill_the_disk(landing: Path, data: Path, wanted: Digests, size: int) -> bool:
    """Run on a disk of ``size`` bytes, make room, and run again."""
    data.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(data)]
    if subprocess.run(mount, check=False, capture_output=True).returncode != 0:
        typer.echo("  left out: this user may not mount a tmpfs")
        return True
    try:
        typer.echo(f"  on a disk of {size / 1e6:.1f} MB: {finish(start(landing, data))}")
        typer.echo(f"  {len(digests(data))} of {len(wanted)} tables had been written")
        subprocess.run(["mount", "-o", "remount,size=4g", str(data)], check=True)
        typer.echo(f"  with room again, the next run: {finish(start(landing, data))}")
        return compare("after it", wanted, data)
    finally:
        # Dagster may have left a process that still reads its log there.
        subprocess.run(["umount", "--lazy", str(data)], check=True)


def main(
    articles: Annotated[int, typer.Option()] = 500,
    folder: Annotated[Path | None, typer.Option(help="Where to work; default: a temporary folder.")] = None,
) -> None:
    """Do the three trials and print what was seen."""
    if not SHARED.is_dir():
        typer.echo(f"the development data is absent: {SHARED}")
        raise typer.Exit(0)
    with tempfile.TemporaryDirectory(dir=folder) as name:
        place = Path(name)
        landing = place / "landing"
        typer.echo(f"{deliver(landing, articles)} articles, two processes")
        typer.echo(f"undisturbed: {finish(start(landing, place / 'calm'))}")
        wanted = digests(place / "calm")
        size = sum(path.stat().st_size for path in (place / "calm").rglob("*") if path.is_file())
        typer.echo("a worker is killed")
        same = [kill_a_worker(landing, place / "worker", wanted)]
        typer.echo("the run is killed")
        same.append(kill_the_run(landing, place / "run", wanted))
        typer.echo("the disk is full")
        same.append(fill_the_disk(landing, place / "disk", wanted, size // 2))
    raise typer.Exit(0 if all(same) else 1)


if __name__ == "__main__":
    typer.run(main)
