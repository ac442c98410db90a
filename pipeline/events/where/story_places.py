"""Where an act took place that its own clause does not tell: by whom it befell, and by the rest of its story.

An epidemic is where those are who have it, an attack on a country named by its name is in that country, and
a place told without its country lies where the article tells it to lie. Which mentions stay is settled
before: a place given here makes none.
"""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.events.days.coreference import STORIES
from pipeline.events.drafts import Draft, Row
from pipeline.events.grammar.lexicon import word_set
from pipeline.events.sides.parties import Party
from pipeline.events.where.home_places import home_of
from pipeline.events.where.near_places import DEEDS, as_place, taken_ground, told_here, without_country
from pipeline.knowledge.places import region_called

OF_A_PEOPLE = ("OUTBREAK", "DISASTER")
# Done on the spot: between parties of one country they are done there.
ON_THE_SPOT = ("ASSAULT", "AID")
# Those who suffer these are mostly at home.
SUFFERED = ("ASSAULT", "ACCIDENT", "DISASTER", "OUTBREAK")
SEAS = tuple(word_set("seas"))
REGIONS = tuple(word_set("territories"))  # "miền Trung": every country has one


def give_places(body: str, drafts: list[Draft], mentions: Sequence[Row], focus: str | None) -> None:
    """Give each draft without a place, or whose place has no country, what the article tells of it.

    ``focus`` is the country that the article is about.
    """
    known = _countries(mentions)
    for draft in drafts:
        if draft.place is None and draft.at_once is not None:
            draft.place = draft.at_once.place  # "mất tích khi đang tập trận ở ngoài khơi X"
        ground = taken_ground(body, draft, mentions)
        if ground is not None:
            draft.place = ground  # nearer than a place in front of the clause
        if draft.place is None:
            draft.place = told_here(body, draft, mentions)
        if draft.place is None:
            draft.place = _of_those_hit(body, draft, mentions) or _at_home(draft, mentions)
        if draft.place is not None and draft.place["country"] is None and not _is_disputed(draft.place):
            country = _of_those_there(draft) or known.get(draft.place["name"])
            country = country or (focus if draft.event_type in SUFFERED else None)
            country = country or (focus if _is_within(draft, focus) else None)
            if country is not None and not str(draft.place["name"]).lower().startswith(SEAS):
                precision = draft.place["precision"] or "admin1"
                draft.place = {**draft.place, "country": country, "precision": precision}
    _of_story(drafts)
    _of_epidemic(drafts)
    for draft in drafts:
        if draft.place is not None:
            draft.place = without_country(body, draft.place, mentions)
    for draft in drafts:
        home = home_of(draft, focus) if draft.place is None else None
        if home is not None:
            draft.place = _by_name(draft, mentions, home)


def _is_within(draft: Draft, focus: str | None) -> bool:
    """Whether it is done by, or told only of, the country that the article is about."""
    parties = draft.actors + draft.recipients
    if draft.event_type in DEEDS:
        return draft.countries <= {focus}  # a town no table knows, and no other country is told
    return draft.event_type in ("CONSULT", "PROTEST") and {p["country"] for p in parties} <= {focus}


def _is_disputed(place: Row) -> bool:
    """Whether several states claim a place: the text has to say in which it is."""
    region = region_called(str(place["name"]))
    return region is not None and region.kind == "disputed"


def _countries(mentions: Sequence[Row]) -> dict[str, str]:
    """The country of each place name that has but one in the article."""
    found: dict[str, set[str]] = {}
    for row in mentions:
        if row["type"] == "LOC" and row["country"] and not str(row["name"]).lower().startswith(REGIONS):
            found.setdefault(row["name"], set()).add(row["country"])
    return {name: next(iter(countries)) for name, countries in found.items() if len(countries) == 1}


def _of_those_hit(body: str, draft: Draft, mentions: Sequence[Row]) -> Row | None:
    """The country whose people suffer, or which is attacked by its name."""
    for party in draft.recipients:
        if not party["text"] or party["entity_id"] != f"country:{party['country']}":
            continue
        if draft.event_type in OF_A_PEOPLE:
            return as_place(_named(draft, mentions, {party["country"]}) or party)
        if draft.event_type == "ASSAULT" and _is_ground(body, draft, party):
            return as_place(party)
    return None


def _named(draft: Draft, mentions: Sequence[Row], countries: set[str | None]) -> Row | None:
    """The first place name of the sentence that lies in the one country asked for."""
    first, last = draft.sentence["start"], draft.sentence["end"]
    inside = (m for m in mentions if m["type"] == "LOC" and first <= m["start"] < last)
    return next((m for m in inside if {m["country"]} == countries), None)


def _by_name(draft: Draft, mentions: Sequence[Row], country: str) -> Row | None:
    """The country as a place by the nearest words of the article that name it, those told before first."""
    named = [m for m in mentions if m["type"] == "LOC" and m["entity_id"] == f"country:{country}"]
    named = named or [m for m in mentions if m["type"] == "LOC" and m["country"] == country]
    if not named:
        return None
    words = min(named, key=lambda m: (m["start"] > draft.sentence["end"], abs(m["start"] - draft.start)))
    return {**as_place(words), "name": words["name"] or words["text"]}


def _is_ground(body: str, draft: Draft, party: Party) -> bool:
    """Whether the country itself is struck ("không kích Syria", "vào lãnh thổ B"), not what it owns."""
    if party["text"] is None or party["text"] != party["name"]:
        return False
    before = body[: party["start"]].rstrip().lower()
    if draft.start < party["start"] and body[draft.end : party["start"]].strip() == "":
        return True
    undergone = draft.is_undergone and party["start"] < draft.start
    return undergone or before.endswith(tuple(f" {word}" for word in word_set("onto")))


def _at_home(draft: Draft, mentions: Sequence[Row]) -> Row | None:
    """The one country that both sides are of, where the sentence names it."""
    if draft.event_type not in ON_THE_SPOT or not (draft.actors and draft.recipients):
        return None
    countries = {p["country"] for p in draft.actors + draft.recipients}
    named = _named(draft, mentions, countries)
    return as_place(named) if named is not None else None


def _of_those_there(draft: Draft) -> str | None:
    """The country of those who suffer it, or who receive a guest at their own place."""
    there = draft.actors if draft.trigger.frame == "host" else draft.recipients
    countries = {p["country"] for p in there}
    known = draft.event_type in SUFFERED or draft.trigger.frame == "host"
    return countries.pop() if known and len(countries) == 1 else None


def _of_story(drafts: list[Draft]) -> None:
    """A bare noun is where the act of its kind and day was ("cuộc tấn công xảy ra đêm 31/10")."""
    for draft in drafts:
        if draft.place is not None or not draft.is_nominal or draft.names_party():
            continue
        same = [
            d.place for d in drafts
            if d is not draft and d.event_type == draft.event_type and d.place is not None
            and draft.dated["event_on"] is not None and d.dated["event_on"] == draft.dated["event_on"]
        ]  # fmt: skip
        if draft.event_type in STORIES and len({place["country"] for place in same}) == 1:
            draft.place = same[0]


def _of_epidemic(drafts: list[Draft]) -> None:
    """An article about one country's epidemic tells of it too where it names no country."""
    waves = [d for d in drafts if d.event_type == "OUTBREAK"]
    placed = [d for d in waves if d.place is not None]
    if len({d.place["country"] for d in placed if d.place is not None}) != 1:
        return
    for draft in waves:
        text = str(draft.sentence["text"]).lower()
        everywhere = any(word in text for word in word_set("everywhere"))
        if draft.place is None and not draft.countries and not everywhere:
            draft.place = placed[0].place
