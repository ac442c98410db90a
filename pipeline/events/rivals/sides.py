"""Who else may be the actor or the recipient of an act, where the rules read somebody or nobody.

Rules read sides from the grammar of a clause; what a reader knows from the whole story they reach in part.
Here every name around an act and every side of the acts beside it is a rival of what was read, as is nobody
at all. Whom the act's own sentence tells stays unless somebody else is surely likelier; of those who suffer
it, where words do not tell whose they are ("hai công dân"), only the country is supplied. Who is taken from
another sentence has no words of his own (codebook). Where this chose otherwise, the rule says "likelier
actors" or "likelier recipients".
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from pipeline.events.choice.selection import HOME
from pipeline.events.drafts import Draft
from pipeline.events.ontology import HAPPENINGS
from pipeline.events.rivals import near
from pipeline.events.rivals.around import Around
from pipeline.events.rivals.options import FIXED, OPEN, TOLD, Options
from pipeline.events.sides.parties import Party, implied, party
from pipeline.events.sides.scene import Scene

Row = dict[str, Any]
Side = list[Party]
Who = tuple[tuple[str, str], ...]
SIDES = {"actors": "actor_weights", "recipients": "recipient_weights"}
SENTENCES = (0, -1, -2)  # from the act's own, whose names are rivals
LEAD = 4  # sentences, counted from 0, told apart
MANY = 3  # parties, acts or sentences; more are as good as this many
OFTEN = 4  # namings of one party in the article, likewise
# Patterns that fill a side the sentence leaves unsaid, and were right as often as the likeliest rival.
SURE = {
    "actors": frozenset(("by law", "as a rule", "one crime")),
    "recipients": frozenset(("counterpart", "answer", "one target", "one crime", "afflicted")),
}
FLAGS = ("is_nominal", "is_home", "is_quoted")
STEP = 40  # characters by which the distance of a party is told


def give(draft: Draft, chosen: Mapping[str, tuple[Side, float]]) -> None:
    """Put the likeliest parties on both sides, where they are others than were read.

    Nobody is put on one side who stands on the other: then the surer choice stays.
    """
    ordered = sorted(chosen.items(), key=lambda one: -one[1][1])
    for side, (parties, chance) in ordered:
        draft.chances[side] = chance
        other = draft.recipients if side == "actors" else draft.actors
        if who(parties) == who(getattr(draft, side)) or _meet(parties, other):
            continue
        setattr(draft, side, parties)
        draft.how.append(f"likelier {side}")


def _meet(side: Side, other: Side) -> bool:
    """Whether a party stands on both sides, or the same words do."""
    words = {p["start"] for p in other if p["start"] is not None}
    return bool({_one(p) for p in side} & {_one(p) for p in other}) or any(p["start"] in words for p in side)


def who(parties: Side) -> Who:
    """What makes two sides the same: the country or name and the sector of each party."""
    return tuple(sorted({_one(p) for p in parties}))


def _one(row: Party) -> tuple[str, str]:
    return str(row["country"] or row["name"] or row["entity_id"] or row["text"]), str(row["sector"])


class Article:
    """The names and acts of one article, among which the parties of each act are looked for."""

    def __init__(
        self, drafts: Sequence[Draft], sentences: Sequence[Row], mentions: Sequence[Row], scene: Scene
    ) -> None:
        """Count who is named and who does or suffers what."""
        known = [m for m in mentions if _is_somebody(m)]
        self.around = Around(drafts, sentences, known, SENTENCES)
        self.scene = scene
        self.often = Counter(_one(_of(m)) for m in known)
        countries = Counter(m["country"] for m in mentions if m["country"])
        self.first = countries.most_common(1)[0][0] if countries else None
        self.acting = Counter(_one(p) for d in drafts for p in d.actors)
        self.suffering = Counter(_one(p) for d in drafts for p in d.recipients)

    def options(self, draft: Draft, side: str) -> Options[Who, Side]:
        """Who may stand on a side of an act."""
        read: Side = getattr(draft, side)
        other: Side = draft.recipients if side == "actors" else draft.actors
        own = list(self._own(draft, other))
        options: Options[Who, Side] = Options(_least(draft, side, read))
        options.add(who(read), read, _as_read(draft, read, other, own))
        if side == "actors" and draft.event_type in HAPPENINGS:
            return options  # nobody does them (codebook)
        options.add((), [], ["nobody", *(f"nobody {sign}" for sign in own)])
        speakers = (draft.attributed_to, _says(draft))
        for parties, signs in (*self._named(draft), *self._beside(draft), speakers):
            if parties:
                value = _supplied(read, parties)
                options.add(who(value), value, [*self._rival(draft, parties, read, other), *signs])
        for key in options.values:
            size = f"size {min(MANY, len(key))}"
            options.features[key] += [
                f"{size} {draft.event_type}",
                f"{size} {draft.trigger.frame}",
                f"{size} for {min(MANY, len(read))}",
            ]
        return options

    def _own(self, draft: Draft, other: Side) -> Iterator[str]:
        """What the act says of itself."""
        yield f"type {draft.event_type}"
        yield f"frame {draft.trigger.frame}"
        yield f"undergone {draft.is_undergone} {draft.event_type}"
        yield f"realis {draft.realis}"
        yield from (flag for flag in FLAGS if getattr(draft, flag))
        yield from (f"how {how}" for how in _hows(draft))
        yield f"word {_word(draft)}"
        yield f"at {min(LEAD, draft.sentence['position'])}"
        yield f"others {min(2, len(other))}"
        yield f"mode {draft.mode}"
        yield from (f"unnamed {side}" for side in sorted(set(draft.unnamed)))
        yield from (name for name, holds in self._known(draft).items() if holds)

    def _known(self, draft: Draft) -> dict[str, bool]:
        return {
            "place": draft.place is not None,
            "thing": draft.target is not None,
            "focus": self.scene.focus is not None,
            "pair": bool(self.scene.pair),
        }

    def _named(self, draft: Draft) -> Iterator[tuple[Side, list[str]]]:
        """Who is named in the act's own sentence and in those before it."""
        for step, sentence, name, outer in self.around.named(draft):
            opens = bool(outer) and name is outer[0]
            kind = f"in {step}"
            signs = [
                f"{kind} {name['type']}",
                f"{kind} level {name['level']}",
                f"{kind} opens {opens}",
                f"{kind} {draft.event_type} opens {opens}",
                f"{kind} after {near.before(sentence['tokens'], name['start'])} {name['type']}",
            ]
            told = _of(name)
            if step == 0:
                yield [told], [*signs, *near.signs(draft, name, outer, self.around)]
            else:
                yield [implied(told)], signs

    def _beside(self, draft: Draft) -> Iterator[tuple[Side, list[str]]]:
        """Who does or suffers the acts told before and behind this one."""
        for act, side, same, far in self.around.beside(draft):
            for role, parties in (("actor", act.actors), ("recipient", act.recipients)):
                there = f"{side.split()[0]} {role}"
                yield (
                    parties if act.sentence is draft.sentence else [implied(p) for p in parties],
                    [
                        f"{side} {role}",
                        f"{there} same {same} far {far}",
                        f"{there} {act.event_type} {draft.event_type}",
                        f"{there} nominal {draft.is_nominal} same {same}",
                        f"{role} same word {act.trigger.rule_id == draft.trigger.rule_id}",
                        f"{side} {role} quoted {act.is_quoted} {draft.is_quoted}",
                    ],
                )

    def _rival(self, draft: Draft, parties: Side, read: Side, other: Side) -> Iterator[str]:
        """What speaks for somebody who is no party as read."""
        first = parties[0]
        key, sector, kind = _one(first), first["sector"], draft.event_type
        lacks = f"for {_kind(read)}"
        opposite = key[0] in {_one(p)[0] for p in other}
        shares = any(p["country"] and p["country"] == first["country"] for p in read)
        yield "rival"
        yield f"rival {kind} {sector}"
        yield f"rival {draft.trigger.frame}"
        yield f"rival opposite {opposite} {draft.trigger.frame}"
        yield f"rival {lacks}"
        yield f"rival {lacks} {kind}"
        yield f"rival {lacks} {' '.join(sorted({str(p['sector']) for p in read})[:2])}"
        yield from (f"rival {min(MANY, len(read))} how {how}" for how in _hows(draft))
        yield f"rival named {min(OFTEN, self.often[key])}"
        yield from (f"rival {sign}" for sign in self._country(draft, first, other))
        yield f"rival acts {min(MANY, self.acting[key])} suffers {min(MANY, self.suffering[key])}"
        yield f"rival {sector}"
        yield f"rival size {min(MANY, len(parties))}"
        yield f"rival word {_word(draft)}"
        if read:
            yield f"rival shares {shares} {read[0]['sector']} {sector}"

    def _country(self, draft: Draft, row: Party, other: Side) -> list[str]:
        """What a country is to the article and the sentence."""
        country = row["country"]
        if country is None:
            return ["of no country"]
        signs = {
            "focus": country == self.scene.focus,
            "place": draft.place is not None and country == draft.place["country"],
            "most named": country == self.first,
            "opposite": any(country == p["country"] for p in other),
            "home": country == HOME,
            "alone here": draft.countries == {country},
            "here": country in draft.countries and len(draft.countries) > 1,
        }
        return [sign for sign, holds in signs.items() if holds] or ["seldom named"]


