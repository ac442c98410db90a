"""Sides and days that are likelier than what the rules read, and what they never replace."""

from datetime import date

import pytest

from pipeline.events.choice import logit
from pipeline.events.rivals import sides
from pipeline.events.rivals.options import FIXED, OPEN, TOLD, Options
from pipeline.events.sides.parties import Party
from tests.pipeline.events.coding_helpers import code, read, who
from tests.pipeline.events.test_weighing import draft

DAY = date(2016, 3, 10)
TABLE = {"actor_weights": {"read": 1.0, "named": 2.0}}


def party(country: str) -> Party:
    """The government of a country."""
    cells = {"text": None, "start": None, "end": None, "name": None, "entity_id": None}
    return {**cells, "country": country, "sector": "GOV"}


def options(least: float) -> Options[str, str]:
    """What was read, and something likelier."""
    found: Options[str, str] = Options(least)
    found.add("a", "what was read", ["read"])
    found.add("b", "somebody else", ["named"])
    return found


@pytest.mark.parametrize("least", [OPEN, TOLD])
def test_the_likeliest_is_chosen_with_its_chance(least: float) -> None:
    with logit.instead(TABLE):
        value, chance = options(least).best("actor_weights")
    assert value == "somebody else"
    assert chance == pytest.approx(0.731, abs=0.001)


@pytest.mark.parametrize("weights", [{"read": 1.0, "named": 1.3}, {"named": 0.1}])
def test_what_words_tell_is_given_up_only_for_what_is_surely_likelier(weights: dict[str, float]) -> None:
    with logit.instead({"actor_weights": weights}):
        assert options(TOLD).best("actor_weights")[0] == "what was read"
        assert options(OPEN).best("actor_weights")[0] == "somebody else"


def test_what_is_fixed_stays_with_the_chance_it_has() -> None:
    with logit.instead(TABLE):
        value, chance = options(FIXED).best("actor_weights")
    assert value == "what was read"
    assert chance == pytest.approx(0.269, abs=0.001)


def test_of_what_is_equally_likely_the_first_stays() -> None:
    with logit.instead({"actor_weights": {"other": 1.0}}):
        assert options(OPEN).best("actor_weights") == ("what was read", 0.5)


def test_other_weights_last_only_as_long_as_asked_for() -> None:
    before = logit.total("actor_weights", ["read"])
    with logit.instead({"actor_weights": {"read": 100.0}}):
        assert logit.total("actor_weights", ["read"]) == 100.0
    assert logit.total("actor_weights", ["read"]) == before


def test_who_did_it_is_found_in_the_clause_before() -> None:
    text = "Mỹ cho biết Nga đã đưa quân tới Syria, nơi họ bắt giữ 3 nhà báo."
    assert read(text)[-1]["actors"] == []
    arrest = code(text)[-1]
    assert who(arrest["actors"]) == [("RUS", "GOV")]
    assert "likelier actors" in arrest["rule_id"].split("+")


def test_who_is_taken_from_another_sentence_has_no_words() -> None:
    text = (
        "Chính phủ Anh cho biết, nước này sẽ chuyển hơn 600 thiết bị y tế để giúp Ấn Độ đối phó dịch bệnh.\n"
        "Lô hàng cứu trợ này dự kiến sẽ cập cảng Ấn Độ vào hôm 27/4."
    )
    arrival = code(text)[-1]
    assert [(p["country"], p["text"], p["start"]) for p in arrival["actors"]] == [("GBR", None, None)]
    assert arrival["slot_distance"] == 1


@pytest.mark.parametrize(
    "text",
    [
        "Nga cáo buộc Ba Lan do thám. Ba Lan bác bỏ cáo buộc. Mỹ chỉ trích Nga.",
        "Phó thủ tướng Triều Tiên bị xử bắn.",
        "Hôm 8/3, Peru không kích Chile. Chile pháo kích Peru hôm 9/3.",
        "Các đồng minh của Mỹ đã chỉ trích Nga.",
        "Nga rút quân khỏi biên giới. Ukraine hoan nghênh động thái này.",
    ],
)
def test_whom_its_own_sentence_tells_stays(text: str) -> None:
    sides = [(m["actors"], m["recipients"]) for m in read(text, DAY)]
    assert [(m["actors"], m["recipients"]) for m in code(text, DAY)] == sides


