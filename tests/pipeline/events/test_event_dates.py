"""When an act took place: which time of the text dates it, and which does not."""

from datetime import date

import pytest

from tests.pipeline.events.coding_helpers import code, read

DAY = date(2016, 3, 10)


def dated(text: str, event_type: str, day: date = DAY) -> dict:
    """The first mention of a type in the text."""
    return next(m for m in code(text, day) if m["event_type"] == event_type)


@pytest.mark.parametrize(
    ("text", "event_type", "on"),
    [
        ("Một trận động đất mạnh 7,1 độ đánh vào miền bắc Chile tối 8/3.", "DISASTER", date(2016, 3, 8)),
        ("Peru hôm qua đã lập kỷ lục về số ca mắc Covid-19.", "OUTBREAK", date(2016, 3, 9)),
        ("Vụ đánh bom hôm 7/3 tại Cairo là tội ác.", "ASSAULT", date(2016, 3, 7)),
        ("Các bệnh viện ở Lima hôm 8/3 đã kêu gọi chính phủ Peru giúp đỡ.", "REQUEST", date(2016, 3, 8)),
        ("Đại sứ Nga, ông Petrov, vào ngày 8/3 đã chỉ trích Ba Lan.", "ACCUSE", date(2016, 3, 8)),
        ("Đại sứ Nga - ông Petrov - hôm 8/3 đã chỉ trích Ba Lan.", "ACCUSE", date(2016, 3, 8)),
    ],
)
def test_a_time_by_a_verb_that_tells_no_act_dates_what_the_clause_is_about(text, event_type, on):
    assert dated(text, event_type)["event_on"] == on


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        # The time is that of a saying, of something to come, or of what is compared with.
        ("Chuyến thăm của Tổng thống Pháp là bước tiến trong quá trình hai nước đặt quan hệ từ 3/1947.",
         "CONSULT"),
        ("Đỉnh dịch ở Peru có thể rơi vào giữa tháng 2 với số ca tử vong lên đến 3.000 ca.", "OUTBREAK"),
        ("Số ca mắc Covid-19 ở Peru đã cao hơn so với năm 2014.", "OUTBREAK"),
    ],
)  # fmt: skip
def test_a_time_of_something_else_does_not_date_it(text, event_type):
    found = [m for m in code(text, DAY) if m["event_type"] == event_type]
    assert all(m["event_on_earliest"] in (None, DAY) for m in found)


@pytest.mark.parametrize(
    ("text", "event_type", "earliest", "latest"),
    [
        ("Nga nhắc tới vụ việc hồi tháng 1, khi Ba Lan trục xuất hai nhà ngoại giao Nga.", "SANCTION",
         date(2016, 1, 1), date(2016, 1, 31)),
        ("Quan hệ xấu đi từ năm ngoái kể từ khi Ba Lan trục xuất hai nhà ngoại giao Nga.", "SANCTION",
         date(2015, 1, 1), date(2015, 12, 31)),
        ("Nga hôm 9/3 bắt giữ một nghi phạm, hai ngày sau khi người này tấn công quân đội Nga.", "COERCE",
         date(2016, 3, 9), date(2016, 3, 9)),
        ("Nga hôm 9/3 bắt giữ một nghi phạm, một ngày sau khi người này tấn công quân đội Nga.", "ASSAULT",
         date(2016, 3, 8), date(2016, 3, 8)),
        ("Tàu ngầm Nga mất tích khi tham gia cuộc tập trận ở Biển Đen hôm 8/3.", "ACCIDENT",
         date(2016, 3, 8), date(2016, 3, 8)),
        ("Máy bay Mỹ tuần tra Biển Đen hôm 8/3, trong lúc Nga tập trận tại vùng biển này.", "MOBILIZE",
         date(2016, 3, 8), date(2016, 3, 8)),
    ],
)  # fmt: skip
def test_a_clause_of_time_is_of_the_time_it_stands_by(text, event_type, earliest, latest):
    found = [m for m in code(text, DAY) if m["event_type"] == event_type]
    assert found
    assert {(m["event_on_earliest"], m["event_on_latest"]) for m in found} == {(earliest, latest)}


