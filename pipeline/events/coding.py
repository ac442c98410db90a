"""From a read sentence to drafts of event mentions: one for each trigger that tells an act.

Each trigger goes through the same steps: does its row of the lexicon apply here, is it an act at all
(``realis.py``), who and whom (``arguments.py``, ``nominal.py``, ``parties.py``), where (``places.py``), when
(``dates.py``), how many (``counts.py``), and who says so (``attribution.py``). What needs the other
sentences of the article is done in ``article.py``.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from pipeline.events import attribution, context, dates, places, realis
from pipeline.events.arguments import Found, group_starting, object_of, passive_at, subject_of
from pipeline.events.counts import Count, find_counts
from pipeline.events.drafts import Draft
from pipeline.events.lexicon import Trigger, word_set
from pipeline.events.nominal import nominal_arguments
from pipeline.events.ontology import HAPPENINGS
from pipeline.events.parties import FIRST_PERSON, Party, distinct, of_phrase, party, same, somebody
from pipeline.events.phrases import Phrase
from pipeline.events.reading import Reading
from pipeline.events.references import Memory
from pipeline.events.tolls import single_victims

MUTUAL_TYPES = ("CONSULT", "AGREE", "COOPERATE", "ASSAULT", "RETREAT")
NEEDS_ACTOR = (
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "REQUEST", "ACCUSE", "REJECT", "THREATEN",
    "MOBILIZE", "RETREAT",
)  # fmt: skip
# What is done to persons only.
PERSONAL_MODES = (
    "arrest", "deport", "abduct", "beat", "torture", "execute", "sexual", "assassinate", "convict", "release",
    "primitive",
)  # fmt: skip
PUBLIC_SIDES = ("GOV", "MIL", "REB", "COP", "IGO")
ORGANS = ("MIL", "COP", "SPY", "LEG", "JUD")
COUNT_TYPES = {
    "killed": ("ASSAULT", "ACCIDENT", "DISASTER", "OUTBREAK", "PROTEST"),
    "injured": ("ASSAULT", "ACCIDENT", "DISASTER", "OUTBREAK", "PROTEST"),
    "missing": ("ACCIDENT", "DISASTER", "ASSAULT"),
    "arrested": ("COERCE", "PROTEST"),
    "displaced": ("DISASTER", "ASSAULT", "COERCE", "ACCIDENT"),
    "participants": ("PROTEST", "MOBILIZE", "COOPERATE"),
}


@dataclass
class Coder:
    """Codes the sentences of one article in order; ``memory`` carries what later sentences may refer to."""

    body: str
    memory: Memory
    drafts: list[Draft] = field(default_factory=list)

    def code(self, reading: Reading) -> list[Draft]:
        """The drafts of one sentence."""
        found: list[tuple[int, Draft]] = []
        self.extents, self.carriers = {}, {}
        acts = [
            (i, trigger)
            for i, unit in enumerate(reading.units)
            if unit.triggers and not reading.is_modifier(i) and (trigger := self._row(reading, i)) is not None
        ]
        for i, trigger in acts:
            draft = self._draft(reading, i, trigger, [d for _, d in found])
            if draft is not None and not self._of_protest(draft, [d for _, d in found]):
                found.append((i, draft))
        times = dates.governed_by(reading, [i for i, _ in found], self.extents, self.carriers)
        for i, draft in found:
            own = [
                k
                for k, owners in times.items()
                if i in owners and not (draft.is_embedded and len(owners) > 1)
            ]
            draft.is_dated_by_saying = (
                not own and draft.is_embedded and any(unit.kind == "time" for unit in reading.units[:i])
            )
            if own:
                best = min(
                    own, key=lambda k: ((reading.units[k].time or {})["precision"] != "day", abs(k - i))
                )
                draft.time = reading.units[best].time
        self._place_counts(reading, found)
        result = [draft for _, draft in found]
        self.memory.remember(reading)
        self.drafts += result
        return result

    @staticmethod
    def _of_protest(draft: Draft, before: list[Draft]) -> bool:
        """Whether a demand or complaint is what a protest told just before is about."""
        if draft.event_type not in ("ACCUSE", "REQUEST", "REJECT") or not {"shared", "controlled"} & set(
            draft.how
        ):
            return False
        protest = next((d for d in reversed(before) if d.event_type == "PROTEST"), None)
        if (
            protest is None
            or not draft.actors
            or [p["start"] for p in protest.actors] != [p["start"] for p in draft.actors]
        ):
            return False
        protest.recipients = protest.recipients or draft.recipients
        return True

    def _row(self, reading: Reading, i: int) -> Trigger | None:
        row = reading.row(i)
        return row if row is not None and row.frame not in (None, "toll") else None

    def _draft(self, reading: Reading, i: int, trigger: Trigger, before: list[Draft]) -> Draft | None:
        unit = reading.units[i]
        nominal = reading.is_nominal(i)
        draft = Draft(
            reading.sentence, unit.start, unit.end, trigger, trigger.event_type or "", trigger.mode,
            "occurred",
            is_quoted=unit.quoted, is_nominal=nominal,
        )  # fmt: skip
        if nominal:
            first, last, verb = self._noun(reading, i, trigger, draft)
            if verb is not None:
                self.carriers[verb] = i
            if self._is_predicate(reading, first) and any(d.event_type == draft.event_type for d in before):
                return None  # "cuộc giao tranh ... là vụ đụng độ tồi tệ nhất": the same act
            state = realis.noun_state(reading, first, last, verb)
            chain = context.governors(reading, first)
            if draft.actors and (verb is None or not reading.units[verb].has("light", "join")):
                chain = chain[:1]  # "các biện pháp trừng phạt của A" are there, whatever is said of them
        else:
            first, last = self._verb(reading, i, trigger, draft)
            state = realis.verb_state(reading, i)
            chain = context.governors(reading, first)
        self.extents[i] = last
        draft.is_fact = (bool(chain) and chain[0].relation == "fact") or (
            i > 0 and reading.units[i - 1].has("fact")
        )
        draft.is_presupposed = (
            draft.is_fact
            or any(g.relation == "content" and not reading.units[g.unit].has("say") for g in chain)
            or any(g.relation == "when" for g in chain)
            or any(
                reading.units[k].has("habit")
                for k in range(max(reading.clause_start(i), i - 6), min(i + 6, len(reading.units)))
            )
            or (first > 0 and reading.units[first - 1].text in word_set("clause heads"))
        )
        start = reading.units[reading.clause_start(i)]
        draft.is_earlier = start.has("before", "once") and not start.has("prep")
        draft.is_embedded = any(g.relation in ("content", "fact", "when") for g in chain)
        decided = realis.decide(draft.event_type, state, chain, reading, nominal=nominal)
        if decided is None:
            return None
        if decided == "occurred" and any(
            reading.units[k].has("doubt") for k in range(reading.clause_start(i), i)
        ):
            decided = "conditional"
        draft.realis = decided
        draft.place = places.place_of(self.body, reading, i, min(first, i), last)
        if trigger.frame == "visit" and draft.place is None and draft.recipients:
            draft.place = self._destination(reading, draft)
        if draft.place is None and draft.target is not None and draft.event_type in ("ASSAULT", "COERCE"):
            draft.place = places.place_of_phrase(self.body, reading, draft.target)
        self._attribute(reading, i, chain, draft)
        self._answer(trigger, draft, before)
        return self._settle(draft)

    @staticmethod
    def _is_predicate(reading: Reading, first: int) -> bool:
        return any(reading.units[k].has("copula") for k in range(max(0, first - 3), first))

    # Slots of a verb.

    def _verb(self, reading: Reading, i: int, trigger: Trigger, draft: Draft) -> tuple[int, int]:
        passive = passive_at(reading, i)
        if passive is None and i > 1 and reading.units[i - 1].has("and") and reading.is_verb(i - 2):
            passive = passive_at(reading, i - 2)  # "bị bắt và kết án"
        if trigger.frame in ("hap", "fall"):
            return self._happening(reading, i, trigger, draft)
        if trigger.frame == "vic":
            subject = subject_of(reading, i)
            draft.recipients = self._who(reading, subject, i, draft, as_actor=False, as_person=True)
            draft.how.append("vic")
            return self._extent(subject, i, i)
        if passive is not None:
            at, agents = passive
            subject = subject_of(reading, at)
            subject = self._patient(reading, at) or subject
            draft.recipients = self._who(
                reading, subject, at, draft, as_actor=False, as_person=_to_persons(trigger)
            )
            if trigger.frame == "mobil" and not agents:
                draft.actors, draft.recipients = draft.recipients, []  # "quân đội được triển khai"
                draft.how.append("passive")
                return self._extent(subject, at, i)
            agent = Found(agents, "agent") if agents else object_of(reading, i, frozenset({"by"}))
            draft.actors = self._who(reading, agent, i, draft, elided=False)
            draft.how.append("passive")
            return self._extent(subject, at, i)
        subject = subject_of(reading, i)
        target = object_of(reading, i, trigger.preps)
        if trigger.frame == "judge":
            speakers = attribution.speaker_of_chain(
                reading, context.governors(reading, context.group_start(reading, i))
            )
            draft.actors = self._parties(reading, speakers)
            draft.recipients = self._parties(reading, subject.phrases)
            draft.how.append("judge")
            return self._extent(subject, i, i)
        draft.actors = self._who(reading, subject, i, draft)
        if trigger.frame == "verdict":
            draft.how.append("verdict")
            return self._extent(subject, i, i)
        draft.recipients = self._parties(
            reading, target.phrases, as_host=trigger.frame == "visit", as_person=_to_persons(trigger)
        )
        if target and not draft.recipients:
            draft.target = target.phrases[0].first
        if trigger.frame == "say" and not draft.recipients:
            draft.recipients = self._promised(reading, i, draft)
        if not draft.recipients and target and trigger.event_type in ("ACCUSE", "SUPPORT", "REJECT"):
            draft.recipients = self._actor_of_event(reading, target.phrases)
        draft.how.append(target.how)
        last = target.phrases[-1].last if target else i
        if trigger.frame == "sym" and trigger.event_type in MUTUAL_TYPES and target.how == "preposition":
            draft.actors = distinct(draft.actors + draft.recipients)
            draft.recipients = []
        if trigger.frame == "svp" and not draft.recipients:
            draft.recipients = self._protested(reading, i)
        return self._extent(subject, i, last)

    def _promised(self, reading: Reading, i: int, draft: Draft) -> list[Party]:
        """To whom something is promised: the first other party that the content does something to."""
        for k in range(i + 1, reading.clause_end(i)):
            phrase = reading.phrase_at(k)
            if phrase is None or k != phrase.first or k == 0:
                continue
            before = reading.units[k - 1]
            if "against" in before.classes:
                return []
            if not (
                before.has("of")
                or before.classes & {"with", "to", "toward", "from"}
                or reading.is_verb(k - 1)
            ):
                continue
            others = [
                p for p in self._parties(reading, [phrase])
                if p["country"] and not any(p["country"] == a["country"] for a in draft.actors)
            ]  # fmt: skip
            if others:
                draft.how.append("promised")
                return others
        return []

    @staticmethod
    def _patient(reading: Reading, at: int) -> Found | None:
        """The phrase directly before "bị" or "được", whatever preposition governs it."""
        k = at - 1
        while k >= 0 and reading.is_auxiliary(k):
            k -= 1
        phrase = reading.phrase_at(k) if k >= 0 else None
        if phrase is None or not phrase.first or not reading.units[phrase.first - 1].has("prep"):
            return None
        head = reading.units[phrase.head]
        return Found([phrase], "direct") if head.kind == "word" and not phrase.names else None

    @staticmethod
    def _extent(subject: Found, i: int, last: int) -> tuple[int, int]:
        if (
            subject
            and subject.how in ("direct", "object", "event", "across")
            and subject.phrases[0].first < i
        ):
            return subject.phrases[0].first, max(i, last)
        return i, max(i, last)

    def _happening(self, reading: Reading, i: int, trigger: Trigger, draft: Draft) -> tuple[int, int]:
        draft.how.append(trigger.frame or "")
        if trigger.frame == "fall":
            subject = subject_of(reading, i)
            if subject.how in ("direct", "object", "across"):
                draft.recipients = self._parties(reading, subject.phrases)
            return self._extent(subject, i, i)
        return i, i

    def _protested(self, reading: Reading, i: int) -> list[Party]:
        """Whom a protest is against: the object of "phản đối", "chống" or "đòi" behind it."""
        for k in range(i + 1, min(i + 8, reading.clause_end(i))):
            if reading.units[k].text in (
                "phản đối",
                "chống",
                "chống lại",
                "đòi",
                "yêu cầu",
                "tố cáo",
                "lên án",
            ):
                found = object_of(reading, k, frozenset({"object"}))
                return self._parties(reading, found.phrases)
        return []

    # Slots of a noun.

    def _noun(self, reading: Reading, i: int, trigger: Trigger, draft: Draft) -> tuple[int, int, int | None]:
        phrase = reading.phrase_at(i)
        first = phrase.first if phrase is not None else i
        args = nominal_arguments(reading, i, trigger)
        draft.is_pointing = args.last + 1 < len(reading.units) and any(
            reading.units[k].text in ("này", "đó", "trên", "nói trên", "ấy")
            for k in (i + 1, args.last + 1)
            if k < len(reading.units) and reading.phrase_at(k) in (None, phrase)
        )
        draft.how += ["noun", args.actors.how, args.recipients.how]
        if trigger.frame in ("hap", "fall"):
            return first, args.last, args.verb
        draft.actors = self._parties(reading, args.actors.phrases)
        draft.recipients = self._parties(reading, args.recipients.phrases, as_host=trigger.frame == "visit")
        if trigger.frame == "sym" and trigger.event_type in MUTUAL_TYPES:
            draft.actors = distinct(draft.actors + draft.recipients)
            draft.recipients = []
        if (first and reading.units[first - 1].has("since")) or (
            first > 1 and reading.units[first - 2].has("since")
        ):
            draft.is_background = True
        return first, args.last, args.verb

    # Who is meant.

    def _parties(
        self,
        reading: Reading,
        phrases: list[Phrase],
        *,
        as_host: bool = False,
        as_actor: bool = False,
        as_person: bool = False,
    ) -> list[Party]:
        result: list[Party] = []
        for phrase in phrases:
            named = of_phrase(self.body, reading, phrase, as_host=as_host, as_actor=as_actor)
            if not named and as_person and phrase.trigger is None and not phrase.is_pronoun:
                named = [somebody(self.body, reading, phrase)]
            if result and phrase.first == phrase.last and result[-1]["sector"] in ORGANS:
                # "quân đội Ấn Độ và Pakistan": the army of both
                named = [{**p, "sector": result[-1]["sector"]} if p["sector"] == "GOV" else p for p in named]
            result += named or self.memory.resolve(reading, phrase)
        if len(phrases) > 1 and result and result[-1]["country"] and result[-1]["text"]:
            # "các nhà lãnh đạo và quan chức Nga": the last noun's country is that of all.
            for row in result[:-1]:
                if not row["country"] and not row["name"] and not row["entity_id"]:
                    row["country"] = result[-1]["country"]
        return distinct(result)

    def _who(
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
        if found and found.how == "event":
            return []
        if found:
            return self._parties(reading, found.phrases, as_actor=as_actor, as_person=as_person)
        if not elided:
            return []
        if not all(
            reading.is_auxiliary(k)
            or reading.units[k].kind in ("time", "mark")
            or reading.units[k].has("conj", "start")
            for k in range(reading.clause_start(i), i)
        ):
            return []  # somebody or something does it, only we cannot tell who
        carried = self.memory.elided()
        if carried:
            draft.how.append("elided")
        return carried

    def _actor_of_event(self, reading: Reading, phrases: list[Phrase]) -> list[Party]:
        """Whom a verdict on an act is about: the act's actor ("lên án vụ tấn công của IS")."""
        for phrase in phrases:
            if phrase.trigger is not None and (row := self._row(reading, phrase.trigger)) is not None:
                args = nominal_arguments(reading, phrase.trigger, row)
                if args.actors.how == "của":
                    return self._parties(reading, args.actors.phrases)
        return []

    def _destination(self, reading: Reading, draft: Draft) -> dict[str, object] | None:
        for k, unit in enumerate(reading.units):
            is_place = (unit.mention or {}).get("type") == "LOC"
            if is_place and any(unit.start == p["start"] for p in draft.recipients):
                return places.place_of_phrase(self.body, reading, k)
        return None

    # What stands around.

    def _attribute(self, reading: Reading, i: int, chain: list[context.Governor], draft: Draft) -> None:
        speakers = attribution.speaker_of_chain(reading, chain) or attribution.speaker_by_source(reading, i)
        named = self._parties(reading, speakers, as_actor=True) if speakers else []
        if not named and draft.is_quoted:
            named = self.memory.speaker_at(draft.start)
        if draft.trigger.frame == "judge":
            named = []
        if draft.is_nominal and draft.trigger.frame == "sym" and len(draft.actors) == 1 and chain:
            # "quân đội A nói cuộc giao tranh với B ...": the speaker's own
            draft.actors += [p for p in named if p["sector"] in PUBLIC_SIDES and not same(p, draft.actors[0])]
        own = [p for p in named if any(same(p, a) for a in draft.actors)]
        if draft.trigger.frame == "judge" or (own and draft.event_type in realis.SPOKEN):
            draft.is_embedded = draft.is_presupposed = False  # done by saying it
        draft.attributed_to = named if draft.is_quoted else [p for p in named if p not in own]

    @staticmethod
    def _answer(trigger: Trigger, draft: Draft, before: list[Draft]) -> None:
        """An answer without an object is given to whoever accused or asked just before."""
        if draft.recipients or (trigger.event_type not in ("REJECT",) and trigger.frame != "verdict"):
            return
        for earlier in reversed(before):
            if earlier.event_type not in ("ACCUSE", "REQUEST", "REJECT", "THREATEN", "SANCTION"):
                continue
            for side in (earlier.actors, earlier.recipients):
                others = [p for p in side if not any(_one_state(p, a) for a in draft.actors)]
                if side and len(others) == len(side):
                    draft.recipients = others
                    draft.how.append("answer")
                    return

    def _settle(self, draft: Draft) -> Draft | None:
        """Remove a party that stands on both sides; refuse a short verb without its object."""
        short = " " not in self.body[draft.start : draft.end] and not draft.is_nominal
        if short and draft.trigger.frame in ("svo", "sym", "visit", "host", "req"):
            alone = "alone" in draft.trigger.preps  # a body that meets
            mutual = draft.trigger.frame == "sym" and (len(draft.actors) > 1 or (alone and draft.actors))
            if not draft.recipients and not mutual and not draft.counts and "passive" not in draft.how:
                return None
        draft.recipients = [
            p
            for p in draft.recipients
            if not any(p["start"] == a["start"] and p["start"] is not None for a in draft.actors)
        ]
        unnamed = not draft.actors and "passive" not in draft.how and not draft.is_nominal
        if draft.event_type in HAPPENINGS:
            draft.actors = []
        elif unnamed and draft.event_type in NEEDS_ACTOR and draft.trigger.frame != "vic":
            return None  # somebody said to do it, we cannot tell who
        elif draft.event_type == "THREATEN" and "passive" in draft.how and not draft.recipients:
            return None  # a thing in danger
        return draft

    def _place_counts(self, reading: Reading, found: list[tuple[int, Draft]]) -> None:
        """Give each number to the nearest act of the sentence that can have such a number."""
        self.loose = []
        counts = find_counts(self.body, reading.sentence["start"], reading.sentence["end"])
        for count in counts + single_victims(reading, counts):
            able = [
                (abs(count.start - d.start) + (40 if d.start > count.start else 0), n, d)
                for n, (_, d) in enumerate(found)
                if d.event_type in COUNT_TYPES[count.kind] and d.realis != "denied"
            ]
            if able:
                owner = min(able, key=lambda item: item[:2])[2]
                if owner.event_type in HAPPENINGS and not owner.recipients:
                    owner.recipients = self._sufferers(reading, count)
                if all(c.kind != count.kind for c in owner.counts):
                    owner.counts.append(count)
            else:
                self.loose.append(count)

    def _sufferers(self, reading: Reading, count: Count) -> list[Party]:
        """Who the victims of a happening were, where the text says more than "people"."""
        for k, unit in enumerate(reading.units):
            if unit.start >= count.start and unit.end <= count.end + 12:
                phrase = reading.phrase_at(k)
                head = reading.units[phrase.head] if phrase is not None else None
                if phrase is not None and head is not None and (head.kind == "noun" or phrase.names):
                    return self._parties(reading, [phrase])
        return []

    loose: list[Count] = field(default_factory=list)
    extents: dict[int, int] = field(default_factory=dict)
    carriers: dict[int, int] = field(default_factory=dict)


def _to_persons(trigger: Trigger) -> bool:
    """Whether the act is done to persons only: who is arrested or murdered is somebody, named or not."""
    killing = trigger.event_type == "ASSAULT" and trigger.mode is None and "giết" in trigger.rule_id
    return killing or trigger.mode in PERSONAL_MODES


def _one_state(a: Party, b: Party) -> bool:
    return (bool(a["country"]) and a["country"] == b["country"]) or (
        a["entity_id"] is not None and a["entity_id"] == b["entity_id"]
    )


__all__ = ["FIRST_PERSON", "Coder", "group_starting", "party"]
