"""Acts of authorities, courts and people at home, and what of them is no act."""

from datetime import date

import pytest

from tests.pipeline.events.coding_helpers import code

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