@pytest.mark.parametrize(
    "text",
    [
        "Nga trục xuất hai nhà ngoại giao Ba Lan hôm 8/3 trong bối cảnh Ba Lan tập trận.",
        "Nga trục xuất hai nhà ngoại giao Ba Lan hôm 8/3 sau khi Ba Lan tập trận.",
        "Nga trục xuất hai nhà ngoại giao Ba Lan hôm 8/3, trong khi Ba Lan vẫn tập trận.",
    ],
)
def test_what_goes_before_or_round_it_is_of_no_known_day(text):
    assert dated(text, "MOBILIZE")["event_on"] is None


def test_what_lasts_since_a_day_spans_from_it_until_now():
    text = (
        "Kể từ khi phe nổi dậy lật đổ chính quyền dân sự Mali hôm 1/2, quân đội đã đụng độ với phe ly khai."
    )
    clash = code(text, DAY)[-1]
    assert (clash["event_on"], clash["event_on_earliest"], clash["event_on_latest"]) == (
        None,
        date(2016, 2, 1),
        DAY,
    )


def test_what_is_announced_is_done_on_the_day_it_is_announced():
    text = "Nga hôm 8/3 đã triệu tập Đại sứ Ba Lan và thông báo rằng hai nhà ngoại giao Ba Lan bị trục xuất."
    assert dated(text, "SANCTION")["event_on"] == date(2016, 3, 8)


def test_what_is_only_told_of_is_not_of_the_day_it_is_told():
    text = (
        "Nga hôm 8/3 đã triệu tập Đại sứ Ba Lan và nói rằng hai nhà ngoại giao Nga từng bị Ba Lan trục xuất."
    )
    assert dated(text, "SANCTION")["event_on"] is None


def test_a_verb_that_only_carries_the_act_leaves_it_its_time():
    text = "Hôm 8/3, Peru và Chile đã áp lệnh hạn chế nhập cảnh đối với hành khách từ Brazil."
    assert dated(text, "SANCTION")["event_on"] == date(2016, 3, 8)


BETWEEN = "\n".join(["Tình hình vẫn căng thẳng."] * 9)


def test_a_speaker_speaks_on_the_day_he_is_told_to_have_spoken():
    first, second = code(
        "Ngoại trưởng Nga Sergei Lavrov hôm 8/3 chỉ trích Ba Lan.\n" + BETWEEN + "\n"
        "Ông Lavrov kêu gọi Ba Lan đàm phán.",
        DAY,
    )[:2]  # fmt: skip
    assert (first["event_on"], second["event_on"], second["date_basis"]) == (
        date(2016, 3, 8), date(2016, 3, 8), "coreferent",
    )  # fmt: skip


def test_what_one_says_late_and_without_a_day_is_background():
    found = code(
        "Ngoại trưởng Pháp hôm 8/3 chỉ trích Ba Lan.\n" + BETWEEN + "\nNga kêu gọi Ba Lan đàm phán.", DAY
    )
    assert (found[-1]["event_on"], found[-1]["date_basis"]) == (None, "none")
    assert code("Nga kêu gọi Ba Lan đàm phán.", DAY)[0]["event_on"] == DAY


def test_what_is_old_dates_no_later_word_of_its_speaker():
    found = code("Nga hôm 8/1 đã chỉ trích Ba Lan.\nNga kêu gọi Ba Lan đàm phán.", DAY)
    assert found[-1]["event_on"] != date(2016, 1, 8)


def test_words_in_a_list_are_of_one_day():
    text = "Anh hôm 8/3 cam kết viện trợ 5 triệu USD cho Fiji.\nCanada cam kết viện trợ 2 triệu USD cho Fiji."
    assert [m["event_on"] for m in code(text, DAY) if m["event_type"] == "AGREE"] == [date(2016, 3, 8)] * 2


def test_words_quoted_are_of_the_day_their_speaker_spoke():
    text = '"Chúng tôi phản đối mạnh mẽ quyết định của Ba Lan", Bộ Ngoại giao Nga cho biết hôm 8/3.'
    assert dated(text, "ACCUSE")["event_on"] == date(2016, 3, 8)


def test_the_same_day_is_the_articles_where_none_was_told():
    text = "Cùng ngày, Nga kêu gọi Ba Lan đàm phán."
    assert code(text, DAY)[0]["event_on"] == DAY


def test_a_bare_noun_is_the_act_told_before():
    attack, again = code(
        "Quân đội Israel đã không kích Syria đêm 8/3.\n"
        "Một quan chức cho biết cuộc tấn công xảy ra tại thành phố Latakia của Syria.",
        DAY,
    )
    assert attack["event_on"] == again["event_on"] == date(2016, 3, 8)
    assert again["date_basis"] == "coreferent"


