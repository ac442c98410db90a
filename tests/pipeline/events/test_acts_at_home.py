"""Acts of authorities, courts and people at home, and what of them is no act."""

from datetime import date

import pytest

from tests.pipeline.events.coding_helpers import code, doubts, sides

DAY = date(2021, 3, 10)


def drafted(text):
    return [(m["event_type"], m["trigger_text"].lower()) for m in code(text, DAY)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a decision that is the act; an inquiry that goes on, and those who come in for it
        ("Công an tỉnh Bắc Giang ra quyết định khởi tố Trần Văn Tùng.", ("ACCUSE", "khởi tố")),
        ("Công an quận Long Biên ký quyết định xử phạt ông Lê Văn Tùng 7 triệu đồng.",
         ("SANCTION", "xử phạt")),
        ("Vụ việc đang được Công an tỉnh Lào Cai tiếp tục điều tra.", ("ACCUSE", "điều tra")),
        ("Công an huyện Gia Lâm đã vào cuộc.", ("ACCUSE", "vào cuộc")),
        ("Thanh tra Chính phủ chỉ rõ nhiều sai phạm của Bộ Y tế.", ("ACCUSE", "chỉ rõ")),
        ("Viện Kiểm sát đã kháng nghị bản án của Tòa án Hà Nội.", ("REJECT", "kháng nghị")),
        # complaints of the people
        ("Người dân phản ánh sai phạm của UBND tỉnh Lào Cai.", ("ACCUSE", "phản ánh")),
        # punished by party, office and police
        ("Ban Thường vụ Tỉnh ủy Lào Cai thi hành kỷ luật ông Lê Văn Tùng.", ("SANCTION", "thi hành kỷ luật")),
        ("Công an Hà Nội tạm đình chỉ công tác ông Lê Văn Tùng.", ("SANCTION", "tạm đình chỉ công tác")),
        ("Cảnh sát giao thông lập biên bản đối với tài xế Lê Văn Tùng.", ("SANCTION", "lập biên bản")),
        # what the public does, stopped
        ("UBND tỉnh Lào Cai tạm dừng các hoạt động lễ hội.", ("COERCE", "tạm dừng")),
        ("Chủ tịch Hà Nội chỉ đạo dừng ngay các hoạt động đông người.", ("COERCE", "chỉ đạo dừng")),
        ("Sở Y tế Hà Nội đưa năm người vào cách ly tập trung.", ("COERCE", "vào cách ly tập trung")),
        ("Các quán bar ở Hà Nội tạm thời ngừng hoạt động để phòng dịch Covid-19.",
         ("COERCE", "tạm thời ngừng hoạt động")),
        ("UBND thành phố Hải Phòng cấm xe tải vào nội đô.", ("COERCE", "cấm")),
        ("Bộ Y tế công bố thêm 5 bệnh nhân Covid-19 ở Hà Nội.", ("OUTBREAK", "bệnh nhân covid-19")),
        # violence, mishaps, honours, early release
        ("Gã hàng xóm sàm sỡ cô gái trẻ ở Hà Nội.", ("ASSAULT", "sàm sỡ")),
        ("Một công nhân ngã từ tầng năm tử vong ở Hà Nội.", ("ACCIDENT", "ngã từ")),
        ("Chủ tịch nước trao bằng khen cho ngành y tế.", ("SUPPORT", "trao bằng khen")),
        ("Lê Văn Tùng đã ra trại hồi tháng 2.", ("RETREAT", "ra trại")),
    ],
)  # fmt: skip
def test_acts_of_home_news(text, expected):
    assert expected in drafted(text)


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        # doctors who trace an infection; what may come; the word cut out of another
        ("Sở Y tế Hà Nội điều tra dịch tễ các trường hợp F1.", "ACCUSE"),
        ("Nguy cơ dịch Covid-19 bùng phát ở Hà Nội rất cao.", "OUTBREAK"),
        ("Ông Lê Văn Tùng không chấp hành quyết định của Bộ Y tế.", "ASSAULT"),
        # figures of speech, and what is only the name of a measure
        ("Gã hàng xóm thích chém gió với bạn.", "ASSAULT"),
        ("Nhà máy xử lý chất thải của Hà Nội hoạt động từ năm 2010.", "SANCTION"),
    ],
)
def test_the_same_words_where_nobody_acts(text, event_type):
    assert event_type not in [kind for kind, _ in drafted(text)]


