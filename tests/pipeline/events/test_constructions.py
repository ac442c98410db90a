"""One sentence for each way in which Vietnamese news tells who did what to whom, and when."""

from datetime import date

import pytest

from tests.pipeline.events.coding_helpers import code, read, told

DAY = date(2015, 12, 2)


def gov(*countries):
    return [(country, "GOV") for country in countries]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # both on one level
        ("Hàn Quốc và Nhật Bản nhất trí nối lại đàm phán.", ("AGREE", gov("KOR", "JPN"), [])),
        ("Nga và Ukraine trao đổi 100 tù binh.", ("RETREAT", gov("RUS", "UKR"), [])),
        ("Mỹ và Hàn Quốc tập trận chung ngoài khơi Triều Tiên.", ("COOPERATE", gov("USA", "KOR"), [])),
        ("Colombia và phiến quân FARC ký thỏa thuận ngừng bắn.",
         ("SUPPORT", [("COL", "GOV"), ("COL", "REB")], [])),
        ("Hai nhà lãnh đạo Nga - Ấn Độ gặp gỡ tại Kremlin.", ("CONSULT", gov("RUS", "IND"), [])),
        ("Các nước như Singapore, Australia, Ấn Độ cam kết sẵn sàng hỗ trợ chiến dịch.",
         ("AGREE", gov("SGP", "AUS", "IND"), [])),
        # subject, verb, object
        ("Quân đội Mỹ đã tiêu diệt thủ lĩnh al-Qaeda ở Yemen.",
         ("ASSAULT", [("USA", "MIL")], [("al-Qaeda", "REB")])),
        ("Ngoại trưởng Campuchia hội kiến Chủ tịch Quốc hội Việt Nam.",
         ("CONSULT", gov("KHM"), [("VNM", "LEG")])),
        ("Phiến quân Houthi phóng tên lửa vào sân bay Ả Rập Saudi.",
         ("ASSAULT", [("YEM", "REB")], gov("SAU"))),
        ("Nga trục xuất hai nhà ngoại giao Ba Lan.", ("SANCTION", gov("RUS"), gov("POL"))),
        ("Nga thông báo trục xuất phó tùy viên hải quân Italy.", ("SANCTION", gov("RUS"), gov("ITA"))),
        ("Thủ tướng Anh tiếp Ngoại trưởng Iran tại London.", ("CONSULT", gov("GBR"), gov("IRN"))),
        ("Lính Ấn Độ bắn chết hai dân thường Pakistan.", ("ASSAULT", [("IND", "MIL")], [("PAK", "CVL")])),
        ("Thổ Nhĩ Kỳ xin lỗi Nga về vụ bắn rơi máy bay Su-24.", ("CONCEDE", gov("TUR"), gov("RUS"))),
        ("Tòa án Nga kết án nhà báo Mỹ 16 năm tù.", ("SANCTION", [("RUS", "JUD")], [("USA", "JRN")])),
        ("Hacker Triều Tiên tấn công mạng ngân hàng Bangladesh.",
         ("COERCE", [("PRK", "CRM")], [("BGD", "BUS")])),
        ("Trung Quốc triệu đại sứ Nhật Bản để phản đối.", ("ACCUSE", gov("CHN"), gov("JPN"))),
        # whoever it is done to stands behind a preposition
        ("Pháp dỡ bỏ lệnh cấm vận đối với Zimbabwe.", ("CONCEDE", gov("FRA"), gov("ZWE"))),
        ("Nhật Bản viện trợ lương thực cho Yemen.", ("AID", gov("JPN"), gov("YEM"))),
        ("Nhật Bản gửi thêm 40 xe bọc thép cho Ukraine.", ("AID", gov("JPN"), gov("UKR"))),
        ("Trung Quốc tăng cường trợ giúp kinh tế, quân sự cho Pakistan.", ("AID", gov("CHN"), gov("PAK"))),
        ("Ấn Độ đang gửi viện trợ khẩn cấp đến Nepal.", ("AID", gov("IND"), gov("NPL"))),
        ("Quốc hội Mỹ phê chuẩn hiệp ước với Philippines.", ("SUPPORT", [("USA", "LEG")], gov("PHL"))),
        ("Mỹ phóng tên lửa vào các mục tiêu của IS tại Iraq.", ("ASSAULT", gov("USA"), [("IS", "REB")])),
        ("Nhật Bản đang đàm phán với Indonesia, Thái Lan và Singapore.",
         ("CONSULT", gov("JPN", "IDN", "THA", "SGP"), [])),
        ("Các nước, trong đó có Mỹ, EU tuyên bố hỗ trợ khẩn cấp Ấn Độ vật tư y tế.",
         ("AID", [("USA", "GOV"), ("EU", "IGO")], gov("IND"))),
        ("Israel đã tiến hành ba cuộc tấn công từ trên không vào lãnh thổ Syria.",
         ("ASSAULT", gov("ISR"), gov("SYR"))),
        ("Những lệnh trừng phạt của Bắc Kinh nhằm chống lại EU đã có hiệu lực.",
         ("SANCTION", gov("CHN"), [("EU", "IGO")])),
        ("Bộ Ngoại giao Đức công bố viện trợ ban đầu nửa triệu euro cho Philippines.",
         ("AID", gov("DEU"), gov("PHL"))),
        ("Ấn Độ đã ký kết nhiều hợp đồng mua bán vũ khí với Nga.", ("SUPPORT", gov("IND"), gov("RUS"))),
        ("Mỹ dỡ bỏ trừng phạt Sudan.", ("CONCEDE", gov("USA"), gov("SDN"))),
        ("Mỹ cấm nhập khẩu dầu Nga.", ("SANCTION", gov("USA"), gov("RUS"))),
        ("Việt Nam trao tặng vật tư y tế cho Lào.", ("AID", gov("VNM"), gov("LAO"))),
        ("Quốc hội Pháp bác thỏa thuận Brexit.", ("REJECT", [("FRA", "LEG")], [])),
        ("Triều Tiên bắn hai tên lửa ra biển Nhật Bản.", ("MOBILIZE", gov("PRK"), [])),
        ("Bão Rai đổ bộ vào Philippines làm 200 người chết.", ("DISASTER", [], [("PHL", "CVL")])),
        ("Hàng nghìn người xuống đường biểu tình ở Paris đòi Thủ tướng Pháp từ chức.",
         ("PROTEST", [("FRA", "CVL")], gov("FRA"))),
        ("Nga phủ quyết nghị quyết của NATO lên án Myanmar.", ("REJECT", gov("RUS"), [("NATO", "IGO")])),
        ("Ba Lan đóng cửa biên giới với Belarus.", ("COERCE", gov("POL"), gov("BLR"))),
        ("EU thông qua gói trừng phạt mới nhằm vào Nga.", ("SANCTION", [("EU", "IGO")], gov("RUS"))),
        ("Quân đội Syria giành lại thành phố Palmyra từ tay IS.",
         ("ASSAULT", [("SYR", "MIL")], [("IS", "REB")])),
        # passives
        ("Tàu cá Việt Nam bị tàu Trung Quốc đâm chìm.", ("ASSAULT", gov("CHN"), [("VNM", "CVL")])),
        ("Quân đội Syria bị Israel không kích.", ("ASSAULT", gov("ISR"), [("SYR", "MIL")])),
        # nouns
        ("Lệnh trừng phạt của Mỹ đối với Iran có hiệu lực.", ("SANCTION", gov("USA"), gov("IRN"))),
        ("Chuyến thăm của Tổng thống Mỹ tới Việt Nam kết thúc.", ("CONSULT", gov("USA"), gov("VNM"))),
        ("EU gia hạn lệnh trừng phạt Nga thêm 6 tháng.", ("SANCTION", [("EU", "IGO")], gov("RUS"))),
        ("Trung Quốc áp đặt lệnh trừng phạt với một số quốc gia, trong đó có Australia.",
         ("SANCTION", gov("CHN"), gov("AUS"))),
        ("Hai binh sĩ Thổ Nhĩ Kỳ thiệt mạng trong vụ đánh bom ở Syria.", ("ASSAULT", [], [("TUR", "MIL")])),
        # what is threatened, or asked for, is no act of its own
        ("Triều Tiên dọa tấn công Hàn Quốc bằng vũ khí hạt nhân.", ("THREATEN", gov("PRK"), gov("KOR"))),
        ("Mỹ đe dọa áp thuế đối với hàng hóa Trung Quốc.", ("THREATEN", gov("USA"), gov("CHN"))),
        ("Nga cảnh báo sẽ trả đũa NATO.", ("THREATEN", gov("RUS"), [("NATO", "IGO")])),
        ("Mỹ yêu cầu Nga rút quân khỏi Ukraine.", ("REQUEST", gov("USA"), gov("RUS"))),
    ],
)  # fmt: skip
def test_who_did_it_to_whom(text, expected):
    assert [told(mention) for mention in code(text)] == [expected]


