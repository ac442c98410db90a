"""What a name means on the article's date: countries, places, organisations; persons are in holders.

Every mention gets an entity, or a basis that begins with 'unresolved:' and says why not. Confidence is a
rough order of how often such a link was right where links were read, not a probability.
"""

import re
from collections import Counter

from pipeline.entities.article import Article
from pipeline.entities.holders import People
from pipeline.entities.lexicon import DOMESTIC
from pipeline.entities.mention import Mention
from pipeline.knowledge.cities import cities, city_aliases
from pipeline.knowledge.countries import countries
from pipeline.knowledge.organisations import companies, organisations, outlets, sector_on
from pipeline.knowledge.places import districts, provinces, regions
from pipeline.knowledge.seats import seats
from pipeline.knowledge.spelling import lower
from pipeline.knowledge.words import cues

# Smaller cities share their names with clubs, ships and persons (inhabitants).
_LARGE = 300_000
# A capital behind these is the city and not the government.
_AT = frozenset(cues("city_before"))
# A capital right behind: 'miền Nam Ấn Độ'.
_NEXT_CAPITAL = re.compile(r" [^\W\d_a-zà-ỹđ]")
_OF = " của "
# Kinds that no reader takes for his own country's because nothing else is said.
_FOREIGN_TOO = frozenset(("group", "rebels", "opposition"))


def link(article: Article, mentions: list[Mention]) -> None:
    """Say of every mention of the article what it means, in place."""
    for mention in mentions:
        if mention.type != "PER":
            _LINKERS[mention.source](article, mention)
    _organisations_by_head(article, mentions)
    _equipment(article, mentions)
    People(article, mentions, is_domestic=setting(mentions) == DOMESTIC).link()


def _country(_article: Article, mention: Mention) -> None:
    country = countries()[mention.key]
    _set(mention, f"country:{country.code}", country.name, country.code, "GOV", "name of the country", 0.97)


def _seat(article: Article, mention: Mention) -> None:
    seat = seats()[mention.key]
    country = countries()[seat.country]
    if seat.kind in ("capital", "city") and (
        article.word_before(mention.start) in _AT or seat.kind == "city"
    ):
        city = cities().get(mention.key)
        entity = f"city:{city.id}" if city else f"city:{mention.key}"
        _set(mention, entity, mention.key, seat.country, None, "city named as a place", 0.9)
    else:
        basis = f"{seat.kind} stands for the government"
        _set(mention, f"country:{country.code}", country.name, country.code, "GOV", basis, 0.93)


def _province(article: Article, mention: Mention) -> None:
    name = provinces()[mention.key].on(article.day)
    basis = "province" if name == mention.key else "province, merged since July 2025"
    _set(mention, f"province:{name}", name, "VNM", None, basis, 0.93)


def _organisation(article: Article, mention: Mention) -> None:
    found = organisations()[mention.key]
    sector = sector_on(found, article.day)
    _set(
        mention,
        f"organisation:{found.id}",
        found.name,
        found.country or None,
        sector,
        "name of the organisation",
        0.95,
    )


def _outlet(_article: Article, mention: Mention) -> None:
    found = outlets()[mention.key]
    _set(mention, f"outlet:{found.id}", found.name, found.country or None, "JRN", "name of the outlet", 0.95)


def _company(_article: Article, mention: Mention) -> None:
    found = companies()[mention.key]
    _set(
        mention, f"company:{found.id}", found.name, found.country or None, "BUS", "name of the company", 0.92
    )


def _event(_article: Article, mention: Mention) -> None:
    _set(mention, f"event:{mention.key}", mention.key, None, None, "name of the event", 0.9)


def _region(article: Article, mention: Mention) -> None:
    region = regions()[mention.key]
    country = region.country or None
    basis, confidence = "name of the region", 0.93
    if mention.key.startswith("miền ") and _NEXT_CAPITAL.match(article.text, mention.end):
        country, basis, confidence = None, "unresolved: a part of another country", 0.5
    _set(mention, f"region:{region.name}", region.name, country, None, basis, confidence)


def _people(_article: Article, mention: Mention) -> None:
    _set(mention, f"people:{mention.key}", mention.key, None, "CVL", "name of the people", 0.9)


def _name(article: Article, mention: Mention) -> None:
    """A name no table has as a form: a city or district if it is a place, else only itself."""
    if mention.type == "LOC":
        if _city(article, mention):
            return
        found = districts().get(mention.key, ())
        if len(found) == 1:
            district = found[0]
            _set(
                mention,
                f"district:{district.province}/{district.name}",
                district.name,
                "VNM",
                None,
                "district",
                0.8,
            )
            return
    _itself(mention)


def _city(article: Article, mention: Mention) -> bool:
    """Whether the name is a city's; a small one only if the article names its country, too."""
    city = cities().get(mention.key)
    if city is None:
        return False
    named = any(alias in article.text for alias, guard in countries()[city.country].aliases if not guard)
    if city.population < _LARGE and not named and mention.key not in city_aliases():
        return False
    _set(mention, f"city:{city.id}", city.name, city.country, None, "largest city of that name", 0.8)
    return True


def _itself(mention: Mention) -> None:
    mention.entity_id = f"name:{lower(mention.key)}"
    mention.name = mention.key
    mention.basis = "unresolved: no table has the name"


