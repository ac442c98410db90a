"""Parts of a page that were glued to each other, and lines that only a page's furniture has."""

import itertools

import pytest

from pipeline.cleaning import captions, layout, names, shapes
from pipeline.cleaning.blocks import lines
from pipeline.cleaning.mapped import Mapped
from pipeline.cleaning.seams import seams
from tests.pipeline.cleaning.conftest import drafts
from tests.pipeline.cleaning.story import TEXT, TITLE


def parts(text: str) -> list[str]:
    cuts = [0, *seams(text, 0, len(text)), len(text)]
    return [text[a:b] for a, b in itertools.pairwise(cuts)]


@pytest.mark.parametrize(
    "pieces",
    [
        ["Viết bình luận", "Gửi", "Tin liên quan"],
        ["Mưa tuyết phủ trắng Seoul", "VIDU.VN - Thủ đô Hàn Quốc ghi nhận"],
        ["Bạo loạn ở Paris", "TTO - Sáng nay, cảnh sát"],
        ["Thế giới 24h", "Tòa án Hàn Quốc bác đơn"],
        ["Ảnh: THX/TTXVN", '"Điện đã bị cắt ở các thị trấn", ông nói.'],
    ],
)
def test_glued_parts_are_parted(pieces):
    assert parts("".join(pieces)) == pieces


@pytest.mark.parametrize(
    "text",
    ["VnExpress và YouTube", "Phát hành trên VietNamNet", 'Ông nói: "Điện đã bị cắt".', "iPhone 15 ra mắt"],
)
def test_names_written_so_are_not(text):
    assert parts(text) == [text]


def test_buttons_for_the_size_of_letters_are_no_author():
    assert not names.is_name("A A")
    assert names.is_name("Nguyễn Văn A")


@pytest.mark.parametrize(
    "text",
    [
        "Thứ Tư, 21/08/2024 | 10:12:00 [GMT +7] A A",
        "Thứ 4, 21/08/2024 15:20 [(GMT +7)]",
        "07/11/2024 | 21:31",
    ],
)
def test_a_date_among_such_buttons_is_a_stamp(text):
    assert shapes.is_stamp(text)


def test_a_line_of_marks_alone_is_no_block():
    assert [block.text for block in lines("Một câu.\n./.\n---\nHai câu.")] == ["Một câu.", "Hai câu."]


def test_a_caption_is_put_together_with_the_credit_in_the_next_line():
    page = "\n".join((TITLE, *TEXT[:2], "Binh sĩ Thổ Nhĩ Kỳ ở Mosul. Ảnh:", "Reuters", *TEXT[2:]))
    row = drafts(page)[0]
    assert (row["captions"], row["body"].split("\n")) == (["Binh sĩ Thổ Nhĩ Kỳ ở Mosul. Ảnh: Reuters"], TEXT)
    assert captions.is_open("Binh sĩ ở Mosul. Ảnh:")
    assert not captions.is_open("Ông nói về hình ảnh đất nước")


def test_the_author_between_the_lead_and_the_date_is_found():
    page = "\n".join(("Chính trị", "Thế giới", TITLE, TEXT[0], "Phạm Tiếp", "15/10/2024 18:40", *TEXT[1:]))
    row = drafts(page)[0]
    assert (row["authors"], row["body"].split("\n")) == (["Phạm Tiếp"], TEXT)


def test_an_outlets_mark_may_stand_close_to_the_first_word():
    row = drafts("\n".join((TITLE, f"TPVD -{TEXT[0]}", *TEXT[1:])))[0]
    assert row["body"].split("\n") == TEXT


def test_headlines_of_one_width_are_not_lines_wrapped_at_a_width():
    headlines = [
        "Giá dầu lao dốc sau tin ngừng bắn ở Trung Đông hôm nay",
        "Mưa tuyết lớn nhất một thế kỷ phủ trắng thủ đô Seoul",
        "Hạ viện Pháp bỏ phiếu bất tín nhiệm chính phủ thiểu số",
        "Ấn Độ phóng thành công tên lửa đạn đạo từ tàu ngầm mới",
    ]
    page = "\n".join((*headlines, *headlines, *headlines))
    assert layout.unwrapped(Mapped.of(page)).text == page


def test_a_text_wrapped_at_a_width_is_put_together():
    words = " ".join(TEXT).split()
    lines_of_width, line = [], ""
    for word in words:
        if len(line) + len(word) > 70:
            lines_of_width.append(line.strip())
            line = ""
        line += f" {word}"
    page = "\n".join((*lines_of_width, line.strip()))
    assert layout.unwrapped(Mapped.of(page)).text == " ".join(words)