@pytest.mark.parametrize(
    ("text", "realis"),
    [
        ("Ba Lan không trục xuất đại sứ Nga.", "denied"),
        ("Mỹ có thể áp đặt lệnh trừng phạt mới lên Venezuela.", "conditional"),
        ("Nếu Iran tấn công, Israel sẽ thắng.", "conditional"),
        ("Nhật Bản sẽ gửi thêm 40 xe bọc thép cho Ukraine.", "planned"),
        ("Sẽ có khoảng 40.000 người tham gia biểu tình ở Paris.", "planned"),
        ("Phe đối lập Nga thông báo đợt biểu tình lần này dự kiến sẽ quy tụ 40.000 người.", "planned"),
        ("Sự ủng hộ của Trung Quốc đối với Pakistan không thay đổi.", "occurred"),
        ("Ấn Độ đang gửi viện trợ khẩn cấp đến Nepal.", "ongoing"),
        ("Mỹ sẽ rút toàn bộ quân khỏi Afghanistan trước ngày 11/9.", "planned"),
        ("Hồi tháng 3, Trung Quốc đã bắt giữ hai công dân Canada.", "recalled"),
    ],
)
def test_whether_it_happened(text, realis):
    assert [mention["realis"] for mention in code(text, DAY)] == [realis]


