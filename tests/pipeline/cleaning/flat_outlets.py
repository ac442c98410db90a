"""Made-up pages as crawlers flatten them: menus, boxes, teasers, forms and imprint in lines, some glued.

The layouts are those of Vietnamese papers and portals; every word of the reports is made up.
"""
# ruff: noqa: E501 (lines of pages)

WORLD = [
    "Ngày 14/5, Tổng thống Pháp và Thủ tướng Đức kêu gọi các bên tại Sudan ngừng bắn ngay lập tức và nối lại đàm phán ở Jeddah.",
    "Phát biểu tại cuộc họp báo chung ở Berlin, Tổng thống Pháp nói: “Chúng tôi không thể làm ngơ trước nỗi đau của hàng triệu người. Cần mở ngay các hành lang nhân đạo”.",
    "Thủ tướng Đức cho biết Berlin sẽ viện trợ thêm 50 triệu Euro cho người tị nạn Sudan tại Chad và Nam Sudan, đồng thời ủng hộ sáng kiến của Liên minh châu Phi.",
    "Giao tranh giữa quân đội Sudan và Lực lượng Hỗ trợ Nhanh (RSF) bùng phát từ tháng 4 năm ngoái, khiến hơn 15.000 người thiệt mạng và khoảng 8 triệu người phải rời bỏ nhà cửa.",
    "Trước đó, hôm 10/5, Liên hợp quốc cảnh báo thành phố El-Fasher ở vùng Darfur đang đứng trước nguy cơ xảy ra thảm họa nhân đạo.",
    "Trong khi đó, đại diện RSF tuyên bố sẵn sàng trở lại bàn đàm phán nếu quân đội chấm dứt không kích vào các khu dân cư.",
]
TITLE = "Pháp, Đức kêu gọi ngừng bắn ngay lập tức tại Sudan"
LOCAL = [
    "Rạng sáng 14/5, hỏa hoạn bùng phát tại xưởng gỗ rộng khoảng 500 m2 ở xã Bình Hòa, khiến toàn bộ nhà xưởng đổ sập.",
    "Theo Công an tỉnh, đám cháy được phát hiện lúc 2h30, bốc lên dữ dội rồi lan sang kho chứa sơn. Hai bảo vệ kịp thoát ra ngoài.",
    "Cảnh sát phòng cháy chữa cháy điều 8 xe cùng hơn 50 chiến sĩ đến hiện trường. Đến 5h cùng ngày, lửa mới được khống chế.",
    "Bước đầu, cơ quan chức năng xác định không có thiệt hại về người. Nguyên nhân vụ cháy đang được điều tra, làm rõ.",
    "Đây là vụ cháy xưởng gỗ thứ ba ở địa phương này trong vòng một tháng qua. Chính quyền tỉnh yêu cầu các cơ sở rà soát hệ thống điện.",
]
LOCAL_TITLE = "Cháy lớn tại xưởng gỗ ở Bình Hòa trong đêm"
OTHERS = [
    ("HLV trưởng đội tuyển nữ nói gì trước trận gặp Thái Lan?", "Ban huấn luyện tin các học trò đủ sức giành trọn ba điểm trên sân khách vào tối mai."),
    ("Giá vàng miếng lập đỉnh mới sau kỳ nghỉ lễ", "Giá vàng miếng sáng nay tăng thêm 1,2 triệu đồng mỗi lượng, lên mức cao nhất từ đầu ..."),
    ("Hà Nội sắp cấm xe tải nặng trên đường vành đai", "Sở Giao thông Vận tải Hà Nội đang lấy ý kiến về phương án cấm xe tải theo khung ..."),
    ("Bí quyết giữ dáng của sao nữ tuổi 50", "Nữ diễn viên tiết lộ thực đơn hằng ngày và thói quen tập luyện của mình."),
    ("Điểm chuẩn lớp 10 năm nay có thể giảm nhẹ", "Nhiều giáo viên nhận định đề thi năm nay bám sát chương trình, phổ điểm sẽ không cao."),
    ("Chuyên gia cảnh báo bẫy lừa đảo qua tin nhắn ngân hàng", "Kẻ gian giả tin nhắn thương hiệu để dụ khách hàng bấm vào đường dẫn lạ rồi chiếm đoạt ..."),
]  # fmt: skip
HEADLINES = [headline for headline, _ in OTHERS]
CAPTION = "Tổng thống Pháp và Thủ tướng Đức tại cuộc họp báo ở Berlin ngày 14/5."
PAGES: dict[str, dict] = {}


