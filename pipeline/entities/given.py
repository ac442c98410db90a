"""Names of one syllable that stand alone: 'Hùng' after 'Nguyễn Văn Hùng', also opening a sentence.

One capitalised syllable may be a given name, a common word at the beginning of a sentence, or a word
capitalised for honour. It is taken for a name only if the article names a person so.
"""

from pipeline.entities.article import Article
from pipeline.entities.mention import UNKNOWN, Mention
from pipeline.entities.syllables import is_syllable
from pipeline.knowledge.spelling import lower
from pipeline.knowledge.words import cues, surnames


def is_syllable_alone(mention: Mention) -> bool:
    """Whether an unknown name is one syllable that nothing around it explains."""
    return mention.source == "name" and mention.type == UNKNOWN and is_syllable(mention.key)


# Syllables before the given name of somebody named in full, and as many characters as they may have.
_SYLLABLES_BEFORE = (2, 3)
_LONGEST_NAME = 30
_NEVER_FIRST = frozenset(cues("never_first"))
# Capitals in the middle of sentences that show a word to be somebody's name.
_OFTEN = 2


def _is_used_as_name(article: Article, start: int, end: int) -> bool:
    """Whether the article has the syllable as a proper name in the middle of a sentence, and often."""
    if article.opens(start) or article.tag_at(start) != "Np":
        return False
    word, text, count, at = article.text[start:end], article.text, 0, 0
    if f" {lower(word)} " in text:
        return False  # 'Đoàn' of delegates
    while (at := text.find(word, at)) >= 0:
        alone = not text[at - 1 : at].isalnum() and not text[at + len(word) : at + len(word) + 1].isalnum()
        count += alone and not article.opens(at)
        at += len(word)
    return count >= _OFTEN


def given_names(
    article: Article, doubtful: list[tuple[int, int]], names: list[Mention], title_ends: set[int]
) -> list[Mention]:
    """Persons among the doubtful syllables: those the article names in full or with a form of address.

    Behind a title it may be the family name, too: 'Chủ tịch Hồ'.
    """
    known, families = set(), set()
    for name in names:
        if name.type == "PER" and name.source in ("name", "person"):
            last = name.key.rsplit(" ", 1)[-1]
            if is_syllable(last) and (" " in name.key or name.title is not None):
                known.add(last)
            first = name.key.split(" ", 1)[0]
            if first != name.key:
                families.add(first)
            if first != name.key and is_syllable(first) and not is_syllable(last):
                known.add(first)  # 'Chung' of 'Chung Yoo-ra'
    text = article.text
    found = []
    for start, end in doubtful:
        is_family = text[start:end] in families and start - 1 in title_ends
        if text[start:end] not in known and not is_family and not _is_used_as_name(article, start, end):
            continue
        number = article.word_at(start)
        word = text[start : article.word_ends[number]] if number >= 0 else ""
        if len(word) > end - start and lower(word) in text:
            continue  # 'Công ty', though the article knows a Công
        found.append(Mention(start, end, "PER", "name", text[start:end], confidence=0.7))
    return found


def ends_a_name(text: str, given: str) -> bool:
    """Whether a text names somebody in full whose given name is `given`: 'Bùi Trung Nhật'."""
    tail, at = f" {given}", -1
    while (at := text.find(tail, at + 1)) >= 0:
        end = at + len(tail)
        if text[end : end + 1].isalnum() or text[end : end + 1] == "_":
            continue
        before = text[max(0, at - _LONGEST_NAME) : at].split(" ")
        for count in _SYLLABLES_BEFORE:
            words = before[-count:]
            if (
                len(before) > count
                and words[0] in surnames()
                and words[0] not in _NEVER_FIRST
                and all(word[:1].isupper() and word.isalnum() for word in words)
            ):
                return True
    return False
