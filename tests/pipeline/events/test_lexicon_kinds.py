"""Kinds of acts by the words that tell them, type by type, and the senses of those words that tell none."""

from datetime import date

import pytest

from tests.pipeline.events.coding_helpers import code

DAY = date(2016, 3, 10)


def types(text):
    return [m["event_type"] for m in code(text, DAY)]


@pytest.mark.parametrize(
    ("text", "event_type", "mode"),
    [
        # visits, hosts, talks, letters
        ("Tổng thống Mỹ đã tới Hàn Quốc hôm 9/3.", "CONSULT", "visit"),
        ("Ngoại trưởng Nga có mặt tại Ai Cập hôm 9/3.", "CONSULT", "visit"),
        ("Thủ tướng Nhật Bản mời cơm trưa Tổng thống Pháp.", "CONSULT", None),
        ("Bộ trưởng Quốc phòng Nhật Bản ăn tối với người đồng cấp Australia.", "CONSULT", None),
        # anger, protest notes, verdicts
        ("Trung Quốc phản ứng gay gắt trước quyết định của Mỹ.", "ACCUSE", "disapprove"),
        ("Indonesia tức giận vì đề nghị của Australia.", "ACCUSE", "disapprove"),
        ("Đại sứ Pháp bị triệu tập tới Bộ Ngoại giao Algeria.", "ACCUSE", "disapprove"),
        ("Ngoại trưởng Nga nói rằng hành động của Mỹ là không thể chấp nhận được.", "ACCUSE", "disapprove"),
        ("Israel coi Iran là một mối đe dọa.", "ACCUSE", "disapprove"),
        # demands, threats, refusals
        ("Tổng thống Pháp tuyên bố Nga phải rút quân khỏi Ukraine.", "REQUEST", None),
        ("Mỹ ra điều kiện với Iran.", "REQUEST", None),
        ("Trung Quốc cảnh báo Mỹ không đùa với lửa.", "THREATEN", None),
        ("Tổng thống Iran tuyên bố Israel sẽ phải trả giá.", "THREATEN", None),
        ("Thủ tướng Thái Lan từ chối từ chức.", "REJECT", "change"),
        ("Tổng thống Brazil hủy bỏ chuyến thăm Mỹ.", "REJECT", "meet"),
        # cut relations
        ("Ấn Độ hủy bỏ thỏa thuận mua trực thăng của Italia.", "SANCTION", "withdraw"),
        ("Nga tạm dừng các chuyến bay tới Ai Cập.", "SANCTION", "discontinue"),
        ("Các chuyến bay giữa Nga và Ai Cập ngừng hoạt động.", "SANCTION", "discontinue"),
        ("Pháp triệu hồi đại sứ tại Italia về nước.", "SANCTION", "withdraw"),
        ("20 nhân viên Đại sứ quán Séc sẽ phải rời khỏi Nga.", "SANCTION", "expel"),
        # forces and arms on the move and on show
        ("Hải quân Ấn Độ hạ thủy tàu sân bay tự đóng.", "MOBILIZE", "weapons"),
        ("Triều Tiên ra mắt tên lửa mới.", "MOBILIZE", "weapons"),
        ("Trung Quốc bố trí tên lửa trên đảo.", "MOBILIZE", "weapons"),
        ("Quân đội Nga tiến hành cuộc diễn tập ở Crimea.", "MOBILIZE", "troops"),
        ("Sáu máy bay Israel bay trên lãnh thổ Lebanon hôm 9/3.", "MOBILIZE", "weapons"),
        # help and disarming
        ("Tàu cứu hộ của Malaysia đã khởi hành tới Indonesia.", "AID", None),
        ("Máy bay quân sự Mỹ chở bình ôxy tới Ấn Độ.", "AID", None),
        ("Syria niêm phong kho vũ khí hóa học.", "RETREAT", "disarm"),
        ("Quân chính phủ tháo chạy khỏi thị trấn.", "RETREAT", "withdraw"),
        # force short of violence
        ("NSA theo dõi điện thoại của Thủ tướng Đức.", "COERCE", "cyber"),
        ("Tin tặc Nga xâm nhập máy chủ của Mỹ.", "COERCE", "cyber"),
        ("Đức cấm 3 kênh truyền hình của Nga.", "COERCE", "censor"),
        ("Quân đội Myanmar cắt mạng internet.", "COERCE", "censor"),
        ("Cảnh sát Thổ Nhĩ Kỳ đột kích trụ sở tờ báo.", "COERCE", "restrict"),
        ("Thống đốc bang California đóng cửa các trường học.", "COERCE", "restrict"),
        # violence
        ("Xe quân sự của Pháp trúng mìn ở Mali.", "ASSAULT", "explosives"),
        ("Một xe bom phát nổ ở Baghdad.", "ASSAULT", "explosives"),
        ("Phiến quân hành hình 10 binh sĩ Iraq.", "ASSAULT", "execute"),
        ("Ba quả rocket rơi xuống căn cứ của Mỹ ở Iraq.", "ASSAULT", "heavy-weapons"),
        ("Cảnh sát Hong Kong bắn lựu đạn hơi cay vào người biểu tình.", "ASSAULT", "crowd-control"),
        ("Hàng nghìn người diễu hành ở Paris, hô vang khẩu hiệu chống chính phủ.", "PROTEST", "demo"),
        # happenings
        ("Ít nhất 20 người chết trong vụ sập cầu ở Italia.", "ACCIDENT", None),
        ("Tàu cá Trung Quốc bị chìm ở Hoa Đông.", "ACCIDENT", None),
        ("Đập thủy điện vỡ ở Lào.", "DISASTER", None),
        ("Lào ghi nhận 100 ca lây nhiễm trong cộng đồng.", "OUTBREAK", None),
        ("Dịch cúm đang bùng phát mạnh ở Brazil.", "OUTBREAK", None),
    ],
)
def test_words_that_tell_an_act(text, event_type, mode):
    assert (event_type, mode) in [(m["event_type"], m["event_mode"]) for m in code(text, DAY)]


