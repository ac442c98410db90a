"""Which capitalised words outside the known names are names, of a kind that is still unknown.

Words that are capitalised only because they open a sentence, and titles and head words, are taken off.
Names that the tables know are in known.
"""

import re

from pipeline.entities.article import Article
from pipeline.entities.forms import Form
from pipeline.entities.mention import UNKNOWN, Mention
from pipeline.entities.runs import RUN, UPPER
from pipeline.entities.syllables import has_marks, is_syllable
from pipeline.knowledge.places import districts
from pipeline.knowledge.words import cues, portfolios, surnames

_ARTICLES = frozenset(("al-", "el-", "ad-", "ar-", "as-", "ul-", "Al-", "El-"))
_ROMAN = re.compile(r"[IVX]+")
# Years of the sexagenary cycle: 'năm Giáp Ngọ'.
_ZODIAC = re.compile(
    r"(?:Giáp|Ất|Bính|Đinh|Mậu|Kỷ|Canh|Tân|Nhâm|Quý)"
    r" (?:Tý|Sửu|Dần|Mão|Thìn|Tỵ|Ngọ|Mùi|Thân|Dậu|Tuất|Hợi)"
)
_NO_NAMES = frozenset((*cues("no_name"), *portfolios()))
_ACRONYM = re.compile(rf"[{UPPER}]{{3,7}}")
# Part-of-speech tags of proper names and abbreviations (VLSP).
_NAME_TAGS = frozenset(("Np", "Ny", "Nb", "X", "FW"))
# Capitalised words that no name begins with, whatever the tagger says of them at a sentence's start.
_NEVER_FIRST = frozenset(cues("never_first"))
# Heads of one syllable that are no syllable of names when they are written with a capital.
_MOSTLY_HEADS = frozenset(cues("mostly_head"))
# Words for units of administration: what stands behind them is the whole name.
_UNITS = frozenset(cues("unit"))
# Points of the compass, which are no names behind words for sides and regions.
_DIRECTIONS = frozenset(cues("direction"))
_TOWARDS = frozenset(cues("direction_before"))
_PLAIN_HEADS = frozenset(cues("plain_head"))


def _has_capital(word: str) -> bool:
    return any(character.isupper() for character in word)


