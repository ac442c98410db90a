"""Strings made to break an engine that must equal `underthesea.pos_tag` on any input.

Deterministic: the same strings on every machine. Written from what the library looks at (spaces,
digits, capitals, composed letters, names of templates) and from what real crawls contain.
"""

import random
import unicodedata
from collections.abc import Callable, Iterator


def items(text: str) -> list[str]:
    """The items of a list written with spaces between."""
    return text.split()


SYLLABLES = items(
    "ông bà Việt Nam Hà Nội thành phố Hồ Chí Minh chính phủ tổng thống Nga Putin ký sắc lệnh cấm vận"
    " Thổ Nhĩ Kỳ máy bay rơi hôm qua tại và của những các đã sẽ không phải là một hai ba người dân"
    " kinh tế thị trường học sinh sinh viên đại học bệnh viện hoà bình hòa bình tuỳ ý qúy thuỷ Ðà"
    " Nẵng ðường nghành gíao Hùynh A-đam su-24 Mỹ TP.HCM U.S. GDP COVID-19 iPhone Ukraine Kiev ở đó"
)
SPACES = [chr(c) for c in (9, 11, 12, 13, 28, 29, 30, 31, 32, 0x85, 0xA0, 0x1680, 0x2003, 0x2009)]
SPACES += ["\u2028", "\u2029", "\u202f", "\u205f", "\u3000", "\n", "\r\n", "  ", " \n "]
WIDTHLESS = list("\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u200f\u202a\u202e\u0000\u001b")
EMOJI = [
    "\U0001f600",
    "\U0001f44d\U0001f3fd",
    "\U0001f468\u200d\U0001f469\u200d\U0001f467",
    "\U0001f1fb\U0001f1f3",
    "\u2764\ufe0f",
    "1\ufe0f\u20e3",
    "\u2665‿\u2665",
    ":)",
    ":))",
    ":D",
    "=))",
    "<3",
    "™",
]
EDGE_WORDS = items("BOS EOS bos Bos True False None X x X X O B-W I-W = T[0]=BOS T[-1].lower= lower")
NUMBERS = items(
    "+5 -5 - + +- 007 0 1 2147483647 2147483648 -2147483648 -2147483649 +2147483647 99999999999999"
    " 1.000.000 1,5 3,14 1_000 1e5 0x1F ٣ ٣٤ ３ ² ½ Ⅷ 4K 3x4 1.600m-2.000m 24/7 02/05/2014 2014/08/20"
    " 20.08.2014 5-10 10:20:50 03-5730-2357 43H-0530 5% 100$ 20°C 37°F 1.234.567,89 12,345,678 0.5.6"
)
MARKS = [*".,;:!?()[]{}\"'“”‘’«»…-–—/\\|@#$%^&*_+=<>~`°·•º№§×÷ʺ", "...", "--", "==>", "->", ">>"]
ADDRESSES = items(
    "http://vnexpress.net/a?b=1&c=2 https://x.vn/(a(b)c) ftp://f.org/%20 Baoquocte.vn www.dantri.com.vn"
    " a@b.vn foo.na@example.com a@b vnn.vn/ VIETNAM.NET http:// http://... http:a https://a.b.c.d.e"
    " http://(x) http://x(y ))) t.co/ ha-noi.gov.vn. hashtag#tag @user c++ .NET node.js 192.168.0.1"
)
SHORT = items(
    "TP. Tp. TP.HCM T.Ư Th.S Th.s ThS. Mr. Mrs. Ms. Dr. GS.TS. PGS.TS.BS. A. B.C. Đ. ĐH. H&M AT&T R&D"
    " H'Mông N’Thôn d'Ivoire v.v v.v. v.v... vv... e-mail NĐ-CP 12/NĐ-CP Q.1 P.5 U.S. J.K. A.B.C.D Ph.D"
    " Thyssenkrupp Thiskey ThoSe Thos Thisisa e-mai emails vxv AvB"
)
ODD_LETTERS = items(
    "İstanbul ısı ß STRASSE ŉgoni ǅemal ǆ Ǆ ΟΔΥΣΣΕΥΣ Σ ΑΣ. ﬁn ﬀ Ⓐⓑ ª º Ǳ ǲ ՙև Ա ა Ა ꭰ Ᏸ K Å Ω ﷺ"
    " Москва 北京 東京都 서울 ไทย ភាសា עברית العربية हिन्दी क\u093c \u0958 \u1e9e \u0344 \ufb1d"
    " \U0001d400\U0001d41a \u2126 ﬃ \U00010400 \U0001e900 \ua7dc \u0149 ˀ ǰ ΐ \u1c89"
)
JAMO = ["\u1112\u1161\u11ab", "\u1100\u1161", "\uac00\u11a8"]


