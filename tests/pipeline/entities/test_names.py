"""Which words are names, how far they reach and of what kind they are."""

import pytest


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("Tai nạn xảy ra trên đường Hồ Chí Minh.", "đường Hồ Chí Minh", "LOC"),
        ("Tàu cách cảng Hải Phòng 20 km.", "cảng Hải Phòng", "LOC"),
        ("Cháy lớn tại khu công nghiệp ở Mỹ Hào, Hưng Yên.", "Mỹ Hào", "LOC"),
        ("Châu Vĩ Hiền khai nhận hành vi phạm tội.", "Châu Vĩ Hiền", "PER"),
        ("Hôm qua, ông Tập đã đến Washington.", "Tập", "PER"),
        ("Công ty TNHH may Sông Hồng bị phạt 50 triệu đồng.", "Công ty TNHH may Sông Hồng", "ORG"),
        ("Công an Hà Nội điều tra vụ việc.", "Công an Hà Nội", "ORG"),
        ("Brexit khiến thị trường chao đảo.", "Brexit", "EVENT"),
        ("Công ty quản lý quỹ (Pimco) sa thải ông.", "Pimco", "ORG"),
        ("Một nhân viên Sinovel khai nhận.", "Sinovel", "ORG"),
        ("Benfica đã nộp đơn kiện hôm qua.", "Benfica", "ORG"),
        ("Vinashinlines bị kiểm tra.", "Vinashinlines", "ORG"),
        ("Cổ đông Lê Ngọc Luân yêu cầu công bố thư.", "Lê Ngọc Luân", "PER"),
        ("Ông quê quán Đông Ngạc, là thạc sĩ.", "Đông Ngạc", "LOC"),
        ("Anh vô địch Tour de France năm ngoái.", "Tour de France", "EVENT"),
        ("Theo ông Ngô Trường Thi, họ thiếu vốn.", "Ngô Trường Thi", "PER"),
        ("Ngân hàng Sài Gòn - Hà Nội công bố lãi.", "Ngân hàng Sài Gòn - Hà Nội", "ORG"),
        ("Công ty cổ phần Tập đoàn Ma San công bố.", "Công ty cổ phần Tập đoàn Ma San", "ORG"),
        ("Công ty cổ phần rau quả An Giang vay vốn.", "Công ty cổ phần rau quả An Giang", "ORG"),
        ("Hôm 10/5, Phòng PC45 bắt giữ đối tượng.", "Phòng PC45", "ORG"),
        ("Đài Loan ra mắt máy bay P-3C Orion hôm qua.", "P-3C Orion", "EQUIPMENT"),
        ("Chị ngụ huyện Châu Đức, tỉnh Bà Rịa - Vũng Tàu.", "huyện Châu Đức", "LOC"),
        ("Lãnh đạo xã Bình Lâm lập khống chứng từ.", "xã Bình Lâm", "LOC"),
        ("Tòa yêu cầu VKS điều tra bổ sung.", "VKS", "ORG"),
        ("Tàu về cửa biển Lạch Trường.", "cửa biển Lạch Trường", "LOC"),
        ("Anh làm ở cơ quan Hàng không và Vũ trụ Mỹ.", "cơ quan Hàng không và Vũ trụ Mỹ", "ORG"),
        ("Cục Thi hành án dân sự tỉnh Lai Châu thu tiền.", "Cục Thi hành án dân sự tỉnh Lai Châu", "ORG"),
        ("Anh nằm ở Bệnh viện Da liễu Trung ương.", "Bệnh viện Da liễu Trung ương", "ORG"),
        ("Họ đến Trung tâm Kiểm soát bệnh tật Hà Nội.", "Trung tâm Kiểm soát bệnh tật Hà Nội", "ORG"),
        ("Kỹ sư Trung tâm Nghiên cứu Bão Quốc tế nói.", "Trung tâm Nghiên cứu Bão Quốc tế", "ORG"),
        ("Cục Thú y yêu cầu tỉnh Lai Châu báo cáo.", "Cục Thú y", "ORG"),
        ("Ban Thường vụ Đảng ủy Công an Trung ương họp.", "Ban Thường vụ Đảng ủy Công an Trung ương", "ORG"),
    ],
)
def test_a_name_reaches_as_far_as_its_words_go(one, text, words, kind):
    assert one(text, words)["type"] == kind


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Tai nạn xảy ra trên đường Hồ Chí Minh.", "Hồ Chí Minh"),
        ("Cháy lớn tại khu công nghiệp ở Mỹ Hào, Hưng Yên.", "Mỹ"),
        ("Ông Phó giám đốc từ chối trả lời.", "Phó"),
        ("Cô nói tiếng Anh và tiếng Ba Lan.", "Anh"),
        ("Cô nói tiếng Anh và tiếng Ba Lan.", "Ba Lan"),
        ("“Anh chỉ dám nhá máy cho em thôi”, anh nói.", "Anh"),
        ("Vụ Đông Xuân năm nay gieo 100.000 ha.", "Vụ Đông Xuân"),
        ("Anh đóng phim Hương Ga năm 2013.", "Hương Ga"),
        ("Ông sống ở San Francisco từ nhỏ.", "Francisco"),
        ("Họ sống ở phía Tây Nam từ lâu.", "Tây Nam"),
        ("Xe chạy theo hướng Nam - Bắc hôm qua.", "Bắc"),
        ("Tàu chìm ở Nam Đại Tây Dương hôm qua.", "Nam"),
        ("Anh được khen tại Lễ kỷ niệm hôm qua.", "Lễ"),
        ("Xe dừng ở Trạm thu phí hôm qua.", "Trạm"),
        ("Sự chia rẽ trong chính trường Mỹ.", "trường Mỹ"),
        ("Cựu điệp viên Nga Sergei Skripal bị đầu độc.", "Nga Sergei Skripal"),
        ("Đại sứ Séc ở Moscow Vitezslav Pivonka bị triệu tập.", "Moscow Vitezslav Pivonka"),
        ("Hy vọng cặp MC Phương Nga - Đức Bảo được yêu mến.", "Nga"),
        ("Hy vọng cặp MC Phương Nga - Đức Bảo được yêu mến.", "Đức"),
        ("Bộ phim nhận giải Phim hay nhất.", "Phim"),
        ("Ảnh: AFP Đức Giáo hoàng Pope Francis nói chuyện.", "Đức"),
    ],
)
def test_what_only_looks_like_a_name_is_none(read, text, words):
    assert words not in [row["text"] for row in read(text)]


