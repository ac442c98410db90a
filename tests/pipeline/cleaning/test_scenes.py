# ruff: noqa: E501 (sentences in one piece)
import pytest

from pipeline.cleaning.scenes import shows_picture
from tests.pipeline.cleaning.conftest import drafts
from tests.pipeline.cleaning.story import TEXT
from tests.pipeline.cleaning.tiling import faults

HALF = " ".join(TEXT[:2]), " ".join(TEXT[2:])


@pytest.mark.parametrize(
    "line",
    ["Hiện trường vụ nổ kho xăng", "Toàn cảnh lễ khai mạc", "Ông Trần Văn Nam, đại biểu tỉnh Quảng Trị", "Ca sĩ Thu Lan",
     "Bộ trưởng Nguyễn Văn Hải phát biểu tại phiên họp", "Hai nguyên thủ bắt tay trước khi vào phòng họp", "Samsung Galaxy S4"],
)  # fmt: skip
def test_lines_that_name_what_is_seen_show_a_picture(line):
    assert shows_picture(line)


@pytest.mark.parametrize(
    "line", ["Giá vàng còn tăng", "Không để dân thiếu nước", "Vì sao phải hoãn", "Nợ công tăng nhanh", "Quyền lợi của người lao động"]
)  # fmt: skip
def test_headings_show_none(line):
    assert not shows_picture(line)


@pytest.mark.parametrize(
    ("caption", "then"),
    [
        ("Thủ tướng Iraq Haider al-Abadi tại cuộc họp báo ở Baghdad", "Trong khi đó, "),
        ("Các binh sĩ (áo xanh) đứng gác ở biên giới hai nước sáng qua.", ""),
        ("Lính gác ở Suruc. Ảnh: Quân đội Thổ Nhĩ Kỳ cung cấp.", ""),
        ("Lính gác ở Suruc. Ảnh: Tuổi trẻ", ""),
        ("Toàn cảnh buổi họp báo", "Năm nay, "),
    ],
)
def test_a_caption_in_the_middle_of_one_line_is_cut_out(caption, then):
    page = f"{HALF[0]} {caption} {then}{HALF[1]}"
    row = drafts(page)[0]
    assert faults(page, "text/plain", row) == []
    assert (row["captions"], row["body"].replace("\n", " ")) == ([caption], f"{HALF[0]} {then}{HALF[1]}")


@pytest.mark.parametrize(
    "sentence",
    [
        "Ông nhắc tới bộ phim Trong khi chờ đợi vừa được chiếu ở thủ đô.",
        "Vụ việc xảy ra vào tháng Một năm ngoái ở một thị trấn gần biên giới với Syria.",
        "Ông tới thăm Các Tiểu vương quốc Arab Thống nhất trước khi về nước vào tuần sau.",
        "Người dân ở vùng này theo đạo Hồi và nói tiếng Kurd từ nhiều đời nay.",
    ],
)
def test_capitals_within_a_sentence_do_not_cut_it(sentence):
    text = f"{HALF[0]} {sentence} {HALF[1]}"
    assert drafts(text)[0]["body"] == text


def one_line(caption: str) -> dict:
    return drafts(" ".join([TEXT[0], caption, *TEXT[1:]]))[0]


@pytest.mark.parametrize(
    "caption",
    [
        "Hiện trường vụ nổ",
        "Ngoại trưởng Thổ Nhĩ Kỳ Mevlut Cavusoglu",
        "Lính Thổ Nhĩ Kỳ ở miền bắc Iraq (Ảnh AFP)",
    ],
)
def test_a_caption_that_runs_on_into_the_text_is_cut(caption):
    rest = "Tạm gác bất đồng, hai bên nhất trí sẽ gặp lại nhau ở Ankara vào đầu tuần tới."
    row = drafts(" ".join([TEXT[0], caption, rest, *TEXT[1:]]))[0]
    assert row["captions"] == [caption]
    assert row["body"].replace("\n", " ") == " ".join([TEXT[0], rest, *TEXT[1:]])


@pytest.mark.parametrize(
    "sentence",
    [
        "Cảnh sát Ấn Độ tìm thấy nhiều vũ khí tự động trên tàu.",
        "Hiện trường vụ nổ do Công ty cứu hộ miền bắc dọn dẹp trong đêm.",
        "Hình ảnh vị Đại tướng của lòng dân sống mãi.",
    ],
)
def test_a_sentence_that_only_begins_like_a_caption_stays_whole(sentence):
    assert sentence in one_line(sentence)["body"]


def test_what_stands_before_the_outlets_mark_is_the_pictures_caption():
    caption = "Lính Thổ Nhĩ Kỳ tập trận ở biên giới với Iraq hồi tháng 11."
    row = drafts(f"{caption} ICTnews - {' '.join(TEXT)}")[0]
    assert (row["captions"], row["body"]) == ([caption], " ".join(TEXT))


def test_an_author_before_the_source_is_no_text_though_no_full_stop_parts_them():
    row = drafts(" ".join(TEXT)[:-1] + " Phương Mai Theo Trí Thức Trẻ")[0]
    assert (row["authors"], row["agencies"]) == (["Phương Mai"], ["Trí Thức Trẻ"])
    assert row["body"] == " ".join(TEXT)[:-1]


def test_a_sentence_is_not_cut_behind_a_word_that_leads_up_to_a_song():
    sentence = (
        "Thu Minh, Trọng Tấn và Bằng Kiều hòa giọng trong Một ngày mùa đông vào cuối đêm nhạc ở Hà Nội."
    )
    row = drafts(" ".join([TEXT[0], sentence, *TEXT[1:]]))[0]
    assert (row["body"], row["authors"]) == (" ".join([TEXT[0], sentence, *TEXT[1:]]), [])


def test_the_author_is_found_behind_a_text_that_ends_in_a_single_letter():
    text = " ".join(TEXT)[:-1] + " theo yêu cầu của các nước châu Á."
    row = drafts(f"{text} Thu Thảo")[0]
    assert (row["body"], row["authors"]) == (text, ["Thu Thảo"])
