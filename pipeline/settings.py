"""The settings a user may give, as one frozen value.

Only what differs between two installations belongs here; thresholds and word lists stand with the code
they govern. ``definitions.py`` reads them once; everything else is handed what it needs.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Settings:
    """Where the raw files lie, where the tables go, and how many processes may work on them.

    ``landing`` and ``data`` are local folders or fsspec URLs such as ``s3://bucket/prefix``.
    """

    landing: str = "seeds"
    data: str = "data"
    processes: int = 1

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] = os.environ) -> Settings:
        """Read ``SUKIEN_LANDING``, ``SUKIEN_DATA`` and ``SUKIEN_PROCESSES`` (default: one a core).

        Raises:
            ValueError: ``SUKIEN_PROCESSES`` is not a whole number of at least 1.
        """
        stated = environment.get("SUKIEN_PROCESSES", "")
        if stated and not (stated.isdecimal() and int(stated) >= 1):
            raise ValueError(f"SUKIEN_PROCESSES must be a whole number of at least 1, not {stated!r}")
        return cls(
            landing=environment.get("SUKIEN_LANDING") or cls.landing,
            data=environment.get("SUKIEN_DATA") or cls.data,
            processes=int(stated) if stated else (os.cpu_count() or 1),
        )
