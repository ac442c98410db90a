from datetime import UTC, date, datetime

import polars as pl
import pytest

from pipeline.dating.publication import date_articles, witnesses
from pipeline.schema.tables import DATE_WITNESSES

NOBODY = DATE_WITNESSES.empty()
CRISIS = (
    "Ngày 14/12, Tổng thống Thổ Nhĩ Kỳ Recep Tayyip Erdogan cho biết Ankara muốn giảm căng thẳng "
    "với Moskva.\n"
    "Ngoại trưởng Mỹ John Kerry sẽ tới Moskva ngày 15/12 để bàn về Syria."
)


def only(frame):
    assert frame.height == 1
    return frame.to_dicts()[0]


@pytest.mark.parametrize(
    ("stated", "day", "basis"),
    [
        ((("url", "20201001", "2020-10-01"), ("delivered", "20201002", "2020-10-02")), "2020-10-01", "url"),
        ((("visible", "01/10/2020", "2020-10-01"),), "2020-10-01", "visible"),
        (
            (("json_ld", "x", "2020-10-01T23:30:00+00:00"), ("url", "20201001", "2020-10-01")),
            "2020-10-02",
            "json_ld",
        ),
    ],
    ids=["the address beats the delivery", "a visible date", "a foreign zone is counted in Vietnam"],
)
def test_a_stated_day_is_taken_by_its_trust(draft, stated, day, basis):
    articles, _ = date_articles(
        draft("Giá vàng trong nước tăng mạnh theo giá thế giới.", stated=stated), NOBODY
    )
    row = only(articles)
    assert (str(row["published_on"]), row["published_basis"]) == (day, basis)
    assert row["published_precision"] == "day"
    assert row["published_earliest"] == row["published_latest"] == row["published_on"]


def test_a_month_in_the_address_gives_the_year_of_a_day_that_the_text_tells(draft):
    month = (("url", "2015/12", "2015-12"),)
    alone = date_articles(draft(CRISIS), NOBODY)
    row = only(date_articles(draft(CRISIS, stated=month), NOBODY)[0])
    assert alone[0].is_empty()
    assert (row["published_on"], row["published_basis"]) == (date(2015, 12, 14), "inferred")
    assert ("url", True) in {(e["basis"], e["agrees"]) for e in row["published_evidence"]}


def test_a_month_in_the_address_alone_is_no_day(draft):
    month = (("url", "2015/12", "2015-12"),)
    articles, rejected = date_articles(draft("Giá vàng tăng mạnh.", stated=month), NOBODY)
    assert articles.is_empty()
    assert only(rejected)["detail"] == "the text names no day; candidate years: 2015"


def test_a_stated_time_is_kept_as_an_instant(draft):
    stated = (("json_ld", "x", "2020-10-01T16:35:00"),)
    row = only(date_articles(draft("Giá vàng tăng.", stated=stated), NOBODY)[0])
    assert row["published_at"] == datetime(2020, 10, 1, 9, 35, tzinfo=UTC)


def test_every_statement_stays_as_evidence_with_whether_it_agrees(draft):
    stated = (("url", "20201001", "2020-10-01"), ("delivered", "20210410", "2021-04-10"))
    row = only(date_articles(draft("Giá vàng tăng.", stated=stated), NOBODY)[0])
    assert {(e["basis"], e["agrees"]) for e in row["published_evidence"]} == {
        ("url", True),
        ("delivered", False),
    }


def test_a_stamp_of_the_crawl_loses_against_a_text_of_another_day(draft):
    body = (
        "Hôm nay (2/12), bên lề COP21 tại Paris, Tổng thống Mỹ Barack Obama gặp Tổng thống Pháp "
        "Francois Hollande.\n"
        "Sáng 2/12/2015, hai ông họp báo chung. Ngày 1/12/2015, ông Obama đã gặp ông Erdogan."
    )
    crawl = datetime(2024, 11, 23, 4, 0, tzinfo=UTC)
    row = only(
        date_articles(
            draft(body, stated=(("visible", "23/11/2024", "2024-11-23"),), fetched_at=crawl), NOBODY
        )[0]
    )
    assert (row["published_on"], row["published_basis"]) == (date(2015, 12, 2), "inferred")
    assert ("visible", False) in {(e["basis"], e["agrees"]) for e in row["published_evidence"]}


