"""Criminals and their victims in news of home: who is told as one, and whom the story means throughout."""

import pytest

from tests.pipeline.events.coding_helpers import code, who

Pairs = list[tuple[str | None, str | None]]
STORY = (
    "Công an tỉnh Nghệ An cho biết Trần Văn Tèo cầm dao đâm chị Hoàng Thị Mai tử vong tại huyện Đô Lương.\n"
)
VICTIM, CULPRIT = [("VNM", "CVL")], [("VNM", "CRM")]


def sides(text: str, trigger: str) -> tuple[Pairs, Pairs]:
    """Actors and recipients of the last mention whose trigger contains these words."""
    mention = [m for m in code(text) if trigger in m["trigger_text"].lower()][-1]
    return who(mention["actors"]), who(mention["recipients"])


def test_a_private_person_who_does_violence_is_a_criminal_all_through_the_story() -> None:
    text = STORY + "Công an huyện Đô Lương đã bắt giữ Tèo."
    assert sides(text, "đâm") == (CULPRIT, VICTIM)
    assert sides(text, "bắt giữ")[1] == CULPRIT


@pytest.mark.parametrize("he", ["Hắn", "Y", "Gã", "Kẻ này", "Đối tượng này", "Nghi phạm này"])
def test_words_for_a_criminal_mean_the_one_who_is_called_so(he: str) -> None:
    text = (
        "Hung thủ Trần Văn Tèo xông vào nhà chị Hoàng Thị Mai ở tỉnh Nghệ An. "
        f"Trong nhà có anh Lê Văn Hùng. {he} đã sát hại anh Hùng."
    )
    assert sides(text, "sát hại") == (CULPRIT, VICTIM)


def test_a_criminal_without_a_name_is_of_the_country_at_hand() -> None:
    text = "Một cậu bé ở tỉnh Nghệ An, Việt Nam giằng co với kẻ lạ mặt. Cậu bé bị y đánh đập tới chết."
    assert sides(text, "đánh đập") == (CULPRIT, VICTIM)


def test_nobody_is_the_object_of_his_own_verb() -> None:
    text = "Hung thủ Trần Văn Tèo trốn ở tỉnh Nghệ An. Khi anh Lê Văn Hùng chạy tới, Tèo đã chém anh này."
    assert sides(text, "chém") == (CULPRIT, VICTIM)


def test_the_one_crime_of_a_story_has_its_sides_wherever_it_is_told() -> None:
    text = "Giết người vì mâu thuẫn tiền bạc\n" + STORY
    assert sides(text, "giết người") == (CULPRIT, VICTIM)


@pytest.mark.parametrize("name", ["Chè Văn Cam", "Thoại My", "V.H.T"])
def test_whoever_bears_a_vietnamese_name_is_of_home(name: str) -> None:
    text = f"Công an tỉnh Nghệ An vào cuộc. Công an tỉnh Nghệ An đã làm việc với bà {name}."
    assert ("VNM", "CVL") in sides(text, "làm việc")[1]


@pytest.mark.parametrize("person", ["Bé trai 8 tuổi", "Một người 40 tuổi", "Cô gái 19 tuổi"])
def test_the_age_behind_a_person_is_not_set_apart(person: str) -> None:
    assert sides(f"{person} bị đâm chết tại tỉnh Nghệ An, Việt Nam.", "đâm")[1] == VICTIM


def test_the_investigating_body_of_the_police_is_police() -> None:
    text = "Cơ quan CSĐT Công an tỉnh Nghệ An đã bắt tạm giam Trần Văn Tèo."
    assert sides(text, "bắt tạm giam")[0] == [("VNM", "COP")]


def test_a_committee_of_the_party_is_of_the_party() -> None:
    text = "Ban Thường vụ Tỉnh ủy Nghệ An yêu cầu các sở, ngành rà soát."
    assert sides(text, "yêu cầu")[0] == [("VNM", "PTY")]


@pytest.mark.parametrize(
    "text",
    [
        "Công an tỉnh Nghệ An truy bắt hung thủ sát hại chị Hoàng Thị Mai.",
        "Công an tỉnh Nghệ An, Việt Nam đã đưa kẻ sát hại chị Hoàng Thị Mai về trụ sở.",
    ],
)
def test_a_word_for_a_criminal_does_the_violence_told_behind_it(text: str) -> None:
    assert sides(text, "sát hại") == (CULPRIT, VICTIM)