def words(draw: random.Random, n: int) -> list[str]:
    """Some ordinary syllables, a few of them in odd case."""
    cases: list[Callable[[str], str]] = [str, str, str, str.upper, str.title, str.swapcase]
    return [draw.choice(cases)(draw.choice(SYLLABLES)) for _ in range(n)]


def mixed(draw: random.Random, pool: list[str], share: float = 0.4) -> str:
    """A line of ordinary syllables and strings of `pool`, joined now by a space, now by nothing."""
    n = draw.randint(1, 24)
    items = [draw.choice(pool) if draw.random() < share else word for word in words(draw, n)]
    return "".join(item + draw.choice(["", " ", " ", " ", " "]) for item in items)


def forms(draw: random.Random) -> str:
    """A line in another normal form, or in several, or with its marks out of order."""
    text = " ".join(words(draw, draw.randint(1, 15)))
    kind = draw.randrange(4)
    if kind < 2:
        return unicodedata.normalize(("NFD", "NFKD")[kind], text)
    if kind == 2:
        return "".join(unicodedata.normalize(draw.choice(("NFC", "NFD")), c) for c in text)
    marks = "\u0300\u0301\u0302\u0303\u0309\u0323\u031b\u0306\u0316\u0345"
    return "".join(c + draw.choice(marks) * (draw.random() < 0.2) for c in text)


def anything(draw: random.Random) -> str:
    """Characters from all of Unicode, with spaces between."""
    planes = [(0x20, 0x7F), (0x80, 0x250), (0x250, 0x3000), (0x3000, 0xD800), (0xE000, 0x10FFFF)]
    points = [draw.randint(*draw.choice(planes)) for _ in range(draw.randint(1, 40))]
    return "".join(" " if draw.random() < 0.2 else chr(point) for point in points)


def strings(n: int = 3000, seed: int = 20151128) -> Iterator[str]:
    """Give `n` strings, each kind in turn."""
    draw = random.Random(seed)
    pools = [SPACES, WIDTHLESS, EMOJI, EDGE_WORDS, NUMBERS, MARKS, ADDRESSES, SHORT, ODD_LETTERS]
    pools += [JAMO, [item for pool in pools for item in pool]]
    yield from ["", " ", "\n", "\t\r\n", "\u200b", ".", "A.", "A.\n", "A. \n", "A.\n\n", ":D", ":D\n"]
    yield from ["BOS", "EOS", "BOS EOS", "bos eos", "a" * 5000, "á" * 300, "1" * 400, "." * 300]
    yield from ["( " * 200, "http://" + "." * 14, "-" * 99, "A.B." * 60, "x\u0301\u0302" * 40]
    for number in range(n - 25):
        kind = number % (len(pools) + 3)
        if kind < len(pools):
            yield mixed(draw, pools[kind], draw.choice([0.2, 0.5, 1.0]))
        elif kind < len(pools) + 2:
            yield (forms, anything)[kind - len(pools)](draw)
        elif number % 10 == 0:
            yield " ".join(words(draw, 300))
        else:
            yield " ".join(draw.choices(SYLLABLES[:60], k=draw.randint(1, 40)))
