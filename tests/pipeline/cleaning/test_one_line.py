"""A page whose parts an extractor joined by blanks."""

import pytest

from tests.pipeline.cleaning.conftest import drafts
from tests.pipeline.cleaning.story import OTHERS, TEASERS, TEXT, TITLE
from tests.pipeline.cleaning.tiling import faults

MENU = "Trang chủ Thời sự Thế giới Kinh doanh Giải trí Thể thao Pháp luật Giáo dục Sức khỏe Đời sống Du lịch"
FOOT = "Tổng biên tập: Nguyễn Văn A Giấy phép số 12/GP-BTTTT Điện thoại: 024.3933.1234 Email: toasoan@vidu.vn"


def article_of(head):
    """The draft of a page with this before its day; its positions and its body are right."""
    page = (
        f"{MENU} Đăng nhập {OTHERS[0]} {head} Thứ ba, 08/12/2015 08:30 {' '.join(TEXT)} Chia sẻ "
        f"Tin liên quan {OTHERS[0]} {OTHERS[2]} Bình luận (0) Gửi bình luận Đọc nhiều {OTHERS[3]} "
        f"{MENU} {FOOT}"
    )
    row = drafts(page)[0]
    assert row["reject_reason"] is None, row["reject_detail"]
    assert faults(page, "text/plain", row) == []
    assert row["body"].replace("\n", " ") == " ".join(TEXT)
    return row


def test_the_article_is_found_between_menus_and_imprint():
    row = article_of(f"{OTHERS[1]} {TITLE}")
    assert [d["value"] for d in row["stated_dates"]] == ["2015-12-08T08:30:00"]


def test_an_article_in_one_line_stays_in_one_line():
    text = " ".join(TEXT) + " Theo ông, người dân nên gọi Điện thoại 113 hoặc vào Facebook của công an."
    assert drafts(text)[0]["body"] == text


@pytest.mark.parametrize("author", ["Hải Đăng", "NGUYỄN HÙNG", ""])
def test_the_headline_is_parted_from_the_section_before_it_and_the_author_behind_it(author):
    row = article_of(f"Thế giới {TITLE} {author}")
    assert (row["title"], row["authors"]) == (TITLE, [author] if author else [])


@pytest.mark.parametrize("stamp", ["07/03/2026 08:06", "2026-03-07T08:06:00", "2 giờ trước", "(NLĐO) -"])
def test_a_list_in_one_line_is_no_article(stamp):
    items = " ".join(f"{other} {stamp} {teaser}" for other, teaser in zip(OTHERS, TEASERS, strict=True))
    page = f"{MENU} Đăng nhập Tin mới nhất {items} Đọc nhiều {OTHERS[3]} Bình luận {MENU} {FOOT}"
    row = drafts(page)[0]
    assert (row["reject_reason"], faults(page, "text/plain", row)) == ("not_an_article", [])


@pytest.mark.parametrize("tail", ["NGUYỄN HÙNG 0 Lưu", "NGUYỄN HÙNG 12"])
def test_counters_and_buttons_behind_the_author_are_neither_his_nor_the_headlines(tail):
    row = article_of(f"Thế giới {TITLE} {tail}")
    assert (row["title"], row["authors"]) == (TITLE, ["NGUYỄN HÙNG"])


def test_a_days_list_in_one_line_is_parted_at_its_days():
    items = " ".join(f"{other} 07/12/2015 {teaser}" for other, teaser in zip(OTHERS, TEASERS, strict=True))
    page = (
        f"{MENU} Đăng nhập {TITLE} Thứ ba, 08/12/2015 08:30 {' '.join(TEXT)} Như Tâm Facebook Zalo "
        f"Tin cùng chuyên mục {items} Bình luận (0) {FOOT}"
    )
    row = drafts(page)[0]
    assert faults(page, "text/plain", row) == []
    assert (row["title"], row["authors"]) == (TITLE, ["Như Tâm"])
    assert row["body"].replace("\n", " ") == " ".join(TEXT)


def test_a_menu_of_sections_makes_a_page_of_a_line():
    page = (
        f"Xuất bản Kinh doanh Sức khỏe Thể thao Đời sống Công nghệ Giải trí Thế giới {TITLE} Như Tâm Thứ ba, "
        f"8/12/2015 08:40 (GMT+7) {' '.join(TEXT)} Bạn có thể quan tâm {OTHERS[0]} {OTHERS[1]} "
        "Giấy phép số 75/GP-BTTTT Bản quyền thuộc Tạp chí"
    )
    row = drafts(page)[0]
    assert (row["title"], row["body"].replace("\n", " ")) == (TITLE, " ".join(TEXT))


def test_a_box_on_a_list_in_one_line_is_no_article():
    places = ("Huế", "Vinh", "Đà Lạt", "Nha Trang", "Cần Thơ", "Hải Phòng", "Lào Cai", "Pleiku")
    items = " ".join(f"{other} tại {place}" for place in places for other in OTHERS)
    page = (
        f"{MENU} Đăng nhập Xem nhiều {items} Tin mới nhất {TITLE} 2 giờ trước {TEXT[0]} {TEXT[1]} "
        f"Đọc nhiều {items} Liên hệ quảng cáo Bản quyền thuộc Báo Ví dụ {MENU} {FOOT}"
    )
    assert drafts(page)[0]["reject_reason"] == "not_an_article"
