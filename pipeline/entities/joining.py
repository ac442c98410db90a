"""Names that hold a known name as one of their words: 'Seaman Guard Ohio', 'Paris Saint-Germain'.

Known places are found first, wherever they stand; here the foreign words right beside one are taken
together with it, unless a title or head word says that the place stands by itself ('Tổng thống Syria Assad').
"""

from pipeline.entities.article import Article
from pipeline.entities.mention import UNKNOWN, Mention
from pipeline.entities.syllables import is_syllable
from pipeline.knowledge.words import cues

# Words that put a place behind them: 'ở Moscow' is followed by another name, if any.
_AT = frozenset(cues("surely_place_before"))
_PLACES = frozenset(("country", "seat", "region"))


def joined(article: Article, names: list[Mention], label_ends: set[int]) -> list[Mention]:
    """The names in order, with places inside longer foreign names swallowed by them.

    `label_ends` are the positions at which titles and head words end.
    """
    text = article.text
    result: list[Mention] = []
    for name in names:
        last = result[-1] if result else None
        if (
            last is not None
            and name.start == last.end + 1
            and text[last.end] == " "
            and {last.source, name.source} & {"name"}
            and {last.source, name.source} & _PLACES
            and last.start - 1 not in label_ends
            and not (last.source == "seat" and article.word_before(last.start) in _AT)
            and _is_foreign(text[last.start : last.end])
            and _is_foreign(text[name.start : name.end])
        ):
            result[-1] = Mention(last.start, name.end, UNKNOWN, "name", text[last.start : name.end])
        else:
            result.append(name)
    return result


def _is_foreign(words: str) -> bool:
    """Whether the words may be part of a foreign name, and are no acronym or Vietnamese syllable."""
    return words.isascii() and not is_syllable(words) and not (words.isupper() and " " not in words)
