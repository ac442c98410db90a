"""Who stands on the other side: the judged, the answered, whom goods are sent to, whose ship it is."""

import pytest

from tests.pipeline.events.coding_helpers import Pairs, code, read, sides, who

USA, CHN, FRA, RUS = ("USA", "GOV"), ("CHN", "GOV"), ("FRA", "GOV"), ("RUS", "GOV")


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        (
            "Mỹ khẳng định các yêu sách chủ quyền của Trung Quốc ở Biển Đông là bất hợp pháp.",
            "là bất hợp pháp",
            ([USA], [CHN]),
        ),
        ("Đại sứ Pháp gọi chính sách thuế của chính phủ Mỹ là đáng tiếc.", "đáng tiếc", ([FRA], [USA])),
        (
            "Lệnh cấm đánh cá của Trung Quốc đã vấp phải sự phản đối của Philippines.",
            "sự phản đối",
            ([("PHL", "GOV")], [CHN]),
        ),
    ],
)
def test_whose_doing_is_judged(text: str, trigger: str, expected: tuple[Pairs, Pairs]) -> None:
    assert sides(text, trigger) == expected


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        (
            "Nga hôm qua cấm tàu thuyền nước ngoài đi qua eo biển. Mỹ đã lên tiếng chỉ trích động thái này.",
            "chỉ trích",
            ([USA], [RUS]),
        ),
        (
            "Tàu sân bay của Pháp đã tuần tra ở Biển Đông. "
            "Động thái này vấp phải sự chỉ trích mạnh mẽ từ Trung Quốc.",
            "sự chỉ trích",
            ([CHN], [("FRA", "MIL")]),
        ),
        (
            "Một số quan chức EU chỉ trích giới chức Ankara. Tuy nhiên, Ankara bác bỏ cáo buộc đó.",
            "bác bỏ cáo buộc",
            ([("TUR", "GOV")], [("EU", "IGO")]),
        ),
    ],
)
def test_what_points_back_is_of_whoever_did_it(
    text: str, trigger: str, expected: tuple[Pairs, Pairs]
) -> None:
    assert sides(text, trigger) == expected


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Nhật Bản thông báo sẽ gửi 300 máy tạo ôxy và 300 máy thở đến Nepal.", "NPL"),
        ("Nga đã gửi các thiết bị y tế cần thiết, bao gồm máy thở và ôxy, cho Nepal.", "NPL"),
        ("Italy đã gửi khẩu trang đến thành phố Vũ Hán của Trung Quốc.", "CHN"),
    ],
)
def test_where_goods_are_sent(text: str, country: str) -> None:
    assert sides(text, "gửi")[1] == [(country, "GOV")]


def test_goods_are_for_the_state_where_they_arrive() -> None:
    text = "Một máy bay của Mỹ, chở hơn 400 bình ôxy, đã hạ cánh xuống sân bay quốc tế Kathmandu hôm qua."
    assert sides(text, "chở")[1] == [("NPL", "GOV")]


def test_a_lost_warship_is_of_the_navy_that_tells_of_it() -> None:
    text = (
        "Tàu ngầm Rahman liên lạc với sở chỉ huy trước khi mất liên lạc. "
        "Hải quân Malaysia cho rằng tàu Rahman có thể đã chìm xuống độ sâu 300 mét."
    )
    found = [m for m in code(text) if m["event_type"] == "ACCIDENT"]
    assert {tuple(who(m["recipients"])) for m in found} == {(("MYS", "MIL"),)}


def test_an_older_loss_told_behind_the_news_is_of_another_ship() -> None:
    text = (
        "Tàu ngầm Malaysia mất tích hôm qua. Tàu Rahman có thể đã chìm xuống độ sâu 300 mét. "
        "Năm 2003, một tàu ngầm của Pháp đã mất tích."
    )
    assert [who(m["recipients"]) for m in read(text)] == [
        [("MYS", "MIL")],
        [("MYS", "MIL")],
        [("FRA", "MIL")],
    ]


@pytest.mark.parametrize(
    ("text", "trigger", "actors"),
    [
        ("Peru đã không thành công trong việc hối thúc Mỹ nới lỏng các quy định.", "hối thúc", ["PER"]),
        ("Mỹ chỉ trích Nga về việc triển khai quân đội gần Ukraine.", "triển khai", ["RUS"]),
        (
            "Quốc hội Australia đã thông qua đạo luật mới. Luật này cũng yêu cầu các công ty đăng ký.",
            "yêu cầu",
            ["AUS"],
        ),
        ("Mỹ và Pakistan là những quốc gia đã tham gia hỗ trợ cho Nepal.", "hỗ trợ", ["USA", "PAK"]),
        (
            "Các bệnh viện ở New Delhi và nhiều nơi khác buộc phải từ chối tiếp nhận bệnh nhân.",
            "từ chối",
            ["IND"],
        ),
    ],
)
def test_who_does_what_another_clause_tells(text: str, trigger: str, actors: list[str]) -> None:
    assert [country for country, _ in sides(text, trigger)[0]] == actors