def add(name, *lines, title=TITLE, body=WORLD, authors=(), agencies=(), captions=(), day=None):
    PAGES[name] = {
        "text": "\n".join(lines), "title": title, "body": list(body), "authors": list(authors),
        "agencies": list(agencies), "captions": list(captions), "day": day,
    }  # fmt: skip


def twice(count=6):
    """Each headline twice, its teaser below, as pages print a picture's link and a text's."""
    return [line for headline, teaser in OTHERS[:count] for line in (headline, "", headline, "", teaser)]


def once(count=6):
    return [line for headline, teaser in OTHERS[:count] for line in (headline, teaser)]


add(
    "a diplomatic paper",
    "Thứ Ba 14/05/2024 18:20", "Thời sự", "Thế giới", "Kinh tế", "Văn hóa", "Biển đảo", "Multimedia", "Hà Nội", "TP. Hồ Chí Minh",
    "An Giang", "Bình Dương", "Trang chủ Thế giới Tin thế giới",
    TITLE, "Minh Vương 18:20 | 14/05/2024", "Theo dõi Baovidu.vn trên", WORLD[0],
    f"{CAPTION} (Nguồn: Reuters)", "TIN LIÊN QUAN", HEADLINES[0], HEADLINES[1], *WORLD[1:], "(theo Reuters, AFP)", "Xem nhiều", "Đọc thêm",
    *twice(), "Chuyến thăm đa mục đích ở châu Á", "Chuyến thăm đa mục đích ở châu Á",
    "Chuyến thăm cho thấy mong muốn tăng cường quan hệ song phương, đặc biệt là kinh tế và ...", "Phiên bản di động",
    authors=["Minh Vương"], agencies=["Reuters", "AFP"], captions=[f"{CAPTION} (Nguồn: Reuters)"], day="2024-05-14",
)  # fmt: skip
add(
    "a diplomatic paper glued",
    f"Phiên bản di động{CAPTION} Ảnh: AFP/TTXVN |", WORLD[0], *WORLD[1:4],
    f"Liên hợp quốc lo ngại về Darfur{WORLD[4]}", WORLD[5],
    title=None, body=[*WORLD[:4], "Liên hợp quốc lo ngại về Darfur", *WORLD[4:]], agencies=["TTXVN"], captions=[f"{CAPTION} Ảnh: AFP/TTXVN"],
)  # fmt: skip
add(
    "a broadcaster",
    "VOV.VN", "Radio", "Truyền hình", "Multimedia", "Thời sự", "Chính trị", "Xã hội", "Thế giới", "Quan sát", "Cuộc sống đó đây", "Hồ sơ",
    "Thứ Ba, 16:05, 14/05/2024", TITLE, f"VOV.VN - {WORLD[0]}", *WORLD[1:3], f"{CAPTION} (Ảnh: Reuters)", *WORLD[3:],
    "Thu Hoài/VOV.VN (Theo Reuters)", "Tag:", "Sudan", "ngừng bắn", "Pháp", "Viết bình luận", "Họ tên", "Email", "Nội dung bình luận", "Gửi bình luận",
    "CÓ THỂ BẠN QUAN TÂM", *(f"VOV.VN - {line}" if i % 2 else line for i, line in enumerate(once(4))),
    "Cơ quan chủ quản: ĐÀI TIẾNG NÓI VIỆT NAM", "Tổng Biên tập: Trần Văn Bình", "Giấy phép số 27/GP-BTTTT cấp ngày 25/1/2022",
    "Điện thoại: 024 22105148", "® Ghi rõ nguồn \"VOV.VN\" khi phát hành lại thông tin từ website này",
    authors=["Thu Hoài"], agencies=["Reuters"], captions=[f"{CAPTION} (Ảnh: Reuters)"], day="2024-05-14",
)  # fmt: skip
add(
    "a southern daily",
    "Tuổi Trẻ Sao", "Đặt báo", "Rao vặt", "Hotline: 0918.033.133", "Video", "Thời sự", "Thế giới", "Pháp luật", "Kinh doanh", "Nhịp sống trẻ",
    "Thế giới", "14/05/2024 16:05 GMT+7", TITLE, "THANH HIỀN", "THANH HIỀN", "Theo dõi Tuổi Trẻ trên Google News", WORLD[0], "Nghe đọc bài", "3:02",
    f"{CAPTION[:-1].replace('14/5', '14-5')} - Ảnh: AFP", *WORLD[1:3], HEADLINES[2], "ĐỌC NGAY", *WORLD[3:],
    "Trở thành người đầu tiên tặng sao cho bài viết 0 0 0", OTHERS[3][0], f"TTO - {OTHERS[3][1]}", "THANH HIỀN", "Sudan", "Darfur", "RSF",
    "Bình luận (2)", "Tối đa: 1500 ký tự", "Nguyen Van Hai", "2 giờ trước", "Mong sao hòa bình sớm trở lại với người dân Sudan sau bao nhiêu năm loạn lạc.",
    "Thích", "Trả lời", "Xem thêm bình luận", "Tin cùng chuyên mục", *once(5), "Tuổi Trẻ Online Newsletters",
    "Đăng ký ngay để nhận gói tin tức mới", "Tổng biên tập: Lê Văn Chín", "Thông tin toà soạn - Thành Đoàn TP.HCM", "Liên hệ Quảng Cáo Báo Tuổi Trẻ: 028.39974848",
    "© Copyright 2024 tuoitre.vn, All rights reserved", "® Tuổi Trẻ Online giữ bản quyền nội dung trên website này",
    authors=["THANH HIỀN"], captions=[f"{CAPTION[:-1].replace('14/5', '14-5')} - Ảnh: AFP"], day="2024-05-14",
)  # fmt: skip
add(
    "a portal of short leads",
    "VnVidu", "Mới nhất", "Tin theo khu vực", "Hà Nội", "TP Hồ Chí Minh", "International", "Thời sự", "Góc nhìn", "Thế giới", "Video", "Podcasts", "Kinh doanh",
    "Tất cả", "Trở lại Thế giới", "Thế giới", "Phân tích", "Thứ ba, 14/5/2024, 16:05 (GMT+7)", TITLE, WORLD[0], WORLD[1],
    f"{CAPTION} Ảnh: AFP", WORLD[2], HEADLINES[0], HEADLINES[1], *WORLD[3:], "Như Tâm (Theo AFP, Reuters)", "Trở lại Thế giới", "Chia sẻ",
    "Copy link thành công", "×", "Ý kiến", "Chia sẻ ý kiến của bạn", "Quan tâm nhất", "Mới nhất", "Xem thêm", *once(4),
    "Đặt mua VnVidu Premium", "Thuộc Bộ Khoa học Công nghệ", "Số giấy phép: 548/GP-BTTTT do Bộ Thông tin và Truyền thông cấp ngày 24/08/2021",
    "Tổng biên tập: Phạm Văn Mười", "Địa chỉ: Tầng 10, Tòa A, số 10 Phạm Văn Bạch, Hà Nội", "© 1997-2024. Toàn bộ bản quyền thuộc VnVidu",
    authors=["Như Tâm"], agencies=["AFP", "Reuters"], captions=[f"{CAPTION} Ảnh: AFP"], day="2024-05-14",
)  # fmt: skip
add(
    "a magazine",
    "Tri thức trực tuyến", "Xuất bản", "Kinh doanh", "Công nghệ", "Thế giới", "Sức khỏe", "Tin mới", "Thế giới", TITLE, "Hải Đăng", "Thứ ba, 14/5/2024 16:05 (GMT+7)", "16:05 14/5/2024",
    WORLD[0], f"{CAPTION} Ảnh: Reuters.", *WORLD[1:4], HEADLINES[4], OTHERS[4][1], *WORLD[4:], "Hải Đăng", "Sudan", "ngừng bắn", "Pháp", "Bạn có thể quan tâm",
    *[line for headline, teaser in OTHERS[:5] for line in (headline, "10 giờ trước", "11:24 14/5/2024", "0", teaser)], "Tạp chí điện tử Tri thức", "Cơ quan chủ quản: Hội Xuất bản Việt Nam",
    "Toàn soạn: D29 Phạm Văn Bạch, Yên Hòa, Cầu Giấy, Hà Nội", "Hotline: 0931.222.666",
    authors=["Hải Đăng"], captions=[f"{CAPTION} Ảnh: Reuters."], day="2024-05-14",
)  # fmt: skip
add(
    "a union's daily",
    "Trang chủ", "Công đoàn", "Thời sự", "Xã hội", "Pháp luật", "Kinh tế", "Hôm nay, 14/05/2024", "Đặt báo", "Quảng cáo", LOCAL_TITLE,
    "NGUYỄN HÙNG - Thứ ba, 14/05/2024 07:12 (GMT+7)", f"Bình Dương - {LOCAL[0]}", "Hiện trường vụ cháy. Ảnh: CTV", *LOCAL[1:], "TIN BÀI LIÊN QUAN", *HEADLINES[:3],
    "NGUYỄN HÙNG", "#xưởng gỗ", "#hỏa hoạn", "#Bình Dương", "Tin mới nhất", *[line for i, (headline, teaser) in enumerate(OTHERS) for line in (headline, "Xã hội", f"{i + 2} phút trước", teaser)],
    "Cơ quan của Tổng Liên đoàn Lao động Việt Nam", "Đường dây nóng: 096 8383388", "Bản quyền thuộc về Báo Lao Động",
    title=LOCAL_TITLE, body=LOCAL, authors=["NGUYỄN HÙNG"], captions=["Hiện trường vụ cháy. Ảnh: CTV"], day="2024-05-14",
)  # fmt: skip
add(
    "a youth paper",
    "Báo Tiền Phong", "RSS", "Đọc nhiều", "Xã hội", "Kinh tế", "Giải trí", "Người lính", "Pháp luật > Bản tin", LOCAL_TITLE, "14/05/2024 | 07:12", "TPO - " + LOCAL[0],
    "0:00 / 0:00", "Nam miền Bắc", "1x", *LOCAL[1:3], "Hiện trường vụ cháy xưởng gỗ. Ảnh: H.C", *LOCAL[3:], "Hương Chi", "MỚI - NÓNG", *twice(4),
    "Xem thêm", HEADLINES[5], "Địa chỉ tòa soạn: Số 15 Hồ Xuân Hương, Hà Nội", "Điện thoại: 024.39431250", "Giấy phép số: 76/GP-BTTTT", "© 2024 Bản quyền thuộc Báo Tiền Phong",
    title=LOCAL_TITLE, body=LOCAL, authors=["Hương Chi"], captions=["Hiện trường vụ cháy xưởng gỗ. Ảnh: H.C"], day="2024-05-14",
)  # fmt: skip
add(
    "an aggregator",
    "SOHA", "Thời sự", "Quốc tế", "Quân sự", "Cư dân mạng", "Giải trí", "Đời sống", TITLE, "Vy Lam | 14/05/2024 04:05 PM", "QUỐC TẾ", "14", "Chia sẻ", "|", WORLD[0], CAPTION[:-1] + " (Ảnh: Getty)",
    *WORLD[1:], "Theo Vy Lam", "Theo Đời sống & Pháp luật", "Copy link", "Link bài gốc", "Lấy link!", "https://vidu.vn/quoc-te-20240514.htm", "Từ khóa: Sudan, RSF, ngừng bắn",
    "TIN CÙNG CHUYÊN MỤC", *HEADLINES, "Mời quý độc giả", "ĐỌC NHIỀU NHẤT", *(line for i, headline in enumerate(HEADLINES) for line in (str(i + 1), headline)), "Trụ sở Hà Nội: Tầng 22, tòa Center Building, Hapulico Complex",
    "Email: contact@vidu.vn", "Chịu trách nhiệm quản lý nội dung: Bà Nguyễn Bích Hằng", "Giấy phép số 2411/GP-TTĐT", "© Copyright 2010 - 2024 – Công ty Cổ phần VCV",
    authors=["Vy Lam"], agencies=["Đời sống & Pháp luật"], captions=[CAPTION[:-1] + " (Ảnh: Getty)"], day="2024-05-14",
)  # fmt: skip
add(
    "a portal of the day's news",
    "Tin trong ngày", "Bóng đá", "Kinh doanh", "Giá vàng", "Thời tiết", "Lịch vạn niên", "Tin nóng", f"24H{LOCAL_TITLE}", "Thứ Ba, ngày 14/05/2024 07:12 AM (GMT+7)", "Sự kiện: Tin nóng, Cháy nổ",
    "Chia sẻ", "Lưu bài viết", "Bỏ lưu bài viết", "Giọng nữ miền Bắc", LOCAL[0], *LOCAL[1:3], "Hiện trường vụ cháy", *LOCAL[3:], f">> {HEADLINES[1]}", HEADLINES[2], OTHERS[2][1], "Bấm xem >>",
    "Nguồn: https://vidu.vn/chay-xuong-go.html", "Theo Hải Yến (Dân Việt)", "Gửi góp ý", "Chia sẻ", "Cháy nổ", "Xem thêm", "Tin tức 24h qua", *twice(4), "CÔNG TY CỔ PHẦN QUẢNG CÁO TRỰC TUYẾN 24H",
    "Trụ sở: Tầng 12, Tòa nhà Geleximco, 36 Hoàng Cầu", "Tel: (84-24) 73 00 24 24", "Hotline: 0965 08 24 24",
    title=LOCAL_TITLE, body=LOCAL, authors=["Hải Yến"], day="2024-05-14",
)  # fmt: skip
add(
    "a provincial portal",
    "Trang nhất » Tin Tức » Tin trong nước", LOCAL_TITLE, "Thứ ba - 14/05/2024 07:12", "Đã xem: 1234 | Phản hồi: 0", LOCAL[0], "Hiện trường vụ cháy xưởng gỗ (Ảnh: Công an tỉnh)", *LOCAL[1:],
    "Tác giả bài viết: Lê Minh", "Nguồn tin: Công an tỉnh", "Tổng số điểm của bài viết là: 0 trong 0 đánh giá", "Click để đánh giá bài viết", "Từ khóa: hỏa hoạn, xưởng gỗ", "Những tin mới hơn",
    *(f"{headline} (13/05/2024)" for headline in HEADLINES[:3]), "Những tin cũ hơn", *(f"{headline} (10/05/2024)" for headline in HEADLINES[3:]), "Ý kiến bạn đọc", "Danh mục", "Thăm dò ý kiến", "Bạn quan tâm đến mục nào nhất?",
    "Thống kê truy cập", "Đang truy cập : 12", "Hôm nay : 345", "Tháng hiện tại : 5678", "Tổng lượt truy cập : 1234567",
    title=LOCAL_TITLE, body=LOCAL, authors=["Lê Minh"], captions=["Hiện trường vụ cháy xưởng gỗ (Ảnh: Công an tỉnh)"], day="2024-05-14",
)  # fmt: skip
add(
    "a ministry's portal",
    "Skip to main content", "Giới thiệu", "Văn bản pháp quy", "Thủ tục hành chính", "Liên hệ", "Sơ đồ cổng", "English", "Xem cỡ chữ: A- A A+", "Tin tức - Sự kiện", TITLE, "(16:05 14/05/2024)", "Đọc bài viết", *WORLD,
    "Theo TTXVN", "In bài viết", "Gửi bài viết qua email", "Các tin đã đưa:", *(f"{headline} - 13/05/2024" for headline in HEADLINES), "Tìm theo ngày:", "Tiêu điểm", HEADLINES[0], "Số lượt truy cập: 14.235.678",
    "Cơ quan chủ quản: Bộ Ngoại giao", "Địa chỉ: Số 1 Tôn Thất Đàm, Ba Đình, Hà Nội", "Điện thoại: 024.37992000", "Ghi rõ nguồn khi phát hành lại thông tin từ trang này.",
    agencies=["TTXVN"], day="2024-05-14",
)  # fmt: skip
add(
    "a blog's theme",
    "Vidu News", "Home", "Tin tức", "Thể thao", "Liên hệ", "Search for:", TITLE, "Posted on 14/05/2024 by admin", "14 Tháng Năm, 2024", "No Comments", WORLD[0], CAPTION + " Ảnh: Internet", *WORLD[1:], "Nguồn: VnExpress", "Rate this post",
    "Share this:", "Facebook", "Twitter", "Bài viết liên quan:", *HEADLINES[:4], "Tags: Sudan, RSF", "Previous Post", HEADLINES[4], "Next Post", HEADLINES[5], "Leave a Reply", "Your email address will not be published. Required fields are marked *",
    "Comment *", "Name *", "Email *", "Recent Posts", *HEADLINES, "Categories", "Tin tức", "Copyright © 2024 Vidu News. Powered by WordPress.",
    agencies=["VnExpress"], captions=[CAPTION + " Ảnh: Internet"], day="2024-05-14",
)  # fmt: skip
add(
    "a table for a layout",
    "- | Thế giới |", f"| Thế giới | 14/05/2024 16:05{TITLE} |", f"| {WORLD[0]} |", "![]() |", f"| {CAPTION} Ảnh: AFP/TTXVN |", WORLD[1], f"{WORLD[2]}{WORLD[3]}", WORLD[4], f"{WORLD[5]}Minh NgọcTheo AFP", "| Tin liên quan |",
    *(f"| - {headline} |" for headline in HEADLINES), "| Bình luận | | Gửi |",
    body=WORLD, authors=["Minh Ngọc"], agencies=["AFP"], captions=[f"{CAPTION} Ảnh: AFP/TTXVN"], day="2024-05-14",
)  # fmt: skip
add(
    "a mobile page",
    "Đăng nhập", "Menu", "Thế giới 24h", TITLE, "2 giờ trước", "Gốc", WORLD[0], "TIN LIÊN QUAN", HEADLINES[0], HEADLINES[1], HEADLINES[2], WORLD[1], CAPTION, *WORLD[2:], "Khánh Linh (Theo Reuters)", "Nguồn Vidu : https://vidu.vn/the-gioi-phap-duc.html", "Pháp", "Sudan", "Liên hợp quốc",
    "Tin nóng", *(line for headline in HEADLINES for line in (headline, "Vidu", "3 giờ", "12 liên quan")), "Tin mới", HEADLINES[3], OTHERS[3][1],
    authors=["Khánh Linh"], agencies=["Reuters"],
)  # fmt: skip
