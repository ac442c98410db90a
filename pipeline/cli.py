"""The command line: ``python -m pipeline run | ui | forget``.

Only reading arguments, showing progress and setting the exit status belong here.
"""

from __future__ import annotations

import os
import sys
from contextlib import AbstractContextManager
from typing import Annotated

import dagster as dg
import typer
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    SpinnerColumn,
    TextColumn,
    TimeElapsedColumn,
)

from pipeline import glance, home
from pipeline.definitions import build_definitions
from pipeline.orphans import end_orphans
from pipeline.parquet import TableStore
from pipeline.partitions import batches
from pipeline.run import Listener, run
from pipeline.settings import Settings

app = typer.Typer(add_completion=False, no_args_is_help=True, help="Vietnamese news to a table of events.")


def _progress() -> Progress:
    return Progress(
        SpinnerColumn(),
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        TextColumn("{task.fields[now]}", markup=False),
        console=glance.console(),
    )


def _alone(settings: Settings) -> AbstractContextManager[None]:
    folder = home.prepare(settings)
    return home.alone(
        folder, lambda: glance.console().print(f"another run is at work in {folder}; waiting for it")
    )


@app.command("run")
def run_command() -> None:
    """Materialize every batch of the landing zone and show what came of it."""
    settings = Settings.from_environment()
    definitions = build_definitions(settings)
    with _alone(settings), dg.DagsterInstance.get() as instance, _progress() as progress:
        end_orphans(instance)

        def on_job(job: str, batch: str | None) -> Listener:
            n_steps = len(definitions.resolve_job_def(job).graph.nodes)
            title = f"{job.replace('_batch', '')} {batch or ''}".strip()
            task = progress.add_task(title, total=n_steps, now="")

            def listen(entry: dg.EventLogEntry) -> None:
                event = entry.dagster_event
                if event is None:
                    if " a second, " in entry.user_message:  # a line of pipeline/progress.py
                        progress.update(task, now=entry.user_message)
                    return
                if event.is_step_start:
                    progress.update(task, now=event.step_key)
                elif event.is_step_success:
                    progress.update(task, advance=1, now="")

            return listen

        outcome = run(settings, definitions, instance, on_job)
    glance.show(glance.console(), TableStore(root=settings.data), outcome)
    sys.exit(0 if outcome.is_success else 1)


@app.command()
def ui(port: Annotated[int, typer.Option(help="Port to serve on.")] = 3000) -> None:
    """Serve the Dagster UI with its sensors and schedules."""
    folder = home.prepare(Settings.from_environment())
    with home.if_alone(folder) as is_alone, dg.DagsterInstance.get() as instance:
        if is_alone:
            end_orphans(instance)
    command = [sys.executable, "-m", "dagster", "dev", "-w", "workspace.yaml", "-p", str(port)]
    os.execv(sys.executable, command)


@app.command()
def forget(batch: Annotated[str, typer.Argument(help="Name of the batch.")]) -> None:
    """Drop a batch that is gone from the landing zone: its tables now, its events at the next publishing."""
    settings = Settings.from_environment()
    with _alone(settings), dg.DagsterInstance.get() as instance:
        gone = TableStore(root=settings.data).forget(batch)
        instance.delete_dynamic_partition(str(batches.name), batch)
    out = glance.console()
    out.print(f"dropped {batch}: {', '.join(gone) or 'it had no tables'}")
