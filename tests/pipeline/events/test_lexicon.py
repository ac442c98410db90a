import csv
from pathlib import Path

import pytest

from pipeline.events.grammar import lexicon as module
from pipeline.events.grammar.folding import fold, phrase
from pipeline.events.grammar.lexicon import Condition, Trigger, lexicon
from pipeline.events.ontology import rows
from pipeline.knowledge import countries as knowledge
from pipeline.knowledge.countries import countries

KNOWLEDGE = Path(knowledge.__file__).parent
NAMED = {
    "country_aliases": ("alias",), "city_aliases": ("alias",), "persons": ("person", "short", "aliases"),
    "organisations": ("name", "aliases"),
}  # fmt: skip
LONGEST = 6  # letters that a syllable of Vietnamese can have
WORDS_TOO = {"nghiêm minh", "chữ thập đỏ", "hội chữ thập đỏ", "vksnd tối cao"}  # words, or kinds of bodies


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


WIDER = {"l": ("l", "c", "s"), "r": ("r", "c", "s"), "c": ("c", "s")}  # what holds there holds here too


def follows(known: Condition, wanted: Condition) -> bool:
    """Whether one condition holds wherever the other does."""
    wide = wanted.where in WIDER.get(known.where, (known.where,))
    return wide and set(known.words) <= set(wanted.words) and (wanted.by_state or not known.by_state)


def hides(first: Trigger, later: Trigger) -> bool:
    """Whether the first row applies, and so decides, wherever the later one of the same trigger does."""
    needed = all(any(follows(known, need) for known in later.needs) for need in first.needs)
    return needed and all(any(follows(out, known) for known in later.excludes) for out in first.excludes)


def test_every_row_is_within_reach():
    assert [
        trigger.rule_id
        for entry in lexicon().entries.values()
        for n, trigger in enumerate(entry.triggers)
        if any(hides(first, trigger) for first in entry.triggers[:n])
    ] == []


def test_a_row_behind_one_that_asks_for_less_is_out_of_reach():
    def row(needs: str = "", excludes: str = "") -> Trigger:
        cells = {"trigger": "x", "type": "AID", "mode": "", "frame": "svo", "preps": "", "needs": needs}
        return module._trigger({**cells, "excludes": excludes}, 0)

    assert hides(row(), row("r1:a")) and hides(row("r:a|b", "l1:c"), row("r:a", "l1:c|d"))
    assert not hides(row("r1:a"), row()) and not hides(row("", "l1:c"), row("r1:a"))


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


def _names() -> set[str]:
    """Names of states, cities, persons and organisations that are no words of the language as well."""
    found: set[str] = set()
    for table, columns in NAMED.items():
        with (KNOWLEDGE / f"{table}.csv").open(encoding="utf-8") as stream:
            for row in csv.DictReader(stream):
                found |= {name for column in columns for name in row[column].split("|")}
    found |= {name for country in countries().values() for name, _ in country.aliases}
    several = {name.lower() for name in found if " " in name}
    return several | {
        name.lower() for name in found if len(name) > LONGEST or (name.isupper() and len(name) > 1)
    }


def test_no_row_names_a_state_a_city_a_person_or_an_organisation():
    names = _names() - WORDS_TOO
    told = {
        (row["trigger"], word)
        for row in rows("triggers")
        for cell in (row["needs"], row["excludes"])
        for condition in cell.split(";")
        for word in condition.partition(":")[2].split("|")
        if word.lower() in names
    }
    assert told == set()
