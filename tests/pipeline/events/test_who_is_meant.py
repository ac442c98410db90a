"""Whom a noun with somebody else's name, two sides, arms in a list or a source behind the sentence mean."""

import pytest

from tests.pipeline.events.coding_helpers import code, read, sides, told, who

TALKS = "Ấn Độ và Pakistan ký thỏa thuận ngừng bắn. "


@pytest.mark.parametrize(
    ("text", "trigger", "sector"),
    [
        ("Binh sĩ hai nước tấn công nhau bằng gạch đá.", "tấn công", "MIL"),
        ("Quan chức hai bên thương lượng đến khuya.", "thương lượng", "GOV"),
        ("Các chỉ huy quân đội của hai nước đã gặp nhau.", "gặp nhau", "MIL"),
    ],
)
def test_the_soldiers_of_both_sides_are_those_of_each(text: str, trigger: str, sector: str) -> None:
    assert sides(TALKS + text, trigger)[0] == [("IND", sector), ("PAK", sector)]


def test_two_named_in_one_breath_are_both_sides_whoever_speaks_of_them() -> None:
    text = "Ấn Độ và Pakistan đã đồng ý ngừng bắn, Ngoại trưởng Mỹ Marco Rubio viết. Mỹ ca ngợi cả hai bên."
    assert sides(text, "ca ngợi") == ([("USA", "GOV")], [("IND", "GOV"), ("PAK", "GOV")])
    text = "Nga và Ukraine đang có chiến tranh. Ngoại trưởng Pháp tới Iran. Hai bên đã hội đàm."
    assert sides(text, "hội đàm")[0] == [("FRA", "GOV"), ("IRN", "GOV")]  # those two met since


def test_arms_in_a_list_stand_between_a_subject_and_its_verb() -> None:
    text = "Lực lượng Houthi sử dụng xuồng cao tốc và tên lửa tấn công tàu hàng của Israel."
    assert sides(text, "tấn công") == ([("YEM", "REB")], [("ISR", "CVL")])
    assert sides("Mỹ sử dụng tên lửa và Israel tấn công Iran.", "tấn công")[0] == [("ISR", "GOV")]


def test_a_number_bound_stands_before_the_object() -> None:
    text = "Cảnh sát Philippines đã bắt ít nhất 23 người biểu tình."
    assert sides(text, "bắt") == ([("PHL", "COP")], [("PHL", "CVL")])


@pytest.mark.parametrize("people", ["Người ủng hộ", "Gia đình", "Luật sư của"])
def test_who_is_near_to_somebody_is_not_himself(people: str) -> None:
    found = sides(f"{people} Tổng thống Venezuela Nicolas Maduro kêu gọi Mỹ trả tự do cho ông.", "kêu gọi")[0]
    assert found == [("VEN", "CVL")]


def test_a_warship_acts_by_its_name_whatever_the_tagger_takes_it_for() -> None:
    text = "Tàu USS Carney phóng nhiều tên lửa Tomahawk về phía Yemen, phá hủy ba trạm radar của phiến quân."
    assert sides(text, "phá hủy")[0] == [("USA", "MIL")]


def test_a_source_behind_a_sentence_did_not_do_it() -> None:
    text = "Quân đội Syria cho biết đã chiếm thị trấn, sau khi đánh bom quân nổi dậy, Reuters đưa tin."
    assert sides(text, "đánh bom")[0] == [("SYR", "MIL")]
    text = "Sau khi đánh bom quân nổi dậy, quân đội Syria tuyên bố sẽ tấn công thị trấn."
    assert sides(text, "đánh bom")[0] == [("SYR", "MIL")]


def test_who_says_what_was_done_did_it_himself_where_nobody_else_is_told() -> None:
    text = "Ngoại trưởng Mỹ viết trên Facebook rằng đã gọi điện cho Ngoại trưởng Israel."
    assert sides(text, "gọi điện cho") == ([("USA", "GOV")], [("ISR", "GOV")])
    found = [told(m) for m in code("Mỹ nói trên mạng xã hội rằng Nga đã tấn công Ukraine.")]
    assert found == [("ASSAULT", [("RUS", "GOV")], [("UKR", "GOV")])]


def test_gunmen_nobody_knows_are_nobody_those_of_a_country_are_rebels() -> None:
    (mention,) = code("Các tay súng Somalia đã tấn công trụ sở cảnh sát ở Mogadishu.")
    assert who(mention["actors"]) == [("SOM", "REB")]
    (mention,) = code("Các tay súng lạ mặt đã tấn công đại sứ quán Mỹ ở Paris.")
    assert who(mention["actors"]) == []


