from datetime import date

import polars as pl

from pipeline.cleaning.duplicates import link_duplicates

TEXT = "Nga và Thổ Nhĩ Kỳ nối lại đàm phán về dự án đường ống dẫn khí sau nhiều tháng căng thẳng."


def articles(*rows):
    return pl.DataFrame(rows, schema=["article_id", "body", "published_on"], orient="row")


def linked(frame):
    return dict(link_duplicates(frame).iter_rows())


def test_a_copy_is_linked_to_the_earliest_whatever_the_order_of_the_rows():
    frame = articles(
        ("c", TEXT, date(2020, 1, 3)), ("a", TEXT, date(2020, 1, 2)), ("b", TEXT.upper(), date(2020, 1, 2))
    )
    expected = {"a": None, "b": "a", "c": "a"}
    assert linked(frame) == linked(frame.reverse()) == expected


def test_another_text_is_no_copy():
    frame = articles(
        ("a", TEXT, date(2020, 1, 2)), ("b", "Một bài báo khác hẳn về giá lúa gạo.", date(2020, 1, 3))
    )
    assert linked(frame) == {"a": None, "b": None}


def test_no_articles_have_no_copies():
    frame = pl.DataFrame(schema={"article_id": pl.String, "body": pl.String, "published_on": pl.Date})
    assert linked(frame) == {}
