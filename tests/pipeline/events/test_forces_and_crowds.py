"""What vessels, forces and crowds do, and the words in quotation marks that tell it."""

from datetime import date

import pytest

from tests.pipeline.events.coding_helpers import code, told

DAY = date(2016, 3, 10)


def types(text):
    return [m["event_type"] for m in code(text, DAY)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # rammed on purpose, by a vessel of forces or of a state, or into a crowd
        (
            "Tàu hải cảnh Trung Quốc đâm tàu cá Việt Nam.",
            ("ASSAULT", [("CHN", "COP")], [("VNM", "CVL")]),
        ),
        (
            "Tàu tuần tra Peru cố ý đâm vào tàu Chile.",
            ("ASSAULT", [("PER", "MIL")], [("CHL", "GOV")]),
        ),
        # words in quotation marks go on the sentence
        (
            'Peru "kịch liệt lên án" Chile bán vũ khí cho Bolivia.',
            ("ACCUSE", [("PER", "GOV")], [("CHL", "GOV")]),
        ),
        (
            "Tổng thống Peru tuyên bố “đình chỉ quan hệ” với Chile.",
            ("SANCTION", [("PER", "GOV")], [("CHL", "GOV")]),
        ),
        # a verb behind a comma with the thing it is done to
        (
            "Chính phủ Anh đuổi đại sứ Nga, đình chỉ liên lạc quân sự với Nga.",
            ("SANCTION", [("GBR", "GOV")], [("RUS", "GOV")]),
        ),
        # places taken, forces driven out, forces in the streets
        ("Quân đội Syria đã giải phóng Aleppo.", ("ASSAULT", [("SYR", "MIL")], [])),
        (
            "Quân đội Iraq đẩy phiến quân IS ra khỏi thành phố.",
            ("ASSAULT", [("IRQ", "MIL")], [("IS", "REB")]),
        ),
        ("Binh lính Peru đã xuất hiện trên đường phố Lima.", ("MOBILIZE", [("PER", "MIL")], [])),
        # people held before one's own lines
        ("Người dân Iraq bị IS dùng làm lá chắn sống.", ("COERCE", [("IS", "REB")], [("IRQ", "CVL")])),
        # a fight told by how long it took, two attacks of one sentence
        (
            "Peru và Chile kết thúc ba tuần giao tranh.",
            ("ASSAULT", [("PER", "GOV"), ("CHL", "GOV")], []),
        ),
        # partners sent home, a member kept out, a threat of more
        (
            "Liên minh châu Phi đình chỉ tư cách thành viên của Mali.",
            ("SANCTION", [("AU", "IGO")], [("MLI", "GOV")]),
        ),
        (
            "Mỹ sẵn sàng áp dụng thêm các biện pháp trừng phạt Nga.",
            ("THREATEN", [("USA", "GOV")], [("RUS", "GOV")]),
        ),
        # what somebody says that another is or does is a verdict
        (
            "Ngoại trưởng Mỹ nói thẳng Nga là một mối đe dọa lâu dài cho châu Âu.",
            ("ACCUSE", [("USA", "GOV")], [("RUS", "GOV")]),
        ),
        (
            "Chính phủ Anh cho rằng luật an ninh của Trung Quốc vi phạm quyền tự do.",
            ("ACCUSE", [("GBR", "GOV")], [("CHN", "GOV")]),
        ),
        # a war that is told as going on
        (
            "Xung đột giữa Peru và Chile đã bước sang năm thứ hai.",
            ("ASSAULT", [("PER", "GOV"), ("CHL", "GOV")], []),
        ),
        (
            "Peru tiến hành các hoạt động quân sự chống lại Chile.",
            ("ASSAULT", [("PER", "GOV")], [("CHL", "GOV")]),
        ),
    ],
)
def test_deeds_of_vessels_forces_and_crowds(text, expected):
    assert expected in [told(mention) for mention in code(text, DAY)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tàu chở dầu Peru đâm vào tàu hàng Chile khiến 12 người mất tích.", ["ACCIDENT"]),
        ("Người lái xe vô tình đâm một số người biểu tình ở Peru.", ["ACCIDENT"]),
        ("Nghi phạm lái xe tải lao vào đám đông ở Lima, Peru, làm 12 người chết.", ["ASSAULT"]),
        ("Xe khách đâm vào người đi bộ ở Lima, Peru khiến một người chết.", ["ACCIDENT"]),
        # decreed: the noun is no mere name of it
        ("Lệnh giới nghiêm đã được áp đặt ở Lima, Peru.", ["COERCE"]),
        ("Dịch Ebola tái bùng phát ở Congo.", ["OUTBREAK"]),
        # what a crowd before a seat of power, or in a square, is there for
        ("Hàng trăm ngàn người đã đổ dồn về quảng trường ở Cairo, Ai Cập.", ["PROTEST"]),
        ("Hàng ngàn người đã đổ dồn về quảng trường ở Lima, Peru để ăn mừng năm mới.", []),
        ("Chuyên gia cho rằng biến đổi khí hậu là một mối đe dọa lớn.", []),
        ("Nguy cơ xung đột giữa Nga và NATO đang gia tăng.", []),
        ("Sản phẩm này đã chiếm lĩnh thị trường của nhiều thành phố Peru.", []),
    ],
)
def test_the_same_words_by_what_stands_beside_them(text, expected):
    assert types(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what is done is not asked for, and is no purpose
        ("Mỹ kêu gọi Iran trừng phạt những kẻ đã giết nhà báo Mỹ.", ["REQUEST", "ASSAULT"]),
        ("Nga thừa nhận đã bắn hạ máy bay của Azerbaijan.", ["CONCEDE", "ASSAULT"]),
        (
            "Người Palestine hôm nay biểu tình để phản đối việc một thiếu niên bị sát hại.",
            ["PROTEST", "ASSAULT"],
        ),
        ("Mỹ kêu gọi Iran trừng phạt nhà báo Mỹ.", ["REQUEST"]),
        # who takes it upon himself is told with it
        ("Taliban nhận trách nhiệm về vụ tấn công này.", ["ASSAULT"]),
        ("Chưa có nhóm nào nhận trách nhiệm về vụ tấn công này.", []),
        # said of what was told, of what is played or only kept ready, of what an attack did
        ("Đây là vụ tấn công đẫm máu thứ 4 ở Pakistan trong tuần.", []),
        ("Hàn Quốc triển khai mọi nỗ lực vì hòa bình.", []),
        ("Các cuộc pháo kích của Peru đã san phẳng ba khu chợ ở Lima.", ["ASSAULT"]),
        ("Bạo lực sắc tộc bùng phát ở Nam Sudan khiến 100 người thiệt mạng.", ["ASSAULT"]),
        ("Lực lượng an ninh được tăng cường tại Paris, Pháp.", ["MOBILIZE"]),
        ("Một chiếc Boeing 737 trượt khỏi đường băng ở Istanbul, Thổ Nhĩ Kỳ.", ["ACCIDENT"]),
        # what a wave does is no attack
        ("Sóng thần tấn công bờ biển Indonesia.", ["DISASTER"]),
        ("Các cuộc biểu tình nổ ra khắp Iran.", ["PROTEST"]),
    ],
)
def test_what_is_told_as_done(text, expected):
    assert types(text) == expected


def test_a_claim_is_denied_by_whoever_says_so():
    (mention,) = code("Nga nói cáo buộc của Anh là vô căn cứ.", DAY)
    assert told(mention) == ("REJECT", [("RUS", "GOV")], [("GBR", "GOV")])


def test_two_attacks_with_a_verb_each_are_two_mentions():
    assert types("Cảnh sát Peru phóng hơi cay, phun vòi rồng vào người biểu tình.").count("ASSAULT") == 2


def test_explosions_of_an_article_about_bombs_are_that_attack():
    text = (
        "Một vụ đánh bom liều chết nhằm vào một khách sạn ở Lima, Peru hôm 9/3. "
        "Ba vụ nổ xảy ra sáng 9/3 tại khách sạn này. "
        "Cảnh sát đang điều tra hiện trường."
    )
    assert "ACCIDENT" not in types(text)
    assert types(text).count("ASSAULT") >= 2
