"""What stands in the middle of an article on a flat page: advertisements, players, tables, boxes."""

import pytest

from tests.pipeline.cleaning.conftest import drafts
from tests.pipeline.cleaning.story import OTHERS, TEASERS, TEXT, TITLE
from tests.pipeline.cleaning.tiling import faults

MENU = ["Trang chủ", "Thời sự", "Thế giới", "Kinh tế", "Pháp luật", "Thể thao"]
BELOW = ["Tin liên quan", *OTHERS[4:], "Bình luận (0)", "Gửi bình luận", "Tổng biên tập: Nguyễn Văn A"]
TABLE = [
    *("Trạm", "7h (m)", "13h (m)", "So với báo động", "Ái Nghĩa", "9,12", "9,35", "Trên BĐ3 0,35"),
    *("Câu Lâu", "3,41", "3,78", "Dưới BĐ3 0,22", "Hội An", "1,63", "1,86", "Dưới BĐ3 0,14"),
]
PLAYER = [
    *("Video Player is loading.", "Play Video", "Current Time 0:00/Duration 1:24"),
    *("Stream Type LIVEThis is a modal window.", "00:00 / 03:52", "Tắt tiếng", "Toàn màn hình"),
]
EMBEDDED = [
    *("The code has been copied to your clipboard.", "width", "px", "Share on Facebook"),
    *("No media source currently available", "240p", "360p", "480p", "720p", "Embed"),
]


def page(*middle: str) -> dict:
    lines = [*MENU, TITLE, "Thứ ba, 08/12/2015 | 08:30", "Chia sẻ", *TEXT[:3], *middle, *TEXT[3:], *BELOW]
    row = drafts("\n".join(lines))[0]
    assert row["reject_reason"] is None, row["reject_detail"]
    assert faults("\n".join(lines), "text/plain", row) == []
    return row


@pytest.mark.parametrize(
    "middle",
    [
        ["Quảng cáo"],
        PLAYER,
        TABLE,
        ["Đọc thêm", OTHERS[0], TEASERS[0], OTHERS[1]],
        ["1:12", "Trình duyệt của bạn không hỗ trợ phát video."],
        [*TABLE, "Quảng cáo", *PLAYER],
        ["Play00:0001:47", "Đang tải...Tốc độ 1x", "Phát video0:00 / 1:12"],
        EMBEDDED,
        [
            "Bỏ qua Twitter tin, 1",
            "Cho phép nội dung từ Twitter?",
            "End of Twitter tin, 1",
            "Video,",
            "01:24",
        ],
    ],
)
def test_the_article_goes_on_behind_what_interrupts_it(middle):
    row = page(*middle)
    assert (row["title"], row["body"].split("\n")) == (TITLE, TEXT)
    assert row["authors"] == []


def test_lines_that_a_paragraph_announces_belong_to_the_text():
    announced = "Phong trào từ đó mở rộng thành các đòi hỏi đối với chính phủ ở Ankara như sau:"
    lines = [
        "Rút hoàn toàn binh sĩ khỏi các doanh trại ở miền bắc",
        "Lập ủy ban độc lập điều tra cách hành xử của quân đội",
        "Không gọi các cuộc biểu tình là bạo loạn trên truyền hình",
    ]
    assert page(announced, *lines)["body"].split("\n") == [*TEXT[:3], announced, *lines, *TEXT[3:]]


def test_cells_of_a_table_are_taken_out_as_such():
    assert [r["reason"] for r in page(*TABLE)["removed"] if "Ái Nghĩa" in r["text"]] == ["table"]


def test_entries_that_end_in_semicolons_belong_to_the_text():
    entries = ["Chi trả đủ tiền thưởng trước ngày 28/2;", "Nâng tiền ăn ca lên 22.000 đồng một suất;"]
    assert page(*entries)["body"].split("\n") == [*TEXT[:3], *entries, *TEXT[3:]]


@pytest.mark.parametrize("stamp", ["08:30 08/12/2015 A- A+ In trang Chia sẻ", "08/12/2015 - 08:30 A- A+"])
def test_buttons_beside_the_date_sign_nothing(stamp):
    row = drafts("\n".join([*MENU, TITLE, stamp, *TEXT, *BELOW]))[0]
    assert (row["title"], row["authors"]) == (TITLE, [])
    assert [d["value"][:10] for d in row["stated_dates"]] == ["2015-12-08"]


@pytest.mark.parametrize(
    "end",
    [
        ["Bài và ảnh: Nguyễn Hải Quang"],
        ["Tin liên quan:", OTHERS[0], OTHERS[1], "Nguyễn Hải Quang", "#Iraq #Thổ Nhĩ Kỳ"],
    ],
)
def test_who_signs_the_text_at_its_end(end):
    row = drafts("\n".join([*MENU, TITLE, "08/12/2015 08:30", *TEXT, *end, *BELOW]))[0]
    assert (row["authors"], row["body"].split("\n")) == (["Nguyễn Hải Quang"], TEXT)


def test_the_credit_of_a_film_makes_a_caption():
    caption = "Khoảnh khắc hai phái đoàn bước vào phòng đàm phán ở Istanbul. Video: Reuters"
    assert page(caption)["captions"] == [caption]
