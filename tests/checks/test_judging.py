"""A view that comes in parts is judged as if it were whole."""

import polars as pl
import pytest

from checks import judging
from checks.gx import validate
from checks.promises import Promise, holds, unique


def parts(*frames):
    return lambda: ({"rows": pl.DataFrame({"a": keys, "key": keys, "ok": ok})} for keys, ok in frames)


@pytest.fixture(autouse=True)
def each_part_is_judged_by_itself(monkeypatch):
    monkeypatch.setattr(judging, "_ROWS", 1)


def verdict(promise, view):
    (found,) = judging.verdicts([promise], view, validate)
    return found


def test_a_key_that_stands_in_two_parts_is_found_and_shown():
    view = parts((["x", "y"], [True, True]), (["z", "x"], [True, True]))
    found = verdict(unique("a", "why"), view)
    assert (found.holds, found.n_broken, set(found.examples)) == (False, 2, {"x"})


def test_keys_whose_marks_are_alike_by_chance_are_unique_all_the_same(monkeypatch):
    monkeypatch.setattr(judging, "_marks", lambda frame, _: pl.DataFrame({"a": [7] * frame.height}))
    assert verdict(unique("a", "why"), parts((["x"], [True]), (["y"], [True]))).holds
    assert not verdict(unique("a", "why"), parts((["x"], [True]), (["x"], [True]))).holds


def test_what_breaks_a_promise_is_counted_over_all_parts():
    view = parts((["x"], [False]), (["y"], [True]), (["z"], [False]))
    found = verdict(holds("ok", "x", "why"), view)
    assert (found.holds, found.n_broken, found.examples) == (False, 2, ("x", "z"))


def test_rows_are_counted_over_all_parts():
    promise = Promise("x", "x", "ExpectTableRowCountToBeBetween", {"min_value": 2}, of_whole=True)
    assert verdict(promise, parts((["x"], [True]), (["y"], [True]))).holds
    assert not verdict(promise, parts((["x"], [True]))).holds