@pytest.mark.parametrize(
    ("text", "day", "basis"),
    [
        ("Hôm 30/11, Thủ tướng Anh tiếp Ngoại trưởng Iran tại London.", date(2015, 11, 30), "explicit"),
        ("Tối qua, quân đội Nga bắt đầu tấn công Kherson.", date(2015, 12, 1), "relative"),
        ("Cùng ngày (1/12), Indonesia lên tiếng phản đối Mỹ.", date(2015, 12, 1), "explicit"),
        ("Quan chức Mỹ nói vụ oanh tạc của Israel diễn ra đêm 30/11.", date(2015, 11, 30), "explicit"),
        ("Chính quyền Phnom Penh hôm 30/11 ra một thông cáo, yêu cầu Thái Lan rút quân.",
         date(2015, 11, 30), "explicit"),
        ("Cảnh sát Ấn Độ ngày 1/12 cho biết đã bắt giữ hai công dân Mỹ.", date(2015, 12, 1), "explicit"),
        ("EU kêu gọi Trung Quốc tôn trọng phán quyết hồi tháng 7/2010.", DAY, "publication"),
        ("Nhật Bản và Philippines ký hiệp định quốc phòng tại Manila hôm 1/12.",
         date(2015, 12, 1), "explicit"),
        ("Vụ nổ tại một nhà máy ở Texas làm 5 người chết.", DAY, "publication"),
        ("Hôm 30/11, 4 binh sĩ thiệt mạng khi đang diễn tập quân sự.", date(2015, 11, 30), "explicit"),
        ("Singapore và Indonesia đã ký một thỏa thuận hợp tác vào năm 2012.", None, "explicit"),
        ("Cuộc nội chiến Syria đã khiến hơn 100.000 binh sĩ thiệt mạng.", None, "none"),
    ],
)  # fmt: skip
def test_when_it_happened(text, day, basis):
    found = read(text, DAY)
    assert {(mention["event_on"], mention["date_basis"]) for mention in found} <= {(day, basis)}
    assert found or "nội chiến" in text


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("Vụ phiến quân Houthi tấn công tàu Hy Lạp khiến 3 người thiệt mạng.", (3, 3)),
        ("Có tin dân thường thiệt mạng trong các vụ tấn công của Mỹ.", None),
        ("Vụ nổ khiến thủy thủ đoàn tử vong ngay lập tức.", None),
    ],
)
def test_how_many_died(text, killed):
    counts = [mention["counts"]["killed"] for mention in code(text, DAY)]
    assert {(c["low"], c["high"]) if c else None for c in counts} <= {killed}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Động đất làm ít nhất 12 người thiệt mạng ở Nepal hôm 1/12.", "NPL"),
        ("Một vụ đánh bom đã xảy ra ở Kabul khiến 10 người chết.", "AFG"),
    ],
)
def test_where_it_happened(text, place):
    assert [mention["place"]["country"] for mention in code(text, DAY)] == [place]