def test_a_word_told_behind_a_day_is_rather_of_that_day() -> None:
    text = "Ngày 8/3, Tổng thống Nga tới thăm Trung Quốc. Mỹ đã chỉ trích Trung Quốc."
    assert read(text, DAY)[-1]["date_basis"] == "publication"
    said = code(text, DAY)[-1]
    assert (said["event_on"], said["date_basis"]) == (date(2016, 3, 8), "coreferent")
    assert "likelier day" in said["rule_id"].split("+")


@pytest.mark.parametrize(
    "text",
    [
        "Nga đã không kích Syria.",  # no time is told anywhere: news of the day
        "Hôm 8/3, Peru không kích Chile. Chile trước đó đã pháo kích Peru.",  # of no day, and why
        "Hôm 8/3, Peru không kích Chile. Bolivia hiện đang tập trận.",
        "Năm 2010, Peru không kích Chile. Hôm qua Chile pháo kích Peru.",
    ],
)
def test_a_day_that_is_told_stays_and_so_does_the_lack_of_one(text: str) -> None:
    days = [(m["event_on_earliest"], m["event_on_latest"]) for m in read(text, DAY)]
    assert [(m["event_on_earliest"], m["event_on_latest"]) for m in code(text, DAY)] == days


def test_what_follows_is_where_the_first_act_was() -> None:
    text = "Một vụ đánh bom xảy ra ở Kabul hôm 8/3.\nCảnh sát đã bắn chết hai tay súng."
    assert read(text, DAY)[-1]["place"] is None
    shooting = code(text, DAY)[-1]
    assert shooting["place"]["country"] == "AFG"
    assert "likelier place" in shooting["rule_id"].split("+")


def test_a_country_that_is_only_named_is_no_place() -> None:
    text = "Quân đội Mỹ đã tiêu diệt 5 tay súng. Giới chức Iraq và Mỹ chưa bình luận."
    assert [m["place"] for m in code(text, DAY)] == [None]


def test_who_talks_on_the_phone_is_in_no_one_place() -> None:
    text = "Hôm 8/3, Tổng thống Nga tới thăm Hà Nội.\nTổng thống Nga đã điện đàm với Chủ tịch nước Việt Nam."
    assert code(text, DAY)[-1]["place"] is None


@pytest.mark.parametrize(
    "text",
    [
        "Hôm 8/3, Tổng thống Nga đã gặp Tổng thống Pháp tại Hà Nội. Mỹ chỉ trích Nga.",
        "Hôm 8/3, một trận động đất xảy ra ở Chile. Peru gửi hàng viện trợ tới Chile.",
    ],
)
def test_the_place_that_its_own_sentence_names_stays(text: str) -> None:
    told = {m["event_mention_id"]: m["place"] for m in read(text, DAY) if m["place"] is not None}
    here = {m["event_mention_id"]: m["place"] for m in code(text, DAY)}
    assert told
    assert all(here[mention] == place for mention, place in told.items())


def test_nobody_stands_on_both_sides() -> None:
    chosen = {"actors": ([party("RUS")], 0.9), "recipients": ([party("RUS")], 0.8)}
    act = draft("SANCTION")
    sides.give(act, chosen)
    assert (who(act.actors), act.recipients) == ([("RUS", "GOV")], [])


def test_a_happening_has_no_actor_whatever_the_weights() -> None:
    text = "Hôm 8/3, chính phủ Nepal họp khẩn. Một trận động đất xảy ra ở Nepal."
    with logit.instead({"actor_weights": {"rival": 10.0}}):
        assert [m["actors"] for m in code(text, DAY) if m["event_type"] == "DISASTER"] == [[]]


def test_whose_those_who_suffer_are_may_be_supplied_and_their_words_stay() -> None:
    text = "Cảnh sát Peru bắt giữ hai người."
    with logit.instead({"recipient_weights": {"rival": 10.0}}):
        (arrest,) = code(text, DAY)
    (suffering,) = arrest["recipients"]
    assert (suffering["text"], suffering["country"]) == ("hai người", "PER")


def test_what_is_planned_is_not_over() -> None:
    text = "Hôm 8/3, Nga tập trận. Nga sẽ sớm rút quân khỏi Syria."
    with logit.instead({"day_weights": {"time in -1": 10.0}}):
        planned = [m for m in code(text, DAY) if m["realis"] == "planned"]
    assert [m["event_on"] for m in planned] == [None]


def test_confidence_rests_on_how_likely_the_slots_are() -> None:
    text = "Nga cáo buộc Ba Lan do thám hôm 8/3."
    sure = code(text, DAY)[0]["confidence"]
    with logit.instead({"actor_weights": {"rival": 3.0}}):
        assert code(text, DAY)[0]["confidence"] < sure
