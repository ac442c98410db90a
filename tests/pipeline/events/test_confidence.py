"""How sure a mention is: by what it says of itself, who its parties are, and what its date rests on."""

import pytest

from pipeline.events.choice import confidence
from pipeline.events.ontology import event_types, rows
from pipeline.schema.codes import DATE_BASES, PRECISIONS, REALIS, SECTORS
from tests.pipeline.events.coding_helpers import code
from tests.pipeline.events.test_weighing import draft, is_of_a_draft

SIDES = ("actors", "recipients")
OWN = {
    *(f"{side} {n}" for side in SIDES for n in range(confidence.SEVERAL + 1)),
    *(f"{side} {told} {one}" for side in SIDES for told in ("told", "untold") for one in event_types()),
    *(f"{side} sector {sector}" for side in SIDES for sector in (*SECTORS, None)),
    *(f"{side} {how}" for side in SIDES for how in ("implied", "unresolved")),
    *(f"dated {basis}" for basis in DATE_BASES),
    *(f"dated {basis} {realis}" for basis in DATE_BASES for realis in REALIS),
    *(f"precision {precision}" for precision in PRECISIONS),
    "told by another",
}


def test_every_weight_is_of_a_feature_that_a_mention_can_have():
    features = [row["feature"] for row in rows("confidence_weights")]
    assert [
        name
        for name in features
        if not (name in OWN or (is_of_a_draft(name) and not name.startswith("others ")))
    ] == []


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
    monkeypatch.setattr(confidence.logit, "chance", lambda *_: chance)
    assert confidence.confidence(draft(dated={"date_basis": "none", "date_precision": "unknown"})) == expected
