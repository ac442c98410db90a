"""Who is on the sides of an act: each kind of rule with its sentence and one where it must not fire."""

import pytest

from tests.pipeline.events.coding_helpers import code, who

Pairs = list[tuple[str | None, str | None]]


def sides(text: str, trigger: str) -> tuple[Pairs, Pairs]:
    """Actors and recipients of the mention with these words as its trigger."""
    mention = next(m for m in code(text) if m["trigger_text"].lower() == trigger)
    return who(mention["actors"]), who(mention["recipients"])


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        # A person called by a part of the name that the article gave once, with the office.
        (
            "Bộ trưởng Quốc phòng Đài Loan Lin Wei-ting đã tới Mỹ. Ông Lin chỉ trích Trung Quốc.",
            ("TWN", "GOV"),
        ),
        # A government called by the name of who leads it.
        (
            "Tổng thống Mỹ Joe Biden đã thăm Nhật Bản. Chính quyền Biden chỉ trích Trung Quốc.",
            ("USA", "GOV"),
        ),
        # An office set off with a comma before its holder.
        (
            "Tổng giám đốc Hãng thông tấn Nga TASS, ngài Pavel Sidorov, đã tới. Ngài Sidorov chỉ trích Mỹ.",
            ("RUS", "JRN"),
        ),
    ],
)
def test_short_forms_mean_whom_they_were_introduced_for(text: str, actor: tuple[str, str]) -> None:
    assert sides(text, "chỉ trích")[0] == [actor]


def test_another_name_is_another_person() -> None:
    text = "Bộ trưởng Quốc phòng Đài Loan Lin Wei-ting đã tới Mỹ. Ông Chen chỉ trích Trung Quốc."
    assert sides(text, "chỉ trích")[0] != [("TWN", "GOV")]


def test_whom_police_arrest_unnamed_is_of_their_country() -> None:
    assert sides("Cảnh sát Thái Lan đã bắt giữ 12 người tại Bangkok.", "bắt giữ")[1] == [("THA", "CVL")]


def test_whom_a_state_arrests_by_name_may_be_a_foreigner() -> None:
    recipients = sides("Canada bắt giữ doanh nhân Vương Lệ theo đề nghị của Mỹ.", "bắt giữ")[1]
    assert [country for country, _sector in recipients] == ["Vương Lệ"]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Ba Lan - nơi có hàng triệu người Ukraine sinh sống - cũng đã chỉ trích Mỹ.", ("POL", "GOV")),
        ("Nga, một nước có nhiều công ty bán dầu, đã chỉ trích Mỹ.", ("RUS", "GOV")),
        ("Người biểu tình đã tới Na Uy, quốc gia đã chỉ trích Mỹ.", ("NOR", "GOV")),
        ("Quân đội Iran, lực lượng giám sát eo biển Hormuz, đã chỉ trích Mỹ.", ("IRN", "MIL")),
    ],
)
def test_the_subject_stands_before_what_describes_it(text: str, actor: tuple[str, str]) -> None:
    assert sides(text, "chỉ trích")[0] == [actor]


def test_a_clause_before_a_comma_describes_nobody() -> None:
    text = "Theo Bộ Ngoại giao Nga, quân đội Ukraine đã chỉ trích Mỹ."
    assert sides(text, "chỉ trích")[0] == [("UKR", "MIL")]


def test_people_set_off_with_a_dash_are_those_before_it() -> None:
    text = "Pháp trục xuất 10 nhà ngoại giao Nga - những người bị Paris cáo buộc làm gián điệp."
    assert sides(text, "cáo buộc") == ([("FRA", "GOV")], [("RUS", "GOV")])


@pytest.mark.parametrize(
    ("text", "trigger", "actors"),
    [
        (
            "Cuộc hội đàm trong tuần này giữa Tổng thống Pháp và Thủ tướng Đức đã kết thúc.",
            "cuộc hội đàm",
            [("FRA", "GOV"), ("DEU", "GOV")],
        ),
        (
            "Cuộc đàm phán cấp tư lệnh của quân đội Ấn Độ và Pakistan đã đạt được thỏa thuận.",
            "đạt được thỏa thuận",
            [("IND", "MIL"), ("PAK", "MIL")],
        ),
        (
            "Nga phản đối quyết định của Ba Lan về việc trục xuất các nhà ngoại giao Nga.",
            "trục xuất",
            [("POL", "GOV")],
        ),
        ("Việc rút quân Mỹ khỏi Syria đã bắt đầu.", "rút quân", [("USA", "GOV")]),
        ("Serbia có vai trò trong việc đàn áp người biểu tình Kosovo.", "đàn áp", [("SRB", "GOV")]),
        (
            "Lãnh đạo phe đối lập Belarus tuyên bố ý định tẩy chay quốc hội.",
            "tẩy chay",
            [("BLR", "OPP")],
        ),
        (
            "Nga và Belarus mỗi nước trục xuất 3 nhà ngoại giao Ba Lan.",
            "trục xuất",
            [("RUS", "GOV"), ("BLR", "GOV")],
        ),
    ],
)
def test_who_acts_behind_nouns_and_in_outer_clauses(text: str, trigger: str, actors: Pairs) -> None:
    assert sides(text, trigger)[0] == actors


