"""Titles before names, and titles that stand for a person by themselves.

'Tổng thống Mỹ Barack Obama' gives the name its title, and the country between them; 'Tổng thống Mỹ' with
no name behind it is itself a mention: of whoever held the office on the article's date.
"""

from pipeline.entities.article import Article
from pipeline.entities.forms import Form, Title
from pipeline.entities.kinds import looks_like_organisation
from pipeline.entities.mention import UNKNOWN, Mention
from pipeline.entities.syllables import is_syllable
from pipeline.knowledge.offices import holders_named
from pipeline.knowledge.spelling import lower
from pipeline.knowledge.words import cues

# Words before a title, and behind it, that say when its holder held it.
_BEFORE = {
    word: status
    for use, status in (
        ("former_before", "former"),
        ("acting_before", "acting"),
        ("current_before", "in_office"),
    )
    for word in cues(use)
}
_BEHIND = {
    word: status
    for use, status in (("elect_behind", "elect"), ("acting_behind", "acting"), ("former_behind", "former"))
    for word in cues(use)
}
# Callings that are said with a company far more often than with a name.
_STAFF = frozenset(cues("staff"))
_BODY_SOURCES = frozenset(
    ("country", "seat", "organisation", "outlet", "company", "province", "region", "head")
)
_BEHIND_TAILS = frozenset(f"{word[-2:]} " for word in _BEHIND)
# A title in the plural or in general names nobody.
_GENERAL = tuple(f"{word} " for word in cues("general_before"))
# An office of another time: 'Thủ tướng đầu tiên'.
_GENERAL_BEHIND = tuple(f" {word}" for word in cues("general_behind"))


