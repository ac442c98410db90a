"""What a run prints at its end says who says so, and prints strangers' words as they are."""

import io

import polars as pl
import pytest

from pipeline import glance
from pipeline.run import Outcome
from pipeline.schema import tables as t
from tests import world


@pytest.fixture
def printed(tmp_path):
    def show(**broken):
        text = io.StringIO()
        tables, out = world.store(tmp_path, broken), glance.console()
        out.file = text
        glance.show(out, tables, Outcome(errors=["a\x1b[2Jb"]))
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


def test_of_the_same_words_twice_those_are_marked_that_tell_the_event():
    words = glance._words("Mỹ tái khẳng định sự ủng hộ của mình và ủng hộ quyền tự vệ", "ủng hộ", 40)
    assert words.plain.endswith("[ủng hộ] quyền tự vệ")
    assert words.plain.count("[") == 1


def test_words_of_strangers_steer_nothing(printed):
    words = "Ảnh [/b] :smile: Nga trừng phạt [red]"
    odd = {"detail": pl.lit("[/i] không rõ"), "source_uri": pl.lit("b1/\x1b]0;x\x07\x9b2J.txt")}
    rejected = world.frames()["rejected_documents"].with_columns(**odd)
    told = printed(**{"published/events": events(evidence=words), "rejected_documents": rejected})
    assert "Ảnh [/b] :smile: Nga [trừng phạt] [red]" in told
    assert "[/i] không rõ" in told
    assert "b1/\ufffd]0;x\ufffd\ufffd2J.txt" in told
    assert "a\ufffd[2Jb" in told