def test_troops_withdrawn_from_a_country_are_not_its_own() -> None:
    assert sides("Nga rút quân khỏi Syria.", "rút quân") == ([("RUS", "GOV")], [("SYR", "GOV")])


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Nhiều nước đã chỉ trích Nga.", []),
        ("Nhiều nước đã chỉ trích Nga, trong đó có Nhật Bản và Canada.", [("JPN", "GOV"), ("CAN", "GOV")]),
        ("Các nước châu Âu đã chỉ trích Nga.", [("châu Âu", "GOV")]),
        ("Các nước khác trong ASEAN đã chỉ trích Nga.", [("ASEAN", "IGO")]),
        ("Các đồng minh của Mỹ đã chỉ trích Nga.", []),
        ("Mỹ và các đồng minh đã chỉ trích Nga.", [("USA", "GOV")]),
    ],
)
def test_states_without_names(text: str, actors: Pairs) -> None:
    assert sides(text, "chỉ trích")[0] == actors


def test_pronouns_islands_and_counted_lists() -> None:
    told = sides("Cảnh sát Ba Lan cho biết họ đang truy nã 2 công dân Belarus.", "truy nã")
    assert told == ([("POL", "COP")], [("BLR", "CVL")])
    told = sides("Đài Loan đã mua vũ khí của Mỹ. Trung Quốc chỉ trích hòn đảo.", "chỉ trích")
    assert told[1] == [("TWN", "GOV")]
    told = sides("Mỹ, Anh, Australia đã họp tại London. Ba nước này chỉ trích Trung Quốc.", "chỉ trích")
    assert told[0] == [("USA", "GOV"), ("GBR", "GOV"), ("AUS", "GOV")]


def test_an_island_after_no_island_state_is_nobody() -> None:
    assert sides("Đức đã mua vũ khí của Mỹ. Trung Quốc chỉ trích hòn đảo.", "chỉ trích")[1] != [
        ("DEU", "GOV")
    ]


@pytest.mark.parametrize(
    ("text", "trigger", "recipients"),
    [
        ("Iran đề nghị hội đàm với Tổng thống Mỹ.", "đề nghị", [("USA", "GOV")]),
        ("Đức từ chối cung cấp xe tăng cho Ukraine.", "từ chối", [("UKR", "GOV")]),
        (
            "Iran đưa ra cáo buộc vô căn cứ về hoạt động quân sự của Israel.",
            "đưa ra cáo buộc",
            [("ISR", "GOV")],
        ),
        ("Nga rút quân khỏi biên giới. Ukraine hoan nghênh động thái này.", "hoan nghênh", [("RUS", "GOV")]),
        (
            "Quốc hội Lào gửi lời chia buồn tới Đảng, Nhà nước và nhân dân Cuba.",
            "gửi lời chia buồn",
            [("CUB", "PTY"), ("CUB", "GOV"), ("CUB", "CVL")],
        ),
        ("Nga bắt giữ 5 công dân Anh và Ireland.", "bắt giữ", [("GBR", "CVL"), ("IRL", "CVL")]),
        ("Ông Putin đã thuyết phục được Syria bỏ vũ khí hóa học.", "thuyết phục", [("SYR", "GOV")]),
    ],
)
def test_to_whom_it_is_done(text: str, trigger: str, recipients: Pairs) -> None:
    assert sides(text, trigger)[1] == recipients


def test_a_request_for_what_is_done_to_a_third_is_not_made_to_it() -> None:
    assert ("SYR", "GOV") not in sides("Nga yêu cầu dỡ bỏ lệnh trừng phạt đối với Syria.", "yêu cầu")[1]


def test_the_next_clause_begins_before_a_list_that_acts() -> None:
    text = (
        "Litva trục xuất hai nhân viên Đại sứ quán Nga, Latvia và Estonia mỗi nước cũng trục xuất một người."
    )
    assert sides(text, "trục xuất")[1] == [("RUS", "GOV")]


