"""Great Expectations, the only place that imports it.

It has no polars engine, so a view goes in as pandas over Arrow: the default conversion would turn nullable
integers into floats and break dates. An ephemeral context and one batch are all we need: Dagster keeps
history, severity and alerts. Importing this module takes 8 to 10 seconds.
"""

import logging
from functools import cache
from typing import Any

import great_expectations as gx
import polars as pl
from great_expectations.data_context.types.base import ProgressBarsConfig

from checks.promises import Promise, Verdict

_EXAMPLES = 5


def validate(view: pl.DataFrame, promise: Promise) -> Verdict:
    """Judge one promise on its view.

    Raises:
        RuntimeError: the expectation itself failed (a misspelt column, an argument it does not take),
            which Great Expectations reports as if the data were bad.
    """
    expectation = getattr(gx.expectations, promise.expectation)(**promise.arguments)
    result = _batch(view, promise).validate(
        expectation, result_format={"result_format": "SUMMARY", "partial_unexpected_count": _EXAMPLES}
    )
    raised = _exceptions(result.exception_info)
    if raised:
        raise RuntimeError(f"the promise {promise.name} could not be judged: {'; '.join(raised)}")
    found = result.result or {}
    return Verdict(bool(result.success), found.get("unexpected_count"), _examples(view, found))


def _batch(view: pl.DataFrame, promise: Promise) -> Any:
    # An expectation of a whole table names no column: any one will do to count its rows.
    frame = view.select(promise.columns or view.columns[:1]).to_pandas(use_pyarrow_extension_array=True)
    return _definition().get_batch({"dataframe": frame})


@cache
def _definition() -> Any:
    """One ephemeral context serves a process: each makes a folder of its own and says so in the log."""
    logging.getLogger("great_expectations").setLevel(logging.WARNING)
    context = gx.get_context(mode="ephemeral")
    context.variables.progress_bars = ProgressBarsConfig(globally=False)
    asset = context.data_sources.add_pandas("views").add_dataframe_asset("view")
    return asset.add_batch_definition_whole_dataframe("whole")


def _exceptions(info: dict[str, Any] | None) -> list[str]:
    if not info:
        return []
    if "raised_exception" in info:
        return [str(info["exception_message"])] if info["raised_exception"] else []
    return [str(one["exception_message"]) for one in info.values() if one.get("raised_exception")]


def _examples(view: pl.DataFrame, found: dict[str, Any]) -> tuple[str, ...]:
    """The keys of the first rows that break the promise, or what was observed of the whole table."""
    rows = found.get("partial_unexpected_index_list") or []
    if rows and "key" in view.columns:
        keys = view.get_column("key")
        return tuple(str(keys[int(row)]) for row in rows[:_EXAMPLES])
    if "observed_value" in found:
        return (f"found {found['observed_value']}",)
    return tuple(str(value) for value in (found.get("partial_unexpected_list") or [])[:_EXAMPLES])
