"""The shape of what merging knows of a mention; ``records.py`` reads it from the tables."""

from __future__ import annotations

from typing import NamedTuple

from pipeline.merging.sides import Party


class Record(NamedTuple):
    """What merging needs of a mention; ``row`` counts them in order, days are ordinals."""

    row: int
    event_type: str
    mode: str | None
    realis: int
    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]
    place: tuple[str | None, str | None, float | None, float | None]  # country, name, latitude, longitude
    province: str | None  # the place's, where it is known: of places in Viet Nam
    earliest: int
    latest: int
    likely: int  # the first day for one that tells another story
    published: int
    article: str
    sentence: int  # position of its sentence in the article
    is_toll: bool  # a sentence that tells only of the victims of an act near it
    dated: bool  # the text dates it; else the days around publication stand in
    is_firm: bool  # its own sentence dates it
    is_short: bool  # it has a day of its own, by and large
    is_news: bool  # it has a day, if only that of its article
    is_long: bool  # it spans weeks: a series of acts, or one that lasted
    told_as: str  # the realis itself
    trigger: str  # case folded
    deed: str | None  # the kind of violence, where the trigger tells one
    several: bool  # many acts told as one: "các vụ tấn công"
    pointed_at: str | None  # how its words relate it to what was told before, see `wording.pointed_at`
    lent: int  # sides whose parties its sentence does not name: 1 the actors, 2 the recipients, 3 both
    told: bytes  # the syllables of its sentence, see `likeness.packed`
    behind: bytes  # those of its trigger and what follows it
    near: bytes  # pieces of the names around its trigger, see `wording.names_near`
    story: bytes  # the sketch of its article, see `stories`
    names: frozenset[int]  # pieces of the names of its parties without a country, and of its place
    home: tuple[frozenset[int], frozenset[int]]  # bodies and persons of Viet Nam on each side, by their names
    own_name: frozenset[int]  # pieces of the name that a happening bears: bão Haiyan
    counts: tuple[tuple[str, int], ...]
    amount: int | None  # how many it is done to, where the words behind the trigger tell
    content: int | None  # a number for those that are the same but for row and article; of others None
