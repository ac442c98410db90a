"""Grouping by given agreements: what joins at once, and what becomes one event when all have come."""

from types import SimpleNamespace

import pytest

from pipeline.merging import grouping
from pipeline.merging.agreement import AT_ONCE, CONTRADICT, ENOUGH, LINK, Agreement


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
            return None if found is None else Agreement(found, found >= LINK, "alike")

        monkeypatch.setattr(grouping, "agreement", agreement)
        monkeypatch.setattr(grouping, "Files", Everything)
        monkeypatch.setattr(grouping, "is_tally", lambda _: False)
        monkeypatch.setattr(grouping, "name_a_side", lambda *_: False)
        records = [SimpleNamespace(row=row, content=None, article=row) for row in range(count)]
        return [group.members for group in grouping.grouped(records)]

    return of


@pytest.mark.parametrize(("other", "events"), [(-0.9, [[0, 1, 2]]), (CONTRADICT, [[0, 1], [2]])])
def test_what_agrees_with_one_of_an_event_joins_it_if_the_others_do_not_speak_against_it(
    members, other, events
):
    mean = (0.8 + other) / 2
    assert (mean >= ENOUGH) == (len(events) == 1)
    assert members(3, {(0, 1): 2.0, (0, 2): 0.8, (1, 2): other}) == events


def test_who_came_first_does_not_decide(members):
    agreeing = {(0, 1): 0.7, (0, 2): 2.5, (1, 3): 2.0}  # 0 and 1 would be one, were they not better elsewhere
    assert members(4, agreeing) == [[0, 2], [1, 3]]


def test_of_two_events_that_agree_with_a_third_the_better_is_joined(members):
    points = {(0, 1): 2.0, (0, 2): 0.6, (1, 2): -0.5, (0, 3): 0.9, (1, 3): -0.5}
    assert members(4, points) == [[0, 1, 3], [2]]  # with 2, which contradicts 3, it agrees no more


def test_what_surely_agrees_joins_at_once(members):
    sure = {(0, 1): AT_ONCE, (0, 2): AT_ONCE, (1, 2): AT_ONCE, (2, 3): 2 * AT_ONCE}
    assert AT_ONCE > LINK
    assert members(4, sure) == [[0, 1, 2], [3]]  # 2 and 3 agree best, but 2 has joined by then


def test_what_agrees_with_no_single_record_stays_apart_however_little_speaks_against_it(members):
    assert members(2, {(0, 1): LINK - 0.1}) == [[0], [1]]
    assert ENOUGH > CONTRADICT