@pytest.mark.parametrize(
    ("second", "day", "basis"),
    [
        ("Quân đội Myanmar bắn trả lực lượng này.", date(2015, 11, 30), "coreferent"),  # the story goes on
        ("Mỹ chỉ trích Myanmar.", DAY, "publication"),  # said when it was printed
    ],
)
def test_a_deed_told_right_behind_one_of_some_day_is_of_that_day(second, day, basis):
    last = read(f"Ngày 30/11, phiến quân tấn công căn cứ của Myanmar.\n{second}", DAY)[-1]
    assert (last["event_on"], last["date_basis"]) == (day, basis)


def test_a_deed_told_right_behind_one_of_long_ago_has_no_day_we_know():
    last = code("Năm 2010, phiến quân tấn công Myanmar.\nQuân đội Thái Lan pháo kích Lào.", DAY)[-1]
    assert (last["event_on"], last["date_basis"]) == (None, "none")


def test_waiting_for_help_is_no_help():
    assert code("Các bang của Ấn Độ vẫn đang chờ đợi viện trợ từ nước ngoài.") == []


@pytest.mark.parametrize(
    ("text", "precision", "admin1"),
    [
        ("Vụ cháy tại huyện Mê Linh, Hà Nội làm 3 người chết.", "district", "Hà Nội"),
        ("Vụ nổ ở tỉnh Nghệ An làm 5 người chết.", "admin1", "Nghệ An"),
        ("Vụ nổ ở Paris làm 5 người chết.", "city", None),
    ],
)
def test_a_place_smaller_than_a_country_has_a_point(text, precision, admin1):
    (place,) = [mention["place"] for mention in code(text)]
    assert (place["precision"], place["admin1"]) == (precision, admin1)
    assert place["latitude"] is not None and place["longitude"] is not None


def test_a_country_is_no_point():
    (place,) = [mention["place"] for mention in code("Vụ nổ ở Nepal làm 5 người chết.")]
    assert (place["precision"], place["latitude"]) == ("country", None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dự án này bị Mỹ cáo buộc là công cụ gây ảnh hưởng.", "ACCUSE"),
        ("Ông Putin đang được nhiều nước châu Phi ủng hộ là ứng viên.", "SUPPORT"),
        ("Pháp cũng yêu cầu là Mỹ phải giải thích ngay.", "REQUEST"),
    ],
)
def test_a_verb_before_what_it_says_of_somebody_is_no_noun(text, expected):
    assert [m["event_type"] for m in code(text)] == [expected]


@pytest.mark.parametrize(
    "adverb", ["đích thân", "cực lực", "ngang nhiên", "lần lượt", "ngày càng", "thậm chí còn"]
)
def test_words_of_manner_stand_between_subject_and_verb(adverb):
    (mention,) = code(f"Bộ Ngoại giao Pháp {adverb} phản đối các vụ không kích của Nga.")[:1]
    assert told(mention) == ("ACCUSE", gov("FRA"), gov("RUS"))


def test_what_spreads_easily_has_not_spread():
    assert code("Biến chủng này ở Peru được cho là dễ lây lan hơn.") == []


@pytest.mark.parametrize(
    "parted",
    ["sau khi nhậm chức đã", "trước khi rời Paris đã", "khi đó đã", "cho đến nay vẫn", "khi thăm Lima đã"],
)
def test_a_clause_of_time_may_part_a_subject_from_its_verb(parted):
    (mention,) = [m for m in code(f"Thủ tướng Pháp {parted} chỉ trích Nga.") if m["event_type"] == "ACCUSE"]
    assert told(mention) == ("ACCUSE", gov("FRA"), gov("RUS"))


