"""Which place a name means: Vietnamese provinces as of the date, districts, cities, regions.

A city may have namesakes all over the world: the country told right behind it decides ("Valencia, Tây Ban
Nha"), then whether the article names the country of only one of them, then which is the largest; a small one
needs its country named.
"""

import re
from functools import cache

from pipeline.entities.article import Article
from pipeline.entities.forms import DOMESTIC
from pipeline.entities.mention import Mention
from pipeline.knowledge.cities import City, cities, city_aliases, namesakes
from pipeline.knowledge.countries import countries
from pipeline.knowledge.places import MERGER, District, districts, provinces, regions
from pipeline.knowledge.seats import seats
from pipeline.knowledge.spelling import fold, lower

# Smaller cities share their names with clubs, ships and persons (inhabitants).
# Kinds that are somewhere and no administrative unit: 'cảng Hải Phòng', 'đường Hồ Chí Minh'.
_IN_PLACES = frozenset(("facility",))
_LARGE = 300_000
# A namesake in a country that the article names must have one in so many of the largest one's inhabitants.
_NAMED_SHARE = 10
# Characters in which a country may be named behind a part of it, and the words of its name.
_LONGEST, _MOST_WORDS = 40, 5
# What may stand between a city and its country: "Richmond, Virginia, Mỹ", "Tripoli (Lebanon)".
_BETWEEN = re.compile(
    r"(?:,|\s\(|\s[-–]|\s(?:của|thuộc|ở))\s?(?:(?:thuộc|ở|tại)\s)?(?:(?:bang|tỉnh|vùng|hạt)\s)?"
)


def place_province(article: Article, mention: Mention) -> None:
    """A province, under the name it has on the day."""
    name = provinces()[mention.key].on(article.day)
    basis = "province" if name == mention.key else "province, merged since July 2025"
    mention.mean(f"province:{name}", name, "VNM", None, basis, 0.93)


def place_region(article: Article, mention: Mention) -> None:
    """A continent, sea, region or part of a country."""
    region = regions()[mention.key]
    country = region.country or None
    basis, confidence = "name of the region", 0.93
    if mention.key.startswith("miền ") and _is_abroad(article, mention.end):
        country, basis, confidence = None, "unresolved: a part of another country", 0.5
    mention.mean(f"region:{region.name}", region.name, country, None, basis, confidence)


def _is_abroad(article: Article, end: int) -> bool:
    """Whether another country is named right behind: 'miền Nam Ấn Độ'."""
    found = _country_at(article, end + 1) if article.text[end : end + 1] == " " else None
    return found is not None and found != DOMESTIC


def _country_at(article: Article, start: int) -> str | None:
    """The country, or the part of one, whose name begins here."""
    words = lower(article.text[start : start + _LONGEST]).split(" ")
    for count in range(min(_MOST_WORDS, len(words)), 0, -1):
        name = re.split(r"[.,;:)\n]", " ".join(words[:count]))[0]
        if country := _country_forms().get(name) or _parts_of_countries().get(name):
            return country
    return None


@cache
def _parts_of_countries() -> dict[str, str]:
    """The country by the name of a region that lies in one: states, provinces, peninsulas."""
    return {lower(fold(name)): region.country for name, region in regions().items() if region.country}


@cache
def _country_forms() -> dict[str, str]:
    return {lower(fold(form)): c.code for c in countries().values() for form, _ in c.aliases}


def place_name(article: Article, mention: Mention) -> bool:
    """A name without a head: a city or district; whether it is one."""
    if _city(article, mention):
        return True
    found = districts().get(mention.key, ())
    if len(found) == 1:
        _district(article, mention, found[0], 0.8)
    return len(found) == 1


