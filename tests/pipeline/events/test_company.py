"""Who acts along with another, whose talk is overheard, whom a gift or a favour is for."""

import pytest

from tests.pipeline.events.coding_helpers import Pairs, read, sides, who

USA, FRA, RUS, DEU = ("USA", "GOV"), ("FRA", "GOV"), ("RUS", "GOV"), ("DEU", "GOV")


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("Tình báo Đức đã hợp tác với Mỹ theo dõi các nước châu Á.", "theo dõi",
         [("DEU", "SPY"), USA]),
        ("Mỹ phối hợp với Iraq để tấn công IS.", "tấn công", [USA, ("IRQ", "GOV")]),
        # who works with somebody and does another thing besides does that alone
        ("Nga hợp tác với Iran, nhưng đã tấn công IS.", "tấn công", [RUS]),
    ],
)  # fmt: skip
def test_who_joins_forces_for_an_act_does_it_too(text: str, trigger: str, expected: Pairs) -> None:
    assert sides(text, trigger)[0] == expected


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("Hôm 22/10, Mỹ đã do thám 5 triệu cuộc điện thoại ở Đức.", "do thám", ([USA], [("DEU", "CVL")])),
        ("Báo chí đăng tin về hoạt động do thám của Mỹ đối với 5 triệu cuộc gọi của công dân Đức.", "do thám",
         ([USA], [("DEU", "CVL")])),
    ],
)  # fmt: skip
def test_calls_are_those_of_whoever_makes_them(
    text: str, trigger: str, expected: tuple[Pairs, Pairs]
) -> None:
    assert sides(text, trigger) == expected


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("Tổng thống Nga cảm ơn Đức đã ủng hộ.", "ủng hộ", ([DEU], [RUS])),
        ("Thủ tướng Đức cám ơn Pháp đã giúp đỡ.", "giúp đỡ", ([FRA], [DEU])),
    ],
)
def test_favours_are_done_to_whoever_gives_thanks(
    text: str, trigger: str, expected: tuple[Pairs, Pairs]
) -> None:
    assert sides(text, trigger) == expected


def test_a_gift_is_for_whoever_it_is_to_help():
    text = "Chính phủ Đức hỗ trợ 3 triệu USD giúp người dân Nepal."
    assert sides(text, "hỗ trợ") == ([DEU], [("NPL", "CVL")])


def test_asylum_is_given_by_the_country_where_it_is_enjoyed():
    assert sides("Ông Edward Snowden được cấp phép tị nạn tạm thời ở Nga.", "cấp phép tị nạn")[0] == [RUS]


def test_who_is_urged_at_a_meeting_took_part_in_it():
    text = (
        "Tại cuộc hội đàm ở Paris, Ngoại trưởng Pháp Laurent Fabius "
        "hối thúc Ngoại trưởng Mỹ John Kerry giải thích."
    )
    assert sides(text, "cuộc hội đàm")[0] == [FRA, USA]


def test_an_organ_in_a_list_is_of_the_country_of_the_last_one():
    text = "Cơ quan tình báo CISEN và cảnh sát liên bang của Mexico sẽ điều tra vụ do thám của Mỹ."
    assert sides(text, "điều tra")[0] == [("MEX", "SPY"), ("MEX", "COP")]


def test_a_group_of_an_organisation_acts_for_it():
    assert sides("Các nhóm thanh tra của OPCW đã điều tra Syria.", "điều tra")[0] == [("OPCW", "IGO")]


def test_a_refusal_to_speak_answers_nobody():
    text = "Nga cáo buộc Mỹ nghe lén điện thoại của Tổng thống Putin. Nhà Trắng từ chối bình luận."
    assert sides(text, "từ chối") == ([USA], [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ông Snowden đã làm đơn xin tị nạn ở Nga.", [("Snowden", "CVL")]),
        ("Nhà hoạt động Ivan Petrov của Ukraine nộp hồ sơ xin tị nạn ở Đức.", [("UKR", "OPP")]),
    ],
)
def test_who_files_a_petition_asks(text: str, expected: Pairs) -> None:
    assert sides(text, "xin tị nạn")[0] == expected


def test_royal_persons_are_of_a_kingdom():
    text = (
        "Syria lên án Ả Rập Saudi. Syria yêu cầu Mỹ rút quân khỏi Syria. Quân đội Syria tấn công Aleppo.\n"
        "Hoàng tử Faruk chỉ trích Tổng thống Mỹ Barack Obama."
    )
    assert sides(text, "chỉ trích")[0] == [("SAU", "GOV")]


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        # a word that points back stands between the subject and its verb
        ("Quan chức Đức trên kêu gọi Nga rút quân.", "kêu gọi", [DEU]),
        # whoever has it done, and whoever follows suit
        ("Căng thẳng leo thang kể từ khi Nga cho sáp nhập bán đảo Crimea.", "sáp nhập", [RUS]),
        ("Ba Lan cũng nối gót trục xuất các nhà ngoại giao Nga.", "trục xuất", [("POL", "GOV")]),
        # the subject of the main clause is that of the clause before it
        ("Sau khi chỉ trích Nga, truyền thông nhà nước Mỹ đả kích Đức.", "chỉ trích", [("USA", "JRN")]),
        # a group is who its name says
        ("Nhóm Hezbollah tại Lebanon đã vận chuyển tên lửa tới Syria.", "vận chuyển", [("LBN", "REB")]),
    ],
)  # fmt: skip
def test_the_subject_is_found_past_words_before_the_verb(text: str, trigger: str, expected: Pairs) -> None:
    assert sides(text, trigger)[0] == expected


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("Nhiều dân thường thiệt mạng trong các vụ tấn công bằng UAV của Mỹ ở Pakistan.", "tấn công",
         ([("USA", "MIL")], [("PAK", "CVL")])),
        ("Hàng chục phiến quân và quân chính phủ Syria đã thiệt mạng trong cuộc giao tranh tại Aleppo.",
         "cuộc giao tranh", ([("SYR", "REB"), ("SYR", "MIL")], [])),
    ],
)  # fmt: skip
def test_who_falls_in_an_attack_suffers_it_and_in_a_fight_was_a_side(
    text: str, trigger: str, expected: tuple[Pairs, Pairs]
) -> None:
    assert sides(text, trigger) == expected


def test_a_gunman_is_of_those_whose_he_is():
    text = "Tướng Jamaa của Syria bị một tay súng của lực lượng nổi dậy sát hại."
    assert sides(text, "sát hại")[0][0][1] == "REB"


def test_the_goal_of_a_visit_is_the_host():
    assert sides("Chuyến thăm của đoàn đến Đức diễn ra hôm nay.", "chuyến thăm") == ([], [DEU])


@pytest.mark.parametrize(
    ("promise", "expected"),
    [
        ("Mỹ cam kết sẽ hàn gắn đất nước.", []),
        ("Mỹ cam kết sẽ hỗ trợ khẩn cấp.", [("IND", "GOV")]),
    ],
)
def test_only_a_promise_of_help_is_for_whom_the_last_one_was(promise: str, expected: Pairs) -> None:
    mention = [m for m in read(f"Mỹ cam kết viện trợ cho Ấn Độ. {promise}") if m["event_type"] == "AGREE"][-1]
    assert who(mention["recipients"]) == expected
