"""Text in the font encodings of before Unicode: TCVN3 (.VnTime) and VNI, shown as Latin-1 letters.

Which Latin letters stand for which Vietnamese ones is data (``legacy_fonts.csv``: TCVN 5712:1993 VN3, and VNI
for Windows). Whether a text is written so is decided for the whole text, by whether it then reads as
Vietnamese.
"""

from __future__ import annotations

import csv
import re
from functools import cache
from importlib.resources import files

from pipeline.cleaning.mapped import Edit, Mapped
from pipeline.reading.vietnamese import is_marked_text, vietnamese_share

_SAMPLE = 20_000
# Converted text must read as Vietnamese and what stands there must not; the gap between is wide.
_MIN_AFTER = 0.5
_MAX_BEFORE = 0.25
_LATIN = re.compile("[\xa1-\xff]")


@cache
def _fonts() -> dict[str, tuple[re.Pattern[str], dict[str, str]]]:
    """Font to a pattern of what it writes (longest first) and the letters meant, capitals included."""
    letters: dict[str, dict[str, str]] = {}
    with files("pipeline.cleaning").joinpath("legacy_fonts.csv").open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            table = letters.setdefault(row["font"], {})
            table[row["written"]] = row["letter"]
            if row["font"] == "VNI":  # capitals are written by capitals, or by a capital and a small mark
                for written in (row["written"].upper(), row["written"].capitalize()):
                    table.setdefault(written, row["letter"].upper())
    return {
        font: (re.compile("|".join(map(re.escape, sorted(table, key=len, reverse=True)))), table)
        for font, table in letters.items()
    }


def detect(text: str) -> str | None:
    """The font encoding a text is written in, or None."""
    sample = text[:_SAMPLE]
    if is_marked_text(sample) or len(_LATIN.findall(sample)) < 0.02 * len(sample):
        return None
    if vietnamese_share(sample) > _MAX_BEFORE:
        return None
    shares = {font: vietnamese_share(_convert(sample, font)) for font in _fonts()}
    best = max(shares, key=lambda font: (shares[font], font))
    return best if shares[best] >= _MIN_AFTER else None


def _convert(text: str, font: str) -> str:
    pattern, letters = _fonts()[font]
    return pattern.sub(lambda match: letters[match.group()], text)


def repair(text: Mapped, font: str) -> Mapped:
    """The text in Unicode letters."""
    pattern, letters = _fonts()[font]
    return text.edited(
        Edit(match.start(), match.end(), letters[match.group()]) for match in pattern.finditer(text.text)
    )
