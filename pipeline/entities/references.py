"""Words that point back: 'ông', 'nước này', 'hai bên', 'người đồng cấp Thổ Nhĩ Kỳ', 'lãnh đạo Nhà Trắng'.

Each becomes a mention with the entity it means and the mention it points back to, or a reason why not.
The rules are grammar, not statistics: a pronoun means the person its clause is about; 'nước này' means the
nearest country unless that country is doing something to it. Which countries and persons are at hand is
kept in focus; what stands in a relation to them ('người đồng cấp') is in relations.
"""

import re
from bisect import bisect_right

from pipeline.entities.article import Article
from pipeline.entities.epithets import Epithet, epithet
from pipeline.entities.focus import Focus
from pipeline.entities.forms import Form
from pipeline.entities.mention import Mention
from pipeline.entities.relations import Relations
from pipeline.knowledge.countries import countries
from pipeline.knowledge.spelling import lower
from pipeline.knowledge.words import Reference, cues

# How far back an official without a name is looked for, in characters.
_ONE_NAME = 40  # characters behind a reference in which the name of one country ends
_NEAR = 400
# Whom the press does not name.
_ANONYMOUS = "quan chức"
_ALIKE = frozenset(cues("alike_behind"))
_BEFORE_MEDICINE = tuple(f" {word}" for word in cues("before_medicine"))
_BEFORE_NAMING = tuple(f" {word}" for word in cues("before_naming"))
_LONGEST_BEFORE = 1 + max(map(len, (*_BEFORE_MEDICINE, *_BEFORE_NAMING)))
_CRIME = re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(cues('crime'))))})\b", re.IGNORECASE)
_PLURAL_BEFORE = tuple(f"{word} " for word in cues("plural_before"))
_LONGEST_PLURAL = max(map(len, _PLURAL_BEFORE))
# Verbs and the adverbs before them.
_PREDICATE = ("V", "R")


def refer(article: Article, found: list[tuple[int, int, Form]], mentions: list[Mention]) -> list[Mention]:
    """The references of the article, resolved where grammar allows; `mentions` are linked already."""
    return _References(article, mentions).resolve(found)


