# ruff: noqa: E501 (sentences in one piece)
import pytest

from tests.pipeline.cleaning.conftest import drafts
from tests.pipeline.cleaning.story import TEXT, TITLE
from tests.pipeline.cleaning.tiling import faults

BODY = " ".join(TEXT)
CAPTION = "Một đoàn xe của quân đội Thổ Nhĩ Kỳ ở gần biên giới. Ảnh: AFP."


def clean(page: str) -> dict:
    row = drafts(page)[0]
    assert row["reject_reason"] is None, row["reject_detail"]
    assert faults(page, "text/plain", row) == []
    return row


@pytest.mark.parametrize(
    "page",
    [
        f"{BODY} Minh Phương {BODY}",
        f"{BODY} Minh Phương {BODY[:400]}",
        f"{CAPTION} {BODY} Minh Phương {BODY}",
        f"{BODY} Minh Phương {BODY} Minh Phương",
    ],
    ids=["whole", "cut off", "without its caption", "with its byline"],
)
def test_a_second_copy_behind_the_byline_is_cut_and_the_byline_found(page):
    row = clean(page)
    assert row["body"] == BODY
    assert row["authors"] == ["Minh Phương"]


@pytest.mark.parametrize(
    "between", [[], ["Minh Phương"], ["Tin liên quan"]], ids=["nothing", "byline", "title"]
)
def test_a_page_that_holds_its_article_twice_is_an_article(between):
    row = clean("\n".join([TITLE, *TEXT, *between, TITLE, *TEXT]))
    assert (row["title"], row["body"].split("\n")) == (TITLE, TEXT)


@pytest.mark.parametrize(
    "caption",
    [
        "Thổ Nhĩ Kỳ đã triển khai từ 130 đến 150 lính tới miền bắc Iraq.",
        "Thủ tướng Iraq cho biết nước này sẽ đưa vụ việc ra Hội đồng Bảo an Liên Hợp Quốc.",
    ],
)
def test_a_line_taken_word_for_word_from_the_text_is_a_repeat(caption):
    row = clean("\n".join([TITLE, *TEXT[:2], caption, *TEXT[2:]]))
    assert row["body"].split("\n") == TEXT
    assert caption in "".join(r["text"] for r in row["removed"] if r["reason"] == "repeat")


def test_sentences_that_a_list_repeats_for_other_persons_stay():
    cases = [
        f"Bệnh nhân {n}: nam, {n % 50 + 20} tuổi, trú tại phường {n}, quận Hoàn Kiếm. Kết quả xét nghiệm ngày 29/4 dương "
        "tính với virus. Hiện bệnh nhân được cách ly, điều trị tại Bệnh viện Nhiệt đới."
        for n in range(1801, 1807)
    ]
    assert clean("\n".join([TITLE, TEXT[0], *cases]))["body"].split("\n") == [TEXT[0], *cases]


def test_a_paragraph_that_differs_in_its_numbers_stays():
    one = "Trong quý 1, công ty Sông Hồng thu 120 tỷ đồng từ bán nhà và chi 80 tỷ đồng cho tiền lương của công nhân."
    two = "Trong quý 2, công ty Sông Hồng thu 190 tỷ đồng từ bán nhà và chi 60 tỷ đồng cho tiền lương của công nhân."
    assert clean("\n".join([TITLE, TEXT[0], one, two, TEXT[1]]))["body"].split("\n") == [
        TEXT[0],
        one,
        two,
        TEXT[1],
    ]
