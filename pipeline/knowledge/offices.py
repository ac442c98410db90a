"""Who held which office when: heads of state and government, ministers, heads of organisations.

An office is named `BODY.kind`: BODY is an ISO 3166-1 alpha-3 code or an organisation of organisations.csv,
kind one of office_kinds.csv (`USA.president`, `NATO.secretary_general`). A term is half-open: the day of
the handover belongs to the successor. Dates known only to the month or year make a term certain where it
must have run and possible where it may have. Finding offices in a text is the business of office_names.
"""

from dataclasses import dataclass
from datetime import date
from functools import cache

from pipeline.knowledge.table import first_day, last_day, parts, rows

# Terms without an end were in force when the list was last gone through; later days are presumed.
REVIEWED_ON = date(2025, 12, 1)


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of office: `key`, its English name, and the PLOVER sector of those who hold it."""

    key: str
    name: str
    sector: str


@dataclass(frozen=True, slots=True)
class Title:
    """Words that name an office of `kind` ('' for none) in `bodies`, or in all where that is empty."""

    text: str
    kind: str
    bodies: tuple[str, ...]
    sector: str
    implied: bool
    """Whether the words alone tell the one body ('Giáo hoàng')."""


@dataclass(frozen=True, slots=True)
class Person:
    """A holder of offices under the name the Vietnamese press uses, with the form used after a title."""

    name: str
    short: str
    aliases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Term:
    """One person's time in one office.

    Attributes:
        office: `BODY.kind`.
        body: country or organisation of the office.
        kind: key of the kind of office.
        person: name of the holder.
        possible_from: first day on which the term may have run.
        certain_from: first day on which it certainly ran.
        certain_before: it certainly ran before this day.
        possible_before: it had ended by this day.
    """

    office: str
    body: str
    kind: str
    person: str
    possible_from: date
    certain_from: date
    certain_before: date
    possible_before: date

    def covers(self, day: date) -> bool:
        """Whether the person certainly held the office on `day`."""
        return self.certain_from <= day < self.certain_before

    def may_cover(self, day: date) -> bool:
        """Whether the person may have held the office on `day`."""
        return self.possible_from <= day < self.possible_before


@cache
def kinds() -> dict[str, Kind]:
    """Every kind of office by its key."""
    return {row["kind"]: Kind(row["kind"], row["name"], row["sector"]) for row in rows("office_kinds")}


@cache
def titles() -> tuple[Title, ...]:
    """Every wording of an office's title."""
    return tuple(
        Title(row["title"], row["kind"], parts(row["bodies"], " "), row["sector"], bool(row["implied"]))
        for row in rows("titles")
    )


@cache
def persons() -> dict[str, Person]:
    """Every office-holder by name."""
    return {
        row["person"]: Person(row["person"], row["short"] or row["person"], parts(row["aliases"], ";"))
        for row in rows("persons")
    }


@cache
def terms() -> tuple[Term, ...]:
    """Every term of office, in the order of the list."""
    return tuple(_term(row) for row in rows("office_holders"))


def _term(row: dict[str, str]) -> Term:
    body, kind = row["office"].split(".")
    start, end = row["start"], row["end"]
    return Term(
        row["office"],
        body,
        kind,
        row["person"],
        possible_from=first_day(start),
        certain_from=last_day(start) if start else first_day(start),
        certain_before=first_day(end) if end else last_day(end),
        possible_before=last_day(end),
    )


@cache
def terms_by_office() -> dict[str, tuple[Term, ...]]:
    """Terms of each office, oldest first."""
    found: dict[str, list[Term]] = {}
    for term in sorted(terms(), key=lambda t: t.possible_from):
        found.setdefault(term.office, []).append(term)
    return {office: tuple(held) for office, held in found.items()}


@cache
def terms_by_person() -> dict[str, tuple[Term, ...]]:
    """Terms of each person, oldest first."""
    found: dict[str, list[Term]] = {}
    for term in sorted(terms(), key=lambda t: t.possible_from):
        found.setdefault(term.person, []).append(term)
    return {person: tuple(held) for person, held in found.items()}


def holder(office: str, day: date) -> Term | None:
    """The term in `office` that certainly ran on `day`; None where the list does not tell."""
    return next((term for term in terms_by_office().get(office, ()) if term.covers(day)), None)


def terms_of(person: str, day: date) -> tuple[Term, ...]:
    """The offices `person` certainly held on `day`, the longest held first."""
    return tuple(term for term in terms_by_person().get(person, ()) if term.covers(day))


@cache
def persons_by_form() -> dict[str, tuple[Person, ...]]:
    """Persons by every form of their name: full, alias and short."""
    found: dict[str, list[Person]] = {}
    for person in persons().values():
        for form in dict.fromkeys((person.name, *person.aliases, person.short)):
            found.setdefault(form, []).append(person)
    return {form: tuple(people) for form, people in found.items()}


@cache
def given_names() -> frozenset[str]:
    """First names of office-holders with a foreign name of several words: they show an unknown person."""
    return frozenset(
        person.name.split(" ")[0]
        for person in persons().values()
        if person.name.isascii() and " " in person.name and person.short in person.name.split(" ")[1:]
    )


def holders_named(name: str) -> tuple[Person, ...]:
    """Office-holders whose full name, alias or short form is `name`: several share a short form."""
    return persons_by_form().get(name, ())
