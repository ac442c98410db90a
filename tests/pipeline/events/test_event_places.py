"""Where an act took place: by its own clause, by those it befell, by the rest of its story, or not known."""

from datetime import date

import pytest

from tests.pipeline.events.coding_helpers import code, read

DAY = date(2016, 3, 10)


def places(text: str, event_type: str) -> list[str | None]:
    """The countries of the mentions of a type, in the order of the text."""
    return [(m["place"] or {}).get("country") for m in read(text, DAY) if m["event_type"] == event_type]


@pytest.mark.parametrize(
    ("text", "event_type", "country"),
    [
        # The country stands behind the place, or behind the place it lies in.
        ("Vụ nổ súng xảy ra gần làng Ban Khao ở tỉnh Mae Hong Son của Thái Lan.", "ASSAULT", "THA"),
        # Forces go along a coast, or to what lies somewhere.
        ("Máy bay trinh sát Mỹ đã tuần tra dọc theo bờ biển phía đông của Trung Quốc.", "MOBILIZE", "CHN"),
        ("Nga đã triển khai 12 máy bay tới một bãi thử tại vùng Kaliningrad của Nga.", "MOBILIZE", "RUS"),
        # Said at a meeting that has a place.
        ("Nga chỉ trích Nhật Bản trong cuộc họp cấp bộ trưởng diễn ra tại thủ đô Tokyo.", "ACCUSE", "JPN"),
        # Those whom it befell are there.
        ("Peru hiện có 19,1 triệu ca bệnh.", "OUTBREAK", "PER"),
        ("Israel đã không kích Syria hôm 8/3.", "ASSAULT", "SYR"),
        ("Israel đã tiến hành ba cuộc tấn công vào lãnh thổ Syria.", "ASSAULT", "SYR"),
        ("Quân đội Mali hôm 1/2 đã lật đổ chính phủ Mali.", "ASSAULT", "MLI"),
        # The name of a known event ends with its place, which the article puts in a country.
        ("Nga sáp nhập Crimea năm 2014.\nNga điều quân tới bán đảo Crimea của Ukraine.", "COERCE", "UKR"),
        # What is left; what a state shuts at home.
        ("Mỹ đã rút quân ra khỏi Afghanistan.", "RETREAT", "AFG"),
        ("Chính phủ Chile hôm 9/3 đã đóng cửa toàn bộ trường học.", "COERCE", "CHL"),
    ],
)  # fmt: skip
def test_where_it_was(text, event_type, country):
    assert places(text, event_type)[0] == country


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        ("Ngoài Bulgaria, Áo và Hà Lan đều đã trục xuất các nhà ngoại giao Nga.", "SANCTION"),
        ("Nga đã tăng cường lực lượng dọc biên giới Ukraine.", "MOBILIZE"),
        ("Quân đội Thổ Nhĩ Kỳ đã bắn hạ tên lửa Mỹ.", "ASSAULT"),  # what is a country's is not that country
        ("Nga chỉ trích chiến dịch của Israel tại Gaza.", "ACCUSE"),
        ("Thế giới ghi nhận 148 triệu ca mắc Covid-19.", "OUTBREAK"),
        ("Chính phủ Chile hôm 9/3 đã đóng cửa biên giới với Peru.", "COERCE"),
    ],
)
def test_where_no_place_is_told(text, event_type):
    assert set(places(text, event_type)) <= {None}


def test_an_epidemic_has_one_country_in_its_story():
    text = "Peru ghi nhận 3.000 ca mắc Covid-19 ở thủ đô Lima.\nSố ca nhiễm mới tăng vọt 40 ca."
    assert set(places(text, "OUTBREAK")) == {"PER"}


@pytest.mark.parametrize(
    "text",
    [
        "Peru ghi nhận 3.000 ca mắc Covid-19.\nThế giới ghi nhận 148 triệu ca mắc Covid-19.",
        "Peru có 3.000 ca mắc Covid-19.\nChile có 200 ca mắc Covid-19.\nSố ca nhiễm mới tăng 40 ca.",
    ],
)
def test_cases_of_the_world_or_of_two_countries_are_nowhere(text):
    assert places(text, "OUTBREAK")[-1] is None


