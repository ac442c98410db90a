"""Feast days that a date can be named by, in the solar or the lunar calendar."""

from __future__ import annotations

import csv
from importlib.resources import files
from typing import NamedTuple


class Holiday(NamedTuple):
    """A day of every year: `calendar` is solar, lunar, or lunar_end for the last day of that lunar month."""

    calendar: str
    month: int
    day: int


def _load() -> dict[str, Holiday]:
    with files("pipeline.knowledge").joinpath("holidays.csv").open(encoding="utf-8") as rows:
        return {
            row["name"]: Holiday(row["calendar"], int(row["month"]), int(row["day"]))
            for row in csv.DictReader(rows)
        }


HOLIDAYS = _load()
