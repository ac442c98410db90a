"""Sentences of news of wars, coups, fleets and sanctions: what each tells, and of whom."""

import pytest

from tests.pipeline.events.coding_helpers import code, doubts, told


def gov(*countries):
    return [(country, "GOV") for country in countries]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # dealings broken off: one act, of whoever breaks them off
        ("Seoul đình chỉ buôn bán với Bình Nhưỡng.", ("SANCTION", gov("KOR"), gov("PRK"))),
        ("Thổ Nhĩ Kỳ chấm dứt cung cấp điện cho Syria.", ("SANCTION", gov("TUR"), gov("SYR"))),
        ("Philippines chấm dứt thỏa thuận với Trung Quốc về thăm dò chung.",
         ("SANCTION", gov("PHL"), gov("CHN"))),
        # envoys and others driven out
        ("Bình Nhưỡng đuổi toàn bộ nhân viên Hàn Quốc khỏi Kaesong.", ("SANCTION", gov("PRK"), gov("KOR"))),
        ("Venezuela tống đại sứ Mỹ khỏi Caracas.", ("SANCTION", gov("VEN"), gov("USA"))),
        ("Bolivia đoạn giao với Israel.", ("SANCTION", gov("BOL"), gov("ISR"))),
        # threats and tests
        ("Bình Nhưỡng đe biến thủ đô Hàn Quốc thành biển lửa.", ("THREATEN", gov("PRK"), gov("KOR"))),
        ("Triều Tiên cho nổ một thiết bị hạt nhân tại Punggye-ri.", ("MOBILIZE", gov("PRK"), [])),
        ("Đài Loan bắn đạn thật ở đảo Ba Bình.", ("MOBILIZE", gov("TWN"), [])),
        ("Binh sĩ Myanmar bắn đạn thật vào nhà báo Nhật Bản.",
         ("ASSAULT", [("MMR", "MIL")], [("JPN", "JRN")])),
        # apologies
        ("Tổng thống Iran cáo lỗi với người dân Syria.", ("CONCEDE", gov("IRN"), [("SYR", "CVL")])),
        # courts
        ("Tòa án quân sự Mỹ kết tội binh nhì Bradley Manning.",
         ("SANCTION", [("USA", "JUD")], [("Bradley Manning", "MIL")])),
    ],
)  # fmt: skip
def test_one_act_of_a_crisis(text, expected):
    (mention,) = code(text)
    assert told(mention) == expected


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        ("Tàu sân bay Pháp nhổ neo tới Địa Trung Hải.", "MOBILIZE"),
        ("Ngoại trưởng Libya Moussa Koussa trốn sang London.", "RETREAT"),
        ("Tàu hải cảnh Trung Quốc đâm tàu cảnh sát biển Việt Nam.", "ASSAULT"),
        ("Hàng nghìn tăng ni xuống phố ở Myanmar.", "PROTEST"),
        ("NSA thu thập hàng triệu hồ sơ điện thoại ở Pháp.", "COERCE"),
        ("Tòa Hiến pháp Thái Lan vô hiệu hóa kết quả bầu cử.", "REJECT"),
        ("Trung Quốc chiếm quyền kiểm soát bãi cạn Scarborough.", "COERCE"),
        ("Nga cấm nhập thực phẩm của Ba Lan.", "SANCTION"),
    ],
)
def test_words_of_crises_are_reached(text, event_type):
    assert event_type in [found for found, _ in doubts(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Cảnh sát Mỹ tống nghi phạm vào xe.",
        "Chuyến bay của hãng lên đường sang Mỹ.",
        "Công ty thu thập ý kiến khách hàng Mỹ.",
    ],
)
def test_everyday_senses_stay_out(text):
    assert not {"SANCTION", "MOBILIZE"} & {found for found, _ in doubts(text)}


@pytest.mark.parametrize(
    ("text", "home", "against"),
    [
        ("Biểu tình chống Nhật Bản lan ra hơn 80 thành phố Trung Quốc.", "CHN", "JPN"),
        ("Mỹ kêu gọi kiềm chế trong các cuộc biểu tình chống Tổng thống Ai Cập.", "EGY", "EGY"),
        ("Thủ tướng Ukraine từ chức sau hai tháng biểu tình phản đối chính phủ.", "UKR", "UKR"),
    ],
)
def test_a_crowd_hates_a_country_abroad_and_a_government_at_home(text, home, against):
    (protest,) = (m for m in code(text) if m["event_type"] == "PROTEST")
    assert told(protest) == ("PROTEST", [(home, "CVL")], [(against, "GOV")])


def test_who_resigns_after_weeks_of_protest_did_not_protest():
    mentions = code("Thủ tướng Thái Lan từ chức sau nhiều tuần biểu tình.")
    assert [told(m) for m in mentions if m["actors"]] == [("RETREAT", gov("THA"), [])]


def test_who_urges_and_complains_complains_himself():
    complaint = code("Bắc Kinh giục Malaysia đẩy nhanh tìm kiếm và phàn nàn về thông tin mâu thuẫn.")[-1]
    assert told(complaint) == ("ACCUSE", gov("CHN"), gov("MYS"))


def test_a_breach_of_an_embargo_is_no_embargo():
    (mention,) = code("Điện Kremlin phê phán Pháp vi phạm cấm vận vũ khí.")
    assert told(mention) == ("ACCUSE", gov("RUS"), gov("FRA"))