def test_a_stamp_of_the_very_day_of_the_crawl_needs_a_text_of_that_day(draft):
    crawl = datetime(2024, 11, 23, 4, 0, tzinfo=UTC)
    stamp = (("visible", "23/11/2024", "2024-11-23"),)
    fresh = "Chiều 22/11, Bộ Công an cho biết đã khởi tố vụ án. Sáng 23/11, hai người bị bắt tại Hà Nội."
    stale = "Chiều 2/5, Bộ Công an cho biết đã khởi tố vụ án. Sáng 3/5, hai người bị bắt tại Hà Nội."
    assert date_articles(draft(fresh, stated=stamp, fetched_at=crawl), NOBODY)[0].height == 1
    assert only(date_articles(draft(stale, stated=stamp, fetched_at=crawl), NOBODY)[1])["reason"] == "undated"


def test_a_date_in_the_name_of_a_file_does_not_overrule_the_years_a_text_leaves(draft):
    dump = (("filename", "20241123", "2024-11-23"),)
    assert only(date_articles(draft(CRISIS, stated=dump), NOBODY)[1])["reason"] == "undated"


def test_nothing_is_published_after_its_crawl(draft):
    row = only(date_articles(draft(CRISIS, fetched_at=datetime(2015, 1, 5, tzinfo=UTC)), NOBODY)[0])
    assert row["published_on"] == date(2014, 12, 14)  # the one year of three that the crawl leaves


def test_a_weekday_fixes_the_year_among_those_that_office_holders_leave(draft):
    body = CRISIS.replace("Ngày 14/12,", "Phát biểu hôm thứ Hai (14/12),").replace(
        "ngày 15/12", "thứ Ba (15/12)"
    )
    row = only(date_articles(draft(body), NOBODY)[0])
    assert row["published_on"] == date(2015, 12, 14)
    assert any(e["basis"] == "weekday" and e["agrees"] for e in row["published_evidence"])


def test_a_text_without_a_day_is_undated(draft):
    _, rejected = date_articles(draft("Bánh mì là món ăn phổ biến ở mọi góc phố."), NOBODY)
    row = only(rejected)
    assert (row["reason"], row["detail"].split(";")[0]) == ("undated", "the text names no day")


def test_a_page_that_is_no_article_keeps_its_reason(draft):
    articles, rejected = date_articles(draft("", reject_reason="stub"), NOBODY)
    assert articles.is_empty()
    assert (only(rejected)["reason"], only(rejected)["detail"]) == ("stub", "why")


def witness(draft, body, day, document_id):
    return witnesses(draft(body, document_id=document_id, stated=(("json_ld", day, day),)))


def test_a_story_of_the_same_persons_and_days_lends_its_year(draft):
    told = witness(draft, CRISIS.replace("14/12", "10/12").replace("15/12", "11/12"), "2015-12-10", "w")
    row = only(date_articles(draft(CRISIS), told)[0])
    assert row["published_on"] == date(2015, 12, 14)


def test_a_witness_of_another_story_lends_nothing(draft):
    other = witness(draft, "Giá vàng SJC tại TP.HCM và Hà Nội tăng theo giá thế giới.", "2015-12-10", "w")
    articles, rejected = date_articles(draft(CRISIS), other)
    assert articles.is_empty()
    assert only(rejected)["detail"].endswith("candidate years: 2014, 2015, 2016")


def test_witnesses_of_different_years_cancel(draft):
    lenders = pl.concat([witness(draft, CRISIS, f"{year}-12-10", f"w{year}") for year in (2014, 2015)])
    articles, _ = date_articles(draft(CRISIS), lenders)
    assert articles.is_empty()


def test_an_article_never_lends_to_itself(draft):
    itself = witness(draft, CRISIS, "2015-12-14", "a")
    articles, _ = date_articles(draft(CRISIS), itself)
    assert articles.is_empty()