@pytest.mark.parametrize(
    "text",
    [
        "Bão đã tới Philippines.",
        "Lô hàng đã tới Hà Nội.",
        "Ngoại trưởng Mỹ đã lên đường tới bệnh viện.",
        "Bố mẹ tức giận với con trai.",
        "Mẹ tôi nói hành động của anh là không thể chấp nhận.",
        "Hãng hàng không tạm dừng các chuyến bay vì vắng khách.",
        "Công ty Hàn Quốc ra mắt điện thoại mới.",
        "Bảo tàng Anh trưng bày xe tăng.",
        "Bác sĩ theo dõi sức khỏe của bệnh nhân.",
        "Ca sĩ bị lật tẩy.",
        "Các đội bóng diễu hành ở Paris.",
        "Cha tôi đóng cửa nhà hàng.",
        "Anh trai tôi vỡ nợ.",
        "Hội nghị khách hàng khai mạc tại Hà Nội.",
        "Chuyên gia cảnh báo dịch bệnh sẽ tấn công châu Âu.",
        "Căng thẳng bùng phát trong gia đình.",
    ],
)
def test_other_senses_of_those_words(text):
    assert types(text) == []


def test_what_is_fired_in_an_exercise_hits_nobody():
    assert "ASSAULT" not in types("Quân đội Nga diễn tập và khai hỏa hàng loạt tên lửa đạn đạo.")


@pytest.mark.parametrize(
    ("text", "event_type", "mode"),
    [
        # goods given, and goods on their way
        ("Nga cung ứng miễn phí máy thở cho Peru hôm qua.", "AID", None),
        ("Lô hàng viện trợ của Nga cho Peru đã tới Lima hôm qua.", "AID", None),
        ("Chuyến hàng cứu trợ khẩn cấp 20 tấn từ Nga đã tới Peru.", "AID", None),
        # untrue
        ("Bộ Ngoại giao Nga khẳng định bài báo của tờ Times là bịa đặt.", "REJECT", None),
        # rules eased and made
        ("Peru sẽ giảm các lệnh hạn chế từ tháng 5.", "CONCEDE", None),
        ("Chính phủ Peru giới hạn giờ mở cửa của nhà hàng từ hôm qua.", "COERCE", "restrict"),
        # computers and devices
        ("Nga tiến hành cuộc tấn công mạng nhằm vào Peru.", "COERCE", "cyber"),
        ("Tài khoản Twitter của Bộ Ngoại giao Peru bị xâm nhập hôm qua.", "COERCE", "cyber"),
        ("Tình báo Nga cài đặt thiết bị nghe lén tại Đại sứ quán Peru.", "COERCE", "cyber"),
        ("Hàng triệu cuộc gọi ở Peru bị tình báo Nga chặn.", "COERCE", "cyber"),
        # raids and booty
        ("Chính phủ Peru đột kích nhà riêng của cựu Tổng thống.", "COERCE", "restrict"),
        ("Hải quân Peru thu được hai tàu ngầm của Chile.", "COERCE", "seize"),
        # wars
        ("Chile không gây chiến với Peru.", "ASSAULT", None),
        ("Cuộc chiến giữa Chile và Peru nổ ra hôm qua.", "ASSAULT", None),
        # vessels, storms, diseases
        ("Tàu ngầm Peru vỡ đôi ở độ sâu 800 mét.", "ACCIDENT", None),
        ("Gió bão quật đổ hàng trăm ngôi nhà ở Peru hôm qua.", "DISASTER", None),
        ("Peru phát hiện hai trường hợp nhiễm biến chủng mới.", "OUTBREAK", None),
    ],
)
def test_words_of_world_news_tell_their_acts(text, event_type, mode):
    assert [(m["event_type"], m["event_mode"]) for m in code(text, DAY)] == [(event_type, mode)]


