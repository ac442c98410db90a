"""One made-up report and its surroundings, for pages built in tests."""
# ruff: noqa: E501 (sentences in one piece)

TITLE = "Thổ Nhĩ Kỳ nói điều quân để bảo vệ binh sĩ ở Iraq"
TEXT = [
    "Thổ Nhĩ Kỳ hôm nay cho rằng nước này có nhiệm vụ bảo vệ các binh sĩ của họ ở Iraq, sau khi bị Baghdad ra "
    "tối hậu thư yêu cầu rút quân.",
    "Ngoại trưởng Thổ Nhĩ Kỳ nói với báo giới rằng Iraq đã chịu tác động từ những nước khác khi phản ứng giận dữ "
    "trước việc Ankara điều quân đến nước này.",
    '"Nhiệm vụ của chúng tôi là đảm bảo an ninh cho các binh sĩ đang huấn luyện tại đó", ông nói.',
    "Thổ Nhĩ Kỳ đã triển khai từ 130 đến 150 lính tới miền bắc Iraq, gần thành phố Mosul, được cho là có nhiệm vụ "
    "huấn luyện lực lượng tình nguyện chống khủng bố.",
    "Thủ tướng Iraq cho biết nước này sẽ đưa vụ việc ra Hội đồng Bảo an Liên Hợp Quốc nếu Ankara không rút quân "
    "trong vòng 48 giờ.",
]
OTHERS = [
    "Tiếp tục sắp xếp, tinh gọn bộ máy ở trung ương và địa phương",
    "Xôn xao clip ô tô thông chốt cảnh sát giao thông trong đêm",
    "Kinh hoàng ô tô bán tải kéo lê xe máy gần một cây số",
    "Loạt màu hấp dẫn của dòng máy tính giá rẻ 15 triệu",
    "Hãng xe máy ra mắt vua xe ga mới giá 39 triệu đồng",
    "Bão số 9 đổi hướng, miền Trung mưa lớn đến cuối tuần",
    "Giá vàng tăng mạnh sau ba phiên giảm liên tiếp",
    "Đội tuyển chốt danh sách dự vòng loại giải trẻ",
]
TEASERS = [
    f"{other}, theo thông tin vừa được cơ quan chức năng công bố vào sáng cùng ngày." for other in OTHERS
]
