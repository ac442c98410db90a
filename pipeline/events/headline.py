"""Which countries the title of an article names: a column beside the text, with no mentions of its own."""

from __future__ import annotations

import re
from functools import cache

from pipeline.knowledge.countries import countries


@cache
def _names() -> tuple[re.Pattern[str], dict[str, str]]:
    """The names that always mean a country, longest first, and whose they are."""
    code = {
        alias: country.code
        for country in countries().values()
        for alias, guard in country.aliases
        if guard in ("", "name")
    }
    longest = sorted(code, key=lambda alias: (-len(alias), alias))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest))})(?!\w)"), code


def title_countries(title: str | None) -> tuple[str, ...]:
    """The countries named in a title, each once, in its order."""
    pattern, code = _names()
    return tuple(dict.fromkeys(code[match.group()] for match in pattern.finditer(title or "")))
