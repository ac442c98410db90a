"""How sure a mention is: by how likely it is an act, and how likely what each slot holds."""

import pytest

from pipeline.events.choice import confidence
from pipeline.events.ontology import rows
from pipeline.schema.codes import REALIS
from tests.pipeline.events.coding_helpers import code
from tests.pipeline.events.test_weighing import draft

CHOICES = ("act", "actors", "recipients", "on", "all")
OWN = {"any", *(f"likely {choice}" for choice in CHOICES), *(f"realis {realis}" for realis in REALIS)}


def test_every_weight_is_of_something_that_a_mention_can_have():
    assert {row["feature"] for row in rows("confidence_weights")} <= OWN


def test_a_mention_has_a_measure_of_every_choice_made_for_it():
    found = confidence.measures(draft(chances={"act": 0.5, "actors": 0.9, "recipients": 0.9, "on": 0.9}))
    assert set(found) == {"any", "realis occurred", *(f"likely {choice}" for choice in CHOICES)}
    assert found["likely act"] == 0.0


@pytest.mark.parametrize(
    ("surer", "less_sure"),
    [
        # the day is written out, not left open
        ("Ngày 30/11, Nga trừng phạt Thổ Nhĩ Kỳ.", "Nga trừng phạt Thổ Nhĩ Kỳ."),
        # told as done, not as possible
        ("Hôm qua, Nga trừng phạt Thổ Nhĩ Kỳ.", "Nga có thể trừng phạt Thổ Nhĩ Kỳ."),
        # states that are named, not somebody
        ("Hôm qua, Nga trừng phạt Thổ Nhĩ Kỳ.", "Hôm qua, Nga trừng phạt nhiều công ty."),
    ],
)
def test_what_a_clause_tells_in_full_is_surer(surer, less_sure):
    (one,), (other,) = code(surer), code(less_sure)
    assert one["confidence"] > other["confidence"]


@pytest.mark.parametrize(("chance", "expected"), [(0.0, 0.01), (1.0, 0.99), (0.1234, 0.12)])
def test_nothing_is_certain(monkeypatch, chance, expected):
    monkeypatch.setattr(confidence.logit, "weighed", lambda *_: chance)
    assert confidence.confidence(draft()) == expected
