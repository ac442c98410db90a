"""Which person a name or an office means on the article's date, and what that person is on that day.

A full name is looked up in the terms of office; a short one is first the person the article named before,
then the holder of the office its title tells. 'Tổng thống Mỹ' is whoever held the office that day.
"""

import re
from datetime import date, timedelta

from pipeline.entities.article import Article
from pipeline.entities.guards import is_syllable
from pipeline.entities.lexicon import DOMESTIC, Title
from pipeline.entities.mention import Mention
from pipeline.knowledge import offices
from pipeline.knowledge.countries import codes
from pipeline.knowledge.offices import Term
from pipeline.knowledge.organisations import organisations
from pipeline.knowledge.spelling import lower
from pipeline.knowledge.words import references

# Words for whoever leads, which name no office.
_ANY_LEADER = frozenset(reference.text for reference in references() if reference.kind == "head_of")
# A middle initial: 'Benigno S. Aquino III'.
_INITIAL = re.compile(r"(?<= )[A-Z]\. ")
# Offices that come first where somebody holds several.
_RANK = {kind: rank for rank, kind in enumerate(("president", "supreme_leader", "prime_minister", "monarch"))}
# A person is said to be elect for at most this long before the term.
_ELECT = timedelta(days=150)
_PREFIX = {"former": "former ", "elect": "elected ", "acting": "acting ", "in_office": ""}


