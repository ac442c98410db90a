"""Acts are weighed: where readers code them, so do we."""

from collections import Counter
from string import ascii_uppercase

import pytest

from pipeline.events.choice import topics, weighing
from pipeline.events.drafts import Draft
from pipeline.events.grammar.lexicon import FRAMES, lexicon
from pipeline.events.ontology import event_types, rows
from pipeline.schema.codes import REALIS, SECTORS
from tests.pipeline.events.coding_helpers import code

SENTENCE = {"sentence_id": "a1-0000", "position": 0, "tokens": []}


def draft(event_type="ASSAULT", doubts=(), country=None, **cells):
    trigger = next(
        t for entry in lexicon().entries.values() for t in entry.triggers if t.event_type == event_type
    )
    party = {"text": "x", "start": 0, "end": 1, "name": None, "country": country, "sector": "GOV"}
    party["entity_id"] = None
    return Draft(
        SENTENCE, 0, 1, trigger, event_type, None, "occurred", doubts=list(doubts),
        actors=[party] if country else [], **cells,
    )  # fmt: skip


WORDS = {t.rule_id.split(".")[2] for entry in lexicon().entries.values() for t in entry.triggers}
MODES = {str(mode) for kind in event_types().values() for mode in (None, *kind.modes)}
# Of these the values are told in many modules; of all other kinds they are listed.
OPEN = ("how", "doubt", "before", "after")
LISTED = {
    "type": event_types(), "frame": FRAMES, "word": WORDS, "realis": REALIS, "mode": MODES,
    "others": "012", "doubts": "023", "tag": (*ascii_uppercase, "None"),
    "actor": (*SECTORS, "None"), "recipient": (*SECTORS, "None"),
    "soft": tuple(map(str, range(topics.STEPS))),
}  # fmt: skip


def is_of_a_draft(feature):
    """Whether a draft can have this feature."""
    if feature in {"any", *weighing.FLAGS, *weighing.SIGNS}:
        return True
    kind, _, value = feature.partition(" ")
    if kind in event_types():
        kind, _, value = value.partition(" ")  # what its type says of a side
        return kind in ("actor", "recipient") and value in LISTED[kind]
    doubt = feature.rpartition(" ")
    if kind == "home":
        return value == "any" or value in event_types() or value not in weighing.FORBIDDEN
    if kind in LISTED:
        return value in LISTED[kind]
    if doubt[0] in weighing.BY_TYPE:
        return doubt[2] in event_types()
    if value.removeprefix("tag ") in weighing.FORBIDDEN:
        return False
    return kind in OPEN and bool(value)


def test_every_weight_is_of_a_feature_that_a_draft_can_have():
    assert [row["feature"] for row in rows("weights") if not is_of_a_draft(row["feature"])] == []


@pytest.mark.parametrize(
    "feature",
    ["others 9", "realis maybe", "mode x", "tag ", "doubts 7", "doubt bare noun", "soft 5"],
)
def test_what_no_draft_has_is_no_feature(feature):
    assert not is_of_a_draft(feature)


def test_every_feature_is_found_again_in_a_table_of_stripped_cells():
    assert all(name == name.strip() for name in weighing.features(draft(), Counter()))


def test_what_a_side_is_counts_by_itself_and_with_the_type():
    told = weighing.features(draft("SANCTION", country="USA"), Counter())
    assert {"actor GOV", "SANCTION actor GOV"} <= set(told)


def test_the_words_beside_it_count_where_they_are_words_of_grammar():
    words = [("Mỹ", "Np", 0), ("đã", "R", 3), ("tấn công", "V", 6), ("Iran", "Np", 15)]
    tokens = [{"start": s, "end": s + len(w), "text": w, "pos": pos} for w, pos, s in words]
    beside = draft()
    beside.sentence = {**SENTENCE, "tokens": tokens}
    beside.start, beside.end = 6, 14
    told = weighing.features(beside, Counter())
    assert {"before đã", "after tag N"} <= set(told)
    assert not any("Iran" in feature or "iran" in feature for feature in told)


def test_a_doubt_speaks_against_a_draft():
    assert weighing.chance(draft(doubts=["sense", "no actor"]), Counter()) < weighing.chance(
        draft(doubts=["private"], country="USA"), Counter()
    )


@pytest.mark.parametrize("is_coded", [True, False])
def test_a_draft_is_coded_where_its_chance_is_above_the_threshold(monkeypatch, is_coded):
    monkeypatch.setattr(weighing, "chance", lambda *_: weighing.THRESHOLD - (not is_coded) / 10)
    drafts = [draft(country="USA"), draft(country="USA"), draft(doubts=["private"], country="USA")]
    assert weighing.likely(drafts) == (drafts if is_coded else [])


@pytest.mark.parametrize("doubt", sorted(weighing.FORBIDDEN))
def test_what_the_codebook_rules_out_is_never_coded(doubt):
    told = draft(country="USA")
    assert weighing.weighable([told, draft(doubts=[doubt])]) == [told]


@pytest.mark.parametrize(("country", "is_left"), [("VNM", True), ("USA", False)])
def test_private_life_is_left_in_news_of_home(country, is_left):
    public, private = draft(country=country), draft("CONSULT", doubts=["private"])
    weighing.mark_home([public, private])
    assert (private not in weighing.weighable([public, private])) == is_left


def test_private_quarrels_and_crimes_are_weighed_in_news_of_home():
    public, private = draft(country="VNM"), draft("ACCUSE", doubts=["private"])
    weighing.mark_home([public, private])
    assert private in weighing.weighable([public, private])


@pytest.mark.parametrize(
    ("countries", "holds"), [("USA USA", True), ("USA VNM", False), ("USA", True), ("", False)]
)
def test_world_news_tells_of_others_more_than_of_home(countries, holds):
    assert weighing.is_world_news([draft(country=country) for country in countries.split()]) == holds


def test_an_act_of_nobody_is_coded_beside_acts_of_states():
    text = "Thủ tướng Ấn Độ hội đàm với Tổng thống Nga ở Moscow. Các hợp đồng lớn chưa được ký kết."
    assert [m["event_type"] for m in code(text)] == ["CONSULT", "SUPPORT"]
    assert code("Các hợp đồng lớn chưa được ký kết.") == []
