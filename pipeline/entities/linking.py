"""What a name means on the article's date: countries, places, organisations; persons are in holders.

Every mention gets an entity, or a basis that begins with 'unresolved:' and says why not. Confidence is a
rough order of how often such a link was right where links were read, not a probability.
"""

from pipeline.entities.article import Article
from pipeline.entities.forms import DOMESTIC
from pipeline.entities.holders import People
from pipeline.entities.mention import Mention
from pipeline.entities.organs import link_organs, setting
from pipeline.entities.placing import (
    place_by_country,
    place_by_head,
    place_name,
    place_province,
    place_region,
)
from pipeline.knowledge.cities import capitals, cities
from pipeline.knowledge.countries import countries
from pipeline.knowledge.organisations import companies, organisations, outlets, sector_on
from pipeline.knowledge.seats import seats
from pipeline.knowledge.spelling import lower
from pipeline.knowledge.words import cues

# A capital behind these is the city and not the government.
_AT = tuple(f" {cue} " for cue in cues("city_before"))
_LONGEST_CUE = max(map(len, _AT))
_OF = " của "


def link(article: Article, mentions: list[Mention]) -> None:
    """Say of every mention of the article what it means, in place."""
    outer = None
    for mention in mentions:
        if mention.level == 0:
            outer = mention
        if mention.type == "PER":
            continue
        _LINKERS[mention.source](article, mention)
        if mention.source == "seat" and mention.level and outer is not None and outer.type == "LOC":
            _city_of(mention)  # 'sân bay Kuala Lumpur'
    link_organs(article, mentions)
    _equipment(article, mentions)
    People(article, mentions, is_domestic=setting(mentions) == DOMESTIC).link()


def _country(_article: Article, mention: Mention) -> None:
    country = countries()[mention.key]
    mention.mean(f"country:{country.code}", country.name, country.code, "GOV", "name of the country", 0.97)


def _seat(article: Article, mention: Mention) -> None:
    seat = seats()[mention.key]
    country = countries()[seat.country]
    if seat.kind in ("capital", "city") and _is_elsewhere(article, mention, seat.country):
        return
    if seat.kind in ("capital", "city") and (_is_at(article, mention.start) or seat.kind == "city"):
        _city_of(mention)
    else:
        basis = f"{seat.kind} stands for the government"
        mention.mean(f"country:{country.code}", country.name, country.code, "GOV", basis, 0.93)


def _is_elsewhere(article: Article, mention: Mention, country: str) -> bool:
    """Whether a capital's name is that of a city in another country, told behind it; then it is that city."""
    elsewhere = place_by_country(article, mention)
    return elsewhere and mention.country != country


def _is_at(article: Article, start: int) -> bool:
    """Whether words that put something in a place stand right before: 'tại', 'hiệp định'."""
    before = " " + lower(article.text[max(0, start - _LONGEST_CUE) : start])
    return before.endswith(_AT)


def _city_of(mention: Mention) -> None:
    """A capital as the city and not the government."""
    seat = seats()[mention.key]
    city = cities().get(mention.key) or (capitals().get(seat.country) if seat.kind == "capital" else None)
    entity = f"city:{city.id}" if city else f"city:{mention.key}"
    mention.mean(entity, mention.key, seat.country, None, "city named as a place", 0.9)


def _organisation(article: Article, mention: Mention) -> None:
    found = organisations()[mention.key]
    sector = sector_on(found, article.day)
    basis = "name of the organisation"
    mention.mean(f"organisation:{found.id}", found.name, found.country or None, sector, basis, 0.95)


def _outlet(_article: Article, mention: Mention) -> None:
    found = outlets()[mention.key]
    mention.mean(f"outlet:{found.id}", found.name, found.country or None, "JRN", "name of the outlet", 0.95)


def _company(_article: Article, mention: Mention) -> None:
    found = companies()[mention.key]
    basis = "name of the company"
    mention.mean(f"company:{found.id}", found.name, found.country or None, "BUS", basis, 0.92)


def _event(_article: Article, mention: Mention) -> None:
    mention.mean(f"event:{mention.key}", mention.key, None, None, "name of the event", 0.9)


def _people(_article: Article, mention: Mention) -> None:
    mention.mean(f"people:{mention.key}", mention.key, None, "CVL", "name of the people", 0.9)


def _name(article: Article, mention: Mention) -> None:
    """A name no table has as a form: a city or district if it is a place, else only itself."""
    if mention.type != "LOC" or not place_name(article, mention):
        mention.mean_itself()


def _head(article: Article, mention: Mention) -> None:
    """Places and peoples with a head word; organisations wait for organs."""
    if mention.type == "NORP" and mention.body is not None:
        _LINKERS[mention.body.source](article, mention.body)
        of = mention.body
        entity = f"people:{of.country or of.key}"
        mention.mean(entity, str(of.name), of.country, "CVL", "people of the country", 0.9)
    elif mention.type == "LOC":
        place_by_head(article, mention)


def _later(_article: Article, _mention: Mention) -> None:
    """Linked by another function."""


_LINKERS = {
    "country": _country, "seat": _seat, "province": place_province, "region": place_region, "people": _people,
    "organisation": _organisation, "outlet": _outlet, "company": _company, "event": _event,
    "name": _name, "head": _head, "equipment": _later,
}  # fmt: skip


def _equipment(article: Article, mentions: list[Mention]) -> None:
    """Whose equipment: the country behind it ('Su-24 của Nga', 'Il-20 Nga')."""
    starts = {m.start: m for m in mentions if m.country and m.source in ("country", "seat", "head")}
    for mention in mentions:
        if mention.type != "EQUIPMENT":
            continue
        mention.mean_itself()
        mention.entity_id = f"equipment:{lower(mention.key)}"
        mention.basis, mention.confidence = "designation", 0.85
        mention.sector = "MIL" if mention.source == "equipment" and "-" in mention.key else None
        behind = mention.end + (len(_OF) if article.text.startswith(_OF, mention.end) else 1)
        owner = starts.get(behind)
        if owner is not None and article.text[mention.end : mention.end + 1] == " ":
            mention.country = owner.country