@pytest.mark.parametrize(
    ("text", "trigger", "actors"),
    [
        (
            "Pháp, cường quốc từng đô hộ Niger, và khối ECOWAS kêu gọi Niger thả ông.",
            "kêu gọi",
            [("FRA", "GOV"), ("ECOWAS", "IGO")],
        ),
        ("Kuwait, một thành viên Liên đoàn Arab cũng đã lên án Iran.", "lên án", [("KWT", "GOV")]),
        ("Theo Kuwait, một thành viên Liên đoàn Arab đã lên án Iran.", "lên án", [("AL", "IGO")]),
        (
            "Đức, Pháp, và Anh đã lên án Iran.",
            "lên án",
            [("DEU", "GOV"), ("FRA", "GOV"), ("GBR", "GOV")],
        ),
        ("Mỹ trừng phạt Nga, và Anh đã lên án Iran.", "lên án", [("GBR", "GOV")]),
    ],
)
def test_what_says_more_of_one_of_a_list_is_no_member_of_it(
    text: str, trigger: str, actors: list[tuple[str | None, str | None]]
) -> None:
    assert sides(text, trigger)[0] == actors


def test_an_organ_acts_for_the_whole_of_its_organisation() -> None:
    text = "Hội đồng Bảo an Liên Hợp Quốc lên án Triều Tiên. Ủy ban châu Âu chỉ trích Iran."
    assert sides(text, "lên án")[0] == [("LHQ", "IGO")]
    assert sides(text, "chỉ trích")[0] == [("EU", "IGO")]
    assert sides("WHO chỉ trích Iran.", "chỉ trích")[0] == [("WHO", "IGO")]


def test_rebels_are_of_where_they_fight_not_of_who_speaks_to_them() -> None:
    text = "Phiến quân tấn công thủ đô Bangui của Trung Phi. Tổng thống Pháp kêu gọi phiến quân hạ vũ khí."
    assert sides(text, "kêu gọi") == ([("FRA", "GOV")], [("CAF", "REB")])
    text = "Quân đội Philippines đã không kích phiến quân."
    assert sides(text, "không kích")[1] == [("PHL", "REB")]


def test_a_group_is_meant_by_its_name_alone_later_on() -> None:
    text = "Phiến quân Seleka tấn công thủ đô Bangui của Trung Phi. Pháp đã trừng phạt các lãnh đạo Seleka."
    assert sides(text, "trừng phạt")[1] == [("CAF", "REB")]


@pytest.mark.parametrize("verb", ["cho biết", "khẳng định", "nói"])
def test_who_speaks_of_himself_is_not_taken_for_the_object_of_his_verb(verb: str) -> None:
    text = f"Ngoại trưởng Mỹ John Kerry {verb} ông sẵn sàng đàm phán với Iran."
    assert sides(text, "sẵn sàng đàm phán")[0] == [("USA", "GOV")]


def test_an_ambassador_at_a_body_or_abroad_is_of_the_state_he_speaks_for() -> None:
    text = 'Đại sứ Nga tại Liên Hợp Quốc Pyotr Ivanov nói: "Nga không tham gia. Chúng tôi lên án Mỹ."'
    assert sides(text, "lên án")[0] == [("RUS", "GOV")]


def test_a_counterpart_on_the_side_of_a_state_holds_the_same_office_there() -> None:
    text = "Ngoại trưởng Mỹ John Kerry đã gọi cho người đồng cấp phía Nga."
    assert sides(text, "gọi cho") == ([("USA", "GOV")], [("RUS", "GOV")])


def test_a_bombing_is_not_the_gunfight_told_beside_it() -> None:
    text = "Cảnh sát Mỹ bị nhóm khủng bố bắn ở Boston hôm qua. Mỹ đang điều tra vụ đánh bom đẫm máu hôm 15/4."
    (bombing,) = [m for m in read(text) if m["trigger_text"] == "vụ đánh bom"]
    assert bombing["recipients"] == []
    text = "Cảnh sát Mỹ bị một nhóm khủng bố tấn công. Mỹ đang điều tra vụ tấn công đẫm máu này."
    assert sides(text, "vụ tấn công")[1] == [("USA", "COP")]


def test_a_law_that_is_passed_is_no_support_of_those_supported_elsewhere() -> None:
    passed = read("Mỹ ủng hộ Ukraine. Dự luật đã được Hạ viện Mỹ thông qua hôm qua.")[-1]
    assert told(passed) == ("SUPPORT", [("USA", "LEG")], [])


def test_crowds_are_at_home_where_the_police_of_the_story_are() -> None:
    text = (
        "Vài trăm người hôm nay biểu tình trước "
        "Đại sứ quán Mỹ. Họ ủng hộ Tổng thống Philippines Aquino. Cảnh sát Philippines đã có mặt ở đó."
    )
    assert sides(text, "biểu tình")[0] == [("PHL", "CVL")]
    assert sides(text, "ủng hộ")[0] == [("PHL", "CVL")]  # "họ" are those who did it before


def test_people_behind_a_preposition_may_be_at_it_themselves() -> None:
    text = "Cảnh sát Peru bất lực trước những người biểu tình đang tấn công trụ sở chính phủ."
    assert sides(text, "tấn công") == ([("PER", "CVL")], [("PER", "GOV")])


