"""What is at hand for a reference: what was named before it, by nearness and by place in the sentence.

A mention that opens its sentence, or stands before the first verb, is taken for what the sentence is about.
"""

from bisect import bisect_left

from pipeline.entities.article import Article
from pipeline.entities.countries_meant import STATES, meant
from pipeline.entities.mention import Mention
from pipeline.knowledge import offices
from pipeline.knowledge.countries import countries
from pipeline.knowledge.spelling import lower
from pipeline.knowledge.words import cues

# One of two that a plural means: entity, name, and the mention it was seen in, if any.
Member = tuple[str, str, Mention | None]
# A person behind these is not what the clause is about.
_BEHIND_PREPOSITION = frozenset(cues("oblique_before"))
# How many sentences back a reference may reach.
_REACH = 4
_GENDER = {"he": "m", "young_he": "m", "she": "f", "young_she": "f"}
# Kinds of words for persons who hold no office and stand in no table.
_PRIVATE = ("young_he", "young_she", "culprit")
_CRIMINAL = "CRM"
# What stands between two that are named in one breath.
_JOINERS = (" và ", "-", " - ", "–", " – ")
# Words that begin a clause of its own, whose object may be who does what the outer one tells.
_SPLITTING = frozenset(("khi", "rằng", "mà", "để", "vì", "do", "bị", "được", "và", "là", "việc"))
_SAYING = tuple(f"{word} " for word in cues("saying"))
_LONGEST_SAYING = max(map(len, _SAYING))
_MALE = frozenset(cues("male_title"))
_FEMALE = frozenset(cues("female_title"))


def _goes_on(article: Article, end: int) -> bool:
    """Whether a clause of its own begins with what ends here: a verb or adverb follows ('nói anh này đã')."""
    return article.text[end : end + 1] == " " and article.tag_at(end + 1)[:1] in ("V", "R")


def _as_party(mention: Mention, *, countries_only: bool) -> Member | None:
    """The country, or else the organisation, that a mention makes one of two sides."""
    if mention.country and (mention.source in STATES or mention.type in ("PER", "ORG", "LOC")):
        return f"country:{mention.country}", countries()[mention.country].name, mention
    if not countries_only and mention.type == "ORG" and mention.sector in ("IGO", "REB"):
        return str(mention.entity_id), str(mention.name), mention
    return None


