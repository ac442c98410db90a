"""The word lists of this package, loaded once and ready to be looked up by phrase.

``triggers.csv`` holds the words that tell an act, with their grammar; ``grammar.csv`` the function words
and verbs that steer the reading; ``party_nouns.csv`` common nouns for those who act or suffer, with their
PLOVER sector; ``word_classes.csv`` groups of words that conditions refer to with ``@``. How the lists are
used is told in the modules that use them; what a list may contain is checked here.

A trigger may stand in several rows: the first row whose conditions hold decides. A row without a type and
frame blocks the phrase. Conditions are written ``where:word|word``; ``where`` is ``l1`` and ``r1``
(directly left and right), ``l`` and ``r`` (anywhere in the clause on that side), ``c`` (in the clause) or
``s`` (in the sentence). ``<state>`` stands for whatever names a state, its government or its forces,
``<band>`` for an armed group and ``<body>`` for an international one; ``<start>`` holds where the trigger
opens its statement.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache

from pipeline.events.grammar.folding import phrase
from pipeline.events.ontology import event_types, rows
from pipeline.schema.codes import SECTORS

Phrase = tuple[str, ...]
FRAMES = (
    "svo",  # somebody does it to somebody, directly or through a preposition
    "svp",  # somebody does it; whom it is against stands behind a preposition or a verb of protest
    "sym",  # the parties do it together
    "say",  # somebody says it, perhaps to somebody
    "req",  # somebody asks somebody for something
    "visit",  # somebody goes to a place, whose government is the host
    "host",  # the subject is the host, the object the guest
    "mobil",  # forces are moved; the place they go to is no recipient
    "judge",  # the subject is another's act, the speaker is the actor
    "verdict",  # "calls this ...": the recipient is whoever did what was told before
    "vic",  # the subject is who it is done to
    "vicobj",  # the actor is inside the trigger itself
    "hap",  # it happens
    "fall",  # it happens to the subject
    "toll",  # numbers of victims of an event told elsewhere
    "again",  # a noun for what was told elsewhere, which its sentence gives a time or place
)
PLACES = ("l1", "r1", "l", "r", "c", "s")
NOT = "không"
STATE = "<state>"  # in a condition: any name of a state or of an organ that acts for one
# In a condition: any name, or noun, of one that has this sector. No row names such a body or group itself.
KINDS = {"<band>": "REB", "<body>": "IGO"}
START = "<start>"  # in a condition on what stands left: nothing does, the trigger opens its statement


@dataclass(frozen=True)
class Condition:
    """Words of which one must stand, or none may stand, at a place relative to the trigger."""

    where: str
    words: tuple[Phrase, ...]
    by_state: bool = False  # a state's name will do as well
    sectors: tuple[str, ...] = ()  # and that of whoever has one of these
    at_start: bool = False  # and so will the start of the statement


@dataclass(frozen=True)
class Trigger:
    """One row of the trigger lexicon; ``rule_id`` names it in the tables.

    ``preps`` are the ways to its other party; "alone" among them says that one side is enough, "strict" that
    two states beside it do not make its sense sure, "only" that without the words it needs it is not even
    doubted: an everyday verb ("đặt", "tung") that tells the act by its object alone.
    """

    rule_id: str
    event_type: str | None
    mode: str | None
    frame: str | None
    preps: frozenset[str]
    needs: tuple[Condition, ...]
    excludes: tuple[Condition, ...]

    @property
    def words(self) -> str:
        """Its phrase, the syllables joined by "-"."""
        return self.rule_id.split(".")[2]


@dataclass
class Entry:
    """All that the word lists say of one phrase."""

    classes: set[str] = field(default_factory=set)
    triggers: list[Trigger] = field(default_factory=list)
    sector: str | None = None
    noun_kind: str | None = None


@dataclass(frozen=True)
class Lexicon:
    """Phrases by their first syllable, longest first."""

    entries: dict[Phrase, Entry]
    longest: dict[str, int]

    def match(self, syllables: list[str], i: int, limit: int) -> tuple[int, Entry] | None:
        """The longest phrase that starts at ``syllables[i]`` and ends before ``limit``."""
        for length in range(min(self.longest.get(syllables[i], 0), limit - i), 0, -1):
            entry = self.entries.get(tuple(syllables[i : i + length]))
            if entry is not None:
                cut = self._before_promise(syllables, i, length, limit)
                return cut or self._refusal(syllables, i, length, limit) or (length, entry)
        return None

    def _before_promise(
        self, syllables: list[str], i: int, length: int, limit: int
    ) -> tuple[int, Entry] | None:
        """The phrase without its "sẽ" where that begins one of its own: "tuyên bố | sẽ không tha thứ"."""
        last = i + length - 1
        shorter = self.entries.get(tuple(syllables[i:last]))
        if shorter is None or syllables[last] != "sẽ":
            return None
        found = self.match(syllables, last, limit)
        promises = found is not None and found[0] > 1 and found[1].triggers
        return (length - 1, shorter) if promises else None

    def _refusal(self, syllables: list[str], i: int, length: int, limit: int) -> tuple[int, Entry] | None:
        """The phrase with a plain "không" where ``syllables[i]`` begins a firmer one.

        "Không bao giờ chấp nhận", "kiên quyết không công nhận" refuse as "không chấp nhận" does.
        """
        said = syllables[i : i + length]
        if length < 2 or tuple(said) not in word_class("firm negations"):
            return None
        found = self.match([NOT, *syllables[i + length : limit]], 0, limit - i - length + 1)
        if found is None or found[0] < 2 or not found[1].triggers:
            return None
        return length + found[0] - 1, found[1]


@cache
def word_class(name: str) -> tuple[Phrase, ...]:
    """The phrases of a class of ``word_classes.csv``.

    Raises:
        KeyError: there is no such class.
    """
    return tuple(phrase(word) for word in _word_classes()[name])


@cache
def _word_classes() -> dict[str, list[str]]:
    """The words of each class.

    Raises:
        ValueError: a class stands there twice.
    """
    classes: dict[str, list[str]] = {}
    for row in rows("word_classes"):
        if row["class"] in classes:
            raise ValueError(f"word_classes.csv: {row['class']!r} stands there twice")
        classes[row["class"]] = row["words"].split("|")
    return classes


@cache
def word_set(name: str) -> frozenset[str]:
    """The same phrases as strings, for lookups by text."""
    return frozenset(" ".join(words) for words in word_class(name))


def _conditions(cell: str) -> tuple[Condition, ...]:
    result = []
    for part in filter(None, (p.strip() for p in cell.split(";"))):
        where, _, words = part.partition(":")
        if where not in PLACES or not words:
            raise ValueError(f"not a condition: {part!r}")
        phrases: list[Phrase] = []
        listed = words.split("|")
        for word in listed:
            if word not in (STATE, START, *KINDS):
                phrases += word_class(word[1:]) if word.startswith("@") else [phrase(word)]
        sectors = tuple(sector for kind, sector in KINDS.items() if kind in listed)
        result.append(
            Condition(where, tuple(p for p in phrases if p), STATE in listed, sectors, START in listed)
        )
    return tuple(result)


def _trigger(row: dict[str, str], number: int) -> Trigger:
    event_type, mode, frame = row["type"] or None, row["mode"] or None, row["frame"] or None
    if event_type and event_type not in event_types():
        raise ValueError(f"{row['trigger']}: no type {event_type}")
    if mode and mode not in event_types()[event_type or ""].modes:
        raise ValueError(f"{row['trigger']}: {event_type} has no mode {mode}")
    if frame and frame not in FRAMES:
        raise ValueError(f"{row['trigger']}: no frame {frame}")
    name = "-".join(phrase(row["trigger"]))
    return Trigger(
        f"{(event_type or frame or 'block').lower()}.{frame or 'none'}.{name}"
        + (f".{number}" if number else ""),
        event_type,
        mode,
        frame,
        frozenset(filter(None, row["preps"].split("|"))),
        _conditions(row["needs"]),
        _conditions(row["excludes"]),
    )


@cache
def lexicon() -> Lexicon:
    """Load every list.

    Raises:
        ValueError: a row names a type, mode, frame, sector or condition that does not exist.
    """
    entries: dict[Phrase, Entry] = {}
    for row in rows("grammar"):
        entries.setdefault(phrase(row["phrase"]), Entry()).classes.update(row["class"].split("|"))
    for row in rows("party_nouns"):
        if row["sector"] and row["sector"] not in SECTORS:
            raise ValueError(f"{row['noun']}: no sector {row['sector']}")
        entry = entries.setdefault(phrase(row["noun"]), Entry())
        entry.sector, entry.noun_kind = row["sector"] or None, row["kind"]
    for row in rows("triggers"):
        entry = entries.setdefault(phrase(row["trigger"]), Entry())
        if row["type"] or row["frame"] or row["needs"]:  # else it only keeps shorter triggers out
            entry.triggers.append(_trigger(row, len(entry.triggers)))
    longest: dict[str, int] = {}
    for key in entries:
        longest[key[0]] = max(longest.get(key[0], 0), len(key))
    return Lexicon(entries, longest)
