"""Parties that the story tells: the lost ship, others than those at hand, whose rules they are."""

import pytest

from tests.pipeline.events.coding_helpers import code, read, who

Pairs = list[tuple[str | None, str | None]]


def sides(text: str, trigger: str) -> tuple[Pairs, Pairs]:
    """Actors and recipients of the mention with these words as its trigger."""
    mention = next(m for m in read(text) if m["trigger_text"].lower() == trigger)
    return who(mention["actors"]), who(mention["recipients"])


LOST = "Hải quân Argentina cho biết tàu ngầm San Luis của nước này mất tích hôm 21/4. "


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Con tàu được cho là đã chìm xuống đáy biển.", "chìm xuống"),
        ("Toàn bộ 44 thủy thủ đã thiệt mạng.", "thiệt mạng"),  # a submarine's crew are no civilians
        ("Một vụ tai nạn khủng khiếp như vậy hiếm khi xảy ra.", "vụ tai nạn"),
    ],
)
def test_what_befell_the_ship_befell_the_one_of_the_story(text: str, trigger: str) -> None:
    assert sides(LOST + text, trigger)[1] == [("ARG", "MIL")]


def test_a_lost_ship_exercised_itself() -> None:
    found = code(
        LOST + "Tàu ngầm San Luis đã mất liên lạc sau khi lặn xuống biển trong cuộc tập trận sáng 21/4."
    )
    assert [who(m["actors"]) for m in found if m["event_type"] == "MOBILIZE"] == [[("ARG", "MIL")]]


def test_of_two_lost_ships_none_is_meant() -> None:
    text = LOST + "Tàu cá của ngư dân Philippines bị chìm. Con tàu đã chìm xuống đáy biển."
    assert sides(text, "chìm xuống")[1] == []


@pytest.mark.parametrize(
    "text",
    [
        "Nga sẵn sàng giúp đỡ các nước khác.",
        "Nga viện trợ cho Syria. Nga sẵn sàng giúp đỡ nhiều quốc gia.",
    ],
)
def test_other_states_are_not_the_one_at_hand(text: str) -> None:
    assert sides(text, "sẵn sàng giúp đỡ") == ([("RUS", "GOV")], [])


@pytest.mark.parametrize(
    ("text", "trigger", "actors"),
    [
        ("Đạo luật mới của Australia yêu cầu các công ty phải đăng ký.", "yêu cầu", [("AUS", "GOV")]),
        ("Quy định của chính phủ Lào cấm người dân ra khỏi nhà.", "cấm", [("LAO", "GOV")]),
        (
            "Lào có 3 ca bệnh. Lào đã đóng cửa biên giới. "
            "Các quy định của chính phủ yêu cầu người dân Lào ở nhà.",
            "yêu cầu",
            [("LAO", "GOV")],
        ),
    ],
)
def test_a_rule_is_the_word_of_who_made_it(text: str, trigger: str, actors: Pairs) -> None:
    assert sides(text, trigger)[0] == actors


def test_the_owner_of_a_noun_stands_behind_what_only_says_which() -> None:
    text = "Nga phản đối lệnh trừng phạt nhằm vào Nga trước đó của Séc."
    assert sides(text, "lệnh trừng phạt") == ([("CZE", "GOV")], [("RUS", "GOV")])


def test_a_verb_with_an_object_behind_a_conjunction_is_no_noun() -> None:
    text = "Mỹ ủng hộ Ukraine, trong khi đó hối thúc Nga giảm căng thẳng ở biên giới."
    assert sides(text, "hối thúc") == ([("USA", "GOV")], [("RUS", "GOV")])


def test_a_state_that_is_no_more_acts_under_its_name() -> None:
    assert sides("Liên Xô yêu cầu Mỹ rút quân.", "yêu cầu")[0] == [("Liên Xô", "GOV")]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Chính phủ Ấn Độ ghi nhận 300.000 ca nhiễm mới hôm qua.", [("IND", "CVL")]),
        ("Đức đã vượt qua kỷ lục của Mỹ, nước từng ghi nhận 297.430 ca nhiễm mới.", [("USA", "CVL")]),
        (
            "Lào ghi nhận 3 ca mắc Covid-19. Số ca nhiễm mới lập kỷ lục thế giới với 353 ca hôm qua.",
            [("LAO", "CVL")],
        ),
        ("Lào ghi nhận 3 ca mắc Covid-19. Cả thế giới ghi nhận 353.000 ca nhiễm mới hôm qua.", []),
    ],
)
def test_whose_cases_they_are(text: str, people: Pairs) -> None:
    assert sides(text, "ca nhiễm mới")[1] == people


