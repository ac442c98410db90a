"""Who is meant by the phrases of a slot: parties named there, or known from the sentences before.

``parties.py`` reads a phrase by itself; here the phrase is read in its sentence and article: a pronoun
stands for whom ``references.py`` remembers, an elided subject for the one before, a noun in a list takes
the country of the list's last name.
"""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.events.conventions import ORGANS
from pipeline.events.drafts import Draft
from pipeline.events.grammar import ships
from pipeline.events.grammar.groups import Found, spelt_out
from pipeline.events.grammar.lexicon import word_set
from pipeline.events.grammar.phrases import Phrase
from pipeline.events.grammar.reading import Reading
from pipeline.events.sides.parties import Party, distinct, of_phrase, party, somebody
from pipeline.events.sides.references import Memory
from pipeline.events.slots.nominal import nominal_arguments
from pipeline.events.slots.subjects import subject_of

BY_DECREE = ("SANCTION", "COERCE", "REQUEST")  # types of what an order or a ban may itself be said to do


@dataclass
class Who:
    """Reads phrases of one article as parties."""

    body: str
    memory: Memory

    def parties(
        self,
        reading: Reading,
        phrases: list[Phrase],
        *,
        as_host: bool = False,
        as_actor: bool = False,
        as_person: bool = False,
    ) -> list[Party]:
        """The parties that the phrases name or point to, each once."""
        result: list[Party] = []
        for phrase in phrases:
            named = of_phrase(self.body, reading, phrase, as_host=as_host, as_actor=as_actor)
            if named and as_person and _is_ones_person(reading, phrase):
                named = []  # "một nhân vật nổi tiếng của Nga" is not Russia
            if not named and as_person and phrase.trigger is None and not phrase.is_pronoun:
                person = somebody(self.body, reading, phrase)
                named = [person] if person is not None else []
            if result and phrase.first == phrase.last and result[-1]["sector"] in ORGANS:
                # "quân đội Ấn Độ và Pakistan": the army of both
                named = [{**p, "sector": result[-1]["sector"]} if p["sector"] == "GOV" else p for p in named]
            if (
                result
                and phrase.first == phrase.last
                and (result[-1]["entity_id"] or "").startswith("people:")
            ):
                # "công dân A, B": the people of both
                named = [{**p, "sector": "CVL"} if p["sector"] == "GOV" else p for p in named]
            if (not named or not named[0]["country"]) and (ship := self._ship(reading, phrase)) is not None:
                named = [ship]
            if named and not named[0]["country"] and not named[0]["name"]:
                named[0]["country"] = _of_whole(reading, phrase) or self._of_them(reading, phrase)
            if not named or not named[0]["country"]:
                listed = spelt_out(reading, phrase)
                named = self.parties(reading, listed, as_host=True, as_actor=as_actor) if listed else named
            if named and named[0].get("is_many"):
                named = self.memory.resolve(reading, phrase) or named  # "giữa 3 nước"
            result += named or self.memory.resolve(reading, phrase)
        if len(phrases) > 1 and result and result[-1]["country"] and result[-1]["text"]:
            # "các nhà lãnh đạo và quan chức Nga": the last noun's country is that of all.
            for row in result[:-1]:
                organ = (row["text"] or "").lower() in word_set("state and party")
                # "cơ quan tình báo X và cảnh sát của A": an organ that no table knows
                unknown = (row["entity_id"] or "").startswith("organisation:?") and row["sector"] in ORGANS
                if not row["country"] and (organ or unknown or not (row["name"] or row["entity_id"])):
                    row["country"] = result[-1]["country"]
        return distinct(result)

    def _ship(self, reading: Reading, phrase: Phrase) -> Party | None:
        """The warship that the phrase names, as a party of its navy's country."""
        start, end = reading.units[phrase.first].start, reading.units[phrase.last].end
        country = ships.navy(self.body[start:end]) if phrase.trigger is None else None
        return party(self.body, start, end, country=country, sector="MIL") if country else None

    def _of_them(self, reading: Reading, phrase: Phrase) -> str | None:
        """The country of "tổng thống của họ": of whoever the sentence says to complain of it."""
        if not any(reading.units[k].text in ("họ", "mình") for k in phrase.owners):
            return None
        for k in range(phrase.first - 1, reading.clause_start(phrase.first), -1):
            if reading.units[k].has("say") and reading.is_verb(k):
                told = [
                    p for one in subject_of(reading, k).phrases for p in of_phrase(self.body, reading, one)
                ]
                return next((p["country"] for p in told), None)
        return None

    def subject(
        self,
        reading: Reading,
        found: Found,
        i: int,
        draft: Draft,
        *,
        elided: bool = True,
        as_actor: bool = True,
        as_person: bool = False,
    ) -> list[Party]:
        """The parties of a found subject; the subject carried over where the clause has none."""
        draft.how.append(found.how)
        decreed = draft.event_type in BY_DECREE and any(p.trigger is not None for p in found.phrases)
        if found and found.how == "event" and not decreed:
            return self.meeting(reading, found.phrases) if draft.trigger.frame == "sym" else []
        if found:
            named = [] if found.how == "event" else found.phrases
            parties = self.parties(reading, named, as_actor=as_actor, as_person=as_person)
            if not parties and any(_is_decree_at_hand(reading, p) for p in found.phrases):
                parties = [p for p in self.memory.elided() if p["country"] or p["name"]]
            # "lệnh trừng phạt của A sẽ cấm ...": what a decree does is done by whoever issued it
            return parties or (self.actor_of_event(reading, found.phrases) if decreed else [])
        if not elided or reading.clause_start(i) > reading.origin:
            return []
        if not all(
            reading.is_auxiliary(k)
            or reading.units[k].kind in ("time", "mark")
            or reading.units[k].has("conj", "start")
            for k in range(reading.clause_start(i), i)
        ):
            return []  # somebody or something does it, only we cannot tell who
        carried = [p for p in self.memory.elided() if p["country"] or p["name"]]
        if carried:
            draft.how.append("elided")
        return carried

    def tell_apart(self, draft: Draft) -> None:
        """Where a state does something to "nước này", it is another than itself: the one named before."""
        for side, other in ((draft.recipients, draft.actors), (draft.actors, draft.recipients)):
            theirs = {p["country"] for p in other} - {None}
            for n, row in enumerate(side):
                if row["country"] not in theirs or (row["text"] or "").lower() not in word_set("this state"):
                    continue
                since = draft.sentence["start"]
                before = [p for p in self.memory.states(row["start"]) if p["country"] not in theirs]
                if before and before[-1]["start"] >= since:
                    side[n] = {**row, **{k: before[-1][k] for k in ("name", "country", "entity_id")}}

    def meeting(self, reading: Reading, phrases: list[Phrase]) -> list[Party]:
        """Who agreed where a meeting is said to have: "cuộc đàm phán giữa A và B đạt được thỏa thuận"."""
        for phrase in phrases:
            row = reading.row(phrase.trigger) if phrase.trigger is not None else None
            if phrase.trigger is not None and row is not None and row.frame == "sym":
                args = nominal_arguments(reading, phrase.trigger, row)
                return self.parties(reading, args.actors.phrases + args.recipients.phrases)
        return []

    def actor_of_event(self, reading: Reading, phrases: list[Phrase]) -> list[Party]:
        """Whom a verdict on an act is about: the act's actor ("lên án vụ tấn công của IS")."""
        for phrase in phrases:
            if phrase.trigger is not None:
                row = reading.row(phrase.trigger) or reading.units[phrase.trigger].triggers[0]
                args = nominal_arguments(reading, phrase.trigger, row)
                if args.actors.how == "của":
                    return self.parties(reading, args.actors.phrases)
        return []


