"""Deeds of force told by everyday verbs: what they are done with or to says that they are told."""

from datetime import date

import pytest

from tests.pipeline.events.coding_helpers import code, doubts, read, told, who

DAY = date(2016, 3, 10)


def gov(*countries):
    return [(country, "GOV") for country in countries]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a number between the verb and what is fired, moved or sent home
        ("Iran nã 22 tên lửa vào Peru.", ("ASSAULT", gov("IRN"), gov("PER"))),
        ("Peru trút hàng trăm quả đạn pháo xuống Chile.", ("ASSAULT", gov("PER"), gov("CHL"))),
        ("Nga gửi 2.500 lính tới Peru.", ("MOBILIZE", gov("RUS"), gov("PER"))),
        ("Peru đuổi 10 nhà ngoại giao Chile.", ("SANCTION", gov("PER"), gov("CHL"))),
        ("Peru yêu cầu 10 nhà ngoại giao Chile rời khỏi nước này.", ("SANCTION", gov("PER"), gov("CHL"))),
        # lists on which somebody is put, bodies that are left
        (
            "Mỹ bổ sung 28 công ty Trung Quốc vào danh sách kiểm soát xuất khẩu.",
            ("SANCTION", gov("USA"), [("CHN", "BUS")]),
        ),
        ("Peru rút khỏi UNESCO.", ("SANCTION", gov("PER"), [("UNESCO", "IGO")])),
        ("Nga đưa Tổng thống Peru vào danh sách truy nã.", ("COERCE", gov("RUS"), gov("PER"))),
        ("Nga tuyên bố Meta là tổ chức cực đoan.", ("COERCE", gov("RUS"), [("Meta", None)])),
        ("Peru hạn chế cấp thị thực đối với Chile.", ("SANCTION", gov("PER"), gov("CHL"))),
        ("Ấn Độ đóng cửa khẩu Attari với Pakistan.", ("SANCTION", gov("IND"), gov("PAK"))),
        ("Peru hạ cấp quan hệ ngoại giao với Chile.", ("SANCTION", gov("PER"), gov("CHL"))),
        # readiness, and what is told of forces by their names
        ("Peru đặt 8.500 lính trong tình trạng trực chiến.", ("MOBILIZE", gov("PER"), [])),
        # force short of violence
        ("Peru gây nhiễu tín hiệu GPS của Chile.", ("COERCE", gov("PER"), gov("CHL"))),
        ("Cảnh sát Peru dẹp biểu tình.", ("COERCE", [("PER", "COP")], [])),
        ("Iran ép máy bay Peru hạ cánh.", ("COERCE", gov("IRN"), gov("PER"))),
        # who is held as a hostage is no prisoner of the law
        ("Hamas bắt hơn 200 người Israel làm con tin.", ("ASSAULT", gov("PSE"), [("ISR", "CVL")])),
        # land and power given up
        ("FARC giao nộp 7.000 khẩu súng cho Liên Hợp Quốc.", ("RETREAT", [("COL", "REB")], [("LHQ", "IGO")])),
        ("Tổng thống Bolivia trốn sang Mexico.", ("RETREAT", gov("BOL"), [])),
        ("Peru và Chile hoán đổi 26 tù nhân.", ("RETREAT", gov("PER", "CHL"), [])),
        ("Cuộc trao đổi tù binh giữa Nga và Peru diễn ra hôm 9/3.", ("RETREAT", gov("RUS", "PER"), [])),
        # what it is done to stands before a passive
        ("Đảng đối lập Peru bị tòa án giải thể.", ("COERCE", [("PER", "JUD")], [("PER", "OPP")])),
        # an act told inside an accusation
        ("Nga bị cáo buộc can thiệp bầu cử Mỹ.", ("COERCE", gov("RUS"), gov("USA"))),
        # the same verb, of those who protest and of those who govern
        ("Người biểu tình xông vào trụ sở chính phủ Peru.", ("PROTEST", [("PER", "CVL")], gov("PER"))),
        ("Cảnh sát Peru xông vào trụ sở đảng đối lập.", ("COERCE", [("PER", "COP")], [("PER", "OPP")])),
        # a building is no court
        ("Phiến quân chiếm tòa nhà quốc hội Peru.", ("ASSAULT", [("PER", "REB")], [("PER", "LEG")])),
        ("Chiến binh FARC đốt vũ khí.", ("RETREAT", [("COL", "REB")], [])),
        # those who stop working, where they say what for
        ("Công nhân Peru đồng loạt nghỉ việc phản đối chính phủ.", ("PROTEST", [("PER", "LAB")], gov("PER"))),
    ],
)
def test_everyday_verbs_with_what_makes_them_deeds_of_force(text, expected):
    assert expected in [told(mention) for mention in code(text, DAY)]


@pytest.mark.parametrize(
    "text",
    [
        "Đội bóng đặt quyết tâm cao trước trận đấu.",
        "Hãng phim tung đoạn giới thiệu mới.",
        "Người phụ nữ Peru trúng 2 tỷ đồng.",
        "Công ty Peru cho nhân viên nghỉ việc.",
        "Chính phủ Peru kết thúc chiến dịch tiêm chủng.",
        "Bà bán hàng dẹp tiệm.",
        "Chiếc tàu ngầm được đóng tại Đức vào năm 1977.",
        "Ông đổi tiền và trả nợ cho công ty.",
    ],
)
def test_everyday_verbs_without_it_are_not_even_doubted(text):
    own = ("ASSAULT", "MOBILIZE", "SANCTION", "COERCE", "PROTEST", "RETREAT")
    assert [event_type for event_type, _ in doubts(text, DAY) if event_type in own] == []


def test_a_ship_that_is_tailed_is_whom_forces_are_moved_against():
    mention = read("Tàu chiến Peru bám theo tàu Chile.")[0]
    assert (mention["event_type"], who(mention["recipients"])) == ("MOBILIZE", gov("CHL"))
