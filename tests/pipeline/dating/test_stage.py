from datetime import date

import polars as pl

from pipeline.dating.stage import time_expressions
from pipeline.schema.tables import ARTICLES, SENTENCES, TIME_EXPRESSIONS

BODY = (
    "Ngày 28/11, Tổng thống Nga tới Paris. Hôm sau, ông gặp Tổng thống Pháp lúc 9 giờ sáng.\n"
    "Quan hệ hai nước căng thẳng từ năm ngoái."
)


def tables(body=BODY, day=date(2015, 12, 2), article_id="x"):
    articles = pl.DataFrame(
        {"article_id": [article_id], "body": [body], "published_on": [day]},
        schema={name: ARTICLES[name].dtype for name in ("article_id", "body", "published_on")},
    )
    rows, start = [], 0
    for i, text in enumerate(body.replace("\n", " ").split(". ")):
        start = body.index(text[:10], start)
        rows.append(
            {
                "sentence_id": f"{article_id}-{i}", "article_id": article_id, "batch": "b", "position": i,
                "start": start, "end": start + len(text), "text": body[start : start + len(text)],
                "kind": "paragraph", "tokens": [],
            }
        )  # fmt: skip
    return articles, SENTENCES.frame(rows)


def test_positions_are_in_the_body():
    found = time_expressions(*tables())
    TIME_EXPRESSIONS.verify(found)
    assert found.height
    assert all(BODY[r["start"] : r["end"]] == r["text"] for r in found.to_dicts())


def test_days_are_counted_from_the_article_and_from_the_day_told_before():
    found = {r["text"]: r for r in time_expressions(*tables()).to_dicts()}
    assert found["Ngày 28/11"]["earliest"] == date(2015, 11, 28)
    assert found["Hôm sau"]["earliest"] == date(2015, 11, 29)
    assert found["lúc 9 giờ sáng"]["earliest"] == date(2015, 11, 29)
    assert (found["năm ngoái"]["precision"], found["năm ngoái"]["earliest"]) == ("year", date(2014, 1, 1))


def test_a_day_further_back_anchors_nothing():
    body = "Ngày 28/11, ông tới Paris. Trời lạnh. Dân chúng vui. Phố đông. Hôm sau, ông về nước."
    found = {r["text"]: r for r in time_expressions(*tables(body)).to_dicts()}
    assert found["Hôm sau"]["basis"] == "unresolved"
    assert found["Hôm sau"]["earliest"] is None


def test_a_day_after_a_year_of_the_same_sentence_belongs_to_it():
    found = {r["text"]: r for r in time_expressions(*tables("Năm 2012, ngày 3/5 ông bị bắt.")).to_dicts()}
    assert found["ngày 3/5"]["earliest"] == date(2012, 5, 3)


def test_articles_do_not_touch_each_other():
    a, b = tables(), tables("Hôm sau, ông về nước.", article_id="y")
    both = time_expressions(pl.concat([a[0], b[0]]), pl.concat([a[1], b[1]]))
    assert both.equals(pl.concat([time_expressions(*a), time_expressions(*b)]))


def test_no_sentences_give_no_rows():
    articles, sentences = tables()
    assert time_expressions(articles, sentences.clear()).equals(TIME_EXPRESSIONS.empty())