class Words:
    """Capitals of an article outside its known names."""

    def __init__(self, article: Article, found: list[tuple[int, int, Form]], names: list[Mention]) -> None:
        self._article = article
        self._text = article.text
        self._names = names
        self._known_starts = {m.start: m for m in names}
        self.doubtful: list[tuple[int, int]] = []  # single syllables that are hardly names
        self._known_ends = {m.end: m for m in names}
        # Titles and heads with a capital: the longest at each start.
        self._labels: dict[int, int] = {}
        self.address_ends: set[int] = set()
        for start, end, form in found:
            if form.title is not None or form.head is not None:
                if form.title is not None and (form.title.is_address or form.title.offices):
                    self.address_ends.add(end)
                if article.text[start].isupper() and end > self._labels.get(start, 0):
                    self._labels[start] = end

    def unknown_names(self) -> list[Mention]:
        """Names that no table knows, without the words around them that only look like names."""
        found: list[Mention] = []
        names, number = self._names, 0
        text, labels, article = self._text, self._labels, self._article
        openings = set(article.sentence_starts)
        count = len(names)
        for run in RUN.finditer(self._text):
            start, end = run.span()
            if start:
                before = text[start - 1]
                if before.isalnum():
                    continue  # 'iPhone'
                is_article = before == "-" and text[start - 3 : start] in _ARTICLES
                if is_article and not text[start - 4 : start - 3].isalnum():
                    start -= 3
            while number < count and names[number].end <= start:
                number += 1
            while start in labels and labels[start] < end and text[labels[start] - 1] == ".":
                start = labels[start]  # 'TP.Vinh'
            if number == count or names[number].start >= end:
                word = text[start:end]
                if start in labels or " " in word:
                    self._piece(start, end, found)
                elif (
                    start - 1 in self.address_ends
                    and text[start - 1] == " "
                    and not self._is_noun(start, end)
                ):
                    found.append(Mention(start, end, UNKNOWN, "name", word))  # 'ông Tập'
                elif word in _NEVER_FIRST:
                    continue
                elif start in openings and is_syllable(word) and article.tag_at(start) not in _NAME_TAGS:
                    self.doubtful.append((start, end))  # the commonest case: a sentence's first word
                else:
                    self._add(start, end, found)
                continue
            at, here = start, number
            while here < count and names[here].start < end:
                if names[here].start > at:
                    self._piece(at, names[here].start, found)
                at = names[here].end
                here += 1
            if end > at:
                self._piece(at, end, found)
        return found

    def _is_noun(self, start: int, end: int) -> bool:
        """Whether a word is the beginning of a longer common noun: 'ông Phó giám đốc'."""
        number = self._article.word_at(start)
        return number >= 0 and self._article.word_ends[number] > end and self._article.tags[number] == "N"

    def _piece(self, start: int, end: int, found: list[Mention]) -> None:
        """Add the names in a piece of a run between known names, cut at capitalised titles and heads."""
        text, labels = self._text, self._labels
        begin = at = start
        while at < end:
            label = labels.get(at)
            if label is not None and self._is_label(at, label, end, begin):
                if at > begin and labels.get(begin) != at - 1:  # the 'Trường' of 'Trường ĐH' is none
                    self._part(begin, at, found)
                begin = at = label
            step = text.find(" ", at + 1, end)
            at = end if step < 0 else step + 1
        self._part(begin, end, found)

    def _part(self, start: int, end: int, found: list[Mention]) -> None:
        for left, right in self._acronym_first(start, end):
            self._add(left, right, found)

    def _add(self, start: int, end: int, found: list[Mention]) -> None:
        mention = self._trimmed(start, end)
        if mention is not None:
            found.append(mention)

    def _acronym_first(self, start: int, end: int) -> list[tuple[int, int]]:
        """An acronym and the name behind it apart: 'CNRP Sam Rainsy'."""
        space = self._text.find(" ", start, end)
        if space < 0 or not _ACRONYM.fullmatch(self._text, start, space):
            return [(start, end)]
        rest = self._text[space + 1 : end]
        if rest.isupper() or not all(word[:1].isupper() for word in rest.split(" ")) or " " not in rest:
            return [(start, end)]
        return [(start, space), (space + 1, end)]

    def _is_label(self, start: int, end: int, limit: int, begin: int) -> bool:
        """Whether a capitalised title or head is one here, and not a syllable of a name ('Hồ Cẩm Đào')."""
        text = self._text
        if " " in text[start:end]:
            word = text[start : text.index(" ", start)]
            return text[start:end] != text[start:end].title() or word not in surnames() or end == limit
        if text[start:end].isupper() and end - start > 1:
            return True  # 'BS', 'UBND', 'TP'
        if start > begin or (end >= limit and start - 1 in self.address_ends):
            return False
        if text[start:end] in _PLAIN_HEADS or end >= limit:
            return True
        behind = text[end + 1 : limit].split(" ")[0]
        if len(behind) > 1 and behind.isupper():
            return True  # 'Phòng PC45'
        is_family_name = text[start:end] in surnames() and text[start:end] not in _MOSTLY_HEADS
        if is_family_name and is_syllable(behind):
            return False  # 'Châu Vĩ Hiền', but 'Hồ Gươm'
        return self._article.opens(start)

    def _trimmed(self, start: int, end: int) -> Mention | None:
        text, article = self._text, self._article
        while start < end and not text[start].isalnum():
            start += 1
        while end > start and not text[end - 1].isalnum():
            end -= 1
        begin = start
        if start < end and article.opens(start):
            start = self._after_opener(start, end)
        if start >= end or self._is_common(start, end):
            if begin < end and " " not in text[begin:end] and is_syllable(text[begin:end]):
                self.doubtful.append((begin, end))
            return None
        if not text[start].isupper() and not (text[start].isalpha() and _has_capital(text[start:end])):
            return None
        if text[start:end] in _DIRECTIONS and self._points(start, end):
            return None
        if (text[start:end] in _NO_NAMES and not self._is_called(start, end)) or _ROMAN.fullmatch(
            text, start, end
        ):
            return None
        if end - start == 1 and text[end : end + 1] != ".":
            return None
        end = self._before_compound(start, end)
        if end <= start or (" " in text[start:end] and _ZODIAC.fullmatch(text, start, end)):
            return None
        return Mention(start, end, UNKNOWN, "name", text[start:end])

    def _is_called(self, start: int, end: int) -> bool:
        """Whether somebody is addressed by these words in the article: 'chị Lễ'."""
        text, words = self._text, " " + self._text[start:end]
        return any(
            text.startswith(words, at) and not text[at + len(words) : at + len(words) + 1].isalnum()
            for at in self.address_ends
        )

    def _points(self, start: int, end: int) -> bool:
        """Whether a point of the compass is one: 'ở phía Bắc', 'hướng Nam - Bắc', 'Nam Đại Tây Dương'."""
        before = self._article.word_before(start)
        if before == "-":
            before = self._article.word_before(self._text.rfind("-", 0, start))
            return before in _DIRECTIONS
        behind = self._known_starts.get(end + 1)
        return before.lower() in _TOWARDS or (behind is not None and behind.type == "LOC")

    def _before_compound(self, start: int, end: int) -> int:
        """Where the name ends if its last capital begins a common word: 'Lý luận Trung ương'."""
        text, article = self._text, self._article
        last = text.rfind(" ", start, end) + 1
        if not last or text[start : text.index(" ", start)] in surnames():
            return end
        number = article.word_at(last)
        if number < 0 or article.word_ends[number] <= end or not is_syllable(text[last:end]):
            return end
        if text[start:end] in districts() or article.word_before(start) in _UNITS:
            return end  # 'Gia Lâm' in 'Gia Lâm chậm', taken for one word
        if article.tags[number] in _NAME_TAGS or not text[end : article.word_ends[number]].strip().islower():
            return end
        return last - 1

    def _is_common(self, start: int, end: int) -> bool:
        """Whether the capital only dresses a common word: 'Công' of 'Công ước', 'các Bên'."""
        text, article = self._text, self._article
        if " " in text[start:end] or not is_syllable(text[start:end]):
            return False
        if text[start:end] in _NEVER_FIRST and end + 1 not in self._known_starts:
            return True
        number = article.word_at(start)
        if number < 0 or article.tags[number] in ("Np", "Ny"):
            return False
        # 'Nghiên' of 'Nghiên cứu', also where the tagger takes 'Nghiên cứu Bão' for one word
        return text[end : article.word_ends[number]].lstrip().partition(" ")[0].islower()

    def _after_opener(self, start: int, end: int) -> int:
        """Where the name begins if a run opens a sentence: past a first word that is no name."""
        text, article = self._text, self._article
        space = text.find(" ", start, end)
        first = text[start : end if space < 0 else space]
        number = article.word_at(start)
        tag = article.tags[number] if number >= 0 else ""
        word_end = article.word_ends[number] if number >= 0 else start
        rest_is_small = word_end > start + len(first) and text[start + len(first) + 1 : word_end].islower()
        past = end if space < 0 else space + 1
        if first.isupper() and len(first) > 1 and first.isascii():
            return start
        if rest_is_small or first in _NEVER_FIRST:
            return past
        if tag in _NAME_TAGS or not (has_marks(first) or is_syllable(first)):
            return start
        if space >= 0 and (word_end >= end or first in surnames()):
            return start  # one word of several capitals, or a family name and more: a name
        return start if self._elsewhere(first, start) else past

    def _elsewhere(self, word: str, here: int) -> bool:
        """Whether the article has `word` with a capital in the middle of a sentence."""
        text = self._text
        at = text.find(" " + word)
        while at >= 0:
            end = at + 1 + len(word)
            if at + 1 != here and not text[end : end + 1].isalnum() and not self._article.opens(at + 1):
                return True
            at = text.find(" " + word, end)
        return False
