"""What a tree of processes uses, as Linux counts it: processor time and memory.

Memory is the proportional set size: a page that several processes share counts once, split among them, so
that the sum over the tree is what the run holds of the machine.
"""

from __future__ import annotations

import os
import resource
import time
from pathlib import Path

_PROC = Path("/proc")
_TICKS = os.sysconf("SC_CLK_TCK")
ENDED = 0  # stands for all descendants that have ended, in `cpu_seconds`


def tree(root: int) -> list[int]:
    """The process ``root`` and all its living descendants."""
    children: dict[int, list[int]] = {}
    for entry in _PROC.iterdir():
        if entry.name.isdigit():
            fields = _stat(int(entry.name))
            if fields:
                children.setdefault(int(fields[1]), []).append(int(entry.name))
    found, waiting = [], [root]
    while waiting:
        process = waiting.pop()
        found.append(process)
        waiting += children.get(process, [])
    return found


def pss(process: int) -> int:
    """The proportional set size of a process in bytes; 0 if it is gone."""
    try:
        text = (_PROC / str(process) / "smaps_rollup").read_text()
    except (FileNotFoundError, ProcessLookupError, PermissionError):
        return 0
    return next((int(line.split()[1]) * 1024 for line in text.splitlines() if line.startswith("Pss:")), 0)


def cpu_seconds() -> dict[int, float]:
    """User and system time of this process and of its descendants, by process id."""
    ended = resource.getrusage(resource.RUSAGE_CHILDREN)
    used = {process: _cpu(process) for process in tree(os.getpid())[1:]}
    return used | {os.getpid(): time.process_time(), ENDED: ended.ru_utime + ended.ru_stime}


def _cpu(process: int) -> float:
    fields = _stat(process)
    return sum(int(ticks) for ticks in fields[11:15]) / _TICKS if fields else 0.0


def _stat(process: int) -> list[str]:
    """The fields of ``/proc/<process>/stat`` after the name; none if it is gone."""
    try:
        return (_PROC / str(process) / "stat").read_text().rpartition(")")[2].split()
    except (FileNotFoundError, ProcessLookupError):
        return []


class Spent:
    """Wall time and processor time from its making to `so_far`."""

    def __init__(self) -> None:
        self._wall, self._cpu = time.perf_counter(), cpu_seconds()

    def so_far(self) -> dict[str, float]:
        """Seconds: ``wall``; ``cpu`` of all processes together; ``parent``, what this one used of it."""
        now = cpu_seconds()
        each = {process: seconds - self._cpu.get(process, 0.0) for process, seconds in now.items()}
        return {
            "wall": time.perf_counter() - self._wall,
            "cpu": sum(each.values()),
            "parent": each[os.getpid()],
        }