@pytest.mark.parametrize(
    "told",
    [
        "Quân đội Israel đã không kích Syria đêm 6/3.\nPhe nổi dậy không kích Syria đêm 8/3.",  # which one?
        "Quân đội Israel đã không kích Syria đêm 6/1.",  # long ago
    ],
)
def test_a_bare_noun_is_no_act_of_several_or_of_long_ago(told):
    text = told + "\nMột quan chức cho biết cuộc tấn công xảy ra tại thành phố Latakia của Syria."
    assert code(text, DAY)[-1]["event_on"] is None


def test_what_goes_on_about_an_old_act_is_as_old():
    old, answer = code(
        "Tháng 8/2015, một máy bay trinh sát Mỹ đã tiến vào không phận Cuba.\n"
        "Động thái này đã vấp phải sự phản đối của Bộ Ngoại giao Cuba.",
        DAY,
    )
    assert (answer["event_on_earliest"], answer["realis"]) == (old["event_on_earliest"], "recalled")


def test_what_goes_on_about_news_is_not_old():
    text = (
        "Hôm 9/3, Mỹ điều tàu chiến tới Biển Đen.\nĐộng thái này vấp phải sự phản đối của Bộ Ngoại giao Nga."
    )
    assert code(text, DAY)[-1]["realis"] == "occurred"


def test_an_act_of_long_ago_is_not_told_again_as_if_new():
    text = "Quân đội Mali đã lật đổ chính quyền Mali hôm 1/2.\nQuân đội Mali đã nổ súng vào chính quyền Mali."
    assert code(text, DAY)[-1]["event_on"] != date(2016, 2, 1)


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("Mỹ không kích Syria hồi cuối tuần qua.", date(2016, 3, 5), date(2016, 3, 6)),
        ("Mỹ không kích Syria trong tháng này.", date(2016, 3, 1), DAY),
        ("Mỹ sẽ không kích Syria trong tháng này.", date(2016, 3, 1), date(2016, 3, 31)),
        ("Mỹ không kích Syria trong tháng trước.", date(2016, 2, 1), date(2016, 2, 29)),
    ],
)
def test_what_is_done_lies_in_no_time_to_come(text, earliest, latest):
    mention = code(text, DAY)[0]
    assert (mention["event_on_earliest"], mention["event_on_latest"]) == (earliest, latest)


@pytest.mark.parametrize(
    "opening", ["Chỉ tính riêng trong ngày 8/3", "Với số liệu trong ngày 8/3", "Riêng trong ngày 8/3"]
)
def test_the_time_for_which_is_counted_dates_what_is_counted(opening):
    assert code(f"{opening}, Peru ghi nhận 315.000 ca mắc Covid-19.", DAY)[0]["event_on"] == date(2016, 3, 8)


def test_the_time_of_a_part_is_not_that_of_the_whole():
    whole = code(
        "Peru đã ghi nhận 3.000 ca mắc Covid-19 trong tháng 2, trong đó 40 ca mắc mới hôm 9/3.", DAY
    )[0]
    assert whole["event_on_earliest"] == date(2016, 2, 1)


@pytest.mark.parametrize(
    ("text", "event_type", "realis"),
    [
        ("Tại Peru, dịch Covid-19 đang bùng phát mạnh.", "OUTBREAK", "ongoing"),
        ("Peru đang chống chọi với làn sóng Covid-19 thứ hai.", "OUTBREAK", "ongoing"),
        ("Peru ghi nhận 3.000 ca mắc Covid-19.", "OUTBREAK", "occurred"),
        ("Peru hứng chịu đợt dịch Covid-19 vào năm 2014.", "OUTBREAK", "recalled"),
        (
            "Nhân chuyến thăm Peru của Tổng thống Nga, hai nước sẽ tổ chức triển lãm ảnh.",
            "CONSULT",
            "planned",
        ),
        (
            "Nhân chuyến thăm Peru của Tổng thống Nga, hai nước đã tổ chức triển lãm ảnh.",
            "CONSULT",
            "occurred",
        ),
        ("Quốc hội Peru dự kiến sẽ sớm phê chuẩn hiệp định với Chile.", "SUPPORT", "planned"),
        ("Quốc hội Peru đã sớm phê chuẩn hiệp định với Chile.", "SUPPORT", "occurred"),
        ("Tàu ngầm Nga mất tích khi đang tập trận ở Biển Đen hôm 8/3.", "MOBILIZE", "occurred"),
        ("Tàu ngầm Nga mất tích. Hải quân Nga đang tập trận ở Biển Đen.", "MOBILIZE", "ongoing"),
        ("Bão cát buộc cảnh sát Ai Cập phải dùng trực thăng để sơ tán người dân.", "AID", "occurred"),
        ("Cảnh sát Ai Cập phải dùng trực thăng để sơ tán người dân.", "AID", "planned"),
    ],
)
def test_whether_it_has_come_goes_on_or_is_over(text, event_type, realis):
    assert dated(text, event_type)["realis"] == realis