class Focus:
    """The linked mentions of an article, seen from a place in it."""

    def __init__(self, article: Article, mentions: list[Mention]) -> None:
        self._article = article
        self._mentions = [m for m in mentions if m.entity_id or m.source == "reference"]
        self._starts = [m.start for m in self._mentions]
        self._gender: dict[str, str] = {}
        for mention in mentions:
            if mention.type == "PER" and mention.entity_id and mention.title_text:
                title = mention.title_text.lower()
                if title in _MALE or title.startswith("nam "):
                    self._gender.setdefault(mention.entity_id, "m")
                elif title in _FEMALE or title.startswith(("nữ ", "bà ")):
                    self._gender.setdefault(mention.entity_id, "f")

    def add(self, mention: Mention) -> None:
        """Let later references see a resolved one."""
        if mention.entity_id:
            at = bisect_left(self._starts, mention.start)
            self._mentions.insert(at, mention)
            self._starts.insert(at, mention.start)

    def _before(self, mention: Mention) -> list[Mention]:
        """Mentions before `mention` within reach, nearest first."""
        at = bisect_left(self._starts, mention.start)
        first = self._article.sentence_at(mention.start) - _REACH
        reach = self._article.sentence_starts[max(0, first)] if self._article.sentence_starts else 0
        return [m for m in reversed(self._mentions[:at]) if m.start >= reach and m.end <= mention.start]

    def person(self, mention: Mention, kind: str) -> Mention | None:
        """Whom a pronoun means: the subject of its own sentence, else of the ones before, nearest first."""
        article = self._article
        gender = _GENDER.get(kind)
        persons = [
            m for m in self._before(mention) if m.type == "PER" and m.entity_id and "+" not in m.entity_id
        ]
        persons = [
            m for m in persons if gender is None or self._gender.get(str(m.entity_id), gender) == gender
        ]
        if kind in _PRIVATE:
            persons = [m for m in persons if not str(m.entity_id).startswith(("person:", "office:"))]
        itself = self._doer(mention)
        persons = [m for m in persons if itself is None or m.entity_id != itself]
        if kind == "culprit":  # words for who is told of as a criminal, wherever the text calls somebody so
            persons = [m for m in persons if m.sector == _CRIMINAL] or persons
        own = article.sentence_at(mention.start)
        by_sentence: dict[int, list[Mention]] = {}
        for person in persons:
            by_sentence.setdefault(article.sentence_at(person.start), []).append(person)
        for number in sorted(by_sentence, reverse=True):
            here = by_sentence[number]
            free = [m for m in here if not self._is_oblique(m)]
            if number == own and len({m.entity_id for m in here}) == 1:
                free = here  # nobody else is near
            if free:
                return free[-1] if number != article.sentence_at(mention.start) else free[0]
        return persons[0] if persons else None

    def _doer(self, mention: Mention) -> str | None:
        """Who does something to the person at ``mention``: nobody is meant by the object of his own verb.

        "Khi X nghe tiếng khóc chạy sang, Y đã chém anh này": not Y.
        """
        article = self._article
        if not article.tag_at(mention.start - 2).startswith("V") or _goes_on(article, mention.end):
            return None
        if lower(article.text[max(0, mention.start - _LONGEST_SAYING) : mention.start]).endswith(_SAYING):
            return None  # "X cho biết ông sẵn sàng": a clause of its own
        here = [m for m in self._before(mention) if m.type == "PER" and m.entity_id]
        nearest = here[0] if here else None
        if nearest is None or article.sentence_at(nearest.start) != article.sentence_at(mention.start):
            return None
        between = article.text[nearest.end : mention.start]
        words = between.lower().split()
        is_clause = any(mark in between for mark in ',;:()"') or _SPLITTING.intersection(words)
        return None if is_clause or self._is_oblique(nearest) else nearest.entity_id

    def _is_oblique(self, mention: Mention) -> bool:
        start = mention.title_start if mention.title_start >= 0 else mention.start
        return self._article.word_before(start) in _BEHIND_PREPOSITION

    def country(self, mention: Mention, allowed: frozenset[str] | None) -> Mention | None:
        """Which country 'nước này' means."""
        return meant(self._article, mention, self._before(mention), self._mentions, allowed)

    def organisation(self, mention: Mention) -> Mention | None:
        """Which organisation 'tổ chức này' means: the nearest of a fitting kind."""
        phrase = mention.key.lower()
        for other in self._before(mention):
            if other.type != "ORG" or other.source == "seat":
                continue
            kind = other.head.kind if other.head is not None else other.source
            press = other.sector == "JRN"
            if press != phrase.startswith(("hãng tin", "tờ", "báo", "đài", "kênh")):
                continue
            if phrase.startswith(
                ("tổ chức", "nhóm", "liên minh", "khối", "phong trào", "lực lượng", "phe")
            ) and (kind in ("ministry", "parliament", "company", "court", "school", "hospital", "state")):
                continue
            if phrase.startswith(("công ty", "hãng", "tập đoàn", "doanh nghiệp", "ngân hàng")) and (
                kind not in ("company", "name", "firm")
            ):
                continue
            if phrase.startswith("đảng") and other.sector not in ("PTY", None):
                continue
            return other
        return None

    def called(self, mention: Mention) -> Mention | None:
        """Which body the first word of its name means: 'Bộ' after 'Bộ Y tế'."""
        first = mention.key.lower() + " "
        text = self._article.text
        return next(
            (
                other
                for other in self._before(mention)
                if other.type == "ORG" and text[other.start : other.end].lower().startswith(first)
            ),
            None,
        )

    def place(self, mention: Mention) -> Mention | None:
        """Which place 'thành phố này' means: the nearest that is no country."""
        places = [
            other
            for other in self._before(mention)
            if other.type == "LOC" and other.source not in ("country", "reference") and other.name
        ]
        kind = mention.key.lower().rsplit(" ", 1)[0]  # of 'khu vực này' first what is called 'khu vực'
        text, reach = self._article.text, len(kind)
        same = [p for p in places if kind in text[max(0, p.start - reach - 1) : p.start + reach].lower()]
        return next(iter(same or places), None)

    def two_parties(self, mention: Mention, *, countries_only: bool) -> list[Member]:
        """The two nearest different countries (or organisations), in the order they were named.

        Two that are named in one breath are a pair, though somebody else speaks of them behind it: "A và B
        đã ngừng bắn, Tổng thống C nói. Cả hai bên ...".
        """
        chosen: dict[str, Member] = {}
        sentence = self._article.sentence_at(mention.start)
        behind: Mention | None = None
        for other in self._before(mention):
            if other.source == "outlet" or (other.sector == "JRN"):
                continue
            if other.entity_id and "+" in other.entity_id and other.type != "PER":
                names = str(other.name).split(", ")
                if not chosen and len(names) == 2:
                    first, second = other.entity_id.split("+")
                    return [(first, names[0], other), (second, names[1], other)]
                continue
            party = _as_party(other, countries_only=countries_only)
            if party is None:
                continue
            last = next((p for p in chosen.values() if p[2] is behind), None)
            if last is not None and last[0] != party[0] and self._are_joined(other, behind):
                return [party, last]
            if len(chosen) == 2:
                break
            chosen.setdefault(party[0], party)
            behind = other
            if self._article.sentence_at(other.start) < sentence - 2:
                break
        return list(reversed(chosen.values()))

    def _are_joined(self, first: Mention, second: Mention | None) -> bool:
        """Whether two are named in one breath."""
        return second is not None and self._article.text[first.end : second.start] in _JOINERS

    def two_persons(self, mention: Mention) -> list[Member]:
        """The two nearest different persons, in the order they were named."""
        chosen: dict[str, Member] = {}
        for other in self._before(mention):
            if other.type == "PER" and other.entity_id and "+" not in other.entity_id:
                chosen.setdefault(other.entity_id, (other.entity_id, str(other.name), other))
                if len(chosen) == 2:
                    break
        return list(reversed(chosen.values()))

    def person_of(self, country: str | None, kind: str | None, mention: Mention) -> Mention | None:
        """The last person in office of `country` named before; with a `kind`, else the first after."""
        name = offices.kinds()[kind].name if kind else None
        fitting = [
            m
            for m in self._mentions
            if m.type == "PER"
            and m.country == country
            and m.role
            and m.sector != "ELI"
            and m is not mention
            and (name is None or m.role == name) and str(m.entity_id).startswith("person:")
        ]  # fmt: skip
        before = [m for m in fitting if m.start < mention.start]
        if before:
            return before[-1]
        return None if kind is None else next(iter(fitting), None)

    def last_office(self, mention: Mention, country: str | None) -> str | None:
        """The kind of office held by the person last named whose country is another one; else by the next."""
        sentence_end = self._article.sentence_ends[self._article.sentence_at(mention.start)]
        after = [m for m in self._mentions if mention.end <= m.start < sentence_end]
        for other in [*self._before(mention), *after]:
            if other.type == "PER" and other.role and other.country != country and other.entity_id:
                person = other.entity_id.removeprefix("person:")
                for term in offices.terms_of(person, self._article.day):
                    if offices.kinds()[term.kind].name == other.role:
                        return term.kind
        return None

    def last_of(self, entity_id: str, mention: Mention) -> Mention | None:
        """The nearest mention of an entity before `mention`."""
        same = [m for m in self._mentions if m.entity_id == entity_id and m.start < mention.start]
        return same[-1] if same else None
