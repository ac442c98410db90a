"""When Python looks for garbage in cycles: seldom, for a run makes next to none.

A run loads some hundred thousand objects that stay (Dagster, Great Expectations, word lists), then makes and
drops millions of small ones. By default each 700 made and kept set off a search, and now and then it walks
through all that stays, a third of a second each time: a fifth of a run over the seeds, a tenth of one over
thousands of articles. No stage leaves cycles behind.
"""

import gc

# Objects in cycles that may pile up before they are looked for: some ten megabytes at most.
_PATIENCE = 100_000


def collect_seldom() -> None:
    """Let this process look for garbage in cycles less often."""
    gc.set_threshold(_PATIENCE, 10, 10)
