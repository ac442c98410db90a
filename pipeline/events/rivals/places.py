"""Where else an act may have taken place.

Every place named around an act, the places of the acts beside it and nowhere are rivals of what was read.
A place of which the act's own sentence tells stays unless something else is surely likelier. Where this chose
otherwise, the rule says "likelier place".
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from pipeline.events.choice.selection import HOME
from pipeline.events.conventions import ACTS_OF_WORD
from pipeline.events.drafts import Draft
from pipeline.events.grammar.lexicon import word_set
from pipeline.events.rivals import near
from pipeline.events.rivals.around import Around
from pipeline.events.rivals.options import FIXED, OPEN, TOLD, Options
from pipeline.events.where.near_places import as_place

Row = dict[str, Any]
Place = Row | None
TABLE = "place_weights"
NOWHERE = "nowhere"
# A place that no words of the act tell has to be likelier than not. What is said or decided may be so
# anywhere: in articles that nobody had read, half of such places were wrong.
UNTOLD, SAID = 0.55, 0.75
BY_WORD = (*ACTS_OF_WORD, "SANCTION")
SENTENCES = (-2, -1, 0, 1)  # from the act's own, whose places are rivals
NEVER = ("denied", "conditional")
ORIGINS = ("từ", "của", "như")
LEAD, MANY = 4, 3
FLAGS = ("is_nominal", "is_home", "is_quoted", "is_presupposed")


def give(draft: Draft, place: Place) -> None:
    """Put a draft in the likeliest place, where that lies in another country than was read."""
    if country_of(place) != country_of(draft.place):
        draft.place = place
        draft.how.append("likelier place")


def _is_nowhere(draft: Draft) -> bool:
    """Whether it has not taken place, or in two places at once: then it has only the place its words tell."""
    return draft.realis in NEVER or draft.mode == "phone"


def _least(draft: Draft, *, is_told: bool) -> float:
    """The chance that any other place must be above: a wrong one costs more than none."""
    if _is_nowhere(draft):
        return FIXED
    if draft.place is not None:
        return TOLD if is_told else OPEN
    return SAID if draft.event_type in BY_WORD else UNTOLD


def country_of(place: Place) -> str:
    """What makes two places the same here: the country they lie in."""
    return NOWHERE if place is None else str(place["country"])


class Article:
    """The places and acts of one article, among which the place of each act is looked for."""

    def __init__(
        self, drafts: Sequence[Draft], sentences: Sequence[Row], mentions: Sequence[Row], focus: str | None
    ) -> None:
        """Find where each place is named, and which countries are named most."""
        located = [m for m in mentions if m["type"] == "LOC" and m["country"]]
        self.around = Around(drafts, sentences, located, SENTENCES)
        self.focus = focus
        self.often = Counter(m["country"] for m in mentions if m["country"])
        self.first = self.often.most_common(1)[0][0] if self.often else None
        self.taken = Counter(country_of(d.place) for d in drafts)

    def options(self, draft: Draft) -> Options[str, Place]:
        """Where an act may have taken place."""
        read = draft.place
        here = draft.sentence["start"], draft.sentence["end"]
        is_told = read is not None and here[0] <= read["start"] < here[1]
        options: Options[str, Place] = Options(_least(draft, is_told=is_told))
        own = list(self._own(draft))
        kind = NOWHERE if read is None else "told" if is_told else "implied"
        as_read = ["read", f"read {kind}", *(f"read {kind} {sign}" for sign in own)]
        options.add(country_of(read), read, as_read)
        options.add(NOWHERE, None, ["nowhere", *(f"nowhere {sign}" for sign in own)])
        for place, signs in (*self._named(draft), *self._beside(draft)):
            options.add(country_of(place), place, [*self._rival(draft, place, kind), *signs])
        return options

    def _own(self, draft: Draft) -> Iterator[str]:
        """What the act says of itself."""
        yield f"type {draft.event_type}"
        yield f"frame {draft.trigger.frame}"
        yield f"realis {draft.realis}"
        yield f"mode {draft.mode}"
        yield f"word {draft.trigger.rule_id.split('.')[2]}"
        yield f"at {min(LEAD, draft.sentence['position'])}"
        yield f"countries {min(MANY, len(draft.countries))}"
        yield f"focus {bool(self.focus)}"
        yield from (flag for flag in FLAGS if getattr(draft, flag))
        yield from (f"how {how}" for how in sorted(set(filter(None, draft.how))))
        counts = (min(2, len({p["country"] for p in side})) for side in (draft.actors, draft.recipients))
        yield f"parties {' '.join(map(str, counts))}"
        yield from (f"actor {p['sector']}" for p in draft.actors[:1])
        yield from (f"recipient {p['sector']}" for p in draft.recipients[:1])

    def _named(self, draft: Draft) -> Iterator[tuple[Row, list[str]]]:
        """The places named in the act's own sentence and in those around it."""
        parties = [p for p in draft.actors + draft.recipients if p["text"] is not None]
        for step, sentence, name, outer in self.around.named(draft):
            if any(p["start"] <= name["start"] < p["end"] for p in parties):
                continue  # a party's own country is no place (codebook)
            is_country = name["entity_id"] == f"country:{name['country']}"
            lead = near.before(sentence["tokens"], name["start"])
            if lead in ORIGINS or (is_country and lead not in word_set("locative words")):
                continue  # whose something is, or where it comes from; a state is a place only where in it
            signs = [
                f"in {step}",
                f"in {step} level {name['level']}",
                f"in {step} country {is_country}",
                f"in {step} after {lead}",
                f"in {step} after {lead} {draft.event_type}",
                f"in {step} {draft.event_type} country {is_country}",
            ]
            if step == 0:
                signs += near.signs(draft, name, outer, self.around)
            yield as_place(name), signs

    def _beside(self, draft: Draft) -> Iterator[tuple[Row, list[str]]]:
        """The places of the acts told before and behind this one."""
        for act, side, same, far in self.around.beside(draft):
            if act.place is not None and act.place["country"] is not None:
                yield (
                    act.place,
                    [
                        f"of act {side}",
                        f"of act {side} same {same}",
                        f"of act far {far} same {same}",
                        f"of act {act.event_type} {draft.event_type}",
                        f"of act word {act.trigger.rule_id == draft.trigger.rule_id}",
                    ],
                )

    def _rival(self, draft: Draft, place: Row, kind: str) -> Iterator[str]:
        """What speaks for a place that was not read."""
        country = place["country"]
        parties = {p["country"] for p in draft.actors + draft.recipients}
        signs = {
            "focus": country == self.focus,
            "most named": country == self.first,
            "of actors": any(p["country"] == country for p in draft.actors),
            "of recipients": any(p["country"] == country for p in draft.recipients),
            "of all": bool(parties) and parties <= {country, None},
            "home": country == HOME,
            "alone here": draft.countries == {country},
        }
        held = [sign for sign, holds in signs.items() if holds] or ["seldom named"]
        yield "rival"
        yield f"rival for {kind}"
        yield f"rival for {kind} {draft.event_type}"
        yield f"rival {draft.event_type}"
        yield f"rival {draft.trigger.frame}"
        yield from (f"rival {sign}" for sign in held)
        yield from (f"rival {sign} {draft.event_type}" for sign in held)
        yield from (f"rival {sign} {draft.trigger.frame}" for sign in held)
        yield f"rival named {min(4, self.often[country])}"
        yield f"rival taken {min(MANY, self.taken[country])}"
        yield f"rival realis {draft.realis}"