def test_who_does_one_thing_to_somebody_does_the_next_too() -> None:
    text = "Chị Hoàng Thị Mai bị kẻ lạ mặt đánh đập rồi ném gạch vào đầu tại tỉnh Nghệ An."
    assert sides(text, "ném") == (CULPRIT, VICTIM)


def test_who_is_kept_from_harm_is_the_one_to_suffer_it() -> None:
    text = "Cậu bé ở tỉnh Nghệ An, Việt Nam bảo vệ chị gái khỏi bị cưỡng hiếp. Hung thủ Trần Văn Tèo bỏ trốn."
    assert sides(text, "cưỡng hiếp")[1] == VICTIM


def test_the_police_of_the_story_make_its_arrests() -> None:
    text = STORY + "Sau 2 ngày lẩn trốn, Tèo đã bị bắt."
    assert sides(text, "bắt")[0] == [("VNM", "COP")]


def test_a_term_of_prison_is_nobody() -> None:
    assert sides("TAND tỉnh Nghệ An xử phạt 21 năm tù về tội giết người.", "xử phạt")[1] == []


@pytest.mark.parametrize("letter", ["H.", "T."])
def test_somebody_named_by_a_letter(letter: str) -> None:
    assert sides(f"Công an tỉnh Nghệ An yêu cầu bà {letter} đính chính thông tin.", "yêu cầu")[1] == VICTIM


def test_who_fights_back_or_strikes_a_criminal_is_none() -> None:
    fight = (
        "Công an Hà Nội cho biết, Trần Văn Tèo đã đâm anh Lê Văn Hùng. Bị đâm, anh Hùng đánh Tèo bị thương."
    )
    assert sides(fight, "đánh") == (VICTIM, CULPRIT)
    assert sides("Chủ nhà ở tỉnh Nghệ An bắn chết tên trộm.", "bắn chết") == (VICTIM, CULPRIT)


def test_of_several_crimes_none_lends_its_sides() -> None:
    text = STORY + "\nTháng 3/2012, một phụ nữ ở Hà Nội bị đâm chết."
    assert sides(text, "đâm chết")[0] == []


def test_only_the_crime_itself_has_its_culprit_sought() -> None:
    text = STORY + "\nCông an tỉnh Nghệ An đang điều tra thị trường vàng."
    assert not set(CULPRIT) & set(sides(text, "điều tra")[1])


@pytest.mark.parametrize(
    "text",
    [
        "Bộ Y tế tuyên dương sinh viên ngành y ở Hà Nội.",
        "Công an tỉnh Nghệ An xử lý vụ trộm. Bộ Y tế khen bộ phim mang tên này.",
    ],
)
def test_words_for_criminals_that_mean_none(text) -> None:
    assert "CRM" not in [p["sector"] for m in code(text) for p in (*m["actors"], *m["recipients"])]


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Công an huyện Đô Lương đã ra lệnh bắt khẩn cấp.", "ra lệnh bắt"),
        ("Công an huyện Đô Lương đang điều tra.", "điều tra"),
        ("Tòa án tỉnh Nghệ An đã tuyên án tử hình.", "tuyên án tử hình"),
    ],
)
def test_whoever_did_the_crime_is_sought_and_tried_for_it(text: str, trigger: str) -> None:
    assert sides(STORY + text, trigger)[1] == CULPRIT


def test_who_is_let_go_after_a_trial_is_let_go_by_its_court() -> None:
    text = "TAND tỉnh Nghệ An xử phạt bà Hoàng Thị Mai 3 năm tù. Bà Mai được thả tự do tại tòa."
    assert sides(text, "được thả tự do") == ([("VNM", "JUD")], VICTIM)


def test_who_is_called_like_a_criminal_is_one() -> None:
    caught = "Công an tỉnh Nghệ An đã bắt giữ gã thợ hồ 40 tuổi."
    assert sides(caught, "bắt giữ")[1] == CULPRIT
    shot = "Chủ nhà ở tỉnh Nghệ An bắn chết gã đàn ông."
    assert sides(shot, "bắn chết")[0] == [("VNM", "CVL")]  # who shoots such a one is none
