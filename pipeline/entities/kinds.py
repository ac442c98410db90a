"""What kind of thing an unknown name is: person, organisation, place, equipment.

The words around a name decide first (titles, head words, prepositions), then its own shape (a Vietnamese
family name, capitals only), then what the same name is elsewhere in the article.
"""

import re
from functools import cache, lru_cache

from pipeline.entities.article import Article
from pipeline.entities.extent import NAMED_AFTER, HeadWords
from pipeline.entities.mention import UNKNOWN, Mention
from pipeline.entities.syllables import is_syllable
from pipeline.knowledge.cities import City
from pipeline.knowledge.offices import given_names, holders_named
from pipeline.knowledge.organisations import companies
from pipeline.knowledge.places import districts
from pipeline.knowledge.words import Head, cues, organisation_words, surnames

_SAYING = re.compile(
    r" (?:cũng |đã |vừa |còn |lại |liền |thì |tiếp tục |mới )*"
    r"(?:cho biết|cho hay|nói|tuyên bố|khẳng định|phát biểu|nhấn mạnh|chia sẻ|kể|viết|bày tỏ|thừa nhận|khai|"
    r"trả lời|nhận xét|giải thích|bình luận|cảm thấy|sinh năm|kết hôn)\b"
)
# Persons whose name is held back: 'L.', 'N.V.A'.
_INITIALS = re.compile(r"[A-ZĐ](?:\.[A-ZĐ]){0,3}")
_AGE = re.compile(r" ?(?:\(|, )(?:SN |sinh năm |sinh |s\.)?\d{1,4}(?: tuổi|\)|,)")
# A capital inside a word: VietABank, PetroVietnam (but McCain, O'Neill are persons).
_INNER_CAPITAL = re.compile(r"(?<!Mc)(?<!Mac)(?<!De)(?<!Di)(?<!La)(?<=[a-z])[A-Z]|(?<=[A-Z][A-Z])[a-z]")
# Prepositions that put a place behind them.
_PLACE_BEFORE = frozenset(cues("place_before"))
_STRONG_PLACE = frozenset(cues("surely_place_before"))
_EQUIPMENT_BEFORE = tuple(f" {cue.lower()}" for cue in cues("equipment_before"))
_COMPANY_BEFORE = tuple(f" {cue}" for cue in cues("company_before"))
# Words before the names of contests, of films, songs and books, and of where somebody is from.
_CONTEST_BEFORE = tuple(f" {cue}" for cue in cues("contest_before"))
_WORK_BEFORE = tuple(f" {cue}" for cue in cues("work_before"))
_HOME_BEFORE = tuple(f" {cue}" for cue in cues("home_before"))
# The last words of all of these: what ends in none of them tells nothing.
_TELLING = frozenset(
    cue.rsplit(" ", 1)[-1].lower()
    for use in ("contest_before", "work_before", "home_before", "company_before", "equipment_before")
    for cue in cues(use)
)
_COMPANY_AFTER = re.compile(
    r" (?:đã |đang |sẽ |vừa |cũng |mới |có thể |phải |chính thức |tiếp tục |từng )*"
    rf"(?:{'|'.join(cues('company_after'))})(?![^\W_])"
)
# Vietnamese firms are named by what they are of and do: Vinashinlines, Vietjet.
_VIETNAMESE_FIRM = re.compile(r"(?:Vina|Viet|Petro|Agri|Techno|Sai?gon)[a-z]{3,}")
_REACH = 28
# Digits, acronyms among words, small words of titles, letters without a stop: 'Awards for Excellence'.
_IS_NO_PERSON = re.compile(
    r"\d|\b(?:of|for|the|and|or|in|to|at|on|with)\b|\b(?:Vietnam|Viet|Vina)\b"
    r"|\b[A-ZĐ]{3,}\b(?=.*[a-z])|(?<=[a-z] )[A-ZĐ]{3,}\b|^[A-ZĐ] "
)
# The number of a house before its street: '278/5 Tôn Thất Thiệp, phường 12'.
_HOUSE = re.compile(r"(?<![^\W_])\d+[a-h]?(?:/\d+[a-h]?)*$")
_QUOTES = frozenset("\"'“”‘’")
# Names come again and again: as many answers are kept.
_CACHED = 50_000
# Small words that may stand between a head and the name: how many, which not, behind which heads.
_DESCRIBING = 4
_NOT_DESCRIBING = frozenset(cues("not_describing"))
_DESCRIBED = frozenset(("company", "firm", "party", "agency", "paper", "group", "society", "rebels"))