@pytest.mark.parametrize(
    "text",
    [
        "Chuỗi cung ứng ôxy của công ty bị gián đoạn.",
        "Cuộc chiến chống Covid-19 ở Peru còn dài.",
        "Giới hạn chịu đựng của con tàu là 500 mét.",
        "Người dân Peru quyên góp hàng cứu trợ.",
    ],
)
def test_the_same_words_in_other_senses_tell_none(text):
    assert "ASSAULT" not in types(text)
    assert "COERCE" not in types(text)
    assert not [m for m in code(text, DAY) if m["event_type"] == "AID" and m["recipients"]]


@pytest.mark.parametrize(
    ("text", "event_type", "mode"),
    [
        # offers not taken, warnings not heeded, words of force
        ("Chile không phê duyệt đề nghị của Peru.", "REJECT", None),
        ("Ngoại trưởng Chile tuyên bố nước này sẵn sàng sáp nhập Peru.", "THREATEN", None),
        # goods and arms brought, means sent to bring them
        ("Thiết bị y tế của Nga sẽ được chuyển tới Peru vào tuần sau.", "AID", None),
        ("Chính phủ Peru điều máy bay chở ôxy sang Bolivia.", "AID", None),
        ("Pháp cho phép ông Hải tị nạn.", "AID", None),
        # forces sent to search, forces that stand somewhere
        ("Quân đội Peru điều lực lượng đến hiện trường khắc phục hậu quả.", "MOBILIZE", "troops"),
        ("Khoảng 5.000 binh sĩ Chile triển khai gần biên giới Peru.", "MOBILIZE", "troops"),
        # places shut, land held, bombs set off
        ("Chính quyền Peru áp dụng biện pháp đóng cửa nhà hàng ở Lima.", "COERCE", "restrict"),
        ("Chile chiếm 3.000 km2 lãnh thổ của Peru.", "COERCE", "seize"),
        ("Một kẻ đánh bom kích hoạt thiết bị nổ trên xe buýt ở Lima.", "ASSAULT", "explosives"),
        # a leader travels
        ("Tổng thống Chile tới Lima để dự lễ nhậm chức.", "CONSULT", "visit"),
    ],
)
def test_more_words_of_world_news_tell_their_acts(text, event_type, mode):
    assert (event_type, mode) in [(m["event_type"], m["event_mode"]) for m in code(text, DAY)]