def place_by_head(article: Article, mention: Mention) -> None:
    """A place with its head word: 'tỉnh Lào Cai', 'huyện Lục Yên', 'vùng Donbass'."""
    known = provinces().get(mention.key)
    if mention.head is not None and mention.head.kind in _IN_PLACES:
        mention.mean_itself()
        mention.entity_id = f"name:{lower(article.text[mention.start : mention.end])}"
        mention.name = article.text[mention.start : mention.end]
        mention.country = DOMESTIC if known is not None else _country_in(article, mention.key)
        return
    if known is not None and not _is_town(mention):
        place_province(article, mention)
        return
    found = districts().get(mention.key, ())
    if mention.head is not None and mention.head.kind in ("admin1", "admin2"):
        kind = {"tp": "thành phố", "tp.": "thành phố"}.get(lower(mention.head.text), lower(mention.head.text))
        found = tuple(d for d in found if d.kind == kind) or found
        if len(found) == 1:
            _district(article, mention, found[0], 0.9)
            return
        if not found and _city(article, mention):
            return
    region = regions().get(mention.key)
    if region is not None:
        place_region(article, mention)
        return
    mention.mean_itself()
    if mention.key.isdigit():  # 'phường 11'
        mention.entity_id = f"name:{lower(article.text[mention.start : mention.end])}"


def _country_in(article: Article, name: str) -> str | None:
    """The country of a capital or city that a facility is named for: 'sân bay quốc tế Baghdad'."""
    seat = seats().get(name)
    if seat is not None:
        return seat.country if seat.kind in ("capital", "city") else None
    if len(districts().get(name, ())) == 1:
        return DOMESTIC
    city = cities().get(name)
    return city.country if city is not None and _is_likely(article, name, city) else None


def _is_town(mention: Mention) -> bool:
    """Whether the town is meant and not the province of its name: 'thành phố Thái Nguyên'."""
    head = lower(mention.head.text) if mention.head is not None else ""
    head = "thành phố" if head in ("tp", "tp.") else head
    if head not in ("thành phố", "thị xã") or provinces()[mention.key].kind == "thành phố":
        return False
    return any(d.kind in ("thành phố", "thị xã") for d in districts().get(mention.key, ()))


def _district(article: Article, mention: Mention, district: District, confidence: float) -> None:
    entity = f"district:{district.province}/{district.name}"
    basis = "district" if article.day < MERGER else "district until June 2025"
    mention.mean(entity, district.name, "VNM", None, basis, confidence)


def _city(article: Article, mention: Mention) -> bool:
    """Whether the name is a city's; which one is said of the mention."""
    found = namesakes().get(mention.key, ())
    if place_by_country(article, mention):
        return True
    if mention.key not in city_aliases():
        known = [city for city in found if city.population * _NAMED_SHARE >= found[0].population]
        named = [city for city in known if _is_named(article, city.country)]
        if named and named[0] is not found[0]:
            _mean(mention, named[0], "largest city of that name in a country named by the article", 0.8)
            return True
    if not found or not _is_likely(article, mention.key, found[0]):
        return False
    _mean(mention, found[0], "largest city of that name", 0.8)
    return True


def place_by_country(article: Article, mention: Mention) -> bool:
    """Take a name for the city in the country told right behind it; whether there is one."""
    between = _BETWEEN.match(article.text, mention.end)
    behind = _country_at(article, between.end()) if between else None
    told = [city for city in namesakes().get(mention.key, ()) if city.country == behind]
    if told:
        _mean(mention, told[0], "city of that name in the country told behind it", 0.9)
    return bool(told)


def _mean(mention: Mention, city: City, basis: str, confidence: float) -> None:
    mention.mean(f"city:{city.id}", city.name, city.country, None, basis, confidence)


def _is_likely(article: Article, name: str, city: City) -> bool:
    """Whether the city is large, has a Vietnamese name or its country is named in the article."""
    return city.population >= _LARGE or name in city_aliases() or _is_named(article, city.country)


def _is_named(article: Article, country: str) -> bool:
    return any(alias in article.text for alias, guard in countries()[country].aliases if not guard)
