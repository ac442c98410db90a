"""Typical sentences of world news: sanctions, epidemics, fleets, tariffs, visits, coups; what each tells."""

from datetime import date

import pytest

from tests.pipeline.events.coding_helpers import code, told

DAY = date(2016, 3, 10)


def gov(*countries):
    return [(country, "GOV") for country in countries]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # measures between states
        ("Trung Quốc áp thuế 25% đối với hàng hóa Mỹ.", ("SANCTION", gov("CHN"), gov("USA"))),
        ("Quốc hội Mỹ thông qua dự luật trừng phạt các quan chức Trung Quốc.",
         ("SANCTION", [("USA", "LEG")], gov("CHN"))),
        ("Tổng thống Nga Putin ký sắc lệnh áp đặt trừng phạt kinh tế lên Thổ Nhĩ Kỳ.",
         ("SANCTION", gov("RUS"), gov("TUR"))),
        ("Nga đáp trả bằng cách cấm nhập cảnh đối với 8 quan chức Mỹ.", ("SANCTION", gov("RUS"), gov("USA"))),
        ("Séc thông báo 18 nhà ngoại giao Nga bị trục xuất.", ("SANCTION", gov("CZE"), gov("RUS"))),
        ("Nga hôm 9/3 trục xuất 20 nhà ngoại giao Séc.", ("SANCTION", gov("RUS"), gov("CZE"))),
        ("Mỹ dỡ bỏ hoàn toàn lệnh cấm bán vũ khí sát thương cho Việt Nam.",
         ("CONCEDE", gov("USA"), gov("VNM"))),
        ("Quốc hội Ukraine bỏ phiếu bãi nhiệm Bộ trưởng Quốc phòng Ukraine.",
         ("SANCTION", [("UKR", "LEG")], gov("UKR"))),
        # words
        ("Mỹ cho rằng Iran đứng sau vụ tấn công này.", ("ACCUSE", gov("USA"), gov("IRN"))),
        ("Canada bày tỏ quan ngại về việc Nga tăng quân.", ("ACCUSE", gov("CAN"), gov("RUS"))),
        ("Phát biểu tại cuộc họp báo ngày 9/3, Tổng thống Ukraine kêu gọi NATO hành động.",
         ("REQUEST", gov("UKR"), [("NATO", "IGO")])),
        ("Lầu Năm Góc khẳng định Washington luôn ủng hộ Kiev.", ("SUPPORT", gov("USA"), gov("UKR"))),
        ("Quyết định của Mỹ đã vấp phải sự phản đối từ Bộ Ngoại giao Trung Quốc.",
         ("ACCUSE", gov("CHN"), gov("USA"))),
        ("Nhật Bản cam kết cung cấp tàu tuần tra cho Việt Nam.", ("AGREE", gov("JPN"), gov("VNM"))),
        ("40 nước đã cam kết viện trợ cho Ấn Độ.", ("AGREE", [], gov("IND"))),
        # help and trade
        ("Mỹ phê duyệt thương vụ bán tên lửa cho Đài Loan.", ("SUPPORT", gov("USA"), gov("TWN"))),
        ("Singapore đã chuyển các thùng chứa ôxy tới Ấn Độ.", ("AID", gov("SGP"), gov("IND"))),
        ("Việt Nam tặng Lào 300.000 khẩu trang.", ("AID", gov("VNM"), gov("LAO"))),
        ("Mỹ sẽ luôn hỗ trợ Ukraine.", ("AID", gov("USA"), gov("UKR"))),
        ("Đài Loan tiếp nhận máy bay săn ngầm từ Mỹ.", ("COOPERATE", gov("TWN"), gov("USA"))),
        ("Nga làm trung gian đàm phán ngừng bắn giữa Armenia và Azerbaijan.",
         ("CONSULT", gov("RUS"), gov("ARM", "AZE"))),
        ("Ngoại trưởng Mỹ đã điện đàm với người đồng cấp Ukraine Kuleba.",
         ("CONSULT", gov("USA", "UKR"), [])),
        # forces
        ("Quân đội Syria được Nga hậu thuẫn đã giành lại thị trấn Saraqeb từ tay phiến quân.",
         ("ASSAULT", [("SYR", "MIL")], [("REB",)])),
        ("Quân đội Trung Quốc đã xâm nhập sâu 19 km vào lãnh thổ Ấn Độ.",
         ("MOBILIZE", [("CHN", "MIL")], gov("IND"))),
        ("Lực lượng an ninh Myanmar bắn đạn thật vào các nhà báo Nhật Bản.",
         ("ASSAULT", [("MMR", "COP")], [("JPN", "JRN")])),
        ("Hải quân Mỹ, Ấn Độ và Nhật Bản bắt đầu cuộc tập trận chung.",
         ("COOPERATE", [("USA", "MIL"), ("IND", "MIL"), ("JPN", "MIL")], [])),
        ("Triều Tiên tuyên bố thử thành công bom nhiệt hạch.", ("MOBILIZE", gov("PRK"), [])),
        # whom a happening strikes
        ("Ấn Độ ghi nhận 315.000 ca nhiễm Covid-19.", ("OUTBREAK", [], [("IND", "CVL")])),
        ("Mỹ vẫn là tâm dịch với hơn 32 triệu ca mắc.", ("OUTBREAK", [], [("USA", "CVL")])),
        ("Trận động đất đã làm rung chuyển đảo Sulawesi của Indonesia.",
         ("DISASTER", [], [("IDN", "CVL")])),
        ("Trận bão cát đã tấn công tỉnh Cam Túc của Trung Quốc.", ("DISASTER", [], [("CHN", "CVL")])),
    ],
)  # fmt: skip
def test_who_did_it_to_whom(text, expected):
    event_type, actors, recipients = expected
    mentions = [m for m in map(told, code(text, DAY)) if m[0] == event_type]
    assert mentions, told
    for side, found in zip((actors, recipients), mentions[0][1:], strict=True):
        assert [
            party if len(want) == 2 else party[1:] for party, want in zip(found, side, strict=True)
        ] == side


