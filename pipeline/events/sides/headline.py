"""Which countries the title of an article names: a column beside the text, with no mentions of its own."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache

from pipeline.knowledge.countries import countries


@cache
def _names() -> tuple[re.Pattern[str], dict[str, tuple[str, bool]]]:
    """The names of countries, longest first: whose they are, and whether they always mean a country."""
    code = {
        alias: (country.code, guard == "")
        for country in countries().values()
        for alias, guard in country.aliases
        if guard in ("", "name")
    }
    longest = sorted(code, key=lambda alias: (-len(alias), alias))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest))})(?!\w)"), code


def title_countries(title: str | None, named: Collection[str] = ()) -> tuple[str, ...]:
    """The countries named in a title, each once, in its order.

    Args:
        title: the title, where there is one.
        named: the countries that the text names: "Anh" is one of them or a word for somebody.
    """
    pattern, code = _names()
    found = [code[match.group()] for match in pattern.finditer(title or "")]
    return tuple(dict.fromkeys(country for country, sure in found if sure or country in named))
