"""One article's mentions: its sentences are coded in order, and what needs more than one of them follows.

This is the order of the steps and nothing else; each step says its own in its module.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from pipeline.events import same_act
from pipeline.events.choice import selection, topics, weighing
from pipeline.events.coding import Coder
from pipeline.events.days import mention_dates, past_states
from pipeline.events.drafts import Draft
from pipeline.events.grammar import conditions, margins
from pipeline.events.grammar.lexicon import lexicon
from pipeline.events.grammar.quotations import mark_quotations
from pipeline.events.grammar.reading import Reading
from pipeline.events.grammar.units import build_units
from pipeline.events.rivals import choosing
from pipeline.events.sides import (
    as_a_rule,
    at_hand,
    by_law,
    completing,
    crimes,
    introduced,
    joint_drills,
    people,
    petitions,
    sectors,
    unnamed,
    whose,
)
from pipeline.events.sides.references import Memory
from pipeline.events.sides.scene import Scene, read_scene
from pipeline.events.slots.who import Who
from pipeline.events.toll import mishaps, of_disaster
from pipeline.events.toll.retold import Retold, retold, retold_mentions
from pipeline.events.toll.tolls import Toll, loose_toll, toll_mentions
from pipeline.events.where import story_places

Row = dict[str, Any]


class Candidates(NamedTuple):
    """What may be an act in one article, in the order of the text."""

    drafts: list[Draft]
    untold: list[Draft]  # in captions and links: they only help to date what the text tells
    mentions: list[Row]  # entities as the coder understands them
    scene: Scene  # whom the article is about


class Coded(NamedTuple):
    """The acts of one article that are coded."""

    drafts: list[Draft]
    mentions: list[Row]  # entities as the coder understands them
    scene: Scene  # whom the article is about


def code_article(
    article: Row, sentences: Sequence[Row], mentions: Sequence[Row], times: Sequence[Row]
) -> list[Draft]:
    """The finished drafts of one article, in the order of the text."""
    coded = as_read(article, sentences, mentions, times)
    choosing.choose(coded.drafts, article, sentences, coded.mentions, times, coded.scene)
    return coded.drafts


def as_read(article: Row, sentences: Sequence[Row], mentions: Sequence[Row], times: Sequence[Row]) -> Coded:
    """The drafts that are coded, with every slot as the rules read it."""
    found = candidates(article, sentences, mentions, times)
    drafts = weighing.likely(found.drafts)
    drafts = same_act.once_in_a_sentence(selection.without_blasts(drafts))
    mention_dates.give_dates(
        article["body"],
        sorted(drafts + found.untold, key=lambda d: (d.start, d.end)),
        times,
        mentions,
        article["published_on"],
    )
    mishaps.share_story(drafts)
    mishaps.share_people(drafts)
    unnamed.drop_unnamed(drafts)
    story_places.give_places(article["body"], drafts, mentions, found.scene.focus)
    mishaps.share_vessel(drafts)
    mishaps.give_people(drafts)
    crimes.give_criminals(drafts)
    crimes.share_crime(drafts)
    crimes.give_organs(drafts)
    by_law.give_states(drafts)
    as_a_rule.give_usual(drafts, found.scene)
    sectors.give_sectors(drafts)
    whose.give_owners(drafts, found.scene)
    past_states.recall(drafts)
    return Coded(drafts, found.mentions, found.scene)


def candidates(
    article: Row, sentences: Sequence[Row], mentions: Sequence[Row], times: Sequence[Row]
) -> Candidates:
    """Everything that may be an act, with its doubts."""
    day = article["published_on"]
    mentions = [people.called(row, day) for row in mentions]
    readings = _read(article["body"], sentences, mentions, times)
    people.give_titles(readings)
    introduced.give_short_forms(readings)
    people.give_members(readings, mentions, day)
    memory = Memory(article["body"])
    mark_quotations(article["body"], article, readings, memory)
    coder = Coder(article["body"], memory)
    tolls: list[Toll] = []
    again: list[Retold] = []
    for n, reading in enumerate(readings):
        memory.hear(reading)
        coder.code(reading)
        around = readings[max(0, n - 1) : n + 2]
        toll = loose_toll(Who(article["body"], memory), reading, coder.loose, around)
        if toll is not None:
            tolls.append(toll)
        told_again = retold(article["body"], reading)
        if told_again is not None:
            again.append(told_again)
    found = coder.drafts + coder.doubted + toll_mentions(tolls, coder.drafts, coder.doubted)
    found += retold_mentions(again, coder.drafts)
    found.sort(key=lambda d: (d.start, d.end))
    drafts = [d for d in found if d.is_told]
    scene = read_scene(readings, article["title"])
    at_hand.give_countries(drafts, scene)
    completing.complete(drafts, scene)
    joint_drills.join(drafts)
    of_disaster.attribute(drafts)
    selection.doubt(drafts)
    weighing.mark_home(found)
    weighing.mark_soft(found, topics.softness(article["title"], article["body"]))
    petitions.give_addressees(drafts)
    untold = [d for d in found if not d.is_told and not d.doubts]
    return Candidates(drafts, untold, mentions, scene)


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
            conditions.drop_unmet(units)
            result.append(Reading(sentence, units))
    for reading, following in pairwise(result[1:]):  # the first sentence is often the title
        reading.is_caption = margins.opens_with_credit(following.sentence, following.units)
    for reading in result[1:]:
        reading.is_caption |= margins.is_link(reading.units) or margins.is_bare_scene(reading.units)
    return result


def _by_sentence(rows: Sequence[Row]) -> dict[str, list[Row]]:
    result: dict[str, list[Row]] = {}
    for row in rows:
        result.setdefault(row["sentence_id"], []).append(row)
    return result