@pytest.mark.parametrize(
    "text",
    [
        "Giới chức đã phát hiện vết dầu loang gần nơi tàu ngầm mất tích.",  # only says which is meant
        "Trung Quốc coi Đài Loan là một phần lãnh thổ.",
        "Công ty đã hỗ trợ khách hàng tại cửa hàng.",
        "Việt Nam mong Philippines sớm khắc phục hậu quả của cơn bão.",
        "Bộ trưởng Quốc phòng Nga yêu cầu báo cáo về hệ thống phòng thủ.",
    ],
)
def test_what_tells_no_act_between_parties(text):
    assert [m for m in code(text, DAY) if m["event_type"] not in ("REQUEST",)] == []


@pytest.mark.parametrize(
    ("text", "on", "earliest"),
    [
        ("Iran đã tiến hành đợt bắn thử tên lửa đầu tiên hồi tháng 2.", None, date(2016, 2, 1)),
        ("Bộ Ngoại giao Nga ngày 9/3 ra tuyên bố lên án vụ tấn công.", date(2016, 3, 9), date(2016, 3, 9)),
        ("Chính phủ Ukraine và phe ly khai đã ký thỏa thuận ngừng bắn tại Minsk hôm 9/3.",
         date(2016, 3, 9), date(2016, 3, 9)),
        ("Trong 24 giờ qua, Ấn Độ ghi nhận 3.500 ca tử vong vì Covid-19.", DAY, date(2016, 3, 9)),
        ("Ngày 9/3, Ấn Độ đã ghi nhận kỷ lục, với gần 315.000 ca Covid-19 mới.",
         date(2016, 3, 9), date(2016, 3, 9)),
        ("Chủ tịch Trung Quốc đã có cuộc hội đàm với Thủ tướng Anh.", DAY, DAY),
        ("Trung Quốc tuyên bố không chấp nhận phán quyết của tòa.", DAY, DAY),
        ("Phái đoàn Mỹ đã tới Israel hôm 9/3 để hội đàm với Thủ tướng Israel.",
         date(2016, 3, 9), date(2016, 3, 9)),
    ],
)  # fmt: skip
def test_when_it_happened(text, on, earliest):
    mention = code(text, DAY)[0]
    assert (mention["event_on"], mention["event_on_earliest"]) == (on, earliest)


@pytest.mark.parametrize(
    ("text", "realis"),
    [
        ("Mỹ rút toàn bộ binh sĩ khỏi Afghanistan trước ngày 11/9/2016.", "planned"),
        ("Nga đưa tàu chiến tới Biển Đen để tập trận.", "planned"),
        ("Mỹ kêu gọi Nga dừng ném bom Syria.", "ongoing"),
        ("Hàn Quốc và Mỹ tạm dừng cuộc tập trận chung.", "denied"),
        ("Nga đã tới Israel hôm 9/3 để hội đàm với Thủ tướng Israel.", "occurred"),
    ],
)
def test_whether_it_happened(text, realis):
    assert code(text, DAY)[-1]["realis"] == realis


def test_what_is_told_late_and_without_a_time_has_no_day():
    opening = "\n".join(["Tình hình vẫn căng thẳng."] * 9)
    assert code(f"{opening}\nMỹ điều tàu chiến tới Biển Đen.", DAY)[0]["date_basis"] == "none"
    assert code("Mỹ điều tàu chiến tới Biển Đen.", DAY)[0]["date_basis"] == "publication"


def test_one_mishap_has_one_day_and_place_in_its_story():
    first, second = code(
        "Hôm 9/3, một vụ cháy lớn đã xảy ra tại một bệnh viện ở Ấn Độ.\n"
        "Ít nhất 18 bệnh nhân đã thiệt mạng trong vụ hỏa hoạn.",
        DAY,
    )
    assert (second["event_on"], second["date_basis"]) == (first["event_on"], "coreferent")
    assert second["place"]["country"] == first["place"]["country"] == "IND"


def test_a_threat_to_answer_is_to_whoever_acted():
    found = code("Bulgaria trục xuất hai nhà ngoại giao Nga, và Nga cho biết sẽ đáp trả.", DAY)
    threat = next(m for m in found if m["event_type"] == "THREATEN")
    assert told(threat)[2] == gov("BGR")


def test_where_forces_are_sent_is_the_place():
    (mention,) = code("Moscow đã triển khai hơn 50 máy bay chiến đấu tới bán đảo Crimea.", DAY)
    assert mention["place"]["country"] == "UKR"


def test_the_place_of_what_is_criticised_is_not_where_it_was_said():
    found = code("Pháp chỉ trích chiến dịch quân sự của Israel nhằm vào Hamas tại Dải Gaza.", DAY)
    places = {m["event_type"]: m["place"] and m["place"]["name"] for m in found}
    assert places == {"ACCUSE": None, "ASSAULT": "Dải Gaza"}
