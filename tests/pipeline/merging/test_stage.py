from datetime import date

import polars as pl
import pytest

from pipeline.merging.stage import event_id, merge
from pipeline.schema.tables import ARTICLES, EVENT_MENTIONS, SENTENCES
from tests.pipeline.merging.merging_world import ABOUT, counts, mention, party, person, place, tables


def events(mentions, **cells):
    return merge(*tables(mentions, **cells)).rows(named=True)


def test_the_same_act_told_twice_is_one_event_and_says_why():
    (event,) = events([mention("a"), mention("b")], outlets={"a": "x.vn", "b": "y.vn"})
    assert (event["n_mentions"], event["n_articles"], event["n_outlets"]) == (2, 2, 2)
    assert "actors equal" in event["merge_reason"]
    assert event["evidence"] == ABOUT


@pytest.mark.parametrize(
    "other",
    [{"event_type": "AID"}, {"actors": ("FRA",)}, {"recipients": ("IRN",)}, {"day": date(2015, 11, 1)},
     {"realis": "denied"}],
)  # fmt: skip
def test_what_contradicts_is_another_event(other):
    assert (
        len(events([mention("a", event_mode="boycott"), mention("b", **{"event_mode": None, **other})])) == 2
    )


def test_modes_tell_acts_apart_but_not_the_measures_of_one_decree():
    def two(event_type, *modes):
        return [mention(a, event_type=event_type, event_mode=m) for a, m in zip("ab", modes, strict=True)]

    assert len(events(two("COERCE", "arrest", "restrict"))) == 2
    assert len(events(two("SANCTION", "boycott", "expel"))) == 1


def test_talks_that_are_to_come_are_not_those_that_an_article_tells_as_over():
    cells = {"event_type": "CONSULT", "actors": ("RUS", "USA"), "recipients": (), "day": None}
    phoned = mention("a", trigger_text="điện đàm", **cells)
    to_come = mention("a", 40, trigger_text="thảo luận", **cells)
    assert len(events([phoned, to_come])) == 1
    assert len(events([phoned, {**to_come, "realis": "planned"}])) == 2


def test_a_disease_has_an_event_for_each_days_cases_its_deaths_and_the_wave():
    def told(article, trigger, text, day):
        cells = {"event_type": "OUTBREAK", "event_mode": None, "actors": (), "recipients": ("IND",)}
        cells["place"] = {**place("IND", "Ấn Độ", None, None), "precision": "country"}
        return mention(article, trigger_text=trigger, day=date(2021, 4, day), **cells), {article: text}

    told_of = [
        told("a", "ca mắc", "ca mắc Covid-19 ở nước này trong 24 giờ tăng thêm 346.786", 24),
        told("b", "ca mắc", "ca mắc Covid-19 trong 24 giờ qua tăng thêm gần 347.000", 24),
        told("c", "ca mắc", "ca mắc Covid-19 ở nước này trong 24 giờ tăng thêm 355.691", 25),
        told("d", "ca tử vong", "ca tử vong ở nước này trong 24 giờ tăng thêm 2.624", 24),
        told("e", "làn sóng", "làn sóng mới ở nước này tăng thêm", 24),
    ]
    found = events([m for m, _ in told_of], about={k: v for _, text in told_of for k, v in text.items()})
    articles = sorted(sorted(i[0] for i in event["mention_ids"]) for event in found)
    assert articles == [["a", "b"], ["c"], ["d"], ["e"]]


def test_an_unnamed_side_contradicts_nothing():
    assert len(events([mention("a"), mention("b", recipients=())])) == 1


def test_places_that_contradict_are_two_events_and_two_names_of_one_place_are_not():
    aleppo = mention("a", place=place("SYR", "Aleppo", 36.2, 37.16))
    assert len(events([aleppo, mention("b", place=place("SYR", "Homs", 34.73, 36.72))])) == 2
    assert len(events([aleppo, mention("b", place=place("SYR", "Haleb", 36.2, 37.16))])) == 1


