"""Which of several cities of one name is meant, and whose a body named by a city or another body is."""

import pytest


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        ("Người đàn ông bị bắt tại Valencia, Tây Ban Nha.", "Valencia", "ESP"),
        ("Nghi phạm bị bắt ở thành phố Birmingham, bang Alabama.", "thành phố Birmingham", "USA"),
        ("Vụ nổ xảy ra ở Tripoli (Lebanon) hôm qua.", "Tripoli", "LBN"),
        ("Vụ nổ xảy ra ở Tripoli hôm qua.", "Tripoli", "LBY"),
        ("Vụ cháy xảy ra tại London (Canada).", "London", "CAN"),  # though it is a capital's name
        ("Ông sống ở Paris, bang Texas.", "Paris", "USA"),
        ("Cháy lớn ở Hyderabad, theo cảnh sát Pakistan.", "Hyderabad", "PAK"),
        ("Cháy lớn ở Hyderabad, theo cảnh sát Ấn Độ và Pakistan.", "Hyderabad", "IND"),
        (
            "Du khách Canada tới Sydney hôm qua.",
            "Sydney",
            "AUS",
        ),  # not the small one in Canada
    ],
)
def test_of_several_cities_of_one_name_the_country_told_decides(one, text, words, country):
    assert one(text, words)["country"] == country


@pytest.mark.parametrize(
    ("text", "words", "country", "sector"),
    [
        ("Cảnh sát Boston bắt ba người.", "Cảnh sát Boston", "USA", "COP"),
        ("Cảnh sát Wolfhagen bắt ba người.", "Cảnh sát Wolfhagen", None, "COP"),
        ("Cơ quan CSĐT Công an Cà Mau khởi tố vụ án.", "Cơ quan CSĐT Công an Cà Mau", "VNM", "COP"),
        ("Phòng CSGT Công an Cà Mau phạt ba lái xe.", "Phòng CSGT Công an Cà Mau", "VNM", "COP"),
        ("Ban Chấp hành Đảng bộ tỉnh Nam Định họp.", "Ban Chấp hành Đảng bộ tỉnh Nam Định", "VNM", "PTY"),
        ("Ủy ban Kiểm tra Tỉnh ủy Cà Mau họp.", "Ủy ban Kiểm tra Tỉnh ủy Cà Mau", "VNM", "PTY"),
        ("Ủy ban Dân tộc họp.", "Ủy ban Dân tộc", "VNM", "GOV"),
    ],
)  # fmt: skip
def test_a_body_is_of_the_city_and_of_the_kind_that_its_name_tells(one, text, words, country, sector):
    row = one(text, words)
    assert (row["country"], row["sector"]) == (country, sector)


@pytest.mark.parametrize("text", ["Moscow (Nga) phản đối.", "Moscow phản đối."])
def test_a_capital_told_with_its_own_country_still_stands_for_the_government(one, text):
    row = one(text, "Moscow")
    assert (row["entity_id"], row["sector"]) == ("country:RUS", "GOV")


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("Chủ tịch xã Trần Văn An họp.", "Trần Văn An", "PER"),
        ("Trưởng công an xã Lê Thị Bình họp.", "Lê Thị Bình", "PER"),
        ("Bí thư Đảng ủy xã Trần Văn An họp.", "Trần Văn An", "PER"),
        ("Người dân xã Trần Văn An họp.", "xã Trần Văn An", "LOC"),  # no office before it
        ("Chủ tịch xã Bình Minh họp.", "xã Bình Minh", "LOC"),
        ("UBND phường Phạm Ngũ Lão họp.", "UBND phường Phạm Ngũ Lão", "ORG"),
        ("Công an huyện Trần Văn Thời họp.", "Công an huyện Trần Văn Thời", "ORG"),
        ("HĐND xã Lê Minh Xuân họp.", "HĐND xã Lê Minh Xuân", "ORG"),
    ],
)
def test_behind_an_office_of_a_commune_a_full_name_is_its_holders(one, text, words, kind):
    assert one(text, words)["type"] == kind
