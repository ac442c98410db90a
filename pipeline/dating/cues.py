"""Words around digits and ordinals that tell a date from what only looks like one; words that tell time.

Word lists only, each with what it is for; how they are used stands in `traps` and `tense`. They are closed
lists of the grammar and of the nouns that numbers belong to in news, not of examples met.
"""

import re


def _list(block: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in block.replace("\n", ",").split(",") if word.strip())


def any_of(words: tuple[str, ...]) -> str:
    """A group matching any of the words, the longest first, as whole words."""
    return r"(?<!\w)(?:" + "|".join(map(re.escape, sorted(words, key=lambda w: (-len(w), w)))) + r")(?!\w)"


# A day must follow: "ngày 2/12", "sáng 2/12", "thứ Tư 2/12", "lúc 20 giờ 2/12".
BEFORE_A_DAY = _list("""
    ngày, hôm, sáng, trưa, chiều, tối, đêm, khuya, nay, qua, mai, mùng, mồng, chủ nhật, kể từ, tính,
    từ, phiên, dịp, lễ, giờ, thứ hai, thứ ba, thứ tư, thứ năm, thứ sáu, thứ bảy, thứ bẩy, thứ 2, thứ,
    3, thứ 4, thứ 5, thứ 6, thứ 7, trận, sinh nhật, kỳ họp, hạn chót, khai mạc
""")
# A day may follow, or a quantity.
BEFORE_A_DAY_OR_NUMBER = _list("""
    từ, đến, tới, hết, đến hết, trước, sau, vào, trong, lúc, và, hoặc, cuối, đầu, quá, ngoài, giữa,
    tuần
""")
# Of those, the ones that lead a fraction as easily: "và 1/2 xô".
BEFORE_A_PART = _list("và, hoặc, trong, quá, cuối, đầu, giữa, ngoài")
BEFORE_A_GREAT_UNIT = _list("tỷ, tỉ, triệu, nghìn, ngàn, vạn, trăm, chục, vài, nhiều, mấy, những, hàng, ít")
# Addresses, laws, scores, shares, designations: no day can follow.
BEFORE_NO_DAY = _list("""
    dẫn trước, vòng, khoảng, gần, hơn, chiếm, bằng, giảm, tăng, mất, số nhà, số, ngõ, hẻm, ngách, kiệt,
    quốc, lộ, tỉnh lộ, hương lộ, đường, phố, điều, khoản, mục, chương, nghị định, quyết định, thông tư,
    luật, chỉ thị, nghị quyết, công văn, phiên bản, tỉ lệ, tỷ lệ, tỉ số, tỷ số, km, lô, lớp, tàu, hạng,
    quận, thắng, thua, hòa, hoà, dẫn, điểm, quảng trường, công viên, bệnh viện, nhà máy, trường, cầu,
    sân, chợ, khu, tổ, thôn, ấp, khu phố, xí nghiệp, công ty, hội trường, nhà văn hóa, dự án, block,
    tầng, phòng, căn hộ, căn, thửa, tờ, biển số, hotline, đt, điện thoại, tel, fax, chung kết, tứ kết,
    bán kết, cỡ, loại, đạt, còn, lên, xuống, chỉ, có, là, được, với, cả, khung, đơn vị, lượt, tập,
    sư đoàn, trung đoàn, đoàn, sđt
""")
# After a fraction: "2/3 dân số", "12/12 tỉnh".
AFTER_A_FRACTION = _list("""
    số, dân, diện tích, lượng, tổng, thế giới, chặng, giá, nhu cầu, thời gian, ghế, phiếu, đại biểu,
    quãng, công suất, sản lượng, trong số, trên tổng, của, lần, nước, người, thành viên, bệnh nhân,
    học sinh, doanh, kinh phí, vốn, cổ phần, khối, tuổi, bàn, điểm, trường hợp, ca, mẫu, xã, huyện,
    tỉnh, thành phố, tập, năm, lít, kg, m, mức, suất, chiều, hộ, trận, giây, phút, thị, phần, đồng,
    cup, chung, quốc gia, nhà, trang, là
""")
# After a rate: "ngày 2 lần", "ngày 8 tiếng".
AFTER_A_RATE = _list("""
    lần, bữa, ca, viên, ly, chai, cốc, giờ, tiếng, người, lượt, tuổi, triệu, nghìn, ngàn, tỷ, tỉ, kg,
    đồng, usd, km, tấn, m2, ml, độ, thành viên, bệnh nhân
""")
# After a quantity from-to: "2-3 ngày", "từ 5-7 triệu".
AFTER_A_QUANTITY = _list("""
    ngày, tuần, tháng, năm, giờ, phút, người, lần, m, km, tỉ, tỷ, triệu, nghìn, ngàn, độ, tuổi, kg,
    tấn, bàn, điểm, con, chiếc, cái, cm, mm, mét, lít, usd, đồng, trước, trên sân, nghiêng, cho
""")
AFTER_A_MONTHLY_RATE = _list("triệu, tỷ, tỉ, nghìn, ngàn, lần, đồng, usd, kg, tuổi")
AFTER_A_COUNT = _list("người, đồng, tỷ, triệu, usd, m, km, ha, ca, tấn, xe, mét, hộ, chiếc, con, m2")
# Before an ordinal: "lần thứ hai", "người thứ ba", "Thế chiến thứ hai".
BEFORE_AN_ORDINAL = _list("""
    lần, người, vị trí, đứng, hạng, xếp, bên, nước, con, bàn, giai đoạn, thế chiến, chiến tranh thế,
    giới, lớn, cao, nhiều, đứa, ca, trường hợp, bậc, thế hệ, quốc gia, trận, ngôi, nguồn, vòng, đại,
    hội, khóa, khoá, nhiệm kỳ, tháng, năm, quý, set, hiệp, loạt, chiếc, cuốn, phần, tập, mùa, kỳ, cuộc,
    đội, tên, vụ, thành phố, nơi, đợt, làn sóng, mạnh, thế kỷ, điều, danh hiệu, huy chương,
    chức vô địch, đời, ngoại ngữ, liên tiếp, tuần, bước, mục, khoản, đạo luật, công ty, đối tác, tầng,
    điểm, mũi, liều, giải
""")
AFTER_AN_ORDINAL = _list("""
    liên tiếp, trong số, thế giới, kể từ, trên, sau khi, mà, nhất, cấp, trưởng, phẩm, yếu, nguyên,
    sinh
""")
BEFORE_A_WEEKDAY = _list("""
    hôm, sáng, trưa, chiều, tối, đêm, khuya, vào, từ, đến, tới, ngày, và, hoặc, trước, sau, cho, cả,
    phiên, lúc, giờ
""")
# After these a small "thứ hai" may still be "the second"; only digits or a capital make it a Monday.
BEFORE_EITHER = _list("vào, cho, và, hoặc, trước, sau, cả")