def test_a_clause_of_time_with_a_subject_of_its_own_keeps_it():
    first, second = code("Thái Lan rút quân sau khi Campuchia đã tấn công Lào.")
    assert told(first) == ("RETREAT", gov("THA"), [])
    assert told(second) == ("ASSAULT", gov("KHM"), gov("LAO"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nga là nước đầu tiên công nhận Nam Ossetia.", ("SUPPORT", gov("RUS"), [])),
        ("Ông Hollande là nhà lãnh đạo đầu tiên thăm Lebanon.", ("CONSULT", gov("FRA"), gov("LBN"))),
        (
            "Ngoài việc trục xuất nhà ngoại giao Nga, Mỹ còn trừng phạt Trung Quốc.",
            ("SANCTION", gov("USA"), gov("RUS")),
        ),
        ("Bên cạnh việc lên án Nga, Pháp còn trừng phạt Iran.", ("ACCUSE", gov("FRA"), gov("RUS"))),
    ],
)
def test_who_is_told_by_a_copula_or_after_what_he_did_besides(text, expected):
    assert told(code(text)[0]) == expected


@pytest.mark.parametrize("vessel", ["Phà chở 150 người lật", "Tàu cá chở 20 ngư dân bị chìm"])
def test_what_happens_to_a_vessel_is_told_behind_those_aboard(vessel):
    (mention,) = code(f"{vessel} ở Bangladesh.")
    assert mention["event_type"] == "ACCIDENT"


def test_the_verb_tells_of_a_disease_what_the_noun_before_it_names():
    (mention,) = code("Làn sóng Covid-19 mới đang bùng phát ở Peru.")
    assert mention["trigger_text"] == "bùng phát"
    assert told(mention) == ("OUTBREAK", [], [("PER", "CVL")])


@pytest.mark.parametrize(
    "thing",
    [
        "hành động có động cơ chính trị",
        'những "hành động có động cơ chính trị"',
        "bài báo liên quan đến Syria",
    ],
)
def test_a_verb_that_describes_an_object_parts_no_subject_from_the_next_verb(thing):
    mentions = code(f"Thủ tướng Pháp chỉ trích {thing} và trừng phạt Iran.")
    assert told(mentions[-1]) == ("SANCTION", gov("FRA"), gov("IRN"))


@pytest.mark.parametrize("subject", ["Pháp đã ba lần", "Báo cáo của Bộ Ngoại giao Pháp"])
def test_how_often_and_in_which_paper_somebody_acts(subject):
    assert told(code(f"{subject} lên án Nga.")[0]) == ("ACCUSE", gov("FRA"), gov("RUS"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Syria hứng chịu không kích của Nga hôm 30/11.", ("ASSAULT", gov("RUS"), gov("SYR"))),
        ("Không kích của Nga khiến 3 người thiệt mạng ở Syria.", ("ASSAULT", gov("RUS"), [])),
        ("Nga không kích Syria hôm 30/11.", ("ASSAULT", gov("RUS"), gov("SYR"))),
    ],
)
def test_a_raid_from_the_air_only_begins_like_a_negation(text, expected):
    assert told(code(text)[0]) == expected


def test_whose_example_is_followed_does_not_act():
    assert told(code("Canada nối gót Mỹ trục xuất 10 nhà ngoại giao Nga.")[0])[1] == gov("CAN")


def test_a_word_of_grammar_that_may_be_a_trigger_is_read_behind_two_dashes():
    assert code("Đà Nẵng – nơi có cảng lớn – thông qua dự án mới.") == []  # reading it never ended once


def test_a_verb_that_the_segmenter_joins_to_a_full_date_is_a_verb() -> None:
    (mention,) = code("Tổng thống Pháp ngày 5/5/2019 dọa đánh Nga.", date(2019, 5, 6))[:1]
    assert mention["event_type"] == "THREATEN"


@pytest.mark.parametrize(
    "text",
    [
        "Pháp ngừng hỗ trợ tài chính cho Nga.",
        "Pháp đã cắt toàn bộ viện trợ cho Nga.",
        "Pháp tạm dừng viện trợ cho Nga.",
    ],
)
def test_help_that_is_ended_is_no_help(text: str) -> None:
    assert [told(mention) for mention in code(text)] == [("SANCTION", gov("FRA"), gov("RUS"))]


def test_a_verb_joined_to_the_number_behind_it_is_a_verb() -> None:
    assert told(code("Pháp đã điều 15.000 binh sĩ tới biên giới.")[0])[0] == "MOBILIZE"