class Titles:
    """The titles of one article by where they end."""

    def __init__(self, article: Article, found: list[tuple[int, int, Form]]) -> None:
        self._article = article
        self._text = article.text
        self._by_end: dict[int, tuple[int, Title]] = {}
        self._by_start: dict[int, tuple[int, Title]] = {}
        self._head_starts: set[int] = set()
        self._pointing: set[int] = set()
        for start, end, form in found:
            if form.reference is not None and form.reference.kind == "head_of":
                self._pointing.add(start)
            if form.head is not None:
                self._head_starts.add(start)
            if form.title is None:
                continue
            if end not in self._by_end or start < self._by_end[end][0]:
                self._by_end[end] = (start, form.title)
            if start not in self._by_start or end > self._by_start[start][0]:
                self._by_start[start] = (end, form.title)

    @property
    def ends(self) -> set[int]:
        """Where titles end."""
        return set(self._by_end)

    def give(self, mentions: list[Mention], by_end: dict[int, Mention]) -> None:
        """Give every name its title and the body between title and name, and make persons of titled names."""
        parts = {word for m in mentions if m.source == "name" and " " in m.key for word in m.key.split(" ")}
        for mention in mentions:
            if mention.source not in ("name", "person") or mention.title is not None:
                continue
            at, body, status = mention.start, None, "in_office"
            for _ in range(3):
                before, passed = self._behind_word(at)
                if before:
                    status, at = before, passed
                held = self._by_end.get(at - 1) if at and self._text[at - 1] == " " else None
                if held is not None and not self._cut(held[0]):
                    start, title = held
                    if mention.type == UNKNOWN and self._is_staff(mention, title, at - 1, parts):
                        mention.type, mention.confidence = "ORG", 0.6
                        break
                    if mention.source == "person" or self._fits(mention, title, body):
                        self._set(mention, start, at - 1, title, body, status)
                    break
                middle = by_end.get(at - 1) if at and self._text[at - 1] == " " else None
                if middle is None or middle.source not in _BODY_SOURCES:
                    break
                body, at = middle, middle.start

    def _fits(self, mention: Mention, title: Title, body: Mention | None) -> bool:
        name = mention.key
        if looks_like_organisation(name) and not (title.is_address and " " not in name):
            return False  # 'chủ tịch VFF', 'đại diện Star Invest'
        return not (title.is_address and body is not None) and mention.type in (UNKNOWN, "PER")

    def _is_staff(self, mention: Mention, title: Title, end: int, parts: set[str]) -> bool:
        """Whether a lone foreign word behind somebody of a company is the company: 'nhân viên Sinovel'."""
        name = mention.key
        if not title.relational or " " in name or mention.start != end + 1 or is_syllable(name):
            return False
        words = lower(self._text[self._by_end[end][0] : end])
        return words in _STAFF and name not in parts and not holders_named(name)

    def _cut(self, start: int) -> bool:
        """Whether the title is the tail of a longer word, as 'em' in 'trẻ em'."""
        article = self._article
        number = article.word_at(start)
        return number >= 0 and article.word_starts[number] < start < article.word_ends[number]

    def _set(
        self, mention: Mention, start: int, end: int, title: Title, body: Mention | None, status: str
    ) -> None:
        mention.type = "PER"
        mention.title, mention.title_text = title, self._text[start:end]
        mention.title_start, mention.body = start, body
        mention.status = self._status(start) or status

    def _status(self, start: int) -> str:
        before = self._text[max(0, start - 12) : start].lower()
        for word, status in _BEFORE.items():
            if (
                before.endswith(word + " ")
                and (len(before) == len(word) + 1 or not before[-len(word) - 2].isalnum())
                and not self._cut(start - len(word) - 1)  # 'chính quyền Tổng thống Obama'
            ):
                return status
        return ""

    def _behind_word(self, at: int) -> tuple[str, int]:
        """A word such as 'đắc cử' that ends right before `at`: its meaning, and where it begins."""
        if self._text[at - 3 : at] in _BEHIND_TAILS:
            for word, status in _BEHIND.items():
                if self._text.endswith(word + " ", 0, at):
                    return status, at - len(word) - 1
        return "", at

    def alone(self, names: list[Mention], taken: list[tuple[int, int]]) -> list[Mention]:
        """Mentions of offices without a name: 'Tổng thống Mỹ', 'Thủ tướng'."""
        text = self._text
        name_at = {m.start: m for m in names}
        used = {m.title_start for m in names if m.title_start >= 0}
        units = {m.end: m for m in names if m.type == "LOC" and m.source == "head"}
        found = []
        last = 0
        for start in sorted(self._by_start):
            end, title = self._by_start[start]
            if start < last or start in used or not title.is_office or self._cut(start):
                continue
            if self._by_end[end][0] < start:
                continue  # 'Tổng thư ký' of 'Phó Tổng thư ký'
            if start in self._pointing:
                continue  # 'nhà lãnh đạo Nga': for references to say who that is
            if any(left <= start < right for left, right in taken) or self._is_general(start):
                continue
            stop, body, status = end, None, self._status(start) or "in_office"
            for word, meaning in _BEHIND.items():
                if text.startswith(" " + word, stop):
                    stop, status = stop + len(word) + 1, meaning
                    break
            if text.startswith(_GENERAL_BEHIND, stop):
                continue  # 'Thủ tướng đầu tiên'
            behind = name_at.get(stop + 1) if text[stop : stop + 1] == " " else None
            if behind is not None and behind.source in _BODY_SOURCES and behind.type != "PER":
                body, stop = (
                    units.get(behind.end, behind),
                    behind.end,
                )  # of 'Chủ tịch tỉnh Phú Thọ' the province
                after = name_at.get(stop + 1) if text[stop : stop + 1] == " " else None
                if after is not None and after.type == "PER":
                    continue
            elif text[start].islower() or not title.is_plain or (behind is not None and behind.type == "PER"):
                continue
            elif stop + 1 in self._head_starts or text[stop + 1 : stop + 2].isupper():
                continue  # 'Chủ tịch UBND', 'Tổng thống Đệ ngũ'
            found.append(
                Mention(
                    start, stop, "PER", "title", text[start:stop],
                    title=title, title_text=text[start:end], title_start=start, status=status, body=body,
                )
            )  # fmt: skip
            last = stop
        return found

    def _is_general(self, start: int) -> bool:
        before = self._text[max(0, start - 16) : start].lower()
        return before.endswith(_GENERAL)
