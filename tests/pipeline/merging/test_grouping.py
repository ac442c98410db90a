"""Grouping by given agreements: what joins, and what becomes one event only when all have come."""

from types import SimpleNamespace

import pytest

from pipeline.merging import grouping
from pipeline.merging.agreement import CONTRADICT, ENOUGH, IN_THE_END, Agreement


class Everything:
    """Every event is a candidate for every record."""

    def __init__(self):
        self.events = []

    def file(self, _record, event):
        self.events.append(event)

    def candidates(self, _record):
        return list(self.events)


@pytest.fixture
def members(monkeypatch):
    def of(count, points):
        def agreement(a, b):
            found = points.get(tuple(sorted((a.row, b.row))))
            return None if found is None else Agreement(found, found >= ENOUGH, "alike")

        monkeypatch.setattr(grouping, "agreement", agreement)
        monkeypatch.setattr(grouping, "Files", Everything)
        monkeypatch.setattr(grouping, "is_tally", lambda _: False)
        monkeypatch.setattr(grouping, "name_a_side", lambda *_: False)
        records = [SimpleNamespace(row=row, content=None, article=row) for row in range(count)]
        return [group.members for group in grouping.grouped(records)]

    return of


@pytest.mark.parametrize(("other", "events"), [(-0.7, [[0, 1, 2]]), (-1.4, [[0, 1], [2]])])
def test_what_nearly_agreed_with_an_event_joins_it_in_the_end(members, other, events):
    assert (0.8 + other) / 2 < ENOUGH
    assert ((0.8 + other) / 2 >= IN_THE_END) == (len(events) == 1)
    assert members(3, {(0, 1): 2.0, (0, 2): 0.8, (1, 2): other}) == events


def test_of_two_events_that_nearly_agree_with_a_third_the_better_is_joined(members):
    points = {(0, 1): 2.0, (0, 2): 0.6, (1, 2): -0.5, (0, 3): 0.9, (1, 3): -0.5}
    assert members(4, points) == [[0, 1, 3], [2]]  # with 2, which contradicts 3, it agrees no more


def test_what_agrees_with_no_single_record_stays_apart_however_little_speaks_against_it(members):
    assert members(2, {(0, 1): ENOUGH - 0.1}) == [[0], [1]]
    assert IN_THE_END > CONTRADICT
