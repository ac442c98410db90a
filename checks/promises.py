"""`Promise`: something that holds of a table, why it matters, and how it is judged.

Only the shape of promises and the short ways to write the commonest belong here; what is promised stands in
the files named after the tables.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import polars as pl

ROWS = "rows"  # the view with one row a row of the table

Views = Mapping[str, pl.DataFrame]


@dataclass(frozen=True)
class Promise:
    """Something that holds of a table, and why it matters.

    ``expectation`` is the name of a Great Expectations class, ``arguments`` are its arguments, ``view``
    names the frame it is judged on. A promise that blocks stops everything downstream when it is broken.
    One ``of_whole`` holds of a table only as a whole: that a key is unique, that there are rows.
    """

    name: str
    why: str
    expectation: str
    arguments: Mapping[str, Any] = field(default_factory=dict)
    view: str = ROWS
    blocking: bool = True
    of_whole: bool = False

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns it is judged on; none where it is about the number of rows."""
        named = [str(v) for k, v in self.arguments.items() if k in ("column", "column_A", "column_B")]
        return (*named, *self.arguments.get("column_list", ()))


@dataclass(frozen=True)
class Verdict:
    """How a promise fared: whether it holds, and what was found where it does not."""

    holds: bool
    n_broken: int | None
    examples: tuple[str, ...]


def holds(column: str, name: str, why: str, **more: Any) -> Promise:
    """Promise that a column of the view, true or false by row, is true everywhere."""
    arguments = {"column": column, "value_set": [True]}
    return Promise(name, why, "ExpectColumnValuesToBeInSet", arguments, **more)


def within(column: str, allowed: tuple[str, ...], name: str, why: str, **more: Any) -> Promise:
    """Promise that a column holds only codes of a list (or null)."""
    arguments = {"column": column, "value_set": list(allowed)}
    return Promise(name, why, "ExpectColumnValuesToBeInSet", arguments, **more)


def unique(column: str, why: str, **more: Any) -> Promise:
    """Promise that no value of a column occurs twice."""
    expectation = "ExpectColumnValuesToBeUnique"
    return Promise(f"{column}_is_unique", why, expectation, {"column": column}, of_whole=True, **more)
