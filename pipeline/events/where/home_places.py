"""Acts told without a place that were done at home: in the one country of those who did or suffered them.

A country named as an actor is no place (codebook). But crowds protest where they live, a state arrests, tries
and locks down on its own soil, an ambassador is summoned to a ministry, arms are given up where they lie; and
in an article about one country what its people do to each other is done there. What they only say, a sitting
and an inquiry have no place unless one is told.
"""

from __future__ import annotations

from pipeline.events.conventions import ACTS_OF_WORD
from pipeline.events.drafts import Draft
from pipeline.events.grammar.lexicon import word_set
from pipeline.events.ontology import HAPPENINGS

# Done by the law of the land, so in the land, whatever its people are.
OF_LAW = ("arrest", "convict", "curfew", "martial-law", "restrict", "censor")
# Measures of a state towards what is in it.
OF_STATE = ("ban", "restrict", "censor", "discontinue", "curfew", "martial-law", "seize")
NEAR = 7  # words from a trigger on that say what is closed
# Between parties of one country these are still done wherever forces, goods or envoys happen to be.
ABROAD = ("MOBILIZE", "COOPERATE", "RETREAT", "SANCTION")


def home_of(draft: Draft, focus: str | None) -> str | None:
    """The country at home in which the act took place; None where that is not sure.

    ``focus`` is the country that the article is about.
    """
    actors = {p["country"] for p in draft.actors}
    recipients = {p["country"] for p in draft.recipients}
    if draft.event_type in HAPPENINGS:
        return _befell(draft, recipients, focus)
    if draft.event_type == "PROTEST":
        return _one(actors) or (focus if not actors - {None} else None)
    if draft.trigger.frame == "visit":
        return _one(recipients)
    if _names(draft, "coups"):
        return _one(actors - {None}) or (focus if not actors - {None} else None)
    if _names(draft, "asylum") and draft.event_type == "AID":
        return _one(actors)
    if draft.mode == "disarm":
        return _one(actors | recipients)
    if _is_summons(draft):
        return _one(actors)
    if draft.event_type == "MOBILIZE" and (draft.mode == "police" or not actors):
        return _one(actors) if actors else focus
    if _names(draft, "closures") and not _is_of_border(draft):
        # A state shuts its own schools and towns; where it is not told who does, the story's country.
        return _one(actors - {None}) or _only(draft.countries) or (focus if not draft.countries else None)
    if _is_within(draft, actors, recipients, focus):
        return focus
    if draft.event_type == "COERCE" and draft.mode in OF_STATE and not recipients - {None}:
        own = _one(actors - {None})  # who forbids or limits what nobody else suffers does so at home
        if own is not None and draft.countries <= {own}:
            return own
    gives = draft.event_type == "AID" or (draft.event_type == "CONCEDE" and _names(draft, "easings"))
    if gives and actors == {focus} and not draft.recipients and draft.countries <= {focus}:
        return focus
    if draft.mode in OF_LAW and _names(draft, "warrants"):
        return None  # who is sought may be anywhere
    if draft.mode in OF_LAW and len(actors | recipients) > 1:
        actors, recipients = actors - {None}, recipients - {None}
    if draft.mode in OF_LAW and not actors and draft.countries == recipients:
        return _one(recipients)  # "hàng loạt quan chức A bị bắt", and no other country is named
    return focus if focus is not None and actors | recipients == {focus} and _is_domestic(draft) else None


def _befell(draft: Draft, recipients: set[str | None], focus: str | None) -> str | None:
    """Where a happening was: with those it befell, else in the country the article is about."""
    if recipients:
        return _one(recipients)
    if draft.event_type == "ACCIDENT" and draft.strikes and _names(draft, "losses"):
        return None  # a ship or aircraft is lost at sea or on its way
    text = str(draft.sentence["text"]).lower()
    if any(word in text for word in word_set("everywhere")) or draft.countries - {focus}:
        return None
    return focus


def _is_domestic(draft: Draft) -> bool:
    """Whether an act among parties of one country is done in it: between two of them, or by its law."""
    if draft.event_type in (*ACTS_OF_WORD, "CONSULT"):
        return False  # what people of one country say to each other is said anywhere
    if draft.mode in OF_LAW or any(p["sector"] == "COP" for p in draft.actors):
        return True
    between = len(draft.actors) > 1 and draft.trigger.frame == "sym"
    return (between or bool(draft.actors and draft.recipients)) and draft.event_type not in ABROAD


def _is_of_border(draft: Draft) -> bool:
    """Whether what is closed lies between two countries, or is a way into one."""
    words = str(draft.sentence["text"])[draft.start - draft.sentence["start"] :].lower().split()[:NEAR]
    return any(f" {word} " in f" {' '.join(words)} " for word in word_set("borders") | word_set("ways in"))


def _is_within(draft: Draft, actors: set[str | None], recipients: set[str | None], focus: str | None) -> bool:
    """Whether help or a fight that the sentence puts in no country is one within the story's own."""
    struck = actors | recipients if draft.trigger.frame == "sym" else recipients
    fights = draft.event_type == "ASSAULT" and focus in struck  # who strikes may do so abroad
    if focus is None or not (draft.event_type == "AID" or fights):
        return False
    told = draft.realis not in ("planned", "conditional", "denied")
    return told and draft.countries <= {focus} and actors | recipients <= {focus, None}


def _is_summons(draft: Draft) -> bool:
    """Whether somebody is called to the ministry of a state ("triệu tập đại sứ")."""
    return draft.event_type == "ACCUSE" and _names(draft, "summons", at_front=True)


def _names(draft: Draft, kind: str, *, at_front: bool = False) -> bool:
    """Whether the trigger holds a word of the class, or begins with one."""
    words = draft.trigger.words.replace("-", " ")
    return any(words.startswith(w) if at_front else f" {w} " in f" {words} " for w in word_set(kind))


def _only(countries: frozenset[str]) -> str | None:
    return next(iter(countries)) if len(countries) == 1 else None


def _one(countries: set[str | None]) -> str | None:
    return next(iter(countries)) if len(countries) == 1 else None
