# ruff: noqa: E501 (lines of pages)
import pytest

from tests.pipeline.cleaning.conftest import drafts
from tests.pipeline.cleaning.story import OTHERS, TEASERS, TEXT, TITLE


def clean(*lines: str) -> dict:
    return drafts("\n".join(lines))[0]


def body(*lines: str) -> list[str]:
    row = clean(*lines)
    assert row["reject_reason"] is None, row["reject_detail"]
    return row["body"].split("\n")


def test_a_crawled_page_with_everything_glued_together():
    row = clean(
        "-", *(f"{other} -" for other in OTHERS), "Thế giới", f"08/12/2015 01:55{TITLE}", TEXT[0], "![]() |",
        "| Các binh sĩ canh gác gần cổng biên giới ở Suruc. Ảnh: Reuters |", *TEXT[1:-1],
        f"{TEXT[-1]}Minh PhươngTheo Reuters",
    )  # fmt: skip
    assert row["title"] == TITLE
    assert row["body"].split("\n") == TEXT
    assert [p["kind"] for p in row["paragraphs"]] == ["lead", *["paragraph"] * 4]
    assert (row["authors"], row["agencies"]) == (["Minh Phương"], ["Reuters"])
    assert row["captions"] == ["Các binh sĩ canh gác gần cổng biên giới ở Suruc. Ảnh: Reuters"]
    assert row["stated_dates"] == [
        {"basis": "visible", "text": "08/12/2015 01:55", "value": "2015-12-08T01:55:00"}
    ]


def test_a_whole_page_with_menus_provinces_share_bar_tags_and_imprint():
    row = clean(
        "Trang chủ", "Thời sự", "Thế giới", "Hà Nội", "TP.HCM", "An Giang", "Bà Rịa - Vũng Tàu", "Bắc Giang", TITLE,
        "Thứ ba, 08/12/2015 | 08:30", "Chia sẻ", "Facebook", "Twitter", TEXT[0], f"Xem thêm: {OTHERS[0]}", TEXT[1],
        f">> {OTHERS[1]}", *TEXT[2:], "TTXVN/Báo Tin tức", "Từ khóa: Thổ Nhĩ Kỳ , Iraq", "Đọc nhiều",
        *(line for other in OTHERS for line in (other, "2 giờ trước")), "Bình luận (0)", "Gửi bình luận",
        "Tổng biên tập: Nguyễn Văn A", "Điện thoại: 024.3933.1234", "® Ghi rõ nguồn 'vidu.vn' khi phát hành lại",
    )  # fmt: skip
    assert row["body"].split("\n") == TEXT
    assert (row["title"], row["agencies"], row["outlet"]) == (TITLE, ["TTXVN"], "vidu.vn")
    assert [d["value"] for d in row["stated_dates"]] == ["2015-12-08T08:30:00"]
    reasons = {r["reason"] for r in row["removed"]}
    assert {"menu", "share", "related", "tags", "comments", "footer", "timestamp"} <= reasons


def test_teasers_that_open_with_the_outlets_mark_are_not_the_article():
    lines = [TITLE, f"(ANTV) - {TEXT[0]}", *TEXT[1:], *(f"(ANTV) - {teaser}" for teaser in TEASERS[:5])]
    assert body(*lines) == TEXT


@pytest.mark.parametrize(
    "mark",
    [
        "(Dân trí) - ",
        "VTV.vn - ",
        "TTO - ",
        "Hà Nội (TTXVN) - ",
        "( Tin tức ) - ",
        "(NLĐO)- ",
        "Nghệ An - ",
        "QĐND Online - ",
        "Baoquocte.vn. ",
    ],
)
def test_a_dateline_is_cut_from_the_first_sentence(mark):
    row = clean(TITLE, mark + TEXT[0], *TEXT[1:])
    assert row["body"].split("\n") == TEXT
    assert mark.strip(" -") in "".join(r["text"] for r in row["removed"] if r["reason"] == "dateline")
    assert row["agencies"] == (["TTXVN"] if "TTXVN" in mark else [])


@pytest.mark.parametrize(
    "sentence",
    [
        "Nga - Mỹ nhất trí nối lại đàm phán",
        "NATO (Tổ chức Hiệp ước Bắc Đại Tây Dương) họp",
        "Hà Nội - Hải Phòng là tuyến cao tốc",
        "Huế - Thành phố di sản bàn",
    ],
)
def test_a_sentence_that_only_looks_like_a_dateline_stays_whole(sentence):
    first = f"{sentence} về việc rút quân khỏi khu vực biên giới sau nhiều tháng căng thẳng."
    assert body(TITLE, first, *TEXT[1:])[0] == first


