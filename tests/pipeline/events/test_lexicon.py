import pytest

from pipeline.events.grammar import lexicon as module
from pipeline.events.grammar.folding import fold, phrase
from pipeline.events.grammar.lexicon import lexicon
from pipeline.events.ontology import rows


def test_both_placements_of_the_tone_mark_are_one_word():
    assert fold("Hoà") == fold("hòa")
    assert phrase("phong toả") == phrase("phong tỏa")
    assert fold("quý") == "quý" and fold("hoàng") == "hoàng"


def test_both_spellings_with_i_and_y_are_one_word():
    assert phrase("binh sỹ") == phrase("binh sĩ") and phrase("kí") == phrase("ký")
    assert fold("tỉ") == fold("tỷ") and fold("hi") != fold("hy")


def test_the_longest_phrase_wins():
    syllables = list(phrase("đánh bom liều chết ở Kabul"))
    length, entry = lexicon().match(syllables, 0, len(syllables))
    assert length == 4
    assert entry.triggers[0].mode == "suicide-attack"


def test_hundreds_of_triggers_and_every_type_has_some():
    types = {t.event_type for e in lexicon().entries.values() for t in e.triggers if t.event_type}
    assert len(types) == 19
    assert sum(bool(e.triggers) for e in lexicon().entries.values()) > 700


def test_no_row_is_written_twice():
    seen = [tuple(row.values()) for row in rows("triggers")]
    assert len(seen) == len(set(seen))


@pytest.mark.parametrize(
    ("cells", "message"),
    [({"type": "GREET"}, "no type"), ({"mode": "visit"}, "no mode"), ({"frame": "xyz"}, "no frame"),
     ({"needs": "right:a"}, "not a condition")],
)  # fmt: skip
def test_a_row_that_names_what_does_not_exist_is_refused(cells, message):
    row = {
        "trigger": "x",
        "type": "AID",
        "mode": "",
        "frame": "svo",
        "preps": "",
        "needs": "",
        "excludes": "",
    }
    with pytest.raises(ValueError, match=message):
        module._trigger({**row, **cells}, 0)
