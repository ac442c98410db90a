"""Bodies that are told with where they sit, by the first word of their name, or by whose they are."""

import pytest

from tests.pipeline.events.coding_helpers import code, read, sides, told, who

VNM = "VNM"


@pytest.mark.parametrize(
    ("text", "trigger", "actors"),
    [
        # where a body sits is no further party
        ("Công an huyện Gia Lâm, thành phố Hà Nội bắt giữ Trần Văn Tùng.", "bắt giữ", [(VNM, "COP")]),
        ("Công an xã Tân Lập, huyện Vũ Thư, tỉnh Thái Bình bắt giữ Trần Văn Tùng.",
         "bắt giữ", [(VNM, "COP")]),
        ("TAND quận Ba Đình, Hà Nội tuyên phạt Trần Văn Tùng 5 năm tù.", "tuyên phạt", [(VNM, "JUD")]),
        ("Công an P.7, Q.8, TP.HCM bắt giữ Trần Văn Tùng.", "bắt giữ", [(VNM, "COP")]),
        ("Công an TX.Sơn Tây, Hà Nội bắt giữ Trần Văn Tùng.", "bắt giữ", [(VNM, "COP")]),
        ("Cảnh sát thành phố Osaka, Nhật Bản bắt giữ năm nghi phạm.", "bắt giữ", [("JPN", "COP")]),
        # but a state behind a source speaks for itself
        ("Theo cảnh sát Moscow, Nga đã bắt giữ năm nghi phạm.", "bắt giữ", [("RUS", "GOV")]),
        # bodies whose names go on in small letters
        ("Hội Nuôi ong tỉnh Lào Cai lên án Trung Quốc.", "lên án", [(VNM, "NGO")]),
        ("Hội Nghề cá đề nghị Trung Quốc rút tàu.", "đề nghị", [(VNM, "NGO")]),
        ("Cơ quan An ninh điều tra, Công an tỉnh Lào Cai bắt giữ Trần Văn Tùng.", "bắt giữ", [(VNM, "COP")]),
    ],
)  # fmt: skip
def test_a_body_with_its_seat_is_one(text, trigger, actors):
    assert sides(text, trigger)[0] == actors


def test_a_list_of_places_is_no_seat():
    text = "Mỹ, Anh và Pháp trừng phạt Nga."
    assert sides(text, "trừng phạt")[0] == [("USA", "GOV"), ("GBR", "GOV"), ("FRA", "GOV")]


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Bộ Y tế họp sáng nay.\nBộ yêu cầu UBND tỉnh Lào Cai báo cáo.",
         ("REQUEST", [(VNM, "GOV")], [(VNM, "GOV")])),
        ("Hội Luật gia Việt Nam ra tuyên bố.\nHội kêu gọi Trung Quốc rút tàu.",
         ("REQUEST", [(VNM, "NGO")], [("CHN", "GOV")])),
        # whoever petitions an office asks his own
        ("Hội Nghề cá Việt Nam phản đối Trung Quốc.\nHội đề nghị nhà chức trách lên tiếng.",
         ("REQUEST", [(VNM, "NGO")], [(VNM, "GOV")])),
    ],
)  # fmt: skip
def test_a_body_called_by_its_first_word(text, asked):
    assert asked in [told(mention) for mention in code(text)]


@pytest.mark.parametrize(
    ("text", "trigger", "recipients"),
    [
        # for how long somebody is held is nobody
        ("Công an tỉnh Lào Cai bắt tạm giam 3 tháng đối với hai bị can.", "bắt tạm giam", [(VNM, "CVL")]),
        ("Tòa án Hà Nội tuyên phạt 5 năm tù ông Lê Văn Tùng.", "tuyên phạt", [(VNM, "CVL")]),
        # who is punished stands behind the name of the punishment, and behind a colon
        ("Tỉnh ủy Lào Cai quyết định thi hành kỷ luật khiển trách: Ban cán sự đảng UBND tỉnh Lào Cai.",
         "quyết định thi hành kỷ luật khiển trách", [(VNM, "PTY")]),
        # what one passive says of the doer, the next one beside it means too
        ("Tàu cá của ngư dân Chile bị tàu Peru truy đuổi, hai tàu bị bắt và bị lai dắt.",
         "bắt", [("CHL", "CVL")]),
    ],
)  # fmt: skip
def test_who_is_held_punished_or_hurt(text, trigger, recipients):
    assert sides(text, trigger)[1] == recipients


def test_a_mishap_befalls_the_people_of_where_it_is():
    fire = read("Vụ cháy nhà khiến ba người tử vong ở Hà Nội.")[0]
    assert who(fire["recipients"]) == [(VNM, "CVL")]


@pytest.mark.parametrize(
    ("text", "trigger", "actors"),
    [
        ("Tàu cá của ngư dân Chile bị tàu Peru truy đuổi, hai tàu bị bắt và bị lai dắt.",
         "bắt", [("PER", "GOV")]),
        # several together, a ramming, and an office told behind the name of who holds it
        ("Ngư dân Chile bị quân đội Peru cùng hai xuồng máy tấn công.", "tấn công", [("PER", "MIL")]),
        ("Nhiều tàu Peru chủ động đâm thẳng vào tàu cá của ngư dân Chile.",
         "đâm thẳng vào", [("PER", "GOV")]),
        ("Thủ tướng Peru gặp ông Ri Su Yong, Bộ trưởng Bộ Ngoại giao Triều Tiên.\n"
         "Bộ trưởng Ri Su Yong cảm ơn Peru.", "cảm ơn", [("PRK", "GOV")]),
        # but whoever riots arrests nobody
        ("Trụ sở cảnh sát Peru bị người biểu tình tấn công, 5 người bị bắt giữ.", "bị bắt giữ", []),
    ],
)  # fmt: skip
def test_doers_told_beside_or_before(text, trigger, actors):
    assert sides(text, trigger)[0] == actors
