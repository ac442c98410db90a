"""References by relation: 'người đồng cấp Thổ Nhĩ Kỳ', 'lãnh đạo Nhà Trắng', 'hai bên', 'hai ngoại trưởng'.

A counterpart holds the same office elsewhere; the head of a state or palace holds its first office; two
sides are the two parties last named, two persons those named or the holders of the office said.
"""

from pipeline.entities.article import Article
from pipeline.entities.focus import Focus, Member
from pipeline.entities.mention import Mention
from pipeline.knowledge import offices
from pipeline.knowledge.words import cues

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
_PLURAL_BEFORE = tuple(f"{word} " for word in cues("general_before"))


class Relations:
    """What stands in a relation to the countries and persons at hand in one article."""

    def __init__(self, article: Article, focus: Focus, outer: list[Mention]) -> None:
        self._article = article
        self._text = article.text
        self._focus = focus
        self._starts = {m.start: m for m in outer}

    def pair(self, mention: Mention, kind: str) -> Mention:
        """The two that 'hai nước', 'hai bên', 'hai ngoại trưởng' mean."""
        members: list[Member]
        if kind == "two_persons":
            members = self._two_persons(mention)
        elif kind == "two_countries" and (named := self._countries_behind(mention)):
            members = [(str(m.entity_id), str(m.name), m) for m in named]
        else:
            members = self._focus.two_parties(mention, countries_only=kind == "two_countries")
        if len(members) != 2:
            return mention.point_to(None, "no two that it could mean")
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

    def counterpart(self, mention: Mention) -> Mention | None:
        """Who holds elsewhere the office of the person last named; None if a name follows."""
        body = self._body_behind(mention)
        if body is None:
            behind = self._starts.get(mention.end + 1)
            if behind is not None and behind.type == "PER":
                return None
            return mention.point_to(None, "no country named with it")
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
                mention.point_to(known) if known else mention.stay("no office named whose counterpart it is")
            )
        return self._held(mention, f"{body.country}.{role}", "holder of the same office elsewhere")

    def head_of(self, mention: Mention) -> Mention | None:
        """Who leads the state, palace or organisation named behind; None if none is."""
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
                return mention.point_to(known)
            code = body.key if body.source == "organisation" else body.country
            held = [
                f"{code}.{kind}" for kind in _FIRST_OFFICES if f"{code}.{kind}" in offices.terms_by_office()
            ]
            if len(held) != 1:
                return mention.stay("several offices could be meant" if held else "no office of it is listed")
            office = held[0]
        return self._held(mention, office, "holder of the first office")

    def _held(self, mention: Mention, office: str, basis: str) -> Mention:
        term = offices.holder(office, self._article.day)
        if term is None:
            return mention.stay("no term of the office is listed for that day")
        kind = offices.kinds()[term.kind]
        mention.entity_id, mention.name = f"person:{term.person}", term.person
        mention.role, mention.sector = kind.name, kind.sector
        mention.basis, mention.confidence = basis, 0.85
        mention.antecedent = self._focus.last_of(mention.entity_id, mention)
        return mention

    def _body_behind(self, mention: Mention) -> Mention | None:
        behind = (
            self._starts.get(mention.end + 1) if self._text[mention.end : mention.end + 1] == " " else None
        )
        for word in (" của ", " phía ", " bên phía "):
            if behind is None and self._text.startswith(word, mention.end):
                behind = self._starts.get(mention.end + len(word))
        if behind is not None and (
            behind.source in ("country", "seat", "organisation") and behind.type != "PER"
        ):
            return behind
        return None
