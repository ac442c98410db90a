"""Offices and their holders as a text names them: 'Tổng thống Mỹ Barack Obama', 'Ngoại trưởng Kerry'.

`named_terms` needs no words or tags, so it serves where only plain text is at hand: the terms of the
persons a text names bound the day it was written. It reads a title, the country or organisation behind it
if there is one, and the name behind that. Who is meant by other mentions is the business of entities.
"""

from dataclasses import dataclass
from functools import cache

from ahocorasick_rs import AhoCorasick

from pipeline.knowledge.countries import countries
from pipeline.knowledge.offices import Term, persons_by_form, terms_by_person, titles
from pipeline.knowledge.organisations import organisations
from pipeline.knowledge.spelling import fold, lower

# Words before or after a title that say its holder does not hold the office on the day of writing.
FORMER = ("cựu", "nguyên", "cố", "cựu phó", "người tiền nhiệm là")
ELECT = ("đắc cử", "tân cử", "mới đắc cử", "vừa đắc cử")


@dataclass(frozen=True, slots=True)
class NamedTerm:
    """A title with a name in a text, and the terms of office that fit them.

    Attributes:
        start: first character of the title.
        end: one past the last character of the name.
        text: exactly those characters.
        person: name of the holder.
        terms: the person's terms in offices of that title (and body, if named), oldest first.
        status: 'in_office', 'former' or 'elect', as the words around the title say.
    """

    start: int
    end: int
    text: str
    person: str
    terms: tuple[Term, ...]
    status: str


@cache
def title_kinds() -> dict[str, tuple[tuple[str, tuple[str, ...]], ...]]:
    """Kinds of office and the bodies they are limited to, by folded lower-case title."""
    found: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
    for title in titles():
        if title.kind:
            found.setdefault(lower(fold(title.text)), []).append((title.kind, title.bodies))
    return {text: tuple(meanings) for text, meanings in found.items()}


@cache
def bodies_by_form() -> dict[str, str]:
    """Country code or organisation id by every form of its name that may stand behind a title."""
    found = {
        fold(alias): country.code
        for country in countries().values()
        for alias, guard in country.aliases
        if guard != "pair"
    }
    for organisation in organisations().values():
        for form in (organisation.name, *organisation.aliases):
            found.setdefault(fold(form), organisation.id)
    return found


@cache
def _people() -> dict[str, tuple[str, ...]]:
    return {fold(form): tuple(p.name for p in people) for form, people in persons_by_form().items()}


class _Finder:
    """Longest matches of a set of forms that stand as whole words."""

    def __init__(self, forms: list[str]) -> None:
        self._automaton = AhoCorasick(forms)
        self._forms = forms

    def by_start(self, text: str) -> dict[int, str]:
        """The longest form at each position at which one stands."""
        found: dict[int, str] = {}
        for index, start, end in self._automaton.find_matches_as_indexes(text, overlapping=True):
            whole = (start == 0 or not text[start - 1].isalnum()) and (
                end == len(text) or not text[end].isalnum()
            )
            if whole and end - start > len(found.get(start, "")):
                found[start] = self._forms[index]
        return found


@cache
def _finders() -> tuple[_Finder, _Finder, _Finder]:
    return _Finder(list(title_kinds())), _Finder(list(bodies_by_form())), _Finder(list(_people()))


def named_terms(text: str) -> tuple[NamedTerm, ...]:
    """The title-and-name pairs of `text` whose holder is known, in order.

    A pair counts only if the person held an office of that title at some time; a short name that fits
    several persons is left out unless the title and body leave one.
    """
    plain = fold(text)
    title_at, body_at, person_at = (
        finder.by_start(part) for finder, part in zip(_finders(), (lower(plain), plain, plain), strict=True)
    )
    found = []
    taken = -1
    for start in sorted(title_at):
        if start < taken:
            continue
        title = title_at[start]
        at, elect = _after_elect(plain, start + len(title))
        body = None
        if at in body_at:
            body = bodies_by_form()[body_at[at]]
            at, late = _after_elect(plain, at + len(body_at[at]))
            elect = elect or late
        if at not in person_at:
            continue
        end = at + len(person_at[at])
        terms = _fitting(title, body, _people()[person_at[at]])
        people = {term.person for term in terms}
        if len(people) != 1:
            continue
        status = "elect" if elect else "former" if _is_former(plain, start) else "in_office"
        found.append(NamedTerm(start, end, text[start:end], people.pop(), terms, status))
        taken = end
    return tuple(found)


def _after_elect(text: str, at: int) -> tuple[int, bool]:
    """Where the next word begins, past a word for 'elect', and whether there was one."""
    at += text[at : at + 1] == " "
    for word in ELECT:
        if text.startswith(word + " ", at):
            return at + len(word) + 1, True
    return at, False


def _is_former(text: str, start: int) -> bool:
    before = lower(text[max(0, start - 20) : start]).rstrip()
    return any(before == word or before.endswith(" " + word) for word in FORMER)


def _fitting(title: str, body: str | None, people: tuple[str, ...]) -> tuple[Term, ...]:
    meanings = title_kinds()[title]
    return tuple(
        term
        for person in people
        for term in terms_by_person().get(person, ())
        if any(
            term.kind == kind and (not bodies or term.body in bodies) and (body is None or term.body == body)
            for kind, bodies in meanings
        )
    )
