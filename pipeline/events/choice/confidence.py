"""How sure a coded mention is: the chance that a careful reader gives it the same cells.

The same means that type, parties, date and realis are, all at once. Each choice made on the way has a chance:
that it is an act at all (``weighing.py``), and that each slot holds what it does (``rivals/``). These chances
are weighed together with the realis, for which there is none. ``confidence_weights.csv`` holds what each
counts for, fitted by logistic regression to articles that readers annotated whole, and the bias to articles
of which nobody had read what the rules get wrong (``benchmarks/fit_confidence.py``). Of how sure it is
elsewhere speak mentions judged one by one (``benchmarks/calibration.py --judged``).
"""

from __future__ import annotations

import math

from pipeline.events.choice import logit
from pipeline.events.drafts import Draft

LEAST, MOST = 0.01, 0.99


def confidence(draft: Draft) -> float:
    """The chance, 0.01 to 0.99, rounded to two digits.

    Args:
        draft: the draft, all its cells filled.
    """
    return round(_within(logit.weighed("confidence_weights", measures(draft))), 2)


def measures(draft: Draft) -> dict[str, float]:
    """What speaks for and against the cells of a draft: the logits of its chances, and the log of all."""
    chances = {slot: _within(chance) for slot, chance in draft.chances.items()}
    return {
        "any": 1.0,
        f"realis {draft.realis}": 1.0,
        **{f"likely {slot}": math.log(chance / (1 - chance)) for slot, chance in chances.items()},
        "likely all": math.fsum(math.log(chance) for chance in chances.values()),
    }


def _within(chance: float) -> float:
    return min(max(chance, LEAST), MOST)
