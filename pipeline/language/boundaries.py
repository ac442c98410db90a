"""Whether a sentence ends at a mark, judged by what stands before it and after it.

Before it: an abbreviation, an initial, a number, a list marker. After it: a capital, an opening
quote, a list marker, the words that attribute a quotation. The words the rules know stand in
`lexicon`. No rule looks further than a bounded stretch of text, so the time is linear.
"""

import re
from typing import Final
from unicodedata import normalize

from pipeline.language import lexicon

_CLOSING: Final = re.compile(r"(?:\s?/\s?\.)?[\"”’»'\)\]\}]*")
_SPACE: Final = re.compile(r"[\s\u200b\ufeff\u00ad]*")
_OPENING: Final = "\"“”‘’'«»([{"
_LETTERS: Final = re.compile(r"(?:[^\W\d_]|[\u0300-\u036f])+")
_UPPER: Final = "".join(filter(str.isupper, map(chr, range(0x1F00))))
_QUOTES: Final = "\"”’»'"
_DASHES: Final = "-–—"
# What opens an item of a list: a), 2), iv), a bullet, or a dash before a capital or a number.
_LIST_MARK: Final = re.compile(
    r"(?:[a-zđ]|\d{1,2}|[ivx]{1,4})\)|[•▪●►*+·]|[-–—]\s*[\"“‘(]?(?:\d|[" + _UPPER + "])"
)
_ENUMERATOR: Final = re.compile(r"[(\"“]?(?:\d{1,3}(?:\.\d{1,3})*|[IVXL]{1,6}|[A-ZĐa-zđ])")
_SECTION: Final = re.compile(r"([^\W\d_]+) (?:\d{1,3}|[IVXL]{1,6})")
_INITIALS: Final = re.compile(r"(?:[A-ZĐ][.\-]?)+")
_NUMBER: Final = re.compile(r"\d+(?:[.,/:-]\d+)*%?")
_ADDRESS: Final = re.compile(r"://|www\.|[@/.]")
_STOP: Final = re.compile(r"[.,!?…:;\n]")
_LONGEST_ASIDE: Final = 160  # characters; a longer bracket holds sentences of its own
_LONGEST_QUOTED: Final = 20_000  # characters; keeps a paragraph of megabytes from taking for ever
_LONGEST_TOKEN: Final = 40  # no abbreviation is longer; an address is known by its end
_ATTRIBUTION_WORDS: Final = 6  # “...?” Ngoại trưởng Nga Lavrov hỏi lại.


def skip_space(text: str, at: int) -> int:
    """The first visible character from `at` on, or the end of the text."""
    found = _SPACE.match(text, at)
    return found.end() if found else at


def sentence_end(text: str, start: int, mark: int, mark_end: int) -> int | None:
    """Judge the end marks text[mark:mark_end] of the sentence begun at `start`.

    Returns where the sentence ends (after the closing quotes that belong to it), or None.
    """
    end = _closing_end(text, mark_end)
    if end == len(text):
        return end
    after = skip_space(text, end)
    if after == len(text):
        return end
    marks = text[mark:mark_end]
    if text[mark - 1 : mark] in ("(", "[") or mark <= start:  # (?), [...], a leading "..."
        return None
    if _inside_aside(text, start, mark):
        return None
    token = _token_before(text, start, mark)
    if after == end:
        return end if _is_glued(text, start, token, mark, mark_end, end) else None
    quoted = end > mark_end and text[end - 1] in _QUOTES
    if quoted and text[after] in _DASHES:  # “Đúng vậy.” - ông nói
        return None
    following = _LETTERS.match(text, _skip_opening(text, after))
    word = normalize("NFC", following.group()) if following else ""
    if marks == ".":
        verdict = _full_stop_ends(text, start, mark, token, word, after, quoted)
    else:
        verdict = _other_mark_ends(text, token + marks, quoted, word, after)
    return end if verdict else None


def _closing_end(text: str, mark_end: int) -> int:
    """Step over the closing quotes and brackets that follow the marks, spaced ones included."""
    found = _CLOSING.match(text, mark_end)
    end = found.end() if found else mark_end
    if end > mark_end and text[end - 1] == '"' and _opens(text, end):
        end -= 1  # this straight quote opens the next sentence: nói."Chúng tôi
    if end == mark_end and mark_end + 1 < len(text) and text[mark_end].isspace():
        spaced = text[mark_end + 1]
        lone = mark_end + 2 == len(text) or text[mark_end + 2].isspace()
        if (spaced in "”»)" or (spaced == '"' and _opens(text, mark_end))) and lone:
            return mark_end + 2
    return end


def _opens(text: str, end: int) -> bool:
    """Whether a straight quote is open at `end`, by counting those before it in the paragraph."""
    return text.count('"', max(0, end - _LONGEST_QUOTED), end) % 2 == 1


def _inside_aside(text: str, start: int, mark: int) -> bool:
    """Whether the mark lies in a short bracket opened within this sentence and closed later."""
    opened = text.rfind("(", max(start, mark - _LONGEST_ASIDE), mark)
    if opened < 0:
        return False
    closed = text.find(")", opened, opened + _LONGEST_ASIDE)
    return closed > mark and text.find("(", opened + 1, closed) < 0