def test_a_list_of_those_asked_goes_on_to_its_end() -> None:
    text = "Tổng thống Mỹ kêu gọi Nga, Trung Quốc và Ấn Độ kiềm chế."
    assert sides(text, "kêu gọi")[1] == [("RUS", "GOV"), ("CHN", "GOV"), ("IND", "GOV")]


def test_the_accused_did_the_crime_told_of_him() -> None:
    assert sides("Ông Ivanov bị buộc tội sát hại nhà báo Ukraine.", "sát hại")[0] == [("Ivanov", "CRM")]


def test_what_happened_after_an_accusation_is_not_the_accused_ones_act() -> None:
    text = "Ông Ivanov bị buộc tội, trong khi nhà báo Ukraine bị sát hại."
    assert not any(("Ivanov", "CVL") in who(m["actors"]) for m in code(text))


def test_a_spokesman_who_announces_an_expulsion_expels() -> None:
    text = (
        "Bộ Ngoại giao Séc triệu tập Đại sứ Nga Alexander Zmeevsky và thông báo rằng hai nhà ngoại giao Nga "
        "đã bị trục xuất."
    )
    assert sides(text, "bị trục xuất") == ([("CZE", "GOV")], [("RUS", "GOV")])


def test_asylum_is_given_by_the_country_of_the_place() -> None:
    told = sides("Edward Smith đang ở Nga, nơi ông được cấp quy chế tị nạn.", "cấp quy chế tị nạn")
    assert told == ([("RUS", "GOV")], [("Edward Smith", "CVL")])


def test_diplomats_are_of_the_country_told_elsewhere() -> None:
    text = (
        "Bulgaria trục xuất hai nhà ngoại giao Nga. "
        "Sau khi các nhà ngoại giao bị Bulgaria trục xuất, Nga phản đối."
    )
    found = [m for m in code(text) if m["trigger_text"] == "trục xuất"]
    assert [who(m["recipients"]) for m in found][:1] == [[("RUS", "GOV")]]
    assert all(who(m["recipients"]) == [("RUS", "GOV")] for m in found)


def test_descent_is_no_nationality() -> None:
    actors, _ = sides("Những người Mỹ gốc Hoa đã biểu tình phản đối Trung Quốc.", "biểu tình phản đối")
    assert actors == [("USA", "CVL")]


def test_goods_go_to_those_behind_the_maker() -> None:
    text = "Mỹ sẽ gửi 4 triệu liều vắc xin của nhà sản xuất dược phẩm Anh tới Canada và Mexico."
    assert sides(text, "gửi")[1] == [("CAN", "GOV"), ("MEX", "GOV")]


def test_what_somebody_calls_anothers_deed_is_the_others() -> None:
    assert sides("Nga phản đối điều mà họ gọi là sự thiên vị của EU.", "phản đối")[1] == [("EU", "IGO")]


def test_whom_the_same_one_addresses_further_on() -> None:
    text = "Trung Quốc lo ngại về thông tin này và yêu cầu Mỹ giải thích."
    assert sides(text, "lo ngại")[1] == [("USA", "GOV")]


def test_an_envoy_is_of_whoever_sent_him() -> None:
    text = (
        "Đại sứ Marshall Brown, Đặc phái viên của Tổng thống Mỹ, đã tới Nga. Ông Brown kêu gọi Nga rút quân."
    )
    assert sides(text, "kêu gọi")[0] == [("USA", "GOV")]


@pytest.mark.parametrize(
    ("title", "actors"),
    [
        ("Gruzia: Phe đối lập tẩy chay bầu cử", [("GEO", "OPP")]),
        ("Phe đối lập Gruzia chỉ trích Nga và Belarus", [(None, "OPP")]),  # which of three nobody can tell
    ],
)
def test_the_one_country_of_the_title_is_the_storys(title: str, actors: Pairs) -> None:
    found = code("Phe đối lập kêu gọi Liên Hợp Quốc can thiệp.", title=title)
    assert who(found[0]["actors"]) == actors