class People:
    """The persons of one article."""

    def __init__(self, article: Article, mentions: list[Mention], *, is_domestic: bool) -> None:
        self._day = article.day
        self._persons = [m for m in mentions if m.type == "PER"]
        self._by_short: dict[str, list[Mention]] = {}
        self._by_office: list[Mention] = []
        self._is_domestic = is_domestic

    def link(self) -> None:
        """Say of every person of the article who it is, in place."""
        for mention in self._persons:  # whole names first: short ones may come before them
            if mention.source == "person":
                self._known(mention, mention.key)
        for mention in self._persons:
            if mention.source == "name" and " " in mention.key:
                self._whole(mention)
        for mention in self._persons:
            if mention.source == "name" and not mention.entity_id:
                self._short(mention)
            elif mention.source == "title":
                self._office(mention)
            if mention.title is not None and mention.title.offices:
                self._by_office.append(mention)

    def _remember(self, mention: Mention, name: str) -> None:
        words = name.split(" ")
        shorts = {words[-1], words[0], " ".join(words[1:]), " ".join(words[-2:])}
        person = offices.persons().get(name)
        if person is not None:
            shorts |= {person.short, *person.aliases}
        for short in shorts - {name, ""}:
            self._by_short.setdefault(short, []).append(mention)

    def _known(self, mention: Mention, person: str) -> None:
        """A person of the tables, as of the day."""
        mention.entity_id, mention.name = f"person:{person}", person
        self._remember(mention, person)
        held = offices.terms_of(person, self._day)
        term = self._best(held, mention.title)
        every = offices.terms_by_person().get(person, ())
        title = mention.title
        stated = mention.status == "in_office" and title is not None and title.is_office
        stated = stated and lower(mention.title_text) not in _ANY_LEADER
        if stated and title is not None and not self._names(title, every):
            self._from_title(mention)
            if mention.country is None and every:
                mention.country = _country_of((held or every)[-1].body)
            mention.basis, mention.confidence = "name of the person; office as the text says", 0.85
            return
        if mention.status == "in_office" and term is not None:
            self._in_office(mention, term, "term of office on that day")
            return
        past = [t for t in every if t.possible_before <= self._day]
        coming = [t for t in every if self._day < t.possible_from <= self._day + _ELECT]
        if mention.status == "elect" and coming:
            self._as(mention, coming[0], "elect", "term of office begins soon after")
        elif past and not held:
            self._as(
                mention,
                self._best(tuple(past[-2:]), mention.title) or past[-1],
                "former",
                "term of office ended before",
            )
        elif mention.status == "former" and past:
            self._as(
                mention,
                self._best(tuple(past), mention.title) or past[-1],
                "former",
                "said to have held the office",
            )
            if term is not None:
                mention.sector = offices.kinds()[term.kind].sector
        elif term is not None:
            self._in_office(mention, term, "term of office on that day")
        else:
            self._from_title(mention)
            mention.country = mention.country or (
                every[0].body if every and len(every[0].body) == 3 else None
            )
            mention.basis, mention.confidence = "name of the person; no term of office on that day", 0.8

    def _names(self, title: Title, terms: tuple[Term, ...]) -> bool:
        """Whether the title names the office of one of the terms."""
        return any(
            term.kind == kind and (not bodies or term.body in bodies)
            for term in terms
            for kind, bodies in title.offices
        )

    def _in_office(self, mention: Mention, term: Term, basis: str) -> None:
        kind = offices.kinds()[term.kind]
        mention.role = _PREFIX["acting" if mention.status == "acting" else "in_office"] + kind.name
        mention.country = _country_of(term.body)
        mention.sector, mention.basis, mention.confidence = kind.sector, basis, 0.96
        if self._day > offices.REVIEWED_ON and term.possible_before == date.max:
            mention.basis, mention.confidence = basis + ", presumed to have gone on", 0.7

    def _as(self, mention: Mention, term: Term, status: str, basis: str) -> None:
        mention.role = _PREFIX[status] + offices.kinds()[term.kind].name
        mention.country, mention.sector = _country_of(term.body), "ELI"
        mention.basis, mention.confidence = basis, 0.9

    def _best(self, terms: tuple[Term, ...], title: Title | None) -> Term | None:
        """The term that the title names, else the first in rank."""
        if not terms:
            return None
        if title is not None:
            for term in reversed(terms):
                if any(
                    term.kind == kind and (not bodies or term.body in bodies)
                    for kind, bodies in title.offices
                ):
                    return term
        return min(terms, key=lambda term: _RANK.get(term.kind, len(_RANK)))

    def _whole(self, mention: Mention) -> None:
        """A full name that no table has as it stands, unless it is a part of one that was said."""
        known = offices.holders_named(_INITIAL.sub("", mention.key))
        if len(known) == 1 and " " in mention.key:
            self._known(mention, known[0].name)
            return
        earlier = self._earlier(mention, mention.key)
        if earlier is not None:
            self._same(mention, earlier)
            return
        mention.entity_id, mention.name = f"name:{lower(mention.key)}", mention.key
        self._from_title(mention)
        mention.basis = "unresolved: no table has the name"
        if mention.title_text:
            mention.basis, mention.confidence = "name as written", max(mention.confidence, 0.8)
        self._remember(mention, mention.key)

    def _from_title(self, mention: Mention) -> None:
        """Role, country and sector from the words before the name."""
        title = mention.title
        if title is None or title.is_address:
            return
        mention.role = _PREFIX[mention.status] + mention.title_text
        mention.sector = "ELI" if mention.status in ("former", "elect") else title.sector or None
        if mention.body is not None:
            mention.country = mention.body.country
        mention.confidence = max(mention.confidence, 0.8)

    def _short(self, mention: Mention) -> None:
        earlier = self._earlier(mention, mention.key)
        if earlier is not None:
            self._same(mention, earlier)
            return
        people = offices.holders_named(mention.key)
        title = mention.title
        if people and title is not None and title.offices:
            fitting = [
                person.name
                for person in people
                for term in offices.terms_by_person()[person.name]
                if any(
                    term.kind == kind and (not bodies or term.body in bodies)
                    for kind, bodies in title.offices
                )
                and (mention.body is None or _country_of(term.body) == mention.body.country)
                and (term.may_cover(self._day) or mention.status != "in_office")
            ]
            if len(set(fitting)) == 1:
                self._known(mention, fitting[0])
                return
        elif (
            len(people) == 1
            and not is_syllable(mention.key)
            and len(mention.key) > 3
            and offices.terms_of(people[0].name, self._day)
        ):
            self._known(mention, people[0].name)
            mention.confidence = min(mention.confidence, 0.85)
            return
        mention.entity_id, mention.name = f"name:{lower(mention.key)}", mention.key
        self._from_title(mention)
        mention.basis = "unresolved: only a short name"
        mention.confidence = min(mention.confidence or 0.5, 0.6)

    def _earlier(self, mention: Mention, short: str) -> Mention | None:
        """Whom a short name means: the nearest before with such a name, else the first after."""
        same = self._by_short.get(short, [])
        before = [m for m in same if m.start < mention.start]
        if before:
            return max(before, key=lambda m: m.start)
        entities = {m.entity_id for m in same}
        return same[0] if len(entities) == 1 else None

    def _same(self, mention: Mention, other: Mention) -> None:
        mention.entity_id, mention.name, mention.country = other.entity_id, other.name, other.country
        mention.sector, mention.role = other.sector, other.role
        mention.basis, mention.confidence = "short name of a person named in the article", 0.9
        mention.antecedent = other
        if mention.title is not None and not mention.title.is_address and not mention.role:
            self._from_title(mention)

    def _office(self, mention: Mention) -> None:
        """An office without a name."""
        title, body = mention.title, mention.body
        if title is None:
            return
        mention.sector = title.sector or None
        mention.role = _PREFIX[mention.status] + mention.title_text
        if body is None:
            before = self._last_with(mention)
            if before is not None:
                self._same(mention, before)
                mention.basis, mention.confidence = "office named before", 0.88
                return
            ours = self._is_domestic and any(
                f"{DOMESTIC}.{kind}" in offices.terms_by_office() for kind, _ in title.offices
            )
            if not ours and not title.implied:
                mention.basis, mention.confidence = "unresolved: no country named with the office", 0.4
                return
        if body is None:
            code = title.implied or DOMESTIC
            mention.country = _country_of(code)
        else:
            code = _code_of(body)
            mention.country = body.country
            if body.type == "ORG" and body.source != "seat":
                mention.sector = body.sector or mention.sector
        if not code:
            self._unlisted(mention, title, body)
            return
        for kind, bodies in title.offices:
            if bodies and code not in bodies:
                continue
            mention.entity_id = f"office:{code}.{kind}"
            if self._hold(mention, f"{code}.{kind}"):
                return
        mention.basis, mention.confidence = "unresolved: no term of the office is listed for that day", 0.6
        if mention.entity_id is None:
            self._unlisted(mention, title, body)

    def _unlisted(self, mention: Mention, title: Title, body: Mention | None) -> None:
        """An office below those listed: of a province, a company, an army."""
        of = body.entity_id if body is not None else mention.country
        mention.entity_id = f"office:{of}.{lower(mention.title_text)}"
        mention.basis, mention.confidence = "unresolved: the office is not listed", 0.6
        if body is None:
            mention.sector = title.sector or None

    def _hold(self, mention: Mention, office: str) -> bool:
        """Whether the holder on the day (or the elect one) is known; then the mention means that person."""
        if mention.status == "former":
            mention.sector = "ELI"
            return False
        term: Term | None
        if mention.status == "elect":
            coming = (
                t
                for t in offices.terms_by_office().get(office, ())
                if self._day < t.possible_from <= self._day + _ELECT
            )
            term = next(coming, None)
        else:
            term = offices.holder(office, self._day)
        if term is None:
            return False
        mention.entity_id, mention.name = f"person:{term.person}", term.person
        if mention.status == "elect":
            self._as(mention, term, "elect", "term of office begins soon after")
        else:
            self._in_office(mention, term, "holder of the office on that day")
        same = [m for m in self._persons if m.start < mention.start and m.entity_id == mention.entity_id]
        mention.antecedent = same[-1] if same else None
        return True

    def _last_with(self, mention: Mention) -> Mention | None:
        words = lower(mention.title_text)
        before = [
            m for m in reversed(self._by_office) if m.start < mention.start and m.status == mention.status
        ]
        same = [m for m in before if lower(m.title_text) == words]
        alike = [
            m
            for m in before
            if lower(m.title_text).startswith(words) or words.startswith(lower(m.title_text))
        ]
        for other in (*same, *alike):
            if other.entity_id and not (other.role or "").startswith("former"):
                return other
        return None


def _country_of(body: str) -> str | None:
    """The country of an office's body; None for international organisations."""
    if body in organisations():
        return organisations()[body].country or None
    return body if body in codes() else None


def _code_of(body: Mention) -> str:
    """The body of a listed office: a country itself or an organisation of the lists, '' for anything else."""
    if body.source == "organisation":
        return body.key
    return (body.country or "") if body.source in ("country", "seat") else ""
