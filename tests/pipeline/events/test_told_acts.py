"""Acts told without a plain verb of their own: duties, purposes, verdicts, nouns; and what tells none."""

from datetime import date

import pytest

from tests.pipeline.events.coding_helpers import code, told

DAY = date(2019, 6, 12)
AROUND = (
    "Nga hôm qua trục xuất 5 nhà ngoại giao Ba Lan. Ba Lan lên án quyết định của Nga. "
    "Mỹ áp đặt trừng phạt lên 3 công ty Nga."
)  # acts are weighed in articles of world news only


def types(text):
    """The types that a sentence tells among others of world news, with the words that tell them."""
    body = AROUND + "\n" + text
    return [
        (m["event_type"], body[m["trigger_start"] : m["trigger_end"]])
        for m in code(body, DAY)
        if m["trigger_start"] > len(AROUND)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what another party ought to do
        ("Ngoại trưởng Đức nói rằng Iran cần kiềm chế hơn trong vấn đề hạt nhân.", "REQUEST"),
        ("Tổng thống Pháp cho rằng Hy Lạp nên mở cửa thị trường lao động.", "REQUEST"),
        ("Bộ Ngoại giao Nhật Bản mong muốn Hàn Quốc thực hiện thỏa thuận đã ký.", "REQUEST"),
        # verdicts and belittling
        ("Ngoại trưởng Anh nói việc Nga thử vũ khí này là “không thể chấp nhận được”.", "ACCUSE"),
        ("Bộ Ngoại giao Iran cho rằng truyền thông Mỹ đang thổi phồng vấn đề hạt nhân.", "ACCUSE"),
        ("Ai Cập trục xuất 3 nhà báo Qatar với cáo buộc làm gián điệp.", "ACCUSE"),
        # refusals
        ("Bộ Quốc phòng Israel từ chối bình luận về thông tin này.", "REJECT"),
        # what something is for
        ("Chính phủ Peru thành lập một ủy ban để điều tra các quan chức Bộ Y tế.", "ACCUSE"),
        ("Tình báo Nga đã dùng phần mềm này để nghe lén các quan chức Libya.", "COERCE"),
        ("Bộ Ngoại giao Chile triệu tập Đại sứ Bolivia để phản đối phát biểu này.", "ACCUSE"),
        # nouns
        ("Lô viện trợ của Na Uy đã đến Nepal hôm nay.", "AID"),
        ("Hai bên công bố nội dung hội đàm giữa Ấn Độ và Nepal.", "CONSULT"),
        ("Hai cuộc tấn công đã được không quân Israel tiến hành nhằm vào Gaza.", "ASSAULT"),
        ("Brazil phẫn nộ về hoạt động nghe lén của tình báo Mỹ.", "COERCE"),
        # one wreck told again
        ("Tàu ngầm Argentina được cho là bị chìm xuống độ sâu 800 mét.", "ACCIDENT"),
        ("Peru đang trải qua đợt bùng dịch nghiêm trọng.", "OUTBREAK"),
        # forces
        ("Các đơn vị không quân Belarus đã trở về căn cứ.", "RETREAT"),
        ("Bộ trưởng Quốc phòng ra lệnh cho quân đội sẵn sàng ứng phó.", "MOBILIZE"),
        ("Giữa lúc chiến sự giữa quân đội Yemen và phiến quân Houthi nóng trở lại.", "ASSAULT"),
        # journeys, computers, restrictions
        ("Ngoại trưởng Nhật Bản đến Paris hôm qua để thảo luận về thương mại.", "CONSULT"),
        ("Các nhà chức trách Malaysia đóng cửa hàng loạt nhà hàng và trường học.", "COERCE"),
        ("Thổ Nhĩ Kỳ hỗ trợ lực lượng nổi dậy ở Idlib.", "AID"),
    ],
)
def test_is_told(text, expected):
    assert expected in [event_type for event_type, _ in types(text)]


