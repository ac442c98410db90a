"""How likely a careful reader codes a draft: its features weighed together.

Whether a clause tells an act is seldom decided by one sign. Each draft has features: its type, the patterns
that filled its slots, what its sentence and article say of it, and the doubts that ``selection.py`` and the
coder have of it. ``weights.csv`` holds what each counts for, in logits, fitted by logistic regression to
articles annotated whole by readers (``benchmarks/fit_weights.py``). Its word counts too, and the words of
grammar beside it: some words readers code every second time, and no other sign says why. A doubt is a feature
like others, and so is whether the article tells of the world or of home, where the same words are an act less
often, and whether it would stand in a section that seldom tells them (``topics.py``). Only this choice and
its features belong here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator

from pipeline.events.choice import logit
from pipeline.events.choice.selection import HOME, PUBLIC
from pipeline.events.drafts import Draft
from pipeline.events.ontology import HAPPENINGS
from pipeline.events.sides.parties import Party

LEAD = 3  # sentences, counted from 0, that tell what is new
# Where precision and recall together are best, each article judged by weights fitted to others; in theory,
# half of the F1 that can be reached (Lipton et al. 2014, "Optimal thresholding of classifiers").
THRESHOLD = 0.37
GRAMMAR = "ECRLMPTX"  # prepositions, conjunctions, adverbs, determiners, numerals, pronouns, particles
# What the codebook rules out: a bare noun that only points back; what is only demanded or threatened,
# whose demand or threat is the act; what ought to be done and nobody is asked for.
FORBIDDEN = frozenset(("bare noun", "pointing", "wanted", "demanded", "asks nobody"))
# Private persons meet, help and move, shops close: at home, where no state is a party, no events of ours.
PRIVATE_LIFE = frozenset(("CONSULT", "SUPPORT", "AID", "COOPERATE", "MOBILIZE", "COERCE"))
PRIVATE_MODES = ("discontinue",)  # a line that stops flying
BY_TYPE = ("sense", "purpose", "private")  # doubts that weigh otherwise for every type
FLAGS = (
    "is_quoted", "is_nominal", "is_counted", "strikes", "is_several", "is_news", "is_pointing", "is_embedded",
    "is_meanwhile", "is_reported", "is_dated_by_saying", "is_dated_vaguely", "is_earlier", "is_mutual",
    "is_fact", "is_presupposed", "is_background",
)  # fmt: skip


def _parties(draft: Draft) -> list[Party]:
    return draft.actors + draft.recipients


SIGNS: dict[str, Callable[[Draft], bool]] = {
    "doubts 0": lambda d: not d.doubts,
    "doubts 2": lambda d: len(set(d.doubts)) == 2,
    "doubts 3": lambda d: len(set(d.doubts)) > 2,
    "one syllable": lambda d: "-" not in d.trigger.words,
    "actor": lambda d: bool(d.actors),
    "recipient": lambda d: bool(d.recipients),
    "both sides": lambda d: bool(d.actors and d.recipients),
    "state acts": lambda d: any(p["country"] and p["sector"] in PUBLIC for p in d.actors),
    "public party": lambda d: any(p["sector"] in PUBLIC for p in _parties(d)),
    "foreign party": lambda d: any(p["country"] not in (None, HOME) for p in _parties(d)),
    "no state": lambda d: bool(_parties(d)) and not any(p["country"] or p["name"] for p in _parties(d)),
    "place": lambda d: d.place is not None,
    "time": lambda d: d.time is not None,
    "counts": lambda d: bool(d.counts),
    "mode": lambda d: d.mode is not None,
    "thing": lambda d: d.target is not None,
    "lead": lambda d: d.sentence["position"] <= LEAD,
}


def features(draft: Draft, often: Counter[str]) -> list[str]:
    """What speaks for and against a draft, by name.

    Args:
        draft: the draft, its parties settled.
        often: how many drafts without a doubt the article has of each type.
    """
    own = 0 if draft.doubts else 1
    return [*own_features(draft), f"others {min(2, often[draft.event_type] - own)}"]


def own_features(draft: Draft) -> list[str]:
    """What a draft says of itself, by name."""
    result = [
        "any",
        f"type {draft.event_type}",
        f"frame {draft.trigger.frame}",
        f"realis {draft.realis}",
        f"tag {draft.tag[:1] or None}",
        f"word {draft.trigger.rule_id.split('.')[2]}",
        f"mode {draft.mode or None}",
        *_beside(draft),
        *_sectors(draft),
        *(flag for flag in FLAGS if getattr(draft, flag)),
        f"soft {draft.softness}",
        *(f"home {sign}" for sign in ("any", draft.event_type, *sorted(set(draft.doubts))) if draft.is_home),
        *(f"how {how}" for how in sorted(set(filter(None, draft.how)))),
        *(f"doubt {reason}" for reason in sorted(set(draft.doubts))),
        *(f"{reason} {draft.event_type}" for reason in draft.doubts if reason in BY_TYPE),
    ]
    return result + [name for name, holds in SIGNS.items() if holds(draft)]


def _sectors(draft: Draft) -> Iterator[str]:
    """What the first party of each side is: a court's ban and a firm's are not coded alike."""
    for side, parties in (("actor", draft.actors), ("recipient", draft.recipients)):
        for party in parties[:1]:
            yield f"{side} {party['sector']}"
            yield f"{draft.event_type} {side} {party['sector']}"


def _beside(draft: Draft) -> Iterator[str]:
    """What stands before and after the trigger: a word of grammar, or the part of speech of any other."""
    tokens = draft.sentence["tokens"]
    before = [token for token in tokens if token["end"] <= draft.start][-1:]
    after = [token for token in tokens if token["start"] >= draft.end][:1]
    for side, token in (("before", before), ("after", after)):
        for word in token:
            is_grammar = word["pos"][:1] in GRAMMAR
            yield f"{side} {word['text'].lower()}" if is_grammar else f"{side} tag {word['pos'][:1]}"


def chance(draft: Draft, often: Counter[str]) -> float:
    """The chance, 0 to 1, that a reader codes the draft."""
    return logit.chance("weights", features(draft, often))


def likely(drafts: list[Draft]) -> list[Draft]:
    """The drafts that a reader likely codes, in their order, each with its chance."""
    often = Counter(d.event_type for d in drafts if not d.doubts)
    kept = weighable(drafts)
    for draft in kept:
        draft.chances["act"] = chance(draft, often)
    return [draft for draft in kept if draft.chances["act"] >= THRESHOLD]


def weighable(drafts: list[Draft]) -> list[Draft]:
    """The drafts that no ruling forbids."""
    return [d for d in drafts if not FORBIDDEN.intersection(d.doubts) and not _is_private_life(d)]


def _is_private_life(draft: Draft) -> bool:
    """Whether private persons at home only do what they do every day."""
    everyday = draft.event_type in PRIVATE_LIFE or draft.mode in PRIVATE_MODES
    return draft.is_home and everyday and "private" in draft.doubts


def mark_home(drafts: list[Draft]) -> None:
    """Mark the drafts of an article that tells of its own country, or of no public matter."""
    is_home = not is_world_news([d for d in drafts if d.is_told and not d.doubts])
    for draft in drafts:
        draft.is_home = is_home


def mark_soft(drafts: list[Draft], softness: int) -> None:
    """Mark the drafts of an article with how likely it would stand in a soft section."""
    for draft in drafts:
        draft.softness = softness


def is_world_news(sure: list[Draft]) -> bool:
    """Whether the public acts that nobody doubts are those of others rather than of the own country."""
    public = [
        d for d in sure if d.event_type in HAPPENINGS or any(p["sector"] in PUBLIC for p in _parties(d))
    ]
    abroad = [d for d in public if _countries(d) - {HOME}]
    if not any(p["sector"] in PUBLIC for d in public for p in _parties(d)) and not _befall_people(abroad):
        return False  # firms and their mishaps
    return len(abroad) > len([d for d in public if HOME in _countries(d)])


def _befall_people(drafts: list[Draft]) -> bool:
    """Whether happenings are told of the people of a country."""
    return any(p["sector"] == "CVL" and p["country"] for d in drafts for p in d.recipients)


def _countries(draft: Draft) -> set[str]:
    return {p["country"] for p in _parties(draft) if p["country"]} | draft.countries
