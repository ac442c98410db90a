"""One article's mentions: its sentences are coded in order, and what needs more than one of them follows.

This is the order of the steps and nothing else; each step says its own in its module.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pipeline.events import mention_dates, mishaps, people, selection, story_places
from pipeline.events.coding import Coder
from pipeline.events.drafts import Draft
from pipeline.events.lexicon import lexicon
from pipeline.events.quotations import mark_quotations
from pipeline.events.reading import Reading
from pipeline.events.references import Memory
from pipeline.events.tolls import Toll, loose_toll, toll_mentions
from pipeline.events.units import build_units
from pipeline.events.who import Who

Row = dict[str, Any]


def code_article(
    article: Row, sentences: Sequence[Row], mentions: Sequence[Row], times: Sequence[Row]
) -> list[Draft]:
    """The finished drafts of one article, in the order of the text."""
    day = article["published_on"]
    mentions = [people.called(row, day) for row in mentions]
    readings = _read(article["body"], sentences, mentions, times)
    people.give_titles(readings)
    people.give_members(readings, mentions, day)
    memory = Memory(article["body"])
    mark_quotations(article["body"], article, readings, memory)
    coder = Coder(article["body"], memory)
    tolls: list[Toll] = []
    for reading in readings:
        memory.hear(reading)
        coder.code(reading)
        toll = loose_toll(Who(article["body"], memory), reading, coder.loose)
        if toll is not None:
            tolls.append(toll)
    drafts = coder.drafts + toll_mentions(tolls, coder.drafts)
    untold = [d for d in drafts if not d.is_told]
    drafts = selection.informative(sorted((d for d in drafts if d.is_told), key=lambda d: (d.start, d.end)))
    focus = people.focus_country(readings)
    people.give_countries(drafts, focus)
    drafts = selection.public(selection.without_blasts(drafts))
    drafts = selection.once_in_a_sentence(drafts)
    mention_dates.give_dates(sorted(drafts + untold, key=lambda d: (d.start, d.end)), times, day)
    mishaps.share_story(drafts)
    story_places.give_places(article["body"], drafts, mentions, focus)
    return drafts


def _read(
    body: str, sentences: Sequence[Row], mentions: Sequence[Row], times: Sequence[Row]
) -> list[Reading]:
    """The sentences of the article's text; headings tell nothing of their own."""
    words = lexicon()
    named, timed = _by_sentence(mentions), _by_sentence(times)
    result = []
    for sentence in sorted(sentences, key=lambda s: s["start"]):
        if sentence["kind"] != "heading":
            key = sentence["sentence_id"]
            units = build_units(body, sentence, named.get(key, ()), timed.get(key, ()), words)
            result.append(Reading(sentence, units))
    return result


def _by_sentence(rows: Sequence[Row]) -> dict[str, list[Row]]:
    result: dict[str, list[Row]] = {}
    for row in rows:
        result.setdefault(row["sentence_id"], []).append(row)
    return result