@pytest.mark.parametrize(
    ("text", "trigger", "country"),
    [
        ("Năm 2011, USS Nevada đã phóng 93 tên lửa nhằm vào Libya.", "phóng", "USA"),
        ("Tàu sân bay HMS Albion sẽ khởi hành đến châu Á.", "khởi hành", "GBR"),
        ("Tàu khu trục HMAS Perth đã đi qua eo biển Đài Loan.", "đi qua", "AUS"),
    ],
)
def test_a_warship_is_of_the_navy_that_its_name_tells(text: str, trigger: str, country: str) -> None:
    assert sides(text, trigger)[0] == [(country, "MIL")]


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        (
            "Philippines khẳng định tàu do dân quân Trung Quốc điều khiển, nhưng Trung Quốc phủ nhận.",
            "phủ nhận",
            ([CHN], [("PHL", "GOV")]),
        ),
        (
            "Trung Quốc luôn coi Đài Loan là lãnh thổ của mình và tuyên bố sẵn sàng sáp nhập bằng mọi giá.",
            "sáp nhập bằng mọi giá",
            ([CHN], [("TWN", "GOV")]),
        ),
        (
            "Iran cáo buộc Israel đứng sau vụ nổ và tuyên bố sẽ trả đũa.",
            "tuyên bố sẽ trả đũa",
            ([("IRN", "GOV")], [("ISR", "GOV")]),
        ),
        (
            "EU đã lên tiếng ủng hộ các lệnh trừng phạt của Séc với Nga.",
            "ủng hộ",
            ([("EU", "IGO")], [("CZE", "GOV")]),
        ),
        (
            "Giới chức y tế Peru đã khuyến cáo người dân không nên tụ tập.",
            "khuyến cáo người dân",
            ([("PER", "GOV")], [("PER", "CVL")]),
        ),
        (
            "Washington lo ngại trước các ca mắc Covid-19 ở Ấn Độ và cấp tốc gửi viện trợ cho nước này.",
            "gửi viện trợ",
            ([USA], [("IND", "GOV")]),
        ),
        (
            "Moscow phủ nhận việc hỗ trợ lực lượng ly khai ở Đông Ukraine.",
            "hỗ trợ",
            ([RUS], [("UKR", "REB")]),
        ),
        (
            "Nhật Bản, quốc gia mới nhất đề nghị giúp đỡ Nepal, hôm nay gửi máy thở.",
            "đề nghị giúp đỡ",
            ([("JPN", "GOV")], [("NPL", "GOV")]),
        ),
    ],
)
def test_both_sides_of_a_clause(text: str, trigger: str, expected: tuple[Pairs, Pairs]) -> None:
    assert sides(text, trigger) == expected


@pytest.mark.parametrize(
    ("text", "trigger", "actors"),
    [
        (
            "Mỹ đã đơn phương áp đặt trở lại các lệnh trừng phạt Iran với cáo buộc Iran làm giàu uranium.",
            "với cáo buộc",
            [USA],
        ),
        (
            "Peru tuyên bố rằng nghe lén tổng thống của họ là không thể chấp nhận.",
            "không thể chấp nhận",
            [("PER", "GOV")],
        ),
    ],
)
def test_who_judges_around_the_verdict(text: str, trigger: str, actors: Pairs) -> None:
    assert sides(text, trigger)[0] == actors


@pytest.mark.parametrize(
    ("text", "trigger", "recipients"),
    [
        (
            "Ukraine cáo buộc Nga hậu thuẫn cho lực lượng đòi độc lập ở miền Đông Ukraine.",
            "hậu thuẫn",
            [("UKR", "REB")],
        ),
        (
            "Israel và Syria giao tranh. Israel lên án Syria. Syria cáo buộc Israel. "
            "Quân đội Israel đã bắn chết nhiều người dân.",  # nothing tells whom else they struck
            "bắn chết",
            [("SYR", "CVL")],
        ),
    ],
)
def test_whose_people_they_are(text: str, trigger: str, recipients: Pairs) -> None:
    assert sides(text, trigger)[1] == recipients