def test_two_demands_of_one_government_on_one_day_are_two_events():
    asked = [mention(a, event_type="REQUEST", trigger_text="yêu cầu") for a in "ab"]
    same = "yêu cầu nước này giải thích vụ nghe lén điện thoại của các nghị sĩ châu Âu"
    other = "yêu cầu thả ngay các ngư dân bị giữ ở quần đảo tranh chấp"
    assert len(events(asked, about={"a": same, "b": same})) == 1
    assert len(events(asked, about={"a": same, "b": other})) == 2


def test_two_governments_meet_once_a_day_whatever_is_said_of_it():
    met = [mention(a, event_type="CONSULT", trigger_text="hội đàm") for a in "ab"]
    about = {"a": "hội đàm về khí đốt và đường ống", "b": "hội đàm cùng dàn khách mời đông đảo"}
    assert len(events(met, about=about)) == 1


def test_a_visit_is_not_the_talks_held_on_it():
    visit = mention("a", event_type="CONSULT", event_mode="visit")
    assert len(events([visit, mention("b", event_type="CONSULT", event_mode=None)])) == 2


def test_one_country_speaks_through_many_but_two_persons_do_not_meet_as_one():
    bare = mention("a", event_type="CONSULT")
    obama = mention("b", event_type="CONSULT", actors=(person("Barack Obama", "USA"),))
    kerry = mention("c", event_type="CONSULT", actors=(person("John Kerry", "USA"),))
    assert len(events([bare, obama])) == 1
    assert len(events([obama, kerry])) == 2


def test_storms_with_different_names_are_different_storms():
    def storm(article):
        return mention(article, event_type="DISASTER", actors=(), recipients=(), trigger_text="Siêu bão",
                       place=place("PHL", "Tacloban", 11.24, 125.0))  # fmt: skip

    named = {"a": "Siêu bão Haiyan đổ bộ", "b": "Siêu bão Haiyan tàn phá", "c": "Siêu bão Goni đổ bộ"}
    found = events([storm(a) for a in "abc"], about=named)
    assert sorted(e["n_mentions"] for e in found) == [1, 2]


def test_two_triggers_in_one_sentence_tell_two_acts():
    first, second = mention("a", 0, "ASSAULT"), mention("a", 20, "ASSAULT")
    second["sentence_id"] = first["sentence_id"]
    assert len(events([first, second])) == 2


def test_the_measures_of_one_decree_are_one_event():
    ban = mention("a", 0, event_mode="boycott")
    visa = mention("a", 90, event_mode="discontinue", trigger_text="đình chỉ")
    (event,) = events([ban, visa])
    assert "measures of one decree" in event["merge_reason"]


def test_background_of_an_article_is_not_its_news_of_a_day():
    then = mention("a", 90, "ASSAULT", day=None, realis="recalled")
    assert len(events([mention("a", 0, "ASSAULT"), then])) == 2


def test_background_told_twice_is_one_event_though_one_telling_does_not_sound_like_it():
    raid = {"event_type": "ASSAULT", "actors": ("ISR",), "recipients": ("TUR",), "day": None}
    once, again = mention("a", 0, **raid), mention("a", 90, realis="recalled", **raid)
    assert len(events([once, again])) == 1


def test_a_visit_is_made_by_one_side():
    visit = {"event_type": "CONSULT", "event_mode": "visit"}
    there, back = mention("a", **visit), mention("b", actors=("RUS",), recipients=("USA",), **visit)
    assert len(events([there, back])) == 2


def test_a_call_made_is_not_the_talks_to_come():
    call = mention("a", 0, "CONSULT", day=None, event_mode="phone")
    talks = mention("a", 90, "CONSULT", day=date(2015, 12, 9), realis="planned")
    assert len(events([call, talks])) == 2