@pytest.mark.parametrize(
    ("text", "trigger", "struck"),
    [
        ("Phiến quân tấn công một nhà hàng ở Baghdad, Iraq.", "tấn công", ("IRQ", "CVL")),
        ("Chính phủ Iraq yêu cầu các nhà hàng ở Baghdad đóng cửa.", "yêu cầu", ("IRQ", "BUS")),
        ("Mỹ phá hủy ba trạm radar của phiến quân Houthi.", "phá hủy", ("YEM", "REB")),
        ("Mỹ phá hủy ba trạm radar của Yemen.", "phá hủy", ("YEM", "MIL")),
    ],
)
def test_who_is_struck_in_a_building(text: str, trigger: str, struck: tuple[str, str]) -> None:
    assert sides(text, trigger)[1] == [struck]


@pytest.mark.parametrize(
    "means", ["bằng tên lửa diệt hạm", "bằng chất độc thần kinh", "bằng máy bay không người lái và tên lửa"]
)
def test_whom_an_attack_aims_at_is_told_behind_its_means(means: str) -> None:
    text = f"Nga điều tra vụ tấn công {means} nhằm vào tàu chiến Mỹ."
    found = [m for m in code(text) if m["event_type"] == "ASSAULT"]
    assert [who(m["recipients"]) for m in found] == [[("USA", "MIL")]]


def test_a_state_in_touch_with_people_does_not_hold_talks_with_them() -> None:
    text = "Đại sứ quán Úc vừa liên lạc với gia đình các công dân Úc."
    assert sides(text, "liên lạc") == ([("AUS", "GOV")], [("AUS", "CVL")])
    text = "Bộ Ngoại giao Úc đã liên lạc với chính phủ Malaysia."
    assert sides(text, "liên lạc") == ([("AUS", "GOV"), ("MYS", "GOV")], [])


def test_forces_moved_at_home_are_moved_against_nobody() -> None:
    assert sides("Peru triển khai binh lính tới thủ đô Lima.", "triển khai") == ([("PER", "GOV")], [])
    found = sides("Nga triển khai binh lính tới biên giới với Ukraine.", "triển khai")[0]
    assert found == [("RUS", "GOV")]


def test_some_who_are_named_in_between_do_not_end_a_list() -> None:
    text = "Mỹ đã trừng phạt năm quan chức Nga, gồm có ông Ivanov, và hai người Ukraine."
    assert sides(text, "trừng phạt")[1] == [("RUS", "GOV"), ("UKR", "CVL")]
    text = "Mỹ trừng phạt năm quan chức Nga, gồm có ông Ivanov, và Nga đã lên án Mỹ."
    assert sides(text, "trừng phạt")[1] == [("RUS", "GOV")]


def test_brackets_do_not_part_who_tells_from_what_he_did() -> None:
    text = "Cảnh sát Peru cho biết tối 2/3 (tức sáng 3/3 ở Hà Nội) rằng họ đã bắt X."
    assert sides(text, "bắt")[0] == [("PER", "COP")]


def test_an_armed_group_is_told_by_what_stands_before_its_name() -> None:
    text = "Chính phủ Peru quy trách nhiệm cho tổ chức Hồi giáo cực đoan Karu Belat về vụ đánh bom."
    assert [p["sector"] for m in code(text) for p in m["recipients"] if m["event_type"] == "ACCUSE"] == [
        "REB"
    ]


@pytest.mark.parametrize(
    ("text", "sides_of_it"),
    [
        ("Thủ tướng Thái Lan cảm ơn sự ủng hộ của chính phủ Nhật Bản.", ([("JPN", "GOV")], [("THA", "GOV")])),
        ("Tổng thống Zimbabwe được sự ủng hộ của Trung Quốc.", ([("CHN", "GOV")], [("ZWE", "GOV")])),
    ],
)
def test_who_thanks_for_support_or_has_it_is_supported(text: str, sides_of_it: tuple) -> None:
    assert sides(text, "sự ủng hộ") == sides_of_it


def test_who_judges_what_another_does_goes_on_speaking() -> None:
    text = "Thủ tướng Thái Lan đánh giá cao việc Mỹ tăng viện trợ và đề nghị phía Mỹ hỗ trợ thêm."
    assert sides(text, "đề nghị") == ([("THA", "GOV")], [("USA", "GOV")])


def test_who_is_asked_is_told_whoever_it_may_be() -> None:
    text = "Anh trục xuất nhà ngoại giao Nga. Bộ Ngoại giao Nga mời các đại diện nước ngoài đến họp."
    found = [m for m in code(text) if m["event_type"] == "REQUEST"]
    assert all(who(m["recipients"]) == [] for m in found)


def test_a_sentence_may_end_with_when_it_was_said() -> None:
    assert code("Mỹ lên án vụ tấn công, Nhà Trắng cho biết, hôm 1/12")


def test_whoever_acts_behind_a_list_is_not_on_it() -> None:
    text = "Mỹ trừng phạt 7 quan chức Nga, bao gồm ông Ivanov, và Trung Quốc phản đối."
    assert sides(text, "trừng phạt")[1] == [("RUS", "GOV")]


def test_what_is_told_of_several_by_this_is_told() -> None:
    text = "Cuộc gặp diễn ra tại Geneva. Đây là cuộc gặp đầu tiên giữa Tổng thống Mỹ và lãnh đạo Triều Tiên."
    told = {country for m in code(text) for country, _ in who(m["actors"])}
    assert {"USA", "PRK"} <= told