def test_a_bare_noun_is_where_the_act_of_its_day_was():
    text = "Israel đã không kích Syria hôm 8/3.\nMột quan chức Mỹ cho biết cuộc tấn công xảy ra vào đêm 8/3."
    assert places(text, "ASSAULT") == ["SYR", "SYR"]


def test_what_was_lost_during_an_exercise_was_lost_there():
    text = (
        "Tàu ngầm Nga bị mất liên lạc hôm 8/3 khi tham gia cuộc tập trận ở ngoài khơi đảo Bali của Indonesia."
    )
    assert places(text, "ACCIDENT") == ["IDN"]


def test_a_host_receives_at_home():
    text = "Hôm 8/3, tại Phủ Chủ tịch, Chủ tịch nước Trương Tấn Sang đã tiếp Ngoại trưởng Nga Sergei Lavrov."
    assert places(text, "CONSULT")[0] == "VNM"


@pytest.mark.parametrize(
    ("text", "event_type", "country"),
    [
        # In an article about one country what its people do to each other is done there.
        (
            "Peru đang khủng hoảng.\nCảnh sát Peru bắt giữ Tổng thống Peru.\nNgười dân Peru lo lắng.",
            "COERCE",
            "PER",
        ),
        ("Hàng nghìn người Chile đã biểu tình hôm 8/3.", "PROTEST", "CHL"),  # crowds protest where they live
        ("Bộ Ngoại giao Nga hôm 8/3 đã triệu tập Đại sứ Ba Lan.", "ACCUSE", "RUS"),  # to the ministry
        ("Quân đội Nga bắt đầu rút khỏi Syria hôm 8/3.", "RETREAT", "SYR"),  # done where it is left
    ],
)  # fmt: skip
def test_done_at_home_or_on_the_ground(text, event_type, country):
    assert places(text, event_type)[0] == country


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        # Between two countries, and told of one country that the article is not about.
        ("Nga chỉ trích Tổng thống Ba Lan.", "ACCUSE"),
        ("Peru đang khủng hoảng.\nPeru chỉ trích Chile.\nNgười dân Peru lo lắng.", "ACCUSE"),
        # What is said, inquired or decided at a sitting may be so anywhere.
        ("Peru đang khủng hoảng.\nĐảng đối lập Peru chỉ trích Tổng thống Peru.\nNgười dân Peru lo lắng.",
         "ACCUSE"),
        ("Chính phủ Malaysia sẽ điều tra Đại sứ quán Mỹ.", "ACCUSE"),
        ("Hôm qua, Quốc hội Peru đã họp khẩn.", "CONSULT"),
        # Who is sought may be anywhere, and what several states claim is in none of them.
        ("Tòa án Peru ban hành lệnh bắt Tổng thống Peru.", "COERCE"),
        ("Nga đã tấn công tàu Philippines tại bãi cạn Scarborough.", "ASSAULT"),
        # Own forces are sent anywhere.
        ("Nga đang khủng hoảng.\nNga đã triển khai quân đội.\nNgười dân Nga lo lắng.", "MOBILIZE"),
        # Near a country is outside of it, a border between two, and of several countries none.
        ("Nga đã triển khai quân đội gần Ukraine.", "MOBILIZE"),
        ("Nga đã triển khai hàng nghìn binh sĩ tới biên giới Ukraine.", "MOBILIZE"),
        ("Dịch cúm đã bùng phát ở Anh, Brazil và Peru.", "OUTBREAK"),
    ],
)  # fmt: skip
def test_no_country_of_what_is_done_outside_or_between(text, event_type):
    found = places(text, event_type)
    assert found and set(found) == {None}


def test_near_a_town_is_in_its_country():
    assert places("Israel đã không kích một căn cứ gần thành phố Latakia của Syria.", "ASSAULT") == ["SYR"]


