"""What every worker needs, loaded once and shared: workers are forked from a process that imported this.

Only what is costly to load, and starts no threads, belongs here. It is imported for its effect.
"""

import contextlib
import gc

import pipeline.cleaning.stage
import pipeline.dating.publication
import pipeline.dating.stage
import pipeline.entities.stage
import pipeline.events.stage
import pipeline.language.stage  # noqa: F401
from pipeline.language import engine
from pipeline.language.upstream import UnprovenVersionError

# A wrong version or a broken model is told where the engine is used, to somebody who listens.
with contextlib.suppress(UnprovenVersionError, ValueError):
    engine.shared()

# What is here now stays: unless it is frozen, each worker's garbage collector walks through all of it again
# and again, and by marking it copies the pages that workers share.
gc.collect()
gc.freeze()