def _head(article: Article, mention: Mention) -> None:
    """Places and peoples with a head word; organisations wait for _organisations_by_head."""
    if mention.type == "NORP" and mention.body is not None:
        _LINKERS[mention.body.source](article, mention.body)
        of = mention.body
        _set(
            mention,
            f"people:{of.country or of.key}",
            str(of.name),
            of.country,
            "CVL",
            "people of the country",
            0.9,
        )
        return
    if mention.type != "LOC":
        return
    known = provinces().get(mention.key)
    if known is not None:
        _province(article, mention)
        return
    found = districts().get(mention.key, ())
    if mention.head is not None and mention.head.kind in ("admin1", "admin2"):
        found = tuple(d for d in found if d.kind == lower(mention.head.text)) or found
        if len(found) == 1:
            district = found[0]
            _set(
                mention,
                f"district:{district.province}/{district.name}",
                district.name,
                "VNM",
                None,
                "district",
                0.9,
            )
            return
        if not found and _city(article, mention):
            return
    region = regions().get(mention.key)
    if region is not None:
        _region(article, mention)
        return
    _itself(mention)


def _later(_article: Article, _mention: Mention) -> None:
    """Linked by another function."""


_LINKERS = {
    "country": _country, "seat": _seat, "province": _province, "region": _region, "people": _people,
    "organisation": _organisation, "outlet": _outlet, "company": _company, "event": _event,
    "name": _name, "head": _head, "equipment": _later,
}  # fmt: skip


def _set(
    mention: Mention,
    entity: str,
    name: str,
    country: str | None,
    sector: str | None,
    basis: str,
    confidence: float,
) -> None:
    mention.entity_id, mention.name, mention.country, mention.sector = entity, name, country, sector
    mention.basis, mention.confidence = basis, confidence


def _organisations_by_head(article: Article, mentions: list[Mention]) -> None:
    """Country of 'Quốc hội', 'quân đội Syria': the place inside, behind 'của', or the only one there is."""
    ends = {m.start: m for m in mentions if m.country and m.type in ("LOC", "ORG") and m.source != "outlet"}
    only = setting(mentions)
    by_text: dict[str, Mention] = {}
    for mention in mentions:
        if mention.source != "head" or mention.type != "ORG" or mention.head is None:
            continue
        mention.name = mention.key
        mention.sector = mention.head.sector or None
        if mention.body is not None and mention.body.source in ("organisation", "outlet", "company"):
            mention.country, mention.sector = mention.body.country, mention.body.sector
            mention.basis, mention.confidence = "organisation in its name", 0.9
        elif mention.body is not None and mention.body.country:
            mention.country, mention.basis, mention.confidence = (
                mention.body.country,
                "place in its name",
                0.92,
            )
        elif article.text.startswith(_OF, mention.end) and mention.end + len(_OF) in ends:
            owner = ends[mention.end + len(_OF)]
            mention.country, mention.basis, mention.confidence = owner.country, "'của' and its country", 0.9
        elif (earlier := by_text.get(lower(mention.key))) is not None:
            mention.country, mention.antecedent = earlier.country, earlier
            mention.basis, mention.confidence = "named with its country before", 0.85
        elif only is not None and mention.head.kind not in _FOREIGN_TOO:
            mention.country, mention.basis, mention.confidence = only, "the only country of the article", 0.75
        else:
            mention.basis, mention.confidence = "unresolved: no country named with it", 0.5
        if mention.country:
            by_text.setdefault(lower(mention.key), mention)
            short = lower(mention.key[: mention.body.start - mention.start]).strip() if mention.body else ""
            if short:
                by_text.setdefault(short, mention)
        mention.entity_id = f"organisation:{mention.country or '?'}/{lower(mention.key)}"
        if mention.antecedent is not None:
            mention.entity_id = mention.antecedent.entity_id


# A country named once may be in passing: one that the article is about is named at least this often.
_OFTEN = 3


def setting(mentions: list[Mention]) -> str | None:
    """The country whose organs an article means by 'Quốc hội', 'Bộ Tài chính': the only one it is about.

    A Vietnamese paper need not name its own country: Vietnam, unless others are named as often.
    """
    named = Counter(
        str(m.country) for m in mentions if m.source in ("country", "seat", "province") and m.country
    )
    home = named.pop(DOMESTIC, 0)
    foreign = sum(named.values())
    if foreign <= max(1, home):
        return DOMESTIC
    return next(iter(named)) if len(named) == 1 and home == 0 and foreign >= _OFTEN else None


def _equipment(article: Article, mentions: list[Mention]) -> None:
    """Whose equipment: the country behind it ('Su-24 của Nga', 'Il-20 Nga')."""
    starts = {m.start: m for m in mentions if m.country and m.source in ("country", "seat", "head")}
    for mention in mentions:
        if mention.type != "EQUIPMENT":
            continue
        _itself(mention)
        mention.entity_id = f"equipment:{lower(mention.key)}"
        mention.basis, mention.confidence = "designation", 0.85
        mention.sector = "MIL" if mention.source == "equipment" and "-" in mention.key else None
        behind = mention.end + (len(_OF) if article.text.startswith(_OF, mention.end) else 1)
        owner = starts.get(behind)
        if owner is not None and article.text[mention.end : mention.end + 1] == " ":
            mention.country = owner.country
