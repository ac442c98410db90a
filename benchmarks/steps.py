"""A whole run that tells its steps: the command line's run, with a line of JSON on stdout for each step.

Run: ``python -m benchmarks.steps LANDING DATA PROCESSES``. Other benchmarks start it and listen: a process
of its own pays for imports and holds memory as a user's run does. A line has the step, ``event`` (start or
end), and at the end its seconds of wall time and of processor time, as `processes.Spent` counts them.

A worker imports this module anew when it starts, so what only the run needs is imported inside functions, as
the command line's workers import nothing of it either.
"""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

from benchmarks.processes import Spent

if TYPE_CHECKING:
    import dagster as dg

    from pipeline.run import Listener


def _say(**what: object) -> None:
    print(json.dumps(what), flush=True)


def _listener(job: str, batch: str | None) -> Listener:  # noqa: ARG001
    began: dict[str, Spent] = {}

    def listen(entry: dg.EventLogEntry) -> None:
        event = entry.dagster_event
        if event is None or event.step_key is None:
            return
        if event.is_step_start:
            began[event.step_key] = Spent()
            _say(step=event.step_key, event="start")
        elif event.is_step_success:
            _say(step=event.step_key, event="end", **began.pop(event.step_key).so_far())

    return listen


def main(landing: str, data: str, processes: str) -> int:
    """Run everything, tell each step, and return the exit status."""
    import dagster as dg

    from pipeline import home
    from pipeline.definitions import build_definitions
    from pipeline.run import run
    from pipeline.settings import Settings

    settings = Settings(landing, data, int(processes))
    home.prepare(settings)
    with dg.DagsterInstance.get() as instance:
        outcome = run(settings, build_definitions(settings), instance, _listener)
    if not outcome.is_success:
        print(outcome, file=sys.stderr)
    return 0 if outcome.is_success else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