def test_a_vietnamese_story_makes_no_foreigner_vietnamese() -> None:
    text = "Việt Nam đón khách. Việt Nam mở cửa. Việt Nam vui. Ông John Smith kêu gọi các bên đối thoại."
    assert all(("VNM", "CVL") not in who(m["actors"]) for m in code(text))


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        ("Nga cam kết viện trợ cho Syria.", [("SYR", "GOV")]),
        ("Nga cam kết hợp tác để đối phó với thách thức từ Syria.", []),
        ("Nga cam kết hành động nhằm giải quyết vấn đề hạt nhân của Iran.", []),
    ],
)
def test_a_promise_is_made_to_whom_it_helps(text: str, recipients: Pairs) -> None:
    assert sides(text, "cam kết" if "viện trợ" not in text else "cam kết viện trợ")[1] == recipients


def test_relations_between_two_are_theirs() -> None:
    text = "Ông Petrov đóng vai trò trong việc bình thường hóa quan hệ giữa Trung Quốc và Mỹ."
    assert sides(text, "bình thường hóa quan hệ")[0] == [("CHN", "GOV"), ("USA", "GOV")]


def test_the_punished_did_what_they_are_punished_for() -> None:
    text = "Mỹ đã trừng phạt Nga với cáo buộc tấn công mạng Ukraine."
    assert sides(text, "tấn công mạng") == ([("RUS", "GOV")], [("UKR", "GOV")])


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Phương Tây kêu gọi Nga rút quân.", [("phương Tây", "GOV")]),
        ("Ukraine và phương Tây kêu gọi Nga rút quân.", [("UKR", "GOV"), ("phương Tây", "GOV")]),
        ("Tại phương Tây, Mỹ kêu gọi Nga rút quân.", [("USA", "GOV")]),  # only where it was
    ],
)
def test_a_region_that_acts_is_its_governments(text: str, actors: Pairs) -> None:
    assert sides(text, "kêu gọi")[0] == actors


def test_who_is_struck_elsewhere_is_not_who_is_struck_in_another_country() -> None:
    told = "Mỹ đã nghe lén Tổng thống Mexico Pena Nieto."
    assert sides(f"{told} Mỹ còn nghe lén.", "nghe lén")[0] == [("USA", "GOV")]
    later = code(f"{told} Mỹ cũng nghe lén các cuộc điện thoại tại Pháp.")
    assert ("MEX", "GOV") not in who(later[-1]["recipients"])


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Robert Green, cựu lãnh đạo CIA tại Pakistan, chỉ trích Nga.", 1),
        ("Ông Robert Green, ông Peter Brown chỉ trích Nga.", 2),
    ],
)
def test_a_title_between_commas_is_nobody_else(text: str, number: int) -> None:
    assert len(sides(text, "chỉ trích")[0]) == number


def test_a_verdict_in_quotation_marks_is_the_speakers() -> None:
    text = "Ngoại trưởng Brazil nói, việc Nga nghe lén Brazil là “không thể chấp nhận được”."
    assert sides(text, "không thể chấp nhận được") == ([("BRA", "GOV")], [("RUS", "GOV")])
    unsaid = "Việc Mỹ nghe lén Indonesia là “không thể chấp nhận được”."
    assert all(m["trigger_text"] != "không thể chấp nhận được" for m in code(unsaid))  # nobody says so


def test_a_misspelt_name_is_the_one_introduced() -> None:
    told = "Bộ trưởng Quốc phòng Đài Loan Lin Wei-tting đã tới Mỹ."
    assert sides(f"{told} Ông Linn chỉ trích Trung Quốc.", "chỉ trích")[0] == [("TWN", "GOV")]
    assert sides(f"{told} Ông Lan chỉ trích Trung Quốc.", "chỉ trích")[0] != [("TWN", "GOV")]


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        # Whose speech it is meets; where nobody owns it, who the clause is about.
        (
            "Vấn đề Iran chiếm lĩnh chương trình nghị sự của Thủ tướng Đức Olaf Scholz trong cuộc gặp "
            "thượng đỉnh với Tổng thống Pháp Emmanuel Macron ở Paris hôm qua.",
            [("DEU", "GOV"), ("FRA", "GOV")],
        ),
        ("Nga chỉ trích Mỹ trong cuộc hội đàm với Trung Quốc.", [("RUS", "GOV"), ("CHN", "GOV")]),
        ("Các bên đối lập nhau trong cuộc hội đàm giữa Nga và Mỹ.", [("RUS", "GOV"), ("USA", "GOV")]),
    ],
)
def test_who_speaks_in_talks_takes_part_in_them(text: str, actors: Pairs) -> None:
    mention = next(m for m in code(text) if m["event_type"] == "CONSULT")
    assert who(mention["actors"]) == actors


