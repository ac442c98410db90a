"""Runs of the command line that were killed: Dagster would count them as under way for ever.

Nothing could start then: one run works at a time, and publishing waits for the others. Runs that the UI's
daemon launches are Dagster's to watch.
"""

from __future__ import annotations

import dagster as dg

# Marks a run as one of the command line, which holds the lock of its home while it works.
COMMAND_LINE = {"sukien/started_by": "command_line"}

_UNDER_WAY = [dg.DagsterRunStatus.NOT_STARTED, dg.DagsterRunStatus.STARTING, dg.DagsterRunStatus.STARTED]


def end_orphans(instance: dg.DagsterInstance) -> int:
    """Report every run of the command line that is under way as failed, and return how many there were.

    Only for who holds the lock: nobody else from the command line is at work then.
    """
    orphans = instance.get_runs(filters=dg.RunsFilter(statuses=_UNDER_WAY, tags=COMMAND_LINE))
    for run in orphans:
        instance.report_run_failed(run, "the process that worked on it was killed")
    return len(orphans)