def test_talks_that_go_on_are_not_those_that_are_over():
    over = mention("a", 0, "CONSULT", trigger_text="hội đàm", day=None)
    going_on = mention("a", 90, "CONSULT", trigger_text="thảo luận", day=None, realis="ongoing")
    told_again = mention("a", 90, "CONSULT", trigger_text="hội đàm", day=None)
    assert len(events([over, going_on])) == 2
    assert len(events([over, told_again])) == 1


def test_a_drill_is_no_deployment():
    moved = {"event_type": "MOBILIZE", "recipients": (), "event_mode": "troops"}
    drill, sent = mention("a", trigger_text="tập trận", **moved), mention("b", trigger_text="điều", **moved)
    assert len(events([drill, sent])) == 2
    assert len(events([drill, mention("c", trigger_text="diễn tập", **moved)])) == 1


def test_who_names_another_is_not_let_in_by_those_that_name_nobody():
    drill = {
        "event_type": "MOBILIZE",
        "event_mode": "troops",
        "trigger_text": "cuộc tập trận",
        "recipients": (),
    }
    unsaid = [mention(f"a{n}", actors=(), **drill) for n in range(2, 6)]
    found = events(
        [mention("a1", actors=("IDN",), **drill), *unsaid, mention("a6", actors=("CHN",), **drill)]
    )
    assert sorted(event["n_mentions"] for event in found) == [1, 5]


def test_the_number_behind_the_trigger_tells_two_expulsions_apart():
    said = {"event_type": "SANCTION", "event_mode": "expel", "trigger_text": "trục xuất", "day": None}
    told = [mention(a, **said) for a in "ab"]
    ten, also_ten = "trục xuất 10 nhà ngoại giao vì hoạt động gián điệp", "trục xuất 10 nhân viên sứ quán"
    many = "trục xuất 63 nhân viên sứ quán"
    assert len(events(told, about={"a": ten, "b": also_ten})) == 1
    assert len(events(told, about={"a": ten, "b": many})) == 2


def test_parties_that_another_sentence_names_contradict_less():
    lent = mention("b", recipients=())
    lent["recipients"] = [{**party("IRN"), "text": None}]
    assert len(events([mention("a"), mention("b", recipients=("IRN",))])) == 2
    assert len(events([mention("a"), lent])) == 1


def test_a_date_that_was_only_inferred_contradicts_less_than_one_written_out():
    late = date(2015, 12, 5)
    assert len(events([mention("a"), mention("b", day=late)])) == 2
    assert len(events([mention("a"), mention("b", day=late, date_basis="coreferent")])) == 1


def test_a_rising_toll_keeps_its_lowest_its_highest_and_its_last():
    told = [
        mention("a", event_type="ASSAULT", counts=counts(killed=5)),
        mention("b", event_type="ASSAULT", counts=counts(killed=12), published_on=date(2015, 12, 3)),
        mention("c", event_type="ASSAULT", counts=counts(killed=11), published_on=date(2015, 12, 4)),
    ]
    for order in (told, told[::-1]):
        (event,) = events(order)
        killed = event["counts"]["killed"]
        assert (killed["low"], killed["high"], event["last_counts"]["killed"]) == (5, 12, 11)
    assert event["counts"]["injured"] is event["last_counts"]["injured"] is None


def test_an_open_toll_stays_open():
    open_end = counts(killed=9)
    open_end["killed"]["high"] = None
    (event,) = events([mention("a", counts=counts(killed=5)), mention("b", counts=open_end)])
    assert (event["counts"]["killed"]["low"], event["counts"]["killed"]["high"]) == (5, None)


def test_copies_and_texts_of_one_agency_count_once():
    mentions = [mention("a"), mention("b"), mention("c"), mention("d")]
    (event,) = events(
        mentions, outlets={"a": "x.vn", "b": "y.vn", "c": "z.vn", "d": "w.vn"},
        agencies={"a": ["TTXVN"], "b": ["TTXVN"]}, duplicate_of={"d": "c"},
    )  # fmt: skip
    assert (event["n_articles"], event["n_outlets"]) == (4, 4)
    assert event["n_independent_sources"] == 2