SAYS_FUTURE = _list("""
    sẽ, dự kiến, sắp, sắp tới, dự định, lên kế hoạch, có kế hoạch, theo kế hoạch, theo lịch trình,
    theo lịch, hạn chót, thời hạn, chậm nhất, muộn nhất, từ nay đến, từ nay tới, trước thềm,
    tới đây, đặt mục tiêu, mục tiêu đến, hướng tới, phấn đấu, dự báo, kỳ vọng, hẹn, ngày mai, ấn định,
    trước ngày, chậm nhất là, cho đến, đến hết, ít nhất đến, kéo dài đến, hạn cuối, thư mời
""")
SAYS_PAST = _list("""
    đã, vừa, vừa qua, vừa mới, từng, trước đó, hôm qua, cách đây, được biết, tối qua, sáng nay,
    mới đây, khi đó, tính đến, tính từ, kể từ, rạng sáng nay, đêm qua
""")
# Tell of the past unless a word of the future stands before them: "sẽ diễn ra", "dự kiến xảy ra".
SAYS_PAST_WEAKLY = _list("""
    xảy ra, bị bắt, thiệt mạng, tử vong, bị, hôm, hồi, ghi nhận, khởi tố, phát hiện, bắt giữ, đến nay
""")
# Verbs of saying end a clause; a day told with one is the day on which it was said.
SAYING = _list("""
    cho biết, cho hay, nói, tuyên bố, khẳng định, thông báo, dẫn lời, nhấn mạnh, trả lời, phát biểu,
    cảnh báo, xác nhận, công bố, tiết lộ, đưa tin, cáo buộc, kêu gọi, bác bỏ, trao đổi, chia sẻ,
    thừa nhận, ra thông cáo, cam kết, yêu cầu, nhận định, đề nghị, ký quyết định, ban hành, phê duyệt,
    có văn bản, ra quyết định, tin từ, nguồn tin, theo tin, thông tin từ
""")

# First words of offices and institutions, and abbreviations that any article may hold: no names of a story.
COMMON_CAPITALS = frozenset(
    _list("""
    Bộ, Sở, Phó, Ban, Cục, Tổng, Trường, Ủy, Uỷ, Phòng, Viện, Thủ, Giám, Bí, Vụ, Đảng, Trưởng, Luật,
    Nghị, Điều, Khoản, Tòa, Toà, PV, HLV, CLB, TP, UBND, HĐND, USD, VND, GDP, PGS, GS, TS, THPT, THCS,
    SN, TW, NQ, NĐ, CP, QĐ, GD, ĐT, VN, TNHH, HĐQT, CEO, AI, II, III, IV, XIII, Internet, Facebook,
    Ông, Bà, Theo, Ngày, Sáng, Chiều, Tối, Tháng, Năm, Thứ, Quý, Tết, Quận, Phường, Huyện, Tỉnh, Xã,
    Đường, Covid, TTXVN, Ảnh, Reuters, AFP, AP, THX, Xinhua, Tass, TASS, Getty
""")
)
