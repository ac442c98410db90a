"""An event mention while it is being made: its slots, what they rest on, and why one is empty.

Only the shape belongs here; ``coding.py`` fills it sentence by sentence and ``article.py`` finishes it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from pipeline.events.grammar.lexicon import Trigger
from pipeline.events.sides.parties import Party
from pipeline.events.toll.counts import Count

Row = dict[str, Any]


@dataclass
class Draft:
    """One act told by the words ``start`` to ``end`` of the body."""

    sentence: Row
    start: int
    end: int
    trigger: Trigger
    event_type: str
    mode: str | None
    realis: str
    actors: list[Party] = field(default_factory=list)
    recipients: list[Party] = field(default_factory=list)
    attributed_to: list[Party] = field(default_factory=list)
    place: Row | None = None
    time: Row | None = None  # the time expression that governs it
    said: Row | None = None  # the time at which somebody said so
    target: int | None = None  # the first unit of an object that is no party
    countries: frozenset[str] = frozenset()  # countries named in the sentence
    dated: Row = field(default_factory=dict)
    dated_at: int | None = None  # where the words stand that date it
    dating: str = ""  # how its day was found, or why it has none
    counts: list[Count] = field(default_factory=list)
    is_quoted: bool = False
    is_nominal: bool = False
    is_counted: bool = False  # a noun with a number: "315.000 ca nhiễm"
    strikes: bool = False  # a mishap told of something named in its sentence: "tàu ngầm chìm xuống"
    is_several: bool = False  # "các vụ cháy"
    is_home: bool = False  # of an article that tells of its own country, or of no public matter
    softness: int = 0  # how likely its article would stand in a section that seldom tells acts, see `topics`
    is_told: bool = True  # False in captions and links, which only help to date what the text tells
    is_introduced: bool = False  # a noun told as new: "một cuộc biểu tình", "hàng loạt vụ tấn công"
    is_news: bool = False  # a noun whose sentence tells that it happened, or what it caused
    is_brought_about: bool = False  # a noun told by what was done: "lệnh giới nghiêm được ban bố"
    is_pointing: bool = False  # "vụ tấn công này"
    answers: bool = False  # its object only points back: "hoan nghênh động thái này"
    is_embedded: bool = False  # content of what somebody says, or of a clause of time
    is_meanwhile: bool = False  # it was going on when the main clause's act took place
    is_reported: bool = False  # embedded only in what somebody says, not in an accusation or denial
    reported_by: int | None = None  # the unit of the verb or noun whose content it is
    is_dated_by_saying: bool = False  # only the day on which it was said is told
    is_dated_vaguely: bool = False  # its sentence tells a time, though none that dates the act
    at_once: Draft | None = None  # what its sentence tells as done at the same moment
    since: Draft | None = None  # what its sentence tells that it has gone on since
    toll_of: Draft | None = None  # the event whose victims this mention counts
    is_earlier: bool = False  # its sentence begins with "trước đó"
    is_mutual: bool = False  # done "to each other"
    is_fact: bool = False  # named with "việc", not told
    is_presupposed: bool = False  # content of an accusation, denial or fact: no news of the day
    is_background: bool = False  # told only as what something else followed
    unnamed: list[str] = field(default_factory=list)  # sides where "một số quốc gia" stood
    how: list[str] = field(default_factory=list)  # the patterns that filled the slots
    doubts: list[str] = field(default_factory=list)  # why a reader may not code it; see ``selection.py``
    chances: dict[str, float] = field(default_factory=dict)  # slot -> how likely what it holds is
    tag: str = ""  # of the trigger's first word
    reasons: dict[str, str] = field(default_factory=dict)

    @property
    def rule_id(self) -> str:
        """The lexicon's row and the patterns that filled the slots."""
        return "+".join([self.trigger.rule_id, *sorted(set(filter(None, self.how)))])

    @property
    def is_undergone(self) -> bool:
        """Whether the sentence tells it from the side of whoever it is done to."""
        return bool({"passive", "vic", "fall"} & set(self.how))

    def adds_slot(self) -> bool:
        """Whether the sentence gives the act a party, a place, a date or a count of its own."""
        return bool(self.names_party() or self.place is not None or self.time is not None or self.counts)

    def names_party(self) -> bool:
        """Whether a party stands in the sentence itself."""
        return any(p["text"] is not None for p in self.actors + self.recipients)