def test_the_odds_of_the_mean_confidence_grow_with_independent_sources():
    told = [mention("a", confidence=0.8), mention("b", confidence=0.8), mention("c", confidence=0.2)]
    outlets = {"a": "x.vn", "b": "y.vn", "c": "z.vn"}
    (apart,) = events(told, outlets=outlets)
    (copied,) = events(told, outlets=outlets, duplicate_of={"b": "a"})
    assert apart["confidence"] == round(3**0.5 * 0.6 / (3**0.5 * 0.6 + 0.4), 2) == 0.72
    assert copied["confidence"] == round(2**0.5 * 0.5 / (2**0.5 * 0.5 + 0.5), 2) == 0.59


def test_no_event_is_certain_however_many_tell_it():
    told = [mention(name, confidence=0.99) for name in "abcdefgh"]
    (event,) = events(told, outlets={name: f"{name}.vn" for name in "abcdefgh"})
    assert event["confidence"] == 0.99


def test_a_more_exact_cell_wins_and_the_row_says_whose_it_is():
    vague = mention("a", confidence=0.9, day=None)
    exact = mention(
        "b", recipients=("RUS", "IRN"), place=place("SYR", "Aleppo", 36.2, 37.16), event_mode="boycott"
    )
    (event,) = events([vague, exact])
    assert event["article_id"] == "a"
    assert (event["event_on"], event["place"]["name"]) == (date(2015, 12, 1), "Aleppo")
    assert [p["country"] for p in event["recipients"]] == ["RUS", "IRN"]
    for cell in ("mode", "date (day, explicit)", "recipients", "place (city)"):
        assert f"{cell} from {exact['event_mention_id']}" in event["merge_reason"]
    assert "actors from" not in event["merge_reason"]


def test_the_order_of_the_mentions_changes_nothing():
    rows = [mention(a, s, actors=(c,)) for a in "abc" for s, c in ((0, "USA"), (90, "FRA"), (200, "CHN"))]
    once = merge(*tables(rows))
    for seed in range(3):
        frame, *rest = tables(rows)
        assert merge(frame.sample(fraction=1, shuffle=True, seed=seed), *rest).equals(once)


def test_a_new_batch_renames_no_event_it_does_not_touch():
    old = [mention("a"), mention("b", actors=("FRA",))]
    before = {e["event_id"]: e for e in events(old)}
    after = {
        e["event_id"]: e for e in events([*old, mention("c", actors=("CHN",)), mention("d", actors=("FRA",))])
    }
    assert set(before) < set(after)
    untouched = event_id(old[0]["event_mention_id"])
    assert after[untouched] == before[untouched]


def test_a_cell_from_another_article_keeps_its_meaning_and_not_its_words():
    first = mention("a", recipients=(), confidence=0.9)
    second = mention("b")
    second["recipients"] = [party("RUS", start=7)]
    (event,) = events([first, second])
    assert event["article_id"] == "a"
    assert event["recipients"][0]["country"] == "RUS"
    assert event["recipients"][0]["start"] is None


def test_no_mentions_make_no_events():
    assert merge(EVENT_MENTIONS.empty(), ARTICLES.empty(), SENTENCES.empty()).height == 0


def test_the_table_is_that_of_the_schema():
    assert isinstance(merge(*tables([mention("a")])), pl.DataFrame)


def test_who_meets_is_not_also_met_by_himself():
    visit = mention("a", event_type="CONSULT", actors=("USA",), recipients=("RUS",))
    talks = mention("b", event_type="CONSULT", actors=("USA", "RUS"), recipients=())
    (event,) = events([visit, talks])
    assert [p["country"] for p in event["actors"]] == ["USA", "RUS"]
    assert event["recipients"] == []