@pytest.mark.parametrize(
    ("text", "unexpected"),
    [
        ("Thủ tướng Đức nói rằng Đức cần kiềm chế chi tiêu.", "REQUEST"),  # his own country
        ("Tờ The Times cho biết Hy Lạp phải vay thêm tiền.", "REQUEST"),  # the press only reports
        ("Chính phủ cần thiết lập quan hệ tốt đẹp.", "REQUEST"),
        ("Việt Nam mong muốn hai nước phát triển quan hệ.", "REQUEST"),
        ("Hacker bí mật nghe lén hàng triệu cuộc điện thoại ở Brazil.", "CONSULT"),  # what is listened to
        ("Ông chia sẻ rằng Pháp luôn nhớ tới Đức.", "AID"),
        ("Loại tên lửa này được thiết kế để tấn công tàu chiến.", "ASSAULT"),
        ("Chuyến thăm tới Việt Nam của Thủ tướng Lào được chuẩn bị kỹ.", "RETREAT"),
        ("Người biểu tình trở về căn cứ của họ ở trung tâm.", "RETREAT"),
        ("Hai cuộc tấn công này khiến dư luận quan tâm.", "ASSAULT"),  # only points back
        ("Đáp lại lời kêu gọi của Mỹ, Thụy Sĩ im lặng.", "REQUEST"),
    ],
)
def test_is_not_told(text, unexpected):
    assert unexpected not in [event_type for event_type, _ in types(text)]


def test_two_that_help_are_not_one_that_helps_the_other():
    found = code("Đức và Pháp hỗ trợ đàm phán hòa bình.")
    assert "AID" in [m["event_type"] for m in found]
    assert all(m["recipients"] == [] for m in found)


def test_who_exhorts_and_who_is_exhorted():
    (mention,) = code("Ngoại trưởng Đức nói rằng Iran cần kiềm chế hơn.", DAY)
    assert told(mention) == ("REQUEST", [("DEU", "GOV")], [("IRN", "GOV")])


def test_who_carries_out_an_act_told_by_its_noun():
    mentions = code("Hai cuộc tấn công đã được không quân Israel tiến hành nhằm vào Syria.", DAY)
    assert told(mentions[0])[:2] == ("ASSAULT", [("ISR", "MIL")])


def test_what_somebody_is_asked_to_stop_is_not_the_askers():
    mentions = code("Pháp hối thúc Iran tuân thủ thỏa thuận, dừng cung cấp vũ khí cho Yemen.", DAY)
    given = [told(m) for m in mentions if m["event_type"] in ("AID", "COOPERATE")]
    assert all(("FRA", "GOV") not in actors for _, actors, _ in given)


def test_what_a_list_of_parties_is_asked_to_do_is_no_act_of_theirs():
    mentions = code("Mỹ đề nghị Nga và Ukraine tích cực hợp tác, chia sẻ thông tin.")
    assert [m["event_type"] for m in mentions] == ["REQUEST"]


def test_what_a_thing_can_do_is_no_act():
    assert code("Hệ thống S-400 có thể tiêu diệt tất cả máy bay Mỹ.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what somebody is told to carry out, behind a light verb and a noun of kind
        ("Không quân Nga đã thực hiện 12 chuyến bay do thám gần Nhật Bản.", "MOBILIZE"),
        ("Hải quân Anh thực hiện nhiều nhiệm vụ trinh sát ở Biển Đen.", "MOBILIZE"),
        ("Triều Tiên có những hành động khiêu khích đối với Hàn Quốc.", "THREATEN"),
        ("Ông Macron triệu tập một hội nghị thượng đỉnh về Libya.", "CONSULT"),
        ("Nga và Trung Quốc tổ chức nhiều cuộc tuần tra chung trên biển.", "COOPERATE"),
        # what a body passes, told from the side of what is passed
        ("Hiệp ước đã được Thượng viện Pháp thông qua hôm 10/6.", "SUPPORT"),
        ("Hiệp định với Nga đã được thông qua với 60 phiếu thuận.", "SUPPORT"),
        # what forces are made ready for is still to come
        ("Tổng thống Ba Lan nói sẵn sàng triển khai binh sĩ tới biên giới Belarus.", "MOBILIZE"),
        ("Phái đoàn Houthi rời bàn đàm phán với chính phủ Yemen.", "REJECT"),
    ],
)
def test_is_carried_out(text, expected):
    assert expected in [event_type for event_type, _ in types(text)]


def test_a_kind_of_thing_is_not_carried_out():
    assert not any(t == "MOBILIZE" for t, _ in types("Iran đang chế tạo các thiết bị do thám."))