@pytest.mark.parametrize(
    ("text", "event_type", "country"),
    [
        # at a body of a state, but not at an embassy or a firm
        ("Ngoại trưởng Peru gặp Tổng thống Mỹ tại Nhà Trắng.", "CONSULT", "USA"),
        ("Ngoại trưởng Nga gặp Thủ tướng Lý Cường tại Bộ Ngoại giao Peru.", "CONSULT", "PER"),
        ("Ngoại trưởng Nga gặp Thủ tướng Lý Cường tại Đại sứ quán Peru.", "CONSULT", None),
        # what is struck lies there; talks take place there
        ("Nga tấn công các kho vũ khí nằm ở Ukraine.", "ASSAULT", "UKR"),
        ("Mỹ hoan nghênh cuộc đàm phán đang diễn ra giữa Peru và Chile tại Paris.", "CONSULT", "FRA"),
        # entered and left
        ("Máy bay Nga vi phạm không phận Estonia.", "MOBILIZE", "EST"),
        ("Mỹ rút một phần lực lượng khỏi Syria.", "RETREAT", "SYR"),
    ],
)
def test_places_by_the_words_around_them(text, event_type, country):
    assert places(text, event_type) == [country]


def test_here_is_the_place_named_last():
    text = "Máy bay Nga đã tấn công vào thành phố Palmyra của Syria, phá hủy một căn cứ của IS tại đây."
    assert places(text, "ASSAULT") == ["SYR", "SYR"]


@pytest.mark.parametrize(
    ("text", "event_type", "country"),
    [
        ("Tổng thống Ba Lan nói về cuộc đảo chính hôm 1/2 của quân đội Mali.", "ASSAULT", "MLI"),  # at home
        ("Cựu điệp viên Mỹ được Nga cho phép tị nạn hôm 8/3.", "AID", "RUS"),  # where one is taken in
        ("Máy bay Israel hôm 8/3 đã tiến vào không phận Syria.", "MOBILIZE", "SYR"),
    ],
)
def test_done_where_its_kind_is_done(text, event_type, country):
    assert places(text, event_type)[0] == country


@pytest.mark.parametrize(
    ("text", "event_type", "country"),
    [
        ("Hàng loạt quan chức Trung Quốc bị bắt hôm 8/3.", "COERCE", "CHN"),
        ("Nga hôm 8/3 bắt giữ hàng loạt công dân Mỹ.", "COERCE", None),  # where is not told
        # People of one country meet in it, at a place that no table knows.
        (
            "Peru đang khủng hoảng.\nChính phủ Peru họp tại Quillosa hôm 8/3.\nNgười dân Peru lo lắng.",
            "CONSULT",
            "PER",
        ),
    ],
)
def test_in_one_country_when_no_other_is_concerned(text, event_type, country):
    assert places(text, event_type)[0] == country


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Thổ Nhĩ Kỳ bắn hạ một máy bay Nga tại biên giới Syria.", "SYR"),
        ("Thổ Nhĩ Kỳ bắn hạ một máy bay Nga gần biên giới Syria.", None),
    ],
)
def test_a_border_is_in_the_country_that_the_text_puts_it_in(text, country):
    assert places(text, "ASSAULT") == [country]


HOME = "Peru đang khủng hoảng. Chính phủ Peru kêu gọi người dân Peru ở nhà.\n"


@pytest.mark.parametrize(
    ("text", "event_type", "country"),
    [
        ("Quân đội đã sơ tán hơn 300 người dân.", "AID", "PER"),
        ("Quân đội đã sơ tán hơn 300 người dân, theo giới chức Chile.", "AID", None),
        ("Tàu Nanggala đã chìm xuống độ sâu 700 m.", "ACCIDENT", None),
        ("Vụ tai nạn làm 12 người chết.", "ACCIDENT", "PER"),
        ("Phiến quân đã chiếm đóng thành phố Quillacancha.", "COERCE", "PER"),  # a town no table knows
    ],
)
def test_in_a_story_of_one_country_help_and_mishaps_are_at_home_but_not_ships(text, event_type, country):
    assert places(HOME + text, event_type) == [country]


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        ("Chính phủ Peru đã đàn áp người biểu tình.", "COERCE"),
    ],
)
def test_a_state_represses_at_home(text, event_type):
    assert places(text, event_type) == ["PER"]


@pytest.mark.parametrize("end", ["dọc", "dọc theo", "tới", "tới khu vực dọc theo"])
def test_forces_sent_in_a_sentence_that_breaks_off_have_no_place(end):
    (mention,) = code(f"Nga triển khai xe tăng {end}")
    assert mention["place"] is None