ATTACK = {"event_type": "ASSAULT", "actors": ("ISR",), "recipients": ("SYR",), "trigger_text": "vụ tấn công"}


def test_attacks_summed_up_are_not_one_of_them():
    one, many = "vụ tấn công vào kho tên lửa ở cảng", "các vụ tấn công vào kho tên lửa ở cảng"
    told = [mention("a", **ATTACK), mention("b", start=4, **ATTACK)]
    about = {"a": one, ("b", 4): many}
    found = tables(told, about=about)
    found[2].replace_column(found[2].get_column_index("start"), pl.Series("start", [0, 0]))
    assert merge(*found).height == 2
    same = tables([*told[:1], mention("c", **ATTACK)], about={"a": one, "c": one})
    assert merge(*same).height == 1


def test_a_clash_is_not_the_killing_told_with_it():
    clash = mention("a", **{**ATTACK, "trigger_text": "giao tranh"})
    assert len(events([clash, mention("b", **{**ATTACK, "trigger_text": "sát hại"})])) == 2
    assert len(events([clash, mention("b", **{**ATTACK, "trigger_text": "đụng độ"})])) == 1


def test_one_story_of_a_night_may_give_either_day():
    night = {**ATTACK, "event_mode": "aerial"}
    first, second = mention("a", day=date(2015, 12, 1), **night), mention("b", day=date(2015, 12, 2), **night)
    assert len(events([first, second])) == 1
    other = "không kích một doanh trại khác nhằm vào lực lượng dân quân gần biên giới phía bắc"
    assert len(events([first, second], about={"b": other})) == 2


def test_a_report_that_agrees_with_two_events_shows_that_they_are_one():
    by_actor = mention("a", **{**ATTACK, "recipients": ()})
    by_place = mention("b", **{**ATTACK, "actors": (), "recipients": (),
                               "place": place("SYR", "Latakia", 35.5, 35.8)})  # fmt: skip
    both = mention("c", published_on=date(2015, 12, 3), **{**ATTACK, "place": by_place["place"]})
    words = {
        "a": "vụ tấn công thiêu rụi kho đạn, quân đội chưa bình luận",
        "b": "vụ tấn công xảy ra lúc nửa đêm, nhiều tiếng nổ lớn rung chuyển thành phố cảng",
        "c": "vụ tấn công thiêu rụi kho đạn, nhiều tiếng nổ lớn rung chuyển thành phố cảng",
    }
    assert len(events([by_actor, by_place], about=words)) == 2
    (event,) = events([by_actor, by_place, both], about=words)
    assert event["event_id"] == event_id(by_actor["event_mention_id"])


def test_what_most_mentions_tell_wins_over_the_more_exact():
    expelled = {"event_mode": "expel", "trigger_text": "trục xuất"}
    lone = mention("z", actors=("USA", "GBR"), **expelled)
    (event,) = events([*(mention(a, **expelled) for a in "abc"), lone])
    assert [p["country"] for p in event["actors"]] == ["USA"]
    assert [p["country"] for p in event["recipients"]] == ["RUS"]


def test_an_organ_wins_over_the_bare_state_where_enough_mentions_tell_it():
    def sectors(*told):
        (event,) = events(
            [mention(a, recipients=(party("RUS", s),)) for a, s in zip("abcdefg", told, strict=False)]
        )
        return [p["sector"] for p in event["recipients"]]

    assert sectors("GOV", "GOV", "MIL") == ["MIL"]
    assert sectors("GOV", "GOV", "GOV", "GOV", "GOV", "GOV", "MIL") == ["GOV"]


def test_a_side_that_one_of_many_mentions_names_stays_unsaid():
    def recipients(n_unsaid):
        (event,) = events([mention(a, recipients=()) for a in "abcdefghi"[:n_unsaid]] + [mention("z")])
        return event["recipients"]

    assert [p["country"] for p in recipients(3)] == ["RUS"]
    assert recipients(6) == []


