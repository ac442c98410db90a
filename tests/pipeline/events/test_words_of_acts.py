"""Acts done by words: asking, blaming, refusing, threatening, promising, giving way and giving up."""

from datetime import date

import pytest

from tests.pipeline.events.coding_helpers import code, told

DAY = date(2016, 3, 10)


def gov(*countries):
    return [(country, "GOV") for country in countries]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # asking: to encourage, to signal for help, to want another to act, to wait for what he says
        ("Bộ Y tế Peru khuyến khích người dân tiêm phòng.", ("REQUEST", gov("PER"), [("PER", "CVL")])),
        ("Tổng thống Pháp khuyên nhủ Iran kiềm chế.", ("REQUEST", gov("FRA"), gov("IRN"))),
        ("Malaysia đã phát tín hiệu cầu cứu tới Nhật Bản.", ("REQUEST", gov("MYS"), gov("JPN"))),
        ("Peru muốn Chile rút quân.", ("REQUEST", gov("PER"), gov("CHL"))),
        ("Peru đang chờ một lời giải thích từ phía Chile.", ("REQUEST", gov("PER"), gov("CHL"))),
        # the same act told by "đưa ra lời ..." and as what somebody meets with
        ("Peru đưa ra lời chỉ trích Chile.", ("ACCUSE", gov("PER"), gov("CHL"))),
        ("Chile hứng chịu chỉ trích từ Peru.", ("ACCUSE", gov("PER"), gov("CHL"))),
        ("Peru gia tăng sức ép buộc Chile rút quân.", ("REQUEST", gov("PER"), gov("CHL"))),
        ("Peru gây áp lực nhằm buộc Chile rút quân.", ("REQUEST", gov("PER"), gov("CHL"))),
        # what one does at another's request
        ("Theo đề nghị của Malaysia, Nhật Bản điều tàu chiến tới Biển Đông.",
         ("REQUEST", gov("MYS"), gov("JPN"))),
        ("Mỹ đã điều quân tới Syria theo yêu cầu của Iraq.", ("REQUEST", gov("IRQ"), gov("USA"))),
        # pressing, and wanting several to act
        ("Peru giục giã Chile rút quân.", ("REQUEST", gov("PER"), gov("CHL"))),
        ("Peru muốn các bên kiềm chế.", ("REQUEST", gov("PER"), [])),
        ("Ngoại trưởng Peru ngỏ ý muốn Chile làm trung gian.", ("REQUEST", gov("PER"), gov("CHL"))),
        ("Peru hy vọng Chile sẽ rút quân.", ("REQUEST", gov("PER"), gov("CHL"))),
        # anger shown, a suit filed, proceedings opened, an envoy called in
        ("Tổng thống Peru bực tức với Chile.", ("ACCUSE", gov("PER"), gov("CHL"))),
        ("Peru bày tỏ sự phản đối với Chile.", ("ACCUSE", gov("PER"), gov("CHL"))),
        ("Peru nộp đơn kiện Chile.", ("ACCUSE", gov("PER"), gov("CHL"))),
        ("Peru mở thủ tục pháp lý chống lại Chile.", ("ACCUSE", gov("PER"), gov("CHL"))),
        ("Peru triệu mời Đại sứ Chile.", ("ACCUSE", gov("PER"), gov("CHL"))),
        # blame that somebody faces, from somebody
        ("Chile từng vấp phải sự chỉ trích từ Peru.", ("ACCUSE", gov("PER"), gov("CHL"))),
        ("Chile vấp phải phản ứng dữ dội từ Peru.", ("ACCUSE", gov("PER"), gov("CHL"))),
        ("Chile đối mặt với cáo buộc của Peru.", ("ACCUSE", gov("PER"), gov("CHL"))),
        # verdicts on a deed, or on a word told by a noun
        ("Ngoại trưởng Peru nói Chile phải chịu trách nhiệm về vụ nổ.",
         ("ACCUSE", gov("PER"), gov("CHL"))),
        ("Ngoại trưởng Peru nói Chile hành xử ngang ngược.", ("ACCUSE", gov("PER"), gov("CHL"))),
        ("Ngoại trưởng Peru cho rằng cáo buộc của Chile là vô căn cứ.",
         ("REJECT", gov("PER"), gov("CHL"))),
        ("Ngoại trưởng Peru nói lệnh trừng phạt của Chile là bất hợp pháp.",
         ("ACCUSE", gov("PER"), gov("CHL"))),
        ("Peru coi lệnh trừng phạt của Chile là hành động thù địch.", ("ACCUSE", gov("PER"), gov("CHL"))),
        ("Peru mô tả Thủ tướng Canada là tay sai của Mỹ.", ("ACCUSE", gov("PER"), gov("CAN"))),
        ("Chính phủ Peru nói nước này không thể chấp nhận hành động của Chile.",
         ("ACCUSE", gov("PER"), gov("CHL"))),
        # hard names
        ("Tổng thống Peru mô tả vụ tấn công của Chile như một hành động chiến tranh.",
         ("ACCUSE", gov("PER"), gov("CHL"))),
        # refusing
        ("Peru khẳng định các cáo buộc của Chile là bịa đặt.", ("REJECT", gov("PER"), gov("CHL"))),
        ("Ngoại trưởng Peru khẳng định nước này không liên quan tới vụ nổ ở Chile.",
         ("REJECT", gov("PER"), [])),
        ("Peru lo ngại sâu sắc về hành động của Chile.", ("ACCUSE", gov("PER"), gov("CHL"))),
        ("Peru đã gửi hai công hàm phản đối Chile.", ("ACCUSE", gov("PER"), gov("CHL"))),
        # refusing what others want to do or to have
        ("Tổng thống Peru khẳng định nước này sẽ không cho phép Chile mở căn cứ.",
         ("REJECT", gov("PER"), gov("CHL"))),
        ("Peru phản đối việc kết nạp Chile.", ("REJECT", gov("PER"), [])),
        ("Peru chưa phản hồi đề nghị của Chile.", ("REJECT", gov("PER"), gov("CHL"))),
        # threatening
        ("Peru dọa biến Chile thành biển lửa.", ("THREATEN", gov("PER"), gov("CHL"))),
        ("Peru tuyên bố Chile sẽ phải hối hận.", ("THREATEN", gov("PER"), gov("CHL"))),
        ("Peru không loại trừ khả năng tấn công Chile.", ("THREATEN", gov("PER"), gov("CHL"))),
        ("Nếu Chile tấn công, Peru sẽ đáp trả Chile.", ("THREATEN", gov("PER"), gov("CHL"))),
        ("Peru tuyên bố sẽ không tha thứ cho Chile.", ("THREATEN", gov("PER"), gov("CHL"))),
        ("Peru hứa trả đũa Chile.", ("THREATEN", gov("PER"), gov("CHL"))),
        ("Tổng thống Peru nói mọi phương án đối với Chile vẫn để ngỏ.", ("THREATEN", gov("PER"), gov("CHL"))),
        # promising, wishing to work together
        ("Peru bày tỏ mong muốn giúp đỡ Chile.", ("AGREE", gov("PER"), gov("CHL"))),
        ("Peru quyết tâm hỗ trợ Chile.", ("AGREE", gov("PER"), gov("CHL"))),
        ("Peru nói nước này sẵn sàng chấp nhận đề xuất của Chile.", ("AGREE", gov("PER"), gov("CHL"))),
        ("Peru để ngỏ cánh cửa đối thoại với Chile.", ("AGREE", gov("PER"), gov("CHL"))),
        ("Peru đề nghị viện trợ cho Chile.", ("AGREE", gov("PER"), gov("CHL"))),
        ("Peru và Chile ra tuyên bố chung.", ("AGREE", gov("PER", "CHL"), [])),
        # praise said of somebody's act, a law passed
        ("Tổng thống Peru nói quyết định của Chile là bước đi đúng hướng.",
         ("SUPPORT", gov("PER"), gov("CHL"))),
        ("Peru thể hiện tình đoàn kết với Chile.", ("SUPPORT", gov("PER"), gov("CHL"))),
        ("Thỏa thuận được Quốc hội Peru thông qua.", ("SUPPORT", [("PER", "LEG")], [])),
        ("Tổng thống Peru gọi quyết định của Chile là bước tiến.", ("SUPPORT", gov("PER"), gov("CHL"))),
        ("Peru tái khẳng định hiệp ước an ninh với Chile.", ("SUPPORT", gov("PER"), gov("CHL"))),
        ("Peru mở lại đại sứ quán tại Chile.", ("SUPPORT", gov("PER"), gov("CHL"))),
        ("Tổng thống Peru bắt tay Tổng thống Chile.", ("CONSULT", gov("PER"), gov("CHL"))),
        # a leader who goes to a country
        ("Tổng thống Peru đến Chile.", ("CONSULT", gov("PER"), gov("CHL"))),
        # being with others
        ("Peru cầu nguyện cho các nạn nhân ở Chile.", ("SUPPORT", gov("PER"), [("CHL", "CVL")])),
        ("Peru và Chile thắt chặt hơn mối quan hệ.", ("SUPPORT", gov("PER", "CHL"), [])),
        # giving way and giving up
        ("Peru chấp thuận yêu sách của Chile.", ("CONCEDE", gov("PER"), gov("CHL"))),
        ("Peru tạm ngừng trừng phạt Chile.", ("CONCEDE", gov("PER"), gov("CHL"))),
        ("Peru hoãn tăng thuế với Chile.", ("CONCEDE", gov("PER"), gov("CHL"))),
        ("Peru rút lại tuyên bố trước Chile.", ("CONCEDE", gov("PER"), gov("CHL"))),
        ("Chủ tịch Peru tuyên bố nghỉ hưu.", ("RETREAT", gov("PER"), [])),
        # talks by their number, and trade
        ("Vòng đàm phán thứ ba giữa Peru và Chile diễn ra tại Lima.", ("CONSULT", gov("PER", "CHL"), [])),
        ("Peru giao lô trực thăng cho Chile.", ("COOPERATE", gov("PER"), gov("CHL"))),
    ],
)  # fmt: skip
def test_words_by_which_somebody_acts(text, expected):
    assert expected in [told(mention) for mention in code(text, DAY)]


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        # worry about a disease, a ship that does not answer, an opinion poll
        ("Peru lo ngại về dịch bệnh.", "ACCUSE"),
        ("Hải quân Peru không thể liên lạc với tàu ngầm của Chile.", "CONSULT"),
        ("Thăm dò cho thấy người Mỹ ủng hộ Peru.", "SUPPORT"),
        # a way of doing, no act that passes a law
        ("Peru giúp Chile thông qua các biện pháp kinh tế.", "SUPPORT"),
        # what a government tells its own people at home about its roads
        ("Bộ Giao thông Peru sẽ có biện pháp mạnh tay với xe quá tải.", "THREATEN"),
        # an official paper
        ("Peru công bố bản hướng dẫn mới.", "REQUEST"),
        # common verbs that are an act only beside their context words
        ("Tổng thống Peru gọi chính sách mới là một chương trình.", "SUPPORT"),
        ("Peru khẳng định Chile có nhiều hồ.", "SUPPORT"),
        ("Tổng thống Peru hẹn các bộ trưởng Chile ăn trưa.", "AGREE"),
        # what else goes to a country
        ("Tổng thống Peru nói đường ống từ Peru đến Chile quan trọng.", "CONSULT"),
        ("Ngoại trưởng Peru nói hàng hóa Peru sang Chile tăng.", "CONSULT"),
        # no part of a blame: whom it is denied to
        ("Peru không lợi dụng Chile.", "ACCUSE"),
    ],
)
def test_the_same_words_where_nobody_acts_by_them(text, event_type):
    assert event_type not in [mention["event_type"] for mention in code(text, DAY)]


