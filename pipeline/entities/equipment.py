"""Weapons, aircraft and ships by their designation: Su-24, F-16, S-300, Boeing 777, MH370.

A designation is letters with a number; without the hyphen it needs a word for the thing before it.
"""

import re

from pipeline.entities.article import Article
from pipeline.entities.mention import Mention

_HYPHENED = re.compile(
    r"(?<![^\W_])(?:[A-Z]{1,3}|[A-Z][a-z]{1,2}[A-Z]?)-\d{1,4}(?:[A-Z]{1,3}\d?)?(?:/[A-Z])?(?![^\W_])"
)
_MAKERS = re.compile(
    r"(?<![^\W_])(?:Boeing|Airbus|Sukhoi|Embraer|Bombardier|Antonov|Ilyushin|Tupolev|MiG|Mig|Cessna|Falcon|Learjet|ATR|Fokker)"
    r"(?: [A-Z]{0,2}-?\d{1,4}(?:-\d{1,4})?[A-Z]{0,3}| (?:Superjet|Dreamliner)(?: \d{3})?)+(?![^\W_])"
)
_FLIGHT = re.compile(r"(?<=chuyến bay )[A-Z]{2} ?\d{2,4}(?![^\W_])")
_SHIP = re.compile(r"(?<![^\W_])(?:USS|HMS|INS|HMAS|MV)(?: [A-Z][\w.'-]*){1,3}")
# Codes of the same shape that are no equipment: groups of states, age teams, diseases, vitamins, visas, roads.
_OTHER = re.compile(
    r"(?:G-?\d+|U-?\d+|COVID-?\d+|SARS.*|COP-?\d+|AH-?1N1|A-?[12]|CT-?\d+|QL-?\d+|TL-?\d+|NĐ-?.*|QĐ-?.*|EU-?\d+|"
    r"P-?5.*|K-?\d)\Z"
)


def equipment(article: Article) -> list[Mention]:
    """Mentions of equipment by designation, in order."""
    text = article.text
    found: dict[int, re.Match[str]] = {}
    for pattern in (_MAKERS, _HYPHENED, _FLIGHT, _SHIP):
        for match in pattern.finditer(text):
            if not _OTHER.match(match[0]):
                found.setdefault(match.start(), match)
    mentions: list[Mention] = []
    for start in sorted(found):
        if mentions and start < mentions[-1].end:
            continue
        mentions.append(Mention(start, found[start].end(), "EQUIPMENT", "equipment", found[start][0]))
    return mentions