NEEDY = "Nepal thiếu ôxy. Nepal cần vắc xin. Các nước cam kết viện trợ cho Nepal. "


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        ("Pháp đang gửi các máy tạo ôxy.", [("NPL", "GOV")]),
        ("Nepal đang gửi các máy tạo ôxy.", []),  # not to itself
        ("Quân đội Nepal đang gửi ôxy từ nguồn dự trữ cho các bệnh viện.", [("NPL", "MED")]),
    ],
)
def test_gifts_go_to_the_country_in_need(text: str, recipients: Pairs) -> None:
    assert sides(NEEDY + text, "gửi")[1] == recipients


def test_people_of_a_trade_are_of_the_country_at_hand() -> None:
    text = NEEDY + "Sinh viên Asha Rai đã giúp cung cấp ôxy cho hơn 1.500 người dân địa phương."
    assert sides(text, "cung cấp") == ([("NPL", "EDU")], [("NPL", "CVL")])


def test_whom_a_state_sanctions_is_not_its_own() -> None:
    text = "Iran có dầu. Iran có khí đốt. Iran {} các công ty phải rời đi."
    assert sides(text.format("trừng phạt"), "trừng phạt")[1] == [(None, "BUS")]
    assert sides(text.format("yêu cầu"), "yêu cầu")[1] == [("IRN", "BUS")]


@pytest.mark.parametrize(
    ("text", "trigger", "actors"),
    [
        # The state on whose soil it is done does what only a state does.
        ("Hàng trăm người đã bị bắt giữ ở Trung Quốc hôm qua.", "bị bắt giữ", [("CHN", "GOV")]),
        ("Hàng trăm người đã bị bắn chết ở Trung Quốc hôm qua.", "bắn chết", []),
        # Who carries out a ban, and who declares one that lasts.
        ("UAE bắt đầu thực thi lệnh cấm nhập cảnh từ hôm qua.", "lệnh cấm nhập cảnh", [("ARE", "GOV")]),
        (
            "Chính phủ Lào đã ban bố lệnh phong tỏa kéo dài 15 ngày ở Vientiane.",
            "ban bố lệnh phong tỏa",
            [("LAO", "GOV")],
        ),
        # Bodies with their country behind them or in brackets, parties with an acronym.
        ("Hội Chữ thập đỏ Na Uy chỉ trích Syria.", "chỉ trích", [("NOR", "NGO")]),
        ("Trường Đại học Y khoa Harlem (Na Uy) chỉ trích Syria.", "chỉ trích", [("NOR", "EDU")]),
        ("Đảng đối lập Tự do Gruzia (LPG) đã họp. LPG chỉ trích Nga.", "chỉ trích", [("GEO", "OPP")]),
        # A kind of state before its name, and authorities in the plural.
        ("Vương quốc Bhutan chỉ trích Lào.", "chỉ trích", [("BTN", "GOV")]),
        ("Lào họp. Lào lo ngại. Các nhà chức trách chỉ trích Nga.", "chỉ trích", [("LAO", "GOV")]),
        # Whoever judges a deed in words goes on to ask.
        (
            "Bộ Ngoại giao Nga gọi việc Litva cấm tàu sẽ làm sâu sắc thêm căng thẳng và kêu gọi Litva "
            "đảo ngược quyết định.",
            "kêu gọi",
            [("RUS", "GOV")],
        ),
    ],
)
def test_who_acts(text: str, trigger: str, actors: Pairs) -> None:
    assert sides(text, trigger)[0] == actors


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        ("UAE áp dụng lệnh cấm nhập cảnh đối với những người bay từ Ấn Độ.", [("IND", "CVL")]),
        ("UAE áp dụng lệnh cấm nhập cảnh đối với những người sống ở Dubai.", [(None, "CVL")]),
    ],
)
def test_people_are_of_the_country_they_come_from(text: str, recipients: Pairs) -> None:
    assert sides(text, "lệnh cấm nhập cảnh")[1] == recipients


def test_land_is_taken_from_the_state_it_belongs_to() -> None:
    assert sides("Nga sáp nhập bán đảo Crimea.", "sáp nhập") == ([("RUS", "GOV")], [("UKR", "GOV")])


@pytest.mark.parametrize(
    ("warning", "recipients"),
    [
        ("Nga cảnh báo sẽ đáp trả mạnh mẽ.", [("UKR", "GOV")]),
        ("Nga cảnh báo sẽ đáp trả bất cứ quốc gia nào vượt qua lằn ranh đỏ.", []),
    ],
)
def test_what_is_for_anybody_answers_nobody(warning: str, recipients: Pairs) -> None:
    assert sides("Ukraine chỉ trích Nga. Ukraine tăng quân. " + warning, "cảnh báo")[1] == recipients