def test_headings_stay_and_are_called_headings():
    row = clean(TITLE, *TEXT[:3], "Phản ứng của Baghdad", *TEXT[3:])
    kinds = {row["body"][p["start"] : p["end"]]: p["kind"] for p in row["paragraphs"]}
    assert kinds["Phản ứng của Baghdad"] == "heading"
    assert list(kinds) == [*TEXT[:3], "Phản ứng của Baghdad", *TEXT[3:]]


def test_a_row_of_headlines_in_the_middle_is_not_the_article():
    assert body(TITLE, *TEXT[:3], *OTHERS[:3], *TEXT[3:]) == TEXT


def test_a_caption_printed_three_times_is_kept_once():
    caption = "Thủ tướng Iraq và Thủ tướng Thổ Nhĩ Kỳ trong cuộc họp báo ở Ankara. Ảnh: Reuters."
    row = clean(TITLE, *[caption] * 3, *TEXT)
    assert (row["captions"], row["body"].split("\n")) == ([caption], TEXT)


def test_an_article_in_one_line_is_parted_from_its_caption_and_byline():
    row = clean(
        "Lính Thổ Nhĩ Kỳ tuần tra ở biên giới - Ảnh: AFP " + " ".join(TEXT) + " NGUYỆT PHƯƠNG (Theo AFP)"
    )
    assert row["body"] == " ".join(TEXT)
    assert row["captions"] == ["Lính Thổ Nhĩ Kỳ tuần tra ở biên giới - Ảnh: AFP"]
    assert (row["authors"], row["agencies"]) == (["NGUYỆT PHƯƠNG"], ["AFP"])


def test_links_and_key_words_that_ran_on_are_cut():
    row = clean(" ".join(TEXT) + f" » {OTHERS[0]} » {OTHERS[1]} Từ khóa: Iraq , Thổ Nhĩ Kỳ")
    assert row["body"] == " ".join(TEXT)
    assert {r["reason"] for r in row["removed"]} >= {"related", "tags"}


def test_lines_wrapped_at_a_width_are_one_paragraph():
    words, lines = " ".join(TEXT).split(), [""]
    for word in words:
        if len(lines[-1]) + len(word) > 70:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    assert body(*lines) == [" ".join(TEXT)]


def test_a_name_after_an_abbreviation_is_no_byline():
    text = " ".join(TEXT) + " Đoàn sẽ kết thúc chuyến thăm và rời nước này từ TP. Hồ Chí Minh"
    assert body(text) == [text]


@pytest.mark.parametrize(
    "lines",
    [
        TEASERS,
        [f"VOV.VN - {teaser}" for teaser in TEASERS],
        [line for other, teaser in zip(OTHERS, TEASERS, strict=True) for line in (other, other, teaser)],
        [
            line
            for other, teaser in zip(OTHERS, TEASERS, strict=True)
            for line in (other, "02/12/2015 08:30", teaser)
        ],
    ],
    ids=["headed by nothing", "marked", "twice the headline", "stamped"],
)
def test_lists_of_other_items_are_no_article(lines):
    row = clean("Từ khóa: Iraq", *lines)
    assert row["reject_reason"] == "not_an_article"


def test_lines_that_many_pages_of_an_outlet_share_are_furniture():
    slogan = "Trang tin của hội những người yêu báo chí cả nước và độc giả xa gần, phát hành hằng ngày."
    pages = [[f"{line} Bản {i}." for line in TEXT] for i in range(6)]
    rows = drafts(*("\n".join([TITLE + f" {i}", *page, slogan]) for i, page in enumerate(pages)))
    assert all(slogan not in row["body"] for row in rows)


def test_a_story_that_many_papers_print_is_not_taken_for_furniture():
    rows = drafts(*("\n".join([f"{TITLE} {i}", *TEXT]) for i in range(8)))
    assert [row["body"].split("\n") for row in rows] == [TEXT] * 8


def test_a_credit_in_its_own_line_makes_the_line_before_a_caption():
    row = clean(TITLE, *TEXT[:2], "Tàn quân IS đang rút chạy tại Syria.", "Ảnh: Reuters.", *TEXT[2:])
    assert row["body"].split("\n") == TEXT
    assert row["captions"] == ["Tàn quân IS đang rút chạy tại Syria. Ảnh: Reuters."]