def _token_before(text: str, start: int, mark: int) -> str:
    begin, limit = mark, max(start, mark - _LONGEST_TOKEN)
    while begin > limit and not text[begin - 1].isspace() and text[begin - 1] not in _OPENING:
        begin -= 1
    return normalize("NFC", text[begin:mark])


def _word_before(text: str, start: int, at: int) -> str:
    """What stands before `at` in the sentence, back to white space."""
    return "".join(text[max(start, at - _LONGEST_TOKEN) : at].split()[-1:])


def _skip_opening(text: str, at: int) -> int:
    while at < len(text) and (text[at] in _OPENING or text[at].isspace()):
        at += 1
    return at


def _full_stop_ends(
    text: str, start: int, mark: int, token: str, word: str, after: int, quoted: bool
) -> bool:
    opens = word[:1].isupper() and word.lower() in lexicon.OPENERS
    if not token:  # a spaced full stop, as in tokenised corpora, or one after a closing quote
        spaced = _word_before(text, start, mark)
        is_title = spaced[:1].isupper() and spaced.lower() in lexicon.TITLES
        is_initial = len(spaced) == 1 and _INITIALS.fullmatch(spaced)
        return opens or not (is_title or is_initial)
    if _is_list_marker(text, start, mark, token):
        return False
    lower = token.lower()
    last = re.split(r"[.\-]", lower)[-1]  # GS.TS, PGS-TS
    if lower in lexicon.AND_SO_ON:
        return _starts_sentence(text, after, word)
    if token[:1].isupper() and (lower in lexicon.TITLES or last in lexicon.TITLES):
        return False
    if lower in lexicon.SMALL_TITLES:
        return False
    if lower in lexicon.EITHER and (token[:1].isupper() or "." in token):
        return opens or (not word and _starts_sentence(text, after, word))
    is_initial = (len(token) == 1 or "." in token) and _INITIALS.fullmatch(token)
    if is_initial and _word_before(text, start, mark - len(token)) not in lexicon.LETTERED:
        return opens
    if token in lexicon.DIGRAPHS:
        return opens
    if _starts_sentence(text, after, word):
        return True
    # A small letter follows: a slip of the pen after an ordinary word, else an abbreviation.
    return not quoted and len(token) > 1 and token.isalpha() and token.islower()


def _other_mark_ends(text: str, token: str, quoted: bool, word: str, after: int) -> bool:
    if token.lower() in lexicon.MARKED_NAMES:
        return False
    if not _starts_sentence(text, after, word):
        return False
    if token[-1:] in ".…" and text[after].isdigit():  # chỉ sau... 6 phút
        return False
    return not (quoted and token[-1:] in "?!" and _is_attribution(text, after))


def _starts_sentence(text: str, at: int, word: str) -> bool:
    """Whether what stands at `at` can open a sentence: capital, number, quote + capital, list."""
    if _LIST_MARK.match(text, at):
        return True
    if word:
        return not word[0].islower() or (word[:1].islower() and any(map(str.isupper, word)))
    first = text[_skip_opening(text, at) : _skip_opening(text, at) + 1]
    return first != "" and first not in ",;:.!?…-–—"


def _is_list_marker(text: str, start: int, mark: int, token: str) -> bool:
    """Whether `1.`, `II.`, `a.`, `Điều 5.` numbers what follows rather than ends what precedes."""
    if mark - start <= 16:
        opening = normalize("NFC", text[start:mark])
        if _ENUMERATOR.fullmatch(opening):
            return True
        section = _SECTION.fullmatch(opening)
        if section and section.group(1).lower() in lexicon.SECTIONS:
            return True
    if token.isdigit() and len(token) <= 2:
        return _word_before(text, start, mark - len(token)).endswith((":", ";"))
    return False


def _is_glued(text: str, start: int, token: str, mark: int, mark_end: int, end: int) -> bool:
    """Whether a sentence ends although no space follows: `đã nói.Ông`, but not `VietNam.Net`."""
    following = _LETTERS.match(text, _skip_opening(text, end) if end < len(text) else end)
    if following is None or not following.group()[0].isupper():
        return False
    word = normalize("NFC", following.group())
    if text[mark:mark_end] != ".":
        return not _ADDRESS.search(token) and (len(word) > 1 or word.lower() in lexicon.OPENERS)
    if word.lower() in lexicon.DOMAIN_ENDINGS or not (len(word) > 1 and word[1:].islower()):
        return False
    if _NUMBER.fullmatch(token):
        return not _is_list_marker(text, start, mark, token)
    if token.lower() in lexicon.TITLES or (token.isascii() and _ADDRESS.search(token)):
        return False
    if token.isupper() and token.lower() in lexicon.EITHER:
        return word.lower() in lexicon.OPENERS  # TX.Sơn Tây
    if end > mark_end or not token or (len(token) > 1 and token.isalpha() and token.islower()):
        return True
    # After a name: addresses and brands are written in plain letters, "Cát Cát.Trường" is not.
    return len(token) > 1 and (word.lower() in lexicon.OPENERS or not word.isascii())


def _is_attribution(text: str, after: int) -> bool:
    """Whether a short `Obama hỏi.` follows a quotation and closes the sentence with it."""
    stop = _STOP.search(text, after, after + 100)
    words = normalize("NFC", text[after : stop.start() if stop else after + 100]).lower().split()
    return (
        1 < len(words) <= _ATTRIBUTION_WORDS
        and any(word in lexicon.SAYING for word in words[1:])
        and (stop is None or stop.group() in ".:")
    )
