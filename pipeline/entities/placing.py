"""Which place a name means: Vietnamese provinces as of the date, districts, cities, regions.

A city may be named anywhere in the world, so the largest of its name is taken, and a small one only where
the article names its country, too.
"""

from functools import cache

from pipeline.entities.article import Article
from pipeline.entities.forms import DOMESTIC
from pipeline.entities.mention import Mention
from pipeline.knowledge.cities import City, cities, city_aliases
from pipeline.knowledge.countries import countries
from pipeline.knowledge.places import MERGER, District, districts, provinces, regions
from pipeline.knowledge.seats import seats
from pipeline.knowledge.spelling import fold, lower

# Smaller cities share their names with clubs, ships and persons (inhabitants).
# Kinds that are somewhere and no administrative unit: 'cảng Hải Phòng', 'đường Hồ Chí Minh'.
_IN_PLACES = frozenset(("facility",))
_LARGE = 300_000
# Characters in which a country may be named behind a part of it.
_LONGEST = 40


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
    words = lower(article.text[end : end + _LONGEST]).split(" ")
    if words[0]:
        return False
    return any(
        _country_forms().get(" ".join(words[1:count]).rstrip(".,;)\n"), DOMESTIC) != DOMESTIC
        for count in range(2, 6)
    )


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
    """Whether the name is a city's; a small one only if the article names its country, too."""
    city = cities().get(mention.key)
    if city is None:
        return False
    if not _is_likely(article, mention.key, city):
        return False
    mention.mean(f"city:{city.id}", city.name, city.country, None, "largest city of that name", 0.8)
    return True


def _is_likely(article: Article, name: str, city: City) -> bool:
    """Whether the city is large, has a Vietnamese name or its country is named in the article."""
    if city.population >= _LARGE or name in city_aliases():
        return True
    return any(alias in article.text for alias, guard in countries()[city.country].aliases if not guard)
