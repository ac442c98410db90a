"""Which person a name or an office means on the article's date, and what that person is on that day.

A full name is looked up in the terms of office; a short one is first the person the article named before,
then the holder of the office its title tells. 'Tổng thống Mỹ' is whoever held the office that day.
"""

import re

from pipeline.entities.article import Article
from pipeline.entities.bearers import apposed, former_holder, has_just_left
from pipeline.entities.forms import DOMESTIC, Title
from pipeline.entities.mention import Mention
from pipeline.entities.standing import PREFIX, code_of, country_of, from_title, hold, names, stand
from pipeline.entities.syllables import is_syllable
from pipeline.knowledge import offices
from pipeline.knowledge.spelling import lower
from pipeline.knowledge.words import cues, surnames

# Titles that Vietnam's own offices do not bear: 'Tổng thống', 'Chủ tịch Hạ viện'.
_FOREIGN_TITLES = frozenset(cues("foreign_title"))
# Sectors of those who hold something of the state.
_OF_THE_STATE = frozenset(("GOV", "LEG", "MIL", "COP", "JUD", "PTY"))
# A middle initial: 'Benigno S. Aquino III'.
_INITIAL = re.compile(r"(?<= )[A-Z]\. ")


class People:
    """The persons of one article."""

    def __init__(self, article: Article, mentions: list[Mention], *, is_domestic: bool) -> None:
        self._day, self._text = article.day, article.text
        self._persons = [m for m in mentions if m.type == "PER"]
        self._by_short: dict[str, list[Mention]] = {}
        self._by_office: list[Mention] = []
        self._is_domestic = is_domestic
        self._countries = {m.country for m in mentions if m.country}

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
        stand(mention, person, self._day)

    def _whole(self, mention: Mention) -> None:
        """A full name that no table has as it stands, unless it is a part of one that was said."""
        plain = _INITIAL.sub("", mention.key) if "." in mention.key else mention.key
        known = offices.holders_named(plain)
        if len(known) == 1 and " " in mention.key:
            self._known(mention, known[0].name)
            return
        earlier = self._earlier(mention, mention.key)
        if earlier is not None:
            self._same(mention, earlier)
            return
        mention.entity_id, mention.name = f"name:{lower(mention.key)}", mention.key
        from_title(mention)
        self._of_ours(mention)
        mention.basis = "unresolved: no table has the name"
        if mention.title_text:
            mention.basis, mention.confidence = "name as written", max(mention.confidence, 0.8)
        self._remember(mention, mention.key)

    def _of_ours(self, mention: Mention) -> None:
        """Let somebody with a Vietnamese name and an office of the state be of Vietnam in its own news."""
        title = mention.title
        if mention.country or title is None or title.sector not in _OF_THE_STATE or not self._is_domestic:
            return
        words = mention.key.split(" ")
        if words[0] in surnames() and all(map(is_syllable, words)):
            mention.country = DOMESTIC

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
                if names(title, (term,))
                and (mention.body is None or country_of(term.body) == mention.body.country)
                and (term.may_cover(self._day) or mention.status != "in_office")
            ]
            if len(set(fitting)) == 1:
                self._known(mention, fitting[0])
                return
        elif (
            len(people) == 1
            and not is_syllable(mention.key)
            and len(mention.key) > 3
            and (
                offices.terms_of(people[0].name, self._day)
                or has_just_left(people[0].name, self._day, self._countries)
            )
        ):
            self._known(mention, people[0].name)
            mention.confidence = min(mention.confidence, 0.85)
            return
        mention.entity_id, mention.name = f"name:{lower(mention.key)}", mention.key
        from_title(mention)
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
            from_title(mention)

    def _office(self, mention: Mention) -> None:
        """An office without a name."""
        title, body = mention.title, mention.body
        if title is None:
            return
        mention.sector = title.sector or None
        mention.role = PREFIX[mention.status] + mention.title_text
        if body is None:
            before = apposed(self._text, self._persons, mention, title, self._day) or self._last_with(mention)
            if before is not None:
                self._same(mention, before)
                mention.basis, mention.confidence = "office named before", 0.88
                return
            ours = self._is_domestic and lower(mention.title_text) not in _FOREIGN_TITLES
            ours = ours and any(
                f"{DOMESTIC}.{kind}" in offices.terms_by_office() for kind, _ in title.offices
            )
            if not ours and not title.implied:
                mention.basis, mention.confidence = "unresolved: no country named with the office", 0.4
                return
        if body is None:
            code = title.implied or DOMESTIC
            mention.country = country_of(code)
        else:
            code = code_of(body)
            mention.country = body.country
            if body.type == "ORG" and body.source != "seat":
                mention.sector = body.sector or mention.sector
        if not code:
            self._unlisted(mention, title, body)
            return
        former = former_holder(self._persons, mention, title) if mention.status == "former" else None
        if former is not None:
            self._same(mention, former)
            mention.basis, mention.confidence = "the only former holder in the article", 0.8
            return
        for kind, bodies in title.offices:
            if bodies and code not in bodies:
                continue
            mention.entity_id = f"office:{code}.{kind}"
            if hold(mention, f"{code}.{kind}", self._day):
                mention.antecedent = self._before_with(mention)
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

    def _before_with(self, mention: Mention) -> Mention | None:
        """The last mention before of the same person."""
        same = [m for m in self._persons if m.start < mention.start and m.entity_id == mention.entity_id]
        return same[-1] if same else None

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
