"""What a sentence leaves unsaid or says with a pronoun: whom the article was just talking about.

The entities stage resolves second mentions; this module keeps the few things it cannot know without the
grammar of events: the subject of the sentence before (for elided subjects), the speaker of a quotation (for
"chúng tôi"), the last pair of parties (for "hai bên"), and the country of forces named a moment ago ("cảnh
sát Pháp ... cảnh sát").
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise

from pipeline.events.grammar.asides import opening_of
from pipeline.events.grammar.lexicon import word_set
from pipeline.events.grammar.phrases import Phrase
from pipeline.events.grammar.reading import STRONG, Reading
from pipeline.events.sides.parties import Party, implied, of_name, of_phrase
from pipeline.events.slots.subjects import subject_of

LIST_GAP = 6  # characters between the names of a list
NUMBERS = {"ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "3": 3, "4": 4, "5": 5, "6": 6}
STATE_SECTORS = ("GOV", "MIL", "LEG", "IGO", "REB", "COP", "PTY", "OPP", None)
BODIES = (
    "GOV",
    "COP",
    "MIL",
    "JUD",
    "MED",
    "EDU",
    "BUS",
    "PTY",
    "LEG",
)  # sectors of bodies that tell of themselves


@dataclass
class Memory:
    """What was told so far in one article."""

    body: str
    subject: list[Party] = field(default_factory=list)
    subject_sentence: int = -9
    position: int = 0
    speakers: list[tuple[int, int, list[Party]]] = field(default_factory=list)
    recent: list[Party] = field(default_factory=list)

    def resolve(self, reading: Reading, phrase: Phrase) -> list[Party]:
        """The parties a phrase refers back to; empty when it refers to none we can name."""
        units = reading.units
        head = units[phrase.head]
        text = " ".join(u.text for u in units[phrase.first : phrase.last + 1])
        start, end = units[phrase.first].start, units[phrase.last].end
        if head.text in word_set("first person"):
            return [self._at(start, units[phrase.head].end, p) for p in self.speaker_at(start)[:1]]
        if phrase.is_pronoun and head.text == "họ":
            speakers = self.speaker_at(start)
            meant = self._other(start, speakers) if speakers else self._teller(reading, phrase.first - 1)
            if not meant and not speakers and reading.is_start(phrase.first):
                meant = [p for p in self.elided() if not (p["entity_id"] or "").startswith("person:")]
            return [self._at(start, head.end, p) for p in meant]
        if text in word_set("islands"):
            islands = [w for w in self.states(start) if w["country"].lower() in word_set("island states")]
            return [self._at(start, end, w) for w in islands[-1:]]
        if text in word_set("body that tells"):
            return [self._at(start, end, p) for p in self._own_body(reading, phrase.first - 1)]
        number = NUMBERS.get(units[phrase.first].text)
        told = text.endswith((" này", " đó")) or text.startswith("cả ")
        if number is not None and (told or reading.units[phrase.first - 1].has("between")):
            return self._listed(start, number)
        both = text.startswith(("hai ", "cả hai ")) and head.kind == "noun"
        if both or text.startswith(tuple(word_set("mutual pairs"))):
            return self._pair(start)
        return []

    def _other(self, before: int, speakers: list[Party]) -> list[Party]:
        """The last state a speaker named that is not the speaker's own: "họ" in a quotation."""
        for who in reversed(self.recent):
            if who["start"] is None or who["start"] >= before or not who["country"]:
                continue
            if all(who["country"] != s["country"] for s in speakers):
                return [who] if who["sector"] in STATE_SECTORS else []
        return []

    def _teller(self, reading: Reading, k: int) -> list[Party]:
        """Who says what "họ" did: the subject of the verb of saying before, with nobody else in between."""
        while k > 0 and not (reading.units[k].has("say") and reading.is_verb(k)):
            if reading.is_mark(k, ")") and (opening := opening_of(reading, k)) is not None:
                k = opening - 1
                continue
            if reading.units[k].kind in ("name", "noun") or reading.units[k].text in STRONG:
                return []
            k -= 1  # "thông báo hôm 28/4 rằng họ", "khẳng định việc họ", "cho biết lý do là họ"
        if k <= 0:
            return []  # nobody says it
        found = subject_of(reading, k)
        return [p for phrase in found.phrases for p in of_phrase(self.body, reading, phrase)]

    def _own_body(self, reading: Reading, k: int) -> list[Party]:
        """The body that tells of itself: "Công an huyện cho biết, đơn vị đã triệu tập ..."."""
        tellers = [p for p in self._teller(reading, k) if p["country"] and p["sector"] in BODIES]
        return [{**implied(p), "entity_id": None, "name": None} for p in tellers[:1]]

    def states(self, before: int) -> list[Party]:
        """The parties with a country that were named before a position, in the order of the text."""
        return [w for w in self.recent if w["start"] is not None and w["start"] < before and w["country"]]

    def _listed(self, before: int, number: int) -> list[Party]:
        """The list of just so many states named last: "4 quốc gia này"."""
        named = self.states(before)
        for end in range(len(named), number - 1, -1):
            group = named[end - number : end]
            gaps = pairwise(group)
            near = all(0 <= b["start"] - a["end"] <= LIST_GAP for a, b in gaps)
            if near and len({w["country"] for w in group}) == number:
                return [implied({**w, "sector": "GOV"}) for w in group]
        return []

    def _at(self, start: int, end: int, who: Party) -> Party:
        return {**who, "text": self.body[start:end], "start": start, "end": end}

    def _pair(self, before: int) -> list[Party]:
        result: list[Party] = []
        for who in reversed(self.recent):
            if who["start"] is not None and who["start"] >= before:
                continue
            if (
                who["country"]
                and who["sector"] in STATE_SECTORS
                and all(who["country"] != r["country"] for r in result)
            ):
                result.insert(0, who)
            if len(result) == 2:
                return [implied(r) for r in result]
        return []

    def elided(self) -> list[Party]:
        """The subject of the sentence before, where this one has none of its own."""
        if self.position - self.subject_sentence > 1:
            return []
        return [implied(p) for p in self.subject]

    def speaker_at(self, position: int) -> list[Party]:
        """Who speaks in the quotation around a position of the body."""
        for start, end, who in self.speakers:
            if start <= position < end:
                return who
        return []

    def hear(self, reading: Reading) -> None:
        """Note the names of a sentence before it is coded, so that "hai bên" can find them."""
        for unit in reading.units:
            if unit.kind != "name":
                continue
            who = of_name(self.body, unit)
            self.recent += who

    def remember(self, reading: Reading) -> None:
        """Note the subject of the sentence just coded."""
        for i in range(len(reading.units)):
            if reading.is_verb(i):
                who = first_subject(self.body, reading, i)
                if who:
                    self.subject, self.subject_sentence = who, self.position
                break
        self.position += 1


def first_subject(body: str, reading: Reading, i: int) -> list[Party]:
    """The named subject of the first verb of a sentence."""
    found = subject_of(reading, i)
    return [p for phrase in found.phrases for p in of_phrase(body, reading, phrase)]
