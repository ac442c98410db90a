"""Whose an organisation with a head word is: 'Quốc hội', 'quân đội Syria', 'Bộ Tài chính của Pháp'."""

from collections import Counter

from pipeline.entities.article import Article
from pipeline.entities.lexicon import DOMESTIC
from pipeline.entities.mention import Mention
from pipeline.knowledge.spelling import lower

_OF = " của "
# Kinds that no reader takes for his own country's because nothing else is said.
_FOREIGN_TOO = frozenset(("group", "rebels", "opposition"))


def link_organs(article: Article, mentions: list[Mention]) -> None:
    """Country of 'Quốc hội', 'quân đội Syria': the place inside, behind 'của', or the only one there is."""
    ends = {m.start: m for m in mentions if m.country and m.type in ("LOC", "ORG") and m.source != "outlet"}
    only = setting(mentions)
    by_text: dict[str, Mention] = {}
    for mention in mentions:
        if mention.source != "head" or mention.type != "ORG" or mention.head is None:
            continue
        mention.name = mention.key
        mention.sector = mention.head.sector or None
        if mention.body is not None and mention.body.source in ("organisation", "outlet", "company"):
            mention.country, mention.sector = mention.body.country, mention.body.sector
            mention.basis, mention.confidence = "organisation in its name", 0.9
        elif mention.body is not None and mention.body.country:
            mention.country, mention.basis, mention.confidence = (
                mention.body.country,
                "place in its name",
                0.92,
            )
        elif article.text.startswith(_OF, mention.end) and mention.end + len(_OF) in ends:
            owner = ends[mention.end + len(_OF)]
            mention.country, mention.basis, mention.confidence = owner.country, "'của' and its country", 0.9
        elif (earlier := by_text.get(lower(mention.key))) is not None:
            mention.country, mention.antecedent = earlier.country, earlier
            mention.basis, mention.confidence = "named with its country before", 0.85
        elif only is not None and mention.head.kind not in _FOREIGN_TOO:
            mention.country, mention.basis, mention.confidence = only, "the only country of the article", 0.75
        else:
            mention.basis, mention.confidence = "unresolved: no country named with it", 0.5
        if mention.country:
            by_text.setdefault(lower(mention.key), mention)
            short = lower(mention.key[: mention.body.start - mention.start]).strip() if mention.body else ""
            if short:
                by_text.setdefault(short, mention)
        mention.entity_id = f"organisation:{mention.country or '?'}/{lower(mention.key)}"
        if mention.antecedent is not None:
            mention.entity_id = mention.antecedent.entity_id


# A country named once may be in passing: one that the article is about is named at least this often.
_OFTEN = 3


def setting(mentions: list[Mention]) -> str | None:
    """The country whose organs an article means by 'Quốc hội', 'Bộ Tài chính': the only one it is about.

    A Vietnamese paper need not name its own country: Vietnam, unless others are named as often.
    """
    named = Counter(
        str(m.country) for m in mentions if m.source in ("country", "seat", "province") and m.country
    )
    home = named.pop(DOMESTIC, 0)
    foreign = sum(named.values())
    if foreign <= max(1, home):
        return DOMESTIC
    return next(iter(named)) if len(named) == 1 and home == 0 and foreign >= _OFTEN else None