def classify(
    article: Article,
    heads: HeadWords,
    names: list[Mention],
    cities: dict[str, City],
) -> None:
    """Give every unknown name of the article a type; MISC stays where nothing tells."""
    head_by_end: dict[int, Head] = {}
    for end, head in heads.values():
        if end not in head_by_end or len(head.text) > len(head_by_end[end].text):
            head_by_end[end] = head
    unknown = [m for m in names if m.source == "name"]
    for mention in unknown:
        if mention.type != UNKNOWN:
            continue
        mention.type, mention.confidence = _by_context(article, mention, head_by_end, cities)
    _agree(unknown)


def _by_context(
    article: Article, mention: Mention, head_by_end: dict[int, Head], cities: dict[str, City]
) -> tuple[str, float]:
    text, start, end = article.text, mention.start, mention.end
    name = text[start:end]
    head = head_by_end.get(start - 1) if text[start - 1 : start] == " " else None
    if head is not None and head.kind != "people":
        if head.kind == "admin1" and _is_full_name(name):
            return "PER", 0.85  # 'Giám đốc Công an thành phố Đoàn Duy Khương'
        if head.type == "LOC" and not (head.kind == "place" and name.isupper()):
            return "LOC", 0.9
        if head.type == "ORG" and (head.kind in NAMED_AFTER or not _is_full_name(name)):
            return "ORG", 0.85
    before = text[max(0, start - _REACH) : start].rstrip(" \"'“")
    if (distant := _head_before(text, start, head_by_end)) is not None:
        return distant.type, 0.75
    words = name.split(" ")
    if _is_full_name(name):
        return "PER", 0.85
    told = _told_before(before, name)
    if told is not None:
        return told
    if _COMPANY_AFTER.match(text, end):
        return "ORG", 0.7
    if _INITIALS.fullmatch(name):
        return "PER", 0.8
    if len(name) >= 2 and name.isupper() and len(words) == 1:
        return "ORG", 0.6
    if _AGE.match(text, end):
        return "PER", 0.9
    if looks_like_organisation(name):
        return "ORG", 0.75
    if " " in name and name in districts():
        return "LOC", 0.8
    syllables = all(is_syllable(word) for word in words)
    if syllables and text[end : end + 1] == "," and _HOUSE.search(before):
        return "LOC", 0.8
    if syllables and 2 <= len(words) <= 5 and words[0] in surnames():
        return "PER", 0.85
    preposition = article.word_before(start)
    if name in cities and preposition in _PLACE_BEFORE:
        return "LOC", 0.75
    if len(words) == 1 and len(holders_named(name)) == 1 and not syllables and len(name) > 3:
        return "PER", 0.75
    if name in cities and not syllables:
        return "LOC", 0.45  # unless a person of that name is in the article
    if len(words) == 1 and not syllables and text[start - 1 : start] == "(" and text[end : end + 1] == ")":
        return "ORG", 0.75  # the short name of a company behind the long one
    if preposition in _STRONG_PLACE:
        return "LOC", 0.7
    if _SAYING.match(text, end):
        return "PER", 0.7
    if 2 <= len(words) <= 4 and not _IS_NO_PERSON.search(name) and not _is_quoted(text, start, end):
        return "PER", 0.8 if words[0] in given_names() else 0.55
    return UNKNOWN, 0.3


