"""Who is meant by an office or a short name on the article's date."""

from datetime import date

import pytest

DAY = date(2015, 12, 2)


def test_a_deputy_is_not_the_one_he_stands_in_for(read):
    rows = read("Phó Chủ tịch Quốc hội cho biết như vậy. Phó chủ tịch Hạ viện Mỹ tới thăm.")
    assert "PER" not in [row["type"] for row in rows]


def test_a_deputy_with_a_name_keeps_the_whole_title(one):
    row = one("Phó Chủ tịch Quốc hội Nguyễn Thị Kim Ngân dự lễ.", "Nguyễn Thị Kim Ngân")
    assert row["role"] == "Phó Chủ tịch Quốc hội"


def test_a_family_name_behind_a_title_is_the_person_named_in_full(read):
    text = "Chủ tịch Hồ Chí Minh sinh năm 1890. Chủ tịch Hồ đọc Tuyên ngôn độc lập."
    assert [row["entity_id"] for row in read(text) if row["type"] == "PER"] == ["person:Hồ Chí Minh"] * 2


@pytest.mark.parametrize(
    ("text", "words", "entity", "role"),
    [
        (
            "Cựu Thủ tướng Anh Tony Blair lên tiếng.",
            "Tony Blair",
            "person:Tony Blair",
            "former Prime Minister",
        ),
        ("Cựu Tổng thống Bush đến Dallas.", "Bush", "person:George W. Bush", "former President"),
        ("Cựu Chủ tịch FIFA Sepp Blatter bị điều tra.", "Sepp Blatter", "person:Sepp Blatter", None),
    ],
)
def test_former_holders_at_the_start_of_a_line_are_former(one, text, words, entity, role):
    row = one(text, words, date(2016, 5, 1))
    assert (row["entity_id"], row["sector"]) == (entity, "ELI")
    assert role is None or row["role"] == role


@pytest.mark.parametrize("title", ["Cựu Tổng thống Mỹ", "nguyên Tổng thống Mỹ"])
def test_a_former_office_without_a_name_is_not_its_holder_of_the_day(read, title):
    rows = [row for row in read(f"{title} bị chỉ trích.") if row["type"] == "PER"]
    assert [row["name"] for row in rows] == [None]


@pytest.mark.parametrize("title", ["Tổng thống", "Ngoại trưởng", "Chủ tịch Hạ viện"])
def test_titles_of_other_countries_are_no_office_of_vietnam(read, title):
    rows = read(f"{title} phát biểu tại Việt Nam. Việt Nam hoan nghênh.")
    assert [row["country"] for row in rows if row["type"] == "PER"] in ([], [None])


def test_a_state_that_is_no_more_stands_between_title_and_name(one):
    row = one("Cựu lãnh đạo Liên Xô Mikhail Gorbachev lên tiếng.", "Mikhail Gorbachev", DAY)
    assert row["role"] == "former lãnh đạo"


def test_the_head_of_an_organisation_has_its_sector(one):
    row = one("Chủ tịch ECB Mario Draghi phát biểu.", "Mario Draghi", date(2013, 11, 1))
    assert (row["country"], row["sector"], row["role"]) == (None, "IGO", "President")


def test_an_official_with_a_vietnamese_name_is_of_vietnam_in_its_own_news(one):
    text = "Phó Thủ tướng Chính phủ Vũ Đức Đam yêu cầu chống dịch."
    assert one(text, "Vũ Đức Đam", date(2021, 4, 30))["country"] == "VNM"


def test_the_leader_of_a_country_is_nobody_who_has_left_the_office(one):
    text = (
        "Cựu Tổng thống Mỹ Donald Trump rút khỏi thỏa thuận. Nga phản đối. "
        "Tuần trước, nhà lãnh đạo Mỹ triệu tập hội nghị."
    )
    row = one(text, "nhà lãnh đạo Mỹ", date(2021, 4, 30))
    assert row["name"] in (None, "Joe Biden")


def test_a_leader_who_has_just_left_is_known_by_his_name_alone(read):
    text = "Ông Trump trả lời phỏng vấn ở Mỹ. Cựu Tổng thống Mỹ nói ông sẽ tranh cử."
    rows = [row for row in read(text, date(2021, 4, 20)) if row["text"] in ("Trump", "Tổng thống Mỹ")]
    assert [(row["name"], row["role"]) for row in rows] == [("Donald Trump", "former President")] * 2


def test_an_office_behind_a_name_and_a_comma_is_its_bearers(read):
    text = (
        "Bộ trưởng Quốc phòng Việt Nam Phan Văn Giang tiếp Thượng tướng Ngụy Phượng Hòa, Ủy viên Quốc vụ, "
        "Bộ trưởng Bộ Quốc phòng làm Trưởng đoàn."
    )
    rows = [row for row in read(text, date(2021, 4, 25)) if row["text"] == "Bộ trưởng Bộ Quốc phòng"]
    assert [row["name"] for row in rows] == ["Ngụy Phượng Hòa"]