def test_who_is_firm_in_not_doing_it_is_still_the_one_told_of():
    act = next(m for m in code("Peru quyết không xin lỗi Chile.", DAY) if m["event_type"] == "CONCEDE")
    assert (act["realis"], told(act)) == ("denied", ("CONCEDE", gov("PER"), gov("CHL")))


def test_what_others_should_do_is_asked_of_somebody_with_a_name():
    assert "REQUEST" not in [m["event_type"] for m in code("Tổng thống Peru nói mọi người nên vui.", DAY)]
    assert ("REQUEST", gov("PER"), gov("CHL")) in [
        told(m) for m in code("Tổng thống Peru nói Chile nên rút quân.", DAY)
    ]


@pytest.mark.parametrize(
    "refusal",
    ["không chấp nhận", "không bao giờ chấp nhận", "nhất quyết không chấp nhận", "sẽ không chấp nhận"],
)
def test_a_firmer_refusal_is_the_same_refusal_and_made_now(refusal):
    act = next(m for m in code(f"Peru {refusal} đề nghị của Chile.", DAY) if m["event_type"] == "REJECT")
    assert (act["realis"], told(act)) == ("occurred", ("REJECT", gov("PER"), gov("CHL")))


def test_what_somebody_is_pressed_to_do_is_asked_of_him():
    text = "Peru gây áp lực để Chile rút quân."
    assert [told(m) for m in code(text, DAY)] == [("REQUEST", gov("PER"), gov("CHL"))]
