"""How far the name of an organisation or place reaches behind its head word.

To the right over capitalised words, known names, administrative units and the few small words that stand
inside such names: 'Bộ Giáo dục và Đào tạo', 'Đại sứ quán Mỹ tại Moskva', 'Công an TP.HCM'.
"""

import re

from pipeline.entities.article import Article
from pipeline.entities.forms import Form
from pipeline.entities.mention import Mention
from pipeline.entities.trades import past_trade
from pipeline.knowledge.spelling import lower
from pipeline.knowledge.words import Head, cues, surnames

HeadWords = dict[int, tuple[int, Head]]

# Small words inside names of organisations; a name cannot end in those of the first list.
_JOINING = frozenset(cues("joining"))
_INNER = re.compile(
    "(?:" + "|".join(sorted(cues("inner"), key=len, reverse=True)) + r")(?![^\W_])", re.IGNORECASE
)
# Units of administration.
ADMIN = frozenset(("admin1", "admin2", "admin3", "admin4", "foreign_admin"))
# Kinds of organisation whose name takes in where it sits: 'tại Moskva'.
_SEATED = frozenset(cues("seated_head"))
# Kinds of place that bear the names of persons: 'đường Hồ Chí Minh'.
_NAMED_FOR = frozenset(("facility", "admin3", "admin4"))
_MAX_WORDS = 14
# Offices of communes, the bodies they may be of, and the syllables of a person's full name.
_VILLAGES = frozenset(cues("village"))
_LOCAL_OFFICES = tuple(f" {cue}" for cue in cues("local_office"))
_LOCAL_BODIES = tuple(f" {lower(cue)}" for cue in cues("local_body"))
_FULL_NAME = 3
_NEAR = 20  # characters in which the office stands
# Kinds of body that may be named by their field in small words, and what tells whose they are behind it.
_OF_A_FIELD = frozenset(("organ", "hospital", "police"))
_WHOSE = re.compile(r"(?:Trung ương|Quốc gia|Quốc tế)\b")
# Small words in the name of a body, and the parts of speech they have.
_SMALL = re.compile(r"(?:[^\W\d_A-Z]+ ){1,4}")
_NOUNS = frozenset(("N", "Nc", "A"))
# Kinds that may be named by a number: 'Hạm đội 7'.
_NUMBERED = frozenset(("forces", "school", "hospital"))
# How sure a name must be a person to end the name of an organisation.
_SURE_PERSON = 0.8
# Kinds that may be named after a person.
NAMED_AFTER = frozenset(("school", "hospital", "society", "company", "state", "forces", "organ", "facility"))


