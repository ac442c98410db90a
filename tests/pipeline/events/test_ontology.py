import pytest

from pipeline.events.ontology import cameo_root, event_types, rows
from pipeline.schema.codes import EVENT_TYPES


def test_every_type_of_the_schema_is_described_and_no_other():
    assert sorted(event_types()) == sorted(EVENT_TYPES)


def test_the_codebook_rules_where_the_manual_contradicts_itself():
    assert event_types()["ACCUSE"].intensity == -3.0
    assert event_types()["SANCTION"].quad_class == 4


@pytest.mark.parametrize(
    ("event_type", "mode", "root"),
    [("CONSULT", "visit", "04"), ("ACCUSE", "investigate", "09"), ("ACCUSE", None, "11"),
     ("ASSAULT", "aerial", "19"), ("DISASTER", None, None)],
)  # fmt: skip
def test_a_mode_may_have_a_cameo_root_of_its_own(event_type, mode, root):
    assert cameo_root(event_type, mode) == root


def test_cooperation_scores_above_zero_and_conflict_below():
    for kind in event_types().values():
        assert kind.intensity is None or (kind.intensity > 0) == (kind.quad_class in (1, 2)), kind.name


def test_a_list_with_a_missing_cell_is_refused(monkeypatch, tmp_path):
    (tmp_path / "broken.csv").write_text("a,b\n1\n", "utf-8")
    monkeypatch.setattr("pipeline.knowledge.table.files", lambda _: tmp_path)
    with pytest.raises(ValueError, match="wrong number of cells"):
        rows("broken")
