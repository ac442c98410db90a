"""What kind of thing an unknown name is: person, organisation, place, equipment.

The words around a name decide first (titles, head words, prepositions), then its own shape (a Vietnamese
family name, capitals only), then what the same name is elsewhere in the article.
"""

import re

from pipeline.entities.article import Article
from pipeline.entities.guards import is_syllable
from pipeline.entities.lexicon import Form
from pipeline.entities.mention import Mention
from pipeline.knowledge.cities import City
from pipeline.knowledge.words import Head, cues, surnames

_SAYING = re.compile(
    r" (?:cũng |đã |vừa |còn |lại |liền |thì |tiếp tục |mới )*"
    r"(?:cho biết|cho hay|nói|tuyên bố|khẳng định|phát biểu|nhấn mạnh|chia sẻ|kể|viết|bày tỏ|thừa nhận|khai|"
    r"trả lời|nhận xét|giải thích|bình luận|cảm thấy|sinh năm|kết hôn)\b"
)
_AGE = re.compile(r" ?(?:\(|, )(?:SN |sinh năm |sinh |s\.)?\d{1,4}(?: tuổi|\)|,)")
# Prepositions that put a place behind them.
_PLACE_BEFORE = frozenset(cues("place_before"))
_STRONG_PLACE = frozenset(cues("surely_place_before"))
_EQUIPMENT_BEFORE = cues("equipment_before")


def classify(
    article: Article,
    found: list[tuple[int, int, Form]],
    names: list[Mention],
    cities: dict[str, City],
) -> None:
    """Give every unknown name of the article a type; MISC stays where nothing tells."""
    head_by_end: dict[int, Head] = {}
    for _, end, form in found:
        if form.head is not None and (end not in head_by_end or len(form.text) > len(head_by_end[end].text)):
            head_by_end[end] = form.head
    unknown = [m for m in names if m.source == "name"]
    for mention in unknown:
        if mention.type != "MISC":
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
        if head.type == "LOC" and not (head.kind == "place" and name.isupper()):
            return "LOC", 0.9
        if head.type == "ORG":
            return "ORG", 0.85
    before = text[max(0, start - 28) : start].rstrip(" \"'“")
    if before.lower().endswith(_EQUIPMENT_BEFORE) and not name.isupper():
        return "EQUIPMENT", 0.7
    words = name.split(" ")
    if _AGE.match(text, end):
        return "PER", 0.9
    if len(name) >= 2 and name.isupper() and len(words) == 1:
        return "ORG", 0.6
    syllables = all(is_syllable(word) for word in words)
    if syllables and 2 <= len(words) <= 5 and words[0] in surnames():
        return "PER", 0.85
    preposition = article.word_before(start)
    if name in cities and (preposition in _PLACE_BEFORE or not syllables):
        return "LOC", 0.75
    if preposition in _STRONG_PLACE:
        return "LOC", 0.7
    if _SAYING.match(text, end):
        return "PER", 0.7
    if len(words) >= 2 and len(words) <= 4 and not any(c.isdigit() for c in name):
        return "PER", 0.55
    return "MISC", 0.3


def noise(mention: Mention) -> bool:
    """Whether an unknown name is too little to be one: a syllable that nothing around it explains."""
    return mention.source == "name" and mention.type == "MISC" and is_syllable(mention.key)


def _agree(unknown: list[Mention]) -> None:
    """Let the surest use of a name decide for its other uses, and whole persons for their short names."""
    best: dict[str, tuple[float, str]] = {}
    for mention in unknown:
        sure = max(mention.confidence, 0.95 if mention.title is not None else 0.0)
        best[mention.key] = max(best.get(mention.key, (0.0, "MISC")), (sure, mention.type))
    for name, (sure, kind) in list(best.items()):
        if kind == "PER" and " " in name:
            words = name.split(" ")
            for short in (words[-1], words[0], " ".join(words[-2:])):
                if best.get(short, (1.0, ""))[0] < sure - 0.05:
                    best[short] = (sure - 0.05, "PER")
    for mention in unknown:
        if mention.title is None:
            mention.confidence, mention.type = best[mention.key]