class Extent:
    """The reach of names in one article, from its known names and head words."""

    def __init__(
        self,
        article: Article,
        found: list[tuple[int, int, Form]],
        heads: HeadWords,
        name_at: dict[int, Mention],
    ) -> None:
        self._article = article
        self._text = article.text
        self._heads = heads
        self._name_at = name_at
        self._company_ends = {end for end, head in heads.values() if head.kind == "company"}
        self._portfolio_at: dict[int, int] = {}
        for start, end, form in found:
            if form.is_portfolio and end > self._portfolio_at.get(start, 0):
                self._portfolio_at[start] = end

    def place(self, start: int, end: int, head: Head) -> Mention | None:
        """A place: the head and the capitalised name, known name or number behind it."""
        text = self._text
        at = end + (text[end : end + 1] == " ")
        known = self._name_at.get(at)
        if known is not None:
            if known.source in ("country", "organisation", "outlet", "company"):
                return None
            if known.source == "person" and head.kind not in _NAMED_FOR:
                return None
            if known.source == "name" and self._is_official(start, head, known):
                known.type = "PER"
                return None
            stop = known.end
        elif head.kind not in ADMIN and text[at : at + 1].isupper():
            stop = self.word(at)
            while text[stop : stop + 1] == " " and text[stop + 1 : stop + 2].isupper():
                stop = self.word(stop + 1)
        elif head.kind in ADMIN and text[at : at + 1].isdigit():
            stop = at
            while text[stop : stop + 1].isdigit():
                stop += 1
        else:
            return None
        return Mention(start, stop, "LOC", "head", text[at:stop], head=head)

    def _is_official(self, start: int, head: Head, known: Mention) -> bool:
        """Whether a name behind a unit is that of its official: 'Chủ tịch xã Võ Hồng Nhiệm'.

        Wards and districts are often named for persons ('UBND phường Phạm Ngũ Lão'), communes hardly ever.
        """
        words = self._text[known.start : known.end].split(" ")
        before = f" {self._text[max(0, start - _NEAR) : start]}".rstrip().lower()
        before = next((before.removesuffix(body) for body in _LOCAL_BODIES if before.endswith(body)), before)
        whole = len(words) >= _FULL_NAME and words[0] in surnames()
        return whole and lower(head.text) in _VILLAGES and before.endswith(_LOCAL_OFFICES)

    def organisation(self, start: int, end: int, head: Head) -> tuple[int, list[Mention], Mention | None]:
        """Where the organisation's name ends, the places with heads inside it, and the last known one."""
        text = self._text
        stop, at = end, end
        inner: list[Mention] = []
        body: Mention | None = None
        dressed = self._is_dressed(start, end)  # whether a capital word of the name stands right before
        for _ in range(_MAX_WORDS):
            at += text[at : at + 1] == " "
            at = past_trade(self._article, end, at, head)
            known = self._name_at.get(at)
            portfolio = self._portfolio_at.get(at, at)
            if portfolio > at and text[at].islower() and not (dressed and self._is_open(start, head)):
                portfolio = at  # 'các cơ quan phòng chống thiên tai', 'Công an Hà Nội thống kê'
            if known is not None and known.source != "people" and portfolio <= known.end:
                if known.type == "PER" and self._is_holder(known, head, start, at == end + 1):
                    break
                stop = at = known.end
                dressed = False
                whose = known.type == "LOC" or known.source in ("seat", "organisation", "outlet", "company")
                if whose and not (body is not None and body.source == "country"):
                    body = known  # 'Đại sứ quán Mỹ tại Moskva' is American
                if known.source == "country" and not self._goes_on(at):
                    at += text[at : at + 1] == " "
                    passed = self._joining(at, head, start)
                    if passed == at or passed not in self._name_at:
                        break
                    at = passed
                continue
            place = self._heads.get(at)
            if place is not None and place[1].kind in ADMIN:
                made = self.place(at, *place)
                if made is not None:
                    inner.append(made)
                    body, stop, at = made, made.end, made.end
                    continue
            word_end = portfolio if portfolio > at else self.word(at)
            if place is not None and place[1].type == "ORG" and word_end > at:
                word_end = max(word_end, place[0])  # 'Ban Thường vụ Đảng ủy'
            if word_end == at and head.kind in _NUMBERED:
                while text[word_end : word_end + 1].isdigit():
                    word_end += 1
            if word_end > at:
                dressed = True
                stop = at = word_end
                continue
            passed = self._inner(at)
            if passed == at:
                passed = self._joining(at, head, start)
                if passed == at and stop > end and (head.kind == "society" or self._is_body(start, head)):
                    passed = self._small(at)
                if passed == at:
                    break
                at = passed
                continue
            at = passed
            if not dressed and stop > end:
                continue  # 'Công an Hà Nội điều tra'
            if (text[at : at + 1] in " ,." and stop > end) or self._is_open(start, head):
                stop = at
        return stop, inner, body

    def _is_open(self, start: int, head: Head) -> bool:
        """Whether small words may end the name: 'Tổng cục thống kê', but 'Sở Y tế' is whole."""
        if not self._text[start].isupper() or head.text.isupper():
            return False  # 'VKS điều tra'
        return head.kind != "ministry" and not head.text.startswith("Sở ")

    def _is_dressed(self, start: int, end: int) -> bool:
        """Whether a head word has two capitals, as 'Ban Chỉ đạo': one may come from where it stands."""
        return sum(character.isupper() for character in self._text[start:end]) > 1

    def _is_holder(self, known: Mention, head: Head, start: int, first: bool) -> bool:
        """Whether a person behind an organisation is somebody of it and no part of its name."""
        if 0 <= known.title_start < start:
            return True  # 'Thủ tướng Chính phủ' is his title
        if known.title is None and known.source == "name" and known.start - 1 in self._company_ends:
            return False  # 'Công ty cổ phần Tập đoàn Ma San'
        if known.source == "person" or known.title is not None:
            return not (first and head.kind in NAMED_AFTER)
        return (not first or head.kind not in NAMED_AFTER) and known.confidence >= _SURE_PERSON

    def _is_place(self, at: int) -> bool:
        known = self._name_at.get(at)
        return known is not None and known.source == "province"

    def _goes_on(self, at: int) -> bool:
        """Whether a name goes on behind a country: with a hyphen, or with another known name."""
        if self._text[at : at + 1] == "-":
            return self._text[at + 1 : at + 2].isupper()
        behind = self._name_at.get(at + 1)
        return (
            self._text[at : at + 1] == " " and behind is not None and behind.source not in ("name", "person")
        )

    def word(self, at: int) -> int:
        """End of the capitalised word at `at` ('Ngoại giao' whole), or `at`."""
        text, article = self._text, self._article
        if not text[at : at + 1].isupper():
            return at
        number = article.word_at(at)
        end = article.word_ends[number] if number >= 0 else at
        if end > at and article.word_starts[number] < at and text[at:end].count(" ") == 1:
            space = text.index(" ", at, end)
            return end if text[space:end].islower() else space  # 'Quốc gia' of 'Thủy văn Quốc gia'
        if end > at and article.word_starts[number] == at and article.tags[number] != "CH":
            space, small = text.find(" ", at, end), False
            while space >= 0 and not (small and text[space + 1].isupper()):
                small = text[space + 1].islower()
                space = text.find(" ", space + 1, end)
            if space >= 0:
                end = space  # 'Bất động sản Cường' is two words
            inside = text.find(" ", at, end)
            while inside >= 0:  # 'TMCP Ngoại' is no word before 'thương'
                if inside + 1 in self._portfolio_at or inside + 1 in self._name_at:
                    return inside
                inside = text.find(" ", inside + 1, end)
            if text[at:end].count(" ") < 3:
                return end
        end = at
        while text[end : end + 1].isalnum() or (
            text[end : end + 1] in "-&." and text[end + 1 : end + 2].isalnum()
        ):
            end += 1
        return end

    def _inner(self, at: int) -> int:
        found = _INNER.match(self._text, at)
        return found.end() if found else at

    def _is_body(self, start: int, head: Head) -> bool:
        """Whether it is a body of a state or a house, whose field is told in small words, too."""
        return head.kind in _OF_A_FIELD and self._text[start].isupper()

    def _small(self, at: int) -> int:
        """Past the small words for its field or members, if it is told where or whose it is.

        'Hội Nghề cá Việt Nam', 'Cục Thi hành án dân sự tỉnh Phú Thọ', 'Bệnh viện Bệnh nhiệt đới Trung ương'.
        """
        small = _SMALL.match(self._text, at)
        if small is None:
            return at
        article = self._article
        tags = article.tags[article.word_at(at) : article.word_at(small.end() - 1) + 1]
        known, unit = self._name_at.get(small.end()), self._heads.get(small.end())
        placed = (known is not None and known.type == "LOC") or (unit is not None and unit[1].kind in ADMIN)
        placed |= _WHOSE.match(self._text, small.end()) is not None
        return small.end() if placed and all(tag in _NOUNS for tag in tags) else at

    def _joining(self, at: int, head: Head, start: int) -> int:
        """Past a joining word if a capital follows it, or past 'tại' before the seat of an embassy."""
        text = self._text
        space = text.find(" ", at)
        if space < 0:
            return at
        word = text[at:space]
        if word == "-" and head.kind == "company" and self._is_place(space + 1):
            return space + 1  # 'Ngân hàng Sài Gòn - Hà Nội'
        if word == "-" and head.kind in ("organ", "ministry", "school", "company") and at > start:
            number = self._article.word_at(space + 1)
            plain = space + 1 not in self._name_at and self._article.tags[number] in ("N", "V", "A")
            return space + 1 if plain and text[space + 1 : space + 2].isupper() else at
        if word in ("tại", "ở") and head.text in _SEATED and space + 1 in self._name_at:
            return space + 1
        dressed = text[start].isupper() or (head.kind == "organ" and space + 1 not in self._name_at)
        if word in _JOINING and dressed and text[space + 1 : space + 2].isupper():
            known = self._name_at.get(space + 1)
            unknown = known is None or (known.source == "name" and word != "của")
            other = self._heads.get(space + 1) if word == "và" else None
            if other is not None and (head.kind != "ministry" or other[1].kind == "ministry"):
                return at  # another organisation begins: a ministry of two fields names no second "Bộ"
            if unknown and head.kind in ("organ", "school", "society", "company", "ministry"):
                return space + 1
        return at