def test_a_wave_of_a_disease_is_of_all_days_on_which_it_is_told():
    wave = {"event_type": "OUTBREAK", "event_mode": None, "actors": (), "recipients": ("IND",)}
    about = dict.fromkeys("ab", "làn sóng thứ hai của đại dịch càn quét các bang miền Bắc")
    days = {"a": date(2015, 12, 1), "b": date(2015, 12, 3)}
    told = [mention(a, trigger_text="làn sóng", day=day, **wave) for a, day in days.items()]
    (event,) = events(told, about=about)
    assert event["event_on"] is None
    assert (event["event_on_earliest"], event["event_on_latest"]) == (date(2015, 12, 1), date(2015, 12, 3))
    assert event["date_precision"] == "interval"


def test_a_storm_and_the_flood_behind_it_are_two_and_a_storm_keeps_its_name_abroad():
    def told(article, trigger, country):
        return mention(
            article, event_type="DISASTER", event_mode=None, actors=(), recipients=(country,),
            trigger_text=trigger, place=place(country, None, None, None),
        )  # fmt: skip

    named = {"a": "bão Haiyan đổ bộ hôm qua", "b": "bão Haiyan đổ bộ hôm qua", "c": "lũ đổ về hôm qua"}
    flood = told("c", "lũ", "PHL")
    assert len(events([told("a", "bão", "PHL"), told("b", "bão", "PHL"), flood], about=named)) == 2
    unnamed = {"a": "bão đổ bộ hôm qua", "b": "bão đổ bộ hôm qua"}
    assert len(events([told("a", "bão", "PHL"), told("b", "bão", "VNM")], about=named)) == 1
    assert len(events([told("a", "bão", "PHL"), told("b", "bão", "VNM")], about=unnamed)) == 2


def test_police_of_two_provinces_or_of_none_told_are_not_one():
    def probe(article, body):
        police = party("VNM", "COP", entity_id=None, text=body)
        return mention(
            article, event_type="ACCUSE", event_mode="investigate", actors=(police,), recipients=(),
            trigger_text="điều tra",
        )  # fmt: skip

    about = dict.fromkeys("ab", "điều tra làm rõ nguyên nhân vụ cháy ở kho hàng")
    for bodies, n_events in (
        (("công an tỉnh Nghệ An", "Công an Nghệ An"), 1),
        (("công an tỉnh Nghệ An", "công an tỉnh Thái Bình"), 2),
        (("công an", "công an"), 2),
    ):
        told = [probe(a, body) for a, body in zip("ab", bodies, strict=True)]
        assert len(events(told, about=about)) == n_events


def test_what_most_tell_as_planned_is_planned_until_a_later_report_tells_it_as_done():
    plans = [mention(a, realis="planned", published_on=date(2015, 12, 1)) for a in "ab"]
    done = {day: mention("c", published_on=date(2015, 12, day)) for day in (1, 2)}
    assert [e["realis"] for e in events([*plans, done[1]])] == ["planned"]
    assert [e["realis"] for e in events([*plans, done[2]])] == ["occurred"]


def test_acts_in_two_provinces_are_two():
    def fire(article, district, province):
        there = {**place("VNM", district, None, None), "admin1": province, "precision": "district"}
        owner = party("VNM", "CVL", text="ông Lê Văn Tám")
        return mention(
            article, event_type="ACCIDENT", event_mode=None, actors=(), recipients=(owner,),
            trigger_text="vụ cháy", place=there,
        )  # fmt: skip

    about = dict.fromkeys("ab", "vụ cháy kho hàng khiến hai người bị thương trong đêm")
    known, same, other = (fire(*told) for told in (
        ("a", "Đông Anh", "Hà Nội"), ("b", None, "Hà Nội"), ("b", None, "Nghệ An"),
    ))  # fmt: skip
    assert len(events([known, same], about=about)) == 1
    assert len(events([known, other], about=about)) == 2