def _as_read(draft: Draft, read: Side, other: Side, own: list[str]) -> Iterator[str]:
    """What speaks for what the rules read."""
    kind = _kind(read)
    count = min(MANY, len(read))
    sectors = " ".join(sorted({str(p["sector"]) for p in read})[:2])
    far = min((abs(p["start"] - draft.start) for p in read if p["start"] is not None), default=0)
    yield "read"
    yield f"read {kind}"
    yield f"read {sectors}"
    yield f"read {sectors} {draft.event_type}"
    yield from (f"read {count} {sign}" for sign in own)
    yield from (f"read {kind} how {how}" for how in _hows(draft))
    yield f"read far {min(MANY, far // STEP)}"
    yield f"read on both sides {bool(set(who(read)) & set(who(other)))}"


def _least(draft: Draft, side: str, read: Side) -> float:
    """The chance that anybody else must be above to stand on a side.

    Words of the act's own sentence tell it; whom it points back to ("động thái này") stays, and whom a rule
    filled in that was right as often as its rivals. Whose people suffer may be supplied, not who acted.
    """
    if side in draft.unnamed:
        return FIXED  # "các đồng minh của Mỹ": told, and nobody by name
    if read and (draft.answers or draft.is_pointing or SURE[side].intersection(draft.how)):
        return FIXED
    is_told = any(_is_known(p) or (side == "actors" and p["text"] is not None) for p in read)
    return TOLD if is_told else OPEN