def test_the_names_of_many_stand_at_the_end() -> None:
    text = "Ngoài Mỹ, hàng loạt quốc gia cũng đang gửi viện trợ cho Lào gồm Nga và Đức."
    assert sides(text, "gửi viện trợ")[0] == [("RUS", "GOV"), ("DEU", "GOV")]


def test_two_who_go_through_a_clash_had_it() -> None:
    text = "Vào tháng 6 năm ngoái, {} đã chứng kiến cuộc đụng độ đẫm máu, khiến 20 người thiệt mạng."
    assert sides(text.format("Chad và Niger"), "cuộc đụng độ")[0] == [("TCD", "GOV"), ("NER", "GOV")]
    found = code(text.format("Chad"))
    assert all(("TCD", "GOV") not in who(m["actors"]) for m in found)


def test_a_group_is_what_the_noun_before_its_name_says() -> None:
    text = (
        "Myanmar lo ngại. Myanmar họp. Hôm qua, nhóm vũ trang thiểu số Liên đoàn Quốc gia Shan (SNL) ở "
        "Myanmar đã tấn công một tiền đồn của quân đội ở khu vực gần biên giới Thái Lan."
    )  # beyond the border live others
    assert sides(text, "tấn công") == ([("MMR", "REB")], [("MMR", "MIL")])


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Các ngoại trưởng Mỹ, Anh và Pháp chỉ trích Nga.", [("USA", "GOV"), ("GBR", "GOV"), ("FRA", "GOV")]),
        (
            "Ngoại trưởng ba nước Lào, Thái Lan và Nepal chỉ trích Nga.",
            [("LAO", "GOV"), ("THA", "GOV"), ("NPL", "GOV")],
        ),
        ("Mỹ và các nước thành viên NATO chỉ trích Nga.", [("USA", "GOV"), ("NATO", "IGO")]),
        ("Hàng nghìn người Palestine chỉ trích Nga.", [("PSE", "CVL")]),
        # Not whoever backs them, but of whoever leads them.
        ("Lực lượng nổi dậy do Mỹ hậu thuẫn đã chỉ trích Nga.", [(None, "REB")]),
        ("Liên quân do Mỹ dẫn đầu đã chỉ trích Nga.", [("USA", "MIL")]),
        ("Do Mỹ phản đối, Lào đã chỉ trích Nga.", [("LAO", "GOV")]),
    ],
)
def test_lists_and_clauses_before_the_verb(text: str, actors: Pairs) -> None:
    assert sides(text, "chỉ trích")[0] == actors


def test_whom_police_shoot_lives_where_they_do() -> None:
    assert sides("Cảnh sát Mỹ bắn chết một người đàn ông.", "bắn chết")[1] == [("USA", "CVL")]
    assert sides("Quân đội Mỹ bắn chết một người đàn ông.", "bắn chết")[1] == [(None, "CVL")]


def test_a_title_says_what_an_unknown_person_is() -> None:
    text = "Tòa án Nga kết án 3 năm tù đối với nhà đối lập Ivan Petrov."
    assert [sector for _country, sector in sides(text, "kết án")[1]] == ["OPP"]


@pytest.mark.parametrize(
    ("forces", "actors"),
    [
        ("Quân đội Lào tập trận.", [("LAO", "MIL")]),
        ("Quân đội Lào và quân đội Nga tập trận.", [("Boun Keo", "MIL")]),  # of which nobody can tell
    ],
)
def test_a_general_is_of_the_only_forces_told_of(forces: str, actors: Pairs) -> None:
    text = forces + " Nga, Mỹ và Thái Lan theo dõi. Tướng Boun Keo chỉ trích Mỹ."
    assert sides(text, "chỉ trích")[0] == actors


LEADERS = "Thủ tướng Đức Angela Merkel, Tổng thống Pháp Emmanuel Macron"


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        (
            LEADERS + " và Thủ tướng Anh Boris Johnson chỉ trích Nga.",
            [("DEU", "GOV"), ("FRA", "GOV"), ("GBR", "GOV")],
        ),
        ("Sau khi gặp " + LEADERS + " chỉ trích Nga.", [("FRA", "GOV")]),  # two are no list
    ],
)
def test_persons_with_titles_stand_in_lists(text: str, actors: Pairs) -> None:
    assert sides(text, "chỉ trích")[0] == actors


