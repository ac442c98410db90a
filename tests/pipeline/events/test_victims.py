import pytest

from tests.pipeline.events.coding_helpers import code, read, who


def tolls(text):
    """The counts of every mention as (type, kind, low, high), in the order of the text."""
    return [
        (m["event_type"], kind, count["low"], count["high"])
        for m in code(text)
        for kind, count in m["counts"].items()
        if count
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Vụ tai nạn giao thông khiến ông Hải và con gái tử vong.", ("ACCIDENT", "killed", 2, 2)),
        ("Hung thủ dùng dao chém cô gái đến tử vong.", ("ASSAULT", "killed", 1, 1)),
        ("Một vụ tai nạn giao thông khiến cô gái 23 tuổi tử vong.", ("ACCIDENT", "killed", 1, 1)),
        ("Vụ tai nạn ở Hà Nội khiến các học sinh bị thương.", ("ACCIDENT", "injured", 2, None)),
        ("Vụ nổ ở Hà Nội làm hai trong số các công nhân bị thương.", ("ACCIDENT", "injured", 2, 2)),
    ],
)
def test_victims_told_without_a_number_are_counted(text, expected):
    assert expected in tolls(text)


def test_two_numbers_of_cases_are_not_added_up():
    text = "Thái Lan ghi nhận 2.012 ca nhiễm mới và 15 ca tử vong vì Covid-19."
    assert ("OUTBREAK", "killed", 15, 15) in tolls(text)


def test_a_death_in_a_later_sentence_belongs_to_the_attack_and_names_who_died():
    first, second = read("Một tay súng bắn ông Nguyễn Văn Hải tại nhà riêng. Nạn nhân tử vong ngay sau đó.")
    assert (first["event_type"], second["event_type"]) == ("ASSAULT", "ASSAULT")
    assert who(second["recipients"]) == [(None, "CVL")]
    assert second["counts"]["killed"]["low"] == 1


@pytest.mark.parametrize(
    "text",
    [
        "IS tấn công một căn cứ ở Aleppo hôm qua. Ca sĩ nổi tiếng qua đời vì ung thư.",
        "IS tấn công một căn cứ ở Aleppo hôm qua. Bệnh nhân tử vong do biến chứng.",
        "IS tấn công một căn cứ ở Aleppo hôm qua. Nếu không được cứu, cô gái đã tử vong.",
    ],
)
def test_deaths_of_another_cause_or_in_a_condition_belong_to_no_attack(text):
    assert tolls(text) == []


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("Peru cho biết 300 người đã tử vong do Covid-19.", 300),
        ("Peru cho biết 300 người đã chết vì biến chứng do Covid-19.", 300),
        ("Một kho hàng cháy ở Lima. Peru hôm qua có 45 người chết vì dịch tả.", 45),
        ("Peru có 500 ca nhiễm mới. Tại Lima, cứ 4 phút lại có một người chết vì Covid-19.", None),
    ],
)
def test_a_number_of_people_dead_of_a_disease_is_an_outbreak_by_itself(text, killed):
    mention = code(text)[-1]
    assert mention["event_type"] == "OUTBREAK"
    assert (mention["place"] or mention["recipients"][0])["country"] == "PER"
    assert [c["low"] for c in mention["counts"].values() if c] == ([killed] if killed else [])


def test_one_who_died_of_a_disease_told_without_a_number_is_no_outbreak():
    assert code("Ông Hải tử vong vì Covid-19.") == []
