"""Whose a warship is by the letters before its name: "USS Cole" is American, "KRI Nanggala" Indonesian.

``ships.csv`` holds the prefixes with the countries whose navies use them.
"""

from __future__ import annotations

import csv
import re
from functools import cache
from pathlib import Path

PREFIXES = Path(__file__).parents[1] / "ships.csv"


@cache
def _navies() -> tuple[re.Pattern[str], dict[str, str]]:
    """What a warship's name looks like, and the country of each prefix."""
    with PREFIXES.open(encoding="utf-8", newline="") as file:
        country_of = {row["prefix"]: row["country"] for row in csv.DictReader(file)}
    return re.compile(rf"(?<!\w)({'|'.join(country_of)}) (?=[A-Z])"), country_of


def navy(text: str) -> str | None:
    """The country of the warship that the text names, if it names one."""
    pattern, country_of = _navies()
    found = pattern.search(text)
    return country_of[found.group(1)] if found is not None else None
