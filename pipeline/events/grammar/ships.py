"""Whose a warship is by the letters before its name: "USS Cole" is American, "KRI Nanggala" Indonesian.

``ships.csv`` holds the prefixes with the countries whose navies use them.
"""

from __future__ import annotations

import re
from functools import cache

from pipeline.events.ontology import rows


@cache
def _navies() -> tuple[re.Pattern[str], dict[str, str]]:
    """What a warship's name looks like, and the country of each prefix."""
    country_of = {row["prefix"]: row["country"] for row in rows("ships")}
    return re.compile(rf"(?<!\w)({'|'.join(country_of)}) (?=[A-Z])"), country_of


@cache
def prefixes() -> frozenset[str]:
    """The prefixes as the units of a sentence have them."""
    return frozenset(prefix.lower() for prefix in _navies()[1])


def navy(text: str) -> str | None:
    """The country of the warship that the text names, if it names one."""
    pattern, country_of = _navies()
    found = pattern.search(text)
    return country_of[found.group(1)] if found is not None else None
