"""Words of aid, cooperation, law, mishaps, disasters and diseases, each in a sentence as papers write it."""

import pytest

from tests.pipeline.events.coding_helpers import doubts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # aid: arms and training for the forces of others, people taken in or saved, loans, gifts
        ("Chile trang bị cho quân đội Peru hệ thống phòng không.", "AID"),
        ("Chile đào tạo phi công F-16 cho Peru.", "AID"),
        ("Tàu Chile vớt 400 người từ một chiếc thuyền gỗ.", "AID"),
        ("Chile cho Peru vay 2 tỷ USD.", "AID"),
        ("Chile ủng hộ 100.000 USD cho nạn nhân động đất ở Peru.", "AID"),
        # cooperation: what is built in another country, what is sold to it, who is handed over
        ("Tập đoàn Codelco của Chile khởi công nhà máy điện hạt nhân ở Peru.", "COOPERATE"),
        ("Hợp đồng cung cấp S-400 cho Peru trị giá 2,5 tỷ USD.", "COOPERATE"),
        ("Ai Cập bán khí đốt sang Jordan.", "COOPERATE"),
        ("Chile giao trùm ma túy cho Peru.", "COOPERATE"),
        # law
        ("Hai nhà hoạt động bị xử 7 năm tù ở Peru.", "SANCTION"),
        ("Nghi phạm 23 tuổi sa lưới ở Lima.", "COERCE"),
        ("Bộ Tư pháp Peru hủy lệnh bắt cựu tổng thống.", "CONCEDE"),
        ("Peru đưa Chile ra khỏi danh sách các nước bảo trợ khủng bố.", "CONCEDE"),
        # what befalls people and things
        ("Cần cẩu đổ xuống khu chợ ở Lima.", "ACCIDENT"),
        ("Ngọn lửa nuốt trọn tòa nhà 24 tầng.", "ACCIDENT"),
        ("Tàu ngầm Kursk chìm cùng 118 thủy thủ.", "ACCIDENT"),
        ("Sóng biển cao 6 m nuốt chửng hàng nghìn ngôi nhà.", "DISASTER"),
        ("Chile tiếp nhận toàn bộ người tị nạn.", "AID"),
        ("Hơn 300 du khách được đưa khỏi đảo Lima.", "AID"),
        ("Hải quân Peru đẩy các thuyền chở người tị nạn ra khơi.", "COERCE"),
        ("Tòa án Peru nâng án của cựu tổng thống lên tù chung thân.", "SANCTION"),
        ("Núi lửa Sinabung lại phun.", "DISASTER"),
        ("Virus đã lan sang Peru.", "OUTBREAK"),
        ("Peru chứng kiến bệnh tả quay lại.", "OUTBREAK"),
        ("Chile triệu đại sứ tại Peru về nước.", "SANCTION"),
        ("Ngân hàng Thế giới ngừng giải ngân cho Peru.", "SANCTION"),
        ("Peru cắt đứt giao thương với Chile.", "SANCTION"),
        ("Chile cho quân đội Peru một tuần để rút khỏi đảo.", "THREATEN"),
        ("Quân đội Chile đáp trả bằng pháo binh.", "ASSAULT"),
        ("Hàng nghìn người xuống phố đòi tổng thống Peru từ chức.", "PROTEST"),
        ("Bồi thẩm đoàn kết luận cựu bộ trưởng Peru có tội.", "SANCTION"),
    ],
)
def test_each_of_these_acts_is_among_the_drafts(text, expected):
    assert expected in [event_type for event_type, _ in doubts(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Trường đại học đào tạo kỹ sư ở Lima.",
        "Công ty khởi công khách sạn ở Lima.",
        "Nhiều gia đình phải vay 2 tỷ đồng để xây nhà.",
        "Giá cổ phiếu bao trùm thị trường.",
        "Anh xử lý công việc rất nhanh.",
        "Nhà trường phát sách cho học sinh.",
        "Bà cho con trai một tuần để suy nghĩ.",
        "Cô giáo kết luận bài làm còn thiếu.",
    ],
)
def test_verbs_of_everyday_use_are_no_acts_without_the_words_they_need(text):
    assert doubts(text) == []