def _is_known(row: Party) -> bool:
    """Whether words tell who it is, or that it is several ("các đồng minh của A") or somebody else."""
    is_other = any(row.get(sign) for sign in ("is_many", "is_others", "leans_to"))
    return row["text"] is not None and bool(row["country"] or row["name"] or is_other)


def _supplied(read: Side, rival: Side) -> Side:
    """A rival, or the words of the act's own sentence with the rival's country where they tell none."""
    told = [p for p in read if p["text"] is not None and not p["country"] and not p["name"]]
    if not told:
        return rival
    return [{**p, "country": rival[0]["country"]} if p in told else p for p in read]


def _kind(read: Side) -> str:
    """What sort of reading it is: how many, told in words or implied, known or not."""
    is_implied = any(p["text"] is None for p in read)
    is_unknown = any(not p["country"] and not p["name"] for p in read)
    return f"{min(MANY, len(read))} implied {is_implied} unknown {is_unknown}"


def _says(draft: Draft) -> list[str]:
    return ["says so", f"says so {draft.event_type}", f"says so quoted {draft.is_quoted}"]


def _is_somebody(name: Row) -> bool:
    """Whether a name is one party: a place that is no state is nobody, and a group is several."""
    is_place = name["type"] == "LOC" and name["sector"] is None
    return bool(name["country"] or name["name"]) and not is_place and "+" not in (name["entity_id"] or "")


def _of(name: Row) -> Party:
    """The party that a name is, in whatever sentence."""
    sector = name["sector"]
    if sector is None and name["type"] in ("PER", "NORP"):
        sector = "CVL"
    body_text = {"text": name["text"], "start": name["start"], "end": name["end"]}
    return {**party("", 0, 0, name, sector=sector), **body_text}


def _hows(draft: Draft) -> list[str]:
    return sorted(set(filter(None, draft.how)))


def _word(draft: Draft) -> str:
    return draft.trigger.words
