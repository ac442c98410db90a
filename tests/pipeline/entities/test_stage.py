from datetime import date

import polars as pl
import pytest

from pipeline.entities.stage import entities
from pipeline.language.stage import sentences
from pipeline.schema.tables import ENTITIES
from tests.pipeline.entities.conftest import articles_of

TEXTS = (
    "Ngày 1/12, Tổng thống Mỹ Barack Obama gặp Thủ tướng Anh David Cameron. Ông Obama nói hai nước hợp tác.",
    "Theo Reuters, quân đội Syria tấn công thành phố Aleppo.\nTổng Thư ký LHQ kêu gọi nước này ngừng bắn.",
)


def test_every_row_points_at_its_words_and_follows_the_schema():
    articles = articles_of(*TEXTS)
    rows = entities(articles, sentences(articles))
    ENTITIES.verify(rows)
    bodies = dict(zip(articles["article_id"], articles["body"], strict=True))
    for row in rows.to_dicts():
        assert bodies[row["article_id"]][row["start"] : row["end"]] == row["text"]
    assert rows["mention_id"].is_unique().all()


def test_articles_in_chunks_give_the_same_rows_as_together():
    articles = articles_of(*TEXTS)
    every = sentences(articles)
    together = entities(articles, every)
    chunks = [entities(articles[n : n + 1], every) for n in range(len(articles))]
    assert together.equals(pl.concat(chunks))


def test_an_article_without_sentences_gives_no_rows():
    articles = articles_of("Không có gì.")
    assert entities(articles, sentences(articles).clear()).is_empty()


@pytest.mark.parametrize(
    ("day", "person"),
    [
        (date(2008, 5, 1), "George W. Bush"),
        (date(2015, 12, 2), "Barack Obama"),
        (date(2019, 1, 1), "Donald Trump"),
        (date(2023, 1, 1), "Joe Biden"),
    ],
)
def test_an_office_means_its_holder_on_the_day_of_the_article(one, day, person):
    row = one("Tổng thống Mỹ tuyên bố sẽ rút quân.", "Tổng thống Mỹ", day)
    assert (row["name"], row["country"], row["sector"], row["role"]) == (person, "USA", "GOV", "President")


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        ("LB Nga và Thổ Nhĩ Kỳ ký thỏa thuận.", "LB Nga", "RUS"),
        ("Quan hệ Mỹ-Trung căng thẳng.", "Trung", "CHN"),
        ("Ả-rập Xê-út cắt quan hệ với Iran.", "Ả-rập Xê-út", "SAU"),
        ("CHDCND Triều Tiên phóng tên lửa.", "CHDCND Triều Tiên", "PRK"),
        ("Nhà Trắng bác bỏ cáo buộc.", "Nhà Trắng", "USA"),
        ("Phát biểu tại Anh, ông nói vậy.", "Anh", "GBR"),
        ("Theo Điện Kremlin, hai bên đã gặp.", "Điện Kremlin", "RUS"),
    ],
)
def test_a_country_is_known_by_all_its_names(one, text, words, country):
    row = one(text, words)
    assert (row["country"], row["sector"]) == (country, "GOV")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Chị Nga bị thương nặng.", "Nga"),
        ("Theo chị Nguyễn Thị Mỹ, vụ cháy xảy ra đêm qua.", "Mỹ"),
        ("Anh cho biết mình vô tội.", "Anh"),
        ("Ý kiến này bị bác bỏ.", "Ý"),
        ("Ca sĩ Mỹ Linh biểu diễn tối qua.", "Mỹ"),
    ],
)
def test_a_word_or_given_name_is_no_country(read, text, name):
    assert not [row for row in read(text) if row["text"] == name and row["country"]]


def test_an_organisation_takes_in_its_place_and_keeps_it_as_a_mention_inside(read):
    rows = {row["text"]: row for row in read("Đại sứ quán Mỹ tại Moskva bị tấn công.")}
    assert rows["Đại sứ quán Mỹ tại Moskva"]["level"] == 0
    assert rows["Mỹ"]["level"] == 1
    assert rows["Moskva"]["level"] == 1


def test_an_aircraft_is_equipment_and_not_a_place(one):
    row = one("Không quân Thổ Nhĩ Kỳ bắn hạ máy bay Su-24 của Nga.", "Su-24")
    assert (row["type"], row["country"]) == ("EQUIPMENT", "RUS")


def test_the_body_of_an_office_is_a_country_only_if_it_is_one(one):
    row = one("Giám đốc tình báo khi đó là John Ratcliffe đã tổng hợp.", "John Ratcliffe", date(2021, 3, 1))
    assert row["country"] is None


def test_a_reference_leads_to_a_mention_that_is_there(read):
    text = (
        "Khi hiệp định Giơ-ne-vơ được ký kết, đất nước bị chia cắt thành hai miền Nam - Bắc. "
        "Dòng sông Bến Hải trở thành ranh giới ngăn cách hai miền."
    )
    rows = read(text)
    ids = {row["mention_id"] for row in rows}
    assert {row["antecedent_id"] for row in rows} - {None} <= ids
