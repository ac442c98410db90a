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


def cpu_seconds() -> float:
    """User and system time of this process and of all its descendants, living or ended."""
    ended = resource.getrusage(resource.RUSAGE_CHILDREN)
    living = sum(_cpu(process) for process in tree(os.getpid())[1:])
    return time.process_time() + ended.ru_utime + ended.ru_stime + living


def _cpu(process: int) -> float:
    fields = _stat(process)
    return sum(int(ticks) for ticks in fields[11:15]) / _TICKS if fields else 0.0


def _stat(process: int) -> list[str]:
    """The fields of ``/proc/<process>/stat`` after the name; none if it is gone."""
    try:
        return (_PROC / str(process) / "stat").read_text().rpartition(")")[2].split()
    except (FileNotFoundError, ProcessLookupError):
        return []
