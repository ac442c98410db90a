"""The names a text is about: persons, countries, organisations and whatever else is written with capitals.

For telling whether two articles are of one story, not for the table of entities: no positions, no roles,
only canonical names with how often they occur.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from pipeline.knowledge.countries import countries
from pipeline.knowledge.named_events import named_events
from pipeline.knowledge.offices import persons
from pipeline.knowledge.organisations import organisations
from pipeline.knowledge.seats import seats
from pipeline.knowledge.spelling import fold

# Countries occur in every second article: they say little about the story.
COUNTRY = "country:"
_CAPITAL = r"[A-ZĐÀ-ÝĂÂÊÔƠƯẠ-Ỹ]"
_NAME = re.compile(rf"(?<!\w){_CAPITAL}[\w'’\-]*(?:\s{_CAPITAL}[\w'’\-]*)*")
_SENTENCE_START = re.compile(r"(?:\A|[.!?:…\n“\"]\s*[“\"(]?)\Z")
_FOREIGN = re.compile(r"[A-Z][A-Za-z'’\-]{3,}\Z|[A-Z]{2,}\d*\Z")
# Vietnamese names have two syllables or more; a single one is a title, a street or the start of a sentence.
_MIN_SYLLABLES, _MAX_SYLLABLES = 2, 5


@cache
def _known() -> tuple[AhoCorasick, tuple[str, ...]]:
    """Forms of known names, and the key of each: the name itself, or the country it stands for."""
    keys: dict[str, str] = {}
    for country in countries().values():
        for alias, guard in country.aliases:
            if guard != "pair":
                keys[fold(alias)] = COUNTRY + country.code
    for seat in seats().values():
        keys.setdefault(fold(seat.name), COUNTRY + seat.country)
    for organisation in organisations().values():
        for form in (organisation.name, *organisation.aliases):
            keys.setdefault(fold(form), organisation.id)
    for person in persons().values():
        for form in (person.name, *person.aliases):
            keys[fold(form)] = person.name
        if len(person.short) > 4 and person.short.isascii():
            keys.setdefault(fold(person.short), person.name)
    forms = tuple(keys)
    return AhoCorasick(forms, matchkind=MatchKind.LeftmostLongest), tuple(keys[form] for form in forms)


def names(text: str) -> dict[str, int]:
    """How often each name occurs in `text`, by its canonical form, in alphabetical order."""
    plain = fold(text)
    counts: Counter[str] = Counter(mention.event.name for mention in named_events(plain))
    automaton, keys = _known()
    taken = bytearray(len(plain))
    for index, start, end in automaton.find_matches_as_indexes(plain):
        before, after = plain[start - 1 : start], plain[end : end + 1]
        if not before.isalnum() and not after.isalnum() and plain[start].isupper():
            counts[keys[index]] += 1
            taken[start:end] = b"\1" * (end - start)
    for match in _NAME.finditer(plain):
        if any(taken[match.start() : match.end()]):
            continue
        words = match[0].split()
        if _SENTENCE_START.search(plain, max(0, match.start() - 4), match.start()) and len(words) <= 2:
            words = words[1:] if not _FOREIGN.match(words[0]) else words
        if _MIN_SYLLABLES <= len(words) <= _MAX_SYLLABLES or (len(words) == 1 and _FOREIGN.match(words[0])):
            counts[" ".join(words)] += 1
    return dict(sorted(counts.items()))