def test_the_head_of_a_province_is_of_that_province(one):
    row = one("Chủ tịch tỉnh Phú Thọ yêu cầu xử lý nghiêm.", "Chủ tịch tỉnh Phú Thọ")
    assert (row["entity_id"], row["country"]) == ("office:province:Phú Thọ.chủ tịch tỉnh", "VNM")


def test_a_street_or_port_is_not_the_province_it_is_named_for(one):
    row = one("Tàu cách cảng Hải Phòng 20 km.", "cảng Hải Phòng")
    assert (row["entity_id"], row["country"]) == ("name:cảng hải phòng", "VNM")


def test_a_given_name_often_in_the_middle_of_sentences_is_a_person(read):
    text = "Giết xong nạn nhân, Hoài bỏ trốn. Tại tòa, Hoài khóc. Gia đình của Hoài kháng cáo."
    found = [(row["text"], row["type"]) for row in read(text)]
    assert found.count(("Hoài", "PER")) >= 2


def test_a_capital_inside_the_name_of_a_place_is_the_city(read):
    rows = {row["text"]: row for row in read("Nghi phạm bị bắt tại sân bay Kuala Lumpur hôm qua.")}
    assert rows["Kuala Lumpur"]["entity_id"].startswith("city:")
    assert rows["Kuala Lumpur"]["sector"] is None


def test_organs_are_of_the_country_whose_companies_an_article_is_about(one):
    text = "Hanjin và Samsung thua lỗ ở Hàn Quốc. Họ thuyết phục Chính phủ ra tay."
    assert one(text, "Chính phủ")["country"] == "KOR"


@pytest.mark.parametrize(
    ("words", "entity"),
    [
        ("thành phố Thái Nguyên", "district:Thái Nguyên/Thái Nguyên"),
        ("TP Cà Mau", "district:Cà Mau/Cà Mau"),
        ("tỉnh Cà Mau", "province:Cà Mau"),
        ("TP Hải Phòng", "province:Hải Phòng"),
    ],
)
def test_a_town_is_not_the_province_of_its_name(one, words, entity):
    assert one(f"Họ đến từ {words} hôm qua.", words)["entity_id"] == entity


def test_a_facility_lies_in_the_country_of_the_city_it_is_named_for(one):
    assert one("Rocket rơi gần sân bay quốc tế Baghdad.", "sân bay quốc tế Baghdad")["country"] == "IRQ"
