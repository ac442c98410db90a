"""Words that point back: 'ông', 'nước này', 'hai bên', 'người đồng cấp Thổ Nhĩ Kỳ', 'lãnh đạo Nhà Trắng'.

Each becomes a mention with the entity it means and the mention it points back to, or a reason why not.
The rules are grammar, not statistics: a pronoun means the person its clause is about; 'nước này' means the
nearest country unless that country is doing something to it; a counterpart holds the same office elsewhere.
Which countries and persons are at hand is kept in focus.
"""

import re
from bisect import bisect_right

from pipeline.entities.article import Article
from pipeline.entities.focus import Focus, Member
from pipeline.entities.lexicon import Form
from pipeline.entities.mention import Mention
from pipeline.knowledge import offices
from pipeline.knowledge.countries import countries
from pipeline.knowledge.places import countries_of, regions
from pipeline.knowledge.words import Reference, cues

# 'Quốc gia châu Âu này': a country told by where it lies.
_COUNTRY_THERE = re.compile(
    r"(?:[Qq]uốc gia|[Nn]ước|[Đđ]ất nước|[Đđ]ảo quốc|[Vv]ương quốc)((?: [^\W\d_]+){1,4}) (?:này|đó)(?![^\W_])"
)
# Reigning office of a body, by the reference to its head; the first that has listed terms counts.
_FIRST_OFFICES = (
    "supreme_leader",
    "president",
    "prime_minister",
    "secretary_general",
    "director_general",
    "monarch",
)
_PALACES = {"Nhà Trắng": "USA.president", "Điện Kremlin": "RUS.president", "Kremlin": "RUS.president"}
# The kinds of office that a phrase for two persons tells.
_OFFICE_WORDS = (
    ("tổng thống", "president"), ("thủ tướng", "prime_minister"), ("ngoại trưởng", "foreign_minister"),
    ("nhà ngoại giao", "foreign_minister"),
)  # fmt: skip
# How far back an official without a name is looked for, in characters.
_NEAR = 400
_PLURAL_BEFORE = tuple(f"{word} " for word in cues("general_before"))


def refer(article: Article, found: list[tuple[int, int, Form]], mentions: list[Mention]) -> list[Mention]:
    """The references of the article, resolved where grammar allows; `mentions` are linked already."""
    return _References(article, mentions).resolve(found)


