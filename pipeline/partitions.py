"""How the tables are divided: one partition a batch.

A batch is one delivery, a folder of the landing zone. Not one article (thousands of partitions choke the
UI) and not one day (unknown until an article is dated).
"""

import re

import dagster as dg

batches = dg.DynamicPartitionsDefinition(name="batches")

LOOSE = "loose"  # the batch of the files that lie directly in the landing zone

# A batch's name becomes a file's name and a Dagster partition key: nothing that could leave its folder.
_SAFE = re.compile(r"\w(?:[\w .+-]*[\w+-])?")


def is_safe_batch(name: str) -> bool:
    """Whether ``name`` can name a file: letters and digits, between them also space, dot, plus, hyphen."""
    return _SAFE.fullmatch(name) is not None and ".." not in name and len(name.encode()) <= 100


def verify_batch(name: str) -> str:
    """Return ``name``.

    Raises:
        ValueError: it could not be the name of a file.
    """
    if not is_safe_batch(name):
        raise ValueError(f"{name!r} cannot be a batch: use letters, digits, '.', '_', '+', '-' and spaces")
    return name
