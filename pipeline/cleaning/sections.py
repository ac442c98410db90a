"""What papers call their sections ("Thế giới", "Pháp luật"): entries of menus, crumbs over headlines."""

from __future__ import annotations

import csv
import re
from functools import cache
from importlib.resources import files


@cache
def names() -> frozenset[str]:
    """The names in lower case (``sections.csv``)."""
    with files("pipeline.cleaning").joinpath("sections.csv").open(encoding="utf-8") as lines:
        return frozenset(row["section"] for row in csv.DictReader(lines))


@cache
def menu() -> re.Pattern[str]:
    """Three or more names in a row, as in a menu whose entries were joined by blanks."""
    written = sorted(
        {form for name in names() for form in (name[0].upper() + name[1:], name.upper(), name.title())},
        key=lambda name: (-len(name), name),
    )
    word = "|".join(map(re.escape, written))
    return re.compile(rf"(?<!\S)(?:{word})(?:\s(?:{word})){{2,}}(?!\S)")
