"""Quoted words that go on the sentence around them: 'A "kịch liệt lên án" B', 'gọi đó là "khiêu khích"'.

Such a fragment begins with a small letter, ends no sentence and follows no colon. Its marks only say whose
words they are, which is known from their places; for the grammar they are not there.
"""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.events.grammar.folding import Atom

CLOSED_BY = {'"': '"', "“": "”", "‘": "’", "«": "»"}
LONGEST = 10  # syllables; longer quotations are clauses, whose bounds tell who does what in them
ENDS = (".", ";", "!", "?", "…", ":")


def without_marks(body: str, row: Sequence[Atom]) -> list[Atom]:
    """The atoms of a sentence without the marks around its fragments."""
    dropped: set[int] = set()
    opened: int | None = None
    for k, atom in enumerate(row):
        if opened is None:
            opened = k if atom.text in CLOSED_BY else None
        elif atom.text == CLOSED_BY[row[opened].text]:
            if _goes_on(body, row, opened, k):
                dropped |= {opened, k}
            opened = None
    return [atom for k, atom in enumerate(row) if k not in dropped]


def _goes_on(body: str, row: Sequence[Atom], first: int, last: int) -> bool:
    """Whether the words between the marks at ``first`` and ``last`` are part of the sentence around them."""
    inside = row[first + 1 : last]
    if not first or not 0 < len(inside) <= LONGEST or row[first - 1].text in ENDS:
        return False
    return body[inside[0].start].islower() and not any(atom.text in ENDS for atom in inside)