class _References:
    def __init__(self, article: Article, mentions: list[Mention]) -> None:
        self._article = article
        self._text = article.text
        self._focus = Focus(article, mentions)
        self._starts = {m.start: m for m in mentions if m.level == 0}
        self._titles = {m.title_start for m in mentions if m.title_start >= 0}
        outer = [m for m in mentions if m.level == 0]
        self._taken_starts = [m.start for m in outer]
        self._taken_ends = [m.end for m in outer]

    def resolve(self, found: list[tuple[int, int, Form]]) -> list[Mention]:
        made: list[Mention] = []
        phrases: dict[tuple[int, int], Reference] = {}
        for start, end, form in found:
            if form.reference is not None:
                phrases[(start, end)] = form.reference
            elif form.head is not None and form.head.kind == "place":
                match = _COUNTRY_THERE.match(self._text, start)
                if match is not None:
                    phrases[match.span()] = Reference(match[0], "country", "LOC")
        last = 0
        for start, end in sorted(phrases, key=lambda span: (span[0], -span[1])):
            if start < last or self._covered(start) or start in self._titles:
                continue
            mention = self._one(start, end, phrases[(start, end)])
            if mention is not None:
                made.append(mention)
                self._focus.add(mention)
                last = mention.end
        return made

    def _covered(self, start: int) -> bool:
        number = bisect_right(self._taken_starts, start) - 1
        return number >= 0 and start < self._taken_ends[number]

    def _one(self, start: int, end: int, reference: Reference) -> Mention | None:
        article = self._article
        number = article.word_at(start)
        if number >= 0 and article.word_starts[number] < start < article.word_ends[number]:
            return None
        if " " not in reference.text and number >= 0 and article.word_ends[number] > end:
            return None  # 'ông chủ', 'bà con', 'cô gái'
        mention = Mention(start, end, reference.type, "reference", self._text[start:end], reference=reference)
        match reference.kind:
            case "he" | "she" | "young_he" | "young_she" | "leader":
                return self._pronoun(mention, reference.kind)
            case "country":
                return self._country(mention)
            case "organisation" | "place":
                return self._point(
                    mention,
                    self._focus.organisation(mention)
                    if reference.kind == "organisation"
                    else self._focus.place(mention),
                )
            case "two_countries" | "two_sides" | "two_persons":
                return self._pair(mention, reference.kind)
            case "counterpart":
                return self._counterpart(mention)
            case _:
                return self._head_of(mention)

    def _point(self, mention: Mention, to: Mention | None, why: str = "nothing before it fits") -> Mention:
        if to is None:
            mention.basis, mention.confidence = f"unresolved: {why}", 0.0
            return mention
        mention.antecedent = to
        mention.entity_id, mention.name, mention.country = to.entity_id, to.name, to.country
        mention.sector, mention.role = to.sector, to.role
        mention.basis, mention.confidence = "refers back", 0.8
        return mention

    def _pronoun(self, mention: Mention, kind: str) -> Mention | None:
        behind = self._text[mention.end : mention.end + 2]
        if kind in ("young_he", "young_she") and " " not in mention.key and mention.key[:1].isupper():
            return None
        if len(behind) == 2 and behind[0] == " " and (behind[1].isupper() or self._is_noun(mention.end + 1)):
            return None  # a title before a name, or 'cô bạn', 'ông chủ'
        if (
            self._text[max(0, mention.start - 5) : mention.start]
            .lower()
            .endswith(("hai ", "các ", "đàn ", "quý ", "những "))
        ):
            return None
        if kind == "leader" and self._nameless(mention):
            return self._point(mention, None, "somebody without a name")
        return self._point(mention, self._focus.person(mention, kind))

    def _nameless(self, mention: Mention) -> bool:
        """Whether 'quan chức này' goes back to an official without a name."""
        noun = mention.key.lower().removesuffix(" này").removeprefix("vị ").removeprefix("nữ ")
        at = self._text.lower().rfind(noun, max(0, mention.start - _NEAR), mention.start)
        return at >= 0 and at not in self._titles

    def _is_noun(self, position: int) -> bool:
        return self._article.tag_at(position) in ("N", "Nc", "Nu", "M", "L")

    def _country(self, mention: Mention) -> Mention:
        there = _COUNTRY_THERE.fullmatch(mention.key)
        allowed = None
        if there is not None:
            place = there[1].strip()
            region = next((r for r in regions().values() if place in (r.name, *r.aliases)), None)
            allowed = countries_of().get(region.name) if region else None
        to = self._focus.country(mention, allowed)
        made = self._point(mention, to)
        if to is not None and to.country:
            country = countries()[to.country]
            made.entity_id, made.name, made.role = f"country:{country.code}", country.name, None
            made.sector = "GOV"
        return made

    def _pair(self, mention: Mention, kind: str) -> Mention:
        members: list[Member]
        if kind == "two_persons":
            members = self._two_persons(mention)
        elif kind == "two_countries" and (named := self._countries_behind(mention)):
            members = [(str(m.entity_id), str(m.name), m) for m in named]
        else:
            members = self._focus.two_parties(mention, countries_only=kind == "two_countries")
        if len(members) != 2:
            return self._point(mention, None, "no two that it could mean")
        mention.entity_id = "+".join(str(m[0]) for m in members)
        mention.name = ", ".join(str(m[1]) for m in members)
        mention.antecedent = members[-1][2]
        if kind != "two_sides":
            mention.sector = "GOV"
        mention.basis, mention.confidence = "refers back to two", 0.75
        return mention

    def _two_persons(self, mention: Mention) -> list[Member]:
        named = self._countries_behind(mention)
        if named:
            phrase = mention.key.lower()
            kind = next((kind for words, kind in _OFFICE_WORDS if words in phrase), None)
            mention.end = named[-1].end
            mention.key = self._text[mention.start : mention.end]
            members: list[Member] = []
            for country in named:
                person = self._focus.person_of(country.country, kind, mention)
                if person is not None:
                    members.append((str(person.entity_id), str(person.name), person))
                elif kind and (term := offices.holder(f"{country.country}.{kind}", self._article.day)):
                    members.append((f"person:{term.person}", term.person, None))
            return members
        return self._focus.two_persons(mention)

    def _countries_behind(self, mention: Mention) -> list[Mention]:
        """The two countries of 'hai nhà ngoại giao hàng đầu của Nga và Mỹ'."""
        text = self._text
        at = mention.end
        if text.startswith(" hàng đầu", at):
            at += len(" hàng đầu")
        if text.startswith((" của", " là"), at):
            at = text.index(" ", at + 1)
        first = self._starts.get(at + 1)
        if first is None or first.source not in ("country", "seat"):
            return []
        for mark in (" và ", "-", " - "):
            second = self._starts.get(first.end + len(mark))
            if (
                text.startswith(mark, first.end)
                and second is not None
                and second.source in ("country", "seat")
            ):
                return [first, second]
        return []

    def _body_behind(self, mention: Mention) -> Mention | None:
        behind = (
            self._starts.get(mention.end + 1) if self._text[mention.end : mention.end + 1] == " " else None
        )
        if behind is None and self._text.startswith(" của ", mention.end):
            behind = self._starts.get(mention.end + 5)
        if behind is not None and (
            behind.source in ("country", "seat", "organisation") and behind.type != "PER"
        ):
            return behind
        return None

    def _counterpart(self, mention: Mention) -> Mention | None:
        body = self._body_behind(mention)
        if body is None:
            behind = self._starts.get(mention.end + 1)
            if behind is not None and behind.type == "PER":
                return None
            return self._point(mention, None, "no country named with it")
        after = self._starts.get(body.end + 1) if self._text[body.end : body.end + 1] == " " else None
        if after is not None and after.type == "PER":
            return None  # a title before a name
        mention.end = body.end
        mention.key = self._text[mention.start : mention.end]
        mention.country, mention.sector = body.country, "GOV"
        role = self._focus.last_office(mention, body.country)
        if role is None:
            known = self._focus.person_of(body.country, None, mention)
            return (
                self._point(mention, known)
                if known
                else self._stay(mention, "no office named whose counterpart it is")
            )
        return self._held(mention, f"{body.country}.{role}", "holder of the same office elsewhere")

    def _head_of(self, mention: Mention) -> Mention | None:
        if self._text[max(0, mention.start - 9) : mention.start].lower().endswith(_PLURAL_BEFORE):
            return None
        body = self._body_behind(mention)
        if body is None:
            return None
        after = self._starts.get(body.end + 1) if self._text[body.end : body.end + 1] == " " else None
        if after is not None and after.type == "PER":
            return None
        mention.end = body.end
        mention.key = self._text[mention.start : mention.end]
        mention.country, mention.sector = body.country, body.sector or "GOV"
        office = _PALACES.get(body.key) if body.source == "seat" else None
        if office is None:
            known = self._focus.person_of(body.country, None, mention) if body.country else None
            if known is not None:
                return self._point(mention, known)
            code = body.key if body.source == "organisation" else body.country
            held = [
                f"{code}.{kind}" for kind in _FIRST_OFFICES if f"{code}.{kind}" in offices.terms_by_office()
            ]
            if len(held) != 1:
                return self._stay(
                    mention, "several offices could be meant" if held else "no office of it is listed"
                )
            office = held[0]
        return self._held(mention, office, "holder of the first office")

    def _held(self, mention: Mention, office: str, basis: str) -> Mention:
        term = offices.holder(office, self._article.day)
        if term is None:
            return self._stay(mention, "no term of the office is listed for that day")
        kind = offices.kinds()[term.kind]
        mention.entity_id, mention.name = f"person:{term.person}", term.person
        mention.role, mention.sector = kind.name, kind.sector
        mention.basis, mention.confidence = basis, 0.85
        mention.antecedent = self._focus.last_of(mention.entity_id, mention)
        return mention

    def _stay(self, mention: Mention, why: str) -> Mention:
        mention.basis, mention.confidence = f"unresolved: {why}", 0.4
        return mention
