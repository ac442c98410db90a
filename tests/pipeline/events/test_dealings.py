"""Dealings of parties with each other as papers tell them: talks, promises, help, leaving and giving way."""

from datetime import date

import pytest

from tests.pipeline.events.coding_helpers import code, read, told

DAY = date(2019, 6, 12)
AROUND = (
    "Nga hôm qua trục xuất 5 nhà ngoại giao Ba Lan. Ba Lan lên án quyết định của Nga. "
    "Mỹ áp đặt trừng phạt lên 3 công ty Nga."
)  # acts are weighed in articles of world news only


def mentions(text):
    """What is coded of a sentence among others of world news."""
    return [m for m in code(AROUND + "\n" + text, DAY) if m["trigger_start"] > len(AROUND)]


def types(text):
    """The types that the sentence tells."""
    return [m["event_type"] for m in mentions(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a demand put to somebody by a crowd is one of its own; what a protest is about is not
        ("Hàng nghìn người dân Peru biểu tình yêu cầu Tổng thống Vizcarra từ chức.", ["PROTEST", "REQUEST"]),
        ("Hàng nghìn người dân Peru biểu tình phản đối luật thuế mới.", ["PROTEST"]),
        ("Hàng nghìn người dân Peru biểu tình đòi tăng lương.", ["PROTEST"]),
        # those who vote with one voice do what they vote for; two states agree to do it
        ("Hội đồng Bảo an Liên Hợp Quốc nhất trí lên án vụ thử của Triều Tiên.", ["ACCUSE"]),
        ("Ba Lan và Đức nhất trí lên án chủ nghĩa khủng bố.", ["AGREE"]),
        # a truce told by its noun
        ("Lệnh ngừng bắn giữa Azerbaijan và Armenia đã có hiệu lực từ sáng 9/6.", ["RETREAT"]),
        ("Theo ông Lavrov, thỏa thuận ngừng bắn đã đạt được giữa Armenia và Azerbaijan.", ["AGREE"]),
        # what is only said of whom
        ("Cảnh sát Peru bắt hàng chục người biểu tình ủng hộ cựu Tổng thống Vizcarra.", ["COERCE"]),
        ("Chính phủ được quốc tế công nhận ở Libya tiếp Ngoại trưởng Ý tại Tripoli.", ["CONSULT"]),
        # arms given up; the site of tests is no test
        ("Triều Tiên bắt đầu dỡ bỏ bãi thử tên lửa Sohae.", ["RETREAT"]),
        ("Iran đã tháo dỡ hàng trăm máy ly tâm.", ["RETREAT"]),
        ("Thanh tra quốc tế đến bãi thử hạt nhân Punggye-ri.", []),
        # leaving, ending and letting in
        ("Ông Ortega chuyển giao một phần quyền lực cho bà Murillo.", ["RETREAT"]),
        ("Công ty Mỹ chuyển giao công nghệ cho đối tác.", []),
        ("Myanmar cho phép các quan sát viên quốc tế vào bang Rakhine.", ["RETREAT"]),
        ("Ý rút lui khỏi thỏa thuận hạt nhân với Iran.", ["SANCTION"]),
        # help
        ("Na Uy đã chuyển 20 triệu USD cho Ukraine.", ["AID"]),
        ("Canada chuyển 12 khẩu pháo cho Ukraine.", ["AID"]),
        ("Ukraine nhận viện trợ 300 triệu USD từ Na Uy.", ["AID"]),
        ("Đức tăng viện trợ cho Ukraine.", ["AID"]),
        ("Các bệnh viện công ở Đức tăng viện phí.", []),
        # talks and visits
        ("Đến thủ đô Bamako của Mali hôm 10/6, Tổng thống Pháp Macron nói quân đội sẽ ở lại.", ["CONSULT"]),
        ("Phó Tổng thống Mỹ Pence sẽ không tới Cuba.", ["CONSULT"]),
        ("Sẽ không có cuộc gặp nào giữa Ngoại trưởng Pháp và Ngoại trưởng Iran.", ["CONSULT"]),
        ("Mỹ đã thông báo với Thổ Nhĩ Kỳ về kế hoạch này.", ["CONSULT"]),
        ("Giám đốc cơ quan an ninh Nga đã báo cáo với Tổng thống Putin về kế hoạch này.", []),
        ("Ngày 6/6, Cao ủy Ashton gửi thư đề nghị Iran nối lại đàm phán.", ["REQUEST"]),
        # said on the phone; a report of talks with others
        ("Bà Merkel đã gọi điện cho Tổng thống Macron để yêu cầu làm rõ vụ việc.", ["CONSULT", "REQUEST"]),
        (
            "Thủ tướng Ý đã thông báo cho Tổng thống Nga về kết quả đàm phán với Tổng thống Ukraine.",
            ["CONSULT", "CONSULT"],
        ),
        # whose quality is told before the partner; which somebody says that he had
        ("Ngoại trưởng Pháp có cuộc gặp mang tính xây dựng với người đồng cấp Iran.", ["CONSULT"]),
        ("Bộ trưởng Quốc phòng Ý thông báo đã có cuộc trao đổi với Bộ trưởng Quốc phòng Nga.", ["CONSULT"]),
        # what is refused is not told as done or not done once more
        ("Iran từ chối hỗ trợ các thanh tra viên Liên Hợp Quốc.", ["REJECT"]),
        ("Iran từ chối đàm phán với Mỹ.", ["REJECT"]),
        # backing in other words; who is meant
        ("Serbia hoàn toàn ủng hộ các chính sách đối ngoại của Nga.", ["SUPPORT"]),
        (
            "Với sự giúp đỡ của các binh sĩ đào ngũ, quân nổi dậy Libya tấn công sân bay Tripoli.",
            ["AID", "ASSAULT"],
        ),
        ("Chủ tịch Tusk cho biết EU cần một chiến lược dài hạn với Nga.", []),
        # verbs that begin like nouns; ties and trade
        ("Tổng thống Biden ca ngợi Thủ tướng Ấn Độ.", ["SUPPORT"]),
        ("Ba Lan và Cuba thiết lập lại quan hệ ngoại giao.", ["SUPPORT"]),
        ("Serbia mua hệ thống phòng không của Trung Quốc.", ["COOPERATE"]),
        ("Ý và Tunisia ký kết nhiều văn kiện hợp tác.", ["SUPPORT"]),
        ("Nga đề xuất họp khẩn Hội đồng Bảo an.", ["REQUEST"]),
        # several of one kind in a sentence, each with its own verb
        (
            "Serbia ủng hộ chính sách đối ngoại của Nga, đánh giá cao vai trò của Nga ở Syria.",
            ["SUPPORT", "SUPPORT"],
        ),
        # promises and what is granted
        ("Tổng thống Iran tuyên bố sẽ tuân thủ thỏa thuận hạt nhân.", ["AGREE"]),
        ("Yêu cầu của người dân Peru sẽ được Tổng thống Vizcarra đáp ứng.", ["CONCEDE"]),
        # hoped of another, and not done yet
        ("“Tôi hy vọng Tổng thống Vizcarra sẽ sớm ký luật này”, bà nói.", []),
        ("Hiệp ước này vẫn phải được Quốc hội Đức phê chuẩn.", []),
    ],
)
def test_dealings_are_told(text, expected):
    assert types(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ukraine nhận viện trợ 300 triệu USD từ Na Uy.",
            ("AID", [("NOR", "GOV")], [("UKR", "GOV")]),
        ),
        (
            "Bộ trưởng Quốc phòng Ý thông báo đã có cuộc trao đổi với Bộ trưởng Quốc phòng Nga.",
            ("CONSULT", [("ITA", "GOV"), ("RUS", "GOV")], []),
        ),
        (
            "Serbia mua hệ thống phòng không của Trung Quốc.",
            ("COOPERATE", [("SRB", "GOV")], [("CHN", "GOV")]),
        ),
        (
            "Chủ tịch Triều Tiên Kim Jong-un bày tỏ “lòng thương tiếc sâu sắc” với nhân dân Cuba.",
            ("SUPPORT", [("PRK", "GOV")], [("CUB", "CVL")]),
        ),
    ],
)
def test_parties_of_dealings(text, expected):
    assert [told(m) for m in mentions(text)] == [expected]


@pytest.mark.parametrize(
    ("text", "realis"),
    [
        ("Lệnh ngừng bắn giữa Azerbaijan và Armenia sẽ có hiệu lực trong vòng 24 giờ.", "planned"),
        ("Cuộc gặp giữa Ngoại trưởng Pháp và Ngoại trưởng Iran sẽ diễn ra trong khuôn khổ G7.", "planned"),
        ("Sẽ không có cuộc gặp nào giữa Ngoại trưởng Pháp và Ngoại trưởng Iran.", "denied"),
    ],
)
def test_realis_of_what_takes_place(text, realis):
    assert [m["realis"] for m in mentions(text)] == [realis]


def test_two_verbs_joined_tell_one_act():
    for text in ("Mỹ kêu gọi và thúc giục Nga rút quân.", "Israel không kích và oanh tạc Gaza."):
        assert len([m for m in read(text) if m["event_type"] in ("REQUEST", "ASSAULT")]) == 1
