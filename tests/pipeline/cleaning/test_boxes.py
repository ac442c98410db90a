"""Headlines and teasers of other articles in the middle of a flat page."""
# ruff: noqa: E501 (sentences in one piece)

import pytest

from pipeline.cleaning import cohesion, relatedness
from pipeline.reading.rarity import rarity
from tests.pipeline.cleaning.conftest import drafts
from tests.pipeline.cleaning.tiling import faults
from tests.pipeline.cleaning.whole_pages import COURT, HEADLINES, STORM, STORM_TITLE, SUMMIT, TEASERS

ABOVE = ["Trang chủ", "Thế giới", "Kinh tế", "Thể thao", STORM_TITLE, "Thứ Năm, 07/11/2024 20:05"]
BELOW = ["Đặng Ánh", "Bình luận", "Tin cùng chuyên mục", *HEADLINES[:4], "Tổng biên tập: Nguyễn Văn An"]


def page(*text: str) -> dict:
    source = "\n".join((*ABOVE, *text, *BELOW))
    row = drafts(source)[0]
    assert faults(source, "text/plain", row) == []
    return row


@pytest.mark.parametrize("number", [0, 1, 2, 3, 7])
def test_a_headline_with_its_teaser_between_paragraphs_is_not_the_articles(number):
    row = page(*STORM[:3], HEADLINES[number], TEASERS[number], *STORM[3:])
    assert row["body"].split("\n") == STORM


@pytest.mark.parametrize("number", [0, 1, 2, 4])
def test_a_headline_alone_between_paragraphs_is_not_the_articles(number):
    row = page(*STORM[:3], HEADLINES[number], *STORM[3:])
    assert row["body"].split("\n") == STORM


def test_a_second_headline_of_the_kind_is_taken_with_the_first():
    row = page(*STORM[:2], HEADLINES[2], *STORM[2:5], HEADLINES[7], *STORM[5:])
    assert row["body"].split("\n") == STORM


@pytest.mark.parametrize(
    "heading", ["Thiệt hại do bão Yinxing ở Philippines", "Mùa bão năm nay", "Sơ tán trước khi bão vào"]
)
def test_a_heading_of_the_article_stays(heading):
    row = page(*STORM[:3], heading, *STORM[3:])
    assert heading in row["body"].split("\n")


def test_a_heading_stays_where_the_paragraph_below_takes_it_up():
    heading = "Liên Hợp Quốc lo ngại về người tị nạn Rohingya"
    text = "Trong khi đó, Liên Hợp Quốc cảnh báo hàng nghìn người tị nạn Rohingya ở Bangladesh cũng gặp nguy hiểm."
    row = page(*STORM[:5], heading, text, *STORM[5:])
    assert {heading, text} <= set(row["body"].split("\n"))


def test_a_headline_shares_more_with_its_own_text_than_with_another():
    own, other = relatedness.told(STORM), relatedness.told(COURT)
    assert relatedness.share(STORM_TITLE, own) > 0.5 > 0.1 > relatedness.share(STORM_TITLE, other)


def test_rare_syllables_weigh_more_and_numbers_little():
    assert rarity("yinxing") > rarity("bão") > rarity("của") >= 0
    assert relatedness.shared(["bão", "2024"], {"bão"}) > 0.5 > relatedness.shared(["bão", "2024"], {"2024"})


@pytest.mark.parametrize("text", [STORM, COURT, SUMMIT])
def test_a_report_of_short_paragraphs_does_not_fall_apart(text):
    assert not cohesion.falls_apart(text)


def test_teasers_fall_apart_though_the_list_holds_them_twice():
    assert cohesion.falls_apart(TEASERS)
    assert cohesion.falls_apart([*TEASERS, *TEASERS])


@pytest.mark.parametrize(
    "box",
    [
        [f"> {HEADLINES[0]}", f"> {HEADLINES[2]}"],
        ["Theo dõi Bao.vn trên", f"{STORM_TITLE} mới nhất", "Tin liên quan", HEADLINES[0]],
        ["Tin liên quan", f"{HEADLINES[0]}? {HEADLINES[0]}?"],
    ],
    ids=["links", "its headline again", "a headline twice in a line"],
)
def test_a_delivery_that_begins_with_its_lead_keeps_it_over_a_box(box):
    source = "\n".join((STORM[0], *box, *STORM[1:]))
    row = drafts(source)[0]
    assert faults(source, "text/plain", row) == []
    assert row["body"].split("\n") == STORM


def test_what_boxes_cut_off_behind_that_lead_stays():
    box = ["Tin liên quan", f"{HEADLINES[0]}? {HEADLINES[0]}?"]
    source = "\n".join((STORM[0], "Theo dõi Bao.vn trên", HEADLINES[2], STORM[1], *box, *STORM[2:]))
    assert drafts(source)[0]["body"].split("\n") == STORM


def test_a_delivery_that_begins_with_the_text_of_another_article_does_not_keep_it():
    source = "\n".join((COURT[0], "Tin liên quan", HEADLINES[0], HEADLINES[2], *STORM))
    assert COURT[0] not in drafts(source)[0]["body"]