def _is_decree_at_hand(reading: Reading, phrase: Phrase) -> bool:
    """Whether a phrase points back to what the sentence before told somebody to issue: "luật này cấm"."""
    units = reading.units[phrase.first : phrase.last + 1]
    pointing = any(unit.text in word_set("pointers") for unit in units)
    return pointing and reading.units[phrase.head].text in word_set("decrees")


def _of_whole(reading: Reading, phrase: Phrase) -> str | None:
    """The country of the many of whom some are told: "6 công dân A bị bắt, trong đó có 3 người ..."."""
    k = phrase.first - 1
    k -= k > 0 and reading.units[k].text == "có"
    if k <= 0 or reading.units[k].text not in word_set("among them"):
        return None
    for j in range(k - 1, reading.clause_start(k) - 1, -1):
        whole = reading.phrase_at(j)
        if whole is not None and reading.units[whole.first].pos == "M" and whole.names:
            return (reading.units[whole.names[0]].mention or {}).get("country")
    return None


def _is_ones_person(reading: Reading, phrase: Phrase) -> bool:
    """Whether a common noun with an owner stands where only persons can."""
    head = reading.units[phrase.head]
    people = any((reading.units[k].mention or {}).get("type") == "PER" for k in phrase.names)
    return head.kind == "word" and bool(phrase.owners) and not people
