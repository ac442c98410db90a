# ruff: noqa: E501 (sentences in one piece)
"""Captions that only their words and their place give away."""

import pytest

from pipeline.cleaning import caption_words
from tests.pipeline.cleaning.conftest import drafts
from tests.pipeline.cleaning.story import TEXT, TITLE
from tests.pipeline.cleaning.tiling import faults

PARAGRAPHS = [
    "Sáng 8/12, Bộ trưởng Công Thương đã chủ trì hội nghị với các đơn vị thuộc bộ về kế hoạch năm sau. Hội nghị được nối trực tuyến với 63 tỉnh, thành phố trên cả nước.",
    "Báo cáo tại hội nghị cho biết kim ngạch xuất khẩu đã vượt mục tiêu đề ra. Tuy nhiên, nhiều doanh nghiệp nhỏ vẫn còn khó khăn vì chi phí vận tải tăng cao trong nửa cuối năm.",
    "Bộ trưởng yêu cầu các đơn vị tháo gỡ vướng mắc về thủ tục cho doanh nghiệp trước Tết. Các tỉnh phải báo cáo kết quả trước ngày 15/12 để bộ tổng hợp trình Thủ tướng.",
    "Phát biểu bế mạc, ông cho rằng năm tới sẽ còn nhiều thách thức đối với ngành. Ông đề nghị các địa phương chủ động theo dõi thị trường và bảo đảm nguồn cung hàng hóa.",
]
CAPTIONS = [
    "Thứ trưởng Công Thương Lê Văn Minh trao bằng khen cho các doanh nghiệp tiêu biểu tại lễ tổng kết ở Hà Nội sáng 8/12.",
    "Một chiếc xe tải chở hàng xuất khẩu nằm chờ thông quan tại cửa khẩu Tân Thanh, tỉnh Lạng Sơn hôm 5/12.",
    "Các công nhân kiểm tra sản phẩm tại nhà máy dệt may ở Nam Định trong ca làm việc ban đêm.",
]
SENTENCES = [
    "Tuy nhiên, giá cước vận tải biển đã tăng gấp ba lần so với cùng kỳ năm ngoái.",
    "Các doanh nghiệp cho biết họ không thể chịu thêm chi phí như vậy trong năm tới.",
    "Đây là năm thứ ba liên tiếp ngành công thương đạt kết quả này.",
    "Theo Tổng cục Thống kê, xuất khẩu sang châu Âu tăng 12% trong 11 tháng đầu năm.",
    "Bộ trưởng nói rằng bộ sẽ lập tổ công tác để tháo gỡ khó khăn cho từng địa phương.",
]


def paragraphs(line: str) -> dict:
    page = "\n".join((TITLE, *PARAGRAPHS[:2], line, *PARAGRAPHS[2:]))
    row = drafts(page)[0]
    assert faults(page, "text/plain", row) == []
    return row


@pytest.mark.parametrize("line", CAPTIONS)
def test_a_long_line_that_shows_is_a_caption(line):
    row = paragraphs(line)
    assert (row["captions"], row["body"].split("\n")) == ([line], PARAGRAPHS)


@pytest.mark.parametrize("line", SENTENCES)
def test_a_single_sentence_that_tells_stays(line):
    assert line in paragraphs(line)["body"].split("\n")


def test_the_first_paragraph_below_the_headline_is_the_lead():
    lead = CAPTIONS[0]
    row = drafts("\n".join((TITLE, lead, *PARAGRAPHS)))[0]
    assert row["body"].split("\n") == [lead, *PARAGRAPHS]


def test_a_page_of_such_lines_keeps_them():
    more = [line.replace("Lạng Sơn", "Lào Cai").replace("Nam Định", "Thái Bình") for line in CAPTIONS[1:]]
    lines = [line for pair in zip(PARAGRAPHS, (*CAPTIONS[1:], *more), strict=True) for line in pair]
    gallery = drafts("\n".join((TITLE, PARAGRAPHS[0], *CAPTIONS, *lines[2:])))[0]
    assert all(line in gallery["body"] for line in CAPTIONS[1:])


@pytest.mark.parametrize(
    "first",
    [
        "Hai nhà lãnh đạo gặp gỡ tại cung điện ở Ankara ngày 21/10.",
        "Tân Tổng giám đốc Công ty Điện lực Thổ Nhĩ Kỳ Mehmet Yilmaz.",
    ],
)
def test_a_text_in_one_line_may_open_with_its_caption(first):
    page = " ".join((first, *TEXT))
    row = drafts(page)[0]
    assert faults(page, "text/plain", row) == []
    assert (row["captions"], row["body"]) == ([first], " ".join(TEXT))


@pytest.mark.parametrize(
    "first",
    [
        "Tổng thống Thổ Nhĩ Kỳ tuyên bố sẽ không rút quân khỏi miền bắc Iraq.",
        "Chủ tịch nước hoan nghênh chuyến thăm của Tổng giám đốc Công ty Điện lực tại Ankara.",
        "Thổ Nhĩ Kỳ đã điều 150 binh sĩ tới thành phố Mosul hôm 4/12.",
    ],
)
def test_a_text_in_one_line_that_opens_with_news_keeps_it(first):
    assert drafts(" ".join((first, *TEXT)))[0]["body"].startswith(first)


def test_a_date_before_a_capital_ends_a_caption():
    caption = "Bộ trưởng Quốc phòng Thổ Nhĩ Kỳ tại lễ duyệt binh ở Ankara ngày 22/10"
    row = drafts(" ".join((TEXT[0], caption, *TEXT[1:])))[0]
    assert (row["captions"], row["body"].replace("\n", " ")) == ([caption], " ".join(TEXT))


def test_a_date_before_a_capital_within_a_sentence_does_not():
    sentence = "Tại cuộc họp báo ở Ankara ngày 22/10 Bộ Ngoại giao Thổ Nhĩ Kỳ bác bỏ cáo buộc."
    assert sentence in drafts(" ".join((TEXT[0], sentence, *TEXT[1:])))[0]["body"]


def test_names_count_as_names_only():
    names = set(caption_words.features("Ông Lê Văn Tại thăm Cao Bằng"))
    assert "word:tại" not in names
    assert "word:bằng" not in names
    assert {"form:person first", "form:name last", "first:ông", "length:6"} <= names
