"""Which words are names, how far they reach and of what kind they are."""

import pytest


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("Tai nạn xảy ra trên đường Hồ Chí Minh.", "đường Hồ Chí Minh", "LOC"),
        ("Tàu cách cảng Hải Phòng 20 km.", "cảng Hải Phòng", "LOC"),
        ("Cháy lớn tại khu công nghiệp ở Mỹ Hào, Hưng Yên.", "Mỹ Hào", "LOC"),
        ("Châu Vĩ Hiền khai nhận hành vi phạm tội.", "Châu Vĩ Hiền", "PER"),
        ("Hôm qua, ông Tập đã đến Washington.", "Tập", "PER"),
        ("Công ty TNHH may Sông Hồng bị phạt 50 triệu đồng.", "Công ty TNHH may Sông Hồng", "ORG"),
        ("Công an Hà Nội điều tra vụ việc.", "Công an Hà Nội", "ORG"),
        ("Brexit khiến thị trường chao đảo.", "Brexit", "EVENT"),
        ("Công ty quản lý quỹ (Pimco) sa thải ông.", "Pimco", "ORG"),
        ("Ban Thường vụ Đảng ủy Công an Trung ương họp.", "Ban Thường vụ Đảng ủy Công an Trung ương", "ORG"),
    ],
)
def test_a_name_reaches_as_far_as_its_words_go(one, text, words, kind):
    assert one(text, words)["type"] == kind


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Tai nạn xảy ra trên đường Hồ Chí Minh.", "Hồ Chí Minh"),
        ("Cháy lớn tại khu công nghiệp ở Mỹ Hào, Hưng Yên.", "Mỹ"),
        ("Ông Phó giám đốc từ chối trả lời.", "Phó"),
    ],
)
def test_what_only_looks_like_a_name_is_none(read, text, words):
    assert words not in [row["text"] for row in read(text)]


def test_the_head_of_a_province_is_of_that_province(one):
    row = one("Chủ tịch tỉnh Phú Thọ yêu cầu xử lý nghiêm.", "Chủ tịch tỉnh Phú Thọ")
    assert (row["entity_id"], row["country"]) == ("office:province:Phú Thọ.chủ tịch tỉnh", "VNM")


def test_a_street_or_port_is_not_the_province_it_is_named_for(one):
    row = one("Tàu cách cảng Hải Phòng 20 km.", "cảng Hải Phòng")
    assert (row["entity_id"], row["country"]) == ("name:cảng hải phòng", "VNM")
