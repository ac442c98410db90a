"""Material acts and happenings by the words news uses for them: help, lockdowns, forces, blows, wrecks."""

from datetime import date

import pytest

from tests.pipeline.events.coding_helpers import code, told

DAY = date(2019, 6, 12)


def gov(*countries):
    return [(country, "GOV") for country in countries]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # an answer by an act is the act
        ("Nga đáp trả bằng các lệnh trừng phạt nhằm vào các quan chức Canada.",
         ("SANCTION", gov("RUS"), gov("CAN"))),
        ("Ấn Độ trả đũa bằng việc trục xuất 4 nhà ngoại giao Pakistan.",
         ("SANCTION", gov("IND"), gov("PAK"))),
        # forces and what is built for them
        ("Pháp sẽ đưa hai tàu khu trục tới Biển Đỏ.", ("MOBILIZE", gov("FRA"), [])),
        ("Iran xây dựng thêm một căn cứ hải quân ở Syria.", ("MOBILIZE", gov("IRN"), gov("SYR"))),
    ],
)  # fmt: skip
def test_parties_of_material_acts(text, expected):
    assert expected in [told(m) for m in code(text, DAY)]


@pytest.mark.parametrize(
    ("text", "event_type", "words"),
    [
        # help handed out, allotted, arriving
        ("Chính quyền Sudan đã phát gạo cho 3.000 gia đình bị nạn.", "AID", "phát gạo"),
        ("Chính phủ Đức quyết định phân bổ 20 triệu euro cho người tị nạn Syria.", "AID", "phân bổ"),
        ("Tám tấn vật tư y tế của Nga đã đến Iran vào sáng 11/6.", "AID", "đã đến"),
        ("Giới chức Hy Lạp đã bố trí chỗ ở cho những người mất nhà.", "AID", "bố trí chỗ ở"),
        # people shut in or kept out
        ("Chính phủ Peru kéo dài lệnh giới nghiêm thêm 10 ngày.", "COERCE", "kéo dài lệnh giới nghiêm"),
        ("Cơ quan y tế Kenya đã cách ly 40 hành khách từ Ý.", "COERCE", "cách ly"),
        ("Chính phủ Jordan đình chỉ các chuyến bay quốc tế.", "COERCE", "đình chỉ các chuyến bay quốc tế"),
        ("Máy chủ của Bộ Quốc phòng Estonia bị xâm nhập hôm 11/6.", "COERCE", "bị xâm nhập"),
        ("Người dân Jordan không được rời khỏi nhà sau 20 giờ.", "COERCE", "không được rời khỏi nhà"),
        # violence
        ("Bốn quả rocket giáng xuống một căn cứ không quân ở Iraq.", "ASSAULT", "giáng xuống"),
        ("Đám đông làm hư hại 12 cửa hàng ở Jakarta.", "ASSAULT", "làm hư hại"),
        ("Ít nhất 40 người đã thiệt mạng trong các cuộc biểu tình ở Iraq.", "ASSAULT", "thiệt mạng"),
        ("Hai chiếc xe tăng của phiến quân đã bị phá hủy ở Idlib.", "ASSAULT", "bị phá hủy"),
        # measures
        (
            "Trung Quốc áp đặt các lệnh hạn chế nhập khẩu đối với Canada.",
            "SANCTION",
            "các lệnh hạn chế nhập khẩu",
        ),
        ("Thị trưởng Lisbon bị phạt 500 euro vì lái xe quá nhanh.", "SANCTION", "bị phạt"),
        # mishaps and storms
        ("Gió mạnh làm bật gốc nhiều cây ở miền đông Cuba.", "DISASTER", "Gió mạnh"),
        ("Một chiếc trực thăng lao xuống hồ ở Kenya.", "ACCIDENT", "lao xuống"),
    ],
)
def test_words_of_material_acts(text, event_type, words):
    assert (event_type, words) in [
        (m["event_type"], text[m["trigger_start"] : m["trigger_end"]]) for m in code(text, DAY)
    ]


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        ("Ngoại trưởng Đức sẽ đến Iran vào sáng mai.", "AID"),
        ("Chính phủ Peru kéo dài thời hạn nộp thuế thêm 10 ngày.", "COERCE"),
        ("Nền kinh tế Ý rơi xuống đáy.", "ASSAULT"),
    ],
)
def test_other_senses_of_such_words(text, event_type):
    assert event_type not in [m["event_type"] for m in code(text, DAY)]


def test_the_dead_of_a_disease_counted_beside_its_cases_are_no_second_outbreak():
    (mention,) = code("Ai Cập ghi nhận 90 ca mắc cúm mới và 2 ca tử vong.", DAY)
    assert (mention["event_type"], mention["counts"]["killed"]["low"]) == ("OUTBREAK", 2)