@pytest.mark.parametrize(
    ("text", "realis"),
    [
        ("Ngoại trưởng Nga và Ngoại trưởng Peru đã gặp nhau để thảo luận về Syria.", "occurred"),
        ("Ngoại trưởng Nga và Ngoại trưởng Peru sẽ gặp nhau để thảo luận về Syria.", "planned"),
    ],
)
def test_what_one_met_to_do_is_done_once_one_has_met(text, realis):
    assert code(text, DAY)[-1]["realis"] == realis


def test_the_year_a_thing_was_made_dates_nothing_else():
    text = "Tàu ngầm của Peru do Đức sản xuất năm 1978 đã mất tích."
    assert all(m["event_on_earliest"] != date(1978, 1, 1) for m in code(text, DAY))


def test_the_time_of_the_occasion_is_that_of_the_word():
    text = "Dưới áp lực, trong cuộc điện đàm với Tổng thống Nga ngày 8/3, Tổng thống Peru cam kết viện trợ."
    assert dated(text, "AGREE")["event_on"] == date(2016, 3, 8)


def test_a_wave_that_was_the_first_is_over():
    assert dated("Làn sóng Covid-19 đầu tiên ở Peru khiến ít người chết.", "OUTBREAK")["realis"] == "occurred"


def test_a_mishap_is_one_whatever_it_is_called():
    lost, sunk = code("Tàu ngầm Peru mất tích hôm 1/3.\nTàu ngầm Peru đã gặp nạn ở độ sâu 700 mét.", DAY)
    assert lost["event_on"] == sunk["event_on"] == date(2016, 3, 1)


def test_who_spoke_in_the_news_goes_on_in_the_rest_of_it():
    text = f"Ngoại trưởng Nga Sergei Lavrov chỉ trích Ba Lan.\n{BETWEEN}\nÔng Lavrov kêu gọi Ba Lan đàm phán."
    assert [m["event_on"] for m in read(text, DAY)][-1] == DAY


@pytest.mark.parametrize(
    ("text", "event_type", "on"),
    [
        # The word of the speaker's own side is done by saying it, and so are new cases by announcing them.
        (
            "Ngoại trưởng Nga Sergei Lavrov ngày 8/3 nói rằng Moskva phản đối quyết định của Ba Lan.",
            "ACCUSE",
            date(2016, 3, 8),
        ),
        (
            "Bộ Y tế Peru ngày 8/3 thông báo nước này ghi nhận thêm 15 ca mắc Covid-19.",
            "OUTBREAK",
            date(2016, 3, 8),
        ),
        # A day right behind the subject is of all that he is told to have said.
        (
            "Thủ tướng Peru ngày 8/3 cảnh báo bão lũ đang làm rung chuyển đất nước, đồng thời kêu gọi Chile "
            "giúp đỡ.",
            "REQUEST",
            date(2016, 3, 8),
        ),
        # News told in the first sentence without its day has it from the second.
        (
            "Nga đã chỉ trích Ba Lan.\nTrong cuộc họp báo ngày 8/3, ông Petrov nêu lý do.",
            "ACCUSE",
            date(2016, 3, 8),
        ),
        (
            "Nga đã chỉ trích Ba Lan.\nÔng Petrov nêu lý do trong bài viết về quan hệ hai nước ngày 8/3.",
            "ACCUSE",
            DAY,
        ),
    ],
)
def test_words_are_of_the_day_on_which_they_are_said(text, event_type, on):
    mention = next(m for m in read(text, DAY) if m["event_type"] == event_type)
    assert mention["event_on"] == on