class _References:
    def __init__(self, article: Article, mentions: list[Mention]) -> None:
        self._article = article
        self._text = article.text
        self._focus = Focus(article, mentions)
        self._titles = {m.title_start for m in mentions if m.title_start >= 0}
        outer = [m for m in mentions if m.level == 0]
        self._relations = Relations(article, self._focus, outer)
        self._taken_starts = [m.start for m in outer]
        self._taken_ends = [m.end for m in outer]
        self._told: dict[int, Epithet] = {}

    def resolve(self, found: list[tuple[int, int, Form]]) -> list[Mention]:
        made: list[Mention] = []
        phrases: dict[tuple[int, int], Reference] = {}
        for start, end, form in found:
            if form.reference is not None:
                phrases[(start, end)] = form.reference
            elif form.head is not None and form.head.kind == "place":
                told = epithet(self._article, start)
                if told is not None:
                    phrases[start, told.end] = Reference(self._text[start : told.end], "country", "LOC")
                    self._told[start] = told
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
        if not reference.kind.startswith("two_") and self._is_plural(start):
            return None
        mention = Mention(start, end, reference.type, "reference", self._text[start:end], reference=reference)
        match reference.kind:
            case "he" | "she" | "young_he" | "young_she" | "leader" | "culprit":
                return self._pronoun(mention, reference.kind)
            case "country":
                return self._country(mention)
            case "organisation" | "place":
                return mention.point_to(
                    self._focus.organisation(mention)
                    if reference.kind == "organisation"
                    else self._focus.place(mention),
                )
            case "body":
                return self._body(mention)
            case "two_persons" if self._is_of_one(mention):
                return None
            case "two_countries" | "two_sides" | "two_persons":
                return self._relations.pair(mention, reference.kind)
            case "counterpart":
                return self._relations.counterpart(mention)
            case _:
                return self._relations.head_of(mention)

    def _is_of_one(self, mention: Mention) -> bool:
        """Whether one name follows, so that nobody told before is meant: 'hai nhà ngoại giao Ba Lan'."""
        words = self._text[mention.end : mention.end + _ONE_NAME].split()
        n_capitals = next((n for n, word in enumerate(words) if not word[0].isupper()), len(words))
        if not self._text[mention.end : mention.end + 1].isspace() or n_capitals == 0:
            return False
        joined = words[n_capitals] if n_capitals < len(words) else ""
        return joined not in ("-", "–", "và") and not words[n_capitals - 1].endswith(",")

    def _pronoun(self, mention: Mention, kind: str) -> Mention | None:
        behind = self._text[mention.end : mention.end + 2]
        if kind in ("young_he", "young_she") and " " not in mention.key and mention.key[:1].isupper():
            return None
        if mention.key.lower() == "y" and not self._is_him(mention):
            return None
        if kind == "culprit" and not self._tells_crime(mention):
            return None
        if len(behind) == 2 and behind[0] == " " and (behind[1].isupper() or self._is_noun(mention.end + 1)):
            return None  # a title before a name, or 'cô bạn', 'ông chủ'
        if kind == "leader" and self._nameless(mention):
            return mention.point_to(None, "somebody without a name")
        made = mention.point_to(self._focus.person(mention, kind))
        if kind == "culprit" and made.entity_id is None:
            made.sector = "CRM"
        return made

    def _body(self, mention: Mention) -> Mention | None:
        """A body called by its first word: 'Bộ đề nghị', but neither 'Bộ phim' nor 'bộ đề nghị'."""
        behind = mention.end + 1
        acts = self._text[behind : behind + 1].islower() and self._article.tag_at(behind) in _PREDICATE
        if not self._text[mention.start].isupper() or not acts:
            return None
        told = self._focus.called(mention)
        return mention.point_to(told) if told is not None else None

    def _is_plural(self, start: int) -> bool:
        """Whether more than one is meant: 'các tập đoàn này', 'hai ông'."""
        return lower(self._text[max(0, start - _LONGEST_PLURAL) : start]).endswith(_PLURAL_BEFORE)

    def _nameless(self, mention: Mention) -> bool:
        """Whether 'quan chức này' goes back to an official without a name."""
        noun = mention.key.lower().removesuffix(" này").removeprefix("vị ").removeprefix("nữ ")
        text = self._text.lower()
        since = max(0, mention.start - _NEAR)
        at = text.rfind(noun, since, mention.start)
        if at >= 0:
            return at not in self._titles
        person = self._focus.person(mention, "leader")
        at = text.rfind(_ANONYMOUS, since if person is None else max(since, person.end), mention.start)
        return at >= 0 and at not in self._titles  # 'quan chức Mỹ nói. Chính khách này ...'

    def _is_him(self, mention: Mention) -> bool:
        """Whether 'y' stands for somebody: no initial ('ông Y') and none of 'y như', 'y hệt'."""
        start, end = mention.start, mention.end
        capital = self._text[start].isupper() and not self._article.opens(start)
        follows = self._text[end + 1 : end + 8].lower().split(" ")[0]
        if self._text[max(0, start - _LONGEST_BEFORE) : start].lower().rstrip().endswith(_BEFORE_MEDICINE):
            return False  # 'ngành y'
        return not capital and follows not in _ALIKE

    def _tells_crime(self, mention: Mention) -> bool:
        """Whether the text is one in which the words for criminals mean some: no name, giant or topic."""
        before = self._text[max(0, mention.start - _LONGEST_BEFORE) : mention.start].lower().rstrip()
        if mention.key.lower().startswith("tên ") and before.endswith(_BEFORE_NAMING):
            return False  # 'bộ phim mang tên này'
        return _CRIME.search(self._text) is not None

    def _is_noun(self, position: int) -> bool:
        return self._article.tag_at(position) in ("N", "Nc", "Nu", "M", "L")

    def _country(self, mention: Mention) -> Mention | None:
        told = self._told.get(mention.start)
        to = self._focus.country(mention, told.countries if told is not None else None)
        if told is not None and told.is_bare and (to is None or to.country not in (told.countries or ())):
            return None  # some country of the kind, but none that was told of
        made = mention.point_to(to)
        if to is not None and to.country:
            country = countries()[to.country]
            made.entity_id, made.name, made.role = f"country:{country.code}", country.name, None
            made.sector = "GOV"
        return made
