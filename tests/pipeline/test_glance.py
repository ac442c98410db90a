"""What a run prints at its end says who says so, and prints strangers' words as they are."""

import io

import polars as pl
import pytest
from rich.console import Console

from pipeline import glance
from pipeline.run import Outcome
from pipeline.schema import tables as t
from tests import world


@pytest.fixture
def printed(tmp_path, monkeypatch):
    def show(**broken):
        text = io.StringIO()
        monkeypatch.setattr(glance, "Console", lambda **kept: Console(file=text, **kept))
        tables = world.store(tmp_path, broken)
        glance.show(glance.console(), tables, Outcome())
        return text.getvalue()

    return show


def events(**cells):
    return t.EVENTS.frame([{**world.frames()["events"].to_dicts()[0], **cells}])


def test_an_event_is_a_line_with_its_words(printed):
    (line,) = [line for line in printed().splitlines() if "SANCTION" in line]
    cells = ("2015-12-02", "SANCTION", "occurred", "RUS GOV", "TUR GOV", "Moskva (RUS)", "[trừng phạt]")
    assert all(cell in line for cell in cells)


def test_who_asserts_it_stands_beside_what_is_only_asserted(printed):
    told = printed(**{"published/events": events(attributed_to=[world.party("Thổ Nhĩ Kỳ", "TUR")])})
    (line,) = [line for line in told.splitlines() if "SANCTION" in line]
    assert line.index("occurred") < line.index("Thổ Nhĩ Kỳ") < line.index("RUS GOV")


def test_brackets_in_an_article_or_a_reason_are_no_markup(printed):
    words = "Ảnh [/b] :smile: Nga trừng phạt [red]"
    rejected = world.frames()["rejected_documents"].with_columns(detail=pl.lit("[/i] không rõ"))
    told = printed(**{"published/events": events(evidence=words), "rejected_documents": rejected})
    assert "Ảnh [/b] :smile: Nga [trừng phạt] [red]" in told
    assert "[/i] không rõ" in told
