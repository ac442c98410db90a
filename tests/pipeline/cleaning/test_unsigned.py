# ruff: noqa: E501 (paragraphs in one piece)
"""Captions that end in a full stop and credit nobody, in deliveries of paragraphs."""

import pytest

from tests.pipeline.cleaning.conftest import drafts
from tests.pipeline.cleaning.story import TITLE

PARAGRAPHS = [
    "Sáng 8/12, Bộ trưởng Công Thương đã chủ trì hội nghị với các đơn vị thuộc bộ về kế hoạch năm sau. Hội nghị "
    "được nối trực tuyến với 63 tỉnh, thành phố trên cả nước.",
    "Báo cáo tại hội nghị cho biết kim ngạch xuất khẩu đã vượt mục tiêu đề ra. Tuy nhiên, nhiều doanh nghiệp nhỏ "
    "vẫn còn khó khăn vì chi phí vận tải tăng cao trong nửa cuối năm.",
    "Bộ trưởng yêu cầu các đơn vị tháo gỡ vướng mắc về thủ tục cho doanh nghiệp trước Tết. Các tỉnh phải báo cáo "
    "kết quả trước ngày 15/12 để bộ tổng hợp trình Thủ tướng.",
    "Phát biểu bế mạc, ông cho rằng năm tới sẽ còn nhiều thách thức đối với ngành. Ông đề nghị các địa phương chủ "
    "động theo dõi thị trường và bảo đảm nguồn cung hàng hóa.",
]


def clean(*lines: str) -> dict:
    row = drafts("\n".join((TITLE, *lines)))[0]
    assert row["reject_reason"] is None, row["reject_detail"]
    return row


@pytest.mark.parametrize(
    "line",
    [
        "Quang cảnh hội nghị.",
        "Bộ trưởng Công Thương Nguyễn Văn An.",
        "Một góc cảng Hải Phòng nhìn từ trên cao.",
        "Ông Trần Văn Bình, Giám đốc Sở Công Thương tỉnh Thái Nguyên.",
        "Công nhân bốc xếp hàng hóa ở cảng.",
    ],
)
def test_a_short_line_between_long_paragraphs_that_shows_is_a_caption(line):
    row = clean(*PARAGRAPHS[:2], line, *PARAGRAPHS[2:])
    assert row["captions"] == [line]
    assert row["body"].split("\n") == PARAGRAPHS


@pytest.mark.parametrize(
    "line",
    [
        "Ba người thiệt mạng trong vụ nổ.",
        "Moscow bác bỏ mọi cáo buộc.",
        "Sau đó, hai bên ký biên bản ghi nhớ.",
        "Giá xăng tăng thêm 500 đồng mỗi lít.",
        "Hội nghị kết thúc vào buổi trưa.",
        "Hai người được đưa đi cấp cứu.",
        "Ông không trả lời câu hỏi của báo giới.",
    ],
)
def test_a_short_line_that_tells_stays(line):
    assert line in clean(*PARAGRAPHS[:2], line, *PARAGRAPHS[2:])["body"].split("\n")


def test_a_text_cut_into_sentences_keeps_all_of_them():
    lines = [part if part.endswith(".") else part + "." for text in PARAGRAPHS for part in text.split(". ")]
    lines[3:3] = ["Công nhân bốc xếp hàng hóa xuất khẩu ở cảng."]
    assert clean(*lines)["body"].split("\n") == lines


def test_a_line_taken_from_the_next_paragraph_is_told_once():
    line = "Kim ngạch xuất khẩu đã vượt mục tiêu, theo báo cáo tại hội nghị cho biết."
    row = clean(PARAGRAPHS[0], line, *PARAGRAPHS[1:])
    assert row["body"].split("\n") == PARAGRAPHS
    assert [r["text"].strip() for r in row["removed"] if r["reason"] == "repeat"] == [line]