def test_what_others_are_said_to_have_done_is_not_of_the_day_it_is_said():
    text = "Ngoại trưởng Nga Sergei Lavrov ngày 8/3 nói rằng Ba Lan đã chỉ trích Đức."
    assert dated(text, "ACCUSE")["event_on"] is None


@pytest.mark.parametrize(
    ("text", "event_type", "earliest"),
    [
        # The time behind two verbs is of both, but not behind "but".
        ("Hàng loạt quan chức Peru bị bắt và kết án từ đầu năm.", "COERCE", date(2016, 1, 1)),
        ("Petrov bị Nga bắt giữ hôm 8/3 nhưng mới đây được trả tự do.", "COERCE", date(2016, 3, 8)),
        # What stands between commas dates the clause behind it; what only lies somewhere has no time.
        (
            "Ba Lan lo ngại, bởi từ năm 2010, Quốc hội Peru đã thông qua luật này.",
            "SUPPORT",
            date(2010, 1, 1),
        ),
        (
            "Trận bão đã tấn công tỉnh Piura thuộc miền bắc Peru hồi cuối tuần qua.",
            "DISASTER",
            date(2016, 3, 5),
        ),
    ],
)
def test_a_time_is_of_every_act_it_stands_behind(text, event_type, earliest):
    assert dated(text, event_type)["event_on_earliest"] == earliest


def test_before_is_of_no_known_day_wherever_it_stands():
    assert dated("Tổng thống Nga trước đó đã ký sắc lệnh trừng phạt Ba Lan.", "SANCTION")["event_on"] is None
    assert dated("Tổng thống Nga đã trừng phạt Ba Lan.", "SANCTION")["event_on"] == DAY


def test_items_of_a_digest_lend_each_other_no_day():
    text = "- Peru hôm 8/3 đã không kích Chile.\n- Nga bất ngờ tổ chức một cuộc diễn tập quân sự."
    assert dated(text, "MOBILIZE")["event_on"] != date(2016, 3, 8)


def test_an_older_mishap_recalled_behind_the_news_does_not_date_it():
    text = (
        "Các nhà điều tra Nga hôm nay đã đến hiện trường để tìm nguyên nhân gây ra vụ nổ.\n"
        "Hôm 13/4/2011, 4 binh sĩ Nga đã thiệt mạng trong một vụ nổ."
    )
    assert dated(text, "ACCIDENT")["event_on"] != date(2011, 4, 13)


def test_a_term_that_has_just_run_out_lies_not_a_year_ahead():
    text = "Đợt rút quân của Nga bắt đầu từ ngày 8/3 và phải hoàn tất trước ngày 1/5."
    assert dated(text, "RETREAT")["event_on_earliest"] == date(2016, 3, 8)
    assert dated("Tổng thống Nga sẽ thăm Ba Lan vào ngày 8/1.", "CONSULT")["event_on"] == date(2017, 1, 8)


@pytest.mark.parametrize(
    ("text", "event_type", "realis"),
    [
        ("Tổng thống Ba Lan kêu gọi tiến hành một cuộc gặp với Tổng thống Nga.", "CONSULT", "conditional"),
        ("Nhật Bản hứa một gói viện trợ cho Nepal.", "AID", "planned"),
        ("Pháp kêu gọi Nga cung cấp thông tin về vụ không kích ở Syria.", "ASSAULT", "occurred"),
    ],
)
def test_a_new_act_asked_for_or_promised_is_not_done(text, event_type, realis, monkeypatch):
    monkeypatch.setattr("pipeline.events.choice.weighing.likely", lambda drafts: drafts)
    assert [m["realis"] for m in code(text, DAY) if m["event_type"] == event_type][-1] == realis


