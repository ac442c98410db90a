"""Actors and recipients that no words name and a reader knows: by the kind of act and by the story."""

import pytest

from tests.pipeline.events.coding_helpers import code, read, who

Pairs = list[tuple[str | None, str | None]]


def sides(text: str, trigger: str) -> tuple[Pairs, Pairs]:
    """Actors and recipients of the last mention whose trigger contains these words."""
    mention = [m for m in read(text) if trigger in m["trigger_text"].lower()][-1]
    return who(mention["actors"]), who(mention["recipients"])


def test_crowds_protest_where_they_live() -> None:
    text = "Peru đóng cửa biên giới. Hai cuộc biểu tình diễn ra ở Lima, Peru."
    assert sides(text, "biểu tình")[0] == [("PER", "CVL")]


def test_a_coup_is_made_by_the_forces_of_the_country() -> None:
    text = "Chính quyền ở Niger bị lật đổ hôm 26/11. Biểu tình nổ ra tại Niger sau cuộc đảo chính."
    assert sides(text, "lật đổ")[0] == [("NER", "MIL")]


@pytest.mark.parametrize(
    ("text", "trigger", "actors"),
    [
        ("Peru có 511 ca Covid-19 và đã đóng cửa các trường học.", "đóng cửa", [("PER", "GOV")]),
        ("Anh cho biết đây là đợt triển khai quân sự lớn nhất của Nga.", "triển khai", [("RUS", "GOV")]),
        ("Mỹ áp đặt trở lại các lệnh trừng phạt Cuba.", "trừng phạt", [("USA", "GOV")]),
        ("Lệnh phong tỏa của chính phủ Lào cấm người dân ra khỏi nhà.", "cấm", [("LAO", "GOV")]),
        ("Thông báo mới của Mỹ cũng yêu cầu các hãng hàng không báo cáo.", "yêu cầu", [("USA", "GOV")]),
        (
            "Séc cho biết lý do là vì họ nghi ngờ 18 nhà ngoại giao Nga là gián điệp.",
            "nghi ngờ",
            [("CZE", "GOV")],
        ),
        (
            "Mỹ cho biết Nga đã đưa quân tới Syria, nơi họ bắt giữ 3 nhà báo.",
            "bắt giữ",
            [],  # the one named last, or the one who says so
        ),
    ],
)
def test_the_sentence_tells_whose_deed_it_is(text: str, trigger: str, actors: Pairs) -> None:
    assert sides(text, trigger)[0] == actors


def test_what_several_unnamed_states_do_is_not_done_by_the_one_at_hand() -> None:
    text = "Một số quốc gia đã ban hành lệnh hạn chế với những người từng đến Ấn Độ."
    assert all(who(m["actors"]) == [] for m in code(text))


def test_an_attack_by_nobody_may_be_anybodys() -> None:
    text = "Peru đóng cửa biên giới. Peru lên án vụ việc. Một vụ tấn công đã xảy ra ở Lima, Peru."
    assert sides(text, "vụ tấn công")[0] == []


@pytest.mark.parametrize(
    ("last", "recipients"),
    [
        ("Mỹ cũng cam kết sẽ hỗ trợ thêm.", [("IND", "GOV")]),
        ("Mỹ cũng cam kết sẽ hỗ trợ thêm các nước khác.", []),
        ("Mỹ cũng cam kết sẽ đầu tư nhiều hơn ở châu Á và Kenya.", []),
    ],
)
def test_promises_go_to_whom_all_of_the_story_go(last: str, recipients: Pairs) -> None:
    assert sides("Nga cam kết viện trợ cho Ấn Độ. " + last, "cam kết")[1] == recipients


@pytest.mark.parametrize(
    ("text", "trigger", "recipients"),
    [
        ("Chính phủ Lào cấm người dân ra khỏi nhà.", "cấm", [("LAO", "CVL")]),
        ("Lào yêu cầu các quán bar và nhà hàng đóng cửa sớm.", "yêu cầu", [("LAO", "BUS")]),
        ("Chính phủ Nga cáo buộc phe ly khai đã nổ súng.", "cáo buộc", [("RUS", "REB")]),
        (
            "Gruzia cáo buộc Nga hỗ trợ phe ly khai.",
            "hỗ trợ",
            [("GEO", "REB")],  # of those who complain of it, not of their helpers
        ),
    ],
)
def test_people_and_rebels_are_those_of_the_state_at_hand(text: str, trigger: str, recipients: Pairs) -> None:
    assert sides(text, trigger)[1] == recipients


def test_shops_decree_nothing() -> None:
    text = "Chính quyền Lào yêu cầu các quán bar đóng cửa và cấm các nhà hàng phục vụ rượu."
    assert all("BUS" not in [s for _, s in who(m["actors"])] for m in code(text))


def test_measures_of_one_state_are_not_completed_by_another() -> None:
    text = (
        "Chính phủ Nepal đã ban bố lệnh phong tỏa ở một số thành phố lớn. Pakistan đã đóng cửa các nhà hàng."
    )
    assert sides(text, "phong tỏa")[1] == []


@pytest.mark.parametrize(
    ("text", "trigger", "recipients"),
    [
        ("Nga do thám cựu Tổng thống Mexico Felipe Calderon.", "do thám", [("MEX", "GOV")]),
        ("Nga chỉ trích cựu Tổng thống Mexico Felipe Calderon.", "chỉ trích", [("MEX", "PTY")]),
    ],
)
def test_former_leaders_are_politicians_or_what_they_were(text: str, trigger: str, recipients: Pairs) -> None:
    assert sides(text, trigger)[1] == recipients


def test_a_union_that_attacks_is_an_armed_group() -> None:
    text = (
        "Liên minh Quốc gia Karen (KNU) của Myanmar chỉ trích Anh. KNU ngày 27/11 đã tấn công một căn cứ Anh."
    )
    assert [s for m in code(text) for _, s in who(m["actors"])] == ["REB", "REB"]


def test_a_protest_told_by_a_noun_is_against_whom_it_objects_to() -> None:
    text = "Hơn 700 người đã thiệt mạng trong các cuộc biểu tình phản đối chính phủ Peru."
    assert sides(text, "biểu tình") == ([("PER", "CVL")], [("PER", "GOV")])


def test_a_coup_is_against_the_government() -> None:
    text = "Người dân Niger lo ngại sau cuộc đảo chính của quân đội Niger hồi tháng 7."
    assert sides(text, "đảo chính") == ([("NER", "MIL")], [("NER", "GOV")])


def test_a_pronoun_that_opens_its_sentence_is_not_who_acts_behind_it():
    (mention,) = [m for m in code("Họ đã tấn công Nga, Mỹ bị cáo buộc.") if m["event_type"] == "ASSAULT"]
    assert ("USA", "GOV") not in who(mention["actors"])
