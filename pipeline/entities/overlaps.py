"""Outer and inner mentions: which overlap is a nesting, which is a conflict, and how deep each stands."""

from pipeline.entities.mention import Mention

# What was found with more evidence stays where two mentions cross or coincide.
_STRENGTH = (
    "reference", "name", "event", "region", "people", "province", "seat", "country", "outlet", "company",
    "organisation", "person", "title", "head", "equipment",
)  # fmt: skip
_WEAKNESS = {source: -strength for strength, source in enumerate(_STRENGTH)}


def _place(mention: Mention) -> int:
    """Sorts by start, longer ones first, stronger ones before weaker: one number, for it is asked often."""
    return (mention.start << 40) - (mention.end << 8) + _WEAKNESS[mention.source]


def nested(mentions: list[Mention]) -> list[Mention]:
    """The mentions by position, outer first, with levels; crossing and double ones are dropped."""
    ordered = sorted(mentions, key=_place)
    kept: list[Mention] = []
    open_: list[Mention] = []
    for mention in ordered:
        while open_ and open_[-1].end <= mention.start:
            open_.pop()
        if open_ and mention.end > open_[-1].end:
            continue
        if open_ and (open_[-1].start, open_[-1].end) == (mention.start, mention.end):
            continue
        if open_ and mention.source == "name" and open_[-1].source == "head":
            continue  # 'Bạch Mai' in 'Bệnh viện Bạch Mai' is no thing of its own
        if (
            open_
            and mention.source in ("province", "person")
            and open_[-1].source == "head"
            and open_[-1].type == "LOC"
        ):
            continue
        if open_ and mention.source == "people" and open_[-1].type == "NORP":
            continue  # 'Kurd' in 'người Kurd'
        mention.level = len(open_)
        open_.append(mention)
        kept.append(mention)
    return kept