@pytest.mark.parametrize(
    ("text", "trigger", "actors", "recipients"),
    [
        # two ministries are two parties, a party's organ opens a sentence, a ship has a number
        ("Bộ Công Thương và Bộ Thương mại Lào vừa ký biên bản ghi nhớ.", "ký biên bản ghi nhớ",
         [("VNM", "GOV"), ("LAO", "GOV")], []),
        ("Ban Bí thư cách chức ông Nguyễn Văn An.", "cách chức", [("VNM", "PTY")], [("VNM", "GOV")]),
        ("Tàu Cảnh sát biển 8002 áp giải tàu chở dầu lậu.", "áp giải", [(None, "COP")], [(None, "BUS")]),
        # what somebody is put out of stands before him
        ("Ban Bí thư khai trừ khỏi Đảng ông Nguyễn Văn An.", "khai trừ", [("VNM", "PTY")], [("VNM", "GOV")]),
        # what is done together, and with what success
        ("Công an tỉnh Nghệ An vừa phối hợp triệt phá thành công băng cướp.", "triệt phá",
         [("VNM", "COP")], [("VNM", "CRM")]),
        # those who act at home
        ("Đoàn kiểm tra lập biên bản đối với chủ quán.", "lập biên bản", [(None, "GOV")], [(None, "CVL")]),
        ("Cảnh sát giao thông Hà Nội bắt giữ 3 công dân Lào.", "bắt giữ",
         [("VNM", "COP")], [("LAO", "CVL")]),
        # prosecutors let a charge stand
        ("VKSND TP HCM phê chuẩn quyết định khởi tố bị can đối với công dân Lào.",
         "phê chuẩn quyết định khởi tố bị can", [("VNM", "JUD")], [("LAO", "CVL")]),
    ],
)  # fmt: skip
def test_who_acts_on_whom_at_home(text, trigger, actors, recipients):
    assert sides(text, trigger) == (actors, recipients)


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        ("Công an quận mời chủ quán lên làm việc.", "ACCUSE"),
        ("Cảnh sát đột kích sòng bạc ở Hà Nội.", "COERCE"),
        ("Bộ đội biên phòng thu 50 bánh heroin.", "COERCE"),
        ("Công an Hà Nội truy tìm tài xế xe tải.", "COERCE"),
        ("Hàng trăm hộ dân kéo lên trụ sở xã, căng băng rôn.", "PROTEST"),
        ("Huyện Chương Mỹ phải sơ tán 6.000 dân.", "AID"),
        ("Bộ Quốc phòng cho trực thăng thả mì tôm xuống vùng lũ.", "AID"),
        ("Ông Nguyễn Văn An xin thôi giữ các chức vụ.", "RETREAT"),
        ("Tàu cá Quảng Ngãi bị sóng đánh chìm.", "ACCIDENT"),
        ("Việt Nam lấy làm tiếc về phát biểu của Đức.", "ACCUSE"),
        ("Thanh tra Chính phủ kết luận nhiều dự án ở Hà Nội trái phép.", "ACCUSE"),
        ("Một phụ nữ bị xe tải đâm tử vong.", "ACCIDENT"),
        ("Ô tô con tông thẳng vào nhà dân.", "ACCIDENT"),
        ("Hàng trăm hộ dân bao vây nhà máy thép ở Đà Nẵng.", "PROTEST"),
        ("Trinh sát ập vào khách sạn, bắt ba người.", "COERCE"),
        ("Doanh nghiệp ủng hộ 10 tấn gạo cho người dân.", "AID"),
        ("Biên phòng lai dắt tàu cá bị nạn vào bờ.", "AID"),
        ("Việt Nam trao 100.000 USD hỗ trợ Syria.", "AID"),
        ("Dân làng đã thả 38 cảnh sát.", "RETREAT"),
    ],
)
def test_words_of_home_news(text, event_type):
    assert event_type in [found for found, _ in doubts(text, DAY)]


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        ("Công an diễn tập tình huống tàu khách bị cướp biển tấn công.", "ASSAULT"),
        ("Bọn buôn người lừa bán nhiều cô gái sang Lào.", "COOPERATE"),
        ("Công ty thu 5 tỷ đồng từ quảng cáo.", "COERCE"),
        ("Một phụ nữ bị xe tải đâm tử vong.", "ASSAULT"),
    ],
)
def test_what_is_only_played_or_no_such_act(text, event_type):
    assert event_type not in [found for found, _ in doubts(text, DAY)]


def test_whoever_is_treated_in_hospital_is_not_held_by_force():
    assert drafted("Bệnh nhân được cách ly, điều trị tại Bệnh viện Phổi Đà Nẵng.") == []
    assert drafted("Công an đã cách ly 14 người dân trong làng.") == [("COERCE", "cách ly")]