def _told_before(before: str, name: str) -> tuple[str, float] | None:
    """What the words right before a name say it is; None if they say nothing."""
    before = f" {before.lower()}"
    if before[before.rfind(" ") + 1 :] not in _TELLING:
        return None
    if before.endswith(_CONTEST_BEFORE) and not is_syllable(name):
        return "EVENT", 0.7
    if before.endswith(_WORK_BEFORE):
        return UNKNOWN, 0.8
    if before.endswith(_HOME_BEFORE):
        return "LOC", 0.8
    if before.endswith(_COMPANY_BEFORE):
        return "ORG", 0.7
    if before.endswith(_EQUIPMENT_BEFORE) and not before.endswith("đóng tàu") and not name.isupper():
        return "EQUIPMENT", 0.7
    return None


def _is_quoted(text: str, start: int, end: int) -> bool:
    """Whether quotation marks stand around the name, as around titles of works."""
    left, right = text[max(0, start - 2) : start].strip()[-1:], text[end : end + 2].strip()[:1]
    return bool(left) and left in _QUOTES and bool(right) and right in _QUOTES


def _is_full_name(name: str) -> bool:
    words = name.split(" ")
    return 3 <= len(words) <= 5 and words[0] in surnames() and all(is_syllable(word) for word in words)


def _head_before(text: str, start: int, head_by_end: dict[int, Head]) -> Head | None:
    """The head of an organisation a few small words before a name: 'hãng bán lẻ Payless'."""
    at = text.rfind(" ", 0, max(0, start - 1))
    for _ in range(_DESCRIBING):
        word = text[at + 1 : text.find(" ", at + 1)]
        if at < 0 or not word.isalpha() or not word.islower() or word in _NOT_DESCRIBING:
            return None
        head = head_by_end.get(at)
        if head is not None:
            return head if head.kind in _DESCRIBED else None
        at = text.rfind(" ", 0, at)
    return None


@lru_cache(maxsize=_CACHED)
def looks_like_organisation(name: str) -> bool:
    """Whether a name looks like an organisation's: an acronym, a word such as 'Bank', an inner capital."""
    words = name.split(" ")
    if len(words) == 1 and name.isupper() and 1 < len(name) < 7:
        return True
    if len(words) == 1 and _VIETNAMESE_FIRM.fullmatch(name):
        return True
    if not organisation_words().isdisjoint(words) or _INNER_CAPITAL.search(name) is not None:
        return True
    return len(words) > 1 and not _company_words().isdisjoint(words)


@cache
def _company_words() -> frozenset[str]:
    """Companies named by one word: 'Masan Consumer' is one of theirs."""
    return frozenset(
        form
        for company in companies().values()
        for form in (company.name, *company.aliases)
        if " " not in form and len(form) > 3
    )


def _titled(mention: Mention) -> float:
    """How sure its title makes a person of a name."""
    if mention.title is None:
        return 0.0
    if not mention.title.relational or " " in mention.key:
        words = mention.key.split(" ")
        unusual = mention.title.relational and is_syllable(words[0]) and words[0] not in surnames()
        return 0.5 if unusual else 0.95
    return 0.5


def _agree(unknown: list[Mention]) -> None:
    """Let the surest use of a name decide for its other uses, and whole persons for their short names."""
    best: dict[str, tuple[float, str]] = {}
    for mention in unknown:
        sure = max(mention.confidence, _titled(mention))
        best[mention.key] = max(best.get(mention.key, (0.0, UNKNOWN)), (sure, mention.type))
    for name, (sure, kind) in list(best.items()):
        if kind == "PER" and " " in name and not name.isupper():
            words = name.split(" ")
            if words[0] in surnames() and is_syllable(words[-1]):
                best[words[-1]] = max(best.get(words[-1], (0.0, "")), (0.95, "PER"))
            for short in (words[-1], words[0], " ".join(words[-2:])):
                if best.get(short, (1.0, ""))[0] < sure - 0.05 and not looks_like_organisation(short):
                    best[short] = (sure - 0.05, "PER")
    for mention in unknown:
        if mention.title is None or _titled(mention) < best[mention.key][0]:
            mention.confidence, mention.type = best[mention.key]
