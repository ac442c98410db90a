"""How Vietnamese syllables are spelt: what tells a Vietnamese word or name from a foreign one."""

import re
from functools import lru_cache

# A syllable of Vietnamese in its usual spelling: onset, vowel letters, coda.
_SYLLABLE = re.compile(
    r"(?:ngh|ng|nh|ch|tr|th|ph|kh|gh|gi|qu|[bcdđghklmnprstvx])?"
    r"[aăâeêioôơuưyàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]{1,3}"
    r"(?:ng|nh|ch|[cmnpt])?\Z",
    re.IGNORECASE,
)
# Words and names come again and again: as many answers are kept.
_CACHED = 50_000


@lru_cache(maxsize=_CACHED)
def is_syllable(word: str) -> bool:
    """Whether `word` is spelt as one Vietnamese syllable."""
    return _SYLLABLE.match(word) is not None


def are_syllables(words: str) -> bool:
    """Whether every word of `words` is spelt so."""
    return all(map(is_syllable, words.split(" ")))


def has_marks(word: str) -> bool:
    """Whether `word` has a letter that only Vietnamese text has: a tone mark, đ, ơ, ư and the like."""
    return not word.isascii()