@pytest.mark.parametrize(
    ("text", "event_type", "realis"),
    [
        ("Nga và Nhật Bản nói về cuộc họp cấp bộ trưởng sắp tới tại Tokyo.", "CONSULT", "planned"),
        ("Nga và Nhật Bản nói về cuộc họp cấp bộ trưởng hôm 8/3 tại Tokyo.", "CONSULT", "occurred"),
        ("Nhắc đến sự giúp đỡ quý báu của nhân dân Nga với Việt Nam, ông cảm ơn.", "AID", "recalled"),
        ("Các nước EU bàn bạc chuyện có tiếp tục trừng phạt Nga hay không.", "SANCTION", "conditional"),
        ("Các nước EU đã trừng phạt Nga, có hiệu lực ngay.", "SANCTION", "occurred"),
        ("Peru ủng hộ Chile.", "SUPPORT", "ongoing"),  # a stance
        ("Peru hôm 8/3 đã ủng hộ Chile.", "SUPPORT", "occurred"),
        ("Nghi phạm hiện đã bị bắt tại Peru.", "COERCE", "occurred"),
        ("Nghi phạm hiện bị giam giữ tại Peru.", "COERCE", "ongoing"),
        ("Phiến quân Houthi dễ dàng tấn công một căn cứ của Yemen hôm 8/3.", "ASSAULT", "occurred"),
        ("Hàng loạt vụ đánh bom xảy ra tại Peru trong nhiều thập kỉ.", "ASSAULT", "recalled"),
        ("Tổng thống Peru tuyên bố ủng hộ Chile.", "SUPPORT", "occurred"),
        ("Tàu cứu hộ của Malaysia đã khởi hành và sẽ đến Bali ngày 24/3.", "AID", "occurred"),
    ],
)
def test_words_around_it_tell_whether_it_took_place(text, event_type, realis):
    assert dated(text, event_type)["realis"] == realis


@pytest.mark.parametrize(
    ("text", "event_type", "latest"),
    [
        # What is over at once was done at the beginning of the span; other things last until now.
        ("Quốc hội Peru đã thông qua luật này từ năm 2010.", "SUPPORT", date(2010, 12, 31)),
        ("Quan chức Peru bị bắt từ đầu năm trở lại đây.", "COERCE", DAY),
    ],
)
def test_what_is_over_at_once_does_not_last_since_then(text, event_type, latest):
    assert dated(text, event_type)["event_on_latest"] == latest


def test_who_meets_guests_meets_them_on_their_visit():
    text = "Bộ trưởng Quốc phòng Ba Lan đã gặp gỡ phái đoàn Mỹ tới thăm Ba Lan hồi tuần trước."
    met = dated(text, "CONSULT")
    assert (met["event_on_earliest"], met["event_on_latest"]) == (date(2016, 2, 29), date(2016, 3, 6))
    text = "Bộ trưởng Quốc phòng Đức đã gặp gỡ phái đoàn Mỹ tới thăm Ba Lan hồi tuần trước."
    assert dated(text, "CONSULT")["event_on_earliest"] != date(2016, 2, 29)


def test_the_same_act_told_again_is_of_the_same_week():
    text = (
        "Tổng thống Nga đã hội đàm với Tổng thống Pháp hồi tuần trước.\n"
        "Báo chí đưa tin.\nCuộc hội đàm giữa Tổng thống Nga và Tổng thống Pháp kéo dài hai giờ."
    )
    assert [m["event_on_latest"] for m in code(text, DAY) if m["event_type"] == "CONSULT"][-1] == date(
        2016, 3, 6
    )


@pytest.mark.parametrize(("sentences", "on"), [(1, DAY), (7, None)])
def test_only_what_comes_first_is_news_of_the_day_it_is_printed(sentences, on):
    text = "\n".join(["Người dân lo lắng."] * sentences + ["Nga đã không kích Syria."])
    assert dated(text, "ASSAULT")["event_on"] == on


def test_several_acts_are_not_the_one_told_before():
    told = "Quân đội Mali hôm 8/3 đã giao tranh với phiến quân Mali.\n"
    several = f"{told}Người dân chạy trốn các cuộc giao tranh giữa quân đội Mali và phiến quân Mali."
    assert [m["event_on"] for m in code(several, DAY) if m["event_type"] == "ASSAULT"][-1] != date(2016, 3, 8)
    one = f"{told}Người dân chạy trốn cuộc giao tranh giữa quân đội Mali và phiến quân Mali."
    assert [m["event_on"] for m in code(one, DAY) if m["event_type"] == "ASSAULT"][-1] == date(2016, 3, 8)


@pytest.mark.parametrize(
    ("text", "on"),
    [
        # What stands between the commas says more of the subject, and the passive is the main verb.
        ("Nghi phạm, 27 tuổi, bị bắt tại Peru.", DAY),
        ("Ông Humala, một cựu quan chức Peru, bị bắt tại Lima.", DAY),
        ("Ông Humala đã rời Peru trên chiếc tàu, bị bắt tại Lima.", None),
    ],
)
def test_a_passive_behind_what_is_set_off_is_the_news_of_its_sentence(text, on):
    assert dated(text, "COERCE")["event_on"] == on
