"""The names a text is about: persons, countries, organisations and whatever else is written with capitals.

For telling whether two articles are of one story, not for the table of entities: no positions, no roles,
only canonical names with how often they occur.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from pipeline.dating.cues import COMMON_CAPITALS
from pipeline.dating.vocabulary import CAPITALS
from pipeline.knowledge.countries import countries
from pipeline.knowledge.named_events import named_events
from pipeline.knowledge.offices import persons
from pipeline.knowledge.organisations import organisations
from pipeline.knowledge.seats import seats
from pipeline.knowledge.spelling import fold

# Countries occur in every second article: they say little about the story.
COUNTRY = "country:"
_CAPITAL = f"[{CAPITALS}]"
_NAME = re.compile(rf"(?<!\w){_CAPITAL}[\w'’\-]*(?:\s{_CAPITAL}[\w'’\-]*)*")
_SENTENCE_START = re.compile(r"(?:\A|[.!?:…\n“\"]\s*[“\"(]?)\Z")
_FOREIGN = re.compile(r"[A-Z][A-Za-z'’\-]{3,}\Z|[A-Z]{2,}\d*\Z")
_SMALL_WORD = re.compile(rf"(?<!\w)(?![{CAPITALS}])[^\W\d_]+(?!\w)")
# Vietnamese names have two syllables or more; a single one is a title, a street or the start of a sentence.
_MIN_SYLLABLES, _MAX_SYLLABLES = 2, 5


# The shape of a Vietnamese syllable without marks: "Park", "Song" and "Chung" are ambiguous, "Kerry" is not.
_SYLLABLE = re.compile(
    r"(?:b|ch?|d|gh?|gi|h|kh?|l|m|ngh?|nh|n|ph?|qu|r|s|th?|tr|v|x)?[aeiouy]{1,3}(?:ch?|m|ng?|nh|p|t|rk)?\Z",
    re.I,
)
_PLACED = re.compile(r"(?:của|tại|ở|với|nước|từ|sang|đến|tới|và|vào|thăm|Vương quốc|giữa|cùng)\s\Z")


@cache
def _known() -> tuple[AhoCorasick, tuple[tuple[str, bool], ...]]:
    """Forms of known names; of each its key, and whether it is a common word too ("Anh", "Đức")."""
    keys: dict[str, tuple[str, bool]] = {}
    for country in countries().values():
        for alias, guard in country.aliases:
            if guard != "pair":
                keys[fold(alias)] = (COUNTRY + country.code, bool(guard))
    for seat in seats().values():
        keys.setdefault(fold(seat.name), (COUNTRY + seat.country, bool(seat.guard)))
    for organisation in organisations().values():
        for form in (organisation.name, *organisation.aliases):
            keys.setdefault(fold(form), (organisation.id, bool(organisation.guard)))
    for person in persons().values():
        for form in (person.name, *person.aliases):
            if " " in form:
                keys[fold(form)] = (person.name, False)
        if len(person.short) > 3 and person.name.isascii() and not _SYLLABLE.match(person.short):
            keys.setdefault(fold(person.short), (person.name, False))
    forms = tuple(keys)
    return AhoCorasick(forms, matchkind=MatchKind.LeftmostLongest), tuple(keys[form] for form in forms)


def names(text: str) -> dict[str, int]:
    """How often each name occurs in `text`, by its canonical form, in alphabetical order."""
    plain = fold(text)
    counts: Counter[str] = Counter(
        mention.event.name for mention in named_events(plain) if mention.event.kind != "era"
    )
    automaton, keys = _known()
    taken = bytearray(len(plain))
    for index, start, end in automaton.find_matches_as_indexes(plain):
        before, after = plain[start - 1 : start], plain[end : end + 1]
        if before.isalnum() or after.isalnum() or not plain[start].isupper():
            continue
        key, is_word = keys[index]
        if is_word and _PLACED.search(plain, max(0, start - 12), start) is None:
            continue
        counts[key] += 1
        taken[start:end] = b"\1" * (end - start)
    small = set(_SMALL_WORD.findall(plain))
    for match in _NAME.finditer(plain):
        if any(taken[match.start() : match.end()]):
            continue
        words = match[0].split()
        if _SENTENCE_START.search(plain, max(0, match.start() - 4), match.start()):
            # The capital may be the sentence's, not the name's.
            words = words[1:] if len(words) == 1 or words[0].lower() in small else words
        if words and (words[0] in COMMON_CAPITALS or (len(words) == 1 and _SYLLABLE.match(words[0]))):
            continue
        if _MIN_SYLLABLES <= len(words) <= _MAX_SYLLABLES or (len(words) == 1 and _FOREIGN.match(words[0])):
            counts[" ".join(words)] += 1
    return dict(sorted(counts.items()))
