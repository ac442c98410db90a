"""How sure a coded mention is: the chance that a careful reader gives it the same cells.

The same means that type, parties, date and realis are, all at once. What a draft says of itself, who its
parties are and what its date rests on are weighed together; ``confidence_weights.csv`` holds what each counts
for, in logits, fitted by logistic regression to articles that readers annotated whole, and the bias to
articles of which nobody had read what the rules get wrong (``benchmarks/fit_confidence.py``). Of how sure it
is elsewhere speak mentions judged one by one (``benchmarks/calibration.py --judged``).
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.events.choice import logit
from pipeline.events.choice.weighing import own_features
from pipeline.events.drafts import Draft
from pipeline.events.sides.parties import Party

LEAST, MOST = 0.01, 0.99
SEVERAL = 3  # parties on one side; more are as good as this many


def confidence(draft: Draft) -> float:
    """The chance, 0.01 to 0.99, rounded to two digits.

    Args:
        draft: the draft, all its cells filled.
    """
    return round(min(max(logit.chance("confidence_weights", features(draft)), LEAST), MOST), 2)


def features(draft: Draft) -> list[str]:
    """What speaks for and against the cells of a draft, by name."""
    basis = draft.dated["date_basis"]
    return [
        *own_features(draft),
        *_side("actors", draft.actors, draft),
        *_side("recipients", draft.recipients, draft),
        f"dated {basis}",
        f"dated {basis} {draft.realis}",
        f"precision {draft.dated['date_precision']}",
        *(["told by another"] if draft.attributed_to else []),
    ]


def _side(name: str, parties: list[Party], draft: Draft) -> Iterator[str]:
    yield f"{name} {min(SEVERAL, len(parties))}"
    yield f"{name} {'told' if parties else 'untold'} {draft.event_type}"
    for kind in sorted({f"sector {party['sector']}" for party in parties}):
        yield f"{name} {kind}"
    if any(party["text"] is None for party in parties):
        yield f"{name} implied"
    if any(not party["country"] and not party["entity_id"] for party in parties):
        yield f"{name} unresolved"
