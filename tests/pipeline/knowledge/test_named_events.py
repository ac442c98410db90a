from collections import Counter

from pipeline.knowledge.holidays import HOLIDAYS
from pipeline.knowledge.named_events import named_events
from pipeline.knowledge.table import parts, rows


def test_every_row_has_names_days_in_order_a_kind_and_a_source():
    for row in rows("named_events"):
        assert row["event"] and parts(row["names"]) and row["source"]
        assert row["kind"] in {"event", "shock", "era", "product"}
        assert not row["end"] or row["start"] <= row["end"]


def test_no_name_stands_for_two_events():
    forms = Counter(form for row in rows("named_events") for form in parts(row["names"]))
    # A product's plain name begins those of its variants; only equal names would clash.
    assert [form for form, n in forms.items() if n > 1] == []


def test_the_longest_name_is_found_and_only_as_a_whole_word():
    found = named_events("bên lề COP21, sau World Cup 2014; COP2 và COP211 là mã")
    assert [(m.text, m.event.start.year) for m in found] == [("COP21", 2015), ("World Cup 2014", 2014)]
    assert [m.text for m in named_events("iPhone 12 Pro Max")] == ["iPhone 12 Pro Max"]


def test_holidays_are_days_of_their_calendar():
    assert all(1 <= h.month <= 12 and 1 <= h.day <= 31 for h in HOLIDAYS.values())
    assert {h.calendar for h in HOLIDAYS.values()} == {"solar", "lunar", "lunar_end"}