def test_rebels_refuse_to_talk_to_their_own_government() -> None:
    text = "Taliban từ chối đàm phán với chính phủ Afghanistan."
    assert sides(text, "từ chối đàm phán") == ([("AFG", "REB")], [("AFG", "GOV")])
    text = "Nga phủ nhận việc quân đội Nga tấn công Ukraine."
    assert sides(text, "phủ nhận")[1] == []


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Các nhóm vũ trang thân Iran ở Iraq tấn công căn cứ Mỹ.", [("IRQ", "REB")]),
        ("Phe ly khai thân Nga tấn công quân đội.", [(None, "REB")]),  # whoever they are, no Russians
        ("Phe ly khai Ukraine tấn công quân đội.", [("UKR", "REB")]),
    ],
)
def test_whom_somebody_leans_to_is_not_whose_he_is(text: str, actors: Pairs) -> None:
    assert sides(text, "tấn công")[0] == actors


def test_the_object_of_a_word_of_protest_is_protested_against() -> None:
    text = "Người dân Pháp biểu tình phản đối {}."
    assert sides(text.format("Trung Quốc"), "biểu tình phản đối")[1] == [("CHN", "GOV")]
    assert sides(text.format("chính phủ"), "biểu tình phản đối")[1] == [("FRA", "GOV")]


def test_reporters_whom_a_state_arrests_are_mostly_its_own() -> None:
    text = "Ấn Độ lo ngại. Pakistan họp. Cảnh sát Myanmar {} các nhà báo."
    assert sides(text.format("bắt giữ"), "bắt giữ")[1] == [("MMR", "JRN")]
    assert sides(text.format("chỉ trích"), "chỉ trích")[1] == [(None, "JRN")]


def test_no_state_takes_its_own_land() -> None:
    news = "Nga trục xuất 5 nhà ngoại giao Ba Lan hôm qua. Ba Lan lên án quyết định của Nga. "
    for text in (
        "1.000 km2 ở Syria đã bị chiếm giữ hôm 30/11.",
        "Lãnh thổ Iraq bị xâm chiếm tại Mosul hôm qua.",
    ):
        (mention,) = (m for m in code(news + text) if m["event_type"] == "COERCE")
        assert who(mention["actors"]) == []


def test_a_crew_told_as_lost_is_no_second_vessel() -> None:
    text = (
        "Tàu của hải quân Philippines bị chìm. Các thuyền viên mất tích ở Philippines. "
        "Vụ chìm tàu xảy ra hôm qua."
    )
    assert sides(text, "mất tích")[1] == sides(text, "vụ chìm tàu")[1] == [("PHL", "MIL")]


def test_a_crew_tells_whose_the_vessel_was_where_nothing_else_does() -> None:
    text = "Các thuyền viên mất tích ở Philippines hôm qua. Vụ chìm tàu xảy ra hôm qua."
    assert sides(text, "vụ chìm tàu")[1] == [("PHL", "CVL")]


def test_of_whom_nothing_is_known_the_table_tells_nothing() -> None:
    assert sides("Mỹ trừng phạt tổ chức này.", "trừng phạt") == ([("USA", "GOV")], [])


def test_the_office_of_somebody_whom_the_article_names_nowhere_is_not_that_of_the_next() -> None:
    text = "Bà, quan chức của Mỹ, đã gặp Cuba. Ông lên án Pháp."
    assert sides(text, "lên án")[0] == [(None, "CVL")]


@pytest.mark.parametrize(
    ("text", "trigger", "actors"),
    [
        ("Bộ Quốc phòng đã triển khai tàu chiến ở Mexico. Cuba im lặng.", "triển khai", [("MEX", "GOV")]),
        ("Nga lên án Pháp. Tòa án liên bang kết án 3 người ở Berlin.", "kết án", [("DEU", "JUD")]),
    ],
)
def test_an_organ_that_every_state_has_is_that_of_the_place(text: str, trigger: str, actors: Pairs) -> None:
    assert sides(text, trigger)[0] == actors


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Mỹ viện trợ vũ khí cho phe nổi dậy. Mỹ tấn công Syria.", "viện trợ"),
        ("Mỹ ủng hộ phe nổi dậy.", "ủng hộ"),
        ("Mỹ sẽ hỗ trợ quân nổi dậy, theo Nga. Mỹ im lặng. Mỹ vẫn im lặng.", "hỗ trợ"),
    ],
)
def test_nobody_helps_his_own_rebels(text: str, trigger: str) -> None:
    assert ("USA", "REB") not in sides(text, trigger)[1]


def test_rebels_are_struck_at_home() -> None:
    assert sides("Mỹ tấn công phe nổi dậy.", "tấn công")[1] == [("USA", "REB")]