def test_a_warning_that_somebody_does_not_heed_is_a_threat():
    first, second = code("Peru tập trận bất chấp những cảnh báo từ phía Chile.", DAY)
    assert (first["event_type"], second["event_type"]) == ("MOBILIZE", "THREATEN")
    assert second["actors"][0]["country"] == "CHL"


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        ("Iran nâng mức làm giàu uranium lên 60%.", "MOBILIZE"),
        ("Israel phá hủy đường hầm của Hamas ở Gaza.", "ASSAULT"),
        ("Houthi phóng nhiều máy bay không người lái vào Saudi Arabia.", "ASSAULT"),
        ("Mỹ đưa Cuba trở lại danh sách tài trợ khủng bố.", "SANCTION"),
        ("Nga tạm dừng tham gia hiệp ước với Mỹ.", "SANCTION"),
        ("Trung Quốc điều tàu khảo sát tới vùng biển Malaysia.", "MOBILIZE"),
        ("Cuba hỗ trợ bác sĩ cho Italy.", "AID"),
        ("Ai Cập mở lại biên giới với Libya.", "CONCEDE"),
        ("Australia loại Huawei khỏi mạng 5G.", "SANCTION"),
        ("Pháp giải tán một tổ chức Hồi giáo.", "COERCE"),
        ("Trung Quốc xây đảo nhân tạo ở Trường Sa.", "MOBILIZE"),
        ("Nga bảo vệ Syria trước cáo buộc của Mỹ.", "SUPPORT"),
        ("Dịch Ebola tái bùng phát ở Congo khiến 5 người chết.", "OUTBREAK"),
    ],
)
def test_further_words_of_world_news_tell_their_acts(text, event_type):
    assert event_type in types(text)


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        ("Bắc Kinh kiên quyết phản đối các động thái của Mỹ.", "ACCUSE"),
        ("Nga tuyên bố sẽ có hành động đáp trả.", "THREATEN"),
        ("Mỹ sẽ có các bước đi tương xứng.", "THREATEN"),
        ("Nga tuyên bố sẵn sàng tấn công Ukraine.", "THREATEN"),
        ("Mỹ loại Sudan khỏi danh sách tài trợ khủng bố.", "CONCEDE"),
        ("Mỹ triển khai THAAD tại Hàn Quốc.", "MOBILIZE"),
        ("Nga điều hai Tu-95 bay qua biển Nhật Bản.", "MOBILIZE"),
        ("Mỹ đóng cửa lãnh sự quán Trung Quốc ở Houston.", "SANCTION"),
        ("Tòa án Peru bác lập luận của Chile.", "REJECT"),
        ("Hungary dựng hàng rào ngăn người di cư.", "COERCE"),
    ],
)
def test_strong_words_and_weapons_by_their_names(text, event_type):
    assert event_type in types(text)


@pytest.mark.parametrize(
    "text",
    [
        "Cảnh sát Nga phát hiện kho vũ khí tại ngoại ô Moscow.",
        "Mỹ và đồng tình báo Anh trao đổi thông tin.",
        "Tàu chiến Iran phát hỏa lực mạnh.",
    ],
)
def test_the_beginning_of_another_word_is_no_trigger(text):
    assert not {"RETREAT", "SUPPORT", "ACCIDENT"} & {m["event_type"] for m in code(text)}


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        # measures and letters are no forces and no travellers
        ("Các địa phương của Peru triển khai nhiều biện pháp ứng phó với bão.", "MOBILIZE"),
        ("Thủ tướng Peru gửi công điện tới Cusco, giao bộ trưởng kiểm tra đê.", "CONSULT"),
        ("Nga khẳng định điều này không liên quan tới hệ thống S-400.", "MOBILIZE"),
        ("Mỹ đưa tàu thăm dò tới sao Hỏa.", "MOBILIZE"),
        # plans, runways and patrols of peace
        ("Peru và Chile sẵn sàng thống nhất kế hoạch đón du khách.", "THREATEN"),
        ("Bộ Giao thông Peru sẽ có biện pháp cứng rắn với xe quá tải.", "THREATEN"),
        ("Peru xây đường băng thứ ba cho sân bay ở Lima.", "MOBILIZE"),
        ("Cảnh sát Peru tăng cường tuần tra ở trung tâm Lima.", "MOBILIZE"),
        # what somebody has not yet taken up, or has told falsely, is not refused
        ("Chile chưa chấp nhận đề nghị của Peru.", "REJECT"),
        ("Cảnh sát Peru nói nghi phạm đăng thông tin sai sự thật.", "REJECT"),
        # a name off the list is a penalty less
        ("Mỹ loại Sudan khỏi danh sách tài trợ khủng bố.", "SANCTION"),
        # land covered, messages kept out, guests lodged, wind beside a fire
        ("Rừng của Peru chiếm một phần ba lãnh thổ.", "COERCE"),
        ("Nhà chức trách Peru chặn tin nhắn rác.", "COERCE"),
        ("Peru cho phép khách sạn ở Lima nhận khách lưu trú.", "AID"),
        ("Gió mạnh khiến việc chữa cháy ở Peru thêm khó khăn.", "DISASTER"),
        # what storms and floods threaten
        ("Lũ lụt uy hiếp Peru.", "THREATEN"),
        ("Lũ uy hiếp các bản làng ở tỉnh Nghệ An.", "THREATEN"),
    ],
)
def test_the_same_words_of_other_things_tell_no_such_act(text, event_type):
    assert event_type not in types(text)
