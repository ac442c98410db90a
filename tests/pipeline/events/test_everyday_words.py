"""Words of acts that tell none in reports of every day: what is done to animals, what may only come."""

from datetime import date

import pytest

from tests.pipeline.events.coding_helpers import code, doubts, drafts, who

DAY = date(2021, 4, 30)


def drafted(text):
    """The types of everything that may be an act."""
    return [kind for kind, _ in doubts(text, DAY)]


@pytest.mark.parametrize(
    ("of_beasts", "of_people"),
    [
        ("Cảnh sát Kenya bắn chết một con sư tử.", "Cảnh sát Kenya bắn chết một người biểu tình."),
        ("Quân đội Thái Lan vây bắt đàn voi rừng.", "Quân đội Thái Lan vây bắt nhóm nổi dậy."),
        ("Cảnh sát Úc bắt cá sấu trên sông.", "Cảnh sát Úc bắt cá nhân buôn lậu."),
    ],
)
def test_what_is_done_to_animals_is_done_to_nobody(of_beasts, of_people):
    assert drafted(of_beasts) == []
    assert set(drafted(of_people)) & {"ASSAULT", "COERCE"}


@pytest.mark.parametrize(
    "text",
    [
        "Quân đội Ukraine tấn công sâu trong lãnh thổ Nga.",
        "Lính Israel bắn chết cừu của người Palestine.",
        "Nga sáp nhập bán đảo này, thị trường chao đảo.",
        "Tòa nhà do nhà đầu tư Trung Quốc xây dựng bị sập ở Lào, 28 người chết.",
        "Ông Biden đưa ra lý do thuyết phục Ấn Độ từ bỏ vũ khí Nga.",
    ],
)
def test_what_only_sounds_like_that_is_an_act(text):
    assert drafted(text)


def test_who_deals_in_animals_is_somebody():
    assert "COERCE" in drafted("Cảnh sát Kenya bắt 3 người buôn voi.")


def test_goods_that_are_seized_are_no_people():
    (arrest,) = code("Ngày 29/4, Công an tỉnh An Giang bắt giữ hơn 3 tấn thịt không rõ nguồn gốc.", DAY)
    assert arrest["recipients"] == []
    (arrest,) = code("Ngày 29/4, Công an tỉnh An Giang bắt giữ 3 đối tượng chở 2 tấn thịt.", DAY)
    assert len(arrest["recipients"]) == 1


@pytest.mark.parametrize(
    ("text", "realis"),
    [
        ("Vụ nổ có thể đã xảy ra do rò rỉ khí gas ở Hà Nội.", "occurred"),
        ("Rò rỉ khí gas đã gây nên vụ nổ ở Hà Nội.", "occurred"),
        ("Một vụ nổ có thể xảy ra bất cứ lúc nào ở nhà máy tại Hà Nội.", "conditional"),
        ("Rò rỉ khí gas có thể gây nên vụ nổ ở Hà Nội.", "conditional"),
    ],
)
def test_a_happening_that_may_only_come_has_not_been(text, realis):
    assert [d.realis for d in drafts(text, DAY) if "vụ nổ" in text[d.start : d.end].lower()] == [realis]


@pytest.mark.parametrize(
    "text",
    [
        "Chuyên gia Mỹ đưa ra lời giải thích có vẻ thuyết phục hơn cả.",
        "Bằng chứng của Pháp rất thuyết phục.",
        "Bộ Lao động Ba Lan lên kế hoạch sáp nhập 3 trường cao đẳng.",
        "Nhiều nhà đầu tư Hàn Quốc lo lắng khi sàn giao dịch tiền ảo sập.",
    ],
)
def test_no_act_is_told(text):
    assert not {"REQUEST", "COERCE", "ACCIDENT"} & set(drafted(text))


def test_the_authority_that_counts_the_sick_is_not_among_them():
    (cases,) = code("Tối 29/4, Bộ Y tế Lào công bố 14 ca mắc mới Covid-19.", DAY)
    assert who(cases["recipients"]) == [("LAO", "CVL")]
    assert [p["text"] for p in cases["recipients"]] == [None]
    assert cases["place"] is None or "Bộ" not in cases["place"]["name"]


def test_the_country_that_counts_its_sick_is_told_by_its_name():
    (cases,) = code("Lào ghi nhận 14 ca mắc mới Covid-19.", DAY)
    assert [p["text"] for p in cases["recipients"]] == ["Lào"]
