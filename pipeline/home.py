"""Where Dagster keeps the history of runs: beside the tables it tells of.

Only the folder, Dagster's own settings and who may work in it belong here. Who sets ``DAGSTER_HOME`` is
left alone.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout
from upath import UPath

from pipeline.settings import Settings

_SETTINGS = """\
# Nothing is sent anywhere.
telemetry:
  enabled: false
nux:
  enabled: false
# One run at a time: a run spreads its work over all processes it may use.
concurrency:
  runs:
    max_concurrent_runs: 1
"""


def prepare(settings: Settings) -> Path:
    """Make Dagster's home if need be, point ``DAGSTER_HOME`` at it, and return it.

    It is ``<data>/.dagster`` where the tables lie in a local folder, else ``.dagster`` here.
    """
    stated = os.environ.get("DAGSTER_HOME")
    if stated:
        return Path(stated)
    data = UPath(settings.data)
    is_local = data.protocol in ("", "file", "local")
    home = (Path(str(data)) if is_local else Path()).resolve() / ".dagster"
    home.mkdir(parents=True, exist_ok=True)
    configuration = home / "dagster.yaml"
    if not configuration.exists():
        configuration.write_text(_SETTINGS, encoding="utf-8")
    os.environ["DAGSTER_HOME"] = str(home)
    return home


@contextmanager
def alone(home: Path, on_wait: Callable[[], None]) -> Iterator[None]:
    """Work in a home as the only one from the command line; another waits, and ``on_wait`` is told so.

    Dagster makes its databases without a lock: two first runs at once would trip over each other. The
    operating system takes the lock from a process that dies.
    """
    lock = FileLock(home / "run.lock")
    try:
        lock.acquire(timeout=0)
    except Timeout:
        on_wait()
        lock.acquire()
    try:
        yield
    finally:
        lock.release()


@contextmanager
def if_alone(home: Path) -> Iterator[bool]:
    """Whether nobody else from the command line works in a home; nobody can begin while this lasts."""
    lock = FileLock(home / "run.lock")
    try:
        lock.acquire(timeout=0)
    except Timeout:
        yield False
        return
    try:
        yield True
    finally:
        lock.release()
