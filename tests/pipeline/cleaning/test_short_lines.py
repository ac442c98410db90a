"""Lines without a full stop in deliveries that are nothing but an article."""

from tests.pipeline.cleaning.conftest import drafts
from tests.pipeline.cleaning.story import TEXT, TITLE


def clean(*lines: str) -> dict:
    row = drafts("\n".join(lines))[0]
    assert row["reject_reason"] is None, row["reject_detail"]
    return row


def body(row: dict) -> list[str]:
    return row["body"].split("\n")


def test_two_lines_in_a_row_that_speak_of_the_text_are_a_caption_and_a_heading():
    caption = "Các binh sĩ Thổ Nhĩ Kỳ huấn luyện lực lượng tình nguyện chống khủng bố gần thành phố Mosul"
    row = clean(TITLE, *TEXT[:3], caption, "Baghdad phản ứng giận dữ với Ankara", *TEXT[3:])
    assert row["captions"] == [caption]
    assert body(row) == [*TEXT[:3], "Baghdad phản ứng giận dữ với Ankara", *TEXT[3:]]


def test_captions_in_a_row_are_no_list_of_other_articles():
    captions = [
        "Binh sĩ Thổ Nhĩ Kỳ huấn luyện lực lượng tình nguyện gần thành phố Mosul",
        "Ngoại trưởng Thổ Nhĩ Kỳ nói với báo giới về việc Ankara điều quân đến nước này",
        "Thủ tướng Iraq cho biết sẽ đưa vụ việc ra Hội đồng Bảo an Liên Hợp Quốc",
    ]
    row = clean(TITLE, *TEXT[:3], *captions, *TEXT[3:])
    assert (row["captions"], body(row)) == (captions, TEXT)


def test_a_list_behind_a_colon_is_text():
    lines = [
        "Lực lượng được triển khai đến miền bắc Iraq:",
        "- Một tiểu đoàn bộ binh cơ giới của Thổ Nhĩ Kỳ",
        "- Hai mươi lăm xe tăng và nhiều xe bọc thép khác",
        "- Một trung đội công binh làm nhiệm vụ dò mìn",
    ]
    row = clean(TITLE, *TEXT, *lines, "Minh Phương")
    assert body(row) == [*TEXT, *lines]
    assert row["authors"] == ["Minh Phương"]


def test_an_entry_of_a_list_is_no_title():
    entries = [f"- Giải {n} cuộc thi viết về bảo vệ các binh sĩ ở Iraq" for n in ("nhất", "nhì", "ba")]
    row = clean(*TEXT, *entries, TEXT[3].replace("130", "200"))
    assert row["title"] is None
    assert all(entry in row["body"] for entry in entries)


def test_a_line_that_cannot_end_where_it_does_goes_on_in_the_next():
    cut = TEXT[1].index("Iraq")
    row = clean(TITLE, TEXT[0], TEXT[1][: cut - 1], TEXT[1][cut:], *TEXT[2:], "Minh Phương", "Theo", "AFP")
    assert body(row) == TEXT
    assert (row["authors"], row["agencies"]) == (["Minh Phương"], ["AFP"])


def test_a_sentence_that_speaks_of_a_picture_is_no_caption():
    line = "Công an đề nghị ai phát hiện người có đặc điểm như trong ảnh báo ngay cho cơ quan gần nhất."
    assert line in body(clean(TITLE, *TEXT, line))
    row = clean(TITLE, *TEXT[:2], "Trong ảnh: Lính Thổ Nhĩ Kỳ trở về từ Mosul hôm 8/12.", *TEXT[2:])
    assert row["captions"] == ["Trong ảnh: Lính Thổ Nhĩ Kỳ trở về từ Mosul hôm 8/12."]


def test_a_link_that_lost_its_blank_does_not_part_a_sentence():
    text = TEXT[3].replace("gần thành phố Mosul", "từ ngày7/12/2015, tại vùng của\u200bNineveh")
    glued = text.replace("\u200b", "")
    assert glued in body(clean(TITLE, *TEXT[:3], glued, *TEXT[4:]))


def test_a_paragraph_that_ends_in_dots_is_no_teaser():
    line = "Ankara viện trợ cho lực lượng này nhiều thứ: thuốc men, lương thực, quân phục, máy bộ đàm ..."
    assert line in body(clean(TITLE, *TEXT[:2], line, *TEXT[2:]))


def test_lines_of_a_word_and_a_figure_are_text():
    lines = [
        "Lực lượng hai bên ở miền bắc",
        "Quân số của Thổ Nhĩ Kỳ: 150 binh sĩ cùng 25 xe tăng",
        "Quân số của lực lượng tình nguyện: 2.500 tay súng tại bốn trại",
    ]
    assert body(clean(TITLE, *TEXT, *lines, "Minh Phương"))[-2:] == lines[1:]


def test_a_caption_glued_behind_an_open_vowel_keeps_its_letters():
    caption = "Ảnh: Reuters/TTXVN"
    row = clean(
        TITLE, *TEXT[:2], f"Lính Thổ Nhĩ Kỳ được chờ đư{caption}", *TEXT[2:], "tại một trạm quân y ưa nắng."
    )
    assert all("Anh: Reuters" not in text for text in (row["body"], *row["captions"]))