def test_who_makes_a_coup_overthrows_his_own_government() -> None:
    text = "Quân đội Myanmar tiến hành binh biến, lật đổ chính quyền dân sự của nhà lãnh đạo Suu."
    assert all(("MMR", "GOV") in who(m["recipients"]) for m in code(text) if m["recipients"])
    text = "Quân đội Myanmar bắt giữ quan chức chính quyền Thái Lan."
    assert ("MMR", "GOV") not in [p for m in code(text) for p in who(m["recipients"])]


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Nhiều nước, trong đó có Mỹ và Singapore, cũng chỉ trích Nga.", [("USA", "GOV"), ("SGP", "GOV")]),
        ("Một loạt nước chỉ trích Nga, trong đó mới nhất là Pháp và Úc.", [("FRA", "GOV"), ("AUS", "GOV")]),
        ("Nga chỉ trích nhiều nước, trong đó có Mỹ và Singapore.", [("RUS", "GOV")]),
    ],
)
def test_some_of_many_are_told_by_name(text: str, actors: Pairs) -> None:
    assert sides(text, "chỉ trích")[0] == actors


def test_who_puts_somebody_on_a_list_sanctions_him() -> None:
    text = "Bộ Tài chính Đức cho biết đã liệt Công ty Dầu Iran và Công ty Thép Iran vào danh sách trừng phạt."
    assert sides(text, "vào danh sách trừng phạt") == ([("DEU", "GOV")], [("IRN", "BUS")])


def test_who_announces_that_envoys_have_to_leave_expels_them() -> None:
    text = "Bộ Ngoại giao Pháp công bố, 9 nhà ngoại giao Iran sẽ phải rời khỏi Pháp."
    assert sides(text, "rời khỏi") == ([("FRA", "GOV")], [("IRN", "GOV")])
    text = "Reuters cho biết, 9 nhà ngoại giao Iran sẽ phải rời khỏi Pháp."
    assert sides(text, "rời khỏi")[0] == []  # the press expels nobody


def test_a_whole_country_is_where_those_are_who_suffer() -> None:
    text = "Các chủ quán ăn trên khắp nước Ý đã bị chính phủ yêu cầu đóng cửa."
    assert ("ITA", "GOV") not in sides(text, "yêu cầu")[1]
    assert sides("Nước Pháp đã bị Mỹ yêu cầu giải thích.", "yêu cầu")[1] == [("FRA", "GOV")]


def test_ones_own_arms_are_nobody_it_is_done_to() -> None:
    text = "Iran sẽ phải tiêu hủy toàn bộ kho vũ khí hóa học của mình trước năm 2030."
    found = code(text)
    assert found
    assert all(who(m["recipients"]) == [] for m in found)
    found = code("Nga triển khai 5.000 binh sĩ tới Belarus.")
    assert [who(m["actors"]) for m in found] == [[("RUS", "GOV")]]  # whose forces they are still acts


@pytest.mark.parametrize(
    ("host", "country"),
    [("Nguyễn Văn Bình", "VNM"), ("Trần Văn Bình", None), ("Jean Moreau", "FRA")],
)
def test_a_story_of_another_country_does_not_make_a_vietnamese_host_its_own(
    host: str, country: str | None
) -> None:
    text = (
        "Đoàn đại biểu Pháp thăm Pháp và Việt Nam. Pháp ủng hộ dự án. Pháp viện trợ cho thành phố.\n"
        f"Ông {host} cảm ơn Chính phủ Pháp."
    )
    assert [p["country"] for p in code(text)[-1]["actors"]] == [country]


def test_who_ought_to_do_something_begins_a_clause_and_is_no_victim_in_the_list_before() -> None:
    text = (
        "Hãng tin Nga cho biết Iran đòi bồi thường cho các nạn nhân trong vụ tấn công tàu chở hàng của Iran "
        "và Israel phải chấm dứt việc bao vây người Palestine."
    )
    assert sides(text, "vụ tấn công")[1] == [("IRN", "CVL")]


@pytest.mark.parametrize(
    ("text", "trigger", "actors"),
    [
        ("Tổng thống Peru bị nhóm lính đánh thuê Cuba sát hại.", "sát hại", [("CUB", "REB")]),
        ("Ukraine dùng xuồng không người lái tập kích hạm đội Nga.", "tập kích", [("UKR", "GOV")]),
        ("Bộ trưởng Peru bị một kẻ cuồng tín đâm chết ở Lima.", "đâm chết", []),
    ],
)
def test_nouns_whose_words_are_no_acts(text: str, trigger: str, actors: Pairs) -> None:
    assert sides(text, trigger)[0] == actors
